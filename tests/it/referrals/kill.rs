//! `kill -9` at any moment: nothing acknowledged is lost, no mail is enqueued twice.
//! The real binary, on SQLite and, where a server is named, on PostgreSQL.

use std::path::Path;
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use crate::support::house::fresh_database;
use crate::support::server::{ask, start, stop};

const KILLS: usize = 10;

fn lead(number: usize) -> String {
    format!(
        r#"{{"first_name":"Jane","last_name":"Doe","email":"jane@kill-{number}.com","country":"GB",
            "company":"Kill {number} Ltd","website":"kill-{number}.com",
            "linkedin":"linkedin.com/company/kill-{number}"}}"#
    )
}

fn approved_partner_key(folder: &Path, database: &str) -> String {
    let server = start(folder, database, &[]);
    let form = "POST /join HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded";
    let fields = "name=Anna&email=anna%40anna-consulting.com&website=anna-consulting.com&country=DE\
                  &professional_account=yes&terms=yes";
    ask(server.address, form, fields);
    let mut link = String::new();
    while link.is_empty() {
        let (_, list) = ask(server.address, "GET /mail HTTP/1.1", "").unwrap();
        if let Some(path) = list.split("href=\"").find(|part| part.starts_with("/mail/")) {
            let path = path.split('"').next().unwrap();
            let (_, mail) = ask(server.address, &format!("GET {path} HTTP/1.1"), "").unwrap();
            let found = mail.split("/join/confirm/").nth(1).unwrap();
            link = found.split('"').next().unwrap().to_owned();
        }
    }
    ask(server.address, &format!("POST /join/confirm/{link} HTTP/1.1"), "");
    stop(server);
    let output = Command::new(env!("CARGO_BIN_EXE_leadwire"))
        .args(["key", "create", "--partner", "anna@anna-consulting.com"])
        .current_dir(folder)
        .env("LEADWIRE_DATABASE", database)
        .output()
        .unwrap();
    String::from_utf8(output.stdout).unwrap().trim().to_owned()
}

#[test]
fn ten_kills_under_load_lose_nothing_that_was_acknowledged_and_double_no_mail() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let database = runtime.block_on(fresh_database());
    let folder = tempfile::tempdir().unwrap();
    let key = approved_partner_key(folder.path(), &database);
    let head = format!(
        "POST /api/v1/referrals HTTP/1.1\r\nContent-Type: application/json\r\nAuthorization: Bearer {key}"
    );
    let mut acknowledged: Vec<(usize, String)> = Vec::new();
    let mut next = 0;
    for round in 0..KILLS {
        let server = start(folder.path(), &database, &[]);
        let address = server.address;
        let is_over = Arc::new(AtomicBool::new(false));
        let answered = Arc::new(AtomicUsize::new(0));
        let workers: Vec<_> = (0..4)
            .map(|worker| {
                let (head, is_over, answered) = (head.clone(), is_over.clone(), answered.clone());
                let first = next + worker * 100_000;
                std::thread::spawn(move || {
                    let mut done = Vec::new();
                    for number in first.. {
                        if is_over.load(Ordering::SeqCst) {
                            break;
                        }
                        match ask(address, &head, &lead(number)) {
                            Some((201, body)) => {
                                answered.fetch_add(1, Ordering::SeqCst);
                                done.push((number, body));
                            }
                            Some((status, body)) => panic!("{status}: {body}"),
                            None => break,
                        }
                    }
                    done
                })
            })
            .collect();
        // Each round is killed at another moment, measured in work done and not in time.
        while answered.load(Ordering::SeqCst) < 5 + round * 3 && workers.iter().any(|w| !w.is_finished()) {
            std::thread::yield_now();
        }
        stop(server);
        is_over.store(true, Ordering::SeqCst);
        for worker in workers {
            acknowledged.extend(worker.join().unwrap());
        }
        next += 1_000_000;
    }
    assert!(acknowledged.len() >= 5 * KILLS, "hardly any load: {}", acknowledged.len());
    let server = start(folder.path(), &database, &[]);
    for (number, body) in &acknowledged {
        let id = body.split("\"id\":\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
        let path = format!("GET /api/v1/referrals/{id} HTTP/1.1\r\nAuthorization: Bearer {key}");
        let (status, _) = ask(server.address, &path, "").unwrap();
        assert_eq!(status, 200, "lead {number} was acknowledged and is lost");
    }
    stop(server);
    runtime.block_on(no_mail_is_doubled(folder.path(), &database, acknowledged.len()));
}

async fn no_mail_is_doubled(folder: &Path, database: &str, at_least: usize) {
    use leadwire::db::{Db, DbSettings};
    let sqlite = format!("sqlite:{}", folder.join("var/leadwire.sqlite").display());
    let url = if database.is_empty() { sqlite } else { database.to_owned() };
    let db = Db::open(&DbSettings::at(url)).await.unwrap();
    let row = db
        .read(|tx| async move {
            tx.row(
                "SELECT COUNT(*) AS mails, COUNT(DISTINCT about) AS referrals FROM mail_outbox
                 WHERE kind = 'referral_received'",
                &[],
            )
            .await
        })
        .await
        .unwrap()
        .unwrap();
    assert_eq!(row.int("mails"), row.int("referrals"), "a referral was mailed twice");
    assert!(row.int("mails") >= i64::try_from(at_least).unwrap());
}
