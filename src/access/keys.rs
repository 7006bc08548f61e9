//! API keys: shown once, stored as a hash.

use axum::extract::FromRequestParts;
use axum::http::header;
use axum::http::request::Parts;
use leadwire_domain::ids::PartnerId;

use super::store;
use crate::app::{App, hash_of};
use crate::db::DbError;
use crate::web::Problem;

/// Every key starts so, which lets people and secret scanners tell what they found.
const PREFIX: &str = "lw_";

/// Makes a key with which a partner's programs hand in leads. Answers the secret, which is shown once.
///
/// # Errors
/// Database faults only.
pub async fn create_key(app: &App, partner: &PartnerId) -> Result<String, DbError> {
    let secret = format!("{PREFIX}{}", app.rng.token());
    let (id, hash, partner) = (app.new_id(), hash_of(&secret), partner.clone());
    let now = app.clock.now();
    app.db.write(move |tx| async move { store::insert_key(&tx, &id, &hash, &partner, now).await }).await?;
    Ok(secret)
}

/// The partner on whose behalf a program calls.
#[derive(Debug, Clone)]
pub struct ApiCaller {
    pub key_id: String,
    pub partner: PartnerId,
}

impl FromRequestParts<App> for ApiCaller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let header = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        // The scheme is written in any case (RFC 9110, 11.1).
        let secret = header.and_then(|value| {
            let (scheme, secret) = value.split_once(' ')?;
            scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
        });
        let Some(secret) = secret.filter(|secret| secret.starts_with(PREFIX)) else {
            return Err(Problem::new(axum::http::StatusCode::UNAUTHORIZED, "KEY_MISSING"));
        };
        let hash = hash_of(secret);
        let found = app.db.look_up(move |tx| async move { store::find_key(&tx, &hash).await }).await?;
        match found {
            Some((key_id, partner)) => Ok(Self { key_id, partner }),
            None => Err(Problem::new(axum::http::StatusCode::UNAUTHORIZED, "KEY_UNKNOWN")),
        }
    }
}
