//! What a house looks at when it is dropped: no job failed, none is forgotten, the chain of receipts is
//! whole, the books balance and hold what each reward says. On a thread, a runtime and a connection of
//! its own, because the test's own runtime stands still while it drops.

use std::collections::BTreeMap;
use std::sync::{Mutex, RwLock};

use jiff::Timestamp;
use leadwire::app::{App, Clock, House as Parts, Rng, Secrets};
use leadwire::config::Config;
use leadwire::db::{Db, DbError, DbSettings, int};
use leadwire::mail::{self, Transport};
use leadwire::outside::Outside;
use leadwire::{jobs, referrals, schedule};

/// Runs what is due and names everything that is not in order.
pub fn what_is_wrong(config: &Config, now: Timestamp) -> Vec<String> {
    let config = config.clone();
    let look = std::thread::spawn(move || {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        runtime.block_on(look_over(config, now)).expect("the house can be looked over")
    });
    look.join().unwrap_or_else(|why| std::panic::resume_unwind(why))
}

/// The house of a database, as another process would open it.
pub async fn opened(config: Config, now: Timestamp, outside: Outside) -> Result<App, DbError> {
    let mut settings = DbSettings::at(config.database_url());
    settings.connections = 2;
    Ok(App::new(Parts {
        db: Db::open(&settings).await?,
        clock: Clock::manual(now),
        rng: Rng,
        secrets: Secrets::find(&config.data_dir).expect("it can be read").expect("the key of the house"),
        mail: Transport::Memory(Mutex::default()),
        outside,
        config,
        demo: None,
        published: RwLock::default(),
        vocabulary: RwLock::default(),
        bell: tokio::sync::Notify::new(),
        errands: tokio::sync::Notify::new(),
        keeper: None,
    }))
}

async fn look_over(config: Config, now: Timestamp) -> Result<Vec<String>, DbError> {
    let app = opened(config, now, Outside::off()).await?;
    jobs::run_due(&app, schedule::run).await?;
    // Where sealing fails, the chain says why.
    let _ = schedule::tick(&app).await;
    while mail::deliver_due(&app).await? > 0 {}
    let mut wrong = Vec::new();
    for (kind, why) in app.db.read(|tx| async move { jobs::failed(&tx).await }).await? {
        wrong.push(format!("the job {kind} was given up: {why}"));
    }
    wrong.extend(forgotten_jobs(&app, now).await?);
    let receipts = referrals::verify_receipts(&app).await?;
    wrong.extend(receipts.breaks.iter().map(ToString::to_string));
    wrong.extend(unbalanced(&app).await?);
    wrong.extend(misbooked(&app).await?);
    wrong.extend(super::payments::misplaced(&app).await?);
    Ok(wrong)
}

/// Every transaction has two postings, and they sum to zero in their currency.
async fn unbalanced(app: &App) -> Result<Vec<String>, DbError> {
    let sql =
        "SELECT t.cause, COUNT(p.account) AS postings, CAST(COALESCE(SUM(p.amount), 0) AS BIGINT) AS sum
               FROM ledger_transactions t LEFT JOIN ledger_postings p ON p.transaction_id = t.id
               GROUP BY t.id, t.cause, p.currency";
    let rows = app.db.read(move |tx| async move { tx.rows(sql, &[]).await }).await?;
    let wrong = rows.iter().filter(|row| row.int("postings") != 2 || row.int("sum") != 0);
    Ok(wrong.map(|row| format!("the transaction {} does not balance", row.text("cause"))).collect())
}

/// What a reward says is booked of it is what the ledger holds about its referral, and what became payable of
/// it is the sum of its items; where no reward is left, nothing is.
async fn misbooked(app: &App) -> Result<Vec<String>, DbError> {
    let rewards = "SELECT referral_id, currency, accrued, payable FROM rewards";
    let items = "SELECT referral_id, currency, CAST(SUM(amount) AS BIGINT) AS payable FROM reward_items
                 GROUP BY referral_id, currency";
    let ledger = "SELECT t.about, p.currency,
                         CAST(-SUM(CASE WHEN p.account LIKE '%:accrued' THEN p.amount ELSE 0 END) AS BIGINT)
                             AS accrued,
                         CAST(-SUM(CASE WHEN p.account LIKE '%:payable' THEN p.amount ELSE 0 END) AS BIGINT)
                             AS payable
                  FROM ledger_transactions t JOIN ledger_postings p ON p.transaction_id = t.id
                  WHERE t.about LIKE 'referral:%' GROUP BY t.about, p.currency";
    let read = app.db.read(move |tx| async move {
        Ok::<_, DbError>((
            tx.rows(rewards, &[]).await?,
            tx.rows(items, &[]).await?,
            tx.rows(ledger, &[]).await?,
        ))
    });
    let (rewards, items, ledger) = read.await?;
    let mut all: BTreeMap<(String, String), Books> = BTreeMap::new();
    for row in &rewards {
        let said = [row.int("accrued"), row.int("payable")];
        all.entry((row.text("referral_id"), row.text("currency"))).or_default().said = said;
    }
    for row in &items {
        all.entry((row.text("referral_id"), row.text("currency"))).or_default().items = row.int("payable");
    }
    for row in &ledger {
        let referral = row.text("about").replacen("referral:", "", 1);
        let booked = [row.int("accrued"), row.int("payable")];
        all.entry((referral, row.text("currency"))).or_default().booked = booked;
    }
    let wrong = all.iter().filter(|(_, books)| books.said != books.booked || books.items != books.said[1]);
    let told = wrong.map(|((referral, currency), books)| format!("the {currency} of {referral}: {books:?}"));
    Ok(told.collect())
}

/// A reward in one currency, accrued and payable, in minor units; zero where it has no row.
#[derive(Debug, Default)]
struct Books {
    /// By the reward itself.
    said: [i64; 2],
    /// What became payable, item by item.
    items: i64,
    /// By the ledger.
    booked: [i64; 2],
}
async fn forgotten_jobs(app: &App, now: Timestamp) -> Result<Vec<String>, DbError> {
    let sql = "SELECT kind FROM jobs WHERE state = 'waiting' AND run_at <= $1 ORDER BY run_at, id";
    let rows = app.db.read(move |tx| async move { tx.rows(sql, &[int(now.as_microsecond())]).await }).await?;
    Ok(rows.iter().map(|row| format!("the job {} is due and was forgotten", row.text("kind"))).collect())
}
