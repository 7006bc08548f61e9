//! Looking terms over before they are published: what they change, what their policy would have made of past
//! referrals, and from when on they bind.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::checks::{Code, Verdict};
use leadwire_domain::ids::DraftId;
use leadwire_domain::programme::Published;

use super::verdict_name;
use super::what_if::{Answer, Changed, DAYS_BACK, Stopped, what_if_of_draft};
use crate::access::Staff;
use crate::app::App;
use crate::programmes::{self, Change, Draft, Publication, PublishError, begins_at, differences};
use crate::web::paging::ROWS;
use crate::web::shell::query_value;
use crate::web::{Fields, Problem, Shell, Words, page, see_other};

/// A figure before and after, and its share of all in whole per cent.
struct Share {
    verdict: &'static str,
    before: u64,
    before_percent: u64,
    after: u64,
    after_percent: u64,
}

/// How often a rule refused and asked a person, before and after.
struct RuleShift {
    code: &'static str,
    before: (u64, u64),
    after: (u64, u64),
}

/// A referral in the list of those that would have got another verdict.
struct ChangedRow {
    id: String,
    receipt: String,
    company: String,
    from: &'static str,
    to: &'static str,
    codes: String,
}

/// What the policy would have made of past referrals, as the page shows it.
struct Past {
    /// How many were looked at, and how many would have got another verdict.
    said: String,
    changed: u64,
    /// From, to, how many.
    moves: Vec<(&'static str, &'static str, u64)>,
    shares: Vec<Share>,
    rules: Vec<RuleShift>,
    /// Of which it cannot be said: why, how many.
    apart: Vec<(&'static str, u64)>,
    not_asked: u64,
    not_asked_codes: String,
    /// Why some were left out: what was looked at and what was not.
    stopped: Option<String>,
    rows: Vec<ChangedRow>,
    next: Option<String>,
}

/// A version that is planned already.
struct Planned {
    version: i64,
    day: String,
    /// It would never bind, and is withdrawn.
    is_overtaken: bool,
}

#[derive(Template)]
#[template(path = "referrals/draft.html")]
struct DraftPage {
    t: Words,
    shell: Shell,
    draft: DraftId,
    /// The version with which the draft is compared: the one that binds until then.
    before: i64,
    changes: Vec<Change>,
    /// Rungs of the ladder that are softer than a weaker one, in words.
    softer: Vec<String>,
    /// Its first day; nothing: as soon as it is published.
    begins: Option<String>,
    planned: Option<Planned>,
    /// The box about the planned version was not ticked.
    must_confirm: bool,
    /// Nothing where the policy stays as it is.
    past: Option<Past>,
}

/// What a draft stands against.
struct Against {
    draft: Draft,
    all: Vec<Published>,
    current: std::sync::Arc<Published>,
}

async fn read(app: &App, staff: &Staff, id: String) -> Result<Against, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(PublishError::NotAllowed.into());
    }
    let (house, id) = (app.clone(), DraftId::new(id));
    app.db
        .read(move |tx| async move {
            let draft = programmes::find_draft(&tx, &id).await?.ok_or_else(Problem::not_found)?;
            let current = programmes::current(&house, &tx).await?;
            Ok(Against { draft, all: programmes::list_terms(&tx).await?, current })
        })
        .await
}

async fn draft_page(
    app: &App,
    staff: Staff,
    against: Against,
    after: Option<&str>,
    must_confirm: bool,
) -> Result<Response, Problem> {
    let Against { draft, all, current } = against;
    let Staff { t, shell, .. } = staff;
    let now = app.clock.now();
    let standing = || all.iter().filter(|one| one.withdrawn_at.is_none());
    let newest = standing().map(|one| one.version).max();
    let Some(begins) = begins_at(draft.begins_on, now, &current.zone).filter(|_| newest == Some(draft.seen))
    else {
        // Somebody was faster, or the day went by: the form says what is to be done.
        return Ok(see_other(&format!("/console/terms?draft={}", draft.id)));
    };
    let binds_until_then = |one: &&Published| one.effective_at < begins || one.version == current.version;
    let before = standing().filter(binds_until_then).max_by_key(|one| one.version).unwrap_or(&current);
    let planned = standing().filter(|one| one.effective_at > now).max_by_key(|one| one.version);
    let planned = planned.map(|one| Planned {
        version: one.version,
        day: t.day_of(one.effective_at, &current.zone),
        is_overtaken: one.effective_at >= begins,
    });
    let past = if draft.terms.policy == before.terms.policy {
        None
    } else {
        Some(past(what_if_of_draft(app, &draft.id, &draft.terms.policy).await?, after, t))
    };
    let mut response = page(&DraftPage {
        t,
        shell,
        before: before.version,
        changes: differences(&before.terms, &draft.terms, t),
        softer: draft.terms.policy.softer_rungs().into_iter().map(|pair| softer(pair, t)).collect(),
        begins: (begins > now).then(|| t.day_of(begins, &current.zone)),
        planned,
        must_confirm,
        past,
        draft: draft.id,
    })?;
    if must_confirm {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

fn past(answer: Answer, after: Option<&str>, t: Words) -> Past {
    let Answer { summary, changed, stopped, left_out } = answer;
    let counted = &summary.counted;
    let all = counted.compared().max(1);
    let percent = |count: u64| (200 * count + all) / (2 * all);
    let share = |verdict: Verdict| {
        let (before, after) = counted.with_verdict(verdict);
        let verdict = verdict_name(verdict);
        Share { verdict, before, before_percent: percent(before), after, after_percent: percent(after) }
    };
    let shift = |(code, before, after): (Code, _, _)| {
        let both = |hits: leadwire_domain::checks::Hits| (hits.fail, hits.review);
        RuleShift { code: code.as_str(), before: both(before), after: both(after) }
    };
    let start =
        after.and_then(|id| changed.iter().position(|one| one.id.as_str() == id)).map_or(0, |at| at + 1);
    let (shown, rest) = changed[start..].split_at(ROWS.min(changed.len() - start));
    let next = shown.last().filter(|_| !rest.is_empty()).map(|last| last.id.to_string());
    let number = |count: u64| i64::try_from(count).unwrap_or(i64::MAX).into();
    let figures = [
        ("days", DAYS_BACK.into()),
        ("count", number(summary.looked_at)),
        ("changed", number(counted.changed())),
    ];
    let moves = counted.moves().into_iter();
    Past {
        said: t.say_with("draft-past-text", &figures),
        changed: counted.changed(),
        moves: moves.map(|(from, to, count)| (verdict_name(from), verdict_name(to), count)).collect(),
        shares: leadwire_domain::checks::Counted::VERDICTS.map(share).into(),
        rules: counted.changed_hits().into_iter().map(shift).collect(),
        apart: summary.apart().into_iter().filter(|(_, count)| *count > 0).collect(),
        not_asked: counted.not_asked,
        not_asked_codes: counted
            .not_asked_codes
            .keys()
            .map(ToString::to_string)
            .collect::<Vec<_>>()
            .join(", "),
        stopped: stopped.map(|why| {
            let key = match why {
                Stopped::Enough => "what-if-enough",
                Stopped::TookLong => "what-if-took-long",
            };
            t.say_with(key, &[("count", number(summary.looked_at)), ("left", number(left_out))])
        }),
        rows: shown.iter().map(row).collect(),
        next,
    }
}

/// An account counts on its strongest rung alone, which surprises where that one is the softer.
fn softer((softer, harder): (Code, Code), t: Words) -> String {
    t.say_with("draft-softer", &[("softer", softer.as_str().into()), ("harder", harder.as_str().into())])
}

fn row(changed: &Changed) -> ChangedRow {
    ChangedRow {
        id: changed.id.to_string(),
        receipt: changed.receipt.clone(),
        company: changed.company.clone(),
        from: verdict_name(changed.from),
        to: verdict_name(changed.to),
        codes: changed.codes.join(", "),
    }
}

/// `GET /console/terms/drafts/{id}`
pub async fn show(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let against = read(&app, &staff, id).await?;
    draft_page(&app, staff, against, query_value(&uri, "after").as_deref(), false).await
}

/// `POST /console/terms/drafts/{id}`: publishes what was looked over.
pub async fn publish(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let against = read(&app, &staff, id).await?;
    let draft = against.draft.clone();
    let new = Publication {
        seen: draft.seen,
        terms: draft.terms,
        begins_on: draft.begins_on,
        knows_planned: fields.text("knows_planned").parse().ok(),
    };
    match programmes::publish(&app, &staff.person, new).await {
        Ok(()) if draft.begins_on.is_some_and(|day| day > today(&app, &against.current)) => {
            Ok(see_other("/console/terms?done=terms-planned"))
        }
        Ok(()) => Ok(see_other("/console/terms?done=terms-published")),
        Err(PublishError::Planned(_)) => draft_page(&app, staff, against, None, true).await,
        Err(PublishError::SomeoneWasFaster | PublishError::BeginsInThePast) => {
            Ok(see_other(&format!("/console/terms?draft={}", draft.id)))
        }
        Err(why) => Err(why.into()),
    }
}

fn today(app: &App, current: &Published) -> jiff::civil::Date {
    app.clock.now().to_zoned(current.zone.clone()).date()
}
