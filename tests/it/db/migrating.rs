//! The schema is brought up to date once, in order, and never over someone's edits.

use leadwire::db::{Db, DbError, EngineKind, Migration};

use super::fresh;

const ONE: Migration =
    Migration { name: "0001_one", common: "CREATE TABLE one (n BIGINT);", sqlite: None, postgres: None };
const TWO: Migration = Migration {
    name: "0002_two",
    common: "CREATE TABLE two (n BIGINT); INSERT INTO two (n) VALUES (1);",
    sqlite: Some("CREATE TABLE only_sqlite (n BIGINT);"),
    postgres: Some("CREATE TABLE only_postgres (n BIGINT);"),
};

async fn refusal(db: &Db, migrations: &[Migration]) -> String {
    db.migrate(migrations).await.expect_err("refused").to_string()
}

async fn has(db: &Db, sql: &'static str) -> bool {
    db.read(move |tx| async move { tx.rows(sql, &[]).await }).await.is_ok()
}

#[tokio::test]
async fn each_migration_runs_once_with_what_its_engine_adds() {
    for fresh in fresh::empty().await {
        assert_eq!(fresh.db.migrate(&[ONE]).await.expect("migrates"), ["0001_one"]);
        assert_eq!(fresh.db.migrate(&[ONE, TWO]).await.expect("migrates"), ["0002_two"]);
        assert_eq!(fresh.db.migrate(&[ONE, TWO]).await.expect("nothing to do"), Vec::<String>::new());
        let sqlite = fresh.db.engine() == EngineKind::Sqlite;
        assert_eq!(has(&fresh.db, "SELECT n FROM only_sqlite").await, sqlite);
        assert_eq!(has(&fresh.db, "SELECT n FROM only_postgres").await, !sqlite);
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_processes_may_start_at_once() {
    for fresh in fresh::empty().await {
        let servers = [fresh.another().await, fresh.another().await, fresh.db.clone()];
        let started = servers.map(|db| tokio::spawn(async move { db.migrate(&[ONE, TWO]).await }));
        let mut applied = Vec::new();
        for one in started {
            applied.extend(one.await.expect("no panic").expect("migrates"));
        }
        applied.sort();
        assert_eq!(applied, ["0001_one", "0002_two"]);
    }
}

#[tokio::test]
async fn an_edited_migration_is_refused() {
    for fresh in fresh::empty().await {
        fresh.db.migrate(&[ONE]).await.expect("migrates");
        let edited = Migration { common: "CREATE TABLE one (n BIGINT, m BIGINT);", ..ONE };
        let refusal = refusal(&fresh.db, &[edited, TWO]).await;
        assert!(refusal.contains("0001_one was edited after it was applied"), "{refusal}");
        assert!(!has(&fresh.db, "SELECT n FROM two").await);
        let windows = Migration { common: "CREATE TABLE two (n BIGINT);\r\n", ..TWO };
        fresh.db.migrate(&[ONE, windows]).await.expect("migrates");
        let unix = Migration { common: "CREATE TABLE two (n BIGINT);\n", ..TWO };
        fresh.db.migrate(&[ONE, unix]).await.expect("is the same text");
    }
}

#[tokio::test]
async fn a_database_of_a_newer_version_is_refused() {
    for fresh in fresh::empty().await {
        fresh.db.migrate(&[ONE, TWO]).await.expect("migrates");
        for older in [&[ONE][..], &[]] {
            let refusal = refusal(&fresh.db, older).await;
            assert!(refusal.contains("which this binary does not know"), "{refusal}");
        }
    }
}

#[tokio::test]
async fn a_migration_that_comes_too_late_or_out_of_order_is_refused() {
    for fresh in fresh::empty().await {
        assert!(refusal(&fresh.db, &[TWO, ONE]).await.contains("order"));
        fresh.db.migrate(&[TWO]).await.expect("migrates");
        let refusal = refusal(&fresh.db, &[ONE, TWO]).await;
        assert!(refusal.contains("0001_one would come after 0002_two"), "{refusal}");
    }
}

#[tokio::test]
async fn a_migration_that_fails_leaves_nothing_behind() {
    for fresh in fresh::empty().await {
        let broken = Migration { common: "CREATE TABLE half (n BIGINT); CREATE NONSENSE;", ..TWO };
        let failed = fresh.db.migrate(&[ONE, broken]).await;
        assert!(matches!(failed, Err(DbError::Migration(_))), "{failed:?}");
        assert!(!has(&fresh.db, "SELECT n FROM half").await);
        assert_eq!(fresh.db.migrate(&[ONE, TWO]).await.expect("mended"), ["0002_two"]);
    }
}
