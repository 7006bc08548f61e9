//! `/receipts/verify` and its twin for programs: whoever holds a receipt asks whether it stands. Nobody must
//! sign in; without the right digest every answer is the same.

use askama::Template;
use axum::Json;
use axum::extract::{OriginalUri, Path, State};
use axum::http::{StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use leadwire_domain::lead::FieldError;
use leadwire_domain::referral::receipt::read_number;

use super::proof::{AskError, Digits, Proof, Standing, ask};
use crate::access::Visitor;
use crate::app::App;
use crate::web::client::Client;
use crate::web::forms::error;
use crate::web::shell::query_value;
use crate::web::{FormErrors, Problem, Shell, Words, page};

/// A receipt that stands, or does not, in words.
struct Shown {
    receipt: String,
    /// whole, sealed, pending or broken.
    standing: &'static str,
    /// good, wait or bad: the colour of the big word.
    tone: &'static str,
    sentence: String,
    leaf: String,
    issued: String,
    /// Where it is sealed: position and hash. When that was no hash says, so nobody is told.
    sealed: Option<(i64, String)>,
    /// Where programs read the same.
    api: String,
}

impl Shown {
    fn of(proof: &Proof, app: &App, t: Words) -> Self {
        let (standing, zone) = (proof.standing(), app.zone());
        let before = proof.sealed.as_ref().map_or(0, |sealed| sealed.position - 1);
        let checked = proof.checked.as_ref().map(|check| t.day_of(check.at, &zone)).unwrap_or_default();
        let contact = app.current_terms().map(|published| published.terms.contact_email.clone());
        let args = [
            ("before", before.into()),
            ("checked", checked.into()),
            ("contact", contact.unwrap_or_default().into()),
        ];
        Self {
            receipt: proof.receipt(),
            standing: standing.name(),
            tone: match standing {
                Standing::Whole | Standing::Sealed => "good",
                Standing::Pending => "wait",
                Standing::Broken => "bad",
            },
            sentence: t.say_with(&format!("receipt-standing-{}.sentence", standing.name()), &args),
            leaf: proof.leaf.to_string(),
            issued: t.moment(proof.issued_at, &zone),
            sealed: proof.sealed.as_ref().map(|sealed| (sealed.position, sealed.hash.to_string())),
            api: format!("/api/v1/receipts/{}?leaf={}", proof.number, proof.leaf),
        }
    }
}

#[derive(Template)]
#[template(path = "referrals/verify_receipt.html")]
struct VerifyPage {
    t: Words,
    shell: Shell,
    receipt: String,
    digest: String,
    /// Something was asked and is not to be confirmed.
    is_unconfirmed: bool,
    shown: Option<Shown>,
    errors: FormErrors,
}

/// The number and the digest that an address asks about; what is wrong with them goes beside the field.
fn asked(receipt: &str, digest: &str, names: [&str; 2]) -> Result<(i64, Digits), Vec<FieldError>> {
    let required =
        |typed: &str, name: &str| typed.trim().is_empty().then(|| FieldError::new(name, "REQUIRED"));
    let mut errors: Vec<FieldError> = Vec::new();
    let number = read_number(receipt);
    if number.is_none() {
        errors.push(required(receipt, names[0]).unwrap_or_else(|| error(names[0], "RECEIPT_NUMBER", &[])));
    }
    let digits = Digits::read(digest);
    if digits.is_none() {
        errors.push(required(digest, names[1]).unwrap_or_else(|| error(names[1], "DIGEST", &[])));
    }
    number.zip(digits).ok_or(errors)
}

impl From<AskError> for Problem {
    fn from(why: AskError) -> Self {
        match why {
            AskError::TooOften => Problem::new(StatusCode::TOO_MANY_REQUESTS, "ASKED_TOO_OFTEN"),
            AskError::Fault(why) => why.into(),
        }
    }
}

/// `GET /receipts/verify?receipt=NUMBER&digest=DIGEST`; without either, the form.
pub async fn verify(
    State(app): State<App>,
    visitor: Visitor,
    client: Client,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let Visitor { t, shell, .. } = visitor;
    let value = |name| query_value(&uri, name);
    let (receipt, digest) = (value("receipt"), value("digest"));
    let is_asked = receipt.is_some() || digest.is_some();
    let (receipt, digest) = (receipt.unwrap_or_default(), digest.unwrap_or_default());
    let (mut status, mut shown, mut errors) = (StatusCode::OK, None, Vec::new());
    if is_asked {
        match asked(&receipt, &digest, ["receipt", "digest"]) {
            Ok((number, digits)) => {
                let proof = ask(&app, &client, number, digits).await?;
                shown = proof.map(|proof| Shown::of(&proof, &app, t));
                status = if shown.is_some() { StatusCode::OK } else { StatusCode::NOT_FOUND };
            }
            Err(wrong) => (status, errors) = (StatusCode::UNPROCESSABLE_ENTITY, wrong),
        }
    }
    let is_unconfirmed = status == StatusCode::NOT_FOUND;
    let errors = FormErrors::new(&errors, t);
    let answer = page(&VerifyPage { t, shell, receipt, digest, is_unconfirmed, shown, errors })?;
    Ok((status, answer).into_response())
}

/// `GET /api/v1/receipts/{number}?leaf=DIGEST`: everything that the seal is made of.
pub async fn answer(
    State(app): State<App>,
    client: Client,
    Path(number): Path<String>,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let leaf = leaf_of(&uri);
    let (number, digits) = asked(&number, &leaf, ["number", "leaf"]).map_err(Problem::malformed)?;
    let unconfirmed = || Problem::new(StatusCode::NOT_FOUND, "RECEIPT_UNCONFIRMED");
    let proof = ask(&app, &client, number, digits).await?.ok_or_else(unconfirmed)?;
    Ok(Json(proof.whole()).into_response())
}

fn leaf_of(uri: &Uri) -> String {
    query_value(uri, "leaf").unwrap_or_default()
}
