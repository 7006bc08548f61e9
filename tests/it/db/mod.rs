//! What the database promises, on SQLite always and on PostgreSQL when LEADWIRE_TEST_DATABASE names a server.

mod binding;
mod conflicts;
mod fresh;
mod groups;
mod measure;
mod migrating;
mod reading;
mod verbs;
