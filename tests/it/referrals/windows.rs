//! The window in which a referral holds its company: told before it ends, standing still while a deal is
//! open, made longer on request, ended early; and what is earned afterwards all the same.

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::json;

use crate::billing::{first_month, month, tells};
use crate::support::actors::json_lead;
use crate::support::{Actor, House};

const ANNA: &str = "anna@anna-consulting.com";
const WHY: [(&str, &str); 1] = [("text", "Their budget year begins in July, they decide then.")];
const TALK: [(&str, &str); 3] = [("kind", "call"), ("held_on", "2026-03-03"), ("outcome", "interested")];

/// The subjects of the mails about windows that somebody got.
async fn told(house: &House, email: &str) -> Vec<String> {
    let mails = house.mails_to(email).await;
    let about = ["claim_ends", "claim_over", "time_asked", "time_answered"];
    mails.iter().filter(|mail| about.contains(&mail.kind.as_str())).map(|mail| mail.subject.clone()).collect()
}

/// Anna's referral of the good company, and its two pages.
async fn referral(house: &House) -> (Actor, String, String) {
    let anna = house.partner("anna").await;
    let id = anna.refers(&[]).await.referral_id();
    (anna, format!("/portal/referrals/{id}"), format!("/console/leads/{id}"))
}

async fn is_free(house: &House, name: &str) -> bool {
    let page = house.partner(name).await.refers_and_reads(&[]).await;
    !page.codes().contains(&"ALREADY_REFERRED".to_owned())
}

/// Grants days, or refuses with words, the request that stands on the page of the lead.
async fn answers(who: &Actor, lead: &str, fields: &[(&str, &str)]) {
    let request = who.gets(lead).await.hidden("request");
    let mut fields = fields.to_vec();
    fields.push(("request", request.as_str()));
    who.posts(&format!("{lead}/time"), &fields).await.leads_to(&format!("{lead}?done=time-answered"));
}

#[tokio::test]
async fn a_partner_is_told_fourteen_and_three_days_before_the_end_once_each_and_when_it_is_over() {
    let house = House::open().await;
    let (anna, page, _) = referral(&house).await;
    anna.gets(&page).await.says("The company is held for this referral until Monday 1 June 2026.");
    house.pass(24 * 75).await;
    assert_eq!(told(&house, ANNA).await, Vec::<String>::new());
    house.pass(25).await;
    let ends = "Acme Logistics Ltd is held for you until Monday 1 June 2026 (LW-000001)";
    assert_eq!(told(&house, ANNA).await, [ends]);
    house.pass(24 * 5).await;
    assert_eq!(told(&house, ANNA).await.len(), 1);
    house.pass(24 * 7).await;
    house.pass(1).await;
    assert_eq!(told(&house, ANNA).await, [ends, ends]);
    assert!(!is_free(&house, "ben").await);
    house.pass(24 * 2).await;
    let over = "Acme Logistics Ltd is no longer held for you (LW-000001)";
    assert_eq!(told(&house, ANNA).await, [ends, ends, over]);
    let anna = house.signs_in("anna").await;
    anna.gets(&page).await.says("others may refer it now");
    assert!(is_free(&house, "carl").await, "whoever refers it next holds it");
    assert!(!is_free(&house, "dora").await);
    let ben = house.signs_in("ben").await;
    assert_eq!(ben.refers_and_reads(&[("note", "again")]).await.codes(), ["ALREADY_REFERRED"]);
}

#[tokio::test]
async fn a_house_that_slept_tells_the_nearest_only_and_nothing_of_an_end_that_is_past() {
    let house = House::open().await;
    referral(&house).await;
    house.pass(24 * 88).await;
    assert_eq!(told(&house, ANNA).await.len(), 1);
    house.pass(24).await;
    assert_eq!(told(&house, ANNA).await.len(), 1);
    let other = House::open().await;
    referral(&other).await;
    other.pass(24 * 120).await;
    assert_eq!(told(&other, ANNA).await, ["Acme Logistics Ltd is no longer held for you (LW-000001)"]);
}

#[tokio::test]
async fn whoever_was_refused_for_an_earlier_referral_may_hand_in_again_once_that_is_over() {
    let house = House::open().await;
    referral(&house).await;
    let ben = house.partner("ben").await;
    let refused = ben.refers_and_reads(&[]).await;
    assert_eq!(refused.codes(), ["ALREADY_REFERRED"]);
    refused.says("refer it again");
    house.pass(24 * 91).await;
    let ben = house.signs_in("ben").await;
    ben.refers_and_reads(&[]).await.says("Validated");
}

#[tokio::test]
async fn days_stand_still_while_a_deal_is_open_and_pass_again_when_it_is_off_or_goes_cold() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let (anna, page, lead) = referral(&house).await;
    clara.posts(&format!("{lead}/meeting"), &TALK).await.leads_to(&format!("{lead}?done=meeting-logged"));
    let held = anna.gets(&page).await;
    held.says("A deal is open: until Monday 1 June 2026 at the latest, no day of it passes.");
    held.says("until Sunday 30 August 2026");
    house.pass(24 * 30).await;
    let off = [("kind", "call"), ("held_on", "2026-04-02"), ("outcome", "not_interested")];
    let max = house.staff("max", Role::Manager).await;
    max.posts(&format!("{lead}/meeting"), &off).await;
    let anna = house.signs_in("anna").await;
    let going = anna.gets(&page).await;
    going.says("until Wednesday 1 July 2026");
    going.does_not_say("A deal is open");
    house.pass(24 * 91).await;
    assert!(is_free(&house, "ben").await);
}

#[tokio::test]
async fn a_deal_that_nobody_talks_about_any_more_holds_a_company_no_longer_than_the_terms_say() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let (_, _, lead) = referral(&house).await;
    clara.posts(&format!("{lead}/meeting"), &TALK).await;
    house.pass(24 * 178).await;
    assert!(!is_free(&house, "ben").await);
    assert_eq!(told(&house, ANNA).await.len(), 1, "the end is near");
    house.pass(24 * 3).await;
    assert!(is_free(&house, "carl").await);
}

#[tokio::test]
async fn more_time_is_asked_for_granted_in_days_and_told_and_the_new_end_is_warned_of_anew() {
    let house = House::open().await;
    house.employ("clara", Role::AccountManager).await;
    let (_, page, lead) = referral(&house).await;
    house.pass(24 * 80).await;
    let (anna, max) = (house.signs_in("anna").await, house.staff("max", Role::Manager).await);
    let short = anna.posts(&format!("{page}/time"), &[("text", "why")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    anna.posts(&format!("{page}/time"), &WHY).await.leads_to(&format!("{page}?done=time-asked"));
    let asked = told(&house, "clara@operator.com").await;
    assert_eq!(asked, ["anna asks for more time: Acme Logistics Ltd"]);
    let again = anna.posts(&format!("{page}/time"), &WHY).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    again.says("More time was asked for already");
    max.gets("/console").await.says("One request for more time");
    max.gets("/console/time").await.says("Acme Logistics Ltd");
    max.gets(&lead).await.says("Their budget year begins in July");
    // Eleven days pass: we have not answered, so nothing ends.
    house.pass(24 * 11).await;
    assert!(!is_free(&house, "ben").await, "our silence costs nobody their place");
    let wrong = [("decision", "grant"), ("days", "366"), ("request", "x")];
    assert_eq!(max.posts(&format!("{lead}/time"), &wrong).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    answers(&max, &lead, &[("decision", "grant"), ("days", "30"), ("time_words", "Good luck.")]).await;
    let anna = house.signs_in("anna").await;
    let granted = anna.gets(&page).await;
    granted.says("30 days more were granted.");
    granted.says("Good luck.");
    granted.says("until Thursday 2 July 2026");
    assert!(told(&house, ANNA).await.last().unwrap().contains("until Thursday 2 July 2026"));
    let before = told(&house, ANNA).await.len();
    house.pass(24 * 17).await;
    assert_eq!(told(&house, ANNA).await.len(), before + 1, "fourteen days before the new end");
    max.gets("/console/time").await.says("Nobody waits for an answer");
}

#[tokio::test]
async fn a_request_is_refused_with_a_reason_and_this_end_is_not_asked_about_again() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, page, lead) = referral(&house).await;
    anna.posts(&format!("{page}/time"), &WHY).await.leads_to(&format!("{page}?done=time-asked"));
    let silent = [("decision", "refuse"), ("time_words", ""), ("request", "x")];
    assert_eq!(max.posts(&format!("{lead}/time"), &silent).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    answers(&max, &lead, &[("decision", "refuse"), ("time_words", "They told us that they will not.")]).await;
    let told = anna.gets(&page).await;
    told.says("More time was not granted.");
    told.says("They told us that they will not.");
    told.does_not_say("Ask for more time");
    assert_eq!(anna.posts(&format!("{page}/time"), &WHY).await.status, StatusCode::CONFLICT);
    let mails = house.mails_to(ANNA).await;
    let mail = mails.iter().rfind(|mail| mail.kind == "time_answered").unwrap();
    assert!(mail.text.contains("They told us that they will not."), "{}", mail.text);
    assert!(mail.text.contains("until Monday 1 June 2026"), "{}", mail.text);
}

#[tokio::test]
async fn only_whoever_works_the_lead_answers_and_only_who_runs_the_programme_ends_it_early() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let (anna, page, lead) = referral(&house).await;
    let dan = house.staff("dan", Role::AccountManager).await;
    let ben = house.partner("ben").await;
    anna.posts(&format!("{page}/time"), &WHY).await;
    clara.gets("/console/time").await.says("Acme Logistics Ltd");
    dan.gets("/console/time").await.says("Nobody waits for an answer");
    let refuses = [("decision", "refuse"), ("time_words", "No."), ("request", "x")];
    assert_eq!(dan.posts(&format!("{lead}/time"), &refuses).await.status, StatusCode::FORBIDDEN);
    let release = format!("{lead}/release");
    assert_eq!(clara.posts(&release, &[("free_words", "No.")]).await.status, StatusCode::FORBIDDEN);
    for path in ["time", "free"] {
        let foreign = ben.posts(&format!("{page}/{path}"), &WHY).await;
        assert_eq!(foreign.status, StatusCode::NOT_FOUND, "{path}");
    }
    assert!(!is_free(&house, "carl").await);
}

#[tokio::test]
async fn a_partner_gives_a_company_free_and_is_credited_when_it_pays_and_nobody_else_holds_it() {
    let house = House::open().await;
    let billing = house.billing_system().await;
    let (anna, page, lead) = referral(&house).await;
    anna.posts(&format!("{page}/time"), &WHY).await;
    anna.posts(&format!("{page}/free"), &[]).await.leads_to(&format!("{page}?done=given-free"));
    anna.gets(&page).await.says("The partner gave the company free");
    assert_eq!(told(&house, ANNA).await, Vec::<String>::new(), "they know it");
    let max = house.staff("max", Role::Manager).await;
    max.gets("/console/time").await.says("Nobody waits for an answer");
    max.gets(&lead).await.says("Expired");
    assert_eq!(anna.posts(&format!("{page}/free"), &[]).await.status, StatusCode::CONFLICT);
    tells(&billing, &first_month()).await;
    house.pass(48).await;
    anna.gets(&page).await.says("First payment: the lead is a paying customer");
}

#[tokio::test]
async fn a_company_that_pays_after_the_protection_is_over_earns_the_reward_and_is_held_again() {
    let house = House::open().await;
    let billing = house.billing_system().await;
    let (_, page, _) = referral(&house).await;
    house.pass(24 * 120).await;
    let anna = house.signs_in("anna").await;
    anna.gets(&page).await.says("Expired");
    let paid = month(1, "2026-07-02", "2026-08-02", "2026-07-02");
    assert_eq!(tells(&billing, &paid).await.status, StatusCode::CREATED);
    house.pass(48).await;
    anna.gets(&page).await.says("First payment: the lead is a paying customer");
    assert!(!is_free(&house, "ben").await);
}

#[tokio::test]
async fn staff_end_a_protection_early_with_a_reason_that_the_partner_is_mailed() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, page, lead) = referral(&house).await;
    let release = format!("{lead}/release");
    let silent = max.posts(&release, &[("free_words", " ")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    let why = [("free_words", "The company asked us to talk to another partner.")];
    max.posts(&release, &why).await.leads_to(&format!("{lead}?done=released"));
    anna.gets(&page).await.says("The company asked us to talk to another partner.");
    let mails = house.mails_to(ANNA).await;
    let mail = mails.iter().rfind(|mail| mail.kind == "claim_over").unwrap();
    assert!(mail.text.contains("The company asked us to talk to another partner."), "{}", mail.text);
    assert!(is_free(&house, "ben").await);
}

#[tokio::test]
async fn a_claim_ends_when_its_referral_is_lost_withdrawn_or_refused() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let lost = house.partner("anna").await.refers(&[]).await.referral_id();
    max.posts(&format!("/console/leads/{lost}/lost"), &[("reason", "no_need")]).await;
    let ben = house.partner("ben").await;
    let withdrawn = ben.refers_and_reads(&[]).await;
    withdrawn.says("Validated");
    ben.posts(&format!("/portal/referrals/{}/withdraw", withdrawn.referral_id()), &[]).await;
    let carl = house.partner("carl").await;
    let refused = carl.refers_and_reads(&[]).await;
    refused.says("Validated");
    let no = [("decision", "refuse"), ("code", "OPERATOR_DECLINED"), ("words", "Not for us.")];
    max.decides(&format!("/console/review/{}", refused.referral_id()), &no).await;
    assert!(is_free(&house, "dora").await);
}

#[tokio::test]
async fn a_company_that_pays_stays_its_partners_for_good() {
    let house = House::open().await;
    let (_, page, _) = referral(&house).await;
    tells(&house.billing_system().await, &first_month()).await;
    house.pass(48).await;
    house.pass(24 * 200).await;
    let anna = house.signs_in("anna").await;
    anna.gets(&page).await.says("First payment: the lead is a paying customer");
    assert_eq!(told(&house, ANNA).await, Vec::<String>::new());
    assert!(!is_free(&house, "ben").await);
}

#[tokio::test]
async fn programs_read_the_window_ask_for_more_time_and_give_a_company_free_once_under_a_key() {
    let house = House::open().await;
    house.staff("max", Role::Manager).await;
    house.partner("anna").await;
    let program = house.program_of("anna").await;
    let id = program.posts_json("/api/v1/referrals", &json_lead(&[]), None).await.json()["id"].clone();
    let path = format!("/api/v1/referrals/{}", id.as_str().unwrap());
    let window = program.gets(&path).await.json()["protection"].clone();
    assert_eq!(window["ends_at"], json!("2026-06-01T09:00:00Z"));
    assert_eq!((&window["stands_still_until"], &window["request"]), (&json!(null), &json!(null)));
    let body = json!({ "text": WHY[0].1 });
    let asked = program.posts_json(&format!("{path}/more-time"), &body, Some("k")).await;
    assert_eq!(
        (asked.status, &asked.json()["protection"]["request"]["state"]),
        (StatusCode::OK, &json!("open"))
    );
    let same = program.posts_json(&format!("{path}/more-time"), &body, Some("k")).await;
    assert_eq!((same.status, same.body), (StatusCode::OK, asked.body));
    let other = program.posts_json(&format!("{path}/more-time"), &body, Some("k2")).await;
    assert_eq!((other.status, &other.json()["code"]), (StatusCode::CONFLICT, &json!("TIME_ASKED")));
    let free = program.posts_json(&format!("{path}/give-free"), &json!({}), Some("k3")).await;
    assert_eq!((free.status, &free.json()["state"]), (StatusCode::OK, &json!("expired")));
    assert_eq!(free.json()["protection"], json!(null));
    let wrong = program.posts_json(&format!("{path}/give-free"), &json!({ "x": 1 }), None).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let closed = program.posts_json(&format!("{path}/give-free"), &json!({}), None).await;
    assert_eq!((closed.status, &closed.json()["code"]), (StatusCode::CONFLICT, &json!("WRONG_STATE")));
}
