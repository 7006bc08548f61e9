//! What the bank says that does not fit: nothing more is sent until somebody has settled it, and nothing is
//! paid twice.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::payer::{
    ANNAS, Booked, OURS, Payer, enters, message_id, payer, reference_of, statement, status_report, texts,
};
use crate::support::{Actor, Answer};

pub(super) const DESK: &str = "/console/payouts";

/// A statement that shows one debit of a payment on a day.
pub(super) fn debit(reference: &str, amount: &str, day: &str) -> String {
    statement(OURS, "EUR", &[Booked::Debit(reference, amount)]).replace("2026-05-06", day)
}

/// The path of the newest question on the desk.
pub(super) async fn question(payer: &Payer) -> String {
    let page = payer.fiona.gets(DESK).await;
    let mut paths = page.body.split('"').filter(|text| text.starts_with("/console/payouts/questions/"));
    paths.next_back().unwrap_or_else(|| panic!("no question on\n{}", page.text())).to_owned()
}

pub(super) async fn settles(who: &Actor, question: &str, way: &str, found: &str) -> Answer {
    who.posts(question, &[("way", way), ("found", found)]).await
}

/// Anna's payment of 199.00 was ordered and rejected; answers its run and its reference.
pub(super) async fn rejected(payer: &Payer) -> (Actor, String, String) {
    let anna = payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    payer.reads(&status_report(&message_id(&run), "RJCT", "AC04")).await;
    payer.house.settle().await;
    (anna, run, texts(&file, "EndToEndId").remove(0))
}

#[tokio::test]
async fn what_was_rejected_and_is_on_the_statement_was_paid_and_may_still_come_back() {
    let payer = payer().await;
    let (anna, run, reference) = rejected(&payer).await;
    payer.fiona.gets(DESK).await.says("Prepare a run of €199.00");
    let answer = payer.reads(&debit(&reference, "199.00", "2026-05-06")).await;
    payer.house.settle().await;
    payer.fiona.gets(&answer.location).await.says("Paid");
    payer.fiona.gets(&run).await.says("Wednesday 6 May 2026");
    payer.fiona.gets(DESK).await.says("Nothing is payable");
    anna.gets("/portal/earnings").await.says("Paid to you\n€199.00");
    let came = statement(OURS, "EUR", &[Booked::Credit(&reference, "199.00", "AC06")]);
    payer.reads(&came).await;
    payer.house.settle().await;
    payer.fiona.gets(DESK).await.says("Prepare a run of €199.00");
    anna.gets("/portal/earnings").await.says("Paid to you\n€0.00");
}

#[tokio::test]
async fn what_another_run_pays_by_now_is_not_paid_twice_before_somebody_looked() {
    let payer = payer().await;
    let (anna, run, reference) = rejected(&payer).await;
    let next = payer.prepared().await;
    payer.reads(&debit(&reference, "199.00", "2026-05-06")).await;
    payer.olivia.gets("/console").await.says("Debited, though it was not to be paid");
    let page = payer.olivia.gets(&next).await;
    page.says("What the bank said of an earlier payment to anna does not fit");
    page.does_not_say("Approve €199.00");
    let hash = crate::support::payer::hash_on(&page);
    let refused = payer.olivia.posts(&format!("{next}/approve"), &[("hash", &hash)]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.says("An earlier payment is in question");
    let question = question(&payer).await;
    payer.fiona.gets(&question).await.does_not_say("It was paid: book it as paid");
    let early = settles(&payer.fiona, &question, "paid", "The bank says so.").await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    early.says("another run holds what it was to pay");
    payer.fiona.posts(&format!("{next}/cancel"), &[]).await;
    // Free again, but nothing is sent to her while the question is open.
    let desk = payer.fiona.gets(DESK).await;
    desk.says("An earlier payment is in question");
    desk.does_not_say("Prepare a run");
    let page = payer.fiona.gets(&question).await;
    page.says("It was paid: book it as paid");
    page.does_not_say("Nothing is to be booked");
    let twice = settles(&payer.fiona, &question, "noted", "Let her keep both.").await;
    assert_eq!(twice.status, StatusCode::CONFLICT, "it would be paid twice");
    settles(&payer.fiona, &question, "paid", "The bank says so.")
        .await
        .leads_to(&format!("{question}?done=question-settled"));
    payer.house.settle().await;
    payer.fiona.gets(&question).await.says("The bank says so.");
    payer.fiona.gets(&run).await.says("Question settled");
    payer.fiona.gets(DESK).await.says("Nothing is payable");
    anna.gets("/portal/earnings").await.says("Paid to you\n€199.00");
    let again = settles(&payer.fiona, &question, "noted", "Once more.").await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    // Another file with the same entry asks nothing any more.
    payer.reads(&debit(&reference, "199.00", "2026-05-06").replace("<Id>1</Id>", "<Id>2</Id>")).await;
    payer.fiona.gets(DESK).await.does_not_say("What the bank said that does not fit");
}

#[tokio::test]
async fn an_approved_file_is_not_handed_out_while_an_earlier_payment_is_in_question() {
    let payer = payer().await;
    let (_, _, reference) = rejected(&payer).await;
    let next = payer.approved().await;
    payer.reads(&debit(&reference, "199.00", "2026-05-06")).await;
    payer.fiona.gets(&next).await.does_not_say("Download the payment file");
    let refused = payer.fiona.posts(&format!("{next}/file"), &[]).await;
    assert_eq!(refused.status, StatusCode::CONFLICT);
    refused.says("An earlier payment is in question");
    let question = question(&payer).await;
    payer.fiona.gets(&question).await.says("Cancel that run first");
    let early = settles(&payer.fiona, &question, "noted", "Let it go.").await;
    assert_eq!(early.status, StatusCode::CONFLICT, "both would be paid");
    payer.fiona.posts(&format!("{next}/cancel"), &[]).await;
    settles(&payer.fiona, &question, "paid", "It went after all.").await;
    payer.fiona.gets(DESK).await.says("Nothing is payable");
}

#[tokio::test]
async fn what_was_left_unbooked_for_another_run_is_asked_again_when_that_run_fails() {
    let payer = payer().await;
    let (anna, _, reference) = rejected(&payer).await;
    let (next, _) = payer.exported().await;
    payer.reads(&debit(&reference, "199.00", "2026-05-06")).await;
    let question = question(&payer).await;
    settles(&payer.fiona, &question, "noted", "The bank will give one of them back.").await;
    payer.reads(&status_report(&message_id(&next), "RJCT", "AC04")).await;
    payer.house.settle().await;
    let desk = payer.fiona.gets(DESK).await;
    desk.says("Debited, though it was not to be paid");
    desk.does_not_say("Prepare a run");
    settles(&payer.fiona, &question, "paid", "Then the first one stays.").await;
    payer.house.settle().await;
    payer.fiona.gets(DESK).await.says("Nothing is payable");
    anna.gets("/portal/earnings").await.says("Paid to you\n€199.00");
}

#[tokio::test]
async fn an_answer_for_one_debit_is_no_answer_for_the_next() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (_, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.house.pass(48).await;
    payer.reads(&debit(&reference, "198.50", "2026-05-06")).await;
    settles(&payer.fiona, &question(&payer).await, "paid", "Fifty cent of charges.").await;
    let answer = payer.reads(&debit(&reference, "199.00", "2026-05-07")).await;
    let page = payer.fiona.gets(&answer.location).await;
    page.says("A second debit: look at it");
    assert!(page.body.contains("/console/payouts/questions/"), "{}", page.text());
    payer.fiona.gets(DESK).await.says("Debited twice");
    payer.fiona.gets("/console/payouts/questions").await.leads_to("/console/payouts");
}

/// Anna was paid 199.00 on 6 May, and 50.00 more are earned; answers run and reference of the first payment.
async fn paid_and_more_earned(payer: &Payer) -> (Actor, String, String) {
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    payer.refers(&anna, 2).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    enters(&anna, "Anna Keller", ANNAS).await;
    payer.to_may().await;
    let (run, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.reads(&debit(&reference, "199.00", "2026-05-06")).await;
    payer.house.pass(48).await;
    payer.pays(2, 5_000).await;
    payer.fiona.gets(DESK).await.says("Prepare a run of €50.00");
    (anna, run, reference)
}

#[tokio::test]
async fn a_second_debit_holds_what_is_owed_until_the_bank_gives_it_back() {
    for is_noted in [false, true] {
        let payer = payer().await;
        let (anna, _, reference) = paid_and_more_earned(&payer).await;
        let answer = payer.reads(&debit(&reference, "199.00", "2026-05-07")).await;
        payer.fiona.gets(&answer.location).await.says("A second debit: look at it");
        payer.fiona.gets(DESK).await.does_not_say("Prepare a run");
        let question = question(&payer).await;
        if is_noted {
            settles(&payer.fiona, &question, "noted", "The bank will give it back.").await;
            payer.fiona.gets(DESK).await.says("Prepare a run of €50.00");
        }
        let back = statement(OURS, "EUR", &[Booked::Credit(&reference, "199.00", "")]);
        let back = back.replace("2026-05-06", "2026-05-07");
        let answer = payer.reads(&back).await;
        payer.fiona.gets(&answer.location).await.says("A debit and a return that cancel out");
        payer.house.settle().await;
        let words = if is_noted { "Nothing was booked" } else { "What the bank’s files show fits again" };
        payer.fiona.gets(&question).await.says(words);
        payer.fiona.gets(DESK).await.says("Prepare a run of €50.00");
        anna.gets("/portal/earnings").await.says("Paid to you\n€199.00");
        // Both once more, in other bytes: nothing moves, nothing is asked.
        for file in [debit(&reference, "199.00", "2026-05-07"), back] {
            payer.reads(&file.replace("<Id>1</Id>", "<Id>2</Id>")).await;
        }
        payer.house.settle().await;
        payer.fiona.gets(DESK).await.does_not_say("What the bank said that does not fit");
        anna.gets("/portal/earnings").await.says("Paid to you\n€199.00");
    }
}

#[tokio::test]
async fn another_amount_is_settled_by_a_person_as_paid_or_as_not_paid() {
    for (way, earned, paid) in [("paid", "€0.00", "€199.00"), ("not_paid", "€199.00", "€0.00")] {
        let payer = payer().await;
        let anna = payer.anna_earned(19_900).await;
        let (run, file) = payer.exported().await;
        let reference = texts(&file, "EndToEndId").remove(0);
        payer.reads(&debit(&reference, "198.50", "2026-05-06")).await;
        let question = question(&payer).await;
        payer.fiona.gets(&question).await.says("€198.50");
        let wordless = settles(&payer.fiona, &question, way, " ").await;
        assert_eq!(wordless.status, StatusCode::UNPROCESSABLE_ENTITY);
        wordless.says("What you found");
        let wayless = settles(&payer.fiona, &question, "", "Charges.").await;
        assert_eq!(wayless.status, StatusCode::UNPROCESSABLE_ENTITY);
        wayless.says("Charges.");
        settles(&payer.fiona, &question, way, "Charges.").await;
        payer.house.settle().await;
        payer.fiona.gets(&run).await.says("Closed");
        let page = anna.gets("/portal/earnings").await;
        page.says(&format!("Earned, to be paid to you\n{earned}"));
        page.says(&format!("Paid to you\n{paid}"));
    }
}

#[tokio::test]
async fn a_reference_of_our_form_that_nobody_knows_stays_on_the_desk_until_it_is_noted() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (_, file) = payer.exported().await;
    let unknown = texts(&file, "EndToEndId").remove(0).replace('0', "1");
    payer.reads(&debit(&unknown, "199.00", "2026-05-06")).await;
    let question = question(&payer).await;
    payer.olivia.gets("/console").await.says(&unknown);
    let auditor = payer.house.staff("arthur", Role::Auditor).await;
    auditor.gets(&question).await.does_not_say("Settle it");
    let refused = settles(&auditor, &question, "noted", "Seen.").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let manager = payer.house.staff("mara", Role::AccountManager).await;
    assert_eq!(manager.gets(&question).await.status, StatusCode::FORBIDDEN);
    settles(&payer.olivia, &question, "noted", "Paid by the old house.").await;
    payer.olivia.gets("/console").await.does_not_say(&unknown);
    assert_eq!(payer.fiona.gets("/console/payouts/questions/nonsense").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_came_back_too_early_is_no_question_any_more_when_the_statement_before_is_read() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let (_, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.reads(&statement(OURS, "EUR", &[Booked::Credit(&reference, "199.00", "AC06")])).await;
    let question = question(&payer).await;
    payer.reads(&debit(&reference, "199.00", "2026-05-06")).await;
    payer.house.settle().await;
    payer.fiona.gets(&question).await.says("What the bank’s files show fits again");
    anna.gets("/portal/bank").await.says("Came back");
    payer.fiona.gets(DESK).await.says("Prepare a run of €199.00");
}

/// A `pain.002` that rejects one transfer of an order.
fn rejects_one(message_id: &str, reference: &str) -> String {
    status_report(message_id, "PART", "").replace(
        "</CstmrPmtStsRpt>",
        &format!(
            "<OrgnlPmtInfAndSts><OrgnlPmtInfId>{message_id}</OrgnlPmtInfId><TxInfAndSts>\
             <OrgnlEndToEndId>{reference}</OrgnlEndToEndId><TxSts>RJCT</TxSts><StsRsnInf><Rsn><Cd>AC04</Cd>\
             </Rsn></StsRsnInf></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt>"
        ),
    )
}

#[tokio::test]
async fn one_sum_without_what_the_bank_refused_settles_the_rest_whichever_file_is_read_first() {
    for is_statement_first in [false, true] {
        let payer = payer().await;
        let (anna, ben) = payer.anna_and_ben_earned().await;
        let (run, file) = payer.exported().await;
        let rest = statement(OURS, "EUR", &[Booked::Order(&message_id(&run), "50.00")]);
        let answer = rejects_one(&message_id(&run), &reference_of(&file, "199.00"));
        let files = if is_statement_first { [&rest, &answer] } else { [&answer, &rest] };
        for file in files {
            payer.reads(file).await;
        }
        payer.house.settle().await;
        payer.fiona.gets(&run).await.says("Closed");
        ben.gets("/portal/earnings").await.says("Paid to you\n€50.00");
        anna.gets("/portal/earnings").await.says("Earned, to be paid to you\n€199.00");
        let desk = payer.fiona.gets(DESK).await;
        desk.does_not_say("What the bank said that does not fit");
        desk.says("Prepare a run of €199.00");
    }
}

#[tokio::test]
async fn a_sum_that_does_not_fit_an_order_holds_everybody_in_it() {
    let payer = payer().await;
    payer.anna_and_ben_earned().await;
    let (run, file) = payer.exported().await;
    payer.reads(&statement(OURS, "EUR", &[Booked::Order(&message_id(&run), "248.00")])).await;
    for reference in texts(&file, "EndToEndId") {
        payer.reads(&rejects_one(&message_id(&run), &reference)).await;
    }
    let desk = payer.fiona.gets(DESK).await;
    desk.says("An earlier payment is in question");
    desk.does_not_say("Prepare a run");
    settles(&payer.fiona, &question(&payer).await, "noted", "The bank's own fees.").await;
    payer.fiona.gets(DESK).await.says("Prepare a run of €249.00");
}

#[tokio::test]
async fn less_than_was_paid_comes_back_and_is_payable_again_when_somebody_says_so() {
    let payer = payer().await;
    let (anna, run, reference) = paid_and_more_earned(&payer).await;
    payer.reads(&statement(OURS, "EUR", &[Booked::Credit(&reference, "194.00", "AC06")])).await;
    let question = question(&payer).await;
    let page = payer.fiona.gets(&question).await;
    page.does_not_say("It was paid: book it as paid");
    settles(&payer.fiona, &question, "not_paid", "Five euro of charges are ours.").await;
    payer.house.settle().await;
    payer.fiona.gets(&run).await.says("Came back");
    anna.gets("/portal/earnings").await.says("Earned, to be paid to you\n€249.00");
}

#[tokio::test]
async fn what_came_back_and_is_debited_again_is_paid_again_and_may_come_back_again() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let (_, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    payer.house.pass(24 * 6).await;
    let back = |day: &str| {
        statement(OURS, "EUR", &[Booked::Credit(&reference, "199.00", "AC06")]).replace("2026-05-06", day)
    };
    for (file, paid) in [
        (debit(&reference, "199.00", "2026-05-06"), "€199.00"),
        (back("2026-05-07"), "€0.00"),
        (debit(&reference, "199.00", "2026-05-08"), "€199.00"),
        (back("2026-05-09"), "€0.00"),
    ] {
        payer.reads(&file).await;
        payer.house.settle().await;
        anna.gets("/portal/earnings").await.says(&format!("Paid to you\n{paid}"));
        payer.fiona.gets(DESK).await.does_not_say("What the bank said that does not fit");
    }
    payer.fiona.gets(DESK).await.says("Prepare a run of €199.00");
}

#[tokio::test]
async fn two_payments_of_the_same_that_were_both_refused_and_both_debited_pay_once() {
    let payer = payer().await;
    let (anna, _, first) = rejected(&payer).await;
    let (run, file) = payer.exported().await;
    let second = texts(&file, "EndToEndId").remove(0);
    payer.reads(&status_report(&message_id(&run), "RJCT", "AC04")).await;
    let both = [Booked::Debit(&first, "199.00"), Booked::Debit(&second, "199.00")];
    payer.reads(&statement(OURS, "EUR", &both)).await;
    payer.house.settle().await;
    anna.gets("/portal/earnings").await.says("Paid to you\n€199.00");
    payer.fiona.gets(&question(&payer).await).await.says("Debited, though it was not to be paid");
    payer.fiona.gets(DESK).await.does_not_say("Prepare a run");
}
