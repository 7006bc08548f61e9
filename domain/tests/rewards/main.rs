//! The rules of rewards, as one is told them: the worked examples of `docs/rewards.md` by their numbers, and what
//! holds for any facts.

mod examples;
mod told;
