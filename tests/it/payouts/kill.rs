//! `kill -9` of the real binary between and inside the steps of a pay run: whatever was done stays done,
//! what was not can be done again, and the partner is paid once. On SQLite and, where a server is named, on
//! PostgreSQL.

use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;

use jiff::SignedDuration;
use leadwire::app::Clock;
use leadwire::db::{Db, DbSettings};

use crate::support::payer::{
    Booked, OURS, Payer, hash_on_text, message_id, payer_at, statement, status_report, texts,
};
use crate::support::server::{Server, ask, start, stop};

/// How long before today the house opens: two months and what it takes to earn them.
const DAYS: i64 = 65;

/// The steps of a run, in their order: what is asked for, and the words on the run's page once it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Prepare,
    Approve,
    Export,
    ReadAnswer,
    ReadStatement,
}

/// Somebody of finance and the owner at the real server.
struct Office<'a> {
    folder: &'a Path,
    database: &'a str,
    fiona: &'a str,
    olivia: &'a str,
}

impl Office<'_> {
    fn opens(&self) -> Server {
        let environment = [
            ("LEADWIRE_DATA_DIR", self.folder.to_str().expect("a path")),
            ("LEADWIRE_PAYOUTS__NAME", "Acme GmbH"),
            ("LEADWIRE_PAYOUTS__IBAN", OURS),
            ("LEADWIRE_PAYOUTS__BIC", "COBADEFFXXX"),
        ];
        start(self.folder, self.database, &environment)
    }

    /// A page; nothing when the server died before it answered.
    fn gets(&self, address: SocketAddr, path: &str) -> Option<String> {
        let head = format!("GET {path} HTTP/1.1\r\nCookie: leadwire_session={}", self.fiona);
        let (status, body) = ask(address, &head, "")?;
        assert_eq!(status, 200, "{path}: {body}");
        Some(body)
    }

    /// The path of the one run, once there is one.
    fn run(&self, address: SocketAddr) -> Option<String> {
        let page = self.gets(address, "/console/payouts").expect("a page");
        let id = page.split("href=\"/console/payouts/").nth(1)?.split('"').next()?;
        Some(format!("/console/payouts/{id}"))
    }

    /// The next step that is to be done, by what the pages say; nothing when all is.
    fn next(&self, address: SocketAddr) -> Option<(Step, String)> {
        let Some(run) = self.run(address) else { return Some((Step::Prepare, String::new())) };
        let page = self.gets(address, &run).expect("a page");
        let state = |word: &str| page.contains(&format!(">{word}</span>"));
        if state("Closed") {
            return None;
        }
        let step = match () {
            () if state("To be approved") => Step::Approve,
            () if state("Approved") && !state("On its way") => Step::Export,
            () if state("On its way") => Step::ReadAnswer,
            () => Step::ReadStatement,
        };
        Some((step, run))
    }

    /// The statement that shows the one transfer of a run.
    fn statement_of(&self, address: SocketAddr, run: &str) -> String {
        let (_, file) = self.does(address, Step::Export, run, "").expect("the file again");
        let reference = texts(&file, "EndToEndId").remove(0);
        statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")])
    }

    /// Sends the request of a step; nothing when the server died before it answered.
    fn does(&self, address: SocketAddr, step: Step, run: &str, file: &str) -> Option<(u16, String)> {
        let post = |path: &str, who: &str, kind: &str, body: &str| {
            let head = format!(
                "POST {path} HTTP/1.1\r\nCookie: leadwire_session={who}\r\nContent-Type: {kind}\r\n\
                 Sec-Fetch-Site: same-origin"
            );
            ask(address, &head, body)
        };
        let form = "application/x-www-form-urlencoded";
        match step {
            Step::Prepare => post("/console/payouts", self.fiona, form, ""),
            Step::Approve => {
                let hash = hash_on_text(&self.gets(address, run)?);
                post(&format!("{run}/approve"), self.olivia, form, &format!("hash={hash}"))
            }
            Step::Export => post(&format!("{run}/file"), self.fiona, form, ""),
            Step::ReadAnswer | Step::ReadStatement => {
                let body = format!(
                    "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xml\"\r\n\
                     Content-Type: text/xml\r\n\r\n{file}\r\n--edge--\r\n"
                );
                post("/console/payouts/reports", self.fiona, "multipart/form-data; boundary=edge", &body)
            }
        }
    }
}

/// An earned reward of 199.00 in a house that stands at the system's own today.
async fn earned_until_today() -> Payer {
    let begin = Clock::System.now() - SignedDuration::from_hours(24 * DAYS);
    let payer = payer_at(&begin.to_string()).await;
    payer.anna_earned(19_900).await;
    payer.house.pass(24 * 2).await;
    payer
}

#[tokio::test]
async fn a_run_that_is_killed_between_and_inside_its_steps_goes_on_and_pays_once() {
    let payer = earned_until_today().await;
    let database = payer.house.app.config.database.clone();
    let office = Office {
        folder: payer.house.folder(),
        database: &database,
        fiona: payer.fiona.session(),
        olivia: payer.olivia.session(),
    };
    let mut done: Vec<Step> = Vec::new();
    for round in 0_u64.. {
        assert!(round < 60, "it never ended: {done:?}");
        let server = office.opens();
        let Some((step, run)) = office.next(server.address) else {
            stop(server);
            break;
        };
        let file = match step {
            Step::ReadAnswer => status_report(&message_id(&run), "ACCP", ""),
            Step::ReadStatement => office.statement_of(server.address, &run),
            Step::Prepare | Step::Approve | Step::Export => String::new(),
        };
        // Killed a little later each round of a step, and at last after its answer: so at some round inside
        // it.
        let tries = done.iter().filter(|before| **before == step).count();
        done.push(step);
        let (address, office, run, file) = (server.address, &office, &run, &file);
        std::thread::scope(|scope| {
            let asking = scope.spawn(move || office.does(address, step, run, file));
            if tries < 8 {
                std::thread::sleep(Duration::from_millis(2 * tries as u64));
            } else {
                let (status, body) = asking.join().expect("asked").expect("an answer");
                assert!(status < 400, "{step:?}: {body}");
            }
            stop(server);
        });
    }
    for step in [Step::Prepare, Step::Approve, Step::Export, Step::ReadAnswer, Step::ReadStatement] {
        assert!(done.contains(&step), "{step:?} was not even tried: {done:?}");
    }
    paid_once(&office).await;
}

async fn paid_once(office: &Office<'_>) {
    let sqlite = format!("sqlite:{}", office.folder.join("leadwire.sqlite").display());
    let url = if office.database.is_empty() { sqlite } else { office.database.to_owned() };
    let db = Db::open(&DbSettings::at(url)).await.expect("the database");
    let count = |sql: &'static str| {
        let db = &db;
        async move {
            let row = db.read(move |tx| async move { tx.row(sql, &[]).await }).await.expect("reads");
            row.expect("a row").int("n")
        }
    };
    for (sql, wanted) in [
        ("SELECT COUNT(*) AS n FROM payout_runs WHERE state <> 'cancelled'", 1),
        ("SELECT COUNT(*) AS n FROM payouts WHERE state = 'settled'", 1),
        ("SELECT COUNT(*) AS n FROM ledger_transactions WHERE kind = 'send'", 1),
        ("SELECT COUNT(*) AS n FROM ledger_transactions WHERE kind = 'settle'", 1),
        ("SELECT COUNT(*) AS n FROM mail_outbox WHERE kind = 'payout_on_its_way'", 1),
        ("SELECT COUNT(*) AS n FROM mail_outbox WHERE kind = 'payout_settled'", 1),
        ("SELECT CAST(SUM(amount) AS BIGINT) AS n FROM ledger_postings WHERE account = 'bank'", -19_900),
        ("SELECT CAST(SUM(amount) AS BIGINT) AS n FROM ledger_postings WHERE account LIKE '%:in_transit'", 0),
    ] {
        assert_eq!(count(sql).await, wanted, "{sql}");
    }
}
