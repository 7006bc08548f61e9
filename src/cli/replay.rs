//! `leadwire replay [--since DATE] [--format text|jsonl]`: every stored decision, run again.

use std::io::{self, BufWriter, Write};

use jiff::Timestamp;
use jiff::civil::Date;

use super::{Outcome, ReplayFormat};
use crate::app::App;
use crate::config::Config;
use crate::db::DbError;
use crate::referrals::{self, Differing, Tally, difference_in_words};
use crate::web::{Locale, Words};
use crate::{programmes, serve};

/// Prints what is otherwise, and how many decisions are the same.
///
/// # Errors
/// Also where a decision is otherwise than it was stored.
pub(super) async fn run(config: Config, since: Option<Date>, format: ReplayFormat) -> Outcome {
    let app = serve::open_beside(config).await?;
    let since = instant(&app, since).await?;
    let mut out = BufWriter::new(io::stdout());
    let mut written = Ok(());
    let tally = referrals::replay(&app, since, |differing| {
        if written.is_ok() {
            written = tell(&mut out, &differing, format);
        }
    })
    .await?;
    written?;
    match format {
        ReplayFormat::Text => summarise(&mut out, &tally)?,
        ReplayFormat::Jsonl => {
            writeln!(out, "{}", serde_json::json!({ "summary": tally }))?;
        }
    }
    out.flush()?;
    let otherwise =
        tally.different + tally.other_rules + tally.other_lists + tally.unreadable + tally.no_facts;
    if tally.is_equal() {
        Ok(())
    } else {
        let told = match otherwise {
            1 => "1 decision is otherwise than it was stored, or cannot be run".to_owned(),
            more => format!("{more} decisions are otherwise than they were stored, or cannot be run"),
        };
        Err(told.into())
    }
}

/// The beginning of a day in the programme's zone; without a day the beginning of everything.
pub(super) async fn instant(app: &App, since: Option<Date>) -> Result<Timestamp, Box<dyn std::error::Error>> {
    let Some(day) = since else { return Ok(Timestamp::MIN) };
    let house = app.clone();
    let terms = app.db.read(move |tx| async move { programmes::current(&house, &tx).await });
    let zone = terms.await.map_err(|why: DbError| why.to_string())?.zone.clone();
    Ok(day.to_zoned(zone)?.timestamp())
}

fn tell(out: &mut impl Write, differing: &Differing, format: ReplayFormat) -> io::Result<()> {
    if format != ReplayFormat::Text {
        serde_json::to_writer(&mut *out, differing)?;
        return writeln!(out);
    }
    let words = Words::of(Locale::English);
    let group = words.name("replay-group", differing.group.name());
    writeln!(out, "{}  {}  ({group}; judged {})", differing.receipt, differing.company, differing.judged_at)?;
    for difference in &differing.differences {
        writeln!(out, "    {}", difference_in_words(difference, words))?;
    }
    match &differing.unreadable {
        Some(why) => writeln!(out, "    {why}"),
        None => Ok(()),
    }
}

fn summarise(out: &mut impl Write, tally: &Tally) -> io::Result<()> {
    let words = Words::of(Locale::English);
    match tally.all() {
        1 => writeln!(out, "1 decision was run again.")?,
        all => writeln!(out, "{all} decisions were run again.")?,
    }
    for (group, count) in tally.groups().into_iter().filter(|(group, count)| *group == "equal" || *count > 0)
    {
        writeln!(out, "{count:>10}  {}", words.name("replay-group", group))?;
    }
    Ok(())
}
