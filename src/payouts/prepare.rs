//! Preparing a pay run: everything that is open is netted, and the file for the bank is made at once, so that
//! what a second person approves is what leaves the house.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leadwire_domain::bankfile::pain001::{self, Initiation, Transfer};
use leadwire_domain::ids::{PartnerId, PayRunId, PayoutId};
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::payout::answer::reference;
use leadwire_domain::payout::bank_day::bank_days_after;
use leadwire_domain::payout::run::{LeftOut, Payee, Planned, plan};
use leadwire_domain::payout::{Bic, Iban, PayoutState, RAIL_CURRENCY, RunState};
use leadwire_domain::referral::receipt::number_text;
use sha2::{Digest as _, Sha256};

use super::bank_details::iban_of;
use super::store::{self, Account, Item, Payout, Run};
use super::{RunError, mails, owed};
use crate::access::{self, Person, Role};
use crate::app::{App, hex};
use crate::config::Config;
use crate::db::{DbError, Tx};
use crate::referrals;

/// The currency of the one rail there is: SEPA.
pub(super) fn rail() -> Result<Currency, DbError> {
    Currency::parse(RAIL_CURRENCY).map_err(|_| DbError::fault("no euro among the currencies"))
}

/// The account from which partners are paid.
#[derive(Debug, Clone)]
pub(super) struct Debtor {
    pub name: String,
    pub iban: Iban,
    pub bic: Bic,
}

impl Debtor {
    /// The operator's account, or the settings that are missing. Wrong ones stop the start.
    pub(super) fn of(config: &Config) -> Result<Self, Vec<&'static str>> {
        let own = &config.payouts;
        let (iban, bic) = (Iban::parse(&own.iban), Bic::parse(&own.bic));
        match (own.name.is_empty(), iban, bic) {
            (false, Ok(iban), Ok(bic)) => Ok(Self { name: own.name.clone(), iban, bic }),
            (no_name, iban, bic) => Err([
                no_name.then_some("payouts.name"),
                iban.is_err().then_some("payouts.iban"),
                bic.is_err().then_some("payouts.bic"),
            ]
            .into_iter()
            .flatten()
            .collect()),
        }
    }
}

/// What a run would pay now, and what it would leave and why.
pub(super) struct Outlook {
    pub planned: Vec<Planned>,
    pub left: Vec<LeftOut>,
    /// Current bank details, by partner.
    pub accounts: BTreeMap<PartnerId, Account>,
}

impl Outlook {
    /// The day by which a payment is promised, as the operator's bank counts days.
    pub fn pay_by(&self, app: &App, one: &Planned) -> Option<Date> {
        let account = self.accounts.get(&one.partner)?;
        one.pay_by(today(app, account.entered_at))
    }
}

/// Nets what is open now.
pub(super) async fn outlook(tx: &Tx) -> Result<Outlook, DbError> {
    let rail = rail()?;
    let items = owed::open_items(tx, None).await?;
    let accounts = store::list_current_accounts(tx).await?;
    let accounts: BTreeMap<_, _> = accounts.into_iter().map(|one| (one.partner.clone(), one)).collect();
    let asked = store::partners_in_question(tx).await?;
    let payee = |(partner, account): (&PartnerId, &Account)| {
        let has_question = asked.contains(partner);
        (partner.clone(), Payee { account: account.id.clone(), is_sepa: account.is_sepa, has_question })
    };
    let (planned, left) = plan(rail, &items, &accounts.iter().map(payee).collect());
    Ok(Outlook { planned, left, accounts })
}

/// Prepares a run of everything that can be paid in euro now. Nothing is booked yet; what it pays is in its
/// hands until it is cancelled.
///
/// # Errors
/// A role that does not pay; settings that are missing; nothing to pay; a file that cannot be written;
/// somebody who was faster; faults.
pub async fn prepare(app: &App, by: &Person) -> Result<PayRunId, RunError> {
    if !by.role.pays() {
        return Err(RunError::NotAllowed);
    }
    let debtor = Debtor::of(&app.config).map_err(|missing| RunError::Missing { settings: missing })?;
    let (house, by) = (app.clone(), by.clone());
    let id = app
        .db
        .write(move |tx| async move {
            let now = house.clock.now();
            let outlook = outlook(&tx).await?;
            if outlook.planned.is_empty() {
                return Err(RunError::NothingToPay);
            }
            let draft = draft(&house, &tx, &by, &debtor, &outlook, now).await?;
            keep(&house, &tx, &by, &draft, now).await?;
            Ok(draft.run.id)
        })
        .await?;
    app.bell.notify_one();
    Ok(id)
}

/// A run that was put together and is not stored yet.
struct Draft {
    run: Run,
    payouts: Vec<(Payout, Vec<Item>)>,
    file: Vec<u8>,
}

async fn draft(
    app: &App,
    tx: &Tx,
    by: &Person,
    debtor: &Debtor,
    outlook: &Outlook,
    now: Timestamp,
) -> Result<Draft, RunError> {
    let id = PayRunId::new(app.new_id());
    let mut payouts = Vec::new();
    let mut transfers = Vec::new();
    for one in &outlook.planned {
        let account = outlook.accounts.get(&one.partner);
        let account = account.ok_or_else(|| DbError::fault("a payee without bank details"))?;
        let (payout, items) = payout(app, &id, one, now)?;
        transfers.push(transfer(app, tx, &payout, &items, account).await?);
        payouts.push((payout, items));
    }
    let message_id = reference(id.as_str());
    let execution_on = bank_days_after(today(app, now), 1);
    let order = Initiation {
        message_id: message_id.clone(),
        created_at: now,
        debtor_name: debtor.name.clone(),
        debtor_iban: debtor.iban.clone(),
        debtor_bic: debtor.bic.clone(),
        execution_date: execution_on,
        transfers,
    };
    let file = pain001::write(&order).map_err(|why| RunError::File(why.to_string()))?;
    let total = outlook.planned.iter().try_fold(0_i64, |sum, one| sum.checked_add(one.amount_minor));
    let total = total.ok_or_else(|| RunError::File("the sum is too large".to_owned()))?;
    let run = Run {
        id,
        number: store::next_number(tx).await?,
        message_id,
        state: RunState::Draft { prepared_by: by.id.clone() },
        total: Money::new(total, rail()?),
        transfers: i64::try_from(payouts.len()).unwrap_or(i64::MAX),
        execution_on,
        file_hash: hash_of(&file),
        prepared_at: now,
        version: 1,
    };
    Ok(Draft { run, payouts, file })
}

/// SHA-256, lower-case hexadecimal.
pub(super) fn hash_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The civil day in the programme's zone, on whose calendar the operator and its bank live.
pub(super) fn today(app: &App, now: Timestamp) -> Date {
    now.to_zoned(app.zone()).date()
}

/// The civil day in UTC, as the books count it.
pub(super) fn booking_day(now: Timestamp) -> Date {
    now.to_zoned(TimeZone::UTC).date()
}

fn payout(app: &App, run: &PayRunId, one: &Planned, now: Timestamp) -> Result<(Payout, Vec<Item>), RunError> {
    let id = app.new_id();
    let items = one.items.iter().map(|item| Item {
        id: item.id.clone(),
        referral: item.referral.clone(),
        amount_minor: item.amount.minor,
    });
    let payout = Payout {
        end_to_end_id: reference(&id),
        id: PayoutId::new(id),
        run: run.clone(),
        partner: one.partner.clone(),
        account: one.account.clone(),
        amount: Money::new(one.amount_minor, rail()?),
        state: PayoutState::Draft,
        prepared_at: now,
        version: 1,
    };
    Ok((payout, items.collect()))
}

async fn transfer(
    app: &App,
    tx: &Tx,
    payout: &Payout,
    items: &[Item],
    account: &Account,
) -> Result<Transfer, RunError> {
    Ok(Transfer {
        end_to_end_id: payout.end_to_end_id.clone(),
        amount_minor: payout.amount.minor,
        creditor_name: account.payee.clone(),
        creditor_iban: iban_of(app, account)?,
        creditor_bic: account.bic.as_deref().and_then(|code| Bic::parse(code).ok()),
        remittance: remittance(app, tx, items).await?,
    })
}

/// What the payee reads on their statement: who pays, and the receipts. Never a customer's name: that is
/// between the operator, the partner and nobody's bank.
async fn remittance(app: &App, tx: &Tx, items: &[Item]) -> Result<String, DbError> {
    let mut receipts = Vec::new();
    for item in items {
        if let Some(found) = referrals::find_credited(tx, &item.referral).await? {
            receipts.push(number_text(found.number));
        }
    }
    receipts.sort();
    receipts.dedup();
    Ok(format!("{} {}", app.signboard(), receipts.join(" ")))
}

/// The name of a run's file among all that is sealed.
fn row(id: &PayRunId) -> String {
    format!("payout_runs {id}")
}

/// The file of a run as it was approved.
///
/// # Errors
/// A row that was changed by somebody else than this house.
pub(super) fn unsealed(app: &App, run: &Run, sealed: &[u8]) -> Result<Vec<u8>, DbError> {
    let file = app.secrets.open_row(&row(&run.id), sealed).filter(|file| hash_of(file) == run.file_hash);
    file.ok_or_else(|| DbError::fault(&format!("the file of pay run {} cannot be unsealed", run.id)))
}

async fn keep(app: &App, tx: &Tx, by: &Person, draft: &Draft, now: Timestamp) -> Result<(), RunError> {
    let Draft { run, payouts, file } = draft;
    let sealed = app.secrets.seal_row(&row(&run.id), file, &app.rng);
    if !store::insert_run(tx, run, &sealed).await? {
        return Err(RunError::SomeoneWasFaster);
    }
    let mut statements = Vec::new();
    for (payout, items) in payouts {
        statements.push(store::insert_payout(payout)?);
        statements.extend(items.iter().map(|item| store::take_item(&payout.id, item)));
    }
    // Every statement answers one row; an item that another run took meanwhile answers none.
    if tx.batch(statements).await?.iter().any(Vec::is_empty) {
        return Err(RunError::SomeoneWasFaster);
    }
    let facts = serde_json::json!({ "hash": run.file_hash }).to_string();
    let about = format!("run:{}", run.id);
    store::insert_event(tx, &app.new_id(), &about, "prepared", Some(&by.id), &facts, now).await?;
    for role in [Role::Owner, Role::Finance] {
        let people = access::list_people_with_role(tx, role).await?;
        for person in people.iter().filter(|person| person.id != by.id) {
            mails::run_to_approve(app, tx, person, run, by).await?;
        }
    }
    Ok(())
}
