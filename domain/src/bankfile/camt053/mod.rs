//! Reads account statements: `camt.053` (ISO 20022 bank-to-customer statement), of the versions .02 to .14.

mod entry;

use jiff::civil::Date;

use super::Reason;
use super::xml_reader::{Element, Expected, Unreadable, decode, message, parse};
use crate::payout::Iban;

/// The versions whose elements mean what is read here. A later one may move them: what a statement settles is
/// money, so an unknown version is refused and not guessed at.
const VERSIONS: std::ops::RangeInclusive<u8> = 2..=14;

/// One statement of one account: most banks send one a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// The bank's reference. Pages of one statement may share it.
    pub id: String,
    /// `None`: the bank names the account by a number of its own.
    pub account_iban: Option<Iban>,
    /// ISO 4217, of the account; empty where neither account, balance nor entry names one.
    pub currency: String,
    /// First day, on the bank's calendar.
    pub from: Option<Date>,
    /// Last day, on the bank's calendar.
    pub to: Option<Date>,
    /// Booked before the first entry (OPBD, or PRCD: what the statement before closed with).
    pub opening: Option<Balance>,
    /// Booked after the last entry (CLBD).
    pub closing: Option<Balance>,
    /// In the bank's order.
    pub entries: Vec<Entry>,
    /// What shows that something is missing, or leaves it open.
    pub lack: Option<Lack>,
    /// The bank's count of statements (ElctrncSeqNb, or LglSeqNb), which most banks begin anew every year.
    pub number: Option<i64>,
}

/// Why a statement may not be all that was booked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// It is a page of several.
    Pages,
    /// It has no opening or no closing balance, so nothing shows whether an entry is missing.
    Balances,
    /// Opening balance and booked entries do not add up to the closing balance.
    Entries,
}

impl Lack {
    /// Its name in rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Pages => "pages",
            Self::Balances => "balances",
            Self::Entries => "entries",
        }
    }
}

impl Statement {
    /// Whether nothing is missing: it is not a page of several, and opening and booked entries add up to
    /// closing.
    pub fn is_whole(&self) -> bool {
        self.lack.is_none()
    }

    /// The last day that it is about, as far as the bank says.
    pub fn closed_on(&self) -> Option<Date> {
        self.to.or(self.closing.and_then(|balance| balance.on)).or(self.from)
    }
}

/// What is on an account at one time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Balance {
    /// Minor units of the account's currency; below zero when overdrawn.
    pub amount_minor: i64,
    /// On the bank's calendar.
    pub on: Option<Date>,
}

/// One line of a statement: a movement of money, or several that the bank booked as one sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Minor units of `currency`, never below zero.
    pub amount_minor: i64,
    /// ISO 4217.
    pub currency: String,
    /// Whether it came or went, also where it takes back an earlier entry.
    pub direction: Direction,
    /// It takes back an earlier entry of the other direction (RvslInd).
    pub is_reversal: bool,
    /// Whether it is part of the balances.
    pub status: EntryStatus,
    /// On the bank's calendar.
    pub booked_on: Option<Date>,
    /// The day from which it counts for interest.
    pub value_on: Option<Date>,
    /// The bank's reference of the entry (AcctSvcrRef); unique at the bank, where it gives one.
    pub bank_reference: Option<String>,
    /// What the sum is made of, as far as the bank says.
    pub details: Details,
}

/// Whether money came or went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// CRDT: it came.
    Credit,
    /// DBIT: it went.
    Debit,
}

/// Whether an entry is part of the balances.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EntryStatus {
    /// BOOK: it is.
    Booked,
    /// PDNG, FUTR: not yet.
    Pending,
    /// INFO and the bank's own words: told, never booked by this entry.
    Information,
}

/// What an entry is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Details {
    /// Each transaction, at least one. Several where the bank booked a batch and lists it.
    Transactions(Vec<Transaction>),
    /// One sum for an order (a batch booking): the bank names the order and none of its transfers.
    Order(Order),
    /// The bank says nothing but the sum.
    Unsaid,
}

/// An order that the bank booked as one sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// The `message_id` of the order.
    pub message_id: Option<String>,
    /// The `PmtInfId` of the order, which `pain001` writes equal to its `message_id`.
    pub instruction_id: Option<String>,
    /// How many transfers the bank counts in it.
    pub transfers: Option<u32>,
}

/// One transaction of an entry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Transaction {
    /// As the order gave it; `None` where the payer gave none (`NOTPROVIDED`).
    pub end_to_end_id: Option<String>,
    /// Whether it came or went by itself: in an entry that nets several it may be the other way round.
    pub direction: Direction,
    /// The bank's own reference of it; `None` where only the entry has one, or none has.
    pub bank_reference: Option<String>,
    /// Minor units of `currency`. `None`: the bank gives the sum of the entry only.
    pub amount_minor: Option<i64>,
    /// ISO 4217; the entry's, where nothing else is said.
    pub currency: String,
    /// The other side: who was paid, or who paid.
    pub counterparty: Counterparty,
    /// What the payer wrote for the payee: free text, else the payee's structured reference.
    pub remittance: Option<String>,
    /// Present when the transaction is a payment that came back, though the bank may give no reason.
    pub return_reason: Option<Reason>,
}

/// The other side of a transaction, as far as the bank says.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Counterparty {
    /// As the bank spells it.
    pub name: Option<String>,
    /// `None` also where the account has no IBAN.
    pub iban: Option<Iban>,
}

impl Entry {
    /// Whether its transactions, as far as each names an amount in the entry's currency, make up its sum. An
    /// entry that says nothing of them does.
    pub fn adds_up(&self) -> bool {
        let Details::Transactions(all) = &self.details else { return true };
        let signed = |one: &Transaction| {
            let minor = one.amount_minor.filter(|_| one.currency == self.currency)?;
            Some(i128::from(one.direction.signed(minor)))
        };
        let sum: Option<i128> = all.iter().map(signed).sum();
        sum.is_none_or(|sum| sum == i128::from(self.signed_minor()))
    }

    /// What it does to the account: minor units, below zero when money went.
    pub fn signed_minor(&self) -> i64 {
        self.direction.signed(self.amount_minor)
    }
}

impl Direction {
    fn signed(self, amount_minor: i64) -> i64 {
        match self {
            Self::Credit => amount_minor,
            Self::Debit => -amount_minor,
        }
    }
}

/// Every statement in a bank's file, in its order.
///
/// # Errors
/// [`Unreadable`] with the place: no `camt.053` of a known version, or a part that must be there is missing
/// or means nothing.
pub fn read(bytes: &[u8]) -> Result<Vec<Statement>, Unreadable> {
    let text = decode(bytes)?;
    let document = parse(&text)?;
    let message = message(&document, "camt.053", "BkToCstmrStmt", VERSIONS)?;
    message.need("Stmt")?;
    let paged = is_page(message, "GrpHdr/MsgPgntn")?;
    message.all("Stmt").map(|from| statement(from, paged)).collect()
}

fn statement(from: Element, paged: bool) -> Result<Statement, Unreadable> {
    let account = from.need("Acct")?;
    let currency = account.words("Ccy").or_else(|| currency_within(from)).unwrap_or_default();
    let account_iban = account.words("Id/IBAN").and_then(|text| Iban::parse(&text).ok());
    let (mut opening, mut previous, mut closing) = (None, None, None);
    for balance in from.all("Bal") {
        let place = match balance.code("Tp/CdOrPrtry").as_deref() {
            Some("OPBD") => &mut opening,
            Some("PRCD") => &mut previous,
            Some("CLBD") => &mut closing,
            _ => continue, // available, interim, forward
        };
        let (amount_minor, _) = balance.need("Amt")?.money(&currency)?;
        let amount_minor = direction(balance)?.signed(amount_minor);
        *place = Some(Balance { amount_minor, on: balance.day("Dt")? });
    }
    let opening = opening.or(previous);
    let entries = from.all("Ntry").map(|of| entry::read(of, &currency, account_iban.as_ref()));
    let entries = entries.collect::<Result<Vec<Entry>, _>>()?;
    let paged = paged || is_page(from, "StmtPgntn")?;
    Ok(Statement {
        id: from.need("Id")?.text(),
        lack: if paged { Some(Lack::Pages) } else { lack(opening, &entries, closing) },
        number: number(from),
        account_iban,
        currency,
        from: from.day("FrToDt/FrDtTm")?,
        to: from.day("FrToDt/ToDtTm")?,
        opening,
        closing,
        entries,
    })
}

/// The currency of the first balance or entry, for banks that do not write it at the account.
fn currency_within(statement: Element) -> Option<String> {
    statement.find("Bal/Amt").or_else(|| statement.find("Ntry/Amt"))?.currency()
}

fn direction(of: Element) -> Result<Direction, Unreadable> {
    let indicator = of.need("CdtDbtInd")?;
    match indicator.text().as_str() {
        "CRDT" => Ok(Direction::Credit),
        "DBIT" => Ok(Direction::Debit),
        other => Err(indicator.wrong(other, Expected::Direction)),
    }
}

/// Whether there are more pages than this one.
fn is_page(of: Element, path: &'static str) -> Result<bool, Unreadable> {
    let Some(pages) = of.find(path) else { return Ok(false) };
    let number = pages.words("PgNb").map(|text| text.trim_start_matches('0').to_owned());
    Ok(!pages.truth("LastPgInd")? || number.is_some_and(|number| number != "1"))
}

/// Nothing follows from it but a remark, so what is no number is passed over.
fn number(from: Element) -> Option<i64> {
    let text = from.words("ElctrncSeqNb").or_else(|| from.words("LglSeqNb"))?;
    text.parse().ok().filter(|number| *number > 0)
}

fn lack(opening: Option<Balance>, entries: &[Entry], closing: Option<Balance>) -> Option<Lack> {
    let (Some(opening), Some(closing)) = (opening, closing) else { return Some(Lack::Balances) };
    let booked = entries.iter().filter(|entry| entry.status == EntryStatus::Booked);
    let sum = booked.map(|entry| i128::from(entry.signed_minor())).sum::<i128>();
    let adds_up = i128::from(opening.amount_minor) + sum == i128::from(closing.amount_minor);
    (!adds_up).then_some(Lack::Entries)
}
