//! A cold account: whoever owns it is asked one question, and silence frees the company.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::House;
use crate::support::actors::VALIDATES;

/// A Tuesday; half a year after anybody worked on the accounts.
const NOW: &str = "2026-11-24T09:00:00Z";

/// An account that nobody worked on for half a year.
fn cold(owner: &str) -> String {
    format!(
        "id,name,website,country,stage,last_activity,owner\n\
         7,Acme Holding,acme-logistics.com,GB,prospect,2026-05-01,{owner}\n"
    )
}

#[tokio::test]
async fn silence_for_two_working_days_validates() {
    let house = House::open_at(NOW).await;
    let manager = house.staff("max", Role::Manager).await;
    house.employ("clara", Role::AccountManager).await;
    house.knows_accounts(&cold("carol@operator.com")).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    page.says("In review");
    let link = house.link_mailed_to("carol@operator.com", "account_question").await;
    let asked = house.visitor().gets(&link).await;
    asked.says("Do you still work on Acme Logistics Ltd?");
    asked.says("Acme Holding");
    asked.says("The last activity there was on Friday 1 May 2026.");
    asked.says("Thursday 26 November 2026");
    for secret in ["anna", "jane", "Jane"] {
        asked.does_not_say(secret);
    }
    let case = manager.gets(&format!("/console/review/{}", page.referral_id())).await;
    case.says("carol@operator.com was asked on Tuesday 24 November 2026");
    house.pass(24).await;
    assert!(house.mails_to("max@operator.com").await.iter().all(|mail| mail.kind != "review_waits"));
    anna.gets(&page.location).await.says("In review");
    house.pass_until("2026-11-27T00:01:00Z").await;
    let told = anna.gets(&page.location).await;
    told.says("Validated");
    told.says("Nobody decided in time, so it counts.");
    told.says("We have checked whether the company is already known to us. This has been settled.");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "referral_decided").expect("it is told");
    for secret in ["carol", "Holding", "owns", "may already be known", "prospect", "KNOWN_C"] {
        told.does_not_say(secret);
        assert!(!mail.text.contains(secret), "{secret}: {}", mail.text);
    }
    house.link_mailed_to("clara@operator.com", "new_lead").await;
    house.visitor().gets(&link).await.says("This question is settled");
    manager
        .gets(&format!("/console/leads/{}", page.referral_id()))
        .await
        .says("Whoever owns the account did not say that anybody works on it.");
}

#[tokio::test]
async fn whoever_works_on_it_says_so_and_the_partner_reads_only_that_it_is_known() {
    let house = House::open_at(NOW).await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(&cold("carol@operator.com")).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    let lead = max.gets(&format!("/console/leads/{}", page.referral_id())).await;
    let cold = "Only accounts that nobody works on match here: KNOWN_COLD settles it";
    lead.says(&format!("{cold}\nPassed ·\nKNOWN_COMPANY_DOMAIN"));
    lead.does_not_say("No account in the pipeline has this domain");
    let link = house.link_mailed_to("carol@operator.com", "account_question").await;
    house.visitor().posts(&link, &[("answer", "works")]).await.leads_to(&link);
    let told = anna.gets(&page.location).await;
    let program = house.program_of("anna").await;
    let answer = program.gets(&format!("/api/v1/referrals/{}", page.referral_id())).await;
    let decision = &answer.json()["decision"];
    assert_eq!((&decision["by"], &decision["code"]), (&"machine".into(), &"ALREADY_KNOWN".into()));
    assert!(!answer.body.contains("KNOWN_C") && !answer.body.contains("carol"), "{}", answer.body);
    told.says("Refused");
    told.says("This company or person is already known to us.");
    told.does_not_say("carol");
    // The answer stands; whoever clicks the other button reads that it is settled.
    house.visitor().posts(&link, &[("answer", "free")]).await.leads_to(&link);
    anna.gets(&page.location).await.says("Refused");
    house.pass(72).await;
    anna.gets(&page.location).await.says("Refused");
}

#[tokio::test]
async fn an_owner_who_is_our_staff_is_found_by_name_or_address_and_asked_in_their_language() {
    for owner in ["carol", "Carol@Operator.com", "Carol Smith <carol@operator.com>"] {
        let house = House::open_at(NOW).await;
        house.staff("max", Role::Manager).await;
        let carol = house.staff("carol", Role::AccountManager).await;
        carol.gets("/console/leads?lang=fr").await;
        house.knows_accounts(&cold(owner)).await;
        let anna = house.partner("anna").await;
        let page = anna.refers_and_reads(&[]).await;
        let link = house.link_mailed_to("carol@operator.com", "account_question").await;
        let mails = house.mails_to("carol@operator.com").await;
        let asked = mails.iter().find(|mail| mail.kind == "account_question").expect("the question");
        assert_eq!(asked.subject, "Travaillez-vous encore sur Acme Logistics Ltd ?", "{owner}");
        assert!(asked.text.contains("carol"), "{owner}: {}", asked.text);
        house.visitor().posts(&link, &[("answer", "free")]).await.leads_to(&link);
        let told = anna.gets(&page.location).await;
        told.says("Validated");
        told.says("it is free");
    }
}

#[tokio::test]
async fn an_account_of_nobody_and_one_beside_other_doubts_go_to_the_desk_alone() {
    let role_address = [("email", "info@acme-logistics.com")];
    for (owner, otherwise) in
        [("", &[][..]), ("Somebody Unknown", &[]), ("carol@operator.com", &role_address)]
    {
        let house = House::open_at(NOW).await;
        let manager = house.staff("max", Role::Manager).await;
        house.knows_accounts(&cold(owner)).await;
        let page = house.partner("anna").await.refers_and_reads(otherwise).await;
        page.says("In review");
        assert!(house.mails_to("carol@operator.com").await.is_empty(), "{owner}");
        let case = manager.gets(&format!("/console/review/{}", page.referral_id())).await;
        case.says("KNOWN_COLD");
        case.does_not_say("was asked on");
    }
}

#[tokio::test]
async fn the_desk_may_be_faster_and_nobody_answers_with_a_link_of_their_own_making() {
    let house = House::open_at(NOW).await;
    let manager = house.staff("max", Role::Manager).await;
    house.knows_accounts(&cold("carol@operator.com")).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    let id = page.referral_id();
    let link = house.link_mailed_to("carol@operator.com", "account_question").await;
    let forged = format!("/known/{id}.AAAA");
    assert_eq!(anna.gets(&forged).await.status, StatusCode::NOT_FOUND);
    assert_eq!(anna.posts(&forged, &[("answer", "free")]).await.status, StatusCode::NOT_FOUND);
    assert_eq!(anna.posts(&link, &[("answer", "maybe")]).await.status, StatusCode::NOT_FOUND);
    manager
        .decides(&format!("/console/review/{id}"), &VALIDATES)
        .await
        .leads_to("/console/review?done=decided");
    house.visitor().gets(&link).await.says("This question is settled");
    house.visitor().posts(&link, &[("answer", "works")]).await.leads_to(&link);
    anna.gets(&page.location).await.says("Validated by max");
}
