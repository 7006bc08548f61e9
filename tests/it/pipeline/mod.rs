//! Importing accounts, and being known by them.

mod api;
mod columns;
mod contact_files;
mod contacts;
mod desk;
mod domains;
mod hostile;
mod identities;
mod imports;
mod keying;
mod kill;
mod leaving;
mod rows;
mod settle;
mod spelling;
mod syncs;

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::{Actor, Answer, House};

const CSV: &str =
    "id,name,website,country\nA-1,Acme Logistics Ltd,acme-logistics.com,GB\nA-2,Orbit Foods GmbH,,DE\n";

const ACCOUNTS: &str = "/console/accounts";

/// Sends a file, and looks at what came of it once the house has read it; or at why it was not taken in.
async fn uploads(house: &House, actor: &Actor, csv: &[u8]) -> Answer {
    comes_of(house, actor, actor.uploads(ACCOUNTS, csv).await).await
}

/// What came of a file that was sent.
async fn comes_of(house: &House, actor: &Actor, sent: Answer) -> Answer {
    if sent.status != StatusCode::SEE_OTHER {
        return sent;
    }
    house.settle().await;
    actor.gets(&sent.location).await
}

#[tokio::test]
async fn good_rows_of_an_upload_land_and_bad_ones_come_back_with_their_reason() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let page =
        uploads(&house, &manager, b"name;website;Fax\nAcme;acme-logistics.com;1\n;;2\nB\xfccher AG;;3\n")
            .await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("Imported\nNew\n2\n");
    page.says("There is neither a name nor a website.");
    page.says("Fax");
    manager.gets("/console/accounts").await.says("Bücher AG");
}

#[tokio::test]
async fn importing_the_same_file_twice_changes_nothing() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    uploads(&house, &manager, CSV.as_bytes()).await.says("New\n2\n");
    uploads(&house, &manager, CSV.as_bytes()).await.says("Brought up to date\n2\n");
    manager.gets("/console/accounts").await.says("2 accounts");
}

#[tokio::test]
async fn rows_by_which_no_company_would_be_known_again_are_refused_with_a_reason() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let page =
        uploads(&house, &manager, b"name,website\n,localhost\n,facebook.com/acme\n,acme-logistics.com\n")
            .await;
    page.says("Imported\nNew\n1\n");
    page.says("localhost is no company\u{2019}s own address");
    page.says("facebook.com/acme is no company\u{2019}s own address");
    manager.gets("/console/accounts").await.says("one account");
}

#[tokio::test]
async fn a_cold_account_is_for_a_person_and_one_that_was_lost_long_ago_is_free() {
    let house = House::open_at("2026-11-24T09:00:00Z").await;
    let manager = house.staff("max", Role::Manager).await;
    uploads(
        &house,
        &manager,
        b"id,name,website,country,stage,last_activity\n\
          1,Acme Logistics,acme-logistics.com,GB,prospect,2026-11-01\n\
          2,Orbit Foods,orbit-foods.de,DE,prospect,12.05.2026\n\
          3,Blue Harbour,blue-harbour.com,GB,lost,2026-01-15T10:00:00Z\n\
          4,Cedar Tools,cedar-tools.com,GB,former,2025-01-15\n\
          5,Delta Pumps,delta-pumps.com,GB,customer,2019-01-15\n\
          6,Elm Roofing,elm-roofing.com,GB,lost,\n\
          7,Fern Paints,fern-paints.com,GB,closed lost,03/04/2026\n\
          8,Gull Ferries,gull-ferries.com,GB,former,\n",
    )
    .await;
    let anna = house.partner("anna").await;
    let mut stands = Vec::new();
    for (domain, company) in [
        ("acme-logistics.com", "Acme Logistics"),
        ("orbit-foods.de", "Orbit Foods"),
        ("blue-harbour.com", "Blue Harbour"),
        ("cedar-tools.com", "Cedar Tools"),
        ("delta-pumps.com", "Delta Pumps"),
        ("elm-roofing.com", "Elm Roofing"),
        ("fern-paints.com", "Fern Paints"),
        ("gull-ferries.com", "Gull Ferries"),
    ] {
        let page = anna.refers_and_reads(&lead_at(domain, company).each_ref().map(pair)).await;
        stands.push(format!("{company}: {} {}", page.verdict(), page.codes().concat()));
    }
    assert_eq!(
        stands,
        [
            "Acme Logistics: Refused ALREADY_KNOWN",
            "Orbit Foods: In review ALREADY_KNOWN",
            "Blue Harbour: In review ALREADY_KNOWN",
            "Cedar Tools: Validated ",
            "Delta Pumps: Refused ALREADY_KNOWN",
            // Nobody said when: who lost them is asked, and nobody is refused because of it.
            "Elm Roofing: In review ALREADY_KNOWN",
            "Fern Paints: In review ALREADY_KNOWN",
            "Gull Ferries: In review ALREADY_KNOWN"
        ]
    );
    manager.gets("/console/review").await.says("Blue Harbour");
}

/// The reasons that the verdict on a lead of a company names.
async fn verdict_codes(partner: &Actor, domain: &str, company: &str) -> Vec<String> {
    partner.refers_and_reads(&lead_at(domain, company).each_ref().map(pair)).await.codes()
}

/// Whether a lead at a domain meets the pipeline, under a name that tells nothing.
async fn is_known(partner: &Actor, domain: &str) -> bool {
    let codes = verdict_codes(partner, domain, "Something Else").await;
    codes.iter().any(|code| code == "ALREADY_KNOWN")
}

fn lead_at(domain: &str, company: &str) -> [(&'static str, String); 4] {
    let slug = domain.split('.').next().unwrap_or_default();
    [
        ("email", format!("jane.doe@{domain}")),
        ("website", domain.to_owned()),
        ("company", company.to_owned()),
        ("linkedin", format!("https://www.linkedin.com/company/{slug}")),
    ]
}

fn pair<'a>((name, value): &'a (&'static str, String)) -> (&'static str, &'a str) {
    (name, value)
}

#[tokio::test]
async fn a_file_that_is_no_table_says_what_to_do_and_stores_nothing() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let page = uploads(&house, &manager, b"PK\x03\x04 this is a workbook").await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("This is not a CSV but an Excel workbook or a ZIP archive. Save it as CSV and send it again.");
    let german = uploads(&house, &manager.speaking("de"), b"%PDF-1.7 this is not a table").await;
    german.says(
        "Das ist keine CSV-Datei, sondern ein PDF. Speichern Sie sie als CSV und senden Sie sie noch einmal.",
    );
    let endless = format!("name\n\"{}", "x".repeat(2 * 1024 * 1024));
    let german = uploads(&house, &manager.speaking("de"), endless.as_bytes()).await;
    german.says(
        "Eine Zeile ist länger als ein Mebibyte. Wahrscheinlich ist ein Anführungszeichen nicht geschlossen.",
    );
    let empty = uploads(&house, &manager, b"").await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    manager.gets("/console/accounts").await.says("0 accounts");
}

#[tokio::test]
async fn only_owner_and_managers_import() {
    let house = House::open().await;
    let seller = house.staff("clara", Role::AccountManager).await;
    assert_eq!(uploads(&house, &seller, CSV.as_bytes()).await.status, StatusCode::FORBIDDEN);
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

#[tokio::test]
async fn a_page_on_a_platform_makes_nobody_the_platform_nor_each_other() {
    let house = House::open().await;
    let accounts = "id,name,website,country,stage\n\
                    P-1,Tiny Pottery,https://www.amazon.de/stores/tiny,DE,active\n\
                    P-2,Tiny Weaving,https://tiny.webs.com/,DE,active\n";
    house.knows_accounts(accounts).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let employee = [
        ("email", "jane@amazon.de"),
        ("company", "Amazon Deutschland Services GmbH"),
        ("website", "https://www.amazon.de/"),
        ("linkedin", "linkedin.com/company/amazon"),
        ("country", "DE"),
    ];
    anna.refers_and_reads(&employee).await.says("Validated");
    let at = |name: &'static str, email: &'static str, website: &'static str| {
        [
            ("company", name),
            ("email", email),
            ("website", website),
            ("linkedin", "linkedin.com/company/101"),
            ("country", "DE"),
        ]
    };
    let brook = anna.refers_and_reads(&at("Brook Bakery", "jane@brook-bakery.de", "brook.webs.com")).await;
    let mill = ben.refers_and_reads(&at("Mill Textiles", "joe@mill-textiles.de", "mill.webs.com")).await;
    let again = anna.refers_and_reads(&at("Mason Stone", "jim@mason-stone.de", "mason.webs.com")).await;
    for page in [brook, mill, again] {
        let codes = page.codes();
        assert!(codes.iter().any(|code| code == "FL_HOSTED_SITE"), "{codes:?}");
        assert!(!codes.iter().any(|code| code.starts_with("ALREADY_")), "{codes:?}");
    }
}
