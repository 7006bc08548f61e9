//! The window of a claim as pages and programs tell it.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use serde_json::{Value, json};

use super::windows::{Request, is_worked, may_ask};
use super::{Referral, store};
use crate::db::{DbError, Tx};
use crate::web::Words;

/// How long a referral holds its company, in words.
pub struct WindowTold {
    /// Its last day, if nothing happens until then.
    pub until: String,
    /// Until when no day of it passes; empty where no deal is open.
    pub stands_until: String,
    /// The newest request for more time.
    pub request: Option<RequestTold>,
    pub may_ask: bool,
}

/// A request for more time, in words.
pub struct RequestTold {
    pub id: String,
    pub asked: String,
    pub text: String,
    /// open, granted or refused
    pub state: String,
    pub due: String,
    /// Until when the company is held at the latest where nobody answers.
    pub lapses: String,
    pub days: i64,
    pub words: String,
}

impl WindowTold {
    /// A request that waits for an answer.
    pub fn waiting(&self) -> Option<&RequestTold> {
        self.request.as_ref().filter(|request| request.state == "open")
    }
}

/// Reads the window of a referral that is worked; nothing where none runs.
pub(super) async fn told(
    tx: &Tx,
    referral: &Referral,
    zone: &TimeZone,
    t: Words,
    now: Timestamp,
) -> Result<Option<WindowTold>, DbError> {
    if !is_worked(&referral.state) {
        return Ok(None);
    }
    let Some((window, _)) = store::find_window(tx, &referral.id).await? else { return Ok(None) };
    let newest = store::find_request(tx, &referral.id).await?;
    let may_ask = may_ask(referral, &window, newest.as_ref());
    let waits = newest.as_ref().is_some_and(Request::is_open);
    let request = newest.filter(|request| request.state != "closed").map(|request| RequestTold {
        asked: t.day_of(request.asked_at, zone),
        due: t.day_of(request.due, zone),
        lapses: t.day_of(window.lapses_at(), zone),
        days: request.days.unwrap_or_default(),
        words: request.words.unwrap_or_default(),
        id: request.id,
        text: request.text,
        state: request.state,
    });
    let stands = window.stands_until.filter(|until| *until < window.ends_at);
    Ok(Some(WindowTold {
        until: t.day_of(window.ends(waits, now), zone),
        stands_until: stands.map(|until| t.day_of(until, zone)).unwrap_or_default(),
        request,
        may_ask,
    }))
}

/// The same for a partner's programs; null where no window runs.
pub(super) async fn shape(tx: &Tx, referral: &Referral, now: Timestamp) -> Result<Value, DbError> {
    let window = store::find_window(tx, &referral.id).await?.filter(|_| is_worked(&referral.state));
    let Some((window, _)) = window else { return Ok(Value::Null) };
    let request = store::find_request(tx, &referral.id).await?.filter(|request| request.state != "closed");
    let waits = request.as_ref().is_some_and(Request::is_open);
    let asked = request.map(|request| {
        json!({
            "state": request.state,
            "asked_at": request.asked_at.to_string(),
            "due_at": request.due.to_string(),
            "lapses_at": request.is_open().then(|| window.lapses_at().to_string()),
            "days": request.days,
            "words": request.words,
        })
    });
    Ok(json!({
        "ends_at": window.ends(waits, now).to_string(),
        "stands_still_until": window.stands_until.map(|until| until.to_string()),
        "request": asked,
    }))
}
