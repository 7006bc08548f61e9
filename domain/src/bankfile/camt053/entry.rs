//! One line of a statement, and what it is made of.

use super::super::Reason;
use super::super::xml_reader::{Element, Unreadable};
use super::{Counterparty, Details, Direction, Entry, EntryStatus, Order, Transaction, direction};
use crate::payout::Iban;

/// Reads `Ntry`; `own` is the statement's account.
pub(super) fn read(of: Element, account_currency: &str, own: Option<&Iban>) -> Result<Entry, Unreadable> {
    let (amount_minor, currency) = of.need("Amt")?.money(account_currency)?;
    let mut entry = Entry {
        amount_minor,
        currency,
        direction: direction(of)?,
        is_reversal: of.truth("RvslInd")?,
        status: status(of)?,
        booked_on: of.day("BookgDt")?,
        value_on: of.day("ValDt")?,
        bank_reference: reference(of, "AcctSvcrRef"),
        details: Details::Unsaid,
    };
    entry.details = details(of, &entry, own)?;
    Ok(entry)
}

/// The bank's own reference, where it is one: some write the same words into every entry.
fn reference(of: Element, path: &'static str) -> Option<String> {
    of.words(path).filter(|words| !["NONREF", "NOREF", "NOTPROVIDED"].contains(&words.as_str()))
}

/// `Sts` is the code itself until version .07, and holds `Cd` from .08 on.
fn status(of: Element) -> Result<EntryStatus, Unreadable> {
    of.need("Sts")?;
    Ok(match of.code("Sts").as_deref() {
        Some("BOOK") => EntryStatus::Booked,
        Some("PDNG" | "FUTR") => EntryStatus::Pending,
        _ => EntryStatus::Information,
    })
}

fn details(of: Element, entry: &Entry, own: Option<&Iban>) -> Result<Details, Unreadable> {
    let listed: Vec<Element> = of.all("NtryDtls").flat_map(|details| details.all("TxDtls")).collect();
    let read = |details: &Element| transaction(*details, entry, is_return(of), own);
    let mut transactions = listed.iter().map(read).collect::<Result<Vec<_>, _>>()?;
    let batch = of.find("NtryDtls/Btch").and_then(order);
    if transactions.iter().all(says_nothing) {
        // Some banks name the order where a transaction would stand, with nothing of its own.
        let sole = if let [sole] = listed.as_slice() { sole.find("Refs").and_then(order) } else { None };
        if let Some(order) = batch.or(sole) {
            return Ok(Details::Order(order));
        }
    } else if let [sole] = transactions.as_mut_slice()
        && batch.and_then(|order| order.transfers).is_none_or(|count| count == 1)
    {
        sole.amount_minor = sole.amount_minor.or(Some(entry.amount_minor));
    }
    Ok(if transactions.is_empty() { Details::Unsaid } else { Details::Transactions(transactions) })
}

/// The order that a batch or the references of a transaction name.
fn order(of: Element) -> Option<Order> {
    let (message_id, instruction_id) = (of.words("MsgId"), of.words("PmtInfId"));
    let transfers = of.words("NbOfTxs").and_then(|count| count.parse().ok());
    (message_id.is_some() || instruction_id.is_some()).then_some(Order {
        message_id,
        instruction_id,
        transfers,
    })
}

fn says_nothing(transaction: &Transaction) -> bool {
    transaction.end_to_end_id.is_none()
        && transaction.counterparty == Counterparty::default()
        && transaction.remittance.is_none()
        && transaction.return_reason.is_none()
}

fn transaction(
    of: Element,
    entry: &Entry,
    came_back: bool,
    own: Option<&Iban>,
) -> Result<Transaction, Unreadable> {
    let amount =
        ["Amt", "AmtDtls/TxAmt/Amt", "AmtDtls/InstdAmt/Amt"].into_iter().find_map(|path| of.find(path));
    let amount = amount.map(|amount| amount.money(&entry.currency)).transpose()?;
    let came = of.find("CdtDbtInd").map_or(Ok(entry.direction), |_| direction(of))?;
    let return_reason = match of.find("RtrInf") {
        Some(returned) => Some(returned.reason()),
        None => (came_back || is_return(of)).then(Reason::default),
    };
    Ok(Transaction {
        end_to_end_id: of.words("Refs/EndToEndId").filter(|id| id != "NOTPROVIDED"),
        direction: came,
        bank_reference: reference(of, "Refs/AcctSvcrRef"),
        counterparty: counterparty(of, came, return_reason.is_some(), own),
        remittance: remittance(of),
        currency: amount.as_ref().map_or_else(|| entry.currency.clone(), |(_, currency)| currency.clone()),
        amount_minor: amount.map(|(minor, _)| minor),
        return_reason,
    })
}

/// Whether the bank booked it as a return (ISO 20022 bank transaction code, sub-family RRTN).
fn is_return(of: Element) -> bool {
    of.words("BkTxCd/Domn/Fmly/SubFmlyCd").is_some_and(|code| code == "RRTN")
}

fn remittance(of: Element) -> Option<String> {
    let of = of.find("RmtInf")?;
    let free: Vec<String> = of.all("Ustrd").map(Element::text).filter(|text| !text.is_empty()).collect();
    match free.is_empty() {
        true => of.words("Strd/CdtrRefInf/Ref"),
        // Banks that cut lines cut anywhere, so a space is as right as none.
        false => Some(free.join(" ")),
    }
}

/// Money that went, went to the creditor; money that came, came from the debtor. In what came back the roles
/// are those of the payment that it undoes. Whoever has the statement's own account is never the other side.
fn counterparty(of: Element, came: Direction, came_back: bool, own: Option<&Iban>) -> Counterparty {
    // The party holds its name directly until version .07, and in `Pty` from .08 on.
    let party = |names: [&'static str; 2], account| {
        let name = names.into_iter().find_map(|path| of.words(path));
        let iban = of.words(account).and_then(|text| Iban::parse(&text).ok());
        Counterparty { name, iban }
    };
    let creditor = party(["RltdPties/Cdtr/Pty/Nm", "RltdPties/Cdtr/Nm"], "RltdPties/CdtrAcct/Id/IBAN");
    let debtor = party(["RltdPties/Dbtr/Pty/Nm", "RltdPties/Dbtr/Nm"], "RltdPties/DbtrAcct/Id/IBAN");
    let sides = match (came == Direction::Debit) != came_back {
        true => [creditor, debtor],
        false => [debtor, creditor],
    };
    let other = |side: &Counterparty| side.iban.is_none() || side.iban.as_ref() != own;
    sides.into_iter().filter(other).find(|side| *side != Counterparty::default()).unwrap_or_default()
}
