//! Receipts as their holders see them: on the page of the referral, in the mail, by API, and at the door
//! where anybody verifies one.

use std::io::Write as _;
use std::process::{Command, Stdio};

use axum::http::StatusCode;
use jiff::SignedDuration;
use leadwire::db::Row;
use leadwire::referrals::{seal_receipts, verify_receipts};
use leadwire::web::Locale;
use serde_json::{Value, json};

use crate::ledger::journal::skip;
use crate::support::actors::json_lead;
use crate::support::{Answer, House};

/// A house with one referral of anna's, not sealed yet, and the digest on its receipt.
async fn with_one() -> (House, String) {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    house.settle().await;
    anna.refers(&[]).await;
    let leaf = leaf_of(&house, 1).await;
    (house, leaf)
}

async fn rows(house: &House, sql: &'static str) -> Vec<Row> {
    house.app.db.read(move |tx| async move { tx.rows(sql, &[]).await }).await.expect("rows")
}

async fn leaf_of(house: &House, number: usize) -> String {
    rows(house, "SELECT leaf_hash FROM referral_receipts ORDER BY number").await[number - 1].text("leaf_hash")
}

async fn verified(house: &House, receipt: &str, digest: &str) -> Answer {
    let query: String = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs([("receipt", receipt), ("digest", digest)])
        .finish();
    house.visitor().gets(&format!("/receipts/verify?{query}")).await
}

#[tokio::test]
async fn a_receipt_waits_a_second_for_its_seal_and_the_next_day_the_whole_chain_was_checked() {
    let (house, leaf) = with_one().await;
    let page = verified(&house, "LW-000001", &leaf[..16]).await;
    page.says("Received");
    page.says("This receipt is issued and waits for its seal.");
    page.does_not_say("Position");
    house.settle().await;
    let page = verified(&house, "lw 1", &leaf.to_uppercase()).await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("Confirmed");
    page.says("The whole chain before it is checked every day");
    page.says(&leaf);
    house.pass(24).await;
    let page = verified(&house, "1", &leaf[..16]).await;
    page.says("This receipt is as it was sealed: the first one of all.");
    page.says("The whole chain was checked on Wednesday 4 March 2026.");
}

#[tokio::test]
async fn without_the_right_digest_every_answer_is_the_same_and_says_nothing() {
    let (house, leaf) = with_one().await;
    let ben = house.partner("ben").await;
    ben.refers(&[
        ("email", "joe@delta-ports.com"),
        ("company", "Delta Ports"),
        ("website", "delta-ports.com"),
    ])
    .await;
    house.settle().await;
    let bens = leaf_of(&house, 2).await;
    let wrong_digest = verified(&house, "LW-000002", &leaf).await;
    let no_such = verified(&house, "LW-000777", &leaf).await;
    let nearly = format!("{}{}", &bens[..15], if bens.as_bytes()[15] == b'0' { "1" } else { "0" });
    let nearly = verified(&house, "LW-000002", &nearly).await;
    for answer in [&wrong_digest, &no_such, &nearly] {
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        answer.says("We cannot confirm this");
        assert_eq!(answer.text(), wrong_digest.text());
    }
    let right = verified(&house, "LW-000002", &bens).await;
    right.says("Confirmed");
    for secret in ["ben", "Ben", "Delta", "joe@", "Acme", "anna"] {
        right.does_not_say(secret);
        wrong_digest.does_not_say(secret);
    }
    let program = house.visitor();
    let [wrong, none] =
        [format!("/api/v1/receipts/2?leaf={leaf}"), format!("/api/v1/receipts/777?leaf={leaf}")];
    let (wrong, none) = (program.gets(&wrong).await, program.gets(&none).await);
    assert_eq!(
        (wrong.status, wrong.json()["code"].as_str()),
        (StatusCode::NOT_FOUND, Some("RECEIPT_UNCONFIRMED"))
    );
    assert_eq!(wrong.body, none.body);
}

#[tokio::test]
async fn what_cannot_be_a_receipt_is_told_beside_its_field() {
    let (house, leaf) = with_one().await;
    for (receipt, digest, words) in [
        ("first", &*leaf, "This is not the number of a receipt."),
        ("", &leaf, "This is missing."),
        ("LW-000001", &leaf[..15], "This is not a digest."),
        ("LW-000001", "please", "This is not a digest."),
        ("LW-000001", "", "This is missing."),
    ] {
        let page = verified(&house, receipt, digest).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{receipt} {digest}");
        page.says(words);
    }
    let form = house.visitor().gets("/receipts/verify").await;
    assert_eq!(form.status, StatusCode::OK);
    form.says("Verify a receipt");
    let answer = house.visitor().gets("/api/v1/receipts/x?leaf=1").await.json();
    let fields: Vec<_> = answer["errors"].as_array().unwrap().iter().map(|error| &error["field"]).collect();
    assert_eq!(fields, ["number", "leaf"]);
}

#[tokio::test]
async fn one_client_asks_only_so_often_in_an_hour_right_or_wrong() {
    let house = House::open_with(|config, _| config.access.receipts_per_client_per_hour = 3).await;
    house.partner("anna").await.refers(&[]).await;
    let leaf = leaf_of(&house, 1).await;
    let curious = house.visitor_from([203, 0, 113, 9]);
    let right = format!("/receipts/verify?receipt=1&digest={leaf}");
    let wrong = format!("/api/v1/receipts/1?leaf={}", "0".repeat(16));
    let mut told = Vec::new();
    for path in [&wrong, &wrong, &right, &right, &wrong] {
        told.push(curious.gets(path).await.status.as_u16());
    }
    assert_eq!(told, [404, 404, 200, 429, 429]);
    assert_eq!(curious.gets(&right).await.retry_after, "3600");
    let other = house.visitor_from([203, 0, 113, 10]);
    assert_eq!(other.gets(&right).await.status, StatusCode::OK);
    house.pass(1).await;
    assert_eq!(curious.gets(&right).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_partner_reads_it_beside_the_referral_and_in_the_mail_in_every_language() {
    let (house, leaf) = with_one().await;
    let anna = house.signs_in("anna").await;
    let shown = [&leaf[..4], &leaf[4..8], &leaf[8..12], &leaf[12..16]].join(" ");
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let mail = mails.iter().find(|mail| mail.kind == "referral_received").expect("a mail");
    let base = house.app.config.public_url();
    let line = format!("The digest of your receipt is {shown}.");
    assert!(
        mail.text.contains(&line) && mail.text.contains(&format!("{base}/receipts/verify")),
        "{}",
        mail.text
    );
    let id = rows(&house, "SELECT id FROM referrals").await[0].text("id");
    let page = anna.gets(&format!("/portal/referrals/{id}")).await;
    page.says(&shown);
    page.says("at position 1");
    let link = format!("/receipts/verify?receipt=LW-000001&#38;digest={}", &leaf[..16]);
    assert!(page.body.contains(&link), "{}", page.body);
    for locale in Locale::ALL {
        let path = format!("/receipts/verify?receipt=1&digest={leaf}&lang={}", locale.tag());
        let page = house.visitor().gets(&path).await;
        page.says(&leaf);
        assert!(!page.text().contains("receipt-"), "{}", page.text());
        assert!(page.body.contains(&format!("digest={leaf}&#38;lang=")), "the language is switched in place");
    }
}

#[tokio::test]
async fn programs_read_leaf_and_seal_with_the_referral() {
    let house = House::open().await;
    house.partner("anna").await;
    let program = house.program_of("anna").await;
    let answer = program.posts_json("/api/v1/referrals", &json_lead(&[]), Some("once")).await;
    let leaf = leaf_of(&house, 1).await;
    assert_eq!(answer.json()["receipt_proof"], json!({ "leaf": leaf, "sealed": null }));
    house.app.clock.advance(SignedDuration::from_secs(1));
    house.settle().await;
    let hash = rows(&house, "SELECT chain_hash FROM referral_receipts").await[0].text("chain_hash");
    let sealed = json!({ "position": 1, "hash": hash });
    let shown = program.gets(&format!("/api/v1/referrals/{}", answer.json()["id"].as_str().unwrap())).await;
    assert_eq!(shown.json()["receipt_proof"], json!({ "leaf": leaf, "sealed": sealed }));
    let again = program.posts_json("/api/v1/referrals", &json_lead(&[("note", "again")]), None).await;
    assert_eq!((again.status, &again.json()["receipt_proof"]["sealed"]), (StatusCode::OK, &sealed));
}

/// The ten lines of docs/receipts.md, as they stand there.
fn documented_program() -> String {
    let text = include_str!("../../../docs/receipts.md");
    let block = text.split("```python\n").nth(1).expect("a block of Python");
    block.split("```").next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn anybody_can_make_the_seal_again_with_what_is_documented() {
    let (house, _) = with_one().await;
    let ben = house.partner("ben").await;
    ben.refers(&[
        ("email", "joe@delta-ports.com"),
        ("company", "Delta Ports"),
        ("website", "delta-ports.com"),
    ])
    .await;
    house.settle().await;
    for number in [1, 2] {
        let leaf = leaf_of(&house, number).await;
        let path = format!("/api/v1/receipts/{number}?leaf={}", &leaf[..16]);
        let answer = house.visitor().gets(&path).await;
        let receipt: Value = answer.json();
        assert_eq!(receipt["leaf"], leaf);
        assert_eq!(receipt["standing"], "sealed");
        let Some(said) = python(&documented_program(), &answer.body) else {
            return skip("anybody_can_make_the_seal_again_with_what_is_documented", "python3");
        };
        let position = &receipt["sealed"]["position"];
        let named: Vec<&String> = receipt["sealed"].as_object().unwrap().keys().collect();
        assert_eq!(named, ["hash", "position", "previous"], "nothing that no hash covers");
        assert_eq!(said, format!("LW-00000{number} stands at position {position}\n"));
        let forged = answer.body.replace(&leaf, &"0".repeat(64));
        assert_eq!(python(&documented_program(), &forged).as_deref(), Some("not what was sealed\n"));
    }
}

fn python(program: &str, input: &str) -> Option<String> {
    let asked =
        Command::new("python3").args(["-c", program]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn();
    let mut asked = match asked {
        Ok(child) => child,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return None,
        Err(why) => panic!("python3: {why}"),
    };
    asked.stdin.take().expect("a pipe").write_all(input.as_bytes()).expect("it reads");
    Some(String::from_utf8(asked.wait_with_output().expect("it ends").stdout).expect("text"))
}

#[tokio::test]
async fn an_idle_house_writes_nothing_and_a_busy_one_seals_many_at_once() {
    let (house, _) = with_one().await;
    house.settle().await;
    let before = house.app.db.commits();
    for _ in 0..3 {
        seal_receipts(&house.app).await.expect("nothing to seal");
    }
    assert_eq!(house.app.db.commits(), before);
    house.is_tampered_with(SIX_HUNDRED_MORE).await;
    let before = house.app.db.commits();
    seal_receipts(&house.app).await.expect("sealed");
    assert_eq!(house.app.db.commits() - before, 2, "five hundred in one transaction");
    assert_eq!(rows(&house, "SELECT position FROM referral_receipts_head").await[0].int("position"), 601);
}

/// Receipts of referrals that are not there: nobody reads those.
const SIX_HUNDRED_MORE: &str = "INSERT INTO referral_receipts (referral_id, leaf_hash, salt, issued_at)
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 600)
    SELECT 'r' || n.i, c.leaf_hash, c.salt, c.issued_at FROM n CROSS JOIN referral_receipts c";

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_processes_that_seal_at_once_make_one_chain() {
    let (house, _) = with_one().await;
    let anna = house.signs_in("anna").await;
    for company in ["borealis-foods", "cobalt-works", "delta-ports", "elm-housing"] {
        let (email, site) = (format!("joe@{company}.com"), format!("{company}.com"));
        anna.refers(&[("email", &email), ("company", company), ("website", &site)]).await;
        let sealing = [(); 4].map(|()| {
            let app = house.app.clone();
            tokio::spawn(async move { seal_receipts(&app).await })
        });
        for one in sealing {
            one.await.expect("no panic").expect("sealed, or left to another");
        }
        house.settle().await;
    }
    let looked = verify_receipts(&house.app).await.expect("looked over");
    assert_eq!((looked.sealed, looked.head.position, looked.is_whole()), (5, 5, true));
}

#[tokio::test]
async fn a_receipt_that_waits_for_its_seal_too_long_is_a_note_and_no_break() {
    let (house, _) = with_one().await;
    house.app.clock.advance(SignedDuration::from_mins(2));
    let looked = verify_receipts(&house.app).await.expect("looked over");
    assert_eq!((looked.late, looked.sealed, looked.is_whole()), (1, 0, true));
}
