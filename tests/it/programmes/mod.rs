//! The programme's terms.

mod effective;
mod generated;
mod hits;
mod look_over;
mod policy_file;
mod rules_run;
mod terms;
mod treated;
mod versions;
// The ordinary company of the domain's tests, and what the network says of it.
#[path = "../../../domain/tests/network/world.rs"]
#[expect(dead_code, reason = "the domain's tests say more with it")]
mod world;

pub use terms::{NO_CAPS, lifts_caps, publishes, terms};
