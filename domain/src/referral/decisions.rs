//! The part of the table of moves that makes, doubts and changes decisions. What stood for itself can be
//! overridden by a person: a refusal always, a validation while nobody has talked to the lead.

use super::state::{Act, Actor, NotAllowed, State};
use crate::checks::Code;

/// Makes a move of this part, or says why it cannot be made.
pub(super) fn decide(state: &State, act: Act) -> Result<State, NotAllowed> {
    use State::{Appealed, Checking, InReview, Refused, Upheld, Validated};
    use State::{Contacted, Meeting};
    Ok(match (state, act) {
        (Checking, Act::Review { due }) => InReview { due },
        (Checking | InReview { .. }, Act::Validate { by, contact_due }) => Validated { contact_due, by },
        (Refused { .. } | Upheld { .. }, Act::Validate { by: by @ Actor::Person(_), contact_due }) => {
            Validated { contact_due, by }
        }
        (Checking | InReview { .. }, Act::Refuse { by, codes, words, appeal_until }) => {
            Refused { codes, words, by, appeal_until }
        }
        (Validated { .. }, Act::Refuse { by: by @ Actor::Person(_), codes, words, appeal_until }) => {
            Refused { codes, words, by, appeal_until }
        }
        (Refused { appeal_until, .. }, Act::Appeal { at, .. }) if at >= *appeal_until => {
            return Err(NotAllowed::TooLate { until: *appeal_until });
        }
        (Refused { codes, words, by, .. }, Act::Appeal { text, due, .. }) => {
            let (codes, words) = (codes.clone(), words.clone());
            Appealed { codes, words, refused_by: by.clone(), text, due }
        }
        (Appealed { refused_by, .. }, Act::Validate { by, .. } | Act::Refuse { by, .. })
            if by == *refused_by && by != Actor::Machine =>
        {
            return Err(NotAllowed::SameReviewer);
        }
        (Appealed { .. }, Act::Validate { by: by @ Actor::Person(_), contact_due }) => {
            Validated { contact_due, by }
        }
        (Appealed { .. }, Act::Refuse { by: Actor::Person(by), codes, words, .. }) => {
            Upheld { codes, words, by }
        }
        (Checking | InReview { .. }, Act::Correct) => Checking,
        (InReview { .. }, Act::Postpone { due }) => InReview { due },
        (Appealed { codes, words, refused_by, text, .. }, Act::Postpone { due }) => Appealed {
            codes: codes.clone(),
            words: words.clone(),
            refused_by: refused_by.clone(),
            text: text.clone(),
            due,
        },
        (
            Checking | InReview { .. } | Validated { .. } | Contacted { .. } | Meeting { .. },
            Act::Yield { appeal_until },
        ) => Refused { codes: vec![Code::AlreadyReferred], words: None, by: Actor::Machine, appeal_until },
        (from, act) => return Err(NotAllowed::Move { from: from.name(), act: act.name() }),
    })
}
