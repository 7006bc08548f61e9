//! The rules of rewards, as one is told them: the worked examples of `docs/rewards.md` by their numbers, and
//! what holds for any facts.

mod cases;
mod examples;
mod parsing;
mod payout;
mod properties;
mod rules;
mod told;
