//! `/known/…`: whoever owns a cold account answers one question, without signing in. The address is mailed to
//! them alone, signed for this path.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::sheet::day_written;

use super::MoveError;
use super::questions::{Answer, answer, find_open};
use super::review_pages::seen_version;
use crate::access::Visitor;
use crate::app::App;
use crate::web::{Fields, Problem, Shell, Words, page, see_other};

/// Where the addresses of the questions are.
pub(super) const KNOWN: &str = "/known";

#[derive(Template)]
#[template(path = "referrals/question.html")]
struct QuestionPage {
    t: Words,
    shell: Shell,
    secret: String,
    /// Nothing where it is answered or decided.
    asked: Option<Asked>,
}

/// What is asked about.
struct Asked {
    version: i64,
    company: String,
    account: String,
    last_activity: String,
    due: String,
}

/// `GET /known/{secret}`: shows the question and answers nothing, because mail scanners follow links too.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(secret): Path<String>,
) -> Result<Response, Problem> {
    let id = referral_of(&app, &secret)?;
    let found = app.db.read(move |tx| async move { find_open(&tx, &id).await }).await?;
    let (t, zone) = (visitor.t, app.zone());
    let asked = found.map(|(_, referral, account)| {
        let last = account.as_ref().and_then(|account| day_written(account.last_activity.as_deref()?));
        Asked {
            version: referral.version,
            due: referral.due().map(|due| t.day_of(due, &zone)).unwrap_or_default(),
            company: referral.lead.company,
            account: account.map(|account| account.name).unwrap_or_default(),
            last_activity: last.map(|day| t.date(day)).unwrap_or_default(),
        }
    });
    page(&QuestionPage { t, shell: visitor.shell, secret, asked })
}

/// `POST /known/{secret}`: takes the answer.
pub async fn take(
    State(app): State<App>,
    Path(secret): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let id = referral_of(&app, &secret)?;
    let said = Answer::from_name(&fields.text("answer")).ok_or_else(Problem::not_found)?;
    match answer(&app, id, seen_version(&fields), said).await {
        // The page says that it is decided, whoever did, or asks about the lead as it is now.
        Ok(()) | Err(MoveError::SomeoneWasFaster) => Ok(see_other(&format!("{KNOWN}/{secret}"))),
        Err(why) => Err(why.into()),
    }
}

fn referral_of(app: &App, secret: &str) -> Result<ReferralId, Problem> {
    app.secrets
        .unseal_path(KNOWN, secret)
        .map(|id| ReferralId::new(id.to_owned()))
        .ok_or_else(Problem::not_found)
}
