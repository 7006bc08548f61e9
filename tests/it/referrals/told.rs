//! What people are told of a lead: true on the page, in the mail and in the API.

use leadwire::access::Role;
use serde_json::{Value, json};

use crate::support::actors::{VALIDATES, json_lead};
use crate::support::{Actor, House};

/// Refused for free mail; and the company carries the lead's own name, which alone would be for a person.
const REFUSED_AND_ODD: [(&str, &str); 5] = [
    ("email", "jane.doe@gmail.com"),
    ("company", "Jane Doe"),
    ("website", "northern-freight.com"),
    ("linkedin", "linkedin.com/company/northern-freight"),
    ("country", "GB"),
];

const OTHER_COMPANY: [(&str, &str); 4] = [
    ("email", "jane@beta-freight.com"),
    ("website", "beta-freight.com"),
    ("company", "Beta Freight"),
    ("linkedin", "linkedin.com/company/beta-freight"),
];

#[tokio::test]
async fn nobody_is_said_to_look_at_a_lead_that_is_refused() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&REFUSED_AND_ODD).await;
    assert_eq!(page.codes()[0], "EMAIL_FREEMAIL");
    assert!(page.codes().iter().any(|code| code == "FL_NAME_IS_PERSON"), "{:?}", page.codes());
    page.says("Also seen");
    page.says("The company has the same name as the person. This alone would not have refused it");
    page.does_not_say("A person looks");
    page.does_not_say("a person looks");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "referral_received").unwrap();
    assert!(mail.text.contains("This alone would not have refused it"), "{}", mail.text);
    assert!(!mail.text.contains("looks whether it is a company"), "{}", mail.text);
    let other = [REFUSED_AND_ODD.as_slice(), &[("email", "j.doe@gmail.com")]].concat();
    let answer =
        house.program_of("anna").await.posts_json("/api/v1/referrals", &json_lead(&other), None).await.json();
    let odd = answer["reasons"].as_array().unwrap().iter().find(|r| r["code"] == "FL_NAME_IS_PERSON");
    let odd = odd.unwrap();
    assert_eq!(odd["outcome"], "review");
    assert!(odd["sentence"].as_str().unwrap().contains("would not have refused it"), "{odd}");
    assert!(!answer.to_string().contains("a person looks"), "{answer}");
}

#[tokio::test]
async fn once_a_person_has_decided_nobody_is_said_to_look_any_more() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[("email", "info@acme-logistics.com")]).await;
    page.says("is the address of a function, not of a person.");
    page.says("A person decides");
    let case = format!("/console/review/{}", page.referral_id());
    manager.posts(&case, &VALIDATES).await.leads_to("/console/review?done=decided");
    let page = anna.gets(&page.location).await;
    page.says(
        "info@acme-logistics.com is the address of a function, not of a person. This has been settled.",
    );
    page.does_not_say("a person looks");
}

/// What a program reads of a decision, but for the instant.
async fn decided(program: &Actor, id: &str) -> (Value, Value, Value) {
    let mut answer = program.gets(&format!("/api/v1/referrals/{id}")).await.json();
    let at = answer["decision"].as_object_mut().and_then(|decision| decision.remove("at"));
    assert!(at.is_none_or(|at| at.as_str().unwrap().starts_with("2026-03-03T")), "{answer}");
    (answer["state"].take(), answer["verdict"].take(), answer["decision"].take())
}

#[tokio::test]
async fn what_a_person_decided_is_told_by_page_mail_and_api_alike() {
    let house = House::open().await;
    let (max, mia) = (house.staff("max", Role::Manager).await, house.staff("mia", Role::Manager).await);
    let anna = house.partner("anna").await;
    let program = house.program_of("anna").await;
    let page = anna.refers(&[("email", "info@acme-logistics.com")]).await;
    let (id, case) = (page.referral_id(), format!("/console/review/{}", page.referral_id()));
    assert_eq!(decided(&program, &id).await, (json!("in_review"), json!("in_review"), Value::Null));
    let refuses = |words| [("decision", "refuse"), ("code", "OPERATOR_DECLINED"), ("words", words)];
    let remedy = "If you know something that speaks for it, ask another person to look again.";
    let declined = |words: &str, remedy: Option<&str>| {
        json!({ "outcome": "refused", "by": "person", "code": "OPERATOR_DECLINED", "remedy": remedy,
                "reason": "We decided not to take this lead.", "words": words })
    };
    max.decides(&case, &refuses("Not for us.")).await.leads_to("/console/review?done=decided");
    let told = decided(&program, &id).await;
    assert_eq!(told, (json!("refused"), json!("in_review"), declined("Not for us.", Some(remedy))));
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "referral_decided").unwrap();
    assert!(mail.text.contains("We decided not to take this lead. (OPERATOR_DECLINED)"), "{}", mail.text);
    assert!(mail.text.contains(&format!("What would change it: {remedy}")), "{}", mail.text);
    anna.gets(&page.location).await.says(remedy);
    let path = page.location.split('?').next().unwrap();
    anna.posts(&format!("{path}/appeal"), &[("text", "She signs so, see their imprint.")]).await;
    mia.decides(&case, &refuses("Still not.")).await.leads_to("/console/review?done=decided");
    let told = decided(&program, &id).await;
    assert_eq!(told, (json!("upheld"), json!("in_review"), declined("Still not.", None)));
    anna.gets(&page.location).await.says("Still not.");
}

#[tokio::test]
async fn an_appeal_that_was_won_is_told_with_its_reason_and_without_the_words_of_the_staff() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let program = house.program_of("anna").await;
    let page = anna.refers(&[("email", "jane.doe@gmail.com")]).await;
    let id = page.referral_id();
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "referral_received").unwrap();
    assert!(mail.text.contains("not to the company. (EMAIL_FREEMAIL)"), "{}", mail.text);
    let path = page.location.split('?').next().unwrap();
    anna.posts(&format!("{path}/appeal"), &[("text", "She signs so, see their imprint.")]).await;
    assert_eq!(decided(&program, &id).await, (json!("appealed"), json!("refused"), Value::Null));
    let why = [("decision", "validate"), ("reason", "RULE_TOO_STRICT"), ("why", "I rang them up.")];
    max.decides(&format!("/console/review/{id}"), &why).await.leads_to("/console/review?done=decided");
    let decision = json!({ "outcome": "validated", "by": "person", "code": null,
                           "reason": "Our rule was too strict here.", "remedy": null, "words": null });
    assert_eq!(decided(&program, &id).await, (json!("validated"), json!("refused"), decision));
    let answer = program.gets(&format!("/api/v1/referrals/{id}")).await;
    assert!(!answer.body.contains("I rang them up") && !answer.body.contains("max"), "{}", answer.body);
}

#[tokio::test]
async fn a_legal_form_that_stands_in_the_name_is_not_said_to_stand_in_a_register() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[("company", "Acme Logistics e.K."), ("country", "DE")]).await;
    page.says("Legal form in the name");
    page.does_not_say("Legal form in the register");
}

#[tokio::test]
async fn a_refused_applicant_is_not_told_that_a_person_looks() {
    let house = House::open().await;
    let visitor = house.visitor();
    visitor.applies("Tom", "tom@mailinator.com", "swift-consulting.com").await;
    let link = house.link_mailed_to("tom@mailinator.com", "confirm_address").await;
    let outcome = visitor.posts(&link, &[]).await.location;
    let page = visitor.gets(&outcome).await;
    page.says("The e-mail address is not on the domain of the website. This alone would not have refused it");
    page.does_not_say("a person looks at your application");
    let mails = house.mails_to("tom@mailinator.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "application_decided").unwrap();
    assert!(!mail.text.contains("a person looks at your application"), "{}", mail.text);
    assert!(!mail.text.contains("$code"), "applicants read no codes: {}", mail.text);
}

#[tokio::test]
async fn the_timeline_has_the_machines_verdict_as_its_own_moment_for_partner_and_staff() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let leads: [(&str, &[(&str, &str)]); 3] = [
        ("The machine left it to a person", &[("email", "info@acme-logistics.com")]),
        ("Refused by the machine", &REFUSED_AND_ODD),
        ("Validated by the machine: every check that ran has passed", &OTHER_COMPANY),
    ];
    for (words, lead) in leads {
        let page = anna.refers_and_reads(lead).await;
        let timeline = page.text().split_once("What happened").unwrap().1.to_owned();
        let when = "Tuesday 3 March 2026, 10:00";
        assert!(timeline.contains(&format!("Referred\n{when}\n{words}")), "{timeline}");
        manager.gets(&format!("/console/leads/{}", page.referral_id())).await.says(words);
    }
}

#[tokio::test]
async fn every_check_stands_on_the_page_in_the_answer_and_in_the_mail_with_what_came_of_it() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let program = house.program_of("anna").await;
    let page = anna.refers_and_reads(&[("email", "info@acme-logistics.com"), ("linkedin", "none")]).await;
    page.says("Everything that was checked");
    page.says("The company has no page on LinkedIn.\nRefuses ·\nLINKEDIN_MISSING");
    page.says("a person would have looked at it.\nA person decides ·\nEMAIL_ROLE");
    page.does_not_say("The company has a page on LinkedIn");
    page.says("The e-mail is no throw-away address\nPassed ·\nEMAIL_DISPOSABLE");
    page.says("Not looked at ·\nEMAIL_NULL_MX");
    let listed = program.gets("/api/v1/referrals").await.json();
    let id = listed["referrals"][0]["id"].as_str().expect("an id");
    let answer = program.gets(&format!("/api/v1/referrals/{id}")).await.json();
    let checks = answer["checks"].as_array().expect("checks");
    let of = |code: &str| checks.iter().find(|check| check["code"] == code).expect(code);
    assert_eq!(of("LINKEDIN_MISSING")["outcome"], "fail");
    assert_ne!(of("LINKEDIN_MISSING")["remedy"], "");
    for code in ["LINKEDIN_MISSING", "EMAIL_ROLE"] {
        let reason = answer["reasons"].as_array().unwrap().iter().find(|one| one["code"] == code).unwrap();
        assert_eq!(of(code)["sentence"], reason["sentence"]);
        assert_eq!(of(code)["evidence"], reason["evidence"]);
    }
    assert_eq!(of("WEBSITE_PARKED")["outcome"], "not_run");
    assert_eq!(of("ALREADY_KNOWN")["outcome"], "pass");
    assert!(!checks.iter().any(|check| check["code"].as_str().unwrap().starts_with("KNOWN_")), "{checks:?}");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let told = &mails.iter().find(|mail| mail.kind == "referral_received").expect("a mail").text;
    assert!(told.contains("\n- The e-mail is no throw-away address (EMAIL_DISPOSABLE)\n"), "{told}");
}
