//! What was decided about a lead after the machine had judged it, as partners' programs read it: the same
//! words as on the page and in the mail.

use leadwire_domain::checks::Code;
use leadwire_domain::ids::ReferralId;
use serde_json::{Value, json};

use super::mails::{person_reason, remedy_of};
use super::store::{self, StoredEvent};
use super::timeline::why_validated;
use crate::db::{DbError, Tx};
use crate::web::Words;
use crate::web::reasons::Audience;

/// The last decision about a referral; JSON null while what the machine said stands.
pub(super) async fn ruling(tx: &Tx, id: &ReferralId, t: Words) -> Result<Value, DbError> {
    let events = store::list_events(tx, id).await?;
    Ok(events.iter().rev().find_map(|event| told(event, t)).unwrap_or_default())
}

/// A decision in words; nothing where something else happened.
fn told(event: &StoredEvent, t: Words) -> Option<Value> {
    let facts: Value = serde_json::from_str(&event.facts).unwrap_or_default();
    let text = |name: &str| facts[name].as_str().unwrap_or_default();
    let (outcome, code, reason, words) = match event.kind.as_str() {
        // Why somebody validates in their own words stays with the staff.
        "validated" | "overturned" | "overridden" => {
            ("validated", None, why_validated(text("reason"), "", Audience::Partner, t), None)
        }
        "refused" | "upheld" | "revoked" => {
            let code: Option<Code> = text("code").parse().ok();
            ("refused", code, person_reason(code.as_slice(), t), facts["words"].as_str())
        }
        "yielded" => {
            let code = Code::AlreadyReferred;
            ("refused", Some(code), person_reason(&[code], t), None)
        }
        _ => return None,
    };
    // What was looked at twice is final.
    let remedy = code.filter(|_| event.kind != "upheld").and_then(|code| remedy_of(code, t));
    Some(json!({
        "outcome": outcome,
        "by": if event.by.is_some() { "person" } else { "machine" },
        "code": code.map(|code| code.for_partner().as_str()),
        "reason": reason,
        "remedy": remedy,
        "words": words,
        "at": event.at,
    }))
}
