//! What another policy would have made of past leads, by the facts that were kept: the network is never
//! asked.

use std::ops::ControlFlow;
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use leadwire_domain::checks::{Counted, Policy, Supposed, Verdict, deciding, suppose};
use leadwire_domain::ids::{DraftId, ReferralId};
use leadwire_domain::referral::receipt::number_text;
use serde::{Deserialize, Serialize};

use super::decisions::{Decided, Kept, Walk};
use super::store;
use crate::app::App;
use crate::db::DbError;
use crate::web::paging::Cursor;

/// A referral whose verdict would have been another one.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Changed {
    pub id: ReferralId,
    pub receipt: String,
    pub company: String,
    pub from: Verdict,
    pub to: Verdict,
    /// On which the other verdict hangs; where it is `validated`, on which the stored one did.
    pub codes: Vec<String>,
}

/// What was looked at, and what would have changed.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub struct Summary {
    pub looked_at: u64,
    pub counted: Counted,
    /// Decided before facts were kept: it cannot be known.
    pub no_facts: u64,
    pub erased: u64,
    pub checking: u64,
    pub unreadable: u64,
}

/// An answer as it is kept for a page.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Answer {
    pub summary: Summary,
    /// Newest first.
    pub changed: Vec<Changed>,
    /// Why not every referral of these days was looked at.
    pub stopped: Option<Stopped>,
    /// How many of them were not; the older ones.
    #[serde(default)]
    pub left_out: u64,
}

/// Why a look at the past ended early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stopped {
    /// So many are enough for a page.
    Enough,
    /// It would have kept the reader waiting.
    TookLong,
}

/// How far back the page of a draft looks, in days.
pub const DAYS_BACK: i64 = 90;
/// As long as drafts are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 7);

/// One decision under the other policy, counted by itself.
struct Looked {
    summary: Summary,
    changed: Option<Changed>,
}

fn look(decided: Decided, other: &Policy) -> Looked {
    let mut summary = Summary { looked_at: 1, ..Summary::default() };
    let whole = match decided.kept {
        Kept::Whole(whole) => whole,
        Kept::Checking => return Looked { summary: Summary { checking: 1, ..summary }, changed: None },
        Kept::Erased => return Looked { summary: Summary { erased: 1, ..summary }, changed: None },
        Kept::NoFacts => return Looked { summary: Summary { no_facts: 1, ..summary }, changed: None },
        Kept::Unreadable(_) => {
            return Looked { summary: Summary { unreadable: 1, ..summary }, changed: None };
        }
    };
    let past = whole.past();
    let supposed = suppose(&past, other);
    summary.counted.count(&past, other, &supposed);
    let changed = match supposed {
        Supposed::Said(said) if said.verdict != past.stored.verdict => {
            let hangs_on = if said.verdict == Verdict::Validated { past.stored } else { &said };
            Some(Changed {
                id: decided.id,
                receipt: number_text(decided.number),
                company: decided.company,
                from: past.stored.verdict,
                to: said.verdict,
                codes: deciding(hangs_on).iter().map(ToString::to_string).collect(),
            })
        }
        _ => None,
    };
    Looked { summary, changed }
}

impl Summary {
    fn add(&mut self, other: Self) {
        self.looked_at += other.looked_at;
        self.counted.add(other.counted);
        self.no_facts += other.no_facts;
        self.erased += other.erased;
        self.checking += other.checking;
        self.unreadable += other.unreadable;
    }

    /// Referrals of which it cannot be said, by why: as in the words, with their counts.
    pub fn apart(&self) -> [(&'static str, u64); 5] {
        [
            ("rules_changed", self.counted.rules_changed),
            ("no_facts", self.no_facts),
            ("erased", self.erased),
            ("checking", self.checking),
            ("unreadable", self.unreadable),
        ]
    }
}

/// Judges every past lead since an instant by another policy, newest first, and hands each whose verdict
/// would be another one to `tell`.
///
/// # Errors
/// Database faults only.
pub async fn what_if(
    app: &App,
    policy: Policy,
    since: Timestamp,
    tell: impl FnMut(Changed),
) -> Result<Summary, DbError> {
    let (summary, _) = look_at_most(app, policy, since, u64::MAX, None, tell).await?;
    Ok(summary)
}

/// The same within bounds; says which one was met.
async fn look_at_most(
    app: &App,
    policy: Policy,
    since: Timestamp,
    most: u64,
    patience: Option<Duration>,
    mut tell: impl FnMut(Changed),
) -> Result<(Summary, Option<Stopped>), DbError> {
    let (mut summary, mut stopped) = (Summary::default(), None);
    let until = patience.map(|patience| tokio::time::Instant::now() + patience);
    let take = |looked: Vec<Looked>, _: &Cursor| {
        for one in looked {
            summary.add(one.summary);
            one.changed.into_iter().for_each(&mut tell);
        }
        stopped = if until.is_some_and(|until| tokio::time::Instant::now() >= until) {
            Some(Stopped::TookLong)
        } else if summary.looked_at >= most {
            Some(Stopped::Enough)
        } else {
            return ControlFlow::Continue(());
        };
        ControlFlow::Break(())
    };
    let walk = Walk::new(app, since, Cursor::start()).of_at_most(most);
    let is_over = walk.through(move |decided| look(decided, &policy), take).await?;
    Ok((summary, stopped.filter(|_| !is_over)))
}

/// What a draft's policy would have made of the last [`DAYS_BACK`] days: reckoned once, then kept.
pub(super) async fn what_if_of_draft(app: &App, id: &DraftId, policy: &Policy) -> Result<Answer, DbError> {
    let draft = id.clone();
    let known = app.db.read(move |tx| async move { store::find_what_if(&tx, &draft).await }).await?;
    if let Some(answer) = known {
        return Ok(answer);
    }
    let now = app.clock.now();
    let since = now - SignedDuration::from_hours(24 * DAYS_BACK);
    let bounds = &app.config.what_if;
    let patience = Duration::from_secs(bounds.patience_seconds.into());
    let mut changed = Vec::new();
    let tell = |one| changed.push(one);
    let looked =
        look_at_most(app, policy.clone(), since, bounds.most_referrals.into(), Some(patience), tell).await;
    let (summary, stopped) = looked?;
    let all = app.db.read(move |tx| async move { store::count_since(&tx, since).await }).await?;
    let left_out = match stopped {
        Some(_) => u64::try_from(all).unwrap_or_default().saturating_sub(summary.looked_at),
        None => 0,
    };
    let (answer, draft) = (Answer { summary, changed, stopped, left_out }, id.clone());
    let kept = answer.clone();
    app.db
        .write(move |tx| async move { store::insert_what_if(&tx, &draft, &kept, now, now - KEPT).await })
        .await?;
    Ok(answer)
}
