//! The conflict desk: what people decide about companies that are alike teaches the accounts. It counts at
//! once wherever a lead is matched, on every process, and can be taken back with the same effect.

pub mod account_pages;
mod beside;
mod compare;
pub mod pages;
mod read;
mod teach;

pub use compare::CompareAccounts;
pub use teach::{Taught, teach_of_lead};

use teach::{decide_accounts, forget, put_off, take_back};
