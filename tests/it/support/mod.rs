//! The real house on a fresh database, the actors who come to its door, and the world that it asks.

pub mod actors;
pub mod asking;
pub mod chance;
mod crm;
pub mod dns;
pub mod house;
pub mod judges;
mod order;
pub mod payer;
mod payments;
mod rows;
pub mod server;
pub mod stage;
pub mod web;

pub use actors::{Actor, Answer};
pub use house::House;
pub use order::opened;
pub use stage::Stage;
