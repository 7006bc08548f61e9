//! Answers of the bank that contradict what was known: a statement has the last word, and until then nothing
//! is paid twice.

use axum::http::StatusCode;

use super::questions::{DESK, debit, question, rejected, settles};
use crate::support::payer::{Booked, OURS, message_id, payer, statement, status_report, texts};

#[tokio::test]
async fn an_answer_that_contradicts_an_answer_or_a_statement_holds_the_partner_until_somebody_looked() {
    let payer = payer().await;
    let (_, run, reference) = rejected(&payer).await;
    payer.reads(&status_report(&message_id(&run), "ACSC", "")).await;
    let desk = payer.fiona.gets(DESK).await;
    desk.says("The bank contradicts what was known");
    desk.does_not_say("Prepare a run");
    let asked = question(&payer).await;
    settles(&payer.fiona, &asked, "paid", "The bank shows me the transfer.").await;
    payer.house.settle().await;
    payer.fiona.gets(DESK).await.says("Nothing is payable");
    // The statement comes later, and says the same.
    payer.reads(&debit(&reference, "199.00", "2026-05-06")).await;
    payer.fiona.gets(DESK).await.does_not_say("What the bank said that does not fit");
}

#[tokio::test]
async fn an_answer_that_it_was_paid_is_asked_again_when_the_run_that_paid_instead_fails() {
    let payer = payer().await;
    let (_, run, _) = rejected(&payer).await;
    let next = payer.prepared().await;
    payer.reads(&status_report(&message_id(&run), "ACSC", "")).await;
    let asked = question(&payer).await;
    payer.fiona.gets(&asked).await.says("Cancel that run first");
    let early = settles(&payer.fiona, &asked, "noted", "Never mind.").await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    payer.fiona.posts(&format!("{next}/cancel"), &[]).await;
    settles(&payer.fiona, &asked, "noted", "The bank says that it was a mistake.").await;
    let (second, _) = payer.exported().await;
    payer.reads(&status_report(&message_id(&second), "RJCT", "AC04")).await;
    payer.fiona.gets(DESK).await.says("The bank contradicts what was known");
}

#[tokio::test]
async fn what_was_paid_refused_and_came_back_asks_nothing_any_more() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.reads(&debit(&reference, "199.00", "2026-05-06")).await;
    payer.reads(&status_report(&message_id(&run), "RJCT", "AC04")).await;
    payer.fiona.gets(DESK).await.says("The bank contradicts what was known");
    payer.reads(&statement(OURS, "EUR", &[Booked::Credit(&reference, "199.00", "AC04")])).await;
    let desk = payer.fiona.gets(DESK).await;
    desk.does_not_say("What the bank said that does not fit");
    desk.says("Prepare a run of €199.00");
}
