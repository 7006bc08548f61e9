//! The tables of moves are printed into `docs/payout-states.md`; a change of one without the other is told
//! here.

use std::fmt::Write as _;

use leadwire_domain::ids::PersonId;
use leadwire_domain::payout::{NotAllowed, PayoutAct, PayoutState, RunAct, RunState};

const ON: jiff::civil::Date = jiff::civil::date(2026, 3, 20);
const AT: jiff::Timestamp = jiff::Timestamp::UNIX_EPOCH;

fn run_states() -> [RunState; 5] {
    let by = || PersonId::new("fiona");
    [
        RunState::Draft { prepared_by: by() },
        RunState::Approved { by: by() },
        RunState::Exported { at: AT },
        RunState::Closed,
        RunState::Cancelled { by: by() },
    ]
}

fn run_acts() -> [RunAct; 4] {
    let by = || PersonId::new("olivia");
    [RunAct::Approve { by: by() }, RunAct::Export { at: AT }, RunAct::Close, RunAct::Cancel { by: by() }]
}

fn payout_states() -> [PayoutState; 8] {
    let reason = || "AC04".to_owned();
    [
        PayoutState::Draft,
        PayoutState::Approved,
        PayoutState::Exported,
        PayoutState::Accepted,
        PayoutState::Rejected { reason: reason() },
        PayoutState::Settled { on: ON },
        PayoutState::Returned { on: ON, reason: reason() },
        PayoutState::Cancelled,
    ]
}

fn payout_acts() -> [PayoutAct; 7] {
    let reason = || "AC04".to_owned();
    [
        PayoutAct::Approve,
        PayoutAct::Export,
        PayoutAct::Accept,
        PayoutAct::Reject { reason: reason() },
        PayoutAct::Settle { on: ON },
        PayoutAct::Return { on: ON, reason: reason() },
        PayoutAct::Cancel,
    ]
}

/// One table: `to` says where an act leads from a state.
fn table(text: &mut String, states: &[&str], acts: &[&str], to: impl Fn(usize, usize) -> &'static str) {
    let _ = writeln!(text, "| from | {} |", acts.join(" | "));
    let _ = writeln!(text, "|---{}|", "|---".repeat(acts.len()));
    for (row, state) in states.iter().enumerate() {
        let to: Vec<_> = (0..acts.len()).map(|column| to(row, column)).collect();
        let _ = writeln!(text, "| {state} | {} |", to.join(" | "));
    }
}

fn docs() -> String {
    let mut text = String::from(
        "# The states of pay runs and payouts\n\n\
         Printed from the transition tables in `domain/src/payout/state.rs` by a test. Both begin as\n\
         `draft`; an empty place is a move that is not allowed.\n\n\
         ## Pay runs\n\n",
    );
    let (states, acts) = (run_states(), run_acts());
    table(&mut text, &states.each_ref().map(RunState::name), &acts.each_ref().map(RunAct::name), |s, a| {
        states[s].apply(acts[a].clone()).map_or("", |state| state.name())
    });
    text.push_str("\n## Payouts\n\n");
    let (states, acts) = (payout_states(), payout_acts());
    table(
        &mut text,
        &states.each_ref().map(PayoutState::name),
        &acts.each_ref().map(PayoutAct::name),
        |s, a| states[s].apply(acts[a].clone()).map_or("", |state| state.name()),
    );
    text
}

#[test]
fn the_docs_show_the_tables_of_moves_as_they_are() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../docs/payout-states.md");
    let written = std::fs::read_to_string(path).unwrap_or_default();
    assert_eq!(written, docs(), "write these tables into docs/payout-states.md");
}

#[test]
fn whoever_prepared_a_run_does_not_approve_it() {
    let fiona = PersonId::new("fiona");
    let draft = RunState::Draft { prepared_by: fiona.clone() };
    assert_eq!(draft.apply(RunAct::Approve { by: fiona }), Err(NotAllowed::SamePerson));
}

#[test]
fn money_that_was_let_go_of_is_taken_up_again_only_where_a_statement_shows_that_it_was_paid() {
    for state in payout_states().iter().filter(|state| !state.holds_items()) {
        for act in payout_acts() {
            let was_paid = matches!(act, PayoutAct::Settle { .. });
            assert_eq!(state.apply(act).is_ok(), was_paid, "{}", state.name());
        }
    }
}

#[test]
fn what_has_left_the_house_is_moved_by_the_bank_alone() {
    for state in [PayoutState::Exported, PayoutState::Accepted, PayoutState::Settled { on: ON }] {
        assert!(state.apply(PayoutAct::Cancel).is_err(), "{} was cancelled", state.name());
    }
    assert!(RunState::Exported { at: AT }.apply(RunAct::Cancel { by: PersonId::new("o") }).is_err());
}
