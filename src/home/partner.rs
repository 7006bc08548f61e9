//! `/portal`: what a partner has going on.

use askama::Template;
use axum::extract::{OriginalUri, State};
use axum::response::Response;
use jiff::tz::TimeZone;

use crate::access::PartnerMember;
use crate::app::App;
use crate::referrals::{self, ListRow};
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page};

#[derive(Template)]
#[template(path = "home/partner.html")]
struct PartnerHome {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    open: i64,
    handed_over: i64,
    not_taken: i64,
    referrals: Page<ListRow>,
}

/// `GET /portal`
pub async fn show(
    State(app): State<App>,
    member: PartnerMember,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let after = Cursor::parse(query_value(&uri, "after").as_deref());
    let partner = member.partner.clone();
    let (counts, referrals) = app
        .db
        .read(move |tx| async move {
            let counts = referrals::count_by_state(&tx, &partner).await?;
            Ok::<_, Problem>((counts, referrals::list_of_partner(&tx, &partner, &after.into()).await?))
        })
        .await?;
    let in_states = |states: &[&str]| {
        counts.iter().filter(|(state, _)| states.contains(&state.as_str())).map(|(_, count)| count).sum()
    };
    let PartnerMember { t, shell, .. } = member;
    page(&PartnerHome {
        t,
        shell,
        zone: app.zone(),
        open: in_states(&["in_review", "validated", "contacted", "meeting"]),
        handed_over: in_states(&["validated", "contacted", "meeting", "won", "earning", "earned", "paid"]),
        not_taken: in_states(&["refused", "lost", "withdrawn", "expired"]),
        referrals,
    })
}
