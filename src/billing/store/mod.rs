//! Customers, their facts, and what was done with them.

mod customers;
mod events;
mod inbox;

pub(super) use customers::{
    Told, expect, find, find_by_external, find_expected, list_newest, list_waiting, save_standing, upsert,
};
pub use customers::{count_waiting, customers_of, note_not_won};
pub(super) use events::{StoredEvent, insert_event, list_events};
pub use inbox::facts_of;
pub(super) use inbox::{
    Entry, KnownId, NewFact, SourceId, claim_ids, currencies_of, facts_of_customer, insert_facts,
    list_entries,
};
