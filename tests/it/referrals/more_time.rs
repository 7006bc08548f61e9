//! A request for more time that nobody answers: it holds the company for a while, and not for ever.

use leadwire::access::Role;

use crate::support::{Actor, House};

const ANNA: &str = "anna@anna-consulting.com";
const CLARA: &str = "clara@operator.com";
const WHY: [(&str, &str); 1] = [("text", "Their budget year begins in July, they decide then.")];

/// Clara works a lead of Anna's, who asks for more time ten days before its window ends on 1 June.
async fn asked() -> (House, Actor, String) {
    let house = House::open().await;
    house.employ("clara", Role::AccountManager).await;
    let id = house.partner("anna").await.refers(&[]).await.referral_id();
    house.pass(24 * 80).await;
    let anna = house.signs_in("anna").await;
    let page = format!("/portal/referrals/{id}");
    anna.posts(&format!("{page}/time"), &WHY).await.leads_to(&format!("{page}?done=time-asked"));
    anna.gets(&page).await.says("if nobody answers, until Wednesday 1 July 2026 at the latest");
    (house, anna, id)
}

async fn mailed(house: &House, to: &str, kind: &str) -> Vec<String> {
    let mails = house.mails_to(to).await;
    mails.into_iter().filter(|mail| mail.kind == kind).map(|mail| mail.text).collect()
}

#[tokio::test]
async fn a_request_that_nobody_answers_holds_a_company_for_thirty_days_after_its_end_and_no_longer() {
    let (house, _, id) = asked().await;
    let (page, program) = (format!("/portal/referrals/{id}"), house.program_of("anna").await);
    assert_eq!(mailed(&house, CLARA, "time_waits").await, Vec::<String>::new());
    house.pass(24 * 5).await;
    let due = mailed(&house, CLARA, "time_waits").await;
    assert_eq!(due.len(), 1, "when it is due");
    assert!(due[0].contains("the protection ends on Wednesday 1 July 2026"), "{}", due[0]);
    let ends = async || {
        let read = program.gets(&format!("/api/v1/referrals/{id}")).await.json();
        read["protection"]["ends_at"].as_str().map(|at| at[..10].to_owned())
    };
    assert_eq!(ends().await.as_deref(), Some("2026-06-01"));
    house.pass(24 * 7).await;
    assert_eq!(ends().await.as_deref(), Some("2026-07-01"), "an end that is past is none");
    let anna = house.signs_in("anna").await;
    anna.gets(&page).await.says("The company is held for this referral until Wednesday 1 July 2026.");
    house.pass(24 * 19).await;
    assert_eq!(mailed(&house, CLARA, "time_waits").await.len(), 1);
    house.pass(24 * 4).await;
    assert_eq!(mailed(&house, CLARA, "time_waits").await.len(), 2, "a week before the company is free");
    assert_eq!(mailed(&house, ANNA, "claim_over").await, Vec::<String>::new());
    house.pass(24 * 6).await;
    assert_eq!(mailed(&house, ANNA, "claim_over").await.len(), 1);
    assert_eq!(ends().await, None);
    let anna = house.signs_in("anna").await;
    anna.gets(&page).await.says("Nobody answered in time whether there is more time");
    house.partner("ben").await.refers_and_reads(&[]).await.says("Validated");
    house.pass(24 * 60).await;
    assert_eq!(mailed(&house, CLARA, "time_waits").await.len(), 2);
}

#[tokio::test]
async fn who_refuses_more_time_after_the_end_ends_the_window_at_once() {
    let (house, _, id) = asked().await;
    house.pass(24 * 15).await;
    let (max, lead) = (house.staff("max", Role::Manager).await, format!("/console/leads/{id}"));
    let request = max.gets(&lead).await.hidden("request");
    let refusal = [("decision", "refuse"), ("time_words", "They will not decide."), ("request", &*request)];
    max.posts(&format!("{lead}/time"), &refusal).await.leads_to(&format!("{lead}?done=time-answered"));
    let read = house.program_of("anna").await.gets(&format!("/api/v1/referrals/{id}")).await.json();
    assert_eq!((read["state"].as_str(), read["protection"].is_null()), (Some("expired"), true));
    house.settle().await;
    let told = mailed(&house, ANNA, "time_answered").await;
    assert!(told[0].contains("held for you until Saturday 6 June 2026"), "{}", told[0]);
}
