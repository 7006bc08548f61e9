//! The table of moves is printed into `docs/referral-states.md`; a change of one without the other is told
//! here.

use std::fmt::Write as _;

use leadwire_domain::ids::PersonId;
use leadwire_domain::referral::{
    Act, Actor, LossReason, Meeting, MeetingKind, MeetingOutcome, Standing, State, apply,
};

fn meeting() -> Meeting {
    let held_on = jiff::civil::date(2026, 3, 3);
    Meeting { kind: MeetingKind::Demo, held_on, outcome: MeetingOutcome::Interested }
}

fn states() -> [State; 14] {
    let (at, on) = (jiff::Timestamp::UNIX_EPOCH, jiff::civil::date(2026, 3, 15));
    let by = PersonId::new("p");
    [
        State::Checking,
        State::InReview { due: at },
        State::Refused { codes: Vec::new(), words: None, by: Actor::Machine },
        State::Validated { contact_due: at, by: Actor::Machine },
        State::Contacted { first_at: at },
        State::Meeting { last: meeting() },
        State::Lost { reason: LossReason::NoNeed, words: None, by },
        State::Withdrawn,
        State::Expired,
        State::Won { first_paid_on: on },
        State::Earning,
        State::Earned { on },
        State::Lapsed,
        State::Paid { on },
    ]
}

fn acts() -> [Act; 13] {
    let (at, on) = (jiff::Timestamp::UNIX_EPOCH, jiff::civil::date(2026, 3, 15));
    let by = PersonId::new("p");
    [
        Act::Validate { by: Actor::Person(by.clone()), contact_due: at },
        Act::Review { due: at },
        Act::Refuse { by: Actor::Person(by.clone()), codes: Vec::new(), words: None },
        Act::LogContact { at },
        Act::LogMeeting(meeting()),
        Act::Lose { reason: LossReason::NoNeed, words: None, by },
        Act::Withdraw,
        Act::Expire,
        Act::Win { first_paid_on: on },
        Act::Follow(Standing::Earning),
        Act::Follow(Standing::Earned { on }),
        Act::Follow(Standing::Lapsed),
        Act::Follow(Standing::Paid { on }),
    ]
}

fn table() -> String {
    let mut text = String::from(
        "# The states of a referral\n\n\
         Printed from the transition table in `domain/src/referral/state.rs` by a test. \
         A submission begins as\n\
         `checking`, and where network checks are off or the lead fails at once as `validated`, `in_review` \
         or\n\
         `refused`; an empty place is a move that is not allowed.\n\n",
    );
    let names = acts().map(|act| act.name());
    let _ = writeln!(text, "| from | {} |", names.join(" | "));
    let _ = writeln!(text, "|---{}|", "|---".repeat(names.len()));
    for state in states() {
        let to = acts().map(|act| apply(&state, act).map_or("", |state| state.name()));
        let _ = writeln!(text, "| {} | {} |", state.name(), to.join(" | "));
    }
    text
}

#[test]
fn the_docs_show_the_table_of_moves_as_it_is() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/referral-states.md");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(written, table(), "write this table into docs/referral-states.md");
}

#[test]
fn a_referral_that_has_ended_is_moved_by_money_alone() {
    for state in states().into_iter().filter(|state| !state.is_open()) {
        for act in acts() {
            let by_money = matches!(act, Act::Win { .. } | Act::Follow(_));
            assert!(by_money || apply(&state, act).is_err(), "{} was moved", state.name());
        }
    }
}

#[test]
fn what_was_refused_or_withdrawn_is_never_won() {
    for state in [State::Refused { codes: Vec::new(), words: None, by: Actor::Machine }, State::Withdrawn] {
        let first_paid_on = jiff::civil::date(2026, 3, 15);
        assert!(apply(&state, Act::Win { first_paid_on }).is_err(), "{} was won", state.name());
    }
}
