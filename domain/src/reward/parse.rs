//! Facts as other programs write them: strictly read, every error with its place (`docs/rewards.md`, the
//! shape of facts).

use jiff::civil::Date;
use serde_json::Value;

use crate::lead::FieldError;

use super::facts::{
    Facts, Invoice, InvoiceState, Line, LineKind, MoneyIn, MoneyOut, OutKind, OutStatus, PaidOut,
};
use super::merge;
use super::reader::{Foreign, Object, Place, Reader};

/// The most characters of an id of a billing source.
pub(super) const ID: usize = 200;

const STATES: [(&str, InvoiceState); 4] = [
    ("open", InvoiceState::Open),
    ("paid", InvoiceState::Paid),
    ("uncollectible", InvoiceState::Uncollectible),
    ("void", InvoiceState::Void),
];

pub(super) const LINE_KINDS: [(&str, LineKind); 4] = [
    ("recurring", LineKind::Recurring),
    ("usage", LineKind::Usage),
    ("proration", LineKind::Proration),
    ("one_time", LineKind::OneTime),
];

pub(super) const OUT_KINDS: [(&str, OutKind); 3] = [
    ("refund", OutKind::Refund),
    ("credit_note_out_of_band", OutKind::CreditNoteOutOfBand),
    ("dispute", OutKind::Dispute),
];

const STATUSES: [(&str, OutStatus); 3] =
    [("open", OutStatus::Open), ("settled", OutStatus::Settled), ("reversed", OutStatus::Reversed)];

/// Facts that were read, and the fields that were not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadFacts {
    /// What is reckoned with.
    pub facts: Facts,
    /// Fields that nobody knows, sorted, without the numbers of items: `invoices[].customer`.
    pub passed_over: Vec<String>,
}

impl Facts {
    /// Reads the facts of a file.
    ///
    /// # Errors
    /// Every value that cannot be taken, at most 50, with its place as `field`.
    pub fn parse(value: &Value) -> Result<ReadFacts, Vec<FieldError>> {
        let mut reader = Reader::new(Foreign::PassedOver, i64::MAX);
        let facts = facts(&mut reader, value);
        if let Some(facts) = &facts {
            fitting(facts, &mut reader);
        }
        match facts {
            Some(facts) if reader.errors.is_empty() => {
                Ok(ReadFacts { facts, passed_over: reader.passed_over.into_iter().collect() })
            }
            _ => Err(reader.errors),
        }
    }
}

fn facts(reader: &mut Reader, value: &Value) -> Option<Facts> {
    let root = Place::Root("facts");
    let known =
        ["today", "subscription_ended", "validated_on", "invoices", "money_in", "money_out", "paid_out"];
    let mut object = reader.object(value, &root, &known)?;
    let today = object.date(&root, "today");
    let subscription_ended = object.date_if_any(&root, "subscription_ended");
    let validated_on = object.date_if_any(&root, "validated_on");
    let invoices = items(&mut object, &root, "invoices", invoice);
    let money_in = items(&mut object, &root, "money_in", money_in);
    let money_out = items(&mut object, &root, "money_out", money_out);
    let paid_out = items(&mut object, &root, "paid_out", paid_out);
    Some(Facts { today: today?, subscription_ended, validated_on, invoices, money_in, money_out, paid_out })
}

/// The items of a list that can be taken; those that cannot are told.
pub(super) fn items<T>(
    object: &mut Object,
    place: &Place,
    name: &str,
    read: fn(&mut Reader, &Value, &Place) -> Option<T>,
) -> Vec<T> {
    let list = Place::Field(place, name);
    let values = object.list(place, name).iter().enumerate();
    values.filter_map(|(at, value)| read(object.reader(), value, &Place::Item(&list, at))).collect()
}

pub(super) fn invoice(reader: &mut Reader, value: &Value, place: &Place) -> Option<Invoice> {
    let known = ["id", "currency", "net", "tax", "gross", "state", "lines"];
    let mut object = reader.object(value, place, &known)?;
    let id = object.text(place, "id", ID);
    let currency = object.currency(place);
    let [net, tax, gross] = ["net", "tax", "gross"].map(|name| object.amount(place, name));
    let state = object.choice(place, "state", &STATES);
    // An invoice without its lines would silently earn nothing.
    let has_lines = object.value(place, "lines").is_some();
    let lines = items(&mut object, place, "lines", line);
    has_lines.then_some(())?;
    Some(Invoice { id: id?, currency: currency?, net: net?, tax: tax?, gross: gross?, state: state?, lines })
}

fn line(reader: &mut Reader, value: &Value, place: &Place) -> Option<Line> {
    let mut object = reader.object(value, place, &["net", "period_start", "period_end", "kind"])?;
    let net = object.amount(place, "net");
    let period_start = object.date(place, "period_start");
    let period_end = object.date(place, "period_end");
    let kind = object.choice(place, "kind", &LINE_KINDS);
    let (period_start, period_end) = (period_start?, period_end?);
    if period_end < period_start {
        let here = Place::Field(place, "period_end").to_string();
        reader.fail(FieldError::new(&here, "PERIOD_END").arg("start", period_start));
        return None;
    }
    Some(Line { net: net?, period_start, period_end, kind: kind? })
}

pub(super) fn money_in(reader: &mut Reader, value: &Value, place: &Place) -> Option<MoneyIn> {
    let mut object = reader.object(value, place, &["id", "invoice", "gross", "at"])?;
    let id = object.text(place, "id", ID);
    let invoice = object.text(place, "invoice", ID);
    let gross = object.moved(place, "gross");
    let at = object.date(place, "at");
    Some(MoneyIn { id: id?, invoice: invoice?, gross: gross?, at: at? })
}

pub(super) fn money_out(reader: &mut Reader, value: &Value, place: &Place) -> Option<MoneyOut> {
    let known = ["id", "invoice", "gross", "at", "kind", "status"];
    let mut object = reader.object(value, place, &known)?;
    let id = object.text(place, "id", ID);
    let invoice = object.text(place, "invoice", ID);
    let gross = object.moved(place, "gross");
    let at = object.date(place, "at");
    let kind = object.choice(place, "kind", &OUT_KINDS);
    let status = match object.has("status") {
        true => object.choice(place, "status", &STATUSES),
        false => Some(OutStatus::default()),
    };
    Some(MoneyOut { id: id?, invoice: invoice?, gross: gross?, at: at?, kind: kind?, status: status? })
}

fn paid_out(reader: &mut Reader, value: &Value, place: &Place) -> Option<PaidOut> {
    let mut object = reader.object(value, place, &["id", "currency", "amount", "at"])?;
    let has_id = object.has("id");
    let id = if has_id { object.text(place, "id", ID) } else { None };
    let currency = object.currency(place);
    let amount = object.amount(place, "amount");
    let at = object.date(place, "at");
    if has_id && id.is_none() {
        return None;
    }
    Some(PaidOut { id, currency: currency?, amount: amount?, at: at? })
}

/// No reward of these facts is larger than an amount can be, and no adjustment.
fn fitting(facts: &Facts, reader: &mut Reader) {
    let size = |amount: i64| i128::from(amount).abs();
    let invoices = merge::invoices(facts);
    let nets: i128 = invoices.iter().flat_map(|invoice| &invoice.lines).map(|line| size(line.net)).sum();
    let paid_out: i128 = merge::paid_out(facts, Date::MAX).iter().map(|paid| size(paid.amount)).sum();
    let most = i128::from(i64::MAX);
    let too_large =
        if nets > most { Some("invoices") } else { (nets + paid_out > most).then_some("paid_out") };
    if let Some(name) = too_large {
        reader.fail(FieldError::new(name, "AMOUNTS_TOO_LARGE").arg("most", most));
    }
}
