//! The states of a referral and the one table of moves between them (`docs/referral-states.md` is printed
//! from it by a test); its part on decisions stands in `decisions.rs`.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::decisions::decide;
use crate::checks::Code;
use crate::ids::PersonId;

/// Where a referral stands, with the facts of that standing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum State {
    /// The network is being asked; nothing stands against the lead so far.
    Checking,
    /// A person decides; the partner was told by when.
    InReview {
        due: Timestamp,
    },
    Refused {
        codes: Vec<Code>,
        words: Option<String>,
        by: Actor,
        /// From then on it can no longer be appealed (`review::appeal_until`); of a refusal that was stored
        /// without it, it never could.
        #[serde(default)]
        appeal_until: Timestamp,
    },
    /// The partner asked for a person; the company is free meanwhile.
    Appealed {
        /// What it was refused with, in whose words, and by whom.
        codes: Vec<Code>,
        words: Option<String>,
        refused_by: Actor,
        /// What the partner says.
        text: String,
        due: Timestamp,
    },
    /// Refused again on appeal: for good, unless the staff themselves think otherwise.
    Upheld {
        codes: Vec<Code>,
        words: Option<String>,
        by: PersonId,
    },
    Validated {
        contact_due: Timestamp,
        by: Actor,
    },
    Contacted {
        first_at: Timestamp,
    },
    Meeting {
        last: Meeting,
    },
    Lost {
        reason: LossReason,
        words: Option<String>,
        by: PersonId,
    },
    Withdrawn,
    Expired,
    /// The customer's first real payment arrived (product.md, Win).
    Won {
        first_paid_on: Date,
    },
    /// At least one month was paid; the second has not been yet, or is not final.
    Earning,
    /// The reward is owed.
    Earned {
        on: Date,
    },
    /// The subscription ended with fewer paying months than the terms ask for (R10).
    Lapsed,
    /// Seen on the bank's statement.
    Paid {
        on: Date,
    },
}

/// What the customer's payments have made of a won referral. It follows the facts in both directions until
/// the reward is paid: a refund may undo a month, a late payment may make one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Earning,
    Earned { on: Date },
    Lapsed,
    Paid { on: Date },
}

/// Who moved it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Actor {
    Machine,
    Person(PersonId),
}

/// A talk with the lead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meeting {
    pub kind: MeetingKind,
    pub held_on: Date,
    pub outcome: MeetingOutcome,
}

/// The brief's three: sales consultation, live demo, call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingKind {
    Consultation,
    Demo,
    Call,
}

/// How a talk ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum MeetingOutcome {
    Interested,
    Undecided,
    NotInterested,
    NoShow,
}

/// Why a lead was lost. The partner is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LossReason {
    NoNeed,
    NoBudget,
    Competitor,
    NoAnswer,
    WrongPerson,
    Other,
}

/// What somebody does to a referral.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Act {
    Validate {
        by: Actor,
        contact_due: Timestamp,
    },
    /// The machine hands the decision to a person.
    Review {
        due: Timestamp,
    },
    /// A person's refusal carries a written reason (`OPERATOR_DECLINED` when no check stands behind it).
    Refuse {
        by: Actor,
        codes: Vec<Code>,
        words: Option<String>,
        appeal_until: Timestamp,
    },
    /// The partner asks a person to look again, at an instant.
    Appeal {
        text: String,
        at: Timestamp,
        due: Timestamp,
    },
    /// The clock of a decision ran out: it has a new date.
    Postpone {
        due: Timestamp,
    },
    /// The partner says something else about a lead that nobody has decided: it is judged anew.
    Correct,
    /// An earlier referral of the same company counts again, so this one came second.
    Yield {
        appeal_until: Timestamp,
    },
    LogContact {
        at: Timestamp,
    },
    LogMeeting(Meeting),
    Lose {
        reason: LossReason,
        words: Option<String>,
        by: PersonId,
    },
    Withdraw,
    Expire,
    /// The account paid for the first time, on that day.
    Win {
        first_paid_on: Date,
    },
    /// The reward engine says where a won referral stands.
    Follow(Standing),
}

/// Why a move cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    #[error("a referral that is {from} cannot {act}")]
    Move { from: &'static str, act: &'static str },
    /// An appeal goes to somebody else.
    #[error("whoever refused it first does not decide the appeal")]
    SameReviewer,
    #[error("the time for an appeal is over")]
    TooLate { until: Timestamp },
}

/// Makes a move, or says why it cannot be made. A meeting is not required before anything, and contact may
/// be logged again at any time while the lead is worked.
///
/// # Errors
/// [`NotAllowed`] names the state and the act, or why this one may not do it now.
pub fn apply(state: &State, act: Act) -> Result<State, NotAllowed> {
    use State::{Checking, InReview, Validated};
    use State::{Contacted, Earned, Earning, Lapsed, Lost, Meeting, Paid, Won};
    if let Act::Validate { .. }
    | Act::Refuse { .. }
    | Act::Review { .. }
    | Act::Appeal { .. }
    | Act::Postpone { .. }
    | Act::Correct
    | Act::Yield { .. } = act
    {
        return decide(state, act);
    }
    Ok(match (state, act) {
        (Validated { .. }, Act::LogContact { at }) => Contacted { first_at: at },
        (Contacted { first_at }, Act::LogContact { .. }) => Contacted { first_at: *first_at },
        (Meeting { last }, Act::LogContact { .. }) => Meeting { last: last.clone() },
        (Validated { .. } | Contacted { .. } | Meeting { .. }, Act::LogMeeting(last)) => Meeting { last },
        (Validated { .. } | Contacted { .. } | Meeting { .. }, Act::Lose { reason, words, by }) => {
            Lost { reason, words, by }
        }
        (
            Checking
            | InReview { .. }
            | State::Appealed { .. }
            | Validated { .. }
            | Contacted { .. }
            | Meeting { .. },
            Act::Withdraw,
        ) => State::Withdrawn,
        (Validated { .. } | Contacted { .. } | Meeting { .. }, Act::Expire) => State::Expired,
        // Losing and expiry end the exclusivity, never the reward.
        (
            Validated { .. } | Contacted { .. } | Meeting { .. } | Lost { .. } | State::Expired,
            Act::Win { first_paid_on },
        ) => Won { first_paid_on },
        (Won { .. } | Earned { .. } | Lapsed, Act::Follow(Standing::Earning)) => Earning,
        (Won { .. } | Earning | Lapsed | Paid { .. }, Act::Follow(Standing::Earned { on })) => Earned { on },
        (Won { .. } | Earning | Earned { .. }, Act::Follow(Standing::Lapsed)) => Lapsed,
        (Earned { .. }, Act::Follow(Standing::Paid { on })) => Paid { on },
        (from, act) => return Err(NotAllowed::Move { from: from.name(), act: act.name() }),
    })
}

impl State {
    /// The name of every state.
    pub const NAMES: [&'static str; 16] = [
        "checking",
        "in_review",
        "refused",
        "appealed",
        "upheld",
        "validated",
        "contacted",
        "meeting",
        "lost",
        "withdrawn",
        "expired",
        "won",
        "earning",
        "earned",
        "lapsed",
        "paid",
    ];

    /// The state's name in rows, answers and Fluent keys.
    pub fn name(&self) -> &'static str {
        match self {
            State::Checking => "checking",
            State::InReview { .. } => "in_review",
            State::Refused { .. } => "refused",
            State::Appealed { .. } => "appealed",
            State::Upheld { .. } => "upheld",
            State::Validated { .. } => "validated",
            State::Contacted { .. } => "contacted",
            State::Meeting { .. } => "meeting",
            State::Lost { .. } => "lost",
            State::Withdrawn => "withdrawn",
            State::Expired => "expired",
            State::Won { .. } => "won",
            State::Earning => "earning",
            State::Earned { .. } => "earned",
            State::Lapsed => "lapsed",
            State::Paid { .. } => "paid",
        }
    }

    /// Open: somebody still works on it, so the lead cannot be handed in again. An appeal is not: the lead
    /// may be handed in anew with what was wrong mended.
    pub fn is_open(&self) -> bool {
        matches!(
            self,
            State::Checking
                | State::InReview { .. }
                | State::Validated { .. }
                | State::Contacted { .. }
                | State::Meeting { .. }
        )
    }

    /// Won: the company pays, whatever has come of the reward since.
    pub fn is_won(&self) -> bool {
        match self {
            State::Won { .. }
            | State::Earning
            | State::Earned { .. }
            | State::Lapsed
            | State::Paid { .. } => true,
            State::Checking
            | State::InReview { .. }
            | State::Refused { .. }
            | State::Appealed { .. }
            | State::Upheld { .. }
            | State::Validated { .. }
            | State::Contacted { .. }
            | State::Meeting { .. }
            | State::Lost { .. }
            | State::Withdrawn
            | State::Expired => false,
        }
    }

    /// Whether the company is this referral's and nobody else's: while it is worked, and for good once won.
    pub fn holds_company(&self) -> bool {
        self.is_open() || self.is_won()
    }
}

impl Act {
    /// The act's name, as it stands in refusals and in the table of moves.
    pub fn name(&self) -> &'static str {
        match self {
            Act::Validate { .. } => "validate",
            Act::Review { .. } => "review",
            Act::Refuse { .. } => "refuse",
            Act::Appeal { .. } => "appeal",
            Act::Postpone { .. } => "postpone",
            Act::Correct => "correct",
            Act::Yield { .. } => "yield",
            Act::LogContact { .. } => "log_contact",
            Act::LogMeeting(_) => "log_meeting",
            Act::Lose { .. } => "lose",
            Act::Withdraw => "withdraw",
            Act::Expire => "expire",
            Act::Win { .. } => "win",
            Act::Follow(Standing::Earning) => "begin_earning",
            Act::Follow(Standing::Earned { .. }) => "earn",
            Act::Follow(Standing::Lapsed) => "lapse",
            Act::Follow(Standing::Paid { .. }) => "pay",
        }
    }
}
