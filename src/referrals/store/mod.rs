//! Referrals and all that hangs on them.

mod claims;
mod customers;
mod facts;
mod lists;
mod objections;
mod receipts;
mod rows;

pub(super) use claims::{
    claim, claim_company, close_claims, expired_claims, next_in_turn, open_claims, protect, take_turn,
};
pub use customers::{Credited, find_by_receipt, find_credited, list_credited};
pub(super) use customers::{company_keys, keep_for_good};
pub(super) use facts::{find_facts, insert_facts, note_data, save_facts};
pub use lists::{
    ListRow, Slice, ask_of_partner, ask_states, count_by_state, count_by_verdict, list_in_review,
    list_newest, list_of_manager, list_of_partner, read_of_partner, states,
};
pub(super) use objections::{has_objected, insert_objection, objection};
pub(super) use receipts::{
    PAGE, chain_head, find_proof, has_unsealed, insert_receipt, list_sealed, list_unsealed, list_waiting,
    list_without_receipt, move_head, note_check, seal_receipt, take_back_receipt,
};
pub(super) use rows::{
    StoredEvent, event, find, insert, insert_contact, insert_event, list_events, referral, same, save_move,
    save_verdict,
};
