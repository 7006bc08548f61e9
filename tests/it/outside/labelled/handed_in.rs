//! Labelled leads that were handed in at the front door: what was found of each, counted code by code against
//! its label.

use leadwire::db::text;
use leadwire_domain::checks::{Code, Finding};
use leadwire_domain::lead::RawLead;
use serde::Deserialize;

use super::figures::Count;
use crate::support::House;

/// A lead with what a careful human would say of it (`tests/data/README.md`).
#[derive(Deserialize)]
pub struct Label {
    pub name: String,
    pub lead: RawLead,
    pub expected: Vec<Code>,
    /// Codes on which people may differ: they count for nothing.
    pub open: Vec<Code>,
    pub why: String,
}

/// What staff read of a referral, rungs included.
pub async fn findings(house: &House, id: String) -> Vec<Finding> {
    let sql = "SELECT findings FROM referrals WHERE id = $1";
    let row = house.app.db.read(move |tx| async move { tx.row(sql, &[text(id)]).await });
    let findings = row.await.expect("reads").expect("a referral").text("findings");
    serde_json::from_str(&findings).expect("findings")
}

/// One code over all leads, and those on which code and label differ.
pub struct Counted {
    pub code: Code,
    pub count: Count,
    odd: Vec<String>,
}

impl Counted {
    /// `said`: of each lead whether the code was said; nothing where nobody was asked.
    pub fn of<'a>(code: Code, said: impl Iterator<Item = (&'a Label, Option<bool>)>) -> Self {
        let (mut count, mut odd) = (Count::default(), Vec::new());
        for (label, is_said) in said.filter(|(label, _)| !label.open.contains(&code)) {
            let is_true = label.expected.contains(&code);
            let Some(is_said) = is_said else { continue };
            count.add(is_said, is_true);
            if is_said != is_true {
                let how = if is_said { "wrong" } else { "missed" };
                odd.push(format!("{how}: {code} of {} ({}): {}", label.name, label.lead.company, label.why));
            }
        }
        Self { code, count, odd }
    }
}

/// Shows the table of a set, and holds it to the most that may be said wrongly and the least that must be
/// said rightly.
pub fn held_to(floors: &[(Code, usize, usize)], set: &str, leads: usize, counted: &[Counted]) {
    println!("\n## {set}: {leads} leads");
    println!("\n| code | right | wrong | missed | precision | recall |\n|---|---|---|---|---|---|");
    for Counted { code, count, .. } in counted {
        let Count { right, wrong, missed, .. } = count;
        println!("| {code} | {right} | {wrong} | {missed} | {} | {} |", count.precision(), count.recall());
    }
    println!();
    counted.iter().flat_map(|one| &one.odd).for_each(|line| println!("odd: {line}"));
    for (code, most_wrong, least_right) in floors {
        let Counted { count, odd, .. } = counted.iter().find(|one| one.code == *code).expect("a count");
        assert!(count.wrong <= *most_wrong && count.right >= *least_right, "{code}: {count:?} {odd:?}");
    }
}
