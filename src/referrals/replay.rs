//! Every stored decision run again: the same lead, facts, terms and instant must give the same answer.

use std::ops::ControlFlow;

use jiff::Timestamp;
use leadwire_domain::checks::{self, Difference, Replayed};
use leadwire_domain::ids::{ContactId, ReferralId, ReplayId};
use leadwire_domain::referral::receipt::number_text;
use serde::{Deserialize, Serialize};

use super::decisions::{Decided, Kept, Walk};
use super::store;
use crate::access::{Person, Role};
use crate::app::App;
use crate::db::DbError;
use crate::jobs::{self, Job, JobError};
use crate::web::paging::Cursor;

/// What became of a decision that was run again.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Group {
    Equal,
    /// Otherwise, though nothing says why: a fault of the program.
    Different,
    /// Otherwise, and judged by rules of another version.
    OtherRules,
    /// Otherwise, and judged by other lists.
    OtherLists,
    /// What was stored cannot be read any more.
    Unreadable,
    /// What it looked at is gone: cannot be run, and nobody can say whether it was decided so.
    NoFacts,
    /// The lead's person was erased: cannot be run.
    Erased,
    /// Not decided yet.
    Checking,
}

/// How many decisions are in each group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Tally {
    pub equal: u64,
    pub different: u64,
    pub other_rules: u64,
    pub other_lists: u64,
    pub unreadable: u64,
    pub no_facts: u64,
    pub erased: u64,
    pub checking: u64,
}

/// A decision that is otherwise than it was stored, or of which nobody can say.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Differing {
    pub id: ReferralId,
    /// Of which further person at the company it is; nobody: of the lead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<ContactId>,
    pub receipt: String,
    pub company: String,
    pub judged_at: Timestamp,
    pub group: Group,
    pub differences: Vec<Difference>,
    /// Why it cannot be read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unreadable: Option<String>,
}

/// A run of all decisions, as it is kept.
#[derive(Debug, Clone)]
pub struct Replay {
    pub id: ReplayId,
    /// By whom; by name.
    pub asked_by: String,
    pub asked_at: Timestamp,
    /// How many decisions there were when it began.
    pub decisions: u64,
    /// The decision it has come to.
    pub after: Cursor,
    pub steps: i64,
    pub tally: Tally,
    /// The first of those that differ, at most [`MOST_KEPT`].
    pub differing: Vec<Differing>,
    /// `None`: it still runs.
    pub ended_at: Option<Timestamp>,
}

/// How many differing decisions a run keeps for its page; all of them are counted.
pub const MOST_KEPT: usize = 100;
/// How many decisions are run between two notes of how far it is: seconds of work, so that a stop of the
/// server loses little and the lease of the job never ends.
const STEP: u64 = 10_000;

impl Group {
    /// As in JSON and in the words.
    pub fn name(self) -> &'static str {
        match self {
            Self::Equal => "equal",
            Self::Different => "different",
            Self::OtherRules => "other_rules",
            Self::OtherLists => "other_lists",
            Self::Unreadable => "unreadable",
            Self::NoFacts => "no_facts",
            Self::Erased => "erased",
            Self::Checking => "checking",
        }
    }
}

impl Tally {
    /// Every group's name, as in JSON and in the words, with its count.
    pub fn groups(&self) -> [(&'static str, u64); 8] {
        [
            ("equal", self.equal),
            ("different", self.different),
            ("other_rules", self.other_rules),
            ("other_lists", self.other_lists),
            ("unreadable", self.unreadable),
            ("no_facts", self.no_facts),
            ("erased", self.erased),
            ("checking", self.checking),
        ]
    }

    /// All decisions that were looked at.
    pub fn all(&self) -> u64 {
        self.groups().iter().map(|(_, count)| count).sum()
    }

    /// Whether every decision is the same, but for erased ones and those that are not made yet.
    pub fn is_equal(&self) -> bool {
        self.different + self.other_rules + self.other_lists + self.unreadable + self.no_facts == 0
    }

    fn count(&mut self, group: Group) {
        let counted = match group {
            Group::Equal => &mut self.equal,
            Group::Different => &mut self.different,
            Group::OtherRules => &mut self.other_rules,
            Group::OtherLists => &mut self.other_lists,
            Group::Unreadable => &mut self.unreadable,
            Group::NoFacts => &mut self.no_facts,
            Group::Erased => &mut self.erased,
            Group::Checking => &mut self.checking,
        };
        *counted += 1;
    }
}

/// Runs a decision again.
fn again(decided: Decided) -> (Group, Option<Differing>) {
    let (group, differences, unreadable) = match decided.kept {
        Kept::Checking => return (Group::Checking, None),
        Kept::Erased => return (Group::Erased, None),
        Kept::NoFacts => (Group::NoFacts, Vec::new(), None),
        Kept::Unreadable(why) => (Group::Unreadable, Vec::new(), Some(why)),
        Kept::Whole(whole) => {
            let policy = &whole.terms.terms.policy;
            match checks::replay(&whole.lead, &whole.facts, policy, whole.judged_at, &whole.stored) {
                Replayed::Same => return (Group::Equal, None),
                // Its program let the policy treat what none may any more.
                Replayed::Differs(differences) if policy.is_overruled() => {
                    (Group::OtherRules, differences, None)
                }
                Replayed::Differs(differences) => (group_of(&whole.data_id, &differences), differences, None),
            }
        }
    };
    let differing = Differing {
        id: decided.id,
        contact: decided.contact,
        receipt: number_text(decided.number),
        company: decided.company,
        judged_at: decided.judged_at,
        group,
        differences,
        unreadable,
    };
    (group, Some(differing))
}

/// Facts are handed in, so a rule that runs and did not, or the other way round, is one of another program.
fn group_of(data_id: &str, differences: &[Difference]) -> Group {
    let by_rules = differences.iter().any(|one| {
        matches!(one, Difference::RuleVersion { .. } | Difference::Ran { .. } | Difference::NotRun { .. })
    });
    if by_rules {
        Group::OtherRules
    } else if data_id != checks::data_id() {
        Group::OtherLists
    } else {
        Group::Different
    }
}

/// Runs every decision since an instant again, newest first, and hands each that is otherwise to `tell`.
///
/// # Errors
/// Database faults only.
pub async fn replay(app: &App, since: Timestamp, mut tell: impl FnMut(Differing)) -> Result<Tally, DbError> {
    let mut tally = Tally::default();
    let take = |judged: Vec<(Group, Option<Differing>)>, _: &Cursor| {
        for (group, differing) in judged {
            tally.count(group);
            differing.into_iter().for_each(&mut tell);
        }
        ControlFlow::Continue(())
    };
    Walk::new(app, since, Cursor::start()).with_contacts().through(again, take).await?;
    Ok(tally)
}

/// Why no run was begun.
#[derive(Debug, thiserror::Error)]
pub enum ReplayError {
    #[error("only the owner, managers and auditors run decisions again")]
    NotAllowed,
    #[error(transparent)]
    Fault(#[from] DbError),
}

/// Whether somebody may run decisions again, and read what came of it.
pub(super) fn may_replay(person: &Person) -> bool {
    person.role.runs_programme() || person.role == Role::Auditor
}

/// Has all decisions run again in the background. While a run goes on it is that one.
///
/// # Errors
/// Only the owner, managers and auditors may.
pub async fn start_replay(app: &App, by: &Person) -> Result<(), ReplayError> {
    if !may_replay(by) {
        return Err(ReplayError::NotAllowed);
    }
    let (id, now, by) = (ReplayId::new(app.new_id()), app.clock.now(), by.id.clone());
    let house = app.clone();
    app.db
        .write(move |tx| async move {
            if store::insert_replay(&tx, &id, &by, now).await? {
                jobs::enqueue(&tx, house.new_id(), &ReplayDecisions { replay: id }, now).await?;
            }
            Ok::<_, DbError>(())
        })
        .await?;
    app.bell.notify_one();
    Ok(())
}

/// Runs some thousand decisions again, and goes on until all were.
#[derive(Debug, Serialize, Deserialize)]
pub struct ReplayDecisions {
    pub replay: ReplayId,
}

impl Job for ReplayDecisions {
    const NAME: &'static str = "referrals.replay_decisions";

    fn dedup(&self) -> Option<String> {
        Some(self.replay.to_string())
    }

    async fn run(self, app: &App) -> Result<(), JobError> {
        let id = self.replay;
        let found = app.db.read(move |tx| async move { store::find_replay(&tx, &id).await }).await?;
        let Some(mut replay) = found.filter(|replay| replay.ended_at.is_none()) else { return Ok(()) };
        let walk = Walk::new(app, Timestamp::MIN, replay.after.clone()).with_contacts();
        let mut ran = 0;
        let take = |judged: Vec<(Group, Option<Differing>)>, reached: &Cursor| {
            ran += judged.len() as u64;
            for (group, differing) in judged {
                replay.tally.count(group);
                let place = MOST_KEPT.saturating_sub(replay.differing.len());
                replay.differing.extend(differing.into_iter().take(place));
            }
            replay.after = reached.clone();
            if ran >= STEP { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        };
        let is_over = walk.through(again, take).await?;
        let now = app.clock.now();
        replay.ended_at = is_over.then_some(now);
        app.db.write(move |tx| async move { store::save_replay(&tx, &replay).await }).await?;
        if is_over { Ok(()) } else { Err(JobError::At(now)) }
    }
}
