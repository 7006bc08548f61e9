//! What partners are paid, and how banks take it.

mod bank_files;
