//! What staff see of rewards: every one of them, and each by line, fact and posting.

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::response::Response;
use leadwire_domain::ids::ReferralId;
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::reward::{Facts, Reward};

use super::about;
use super::due;
use super::gather::{Gathered, gather, today};
use super::shown::{Reading, exact_money, tone};
use super::store::{self, Item, Listed};
use crate::access::{Role, Staff};
use crate::app::App;
use crate::db::DbError;
use crate::ledger;
use crate::web::paging::{Cursor, Page};
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page};

#[derive(Template)]
#[template(path = "rewards/list.html")]
struct ListPage {
    t: Words,
    shell: Shell,
    rewards: Page<Listed>,
}

fn allow(role: Role) -> Result<(), Problem> {
    if role.sees_money() { Ok(()) } else { Err(Problem::forbidden("ROLE")) }
}

/// `GET /console/rewards`
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    allow(staff.person.role)?;
    let after = Cursor::parse(query_value(&uri, "after").as_deref());
    let house = app.clone();
    let rewards = app
        .db
        .read(move |tx| async move {
            let mut rewards = store::list_newest(&tx, &after).await?;
            due::mark(&house, &tx, &mut rewards.rows).await?;
            Ok::<_, DbError>(rewards)
        })
        .await?;
    let Staff { t, shell, .. } = staff;
    page(&ListPage { t, shell, rewards })
}

/// A line of an invoice in a month of the reward.
struct LineRow {
    invoice: String,
    /// 1, 2 … in the invoice.
    line: usize,
    /// 1, 2 …
    month: usize,
    net: String,
    /// Fractions, exact.
    cash_ratio: String,
    share: String,
    counted: String,
    amount: String,
}

/// A reward in one currency, down to its lines.
struct RewardRow {
    currency: String,
    state: &'static str,
    tone: &'static str,
    amount: String,
    base: String,
    earned_on: String,
    /// When it is paid, or was; empty where it is neither.
    due: String,
    /// What was ordered or paid; empty where nothing was.
    paid: String,
    /// What is left of it, with its Fluent key; empty where it comes out even, or nothing was paid.
    rest: String,
    rest_key: &'static str,
    waiting_for: Vec<String>,
    lines: Vec<LineRow>,
}

/// A fact of billing, as it was told.
struct FactRow {
    /// Fluent key of its kind.
    kind: &'static str,
    id: String,
    invoice: String,
    day: String,
    gross: String,
    /// Where it stands, as the billing source says.
    state: String,
}

/// Something that became payable.
struct ItemRow {
    day: String,
    kind: String,
    amount: String,
    because: String,
}

/// A posting of the ledger.
struct PostingRow {
    day: String,
    kind: &'static str,
    account: String,
    amount: String,
}

#[derive(Template)]
#[template(path = "rewards/show.html")]
struct ShowPage {
    t: Words,
    shell: Shell,
    id: ReferralId,
    company: String,
    partner: String,
    partner_name: String,
    receipt: String,
    terms_version: i64,
    /// The day of the first payment that came before the validation (R13); empty: none did.
    barred_on: String,
    rewards: Vec<RewardRow>,
    facts: Vec<FactRow>,
    items: Vec<ItemRow>,
    postings: Vec<PostingRow>,
}

fn reward_row(reward: &Reward, reading: &Reading<'_>) -> RewardRow {
    let t = reading.t;
    let of = |minor| t.amount(Money::new(minor, reward.currency));
    let lines = reward.lines.iter().map(|line| LineRow {
        invoice: line.invoice.clone(),
        line: line.line + 1,
        month: line.slot + 1,
        net: of(line.net),
        cash_ratio: line.cash_ratio.to_string(),
        share: line.share.to_string(),
        counted: exact_money(&line.counted, reward.currency, t),
        amount: of(line.amount),
    });
    let (paid, rest) = reading.paid_and_rest(reward);
    let shown = |money: Money, is_shown: bool| if is_shown { t.amount(money) } else { String::new() };
    let paid_on = reading.paid_on(reward);
    let paid_on = paid_on.map(|day| t.say_with("reward-paid-on", &[("day", t.date(day).into())]));
    RewardRow {
        currency: reward.currency.to_string(),
        state: reading.state(reward),
        tone: tone(reading.state(reward)),
        paid: shown(paid, paid.minor != 0),
        rest: shown(rest, paid.minor != 0 && rest.minor != 0),
        rest_key: if rest.minor < 0 { "reward-rest-carried" } else { "reward-rest" },
        amount: of(reward.amount),
        base: exact_money(&reward.base, reward.currency, t),
        earned_on: reward.earned_on.map(|day| t.date(day)).unwrap_or_default(),
        due: paid_on.or_else(|| reading.due(reward).map(|due| due.words(t))).unwrap_or_default(),
        waiting_for: reward.waiting_for.iter().map(ToString::to_string).collect(),
        lines: lines.collect(),
    }
}

/// The name by which serde writes a value of ours.
fn wire_name(value: &impl serde::Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|name| name.as_str().map(str::to_owned)).unwrap_or_default()
}

/// Every fact once for each time that it was told differently; invoices first, then money by day.
fn fact_rows(facts: &Facts, t: Words) -> Vec<FactRow> {
    let currency =
        |invoice: &str| facts.invoices.iter().find(|one| one.id == invoice).map(|one| one.currency);
    // Money of an invoice that is not known yet has no currency.
    let of = |minor: i64, currency: Option<Currency>| {
        currency.map_or_else(|| minor.to_string(), |currency| t.amount(Money::new(minor, currency)))
    };
    let invoices = facts.invoices.iter().map(|invoice| FactRow {
        kind: "billed-invoice",
        id: invoice.id.clone(),
        invoice: String::new(),
        day: String::new(),
        gross: of(invoice.gross, Some(invoice.currency)),
        state: wire_name(&invoice.state),
    });
    let came = facts.money_in.iter().map(|money| {
        let row = FactRow {
            kind: "billed-money-in",
            id: money.id.clone(),
            invoice: money.invoice.clone(),
            day: t.date(money.at),
            gross: of(money.gross, currency(&money.invoice)),
            state: String::new(),
        };
        (money.at, row)
    });
    let went = facts.money_out.iter().map(|money| {
        let row = FactRow {
            kind: "billed-money-out",
            id: money.id.clone(),
            invoice: money.invoice.clone(),
            day: t.date(money.at),
            gross: of(money.gross, currency(&money.invoice)),
            state: format!("{}, {}", wire_name(&money.kind), wire_name(&money.status)),
        };
        (money.at, row)
    });
    let mut moneys: Vec<_> = came.chain(went).collect();
    moneys.sort_by_key(|(at, _)| *at);
    invoices.chain(moneys.into_iter().map(|(_, row)| row)).collect()
}

fn item_row(item: &Item, t: Words) -> ItemRow {
    ItemRow {
        day: t.date(item.on),
        kind: t.name("item-kind", &item.kind),
        amount: t.amount(item.money),
        because: item.because.join(", "),
    }
}

fn posting_row(line: &ledger::Line, t: Words) -> PostingRow {
    PostingRow {
        day: t.date(line.on),
        kind: line.kind.name(),
        account: line.account.to_string(),
        amount: t.amount(line.money),
    }
}

/// `GET /console/rewards/{id}`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    allow(staff.person.role)?;
    let (house, id) = (app.clone(), ReferralId::new(id));
    let asked = id.clone();
    let found = app
        .db
        .read(move |tx| async move {
            let Some(gathered) = gather(&house, &tx, &asked, today(&house)).await? else { return Ok(None) };
            let items = store::list_items_of(&tx, &asked).await?;
            let postings = ledger::list_about(&tx, &about(&asked)).await?;
            let details = store::find_details(&tx, &gathered.referral.partner).await?;
            Ok::<_, DbError>(Some((gathered, items, postings, details)))
        })
        .await?;
    let (gathered, items, postings, details) = found.ok_or_else(Problem::not_found)?;
    let Staff { t, shell, .. } = staff;
    let Gathered { referral, terms, facts, payments, .. } = &gathered;
    let reckoning = gathered.reckon();
    // What is not won earns nothing, whatever was paid; the facts say why it may look otherwise.
    let rewards = if gathered.is_won() { reckoning.rewards.as_slice() } else { &[] };
    let deal = &terms.terms.deal;
    let reading = Reading::new(&app, deal, (&items, payments), details, t);
    page(&ShowPage {
        t,
        shell,
        company: referral.company.clone(),
        partner: referral.partner.to_string(),
        partner_name: referral.partner_name.clone(),
        receipt: referral.receipt(),
        terms_version: terms.version,
        barred_on: reckoning.barred.as_ref().map(|barred| t.date(barred.paid_on)).unwrap_or_default(),
        rewards: rewards.iter().map(|reward| reward_row(reward, &reading)).collect(),
        facts: fact_rows(facts, t),
        items: items.iter().map(|item| item_row(item, t)).collect(),
        postings: postings.iter().map(|line| posting_row(line, t)).collect(),
        id,
    })
}
