//! SQLite's writer: one commit for all who wait, and no verb that harms its neighbours.

use std::{
    sync::{Arc, Mutex, mpsc},
    time::Duration,
};

use leadwire::db::{Db, DbError, bytes, text};

use super::fresh::{self, insert};

type Written = tokio::task::JoinHandle<Result<u64, DbError>>;

/// Holds the writer in a verb of its own until the sender is used or dropped.
fn held(db: &Db) -> (mpsc::Sender<()>, Written) {
    let (go_on, held) = mpsc::channel();
    let held = Arc::new(Mutex::new(held));
    let db = db.clone();
    let first = tokio::spawn(async move {
        db.write(move |tx| async move {
            let _ = held.lock().expect("not poisoned").recv();
            insert(&tx, "first", 0).await
        })
        .await
    });
    (go_on, first)
}

fn queued(db: &Db, number: usize) -> Written {
    let db = db.clone();
    tokio::spawn(async move {
        db.write(move |tx| async move {
            let touched = insert(&tx, &format!("verb {number}"), 0).await?;
            assert!(number % 10 != 3, "verb {number} panics");
            touched.checked_sub((number % 10 == 7).into()).filter(|n| *n > 0).ok_or(DbError::Aborted)
        })
        .await
    })
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn verbs_that_wait_share_one_commit_and_each_has_its_own_fate() {
    let fresh = fresh::sqlite_with_tables().await;
    let before = fresh.db.commits();
    let (go_on, first) = held(&fresh.db);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let verbs: Vec<_> = (0..40).map(|number| queued(&fresh.db, number)).collect();
    tokio::time::sleep(Duration::from_millis(100)).await;
    go_on.send(()).expect("the writer is held");
    first.await.expect("no panic").expect("kept");
    for (number, verb) in verbs.into_iter().enumerate() {
        match (number % 10, verb.await.expect("its task did not panic")) {
            (3, Err(DbError::Panicked(_))) | (7, Err(DbError::Aborted)) => {}
            (3 | 7, answer) => panic!("verb {number} had {answer:?}"),
            (_, answer) => assert_eq!(answer.expect("kept"), 1),
        }
    }
    assert_eq!(fresh.count().await, 1 + 32);
    assert_eq!(fresh.db.commits() - before, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_commit_that_fails_fails_everyone_who_rode_along() {
    let fresh = fresh::sqlite_with_tables().await;
    let (go_on, first) = held(&fresh.db);
    tokio::time::sleep(Duration::from_millis(50)).await;
    let db = fresh.db.clone();
    let orphan = tokio::spawn(async move {
        let sql = "INSERT INTO child (name) VALUES ($1)";
        db.write(move |tx| async move { tx.run(sql, &[text("nobody")]).await }).await
    });
    let refused = queued(&fresh.db, 7);
    tokio::time::sleep(Duration::from_millis(100)).await;
    go_on.send(()).expect("the writer is held");
    for verb in [first, orphan, refused] {
        let answer = verb.await.expect("no panic");
        assert!(matches!(answer, Err(DbError::Constraint(_))), "{answer:?}");
    }
    assert_eq!(fresh.count().await, 0);
    fresh.db.write(|tx| async move { insert(&tx, "next", 0).await }).await.expect("goes on");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_full_disk_is_an_error_and_what_was_promised_is_there() {
    let fresh = fresh::sqlite_with_tables().await;
    let limit = |sql| fresh.db.write(move |tx| async move { tx.rows(sql, &[]).await });
    limit("PRAGMA max_page_count = 40").await.expect("is set");
    let sql = "INSERT INTO kinds (x) VALUES ($1)";
    let verbs = (0..40).map(|number| {
        fresh.db.write(move |tx| async move {
            insert(&tx, &format!("verb {number}"), 0).await?;
            tx.run(sql, &[bytes(vec![7; 20_000])]).await
        })
    });
    let kept = futures_util::future::join_all(verbs).await.iter().filter(|answer| answer.is_ok()).count();
    assert!(kept < 40);
    assert_eq!(fresh.count().await, kept as i64);
    limit("PRAGMA max_page_count = 4000").await.expect("is set");
    fresh.db.write(|tx| async move { insert(&tx, "room again", 0).await }).await.expect("goes on");
}

#[tokio::test]
async fn a_verb_that_awaits_something_else_is_stopped() {
    let fresh = fresh::sqlite_with_tables().await;
    for _ in 0..2 {
        let stopped = fresh.db.write(|tx| async move {
            insert(&tx, "gone", 0).await?;
            std::future::pending::<()>().await;
            Ok::<_, DbError>(())
        });
        assert!(matches!(stopped.await, Err(DbError::ForbiddenAwait)));
        let sleeping = fresh.db.read(|_| async {
            tokio::time::sleep(Duration::from_secs(9)).await;
            Ok::<_, DbError>(())
        });
        assert!(matches!(sleeping.await, Err(DbError::ForbiddenAwait)));
    }
    let (db, inner) = (fresh.db.clone(), fresh.db.clone());
    let nested =
        db.write(move |_| async move { inner.write(|tx| async move { insert(&tx, "x", 0).await }).await });
    assert!(matches!(nested.await, Err(DbError::ForbiddenAwait | DbError::Panicked(_))));
    assert_eq!(fresh.count().await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn dropping_the_last_handle_finishes_the_queue_and_closes_the_file() {
    let mut fresh = fresh::sqlite_with_tables().await;
    let (go_on, first) = held(&fresh.db);
    let verbs: Vec<_> = (20..23).map(|number| queued(&fresh.db, number)).collect();
    tokio::time::sleep(Duration::from_millis(50)).await;
    drop(go_on);
    fresh.db = Db::open(&fresh.settings).await.expect("opens while the other one is still there");
    first.await.expect("no panic").expect("kept");
    for verb in verbs {
        verb.await.expect("no panic").expect("kept");
    }
    assert_eq!(fresh.count().await, 4);
    let log = format!("{}-wal", fresh.settings.url.trim_start_matches("sqlite:"));
    assert!(std::path::Path::new(&log).exists());
    drop(fresh.db);
    assert!(!std::path::Path::new(&log).exists(), "the last to close tidies the log away");
}
