//! "Pretend world", a page of demo houses only: time passes, customers pay and are refunded, the bank
//! answers. Everything goes through the doors that the real world would use.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, ToSpan as _};
use leadwire_domain::ids::{PayRunId, ReferralId};
use leadwire_domain::money::Currency;
use leadwire_domain::payout::RunState;
use leadwire_domain::reward::{
    CustomerRef, Facts, Invoice, InvoiceState, Line, LineKind, MoneyIn, MoneyOut, OutKind, OutStatus, Posting,
};

use super::bank::{self, Booking, Transfer};
use super::web::{PLACES, Place};
use super::{is_demo, settle};
use crate::access::{self, Person, Role, Visitor};
use crate::app::App;
use crate::billing::{self, Source};
use crate::db::{DbError, Tx};
use crate::payouts::{self, Payout, ReportError, Run};
use crate::referrals::{self, Credited};
use crate::web::forms::{FormErrors, error};
use crate::web::paging::Cursor;
use crate::web::{Fields, Problem, Shell, Words, page, see_other};

/// A monthly price without tax, and the tax on it, in cents: the first worked example of the rules.
const NET: i64 = 19_900;
const TAX: i64 = 3_980;

/// A referral whose company could pay, or does.
struct Company {
    credited: Credited,
    tone: &'static str,
    /// How often it has paid.
    payments: usize,
    ended: bool,
    can_refund: bool,
}

/// A bank file that has left the house.
struct Order {
    run: Run,
    /// It can still be accepted or rejected.
    is_new: bool,
    /// It is still to be executed.
    is_under_way: bool,
    /// Something of it was paid, and can come back.
    is_paid: bool,
}

#[derive(Template)]
#[template(path = "demo/world.html")]
struct WorldPage {
    t: Words,
    shell: Shell,
    companies: Vec<Company>,
    orders: Vec<Order>,
    /// The domains of the pretend web; none where the settings shut it.
    places: &'static [Place],
    price: String,
    errors: FormErrors,
}

fn today(app: &App) -> Date {
    app.clock.now().to_zoned(TimeZone::UTC).date()
}

fn company(credited: Credited, facts: &Facts) -> Company {
    let refunded = |invoice: &Invoice| facts.money_out.iter().any(|money| money.invoice == invoice.id);
    Company {
        tone: referrals::tone_of(&credited.state),
        payments: facts.money_in.len(),
        ended: facts.subscription_ended.is_some(),
        can_refund: facts.invoices.iter().any(|invoice| !refunded(invoice)),
        credited,
    }
}

async fn companies(tx: &Tx) -> Result<Vec<Company>, DbError> {
    let mut found = Vec::new();
    for row in referrals::list_newest(tx, &Cursor::start()).await?.rows {
        if ["in_review", "refused", "appealed", "upheld", "withdrawn"].contains(&row.state.as_str()) {
            continue;
        }
        let id = ReferralId::new(row.id);
        if let Some(credited) = referrals::find_credited(tx, &id).await? {
            let facts = billing::facts_of(tx, &id).await?;
            found.push(company(credited, &facts));
        }
    }
    Ok(found)
}

async fn orders(tx: &Tx) -> Result<Vec<Order>, DbError> {
    let mut found = Vec::new();
    for run in payouts::list_runs(tx, &Cursor::start()).await?.rows {
        if !matches!(run.state, RunState::Exported { .. } | RunState::Closed) {
            continue;
        }
        let all = payouts::list_of_run(tx, &run.id).await?;
        let any = |states: &[&str]| all.iter().any(|one| states.contains(&one.state.name()));
        found.push(Order {
            is_new: any(&["exported"]),
            is_under_way: any(&["exported", "accepted"]),
            is_paid: any(&["settled"]),
            run,
        });
    }
    Ok(found)
}

async fn world(
    app: &App,
    visitor: Visitor,
    errors: &[leadwire_domain::lead::FieldError],
) -> Result<Response, Problem> {
    let read =
        app.db.read(move |tx| async move { Ok::<_, DbError>((companies(&tx).await?, orders(&tx).await?)) });
    let (companies, orders) = read.await?;
    let Visitor { t, shell, .. } = visitor;
    let mut response = page(&WorldPage {
        t,
        shell,
        companies,
        orders,
        places: if app.outside.is_open() { &PLACES } else { &[] },
        price: t.money(NET, 2, "EUR"),
        errors: FormErrors::new(errors, t),
    })?;
    if !errors.is_empty() {
        *response.status_mut() = axum::http::StatusCode::UNPROCESSABLE_ENTITY;
    }
    Ok(response)
}

/// `GET /demo/world`
pub async fn show(State(app): State<App>, visitor: Visitor) -> Result<Response, Problem> {
    is_demo(&app)?;
    world(&app, visitor, &[]).await
}

/// The most days that the clock is wound at once: a little more than a year.
const MOST_DAYS: u16 = 400;

/// `POST /demo/world/forward`: so many days pass, one by one.
pub async fn forward(State(app): State<App>, visitor: Visitor, fields: Fields) -> Result<Response, Problem> {
    is_demo(&app)?;
    let days = fields.text("days").parse().ok().filter(|days| (1..=MOST_DAYS).contains(days));
    let Some(days) = days else {
        let args = [("least", "1".to_owned()), ("most", MOST_DAYS.to_string())];
        return world(&app, visitor, &[error("days", "NUMBER", &args)]).await;
    };
    for _ in 0..days {
        app.clock.advance(SignedDuration::from_hours(24));
        settle(&app).await?;
    }
    Ok(see_other("/demo/world?done=world-forward"))
}

/// What a button of a company does.
enum Deed {
    Pay,
    Refund,
    End,
}

/// `POST /demo/world/customer`: a company pays a month, is refunded its last one, or ends its subscription.
pub async fn customer(State(app): State<App>, fields: Fields) -> Result<Response, Problem> {
    is_demo(&app)?;
    let (deed, done) = match fields.text("deed").as_str() {
        "pay" => (Deed::Pay, "world-paid"),
        "refund" => (Deed::Refund, "world-refunded"),
        "end" => (Deed::End, "world-ended"),
        _ => return Err(Problem::malformed(vec![error("deed", "CHOOSE", &[])])),
    };
    let id = ReferralId::new(fields.text("referral"));
    let found = app
        .db
        .read(move |tx| async move {
            let Some(credited) = referrals::find_credited(&tx, &id).await? else {
                return Ok::<_, DbError>(None);
            };
            Ok(Some((billing::facts_of(&tx, &id).await?, credited)))
        })
        .await?;
    let (facts, credited) = found.ok_or_else(Problem::not_found)?;
    let posting = told(&deed, &facts, &credited, today(&app));
    billing::take(&app, Source::Demo, posting).await?;
    settle(&app).await?;
    Ok(see_other(&format!("/demo/world?done={done}")))
}

/// What the billing system of the pretend world tells.
fn told(deed: &Deed, facts: &Facts, credited: &Credited, today: Date) -> Posting {
    let mut posting = Posting {
        customer: CustomerRef {
            external_id: format!("demo-{}", credited.number),
            email: Some(credited.lead_email.clone()),
            domain: None,
            name: Some(credited.company.clone()),
        },
        invoices: Vec::new(),
        money_in: Vec::new(),
        money_out: Vec::new(),
        subscription_ended: None,
    };
    match deed {
        Deed::Pay => {
            let invoice = next_month(facts, credited, today);
            let (id, gross) = (format!("{}-paid", invoice.id), invoice.gross);
            posting.money_in.push(MoneyIn { id, invoice: invoice.id.clone(), gross, at: today });
            posting.invoices.push(invoice);
        }
        Deed::Refund => {
            let refunded = |id: &str| facts.money_out.iter().any(|money| money.invoice == id);
            let paid = facts.invoices.iter().filter(|invoice| !refunded(&invoice.id));
            let last = paid.max_by_key(|invoice| invoice.lines.first().map(|line| line.period_start));
            posting.money_out.extend(last.map(|invoice| MoneyOut {
                id: format!("{}-back", invoice.id),
                invoice: invoice.id.clone(),
                gross: invoice.gross,
                at: today,
                kind: OutKind::Refund,
                status: OutStatus::Settled,
            }));
        }
        Deed::End => posting.subscription_ended = Some(today),
    }
    posting
}

/// The invoice of the month after the last one; after a pause, of one that begins today.
fn next_month(facts: &Facts, credited: &Credited, today: Date) -> Invoice {
    let ends = facts.invoices.iter().flat_map(|invoice| invoice.lines.iter().map(|line| line.period_end));
    let goes_on = ends.max().filter(|end| end.saturating_add(1.month()) > today);
    let start = goes_on.unwrap_or(today);
    let number = facts.invoices.len() + 1;
    Invoice {
        id: format!("demo-{}-{number}", credited.number),
        currency: Currency::parse("EUR").expect("the euro is a currency"),
        net: NET,
        tax: TAX,
        gross: NET + TAX,
        state: InvoiceState::Paid,
        lines: vec![Line {
            net: NET,
            period_start: start,
            period_end: start.saturating_add(1.month()),
            kind: LineKind::Recurring,
        }],
    }
}

/// `POST /demo/world/bank`: the bank answers a file that it was brought.
pub async fn answer(State(app): State<App>, fields: Fields) -> Result<Response, Problem> {
    is_demo(&app)?;
    let id = PayRunId::new(fields.text("run"));
    let found = app
        .db
        .read(move |tx| async move {
            let Some(run) = payouts::find_run(&tx, &id).await? else { return Ok::<_, DbError>(None) };
            let all = payouts::list_of_run(&tx, &id).await?;
            Ok(Some((run, all, access::list_people_with_role(&tx, Role::Finance).await?)))
        })
        .await?;
    let (run, all, finance) = found.ok_or_else(Problem::not_found)?;
    let reader = finance.into_iter().next().ok_or_else(Problem::not_found)?;
    match fields.text("answer").as_str() {
        "accept" => report(&app, &reader, &run, &all, true).await?,
        "reject" => report(&app, &reader, &run, &all, false).await?,
        "pay" => {
            // The bank debits on the day that the file names, and tells of it on its statement of that day.
            while today(&app) < run.execution_on {
                app.clock.advance(SignedDuration::from_hours(24));
                settle(&app).await?;
            }
            book(&app, &reader, Booking::Out, &all, &["exported", "accepted"]).await?;
        }
        "return" => book(&app, &reader, Booking::Back, &all, &["settled"]).await?,
        _ => return Err(Problem::malformed(vec![error("answer", "CHOOSE", &[])])),
    }
    settle(&app).await?;
    Ok(see_other("/demo/world?done=world-answered"))
}

fn transfers(all: &[Payout], states: &[&str]) -> Vec<Transfer> {
    let wanted = all.iter().filter(|one| states.contains(&one.state.name()));
    wanted
        .map(|one| Transfer { end_to_end_id: one.end_to_end_id.clone(), amount_minor: one.amount.minor })
        .collect()
}

async fn report(app: &App, by: &Person, run: &Run, all: &[Payout], is_accepted: bool) -> Result<(), Problem> {
    let transfers = transfers(all, &["exported", "accepted"]);
    let file = bank::status_report(&run.message_id, app.clock.now(), is_accepted, &transfers);
    read(app, by, file).await
}

/// Brings a file of the bank in; the clock may stand still between two clicks, and then it is the same file.
async fn read(app: &App, by: &Person, file: String) -> Result<(), Problem> {
    match payouts::read_report(app, by, file.into_bytes()).await {
        Ok(_) | Err(ReportError::AlreadyRead { .. }) => Ok(()),
        Err(why) => Err(Problem::fault(&why)),
    }
}

async fn book(
    app: &App,
    by: &Person,
    booking: Booking,
    all: &[Payout],
    states: &[&str],
) -> Result<(), Problem> {
    let (transfers, at) = (transfers(all, states), app.clock.now());
    let file = bank::statement(&app.config.payouts.iban, today(app), at, booking, &transfers);
    read(app, by, file).await
}
