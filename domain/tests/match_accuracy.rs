//! Floors under how right matching is (`bin/bench match`, `docs/measured.md`): a little below what was
//! measured. Sets that nobody of this project made stay beside the repository; without them a test says that
//! it was skipped.
#![allow(dead_code, reason = "the measuring modules are shared with bin/bench, which prints more of them")]

#[path = "../examples/match_accuracy/asked.rs"]
mod asked;
#[path = "../examples/match_accuracy/data.rs"]
mod data;
#[path = "../examples/match_accuracy/pairs.rs"]
mod pairs;
#[path = "../examples/match_accuracy/report.rs"]
mod report;
#[path = "../examples/match_accuracy/vary.rs"]
mod vary;

use std::io::Write as _;
use std::path::PathBuf;

use leadwire_domain::matching::Vocabulary;

fn shared() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data"))
}

fn own() -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/matching"))
}

/// What is not there is named past cargo's capture: nobody should believe that it was shown.
fn there<T>(found: Result<T, String>) -> Option<T> {
    found.map_err(|why| writeln!(std::io::stderr(), "skipped: how right matching is: {why}")).ok()
}

#[track_caller]
fn pairs_reach(pairs: &[data::Pair], relabelled: bool, best: f64, strong: f64) {
    let found = pairs::figures(pairs, relabelled, Vocabulary::stock());
    assert!(found.best.f1 >= best, "at the best score: {:?}", found.best);
    assert!(found.strong.f1 >= strong, "at strong: {:?}", found.strong);
    let (_, all, right) = found.bands[0];
    assert!(right * 100 >= all * 99 && all > 80, "exact: {right} of {all} are one company");
}

#[track_caller]
fn recall_reaches(answers: &[asked::Answer], least: f64) {
    let recall = report::recall_at(answers, 0.01);
    assert!(recall >= least, "{recall:.3} at 1 % false alarms");
}

#[test]
fn the_published_pairs_are_told_by_their_names_alone() {
    let Some(pairs) = there(data::pairs(&shared(), &own())) else { return };
    pairs_reach(&pairs, false, 0.84, 0.83);
    pairs_reach(&pairs, true, 0.885, 0.865);
}

#[test]
fn our_own_pairs_are_told_by_their_names_alone() {
    pairs_reach(&data::own_pairs(&own()).expect("our own pairs"), true, 0.89, 0.82);
}

#[test]
fn of_our_own_set_the_right_account_is_found_by_the_name_alone() {
    let answers = asked::own(&own(), false).expect("our own set").answers(false);
    recall_reaches(&answers, 0.92);
}

#[test]
fn of_our_own_set_the_right_account_is_found_by_all_fields() {
    let answers = asked::own(&own(), true).expect("our own set").answers(false);
    recall_reaches(&answers, 0.93);
    // A refusal is wrong where the company is no account's, or another's.
    let refused: Vec<_> = answers.iter().filter(|answer| answer.ladder == asked::Ladder::Refuses).collect();
    let wrong = refused.iter().filter(|answer| !answer.ladder_is_right).count();
    assert!(refused.len() > 500 && wrong * 100 <= refused.len() * 13, "{wrong} of {}", refused.len());
}

#[test]
fn a_listed_company_is_found_when_its_name_has_a_slip() {
    let Some(listed) = there(data::listed(&shared())) else { return };
    recall_reaches(&asked::listed(&listed, 1, vary::one_slip).answers(false), 0.935);
    recall_reaches(&asked::listed(&listed, 1, vary::as_written).answers(false), 0.88);
}

#[test]
fn organisations_of_several_lists_are_found() {
    let Some(sites) = there(data::sites(&shared())) else { return };
    for (full, least) in [(true, 0.70), (false, 0.47)] {
        let recall = report::recall_at(&asked::sites(&sites, full, 1).answers(false), 0.05);
        assert!(recall >= least, "{recall:.3} at 5 % false alarms, all fields: {full}");
    }
}
