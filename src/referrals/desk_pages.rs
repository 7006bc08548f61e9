//! The review desk: what waits for a person, the most urgent first; what was refused lately; and how
//! decisions fared this quarter.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::Response;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use leadwire_domain::referral::{Actor, State as Stage};

use super::store::{self, Counts, Refusal};
use super::{ListRow, mails};
use crate::access::Staff;
use crate::app::App;
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page};

/// A share of fewer than so many says nothing (product.md, scorecard).
const LEAST_FOR_RATE: i64 = 20;

/// A refusal in words.
struct Refused {
    row: ListRow,
    why: String,
    is_by_machine: bool,
}

#[derive(Template)]
#[template(path = "referrals/review.html")]
struct DeskPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    now: Timestamp,
    cases: Vec<ListRow>,
    refused: Vec<Refused>,
    shows_refused: bool,
    /// What a figure counts, and the figure in words.
    figures: Vec<(String, String)>,
}

/// `GET /console/review`: what waits; `?show=refused` what was refused lately.
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let shows_refused = query_value(&uri, "show").as_deref() == Some("refused");
    let (now, zone) = (app.clock.now(), app.zone());
    let quarter = quarter_start(now, &zone);
    let (cases, refused, counts) = app
        .db
        .read(move |tx| async move {
            let cases = if shows_refused { Vec::new() } else { store::list_cases(&tx, 200).await? };
            let refused = if shows_refused { store::list_refused(&tx, now).await? } else { Vec::new() };
            Ok::<_, Problem>((cases, refused, store::count_decisions(&tx, quarter).await?))
        })
        .await?;
    let Staff { t, shell, .. } = staff;
    let refused = refused.into_iter().map(|one| in_words(one, t)).collect();
    page(&DeskPage { t, shell, zone, now, cases, refused, shows_refused, figures: figures(&counts, t) })
}

fn in_words(refusal: Refusal, t: Words) -> Refused {
    let Refusal { row, state } = refusal;
    let (why, is_by_machine) = match state {
        Stage::Refused { codes, by, .. } => (mails::chosen(&codes, t), by == Actor::Machine),
        _ => (String::new(), false),
    };
    Refused { row, why, is_by_machine }
}

/// The midnight at which the quarter began, in the programme's zone.
fn quarter_start(now: Timestamp, zone: &TimeZone) -> Timestamp {
    let today = now.to_zoned(zone.clone()).date();
    let month = (today.month() - 1) / 3 * 3 + 1;
    let first = jiff::civil::date(today.year(), month, 1);
    first.to_zoned(zone.clone()).map_or(now, |start| start.timestamp())
}

fn figures(counts: &Counts, t: Words) -> Vec<(String, String)> {
    let decided = counts.overturned + counts.upheld;
    let overturned = if decided >= LEAST_FOR_RATE {
        // Rounded half up, in whole per cent.
        let percent = (200 * counts.overturned + decided) / (2 * decided);
        let said = [("count", counts.overturned.into()), ("percent", percent.into())];
        t.say_with("desk-overturned-rate", &said)
    } else {
        counts.overturned.to_string()
    };
    let took = counts.median_micros.map_or_else(
        || t.say("desk-no-median"),
        |micros| {
            let hours = SignedDuration::from_micros(micros).as_hours();
            t.say_with("desk-hours", &[("hours", hours.into())])
        },
    );
    vec![
        (t.say("desk-appeals"), counts.appeals.to_string()),
        (t.say("desk-overturned"), overturned),
        (t.say("desk-overrides"), counts.overrides.to_string()),
        (t.say("desk-declined"), counts.declined.to_string()),
        (t.say("desk-not-served"), counts.not_served.to_string()),
        (t.say("desk-median"), took),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::Locale;

    #[test]
    fn a_share_of_appeals_is_told_from_twenty_on() {
        let said = |overturned, upheld| {
            let counts = Counts { appeals: 40, overturned, upheld, ..Counts::default() };
            figures(&counts, Words::of(Locale::English)).swap_remove(1).1
        };
        assert_eq!(said(5, 14), "5");
        assert_eq!(said(5, 15), "5 (25% of those decided)");
        assert_eq!(said(1, 199), "1 (1% of those decided)");
    }

    #[test]
    fn a_quarter_begins_at_midnight_in_the_programmes_zone() {
        let paris = TimeZone::get("Europe/Paris").unwrap();
        let start = quarter_start("2026-03-31T22:30:00Z".parse().unwrap(), &paris);
        assert_eq!(start.to_zoned(paris).to_string(), "2026-04-01T00:00:00+02:00[Europe/Paris]");
    }
}
