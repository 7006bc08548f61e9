//! What happened to a referral, in words: the partner's view leaves out what only staff may know.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use leadwire_domain::checks::{Code, Outcome, Verdict};
use leadwire_domain::referral::{Meeting, State};
use serde::Serialize;

use super::store::StoredEvent;
use super::{Referral, assignment, judged_name};
use crate::web::reasons::Audience;
use crate::web::{Moment, Words};

/// The name of a unit variant as it stands in JSON, forms and Fluent keys.
pub fn wire_name<T: Serialize>(value: &T) -> String {
    match serde_json::to_value(value) {
        Ok(serde_json::Value::String(name)) => name,
        _ => String::new(),
    }
}

/// What only staff read.
const INTERNAL: [&str; 6] =
    ["contact_reminded", "contact_overdue", "contact_escalated", "objected", "assigned", "unassigned"];

/// The timeline of a referral, oldest first, and what is due next.
pub(super) fn timeline(
    referral: &Referral,
    (events, is_held): (&[StoredEvent], bool),
    audience: Audience,
    t: Words,
    zone: &TimeZone,
    now: Timestamp,
) -> Vec<Moment> {
    // What the machine said has its own moment.
    let visible = |event: &&StoredEvent| {
        event.kind != "judged" && (audience == Audience::Staff || !INTERNAL.contains(&event.kind.as_str()))
    };
    // Who handed it in for the partner belongs to the moment of submission.
    let hands_in = |event: &&StoredEvent| event.kind == "handed_in" && event.at == referral.submitted_at;
    let mut others: Vec<&StoredEvent> =
        events.iter().filter(visible).filter(|event| !hands_in(event)).collect();
    // It began with being referred. Events from before they had a place stand in the order of their ids,
    // which is chance between two servers.
    others.sort_by_key(|event| (event.at, event.kind != "submitted"));
    let mut moments: Vec<Moment> = others.iter().map(|event| moment(event, audience, t, zone)).collect();
    if let (Some(first), Some(by)) =
        (moments.first_mut(), events.iter().find(hands_in).and_then(|event| event.by.clone()))
    {
        first.title = t.say_with("event-handed_in.by", &[("by", by.into())]);
    }
    // What the machine says comes right after what happened until then: mostly right after the submission.
    let is_before = |event: &&&StoredEvent| {
        event.at < referral.judged_at || (event.kind == "corrected" && event.at == referral.judged_at)
    };
    let before = others.iter().take_while(is_before).count().max(1);
    // Of a lead that waits for its day the machine says nothing: the moment from which it is held says when.
    if !is_held {
        moments.insert(moments.len().min(before), verdict_moment(referral, audience, t, zone));
    }
    if let Some(due) = referral.due() {
        let key = match (&referral.state, due < now) {
            (State::InReview { .. } | State::Appealed { .. }, _) => "next-review",
            (_, false) => "next-contact",
            (_, true) => "next-contact-overdue",
        };
        let title = t.say_with(key, &[("day", t.day_of(due, zone).into())]);
        moments.push(Moment {
            iso: due.to_string(),
            when: t.day_of(due, zone),
            title,
            text: String::new(),
            tone: "next",
        });
    }
    moments
}

/// What the machine said, whatever people decided since; to staff with the codes that decided.
fn verdict_moment(referral: &Referral, audience: Audience, t: Words, zone: &TimeZone) -> Moment {
    let decides = |outcome: Outcome| match referral.verdict {
        Some(Verdict::Refused) => outcome == Outcome::Fail,
        Some(Verdict::InReview) => matches!(outcome, Outcome::Review | Outcome::Unknown),
        Some(Verdict::Validated) | None => false,
    };
    let deciding =
        referral.findings.iter().filter(|found| audience == Audience::Staff && decides(found.outcome));
    let codes: Vec<&str> = deciding.map(|found| found.code.as_str()).collect();
    Moment {
        iso: referral.judged_at.to_string(),
        when: t.moment(referral.judged_at, zone),
        title: t.name("event-judged", judged_name(referral.verdict)),
        text: codes.join(", "),
        tone: match referral.verdict {
            Some(Verdict::Validated) => "good",
            Some(Verdict::Refused) => "bad",
            Some(Verdict::InReview) | None => "wait",
        },
    }
}

fn moment(event: &StoredEvent, audience: Audience, t: Words, zone: &TimeZone) -> Moment {
    let facts: serde_json::Value = serde_json::from_str(&event.facts).unwrap_or_default();
    let title_key = format!("event-{}", event.kind);
    let told = match event.by.clone() {
        Some(by) => t.find_pairs(&format!("{title_key}.by"), &[("by".to_owned(), by)]),
        None => t.find_pairs(&format!("{title_key}.machine"), &[]),
    };
    let title = match facts["to"].as_str() {
        Some(to) => t.say_with(&title_key, &[("to", to.to_owned().into())]),
        None => told.unwrap_or_else(|| t.say(&title_key)),
    };
    Moment {
        iso: event.at.to_string(),
        when: t.moment(event.at, zone),
        title,
        text: joined(&[detail(&event.kind, &facts, audience, t, zone), code(event, &facts, audience)]),
        tone: match event.kind.as_str() {
            "validated" | "overturned" | "overridden" | "meeting" | "won" | "earned" | "paid"
            | "contact_taken_on" | "time_granted" => "good",
            "refused"
            | "upheld"
            | "revoked"
            | "yielded"
            | "lost"
            | "contact_overdue"
            | "contact_escalated"
            | "unassigned"
            | "lapsed"
            | "contact_turned_down"
            | "time_refused"
            | "time_unanswered" => "bad",
            "appealed" | "postponed" | "contact_in_review" | "time_asked" | "held" => "wait",
            _ => "idle",
        },
    }
}

/// Under which code a decision was made, for staff: the words of two may be alike.
fn code(event: &StoredEvent, facts: &serde_json::Value, audience: Audience) -> String {
    let code = match event.kind.as_str() {
        "validated" | "overturned" | "overridden" | "contact_taken_on" => facts["reason"].as_str(),
        "refused" | "upheld" | "revoked" | "contact_turned_down" => facts["code"].as_str(),
        "yielded" => Some(Code::AlreadyReferred.as_str()),
        _ => None,
    };
    match (code, audience) {
        (Some(code), Audience::Staff) => format!("({code})"),
        _ => String::new(),
    }
}

fn detail(kind: &str, facts: &serde_json::Value, audience: Audience, t: Words, zone: &TimeZone) -> String {
    let text = |name: &str| facts[name].as_str().unwrap_or_default().to_owned();
    match kind {
        "meeting" => match serde_json::from_value::<Meeting>(facts.clone()) {
            Ok(meeting) => t.say_with(
                "meeting-line",
                &[
                    ("kind", t.say(&format!("meeting-{}", wire_name(&meeting.kind))).into()),
                    ("day", t.date(meeting.held_on).into()),
                    ("outcome", t.say(&format!("meeting-outcome-{}", wire_name(&meeting.outcome))).into()),
                ],
            ),
            Err(_) => String::new(),
        },
        "lost" => joined(&[t.say(&format!("loss-{}", text("reason"))), text("words")]),
        "validated" | "overturned" | "overridden" => {
            why_validated(&text("reason"), &text("words"), audience, t)
        }
        "appealed" | "time_asked" => text("text"),
        "held" => match text("until").parse::<Timestamp>() {
            Ok(until) => t.say_with(
                &format!("held-because-{}", text("reason")),
                &[("day", t.day_of(until, zone).into())],
            ),
            Err(_) => String::new(),
        },
        "released" | "time_refused" => text("words"),
        "time_granted" => {
            let days = facts["days"].as_i64().unwrap_or_default();
            joined(&[t.say_with("time-granted", &[("days", days.into())]), text("words")])
        }
        "postponed" => match text("due").parse::<Timestamp>() {
            Ok(due) => t.say_with("event-postponed.until", &[("day", t.day_of(due, zone).into())]),
            Err(_) => String::new(),
        },
        "yielded" => t.say("reason-ALREADY_REFERRED.chosen"),
        "refused" | "upheld" | "revoked" => refused_with(&text("code"), &text("words"), audience, t),
        "contact_added" | "contact_in_review" | "contact_taken_on" | "contact_turned_down" | "objected" => {
            of_contact(kind, facts, audience, t)
        }
        "corrected" => corrected(facts, audience, t),
        "assigned" | "unassigned" => assignment::because(facts, t),
        "reassigned" => assignment::handed_over(facts, audience, t),
        _ => String::new(),
    }
}

/// Which fields were corrected; to staff also what the machine had said of them.
fn corrected(facts: &serde_json::Value, audience: Audience, t: Words) -> String {
    let list = |name: &str| facts[name].as_array().into_iter().flatten().filter_map(|one| one.as_str());
    let fields: Vec<String> = list("fields").map(|field| t.say(&format!("field-name-{field}"))).collect();
    let codes: Vec<&str> = list("codes").collect();
    let verdict = facts["verdict"].as_str().unwrap_or_default();
    if audience == Audience::Partner {
        return fields.join(", ");
    }
    let coded = if codes.is_empty() { String::new() } else { format!("({})", codes.join(", ")) };
    let said = joined(&[t.name("event-judged", verdict), coded]);
    joined(&[
        format!("{}.", fields.join(", ")),
        t.say_with("event-corrected.before", &[("said", said.into())]),
    ])
}

/// What happened to another person at the company: who they are, and why.
fn of_contact(kind: &str, facts: &serde_json::Value, audience: Audience, t: Words) -> String {
    let text = |name: &str| facts[name].as_str().unwrap_or_default();
    let name = text("name");
    match (kind, audience) {
        ("contact_in_review", Audience::Staff) => {
            let codes = facts["codes"].as_array().into_iter().flatten();
            let codes: Vec<&str> = codes.filter_map(|code| code.as_str()).collect();
            format!("{name} ({})", codes.join(", "))
        }
        ("contact_taken_on", _) => {
            format!("{name}: {}", why_validated(text("reason"), text("words"), audience, t))
        }
        ("contact_turned_down", _) => {
            format!("{name}: {}", refused_with(text("code"), text("words"), audience, t))
        }
        _ => name.to_owned(),
    }
}

/// Why something was refused: the code's sentence, for partners that of the code that they may read, and the
/// words that were written to them.
fn refused_with(code: &str, words: &str, audience: Audience, t: Words) -> String {
    let code: Option<Code> = code.parse().ok();
    let shown = code.map(|code| if audience == Audience::Partner { code.for_partner() } else { code });
    let said = shown.map(|code| t.say(&format!("reason-{}.chosen", code.as_str()))).unwrap_or_default();
    joined(&[said, words.to_owned()])
}

/// Why it was validated: staff read the reason and its words, partners a plain sentence.
pub(super) fn why_validated(reason: &str, words: &str, audience: Audience, t: Words) -> String {
    match (reason, audience) {
        ("", _) => String::new(),
        ("LAPSED", _) => t.say("review-lapsed"),
        ("OWNER_SILENT", Audience::Staff) => t.say("review-owner-silent"),
        // A partner learns nothing of accounts and owners (checks.md).
        ("OWNER_SILENT", Audience::Partner) => t.say("review-lapsed"),
        (_, Audience::Partner) => t.name("review-told", reason),
        (_, Audience::Staff) => joined(&[t.name("review-reason", reason), words.to_owned()]),
    }
}

fn joined(parts: &[String]) -> String {
    let said: Vec<_> = parts.iter().filter(|part| !part.is_empty()).map(String::as_str).collect();
    said.join(" ")
}
