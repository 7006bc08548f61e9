//! The life of a referral: its states, the one table of moves, the receipt that proves its place in
//! time, and the chain that seals receipts.

pub mod chain;
pub mod correction;
pub mod credit;
pub mod customer;
mod decisions;
pub mod enumeration;
pub mod receipt;
pub mod review;
pub mod state;
pub mod window;

pub use review::{APPEAL_DAYS, ReviewReason, appeal_until};
pub use state::{
    Act, Actor, LossReason, Meeting, MeetingKind, MeetingOutcome, NotAllowed, Standing, State, apply,
};
