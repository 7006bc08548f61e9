//! The real house on a fresh database, and the actors who come to its door.

pub mod actors;
pub mod chance;
pub mod house;
pub mod judges;
mod order;
pub mod payer;
mod payments;
pub mod server;

pub use actors::{Actor, Answer};
pub use house::House;
