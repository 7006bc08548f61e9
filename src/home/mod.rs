//! The two homes, the partner's and the staff's: they show something of every room, so they stand beside the
//! line of rooms as the tables of addresses and jobs do. They read, and write nothing.

pub mod partner;
pub mod staff;
