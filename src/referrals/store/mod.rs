//! Referrals and all that hangs on them.

mod accounts;
mod claims;
mod lists;
mod rows;

pub(super) use accounts::{KnownAccount, find_account};
pub(super) use claims::{
    close_claims, expired_claims, insert_receipt, open_claim, open_claims, protect, take_turn,
};
pub use lists::{ListRow, Slice, count_by_state, list_newest, list_of_partner};
pub(super) use lists::{list_in_review, list_of_manager};
pub(super) use rows::{
    StoredEvent, find, find_same, insert, insert_contact, insert_event, list_events, save_move,
};
