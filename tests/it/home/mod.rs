//! The two homes: what they say of money, and what they ask of whom.

mod partner;
mod staff;
