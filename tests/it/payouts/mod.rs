//! What partners are paid, and how banks take it.

mod answers;
mod ask;
mod bank_details;
mod bank_files;
mod books;
mod doors;
mod histories;
mod kill;
mod languages;
mod left_open;
mod mock_bank;
mod questions;
mod reports;
mod runs;
