//! Importing accounts, and being known by them.

use axum::body::Body;
use axum::http::{StatusCode, header};
use leadwire::access::Role;

use crate::support::{Actor, Answer, House};

const CSV: &str =
    "id,name,website,country\nA-1,Acme Logistics Ltd,acme-logistics.com,GB\nA-2,Orbit Foods GmbH,,DE\n";

async fn uploads(actor: &Actor, csv: &[u8]) -> Answer {
    let mut body =
        b"--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n".to_vec();
    body.extend_from_slice(csv);
    body.extend_from_slice(b"\r\n--cut--\r\n");
    let request = actor
        .request("POST", "/console/accounts")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=cut")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body));
    actor.sends(request.unwrap()).await
}

#[tokio::test]
async fn good_rows_of_an_upload_land_and_bad_ones_come_back_with_their_reason() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let page =
        uploads(&manager, b"name;website;Fax\nAcme;acme-logistics.com;1\n;;2\nB\xfccher AG;;3\n").await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("Imported\nNew\n2\n");
    page.says("There is neither a name nor a website.");
    page.says("Fax");
    page.says("Bücher AG");
}

#[tokio::test]
async fn importing_the_same_file_twice_changes_nothing() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    uploads(&manager, CSV.as_bytes()).await.says("New\n2\n");
    uploads(&manager, CSV.as_bytes()).await.says("Brought up to date\n2\n");
    manager.gets("/console/accounts").await.says("2 accounts");
}

#[tokio::test]
async fn a_file_that_is_no_table_says_what_to_do_and_stores_nothing() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let page = uploads(&manager, b"PK\x03\x04 this is a workbook").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("This is not a CSV but an Excel workbook or a ZIP archive. Save it as CSV and send it again.");
    let german = uploads(&manager.speaking("de"), b"%PDF-1.7 this is not a table").await;
    german.says(
        "Das ist keine CSV-Datei, sondern ein PDF. Speichern Sie sie als CSV und senden Sie sie noch einmal.",
    );
    let endless = format!("name\n\"{}", "x".repeat(2 * 1024 * 1024));
    let german = uploads(&manager.speaking("de"), endless.as_bytes()).await;
    german.says(
        "Eine Zeile ist länger als ein Mebibyte. Wahrscheinlich ist ein Anführungszeichen nicht geschlossen.",
    );
    let empty = uploads(&manager, b"").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    manager.gets("/console/accounts").await.says("0 accounts");
}

#[tokio::test]
async fn only_owner_and_managers_import() {
    let house = House::open().await;
    let seller = house.staff("clara", Role::AccountManager).await;
    assert_eq!(uploads(&seller, CSV.as_bytes()).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_lead_of_a_known_domain_is_refused_as_already_known_and_nothing_more_is_told() {
    let house = House::open().await;
    house.knows_accounts(CSV).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    assert_eq!(page.codes(), ["ALREADY_KNOWN"]);
    page.does_not_say("KNOWN_");
    page.does_not_say("A-1");
    let everything = format!("{:?}", house.mails_to("anna@anna-consulting.com").await);
    assert!(!everything.contains("KNOWN_") && !everything.contains("pipeline"), "{everything}");
}

#[tokio::test]
async fn the_same_name_in_the_same_country_is_known_and_in_another_country_a_person_looks() {
    let house = House::open().await;
    house.knows_accounts(CSV).await;
    let anna = house.partner("anna").await;
    let lead = [
        ("email", "jan@orbit.example"),
        ("company", "ORBIT Foods"),
        ("website", "orbit.example"),
        ("linkedin", "linkedin.com/company/orbit-foods"),
    ];
    let at_home = anna.refers_and_reads(&[&lead[..], &[("country", "DE")]].concat()).await;
    at_home.says("Refused");
    assert_eq!(at_home.codes(), ["ALREADY_KNOWN"]);
    let abroad = anna.refers_and_reads(&[&lead[..], &[("country", "FR")]].concat()).await;
    abroad.says("In review");
    abroad.says("This company may already be known to us.");
}
