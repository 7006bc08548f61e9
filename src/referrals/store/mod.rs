//! Referrals and all that hangs on them.

mod alarms;
mod assignment;
mod claims;
mod contacts;
mod corrections;
mod customers;
mod decisions;
mod desk;
mod facts;
mod figures;
mod holds;
mod lists;
mod objections;
mod questions;
mod receipts;
mod rows;
mod windows;

pub(super) use alarms::{count_held, insert_alarm, list_alarms, list_busy, list_handed_in};
pub use assignment::count_unassigned;
pub(super) use assignment::{
    absence, ask_absences, ask_rules, ask_staff, delete_absence, find_rules, insert_absence, insert_rules,
    list_standings, list_worked, rules, staff, take_turn,
};
pub(super) use claims::{
    claim, claim_company, close_claims, expired_claims, last_in_line, leave_companies, open_claims, protect,
    stand_in_line,
};
pub(super) use contacts::{find_contact, find_contact_of, insert_contact, list_contacts, save_ruling};
pub(super) use corrections::{count_corrections, keep_before, list_before, save_correction};
pub use customers::{Credited, find_by_receipt, find_credited, list_credited};
pub(super) use customers::{company_keys, keep_for_good};
pub(super) use decisions::{
    StoredDecision, count_since, find_replay, find_what_if, insert_replay, insert_what_if,
    list_contact_decisions, list_decisions, list_replays, save_replay,
};
pub use desk::list_cases;
pub(super) use desk::{Refusal, list_refused, open_of_same_lead, was_overturned};
pub(super) use facts::{find_facts, insert_facts, note_data, save_facts};
pub(super) use figures::{Counts, count_decisions};
pub(super) use holds::{
    count_known_answer, count_validated, end_hold, find_hold, forget_companies, going_on, held, held_at,
    held_keys, hold_companies, insert_hold, is_answered_since, known_answers, was_held,
};
pub use lists::{
    ListRow, Slice, ask_of_partner, ask_states, count_by_state, count_by_verdict, list_newest,
    list_of_manager, list_of_partner, read_of_partner, states,
};
pub(super) use objections::{has_objected, insert_objection, objection};
pub(super) use questions::{answer_question, find_question, insert_question, withdraw_question};
pub(super) use receipts::{
    PAGE, chain_head, find_proof, has_unsealed, insert_receipt, issue_later, list_sealed, list_unsealed,
    list_waiting, list_without_receipt, move_head, note_check, seal_receipt, take_back_receipt,
};
pub(super) use rows::{
    StoredEvent, event, find, forget_form, has_event, insert, insert_event, list_events, referral, same,
    save_move, save_verdict,
};
pub use windows::list_requests;
pub(super) use windows::{
    find_request, find_window, insert_request, list_to_warn, note_warning, save_answer, save_window,
};
