//! What the house asks of the world, and where it never goes.

mod amounts;
mod forbidden;
mod kept;
mod labelled;

mod mail;
mod reach;
mod registers;
mod visit;
