//! Pay runs: prepared by one, approved by another, exported, or cancelled before they leave.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::House;
use crate::support::payer::{ANNAS, OTHER, enters, hash_on, message_id, payer, status_report, texts};

#[tokio::test]
async fn a_run_pays_what_was_earned_after_two_people_looked_at_it() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    payer.fiona.gets("/console/payouts").await.says("Prepare a run of €199.00");
    let run = payer.prepared().await;
    let link = payer.house.link_mailed_to("olivia@operator.com", "run_to_approve").await;
    assert_eq!(link, run);
    let page = payer.olivia.gets(&run).await;
    page.says("To be approved");
    page.says("Customer Number 1 Ltd (LW-000001): €199.00");
    page.says("Anna Keller · NL •••• 4300");
    payer.approves(&payer.olivia, &run).await.leads_to(&format!("{run}?done=run-approved"));
    let mails = payer.house.mails_to("anna@anna-consulting.com").await;
    assert!(!mails.iter().any(|mail| mail.kind == "payout_on_its_way"), "nothing has left yet");
    let file = payer.fiona.posts(&format!("{run}/file"), &[]).await;
    assert_eq!(texts(&file.body, "IBAN"), ["DE89370400440532013000", "NL91ABNA0417164300"]);
    assert!(file.body.contains("<Dt>2026-05-06</Dt>"), "the bank day after the fifth of May");
    assert!(file.body.contains("<InstdAmt Ccy=\"EUR\">199.00</InstdAmt>"));
    assert_eq!(texts(&file.body, "Ustrd"), ["Our company LW-000001"]);
    let mails = payer.house.mails_to("anna@anna-consulting.com").await;
    let told = mails.iter().find(|mail| mail.kind == "payout_on_its_way").expect("a mail");
    assert_eq!(told.subject, "On its way to you: €199.00");
    let statement = payer.house.link_mailed_to("anna@anna-consulting.com", "payout_on_its_way").await;
    anna.gets(&statement).await.says("We have told our bank to transfer it.");
    // Again is the same file, and no second mail.
    assert_eq!(payer.fiona.posts(&format!("{run}/file"), &[]).await.body, file.body);
    let mails = payer.house.mails_to("anna@anna-consulting.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "payout_on_its_way").count(), 1);
}

#[tokio::test]
async fn whoever_prepared_a_run_does_not_approve_it_nor_with_another_hash() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let run = payer.prepared().await;
    let page = payer.fiona.gets(&run).await;
    page.says("You prepared this run, so somebody else approves it");
    assert!(!page.body.contains(&format!("{run}/approve")), "approving is offered");
    let hash = hash_on(&page);
    let own = payer.fiona.posts(&format!("{run}/approve"), &[("hash", &hash)]).await;
    assert_eq!(own.status, StatusCode::FORBIDDEN);
    own.says("Somebody else must approve it");
    for wrong in ["", "0", &hash[1..], &hash.to_uppercase()] {
        let other = payer.olivia.posts(&format!("{run}/approve"), &[("hash", wrong)]).await;
        assert_eq!(other.status, StatusCode::CONFLICT, "{wrong}");
    }
    payer.olivia.gets(&run).await.says("To be approved");
    assert_eq!(payer.fiona.posts(&format!("{run}/file"), &[]).await.status, StatusCode::CONFLICT);
    payer.approves(&payer.olivia, &run).await.leads_to(&format!("{run}?done=run-approved"));
    assert_eq!(payer.approves(&payer.olivia, &run).await.status, StatusCode::CONFLICT, "once is enough");
}

#[tokio::test]
async fn what_is_in_a_run_is_in_no_other_and_free_again_when_it_is_cancelled() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let run = payer.prepared().await;
    let second = payer.fiona.posts("/console/payouts", &[]).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    second.says("Nothing can be paid now");
    payer.fiona.posts(&format!("{run}/cancel"), &[]).await.leads_to(&format!("{run}?done=run-cancelled"));
    let (again, _) = payer.exported().await;
    assert_ne!(again, run);
    assert_eq!(payer.approves(&payer.olivia, &run).await.status, StatusCode::CONFLICT);
    let late = payer.fiona.posts(&format!("{again}/cancel"), &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says("only the bank moves it now");
    anna.gets("/portal/bank").await.says("On its way");
}

#[tokio::test]
async fn an_approved_run_that_is_cancelled_leaves_the_books_as_if_it_had_never_been() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let run = payer.approved().await;
    payer.olivia.posts(&format!("{run}/cancel"), &[]).await.leads_to(&format!("{run}?done=run-cancelled"));
    payer.house.settle().await;
    payer.fiona.gets("/console/payouts").await.says("Prepare a run of €199.00");
    let payout = payer.rows("SELECT id FROM payouts").await.remove(0).text("id");
    assert_eq!(anna.gets(&format!("/portal/payouts/{payout}")).await.status, StatusCode::NOT_FOUND);
    payer.exported().await;
}

#[tokio::test]
async fn a_refund_between_preparing_and_approving_is_not_paid() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let run = payer.prepared().await;
    payer.refunds(1, 19_900).await;
    let answer = payer.approves(&payer.olivia, &run).await;
    assert_eq!(answer.status, StatusCode::CONFLICT);
    answer.says("What is owed to anna, or where they are paid, is not what it was.");
    payer.olivia.posts(&format!("{run}/cancel"), &[]).await;
    assert_eq!(payer.fiona.posts("/console/payouts", &[]).await.status, StatusCode::CONFLICT);
}

#[tokio::test]
async fn new_bank_details_make_a_prepared_run_worthless_and_warn_in_the_next() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let run = payer.prepared().await;
    let anna = payer.signs_in_again(&anna).await;
    enters(&anna, "Anna Keller", OTHER).await.leads_to("/portal/bank?done=bank-entered");
    payer.olivia.gets(&run).await.says("anna has entered other bank details since.");
    assert_eq!(payer.approves(&payer.olivia, &run).await.status, StatusCode::CONFLICT);
    payer.olivia.posts(&format!("{run}/cancel"), &[]).await;
    payer.house.pass(24 * 2).await;
    let next = payer.prepared().await;
    payer.olivia.gets(&next).await.says("anna changed the bank details 2 days ago.");
}

#[tokio::test]
async fn a_run_whose_day_has_passed_is_prepared_again() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let run = payer.prepared().await;
    payer.house.pass(24).await;
    payer.house.pass(24).await;
    payer.olivia.gets(&run).await.says("The day on which the bank was to pay has passed.");
    let late = payer.approves(&payer.olivia, &run).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says("The day of this run has passed");
}

#[tokio::test]
async fn what_is_left_out_says_why() {
    let payer = payer().await;
    let (anna, ben) = (payer.house.partner("anna").await, payer.house.partner("ben").await);
    payer.refers(&anna, 1).await;
    payer.refers(&ben, 2).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    payer.pays(2, 5_000).await;
    enters(&anna, "Anna Keller", ANNAS).await;
    payer.to_may().await;
    let page = payer.fiona.gets("/console/payouts").await;
    page.says("Goes to NL •••• 4300");
    page.says("No bank details yet; we have asked");
    page.says("Prepare a run of €199.00");
    let (_, file) = payer.exported().await;
    assert_eq!(texts(&file, "NbOfTxs"), ["1", "1"]);
}

#[tokio::test]
async fn without_an_account_of_its_own_a_house_says_which_setting_is_missing() {
    let house = House::open_with(|config, _| config.payouts.name = "Acme".to_owned()).await;
    let fiona = house.staff("fiona", Role::Finance).await;
    let page = fiona.gets("/console/payouts").await;
    page.says("Your own account is not set");
    page.says("payouts.iban\npayouts.bic");
    let refused = fiona.posts("/console/payouts", &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.says("These settings are missing: payouts.iban, payouts.bic.");
}

#[tokio::test]
async fn those_who_see_money_look_and_only_owner_and_finance_act() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let run = payer.prepared().await;
    let hash = hash_on(&payer.olivia.gets(&run).await);
    for role in [Role::Manager, Role::Auditor, Role::AccountManager] {
        let looker = payer.house.staff(role.name(), role).await;
        let seen = if role == Role::AccountManager { StatusCode::FORBIDDEN } else { StatusCode::OK };
        for path in ["/console/payouts", &run] {
            assert_eq!(looker.gets(path).await.status, seen, "{role:?} {path}");
        }
        let page = looker.gets(&run).await;
        for act in ["approve", "cancel", "file"] {
            assert!(!page.body.contains(&format!("{run}/{act}\"")), "{role:?} is offered {act}");
            let answer = looker.posts(&format!("{run}/{act}"), &[("hash", &hash)]).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role:?} {act}");
        }
        assert_eq!(looker.posts("/console/payouts", &[]).await.status, StatusCode::FORBIDDEN);
        let report = looker.uploads(crate::support::payer::REPORTS, b"<x/>").await;
        assert_eq!(report.status, StatusCode::FORBIDDEN, "{role:?}");
    }
    payer.olivia.gets(&run).await.says("To be approved");
    let anna = payer.house.partner("carl").await;
    assert_eq!(anna.gets(&run).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn runs_that_were_prepared_in_one_instant_are_listed_in_their_order() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    for _ in 1..=7 {
        let run = payer.prepared().await;
        payer.fiona.posts(&format!("{run}/cancel"), &[]).await;
    }
    let list = payer.fiona.gets("/console/payouts").await.text();
    let listed: Vec<&str> = list.lines().filter_map(|line| line.strip_prefix("Pay run ")).collect();
    assert_eq!(listed, ["7", "6", "5", "4", "3", "2", "1"]);
}

#[tokio::test]
async fn the_list_says_of_a_closed_run_what_was_not_paid() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (run, _) = payer.exported().await;
    payer.fiona.gets("/console/payouts").await.does_not_say("not paid");
    payer.reads(&status_report(&message_id(&run), "RJCT", "AC04")).await;
    payer
        .fiona
        .gets("/console/payouts")
        .await
        .says("Pay run 1\none transfer\nClosed\none was not paid\n€199.00");
}
