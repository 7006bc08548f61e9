//! The figures as tables.

use leadwire_domain::matching::Band;

use crate::asked::{Answer, Ladder};
use crate::pairs::{Figures, Rates};

/// Points of a whole curve: it ends where the right account is not the best one.
const POINTS: usize = 25;

/// Pairs of names under several readings of their labels.
pub fn pairs(sets: &[(&str, Figures)]) {
    println!("Pairs of names, by the names alone:\n");
    println!("| labels | pairs | of one company | F1 at the best score | P | R | F1 at `strong` | P | R |");
    println!("|---|---|---|---|---|---|---|---|---|");
    let rates = |of: &Rates| format!("{:.3} | {:.3} | {:.3}", of.f1, of.precision, of.recall);
    for (what, found) in sets {
        let Figures { pairs, same, best, best_at, strong, .. } = found;
        let best = rates(best).replacen(" |", &format!(" (at {best_at:.3}) |"), 1);
        println!("| {what} | {pairs} | {same} | {best} | {} |", rates(strong));
    }
    println!("\n| labels | `exact`: one company of | `strong` | `weak` | `none` |\n|---|---|---|---|---|");
    for (what, found) in sets {
        let cells = found
            .bands
            .iter()
            .map(|(_, all, right)| format!("{right} of {all} ({:.3})", *right as f64 / (*all).max(1) as f64));
        println!("| {what} | {} |", cells.collect::<Vec<_>>().join(" | "));
    }
    println!();
    if shows_mistakes() {
        for (what, found) in sets {
            found.mistakes.iter().for_each(|mistake| eprintln!("{what}: {mistake}"));
        }
    }
}

fn shows_mistakes() -> bool {
    std::env::args().any(|argument| argument == "--mistakes")
}

/// The score above which one of a hundred unknown companies (or another share) is still taken for an account.
pub fn threshold(scores: impl Iterator<Item = f64>, share: f64) -> f64 {
    let mut scores: Vec<f64> = scores.collect();
    scores.sort_by(|a, b| b.total_cmp(a));
    scores.get((scores.len() as f64 * share) as usize).copied().unwrap_or(0.0)
}

/// Of the known companies those whose account comes first, above a score.
pub fn found(answers: &[Answer], above: f64) -> f64 {
    let known = || answers.iter().filter(|answer| answer.is_known);
    let right = known().filter(|answer| answer.is_right && answer.score > above).count();
    right as f64 / known().count().max(1) as f64
}

/// Recall of the right account at a share of false alarms.
pub fn recall_at(answers: &[Answer], share: f64) -> f64 {
    let unknown = answers.iter().filter(|answer| !answer.is_known).map(|answer| answer.score);
    found(answers, threshold(unknown, share))
}

/// The same for plain trigrams.
pub fn plain_recall_at(answers: &[Answer], share: f64) -> f64 {
    let unknown = answers.iter().filter(|answer| !answer.is_known).map(|answer| answer.plain.0);
    let above = threshold(unknown, share);
    let known = || answers.iter().filter(|answer| answer.is_known);
    let right = known().filter(|answer| answer.plain.1 && answer.plain.0 > above).count();
    right as f64 / known().count().max(1) as f64
}

/// A set under several seeds; of the first of them the whole curve, if that is wished.
pub fn recall(what: &str, seeds: &[Vec<Answer>], curve: bool) {
    let Some(first) = seeds.first() else { return };
    let known = first.iter().filter(|answer| answer.is_known).count();
    println!(
        "{}{}: {known} known and {} unknown asked{}.\n",
        what[..1].to_uppercase(),
        &what[1..],
        first.len() - known,
        if seeds.len() > 1 { ", drawn five times" } else { "" }
    );
    println!("| | mean | least | most |\n|---|---|---|---|");
    let row = |what: &str, of: &dyn Fn(&Vec<Answer>) -> f64| {
        let figures: Vec<f64> = seeds.iter().map(of).collect();
        let mean = figures.iter().sum::<f64>() / figures.len() as f64;
        let [least, most] =
            [figures.iter().copied().fold(1.0, f64::min), figures.iter().copied().fold(0.0, f64::max)];
        println!("| {what} | {mean:.3} | {least:.3} | {most:.3} |");
    };
    row("the right account comes first", &|answers| found(answers, -1.0));
    row("recall of the right account at 1 % false alarms", &|answers| recall_at(answers, 0.01));
    row("at 5 %", &|answers| recall_at(answers, 0.05));
    row("plain trigrams with IDF, at 1 %", &|answers| plain_recall_at(answers, 0.01));
    println!();
    if curve {
        self::curve(first);
    }
    if shows_mistakes() {
        mistakes(what, first);
    }
}

/// Precision (of what is said, how much is right) against recall (of the known, how many), where the ladder
/// stands, and where the bands do.
fn curve(answers: &[Answer]) {
    println!("| said | how many | precision | recall | false alarms |\n|---|---|---|---|---|");
    let point = |what: &str, says: &dyn Fn(&Answer) -> Option<bool>| {
        let said: Vec<(bool, bool)> =
            answers.iter().filter_map(|answer| Some((answer.is_known, says(answer)?))).collect();
        let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
        let right = said.iter().filter(|(_, right)| *right).count();
        let alarms = said.iter().filter(|(known, _)| !known).count();
        let known = answers.iter().filter(|answer| answer.is_known).count();
        println!(
            "| {what} | {} | {:.3} | {:.3} | {:.3} |",
            said.len(),
            share(right, said.len()),
            share(right, known),
            share(alarms, answers.len() - known)
        );
    };
    let ladder =
        |least: Ladder| move |answer: &Answer| (answer.ladder >= least).then_some(answer.ladder_is_right);
    let band = |least: Band| move |answer: &Answer| (answer.band >= least).then_some(answer.is_right);
    point("**refused** by the ladder", &ladder(Ladder::Refuses));
    point("refused or **for a person**; the others **pass**", &ladder(Ladder::Asks));
    point("band `exact`", &band(Band::Exact));
    point("`strong` or better", &band(Band::Strong));
    point("`weak` or better", &band(Band::Weak));
    let right = answers.iter().filter(|answer| answer.is_known && answer.is_right);
    let mut scores: Vec<f64> = right.map(|answer| answer.score).collect();
    scores.sort_by(|a, b| b.total_cmp(a));
    let known = answers.iter().filter(|answer| answer.is_known).count();
    for step in 1..=POINTS {
        let Some(least) = scores.get((known * step / POINTS).saturating_sub(1)) else { break };
        let says = |answer: &Answer| (answer.score >= *least).then_some(answer.is_right);
        point(&format!("score {least:.4} or more"), &says);
    }
    println!();
}

fn mistakes(what: &str, answers: &[Answer]) {
    let unknown = answers.iter().filter(|answer| !answer.is_known).map(|answer| answer.score);
    let least = threshold(unknown, 0.01);
    for answer in answers.iter().filter(|answer| answer.is_known) {
        if !answer.is_right || answer.score <= least {
            eprintln!("{what}: missed {:.4} {}", answer.score, answer.in_words);
        }
    }
    for answer in answers.iter().filter(|answer| !answer.is_known && answer.score > least) {
        eprintln!("{what}: alarm {:.4} {}", answer.score, answer.in_words);
    }
}
