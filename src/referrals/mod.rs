//! Referrals: a lead handed in, decided, handed over, worked, and what its partner sees of it.

pub mod api;
mod appeal;
mod assignment;
pub mod assignment_pages;
mod beat;
mod before;
mod candidates;
mod claims;
pub mod colleague_pages;
mod colleagues;
pub mod console_pages;
mod contact_clock;
mod contact_jobs;
mod contact_mails;
pub mod contact_pages;
mod contact_told;
mod contacts;
mod correct;
mod corrections;
mod customers;
mod decide;
mod decision_form;
mod decisions;
pub mod desk_pages;
pub mod draft_pages;
mod erased;
mod gather;
pub mod hand_over_pages;
mod holds;
mod issue;
mod jobs;
pub mod lead_pages;
mod lessons;
mod look_up;
mod mails;
mod moves;
mod objections;
mod on_behalf;
pub mod on_behalf_pages;
pub mod outcome_pages;
mod outcomes;
pub mod pages;
mod proof;
pub mod question_pages;
mod questions;
pub mod receipt_pages;
pub mod refer_pages;
mod replay;
pub mod replay_pages;
mod review_clock;
mod review_mails;
pub mod review_pages;
mod rivals;
mod rulings;
mod seal;
mod store;
mod submit;
mod time_waits;
mod timeline;
mod verdict_mails;
mod verify;
mod watch;
mod what_if;
mod window_mails;
pub mod window_pages;
mod window_told;
mod windows;
mod work;

pub use appeal::{appeal, appeal_text};
pub use contact_clock::{ContactEscalates, ContactHalfTime, ContactOverdue};
pub use contact_jobs::ContactWaits;
pub use contact_told::ContactTold;
pub use contacts::{Contact, ContactState, Ruling, decide_contact, object_contact};
pub use customers::{Win, follow, win};
pub use decide::{Decision, Seen, decide, withdraw};
pub use holds::{AnswerHeld, answer_now};
pub use jobs::{CheckReceipts, ExpireClaims};
pub use look_up::{LookUp, asked_outside};
pub use moves::MoveError;
pub use objections::object;
pub use on_behalf::submit_for;
pub use pages::{Appealable, Receipt, Shown, Told, told};
pub use proof::{Proof, Standing};
pub use questions::{Answer, answer};
pub use replay::{Differing, Group, Replay, ReplayDecisions, ReplayError, Tally, replay, start_replay};
pub use replay_pages::difference_in_words;
pub use review_clock::{ReviewDue, ReviewHalfTime};
pub use seal::{SealError, seal_receipts};
pub use store::{
    Credited, ListRow, Slice, ask_of_partner, ask_states, count_by_state, count_by_verdict, count_unassigned,
    find_by_receipt, find_credited, list_cases, list_credited, list_newest, list_of_manager, list_of_partner,
    list_requests, read_of_partner, states,
};
pub use submit::{Corrects, NewReferral, Stands, SubmitError, Submitted, submit, submit_in};
pub use time_waits::TimeWaits;
pub use verify::{Break, Looked, verify_receipts};
pub use watch::{Alarm, WatchPartners, watched};
pub use what_if::{Changed, Summary, what_if};
pub use window_told::{RequestTold, WindowTold};
pub use windows::{TimeAnswer, Waiting, answer_time, ask_for_time, give_free, release};
pub use work::{LostBecause, log_contact, log_meeting, lose};

use jiff::Timestamp;
use leadwire_domain::checks::{Code, Family, Finding, Outcome, Verdict};
use leadwire_domain::ids::{PartnerId, PersonId, ReferralId, TermsId};
use leadwire_domain::lead::RawLead;
use leadwire_domain::referral::receipt::number_text;
use leadwire_domain::referral::{Actor, State};

use crate::app::App;
use crate::db::DbError;
use crate::web::Words;
use crate::web::checklist::{self, Check, Criterion};
use crate::web::explained::Explained;
use crate::web::reasons::{Audience, Look, reasons};

/// One partner's submission of one lead, and where it stands.
#[derive(Debug, Clone)]
pub struct Referral {
    pub id: ReferralId,
    /// The number of its receipt.
    pub number: i64,
    pub partner: PartnerId,
    /// The terms under which it was submitted: they bind to its end.
    pub terms: TermsId,
    /// As it was typed.
    pub lead: RawLead,
    pub state: State,
    /// What the machine said; people may have decided otherwise since. `None`: the network is being asked.
    pub verdict: Option<Verdict>,
    pub findings: Vec<Finding>,
    pub not_run: Vec<Code>,
    pub account_manager: Option<PersonId>,
    pub submitted_at: Timestamp,
    /// When the machine said it: at submission, or after the network answered.
    pub judged_at: Timestamp,
    /// When its partner last said something else of it, so that it was judged anew.
    pub corrected_at: Option<Timestamp>,
    /// Since when it names the company that it names: at submission, unless it was corrected to another one.
    pub company_since: Timestamp,
    /// Raised by every change, so that two people cannot change one state at once.
    pub version: i64,
}

impl Referral {
    /// Whether it moved or was corrected since somebody saw that version of it.
    fn is_newer_than(&self, seen: Option<i64>) -> bool {
        seen.is_some_and(|version| version != self.version)
    }

    /// The receipt's number as people read it.
    pub fn receipt(&self) -> String {
        number_text(self.number)
    }

    /// The lead's full name.
    pub fn lead_name(&self) -> String {
        format!("{} {}", self.lead.first_name, self.lead.last_name)
    }

    /// The codes that keep it from counting, whoever looks at them.
    fn open_codes(&self) -> Vec<Code> {
        let is_open =
            |outcome: Outcome| matches!(outcome, Outcome::Fail | Outcome::Review | Outcome::Unknown);
        self.findings.iter().filter(|found| is_open(found.outcome)).map(|found| found.code).collect()
    }

    /// Whether it waits for its day: then nothing that was seen stands in it.
    fn is_silent(&self) -> bool {
        self.state == State::Checking && self.findings.is_empty()
    }

    /// Of a lead that is held nobody is told what was seen: it waits in the facts.
    fn tells_nothing_yet(&mut self) {
        self.findings.clear();
        self.not_run.clear();
    }

    /// Whether a person looks at what the checks could not settle.
    pub fn look(&self) -> Look {
        match (&self.state, self.verdict) {
            (State::InReview { .. } | State::Appealed { .. }, _) => Look::Comes,
            (State::Checking, _) => Look::NotYet,
            (State::Refused { by: Actor::Machine, .. }, Some(Verdict::Refused)) => Look::Never,
            // What the machine refused and a person did not stands against it no more.
            (state, Some(Verdict::Refused)) if state.is_open() || state.is_won() => Look::Overruled,
            (State::Expired | State::Lost { .. }, Some(Verdict::Refused)) => Look::Overruled,
            (State::Withdrawn, Some(Verdict::Refused)) if self.account_manager.is_none() => Look::Never,
            (State::Withdrawn, _) if self.account_manager.is_none() => Look::Closed,
            _ => Look::Taken,
        }
    }

    /// Every check as somebody may read it.
    fn checks(&self, audience: Audience, t: Words) -> Vec<Check> {
        let look = self.look();
        // What is known is told with the answer, which is counted: whoever withdraws before reads nothing.
        let is_told = |code: Code| {
            audience == Audience::Staff || look != Look::NotYet || code.family() != Family::Pipeline
        };
        let findings: Vec<Finding> =
            self.findings.iter().filter(|found| is_told(found.code)).cloned().collect();
        let not_run: Vec<Code> = self.not_run.iter().copied().filter(|code| is_told(*code)).collect();
        checklist::checks(&findings, &not_run, audience, look, t)
    }

    /// The same by criterion; nothing while the network is being asked.
    fn criteria(&self, audience: Audience, t: Words) -> Vec<Criterion> {
        checklist::by_criterion(self.settled_checks(audience, t), t)
    }

    /// Every check of a verdict; nothing while the network is being asked.
    fn settled_checks(&self, audience: Audience, t: Words) -> Vec<Check> {
        if self.verdict.is_some() { self.checks(audience, t) } else { Vec::new() }
    }

    /// What its partner's page says of the verdict, for a mail.
    fn explained(&self, t: Words) -> Explained {
        let reasons = reasons(&self.findings, Audience::Partner, self.look(), t);
        Explained::of(&reasons, self.settled_checks(Audience::Partner, t), t)
    }

    /// Whether it was decided without asking the network.
    pub fn is_judged_locally(&self) -> bool {
        self.verdict.is_some() && !self.findings.iter().any(|finding| finding.code.is_network())
    }

    /// The instant from which a refusal can no longer be appealed; nothing where there is none to appeal.
    pub fn appeal_until(&self) -> Option<Timestamp> {
        match &self.state {
            State::Refused { appeal_until, .. } => Some(*appeal_until),
            _ => None,
        }
    }

    /// The instant that the running clock points at: a decision or a first contact is due then.
    pub fn due(&self) -> Option<Timestamp> {
        due_of(&self.state)
    }
}

/// Notes which lists this program judges by: decisions are kept with their id.
///
/// # Errors
/// Database faults only.
pub async fn note_data(app: &App) -> Result<(), DbError> {
    let now = app.clock.now();
    app.db.write(move |tx| async move { store::note_data(&tx, now).await }).await
}

/// The colour that goes with a state's word.
pub fn tone_of(state: &str) -> &'static str {
    match state {
        "validated" | "contacted" | "meeting" | "won" | "earning" | "earned" | "paid" => "good",
        "in_review" | "checking" | "appealed" | "contact" => "wait",
        "refused" | "upheld" => "bad",
        _ => "idle",
    }
}

/// The instant that a state's clock points at.
fn due_of(state: &State) -> Option<Timestamp> {
    match state {
        State::InReview { due } | State::Appealed { due, .. } => Some(*due),
        State::Validated { contact_due, .. } => Some(*contact_due),
        _ => None,
    }
}

/// The word in rows and Fluent keys for what the machine said so far.
pub fn judged_name(verdict: Option<Verdict>) -> &'static str {
    verdict.map_or("checking", verdict_name)
}

/// The verdict's name in rows, answers and Fluent keys.
pub fn verdict_name(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Validated => "validated",
        Verdict::Refused => "refused",
        Verdict::InReview => "in_review",
    }
}

/// The verdict of a name; nothing where it is none yet.
fn verdict_of_name(name: &str) -> Option<Verdict> {
    [Verdict::Validated, Verdict::Refused, Verdict::InReview]
        .into_iter()
        .find(|one| verdict_name(*one) == name)
}
