//! What is known of a customer as of a day: each invoice with its cash ratio (R2) and the lines that count
//! (R4).

use std::collections::BTreeSet;
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
        Self::of(merge::invoices(facts), facts, day)
    }

    /// What was known on the day of a payout. Nobody says when an invoice was voided; one on which money had
    /// moved by then counted, because what is void later must not move the months that were paid (R11).
    pub(super) fn before_voids(facts: &'a Facts, day: Date) -> Self {
        let mut known = Self::of(merge::invoices_before_voids(facts), facts, day);
        let void = facts.invoices.iter().filter(|invoice| invoice.state == InvoiceState::Void);
        let void: BTreeSet<&str> = void.map(|invoice| invoice.id.as_str()).collect();
        known.bills.retain(|bill| bill.has_moved() || !void.contains(bill.invoice.id.as_str()));
        known
    }

    fn of(invoices: Vec<&'a Invoice>, facts: &'a Facts, day: Date) -> Self {
        let mut bills: Vec<Bill> = invoices.into_iter().map(Bill::new).collect();
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

    /// An invoice by its id.
    pub(super) fn bill(&self, id: &str) -> Option<&Bill<'a>> {
        let at = self.bills.binary_search_by(|bill| bill.invoice.id.as_str().cmp(id)).ok()?;
        self.bills.get(at)
    }

    /// Every counted line with its invoice.
    pub(super) fn lines(&self) -> impl Iterator<Item = (&Bill<'a>, &CountedLine<'a>)> {
        self.bills.iter().flat_map(|bill| bill.lines.iter().map(move |line| (bill, line)))
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
        let outs = self.settled_outs().map(|money| -i128::from(money.gross));
        self.money_in.iter().map(|money| i128::from(money.gross)).chain(outs).sum()
    }

    /// Money that is out for good.
    pub(super) fn settled_outs(&self) -> impl Iterator<Item = &'a MoneyOut> {
        self.money_out.iter().copied().filter(|money| money.status == OutStatus::Settled)
    }

    fn has_moved(&self) -> bool {
        self.money_in.iter().any(|money| money.gross > 0) || self.settled_outs().any(|money| money.gross > 0)
    }

    pub(super) fn is_open(&self) -> bool {
        self.invoice.state == InvoiceState::Open
    }

    /// The day on which it was closed, as far as money tells: the first on which what came reached the gross,
    /// otherwise the last on which any came. A refund does not open it again (R9).
    pub(super) fn closed_on(&self) -> Option<Date> {
        let gross = Some(i128::from(self.invoice.gross)).filter(|gross| *gross > 0)?;
        let came = self.money_in.iter().filter(|money| money.gross > 0);
        let mut came: Vec<(Date, i64)> = came.map(|money| (money.at, money.gross)).collect();
        came.sort_unstable();
        let mut cash = 0_i128;
        let full = came.iter().find(|(_, part)| {
            cash += i128::from(*part);
            cash >= gross
        });
        full.or(came.last()).map(|(at, _)| *at)
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
