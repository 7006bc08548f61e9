//! `leadwire check LEADS.csv --accounts ACCOUNTS.csv --offline --format jsonl`: each row judged alone.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use leadwire_domain::checks::{Facts, Policy, is_shared_domain, judge};
use leadwire_domain::matching::{Book, Query};
use leadwire_domain::sheet::{LeadRow, LeadSheet, RowProblem};
use serde_json::{Value, json};

use super::Outcome;
use super::matching::{name_unknown, read_book};
use crate::app::Clock;
use crate::pipeline::row_error;
use crate::referrals::verdict_name;
use crate::web::forms::in_words;
use crate::web::reasons::{Audience, Look, reasons};
use crate::web::{Locale, Words};

pub(super) fn run(leads: &Path, accounts: Option<&Path>, offline: bool) -> Outcome {
    if !offline {
        eprintln!("Network checks do not run yet: the answers are as with --offline.");
    }
    let book = accounts.map(read_book).transpose()?;
    let file = File::open(leads).map_err(|why| format!("{}: {why}", leads.display()))?;
    let rows = LeadSheet::open(file).map_err(|why| format!("{}: {why}", leads.display()))?;
    name_unknown(leads, rows.unknown_columns());
    let words = Words::of(Locale::English);
    let policy = Policy::default();
    let mut out = BufWriter::new(std::io::stdout().lock());
    for row in rows {
        let answer = answer(row, book.as_ref(), &policy, words);
        serde_json::to_writer(&mut out, &answer)?;
        out.write_all(b"\n")?;
    }
    out.flush()?;
    Ok(())
}

fn answer(row: Result<LeadRow, RowProblem>, book: Option<&Book>, policy: &Policy, words: Words) -> Value {
    let (line, parsed) = match row {
        Ok(row) => (row.line, row.lead.parse_row()),
        Err(why) => (why.line(), Err(vec![row_error(&why)])),
    };
    let lead = match parsed {
        Ok(lead) => lead,
        Err(errors) => {
            let errors: Vec<_> = errors.iter().map(|error| in_words(error, words)).collect();
            return json!({
                "line": line, "verdict": "malformed", "reasons": [], "not_run": [], "errors": errors
            });
        }
    };
    let known = book.map(|book| book.hits(&Query::of_lead(&lead, is_shared_domain)));
    let facts = Facts { known, ..Facts::default() };
    let judgement = judge(&lead, &facts, policy, Clock::System.now());
    let not_run: Vec<&str> = judgement.not_run.iter().map(|code| code.as_str()).collect();
    json!({
        "line": line,
        "verdict": verdict_name(judgement.verdict),
        "reasons": reasons(&judgement.findings, Audience::Staff, Look::after(judgement.verdict), words),
        "not_run": not_run,
        "errors": [],
    })
}
