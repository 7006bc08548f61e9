//! The two homes, the partner's and the staff's, the partner's page of a referral, and a partner's page for
//! staff: they show something of several rooms, so they stand beside the line of rooms as the tables of
//! addresses and jobs do. They read, and write nothing.

pub mod partner;
pub mod referral;
pub mod staff;
pub mod watched;
