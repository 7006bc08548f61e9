//! What partners say of themselves keeps their own firm apart from leads.

use axum::http::StatusCode;
use jiff::Timestamp;
use leadwire::access::Role;
use leadwire::referrals;

use crate::support::actors::json_lead;
use crate::support::{Actor, House};

const PROFILE: &str = "/portal/profile";

/// The partner says phone and page, each empty where there is none.
async fn says(partner: &Actor, phone: &str, linkedin: &str) {
    let done = "/portal/profile?done=profile-saved";
    partner.posts(PROFILE, &[("phone", phone), ("linkedin", linkedin)]).await.leads_to(done);
}

/// How many partners have said something of themselves, and how often somebody changed it.
async fn kept(house: &House) -> (i64, i64) {
    let count = |sql: &'static str| house.app.db.read(move |tx| async move { tx.row(sql, &[]).await });
    let said = count("SELECT COUNT(*) AS n FROM partners WHERE phone IS NOT NULL OR linkedin IS NOT NULL");
    let changed = count("SELECT COUNT(*) AS n FROM partner_events WHERE kind = 'particulars'");
    let n = |row: Result<Option<leadwire::db::Row>, _>| row.expect("reads").expect("a row").int("n");
    (n(said.await), n(changed.await))
}

#[tokio::test]
async fn an_applicant_may_say_number_and_page_and_finds_both_on_the_profile_as_staff_do_on_theirs() {
    let house = House::open().await;
    let fields = [
        ("name", "Ivo"),
        ("email", "ivo@ivo-beratung.de"),
        ("website", "ivo-beratung.de"),
        ("country", "DE"),
        ("phone", "030 / 123 456 Durchwahl 5"),
        ("linkedin", "https://de.linkedin.com/in/Ivo-Roe?trk=x"),
        ("professional_account", "yes"),
        ("terms", "yes"),
    ];
    let visitor = house.visitor();
    visitor.gets("/join").await.says("Nobody can refer themselves, so we compare both with the leads");
    visitor.posts("/join", &fields).await.leads_to("/join/sent");
    let link = house.link_mailed_to("ivo@ivo-beratung.de", "confirm_address").await;
    let ivo = Actor::new(house.router.clone(), visitor.posts(&link, &[]).await.session());
    let page = ivo.gets(PROFILE).await;
    for kept in ["value=\"030 / 123 456 Durchwahl 5\"", "value=\"https://de.linkedin.com/in/Ivo-Roe?trk=x\""]
    {
        assert!(page.body.contains(kept), "{}", page.body);
    }
    assert!(ivo.gets("/portal").await.body.contains("href=\"/portal/profile\""));
    let olivia = house.staff("olivia", Role::Owner).await;
    let list = olivia.gets("/console/partners").await;
    let path = list.body.split("href=\"").find(|part| part.starts_with("/console/partners/0")).unwrap();
    let page = olivia.gets(path.split('"').next().unwrap()).await;
    page.says("030 / 123 456 Durchwahl 5");
    page.says("de.linkedin.com/in/Ivo-Roe?trk=x");
}

#[tokio::test]
async fn a_lead_with_the_partners_own_number_in_another_spelling_is_refused_in_words_that_name_it() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    says(&anna, "030 / 123 456 ext. 5", "").await;
    let refused = anna.refers_and_reads(&[("phone", "+49 (0)30 12-34-56")]).await;
    assert_eq!((refused.verdict(), refused.codes()), ("Refused", vec!["SELF_REFERRAL".to_owned()]));
    refused.says("The lead and the partner who refers have this in common: +4930123456.");
    refused.says("This number stands in your own profile. If it was typed by mistake");
    refused.does_not_say("ext. 5");
    let told = house.program_of("anna").await;
    let lead = [("email", "ann@acme-logistics.com"), ("phone", "0049 30 123456 x99"), ("first_name", "Ann")];
    let told = told.posts_json("/api/v1/referrals", &json_lead(&lead), None).await.json();
    assert_eq!((&told["verdict"], &told["reasons"][0]["code"]), (&"refused".into(), &"SELF_REFERRAL".into()));
    let evidence = &told["reasons"][0]["evidence"][0];
    assert_eq!((&evidence["subject"], &evidence["observed"]), (&"phone".into(), &"+4930123456".into()));
    // Whose number it is, nobody else learns; and a national number is one of the lead's country.
    let other = ben.refers_and_reads(&[("phone", "+49 30 123456")]).await;
    assert_eq!((other.verdict(), other.codes()), ("Validated", vec![]));
    let british = [
        ("phone", "030 123456"),
        ("email", "bo@blue-harbour.com"),
        ("company", "Blue Harbour Ltd"),
        ("website", "blue-harbour.com"),
        ("linkedin", "linkedin.com/company/blue-harbour"),
    ];
    assert_eq!(anna.refers_and_reads(&british).await.verdict(), "Validated");
}

#[tokio::test]
async fn a_lead_with_the_partners_own_page_is_refused_in_every_spelling_of_its_address() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    says(&anna, "", "linkedin.com/in/Anna-Keller").await;
    let own = "https://www.linkedin.com/in/anna-keller/?originalSubdomain=de";
    let refused = anna.refers_and_reads(&[("linkedin", own)]).await;
    assert_eq!(refused.codes(), ["LINKEDIN_WRONG_KIND", "SELF_REFERRAL"]);
    refused.says("The lead and the partner who refers have this in common: linkedin.com/in/anna-keller.");
    says(&anna, "", "https://de.linkedin.com/company/Keller-Beratung?trk=nav").await;
    let own = "fr.linkedin.com/company/keller-beratung/about";
    let refused = anna.refers_and_reads(&[("linkedin", own), ("email", "jo@acme-logistics.com")]).await;
    assert!(refused.codes().contains(&"SELF_REFERRAL".to_owned()), "{:?}", refused.codes());
    refused.says("linkedin.com/company/keller-beratung");
    // The page that counted when the first was sent counts no longer, and another of that name is not it.
    let other = [("linkedin", "linkedin.com/in/keller-beratung"), ("email", "jim@acme-logistics.com")];
    let codes = anna.refers_and_reads(&other).await.codes();
    assert!(!codes.contains(&"SELF_REFERRAL".to_owned()), "{codes:?}");
    says(&anna, "", "").await;
    let mut otherwise = Vec::new();
    let told = |one: referrals::Differing| otherwise.push(one.receipt);
    referrals::replay(&house.app, Timestamp::MIN, told).await.expect("runs");
    assert!(otherwise.is_empty(), "what was decided then is judged again by what stood there then");
}

#[tokio::test]
async fn what_is_no_number_and_no_page_is_told_beside_its_field_and_nothing_is_kept() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    for (phone, linkedin, told) in [
        ("call me", "", "This is not a phone number."),
        ("+49 30 123456 ext. <b>", "", "This is not a phone number."),
        ("", "linkedin.com/feed", "This is neither a profile nor a company page on linkedin.com."),
        (
            "",
            "linkedin.com.evil.com/in/anna",
            "Please write it like linkedin.com/in/name, or leave it empty.",
        ),
        ("", "linkedin.com/in/ann\u{202e}a", "There are invisible control characters in it."),
        ("1111111111111111111111111111111111", "", "This is too long: 34 characters, at most 32."),
    ] {
        let page = anna.posts(PROFILE, &[("phone", phone), ("linkedin", linkedin)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{phone} {linkedin}");
        page.says(told);
        let fields =
            [("name", "Bo"), ("email", "bo@bo-consulting.com"), ("phone", phone), ("linkedin", linkedin)];
        let page = house.visitor().posts("/join", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{phone} {linkedin}");
        page.says(told);
    }
    assert_eq!(kept(&house).await, (0, 0));
}

#[tokio::test]
async fn a_partner_removes_what_was_said_and_saying_the_same_again_changes_nothing() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    says(&anna, "+49 30 123456", "linkedin.com/in/anna").await;
    says(&anna, " +49 30 123456 ", "linkedin.com/in/anna").await;
    assert_eq!(kept(&house).await, (1, 1));
    says(&anna, "", "").await;
    assert_eq!(kept(&house).await, (0, 2));
    let lead = anna.refers_and_reads(&[("phone", "+49 30 123456")]).await;
    assert_eq!(lead.verdict(), "Validated");
    let olivia = house.staff("olivia", Role::Owner).await;
    let page = olivia.gets(&format!("/console/partners/{}", house.partner_id("anna").await)).await;
    page.says("Phone or LinkedIn page changed · anna");
    assert_eq!(olivia.gets(PROFILE).await.status, StatusCode::FORBIDDEN);
    assert_eq!(olivia.posts(PROFILE, &[("phone", "+49 30 123456")]).await.status, StatusCode::FORBIDDEN);
    let ben = house.partner("ben").await;
    says(&anna, "+49 30 123456", "").await;
    ben.gets(PROFILE).await.does_not_say("123456");
    ben.posts(PROFILE, &[("partner", house.partner_id("anna").await.as_str())]).await;
    assert_eq!(kept(&house).await, (1, 3), "Ben's empty form is Ben's");
}

#[tokio::test]
async fn what_an_applicant_said_who_never_confirmed_is_forgotten_with_the_application() {
    let house = House::open().await;
    let fields = [
        ("name", "Ivo"),
        ("email", "ivo@ivo-beratung.de"),
        ("website", "ivo-beratung.de"),
        ("country", "DE"),
        ("phone", "+49 30 123456"),
        ("linkedin", "linkedin.com/in/ivo"),
        ("professional_account", "yes"),
        ("terms", "yes"),
    ];
    house.visitor().posts("/join", &fields).await.leads_to("/join/sent");
    house.pass(24 * 29).await;
    assert_eq!(kept(&house).await, (1, 0));
    house.pass(24 * 2).await;
    assert_eq!(kept(&house).await, (0, 0));
}

#[tokio::test]
async fn a_partner_without_a_firm_who_refers_themselves_at_one_of_their_name_is_refused() {
    let house = House::open().await;
    let email = "anna@ab-office.de";
    house.visitor().applies("Anna Berg", email, "ab-office.de").await.leads_to("/join/sent");
    let link = house.link_mailed_to(email, "confirm_address").await;
    let anna = Actor::new(house.router.clone(), house.visitor().posts(&link, &[]).await.session());
    let at = |company: &'static str, site: &'static str, email: &'static str, first: &'static str| {
        [
            ("first_name", first),
            ("last_name", "Berg"),
            ("company", company),
            ("website", site),
            ("email", email),
            ("linkedin", "linkedin.com/company/1"),
        ]
    };
    let own = at("Berg Consulting GmbH", "berg-consulting.com", "a.berg@berg-consulting.com", "Anna");
    let refused = anna.refers_and_reads(&own).await;
    assert_eq!((refused.verdict(), refused.codes()), ("Refused", vec!["SELF_REFERRAL".to_owned()]));
    refused.says("The lead and the partner who refers have this in common: Anna Berg.");
    refused.says("This is your own name.");
    let namesake = at("Acme Logistics Ltd", "acme-logistics.com", "anna@acme-logistics.com", "Anna");
    let asked = anna.refers_and_reads(&namesake).await;
    assert_eq!((asked.verdict(), asked.codes()), ("In review", vec!["SELF_REFERRAL".to_owned()]));
    let other = at("Blue Harbour Ltd", "blue-harbour.com", "tim@blue-harbour.com", "Tim");
    assert_eq!(anna.refers_and_reads(&other).await.verdict(), "Validated");
}
