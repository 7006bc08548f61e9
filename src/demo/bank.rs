//! The bank of the pretend world: it answers a bank file as banks do, with a status report (`pain.002`) and
//! statements (`camt.053`). It writes as others would read it; what it says goes through the same door as a
//! real bank's.

use jiff::Timestamp;
use jiff::civil::Date;

/// One transfer of the file, as the bank sees it.
pub struct Transfer {
    pub end_to_end_id: String,
    /// Cents.
    pub amount_minor: i64,
}

/// What happens on the account.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Booking {
    /// The transfer goes out.
    Out,
    /// It comes back: the payee's account is closed (ISO 20022 AC04).
    Back,
}

/// The bank's first answer to an order: all of it accepted, or all of it rejected (AC04).
pub fn status_report(message_id: &str, at: Timestamp, is_accepted: bool, all: &[Transfer]) -> String {
    let status = if is_accepted { "ACCP" } else { "RJCT" };
    let reason = if is_accepted { "" } else { "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>" };
    let transfers: String = all
        .iter()
        .map(|one| {
            let id = &one.end_to_end_id;
            format!(
                "<TxInfAndSts><OrgnlEndToEndId>{id}</OrgnlEndToEndId><TxSts>{status}</TxSts>{reason}\
                 </TxInfAndSts>"
            )
        })
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>\
         <GrpHdr><MsgId>PRETEND-{message_id}</MsgId><CreDtTm>{at}</CreDtTm></GrpHdr>\
         <OrgnlGrpInfAndSts><OrgnlMsgId>{message_id}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>\
         <GrpSts>{status}</GrpSts></OrgnlGrpInfAndSts>\
         <OrgnlPmtInfAndSts><OrgnlPmtInfId>{message_id}</OrgnlPmtInfId><PmtInfSts>{status}</PmtInfSts>\
         {transfers}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>\n"
    )
}

/// The account's statement of a day on which these transfers went out or came back.
pub fn statement(iban: &str, day: Date, at: Timestamp, booking: Booking, all: &[Transfer]) -> String {
    let sum: i64 = all.iter().map(|one| one.amount_minor).sum();
    // As it was before: enough for everything, so that both balances are in credit.
    let opening = 100_000_000;
    let closing = if booking == Booking::Out { opening - sum } else { opening + sum };
    let entries: String = all.iter().map(|one| entry(day, booking, one)).collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>\
         <GrpHdr><MsgId>PRETEND-{stamp}</MsgId><CreDtTm>{at}</CreDtTm></GrpHdr>\
         <Stmt><Id>PRETEND-{stamp}</Id><CreDtTm>{at}</CreDtTm>\
         <Acct><Id><IBAN>{iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>{opened}{closed}{entries}</Stmt>\
         </BkToCstmrStmt></Document>\n",
        stamp = at.as_microsecond(),
        opened = balance("OPBD", opening, day),
        closed = balance("CLBD", closing, day),
    )
}

fn balance(kind: &str, minor: i64, day: Date) -> String {
    let (amount, sign) = (euros(minor.abs()), if minor < 0 { "DBIT" } else { "CRDT" });
    format!(
        "<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{amount}</Amt>\
         <CdtDbtInd>{sign}</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>"
    )
}

fn entry(day: Date, booking: Booking, transfer: &Transfer) -> String {
    let (amount, id) = (euros(transfer.amount_minor), &transfer.end_to_end_id);
    let (sign, reason) = match booking {
        Booking::Out => ("DBIT", ""),
        Booking::Back => ("CRDT", "<RtrInf><Rsn><Cd>AC04</Cd></Rsn></RtrInf>"),
    };
    format!(
        "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>{sign}</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
         <BookgDt><Dt>{day}</Dt></BookgDt><ValDt><Dt>{day}</Dt></ValDt><NtryDtls><TxDtls>\
         <Refs><EndToEndId>{id}</EndToEndId></Refs><Amt Ccy=\"EUR\">{amount}</Amt>\
         <CdtDbtInd>{sign}</CdtDbtInd>{reason}</TxDtls></NtryDtls></Ntry>"
    )
}

fn euros(minor: i64) -> String {
    format!("{}.{:02}", minor / 100, minor % 100)
}
