//! What a decision about a lead teaches the pipeline, where the person says so: validated in spite of a
//! likeness, it is another company than the account; refused as known, it is the account.

use jiff::Timestamp;
use leadwire_domain::checks::{Code, Outcome, whose_domain};
use leadwire_domain::ids::PersonId;
use leadwire_domain::matching::{Query, Says};

use super::candidates::{Likeness, likenesses};
use super::{Decision, Referral};
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::pipeline::{self, TaughtByReview, find_account};
use leadwire_domain::referral::ReviewReason;

/// An account of which a decision may say for good whether it is the lead's company.
pub(super) struct Lesson {
    pub account: String,
    /// What the box says beside a validation, and beside a refusal.
    pub name: String,
    /// Ticked unless the person takes the tick off.
    pub is_other: bool,
    pub is_same: bool,
}

/// The accounts that are only like a lead's company, each once, the strongest first; those in whose evidence
/// nothing but a likeness stands.
pub(super) async fn offered(
    tx: &Tx,
    referral: &Referral,
    ticked: Option<&[String]>,
) -> Result<Vec<Lesson>, DbError> {
    let mut lessons: Vec<Lesson> = Vec::new();
    for Likeness { account, code } in likenesses(referral) {
        let Some(found) = find_account(tx, account).await? else { continue };
        let is_ticked = |unless: bool| match ticked {
            Some(ticked) => ticked.iter().any(|one| one == account),
            None => unless,
        };
        let is_doubt = matches!(code, Code::KnownMaybe | Code::KnownPhone | Code::KnownCompanyName);
        lessons.push(Lesson {
            name: found.name,
            is_other: is_ticked(is_doubt),
            // Who refuses means the account that comes nearest.
            is_same: is_ticked(lessons.is_empty()),
            account: found.id,
        });
    }
    Ok(lessons)
}

/// What the decision says of an account that came up by this code; nothing where it does not decide it.
fn says(decision: &Decision, came_up_by: Code) -> Option<Says> {
    match decision {
        // Whoever knows the company does not say that it is another one.
        Decision::Validate { reason: ReviewReason::KnownButFree, .. } => None,
        Decision::Validate { .. } => Some(Says::Other),
        Decision::Refuse { code, .. } if *code != came_up_by => None,
        Decision::Refuse { code: Code::KnownGroup, .. } => Some(Says::Group),
        Decision::Refuse { .. } => Some(Says::Same),
    }
}

/// Teaches those accounts that the person ticked; answers the decisions that the pipeline keeps.
pub(super) async fn teach(
    app: &App,
    tx: &Tx,
    referral: &Referral,
    by: &PersonId,
    (decision, ticked): (&Decision, &[String]),
    now: Timestamp,
) -> Result<Vec<String>, DbError> {
    let mut taught = Vec::new();
    let lead = referral.lead.parse().ok();
    let mut domains = lead.map(|lead| Query::of_lead(&lead, whose_domain).domains).unwrap_or_default();
    let raised = |code: Code| {
        let is_raised = |outcome| matches!(outcome, Outcome::Fail | Outcome::Review);
        referral.findings.iter().any(|finding| finding.code == code && is_raised(finding.outcome))
    };
    // Where nobody knows whether address and site are one company's, the site speaks for it.
    if raised(Code::EmailDomainMismatch) {
        domains.truncate(1);
    }
    // A person's name is kept with the lead, and erased with it.
    let company = (!raised(Code::FlNameIsPerson)).then(|| referral.lead.company.clone());
    let mut known = likenesses(referral);
    known.retain(|known| ticked.iter().any(|one| one == known.account));
    // In the order of their ids: two who teach at once never wait for each other.
    known.sort_by_key(|known| known.account);
    for Likeness { account, code } in known {
        let Some(says) = says(decision, code) else { continue };
        let lesson = TaughtByReview {
            account: account.to_owned(),
            says,
            company: company.clone(),
            domains: domains.clone(),
            referral: referral.id.to_string(),
        };
        taught.extend(pipeline::teach_of_lead(app, tx, by, &lesson, now).await?);
    }
    Ok(taught)
}
