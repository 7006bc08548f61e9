//! A lead handed in, decided, handed over and worked.

pub mod api;
mod bad_input;
mod kill;
mod on_behalf;
mod review;
mod submit;
mod told;
mod work;
