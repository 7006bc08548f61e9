//! Two who want the same: another process on the same data, or two verbs in each other's way.

use std::sync::{
    Arc,
    atomic::{AtomicU32, Ordering},
};

use leadwire::db::{Db, DbError};

use super::fresh::{self, increment, insert, value};

async fn increment_often(db: Db) -> Result<(), DbError> {
    for _ in 0..100 {
        db.write(|tx| async move { increment(&tx, "it").await }).await?;
    }
    Ok(())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_servers_on_one_database_lose_nothing() {
    for fresh in fresh::every().await {
        fresh.db.write(|tx| async move { insert(&tx, "it", 0).await }).await.expect("inserts");
        let servers = [fresh.another().await, fresh.another().await];
        let working = servers.map(|db| tokio::spawn(increment_often(db)));
        for one in working {
            one.await.expect("no panic").expect("increments");
        }
        assert_eq!(value(&fresh.db, "it").await, 200);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_deadlock_is_resolved_by_running_one_of_them_again() {
    let Some(fresh) = fresh::postgres_with_tables().await else { return };
    fresh
        .db
        .write(|tx| async move {
            insert(&tx, "a", 0).await?;
            insert(&tx, "b", 0).await
        })
        .await
        .expect("inserts");
    let runs = Arc::new(AtomicU32::new(0));
    let both_hold_one = Arc::new(tokio::sync::Barrier::new(2));
    let cross = |first: &'static str, second: &'static str| {
        let (db, runs, both) = (fresh.db.clone(), runs.clone(), both_hold_one.clone());
        tokio::spawn(async move {
            db.write(move |tx| async move {
                increment(&tx, first).await?;
                if runs.fetch_add(1, Ordering::SeqCst) < 2 {
                    both.wait().await;
                }
                increment(&tx, second).await
            })
            .await
        })
    };
    for verb in [cross("a", "b"), cross("b", "a")] {
        verb.await.expect("no panic").expect("succeeds in the end");
    }
    assert_eq!(runs.load(Ordering::SeqCst), 3);
    assert_eq!((value(&fresh.db, "a").await, value(&fresh.db, "b").await), (2, 2));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_caller_that_goes_away_gives_its_locks_back() {
    let Some(fresh) = fresh::postgres_with_tables().await else { return };
    fresh.db.write(|tx| async move { insert(&tx, "it", 0).await }).await.expect("inserts");
    for _ in 0..40 {
        let stuck = fresh.db.write(|tx| async move {
            increment(&tx, "it").await?;
            std::future::pending::<Result<(), DbError>>().await
        });
        assert!(tokio::time::timeout(std::time::Duration::from_millis(5), stuck).await.is_err());
    }
    fresh.db.write(|tx| async move { increment(&tx, "it").await }).await.expect("goes on");
    assert_eq!(value(&fresh.db, "it").await, 1);
}
