//! What an id was told of stays; only where an invoice, and money that went back, stands may change
//! (`docs/decisions/0022-what-was-told-stays.md`). Whoever takes facts asks here; `merge` is for files, where
//! an id may repeat.

use std::collections::BTreeMap;
use std::fmt::Display;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::json::MOST_ERRORS;
use crate::lead::FieldError;

use super::facts::{Invoice, Line, MoneyIn, MoneyOut};
use super::parse::{LINE_KINDS, OUT_KINDS};
use super::posting::Posting;

/// The lines that a difference names; an invoice can have thousands.
const MOST_LINES: usize = 3;

/// The first field in which two tellings of one id differ, though it cannot change.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Difference {
    /// As it is named in JSON.
    pub field: &'static str,
    /// What stands in it as it was told before, and now: amounts in minor units, days as ISO 8601. Of lines
    /// those that the other has not, in brackets.
    pub known: String,
    pub told: String,
}

/// What a billing source tells under an id of its own.
pub trait Fact: Serialize + DeserializeOwned {
    /// The kind's name in rows and sentences.
    const KIND: &'static str;
    /// Where a posting lists it.
    const LIST: &'static str;

    /// The source's own.
    fn id(&self) -> &str;

    /// How it differs from what was known under its id; `None`: in nothing that must stay.
    fn differs(&self, known: &Self) -> Option<Difference>;

    /// The same fact with its parts in the one order by which equal facts are equal bytes; `None`: it is.
    fn reordered(&self) -> Option<Self> {
        None
    }
}

impl Fact for Invoice {
    const KIND: &'static str = "invoice";
    const LIST: &'static str = "invoices";

    fn id(&self) -> &str {
        &self.id
    }

    fn differs(&self, known: &Self) -> Option<Difference> {
        let lines = || {
            let (before, now) = (sorted(known), sorted(self));
            (before != now).then(|| Difference {
                field: "lines",
                known: only_in(&before, &now),
                told: only_in(&now, &before),
            })
        };
        field("currency", &known.currency.code(), &self.currency.code())
            .or_else(|| field("net", &known.net, &self.net))
            .or_else(|| field("tax", &known.tax, &self.tax))
            .or_else(|| field("gross", &known.gross, &self.gross))
            .or_else(lines)
    }

    /// Sources promise no order of lines either.
    fn reordered(&self) -> Option<Self> {
        let lines = (!self.lines.is_sorted()).then(|| sorted(self).into_iter().cloned().collect())?;
        Some(Self { lines, ..self.clone() })
    }
}

impl Fact for MoneyIn {
    const KIND: &'static str = "money_in";
    const LIST: &'static str = "money_in";

    fn id(&self) -> &str {
        &self.id
    }

    fn differs(&self, known: &Self) -> Option<Difference> {
        field("invoice", &known.invoice, &self.invoice)
            .or_else(|| field("gross", &known.gross, &self.gross))
            .or_else(|| field("at", &known.at, &self.at))
    }
}

impl Fact for MoneyOut {
    const KIND: &'static str = "money_out";
    const LIST: &'static str = "money_out";

    fn id(&self) -> &str {
        &self.id
    }

    fn differs(&self, known: &Self) -> Option<Difference> {
        field("invoice", &known.invoice, &self.invoice)
            .or_else(|| field("gross", &known.gross, &self.gross))
            .or_else(|| field("at", &known.at, &self.at))
            .or_else(|| field("kind", &word(known.kind, &OUT_KINDS), &word(self.kind, &OUT_KINDS)))
    }
}

fn field<T: PartialEq + Display>(field: &'static str, known: &T, told: &T) -> Option<Difference> {
    (known != told).then(|| Difference { field, known: known.to_string(), told: told.to_string() })
}

/// The word that is read as a value.
fn word<T: Copy + PartialEq>(value: T, known: &[(&'static str, T)]) -> &'static str {
    known.iter().find(|(_, meant)| *meant == value).map_or("", |(word, _)| word)
}

fn sorted(invoice: &Invoice) -> Vec<&Line> {
    let mut lines: Vec<&Line> = invoice.lines.iter().collect();
    lines.sort_unstable();
    lines
}

/// The lines of one sorted list that the other has not, each as often as it is there too often.
fn only_in(lines: &[&Line], others: &[&Line]) -> String {
    let mut others = others.iter().peekable();
    let is_alone = |line: &&&Line| {
        while others.next_if(|other| **other < **line).is_some() {}
        others.next_if(|other| **other == **line).is_none()
    };
    let alone: Vec<&&Line> = lines.iter().filter(is_alone).collect();
    let words = |line: &&&Line| {
        let kind = word(line.kind, &LINE_KINDS);
        format!("{} {kind} {}/{}", line.net, line.period_start, line.period_end)
    };
    let mut shown: Vec<String> = alone.iter().take(MOST_LINES).map(words).collect();
    if alone.len() > MOST_LINES {
        shown.push("…".to_owned());
    }
    format!("[{}]", shown.join(", "))
}

impl Posting {
    /// Facts of which the posting itself tells two versions: nobody could say which one is meant.
    pub fn contradictions(&self) -> Vec<FieldError> {
        let mut errors = contradictions(&self.invoices);
        errors.extend(contradictions(&self.money_in));
        errors.extend(contradictions(&self.money_out));
        errors.truncate(MOST_ERRORS);
        errors
    }
}

fn contradictions<F: Fact>(told: &[F]) -> Vec<FieldError> {
    let mut firsts: BTreeMap<&str, &F> = BTreeMap::new();
    let mut errors = Vec::new();
    for (at, fact) in told.iter().enumerate() {
        let first = *firsts.entry(fact.id()).or_insert(fact);
        if let Some(difference) = fact.differs(first) {
            let place = format!("{}[{at}].{}", F::LIST, difference.field);
            errors.push(told_twice(&place, fact, &difference));
        }
    }
    errors
}

/// The error beside the second version of a fact.
pub fn told_twice<F: Fact>(place: &str, fact: &F, difference: &Difference) -> FieldError {
    let error = FieldError::new(place, "TOLD_TWICE").arg("kind", F::KIND).arg("id", fact.id());
    error.arg("name", difference.field).arg("known", &difference.known).arg("told", &difference.told)
}
