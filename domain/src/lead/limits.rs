//! The most characters a field may have (`docs/interface.md`, limits).

/// First name and last name, each.
pub const NAME: usize = 100;
/// Company name.
pub const COMPANY: usize = 300;
/// Job title.
pub const JOB_TITLE: usize = 200;
/// Note to the account manager.
pub const NOTE: usize = 2_000;

/// The operator's own id of an account or a contact.
pub const ID: usize = 200;
/// A person's whole name.
pub const WHOLE_NAME: usize = 2 * NAME + 1;
/// Other names of one account: how many.
pub const ALIASES: usize = 50;
/// Whose an account is: an address or a name.
pub const OWNER: usize = 254;
/// The address of a page.
pub const PAGE: usize = 2_048;
/// A number of a public register.
pub const NUMBER: usize = 100;
/// A country, a stage, a day.
pub const WORD: usize = 100;
