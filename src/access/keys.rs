//! API keys: shown once, stored as a hash.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use leadwire_domain::ids::PartnerId;

use super::store;
use crate::app::{App, hash_of};
use crate::db::DbError;
use crate::web::Problem;

/// Every key starts so, which lets people and secret scanners tell what they found.
const PREFIX: &str = "lw_";

/// What a key opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum KeyScope {
    /// Handing in leads for a partner, and seeing that partner's.
    Partner(PartnerId),
    /// Handing in what customers are billed and pay.
    Billing,
    /// Keeping the accounts and contacts of the pipeline up to date.
    Pipeline,
}

impl KeyScope {
    /// The scope's name in rows and on the command line.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Partner(_) => "partner",
            Self::Billing => "billing",
            Self::Pipeline => "pipeline",
        }
    }
}

/// Makes a key for programs. Answers the secret, which is shown once.
///
/// # Errors
/// Database faults only.
pub async fn create_key(app: &App, scope: KeyScope) -> Result<String, DbError> {
    let secret = format!("{PREFIX}{}", app.rng.token());
    let (id, hash, now) = (app.new_id(), hash_of(&secret), app.clock.now());
    app.db.write(move |tx| async move { store::insert_key(&tx, &id, &hash, &scope, now).await }).await?;
    Ok(secret)
}

/// The key that came with a request, whatever it opens; where there is none, one of the wanted scope is asked
/// for.
async fn key_of(parts: &Parts, app: &App, wanted: &str) -> Result<(String, KeyScope), Problem> {
    let nobody = |code| Problem::new(StatusCode::UNAUTHORIZED, code).with("scope", wanted);
    let header = parts.headers.get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
    // The scheme is written in any case (RFC 9110, 11.1).
    let secret = header.and_then(|value| {
        let (scheme, secret) = value.split_once(' ')?;
        scheme.eq_ignore_ascii_case("bearer").then(|| secret.trim())
    });
    let Some(secret) = secret.filter(|secret| secret.starts_with(PREFIX)) else {
        return Err(nobody("KEY_MISSING"));
    };
    let hash = hash_of(secret);
    let found = app.db.look_up(move |tx| async move { store::find_key(&tx, &hash).await }).await?;
    found.ok_or_else(|| nobody("KEY_UNKNOWN"))
}

fn wrong_scope(wanted: &str) -> Problem {
    Problem::forbidden("KEY_SCOPE").with("scope", wanted)
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
        match key_of(parts, app, "partner").await? {
            (key_id, KeyScope::Partner(partner)) => Ok(Self { key_id, partner }),
            (_, KeyScope::Billing | KeyScope::Pipeline) => Err(wrong_scope("partner")),
        }
    }
}

/// A billing system that tells what customers are billed and pay.
#[derive(Debug, Clone)]
pub struct BillingCaller {
    pub key_id: String,
}

impl FromRequestParts<App> for BillingCaller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        match key_of(parts, app, "billing").await? {
            (key_id, KeyScope::Billing) => Ok(Self { key_id }),
            (_, KeyScope::Partner(_) | KeyScope::Pipeline) => Err(wrong_scope("billing")),
        }
    }
}

/// A CRM that tells which accounts and contacts there are.
#[derive(Debug, Clone)]
pub struct PipelineCaller {
    pub key_id: String,
}

impl FromRequestParts<App> for PipelineCaller {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        match key_of(parts, app, "pipeline").await? {
            (key_id, KeyScope::Pipeline) => Ok(Self { key_id }),
            (_, KeyScope::Partner(_) | KeyScope::Billing) => Err(wrong_scope("pipeline")),
        }
    }
}
