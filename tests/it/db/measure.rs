//! Figures, not promises: `cargo test --release --test it measure -- --ignored --nocapture --test-threads 1`.

use std::time::{Duration, Instant};

use leadwire::db::{Db, DbError, Tx, int, statement, text};

use super::fresh::{self, Fresh};

const INSERT: &str = "INSERT INTO counter (name, n) VALUES ($1, $2)";

/// What a submission is like: four questions one by one, then six writes in one trip.
async fn ten_statements(tx: &Tx, name: String) -> Result<(), DbError> {
    for _ in 0..4 {
        tx.row("SELECT n FROM counter WHERE name = $1", &[text(&name)]).await?;
    }
    let rows = (0..6).map(|part| statement(INSERT, [text(format!("{name}/{part}")), int(part)]));
    tx.batch(rows.collect()).await.map(drop)
}

async fn caller(db: Db, name: String, rounds: u32, long: bool) -> Vec<Duration> {
    let mut took = Vec::new();
    for round in 0..rounds {
        let name = format!("{name}/{round}");
        let begun = now();
        let answer = db.write(move |tx| async move {
            match long {
                true => ten_statements(&tx, name).await,
                false => tx.run(INSERT, &[text(name), int(0)]).await.map(drop),
            }
        });
        answer.await.expect("writes");
        took.push(begun.elapsed());
    }
    took
}

async fn measure(fresh: &Fresh, callers: u32, long: bool) {
    let (rounds, begun) = (if callers == 1 { 2_000 } else { 200 }, now());
    let spawned: Vec<_> = (0..callers)
        .map(|one| tokio::spawn(caller(fresh.db.clone(), format!("{callers}{long}/{one}"), rounds, long)))
        .collect();
    let mut took = Vec::new();
    for one in spawned {
        took.extend(one.await.expect("no panic"));
    }
    let whole = begun.elapsed();
    took.sort();
    let at = |part: usize| took[took.len() * part / 1_000];
    let rate = took.len() as f64 / whole.as_secs_f64();
    println!(
        "{:?}, {} statements, {callers} callers: {rate:.0}/s, median {:?}, p99 {:?}, p99.9 {:?}",
        fresh.db.engine(),
        if long { 10 } else { 1 },
        at(500),
        at(990),
        at(999),
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "a measurement"]
async fn measure_durable_writes() {
    for fresh in fresh::every().await {
        for (callers, long) in [(1, false), (64, false), (1, true), (64, true)] {
            measure(&fresh, callers, long).await;
        }
        let begun = now();
        for _ in 0..20_000 {
            fresh.count_none().await;
        }
        println!(
            "{:?}: one quick read after the other, {:?} each",
            fresh.db.engine(),
            begun.elapsed() / 20_000
        );
    }
}

impl Fresh {
    async fn count_none(&self) {
        let sql = "SELECT n FROM counter WHERE name = $1";
        let read = self.db.read(move |tx| async move { tx.row(sql, &[text("nobody")]).await });
        assert!(read.await.expect("reads").is_none());
    }
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch is not the time of the house")]
fn now() -> Instant {
    Instant::now()
}
