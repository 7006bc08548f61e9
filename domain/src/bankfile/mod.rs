//! What goes to banks and comes back from them, as bytes and values: no file, no network, no clock.

mod amount;
pub mod camt053;
pub mod pain001;
pub mod pain002;
mod text;
mod xml_reader;
mod xml_writer;

pub use xml_reader::{Expected, MAX_BYTES, Place, Unreadable, Why};

/// Why a bank refused or returned a payment, as far as it said.
#[derive(Debug, Clone, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Reason {
    /// Of the ISO 20022 external code sets (`AC04`: account closed), or the bank's own word.
    pub code: Option<String>,
    /// What the bank wrote beside it, in its own language.
    pub text: Option<String>,
}
