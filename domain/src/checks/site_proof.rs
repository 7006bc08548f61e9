//! Applicants whose address is not on their site: whether they may prove it, and what the proof settles
//! (`docs/checks.md`, "Partners get another policy").

use jiff::{SignedDuration, Timestamp};

use super::{Answer, Applicant, Code, Evidence, Finding, Outcome, Policy, Seen, Treatment};
use super::{lists, website};
use crate::outside::ProofPlace;
use crate::web;

/// Whether the site of an applicant was shown to be theirs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Proof {
    /// Nobody asked for it yet, or nobody can look.
    #[default]
    Open,
    /// The token of this applicant stands there.
    Shown(ProofPlace),
    /// It was asked for and did not come.
    Lapsed,
}

/// Who gives a free-mail address has so long until they are refused.
const FREE_MAIL_PATIENCE: SignedDuration = SignedDuration::from_hours(14 * 24);
/// Who gives an address of another domain has so long until a person looks.
const OTHER_MAIL_PATIENCE: SignedDuration = SignedDuration::from_hours(3 * 24);
/// So long it is looked every hour, afterwards every day.
const HOURLY: SignedDuration = SignedDuration::from_hours(3 * 24);

/// The domain on which proof counts: the registrable one of the applicant's site. Nothing where many share
/// it, or where it is nobody's own site: then proof would show nothing.
pub fn domain_to_prove(applicant: &Applicant) -> Option<&str> {
    let site = applicant.website.as_ref()?;
    let domain = site.registrable();
    let is_own = !website::is_hosted(site)
        && website::not_own_entry(site).is_none()
        && !web::is_public_suffix(domain)
        && !lists::is_nobodys_domain(domain);
    is_own.then_some(domain)
}

/// How long an applicant may take for the proof that would settle what is open; nothing where none would.
pub fn patience(findings: &[Finding]) -> Option<SignedDuration> {
    let is_open = |code| findings.iter().any(|one| one.code == code && one.outcome == Outcome::Review);
    match (is_open(Code::EmailFreemail), is_open(Code::PartnerSiteUnproven)) {
        (true, _) => Some(FREE_MAIL_PATIENCE),
        (false, true) => Some(OTHER_MAIL_PATIENCE),
        (false, false) => None,
    }
}

/// When to look again for a proof that was asked for at `since`; at the latest when its time is over.
pub fn next_look(since: Timestamp, until: Timestamp, now: Timestamp) -> Timestamp {
    let pause = if now.duration_since(since) < HOURLY { 1 } else { 24 };
    now.checked_add(SignedDuration::from_hours(pause)).map_or(until, |next| next.min(until))
}

/// What a proof, or that none came, makes of the answers.
pub(super) fn weigh(proof: Proof, answers: &mut [Answer], policy: &Policy, now: Timestamp) -> Policy {
    let mut policy = policy.clone();
    match proof {
        Proof::Open => {}
        Proof::Lapsed => policy.set(Code::EmailFreemail, Treatment::Fail),
        Proof::Shown(place) => {
            let is_settled = |answer: &&mut Answer| {
                matches!(answer.code, Code::EmailFreemail | Code::PartnerSiteUnproven)
                    && matches!(answer.seen, Seen::Hit | Seen::Softened)
            };
            for answer in answers.iter_mut().filter(is_settled) {
                answer.seen = Seen::Noted;
                answer.evidence.push(Evidence::new("site_proof", "website", place.name(), now));
            }
        }
    }
    policy
}
