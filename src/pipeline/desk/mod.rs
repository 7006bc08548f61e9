//! The conflict desk: what people decide about companies that are alike teaches the accounts. It counts at
//! once wherever a lead is matched, on every process, and can be taken back with the same effect.

mod teach;

pub use teach::{DeskError, Taught, decide_accounts, forget, take_back, teach_of_lead};
