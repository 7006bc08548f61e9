//! The review desk.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::programmes::{publishes, terms};
use crate::support::House;
use crate::support::actors::VALIDATES;

const ROLE_ADDRESS: [(&str, &str); 1] = [("email", "info@acme-logistics.com")];

#[tokio::test]
async fn a_lead_in_review_is_validated_by_a_person_and_handed_over_then() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&ROLE_ADDRESS).await;
    page.says("In review");
    page.says("You have our answer by Thursday 5 March 2026.");
    let case = format!("/console/review/{}", page.referral_id());
    manager.gets("/console").await.says("Acme Logistics Ltd");
    manager.gets(&case).await.says("info@acme-logistics.com is the address of a function");
    manager.decides(&case, &VALIDATES).await.leads_to("/console/review?done=decided");
    anna.gets(&page.location).await.says("Validated by max");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "referral_decided").count(), 1);
    house.link_mailed_to("clara@operator.com", "new_lead").await;
}

#[tokio::test]
async fn two_people_cannot_decide_one_case() {
    let house = House::open().await;
    let (max, mia) = (house.staff("max", Role::Manager).await, house.staff("mia", Role::Manager).await);
    let anna = house.partner("anna").await;
    let case = format!("/console/review/{}", anna.refers(&ROLE_ADDRESS).await.referral_id());
    max.posts(&case, &VALIDATES).await.leads_to("/console/review?done=decided");
    let late = mia.posts(&case, &[("decision", "refuse"), ("code", "EMAIL_ROLE")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn declining_needs_written_words_which_the_partner_is_told_and_frees_the_company() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let page = anna.refers(&ROLE_ADDRESS).await;
    let case = format!("/console/review/{}", page.referral_id());
    let silent = [("decision", "refuse"), ("code", "OPERATOR_DECLINED"), ("words", "")];
    assert_eq!(manager.posts(&case, &silent).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let words = [("decision", "refuse"), ("code", "OPERATOR_DECLINED"), ("words", "A legal dispute.")];
    manager.posts(&case, &words).await.leads_to("/console/review?done=decided");
    let told = anna.gets(&page.location).await;
    told.says("We decided not to take this lead.");
    told.says("A legal dispute.");
    ben.refers_and_reads(&[]).await.says("Validated");
}

#[tokio::test]
async fn a_case_is_refused_only_for_a_reason_that_it_offers_and_the_words_are_kept() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&ROLE_ADDRESS).await;
    let case = format!("/console/review/{}", page.referral_id());
    for code in ["KNOWN_CONTACT", "ALREADY_KNOWN", "PARTNER_SITE_UNPROVEN", "x", ""] {
        let fields = [("decision", "refuse"), ("code", code), ("words", "kept words")];
        let answer = manager.posts(&case, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{code}");
        assert!(answer.body.contains("id=\"code-error\"") && answer.body.contains("kept words"), "{code}");
    }
    anna.gets(&page.location).await.says("In review");
    let fields = [("decision", "refuse"), ("code", "EMAIL_ROLE")];
    manager.posts(&case, &fields).await.leads_to("/console/review?done=decided");
}

#[tokio::test]
async fn staff_see_which_account_a_lead_may_be_and_what_they_share_and_the_partner_nothing_of_it() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let accounts = "id,name,website,country,stage,last_activity\n\
        A-1,Acme Logistics Limited,acme-freight.co.uk,FR,customer,2026-01-15\n";
    house.knows_accounts(accounts).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    page.says("In review");
    let seen = format!("{} {:?}", page.body, house.mails_to("anna@anna-consulting.com").await);
    for ours in ["acme-freight", "Acme Logistics Limited", "KNOWN_", "customer"] {
        assert!(!seen.contains(ours), "{ours}: {seen}");
    }
    for path in ["review", "leads"] {
        let case = manager.gets(&format!("/console/{path}/{}", page.referral_id())).await;
        assert!(case.body.contains("<mark>Acme</mark> <mark>Logistics</mark> Limited"), "{}", case.body);
        assert!(case.body.contains("<mark>Acme</mark> <mark>Logistics</mark> Ltd"), "{}", case.body);
        case.says("acme-freight.co.uk");
        case.says("France");
        case.says("Customer, last activity on Thursday 15 January 2026");
        case.says("The names are");
        assert!(!case.text().contains("0.") && !case.text().contains("pipeline\n"), "{}", case.text());
    }
}

#[tokio::test]
async fn lead_and_account_stand_side_by_side_and_only_a_field_that_differs_is_marked_so() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let csv = "id,name,website,country,linkedin\n\
        A-1,Acme Logistics Ltd,acme-freight.co.uk,FR,\n\
        A-2,Acme Logistic Ltd,acme-logistics.com,GB,acme-logistics\n";
    house.knows_accounts(csv).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&[]).await;
    let case = manager.gets(&format!("/console/leads/{}", page.referral_id())).await.text();
    let (_, shown) = case.split_once("Accounts that it may be").expect("the accounts");
    let (second, first) = shown.split_once("The names are").expect("the domain's account comes first");
    for (account, row) in [
        (first, "Company\nAcme\nLogistics\nLtd\nAcme\nLogistics\nLtd"),
        (first, "Website\nDiffers\nhttps://www.acme-logistics.com\nacme-freight.co.uk"),
        (first, "Country\nDiffers\nUnited Kingdom\nFrance"),
        (first, "LinkedIn company page\nacme-logistics\nnot given"),
        (second, "Company\nDiffers\nAcme\nLogistics\nLtd\nAcme\nLogistic\nLtd"),
        (second, "Website\nhttps://www.acme-logistics.com\nacme-logistics.com"),
        (second, "Country\nUnited Kingdom\nUnited Kingdom"),
        (second, "LinkedIn company page\nacme-logistics\nacme-logistics"),
    ] {
        assert!(account.contains(row), "{row}: {account}");
        assert!(account.contains("Field\nIn this referral\nIn our accounts"), "{account}");
    }
}

#[tokio::test]
async fn account_managers_do_not_decide() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let case = format!("/console/review/{}", anna.refers(&ROLE_ADDRESS).await.referral_id());
    assert_eq!(clara.decides(&case, &VALIDATES).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_review_reminds_at_half_time_and_never_refuses_when_its_time_is_over() {
    let house = House::open().await;
    house.employ("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&ROLE_ADDRESS).await;
    house.pass(30).await;
    let waits = |mails: Vec<leadwire::mail::Sent>| mails.iter().filter(|m| m.kind == "review_waits").count();
    assert_eq!(waits(house.mails_to("max@operator.com").await), 1);
    house.pass(48).await;
    assert_eq!(waits(house.mails_to("max@operator.com").await), 2);
    assert_eq!(waits(house.mails_to("olivia@operator.com").await), 1, "the owner is told when time is over");
    anna.gets(&page.location).await.says("In review");
}

#[tokio::test]
async fn next_goes_round_every_case_of_the_desk() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let mut waiting = Vec::new();
    for name in ["north", "south", "west"] {
        let (email, site) = (format!("info@{name}-freight.com"), format!("https://{name}-freight.com"));
        let page = format!("https://www.linkedin.com/company/{name}-freight");
        let company = format!("{name} Freight Ltd");
        let lead = [
            ("email", email.as_str()),
            ("website", site.as_str()),
            ("linkedin", page.as_str()),
            ("company", company.as_str()),
        ];
        waiting.push(format!("/console/review/{}", anna.refers(&lead).await.referral_id()));
    }
    let mut seen = vec![waiting[0].clone()];
    while seen.len() < 4 {
        let page = manager.gets(seen.last().unwrap()).await;
        let next = page.body.split("\" data-key=\"n j\"").next().unwrap().rsplit('"').next().unwrap();
        seen.push(next.to_owned());
    }
    assert_eq!(seen[3], seen[0]);
    seen.sort();
    seen.dedup();
    waiting.sort();
    assert_eq!(seen, waiting);
}

#[tokio::test]
async fn staff_read_on_their_first_page_what_was_handed_in_today() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    anna.refers(&[]).await;
    anna.refers(&[("email", "jane.doe@gmail.com")]).await;
    let page = manager.gets("/console").await;
    page.says("Handed in on Tuesday 3 March 2026\nValidated\n1\nIn review\n0\nRefused\n1");
    house.pass(24).await;
    let page = manager.gets("/console").await;
    page.says("Handed in on Wednesday 4 March 2026\nValidated\n0\nIn review\n0\nRefused\n0");
}

#[tokio::test]
async fn a_validation_needs_a_reason_and_another_reason_needs_words() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&ROLE_ADDRESS).await;
    let case = format!("/console/review/{}", page.referral_id());
    for (reason, field) in [("", "reason"), ("BECAUSE", "reason"), ("OTHER", "why")] {
        let answer = manager.posts(&case, &[("decision", "validate"), ("reason", reason)]).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{reason:?}");
        assert!(answer.body.contains(&format!("id=\"{field}-error\"")), "{reason:?}: {}", answer.text());
    }
    let other = [("decision", "validate"), ("reason", "OTHER"), ("why", "A friend of the house.")];
    manager.posts(&case, &other).await.leads_to("/console/review?done=decided");
    let told = anna.gets(&page.location).await;
    told.says("We looked at all of it and decided in your favour.");
    told.does_not_say("A friend of the house");
    manager.gets(&case).await.says("Another reason A friend of the house.");
}

#[tokio::test]
async fn a_country_that_is_not_served_is_a_reason_for_a_person_too() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&ROLE_ADDRESS).await;
    let case = format!("/console/review/{}", page.referral_id());
    manager.posts(&case, &[("decision", "refuse"), ("code", "COUNTRY_NOT_SERVED")]).await;
    anna.gets(&page.location).await.says("We do not serve this country.");
}

#[tokio::test]
async fn nobody_is_waited_for_on_the_programmes_holidays() {
    let house = House::open_at("2026-12-23T09:00:00Z").await;
    let manager = house.staff("max", Role::Manager).await;
    let days = [("holidays", "2026-12-25\r\n\r\n24 December\r\n2026-12-2"), ("review_lapse", "wait")];
    let wrong = manager.posts("/console/terms", &terms(&days)).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("Line 3 is not a date: 24 December");
    wrong.says("Line 4 is not a date: 2026-12-2");
    let days = [("holidays", "2026-12-25\r\n2026-12-24\r\n"), ("review_lapse", "wait")];
    publishes(&manager, &terms(&days)).await;
    let page = manager.gets("/console/terms").await;
    assert!(page.body.contains(">2026-12-24\n2026-12-25</textarea>"), "{}", page.body);
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&ROLE_ADDRESS).await;
    page.says("You have our answer by Tuesday 29 December 2026.");
    let page = anna.refers_and_reads(&OTHER_COMPANY).await;
    page.says("by Tuesday 29 December 2026.");
}

const OTHER_COMPANY: [(&str, &str); 4] = [
    ("email", "jane@beta-freight.com"),
    ("website", "beta-freight.com"),
    ("company", "Beta Freight"),
    ("linkedin", "linkedin.com/company/beta-freight"),
];

#[tokio::test]
async fn when_its_time_is_over_the_partner_gets_a_new_date_and_then_the_lead_counts() {
    let house = House::open().await;
    house.employ("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&ROLE_ADDRESS).await;
    house.pass_until("2026-03-05T17:00:00Z").await;
    let told = anna.gets(&page.location).await;
    told.says("You have our answer by Tuesday 10 March 2026.");
    told.says("New date: Tuesday 10 March 2026");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "review_postponed").unwrap();
    assert!(mail.text.contains("You have our answer by Tuesday 10 March 2026"), "{}", mail.text);
    house.pass_until("2026-03-10T16:59:00Z").await;
    assert_eq!(anna.gets(&page.location).await.verdict(), "In review");
    house.pass_until("2026-03-10T17:00:00Z").await;
    let told = anna.gets(&page.location).await;
    assert_eq!(told.verdict(), "Validated");
    told.says("Nobody decided in time, so it counts.");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "referral_decided").unwrap();
    assert!(mail.text.contains("Nobody decided about your referral"), "{}", mail.text);
    house.link_mailed_to("max@operator.com", "new_lead").await;
}

#[tokio::test]
async fn a_programme_that_rather_waits_gives_a_new_date_each_time() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    publishes(&manager, &terms(&[("review_lapse", "wait")])).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&ROLE_ADDRESS).await;
    for due in ["2026-03-05T17:00:00Z", "2026-03-10T17:00:00Z", "2026-03-12T17:00:00Z"] {
        house.pass_until(due).await;
    }
    let told = house.signs_in("anna").await.gets(&page.location).await;
    told.says("You have our answer by Monday 16 March 2026.");
    assert_eq!(told.verdict(), "In review");
}

#[tokio::test]
async fn the_desk_says_what_is_overdue_and_counts_how_decisions_fared_this_quarter() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(&[("email", "jane.doe@gmail.com")]).await;
    let path = page.location.split('?').next().unwrap();
    let why = [("text", "She signs with both addresses.")];
    anna.posts(&format!("{path}/appeal"), &why).await;
    house.pass(4).await;
    let desk = manager.gets("/console/review").await;
    desk.says("Due by Thursday 5 March 2026");
    desk.says("Median time to decide\n–");
    manager.decides(&format!("/console/review/{}", page.referral_id()), &VALIDATES).await;
    let desk = manager.gets("/console/review").await;
    desk.says("Appeals\n1\nOverturned on appeal\n1\nDecided otherwise without an appeal\n0");
    desk.says("Median time to decide\n4 hours");
    anna.refers(&OTHER_ROLE).await;
    house.app.clock.advance(jiff::SignedDuration::from_hours(80));
    let desk = manager.gets("/console/review").await;
    desk.says("Overdue since Thursday 5 March 2026");
    house.app.clock.advance(jiff::SignedDuration::from_hours(24 * 40));
    let manager = house.staff("mia", Role::Manager).await;
    manager.gets("/console/review").await.says("Appeals\n0");
    house.settle().await;
}

#[tokio::test]
async fn the_desk_counts_what_people_refused_in_their_own_words_and_for_a_country_not_served() {
    let house = House::open().await;
    let (manager, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    manager.gets("/console/review").await.says("Refused in our own words\n0\nRefused for a country that is");
    // A reason of the checks is neither, whatever the words say; nor is what the machine refused.
    let quotes = "{\"code\":\"OPERATOR_DECLINED\"}";
    for (lead, code, words) in [
        (&ROLE_ADDRESS[..], "OPERATOR_DECLINED", "We do not sell to carriers."),
        (&OTHER_ROLE[..], "EMAIL_ROLE", quotes),
    ] {
        let page = anna.refers(lead).await;
        let fields = [("decision", "refuse"), ("code", code), ("words", words)];
        let case = format!("/console/review/{}", page.referral_id());
        manager.decides(&case, &fields).await.leads_to("/console/review?done=decided");
    }
    anna.refers_and_reads(&[("email", "jane.doe@gmail.com")]).await.says("Refused");
    let desk = manager.gets("/console/review").await;
    desk.says("Refused in our own words\n1\nRefused for a country that is not served\n0");
    // Also against what the machine validated.
    let other = [
        ("email", "jane.doe@orbit-freight.com"),
        ("website", "orbit-freight.com"),
        ("company", "Orbit Freight"),
        ("linkedin", "linkedin.com/company/orbit-freight"),
    ];
    let validated = anna.refers_and_reads(&other).await;
    assert_eq!(validated.verdict(), "Validated");
    let case = format!("/console/review/{}", validated.referral_id());
    let fields = [("decision", "refuse"), ("code", "COUNTRY_NOT_SERVED"), ("words", "")];
    manager.decides(&case, &fields).await.leads_to("/console/review?done=decided");
    let desk = manager.gets("/console/review").await;
    desk.says("Refused in our own words\n1\nRefused for a country that is not served\n1");
}

const OTHER_ROLE: [(&str, &str); 4] = [
    ("email", "info@beta-freight.com"),
    ("website", "beta-freight.com"),
    ("company", "Beta Freight"),
    ("linkedin", "linkedin.com/company/beta-freight"),
];
