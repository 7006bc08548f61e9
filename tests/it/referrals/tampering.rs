//! What somebody does who can write to the database and has not the house's key: it is found, and named.

use std::process::Command;

use leadwire::app::{Rng, Secrets};
use leadwire::db::text;
use leadwire::referrals::{Looked, verify_receipts};
use leadwire_domain::referral::chain::{self, Hash, Head, Link};

use crate::support::House;

/// A house with three sealed receipts.
async fn with_three() -> House {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    for company in ["acme-logistics", "borealis-foods", "cobalt-works"] {
        let email = format!("jane.doe@{company}.com");
        let site = format!("https://www.{company}.com");
        let page = format!("https://www.linkedin.com/company/{company}");
        let lead = [("email", &*email), ("company", company), ("website", &*site), ("linkedin", &*page)];
        anna.refers(&lead).await;
    }
    house.settle().await;
    house
}

async fn looked(house: &House) -> Looked {
    verify_receipts(&house.app).await.expect("it is looked over")
}

/// What is found after a change.
async fn found_after(sql: &'static str) -> Vec<String> {
    let house = with_three().await;
    house.is_tampered_with(sql).await;
    let breaks: Vec<String> = looked(&house).await.breaks.iter().map(ToString::to_string).collect();
    let (is_success, said) = commanded(&house);
    assert!(!is_success, "{said}");
    for found in &breaks {
        assert!(said.contains(&format!("Broken: {found}.\n")), "{said}");
    }
    breaks
}

/// What `leadwire verify-receipts` says of a house, and whether it ends well.
fn commanded(house: &House) -> (bool, String) {
    let config = &house.app.config;
    let output = Command::new(env!("CARGO_BIN_EXE_leadwire"))
        .arg("verify-receipts")
        .env("LEADWIRE_DATA_DIR", &config.data_dir)
        .env("LEADWIRE_DATABASE", &config.database)
        .env("LEADWIRE_LOG__LEVEL", "error")
        .current_dir(&config.data_dir)
        .output()
        .expect("the binary runs");
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", String::from_utf8_lossy(&output.stderr));
    (output.status.success(), String::from_utf8(output.stdout).expect("text"))
}

/// One break, which begins so.
#[track_caller]
fn one(breaks: &[String], beginning: &str) {
    assert!(matches!(breaks, [only] if only.starts_with(beginning)), "{breaks:?}");
}

#[tokio::test]
async fn receipts_that_nobody_touched_are_whole() {
    let house = with_three().await;
    let three = looked(&house).await;
    assert_eq!((three.receipts, three.sealed, three.late, three.head.position), (3, 3, 0, 3));
    assert!(three.is_whole());
    let (is_success, said) = commanded(&house);
    assert!(is_success, "{said}");
    assert!(said.starts_with("Receipts: 3; sealed: 3.\nThe chain ends at position 3, hash "), "{said}");
    assert!(said.ends_with("Whole: every receipt is as it was sealed, and commits to its referral.\n"));
}

#[tokio::test]
async fn a_sealed_receipt_can_neither_be_changed_nor_deleted_but_its_salt_may_go() {
    let house = with_three().await;
    for sql in [
        "UPDATE referral_receipts SET leaf_hash = 'x' WHERE number = 2",
        "UPDATE referral_receipts SET position = NULL WHERE number = 2",
        "UPDATE referral_receipts SET salt = NULL, chain_hash = NULL WHERE number = 2",
        "DELETE FROM referral_receipts",
        "DELETE FROM referral_receipts WHERE number = 3",
    ] {
        let refused = house.app.db.write(move |tx| async move { tx.run(sql, &[]).await }).await;
        let why = refused.expect_err("it is refused").to_string();
        assert!(why.contains("a sealed receipt stays as it is"), "{sql}: {why}");
    }
    for erase in [
        "UPDATE referral_receipts SET salt = NULL WHERE number = 2",
        "UPDATE referrals SET lead = '{}', lead_name = '', email_key = '5f3c' WHERE number = 2",
    ] {
        house.app.db.write(move |tx| async move { tx.run(erase, &[]).await }).await.expect("erased");
    }
    let erased = looked(&house).await;
    assert_eq!((erased.erased, erased.is_whole()), (1, true));
}

#[tokio::test]
async fn a_salt_that_went_without_its_lead_is_a_break_whatever_else_was_edited() {
    let house = with_three().await;
    house.partner("ben").await;
    for (sql, breaks_more) in [
        ("UPDATE referral_receipts SET salt = NULL WHERE number = 2", false),
        (
            "UPDATE referrals SET company = 'Evil AG', partner_id =
                 (SELECT id FROM partners WHERE id <> referrals.partner_id LIMIT 1)
             WHERE number = 2",
            true,
        ),
        ("UPDATE referrals SET lead = '{}' WHERE number = 2", true),
        ("UPDATE referrals SET lead_name = '' WHERE number = 2", true),
    ] {
        house.is_tampered_with(sql).await;
        let found = looked(&house).await;
        assert_eq!((found.erased, found.is_whole()), (0, false), "{sql}");
        let told: Vec<String> = found.breaks.iter().map(ToString::to_string).collect();
        assert!(told[0].starts_with("LW-000002: its salt is gone though the lead of referral"), "{told:?}");
        assert_eq!(told.len() > 1, breaks_more, "{told:?}");
    }
    assert!(!commanded(&house).0);
}

#[tokio::test]
async fn a_receipt_that_was_deleted_is_missing() {
    let breaks = found_after("DELETE FROM referral_receipts WHERE number = 2").await;
    assert_eq!(breaks.len(), 2, "{breaks:?}");
    assert_eq!(breaks[0], "the seal 2 is missing, and with it the receipt under it");
    assert!(breaks[1].ends_with("has no receipt; LW-000002 was issued for it"), "{breaks:?}");
}

#[tokio::test]
async fn the_newest_receipt_is_missed_too() {
    let breaks = found_after("DELETE FROM referral_receipts WHERE number = 3").await;
    assert_eq!(breaks[0], "the seal 3 is missing, and with it the receipt under it");
}

#[tokio::test]
async fn a_receipt_that_was_edited_is_named() {
    let leaf = "UPDATE referral_receipts SET leaf_hash =
                'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' WHERE number = 2";
    let breaks = found_after(leaf).await;
    assert_eq!(breaks.len(), 2, "{breaks:?}");
    assert!(breaks[0].starts_with("LW-000002: it does not commit to what is stored"), "{breaks:?}");
    assert!(breaks[1].starts_with("the receipt at position 2 was changed after it was sealed"), "{breaks:?}");
    let later = "UPDATE referral_receipts SET issued_at = issued_at + 1 WHERE number = 3";
    one(&found_after(later).await, "the receipt at position 3 was changed after it was sealed");
    let hash = "UPDATE referral_receipts SET chain_hash = leaf_hash WHERE number = 1";
    one(&found_after(hash).await, "the seal at position 1 was changed");
}

#[tokio::test]
async fn a_referral_that_was_edited_no_longer_fits_its_receipt() {
    for sql in [
        "UPDATE referrals SET company = 'Other Ltd', lead = REPLACE(lead, 'borealis-foods', 'Other Ltd')
         WHERE number = 2",
        "UPDATE referrals SET submitted_at = submitted_at - 1 WHERE number = 2",
        "UPDATE referrals SET partner_id =
             (SELECT id FROM partners WHERE id <> referrals.partner_id LIMIT 1)
         WHERE number = 2",
    ] {
        let house = with_three().await;
        house.partner("ben").await;
        house.is_tampered_with(sql).await;
        let breaks = looked(&house).await.breaks;
        assert!(
            breaks[0].to_string().starts_with("LW-000002: it does not commit to what is stored"),
            "{sql}"
        );
    }
    let key = "UPDATE referrals SET email_key = 'john@borealis-foods.com' WHERE number = 2";
    let breaks = found_after(key).await;
    assert_eq!(breaks.len(), 2, "{breaks:?}");
    assert!(breaks[0].starts_with("LW-000002: it does not commit to what is stored"), "{breaks:?}");
    assert!(breaks[1].starts_with("LW-000002: the lead that referral"), "{breaks:?}");
    for shown in [
        "UPDATE referrals SET lead = REPLACE(lead, 'jane.doe@', 'john@') WHERE number = 2",
        "UPDATE referrals SET lead = REPLACE(lead, '\"borealis-foods\"', '\"Other Ltd\"') WHERE number = 2",
    ] {
        one(&found_after(shown).await, "LW-000002: the lead that referral");
    }
}

#[tokio::test]
async fn a_referral_that_was_deleted_leaves_its_receipt_behind() {
    let house = with_three().await;
    house.is_tampered_with("DELETE FROM referral_events").await;
    house.is_tampered_with("DELETE FROM referrals WHERE number = 2").await;
    let breaks: Vec<String> = looked(&house).await.breaks.iter().map(ToString::to_string).collect();
    assert!(breaks[0].starts_with("LW-000002: its referral ") && breaks[0].ends_with(" is gone"));
    assert_eq!((breaks.len(), commanded(&house).0), (1, false));
    house.is_tampered_with("DELETE FROM referral_receipts WHERE number = 2").await;
    let breaks: Vec<String> = looked(&house).await.breaks.iter().map(ToString::to_string).collect();
    assert_eq!(breaks, ["the seal 2 is missing, and with it the receipt under it"]);
}

#[tokio::test]
async fn two_that_were_swapped_are_both_named() {
    let house = with_three().await;
    house.is_tampered_with("UPDATE referral_receipts SET position = 99 WHERE number = 1").await;
    house.is_tampered_with("UPDATE referral_receipts SET position = 1 WHERE number = 2").await;
    house.is_tampered_with("UPDATE referral_receipts SET position = 2 WHERE position = 99").await;
    let breaks: Vec<String> = looked(&house).await.breaks.iter().map(ToString::to_string).collect();
    for position in [1, 2] {
        let told = format!("the receipt at position {position} was changed after it was sealed");
        assert!(breaks.iter().any(|found| found.starts_with(&told)), "{breaks:?}");
    }
    assert!(!commanded(&house).0);
}

#[tokio::test]
async fn the_end_of_the_chain_is_moved_by_nobody_else() {
    let back = "UPDATE referral_receipts_head SET position = 2, hash =
                (SELECT chain_hash FROM referral_receipts WHERE position = 2)";
    let breaks = found_after(back).await;
    assert!(breaks[0].starts_with("the end of the chain was noted by somebody else"), "{breaks:?}");
    assert_eq!(breaks[1], "the seal 3 is beyond the end that the house noted, position 2");
    let gone = "DELETE FROM referral_receipts_head";
    assert!(found_after(gone).await[0].starts_with("the end of the chain was noted by somebody else"));
    let begun_anew = "UPDATE referral_receipts_head SET position = 0, signature = '', hash =
                      '0000000000000000000000000000000000000000000000000000000000000000'";
    assert_eq!(
        found_after(begun_anew).await,
        ["the seals 1 to 3 are beyond the end that the house noted, position 0"]
    );
}

/// The whole chain made anew over a changed receipt, by somebody who read docs/receipts.md: all of it fits
/// together, and only the house's key tells.
#[tokio::test]
async fn a_chain_that_was_made_anew_is_not_signed_by_this_house() {
    let house = with_three().await;
    house
        .is_tampered_with("UPDATE referral_receipts SET issued_at = issued_at - 1000000 WHERE number = 2")
        .await;
    let (mut head, rows) =
        (Head::BEGIN, "SELECT number, leaf_hash, issued_at FROM referral_receipts ORDER BY number");
    let rows = house.app.db.read(move |tx| async move { tx.rows(rows, &[]).await }).await.expect("rows");
    for (position, row) in (1..).zip(&rows) {
        let link = Link {
            position,
            number: row.int("number"),
            leaf: Hash::parse(&row.text("leaf_hash")).expect("a hash"),
            issued_at: jiff::Timestamp::from_microsecond(row.int("issued_at")).expect("an instant"),
        };
        head = Head { position, hash: chain::seal(&head.hash, &link) };
        writes(&house, "UPDATE referral_receipts SET chain_hash = $1 WHERE position = $2", &head).await;
    }
    let breaks = looked(&house).await.breaks;
    one(
        &breaks.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "the chain does not end with the hash that the house noted",
    );
    writes(&house, "UPDATE referral_receipts_head SET hash = $1, position = $2", &head).await;
    let forged = Secrets::fleeting(&Rng).sign_receipt_head(head.position, &head.hash.to_string());
    let sign = "UPDATE referral_receipts_head SET signature = $1";
    let signed = house.app.db.write(move |tx| async move { tx.run(sign, &[text(forged)]).await }).await;
    signed.expect("written");
    let breaks = looked(&house).await.breaks;
    one(
        &breaks.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "the end of the chain was noted by somebody else",
    );
}

async fn writes(house: &House, sql: &'static str, head: &Head) {
    let values = [text(head.hash.to_string()), leadwire::db::int(head.position)];
    let written = house.app.db.write(move |tx| async move { tx.run(sql, &values).await }).await;
    assert_eq!(written.expect("written"), 1);
}

#[tokio::test]
async fn nothing_is_sealed_behind_an_end_that_somebody_else_noted() {
    let house = with_three().await;
    house.is_tampered_with("UPDATE referral_receipts_head SET signature = 'forged'").await;
    let anna = house.signs_in("anna").await;
    anna.refers(&[
        ("email", "joe@delta-ports.com"),
        ("company", "Delta Ports"),
        ("website", "delta-ports.com"),
    ])
    .await;
    let refused = leadwire::referrals::seal_receipts(&house.app).await.expect_err("nothing is sealed");
    assert!(refused.to_string().contains("was not noted by this house"), "{refused}");
    assert_eq!(looked(&house).await.sealed, 3);
}
