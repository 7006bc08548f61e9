//! The table of moves is printed into `docs/referral-states.md`; a change of one without the other is told
//! here.

use std::fmt::Write as _;

use jiff::Timestamp;
use leadwire_domain::checks::Code;
use leadwire_domain::ids::PersonId;
use leadwire_domain::referral::{
    Act, Actor, LossReason, Meeting, MeetingKind, MeetingOutcome, NotAllowed, Standing, State, apply,
};

fn meeting() -> Meeting {
    let held_on = jiff::civil::date(2026, 3, 3);
    Meeting { kind: MeetingKind::Demo, held_on, outcome: MeetingOutcome::Interested }
}

/// The end of the time for an appeal.
const LAST: Timestamp = Timestamp::MAX;

fn refused(by: Actor) -> State {
    State::Refused { codes: Vec::new(), words: None, by, appeal_until: LAST }
}

fn appealed(refused_by: Actor) -> State {
    let (text, due) = (String::new(), Timestamp::UNIX_EPOCH);
    State::Appealed { codes: Vec::new(), words: None, refused_by, text, due }
}

fn states() -> [State; 16] {
    let (at, on) = (jiff::Timestamp::UNIX_EPOCH, jiff::civil::date(2026, 3, 15));
    let by = PersonId::new("p");
    [
        State::Checking,
        State::InReview { due: at },
        refused(Actor::Machine),
        appealed(Actor::Machine),
        State::Upheld { codes: Vec::new(), words: None, by: by.clone() },
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

fn acts() -> [Act; 17] {
    let (at, on) = (jiff::Timestamp::UNIX_EPOCH, jiff::civil::date(2026, 3, 15));
    let by = PersonId::new("p");
    [
        Act::Validate { by: Actor::Person(by.clone()), contact_due: at },
        Act::Review { due: at },
        Act::Refuse { by: Actor::Person(by.clone()), codes: Vec::new(), words: None, appeal_until: LAST },
        Act::Appeal { text: String::new(), at, due: at },
        Act::Postpone { due: at },
        Act::Correct,
        Act::Yield { appeal_until: LAST },
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
fn a_referral_that_has_ended_is_moved_by_money_and_what_was_refused_by_a_decision_alone() {
    for state in states().into_iter().filter(|state| !state.is_open()) {
        for act in acts() {
            let by_money = matches!(act, Act::Win { .. } | Act::Follow(_));
            let decides = ["validate", "refuse", "appeal", "postpone", "withdraw"].contains(&act.name());
            let is_refused = ["refused", "appealed", "upheld"].contains(&state.name());
            let may = by_money || (is_refused && decides);
            assert!(may || apply(&state, act).is_err(), "{} was moved", state.name());
        }
    }
}

#[test]
fn what_was_refused_or_withdrawn_is_never_won() {
    for state in [refused(Actor::Machine), appealed(Actor::Machine), State::Withdrawn] {
        let first_paid_on = jiff::civil::date(2026, 3, 15);
        assert!(apply(&state, Act::Win { first_paid_on }).is_err(), "{} was won", state.name());
    }
}

#[test]
fn an_appeal_is_decided_by_anybody_but_whoever_refused_first_and_never_by_the_machine() {
    let person = |name: &str| Actor::Person(PersonId::new(name));
    let decisions = |by: Actor| {
        let at = Timestamp::UNIX_EPOCH;
        let refuse = Act::Refuse { by: by.clone(), codes: Vec::new(), words: None, appeal_until: LAST };
        [Act::Validate { by, contact_due: at }, refuse]
    };
    for act in decisions(person("max")) {
        assert_eq!(apply(&appealed(person("max")), act.clone()), Err(NotAllowed::SameReviewer));
        apply(&appealed(person("mia")), act.clone()).unwrap();
        apply(&appealed(Actor::Machine), act).unwrap();
    }
    for act in decisions(Actor::Machine) {
        assert!(apply(&appealed(Actor::Machine), act.clone()).is_err());
        assert!(apply(&appealed(person("max")), act).is_err());
    }
}

#[test]
fn the_machine_overrides_nobody() {
    let by = Actor::Machine;
    let at = Timestamp::UNIX_EPOCH;
    let validate = Act::Validate { by: by.clone(), contact_due: at };
    let refuse = Act::Refuse { by: by.clone(), codes: Vec::new(), words: None, appeal_until: LAST };
    assert!(apply(&refused(by.clone()), validate).is_err());
    assert!(apply(&State::Validated { contact_due: at, by }, refuse).is_err());
}

#[test]
fn a_refusal_is_appealed_in_time_or_not_at_all_and_an_upheld_one_never() {
    let until: Timestamp = "2026-03-25T00:00:00Z".parse().unwrap();
    let appeal = |at: &str| Act::Appeal { text: "Why".to_owned(), at: at.parse().unwrap(), due: until };
    let codes = vec![Code::EmailFreemail];
    let refused = State::Refused { codes, words: None, by: Actor::Machine, appeal_until: until };
    assert_eq!(apply(&refused, appeal("2026-03-24T23:59:59Z")).unwrap().name(), "appealed");
    let late = apply(&refused, appeal("2026-03-25T00:00:00Z"));
    assert_eq!(late, Err(NotAllowed::TooLate { until }));
    let upheld = State::Upheld { codes: Vec::new(), words: None, by: PersonId::new("max") };
    assert!(apply(&upheld, appeal("2026-03-24T00:00:00Z")).is_err());
}
