//! Reads what a bank says of an order: `pain.002` (ISO 20022 payment status report), of the versions .03 to
//! .15. That money moved, only the statement says (`camt053`).

use super::Reason;
use super::xml_reader::{Element, Expected, Unreadable, decode, message, parse};

/// The versions whose elements mean what is read here.
const VERSIONS: std::ops::RangeInclusive<u8> = 3..=15;

/// A bank's answer to one order. Banks answer on one level, on two or on all three; several answers to one
/// order may come, and a later one may refuse what an earlier one took.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatusReport {
    /// The bank's own reference of this answer.
    pub message_id: Option<String>,
    /// The `message_id` of the order; `NOTPROVIDED` when the bank could not read it.
    pub original_message_id: String,
    /// How many transfers the order has, as the bank read it (OrgnlNbOfTxs).
    pub original_transfers: Option<u64>,
    /// Their sum in cents, as the bank read it (OrgnlCtrlSum, which names no currency; ours are in euro).
    pub original_sum_minor: Option<i64>,
    /// What is said of the whole message.
    pub group: Option<Verdict>,
    /// What is said of the payment instructions in it. An order of `pain001` has one.
    pub instructions: Vec<InstructionStatus>,
    /// What is said of single transfers. Often only the refused ones are named.
    pub transfers: Vec<TransferStatus>,
}

/// A status with its reasons.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verdict {
    /// What it means for the payer.
    pub status: Status,
    /// The bank's own code: `ACSP`, `RJCT` …
    pub code: String,
    /// Why, as far as the bank said.
    pub reasons: Vec<Reason>,
}

/// What a status means for the payer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Status {
    /// The bank took the order, or paid it: ACTC, ACCP, ACFC, ACSP, ACPD, ACSC, ACWC, ACWP, ACCC.
    Accepted,
    /// The bank has not decided: RCVD, PDNG, PATC; or it waits for the payer: ACFW, and the checks of payees'
    /// names (RVNC, RCVC, RVCM).
    Pending,
    /// A code that this program does not know: nothing follows from it.
    Unknown,
    /// Some of what is in it was refused, or is not decided: PART. What is said one level below counts.
    Partly,
    /// The bank will not pay: RJCT, CANC.
    Rejected,
}

/// The status of one payment instruction.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InstructionStatus {
    /// Its `PmtInfId`: the `message_id` of the order, as `pain001` writes it.
    pub instruction_id: String,
    /// `None` where the bank speaks of its transfers only.
    pub verdict: Option<Verdict>,
}

/// The status of one transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TransferStatus {
    /// As the order gave it.
    pub end_to_end_id: String,
    /// What is said of it.
    pub verdict: Verdict,
}

impl StatusReport {
    /// What this answer says of a transfer of the order: what is said of itself, else of its instruction,
    /// else of the whole message. `None` where the levels above are taken in part and the transfer is not
    /// named.
    pub fn of(&self, end_to_end_id: &str) -> Option<&Verdict> {
        let named = self.transfers.iter().find(|transfer| transfer.end_to_end_id == end_to_end_id);
        named.map(|transfer| &transfer.verdict).or_else(|| self.of_unnamed())
    }

    /// The same of every transfer that it does not name.
    pub fn of_unnamed(&self) -> Option<&Verdict> {
        // An order has one instruction; of several, none speaks for a transfer that is not named.
        let instruction = match self.instructions.as_slice() {
            [one] => one.verdict.as_ref(),
            _ => None,
        };
        instruction.or(self.group.as_ref()).filter(|verdict| verdict.status != Status::Partly)
    }
}

/// The answer in a bank's file.
///
/// # Errors
/// [`Unreadable`] with the place: no `pain.002` of a known version, or a part that must be there is missing.
pub fn read(bytes: &[u8]) -> Result<StatusReport, Unreadable> {
    let text = decode(bytes)?;
    let document = parse(&text)?;
    let report = message(&document, "pain.002", "CstmrPmtStsRpt", VERSIONS)?;
    let original = report.need("OrgnlGrpInfAndSts")?;
    let group = verdict(original, "GrpSts")?;
    let original_sum = original.find("OrgnlCtrlSum").map(|sum| sum.money("EUR")).transpose()?;
    let (mut instructions, mut transfers) = (Vec::new(), Vec::new());
    for instruction in report.all("OrgnlPmtInfAndSts") {
        let own = verdict(instruction, "PmtInfSts")?;
        let above = own.as_ref().or(group.as_ref());
        for transfer in instruction.all("TxInfAndSts") {
            transfers.push(transfer_status(transfer, above)?);
        }
        let instruction_id = instruction.need("OrgnlPmtInfId")?.text();
        instructions.push(InstructionStatus { instruction_id, verdict: own });
    }
    Ok(StatusReport {
        message_id: report.words("GrpHdr/MsgId"),
        original_message_id: original.need("OrgnlMsgId")?.text(),
        original_transfers: original.count("OrgnlNbOfTxs")?,
        original_sum_minor: original_sum.map(|(minor, _)| minor),
        group,
        instructions,
        transfers,
    })
}

fn transfer_status(transfer: Element, above: Option<&Verdict>) -> Result<TransferStatus, Unreadable> {
    let provided = |path| transfer.words(path).filter(|id| id != "NOTPROVIDED");
    let end_to_end_id = provided("OrgnlEndToEndId").or_else(|| provided("OrgnlInstrId"));
    let Some(end_to_end_id) = end_to_end_id else {
        return Err(transfer.missing("OrgnlEndToEndId"));
    };
    let verdict = match (verdict(transfer, "TxSts")?, above) {
        (Some(own), _) => own,
        // A transfer that is listed with reasons alone has the status of what it is part of.
        (None, Some(above)) if above.status != Status::Partly => {
            let own: Vec<Reason> = reasons(transfer);
            let reasons = if own.is_empty() { above.reasons.clone() } else { own };
            Verdict { status: above.status, code: above.code.clone(), reasons }
        }
        (None, _) => return Err(transfer.missing("TxSts")),
    };
    Ok(TransferStatus { end_to_end_id, verdict })
}

fn verdict(of: Element, element: &'static str) -> Result<Option<Verdict>, Unreadable> {
    let Some(at) = of.find(element).filter(|at| !at.text().is_empty()) else { return Ok(None) };
    let code = at.text();
    // A code that is not known is kept and shown; free text might repeat an account.
    if code.len() > 4 || !code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()) {
        return Err(at.wrong(&code, Expected::Code));
    }
    Ok(Some(Verdict { status: status(&code), code, reasons: reasons(of) }))
}

fn reasons(of: Element) -> Vec<Reason> {
    of.all("StsRsnInf").map(Element::reason).filter(|reason| *reason != Reason::default()).collect()
}

/// ISO 20022 external payment status codes, as the payer's bank uses them.
fn status(code: &str) -> Status {
    match code {
        "ACTC" | "ACCP" | "ACFC" | "ACSP" | "ACPD" | "ACSC" | "ACWC" | "ACWP" | "ACCC" => Status::Accepted,
        "RJCT" | "CANC" => Status::Rejected,
        "PART" => Status::Partly,
        "RCVD" | "PDNG" | "PATC" | "ACFW" | "RVNC" | "RCVC" | "RVCM" => Status::Pending,
        _ => Status::Unknown,
    }
}
