//! The form of a decision at the foot of a case, of a referral as of a contact: what may be chosen, what was
//! typed, what it comes to (`templates/referrals/decision.html`).

use leadwire_domain::checks::{Code, Finding};
use leadwire_domain::lead::FieldError;
use leadwire_domain::lead::limits::NOTE;
use leadwire_domain::referral::ReviewReason;

use super::Decision;
use super::decide::codes_to_refuse_with;
use crate::web::forms::{error, lines};
use crate::web::{Fields, Words};

/// Something that may be chosen.
pub(super) struct Choice {
    pub value: &'static str,
    pub label: String,
}

/// The reasons for which something may be validated.
pub(super) fn why_choices(t: Words) -> Vec<Choice> {
    let why = |why: ReviewReason| Choice { value: why.name(), label: t.name("review-reason", why.name()) };
    ReviewReason::ALL.map(why).into()
}

/// The codes with which something may be refused of which the checks said this.
pub(super) fn code_choices(findings: &[Finding], t: Words) -> Vec<Choice> {
    let label = |code: Code| t.say(&format!("reason-{}.chosen", code.as_str()));
    let code = |code: Code| Choice { value: code.as_str(), label: label(code) };
    codes_to_refuse_with(findings).into_iter().map(code).collect()
}

/// What the buttons of a decision say: the one that opens its form, and the one that sends it.
pub(super) struct Buttons {
    pub take: String,
    pub take_send: String,
    pub refuse: String,
    pub refuse_send: String,
}

/// What was typed into the form.
#[derive(Debug, Clone, Default)]
pub(super) struct Typed {
    pub decision: String,
    pub reason: String,
    pub why: String,
    pub code: String,
    pub words: String,
    /// The accounts whose box is ticked.
    pub accounts: Vec<String>,
}

impl Typed {
    pub(super) fn of(fields: &Fields) -> Self {
        Self {
            decision: fields.text("decision"),
            reason: fields.text("reason"),
            why: fields.text("why"),
            code: fields.text("code"),
            words: fields.text("words"),
            accounts: fields.all("account"),
        }
    }

    /// The ticks of a form that came back; `None`: the form is new.
    pub(super) fn ticked(&self) -> Option<&[String]> {
        (!self.decision.is_empty()).then_some(&self.accounts)
    }
}

/// Reads the decision; what is wrong with it goes beside its field.
pub(super) fn decision_of(typed: &Typed, errors: &mut Vec<FieldError>) -> Option<Decision> {
    let said = |field: &str, typed: &str, is_required, errors: &mut Vec<FieldError>| {
        Some(lines(field, typed, NOTE, is_required, errors)).filter(|said| !said.is_empty())
    };
    match typed.decision.as_str() {
        "validate" => {
            let reason = ReviewReason::from_name(&typed.reason);
            if reason.is_none() {
                errors.push(error("reason", "CHOOSE", &[]));
            }
            let words = said("why", &typed.why, reason == Some(ReviewReason::Other), errors);
            reason.map(|reason| Decision::Validate { reason, words })
        }
        "refuse" => {
            let code = typed.code.parse::<Code>().ok();
            if code.is_none() {
                errors.push(error("code", "CHOOSE", &[]));
            }
            let words = said("words", &typed.words, code == Some(Code::OperatorDeclined), errors);
            code.map(|code| Decision::Refuse { code, words })
        }
        _ => {
            errors.push(error("decision", "CHOOSE", &[]));
            None
        }
    }
}
