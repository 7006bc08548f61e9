//! Another person at a referred company: judged like a lead, and no way round the rules.

use axum::http::StatusCode;
use leadwire::access::Role;
use leadwire::web::Locale;
use serde_json::Value;

use crate::support::actors::{VALIDATES, json_lead};
use crate::support::{Actor, House, Stage};

const PATH: &str = "/api/v1/referrals";
const ANNA: &str = "anna@anna-consulting.com";
const CLARA: &str = "clara@operator.com";

type Field = (&'static str, &'static str);

/// A colleague whom every check passes.
const JOHN: [Field; 4] = [
    ("first_name", "John"),
    ("last_name", "Roe"),
    ("email", "john.roe@acme-logistics.com"),
    ("phone", "+44 20 7946 0018"),
];
const INFO: [Field; 3] = [("first_name", "Ines"), ("last_name", "Foe"), ("email", "info@acme-logistics.com")];
/// Somebody who works for another firm, and for themselves.
const STRANGER: [Field; 4] = [
    ("first_name", "Jim"),
    ("last_name", "Poe"),
    ("email", "jim@unrelated-firm.com"),
    ("job_title", "Independent consultant"),
];
const DECLINES: [Field; 3] =
    [("decision", "refuse"), ("code", "OPERATOR_DECLINED"), ("words", "He left the company.")];

/// A house with a partner whose lead is Clara's, and its page in the portal.
async fn with_lead(house: &House) -> (Actor, String) {
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let lead = anna.refers_and_reads(&[]).await;
    lead.says("Validated");
    (anna, lead.location.split('?').next().expect("a path").to_owned())
}

/// The pages of the contacts who wait on the desk.
async fn waiting(staff: &Actor) -> Vec<String> {
    let desk = staff.gets("/console/review").await;
    let links = desk.body.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.contains("/contacts/")).map(str::to_owned).collect()
}

async fn mailed(house: &House, to: &str, kind: &str) -> Vec<String> {
    let mails = house.mails_to(to).await;
    mails.into_iter().filter(|mail| mail.kind == kind).map(|mail| mail.text).collect()
}

#[tokio::test]
async fn whoever_passes_joins_the_referral_and_the_account_manager_can_write_to_them() {
    let house = House::open().await;
    let (anna, page) = with_lead(&house).await;
    let clara = house.staff("clara2", Role::AccountManager).await;
    let named = anna.refers(&JOHN).await;
    named.leads_to(&format!("{page}?done=contact-added"));
    let told = anna.gets(&page).await;
    told.says("Other people at this company\nJohn Roe\nAdded");
    assert_eq!(told.codes(), Vec::<String>::new());
    assert_eq!(mailed(&house, ANNA, "contact_added").await.len(), 1);
    let mails = mailed(&house, CLARA, "new_contact").await;
    assert!(mails[0].contains("john.roe@acme-logistics.com"), "{mails:?}");
    let lead = clara.gets(&page.replace("/portal/referrals", "/console/leads")).await;
    lead.says("john.roe@acme-logistics.com\nPhone\n+44 20 7946 0018");
    assert!(waiting(&clara).await.is_empty());
}

#[tokio::test]
async fn whom_the_checks_doubt_joins_no_referral_before_a_person_takes_them_on() {
    for (doubted, codes) in
        [(&INFO[..], &["EMAIL_ROLE"][..]), (&STRANGER, &["EMAIL_DOMAIN_MISMATCH", "FL_TITLE_SOFT"])]
    {
        let house = House::open().await;
        let max = house.staff("max", Role::Manager).await;
        let (anna, page) = with_lead(&house).await;
        anna.refers(doubted).await.leads_to(&format!("{page}?done=contact-in-review"));
        let told = anna.gets(&page).await;
        assert_eq!(
            (told.verdict(), told.codes()),
            ("Validated", codes.iter().map(|c| (*c).to_owned()).collect())
        );
        told.says("In review");
        let mail = mailed(&house, ANNA, "contact_in_review").await.remove(0);
        assert!(codes.iter().all(|code| mail.contains(code)), "{mail}");
        assert!(mail.contains("your referral of the company goes on"), "{mail}");
        assert!(mailed(&house, CLARA, "new_contact").await.is_empty(), "nobody writes to them yet");

        let cases = waiting(&max).await;
        assert_eq!(cases.len(), 1);
        let case = max.gets(&cases[0]).await;
        assert_eq!(case.codes(), codes);
        case.says(doubted[2].1);
        case.says("Referral LW-000001");
        max.decides(&cases[0], &VALIDATES).await.leads_to("/console/review?done=decided");
        assert!(waiting(&max).await.is_empty());
        let mail = mailed(&house, CLARA, "new_contact").await.remove(0);
        assert!(mail.contains(doubted[2].1) && mail.contains("A person looked at this contact"), "{mail}");
        assert_eq!(mailed(&house, ANNA, "contact_decided").await.len(), 1);

        let told = anna.gets(&page).await;
        told.says("Another person taken on by max");
        told.says("What the check saw has an explanation.");
        told.does_not_say("EVIDENCE_EXPLAINED");
        assert_eq!(told.verdict(), "Validated");
        let lead = max.gets(&page.replace("/portal/referrals", "/console/leads")).await;
        lead.says("What the check saw has an explanation (EVIDENCE_EXPLAINED)");
        lead.says(&format!(
            "Another person named, a person looks at them\n{} {} ({})",
            doubted[0].1,
            doubted[1].1,
            codes.join(", ")
        ));
    }
}

#[tokio::test]
async fn whoever_is_turned_down_is_not_written_to_and_the_partner_reads_why_and_of_no_account() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts("id,name,country,phone\nA-1,Zephyr Rail,FR,+44 20 7946 0999\n").await;
    house.pass_minutes(5).await;
    let (anna, page) = with_lead(&house).await;
    let called_there = [JOHN[0], JOHN[1], JOHN[2], ("phone", "+44 20 7946 0999")];
    anna.refers(&called_there).await.leads_to(&format!("{page}?done=contact-in-review"));
    let case = waiting(&max).await.remove(0);
    max.gets(&case).await.says("KNOWN_MAYBE");
    max.gets(&case).await.says("Zephyr Rail");
    let refuses = [("decision", "refuse"), ("code", "KNOWN_MAYBE"), ("words", "We talk to her boss.")];
    max.decides(&case, &refuses).await.leads_to("/console/review?done=decided");
    let told = anna.gets(&page).await;
    told.says("Turned down");
    told.says("We talk to her boss.");
    assert_eq!((told.verdict(), told.codes()), ("Validated", vec!["ALREADY_KNOWN".to_owned()]));
    let mail = mailed(&house, ANNA, "contact_decided").await.remove(0);
    assert!(mail.contains("ALREADY_KNOWN") && mail.contains("We talk to her boss."), "{mail}");
    let program = house.program_of("anna").await;
    let answer = program.gets(&page.replace("/portal/referrals", PATH)).await;
    assert_eq!(answer.json()["contacts"][0]["decision"]["code"], "ALREADY_KNOWN");
    let said = format!("{} {} {:?}", told.body, answer.body, house.mails_to(ANNA).await);
    for ours in ["KNOWN_MAYBE", "Zephyr Rail", "A-1", "clara2"] {
        assert!(!said.contains(ours), "{ours}: {said}");
    }
    assert!(mailed(&house, CLARA, "new_contact").await.is_empty());

    // After all: who was turned down by mistake is taken on later.
    max.decides(&case, &VALIDATES).await.leads_to("/console/review?done=decided");
    assert_eq!(mailed(&house, CLARA, "new_contact").await.len(), 1);
    anna.gets(&page).await.says("John Roe\nAdded");
}

#[tokio::test]
async fn declining_needs_words_and_a_code_that_the_checks_raised() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, page) = with_lead(&house).await;
    anna.refers(&INFO).await;
    let case = waiting(&max).await.remove(0);
    for (code, words) in [("OPERATOR_DECLINED", ""), ("EMAIL_FREEMAIL", "kept words"), ("", "kept words")] {
        let form = [("decision", "refuse"), ("code", code), ("words", words)];
        let answer = max.decides(&case, &form).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{code}");
        answer.says(words);
    }
    max.decides(&case, &DECLINES).await.leads_to("/console/review?done=decided");
    anna.gets(&page).await.says("He left the company.");
}

#[tokio::test]
async fn only_whoever_runs_the_programme_decides_and_only_once() {
    let house = House::open().await;
    let (max, mia) = (house.staff("max", Role::Manager).await, house.staff("mia", Role::Manager).await);
    let sam = house.staff("sam", Role::AccountManager).await;
    let (anna, _) = with_lead(&house).await;
    anna.refers(&INFO).await;
    let case = waiting(&max).await.remove(0);
    assert_eq!(sam.decides(&case, &VALIDATES).await.status, StatusCode::FORBIDDEN);
    max.posts(&case, &VALIDATES).await.leads_to("/console/review?done=decided");
    assert_eq!(mia.posts(&case, &DECLINES).await.status, StatusCode::CONFLICT);
    // And never somebody who belongs to the referral already.
    assert_eq!(mia.decides(&case, &DECLINES).await.status, StatusCode::CONFLICT);
    let elsewhere = case.replace("/contacts/", "x/contacts/");
    assert_eq!(mia.gets(&elsewhere).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn silence_decides_nothing_about_a_contact_and_reminds_until_somebody_does() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, page) = with_lead(&house).await;
    anna.refers(&INFO).await;
    let case = waiting(&max).await.remove(0);
    assert_eq!(house.link_mailed_to(ANNA, "contact_in_review").await, page);
    for reminders in 1..=2 {
        house.pass(24 * 4).await;
        assert_eq!(mailed(&house, "max@operator.com", "contact_waits").await.len(), reminders);
        assert_eq!(house.link_mailed_to("olivia@operator.com", "contact_waits").await, case);
    }
    max.gets("/console/review").await.says("Overdue since Thursday 5 March 2026");
    anna.gets(&page).await.says("In review");
    max.decides(&case, &DECLINES).await.leads_to("/console/review?done=decided");
    house.pass(24 * 4).await;
    assert_eq!(mailed(&house, "max@operator.com", "contact_waits").await.len(), 2);
}

#[tokio::test]
async fn nobody_decides_about_a_contact_of_a_company_that_is_given_back() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, page) = with_lead(&house).await;
    anna.refers(&INFO).await;
    let case = waiting(&max).await.remove(0);
    anna.posts(&format!("{page}/withdraw"), &[]).await.leads_to(&format!("{page}?done=withdrawn"));
    assert!(waiting(&max).await.is_empty());
    for page in [anna.gets(&page).await, max.gets(&case).await] {
        page.says("Not decided: the referral is closed");
        page.does_not_say("A person decides<");
    }
    let elsewhere = case.replacen(page.rsplit('/').next().unwrap(), "nobody", 1);
    assert_eq!(max.posts(&elsewhere, &VALIDATES).await.status, StatusCode::NOT_FOUND);
    assert_eq!(max.posts(&case, &VALIDATES).await.status, StatusCode::CONFLICT);
    house.pass(24 * 4).await;
    assert!(mailed(&house, "max@operator.com", "contact_waits").await.is_empty());
}

#[tokio::test]
async fn the_keys_of_the_desk_lead_from_leads_to_contacts_and_back() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, _) = with_lead(&house).await;
    anna.refers(&INFO).await;
    house.pass_minutes(5).await;
    let beta = [
        ("email", "info@beta-freight.com"),
        ("website", "beta-freight.com"),
        ("company", "Beta Freight"),
        ("linkedin", "linkedin.com/company/beta-freight"),
    ];
    let other = format!("/console/review/{}", anna.refers(&beta).await.referral_id());
    let contact = waiting(&max).await.remove(0);
    let next = |page: &crate::support::Answer| {
        page.body.split("\" data-key=\"n j\"").next().unwrap().rsplit('"').next().unwrap().to_owned()
    };
    assert_eq!(next(&max.gets(&contact).await), other);
    assert_eq!(next(&max.gets(&other).await), contact);
    max.gets("/console").await.says("Ines Foe");
}

#[tokio::test]
async fn by_api_a_contact_is_answered_with_their_state_and_named_again_with_the_same_answer() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.partner("anna").await;
    let anna = house.program_of("anna").await;
    let first = anna.posts_json(PATH, &json_lead(&[]), None).await.json();
    let added = anna.posts_json(PATH, &json_lead(&JOHN), None).await;
    assert_eq!((added.status, &added.json()["id"]), (StatusCode::OK, &first["id"]));
    assert_eq!(added.json()["state"], "validated");
    assert_eq!(added.json()["contact"]["state"], "added");
    assert_eq!(added.json()["contact"]["verdict"], "validated");
    let doubted = anna.posts_json(PATH, &json_lead(&STRANGER), None).await;
    let contact = doubted.json()["contact"].clone();
    assert_eq!((&contact["state"], &contact["verdict"]), (&"in_review".into(), &"in_review".into()));
    let codes = |contact: &Value| -> Vec<String> {
        let reasons = contact["reasons"].as_array().expect("reasons").iter();
        reasons.map(|reason| reason["code"].as_str().expect("a code").to_owned()).collect()
    };
    assert_eq!(codes(&contact), ["EMAIL_DOMAIN_MISMATCH", "FL_TITLE_SOFT"]);
    assert_eq!(added.json()["taken"]["as"], "contact_added");
    assert_eq!(doubted.json()["taken"]["as"], "contact_in_review");
    let before = house.mails_to(ANNA).await.len();
    let again = anna.posts_json(PATH, &json_lead(&STRANGER), None).await;
    assert_eq!(again.json()["contact"], contact);
    max.decides(&waiting(&max).await[0], &DECLINES).await;
    let again =
        anna.posts_json(PATH, &json_lead(&[&STRANGER[..], &[("note", "please")]].concat()), None).await;
    assert_eq!((again.status, &again.json()["id"]), (StatusCode::OK, &first["id"]));
    assert_eq!(again.json()["contact"]["state"], "refused");
    assert_eq!(again.json()["contact"]["decision"]["words"], "He left the company.");
    assert_eq!(house.mails_to(ANNA).await.len(), before + 1, "the decision alone is mailed");
    let read = anna.gets(&format!("{PATH}/{}", first["id"].as_str().unwrap())).await.json();
    let states: Vec<_> = read["contacts"].as_array().unwrap().iter().map(|one| &one["state"]).collect();
    assert_eq!(states, ["added", "refused"]);
    assert_eq!(read["contacts"][1], again.json()["contact"]);
}

#[tokio::test]
async fn what_the_machine_would_refuse_is_a_refused_referral_of_its_own() {
    let house = House::open().await;
    let (anna, page) = with_lead(&house).await;
    let refused = anna.refers_and_reads(&[&JOHN[..], &[("email", "john.roe@gmail.com")]].concat()).await;
    assert_eq!((refused.verdict(), refused.codes()), ("Refused", vec!["EMAIL_FREEMAIL".to_owned()]));
    assert!(!refused.location.starts_with(&page));
    anna.gets(&page).await.does_not_say("john.roe");
}

#[tokio::test]
async fn a_contact_who_objects_is_marked_and_neither_taken_on_nor_referred_again() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, page) = with_lead(&house).await;
    let lead = page.replace("/portal/referrals", "/console/leads");
    anna.refers(&JOHN).await;
    anna.refers(&INFO).await;
    let case = waiting(&max).await.remove(0);
    let body = max.gets(&lead).await.body;
    let form = body
        .split("action=\"")
        .find_map(|rest| rest.split('"').next().filter(|path| path.contains("/contacts/")));
    let of_info = case.replace("/console/review", "/console/leads");
    for form in [form.expect("a form for John"), &format!("{of_info}/objection")] {
        max.posts(form, &[]).await.leads_to(&format!("{lead}?done=objection-noted"));
    }
    let shown = max.gets(&lead).await;
    assert_eq!(shown.text().matches("Do not contact this person").count(), 2, "{}", shown.text());
    shown.says("Does not want to be contacted\nJohn Roe");
    max.gets(&case).await.does_not_say("data-key=\"v\"");
    assert_eq!(max.posts(&case, &VALIDATES).await.status, StatusCode::CONFLICT);
    anna.gets(&page).await.does_not_say("want to be contacted");
    let ben = house.partner("ben").await;
    let again = ben.refers_and_reads(&JOHN).await;
    assert!(again.codes().contains(&"LEAD_OBJECTED".to_owned()), "{:?}", again.codes());
}

#[tokio::test]
async fn a_contact_handed_in_by_staff_waits_as_well_and_the_trail_says_by_whom() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (_, page) = with_lead(&house).await;
    house.pass_minutes(5).await;
    let form = format!("/console/partners/{}/refer", house.partner_id("anna").await);
    let lead = page.replace("/portal/referrals", "/console/leads");
    let fields = crate::support::actors::lead(&STRANGER);
    max.posts(&form, &fields).await.leads_to(&format!("{lead}?done=handed-in"));
    max.posts(&form, &fields).await.leads_to(&format!("{lead}?done=handed-in-already"));
    assert_eq!(waiting(&max).await.len(), 1);
    assert_eq!(max.gets(&lead).await.text().matches("Handed in for the partner by max").count(), 1);
}

#[tokio::test]
async fn where_the_network_is_asked_a_contact_of_another_domain_still_waits_for_a_person() {
    let stage = Stage::open().await;
    let house = House::open_online(&stage).await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await.location;
    let page = page.split('?').next().expect("a path").to_owned();
    // The company itself is still looked at: a colleague at its own domain brings nothing new to ask.
    anna.refers(&JOHN).await.leads_to(&format!("{page}?done=contact-added"));
    anna.refers(&STRANGER).await.leads_to(&format!("{page}?done=contact-in-review"));
    assert_eq!(waiting(&max).await.len(), 1);
    max.gets(&waiting(&max).await[0]).await.says("EMAIL_DOMAIN_MISMATCH");
}

#[tokio::test]
async fn the_partner_is_told_of_a_contact_in_their_own_language() {
    for locale in Locale::ALL {
        let house = House::open().await;
        let max = house.staff("max", Role::Manager).await;
        let (anna, page) = with_lead(&house).await;
        anna.gets(&format!("/portal?lang={}", locale.tag())).await;
        anna.refers(&INFO).await;
        max.decides(&waiting(&max).await[0], &DECLINES).await;
        let t = leadwire::web::Words::of(locale);
        let said = [("lead", "Ines Foe".into()), ("company", "Acme Logistics Ltd".into())];
        let mails = house.mails_to(ANNA).await;
        for (kind, key) in [("contact_in_review", "review"), ("contact_decided", "refused")] {
            let mail = mails.iter().find(|mail| mail.kind == kind).expect("a mail");
            assert_eq!(mail.subject, t.say_with(&format!("mail-contact-{key}-subject"), &said));
        }
        let told = anna.gets(&format!("{page}?lang={}", locale.tag())).await;
        told.says(&t.say("contact-state-refused"));
    }
}

#[tokio::test]
async fn decisions_about_contacts_are_run_again_with_what_they_looked_at() {
    let house = House::open().await;
    let (anna, _) = with_lead(&house).await;
    anna.refers(&JOHN).await;
    anna.refers(&INFO).await;
    let run = async || {
        let mut found = Vec::new();
        let tally =
            leadwire::referrals::replay(&house.app, jiff::Timestamp::MIN, |one| found.push(one)).await;
        (tally.expect("runs").equal, found)
    };
    let (equal, found) = run().await;
    assert_eq!((equal, found.len()), (3, 0), "{found:?}");
    let sql = "UPDATE referral_contacts SET verdict = 'validated' WHERE state = 'in_review'";
    house.app.db.write(move |tx| async move { tx.run(sql, &[]).await }).await.expect("changed");
    let (equal, found) = run().await;
    assert_eq!((equal, found.len()), (2, 1), "{found:?}");
    assert!(found[0].contact.is_some() && found[0].receipt == "LW-000001", "{found:?}");
}
