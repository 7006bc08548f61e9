//! `/console/partners/{id}`: a partner as staff see them, with what they handed in of late.

use axum::extract::{Path, State};
use axum::response::Response;
use leadwire_domain::ids::PartnerId;

use crate::access::Staff;
use crate::app::App;
use crate::partners;
use crate::referrals;
use crate::web::Problem;

/// `GET /console/partners/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    let (house, id, t) = (app.clone(), PartnerId::new(id), staff.t);
    let of = id.clone();
    let read = app.db.read(move |tx| async move { referrals::watched(&house, &tx, &of, t).await });
    let last_days = read.await?;
    partners::show_with(&app, staff, id, last_days).await
}
