//! The life of a referral: its states, the one table of moves, and the receipt that proves its place in time.

pub mod credit;
pub mod customer;
pub mod receipt;
pub mod state;

pub use state::{
    Act, Actor, LossReason, Meeting, MeetingKind, MeetingOutcome, NotAllowed, Standing, State, apply,
};
