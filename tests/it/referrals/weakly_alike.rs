//! The nearest account whose name is only weakly alike is for staff to read: no hit, and no word of it to
//! partners.

use jiff::Timestamp;
use leadwire::access::Role;
use leadwire::referrals;

use crate::support::House;

/// A house that shares two of three words with the lead's, and does something else.
const ACCOUNTS: &str =
    "id,name,website,country,stage\nW-77,Northern Lights Analytics,lights.example,FR,active\n";
const LEAD: [(&str, &str); 4] = [
    ("email", "mary.major@northern-fish.com"),
    ("company", "Northern Lights Fisheries"),
    ("website", "northern-fish.com"),
    ("linkedin", "linkedin.com/company/northern-fish"),
];
/// What would tell a partner of it.
const HIDDEN: [&str; 5] = ["Analytics", "W-77", "KNOWN_", "known_weak", "weakly"];

#[tokio::test]
async fn staff_read_the_nearest_name_that_is_no_hit_and_partners_read_nothing_of_it() {
    let house = House::open().await;
    house.knows_accounts(ACCOUNTS).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&LEAD).await;
    page.says("Validated");
    let id = page.referral_id();
    house.settle().await;

    let max = house.staff("max", Role::Manager).await;
    let shown = max.gets(&format!("/console/leads/{id}")).await;
    for said in ["KNOWN_MAYBE", "the nearest is only weakly so", "Northern Lights Analytics", "no hit"] {
        shown.says(said);
    }

    let program = house.program_of("anna").await;
    let answer = program.gets(&format!("/api/v1/referrals/{id}")).await;
    let receipt = answer.json()["receipt_proof"].to_string();
    let mut faces = vec![page.body, answer.body, receipt];
    faces.push(program.gets("/api/v1/referrals").await.body);
    faces.push(program.gets("/api/v1/receipts/1").await.body);
    for path in ["/portal".to_owned(), format!("/portal/referrals/{id}")] {
        faces.push(anna.gets(&path).await.body);
    }
    let mails = house.mails_to("anna@anna-consulting.com").await;
    assert!(mails.iter().any(|mail| mail.text.contains("Northern Lights Fisheries")), "she is told by mail");
    faces.extend(mails.into_iter().flat_map(|mail| [mail.text, mail.html]));
    for face in faces {
        let told: Vec<_> = HIDDEN.into_iter().filter(|hidden| face.contains(hidden)).collect();
        assert!(told.is_empty(), "{told:?} in {face}");
    }
}

#[tokio::test]
async fn a_decision_with_such_a_note_is_equal_when_it_is_run_again_and_so_is_one_from_before() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    anna.refers(&[]).await;
    house.knows_accounts(ACCOUNTS).await;
    anna.refers(&LEAD).await;
    let mut found = Vec::new();
    let tally = referrals::replay(&house.app, Timestamp::MIN, |one| found.push(one)).await.expect("runs");
    assert!(tally.is_equal() && found.is_empty(), "{found:?}");
    assert_eq!(tally.equal, 2);
}
