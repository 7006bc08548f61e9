//! `/portal/bank`: where a partner is paid. The account number is typed here once and never shown whole
//! again.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::Response;
use leadwire_domain::ids::PartnerId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::payout::BankDetails;

use super::bank_details::{EnterError, Entered, enter_details, is_fresh};
use super::{mails, store, tone_of};
use crate::access::{self, PartnerMember};
use crate::app::App;
use crate::db::DbError;
use crate::web::countries::country_name;
use crate::web::{Fields, FormErrors, Problem, Shell, Words, page, see_other};

/// What was typed. The account number comes back into a form that could not be taken, and nowhere else.
#[derive(Debug, Clone, Default)]
struct Typed {
    payee: String,
    iban: String,
    bic: String,
    /// The BIC is right although it is of another country.
    is_sure: bool,
}

/// The current details as a page shows them.
struct Shown {
    payee: String,
    masked: String,
    bic: String,
    since: String,
    /// The country that SEPA does not reach; empty where it does.
    unreached: String,
}

/// A payment to this partner, as the list shows it.
struct PaymentRow {
    id: String,
    amount: String,
    state: &'static str,
    tone: &'static str,
    prepared_on: String,
}

#[derive(Template)]
#[template(path = "payouts/bank.html")]
struct BankPage {
    t: Words,
    shell: Shell,
    shown: Option<Shown>,
    /// Whether the form is offered: something is to be paid, or details are there.
    is_asked: bool,
    /// A change needs a sign-in of the last minutes.
    is_fresh: bool,
    waiting: String,
    months: u8,
    /// Newest first.
    payments: Vec<PaymentRow>,
    /// The form offers to take the BIC all the same.
    asks_if_sure: bool,
    typed: Typed,
    errors: FormErrors,
}

async fn bank_page(
    app: &App,
    headers: &HeaderMap,
    member: PartnerMember,
    typed: Typed,
    errors: &[FieldError],
) -> Result<Response, Problem> {
    let (t, partner) = (member.t, member.partner.clone());
    let signed_in_at = access::signed_in_at(app, headers).await?;
    let (account, was_asked, waiting, payments) = app
        .db
        .read(move |tx| async move {
            Ok::<_, DbError>((
                store::find_current_account(&tx, &partner).await?,
                store::find_ask(&tx, &partner).await?.is_some(),
                super::ask::waits_for(&tx, &partner).await?,
                store::list_of_partner(&tx, &partner).await?,
            ))
        })
        .await?;
    let zone = app.zone();
    let shown = account.map(|account| Shown {
        since: t.day_of(account.entered_at, &zone),
        unreached: if account.is_sepa { String::new() } else { country_name(&account.country, t) },
        payee: account.payee,
        masked: account.masked,
        bic: account.bic.unwrap_or_default(),
    });
    let payments = payments.iter().map(|payout| PaymentRow {
        id: payout.id.to_string(),
        amount: t.amount(payout.amount),
        state: payout.state.name(),
        tone: tone_of(payout.state.name()),
        prepared_on: t.day_of(payout.prepared_at, &zone),
    });
    let is_asked = was_asked || shown.is_some();
    let mut response = page(&BankPage {
        t,
        shell: member.shell,
        is_fresh: signed_in_at.is_some_and(|at| is_fresh(at, app.clock.now())),
        shown,
        is_asked,
        waiting: mails::amounts(&waiting, t),
        months: app.current_terms().map_or(0, |published| published.terms.deal.months),
        payments: payments.collect(),
        asks_if_sure: typed.is_sure || errors.iter().any(|error| error.code == "BIC_UNUSUAL"),
        typed,
        errors: FormErrors::new(errors, t),
    })?;
    if !errors.is_empty() {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /portal/bank`
pub async fn show(
    State(app): State<App>,
    member: PartnerMember,
    headers: HeaderMap,
) -> Result<Response, Problem> {
    bank_page(&app, &headers, member, Typed::default(), &[]).await
}

/// `POST /portal/bank`
pub async fn enter(
    State(app): State<App>,
    member: PartnerMember,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Problem> {
    let typed = Typed {
        payee: fields.text("payee"),
        iban: fields.text("iban"),
        bic: fields.text("bic"),
        is_sure: fields.ticked("bic_sure"),
    };
    let broken = fields.encoding_errors();
    let details = match BankDetails::parse(&typed.payee, &typed.iban, &typed.bic, typed.is_sure) {
        Ok(details) if broken.is_empty() => details,
        Ok(_) => return bank_page(&app, &headers, member, typed, &broken).await,
        Err(errors) => {
            let errors = in_words(errors, member.t);
            return bank_page(&app, &headers, member, typed, &errors).await;
        }
    };
    let signed_in_at = access::signed_in_at(&app, &headers).await?.ok_or_else(Problem::sign_in)?;
    let partner: PartnerId = member.partner.clone();
    match enter_details(&app, &member.person, partner, details, signed_in_at).await {
        Ok(Entered::Done) => Ok(see_other("/portal/bank?done=bank-entered")),
        Ok(Entered::AlreadyDone) => Ok(see_other("/portal/bank")),
        // The form was open for longer than the sign-in is fresh: the page says how to go on.
        Err(EnterError::StaleSignIn) => {
            let mut response = bank_page(&app, &headers, member, Typed::default(), &[]).await?;
            *response.status_mut() = StatusCode::FORBIDDEN;
            Ok(response)
        }
        Err(why) => Err(why.into()),
    }
}

/// Countries and kinds of characters are named in the reader's language.
fn in_words(errors: Vec<FieldError>, t: Words) -> Vec<FieldError> {
    let named = |mut error: FieldError| {
        for (name, value) in &mut error.args {
            match name.as_str() {
                "country" | "bank_country" => *value = country_name(value, t),
                "expected" if error.code == "IBAN_CHARACTER" => *value = t.name("iban-kind", value),
                _ => {}
            }
        }
        error
    };
    errors.into_iter().map(named).collect()
}
