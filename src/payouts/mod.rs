//! Payouts: where partners are paid, pay runs that two people stand behind, and what the bank says of them.

mod approve;
mod ask;
mod bank_details;
pub mod bank_pages;
pub mod console_pages;
mod gaps;
mod jobs;
mod mails;
mod moves;
mod needs;
mod owed;
mod prepare;
pub mod question_pages;
mod questions;
mod read_report;
pub mod report_pages;
pub mod run_pages;
pub mod statement_pages;
mod store;

pub use approve::{PaymentFile, approve, cancel, export};
pub use bank_details::{EnterError, Entered, enter_details};
pub use jobs::RemindAboutDetails;
pub use moves::RunError;
pub use needs::{
    CameBack, PartnerNeeds, Promised, StaffNeeds, ask_needs, needs_of_partner, needs_of_staff,
    why_it_came_back,
};
pub use prepare::prepare;
pub use questions::{QuestionError, settle_question};
pub use read_report::{ReportError, Totals, read_report};
pub use store::{Payout, Question, Run, find_run, list_of_run, list_runs};

use crate::web::Words;

/// The colour that goes with the word of a run's or a payout's state.
fn tone_of(state: &str) -> &'static str {
    match state {
        "settled" | "closed" => "good",
        "draft" | "approved" => "wait",
        "exported" | "accepted" => "accent",
        "rejected" | "returned" => "bad",
        _ => "idle",
    }
}

/// Why a bank did not pay, in words: by its ISO 20022 code, whose meaning is the same at every bank.
fn reason_in_words(code: &str, t: Words) -> String {
    let known = if code.is_empty() { None } else { t.find_pairs(&format!("bank-reason-{code}"), &[]) };
    match known {
        Some(words) => words,
        None if code.is_empty() => t.say("bank-reason-none"),
        None => t.say_with("bank-reason-other", &[("code", code.into())]),
    }
}
