//! What answers tell by the time they take, and what becomes of a crowd at one company's door.

use std::fmt::Write as _;
use std::net::SocketAddr;
use std::sync::Arc;

use leadwire::db::DbError;
use leadwire::partners;
use leadwire::referrals::{self, NewReferral, SubmitError, Submitted};
use leadwire_domain::checks::Code;
use leadwire_domain::ids::PartnerId;
use leadwire_domain::lead::RawLead;
use leadwire_domain::programme::Caps;
use tokio::task::JoinSet;

use crate::companies::{company, lead};
use crate::fill::{self, Filled, Place};
use crate::line::Line;
use crate::server::Server;
use crate::{Outcome, Plan, now};

/// Accounts of the house whose answers are timed.
const ACCOUNTS: u64 = 10_000;
/// Answers of each kind; those that wait for the beat take a twentieth of a second each.
const AT_ONCE: u64 = 2_000;
const HELD: u64 = 200;
/// The crowd.
const CROWD: usize = 10_000;

/// Times of answers about known and about unknown companies.
pub struct Times {
    pub what: &'static str,
    known: Vec<f64>,
    unknown: Vec<f64>,
}

/// Times answers over HTTP, known and unknown in turn: given at once, and held until tomorrow.
pub async fn times(plan: &Plan, server: Option<&str>, name: &str) -> Outcome<Vec<Times>> {
    let place = Place::fresh(plan, server, &format!("{name}-answers"))?;
    let filled = fill::fill(&place, ACCOUNTS).await?;
    let served = Server::start(plan, place.environment())?;
    let at_once = in_turn(served.address, &filled, "at once", AT_ONCE, 0)?;
    // Two do not share a house on SQLite.
    drop(served);
    let caps = Caps { open_at_start: 0, known_answers_per_day: 1, ..Caps::default() };
    fill::cap(&place.open().await?, caps).await?;
    let served = Server::start(plan, place.environment())?;
    // Whoever was answered so often today is held from now on.
    let held = in_turn(served.address, &filled, "held", HELD, 1_000_000)?;
    Ok(vec![at_once, held])
}

fn in_turn(
    address: SocketAddr,
    filled: &Filled,
    what: &'static str,
    count: u64,
    first: u64,
) -> Outcome<Times> {
    let mut line = Line::open(address)?;
    let (mut known, mut unknown, mut others) = (Vec::new(), Vec::new(), 0);
    for number in first..first + count + count / 10 {
        // Whose turn it is to be first changes, so that neither kind always follows the other.
        for kind in if number % 2 == 0 { [true, false] } else { [false, true] } {
            // Of ten leads the seventh is of a known domain, the first of a new company.
            let of = number * 10 + if kind { 7 } else { 1 };
            let key = &filled.keys[(number % 100) as usize];
            let body = serde_json::to_string(&lead(of, ACCOUNTS))?;
            let (answer, took) = line.asks("POST", "/api/v1/referrals", key, &body)?;
            let expected = match (what, kind) {
                ("held", _) => "\"held\":{",
                (_, true) => "ALREADY_KNOWN",
                (_, false) => "\"verdict\":\"validated\"",
            };
            if !answer.contains(expected) {
                // Now and then a made-up name is like an account's, and a person is asked.
                others += 1;
                if others * 20 > count {
                    return Err(format!("{what}: {expected} is not in {answer}").into());
                }
                continue;
            }
            // The first tenth warms the house up.
            if number >= first + count / 10 {
                if kind { known.push(took) } else { unknown.push(took) }
            }
        }
    }
    Ok(Times { what, known, unknown })
}

impl Times {
    /// Rows of the table: both kinds with their quantiles, and how far apart they are.
    pub fn rows(mut self, engine: &str) -> String {
        self.known.sort_by(f64::total_cmp);
        self.unknown.sort_by(f64::total_cmp);
        let (apart, guess) = (farthest(&self.known, &self.unknown), guessed(&self.known, &self.unknown));
        let mut rows = String::new();
        for (kind, times) in [("known", &self.known), ("unknown", &self.unknown)] {
            let at = |part: usize| times[(times.len() - 1) * part / 100];
            let [p5, p25, p50, p75, p95] = [5, 25, 50, 75, 95].map(at);
            let count = times.len();
            let what = self.what;
            let _ = writeln!(
                rows,
                "| {engine} | {what} | {kind} | {count} | {p5:.2} | {p25:.2} | {p50:.2} | {p75:.2} \
                 | {p95:.2} | {apart:.3} | {guess:.3} |"
            );
        }
        rows
    }
}

/// Kolmogorov and Smirnov's statistic of two sorted samples: where their distributions are farthest apart.
fn farthest(one: &[f64], other: &[f64]) -> f64 {
    let share = |sample: &[f64], at: f64| {
        sample.partition_point(|time| *time <= at) as f64 / sample.len().max(1) as f64
    };
    one.iter().chain(other).map(|at| (share(one, *at) - share(other, *at)).abs()).fold(0.0, f64::max)
}

/// How often the slower of one of each kind is the unknown one (Mann and Whitney): .5 is a coin.
fn guessed(known: &[f64], unknown: &[f64]) -> f64 {
    let slower: usize = unknown.iter().map(|time| known.partition_point(|other| other < time)).sum();
    let equal: usize = unknown
        .iter()
        .map(|time| {
            known.partition_point(|other| other <= time) - known.partition_point(|other| other < time)
        })
        .sum();
    (slower as f64 + equal as f64 / 2.0) / (known.len() * unknown.len()).max(1) as f64
}

/// Ten thousand partners refer one company at the same moment, each with another spelling of its domain.
pub async fn crowd(plan: &Plan, server: Option<&str>, name: &str) -> Outcome<String> {
    let place = Place::fresh(plan, server, &format!("{name}-crowd"))?;
    let app = place.open().await?;
    let owner = fill::owner(&app).await?;
    let terms = app.current_terms().ok_or("no terms")?.id.clone();
    let mut crowd: Vec<PartnerId> = Vec::new();
    for number in 0..CROWD {
        let invited = partners::invite_partner(&app, &owner, fill::applicant(number)?, terms.clone()).await?;
        crowd.push(invited.ok_or("a partner twice")?);
    }
    let (begun, mut posts, app) = (now(), JoinSet::new(), Arc::new(app));
    for (number, partner) in crowd.into_iter().enumerate() {
        let app = Arc::clone(&app);
        posts.spawn(async move {
            let raw = spelled(number);
            let lead = raw.parse().map_err(|errors| format!("{errors:?}"))?;
            let mut busy = 0_usize;
            loop {
                let new = NewReferral {
                    partner: partner.clone(),
                    raw: raw.clone(),
                    lead: lead.clone(),
                    corrects: None,
                };
                match referrals::submit(&app, new).await {
                    Ok(Submitted::New(referral, _)) => {
                        let lost = referral.findings.iter().any(|f| {
                            f.code == Code::AlreadyReferred
                                && f.outcome == leadwire_domain::checks::Outcome::Fail
                        });
                        return Ok((referral.number, referral.submitted_at, lost, busy));
                    }
                    Err(SubmitError::Fault(DbError::Busy(_))) => busy += 1,
                    Ok(_) => return Err("somebody was there before".to_owned()),
                    Err(why) => return Err(why.to_string()),
                }
            }
        });
    }
    let mut all = Vec::new();
    for answer in posts.join_all().await {
        all.push(answer?);
    }
    let seconds = begun.elapsed().as_secs_f64();
    all.sort_unstable_by_key(|(number, at, ..)| (*number, *at));
    let winners: Vec<usize> = (0..all.len()).filter(|place| !all[*place].2).collect();
    let in_order = all.windows(2).all(|two| two[0].1 <= two[1].1);
    if winners != [0] || !in_order {
        return Err(format!(
            "{} winners, the first at place {:?}, {in_order}",
            winners.len(),
            winners.first()
        )
        .into());
    }
    let busy: usize = all.iter().map(|(.., busy)| busy).sum();
    let rate = CROWD as f64 / seconds;
    Ok(format!("| {name} | {CROWD} | {seconds:.1} | {rate:.0} | 1 | {} | {busy} |\n", CROWD - 1))
}

/// One company's lead, its domain written as people do.
fn spelled(number: usize) -> RawLead {
    let (site, mail) = [
        ("https://müller-spedition.de", "müller-spedition.de"),
        ("www.MÜLLER-Spedition.de", "xn--mller-spedition-zvb.de"),
        ("http://shop.xn--mller-spedition-zvb.de/a?b", "MÜLLER-SPEDITION.de"),
        ("müller-spedition.de.", "mail.müller-spedition.de"),
        ("mueller-gruppe.com", "müller-spedition.de"),
    ][number % 5];
    let mut raw = lead(1, 1);
    raw.email = format!("jane{number}@{mail}");
    (raw.website, raw.company) = (site.to_owned(), "Müller Spedition GmbH".to_owned());
    raw.linkedin = format!("linkedin.com/company/{}", company(1).domain.split('.').next().unwrap_or("m"));
    raw.country = "DE".to_owned();
    raw
}
