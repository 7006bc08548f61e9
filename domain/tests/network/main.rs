//! What the network says of a lead, and what follows: said as the business says it.

mod company;
mod dealers;
mod mail;
mod site;
mod tries;
mod world;
