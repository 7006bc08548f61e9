//! A partner asks a person to look again at a refusal: by whom it is decided, and whose the company is then.

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::json;

use crate::billing::{first_month, tells};
use crate::support::actors::{VALIDATES, json_lead};
use crate::support::{Actor, Answer, House};

/// A lead that the machine refuses, of the company of the good lead.
const FREEMAIL: [(&str, &str); 1] = [("email", "jane.doe@gmail.com")];
/// One that the machine leaves to a person.
const ROLE_ADDRESS: [(&str, &str); 1] = [("email", "info@acme-logistics.com")];
/// Somebody else at the same company.
const COLLEAGUE: [(&str, &str); 2] = [("email", "john.roe@acme-logistics.com"), ("first_name", "John")];
const WHY: [(&str, &str); 1] = [("text", "She signs with both addresses, see their imprint.")];
/// What the form of a case sends that the reader may not validate.
const APPEAL_VALIDATED: [(&str, &str); 3] =
    [("decision", "validate"), ("reason", "DATA_WRONG"), ("state", "appealed")];
const REFUSES: [(&str, &str); 3] =
    [("decision", "refuse"), ("code", "OPERATOR_DECLINED"), ("words", "Not for us.")];

fn case_of(page: &Answer) -> String {
    format!("/console/review/{}", page.referral_id())
}

async fn appeals(partner: &Actor, page: &Answer) {
    let path = page.location.split('?').next().unwrap().to_owned();
    partner.posts(&format!("{path}/appeal"), &WHY).await.leads_to(&format!("{path}?done=appealed"));
}

async fn kinds(house: &House, email: &str) -> Vec<&'static str> {
    const KINDS: [&str; 4] = ["appeal", "referral_decided", "referral_yielded", "review_postponed"];
    let mails = house.mails_to(email).await;
    mails.iter().filter_map(|mail| KINDS.into_iter().find(|kind| *kind == mail.kind)).collect()
}

#[tokio::test]
async fn a_machines_refusal_is_explained_and_a_person_overturns_it_for_a_reason_that_the_partner_reads() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&FREEMAIL).await;
    page.says("This was decided by a machine: one check that fails is enough to refuse.");
    page.says("You can ask until Tuesday 24 March 2026.");
    let received = house.mails_to("anna@anna-consulting.com").await;
    let received = received.iter().find(|mail| mail.kind == "referral_received").unwrap();
    assert!(received.text.contains("This was decided by a machine"), "{}", received.text);
    assert!(received.text.contains("Until Tuesday 24 March 2026"), "{}", received.text);
    appeals(&anna, &page).await;
    let told = anna.gets(&page.location).await;
    told.says("Being looked at again");
    told.says("You have our answer by Thursday 5 March 2026.");
    told.says("She signs with both addresses");
    let link = house.link_mailed_to("max@operator.com", "appeal").await;
    assert_eq!(link, case_of(&page));
    max.gets("/console").await.says("Appeal");
    let case = max.gets(&link).await;
    case.says("First refused by the machine: The e-mail address belongs to a free mail service.");
    case.says("She signs with both addresses, see their imprint.");
    let why = [("decision", "validate"), ("reason", "RULE_TOO_STRICT"), ("why", "I rang them up.")];
    max.decides(&link, &why).await.leads_to("/console/review?done=decided");
    let told = anna.gets(&page.location).await;
    assert_eq!(told.verdict(), "Validated");
    told.says("Validated on appeal by max");
    told.says("Our rule was too strict here.");
    told.says("clara contacts Jane Doe by Thursday 5 March 2026.");
    told.does_not_say("I rang them up");
    told.does_not_say("reason--bad");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "referral_decided").unwrap();
    assert!(mail.text.contains("you were right, and it is validated"), "{}", mail.text);
    assert!(mail.text.contains("Our rule was too strict here."), "{}", mail.text);
    let trail = max.gets(&format!("/console/leads/{}", page.referral_id())).await;
    trail.says("The rule is too strict here I rang them up.");
    house.link_mailed_to("clara@operator.com", "new_lead").await;
}

#[tokio::test]
async fn whoever_was_refused_wrongly_keeps_their_place_and_the_later_referral_yields_and_may_appeal() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    house.employ("carl", Role::AccountManager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let first = anna.refers(&FREEMAIL).await;
    house.pass(2).await;
    let second = ben.refers_and_reads(&COLLEAGUE).await;
    assert_eq!(second.verdict(), "Validated");
    let worked = format!("/console/leads/{}/contact", second.referral_id());
    clara.posts(&worked, &[]).await;
    appeals(&anna, &first).await;
    let case = max.gets(&case_of(&first)).await;
    case.says("ben referred it later, on Tuesday 3 March 2026, 12:00");
    case.says("If you validate, that referral comes second and is refused");
    max.decides(&case_of(&first), &VALIDATES).await.leads_to("/console/review?done=decided");
    let told = anna.gets(&first.location).await;
    assert_eq!(told.verdict(), "Validated");
    told.says("clara contacts");
    let told = ben.gets(&second.location).await;
    assert_eq!(told.verdict(), "Refused");
    told.says("What we say\nThe company was referred to us before.");
    told.does_not_say("This was decided by a machine");
    told.says("an earlier referral of this company counts again");
    let mails = house.mails_to("ben@ben-consulting.com").await;
    let seen = format!("{}{mails:?}", told.body);
    assert!(seen.contains("came second") && !seen.to_lowercase().contains("anna"), "{seen}");
    // The company is anna's since she sent it, so nobody else gets it.
    let third = house.partner("cleo").await.refers_and_reads(&[("email", "mia@acme-logistics.com")]).await;
    assert_eq!(third.codes()[0], "ALREADY_REFERRED");
    appeals(&ben, &second).await;
    let case = max.gets(&case_of(&second)).await;
    case.says("anna referred it earlier, on Tuesday 3 March 2026, 10:00");
    case.does_not_say("value=\"validate\"");
    let held = max.posts(&case_of(&second), &APPEAL_VALIDATED).await;
    assert_eq!(held.status, StatusCode::CONFLICT);
    held.says("Another referral holds this company");
    anna.gets(&first.location).await.says("Validated");
    // Once anna lets it go, ben's own time counts.
    let path = first.location.split('?').next().unwrap();
    anna.posts(&format!("{path}/withdraw"), &[]).await;
    max.decides(&case_of(&second), &VALIDATES).await.leads_to("/console/review?done=decided");
    assert_eq!(ben.gets(&second.location).await.verdict(), "Validated");
}

#[tokio::test]
async fn of_a_rival_who_named_the_company_in_a_correction_that_moment_is_told() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    // Ben's lead is older than Anna's; of her company he speaks from his correction on.
    let freight = [("email", "info@acme-freight.com"), ("website", "acme-freight.com")];
    let second = ben.refers_and_reads(&freight).await;
    house.pass(1).await;
    let first = anna.refers(&FREEMAIL).await;
    house.pass(1).await;
    let corrected = ben.refers(&[freight[0], ("website", "acme-logistics.com")]).await;
    corrected.leads_to(&format!("{}?done=corrected", second.location.split('?').next().unwrap()));
    appeals(&anna, &first).await;
    let case = max.gets(&case_of(&first)).await;
    case.says("ben referred it later, on Tuesday 3 March 2026, 12:00");
    max.decides(&case_of(&first), &VALIDATES).await.leads_to("/console/review?done=decided");
    assert_eq!(ben.gets(&second.location).await.verdict(), "Refused");
}

#[tokio::test]
async fn a_company_that_pays_already_is_taken_from_nobody_and_the_reviewer_is_told_before() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let first = anna.refers(&FREEMAIL).await;
    house.pass(2).await;
    let second = ben.refers(&COLLEAGUE).await;
    house.pass(22).await;
    tells(&house.billing_system().await, &first_month()).await;
    house.settle().await;
    assert_ne!(ben.gets(&second.location).await.verdict(), "Validated", "it is won");
    appeals(&anna, &first).await;
    let case = max.gets(&case_of(&first)).await;
    case.says("and the company pays already");
    case.does_not_say("value=\"validate\"");
    assert_eq!(max.posts(&case_of(&first), &APPEAL_VALIDATED).await.status, StatusCode::CONFLICT);
    assert_eq!(anna.gets(&first.location).await.verdict(), "Being looked at again");
    max.decides(&case_of(&first), &REFUSES).await.leads_to("/console/review?done=decided");
}

#[tokio::test]
async fn of_two_referrals_of_one_lead_by_the_same_partner_only_one_is_open_and_nothing_is_half_done() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let first = anna.refers(&[("linkedin", "https://www.linkedin.com/in/jane-doe")]).await;
    house.pass(1).await;
    let second = anna.refers_and_reads(&[]).await;
    assert_eq!(second.verdict(), "Validated");
    appeals(&anna, &first).await;
    max.gets(&case_of(&first)).await.says("The same partner handed it in anew");
    assert_eq!(max.posts(&case_of(&first), &APPEAL_VALIDATED).await.status, StatusCode::CONFLICT);
    assert_eq!(anna.gets(&first.location).await.verdict(), "Being looked at again");
    assert_eq!(anna.gets(&second.location).await.verdict(), "Validated");
    let path = second.location.split('?').next().unwrap();
    anna.posts(&format!("{path}/withdraw"), &[]).await;
    max.decides(&case_of(&first), &VALIDATES).await.leads_to("/console/review?done=decided");
    assert_eq!(anna.gets(&first.location).await.verdict(), "Validated");
}

#[tokio::test]
async fn an_appeal_goes_to_somebody_else_than_whoever_refused_first() {
    let house = House::open().await;
    let (max, mia) = (house.staff("max", Role::Manager).await, house.staff("mia", Role::Manager).await);
    let anna = house.partner("anna").await;
    let page = anna.refers(&ROLE_ADDRESS).await;
    max.decides(&case_of(&page), &REFUSES).await.leads_to("/console/review?done=decided");
    anna.gets(&page.location).await.does_not_say("This was decided by a machine");
    appeals(&anna, &page).await;
    assert!(!kinds(&house, "max@operator.com").await.contains(&"appeal"));
    for asked in ["mia@operator.com", "olivia@operator.com"] {
        assert_eq!(kinds(&house, asked).await, ["appeal"], "{asked}");
    }
    let case = max.gets(&case_of(&page)).await;
    case.says("You refused this one yourself");
    case.does_not_say("name=\"decision\"");
    let refuses = [REFUSES.as_slice(), &[("state", "appealed")]].concat();
    for decision in [APPEAL_VALIDATED.as_slice(), &refuses] {
        let answer = max.posts(&case_of(&page), decision).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        answer.says("An appeal is decided by somebody else");
    }
    let case = mia.gets(&case_of(&page)).await;
    case.says("First refused by max: We decided not to take this lead.");
    case.says("Not for us.");
    mia.decides(&case_of(&page), &REFUSES).await.leads_to("/console/review?done=decided");
    let told = anna.gets(&page.location).await;
    assert_eq!(told.verdict(), "Refusal stands");
    told.says("Refusal upheld by mia");
    let path = page.location.split('?').next().unwrap();
    let again = anna.posts(&format!("{path}/appeal"), &WHY).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    again.says("This refusal was upheld");
}

#[tokio::test]
async fn where_nobody_else_may_decide_the_appeal_waits_until_somebody_is_invited() {
    let house = House::open().await;
    let olivia = house.staff("olivia", Role::Owner).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&ROLE_ADDRESS).await;
    olivia.decides(&case_of(&page), &REFUSES).await;
    appeals(&anna, &page).await;
    let mails = house.mails_to("olivia@operator.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "appeal").unwrap();
    assert!(mail.text.contains("You refused it yourself, and nobody else may decide"), "{}", mail.text);
    let case = olivia.gets(&case_of(&page)).await;
    case.says("nobody else may decide");
    assert!(case.body.contains("href=\"/console/staff\""), "{}", case.body);
    assert_eq!(olivia.posts(&case_of(&page), &APPEAL_VALIDATED).await.status, StatusCode::FORBIDDEN);
    for _ in 0..14 {
        house.pass(24).await;
    }
    assert_eq!(house.signs_in("anna").await.gets(&page.location).await.verdict(), "Being looked at again");
    let postponed = kinds(&house, "anna@anna-consulting.com").await;
    let postponed = postponed.iter().filter(|kind| **kind == "review_postponed").count();
    // Due on the 5th, 10th and 12th; the mails of the 5th and 10th, 12th and 16th name the next day each.
    assert!((3..=6).contains(&postponed), "{postponed}");
    let max = house.staff("max", Role::Manager).await;
    max.decides(&case_of(&page), &VALIDATES).await.leads_to("/console/review?done=decided");
    assert_eq!(house.signs_in("anna").await.gets(&page.location).await.verdict(), "Validated");
}

#[tokio::test]
async fn an_appeal_needs_words_comes_in_time_and_can_be_taken_back() {
    let house = House::open().await;
    house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&FREEMAIL).await;
    let path = page.location.split('?').next().unwrap().to_owned();
    for text in ["", "Why?", &"x".repeat(2_001)] {
        let answer = anna.posts(&format!("{path}/appeal"), &[("text", text)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{text}");
        assert!(answer.body.contains("id=\"text-error\"") && answer.body.contains(text), "{text}");
    }
    let ben = house.partner("ben").await;
    assert_eq!(ben.posts(&format!("{path}/appeal"), &WHY).await.status, StatusCode::NOT_FOUND);
    appeals(&anna, &page).await;
    assert_eq!(anna.posts(&format!("{path}/appeal"), &WHY).await.status, StatusCode::CONFLICT);
    anna.posts(&format!("{path}/withdraw"), &[]).await.leads_to(&format!("{path}?done=withdrawn"));
    let late = anna.refers(&FREEMAIL.map(|(name, _)| (name, "jane@gmx.com"))).await;
    house.pass_until("2026-03-24T22:59:59Z").await;
    let anna = house.signs_in("anna").await;
    anna.gets(&late.location).await.says("You can ask until Tuesday 24 March 2026.");
    house.pass_until("2026-03-24T23:00:00Z").await;
    anna.gets(&late.location).await.does_not_say("You can ask until");
    let path = late.location.split('?').next().unwrap();
    let answer = anna.posts(&format!("{path}/appeal"), &WHY).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    answer.says("A refusal can be looked at again for 21 days.");
}

#[tokio::test]
async fn a_program_appeals_once_for_each_key_and_every_mistake_is_named() {
    let house = House::open().await;
    house.staff("max", Role::Manager).await;
    house.partner("anna").await;
    house.partner("ben").await;
    let (anna, ben) = (house.program_of("anna").await, house.program_of("ben").await);
    let refused = anna.posts_json("/api/v1/referrals", &json_lead(&FREEMAIL), None).await.json();
    assert_eq!(refused["appeal_until"], "2026-03-24T23:00:00Z");
    let path = format!("/api/v1/referrals/{}/appeal", refused["id"].as_str().unwrap());
    let wrong =
        [json!({}), json!({ "text": 7 }), json!({ "text": "Why?" }), json!({ "words": "She signs so." })];
    for body in wrong {
        let answer = anna.posts_json(&path, &body, None).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert!(!answer.json()["errors"].as_array().unwrap().is_empty(), "{body}");
    }
    let body = json!({ "text": WHY[0].1 });
    assert_eq!(ben.posts_json(&path, &body, None).await.status, StatusCode::NOT_FOUND);
    let first = anna.posts_json(&path, &body, Some("k-1")).await;
    assert_eq!(first.status, StatusCode::OK);
    assert_eq!(
        (first.json()["state"].as_str(), first.json()["verdict"].as_str()),
        (Some("appealed"), Some("refused"))
    );
    assert_eq!(first.json()["due_at"], "2026-03-05T17:00:00Z");
    let again = anna.posts_json(&path, &body, Some("k-1")).await;
    assert_eq!((again.status, &again.body), (first.status, &first.body));
    let other = anna.posts_json(&path, &json!({ "text": "Another text altogether." }), Some("k-1")).await;
    assert_eq!(other.json()["code"], "IDEMPOTENCY_MISMATCH");
    for key in [None, Some("k-2"), Some("k-2")] {
        let twice = anna.posts_json(&path, &body, key).await;
        assert_eq!((twice.status, &twice.json()["code"]), (StatusCode::CONFLICT, &json!("WRONG_STATE")));
    }
    assert_eq!(kinds(&house, "max@operator.com").await, ["appeal"]);
}

#[tokio::test]
async fn nobody_yields_to_a_decision_that_was_made_without_seeing_them() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let first = anna.refers(&FREEMAIL).await;
    appeals(&anna, &first).await;
    let second = ben.refers(&COLLEAGUE).await;
    let unseen = max.posts(&case_of(&first), &APPEAL_VALIDATED).await;
    assert_eq!(unseen.status, StatusCode::CONFLICT);
    unseen.says("Something changed while you had the page open");
    assert_eq!(ben.gets(&second.location).await.verdict(), "Validated");
    max.decides(&case_of(&first), &VALIDATES).await.leads_to("/console/review?done=decided");
    assert_eq!(ben.gets(&second.location).await.verdict(), "Refused");
}
