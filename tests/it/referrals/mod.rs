//! A lead handed in, decided, handed over and worked.

pub mod api;
mod bad_input;
mod kill;
mod on_behalf;
mod receipts;
mod review;
mod submit;
mod tampering;
mod told;
mod work;
