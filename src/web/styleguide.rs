//! `/styleguide`: in development, every part that pages are made of, as the real fragments with sample
//! content, in light and in dark.

use std::net::SocketAddr;

use askama::Template;
use axum::extract::{ConnectInfo, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use leadwire_domain::checks::{Code, Evidence, Finding, Outcome};

use super::countries::Choice;
use super::forms::error;
use super::moment::Moment;
use super::reasons::{Audience, Look, Reason, reasons};
use super::shell::{self, Place};
use super::{FormErrors, Problem, Shell, Words, development, page};
use crate::app::App;

const TOKENS: &str = include_str!("../../assets/css/tokens.css");
const SHEET: &str = include_str!("../../assets/css/styleguide/styleguide.css");

#[derive(Template)]
#[template(path = "styleguide.html")]
struct StyleguidePage {
    t: Words,
    shell: Shell,
    colours: [&'static str; 15],
    tones: [&'static str; 5],
    errors: FormErrors,
    choices: Vec<Choice>,
    reasons: Vec<Reason>,
    moments: Vec<Moment>,
    places: Vec<Place>,
    months: [Month; 2],
    long_name: &'static str,
    next: Option<&'static str>,
}

/// `GET /styleguide`
pub async fn show(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
    request: axum::extract::Request,
) -> Result<Response, Problem> {
    if !development::is_at_home(&app, from, &headers) {
        return Err(Problem::not_found());
    }
    let t = Words::of(shell::locale_of(&request));
    let wrong = [error("name", "REQUIRED", &[]), error("file", "SHEET_EMPTY", &[])];
    let choice = |value: &str, label| Choice { value: value.to_owned(), label, is_served: true };
    page(&StyleguidePage {
        t,
        shell: Shell::bare(&app, t, "/styleguide"),
        colours: COLOURS,
        tones: ["idle", "accent", "good", "wait", "bad"],
        errors: FormErrors::new(&wrong, t),
        choices: vec![choice("", t.say("country-choose")), choice("FR", t.say("field-name-country"))],
        reasons: reasons(&findings(&app), Audience::Staff, Look::Comes, t),
        moments: moments(&app, t),
        places: shell::places(
            "/console/review",
            &[
                ("nav-console", "/console"),
                ("nav-review", "/console/review"),
                ("nav-leads", "/console/leads"),
            ],
        ),
        months: months(t),
        long_name: LONG_NAME,
        next: Some("sample"),
    })
}

const COLOURS: [&str; 15] = [
    "paper",
    "surface",
    "sunken",
    "line",
    "line-firm",
    "ink",
    "ink-soft",
    "accent",
    "accent-firm",
    "accent-soft",
    "good",
    "wait",
    "bad",
    "good-soft",
    "bad-soft",
];

/// Sixty letters: no part may break of it.
const LONG_NAME: &str = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk Süd AG";

/// A month of a reward, as the part shows it.
struct Month {
    number: i64,
    is_paid: bool,
    counts: bool,
    days: String,
    money: String,
}

fn months(t: Words) -> [Month; 2] {
    let day = |month| t.date(jiff::civil::date(2026, month, 15));
    let days = t.say_with("reward-days", &[("first", day(1).into()), ("last", day(2).into())]);
    [
        Month { number: 1, is_paid: true, counts: true, days, money: t.money(123_456_700, 2, "EUR") },
        Month {
            number: 2,
            is_paid: false,
            counts: false,
            days: t.say("reward-month-open"),
            money: String::new(),
        },
    ]
}

fn findings(app: &App) -> Vec<Finding> {
    let now = app.clock.now();
    let finding = |code, outcome, evidence| Finding { code, outcome, evidence, rule_version: 1 };
    let likeness = [
        Evidence::new("known_maybe", "lead", "Mueller Werkzeugbau", now).expected("Müller Werkzeugbau GmbH"),
        Evidence::new("score", "pipeline", "0.861266", now),
    ];
    vec![
        finding(
            Code::EmailFreemail,
            Outcome::Fail,
            vec![Evidence::new("email", "email", "jane@gmail.com", now).expected("acme.example")],
        ),
        finding(Code::KnownMaybe, Outcome::Review, likeness.map(Evidence::staff_only).to_vec()),
    ]
}

fn moments(app: &App, t: Words) -> Vec<Moment> {
    let now = app.clock.now();
    let kinds = [
        ("event-submitted", "idle"),
        ("event-validated", "good"),
        ("partner-event-in_review", "wait"),
        ("event-lost", "bad"),
        ("event-contacted", "next"),
    ];
    let moment = |(key, tone): (&str, &'static str)| Moment {
        iso: now.to_string(),
        when: t.moment(now, &TimeZone::UTC),
        title: t.say(key),
        text: if tone == "bad" { t.say("loss-competitor") } else { String::new() },
        tone,
    };
    kinds.map(moment).to_vec()
}

/// `GET /styleguide/sheet.css`: the tokens once more, each scheme under a class of its own, so that one page
/// shows both.
pub async fn sheet(
    State(app): State<App>,
    ConnectInfo(from): ConnectInfo<SocketAddr>,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    if !development::is_at_home(&app, from, &headers) {
        return Err(Problem::not_found());
    }
    let (light, dark) = schemes();
    let sheet = format!(".scheme {{{light}}}\n.scheme--dark {{{dark}}}\n{SHEET}");
    Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8")], sheet).into_response())
}

/// What stands in the two `:root` blocks of the tokens: the light one, and the dark one that overrides it.
fn schemes() -> (&'static str, &'static str) {
    let mut blocks = TOKENS.split(":root {").skip(1).map(|rest| rest.split('}').next().unwrap_or_default());
    (blocks.next().unwrap_or_default(), blocks.next().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_schemes_are_found_in_the_tokens_with_every_colour() {
        let (light, dark) = schemes();
        for name in COLOURS {
            assert!(light.contains(&format!("--{name}:")) && dark.contains(&format!("--{name}:")), "{name}");
        }
    }
}
