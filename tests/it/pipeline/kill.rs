//! `kill -9` of the real binary while it reads a file: whoever goes on finds every row once.

use std::io::Write as _;

use leadwire::access::Role;
use leadwire::app::Clock;
use leadwire::db::{EngineKind, int};

use crate::support::House;
use crate::support::server::{ask, start, stop};

const ROWS: usize = 3_000;
/// On PostgreSQL nobody knows that a server is dead until its lease is over, so there it is killed once.
const KILLS: usize = 4;

/// Every third row is refused, so that what lands and what comes back would both show a row that counts
/// twice.
fn file() -> String {
    let row = |number: usize| match number % 3 {
        0 => format!("A-{number},,\n"),
        _ => format!("A-{number},Company {number},company-{number}.com\n"),
    };
    format!("id,name,website\n{}", (1..=ROWS).map(row).collect::<String>())
}

async fn count(house: &House, sql: &'static str) -> i64 {
    let row = house.app.db.read(move |tx| async move { tx.row(sql, &[int(0)]).await }).await;
    row.expect("reads").expect("a row").int("n")
}

#[tokio::test]
async fn a_file_that_is_read_through_kills_lands_once_row_by_row() {
    let house = House::open_at(&Clock::System.now().to_string()).await;
    let manager = house.staff("max", Role::Manager).await;
    let (database, folder) = (house.app.config.database.clone(), house.folder());
    let environment =
        [("LEADWIRE_DATA_DIR", folder.to_str().expect("a path")), ("LEADWIRE_IMPORTS__ROWS_AT_ONCE", "50")];
    let sent = manager.uploads("/console/accounts", file().as_bytes()).await;
    let path = sent.location;
    let head = format!("GET {path} HTTP/1.1\r\nCookie: leadwire_session={}", manager.session());
    let read = |page: &str| -> usize {
        let (before, _) = page.split_once(" rows: ").unwrap_or_default();
        before.rsplit(['>', '\n']).next().and_then(|rows| rows.trim().parse().ok()).unwrap_or_default()
    };
    let mut reached = Vec::new();
    let kills = if house.app.db.engine() == EngineKind::Sqlite { KILLS } else { 1 };
    for round in 1..=kills {
        let server = start(folder, &database, &environment);
        // Killed at another place each round, while the next batch is at work.
        let rows = loop {
            let (status, page) = ask(server.address, &head, "").expect("the server answers");
            assert_eq!(status, 200, "{page}");
            let rows = read(&page);
            if rows >= round * ROWS / (KILLS + 2) || !page.contains("data-live") {
                break rows;
            }
        };
        stop(server);
        reached.push(rows);
    }
    writeln!(std::io::stderr(), "killed at rows {reached:?}").expect("stderr");
    assert!(reached[0] > 0 && reached[0] < ROWS, "it was killed on the way: {reached:?}");
    house.pass(1).await;
    let page = manager.gets(&path).await;
    page.says("Imported\nNew\n2000\nBrought up to date\n0\nRefused\n1000\n");
    for (sql, wanted) in [
        ("SELECT COUNT(*) AS n FROM pipeline_accounts WHERE import_number > $1", 2_000),
        ("SELECT COUNT(*) AS n FROM pipeline_import_rows WHERE import > $1", 1_000),
        ("SELECT COUNT(*) AS n FROM pipeline_import_chunks WHERE import > $1", 0),
        ("SELECT COUNT(DISTINCT account) AS n FROM pipeline_keys WHERE account > $1", 2_000),
        ("SELECT COUNT(*) AS n FROM pipeline_unkeyed WHERE accounts > $1", 0),
        ("SELECT COUNT(*) AS n FROM mail_outbox WHERE kind = 'import_finished' AND created_at > $1", 1),
    ] {
        assert_eq!(count(&house, sql).await, wanted, "{sql}");
    }
}
