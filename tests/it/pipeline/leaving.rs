//! Files that hold all accounts: who is not in one leaves, with a question where that would be many, and
//! comes back with a later file.

use leadwire::access::Role;

use super::{ACCOUNTS, comes_of, uploads, verdict_codes};
use crate::support::{Actor, Answer, House};

/// So many accounts, of which the first is the one that leads are referred to.
fn accounts(numbers: impl Iterator<Item = usize>) -> String {
    let row = |number| match number {
        1 => "A-1,Acme Logistics,acme-logistics.com\n".to_owned(),
        other => format!("A-{other},Company {other},company-{other}.com\n"),
    };
    format!("id,name,website\n{}", numbers.map(row).collect::<String>())
}

async fn sends_all(house: &House, manager: &Actor, csv: &str) -> (String, Answer) {
    let sent = manager.uploads_ticking(ACCOUNTS, "all", csv.as_bytes()).await;
    (sent.location.clone(), comes_of(house, manager, sent).await)
}

async fn acme_is_known(house: &House, partner: &str) -> bool {
    let partner = house.partner(partner).await;
    let codes = verdict_codes(&partner, "acme-logistics.com", "Acme Logistics").await;
    codes.iter().any(|code| code == "ALREADY_KNOWN")
}

#[tokio::test]
async fn who_is_not_in_a_file_that_holds_all_leaves_and_comes_back_with_a_later_one() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    uploads(&house, &manager, accounts(1..=40).as_bytes()).await.says("New\n40");
    // Without the box nobody leaves.
    uploads(&house, &manager, accounts(2..=40).as_bytes()).await.does_not_say("Left the pipeline");
    assert!(acme_is_known(&house, "anna").await);
    let (_, page) = sends_all(&house, &manager, &accounts(2..=41)).await;
    page.says("New\n1\nBrought up to date\n39\nRefused\n0\nLeft the pipeline\n1");
    manager.gets(ACCOUNTS).await.says("40 accounts");
    assert!(!acme_is_known(&house, "ben").await);
    let (_, page) = sends_all(&house, &manager, &accounts(1..=41)).await;
    page.says("New\n0\nBrought up to date\n41\nRefused\n0\n");
    page.does_not_say("Left the pipeline");
    manager.gets(ACCOUNTS).await.says("41 accounts");
    assert!(acme_is_known(&house, "cleo").await);
}

#[tokio::test]
async fn where_more_than_one_in_ten_would_leave_a_person_is_asked_and_may_keep_them_or_let_them_go() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    uploads(&house, &manager, accounts(1..=40).as_bytes()).await;
    let (path, page) = sends_all(&house, &manager, &accounts(6..=40)).await;
    page.says("Asks you");
    page.says("5 entries are not in the file");
    page.says("The first of them: Acme Logistics, Company 2, Company 3, Company 4, Company 5");
    let mails = house.mails_to("max@operator.com").await;
    assert!(mails.iter().any(|mail| mail.subject == "a.csv is imported; may 5 entries leave?"));
    manager.gets(ACCOUNTS).await.says("40 accounts");
    manager.posts(&path, &[("act", "keep")]).await.leads_to(&format!("{path}?done=import-keep"));
    house.settle().await;
    manager.gets(ACCOUNTS).await.says("40 accounts");
    let (path, _) = sends_all(&house, &manager, &accounts(6..=40)).await;
    manager.posts(&path, &[("act", "leave")]).await.leads_to(&format!("{path}?done=import-leave"));
    house.settle().await;
    manager.gets(&path).await.says("Left the pipeline\n5");
    manager.gets(ACCOUNTS).await.says("35 accounts");
    assert!(!acme_is_known(&house, "anna").await);
}

#[tokio::test]
async fn a_file_of_which_not_every_row_was_taken_lets_nobody_leave() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    uploads(&house, &manager, accounts(1..=40).as_bytes()).await;
    for broken in [
        format!("{}A-1,,\n", accounts(2..=40)),
        format!("{}A-41,\"open\n", accounts(2..=40)),
        format!("{}A-2,Company 2,company-2.com\n", accounts(2..=40)),
    ] {
        let (_, page) = sends_all(&house, &manager, &broken).await;
        page.says("One entry is not in the file, and stays");
        manager.gets(ACCOUNTS).await.says("40 accounts");
    }
    let (_, page) = sends_all(&house, &manager, "id,name,website\n").await;
    page.says("40 entries are not in the file, and stay");
    manager.gets(ACCOUNTS).await.says("40 accounts");
    assert!(acme_is_known(&house, "anna").await);
}

#[tokio::test]
async fn more_than_a_hundred_leave_only_with_a_yes_and_what_came_meanwhile_stays() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    uploads(&house, &manager, accounts(1..=1_200).as_bytes()).await;
    let (path, page) = sends_all(&house, &manager, &accounts(102..=1_200)).await;
    page.says("101 entries are not in the file");
    house.pass(1).await;
    // While the question waits, another file brings one of them anew.
    uploads(&house, &manager, accounts(1..=1).as_bytes()).await.says("Brought up to date\n1");
    manager.posts(&path, &[("act", "leave")]).await;
    house.settle().await;
    manager.gets(&path).await.says("Left the pipeline\n100");
    manager.gets(ACCOUNTS).await.says("1,100 accounts");
    assert!(acme_is_known(&house, "anna").await);
}

#[tokio::test]
async fn who_left_came_back_and_left_again_is_erased_again() {
    let house = House::open().await;
    let crm = house.crm().await;
    let told = serde_json::json!({ "accounts": [{ "external_id": "A-9", "name": "Solo Works",
        "website": "anns-solo-works.com", "aliases": ["Anns Solo"], "email": "ann@anns-solo-works.com",
        "phone": "+49 30 9998887", "owner": "olga@operator.com" }] });
    for round in 1..=2 {
        let put = crm.sends_json("PUT", "/api/v1/accounts", &told, None).await;
        assert_eq!(put.status, axum::http::StatusCode::OK, "{round}: {}", put.body);
        house.pass(1).await;
        let left = house.app.db.write(|tx| async move {
            tx.run("UPDATE pipeline_accounts SET left_at = imported_at + 1", &[]).await
        });
        left.await.map_err(|why: leadwire::db::DbError| why).expect("it leaves, as by a file");
        house.pass(24 * 32).await;
        let rows: Vec<String> =
            house.every_row().await.into_iter().filter(|row| row.starts_with("pipeline_accounts:")).collect();
        for personal in ["ann@", "9998887", "anns-solo-works", "Anns Solo", "olga@"] {
            assert!(!rows.iter().any(|row| row.contains(personal)), "{round}: {personal} in {rows:?}");
        }
    }
}
