//! What is paid to partners: to which accounts, and how the payment stands.

mod bic;
mod iban;
mod registry;

pub use bic::{Bic, BicProblem};
pub use iban::{Iban, IbanProblem, Kind};
