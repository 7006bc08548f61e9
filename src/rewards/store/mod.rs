//! Rewards: the newest reckoning of each referral, what became payable, and what payouts committed.

mod items;
mod lists;
mod payees;
mod payments;
mod rows;

pub(super) use items::insert_item;
pub use items::{Item, Payable, list_items, list_items_of};
pub use lists::{Booked, booked, booked_of_partner};
pub(super) use lists::{Listed, list_newest, list_of_partner};
pub(super) use payees::{details_since, save_payee};
pub(super) use payments::{Payment, bump, insert_payment, list_payments, settle, take_back};
pub(super) use rows::{
    NewReckoning, StoredReckoning, StoredReward, delete_reward, find_reckoning, list_open, list_rewards,
    mark_reckoned, save_reckoning, save_reward,
};
