//! Money: facts over HTTP, the reckoning of many customers, one large pay run and the statement that settles
//! it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp, ToSpan as _};
use leadwire::access::{self, Person, Role};
use leadwire::app::{App, Clock};
use leadwire::billing::{self, Source};
use leadwire::referrals::{self, NewReferral};
use leadwire::{jobs, partners, payouts, schedule};
use leadwire_domain::bankfile::{camt053, pain001};
use leadwire_domain::ids::PartnerId;
use leadwire_domain::payout::{BankDetails, Bic, Iban};
use leadwire_domain::reward::Posting;
use serde_json::json;

use crate::companies::lead;
use crate::fill::{self, Place};
use crate::load::{self, Rate};
use crate::server::Server;
use crate::{CALLERS, Outcome, Plan, now};

/// Something that was done to so many at once.
pub struct Step {
    pub what: &'static str,
    pub count: u64,
    pub seconds: f64,
}

/// The account from which the house pays: the standard's own example.
const IBAN: &str = "DE89370400440532013000";

/// Customers of one partner, on average.
const CUSTOMERS_A_PARTNER: u64 = 10;
/// Of so many customers that a billing system tells of, one was referred.
const ONE_REFERRED_OF: u64 = 10;

fn is_referred(number: u64) -> bool {
    number.is_multiple_of(ONE_REFERRED_OF)
}

/// A lead that every check passes.
fn good_lead(number: u64) -> leadwire_domain::lead::RawLead {
    lead(number * 10, 1)
}

/// Postings per second that the house takes while it reckons with them: each an invoice and its payment, one
/// of ten of a customer who was referred.
pub fn facts(plan: &Plan, server: Option<&str>) -> Outcome<Vec<Rate>> {
    const REFERRED: u64 = 5_000;
    let place = Place::fresh(plan, server, "facts")?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let key = runtime.block_on(async {
        let filled = fill::fill(&place, 0).await?;
        let app = place.open().await?;
        refer(&app, &filled.partners, REFERRED).await?;
        Ok::<_, Box<dyn std::error::Error>>(access::create_key(&app, access::KeyScope::Billing).await?)
    })?;
    let server = Server::start(plan, place.environment())?;
    let today = Clock::System.now().to_zoned(TimeZone::UTC).date();
    let (mut rates, most) = (Vec::new(), plan.seconds * load::MOST_PER_SECOND);
    for (part, callers) in (0u64..).zip(CALLERS) {
        let requests = (part * most..(part + 1) * most).map(|number| {
            let email = match is_referred(number) {
                true => good_lead(number / ONE_REFERRED_OF % REFERRED).email,
                false => format!("office@nobody-{number}.example"),
            };
            let body = posting(&format!("c-{number}"), &email, today, 1);
            (key.as_str(), "/api/v1/billing/facts", format!("event-{number}"), body.to_string())
        });
        let file = load::written(plan, requests)?;
        rates.push(load::posts(plan, server.address, &file, callers, "once")?);
    }
    drop(server);
    let answered: u64 = rates.iter().map(|rate| rate.answers).sum();
    let stored = runtime.block_on(async {
        let app = place.open().await?;
        let sql = "SELECT COUNT(*) AS facts FROM billing_inbox";
        let row = app.db.read_slow(move |tx| async move { tx.row(sql, &[]).await }).await?;
        Ok::<_, Box<dyn std::error::Error>>(row.map_or(0, |row| row.int("facts")))
    })?;
    if u64::try_from(stored)? < answered * 2 {
        return Err(format!("{answered} postings were answered, {stored} facts are stored").into());
    }
    Ok(rates)
}

/// What a billing system tells of a customer: paid months from a day on.
fn posting(external_id: &str, email: &str, from: Date, months: i32) -> serde_json::Value {
    let (mut invoices, mut money) = (Vec::new(), Vec::new());
    for month in 0..months {
        let (start, end) = (from.saturating_add(month.months()), from.saturating_add((month + 1).months()));
        let id = format!("in-{external_id}-{month}");
        money.push(
            json!({ "id": format!("py-{external_id}-{month}"), "invoice": id, "gross": 23_880, "at": from }),
        );
        invoices.push(json!({
            "id": id, "currency": "EUR", "net": 19_900, "tax": 3_980, "gross": 23_880, "state": "paid",
            "lines": [{ "net": 19_900, "period_start": start, "period_end": end, "kind": "recurring" }],
        }));
    }
    json!({
        "customer": { "external_id": external_id, "email": email },
        "invoices": invoices, "money_in": money,
    })
}

/// Does something so many times, some at once.
async fn many<F>(count: u64, one: impl Fn(u64) -> F + Clone + Send + 'static) -> Outcome<()>
where
    F: Future<Output = Result<(), String>> + Send,
{
    const AT_ONCE: u64 = 32;
    let tasks: Vec<_> = (0..AT_ONCE)
        .map(|first| {
            let one = one.clone();
            tokio::spawn(async move {
                for number in (first..count).step_by(AT_ONCE as usize) {
                    one(number).await?;
                }
                Ok::<_, String>(())
            })
        })
        .collect();
    for task in tasks {
        task.await??;
    }
    Ok(())
}

async fn refer(app: &App, partners: &[PartnerId], count: u64) -> Outcome<()> {
    let (app, partners) = (app.clone(), partners.to_vec());
    many(count, move |number| {
        let (app, raw) = (app.clone(), good_lead(number));
        let partner = partners[(number / CUSTOMERS_A_PARTNER) as usize % partners.len()].clone();
        async move {
            let lead = raw.parse().map_err(|errors| format!("{errors:?}"))?;
            let submitted = referrals::submit(&app, NewReferral { partner, raw, lead, corrects: None }).await;
            submitted.map(drop).map_err(|why| why.to_string())
        }
    })
    .await
}

/// Everything from a hundred thousand paying customers to ten thousand settled payments, in process, on a
/// clock that is wound.
pub async fn road(plan: &Plan, server: Option<&str>) -> Outcome<Vec<Step>> {
    let customers = plan.customers;
    let place = Place::fresh(plan, server, "money")?;
    let begin: Timestamp = "2026-01-15T09:00:00Z".parse()?;
    let app = place.open_at(Clock::manual(begin)).await?;
    let (owner, finance) = staff(&app).await?;
    let partners = invite(&app, &owner, customers.div_ceil(CUSTOMERS_A_PARTNER)).await?;
    refer(&app, &partners, customers).await?;
    let mut steps = Vec::new();
    let from = begin.to_zoned(TimeZone::UTC).date();
    let house = app.clone();
    let began = now();
    many(customers, move |number| {
        let app = house.clone();
        let body = posting(&format!("c-{number}"), &good_lead(number).email, from, 2);
        async move {
            let posting = Posting::parse(&body).map_err(|errors| format!("{errors:?}"))?;
            billing::take(&app, Source::Api, posting).await.map(drop).map_err(|why| why.to_string())
        }
    })
    .await?;
    steps.push(step("facts of two paid months taken, in process", customers, began));
    let began = now();
    jobs::run_due(&app, schedule::run).await?;
    steps.push(step("first reckoning: won, reckoned, booked, mailed", customers, began));
    app.clock.advance(SignedDuration::from_hours(24));
    let began = now();
    jobs::run_due(&app, schedule::run).await?;
    steps.push(step("daily recompute in which nothing changes", customers, began));
    app.clock.advance(SignedDuration::from_hours(24 * 60));
    let began = now();
    jobs::run_due(&app, schedule::run).await?;
    steps.push(step("the second month ends: every reward becomes payable", customers, began));
    steps.extend(pay(&app, &owner, &finance, &partners).await?);
    Ok(steps)
}

async fn staff(app: &App) -> Outcome<(Person, Person)> {
    let owner = fill::owner(app).await?;
    let id = access::invite_staff(app, &owner, "Fiona", "fiona@operator.com", Role::Finance).await?;
    let found = app.db.read(move |tx| async move { access::find_person(&tx, &id).await }).await?;
    Ok((owner, found.ok_or("nobody was employed")?))
}

async fn invite(app: &App, owner: &Person, count: u64) -> Outcome<Vec<PartnerId>> {
    let terms = app.current_terms().ok_or("no terms")?.id.clone();
    let mut partners = Vec::new();
    for number in 0..count {
        let new = fill::applicant(number as usize)?;
        let id = partners::invite_partner(app, owner, new, terms.clone()).await?;
        partners.push(id.ok_or("a partner twice")?);
    }
    Ok(partners)
}

/// Bank details for all, one pay run, its file and the statement that settles it.
async fn pay(app: &App, owner: &Person, finance: &Person, partners: &[PartnerId]) -> Outcome<Vec<Step>> {
    let count = partners.len() as u64;
    let (house, all, by) = (app.clone(), partners.to_vec(), owner.clone());
    many(count, move |number| {
        let (app, by, partner) = (house.clone(), by.clone(), all[number as usize].clone());
        async move {
            let details =
                BankDetails { payee: format!("Partner {number}"), iban: account(number), bic: None };
            let now = app.clock.now();
            let entered = payouts::enter_details(&app, &by, partner, details, now).await;
            entered.map(drop).map_err(|why| why.to_string())
        }
    })
    .await?;
    let mut steps = Vec::new();
    let began = now();
    let id = payouts::prepare(app, finance).await.map_err(|why| why.to_string())?;
    steps.push(step("pay run prepared, with its file", count, began));
    let run = id.clone();
    let found = app.db.read(move |tx| async move { payouts::find_run(&tx, &run).await }).await?;
    let run = found.ok_or("the run vanished")?;
    if u64::try_from(run.transfers)? != count {
        return Err(format!("{} payments of {count} partners", run.transfers).into());
    }
    let began = now();
    payouts::approve(app, owner, id.clone(), run.file_hash).await.map_err(|why| why.to_string())?;
    steps.push(step("approved, booked and the rewards frozen", count, began));
    let began = now();
    payouts::export(app, owner, id.clone()).await.map_err(|why| why.to_string())?;
    steps.push(step("file handed out, partners mailed", count, began));
    let all = app.db.read_slow(move |tx| async move { payouts::list_of_run(&tx, &id).await }).await?;
    app.clock.advance(SignedDuration::from_hours(24 * 4));
    let day = app.clock.now().to_zoned(TimeZone::UTC).date();
    let booked = all.iter().map(|one| (one.end_to_end_id.as_str(), one.amount.minor));
    let file = statement(day, &booked.collect::<Vec<_>>());
    let began = now();
    payouts::read_report(app, finance, file.into_bytes()).await.map_err(|why| why.to_string())?;
    steps.push(step("camt.053 read: every payment settled, booked, mailed", count, began));
    let began = now();
    jobs::run_due(app, schedule::run).await?;
    steps.push(step("what follows for the rewards and referrals", count * CUSTOMERS_A_PARTNER, began));
    let settled = app.db.read_slow(move |tx| async move { payouts::list_of_run(&tx, &run.id).await }).await?;
    match settled.iter().find(|one| one.state.name() != "settled") {
        Some(one) => Err(format!("{} is {}", one.end_to_end_id, one.state.name()).into()),
        None => Ok(steps),
    }
}

fn step(what: &'static str, count: u64, began: std::time::Instant) -> Step {
    eprintln!("bench: {what}: {count} in {:.1} s", began.elapsed().as_secs_f64());
    Step { what, count, seconds: began.elapsed().as_secs_f64() }
}

/// The rules and the bank files alone, without house or database.
pub fn pure(plan: &Plan) -> Outcome<Vec<Step>> {
    let transfers = plan.customers.div_ceil(CUSTOMERS_A_PARTNER);
    let mut steps = Vec::new();
    let order = pain001::Initiation {
        message_id: "LW-BENCH".to_owned(),
        created_at: "2026-03-16T09:00:00Z".parse()?,
        debtor_name: "Operator".to_owned(),
        debtor_iban: Iban::parse(IBAN).map_err(|_| "our own account")?,
        debtor_bic: Bic::parse("COBADEFFXXX").map_err(|_| "our own bank")?,
        execution_date: "2026-03-17".parse()?,
        transfers: (0..transfers)
            .map(|number| pain001::Transfer {
                end_to_end_id: format!("LW-{number}"),
                amount_minor: 19_900,
                creditor_name: format!("Partner {number}"),
                creditor_iban: account(number),
                creditor_bic: None,
                remittance: "Reward".to_owned(),
            })
            .collect(),
    };
    let began = now();
    pain001::write(&order).map_err(|why| format!("{why:?}"))?;
    steps.push(step("pain.001 written, in memory", transfers, began));
    let ids: Vec<String> = (0..transfers).map(|number| format!("LW-{number}")).collect();
    let booked: Vec<(&str, i64)> = ids.iter().map(|id| (id.as_str(), 19_900)).collect();
    let file = statement("2026-03-17".parse()?, &booked);
    let began = now();
    let read = camt053::read(file.as_bytes()).map_err(|why| why.to_string())?;
    steps.push(step("camt.053 read, in memory", transfers, began));
    let entries: usize = read.iter().map(|statement| statement.entries.len()).sum();
    if entries as u64 == transfers { Ok(steps) } else { Err(format!("{entries} entries were read").into()) }
}

/// A made-up German account number whose check digits are right (ISO 7064, mod 97-10).
fn account(number: u64) -> Iban {
    let bban = format!("37040044{number:010}");
    // D is 13 and E is 14; the check digits stand at the end while they are computed.
    let digits = format!("{bban}131400");
    let rest = digits.bytes().fold(0, |rest, digit| (rest * 10 + u32::from(digit - b'0')) % 97);
    Iban::parse(&format!("DE{:02}{bban}", 98 - rest)).expect("the check digits are right")
}

/// The statement of a day on which these transfers were debited.
fn statement(day: Date, transfers: &[(&str, i64)]) -> String {
    let euros = |minor: i64| format!("{}.{:02}", minor / 100, minor % 100);
    let sum: i64 = transfers.iter().map(|(_, minor)| minor).sum();
    let opening = sum + 100;
    let balance = |kind: &str, minor: i64| {
        format!(
            "<Bal><Tp><CdOrPrtry><Cd>{kind}</Cd></CdOrPrtry></Tp><Amt Ccy=\"EUR\">{}</Amt>\
             <CdtDbtInd>CRDT</CdtDbtInd><Dt><Dt>{day}</Dt></Dt></Bal>",
            euros(minor)
        )
    };
    let entry = |(id, minor): &(&str, i64)| {
        let amount = euros(*minor);
        format!(
            "<Ntry><Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd></Sts>\
             <BookgDt><Dt>{day}</Dt></BookgDt><NtryDtls><TxDtls><Refs><EndToEndId>{id}</EndToEndId></Refs>\
             <Amt Ccy=\"EUR\">{amount}</Amt><CdtDbtInd>DBIT</CdtDbtInd></TxDtls></NtryDtls></Ntry>"
        )
    };
    let entries: String = transfers.iter().map(entry).collect();
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>\
         <GrpHdr><MsgId>BENCH</MsgId><CreDtTm>{day}T20:00:00Z</CreDtTm></GrpHdr>\
         <Stmt><Id>BENCH</Id><CreDtTm>{day}T20:00:00Z</CreDtTm>\
         <Acct><Id><IBAN>{IBAN}</IBAN></Id><Ccy>EUR</Ccy></Acct>{}{}{entries}</Stmt>\
         </BkToCstmrStmt></Document>",
        balance("OPBD", opening),
        balance("CLBD", opening - sum)
    )
}
