//! Rewards: what won referrals earn, month by month. Facts go in, the engine of the domain answers, and the
//! answer is kept, booked, followed by the referral and told to the partner.

mod book;
pub mod console_pages;
mod due;
mod gather;
mod jobs;
mod look;
mod mails;
mod payments;
pub mod portal_pages;
mod shown;
mod store;
mod sums;

pub use jobs::ReckonDaily;
pub use payments::{note_details, record_payment, resume_payment, settle_payment, take_back_payment};
pub use portal_pages::{Told, told};
pub use store::{Booked, Item, Payable, booked, booked_of_partner, list_items_of, list_open_items};
pub use sums::{Sums, sums};

use leadwire_domain::ids::PartnerId;
use leadwire_domain::reward::RewardState;
use serde::{Deserialize, Serialize};

/// The rewards of a partner changed: whoever pays them looks again.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Reckoned {
    pub partner: PartnerId,
}

/// The state's name in rows and Fluent keys, as in the engine's JSON.
fn state_name(state: RewardState) -> &'static str {
    match state {
        RewardState::Paid => "paid",
        RewardState::Lapsed => "lapsed",
        RewardState::Waiting => "waiting",
        RewardState::Disputed => "disputed",
        RewardState::OpenInvoice => "open_invoice",
        RewardState::Pending => "pending",
        RewardState::Held => "held",
        RewardState::Earned => "earned",
    }
}

/// What a referral's postings in the ledger are about.
fn about(referral: &leadwire_domain::ids::ReferralId) -> String {
    format!("referral:{referral}")
}
