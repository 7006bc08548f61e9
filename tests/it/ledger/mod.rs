//! The ledger: only added to, balanced, and read by programs that others wrote.

mod books;
pub mod journal;
