//! A partner corrects a lead that nobody has decided: it is judged anew and keeps its place.

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::json;

use crate::support::actors::{VALIDATES, json_lead, lead};
use crate::support::stage::CLOSED;
use crate::support::{Actor, House, Stage};

const ROLE_ADDRESS: (&str, &str) = ("email", "info@acme-logistics.com");
const GOOD_ADDRESS: (&str, &str) = ("email", "jane.doe@acme-logistics.com");
/// An account that nobody has worked on for half a year.
const COLD: &str = "id,name,website,country,stage,last_activity,owner\n\
    7,Acme Holding,acme-logistics.com,GB,prospect,2026-05-01,carol@operator.com\n";
const UNRELATED_PAGE: (&str, &str) = ("linkedin", "https://www.linkedin.com/company/blue-ocean");

/// The number of the receipt on a partner's page.
async fn receipt(program: &Actor, id: &str) -> (String, String) {
    let told = program.gets(&format!("/api/v1/referrals/{id}")).await.json();
    let text = |name: &str| told[name].as_str().unwrap_or_default().to_owned();
    (text("receipt"), text("submitted_at"))
}

/// Every decision that stands is the same when it is run again.
async fn replays_the_same(house: &House) {
    let differs = |one| panic!("{one:?}");
    let tally = leadwire::referrals::replay(&house.app, jiff::Timestamp::MIN, differs).await.expect("runs");
    assert!(tally.equal > 0, "{tally:?}");
}

#[tokio::test]
async fn whoever_does_what_the_remedy_of_a_doubt_says_has_another_verdict_in_the_same_place() {
    for (code, remedy, wrong, right) in [
        ("EMAIL_ROLE", "Send the address of the person you name.", ROLE_ADDRESS, GOOD_ADDRESS),
        (
            "EMAIL_DOMAIN_MISMATCH",
            "Send the address on the company’s domain, or the website that goes with the address.",
            ("website", "https://www.acme-freight.com"),
            ("website", "https://www.acme-logistics.com"),
        ),
        (
            "EMAIL_DOMAIN_MISMATCH",
            "Send the address on the company’s domain, or the website that goes with the address.",
            ("email", "jane.doe@acme-freight.com"),
            GOOD_ADDRESS,
        ),
        (
            "LINKEDIN_UNRELATED",
            "Send the address of the company’s own page.",
            UNRELATED_PAGE,
            ("linkedin", "https://www.linkedin.com/company/acme-logistics"),
        ),
        (
            "FL_TITLE_SOFT",
            "If the person is employed at the company, send their title there.",
            ("job_title", "Independent consultant"),
            ("job_title", "Head of Logistics"),
        ),
        (
            "FL_HOSTED_SITE",
            "Send the company’s own domain, if it has one.",
            ("website", "https://acme-logistics.wixsite.com/home"),
            ("website", "https://www.acme-logistics.com"),
        ),
        (
            "FL_NAME_IS_PERSON",
            "If it is a company with staff, say so in the note and send the referral again",
            ("company", "Jane Doe"),
            ("company", "Acme Logistics Ltd"),
        ),
    ] {
        let house = House::open().await;
        let (anna, program) = (house.partner("anna").await, house.program_of("anna").await);
        let page = anna.refers_and_reads(&[wrong]).await;
        assert_eq!((page.verdict(), page.codes()[0].as_str()), ("In review", code));
        page.says(remedy);
        page.says("Correct this referral");
        let form = anna.gets(&format!("/refer?correct={}", page.referral_id())).await;
        assert!(form.body.contains(wrong.1), "the form holds what was sent: {}", form.body);
        let before = receipt(&program, &page.referral_id()).await;
        house.pass(3).await;
        let corrected = anna.refers(&[right]).await;
        corrected.leads_to(&format!("/portal/referrals/{}?done=corrected", page.referral_id()));
        let page = anna.gets(&corrected.location).await;
        assert_eq!((page.verdict(), page.codes().len()), ("Validated", 0), "{code}: {}", page.text());
        page.says("Corrected by the partner");
        assert_eq!(receipt(&program, &corrected.referral_id()).await, before, "{code}: its place is kept");
        let mails = house.mails_to("anna@anna-consulting.com").await;
        assert_eq!(mails.iter().filter(|mail| mail.kind == "referral_received").count(), 1);
        let told: Vec<_> = mails.iter().filter(|mail| mail.kind == "referral_judged").collect();
        assert_eq!(told.len(), 1, "{code}");
        assert!(told[0].text.contains("was corrected, and judged anew"), "{}", told[0].text);
    }
}

#[tokio::test]
async fn whoever_decides_reads_the_old_beside_the_new_and_the_trail_what_the_machine_had_said() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[ROLE_ADDRESS, UNRELATED_PAGE]).await;
    house.pass(1).await;
    anna.refers(&[UNRELATED_PAGE, ("note", "Ask for Jane.")]).await;
    let told = anna.gets(&page.location).await;
    assert_eq!((told.verdict(), told.codes().join(" ")), ("In review", "LINKEDIN_UNRELATED".into()));
    let case = max.gets(&format!("/console/review/{}", page.referral_id())).await;
    case.says("Corrected by the partner on");
    case.says("3 March 2026");
    case.says("E-mail\ninfo@acme-logistics.com\njane.doe@acme-logistics.com");
    case.says("Note for the account manager\nnot given\nAsk for Jane.");
    case.says("E-mail, Note for the account manager. Before: The machine left it to a person");
    case.says("EMAIL_ROLE, LINKEDIN_UNRELATED");
    max.decides(&format!("/console/review/{}", page.referral_id()), &VALIDATES).await;
    anna.gets(&page.location).await.says("Validated by max");
    replays_the_same(&house).await;
}

#[tokio::test]
async fn a_note_alone_is_shown_to_whoever_decides_and_judges_nothing_anew() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[("company", "Jane Doe")]).await;
    let mails = house.mails_to("anna@anna-consulting.com").await.len();
    house.pass(1).await;
    let again = anna.refers(&[("company", "Jane Doe"), ("note", "Forty people work there.")]).await;
    again.leads_to(&format!("/portal/referrals/{}?done=corrected", page.referral_id()));
    let told = anna.gets(&page.location).await;
    assert_eq!((told.verdict(), told.codes()[0].as_str()), ("In review", "FL_NAME_IS_PERSON"));
    let case = max.gets(&format!("/console/review/{}", page.referral_id())).await;
    case.says("Note for the account manager\nnot given\nForty people work there.");
    assert_eq!(house.mails_to("anna@anna-consulting.com").await.len(), mails, "nobody is mailed");
}

#[tokio::test]
async fn a_lead_that_is_decided_stands_as_it_was_and_the_answer_says_so() {
    let house = House::open().await;
    let (anna, program) = (house.partner("anna").await, house.program_of("anna").await);
    let page = anna.refers_and_reads(&[]).await;
    assert_eq!(page.verdict(), "Validated");
    let otherwise = [("company", "Acme Shipping Ltd")];
    let again = anna.refers(&otherwise).await;
    again.leads_to(&format!("/portal/referrals/{}?done=referred-decided", page.referral_id()));
    let told = anna.gets(&again.location).await;
    told.says("It stands as it was: nothing was changed.");
    told.does_not_say("Acme Shipping");
    told.does_not_say("Correct this referral");
    let answer = program.posts_json("/api/v1/referrals", &json_lead(&otherwise), None).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        (&answer.json()["taken"]["as"], &answer.json()["id"]),
        (&json!("unchanged"), &json!(page.referral_id()))
    );
    assert!(answer.body.contains("nothing was changed"), "{}", answer.body);
    anna.gets(&format!("/refer?correct={}", page.referral_id()))
        .await
        .leads_to(&format!("/portal/referrals/{}", page.referral_id()));
    let ben = house.partner("ben").await.gets(&format!("/refer?correct={}", page.referral_id())).await;
    assert_eq!(ben.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_program_reads_which_fields_were_corrected_and_the_new_verdict() {
    let house = House::open().await;
    house.partner("anna").await;
    let program = house.program_of("anna").await;
    let first = program.posts_json("/api/v1/referrals", &json_lead(&[UNRELATED_PAGE]), None).await;
    assert_eq!((first.status, &first.json()["taken"]["as"]), (StatusCode::CREATED, &json!("new")));
    let again = program.posts_json("/api/v1/referrals", &json_lead(&[]), Some("k-1")).await;
    assert_eq!(again.status, StatusCode::OK);
    let told = again.json();
    assert_eq!((&told["id"], &told["receipt"]), (&first.json()["id"], &first.json()["receipt"]));
    assert_eq!((&told["verdict"], &told["taken"]["as"]), (&json!("validated"), &json!("corrected")));
    assert_eq!(told["taken"]["corrected"], json!(["linkedin"]));
    let repeated = program.posts_json("/api/v1/referrals", &json_lead(&[]), Some("k-1")).await;
    assert_eq!(repeated.body, again.body);
}

#[tokio::test]
async fn a_lead_that_is_corrected_to_a_company_of_somebody_else_is_refused_and_frees_its_own() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let theirs = [("email", "joe@northwind-tools.com"), ("website", "northwind-tools.com")];
    let theirs = [
        theirs[0],
        theirs[1],
        ("company", "Northwind Tools Ltd"),
        ("linkedin", "linkedin.com/company/northwind-tools"),
    ];
    let free_mail = ("email", "jane@acme-freight.com");
    let page = anna.refers_and_reads(&[free_mail]).await;
    assert_eq!(page.verdict(), "In review");
    house.pass(1).await;
    assert_eq!(ben.refers_and_reads(&theirs).await.verdict(), "Validated");
    house.pass(1).await;
    let later = [free_mail, ("website", "northwind-tools.com"), ("company", "Northwind Tools Ltd")];
    let corrected = anna.refers(&later).await;
    corrected.leads_to(&format!("/portal/referrals/{}?done=corrected-refused", page.referral_id()));
    let told = anna.gets(&corrected.location).await;
    told.says("as it is now, it is refused");
    assert_eq!(told.verdict(), "Refused");
    assert!(told.codes().contains(&"ALREADY_REFERRED".to_owned()), "{:?}", told.codes());
    // What she had before is free for others, and who came later to Northwind is not shown as first.
    assert_eq!(house.partner("cleo").await.refers_and_reads(&[]).await.verdict(), "Validated");
    let max = house.staff("max", Role::Manager).await;
    let case = max.gets(&format!("/console/review/{}", page.referral_id())).await;
    case.says("referred it earlier");
}

#[tokio::test]
async fn a_company_that_a_correction_names_anew_is_held_from_then_on() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let page = anna.refers_and_reads(&[ROLE_ADDRESS, ("website", "https://acme-freight.com")]).await;
    assert_eq!(page.verdict(), "In review");
    assert!(ben.refers_and_reads(&[]).await.codes().contains(&"ALREADY_REFERRED".to_owned()));
    house.pass(1).await;
    anna.refers(&[ROLE_ADDRESS, ("website", "https://acme-shipping.com")]).await;
    let at = |domain: &'static str| {
        [
            ("email", "joe@other-house.com"),
            ("website", domain),
            ("company", "Other House Ltd"),
            ("linkedin", "linkedin.com/company/other-house"),
        ]
    };
    let cleo = house.partner("cleo").await;
    for (domain, is_free) in [("acme-shipping.com", false), ("acme-freight.com", true)] {
        let told = cleo.refers_and_reads(&at(domain)).await;
        assert_eq!(
            !told.codes().contains(&"ALREADY_REFERRED".to_owned()),
            is_free,
            "{domain}: {:?}",
            told.codes()
        );
    }
}

#[tokio::test]
async fn an_owner_who_was_asked_about_a_cold_account_is_not_silent_about_another_lead() {
    let house = House::open_at("2026-11-24T09:00:00Z").await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(COLD).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    let link = house.link_mailed_to("carol@operator.com", "account_question").await;
    house.pass(1).await;
    anna.refers(&[UNRELATED_PAGE]).await;
    house.visitor().gets(&link).await.says("This question is settled");
    house.pass_until("2026-11-27T00:01:00Z").await;
    assert_eq!(anna.gets(&page.location).await.verdict(), "In review", "silence says nothing of it");
    max.gets(&format!("/console/review/{}", page.referral_id())).await.says("LINKEDIN_UNRELATED");
}

#[tokio::test]
async fn who_decides_on_a_page_from_before_a_correction_decides_nothing() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[UNRELATED_PAGE]).await;
    let case = format!("/console/review/{}", page.referral_id());
    let seen = max.gets(&case).await.hidden("version");
    anna.refers(&[UNRELATED_PAGE, ("job_title", "Head of Logistics")]).await;
    for decision in [VALIDATES.as_slice(), &[("decision", "refuse"), ("code", "LINKEDIN_UNRELATED")]] {
        let stale = [decision, &[("state", "in_review"), ("version", seen.as_str())]].concat();
        let told = max.posts(&case, &stale).await;
        assert_eq!(told.status, StatusCode::CONFLICT, "{decision:?}");
        assert_eq!(anna.gets(&page.location).await.verdict(), "In review");
    }
    let seen = max.gets(&case).await.hidden("version");
    let now = [VALIDATES.as_slice(), &[("state", "in_review"), ("version", seen.as_str())]].concat();
    max.posts(&case, &now).await.leads_to("/console/review?done=decided");
    assert_eq!(anna.gets(&page.location).await.verdict(), "Validated");
}

#[tokio::test]
async fn an_owner_who_answers_a_question_from_before_a_correction_is_asked_again() {
    let house = House::open_at("2026-11-24T09:00:00Z").await;
    house.knows_accounts(COLD).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    let link = house.link_mailed_to("carol@operator.com", "account_question").await;
    let seen = house.visitor().gets(&link).await.hidden("version");
    anna.refers(&[("job_title", "Head of Logistics")]).await;
    let answer = |version: &str| [("answer", "free".to_owned()), ("version", version.to_owned())];
    for (version, verdict) in
        [(seen, "In review"), (house.visitor().gets(&link).await.hidden("version"), "Validated")]
    {
        let answer = answer(&version);
        let fields: Vec<(&str, &str)> = answer.iter().map(|(name, value)| (*name, value.as_str())).collect();
        house.visitor().posts(&link, &fields).await.leads_to(&link);
        assert_eq!(anna.gets(&page.location).await.verdict(), verdict);
    }
}

#[tokio::test]
async fn staff_who_correct_for_a_partner_are_named_in_the_trail() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[ROLE_ADDRESS, UNRELATED_PAGE]).await;
    let door = format!("/console/partners/{}/refer", house.partner_id("anna").await);
    let answer = max.posts(&door, &lead(&[ROLE_ADDRESS])).await;
    answer.leads_to(&format!("/console/leads/{}?done=corrected", page.referral_id()));
    let case = max.gets(&format!("/console/review/{}", page.referral_id())).await;
    case.says("Corrected for the partner by max on");
}

#[tokio::test]
async fn what_is_heard_of_a_lead_as_it_was_does_not_decide_the_one_as_it_is() {
    let stage = Stage::open().await;
    stage.control_answers();
    stage.takes_mail("acme-logistics.com");
    stage.stands_at("acme-logistic.com", &[CLOSED]);
    stage.company("acme-logistics.com", "Acme Logistics");
    let on = |config: &mut leadwire::config::Config, _: &mut _| config.network.checks = "on".to_owned();
    let house = House::open_online_with(&stage, on).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[("website", "http://acme-logistic.com")]).await;
    house.settle().await;
    assert_eq!(anna.gets(&page.location).await.verdict(), "Checking");
    anna.refers(&[]).await.leads_to(&format!("/portal/referrals/{}?done=corrected", page.referral_id()));
    assert_eq!(anna.gets(&page.location).await.verdict(), "Checking", "it is asked about anew");
    house.settle().await;
    assert_eq!(anna.gets(&page.location).await.verdict(), "Validated");
    house.pass(30).await;
    assert_eq!(anna.gets(&page.location).await.verdict(), "Validated");
    replays_the_same(&house).await;
}

#[tokio::test]
async fn a_mail_about_a_lead_that_goes_to_a_person_does_not_say_that_it_is_decided() {
    for (language, said) in [
        ("en-GB", "is not decided yet.\n\nA person looks at it."),
        ("fr-FR", "n’est pas encore décidée."),
        ("de-DE", "ist noch nicht entschieden."),
        ("es-ES", "aún no está decidida."),
    ] {
        let stage = Stage::open().await;
        stage.control_answers();
        stage.company("acme-logistics.com", "Acme Logistics");
        let on = |config: &mut leadwire::config::Config, _: &mut _| config.network.checks = "on".to_owned();
        let house = House::open_online_with(&stage, on).await;
        let anna = house.partner("anna").await;
        anna.gets(&format!("/portal?lang={language}")).await;
        anna.refers(&[ROLE_ADDRESS]).await;
        house.settle().await;
        let mails = house.mails_to("anna@anna-consulting.com").await;
        let mail = mails.iter().find(|mail| mail.kind == "referral_judged").expect("a later verdict");
        assert!(mail.text.contains(said), "{language}: {}", mail.text);
        assert!(!mail.text.contains("{"), "{}", mail.text);
    }
}

#[tokio::test]
async fn a_form_that_is_sent_twice_does_not_undo_what_was_corrected_between() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[ROLE_ADDRESS, UNRELATED_PAGE]).await;
    anna.refers(&[UNRELATED_PAGE]).await;
    let late = anna.refers(&[ROLE_ADDRESS, UNRELATED_PAGE]).await;
    late.leads_to(&format!("/portal/referrals/{}?done=referred-before", page.referral_id()));
    anna.gets(&page.location).await.says("jane.doe@acme-logistics.com");
}

#[tokio::test]
async fn two_corrections_at_the_same_moment_are_both_taken_one_after_the_other() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[UNRELATED_PAGE]).await;
    let titles = ["Head of Logistics", "Head of Transport"];
    let both = titles.map(|title| {
        let anna = anna.clone();
        async move { anna.refers(&[UNRELATED_PAGE, ("job_title", title)]).await }
    });
    for answer in futures_util::future::join_all(both).await {
        answer.leads_to(&format!("/portal/referrals/{}?done=corrected", page.referral_id()));
    }
    let max = house.staff("max", Role::Manager).await;
    let case = max.gets(&format!("/console/review/{}", page.referral_id())).await;
    assert_eq!(case.body.matches("<h3>Corrected by the partner").count(), 2, "{}", case.text());
}
