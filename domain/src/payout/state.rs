//! The states of a pay run and of a single payout, and the tables of moves between them
//! (`docs/payout-states.md` is printed from them by a test).

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::PersonId;

/// Where a pay run stands. What was prepared is never edited: a run that no longer fits is cancelled, and
/// another one is prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum RunState {
    /// The file is made, and waits for a second person.
    Draft {
        prepared_by: PersonId,
    },
    /// Two people stand behind it: the money is committed in the ledger.
    Approved {
        by: PersonId,
    },
    /// The file has left the house; from here on only the bank moves it.
    Exported {
        at: Timestamp,
    },
    /// The bank's fate of every payout in it is known.
    Closed,
    Cancelled {
        by: PersonId,
    },
}

/// What somebody does to a pay run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RunAct {
    Approve {
        by: PersonId,
    },
    /// The file is handed out. Again is allowed and changes nothing: a download can break off.
    Export {
        at: Timestamp,
    },
    Close,
    Cancel {
        by: PersonId,
    },
}

/// Where one payout stands: one payment to one partner, in one run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum PayoutState {
    Draft,
    Approved,
    /// The bank was, or may have been, told to pay it.
    Exported,
    /// The bank took the order. Money has not moved yet.
    Accepted,
    /// The bank will not pay. `reason` is its ISO 20022 code, empty where it named none.
    Rejected {
        reason: String,
    },
    /// A booked debit on the account's statement shows it, on that booking day.
    Settled {
        on: Date,
    },
    /// The money came back, booked on that day. `reason` as in `Rejected`.
    Returned {
        on: Date,
        reason: String,
    },
    Cancelled,
}

/// What happens to a payout.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PayoutAct {
    Approve,
    Export,
    Accept,
    Reject { reason: String },
    Settle { on: Date },
    Return { on: Date, reason: String },
    Cancel,
}

/// Why a move cannot be made.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum NotAllowed {
    #[error("what is {from} cannot {act}")]
    Move { from: &'static str, act: &'static str },
    /// Four eyes: whoever prepared a run does not approve it.
    #[error("who prepared a pay run cannot approve it")]
    SamePerson,
}

impl RunState {
    /// Makes a move, or says why it cannot be made.
    ///
    /// # Errors
    /// [`NotAllowed`]: the state does not know the act, or one person would stand for two.
    pub fn apply(&self, act: RunAct) -> Result<Self, NotAllowed> {
        Ok(match (self, act) {
            (Self::Draft { prepared_by }, RunAct::Approve { by }) => {
                if *prepared_by == by {
                    return Err(NotAllowed::SamePerson);
                }
                Self::Approved { by }
            }
            (Self::Approved { .. }, RunAct::Export { at }) => Self::Exported { at },
            (Self::Exported { at }, RunAct::Export { .. }) => Self::Exported { at: *at },
            (Self::Exported { .. }, RunAct::Close) => Self::Closed,
            (Self::Draft { .. } | Self::Approved { .. }, RunAct::Cancel { by }) => Self::Cancelled { by },
            (from, act) => return Err(NotAllowed::Move { from: from.name(), act: act.name() }),
        })
    }

    /// The state's name in rows and Fluent keys.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Draft { .. } => "draft",
            Self::Approved { .. } => "approved",
            Self::Exported { .. } => "exported",
            Self::Closed => "closed",
            Self::Cancelled { .. } => "cancelled",
        }
    }
}

impl RunAct {
    /// The act's name, as it stands in refusals and in the table of moves.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Approve { .. } => "approve",
            Self::Export { .. } => "export",
            Self::Close => "close",
            Self::Cancel { .. } => "cancel",
        }
    }
}

impl PayoutState {
    /// Makes a move, or says why it cannot be made. Only what was settled can come back; and what was
    /// rejected, came back or was cancelled is settled where the bank's statement shows that it was paid
    /// after all.
    ///
    /// # Errors
    /// [`NotAllowed`] names the state and the act.
    pub fn apply(&self, act: PayoutAct) -> Result<Self, NotAllowed> {
        Ok(match (self, act) {
            (Self::Draft, PayoutAct::Approve) => Self::Approved,
            (Self::Approved, PayoutAct::Export) => Self::Exported,
            (Self::Exported, PayoutAct::Accept) => Self::Accepted,
            // A bank may refuse what it had taken: no cover, a payee it may not pay.
            (Self::Exported | Self::Accepted, PayoutAct::Reject { reason }) => Self::Rejected { reason },
            (
                Self::Exported
                | Self::Accepted
                | Self::Rejected { .. }
                | Self::Returned { .. }
                | Self::Cancelled,
                PayoutAct::Settle { on },
            ) => Self::Settled { on },
            (Self::Settled { .. }, PayoutAct::Return { on, reason }) => Self::Returned { on, reason },
            (Self::Draft | Self::Approved, PayoutAct::Cancel) => Self::Cancelled,
            (from, act) => return Err(NotAllowed::Move { from: from.name(), act: act.name() }),
        })
    }

    /// The state's name in rows and Fluent keys.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Approved => "approved",
            Self::Exported => "exported",
            Self::Accepted => "accepted",
            Self::Rejected { .. } => "rejected",
            Self::Settled { .. } => "settled",
            Self::Returned { .. } => "returned",
            Self::Cancelled => "cancelled",
        }
    }

    /// Whether what it pays is in its hands. Rejected, returned and cancelled payouts have let go of it: it
    /// is payable again, by another one.
    pub fn holds_items(&self) -> bool {
        match self {
            Self::Draft | Self::Approved | Self::Exported | Self::Accepted | Self::Settled { .. } => true,
            Self::Rejected { .. } | Self::Returned { .. } | Self::Cancelled => false,
        }
    }

    /// Whether the bank has said what became of it. When that is so of all, their run is closed.
    pub fn is_known(&self) -> bool {
        match self {
            Self::Draft | Self::Approved | Self::Exported | Self::Accepted => false,
            Self::Rejected { .. } | Self::Settled { .. } | Self::Returned { .. } | Self::Cancelled => true,
        }
    }
}

impl PayoutAct {
    /// The act's name, as it stands in refusals and in the table of moves.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Approve => "approve",
            Self::Export => "export",
            Self::Accept => "accept",
            Self::Reject { .. } => "reject",
            Self::Settle { .. } => "settle",
            Self::Return { .. } => "return",
            Self::Cancel => "cancel",
        }
    }
}
