//! First in time wins, and the receipts say so: also between crowds that refer one company at once, each with
//! another spelling of its domain.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use axum::http::StatusCode;
use jiff::{SignedDuration, Timestamp};
use leadwire::access::{KeyScope, create_key};
use leadwire::db::{DbError, int, text};
use leadwire_domain::ids::PartnerId;
use serde_json::{Value, json};
use tokio::task::JoinSet;

use crate::support::actors::json_lead;
use crate::support::{Actor, House};

/// One company's site and mail as people type them. The last two have another site: only mail gives it away.
const SPELLINGS: [(&str, &str); 12] = [
    ("https://müller-spedition.de", "müller-spedition.de"),
    ("http://www.müller-spedition.de/", "xn--mller-spedition-zvb.de"),
    ("xn--mller-spedition-zvb.de", "MÜLLER-Spedition.de"),
    ("MÜLLER-SPEDITION.DE", "müller-spedition.de"),
    ("https://XN--MLLER-SPEDITION-ZVB.de/kontakt?a=b", "mail.müller-spedition.de"),
    ("https://shop.müller-spedition.de", "müller-spedition.de"),
    ("www.müller-spedition.de.", "xn--mller-spedition-zvb.de"),
    ("https://www.de.xn--mller-spedition-zvb.de./", "Müller-Spedition.DE"),
    ("mu\u{308}ller-spedition.de", "mu\u{308}ller-spedition.de"),
    ("https://müller-spedition.de:443/#top", "müller-spedition.de"),
    ("https://mueller-gruppe.com", "müller-spedition.de"),
    ("mueller-gruppe.com", "vertrieb.xn--mller-spedition-zvb.de"),
];

/// What a crowd was answered.
struct Crowd {
    programs: Vec<Actor>,
    answers: Vec<Value>,
    /// How often the house was busy, and the program asked again under its key.
    busy: usize,
}

/// Approved partners with programs, as many as are wanted: copies of one who joined.
async fn programs(house: &House, count: usize) -> Vec<Actor> {
    house.partner("anna").await;
    let (anna, app) = (house.partner_id("anna").await, &house.app);
    let copied = app.db.write(move |tx| async move {
        for number in 0..count {
            let sql = "INSERT INTO partners (id, name, company, email, website, country, locale, state,
                           findings, has_professional_account, terms_id, terms_accepted_at, created_at,
                           version)
                       SELECT $2, $2, company, $2 || '@example.net', $2 || '.example.net', country, locale,
                           state, findings, has_professional_account, terms_id, terms_accepted_at,
                           created_at + $3, version
                       FROM partners WHERE id = $1";
            let (id, after) = (format!("p{number}"), i64::try_from(number).unwrap_or_default());
            tx.run(sql, &[text(anna.as_str()), text(id), int(after)]).await?;
        }
        Ok::<_, DbError>(())
    });
    copied.await.expect("partners");
    let mut programs = Vec::new();
    for number in 0..count {
        let scope = KeyScope::Partner(PartnerId::new(format!("p{number}")));
        programs.push(house.visitor().with_key(&create_key(app, scope).await.expect("a key")));
    }
    programs
}

fn body(number: usize) -> Value {
    let (website, domain) = SPELLINGS[number % SPELLINGS.len()];
    let email = format!("jane{number}@{domain}");
    let lead = [("email", email.as_str()), ("website", website), ("company", "Müller Spedition GmbH")];
    let slug = ("linkedin", "https://www.linkedin.com/company/mueller-spedition");
    json_lead(&[lead[0], lead[1], lead[2], slug, ("country", "DE")])
}

/// Everybody at once. Whoever meets a busy house asks again under the same key, as programs do.
async fn all_at_once(house: &House, count: usize) -> Crowd {
    let programs = programs(house, count).await;
    let (busy, mut posts) = (Arc::new(AtomicUsize::new(0)), JoinSet::new());
    for (number, program) in programs.iter().cloned().enumerate() {
        let (busy, app) = (Arc::clone(&busy), house.app.clone());
        posts.spawn(async move {
            loop {
                // Time goes on while they come, and while they wait.
                app.clock.advance(SignedDuration::from_micros(1));
                let answer = program.posts_json("/api/v1/referrals", &body(number), Some("k")).await;
                if answer.status != StatusCode::SERVICE_UNAVAILABLE {
                    assert_eq!(answer.status, StatusCode::CREATED, "{}", answer.body);
                    return (number, answer.json());
                }
                busy.fetch_add(1, Ordering::Relaxed);
                tokio::task::yield_now().await;
            }
        });
    }
    let mut answers = posts.join_all().await;
    answers.sort_by_key(|(number, _)| *number);
    let answers = answers.into_iter().map(|(_, answer)| answer).collect();
    Crowd { programs, answers, busy: busy.load(Ordering::Relaxed) }
}

fn codes(answer: &Value) -> Vec<&str> {
    let reasons = answer["reasons"].as_array().into_iter().flatten();
    reasons.filter_map(|reason| reason["code"].as_str()).collect()
}

/// Number and instant on a receipt.
fn place(answer: &Value) -> (i64, Timestamp) {
    let number = answer["receipt"].as_str().and_then(|text| text.strip_prefix("LW-")?.parse().ok());
    let at = answer["submitted_at"].as_str().and_then(|text| text.parse().ok());
    (number.expect("a receipt"), at.expect("an instant"))
}

async fn one_wins_and_receipts_say_so(house: &House, count: usize) -> usize {
    let Crowd { programs, answers, busy } = all_at_once(house, count).await;
    let (losers, winners): (Vec<_>, Vec<_>) =
        answers.iter().partition(|answer| codes(answer).contains(&"ALREADY_REFERRED"));
    assert_eq!((winners.len(), losers.len()), (1, count - 1));
    assert!(losers.iter().all(|answer| answer["verdict"] == "refused"));
    let first = place(winners[0]);
    assert!(losers.iter().all(|answer| place(answer).0 > first.0 && place(answer).1 >= first.1));
    let mut places: Vec<_> = answers.iter().map(place).collect();
    places.sort_unstable();
    assert!(places.windows(2).all(|two| two[0].0 < two[1].0 && two[0].1 <= two[1].1), "{places:?}");
    house.settle().await;
    let winner = answers.iter().position(|answer| std::ptr::eq(answer, winners[0])).expect("it is there");
    let path = format!("/api/v1/referrals/{}", winners[0]["id"].as_str().expect("an id"));
    let sealed = programs[winner].gets(&path).await.json();
    assert_eq!(sealed["receipt_proof"]["sealed"]["position"], json!(1), "{sealed}");
    let again = programs[0].posts_json("/api/v1/referrals", &body(0), Some("k")).await;
    assert_eq!(again.json(), answers[0], "nothing is lost");
    let sql = "SELECT COUNT(*) AS n FROM referrals";
    let kept = house.app.db.read(move |tx| async move { tx.row(sql, &[]).await }).await;
    let kept = kept.expect("reads").expect("a row").int("n");
    assert_eq!(usize::try_from(kept).ok(), Some(count), "nothing is double");
    busy
}

#[tokio::test(flavor = "multi_thread")]
async fn of_hundreds_who_spell_one_company_differently_one_wins_and_its_receipt_is_the_first_of_all() {
    let house = House::open().await;
    one_wins_and_receipts_say_so(&house, 300).await;
}

/// Run by hand: `cargo test --release --test it ten_thousand_who -- --ignored --nocapture`.
#[tokio::test(flavor = "multi_thread")]
#[ignore = "takes minutes unless it is built for speed"]
async fn of_ten_thousand_who_spell_one_company_differently_one_wins_and_nobody_is_turned_away() {
    let house = House::open_with(|_, settings| settings.connections = 16).await;
    let busy = one_wins_and_receipts_say_so(&house, 10_000).await;
    println!("the house was busy {busy} times");
    assert!(busy == 0 || cfg!(debug_assertions), "who waits twenty seconds is not turned away: {busy}");
}

#[tokio::test]
async fn a_server_whose_clock_is_behind_gives_no_earlier_instant_than_whoever_was_taken_before() {
    let house = House::open().await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let ahead = house.app.clock.now() + SignedDuration::from_mins(3);
    let sql = "UPDATE referral_lines SET last_at = $1";
    let first = anna.refers(&[]).await;
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    let moved =
        house.app.db.write(move |tx| async move { tx.run(sql, &[int(ahead.as_microsecond())]).await });
    assert!(moved.await.expect("another server was there") > 0);
    ben.refers(&[]).await;
    let program = house.program_of("ben").await;
    let list = program.gets("/api/v1/referrals").await.json();
    assert_eq!(list["referrals"][0]["submitted_at"], json!(ahead.to_string()));
    house.settle().await;
}

#[tokio::test]
async fn another_person_joins_the_referral_also_when_sales_entered_the_company_after_it() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let lead = anna.refers_and_reads(&[]).await;
    let page = lead.location.split('?').next().expect("a path");
    house.pass_minutes(5).await;
    house.knows_accounts("id,name,website\nA-1,Acme Logistics Ltd,acme-logistics.com\n").await;
    house.knows_contacts("id,name,email\nC-1,Jane Doe,jane.doe@acme-logistics.com\n").await;
    let john = [("first_name", "John"), ("last_name", "Roe"), ("email", "john.roe@acme-logistics.com")];
    anna.refers(&john).await.leads_to(&format!("{page}?done=contact-added"));
}
