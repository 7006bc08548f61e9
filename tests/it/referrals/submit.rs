//! What `submit` promises.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::House;

#[tokio::test]
async fn a_lead_with_clean_local_checks_is_validated_on_the_page_with_a_receipt_and_one_mail() {
    let house = House::open().await;
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    page.says("Validated");
    page.says("clara contacts Jane Doe by Thursday 5 March 2026.");
    page.says("Receipt LW-000001");
    page.says("Local checks only");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let received: Vec<_> = mails.iter().filter(|mail| mail.kind == "referral_received").collect();
    assert_eq!(received.len(), 1);
    assert_eq!(received[0].subject, "Validated: Acme Logistics Ltd (LW-000001)");
    anna.gets("/portal").await.says("Acme Logistics Ltd");
}

#[tokio::test]
async fn a_refused_lead_lists_all_reasons_with_evidence_and_remedy() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let page = anna
        .refers_and_reads(&[
            ("email", "jane.doe@gmail.com"),
            ("linkedin", "linkedin.com/in/jane-doe"),
            ("job_title", "Freelance consultant"),
            ("no_website", "yes"),
            ("website", ""),
        ])
        .await;
    page.says("Refused");
    assert_eq!(
        page.codes(),
        ["EMAIL_FREEMAIL", "WEBSITE_MISSING", "LINKEDIN_WRONG_KIND", "FL_TITLE_EXPLICIT"]
    );
    page.says("jane.doe@gmail.com belongs to a free mail service, not to the company.");
    page.says("Send the company’s page: linkedin.com/company/…");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let told = mails.iter().find(|mail| mail.kind == "referral_received").unwrap();
    assert!(told.text.contains("says that the person works freelance"), "{}", told.text);
}

#[tokio::test]
async fn steps_back_in_an_address_on_linkedin_are_taken_before_it_is_judged_and_linked() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let sent = "https://www.linkedin.com/company/acme-logistics/%2e%2e/../in/jane-doe";
    let page = anna.refers_and_reads(&[("linkedin", sent)]).await;
    assert_eq!(page.codes(), ["LINKEDIN_WRONG_KIND"]);
    let lead = max.gets(&format!("/console/leads/{}", page.referral_id())).await;
    assert!(lead.body.contains("href=\"https://www.linkedin.com/in/jane-doe\""), "{}", lead.body);
    assert!(!lead.body.contains("%2e"), "{}", lead.body);
}

#[tokio::test]
async fn a_second_partner_who_refers_the_same_company_is_refused_without_learning_by_whom() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    anna.refers_and_reads(&[]).await.says("Validated");
    let refused = ben.refers_and_reads(&[("first_name", "John"), ("email", "john@acme-logistics.com")]).await;
    assert_eq!(refused.codes(), ["ALREADY_REFERRED"]);
    let sent = format!("{} {:?}", refused.body, house.mails_to("ben@ben-consulting.com").await);
    assert!(!sent.to_lowercase().contains("anna"), "{sent}");
}

#[tokio::test]
async fn the_same_lead_handed_in_twice_is_one_referral_and_one_mail() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let first = anna.refers(&[]).await;
    for (otherwise, done) in [(&[][..], "already"), (&[("note", "again")], "decided")] {
        let second = anna.refers(otherwise).await;
        assert_eq!(first.referral_id(), second.referral_id());
        assert!(second.location.ends_with(&format!("?done=referred-{done}")), "{}", second.location);
    }
    let mails = house.mails_to("anna@anna-consulting.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "referral_received").count(), 1);
}

#[tokio::test]
async fn two_posts_of_one_lead_at_the_same_instant_are_one_referral_and_one_mail() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let refused = [("email", "jane.doe@gmail.com")];
    for otherwise in [&[][..], &refused[..]] {
        let posts = (0..8).map(|_| anna.refers(otherwise));
        let answers = futures_util::future::join_all(posts).await;
        let mut ids: Vec<_> = answers.iter().map(crate::support::Answer::referral_id).collect();
        ids.dedup();
        assert_eq!(ids.len(), 1, "{ids:?}");
    }
    let mails = house.mails_to("anna@anna-consulting.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "referral_received").count(), 2, "one for each lead");
}

#[tokio::test]
async fn of_many_partners_who_refer_one_company_at_once_one_wins_and_the_others_are_told_why() {
    let house = House::open().await;
    let mut partners = Vec::new();
    for number in 0..6 {
        partners.push(house.partner(&format!("p{number}")).await);
    }
    let posts = partners.iter().map(|partner| partner.refers_and_reads(&[]));
    let pages = futures_util::future::join_all(posts).await;
    let winners = pages.iter().filter(|page| page.codes().is_empty()).count();
    let told = pages.iter().filter(|page| page.codes() == ["ALREADY_REFERRED"]).count();
    assert_eq!((winners, told), (1, 5));
}

#[tokio::test]
async fn another_person_at_the_same_company_is_added_to_the_open_referral() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let first = anna.refers(&[]).await;
    let second = anna.refers(&[("first_name", "John"), ("email", "john@acme-logistics.com")]).await;
    assert_eq!(first.referral_id(), second.referral_id());
    assert!(second.location.ends_with("?done=contact-added"));
    let again =
        anna.refers(&[("first_name", "John"), ("email", "john@acme-logistics.com"), ("note", "x")]).await;
    assert!(again.location.ends_with("?done=contact-already"));
    anna.gets(&first.location).await.says("Another person added");
}

#[tokio::test]
async fn a_partner_cannot_refer_themselves() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let own = [
        ("email", "boss@anna-consulting.com"),
        ("company", "Anna Consulting GmbH"),
        ("website", "anna-consulting.com"),
        ("linkedin", "linkedin.com/company/anna-consulting"),
    ];
    assert_eq!(anna.refers_and_reads(&own).await.codes(), ["SELF_REFERRAL"]);
}

#[tokio::test]
async fn validated_leads_are_handed_to_account_managers_in_turn() {
    let house = House::open().await;
    for name in ["clara", "sam"] {
        house.employ(name, Role::AccountManager).await;
    }
    let anna = house.partner("anna").await;
    let mut managers = Vec::new();
    for company in ["alpha-freight", "beta-freight", "gamma-freight", "delta-freight"] {
        let email = format!("jane@{company}.com");
        let site = format!("{company}.com");
        let page = format!("linkedin.com/company/{company}");
        let lead = [("email", &*email), ("website", &*site), ("linkedin", &*page), ("company", company)];
        let text = anna.refers_and_reads(&lead).await.text();
        managers.push(if text.contains("clara contacts") { "clara" } else { "sam" });
    }
    assert_eq!(managers[0], managers[2]);
    assert_eq!(managers[1], managers[3]);
    assert_ne!(managers[0], managers[1]);
}

#[tokio::test]
async fn what_is_published_is_what_runs_and_a_country_that_is_not_served_is_refused() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let fields = crate::programmes::terms(&[("countries", "DE, AT"), ("EMAIL_ROLE", "fail")]);
    crate::programmes::publishes(&manager, &fields).await;
    assert_eq!(
        manager.posts("/console/terms", &fields).await.status,
        StatusCode::CONFLICT,
        "published meanwhile"
    );
    let form = anna.gets("/refer").await;
    form.says("The company is in one of these countries: Austria, Germany");
    let is_marked = |code: &str| form.body.contains(&format!("<option value=\"{code}\" data-not-served>"));
    assert!(is_marked("GB") && !is_marked("DE"), "only what is not served is marked");
    anna.gets("/").await.says("version 2");
    let abroad = anna.refers_and_reads(&[]).await;
    assert_eq!(abroad.codes(), ["COUNTRY_NOT_SERVED"]);
    abroad.says("We do not serve this country yet: United Kingdom.");
    let role = [("country", "DE"), ("email", "info@acme-logistics.com")];
    assert_eq!(anna.refers_and_reads(&role).await.codes(), ["EMAIL_ROLE"]);
}

#[tokio::test]
async fn a_withdrawn_company_is_free_for_others_and_nobody_withdraws_for_somebody_else() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let referral = anna.refers(&[]).await.referral_id();
    let path = format!("/portal/referrals/{referral}");
    assert_eq!(ben.gets(&path).await.status, StatusCode::NOT_FOUND);
    assert_eq!(ben.posts(&format!("{path}/withdraw"), &[]).await.status, StatusCode::NOT_FOUND);
    anna.posts(&format!("{path}/withdraw"), &[]).await.leads_to(&format!("{path}?done=withdrawn"));
    ben.refers_and_reads(&[]).await.says("Validated");
}
