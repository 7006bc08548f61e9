//! Whole payments with a bank of others (`support/judges.rs`): it takes our file, answers, books and returns.

use serde_json::json;

use crate::support::judges::{Judges, MockBank};
use crate::support::payer::{OURS, Payer, payer, texts};

/// The morning of 5 May, on which the run is prepared: the bank's clock stands where ours does.
const CLOCK: &str = "2026-05-05T09:00";

async fn at_bank(payer: &Payer, bank: &MockBank) -> (String, String) {
    payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    let answer = bank.upload(file.as_bytes());
    assert_eq!(answer.status, 202, "{}", String::from_utf8_lossy(&answer.report));
    let read = payer.reads(&String::from_utf8(answer.report).expect("text")).await;
    payer.fiona.gets(&read.location).await.says("Taken by the bank");
    (run, file)
}

async fn reads_statements(payer: &Payer, bank: &MockBank) {
    for file in bank.statements() {
        let read = payer.reads(&String::from_utf8(file).expect("text")).await;
        assert!(read.location.contains("/reports/"), "{}", read.text());
    }
    payer.house.settle().await;
}

#[tokio::test]
async fn a_bank_of_others_takes_the_file_books_it_and_its_statement_settles_the_payout() {
    let Some(judges) = Judges::find("a payment through a bank of others") else { return };
    let payer = payer().await;
    let bank = MockBank::start(&judges, CLOCK, OURS);
    let (run, file) = at_bank(&payer, &bank).await;
    judges.xmllint(file.as_bytes()).expect("the schema has nothing against it");
    bank.advance(1);
    reads_statements(&payer, &bank).await;
    payer.olivia.gets(&run).await.says("At the bank");
    bank.advance(1);
    // The first statement is read again, and changes nothing.
    reads_statements(&payer, &bank).await;
    payer.olivia.gets(&run).await.says("Closed");
    let mails = payer.house.mails_to("anna@anna-consulting.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "payout_settled").count(), 1);
    // The same file handed in again is refused as a duplicate: nothing is rejected by that.
    let again = bank.upload(file.as_bytes());
    assert_eq!(again.status, 422);
    let read = payer.reads(&String::from_utf8(again.report).expect("text")).await;
    payer.fiona.gets(&read.location).await.says("Refused as a repetition");
    payer.olivia.gets(&run).await.says("Closed");
}

#[tokio::test]
async fn what_a_bank_of_others_sends_back_days_later_is_payable_again() {
    let Some(judges) = Judges::find("a return by a bank of others") else { return };
    let payer = payer().await;
    let bank = MockBank::start(&judges, CLOCK, OURS);
    let (run, file) = at_bank(&payer, &bank).await;
    let reference = texts(&file, "EndToEndId").remove(0);
    bank.behave("return-later", &json!({ "days": 2, "reason": "AC06", "end_to_end_id": reference }));
    bank.advance(9);
    reads_statements(&payer, &bank).await;
    payer.olivia.gets(&run).await.says("The account is blocked.");
    payer.fiona.gets("/console/payouts").await.says("Prepare a run of €199.00");
}
