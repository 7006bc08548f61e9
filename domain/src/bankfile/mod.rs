//! What goes to banks and comes back from them, as bytes and values: no file, no network, no clock.

pub mod pain001;
mod text;
mod xml_writer;
