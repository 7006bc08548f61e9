//! A verb is kept whole or not at all, whatever happens in it.

use std::time::Duration;

use leadwire::db::{DbError, Tx, statement, text};

use super::fresh::{self, count, increment, insert, value};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_refusal_undoes_its_own_writes_and_nobody_elses() {
    for fresh in fresh::every().await {
        let verbs = (0..60).map(|number| {
            fresh.db.write(move |tx| async move {
                insert(&tx, &format!("verb {number}"), 0).await?;
                if number % 3 == 0 { Err(DbError::Refused("no".to_owned())) } else { Ok(number) }
            })
        });
        let answers = futures_util::future::join_all(verbs).await;
        assert_eq!(answers.iter().filter(|answer| answer.is_ok()).count(), 40);
        assert_eq!(fresh.count().await, 40);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn five_hundred_verbs_at_once_lose_no_increment() {
    for fresh in fresh::every().await {
        fresh.db.write(|tx| async move { insert(&tx, "it", 0).await }).await.expect("inserts");
        let spawned: Vec<_> = (0..500)
            .map(|_| {
                let db = fresh.db.clone();
                tokio::spawn(async move { db.write(|tx| async move { increment(&tx, "it").await }).await })
            })
            .collect();
        for verb in spawned {
            verb.await.expect("no panic").expect("increments");
        }
        assert_eq!(value(&fresh.db, "it").await, 500);
    }
}

#[tokio::test]
async fn a_panic_is_an_error_of_that_verb_alone() {
    for fresh in fresh::every().await {
        let panicked: Result<(), _> = fresh
            .db
            .write(|tx| async move {
                insert(&tx, "gone", 0).await?;
                let row = tx.row("SELECT n FROM counter", &[]).await?.expect("one row");
                row.text("n");
                Ok::<_, DbError>(())
            })
            .await;
        let error = panicked.expect_err("panics");
        assert_eq!(
            error.to_string(),
            "the verb panicked: column `n` was read as text but holds a whole number"
        );
        let read: Result<(), DbError> = fresh.db.read(|_| async { panic!("in a read") }).await;
        assert!(matches!(read, Err(DbError::Panicked(_))));
        assert_eq!(fresh.count().await, 0);
        fresh.db.write(|tx| async move { insert(&tx, "next", 0).await }).await.expect("goes on");
    }
}

#[tokio::test]
async fn a_unique_violation_says_so() {
    for fresh in fresh::every().await {
        let twice = fresh.db.write(|tx| async move {
            insert(&tx, "same", 0).await?;
            insert(&tx, "same", 0).await
        });
        assert!(twice.await.expect_err("refused").is_unique_violation());
        let orphan = "INSERT INTO counter (name, n) VALUES ('x', NULL)";
        let orphan = fresh.db.write(move |tx| async move { tx.run(orphan, &[]).await }).await;
        assert!(matches!(orphan, Err(DbError::Constraint(_))), "{orphan:?}");
    }
}

#[tokio::test]
async fn an_error_that_the_verb_swallows_is_still_an_error() {
    for fresh in fresh::every().await {
        let swallowed = fresh.db.write(|tx| async move {
            insert(&tx, "same", 0).await?;
            assert!(insert(&tx, "same", 0).await.is_err());
            assert!(matches!(insert(&tx, "other", 0).await, Err(DbError::Aborted)));
            Ok::<_, DbError>(())
        });
        assert!(swallowed.await.expect_err("not kept").is_unique_violation());
        assert_eq!(fresh.count().await, 0);
    }
}

async fn orphan(tx: &Tx) -> Result<u64, DbError> {
    tx.run("INSERT INTO child (name) VALUES ($1)", &[text("nobody")]).await
}

#[tokio::test]
async fn a_commit_that_fails_is_an_error_and_the_next_verb_is_fine() {
    for fresh in fresh::every().await {
        let deferred = fresh.db.write(|tx| async move {
            insert(&tx, "gone", 0).await?;
            orphan(&tx).await
        });
        assert!(matches!(deferred.await, Err(DbError::Constraint(_))));
        fresh.db.write(|tx| async move { insert(&tx, "next", 0).await }).await.expect("goes on");
        assert_eq!(fresh.count().await, 1);
    }
}

#[tokio::test]
async fn a_batch_answers_in_order() {
    for fresh in fresh::every().await {
        let add = "INSERT INTO counter (name, n) VALUES ($1, 1) RETURNING name";
        let answers = fresh.db.write(move |tx| async move {
            let mut all: Vec<_> = ["a", "b", "c"].iter().map(|name| statement(add, [text(*name)])).collect();
            all.push(statement("DELETE FROM counter WHERE name = $1", [text("b")]));
            all.push(statement("SELECT name FROM counter ORDER BY name", []));
            tx.batch(all).await
        });
        let answers = answers.await.expect("runs");
        let names: Vec<Vec<String>> =
            answers.iter().map(|rows| rows.iter().map(|row| row.text("name")).collect()).collect();
        assert_eq!(names, [vec!["a"], vec!["b"], vec!["c"], vec![], vec!["a", "c"]]);
    }
}

#[tokio::test]
async fn an_error_in_the_middle_of_a_batch_is_the_answer_and_nothing_is_kept() {
    for fresh in fresh::every().await {
        let add = "INSERT INTO counter (name, n) VALUES ($1, 1)";
        let failed = fresh.db.write(move |tx| async move {
            let names = ["a", "a", "b", "c"];
            let _ = tx.batch(names.iter().map(|name| statement(add, [text(*name)])).collect()).await;
            Ok::<_, DbError>(())
        });
        assert!(failed.await.expect_err("the second one").is_unique_violation());
        assert_eq!(fresh.count().await, 0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_caller_that_goes_away_leaves_all_of_its_verb_or_nothing() {
    for fresh in fresh::every().await {
        for number in 0..60_u64 {
            let db = fresh.db.clone();
            let verb = tokio::spawn(async move {
                db.write(move |tx| async move {
                    insert(&tx, &format!("{number} first"), 0).await?;
                    insert(&tx, &format!("{number} second"), 0).await
                })
                .await
            });
            tokio::time::sleep(Duration::from_micros(number * 40)).await;
            verb.abort();
        }
        // A connection that was closed in the middle ends its transaction in its own time.
        fresh.db.write(|tx| async move { insert(&tx, "last", 0).await }).await.expect("goes on");
        tokio::time::sleep(Duration::from_millis(100)).await;
        assert_eq!(fresh.count().await % 2, 1);
    }
}

#[tokio::test]
async fn a_tx_that_outlives_its_verb_is_worthless() {
    for fresh in fresh::every().await {
        let kept = fresh.db.write(|tx| async move { Ok::<_, DbError>(tx) }).await.expect("hands out its tx");
        assert!(matches!(insert(&kept, "late", 0).await, Err(DbError::Ended)));
        let kept = fresh.db.read(|tx| async move { Ok::<_, DbError>(tx) }).await.expect("hands out its tx");
        assert!(matches!(count(&kept).await, Err(DbError::Ended)));
        assert_eq!(fresh.count().await, 0);
    }
}

#[tokio::test]
async fn a_look_up_is_one_statement() {
    for fresh in fresh::every().await {
        fresh.db.write(|tx| async move { insert(&tx, "it", 7).await }).await.expect("inserts");
        assert_eq!(fresh.db.look_up(|tx| async move { count(&tx).await }).await.expect("counts"), 1);
        let twice = fresh.db.look_up(|tx| async move {
            count(&tx).await?;
            count(&tx).await
        });
        assert!(matches!(twice.await, Err(DbError::Misfit(_))), "{:?}", fresh.db.engine());
        assert_eq!(fresh.count().await, 1);
    }
}
