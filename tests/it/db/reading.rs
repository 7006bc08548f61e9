//! A read sees one moment, writes nothing, and holds up no writer.

use std::sync::{Arc, Mutex, mpsc};

use leadwire::db::{DbError, int};

use super::fresh::{self, count, insert};

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_read_sees_one_moment_while_others_write() {
    let fresh = fresh::sqlite_with_tables().await;
    let (counted, first) = tokio::sync::oneshot::channel();
    let counted = Arc::new(Mutex::new(Some(counted)));
    let (go_on, written) = mpsc::channel::<()>();
    let written = Arc::new(Mutex::new(written));
    let db = fresh.db.clone();
    let reading = tokio::spawn(async move {
        db.read_slow(move |tx| async move {
            let before = count(&tx).await?;
            counted.lock().expect("not poisoned").take().expect("once").send(()).expect("the test waits");
            // Blocks its own thread on purpose: a read on SQLite may await nothing but its Tx.
            written.lock().expect("not poisoned").recv().expect("the test answers");
            Ok::<_, DbError>((before, count(&tx).await?))
        })
        .await
    });
    first.await.expect("counted once");
    fresh.db.write(|tx| async move { insert(&tx, "meanwhile", 0).await }).await.expect("not held up");
    assert_eq!(fresh.count().await, 1);
    go_on.send(()).expect("the read waits");
    assert_eq!(reading.await.expect("no panic").expect("reads"), (0, 0));
}

#[tokio::test]
async fn a_read_sees_one_moment_on_postgres_too() {
    let Some(fresh) = fresh::postgres_with_tables().await else { return };
    let db = fresh.db.clone();
    let writer = fresh.db.clone();
    let seen = db.read(move |tx| async move {
        let before = count(&tx).await?;
        writer.write(|tx| async move { insert(&tx, "meanwhile", 0).await }).await?;
        Ok::<_, DbError>((before, count(&tx).await?))
    });
    assert_eq!(seen.await.expect("reads"), (0, 0));
    assert_eq!(fresh.count().await, 1);
}

#[tokio::test]
async fn a_read_writes_nothing() {
    for fresh in fresh::every().await {
        let wrote = fresh.db.read(|tx| async move { insert(&tx, "sneaked in", 0).await }).await;
        assert!(matches!(wrote, Err(DbError::Refused(_))), "{wrote:?}");
        assert_eq!(fresh.count().await, 0);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn more_reads_than_readers_wait_for_their_turn() {
    for fresh in fresh::every().await {
        let reads = (0..100).map(|number: i64| {
            let db = fresh.db.clone();
            tokio::spawn(async move {
                db.read(move |tx| async move {
                    Ok::<_, DbError>(tx.row("SELECT $1 AS n", &[int(number)]).await?.expect("a row").int("n"))
                })
                .await
            })
        });
        for (number, read) in reads.collect::<Vec<_>>().into_iter().enumerate() {
            assert_eq!(read.await.expect("no panic").expect("reads"), number as i64);
        }
    }
}
