//! A lead handed in, decided, handed over and worked.

pub mod api;
mod appeal;
mod bad_input;
mod contacts;
mod contacts_told;
mod correct;
mod correct_by_id;
mod explained;
mod explained_to_staff;
mod hostile;
mod kill;
mod look_up;
mod look_up_again;
mod numbers;
mod on_behalf;
mod overrides;
mod questions;
mod receipts;
mod replay;
mod review;
mod shops;
mod submit;
mod tampering;
mod told;
mod trail;
mod weakly_alike;
mod work;
