//! What a partner corrected of a lead, in words: the old beside the new, for whoever decides it.

use jiff::tz::TimeZone;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::lead::RawLead;
use leadwire_domain::referral::correction::changed;

use super::store;
use crate::db::{DbError, Tx};
use crate::web::Words;

/// One correction.
pub(super) struct Correction {
    /// By whom, and when.
    pub title: String,
    pub fields: Vec<Field>,
}

/// A field that was corrected.
pub(super) struct Field {
    pub label: String,
    pub was: String,
    pub is: String,
}

/// Every correction of a referral, the newest first; `lead` is what it says now.
pub(super) async fn corrections(
    tx: &Tx,
    id: &ReferralId,
    lead: &RawLead,
    zone: &TimeZone,
    t: Words,
) -> Result<Vec<Correction>, DbError> {
    let (mut found, mut after) = (Vec::new(), lead.clone());
    for before in store::list_before(tx, id).await?.into_iter().rev() {
        let at = ("at", t.moment(before.corrected_at, zone).into());
        let title = match &before.by {
            Some(by) => t.say_with("corrected-by-staff", &[at, ("by", by.as_str().into())]),
            None => t.say_with("corrected-by-partner", &[at]),
        };
        let fields = changed(&before.lead, &after).into_iter().map(|field| Field {
            label: t.say(&format!("field-name-{field}")),
            was: written(&before.lead, field, t),
            is: written(&after, field, t),
        });
        found.push(Correction { title, fields: fields.collect() });
        after = before.lead;
    }
    Ok(found)
}

/// A field as it was typed; that there is none, in words.
fn written(lead: &RawLead, field: &str, t: Words) -> String {
    let lead = serde_json::to_value(lead).unwrap_or_default();
    match lead[field].as_str().unwrap_or_default() {
        "" => t.say("kv-none"),
        "none" if ["website", "linkedin"].contains(&field) => t.say("evidence-none"),
        typed => typed.to_owned(),
    }
}
