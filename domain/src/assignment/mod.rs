//! Who is given a validated lead: the first rule that fits it and of which somebody is there, else whoever
//! works leads, in turn (`docs/decisions/0051-who-is-given-a-lead.md`).

mod language;
mod rule;
mod turn;

pub use language::Language;
pub use rule::{Asked, Manner, Rule, Rules, Size};
pub use turn::{Absence, By, Colleague, PassedOver, Post, Standing, Step, Why, in_order, steps};
