//! One customer for staff: whose it is and why, what was told of it, what was done with it.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::ids::CustomerId;
use leadwire_domain::lead::FieldError;
use leadwire_domain::referral::customer::is_won;

use super::link::may_link;
use super::pages::{doubt, no_receipt, receipt_number, sees_money, zone};
use super::told::{Currencies, Told, in_words, invoices_beyond, moment};
use super::{Customer, Found, LinkError, Linked, Standing, candidates, store};
use crate::access::Staff;
use crate::app::App;
use crate::db::{DbError, Tx};
use crate::referrals::{self, Credited};
use crate::web::{Fields, FormErrors, Moment, Problem, Shell, Words, page, see_other};

/// The newest facts that are shown of a customer.
const MOST_FACTS: i64 = 200;

/// A referral to which a customer may belong, as the desk shows it.
pub(super) struct Choice {
    pub credited: Credited,
    /// How it was found, in words.
    pub how: String,
    /// Since when it is validated, in words; or that it never was.
    pub validated: String,
}

/// The referrals to which a customer may belong.
pub(super) async fn choices(tx: &Tx, customer: &Customer, t: Words) -> Result<Vec<Choice>, DbError> {
    let validated = |credited: &Credited| match credited.validated_on {
        Some(day) => t.say_with("billing-validated", &[("day", t.date(day).into())]),
        None => t.say("billing-never-validated"),
    };
    let choice = |found: Found| Choice {
        how: t.name("road", found.road.name()),
        validated: validated(&found.credited),
        credited: found.credited,
    };
    Ok(candidates(tx, customer).await?.into_iter().map(choice).collect())
}

#[derive(Template)]
#[template(path = "billing/customer.html")]
struct CustomerPage {
    t: Words,
    shell: Shell,
    customer: Customer,
    /// The referral to which it belongs.
    credited: Option<Credited>,
    /// How and since when it does, in words.
    linked: String,
    ended: String,
    choices: Vec<Choice>,
    facts: Vec<Told>,
    moments: Vec<Moment>,
    may_link: bool,
    /// Whoever could link it is told why nobody can any more.
    stays: bool,
    receipt: String,
    errors: FormErrors,
    /// What the person is asked before the customer is linked to the receipt; may be empty.
    doubt: String,
}

/// What was typed into the form of the page, and what came of it.
#[derive(Default)]
struct Typed {
    receipt: String,
    errors: Vec<FieldError>,
    doubt: String,
}

/// What a page of a customer shows, as it was read.
struct Read {
    customer: Customer,
    credited: Option<Credited>,
    choices: Vec<Choice>,
    entries: Vec<store::Entry>,
    /// The currencies of invoices that are not among the entries.
    currencies: Currencies,
    events: Vec<store::StoredEvent>,
}

async fn read(tx: &Tx, id: &CustomerId, t: Words) -> Result<Option<Read>, DbError> {
    let Some(customer) = store::find(tx, id).await? else { return Ok(None) };
    let credited = match customer.referral() {
        Some(referral) => referrals::find_credited(tx, referral).await?,
        None => None,
    };
    let mut choices = choices(tx, &customer, t).await?;
    choices.retain(|choice| Some(&choice.credited.id) != customer.referral());
    let entries = store::list_entries(tx, id, MOST_FACTS).await?;
    let currencies = store::currencies_of(tx, &invoices_beyond(&entries)).await?;
    let mut events = store::list_events(tx, &customer.external_id).await?;
    // What happened in the same instant stands in the order of its ids, which is chance between two servers;
    // it began with being heard of.
    events.sort_by_key(|event| (event.at, event.kind != "first_seen"));
    Ok(Some(Read { customer, credited, choices, entries, currencies, events }))
}

async fn customer_page(app: &App, staff: Staff, id: CustomerId, typed: Typed) -> Result<Response, Problem> {
    sees_money(&staff)?;
    let Staff { person, t, shell } = staff;
    let zone = zone(app);
    let found = app.db.read(move |tx| async move { read(&tx, &id, t).await }).await?;
    let Read { customer, credited, choices, entries, currencies, events } =
        found.ok_or_else(Problem::not_found)?;
    let linked = match &customer.standing {
        Standing::Linked { how, at, .. } => {
            let args = [("how", t.name("road", how.name()).into()), ("day", t.day_of(at, &zone).into())];
            t.say_with("billing-linked-how", &args)
        }
        Standing::Waiting(_) | Standing::SetAside => String::new(),
    };
    let has_won = credited.as_ref().is_some_and(|one| is_won(&one.state));
    let is_back = !typed.errors.is_empty() || !typed.doubt.is_empty();
    let mut response = page(&CustomerPage {
        t,
        shell,
        linked,
        ended: customer.subscription_ended.map(|day| t.date(day)).unwrap_or_default(),
        choices,
        facts: in_words(&entries, currencies, t, &zone),
        moments: events.iter().map(|event| moment(event, t, &zone)).collect(),
        may_link: may_link(&person) && !has_won,
        stays: may_link(&person) && has_won,
        receipt: typed.receipt,
        errors: FormErrors::new(&typed.errors, t),
        doubt: typed.doubt,
        credited,
        customer,
    })?;
    if is_back {
        *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /console/billing/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    customer_page(&app, staff, CustomerId::new(id), Typed::default()).await
}

/// `POST /console/billing/{id}/link`: to the referral of a receipt.
pub async fn link(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    if !may_link(&staff.person) {
        return Err(Problem::forbidden("BILLING_ROLE"));
    }
    let mut typed = Typed { receipt: fields.text("receipt"), ..Typed::default() };
    if let Some(number) = receipt_number(&typed.receipt, &mut typed.errors) {
        let is_sure = fields.ticked("sure");
        match super::link(&app, &staff.person, CustomerId::new(&*id), number, is_sure).await {
            Ok(Linked::Asked { receipt, state }) => typed.doubt = doubt(&receipt, &state, staff.t),
            Ok(Linked::Now | Linked::Already | Linked::Ahead) => {
                return Ok(see_other(&format!("/console/billing/{id}?done=customer-linked")));
            }
            Err(LinkError::NoReferral) => typed.errors.push(no_receipt()),
            Err(why) => return Err(why.into()),
        }
    }
    customer_page(&app, staff, CustomerId::new(id), typed).await
}

/// `POST /console/billing/{id}/set-aside`: no referral brought it.
pub async fn set_aside(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
) -> Result<Response, Problem> {
    super::set_aside(&app, &staff.person, CustomerId::new(&*id)).await?;
    Ok(see_other("/console/billing?done=customer-set-aside"))
}
