//! A verdict as a mail tells it: each reason whole, every other check in one line under what came of it. The
//! sentences are those of the page and of the API; here they are only put into paragraphs.

use leadwire_domain::checks::Outcome;

use super::Words;
use super::checklist::Check;
use super::reasons::{Proof, Reason};

/// A verdict in paragraphs.
#[derive(Debug, Clone)]
pub struct Explained {
    pub reasons: Vec<Paragraph>,
    /// What has passed, and what was not looked at.
    pub others: Vec<Paragraph>,
}

/// A line that stands out, and the lines that belong to it.
#[derive(Debug, Clone)]
pub struct Paragraph {
    pub head: String,
    pub lines: Vec<String>,
}

impl Explained {
    /// Tells `checks` but for those that a reason has told already.
    pub fn of(reasons: &[Reason], checks: Vec<Check>, t: Words) -> Self {
        let is_told = |check: &Check| reasons.iter().any(|reason| reason.code == check.code);
        let silent: Vec<Check> = checks.into_iter().filter(|check| !is_told(check)).collect();
        Self { reasons: reasons.iter().map(|reason| told(reason, t)).collect(), others: others(&silent, t) }
    }
}

/// What came of it, evidence, and what would change it.
fn told(reason: &Reason, t: Words) -> Paragraph {
    let head = [
        ("word", reason.word.as_str().into()),
        ("sentence", reason.sentence.as_str().into()),
        ("code", reason.code.into()),
    ];
    let mut lines: Vec<String> = reason.proofs.iter().map(|proof| line(proof, t)).collect();
    if !reason.remedy.is_empty() {
        lines.push(t.say_with("mail-remedy", &[("remedy", reason.remedy.as_str().into())]));
    }
    Paragraph { head: one_line(&t.say_with("mail-reason", &head)), lines }
}

fn line(proof: &Proof, t: Words) -> String {
    let value: String = proof.parts.iter().map(|part| part.text.as_str()).collect();
    let said = [("label", proof.label.as_str().into()), ("value", value.as_str().into())];
    one_line(&t.say_with("mail-proof", &said))
}

/// A page of strangers may hold line breaks, which begin another paragraph here.
fn one_line(text: &str) -> String {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// The silent checks under what came of them, those that were not run by why.
fn others(silent: &[Check], t: Words) -> Vec<Paragraph> {
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    for (outcome, key) in [(Outcome::Pass, "mail-passed"), (Outcome::NotRun, "mail-not-run")] {
        let group: Vec<&Check> = silent.iter().filter(|check| check.outcome == outcome).collect();
        let mut whys: Vec<&str> = group.iter().map(|check| check.why.as_str()).collect();
        whys.sort_unstable();
        whys.dedup();
        for why in whys {
            let of_why = group.iter().filter(|check| check.why == why);
            let lines: Vec<String> =
                of_why.map(|check| format!("{} ({})", check.sentence, check.code)).collect();
            let head = t.say_with(key, &[("count", lines.len().into()), ("why", why.into())]);
            paragraphs.push(Paragraph { head, lines });
        }
    }
    paragraphs
}
