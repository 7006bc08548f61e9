//! What a bank's files leave open: statuses that nobody knows, answers to another file than was sent,
//! versions of later years, statements from which something is missing.

use axum::http::StatusCode;

use crate::support::Answer;
use crate::support::payer::{Booked, OURS, Payer, message_id, payer, statement, status_report, texts};

/// A house whose one payout of 199 euro is at the bank: its run, and the bank's reference.
async fn at_the_bank() -> (Payer, String, String) {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (run, file) = payer.exported().await;
    (payer, run, texts(&file, "EndToEndId").remove(0))
}

/// The page of a file that was read.
async fn reads(payer: &Payer, file: &str) -> Answer {
    let read = payer.reads(file).await;
    assert!(read.location.contains("?done=report-read"), "{}", read.text());
    payer.fiona.gets(&read.location).await
}

#[tokio::test]
async fn a_status_that_nobody_knows_is_shown_with_its_code_and_moves_nothing() {
    let (payer, run, _) = at_the_bank().await;
    let page = reads(&payer, &status_report(&message_id(&run), "XXXX", "")).await;
    page.says("A status that is not known here: nothing follows from it, ask your bank");
    page.says("The bank’s status has the code XXXX.");
    page.does_not_say("Nothing in it is about payouts");
    let page = payer.olivia.gets(&run).await;
    page.says("At the bank\n");
    page.says("The bank’s status has the code XXXX.");
    let odd = payer.reads(&status_report(&message_id(&run), "&lt;b&gt;", "")).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    odd.says(
        "GrpSts is “&#60;b&#62;”, where a code of up to four letters and digits must stand (line 1, column",
    );
}

#[tokio::test]
async fn what_the_bank_has_not_decided_is_told_in_words() {
    let (payer, run, reference) = at_the_bank().await;
    let page = reads(&payer, &status_report(&message_id(&run), "RCVD", "")).await;
    page.says("Not decided yet\nThe bank has received it.");
    let names = status_report(&message_id(&run), "RVCM", "");
    reads(&payer, &names).await.says("Some names of payees do not match their accounts");
    let named = format!(
        "<OrgnlPmtInfAndSts><OrgnlPmtInfId>{id}</OrgnlPmtInfId><TxInfAndSts><OrgnlEndToEndId>{reference}\
         </OrgnlEndToEndId><TxSts>PDNG</TxSts></TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt>",
        id = message_id(&run)
    );
    let partly = status_report(&message_id(&run), "PART", "");
    reads(&payer, &partly.replace("</CstmrPmtStsRpt>", &named)).await.says("The bank still checks it.");
    let open = reads(&payer, &partly).await;
    open.says("It leaves every transfer as it was\nIt is the answer to a file of yours");
    payer.olivia.gets(&run).await.says("At the bank\n");
}

#[tokio::test]
async fn an_answer_that_counts_otherwise_than_the_order_is_refused() {
    let (payer, run, _) = at_the_bank().await;
    let answer = status_report(&message_id(&run), "RJCT", "AC04");
    let with = |more: &str| answer.replace("<GrpSts>", &format!("{more}<GrpSts>"));
    for (more, words) in [
        ("<OrgnlNbOfTxs>2</OrgnlNbOfTxs>", "says that it has 2 transfers; it has one transfer, €199.00"),
        ("<OrgnlCtrlSum>199.01</OrgnlCtrlSum>", "says that it has €199.01; it has one transfer, €199.00"),
        (
            "<OrgnlNbOfTxs>1</OrgnlNbOfTxs><OrgnlCtrlSum>1990</OrgnlCtrlSum>",
            "says that it has one transfer, €1,990.00; it has one transfer, €199.00",
        ),
    ] {
        let refused = payer.reads(&with(more)).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{more}");
        refused.says(words);
    }
    payer.olivia.gets(&run).await.says("At the bank\n");
    let right = with("<OrgnlNbOfTxs>1</OrgnlNbOfTxs><OrgnlCtrlSum>199</OrgnlCtrlSum>");
    reads(&payer, &right).await.says("The account is closed.");
}

#[tokio::test]
async fn a_version_of_later_years_is_refused_with_what_to_ask_the_bank_for() {
    let (payer, run, reference) = at_the_bank().await;
    let good = statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")]);
    let refused = payer.reads(&good.replace("camt.053.001.08", "camt.053.001.99")).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says("This is camt.053.001.99, a version that is not known here.");
    refused.says("camt.053.001.02 to camt.053.001.14 are read: ask your bank for one of them.");
    let answer = status_report(&message_id(&run), "RJCT", "AC04");
    let refused = payer.reads(&answer.replace("pain.002.001.10", "pain.002.001.99")).await;
    refused.says("This is pain.002.001.99");
    payer.olivia.gets(&run).await.says("At the bank\n");
}

/// The statement of a day in May with balances and a number; it opens with 1,000.00 euro.
fn of_day(day: u8, number: u32, closing: &str, entries: &[Booked<'_>]) -> String {
    let balance = |kind: &str, amount: &str| {
        format!(
            "<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt>\
             <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>2026-05-{day:02}</Dt></Dt></Bal>"
        )
    };
    let balances = format!("</Ccy></Acct>{}{}", balance("OPBD", "1000.00"), balance("CLBD", closing));
    let head = format!("<Id>{day}</Id><ElctrncSeqNb>{number}</ElctrncSeqNb>");
    statement(OURS, "EUR", entries).replace("<Id>1</Id>", &head).replace("</Ccy></Acct>", &balances)
}

const LACKS: &str = "Something is missing from this statement";
const GAP: &str = "A statement before this one was not read in";

#[tokio::test]
async fn a_statement_from_which_something_is_missing_says_so_where_it_was_read_in() {
    let (payer, run, reference) = at_the_bank().await;
    let debit = [Booked::Debit(&reference, "199.00")];
    let page = reads(&payer, &of_day(6, 57, "700.00", &debit)).await;
    page.says(&format!("{LACKS} (Wednesday 6 May 2026)"));
    page.says("Download the whole day again from your bank");
    page.says("Paid");
    payer.olivia.gets(&run).await.says("Closed");
    let whole = reads(&payer, &of_day(6, 57, "801.00", &debit)).await;
    whole.says("Known already");
    whole.does_not_say(LACKS);
    let bare = statement(OURS, "EUR", &debit);
    reads(&payer, &bare).await.says("Nothing shows whether this statement is whole");
    let page = "<Id>1</Id><StmtPgntn><PgNb>1</PgNb><LastPgInd>false</LastPgInd></StmtPgntn>";
    reads(&payer, &bare.replace("<Id>1</Id>", page)).await.says("This is one page of several");
}

#[tokio::test]
async fn a_number_that_was_left_out_is_missed_until_it_is_read() {
    let (payer, _, _) = at_the_bank().await;
    reads(&payer, &of_day(4, 1_057, "1000.00", &[])).await.does_not_say(GAP);
    let later = payer.reads(&of_day(7, 1_060, "1000.00", &[])).await;
    let page = payer.fiona.gets(&later.location).await;
    page.says(&format!("{GAP} (Thursday 7 May 2026)"));
    page.says("This one has the number 1060, and the last one before it that was read has 1057.");
    reads(&payer, &of_day(5, 1_058, "1000.00", &[])).await.does_not_say(GAP);
    payer.fiona.gets(&later.location).await.says("the last one before it that was read has 1058.");
    reads(&payer, &of_day(6, 1_059, "1000.00", &[])).await.does_not_say(GAP);
    payer.fiona.gets(&later.location).await.does_not_say(GAP);
    // The count of another year says nothing of this one's.
    let new_year = of_day(8, 1_070, "1000.00", &[]).replace("2026-05-08", "2027-01-02");
    reads(&payer, &new_year).await.does_not_say(GAP);
}
