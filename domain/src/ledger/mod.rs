//! The books: double entry over five kinds of accounts, per currency. Transactions can only be built
//! balanced, and nothing is ever edited: a correction is a transaction of its own (`docs/rewards.md`).

mod account;
mod booking;
pub mod journal;
mod transaction;

pub use account::{Account, NoAccount};
pub use booking::{Booked, Reached, Target};
pub use transaction::{Kind, Transaction};
