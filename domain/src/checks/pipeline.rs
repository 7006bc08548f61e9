//! Is the company already known to the operator? The ladder is climbed by `matching`; here its hits become
//! answers. Every account and rung is for staff only.

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;

use super::look_back::{KnownPolicy, LookBack};
use super::{Answer, Code, Evidence, Seen};
use crate::matching::{Hit, Rung, ToldBy, strongest};
use crate::sheet::Stage;

/// How much an account that a lead ran into still means (`KNOWN_COLD`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Warmth {
    /// A customer, or a prospect that is worked on; where nobody said when, it is.
    Warm,
    /// Whoever owns the account is asked.
    Cold,
    /// Lost or left so long ago that it is free, or of a stage that does not count: worth a note.
    Old,
}

/// The score of an account that shares nothing with the lead but a page that may be another's: like that of
/// a phone alone.
const PAGE_ALONE: f64 = 0.4;

const RUNGS: [Rung; 7] = [
    Rung::Contact,
    Rung::CompanyDomain,
    Rung::CompanyId,
    Rung::Phone,
    Rung::CompanyName,
    Rung::Maybe,
    Rung::Group,
];

/// What else was heard of the company that bears on the ladder.
#[derive(Debug, Clone, Copy)]
pub(super) struct Heard {
    /// The company's site was asked where it leads.
    pub site_answered: bool,
    /// Something speaks against the page on LinkedIn being the company's: what rests on it alone is a maybe.
    pub page_is_doubted: bool,
}

/// One answer for each code of the ladder; on a group only where somebody could tell of one.
pub(super) fn known(hits: &[Hit], heard: Heard, policy: &KnownPolicy, now: Timestamp) -> Vec<Answer> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let warmth = |hit: &Hit| warmth(hit, policy, today);
    let doubted = |hit: &Hit| if heard.page_is_doubted { doubted(hit) } else { hit.clone() };
    // The lead, its site and the pipeline's groups may each have led to the same account.
    let hits = &strongest(hits.iter().map(doubted).collect());
    let tells_of_group = heard.site_answered || hits.iter().any(|hit| hit.rung == Rung::Group);
    let mut answers: Vec<Answer> = RUNGS
        .into_iter()
        .filter(|rung| *rung != Rung::Group || tells_of_group)
        .map(|rung| {
            // What may be the same company is for a person anyway; only what is long over is not.
            let counts = |hit: &&Hit| match warmth(hit) {
                Warmth::Warm => true,
                Warmth::Cold => !hit.rung.is_certain(),
                Warmth::Old => false,
            };
            let hits: Vec<_> = hits.iter().filter(|hit| hit.rung == rung).filter(counts).collect();
            let seen = if hits.is_empty() { Seen::Clear } else { Seen::Hit };
            Answer { code: code_of(rung), seen, evidence: evidence(&hits, now) }
        })
        .collect();
    note_weak(&mut answers, hits, now);
    let of = |wanted: Warmth| -> Vec<&Hit> {
        hits.iter().filter(|hit| hit.rung.is_certain() && warmth(hit) == wanted).collect()
    };
    let (cold, old) = (of(Warmth::Cold), of(Warmth::Old));
    answers.push(match (cold.is_empty(), old.is_empty()) {
        (false, _) => Answer { code: Code::KnownCold, seen: Seen::Hit, evidence: evidence(&cold, now) },
        (true, false) => Answer { code: Code::KnownCold, seen: Seen::Noted, evidence: evidence(&old, now) },
        (true, true) => Answer::clear(Code::KnownCold),
    });
    answers
}

/// A hit that rests on a doubted page alone, as the maybe that it is. What the company's own site links to
/// is no claim of the lead.
fn doubted(hit: &Hit) -> Hit {
    match hit.by_page_alone && hit.told_by == ToldBy::Lead {
        true => Hit { rung: Rung::Maybe, score: PAGE_ALONE, ..hit.clone() },
        false => hit.clone(),
    }
}

/// A name that is only weakly alike passes; staff read which account it is (`docs/checks.md`, rung 5).
fn note_weak(answers: &mut [Answer], hits: &[Hit], now: Timestamp) {
    let weak: Vec<&Hit> = hits.iter().filter(|hit| hit.rung == Rung::Weak).collect();
    let maybe = answers.iter_mut().find(|one| one.code == Code::KnownMaybe && one.seen == Seen::Clear);
    if let Some(maybe) = maybe.filter(|_| !weak.is_empty()) {
        *maybe = Answer { code: Code::KnownMaybe, seen: Seen::Noted, evidence: evidence(&weak, now) };
    }
}

/// The accounts because of which `KNOWN_COLD` asks, strongest rung first; their owners are asked.
pub fn cold_accounts<'a>(hits: &'a [Hit], policy: &KnownPolicy, now: Timestamp) -> Vec<&'a str> {
    let today = now.to_zoned(TimeZone::UTC).date();
    let is_cold = |hit: &&Hit| hit.rung.is_certain() && warmth(hit, policy, today) == Warmth::Cold;
    hits.iter().filter(is_cold).map(|hit| hit.account_id.as_str()).collect()
}

fn warmth(hit: &Hit, policy: &KnownPolicy, today: Date) -> Warmth {
    if policy.strict {
        return Warmth::Warm;
    }
    let days_ago = hit.last_activity.map(|on| (today - on).get_days());
    let (look_back, counts) = match hit.stage {
        Stage::Customer => (policy.customer_days, Warmth::Warm),
        Stage::Active => (policy.prospect_days, Warmth::Warm),
        Stage::Lost => (policy.lost_days, Warmth::Cold),
        Stage::Former => (policy.former_days, Warmth::Cold),
    };
    match (look_back, counts) {
        (LookBack::Never, _) => Warmth::Old,
        (look_back, counts) if !look_back.is_past(days_ago) => counts,
        (_, Warmth::Warm) => Warmth::Cold,
        _ => Warmth::Old,
    }
}

/// The code that a rung of the ladder answers with.
pub fn code_of(rung: Rung) -> Code {
    match rung {
        Rung::Contact => Code::KnownContact,
        Rung::CompanyDomain => Code::KnownCompanyDomain,
        Rung::CompanyId => Code::KnownCompanyId,
        Rung::Phone => Code::KnownPhone,
        Rung::CompanyName => Code::KnownCompanyName,
        Rung::Maybe | Rung::Weak => Code::KnownMaybe,
        Rung::Group => Code::KnownGroup,
    }
}

/// The ladder's "our value, matched value, score", and the account and contact they led to, of each hit.
fn evidence(hits: &[&Hit], now: Timestamp) -> Vec<Evidence> {
    let of_hit = |hit: &&Hit| {
        let kind = match hit.rung {
            Rung::Weak => "known_weak".to_owned(),
            rung => code_of(rung).as_str().to_ascii_lowercase(),
        };
        let contact = hit.contact_id.as_deref().map(|id| Evidence::new("contact", "pipeline", id, now));
        let met = Evidence::new(&kind, hit.told_by.name(), hit.our_value.as_str(), now);
        [
            Some(met.expected(hit.matched_value.as_str())),
            Some(Evidence::new("account", "pipeline", hit.account_id.as_str(), now)),
            contact,
            hit.taught.as_deref().map(|id| Evidence::new("taught", "pipeline", id, now)),
            Some(Evidence::new("score", "pipeline", format!("{:.6}", hit.score), now)),
        ]
        .into_iter()
        .flatten()
        .map(Evidence::staff_only)
        .collect::<Vec<_>>()
    };
    hits.iter().flat_map(of_hit).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEARD: Heard = Heard { site_answered: true, page_is_doubted: false };

    fn told(stage: Stage, last_activity: Option<&str>, rung: Rung, strict: bool) -> Vec<(Code, Seen)> {
        told_by(stage, last_activity, rung, &KnownPolicy { strict, ..KnownPolicy::default() })
    }

    fn told_by(
        stage: Stage,
        last_activity: Option<&str>,
        rung: Rung,
        policy: &KnownPolicy,
    ) -> Vec<(Code, Seen)> {
        let hit = Hit {
            rung,
            account_id: "a".to_owned(),
            contact_id: None,
            our_value: "acme.example".to_owned(),
            matched_value: "acme.example".to_owned(),
            score: 1.0,
            stage,
            last_activity: last_activity.map(|day| day.parse().unwrap()),
            told_by: ToldBy::Lead,
            by_page_alone: false,
            taught: None,
        };
        let now = "2026-11-28T10:00:00Z".parse().unwrap();
        let answers = known(&[hit], HEARD, policy, now);
        let speaks = answers.into_iter().filter(|answer| answer.seen != Seen::Clear);
        speaks.map(|answer| (answer.code, answer.seen)).collect()
    }

    #[test]
    fn an_account_refuses_while_it_is_warm_asks_while_it_is_cold_and_is_noted_when_it_is_old() {
        use Rung::CompanyDomain as Domain;
        let (refuses, asks) = ((Code::KnownCompanyDomain, Seen::Hit), (Code::KnownCold, Seen::Hit));
        let noted = (Code::KnownCold, Seen::Noted);
        for (stage, last, expected) in [
            (Stage::Customer, Some("2019-01-01"), refuses),
            (Stage::Active, None, refuses),
            (Stage::Active, Some("2026-06-01"), refuses),
            (Stage::Active, Some("2026-05-31"), asks),
            (Stage::Lost, Some("2025-11-28"), asks),
            (Stage::Lost, None, asks),
            (Stage::Former, None, asks),
            (Stage::Former, Some("2025-11-27"), noted),
        ] {
            assert_eq!(told(stage, last, Domain, false), [expected], "{stage:?} {last:?}");
            assert_eq!(told(stage, last, Domain, true), [refuses], "strict: {stage:?} {last:?}");
        }
    }

    #[test]
    fn each_stage_counts_always_never_or_for_its_days() {
        let (refuses, asks) = ((Code::KnownCompanyDomain, Seen::Hit), (Code::KnownCold, Seen::Hit));
        let noted = (Code::KnownCold, Seen::Noted);
        let (old, fresh) = (Some("2015-01-01"), Some("2026-11-27"));
        for (stage, look_back, last, expected) in [
            (Stage::Active, LookBack::Always, old, refuses),
            (Stage::Active, LookBack::Never, fresh, noted),
            (Stage::Active, LookBack::Never, None, noted),
            (Stage::Customer, LookBack::Days(30), old, asks),
            (Stage::Customer, LookBack::Days(30), None, refuses),
            (Stage::Customer, LookBack::Never, fresh, noted),
            (Stage::Lost, LookBack::Always, old, asks),
            (Stage::Lost, LookBack::Never, None, noted),
            (Stage::Former, LookBack::Days(30), fresh, asks),
            (Stage::Former, LookBack::Days(30), old, noted),
            (Stage::Former, LookBack::Never, fresh, noted),
        ] {
            let mut policy = KnownPolicy::default();
            *match stage {
                Stage::Active => &mut policy.prospect_days,
                Stage::Customer => &mut policy.customer_days,
                Stage::Lost => &mut policy.lost_days,
                Stage::Former => &mut policy.former_days,
            } = look_back;
            let told = told_by(stage, last, Rung::CompanyDomain, &policy);
            assert_eq!(told, [expected], "{stage:?} {look_back:?} {last:?}");
            let strict = KnownPolicy { strict: true, ..policy };
            assert_eq!(told_by(stage, last, Rung::CompanyDomain, &strict), [refuses], "{stage:?}");
        }
        let never = KnownPolicy { prospect_days: LookBack::Never, ..KnownPolicy::default() };
        assert_eq!(told_by(Stage::Active, fresh, Rung::Maybe, &never), [], "nor is a person asked");
    }

    #[test]
    fn a_likeness_of_names_is_for_a_person_unless_the_account_is_long_gone() {
        let maybe = (Code::KnownMaybe, Seen::Hit);
        assert_eq!(told(Stage::Lost, Some("2026-10-01"), Rung::Maybe, false), [maybe]);
        assert_eq!(told(Stage::Lost, None, Rung::Maybe, false), [maybe]);
        assert_eq!(told(Stage::Lost, Some("2020-10-01"), Rung::Maybe, false), []);
    }
}
