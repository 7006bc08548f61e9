//! What was told of a customer and what was done with it, in words.

use std::collections::{BTreeSet, HashMap};

use jiff::tz::TimeZone;
use leadwire_domain::money::Currency;
use leadwire_domain::reward::{Invoice, MoneyIn, MoneyOut, OutStatus};
use serde::Serialize;
use serde_json::Value;

use super::store::{Entry, StoredEvent};
use crate::web::{Moment, Words};

/// A fact as a row of the customer's table.
pub(super) struct Told {
    pub what: String,
    pub id: String,
    /// With its currency; in minor units, and saying so, while the invoice that knows the currency has not
    /// come. May be empty.
    pub amount: String,
    pub more: String,
    pub when: String,
    pub source: String,
}

/// The currencies of invoices by their ids.
pub(super) type Currencies = HashMap<String, Currency>;

/// The invoices that money among the entries is on, and that are not among them.
pub(super) fn invoices_beyond(entries: &[Entry]) -> BTreeSet<String> {
    let is_among = |id: &str| entries.iter().any(|one| one.kind == "invoice" && one.source_id == id);
    let named = entries.iter().filter_map(|entry| {
        let body: Value = serde_json::from_str(&entry.body).ok()?;
        body["invoice"].as_str().map(str::to_owned)
    });
    named.filter(|id| !is_among(id)).collect()
}

/// Facts in words, in the order they come. `currencies` are of invoices that are not among them.
pub(super) fn in_words(
    entries: &[Entry],
    mut currencies: Currencies,
    t: Words,
    zone: &TimeZone,
) -> Vec<Told> {
    let invoices = entries.iter().filter(|entry| entry.kind == "invoice");
    let invoices = invoices.filter_map(|entry| serde_json::from_str::<Invoice>(&entry.body).ok());
    currencies.extend(invoices.map(|one| (one.id, one.currency)));
    let told = |entry: &Entry| {
        let (amount, more) = details(entry, &currencies, t);
        Told {
            what: t.name("fact", &entry.kind),
            id: if entry.kind == "ended" { String::new() } else { entry.source_id.clone() },
            amount,
            more,
            when: t.moment(entry.received_at, zone),
            source: t.name("source", &entry.source),
        }
    };
    entries.iter().map(told).collect()
}

/// The amount of a fact, and what else it says.
fn details(entry: &Entry, currencies: &Currencies, t: Words) -> (String, String) {
    let money = |minor, of: Currency| t.money(minor, u32::from(of.decimals()), of.code());
    let amount = |minor: i64, invoice: &str| match currencies.get(invoice) {
        Some(currency) => (money(minor, *currency), String::new()),
        None => {
            let amount = t.say_with("billing-minor", &[("amount", minor.into())]);
            (amount, t.say("billing-currency-awaited"))
        }
    };
    let body = entry.body.as_str();
    match entry.kind.as_str() {
        "invoice" => serde_json::from_str(body).map(|one: Invoice| {
            let state = t.name("invoice", &wire_name(&one.state));
            (money(one.gross, one.currency), joined(&[state, periods(&one, t)]))
        }),
        "money_in" => serde_json::from_str(body).map(|one: MoneyIn| {
            let on = [("invoice", one.invoice.as_str().into()), ("day", t.date(one.at).into())];
            let (amount, awaited) = amount(one.gross, &one.invoice);
            (amount, joined(&[t.say_with("fact-on-invoice", &on), awaited]))
        }),
        "money_out" => serde_json::from_str(body).map(|one: MoneyOut| {
            let on = [("invoice", one.invoice.as_str().into()), ("day", t.date(one.at).into())];
            let kind = t.name("money-out", &wire_name(&one.kind));
            let status = match one.status {
                OutStatus::Settled => String::new(),
                OutStatus::Open => t.say("money-out-open"),
                OutStatus::Reversed => t.say("money-out-reversed"),
            };
            let (amount, awaited) = amount(one.gross, &one.invoice);
            (amount, joined(&[kind, status, t.say_with("fact-on-invoice", &on), awaited]))
        }),
        _ => serde_json::from_str(body).map(|told: Value| {
            let day = told["subscription_ended"].as_str().and_then(|day| day.parse().ok());
            (String::new(), day.map(|day| t.date(day)).unwrap_or_default())
        }),
    }
    .unwrap_or_default()
}

/// From the first day to the last that an invoice bills.
fn periods(invoice: &Invoice, t: Words) -> String {
    let from = invoice.lines.iter().map(|line| line.period_start).min();
    let to = invoice.lines.iter().map(|line| line.period_end).max();
    match (from, to) {
        (Some(from), Some(to)) => {
            t.say_with("invoice-period", &[("from", t.date(from).into()), ("to", t.date(to).into())])
        }
        _ => String::new(),
    }
}

/// The name of a unit variant as it stands in JSON and Fluent keys.
fn wire_name(value: &impl Serialize) -> String {
    let name = serde_json::to_value(value).ok();
    name.and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

fn joined(parts: &[String]) -> String {
    let said: Vec<_> = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
    said.join(" · ")
}

/// Something that was done with a customer, as its timeline shows it.
pub(super) fn moment(event: &StoredEvent, t: Words, zone: &TimeZone) -> Moment {
    let facts: Value = serde_json::from_str(&event.facts).unwrap_or_default();
    let text = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
    let by = event.by.clone().unwrap_or_default();
    let args = [
        ("by".to_owned(), by.clone()),
        ("receipt".to_owned(), text("receipt")),
        ("source".to_owned(), t.find_pairs(&format!("source-{}", text("source")), &[]).unwrap_or_default()),
    ];
    let key = format!("customer-event-{}{}", event.kind, if by.is_empty() { "" } else { ".by" });
    let how = text("how");
    Moment {
        iso: event.at.to_string(),
        when: t.moment(event.at, zone),
        title: t.say_pairs(&key, &args),
        text: if how.is_empty() || how == "person" { String::new() } else { t.name("road", &how) },
        tone: if event.kind == "linked" { "good" } else { "idle" },
    }
}
