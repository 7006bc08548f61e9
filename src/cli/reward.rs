//! `leadwire reward FACTS.json [--terms TERMS.toml]`: what one customer's facts earn (docs/rewards.md).

use std::fmt::Display;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use leadwire_domain::reward::{Facts, Reckoning, RewardTerms, reckon};
use serde_json::Value;

use super::{Outcome, read_text};
use crate::web::forms::in_words;
use crate::web::{Locale, Words};

pub(super) fn run(facts: &Path, terms: Option<&Path>) -> Outcome {
    let terms = terms.map(read_terms).transpose()?.unwrap_or_default();
    let facts_of = read_facts(facts)?;
    let answer = reckon(&facts_of, &terms);
    say_why_there_is_none(facts, &answer);
    let mut out = BufWriter::new(std::io::stdout().lock());
    serde_json::to_writer_pretty(&mut out, &answer)?;
    out.write_all(b"\n")?;
    out.flush()?;
    Ok(())
}

fn read_facts(path: &Path) -> Result<Facts, Box<dyn std::error::Error>> {
    let file = path.display();
    let text = read_text(path)?;
    let value: Value = serde_json::from_str(&text).map_err(|why| {
        format!("{file}: not JSON: {why}. Write one JSON object with today, invoices, money_in, money_out.")
    })?;
    let words = Words::of(Locale::English);
    let read = Facts::parse(&value).map_err(|errors| {
        let said = errors.iter().map(|error| in_words(error, words));
        told(path, said.map(|said| format!("{}: {} {}", said.field, said.message, said.fix)))
    })?;
    if !read.passed_over.is_empty() {
        eprintln!("{file}: fields that are not read: {}", read.passed_over.join(", "));
    }
    Ok(read.facts)
}

fn read_terms(path: &Path) -> Result<RewardTerms, Box<dyn std::error::Error>> {
    let table: toml::Table =
        read_text(path)?.parse().map_err(|why| format!("{}: not TOML: {why}", path.display()))?;
    let settings = table.into_iter().map(|(key, value)| Ok((key, as_json(value)?)));
    let settings = settings.collect::<serde_json::Result<_>>()?;
    Ok(RewardTerms::parse(&settings).map_err(|problems| told(path, problems.into_iter()))?)
}

/// JSON has no dates; as text they are refused like any other wrong value.
fn as_json(value: toml::Value) -> serde_json::Result<Value> {
    match value {
        toml::Value::Datetime(date) => Ok(Value::String(date.to_string())),
        other => serde_json::to_value(other),
    }
}

/// Every problem of a file on a line of its own.
fn told(path: &Path, problems: impl Iterator<Item = impl Display>) -> String {
    let lines: Vec<String> = problems.map(|problem| format!("{}: {problem}", path.display())).collect();
    format!("nothing was reckoned:\n{}", lines.join("\n"))
}

/// The answer's shape has no place for a reward that is none (R13).
fn say_why_there_is_none(path: &Path, answer: &Reckoning) {
    if let Some(barred) = &answer.barred {
        eprintln!(
            "{}: no reward: the referral was validated on {}, which is not before the first paid invoice \
             ({} on {}).",
            path.display(),
            barred.validated_on,
            barred.invoice,
            barred.paid_on
        );
    }
}
