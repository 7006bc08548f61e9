//! Running every stored decision again, and what the last run came to.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::tz::TimeZone;
use leadwire_domain::checks::{Difference, Outcome};

use super::replay::{Differing, MOST_KEPT, Replay, ReplayError, may_replay, start_replay};
use super::{store, verdict_name};
use crate::access::Staff;
use crate::app::App;
use crate::web::{Problem, Shell, Words, page, see_other};

/// A decision that is otherwise, as the page shows it.
struct DifferingRow {
    id: String,
    receipt: String,
    company: String,
    group: &'static str,
    differences: Vec<String>,
}

/// A run that ended.
struct Ended {
    by: String,
    when: String,
    looked_at: u64,
    equal: u64,
    /// Whether all is equal: `good` or `bad`.
    tone: &'static str,
    /// Of the other groups, those that are not empty.
    groups: Vec<(&'static str, u64)>,
    rows: Vec<DifferingRow>,
    /// Only the first are listed.
    is_cut: bool,
}

/// A run that goes on.
struct Running {
    by: String,
    when: String,
    done: u64,
    decisions: u64,
}

#[derive(Template)]
#[template(path = "referrals/replay.html")]
struct ReplayPage {
    t: Words,
    shell: Shell,
    running: Option<Running>,
    ended: Option<Ended>,
}

/// `GET /console/replay`
pub async fn show(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    if !may_replay(&staff.person) {
        return Err(ReplayError::NotAllowed.into());
    }
    let replays = app.db.read(|tx| async move { store::list_replays(&tx).await }).await?;
    let Staff { t, shell, .. } = staff;
    let zone = app.zone();
    let running = replays.iter().find(|replay| replay.ended_at.is_none()).map(|replay| Running {
        by: replay.asked_by.clone(),
        when: t.moment(replay.asked_at, &zone),
        done: replay.tally.all(),
        // What came meanwhile is not looked at twice, but counted.
        decisions: replay.decisions.max(replay.tally.all()),
    });
    let ended = replays.into_iter().find(|replay| replay.ended_at.is_some());
    page(&ReplayPage { t, shell, running, ended: ended.map(|replay| ended_of(replay, t, &zone)) })
}

fn ended_of(replay: Replay, t: Words, zone: &TimeZone) -> Ended {
    let groups = replay.tally.groups().into_iter().filter(|(name, count)| *name != "equal" && *count > 0);
    let differing = replay.tally.different
        + replay.tally.other_rules
        + replay.tally.other_lists
        + replay.tally.unreadable;
    Ended {
        by: replay.asked_by,
        when: t.moment(replay.ended_at.unwrap_or(replay.asked_at), zone),
        looked_at: replay.tally.all(),
        equal: replay.tally.equal,
        tone: if replay.tally.is_equal() { "good" } else { "bad" },
        groups: groups.collect(),
        is_cut: differing > MOST_KEPT as u64,
        rows: replay.differing.iter().map(|one| row(one, t)).collect(),
    }
}

fn row(differing: &Differing, t: Words) -> DifferingRow {
    let mut differences: Vec<String> =
        differing.differences.iter().map(|one| difference_in_words(one, t)).collect();
    differences.extend(differing.unreadable.clone());
    DifferingRow {
        id: differing.id.to_string(),
        receipt: differing.receipt.clone(),
        company: differing.company.clone(),
        group: differing.group.name(),
        differences,
    }
}

/// One difference as a person reads it.
pub fn difference_in_words(difference: &Difference, t: Words) -> String {
    let changed = |name: &str, was: String, now: String| {
        let change = t.say_with("terms-changed", &[("before", was.into()), ("now", now.into())]);
        format!("{name}: {change}")
    };
    let said = |key: &str, code: &str| t.say_with(key, &[("code", code.to_owned().into())]);
    match difference {
        Difference::Malformed { fields } => said("replay-malformed", &fields.join(", ")),
        Difference::Verdict { was, now } => {
            let word = |verdict| t.name("state", verdict_name(verdict));
            changed(&t.say("replay-verdict"), word(*was), word(*now))
        }
        Difference::RuleVersion { code, was, now } => {
            changed(&said("replay-version", code.as_str()), was.to_string(), now.to_string())
        }
        Difference::Outcome { code, was, now } => {
            let word = |outcome| t.name("replay-outcome", outcome_name(outcome));
            changed(code.as_str(), word(*was), word(*now))
        }
        Difference::Evidence { code } => said("replay-evidence", code.as_str()),
        Difference::Ran { code } => said("replay-ran", code.as_str()),
        Difference::NotRun { code } => said("replay-not-run", code.as_str()),
    }
}

fn outcome_name(outcome: Outcome) -> &'static str {
    match outcome {
        Outcome::Pass => "pass",
        Outcome::Fail => "fail",
        Outcome::Review => "review",
        Outcome::Unknown => "unknown",
        Outcome::NotRun => "not_run",
    }
}

/// `POST /console/replay`
pub async fn start(State(app): State<App>, staff: Staff) -> Result<Response, Problem> {
    start_replay(&app, &staff.person).await?;
    Ok(see_other("/console/replay?done=replay-begun"))
}

impl From<ReplayError> for Problem {
    fn from(why: ReplayError) -> Self {
        match why {
            ReplayError::NotAllowed => Problem::forbidden("REPLAY_ROLES"),
            ReplayError::Fault(why) => why.into(),
        }
    }
}
