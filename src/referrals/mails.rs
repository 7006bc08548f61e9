//! The mails of this room, one struct each; their words stand in `templates/mail` and the Fluent files.

use askama::Template;
use jiff::SignedDuration;
use jiff::civil::Date;
use leadwire_domain::checks::Code;
use leadwire_domain::programme::Published;
use leadwire_domain::referral::{MeetingOutcome, ReviewReason, State};

use super::Referral;
use super::moves::Bound;
use super::question_pages::KNOWN;
use super::questions::Question;
use crate::access::Person;
use crate::app::App;
use crate::db::{DbError, Statement, Tx};
use crate::mail::{self, Letter, Link};
use crate::partners::Partner;
use crate::pipeline::Account;
use crate::web::explained::Explained;
use crate::web::{Locale, Words};

pub(super) fn to_partner<'a>(
    app: &App,
    partner: &'a Partner,
    referral: &'a Referral,
    kind: &'static str,
) -> Letter<'a> {
    Letter {
        id: app.new_id(),
        kind,
        to: &partner.email,
        locale: partner.locale,
        link: Link::Page(format!("/portal/referrals/{}", referral.id)),
        about: Some(referral.id.as_str()),
    }
}

pub(super) fn to_staff<'a>(
    app: &App,
    person: &'a Person,
    referral: &'a Referral,
    kind: &'static str,
    page: &str,
) -> Letter<'a> {
    Letter {
        id: app.new_id(),
        kind,
        to: &person.email,
        locale: person.locale,
        link: Link::Page(format!("{page}/{}", referral.id)),
        about: Some(referral.id.as_str()),
    }
}

/// The day by which the clock of the state is due, in words; empty where none runs.
pub(super) fn due_day(referral: &Referral, t: Words, terms: &Published) -> String {
    referral.due().map(|due| t.day_of(due, &terms.zone)).unwrap_or_default()
}

/// The last day on which a refusal can be appealed, in words; empty where none can.
pub(super) fn appeal_day(referral: &Referral, t: Words, terms: &Published) -> String {
    let until = referral.appeal_until();
    until.map(|until| t.day_of(until - SignedDuration::from_secs(1), &terms.zone)).unwrap_or_default()
}

/// What a person decided, for the mail to the partner.
pub(super) struct Decision {
    /// The name of its event.
    pub event: &'static str,
    /// Why it was validated; nothing when a review lapsed.
    pub why: Option<ReviewReason>,
}

#[derive(Template)]
#[template(path = "mail/referral_decided.txt")]
struct Decided<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    lead: String,
    company: &'a str,
    receipt: String,
    state: &'static str,
    /// What was decided: its event's name, or `lapsed`.
    event: &'static str,
    reason: String,
    remedy: String,
    words: &'a str,
    manager: &'a str,
    due: String,
    until: String,
    explained: Explained,
}

/// A later verdict, by a person or because nobody decided.
pub(super) async fn decided(
    app: &App,
    tx: &Tx,
    bound: &Bound,
    referral: &Referral,
    manager: Option<&Person>,
    told: Decision,
) -> Result<(), DbError> {
    let Bound { terms, partner } = bound;
    let t = Words::of(partner.locale);
    let (reason, said) = match &referral.state {
        State::Refused { codes, words, .. } | State::Upheld { codes, words, .. } => {
            (coded_reason(codes, t), words.as_deref().unwrap_or_default())
        }
        _ => (told.why.map(|why| t.name("review-told", why.name())).unwrap_or_default(), ""),
    };
    let is_lapsed = told.event == "validated" && told.why.is_none();
    let words = Decided {
        t,
        operator: app.signboard(),
        name: &partner.name,
        lead: referral.lead_name(),
        company: &referral.lead.company,
        receipt: referral.receipt(),
        state: referral.state.name(),
        event: if is_lapsed { "lapsed" } else { told.event },
        reason,
        remedy: person_remedy(&referral.state, t),
        words: said,
        manager: manager.map_or("", |person| person.name.as_str()),
        due: due_day(referral, t, terms),
        until: appeal_day(referral, t, terms),
        explained: referral.explained(t),
    };
    mail::enqueue(tx, to_partner(app, partner, referral, "referral_decided"), &words, app.clock.now()).await
}

/// The reason that a person chose, as partners read it.
pub(super) fn person_reason(codes: &[Code], t: Words) -> String {
    let told: Vec<Code> = codes.iter().map(|code| code.for_partner()).collect();
    chosen(&told, t)
}

/// What would change a refusal for the reason that a person chose; nothing once it is final.
pub(super) fn person_remedy(state: &State, t: Words) -> String {
    let codes = if let State::Refused { codes, .. } = state { codes.as_slice() } else { &[] };
    let said = codes.iter().filter_map(|code| remedy_of(*code, t));
    said.collect::<Vec<_>>().join(" ")
}

/// What would change a refusal for this reason, as partners read it.
pub(super) fn remedy_of(code: Code, t: Words) -> Option<String> {
    t.find_pairs(&format!("reason-{}.remedy", code.for_partner().as_str()), &[])
}

/// The same in a mail, with its codes: whoever asks about a refusal can name it.
pub(super) fn coded_reason(codes: &[Code], t: Words) -> String {
    let told: Vec<&str> = codes.iter().map(|code| code.for_partner().as_str()).collect();
    format!("{} ({})", person_reason(codes, t), told.join(", "))
}

/// The same as staff read it.
pub(super) fn chosen(codes: &[Code], t: Words) -> String {
    let said = codes.iter().map(|code| t.say(&format!("reason-{}.chosen", code.as_str())));
    said.collect::<Vec<_>>().join(" ")
}

#[derive(Template)]
#[template(path = "mail/moved_on.txt")]
struct MovedOn<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    lead: String,
    company: &'a str,
    by: &'a str,
    /// contacted, meeting, no_show or lost
    state: &'static str,
    meeting: String,
    held_on: String,
    reason: String,
    words: &'a str,
}

/// The lead was contacted, met or lost.
pub(super) async fn moved_on(
    app: &App,
    tx: &Tx,
    partner: &Partner,
    referral: &Referral,
    by: &Person,
) -> Result<(), DbError> {
    let t = Words::of(partner.locale);
    let mut words = MovedOn {
        t,
        operator: app.signboard(),
        name: &partner.name,
        lead: referral.lead_name(),
        company: &referral.lead.company,
        by: &by.name,
        state: referral.state.name(),
        meeting: String::new(),
        held_on: String::new(),
        reason: String::new(),
        words: "",
    };
    match &referral.state {
        State::Meeting { last } => {
            words.meeting = t.say(&format!("meeting-{}", super::timeline::wire_name(&last.kind)));
            words.held_on = t.date(last.held_on);
            if last.outcome == MeetingOutcome::NoShow {
                words.state = "no_show";
            }
        }
        State::Lost { reason, words: said, .. } => {
            words.reason = t.say(&format!("loss-{}", super::timeline::wire_name(reason)));
            words.words = said.as_deref().unwrap_or_default();
        }
        _ => {}
    }
    mail::enqueue(tx, to_partner(app, partner, referral, "moved_on"), &words, app.clock.now()).await
}

#[derive(Template)]
#[template(path = "mail/won.txt")]
struct Won<'a> {
    t: Words,
    operator: String,
    name: &'a str,
    company: &'a str,
    day: String,
    receipt: String,
    percent: i64,
    months: i64,
}

/// The lead's company has paid for the first time.
pub(super) fn won(
    app: &App,
    partner: &Partner,
    referral: &Referral,
    terms: &Published,
    paid_on: Date,
) -> Result<Statement, DbError> {
    let t = Words::of(partner.locale);
    let deal = &terms.terms.deal;
    let words = Won {
        t,
        operator: app.signboard(),
        name: &partner.name,
        company: &referral.lead.company,
        day: t.date(paid_on),
        receipt: referral.receipt(),
        percent: i64::from(deal.percent),
        months: i64::from(deal.months),
    };
    let link = Link::Page(format!("/portal/earnings/{}", referral.id));
    let letter = Letter { link, ..to_partner(app, partner, referral, "won") };
    mail::written(&letter, &words, app.clock.now())
}

#[derive(Template)]
#[template(path = "mail/account_question.txt")]
struct AccountQuestion<'a> {
    t: Words,
    /// Empty where the CRM names nobody of ours.
    name: &'a str,
    company: &'a str,
    account: &'a str,
    due: String,
}

/// Asks whoever owns a cold account whether anybody works on it. No partner is named.
pub(super) fn account_question(
    app: &App,
    question: &Question,
    person: Option<&Person>,
    referral: &Referral,
    account: &Account,
    terms: &Published,
) -> Result<Statement, DbError> {
    let locale = person.map_or(Locale::English, |person| person.locale);
    let t = Words::of(locale);
    let words = AccountQuestion {
        t,
        name: person.map_or("", |person| person.name.as_str()),
        company: &referral.lead.company,
        account: &account.name,
        due: due_day(referral, t, terms),
    };
    let letter = Letter {
        id: app.new_id(),
        kind: "account_question",
        to: &question.asked,
        locale,
        link: Link::Door(format!("{KNOWN}/{}", referral.id)),
        about: Some(referral.id.as_str()),
    };
    mail::written(&letter, &words, app.clock.now())
}
