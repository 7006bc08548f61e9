//! The receipt of a submission, and what makes two submissions the same.

use jiff::Timestamp;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::referral::chain::Hash;
use leadwire_domain::referral::receipt::{Commitment, leaf_hash};

use super::proof::Proof;
use super::submit::NewReferral;
use crate::app::{App, hash_of};

/// Within so many minutes the same form is the same submission, whatever its verdict.
const SAME_FORM_MINUTES: i64 = 10;

/// The id of a referral to be, and what its receipt commits to.
pub(super) struct Receipt {
    pub id: ReferralId,
    pub salt: [u8; 16],
    pub leaf: Hash,
    pub issued_at: Timestamp,
}

impl Receipt {
    pub(super) fn for_lead(app: &App, new: &NewReferral, keys: &SubmissionKeys, now: Timestamp) -> Self {
        let (id, salt) = (ReferralId::new(app.new_id()), app.rng.bytes::<16>());
        Self { id, salt, leaf: Hash::BEGIN, issued_at: now }.issued(new, keys, now)
    }

    /// The same, issued at an instant, to which it commits.
    pub(super) fn issued(self, new: &NewReferral, keys: &SubmissionKeys, at: Timestamp) -> Self {
        let leaf = leaf_hash(&Commitment {
            salt: &self.salt,
            partner: new.partner.as_str(),
            referral: self.id.as_str(),
            email: &keys.email_key,
            company: &new.raw.company,
            submitted_at: at,
        });
        Self { leaf, issued_at: at, ..self }
    }

    /// What it proves under its number.
    pub(super) fn proof(&self, number: i64) -> Proof {
        Proof { number, leaf: self.leaf, issued_at: self.issued_at, sealed: None, checked: None }
    }
}

/// What makes two submissions the same.
pub(super) struct SubmissionKeys {
    pub email_key: String,
    pub submission_key: String,
}

impl SubmissionKeys {
    pub(super) fn of(new: &NewReferral, now: Timestamp) -> Self {
        let typed = serde_json::to_string(&new.raw).unwrap_or_default();
        let bucket = now.as_second() / (SAME_FORM_MINUTES * 60);
        // Half of the hash still tells forms apart, and the time in front keeps the newest together. A form
        // that corrects something is never one that handed something in.
        let corrects = new.corrects.as_ref().map_or("", |corrects| corrects.referral.as_str());
        let hash = hash_of(&format!("{}\n{corrects}{typed}", new.partner));
        let submission_key = format!("{bucket}:{}", &hash[..32]);
        Self { email_key: new.lead.email.key(), submission_key }
    }
}
