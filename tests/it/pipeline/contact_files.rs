//! Contacts from files: exports of CRMs are recognised, bad rows come back, a file changes what it says.

use axum::http::StatusCode;
use leadwire::access::Role;

use super::is_known;
use crate::support::{Actor, House};

const CONTACTS: &str = "/console/accounts/contacts";

async fn manager(house: &House) -> Actor {
    house.staff("max", Role::Manager).await
}

#[tokio::test]
async fn exports_of_three_crms_are_recognised_by_their_headers() {
    let hubspot = "Record ID,First Name,Last Name,Email,Phone Number,Contact owner,Associated Company,\
        Associated Company IDs (Primary),Lead Status,Lifecycle Stage,Last Activity Date\n\
        151,Maria,Johnson,emailmaria@hub-one.com,,Clara,Hub One,77,New,customer,2026-01-02 10:00\n";
    let lead = "Lead ID;First Name;Last Name;Company;Email;Phone;Mobile;Website;Country;Lead Status;\
        Lead Owner\n\
        00Q1;Sam;Sale;Sales Two Ltd;sam@sales-two.com;;+44 7700 900123;www.sales-two.co.uk;GB;Working;Max\n";
    let contact = "Contact ID,Account ID,Account Name,First Name,Last Name,Email,Mailing Country,\
        Contact Owner\n\
        0031,0011,Sales Three,Sue,Sale,sue@sales-three.com,Germany,Max\n";
    let person = "Person - ID,Person - Name,Person - Label,Person - Phone - Work,Person - Phone - Mobile,\
        Person - Email - Work,Person - Email - Home,Person - Organization,Person - Owner\n\
        9,Pia Pipe,Warm lead,+49 30 1112223,+49 171 1112223,\"pia@pipe-four.com, p@pipe-four.de\",\
        pia.pipe@gmail.com,Pipe Four,Max\n";
    let deal = "Lead - ID,Lead - Title,Lead - Owner,Lead - Contact person,Lead - Organization,\
        Person - Email\n\
        a1b2,Big one,Max,Lea Lead,Pipe Five,lea@pipe-five.com\n";
    let house = House::open().await;
    let (max, anna) = (manager(&house).await, house.partner("anna").await);
    for (file, domain, said) in [
        (hubspot, "hub-one.com", &["Maria Johnson", "151", "Account 77", "Customer", "Clara"][..]),
        (lead, "sales-two.com", &["Sam Sale", "00Q1", "+447700900123", "Sales Two Ltd", "United Kingdom"]),
        (contact, "sales-three.com", &["Sue Sale", "0031", "Account 0011", "Germany"]),
        (person, "pipe-four.de", &["Pia Pipe", "pia.pipe@gmail.com", "+491711112223", "Pipe Four"]),
        (deal, "pipe-five.com", &["Lea Lead", "a1b2", "Pipe Five"]),
    ] {
        let page = max.uploads(CONTACTS, file.as_bytes()).await;
        page.says("Imported\nNew\n1\nBrought up to date\n0\nRefused\n0");
        said.iter().for_each(|said| page.says(said));
        assert!(is_known(&anna, domain).await, "{domain}");
    }
    assert!(is_known(&anna, "sales-two.co.uk").await);
}

#[tokio::test]
async fn good_rows_land_and_bad_and_doubtful_ones_are_told_with_their_reason() {
    let house = House::open().await;
    let max = manager(&house).await;
    let csv = b"id,name,email,phone,company,country,stage,last_activity\n\
        C-1,Ann,ann@ant.com,,,Atlantis,zombie,03/04/2026\n\
        C-2,Bob,,,,,,\n\
        C-3,Cyd,cyd at crane,+44 20 7946 0018,,,,\n\
        C-1,Ann Again,ann@ape.com,,,,,\n";
    let page = max.uploads(CONTACTS, csv).await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("Imported\nNew\n2\nBrought up to date\n0\nRefused\n2\nWith doubts\n2");
    for said in [
        "There is no working e-mail address, no phone number, no company and no website of its own.",
        "We do not know the country Atlantis. The contact was taken without a country.",
        "We do not know the stage zombie. The contact counts as active.",
        "03/04/2026 is no day, or may be two. The contact was taken without its last activity.",
        "cyd at crane is no working e-mail address. The contact was taken without it.",
        "Row 4 is the contact C-1 of row 1 once more. Row 1 counts.",
    ] {
        page.says(said);
    }
    let page = max.uploads_ticking(CONTACTS, "last_counts", csv).await;
    page.says("Row 4 has replaced row 1: both are the contact C-1.");
    max.gets(CONTACTS).await.says("Ann Again");
}

#[tokio::test]
async fn a_file_changes_the_fields_that_it_has_and_the_same_file_twice_changes_nothing() {
    let house = House::open().await;
    let (max, anna) = (manager(&house).await, house.partner("anna").await);
    let first =
        b"id,name,email,phone,company,owner\nC-1,Ann,ann@ant.com,+44 20 7946 0018,Ant Works,max@x.com\n";
    max.uploads(CONTACTS, first).await.says("New\n1\nBrought up to date\n0");
    max.uploads(CONTACTS, first).await.says("New\n0\nBrought up to date\n1");
    max.uploads(CONTACTS, b"id,email,company\nC-1,ann@ape.com,\n").await.says("Brought up to date\n1");
    let page = max.gets(CONTACTS).await;
    for kept in ["Ann", "+442079460018", "max@x.com", "ann@ape.com"] {
        page.says(kept);
    }
    page.does_not_say("Ant Works");
    assert!(!is_known(&anna, "ant.com").await, "the old domain is forgotten");
    assert!(is_known(&anna, "ape.com").await);
}

#[tokio::test]
async fn what_is_no_sheet_of_contacts_says_so_and_only_who_runs_the_programme_imports() {
    let house = House::open().await;
    let (max, clara) = (manager(&house).await, house.staff("clara", Role::AccountManager).await);
    for file in [&b"PK\x03\x04 workbook"[..], b"colour,size\nred,1\n", b"id,name\nC-1,Ann\n", b""] {
        assert_eq!(max.uploads(CONTACTS, file).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(clara.uploads(CONTACTS, b"email\na@b.com\n").await.status, StatusCode::FORBIDDEN);
    max.gets(CONTACTS).await.says("0 contacts");
}
