//! The programme's terms.

mod effective;
mod generated;
mod look_over;
mod terms;

pub use terms::{publishes, terms};
