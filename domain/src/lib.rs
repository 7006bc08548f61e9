//! The rules of Leadwire, pure: no clock, no chance, no input or output.
//! Everything here can be called from a page, a job, the command line or a test alike.

pub mod assignment;
pub mod bankfile;
pub mod checks;
pub mod company;
pub mod company_number;
pub mod country;
pub mod email;
pub mod feed;
pub mod ids;
pub mod json;
pub mod lead;
pub mod ledger;
pub mod matching;
pub mod money;
pub mod nothing;
pub mod office;
pub mod outside;
pub mod payout;
pub mod phone;
pub mod programme;
pub mod referral;
pub mod reward;
pub mod sheet;
pub mod time;
pub mod web;
