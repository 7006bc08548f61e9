//! Contacts from files: exports of CRMs are recognised, bad rows come back, a file changes what it says.

use axum::http::StatusCode;
use leadwire::access::Role;

use super::is_known;
use crate::support::{Actor, Answer, House};

pub(super) const CONTACTS: &str = "/console/accounts/contacts";

async fn manager(house: &House) -> Actor {
    house.staff("max", Role::Manager).await
}

/// Uploads a file and lets it be read; its page.
async fn brings(house: &House, max: &Actor, file: &[u8]) -> Answer {
    let path = max.uploads(CONTACTS, file).await.location;
    house.settle().await;
    max.gets(&path).await
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
    let report = "First Name,Last Name,Company / Account,Email,Lead Owner\n\
        Rea,Report,Sales Six,rea@sales-six.com,Max\n";
    let house = House::open().await;
    let (max, anna) = (manager(&house).await, house.partner("anna").await);
    for (file, domain, said) in [
        (report, "sales-six.com", &["Rea Report", "Sales Six"][..]),
        (hubspot, "hub-one.com", &["Maria Johnson", "151", "Account 77", "Customer", "Clara"][..]),
        (lead, "sales-two.com", &["Sam Sale", "00Q1", "+447700900123", "Sales Two Ltd", "United Kingdom"]),
        (contact, "sales-three.com", &["Sue Sale", "0031", "Account 0011", "Germany"]),
        (person, "pipe-four.de", &["Pia Pipe", "pia.pipe@gmail.com", "+491711112223", "Pipe Four"]),
        (deal, "pipe-five.com", &["Lea Lead", "a1b2", "Pipe Five"]),
    ] {
        brings(&house, &max, file.as_bytes())
            .await
            .says("Imported\nNew\n1\nBrought up to date\n0\nRefused\n0");
        let page = max.gets(CONTACTS).await;
        said.iter().for_each(|said| page.says(said));
        assert!(is_known(&anna, domain).await, "{domain}");
    }
    assert!(is_known(&anna, "sales-two.co.uk").await);
}

#[tokio::test]
async fn a_file_of_which_hardly_a_column_is_understood_is_looked_over_by_a_person_first() {
    let house = House::open().await;
    let max = manager(&house).await;
    let csv =
        "Wer;Mail privat;Firma (Kunde);Tel.;Zuletzt\nJane Doe;jane@acme-logistics.com;Acme;;2026-03-01\n";
    let path = max.uploads(CONTACTS, csv.as_bytes()).await.location;
    let columns = format!("{path}/columns");
    max.gets(&path).await.leads_to(&columns);
    max.gets(&columns).await.says("Which column is which?\n");
    let said = [("column-0", "name"), ("column-1", "email"), ("column-2", "company"), ("column-3", "phone")];
    max.posts(&columns, &said).await.leads_to(&path);
    house.settle().await;
    max.gets(&path).await.says("Imported\nNew\n1\n");
    assert!(is_known(&house.partner("anna").await, "acme-logistics.com").await);
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
    let page = brings(&house, &max, csv).await;
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
    let path = max.uploads_ticking(CONTACTS, "last_counts", csv).await.location;
    house.settle().await;
    let page = max.gets(&path).await;
    page.says("Row 4 has replaced row 1: both are the contact C-1.");
    max.gets(CONTACTS).await.says("Ann Again");
}

#[tokio::test]
async fn a_file_changes_the_fields_that_it_has_and_the_same_file_twice_changes_nothing() {
    let house = House::open().await;
    let (max, anna) = (manager(&house).await, house.partner("anna").await);
    let first =
        b"id,name,email,phone,company,owner\nC-1,Ann,ann@ant.com,+44 20 7946 0018,Ant Works,max@x.com\n";
    brings(&house, &max, first).await.says("New\n1\nBrought up to date\n0");
    brings(&house, &max, first).await.says("New\n0\nBrought up to date\n1");
    let changed = b"id,email,company\nC-1,ann@ape.com,\n";
    brings(&house, &max, changed).await.says("Brought up to date\n1");
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
    for file in [&b"PK\x03\x04 workbook"[..], b""] {
        assert_eq!(max.uploads(CONTACTS, file).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    }
    assert_eq!(clara.uploads(CONTACTS, b"email\na@b.com\n").await.status, StatusCode::FORBIDDEN);
    max.gets(CONTACTS).await.says("0 contacts");
}

#[tokio::test]
async fn columns_that_nobody_knows_are_assigned_by_a_person_and_remembered_for_contacts_alone() {
    let house = House::open().await;
    let (max, anna) = (manager(&house).await, house.partner("anna").await);
    let csv = b"Kd,Wer,Post\n7,Ann Ant,ann@ant.com\n";
    let page = max.gets(&max.uploads(CONTACTS, csv).await.location).await;
    let path = page.location.strip_suffix("/columns").expect("a person is asked").to_owned();
    let columns = format!("{path}/columns");
    max.gets(&columns).await.says("An e-mail address, a phone number, a company or a website is needed.");
    let wrong = max.posts(&columns, &[("column-1", "name")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("No column holds an e-mail address, a phone number, a company or a website.");
    let said = [("column-0", "id"), ("column-1", "name"), ("column-2", "email")];
    max.posts(&columns, &said).await.leads_to(&path);
    house.settle().await;
    max.gets(&path).await.says("Imported\nNew\n1");
    max.gets(CONTACTS).await.says("Ann Ant\n7");
    assert!(is_known(&anna, "ant.com").await);
    let again = brings(&house, &max, b"Kd,Wer,Post\n8,Bob Bee,bob@bee.com\n").await;
    again.says("Imported\nNew\n1");
    // The same columns in a file of accounts are another matter.
    let other = max.uploads(super::ACCOUNTS, csv).await.location;
    max.gets(&other).await.leads_to(&format!("{other}/columns"));
}

#[tokio::test]
async fn contacts_that_are_not_in_a_file_that_holds_all_of_them_leave_after_a_question() {
    let house = House::open().await;
    let (max, anna) = (manager(&house).await, house.partner("anna").await);
    brings(&house, &max, b"id,name,email\nC-1,Ann,ann@ant.com\nC-2,Bob,bob@bee.com\n").await;
    let whole = max.uploads_ticking(CONTACTS, "all", b"id,name,email\nC-2,Bob,bob@bee.com\n").await.location;
    house.settle().await;
    let page = max.gets(&whole).await;
    page.says("One entry is not in the file");
    page.says("The first of them: Ann");
    assert!(is_known(&anna, "ant.com").await, "nobody leaves unasked");
    max.posts(&whole, &[("act", "leave")]).await;
    house.pass(1).await;
    max.gets(CONTACTS).await.says("one contact");
    let ben = house.partner("ben").await;
    assert!(!is_known(&ben, "ant.com").await);
    assert!(is_known(&ben, "bee.com").await);
}

#[tokio::test]
async fn refused_contacts_come_back_as_a_file_that_can_be_mended_and_sent_again() {
    let house = House::open().await;
    let max = manager(&house).await;
    let path =
        max.uploads(CONTACTS, b"id;name;email;Note\nC-1;Ann;ann@ant.com;\nC-2;Bob;;x\n").await.location;
    house.settle().await;
    max.gets(&path).await.says("New\n1\nBrought up to date\n0\nRefused\n1");
    let file = max.gets(&format!("{path}/refused.csv")).await.body;
    let mended = file.replace("C-2;Bob;;x", "C-2;Bob;bob@bee.com;x");
    assert_ne!(mended, file);
    brings(&house, &max, mended.as_bytes()).await.says("New\n1\nBrought up to date\n0\nRefused\n0");
}
