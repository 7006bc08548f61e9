//! Asking for bank details: once, and again by the clock, until they are there or nothing is due any more.

use crate::support::payer::{ANNAS, Payer, enters, payer};

async fn asked(payer: &Payer) -> Vec<String> {
    let mails = payer.house.mails_to("anna@anna-consulting.com").await;
    let asks = mails.iter().filter(|mail| mail.kind == "bank_details_wanted");
    asks.map(|mail| mail.subject.clone()).collect()
}

#[tokio::test]
async fn the_second_paid_month_asks_once_and_then_after_three_ten_thirty_days_and_monthly() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    payer.to_april().await;
    assert_eq!(asked(&payer).await, [""; 0]);
    payer.pays(1, 19_900).await;
    assert_eq!(asked(&payer).await, ["€199.00 waits for you: where shall we send it?"]);
    let link = payer.house.link_mailed_to("anna@anna-consulting.com", "bank_details_wanted").await;
    assert_eq!(link, "/portal/bank", "the link is a page behind the sign-in, never a door");
    let mut counts = Vec::new();
    for day in 1..=95 {
        payer.house.pass(24).await;
        if asked(&payer).await.len() > counts.len() + 1 {
            counts.push(day);
        }
    }
    assert_eq!(counts, [3, 10, 30, 60, 90]);
    assert_eq!(asked(&payer).await.last().unwrap(), "Still waiting for you: €199.00");
    enters(&anna, "Anna Keller", ANNAS).await.leads_to("/portal/bank?done=bank-entered");
    payer.house.pass(24 * 60).await;
    assert_eq!(asked(&payer).await.len(), 6, "details stop the reminders");
}

#[tokio::test]
async fn a_house_that_stood_still_sends_one_reminder_and_not_one_for_every_date() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    payer.house.pass(24 * 45).await;
    assert_eq!(asked(&payer).await.len(), 2);
    payer.house.pass(24 * 14).await;
    assert_eq!(asked(&payer).await.len(), 2, "sixty days are not over");
    payer.house.pass(24 * 2).await;
    assert_eq!(asked(&payer).await.len(), 3);
}

#[tokio::test]
async fn nobody_is_asked_any_more_when_a_refund_undid_the_month() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    payer.refunds(1, 19_900).await;
    payer.house.pass(24 * 40).await;
    assert_eq!(asked(&payer).await.len(), 1);
}
