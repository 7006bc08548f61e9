use std::io::Write as _;
use std::process::{Command, Stdio};

use leadwire::access::remember_house_key;
use leadwire::app::{Rng, Secrets};
use leadwire_domain::ids::PartnerId;
use leadwire_domain::ledger::Transaction;
use leadwire_domain::money::{Currency, Money};

use super::books::posts;
use crate::support::House;

/// What `leadwire export journal` prints of a house: the real binary, on the house's own database.
pub async fn exported(house: &House, format: &str) -> String {
    let config = &house.app.config;
    // Test houses have a key that lives no longer than they do; the binary wants one in the folder.
    if !config.data_dir.join(leadwire::secrets::KEY_FILE).exists() {
        let key = Secrets::create(&config.data_dir, &Rng).expect("a key");
        remember_house_key(&house.app.db, key.check_value()).await.expect("remembered");
    }
    let output = Command::new(env!("CARGO_BIN_EXE_leadwire"))
        .args(["export", "journal", "--format", format])
        .env("LEADWIRE_DATA_DIR", &config.data_dir)
        .env("LEADWIRE_DATABASE", &config.database)
        .env("LEADWIRE_LOG__LEVEL", "error")
        .current_dir(&config.data_dir)
        .output()
        .expect("the binary runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text")
}

/// Says past cargo's capture, like whatever else is skipped, that a program of others is not installed.
pub fn skip(test: &str, program: &str) {
    let _ = writeln!(std::io::stderr(), "skipped: {test}: {program} is not installed");
}

/// What hledger says of a journal; none where it is not installed (`bin/test` installs it).
pub fn hledger(arguments: &[&str], journal: &str) -> Option<String> {
    let asked = Command::new("hledger")
        .args(["-f", "-"])
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .env("LC_ALL", "C.UTF-8")
        .spawn();
    let mut asked = match asked {
        Ok(child) => child,
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => return None,
        Err(why) => panic!("hledger: {why}"),
    };
    asked.stdin.take().expect("a pipe").write_all(journal.as_bytes()).expect("it reads");
    let output = asked.wait_with_output().expect("it ends");
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{}{said}\n{journal}", String::from_utf8_lossy(&output.stderr));
    Some(said)
}

fn money(minor: i64, code: &str) -> Money {
    Money::new(minor, Currency::parse(code).unwrap())
}

/// A house with a history of every move, each told twice.
async fn with_history() -> (House, PartnerId) {
    let house = House::open().await;
    house.partner("anna").await;
    let anna = house.partner_id("anna").await;
    let ghost = PartnerId::new("gone");
    let steps = [
        Transaction::accrue(&anna, money(19_900, "EUR")),
        Transaction::earn(&anna, money(19_900, "EUR")),
        Transaction::send(&anna, money(19_900, "EUR")),
        Transaction::settle(&anna, money(19_900, "EUR")),
        Transaction::adjust(&anna, money(-9_950, "EUR")),
        Transaction::accrue(&ghost, money(12_345, "KWD")),
        Transaction::accrue(&anna, money(9_999, "JPY")),
    ];
    for (number, step) in steps.into_iter().enumerate() {
        posts(&house, step, &format!("step {number}, told twice")).await;
        posts(&house, Transaction::accrue(&anna, money(1, "EUR")), "step 0, told twice").await;
    }
    (house, anna)
}

#[tokio::test]
async fn hledger_reads_the_journal_and_comes_to_the_same_balances() {
    let (house, anna) = with_history().await;
    let journal = exported(&house, "hledger").await;
    assert!(journal.contains("; type: L, partner: anna"), "{journal}");
    if hledger(&["check", "--strict", "ordereddates"], &journal).is_none() {
        return skip("hledger_reads_the_journal_and_comes_to_the_same_balances", "hledger");
    }
    let balances = hledger(&["bal", "--flat", "--no-total", "-O", "csv"], &journal).expect("installed");
    let wanted = format!(
        "\"account\",\"balance\"\n\
         \"expense:rewards\",\"99.50 EUR, 9999 JPY, 12.345 KWD\"\n\
         \"bank\",\"-199.00 EUR\"\n\
         \"partner:{anna}:accrued\",\"-9999 JPY\"\n\
         \"partner:{anna}:payable\",\"99.50 EUR\"\n\
         \"partner:gone:accrued\",\"-12.345 KWD\"\n"
    );
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&balances), sorted(&wanted));
}

#[tokio::test]
async fn beancount_reads_the_journal() {
    let (house, _) = with_history().await;
    let file = house.app.config.data_dir.join("books.beancount");
    std::fs::write(&file, exported(&house, "beancount").await).expect("written");
    match Command::new("bean-check").arg(&file).output() {
        Err(why) if why.kind() == std::io::ErrorKind::NotFound => {
            skip("beancount_reads_the_journal", "bean-check");
        }
        checked => {
            let checked = checked.expect("bean-check runs");
            assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
        }
    }
}
