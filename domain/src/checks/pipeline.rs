//! Is the company already known to the operator? The ladder is climbed by `matching`; here its hits become
//! answers. Every account and rung is for staff only.

use jiff::Timestamp;

use super::{Answer, Code, Evidence, Seen};
use crate::matching::{Hit, Rung};

/// One answer for each code of the ladder.
pub(super) fn known(hits: &[Hit], now: Timestamp) -> Vec<Answer> {
    let rungs = [
        Rung::Contact,
        Rung::CompanyDomain,
        Rung::CompanyId,
        Rung::Phone,
        Rung::CompanyName,
        Rung::Maybe,
        Rung::Group,
    ];
    rungs.map(|rung| on_rung(rung, hits, now)).into()
}

fn on_rung(rung: Rung, hits: &[Hit], now: Timestamp) -> Answer {
    let evidence: Vec<_> =
        hits.iter().filter(|hit| hit.rung == rung).flat_map(|hit| of_hit(hit, now)).collect();
    let seen = if evidence.is_empty() { Seen::Clear } else { Seen::Hit };
    Answer { code: code_of(rung), seen, evidence }
}

/// The code that a rung of the ladder answers with.
pub fn code_of(rung: Rung) -> Code {
    match rung {
        Rung::Contact => Code::KnownContact,
        Rung::CompanyDomain => Code::KnownCompanyDomain,
        Rung::CompanyId => Code::KnownCompanyId,
        Rung::Phone => Code::KnownPhone,
        Rung::CompanyName => Code::KnownCompanyName,
        Rung::Maybe => Code::KnownMaybe,
        Rung::Group => Code::KnownGroup,
    }
}

/// The ladder's "our value, matched value, score", and the account they led to.
fn of_hit(hit: &Hit, now: Timestamp) -> [Evidence; 3] {
    let kind = code_of(hit.rung).as_str().to_ascii_lowercase();
    [
        Evidence::new(&kind, "lead", hit.our_value.as_str(), now).expected(hit.matched_value.as_str()),
        Evidence::new("account", "pipeline", hit.account_id.as_str(), now),
        Evidence::new("score", "pipeline", format!("{:.6}", hit.score), now),
    ]
    .map(Evidence::staff_only)
}
