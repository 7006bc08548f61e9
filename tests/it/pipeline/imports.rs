//! Imports as jobs: how far one came, stopping and going on, columns that a person assigns, the rows that
//! come back.

use axum::http::StatusCode;
use jiff::SignedDuration;
use leadwire::access::Role;
use leadwire::db::int;
use leadwire::jobs::{self, Claimed, JobError};
use leadwire::schedule;

use super::{ACCOUNTS, is_known, uploads};
use crate::support::{Actor, House};

/// Rows of a turn in these houses: ten batches.
const TURN: usize = 1_000;

/// A house in which a turn is short.
async fn house() -> House {
    House::open_with(|config, _| config.imports.rows_at_once = 100).await
}

/// A file of so many accounts.
fn accounts(count: usize) -> Vec<u8> {
    let rows = (1..=count).map(|number| format!("B-{number},Company {number}\n"));
    format!("id,name\n{}", rows.collect::<String>()).into_bytes()
}

/// Lets the house do what is due, but of imports one turn only.
pub(super) async fn one_turn(house: &House) {
    let run = |app: leadwire::app::App, job: Claimed| async move {
        let later = app.clock.now() + SignedDuration::from_mins(1);
        match schedule::run(app, job).await {
            Err(JobError::At(_)) => Err(JobError::At(later)),
            outcome => outcome,
        }
    };
    jobs::run_due(&house.app, run).await.expect("jobs run");
}

async fn manager(house: &House) -> Actor {
    house.staff("max", Role::Manager).await
}

/// How many rows of the database's tables of imports are left of files and of told rows.
async fn kept(house: &House) -> (i64, i64) {
    let sql = "SELECT (SELECT COUNT(*) FROM pipeline_import_chunks WHERE import > $1) AS pieces,
                      (SELECT COUNT(*) FROM pipeline_import_rows WHERE import > $1) AS told";
    let row = house.app.db.read(move |tx| async move { tx.row(sql, &[int(0)]).await });
    let row = row.await.expect("reads").expect("a row");
    (row.int("pieces"), row.int("told"))
}

#[tokio::test]
async fn a_long_file_is_read_turn_by_turn_stopped_from_its_page_and_gone_on_with_where_it_stood() {
    let house = house().await;
    let manager = manager(&house).await;
    let sent = manager.uploads(ACCOUNTS, &accounts(TURN + 150)).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER);
    let path = sent.location;
    let page = manager.gets(&path).await;
    page.says("Waits its turn\n0 %");
    assert!(page.body.contains("<noscript><meta http-equiv=\"refresh\" content=\"2\"></noscript>"));
    one_turn(&house).await;
    let page = manager.gets(&path).await;
    page.says("1000 rows: 1000 new, 0 brought up to date, 0 refused.");
    page.says("Rows are read\n8");
    manager.posts(&path, &[("act", "stop")]).await.leads_to(&format!("{path}?done=import-stop"));
    house.pass(1).await;
    let page = manager.gets(&path).await;
    page.says("Imported so far\nNew\n1000\n");
    manager.gets(ACCOUNTS).await.says("1,000 accounts");
    manager.posts(&path, &[("act", "resume")]).await.leads_to(&format!("{path}?done=import-resume"));
    house.settle().await;
    let page = manager.gets(&path).await;
    page.says("Imported\nNew\n1150\nBrought up to date\n0\nRefused\n0\n");
    assert!(!page.body.contains("http-equiv=\"refresh\""));
    manager.gets(ACCOUNTS).await.says("1,150 accounts");
    assert_eq!(kept(&house).await, (0, 0));
    // What is over is not stopped any more.
    manager.posts(&path, &[("act", "stop")]).await.leads_to(&format!("{path}?done=import-late"));
}

#[tokio::test]
async fn what_is_left_of_a_stopped_file_is_discarded_and_what_was_read_stays() {
    let house = house().await;
    let manager = manager(&house).await;
    let path = manager.uploads(ACCOUNTS, &accounts(TURN + 50)).await.location;
    one_turn(&house).await;
    manager.posts(&path, &[("act", "drop")]).await.leads_to(&format!("{path}?done=import-late"));
    manager.posts(&path, &[("act", "stop")]).await;
    manager.posts(&path, &[("act", "drop")]).await.leads_to(&format!("{path}?done=import-drop"));
    manager.gets(&path).await.says("Imported until it was discarded\nNew\n1000");
    assert_eq!(kept(&house).await.0, 0);
    house.pass(1).await;
    manager.gets(ACCOUNTS).await.says("1,000 accounts");
}

#[tokio::test]
async fn files_are_read_in_the_order_in_which_they_came_so_that_the_later_one_counts() {
    let house = House::open().await;
    let manager = manager(&house).await;
    let first = manager.uploads(ACCOUNTS, b"id,name\nA-1,Acme\n").await.location;
    let second = manager.uploads(ACCOUNTS, b"id,name\nA-1,Acme Works\n").await.location;
    house.settle().await;
    manager.gets(&first).await.says("New\n1\nBrought up to date\n0");
    manager.gets(&second).await.says("New\n0\nBrought up to date\n1");
    manager.gets(ACCOUNTS).await.says("Acme Works");
    let list = manager.gets("/console/imports").await.text();
    assert_eq!(list.matches("a.csv").count(), 2, "{list}");
}

#[tokio::test]
async fn whoever_began_an_import_is_told_by_mail_in_their_language_how_it_ended() {
    let house = House::open().await;
    let manager = manager(&house).await;
    manager.posts("/console?lang=de", &[]).await;
    uploads(&house, &manager, b"id,name,vat\nA-1,Acme,\nA-2,Bolt,DE12\n").await;
    let mails = house.mails_to("max@operator.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "import_finished").expect("a mail");
    assert_eq!(mail.subject, "a.csv ist importiert");
    assert!(mail.text.contains("2 Zeilen: 1 neu, 0 aktualisiert, 1 abgelehnt."), "{}", mail.text);
    assert!(mail.text.contains("/console/imports/"), "{}", mail.text);
}

#[tokio::test]
async fn refused_rows_come_back_as_they_were_with_their_reasons_and_can_be_sent_again_when_mended() {
    let house = House::open().await;
    let manager = manager(&house).await;
    let csv = "id;name;vat;Note\nA-1;Acme;;\nA-2;\"Bolt; \"\"best\"\"\";DE12;x\nA-3;Cog\n;;;nobody\n";
    let path = manager.uploads(ACCOUNTS, csv.as_bytes()).await.location;
    house.settle().await;
    manager.gets(&path).await.says("New\n1\nBrought up to date\n0\nRefused\n3");
    let file = manager.gets(&format!("{path}/refused.csv")).await;
    assert_eq!(file.kind, "text/csv; charset=utf-8");
    let reasons = "vat_number: DE12 has not the form of a VAT number. Write it whole, such as DE123456789, \
                   or leave the field empty.";
    let lines: Vec<&str> = file.body.split("\r\n").collect();
    assert_eq!(lines[0], "\u{feff}line;reasons;id;name;vat;Note");
    assert_eq!(lines[1], format!("2;{reasons};A-2;\"Bolt; \"\"best\"\"\";DE12;x"));
    assert!(lines[2].starts_with("3;") && lines[2].ends_with(";A-3;Cog"), "{}", lines[2]);
    assert!(lines[3].starts_with("4;") && lines[3].ends_with(";;;;nobody"), "{}", lines[3]);
    let german = manager.speaking("de").gets(&format!("{path}/refused.csv")).await;
    assert!(german.body.contains("A-2;\"Bolt; \"\"best\"\"\";DE12;x") && !german.body.contains("has not"));
    let again = manager.uploads(ACCOUNTS, file.body.as_bytes()).await.location;
    house.settle().await;
    let again = manager.gets(&format!("{again}/refused.csv")).await.body;
    let second: Vec<&str> = again.split("\r\n").collect();
    assert_eq!(
        second[..2],
        [lines[0], &lines[1].replacen("2;", "1;", 1)],
        "our own columns stand there once"
    );
    let mended = [lines[0], &lines[1].replace("DE12;", "DE123456789;")].join("\r\n");
    let page = uploads(&house, &manager, mended.as_bytes()).await;
    page.says("New\n1\nBrought up to date\n0\nRefused\n0");
    page.says("line, reasons, Note");
}

#[tokio::test]
async fn columns_that_nobody_knows_are_assigned_by_a_person_once_and_remembered() {
    let house = House::open().await;
    let manager = manager(&house).await;
    let csv = "Kd-Nr.;Bezeichnung;Netzadresse\n7;Acme;acme-logistics.com\n8;Bolt;\n";
    let path = manager.uploads(ACCOUNTS, csv.as_bytes()).await.location;
    house.settle().await;
    let columns = format!("{path}/columns");
    manager.gets(&path).await.leads_to(&columns);
    let page = manager.gets(&columns).await;
    page.says("Bezeichnung\nAcme\nBolt");
    page.says("Netzadresse\nacme-logistics.com");
    assert!(page.body.contains("<option value=\"website\" selected>"), "a guess by what stands there");
    let wrong = manager.posts(&columns, &[("column-0", "id"), ("column-1", "id")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("Column 1 is said to hold this already. Choose one of the two.");
    wrong.says("No column holds a company name or a website.");
    let said = [("column-0", "id"), ("column-1", "name"), ("column-2", "website")];
    manager.posts(&columns, &said).await.leads_to(&path);
    house.settle().await;
    manager.gets(&path).await.says("Imported\nNew\n2");
    manager.gets(ACCOUNTS).await.says("id:7");
    let other = "Netzadresse;Kd-Nr.;Bezeichnung\nacme-new.com;7;Acme New\n";
    uploads(&house, &manager, other.as_bytes()).await.says("Imported\nNew\n0\nBrought up to date\n1");
    manager.gets(ACCOUNTS).await.says("Acme New\nid:7");
    // Whoever wants to is asked anew.
    let asked = manager.uploads_ticking(ACCOUNTS, "columns", other.as_bytes()).await.location;
    manager.gets(&asked).await.leads_to(&format!("{asked}/columns"));
    manager.posts(&asked, &[("act", "drop")]).await.leads_to(&format!("{asked}?done=import-drop"));
}

#[tokio::test]
async fn several_columns_may_hold_websites_or_telephones_and_all_of_them_are_read_and_remembered() {
    let house = House::open().await;
    let (max, anna) = (manager(&house).await, house.partner("anna").await);
    let csv = "Company name,Company Domain Name,Website URL,Phone,Zentrale\n\
               One Klarf,one-klarf.com,one-other.com,n/a,+49 30 1234567\nTwo Zorb,,two-zorb.com,,\n";
    let path = max.uploads_ticking(ACCOUNTS, "columns", csv.as_bytes()).await.location;
    let columns = format!("{path}/columns");
    let page = max.gets(&columns).await;
    assert_eq!(page.body.matches("<option value=\"website\" selected>").count(), 2, "both are guessed");
    let twice = max.posts(&columns, &[("column-0", "name"), ("column-4", "name")]).await;
    twice.says("Column 1 is said to hold this already. Choose one of the two.");
    let said = [
        ("column-0", "name"),
        ("column-1", "website"),
        ("column-2", "website"),
        ("column-3", "phone"),
        ("column-4", "phone"),
    ];
    max.posts(&columns, &said).await.leads_to(&path);
    house.settle().await;
    max.gets(&path).await.says("Imported\nNew\n2");
    let later = "Zentrale,Website URL,Company Domain Name,Phone,Company name\n,three-pelm.com,,,Three Pelm\n";
    uploads(&house, &max, later.as_bytes()).await.says("Imported\nNew\n1");
    for domain in ["one-klarf.com", "one-other.com", "two-zorb.com", "three-pelm.com"] {
        assert!(is_known(&anna, domain).await, "{domain}");
    }
    assert!(house.every_row().await.concat().contains("+49301234567"), "the first number that is one");
}

#[tokio::test]
async fn an_import_whose_file_is_gone_fails_after_some_tries_tells_by_mail_and_can_be_resumed() {
    let house = House::open().await;
    let manager = manager(&house).await;
    let path = manager.uploads(ACCOUNTS, b"id,name\nA-1,Acme\n").await.location;
    let take = "UPDATE pipeline_import_chunks SET import = -import WHERE import > $1";
    house.app.db.write(move |tx| async move { tx.run(take, &[int(0)]).await }).await.expect("taken");
    for _ in 0..12 {
        house.pass(1).await;
    }
    let page = manager.gets(&path).await;
    page.says("The import cannot go on\nSomething on our side failed, several times.");
    let mails = house.mails_to("max@operator.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "import_failed").count(), 1);
    let give = "UPDATE pipeline_import_chunks SET import = -import WHERE import < $1";
    house.app.db.write(move |tx| async move { tx.run(give, &[int(0)]).await }).await.expect("given");
    manager.posts(&path, &[("act", "resume")]).await;
    house.settle().await;
    manager.gets(&path).await.says("Imported\nNew\n1");
}

#[tokio::test]
async fn staff_look_at_imports_and_only_owner_and_managers_act_on_them() {
    let house = House::open().await;
    let path = manager(&house).await.uploads(ACCOUNTS, b"Kd;Bez\n7;Acme\n").await.location;
    let auditor = house.staff("arno", Role::Auditor).await;
    auditor.gets("/console/imports").await.says("a.csv");
    let page = auditor.gets(&path).await;
    page.says("Somebody must say which column is which");
    page.does_not_say("name=\"act\"");
    let (columns, act) = (format!("{path}/columns"), [("act", "drop")]);
    for answer in [auditor.posts(&path, &act).await, auditor.gets(&columns).await] {
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
    }
    let anna = house.partner("anna").await;
    for path in [path.clone(), format!("{path}/refused.csv"), "/console/imports".to_owned()] {
        assert_eq!(anna.gets(&path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    assert_eq!(auditor.gets("/console/imports/0190").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_month_later_refused_rows_and_files_that_nobody_decided_about_are_forgotten() {
    let house = House::open().await;
    let manager = manager(&house).await;
    let read = manager.uploads(ACCOUNTS, b"id,name\n,\nA-1,Acme,x\n").await.location;
    let waits = manager.uploads(ACCOUNTS, b"Kd;Bez\n7;Acme\n").await.location;
    house.settle().await;
    assert_eq!(kept(&house).await, (1, 1));
    house.pass(24 * 31).await;
    house.pass(24).await;
    assert_eq!(kept(&house).await, (0, 0));
    let manager = house.staff("mia", Role::Manager).await;
    manager.gets(&read).await.says("Refused\n1");
    manager.gets(&waits).await.says("Discarded");
}
