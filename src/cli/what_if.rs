//! `leadwire what-if POLICY.toml`: which past verdicts another policy would change. `leadwire policy` prints
//! the file that it reads.

use std::borrow::Cow;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use jiff::civil::Date;
use leadwire_domain::checks::{Counted, Policy, policy_of_toml, policy_to_toml};

use super::replay::instant;
use super::{Outcome, WhatIfFormat, read_text};
use crate::config::Config;
use crate::db::DbError;
use crate::programmes;
use crate::referrals::{self, Changed, Summary, verdict_name};
use crate::serve;
use crate::web::{Locale, Words};

/// Prints every referral whose verdict would be another one, newest first, and a summary: in the text and in
/// the lines of JSON behind them, beside a table (CSV) on standard error.
pub(super) async fn run(config: Config, policy: &Path, since: Option<Date>, format: WhatIfFormat) -> Outcome {
    let policy = read_policy(policy)?;
    name_softer_rungs(&policy);
    let app = serve::open_beside(config).await?;
    let since = instant(&app, since).await?;
    let mut list = List { out: BufWriter::new(io::stdout()), format, written: Ok(()) };
    if format == WhatIfFormat::Csv {
        list.row(&["receipt", "company", "from", "to", "codes"]);
    }
    let summary = referrals::what_if(&app, policy, since, |changed| list.tell(&changed)).await?;
    list.written?;
    match format {
        WhatIfFormat::Text => summarise(&mut list.out, &summary)?,
        WhatIfFormat::Jsonl => writeln!(list.out, "{}", serde_json::json!({ "summary": as_json(&summary) }))?,
        WhatIfFormat::Csv => summarise(&mut io::stderr(), &summary)?,
    }
    list.out.flush()?;
    Ok(())
}

fn read_policy(path: &Path) -> Result<Policy, String> {
    let text = read_text(path)?;
    policy_of_toml(&text).map_err(|problems| {
        let lines: Vec<String> =
            problems.iter().map(|problem| format!("{}, {problem}", path.display())).collect();
        format!("the policy cannot be taken:\n{}", lines.join("\n"))
    })
}

/// Different treatments of the pipeline's ladder are taken, and what surprises about them is said.
fn name_softer_rungs(policy: &Policy) {
    for (softer, harder) in policy.softer_rungs() {
        let [does, other] = [softer, harder].map(|code| policy.treatment(code).name());
        eprintln!(
            "{softer} is \"{does}\" and {harder} \"{other}\": an account counts on its strongest rung alone, \
             so a lead that meets it on both is treated by {softer}."
        );
    }
}

/// The list as it is printed while the past is walked through.
struct List<W: Write> {
    out: W,
    format: WhatIfFormat,
    /// The first failure ends the printing.
    written: io::Result<()>,
}

impl<W: Write> List<W> {
    fn tell(&mut self, changed: &Changed) {
        let (from, to) = (verdict_name(changed.from), verdict_name(changed.to));
        let codes = changed.codes.join(" ");
        match self.format {
            WhatIfFormat::Csv => self.row(&[&changed.receipt, &as_text(&changed.company), from, to, &codes]),
            WhatIfFormat::Text => {
                let line = format!("{}  {from} -> {to}  {}  ({codes})\n", changed.receipt, changed.company);
                self.write(line.as_bytes());
            }
            WhatIfFormat::Jsonl => {
                let line = serde_json::to_string(changed).unwrap_or_default() + "\n";
                self.write(line.as_bytes());
            }
        }
    }

    fn row(&mut self, fields: &[&str]) {
        let mut row = csv::WriterBuilder::new().from_writer(Vec::new());
        // Into memory nothing fails.
        let _ = row.write_record(fields);
        let line = row.into_inner().unwrap_or_default();
        self.write(&line);
    }

    fn write(&mut self, line: &[u8]) {
        if self.written.is_ok() {
            self.written = self.out.write_all(line);
        }
    }
}

/// A cell that a stranger wrote: a spreadsheet would run what begins like a formula.
fn as_text(cell: &str) -> Cow<'_, str> {
    if cell.starts_with(['=', '+', '-', '@']) { Cow::Owned(format!("'{cell}")) } else { Cow::Borrowed(cell) }
}

fn share(count: u64, all: u64) -> String {
    let tenths = (2_000 * count + all) / (2 * all.max(1));
    format!("{count} ({}.{} %)", tenths / 10, tenths % 10)
}

fn summarise(out: &mut impl Write, summary: &Summary) -> io::Result<()> {
    let (counted, words) = (&summary.counted, Words::of(Locale::English));
    let all = counted.compared();
    writeln!(out, "{} of {all} referrals would have got another verdict.", counted.changed())?;
    for (from, to, count) in counted.moves() {
        writeln!(out, "{count:>10}  {} -> {}", verdict_name(from), verdict_name(to))?;
    }
    writeln!(out, "\n{:<28} {:>20} {:>20}", "verdict", "before", "after")?;
    for verdict in Counted::VERDICTS {
        let (before, after) = counted.with_verdict(verdict);
        writeln!(out, "{:<28} {:>20} {:>20}", verdict_name(verdict), share(before, all), share(after, all))?;
    }
    let shifts = counted.changed_hits();
    if !shifts.is_empty() {
        writeln!(out, "\n{:<28} {:>20} {:>20}", "rule (refuses / asks)", "before", "after")?;
    }
    for (code, before, after) in shifts {
        let both = |fail: u64, review: u64| format!("{fail} / {review}");
        let (before, after) = (both(before.fail, before.review), both(after.fail, after.review));
        writeln!(out, "{:<28} {before:>20} {after:>20}", code.as_str())?;
    }
    if counted.not_asked > 0 {
        let codes = counted.not_asked_codes.iter().map(|(code, count)| format!("{code} {count}"));
        let codes: Vec<String> = codes.collect();
        writeln!(
            out,
            "\nIn {} of them a rule that this policy treats otherwise had not run, so what it would have \
             said is not known: {}.",
            counted.not_asked,
            codes.join(", ")
        )?;
    }
    let apart: Vec<_> = summary.apart().into_iter().filter(|(_, count)| *count > 0).collect();
    if !apart.is_empty() {
        writeln!(out, "\nCounted apart, because it cannot be said:")?;
    }
    for (why, count) in apart {
        writeln!(out, "{count:>10}  {}", words.name("what-if", why))?;
    }
    Ok(())
}

/// The summary for programs, by the names that the text has.
fn as_json(summary: &Summary) -> serde_json::Value {
    let counted = &summary.counted;
    let moves = counted.moves().into_iter().map(|(from, to, count)| {
        serde_json::json!({ "from": verdict_name(from), "to": verdict_name(to), "count": count })
    });
    let verdicts = Counted::VERDICTS.into_iter().map(|verdict| {
        let (before, after) = counted.with_verdict(verdict);
        (verdict_name(verdict).to_owned(), serde_json::json!({ "before": before, "after": after }))
    });
    let rules = counted.changed_hits().into_iter().map(|(code, before, after)| {
        (code.to_string(), serde_json::json!({ "before": before, "after": after }))
    });
    let apart = summary.apart().into_iter().map(|(why, count)| (why.to_owned(), count.into()));
    serde_json::json!({
        "compared": counted.compared(),
        "changed": counted.changed(),
        "moves": moves.collect::<Vec<_>>(),
        "verdicts": verdicts.collect::<serde_json::Map<_, _>>(),
        "rules": rules.collect::<serde_json::Map<_, _>>(),
        "not_asked": { "count": counted.not_asked, "codes": counted.not_asked_codes },
        "apart": apart.collect::<serde_json::Map<_, serde_json::Value>>(),
    })
}

/// `leadwire policy [--version N]`: the policy that binds now, or that of a version, as a file to edit.
pub(super) async fn print_policy(config: Config, version: Option<i64>) -> Outcome {
    let app = serve::open_beside(config).await?;
    let house = app.clone();
    let (current, all) = app
        .db
        .read(move |tx| async move {
            Ok::<_, DbError>((programmes::current(&house, &tx).await?, programmes::list_terms(&tx).await?))
        })
        .await?;
    let wanted = version.unwrap_or(current.version);
    let found = all.iter().find(|one| one.version == wanted);
    let newest = all.iter().map(|one| one.version).max().unwrap_or(current.version);
    let none = || format!("there is no version {wanted} of the terms: the first is 1, the newest {newest}");
    let found = found.ok_or_else(none)?;
    print!("# The policy of version {wanted}.\n{}", policy_to_toml(&found.terms.policy));
    Ok(())
}
