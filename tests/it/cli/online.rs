//! `leadwire check` with the network: the same judge as in the house, asked about a file.

use std::io::Cursor;

use leadwire::cli::check::judge_online;
use leadwire_domain::matching::{Book, Candidate, Whose};
use leadwire_domain::sheet::{AccountSheet, LeadSheet};
use serde_json::Value;

use crate::support::web::Served;
use crate::support::{House, Stage};

const HEAD: &str = "first_name,last_name,email,company,website,linkedin,country\n";

fn row(name: &str, domain: &str) -> String {
    let slug = domain.split('.').next().unwrap();
    format!("Jane,Doe,jane.doe@{domain},{name},https://{domain},linkedin.com/company/{slug},GB\n")
}

async fn judged(stage: &Stage, leads: &str, accounts: &str) -> Vec<Value> {
    let house = House::open_online(stage).await;
    let rows = LeadSheet::open(Cursor::new(leads.to_owned())).unwrap();
    let accounts = AccountSheet::open(Cursor::new(accounts.to_owned())).unwrap();
    let book = Book::build(accounts.map(|row| Candidate::of_row(&row.unwrap(), |_| Whose::Ones)));
    let mut out = Vec::new();
    judge_online(&house.app, rows, Some(&book), &mut out).await.unwrap();
    let text = String::from_utf8(out).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn codes(row: &Value) -> Vec<&str> {
    row["reasons"].as_array().unwrap().iter().map(|reason| reason["code"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_file_is_judged_by_what_the_sites_say_and_in_its_order() {
    let stage = Stage::open().await;
    stage.control_answers();
    stage.company("acme.example", "Acme Logistics");
    stage.company("sold.example", "Sold");
    let for_sale = "<title>sold.example is for sale</title><h1>This domain is for sale</h1><p>Make an offer";
    stage.site("sold.example", Served::html(for_sale));
    stage.names.name_server("sold.example", "ns1.sedoparking.com");
    let mut leads = HEAD.to_owned();
    leads.push_str(&row("Acme Logistics", "acme.example"));
    leads.push_str(&row("Sold", "sold.example"));
    leads.push_str("No,Site,no@site.example,Site,,,GB\n");
    leads.push_str(&row("Gone Foods", "gone.example"));
    leads.push_str(&row("Acme Logistics", "acme.example"));
    let rows = judged(&stage, &leads, "id,name,website,country\n").await;
    let verdicts: Vec<_> = rows.iter().map(|row| row["verdict"].as_str().unwrap()).collect();
    // One answer that a name does not exist proves nothing yet: a person looks.
    assert_eq!(verdicts, ["validated", "refused", "malformed", "in_review", "validated"]);
    assert!(codes(&rows[1]).contains(&"WEBSITE_FOR_SALE"), "{}", rows[1]);
    let not_run: Vec<_> = rows[0]["not_run"].as_array().unwrap().iter().map(Value::as_str).collect();
    assert!(!not_run.contains(&Some("WEBSITE_PARKED")), "{not_run:?}");
    let lines: Vec<_> = rows.iter().map(|row| row["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [1, 2, 3, 4, 5]);
    let asked = stage.web.asked();
    let first_pages = asked.iter().filter(|page| *page == "https://acme.example/").count();
    assert_eq!(first_pages, 1, "a company that stands there twice is asked once: {asked:?}");
}

#[tokio::test]
async fn a_site_that_leads_to_one_of_ours_is_seen_by_staff() {
    let stage = Stage::open().await;
    stage.company("parent.example", "Parent Holding");
    stage.company("daughter.example", "Daughter Freight");
    stage.site("daughter.example", Served::redirect("https://parent.example/"));
    let leads = format!("{HEAD}{}", row("Daughter Freight", "daughter.example"));
    let accounts = "id,name,website,country\nA-7,Parent Holding Ltd,https://parent.example,GB\n";
    let rows = judged(&stage, &leads, accounts).await;
    assert_eq!(rows[0]["verdict"], "in_review", "{}", rows[0]);
    assert!(codes(&rows[0]).contains(&"KNOWN_GROUP"), "{}", rows[0]);
}

#[tokio::test]
async fn nobody_is_asked_about_a_lead_that_the_page_alone_refuses() {
    let stage = Stage::open().await;
    stage.company("acme.example", "Acme Logistics");
    let leads = format!("{HEAD}{}", row("Self-employed", "acme.example"));
    let rows = judged(&stage, &leads, "id,name,website,country\n").await;
    assert_eq!(rows[0]["verdict"], "refused");
    assert_eq!(stage.web.asked(), [""; 0]);
}
