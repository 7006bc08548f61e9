//! What is paid to partners: to which accounts, and how the payment stands.

pub mod answer;
pub mod ask;
pub mod bank_day;
mod bic;
pub mod booked;
pub mod booking;
mod details;
mod iban;
pub mod question;
mod registry;
pub mod run;
mod state;

pub use bic::{Bic, BicProblem};
pub use details::BankDetails;
pub use iban::{Iban, IbanProblem, Kind};
/// The currency of the one rail on which payouts leave: euro, by SEPA credit transfer. Where another rail is
/// built, this becomes a question of the payee's account.
pub const RAIL_CURRENCY: &str = "EUR";

pub use state::{NotAllowed, PayoutAct, PayoutState, RunAct, RunState};
