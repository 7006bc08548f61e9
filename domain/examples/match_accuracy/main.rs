//! How well and how fast companies are recognised: `bin/bench match` writes it into `docs/measured.md`.
//! `match_accuracy DATA_FOLDER OWN_FOLDER WHAT_RAN` prints the report; with `--mistakes` what is got wrong
//! goes to stderr.
#![allow(clippy::disallowed_methods, reason = "a measurement reads the real clock")]

mod asked;
mod data;
mod pairs;
mod report;
mod speed;
mod vary;

use std::path::PathBuf;

use leadwire_domain::matching::{Book, Vocabulary};

/// Known and unknown companies are drawn again with each of these.
const SEEDS: [u64; 5] = [1, 2, 3, 4, 5];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let mut argument = |otherwise: &str| arguments.next().unwrap_or_else(|| otherwise.to_owned());
    let shared = PathBuf::from(argument("../shared/data"));
    let own = PathBuf::from(argument("domain/tests/data/matching"));
    println!("{}\n", argument("`match_accuracy`"));
    let listed = data::listed(&shared).unwrap_or_else(|why| skipped(&why));
    let vocabulary = Book::build(listed.iter().map(data::Company::account));
    match data::pairs(&shared, &own) {
        Ok(pairs) => {
            let stock = Vocabulary::stock();
            report::pairs(&[
                ("as published", pairs::figures(&pairs, false, stock)),
                ("20 rows relabelled", pairs::figures(&pairs, true, stock)),
                ("the same, words of the listed companies", {
                    pairs::figures(&pairs, true, vocabulary.vocabulary())
                }),
            ]);
        }
        Err(why) => skipped(&why),
    }
    match data::own_pairs(&own) {
        Ok(pairs) => {
            report::pairs(&[("our own pairs", pairs::figures(&pairs, true, Vocabulary::stock()))]);
        }
        Err(why) => skipped(&why),
    }
    match data::sites(&shared) {
        Ok(sites) => {
            let draw = |full: bool| SEEDS.map(|seed| asked::sites(&sites, full, seed).answers(true));
            report::recall("sites, by name, phone and website", &draw(true), true);
            report::recall("sites, by name alone", &draw(false), true);
        }
        Err(why) => skipped(&why),
    }
    for (what, full) in [("our own set, by name alone", false), ("our own set, all fields", true)] {
        match asked::own(&own, full) {
            Ok(asked) => report::recall(what, &[asked.answers(true)], true),
            Err(why) => skipped(&why),
        }
    }
    if !listed.is_empty() {
        let slip = SEEDS.map(|seed| asked::listed(&listed, seed, vary::one_slip).answers(true));
        report::recall("listed companies, one slip each, by name alone", &slip, false);
        let varied = SEEDS.map(|seed| asked::listed(&listed, seed, vary::as_written).answers(true));
        report::recall("listed companies, as people write them, by name alone", &varied, false);
        speed::book(&listed, 14_000, 2_000);
        speed::book(&listed, 1_000_000, 2_000);
    }
}

/// What is not there is named, so that nobody believes that it was shown.
fn skipped<T: Default>(why: &str) -> T {
    println!("- skipped: {why}\n");
    T::default()
}
