//! What is known of a customer as of a day: each invoice with its cash ratio (R2) and the lines that count
//! (R4).

use std::ops::Range;

use jiff::civil::Date;

use super::calendar::{day_number, whole_months};
use super::facts::{Facts, Invoice, InvoiceState, Line, LineKind, MoneyIn, MoneyOut, OutStatus};
use super::fraction::Part;
use super::merge;

/// All invoices that carry something, sorted by id.
pub(super) struct Known<'a> {
    pub bills: Vec<Bill<'a>>,
}

/// An invoice with the money that moved on it.
pub(super) struct Bill<'a> {
    pub invoice: &'a Invoice,
    pub lines: Vec<CountedLine<'a>>,
    pub money_in: Vec<&'a MoneyIn>,
    pub money_out: Vec<&'a MoneyOut>,
    pub cash_ratio: Part,
}

/// A recurring, usage or proration line with a period of at least a day (R4).
pub(super) struct CountedLine<'a> {
    /// Its place in the invoice, from 0.
    pub index: usize,
    pub line: &'a Line,
    /// The days of its period, as day numbers.
    pub days: Range<i64>,
    /// How many whole months its period is, if it is (R6).
    pub months: Option<i32>,
}

impl<'a> Known<'a> {
    /// What is known when money up to a day is. Invoices have no date, so all of them are known.
    pub(super) fn on(facts: &'a Facts, day: Date) -> Self {
        let mut bills: Vec<Bill> = merge::invoices(facts).into_iter().map(Bill::new).collect();
        let of = |bills: &[Bill], id: &str| bills.binary_search_by(|bill| bill.invoice.id.as_str().cmp(id));
        for money in merge::money_in(facts, day) {
            if let Ok(at) = of(&bills, &money.invoice) {
                bills[at].money_in.push(money);
            }
        }
        for money in merge::money_out(facts, day) {
            if let Ok(at) = of(&bills, &money.invoice) {
                bills[at].money_out.push(money);
            }
        }
        for bill in &mut bills {
            bill.cash_ratio = ratio(bill.cash(), bill.invoice.gross);
        }
        Self { bills }
    }

    /// Every counted line with its invoice.
    pub(super) fn lines(&self) -> impl Iterator<Item = (&Bill<'a>, &CountedLine<'a>)> {
        self.bills.iter().flat_map(|bill| bill.lines.iter().map(move |line| (bill, line)))
    }

    /// The counted lines that are paid (R4).
    pub(super) fn paid_lines(&self) -> impl Iterator<Item = &CountedLine<'a>> {
        let paid = |(bill, line): &(&Bill, &CountedLine)| line.line.net > 0 && !bill.cash_ratio.is_nothing();
        self.lines().filter(paid).map(|(_, line)| line)
    }
}

impl<'a> Bill<'a> {
    fn new(invoice: &'a Invoice) -> Self {
        let lines = invoice.lines.iter().enumerate();
        let counted = lines.filter(|(_, line)| line.kind != LineKind::OneTime);
        Self {
            invoice,
            lines: counted.filter_map(|(index, line)| CountedLine::new(index, line)).collect(),
            money_in: Vec::new(),
            money_out: Vec::new(),
            cash_ratio: Part::NOTHING,
        }
    }

    /// Money in less money that is out for good, gross minor units.
    fn cash(&self) -> i128 {
        self.moves().map(|(_, gross)| gross).sum()
    }

    /// The money that counts, with its days and its sign.
    fn moves(&self) -> impl Iterator<Item = (Date, i128)> {
        let settled = self.money_out.iter().filter(|money| money.status == OutStatus::Settled);
        let outs = settled.map(|money| (money.at, -i128::from(money.gross)));
        self.money_in.iter().map(|money| (money.at, i128::from(money.gross))).chain(outs)
    }

    pub(super) fn is_open(&self) -> bool {
        self.invoice.state == InvoiceState::Open
    }

    /// Since when as much money has been there as is now; none without money. Facts say no day on which an
    /// invoice was closed, but a paid one was not closed before its money came.
    pub(super) fn paid_since(&self) -> Option<Date> {
        let mut moves: Vec<(Date, i128)> = self.moves().collect();
        moves.sort_unstable();
        let enough = self.cash().clamp(0, i128::from(self.invoice.gross.max(0)));
        if enough == 0 {
            return None;
        }
        let (mut cash, mut since) = (0, None);
        for day in moves.chunk_by(|one, other| one.0 == other.0) {
            cash += day.iter().map(|(_, gross)| gross).sum::<i128>();
            since = if cash < enough { None } else { since.or(Some(day[0].0)) };
        }
        since
    }
}

impl<'a> CountedLine<'a> {
    fn new(index: usize, line: &'a Line) -> Option<Self> {
        let days = day_number(line.period_start)..day_number(line.period_end);
        let months = whole_months(line.period_start, line.period_end);
        (!days.is_empty()).then_some(Self { index, line, days, months })
    }
}

/// R2: money over gross, from 0 to 1. An invoice of nothing or less carries no cash.
fn ratio(cash: i128, gross: i64) -> Part {
    let gross = u64::try_from(gross).unwrap_or(0);
    let cash = u64::try_from(cash.clamp(0, i128::from(gross))).unwrap_or(0);
    Part::new(cash, gross)
}
