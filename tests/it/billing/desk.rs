//! The desk in the console: who may look and who may say whose a customer is.

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::json;

use super::links::customer_path;
use super::{ORBIT, first_month, month, of_customer, tells, wins_told, with_referral};
use crate::support::House;

#[tokio::test]
async fn a_customer_that_waits_is_linked_by_receipt_and_its_history_says_by_whom() {
    let (house, _anna, billing) = with_referral().await;
    let finance = house.staff("fiona", Role::Finance).await;
    finance.gets("/console/billing").await.says("No customer waits");
    let stranger = json!({ "external_id": "cus_9", "email": "pay@holding.com", "name": "Holding Ltd" });
    tells(&billing, &of_customer(first_month(), stranger)).await;
    let desk = finance.gets("/console/billing").await;
    desk.says("Holding Ltd");
    desk.says("No referral has this address or domain");
    let path = customer_path(&desk.body);
    let wrong = finance.posts(&format!("{path}/link"), &[("receipt", "LW-000099")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says("No referral has this receipt.");
    assert!(wrong.body.contains("value=\"LW-000099\""), "what was typed is kept");
    let empty = finance.posts(&format!("{path}/link"), &[("receipt", "")]).await;
    empty.says("This is missing.");
    let link = format!("{path}/link");
    let leads_to = format!("{path}?done=customer-linked");
    finance.posts(&link, &[("receipt", "LW-000001")]).await.leads_to(&leads_to);
    finance.posts(&link, &[("receipt", "LW-000001")]).await.leads_to(&leads_to);
    assert_eq!(wins_told(&house, "anna").await, 1);
    let page = finance.gets(&path).await;
    for words in [
        "fiona linked it to LW-000001",
        "First heard of, by the API",
        "€238.80",
        "paid · Wednesday 4 March 2026 to Saturday 4 April 2026",
        "on in_1, Wednesday 4 March 2026",
        "Acme Logistics Ltd · Earning",
    ] {
        page.says(words);
    }
    assert_eq!(page.text().matches("fiona linked it").count(), 1, "linking twice is once");
    let german = finance.speaking("de").gets(&path).await;
    german.says("fiona hat ihn LW-000001 zugeordnet");
    finance.gets("/console/billing").await.says("No customer waits");
}

#[tokio::test]
async fn once_its_payments_have_won_a_referral_a_customer_stays_there() {
    let (house, anna, billing) = with_referral().await;
    anna.refers(&ORBIT).await;
    let finance = house.staff("fiona", Role::Finance).await;
    tells(&billing, &first_month()).await;
    let path = customer_path(&finance.gets("/console/billing").await.body);
    let relink = format!("{path}/link");
    finance
        .posts(&relink, &[("receipt", "LW-000002")])
        .await
        .leads_to(&format!("{path}?done=customer-linked"));
    finance
        .posts(&relink, &[("receipt", "LW-000001")])
        .await
        .leads_to(&format!("{path}?done=customer-linked"));
    house.settle().await;
    for (path, fields) in [
        (relink, &[("receipt", "LW-000002")][..]),
        (format!("{path}/set-aside"), &[]),
        ("/console/billing/expected".to_owned(), &[("external_id", "cus_1"), ("receipt", "LW-000002")][..]),
    ] {
        let refused = finance.posts(&path, fields).await;
        assert_eq!(refused.status, StatusCode::CONFLICT, "{path}");
        refused.says("They have won the referral LW-000001");
    }
    let page = finance.gets(&path).await;
    page.does_not_say("Whose is it?");
    page.says("It stays with its referral\nIts payments have won LW-000001");
    let auditor = house.staff("audra", Role::Auditor).await;
    auditor.gets(&path).await.does_not_say("It stays with its referral");
}

#[tokio::test]
async fn a_wrong_link_that_won_is_mended_as_the_page_says_by_void_invoices_and_another_customer() {
    let (house, anna, billing) = with_referral().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let mut facts = first_month();
    tells(&billing, &facts).await;
    house.settle().await;
    anna.gets("/portal/earnings").await.says("Month by month\n1\n€99.50 so far, 50% of €199.00");
    let path = customer_path(&owner.gets("/console/billing").await.body);
    owner.gets(&path).await.says("send its invoices again with the state void");
    facts["invoices"][0]["state"] = json!("void");
    tells(&billing, &facts).await;
    house.settle().await;
    anna.gets("/portal/earnings").await.does_not_say("so far");
    let ben = house.partner("ben").await;
    ben.refers(&[
        ("email", "jan@orbit-foods.de"),
        ("company", "Orbit Foods GmbH"),
        ("website", "orbit-foods.de"),
        ("linkedin", "linkedin.com/company/orbit-foods"),
        ("country", "DE"),
    ])
    .await;
    let mut again = of_customer(first_month(), json!({ "external_id": "cus_1b", "name": "Orbit Foods" }));
    again["invoices"][0]["id"] = json!("in_1b");
    again["money_in"][0]["id"] = json!("py_1b");
    again["money_in"][0]["invoice"] = json!("in_1b");
    tells(&billing, &again).await;
    let path = customer_path(&owner.gets("/console/billing").await.body);
    owner.posts(&format!("{path}/link"), &[("receipt", "LW-000002")]).await;
    house.settle().await;
    ben.gets("/portal/earnings")
        .await
        .says("Orbit Foods GmbH\nMonth by month\n1\n€99.50 so far, 50% of €199.00");
}

#[tokio::test]
async fn a_customer_of_nobody_is_set_aside_and_comes_back_when_somebody_knows_better() {
    let (house, _anna, billing) = with_referral().await;
    let manager = house.staff("max", Role::Manager).await;
    let stranger = json!({ "external_id": "cus_9", "email": "pay@holding.com" });
    tells(&billing, &of_customer(first_month(), stranger.clone())).await;
    let path = customer_path(&manager.gets("/console/billing").await.body);
    let aside = format!("{path}/set-aside");
    manager.posts(&aside, &[]).await.leads_to("/console/billing?done=customer-set-aside");
    manager.posts(&aside, &[]).await.leads_to("/console/billing?done=customer-set-aside");
    manager.gets("/console/billing").await.says("No customer waits");
    let more = of_customer(month(2, "2026-04-04", "2026-05-04", "2026-03-04"), stranger);
    let told = tells(&billing, &more).await;
    assert_eq!((told.status, &told.json()["customer"]["state"]), (StatusCode::CREATED, &json!("set_aside")));
    manager.gets(&path).await.says("max said: no referral of ours");
    manager.posts(&format!("{path}/link"), &[("receipt", "1")]).await;
    manager.gets(&path).await.says("Linked");
}

#[tokio::test]
async fn who_sees_money_may_look_and_who_pays_or_runs_the_programme_may_act() {
    let (house, anna, billing) = with_referral().await;
    house.staff("olivia", Role::Owner).await;
    tells(&billing, &of_customer(first_month(), json!({ "external_id": "cus_9" }))).await;
    for (name, role, may_look, may_act) in [
        ("fiona", Role::Finance, true, true),
        ("max", Role::Manager, true, true),
        ("audra", Role::Auditor, true, false),
        ("clara", Role::AccountManager, false, false),
    ] {
        let staff = house.staff(name, role).await;
        let desk = staff.gets("/console/billing").await;
        assert_eq!(desk.status == StatusCode::OK, may_look, "{name}");
        assert_eq!(
            staff.gets("/console").await.body.contains("href=\"/console/billing\""),
            may_look,
            "{name}"
        );
        assert_eq!(desk.body.contains("No referral of ours"), may_act, "{name}");
        assert_eq!(desk.body.contains("type=\"file\""), may_act, "{name}");
        let expected = [("external_id", name), ("receipt", "LW-000001")];
        let acted = staff.posts("/console/billing/expected", &expected).await;
        assert_eq!(acted.status == StatusCode::SEE_OTHER, may_act, "{name}");
    }
    let auditor = house.staff("otto", Role::Auditor).await;
    let path = customer_path(&auditor.gets("/console/billing").await.body);
    assert_eq!(auditor.posts(&format!("{path}/set-aside"), &[]).await.status, StatusCode::FORBIDDEN);
    let refused = auditor.posts(&format!("{path}/link"), &[("receipt", "LW-000001")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert_eq!(anna.gets("/console/billing").await.status, StatusCode::FORBIDDEN);
    assert_eq!(house.visitor().gets(&path).await.status, StatusCode::SEE_OTHER);
    let clara = house.staff("cleo", Role::AccountManager).await;
    assert_eq!(clara.gets(&path).await.status, StatusCode::FORBIDDEN);
    assert_eq!(auditor.gets("/console/billing/nobody").await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn what_is_said_ahead_is_checked_field_by_field() {
    let house = House::open().await;
    let finance = house.staff("fiona", Role::Finance).await;
    let long = "x".repeat(201);
    for (id, receipt, field, words) in [
        ("", "LW-000001", "external_id", "This is missing."),
        (long.as_str(), "LW-000001", "external_id", "This is too long: 201 characters, at most 200."),
        ("a\u{202e}b", "LW-000001", "external_id", "There are invisible control characters in it."),
        ("cus_1", "", "receipt", "This is missing."),
        ("cus_1", "first", "receipt", "No referral has this receipt."),
        ("cus_1", "LW-000007", "receipt", "No referral has this receipt."),
    ] {
        let page =
            finance.posts("/console/billing/expected", &[("external_id", id), ("receipt", receipt)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{id} {receipt}");
        page.says(words);
        assert!(page.body.contains(&format!("id=\"{field}-error\"")), "{id} {receipt}");
    }
}

#[tokio::test]
async fn a_customer_is_linked_to_a_referral_that_earns_nothing_only_by_who_says_so_twice() {
    let (house, anna, billing) = with_referral().await;
    let refused = [("email", "jan.orbit@gmail.com"), ("website", "orbit-foods.de"), ("company", "Orbit")];
    anna.refers_and_reads(&refused).await.says("Refused");
    let finance = house.staff("fiona", Role::Finance).await;
    tells(&billing, &of_customer(first_month(), json!({ "external_id": "cus_9" }))).await;
    let path = customer_path(&finance.gets("/console/billing").await.body);
    let asks = "LW-000002 was refused, and only a validated referral earns.";
    let link = format!("{path}/link");
    let asked = finance.posts(&link, &[("receipt", "LW-000002")]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    asked.says(asks);
    asked.says("Yes, all the same");
    let again = tells(&billing, &json!({ "customer": { "external_id": "cus_9" } })).await;
    assert_eq!(again.json()["customer"]["state"], "waiting", "asking links nobody");
    let ahead = [("external_id", "cus_8"), ("receipt", "LW-000002")];
    let asked = finance.posts("/console/billing/expected", &ahead).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    asked.says(asks);
    assert!(asked.body.contains("type=\"hidden\" name=\"external_id\" value=\"cus_8\""), "{}", asked.body);
    let sure = [&ahead[..], &[("sure", "yes")]].concat();
    let noted = "/console/billing?done=customer-expected";
    finance.posts("/console/billing/expected", &sure).await.leads_to(noted);
    let sure = [("receipt", "LW-000002"), ("sure", "yes")];
    finance.posts(&link, &sure).await.leads_to(&format!("{path}?done=customer-linked"));
    house.settle().await;
    finance.gets(&path).await.says("Not won: the referral was not validated.");
    // What it says is so: nobody earns from it until it is linked anew, which asks nothing.
    assert_eq!(wins_told(&house, "anna").await, 0);
    finance.posts(&link, &[("receipt", "LW-000001")]).await;
    assert_eq!(wins_told(&house, "anna").await, 1);
}

#[tokio::test]
async fn a_demo_shows_a_command_that_finds_its_folder() {
    let house = House::open_demo().await;
    let finance = house.staff("fiona", Role::Finance).await;
    let command = format!("LEADWIRE_DATA_DIR={} leadwire key create", house.folder().display());
    finance.gets("/console/billing").await.says(&command);
    let house = House::open().await;
    let finance = house.staff("fiona", Role::Finance).await;
    finance.gets("/console/billing").await.does_not_say("LEADWIRE_DATA_DIR");
}

#[tokio::test]
async fn the_page_shows_a_call_that_works_when_it_is_sent() {
    let house = House::open().await;
    let finance = house.staff("fiona", Role::Finance).await;
    let page = finance.gets("/console/billing").await;
    let shown = page.body.split("<pre").nth(1).unwrap().split("</pre>").next().unwrap();
    let json = shown.split("-d &#39;").nth(1).unwrap().split("&#39;").next().unwrap().replace("&#34;", "\"");
    let billing = house.billing_system().await;
    let answer = tells(&billing, &serde_json::from_str(&json).unwrap()).await;
    assert_eq!((answer.status, &answer.json()["facts"]["new"]), (StatusCode::CREATED, &json!(2)));
}
