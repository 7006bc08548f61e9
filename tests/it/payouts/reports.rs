//! What the bank says: pain.002 and camt.053, whole and in part, twice, of others, and wrong.

use axum::http::StatusCode;

use crate::support::Actor;
use crate::support::payer::{
    Booked, OURS, Payer, message_id, payer, reference_of, statement, status_report, texts,
};

/// The state of the one payout, as Anna and staff read it.
async fn reads_state(payer: &Payer, anna: &Actor, run: &str, staff: &str, partner: &str) {
    payer.house.settle().await;
    payer.olivia.gets(run).await.says(staff);
    anna.gets("/portal/bank").await.says(partner);
}

/// The kinds of mails about payouts, by name: the clock of a test stands still, so they have no order.
async fn kinds_mailed(payer: &Payer) -> Vec<&'static str> {
    let mails = payer.house.mails_to("anna@anna-consulting.com").await;
    let kinds = ["payout_on_its_way", "payout_returned", "payout_settled"];
    let mut all: Vec<_> =
        mails.iter().filter_map(|mail| kinds.into_iter().find(|kind| mail.kind == *kind)).collect();
    all.sort_unstable();
    all
}

#[tokio::test]
async fn accepted_and_then_seen_on_the_statement_it_is_paid() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    let answer = payer.reads(&status_report(&message_id(&run), "ACCP", "")).await;
    payer.fiona.gets(&answer.location).await.says("Taken by the bank");
    reads_state(&payer, &anna, &run, "Taken by the bank", "Taken by the bank").await;
    payer.fiona.gets(&run).await.says("At the bank");
    let booked = [Booked::Debit("RENT-05", "900.00"), Booked::Debit(&reference, "199.00")];
    let answer = payer.reads(&statement(OURS, "EUR", &booked)).await;
    payer.fiona.gets(&answer.location).await.says("Wednesday 6 May 2026");
    reads_state(&payer, &anna, &run, "Closed", "Paid").await;
    assert_eq!(kinds_mailed(&payer).await, ["payout_on_its_way", "payout_settled"]);
    let link = payer.house.link_mailed_to("anna@anna-consulting.com", "payout_settled").await;
    let page = anna.gets(&link).await;
    page.says("Our bank’s statement shows the transfer on Wednesday 6 May 2026.");
    page.says("Customer Number 1 Ltd (LW-000001)");
    page.says(&reference);
    anna.gets("/portal").await.says("Paid");
    let ben = payer.house.partner("ben").await;
    assert_eq!(ben.gets(&link).await.status, StatusCode::NOT_FOUND, "another partner's statement");
}

#[tokio::test]
async fn a_statement_read_twice_in_the_same_or_in_other_bytes_pays_once() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    let settled = statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")]);
    let first = payer.reads(&settled).await;
    let again = payer.reads(&settled).await;
    assert_eq!(again.location, first.location.replace("report-read", "report-known"));
    payer.fiona.gets(&again.location).await.says("This file was read before and changed nothing now.");
    let other = payer.reads(&settled.replace("<Id>1</Id>", "<Id>2</Id>")).await;
    payer.fiona.gets(&other.location).await.says("Known already");
    reads_state(&payer, &anna, &run, "Closed", "Paid").await;
    assert_eq!(kinds_mailed(&payer).await, ["payout_on_its_way", "payout_settled"]);
    let settles = payer.rows("SELECT id FROM ledger_transactions WHERE kind = 'settle'").await;
    assert_eq!(settles.len(), 1);
}

#[tokio::test]
async fn a_partial_statement_settles_what_it_shows_and_the_run_stays_open() {
    let payer = payer().await;
    let (anna, ben) = payer.anna_and_ben_earned().await;
    let (run, file) = payer.exported().await;
    let reference = reference_of(&file, "199.00");
    payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")])).await;
    reads_state(&payer, &anna, &run, "At the bank", "Paid").await;
    ben.gets("/portal/bank").await.says("On its way");
    let rejected = status_report(&message_id(&run), "RJCT", "AC04");
    payer.reads(&rejected).await;
    reads_state(&payer, &anna, &run, "Contradicts what was said before: look at it", "Paid").await;
    ben.gets("/portal/bank").await.says("Rejected");
    payer.olivia.gets(&run).await.says("Closed");
}

#[tokio::test]
async fn one_sum_for_the_whole_order_settles_it_only_if_it_is_the_sum() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let (run, _) = payer.exported().await;
    let id = message_id(&run);
    payer.reads(&statement(OURS, "EUR", &[Booked::Order(&id, "198.99")])).await;
    reads_state(&payer, &anna, &run, "Another amount: look at it", "On its way").await;
    payer.reads(&statement(OURS, "EUR", &[Booked::Order(&id, "199.00")])).await;
    reads_state(&payer, &anna, &run, "Closed", "Paid").await;
}

#[tokio::test]
async fn another_amount_another_account_another_currency_or_another_order_settle_nothing() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    let debit = |amount| [Booked::Debit(&reference, amount)];
    let less = payer.reads(&statement(OURS, "EUR", &debit("198.99"))).await;
    payer.fiona.gets(&less.location).await.says("Another amount: look at it");
    let theirs = "NL91ABNA0417164300";
    for (file, words) in [
        (statement(theirs, "EUR", &debit("199.00")), "a statement of another account (NL •••• 4300)"),
        (statement(OURS, "USD", &debit("199.00")), "This statement is in USD"),
        (status_report("SOMEBODY-ELSES", "ACCP", ""), "the answer to a file that was not made here"),
        ("<Document xmlns=\"urn:x:pain.001.001.09\"/>".to_owned(), "neither a pain.002 nor a camt.053"),
        (statement(OURS, "EUR", &debit("199.00"))[..400].to_owned(), "This is not XML, or broken off"),
        ("id;amount\n1;199,00".to_owned(), "This is not XML, or broken off (line 1, column 1)"),
    ] {
        let answer = payer.reads(&file).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        answer.says(words);
        answer.does_not_say(theirs);
    }
    reads_state(&payer, &anna, &run, "At the bank", "On its way").await;
    // None of it was kept, so the right file is read as if nothing had been.
    payer.reads(&statement(OURS, "EUR", &debit("199.00"))).await;
    reads_state(&payer, &anna, &run, "Closed", "Paid").await;
}

#[tokio::test]
async fn a_file_whose_amount_was_changed_by_hand_settles_nothing() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    let unknown = reference.replace('0', "1");
    let strange = payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&unknown, "199.00")])).await;
    payer.fiona.gets(&strange.location).await.says("A reference that looks like ours and is not known");
    payer.olivia.gets(&run).await.says("At the bank");
}

#[tokio::test]
async fn a_rejected_payment_is_payable_again_with_its_reason_and_is_paid_by_the_next_run() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let (run, _) = payer.exported().await;
    payer.reads(&status_report(&message_id(&run), "RJCT", "AC04")).await;
    reads_state(&payer, &anna, &run, "The account is closed.", "Rejected").await;
    let mails = payer.house.mails_to("anna@anna-consulting.com").await;
    let told = mails.iter().rfind(|mail| mail.kind == "payout_returned").expect("a mail");
    assert_eq!(told.subject, "Could not be paid: €199.00");
    assert!(told.text.contains("The account is closed."), "{}", told.text);
    payer.fiona.gets("/console/payouts").await.says("Prepare a run of €199.00");
    let (next, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")])).await;
    reads_state(&payer, &anna, &next, "Closed", "Paid").await;
}

#[tokio::test]
async fn a_repetition_that_the_bank_refused_rejects_nothing() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let (run, _) = payer.exported().await;
    payer.reads(&status_report(&message_id(&run), "RJCT", "DU01")).await;
    reads_state(&payer, &anna, &run, "Refused as a repetition", "On its way").await;
}

#[tokio::test]
async fn what_came_back_is_payable_again_also_when_the_files_come_in_the_wrong_order() {
    for is_early in [false, true] {
        let payer = payer().await;
        let anna = payer.anna_earned(19_900).await;
        let (run, file) = payer.exported().await;
        let reference = texts(&file, "EndToEndId").remove(0);
        let went = statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")]);
        let came = statement(OURS, "EUR", &[Booked::Credit(&reference, "199.00", "AC06")]);
        let (first, second) = if is_early { (&came, &went) } else { (&went, &came) };
        payer.reads(first).await;
        payer.reads(second).await;
        reads_state(&payer, &anna, &run, "The account is blocked.", "Came back").await;
        // What went and came back before anybody saw it was never paid.
        let told: &[&str] = if is_early {
            &["payout_on_its_way", "payout_returned"]
        } else {
            &["payout_on_its_way", "payout_returned", "payout_settled"]
        };
        assert_eq!(kinds_mailed(&payer).await, told, "early: {is_early}");
        payer.fiona.gets("/console/payouts").await.says("Prepare a run of €199.00");
        // Both again, in other bytes: nothing moves any more.
        for file in [&went, &came] {
            payer.reads(&file.replace("<Id>1</Id>", "<Id>2</Id>")).await;
        }
        payer.house.settle().await;
        assert_eq!(kinds_mailed(&payer).await, told);
    }
}
