//! By when an earned reward is paid, as partner and staff read it.

use leadwire::access::Role;

use super::{Road, first, second};
use crate::support::Actor;

const ANNAS: &str = "NL91 ABNA 0417 1643 00";

async fn enters_details(anna: &Actor) {
    let details = [("payee", "Anna Keller"), ("iban", ANNAS), ("bic", "")];
    anna.posts("/portal/bank", &details).await.leads_to("/portal/bank?done=bank-entered");
}

/// E1 with both months told, on a day.
async fn told_until(day: &str) -> Road {
    let road = Road::begin().await;
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&first()).await;
    road.told(&second()).await;
    road.house.pass_until(day).await;
    road
}

#[tokio::test]
async fn an_earned_reward_names_the_bank_day_by_which_it_is_paid() {
    let road = told_until("2026-02-20T11:00:00Z").await;
    enters_details(&road.anna().await).await;
    road.earning().await.does_not_say("It is paid to you by");
    // Sunday 15 March is the earned day; five bank days after it is the Friday.
    road.house.pass_until("2026-03-16T10:00:00Z").await;
    road.earning().await.says("Earned on Sunday 15 March 2026. It is paid to you by Friday 20 March 2026.");
    road.anna().await.gets("/portal/earnings").await.says("To be paid by Friday 20 March 2026");
    let olivia = road.house.staff("olivia", Role::Owner).await;
    for path in ["/console/payouts", "/console/rewards"] {
        olivia.gets(path).await.says("To be paid by Friday 20 March 2026");
    }
    let page = olivia.gets(&format!("/console/rewards/{}", road.referral().await)).await;
    page.says("Pay day\nTo be paid by Friday 20 March 2026");
    road.house.pass_until("2026-03-21T10:00:00Z").await;
    road.earning().await.says("It was to be paid to you by Friday 20 March 2026 and is late: we are on it.");
    olivia.gets("/console/payouts").await.says("Due since Friday 20 March 2026");
}

#[tokio::test]
async fn without_bank_details_no_day_is_promised_and_the_days_begin_when_they_come() {
    let road = told_until("2026-03-30T10:00:00Z").await;
    let page = road.earning().await;
    page.says("We wait for your bank details; then it is paid to you.\nEnter your bank details");
    road.anna().await.gets("/portal/earnings").await.says("Waits for bank details");
    let olivia = road.house.staff("olivia", Role::Owner).await;
    olivia.gets("/console/rewards").await.says("Waits for bank details");
    olivia.gets("/console/payouts").await.says("No bank details yet; we have asked");
    // Good Friday and Easter Monday are no days of the banks.
    enters_details(&road.anna().await).await;
    road.anna().await.gets("/portal").await.does_not_say("Needs you");
    road.earning().await.says("It is paid to you by Wednesday 8 April 2026.");
    olivia.gets("/console/payouts").await.says("To be paid by Wednesday 8 April 2026");
}

#[tokio::test]
async fn an_account_that_no_transfer_reaches_is_promised_no_day_until_it_is_replaced() {
    let road = told_until("2026-03-30T10:00:00Z").await;
    let brazilian = [("payee", "Anna"), ("iban", "BR18 0036 0305 0000 1000 9795 493C 1"), ("bic", "")];
    road.anna().await.posts("/portal/bank", &brazilian).await.leads_to("/portal/bank?done=bank-entered");
    let page = road.earning().await;
    let home = road.anna().await.gets("/portal").await;
    home.says("Needs you\nPay to another account\nWe pay in euro by SEPA transfer, which cannot go");
    page.says("Our transfer in euro does not reach your account; it stays owed to you");
    page.says("Pay to another account");
    page.does_not_say("It is paid to you by");
    road.anna().await.gets("/portal/earnings").await.says("Our transfer does not reach the account");
    let olivia = road.house.staff("olivia", Role::Owner).await;
    olivia.gets("/console/rewards").await.says("Our transfer does not reach the account");
    olivia.gets("/console/payouts").await.says("The account is outside SEPA");
    enters_details(&road.anna().await).await;
    road.earning().await.says("It is paid to you by Wednesday 8 April 2026.");
}

#[tokio::test]
async fn the_promise_is_that_of_the_terms_of_the_referral() {
    let road = Road::begin_with(&[("pay_within_days", "1")]).await;
    road.house.pass_until("2026-02-20T10:00:00Z").await;
    road.told(&first()).await;
    road.told(&second()).await;
    enters_details(&road.anna().await).await;
    // Terms that are published later bind nobody who referred before.
    let max = road.house.staff("max", Role::Manager).await;
    let terms = crate::programmes::terms(&[("pay_within_days", "20"), ("version", "2")]);
    crate::programmes::publishes(&max, &terms).await;
    road.house.pass_until("2026-03-16T10:00:00Z").await;
    road.earning().await.says("It is paid to you by Monday 16 March 2026.");
    let fiona = road.house.staff("fiona", Role::Finance).await;
    fiona.gets("/console/payouts").await.says("To be paid by Monday 16 March 2026");
}

#[tokio::test]
async fn one_paid_month_shows_what_the_share_comes_to_so_far() {
    let road = Road::begin().await;
    road.house.pass_until("2026-01-20T10:00:00Z").await;
    road.told(&first()).await;
    let page = road.earning().await;
    page.says("What counts\n€199.00\nYour 50% so far, owed once 2 months are paid\n€99.50");
    page.does_not_say("€0.00");
    page.does_not_say("/portal/bank");
}

#[tokio::test]
async fn a_won_referral_leads_to_what_it_earns_and_back() {
    let road = Road::begin().await;
    let id = road.referral().await;
    let (referral, lead) = (format!("/portal/referrals/{id}"), format!("/console/leads/{id}"));
    let olivia = road.house.staff("olivia", Role::Owner).await;
    road.anna().await.gets(&referral).await.does_not_say("/portal/earnings/");
    olivia.gets(&lead).await.does_not_say("/console/rewards/");
    road.house.pass_until("2026-01-20T10:00:00Z").await;
    road.told(&first()).await;
    let page = road.anna().await.gets(&referral).await;
    assert!(page.body.contains(&format!("href=\"/portal/earnings/{id}\"")), "{}", page.text());
    page.does_not_say("/withdraw");
    assert!(road.earning().await.body.contains(&format!("href=\"{referral}\"")));
    let page = olivia.gets(&lead).await;
    assert!(page.body.contains(&format!("href=\"/console/rewards/{id}\"")), "{}", page.text());
    let page = olivia.gets(&format!("/console/rewards/{id}")).await;
    assert!(page.body.contains(&format!("href=\"{lead}\"")));
    let amy = road.house.staff("amy", Role::AccountManager).await;
    amy.gets(&lead).await.does_not_say("/console/rewards/");
}
