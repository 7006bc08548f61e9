//! The list of every referral, for staff.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::Response;
use jiff::tz::TimeZone;

use super::{ListRow, store};
use crate::access::Staff;
use crate::app::App;
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page};

#[derive(Template)]
#[template(path = "referrals/all.html")]
struct AllPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    referrals: Page<ListRow>,
}

/// `GET /console/referrals`
pub async fn all(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let after = Cursor::parse(query_value(&uri, "after").as_deref());
    let referrals = app.db.read(move |tx| async move { store::list_newest(&tx, &after).await }).await?;
    let Staff { t, shell, .. } = staff;
    page(&AllPage { t, shell, zone: app.zone(), referrals })
}
