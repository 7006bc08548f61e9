//! What the database promises, on SQLite always and on PostgreSQL when LEADWIRE_TEST_DATABASE names a server.

mod binding;
mod conflicts;
mod fresh;
mod groups;
mod measure;
mod migrating;
mod prepared;
mod reading;
mod verbs;

/// The lexer of the house rules, for reading statements out of stores.
#[path = "../../tidy/source.rs"]
#[allow(dead_code, reason = "shared with tests/tidy, which uses all of it")]
mod source;
