//! Rewards: the newest reckoning of each referral, what became payable, and what payouts committed.

mod items;
mod lists;
mod payees;
mod payments;
mod rows;

pub use items::{Item, Payable, list_items_of, list_open_items};
pub(super) use items::{close_items, insert_item, open_items};
pub use lists::{Booked, booked, booked_of_partner};
pub(super) use lists::{Listed, list_newest, list_of_partner};
pub(super) use payees::{Details, find_details, save_payee};
pub(super) use payments::{Payment, bump, insert_payment, list_payments, resume, settle, take_back};
pub(super) use rows::{
    NewReckoning, StoredReckoning, StoredReward, delete_reward, find_reckoning, list_open, list_rewards,
    mark_reckoned, save_reckoning, save_reward,
};
