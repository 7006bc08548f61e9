use leadwire::access::Role;
use serde_json::json;

use crate::support::payer::{Booked, OURS, payer, statement, texts};
use crate::support::{House, Stage};

#[tokio::test]
async fn what_payments_wait_for_is_asked_of_those_who_can_do_it() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (arno, amy) = (
        payer.house.staff("arno", Role::Auditor).await,
        payer.house.staff("amy", Role::AccountManager).await,
    );
    // Earned on Monday 4 May, promised for Monday 11 May: on Tuesday the 5th that is far.
    payer.fiona.gets("/console").await.does_not_say("is to be paid");
    payer.house.pass(24 * 2).await;
    for who in [&payer.fiona, &payer.olivia, &arno] {
        let page = who.gets("/console").await;
        page.says("€199.00 is to be paid\nNo pay run holds it yet.\nPayouts\nDue by Monday 11 May 2026");
    }
    amy.gets("/console").await.does_not_say("199.00");
    payer.house.pass(24 * 5).await;
    payer.olivia.gets("/console").await.says("Overdue since Monday 11 May 2026");

    let run = payer.prepared().await;
    payer.fiona.gets("/console").await.does_not_say("Pay run 1");
    for who in [&payer.olivia, &arno] {
        let page = who.gets("/console").await;
        page.says("Pay run 1\n€199.00\n· one transfer\nTo approve");
        page.does_not_say("is to be paid");
    }
    payer.approves(&payer.olivia, &run).await.leads_to(&format!("{run}?done=run-approved"));
    for who in [&payer.fiona, &payer.olivia] {
        who.gets("/console").await.says("Pay run 1\n€199.00\n· one transfer\nTo the bank");
    }
    amy.gets("/console").await.does_not_say("Pay run 1");
    payer.fiona.posts(&format!("{run}/file"), &[]).await;
    payer.fiona.gets("/console").await.does_not_say("Pay run 1");
}

#[tokio::test]
async fn a_payment_that_came_back_waits_until_another_run_holds_it() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")])).await;
    payer.house.settle().await;
    payer.fiona.gets("/console").await.does_not_say("came back");
    payer.reads(&statement(OURS, "EUR", &[Booked::Credit(&reference, "199.00", "AC04")])).await;
    payer.house.settle().await;
    let page = payer.fiona.gets("/console").await;
    page.says("anna: €199.00 came back\nThe account is closed.");
    assert!(page.body.contains(&format!("href=\"{run}\"")), "{}", page.text());
    payer.prepared().await;
    payer.fiona.gets("/console").await.does_not_say("came back");
}

#[tokio::test]
async fn customers_on_the_desk_of_billing_are_counted_for_those_who_link_them() {
    let payer = payer().await;
    let max = payer.house.staff("max", Role::Manager).await;
    let amy = payer.house.staff("amy", Role::AccountManager).await;
    payer.fiona.gets("/console").await.says("Nothing waits for you");
    for (number, words) in [(1, "One customer waits for a person"), (2, "2 customers wait for a person")] {
        let customer = json!({ "external_id": format!("stranger-{number}"), "email": "a@stranger.example" });
        let key = format!("stranger-{number}");
        let facts = json!({ "customer": customer });
        let answer = payer.billing.posts_json("/api/v1/billing/facts", &facts, Some(&key)).await;
        assert!(answer.status.is_success(), "{}", answer.body);
        for who in [&payer.fiona, &payer.olivia, &max] {
            who.gets("/console").await.says(words);
        }
    }
    amy.gets("/console").await.does_not_say("for a person");
}

#[tokio::test]
async fn looking_at_what_is_owed_under_old_terms_brings_the_old_terms_back_to_nobody() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let mut terms = payer.house.app.current_terms().expect("terms").terms.clone();
    terms.operator = "Renamed Telephony".to_owned();
    let owner = payer.house.employ("otto", Role::Owner).await;
    let new = leadwire::programmes::Publication { seen: 1, terms, begins_on: None, knows_planned: None };
    leadwire::programmes::publish(&payer.house.app, &owner, new).await.expect("published");
    payer.fiona.gets("/console/rewards").await.says("To be paid by");
    for path in ["/console", "/console/payouts", "/console/rewards"] {
        payer.house.visitor().gets("/").await.says("Renamed Telephony");
        payer.fiona.gets(path).await;
        // At once: the programme's page would read the newest terms again.
        assert_eq!(payer.house.app.signboard(), "Renamed Telephony", "after {path}");
    }
}

#[tokio::test]
async fn whoever_runs_the_programme_reads_that_the_house_has_reached_nothing_outside() {
    let stage = Stage::open().await;
    let house = House::open_online(&stage).await;
    let (max, amy) =
        (house.staff("max", Role::Manager).await, house.staff("amy", Role::AccountManager).await);
    let words = "No website outside has answered since the start";
    max.gets("/console").await.says(words);
    amy.gets("/console").await.does_not_say(words);
    stage.control_answers();
    house.app.outside.ask_control(house.app.clock.now()).await;
    max.gets("/console").await.does_not_say(words);
    let closed = House::open().await;
    closed.staff("max", Role::Manager).await.gets("/console").await.does_not_say(words);
}
