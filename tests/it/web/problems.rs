//! Every refusal has one of our two faces, also where the framework or the database refuses.

use std::time::Duration;

use axum::body::Body;
use axum::http::{StatusCode, header};
use futures_util::StreamExt as _;
use leadwire::access::Role;
use leadwire::db::EngineKind;
use rusqlite::Connection;

use crate::support::payer::payer;
use crate::support::{Actor, Answer, House};

#[track_caller]
fn is_page(answer: &Answer, status: StatusCode, words: &str) {
    assert_eq!(answer.status, status, "{}", answer.body);
    assert!(answer.kind.starts_with("text/html"), "{}: {}", answer.kind, answer.body);
    answer.says(words);
}

#[track_caller]
fn is_json(answer: &Answer, status: StatusCode, code: &str) {
    assert_eq!(
        (answer.status, answer.kind.as_str()),
        (status, "application/problem+json"),
        "{}",
        answer.body
    );
    assert_eq!(answer.json()["code"], code);
}

#[tokio::test]
async fn an_address_that_does_not_take_a_request_says_which_ones_it_takes() {
    let house = House::open().await;
    let program = crate::referrals::api::program(&house, "anna").await;
    let sends = async |method: &str, path: &str| {
        program.sends(program.request(method, path).body(Body::empty()).expect("a request")).await
    };
    let deletes = sends("DELETE", "/api/v1/referrals").await;
    is_json(&deletes, StatusCode::METHOD_NOT_ALLOWED, "METHOD");
    assert_eq!(deletes.allow, "GET,HEAD,POST");
    assert!(deletes.body.contains("takes only GET, HEAD, POST."), "{}", deletes.body);
    let gets = sends("GET", "/api/v1/billing/facts").await;
    is_json(&gets, StatusCode::METHOD_NOT_ALLOWED, "METHOD");
    assert_eq!(gets.allow, "POST");
    assert!(gets.body.contains("takes only POST."), "{}", gets.body);
    let page = sends("GET", "/sign-out").await;
    is_page(&page, StatusCode::METHOD_NOT_ALLOWED, "The address exists, but takes only POST.");
}

#[tokio::test]
async fn a_body_beyond_the_limit_is_told_so_to_programs_and_to_people() {
    let house = House::open().await;
    let program = crate::referrals::api::program(&house, "anna").await;
    let long = serde_json::json!({ "note": "x".repeat(300 * 1024) });
    is_json(
        &program.posts_json("/api/v1/referrals", &long, None).await,
        StatusCode::PAYLOAD_TOO_LARGE,
        "TOO_LARGE",
    );
    let body = format!("email={}", "x".repeat(300 * 1024)).into_bytes();
    let answer = house.visitor().posts_raw("/sign-in", body).await;
    is_page(&answer, StatusCode::PAYLOAD_TOO_LARGE, "At most 256 KiB are taken here.");
}

#[tokio::test]
async fn what_the_framework_refuses_by_itself_is_a_page_of_ours_too() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let answer = owner.posts("/console/accounts", &[("file", "x")]).await;
    is_page(&answer, StatusCode::BAD_REQUEST, "This request cannot be read");
    for path in ["/in/%ff%fe", "/join/confirm/%ff", "/mail/%fe", "/assets/%ff"] {
        is_page(&house.visitor().gets(path).await, StatusCode::BAD_REQUEST, "This request cannot be read");
    }
    let program = crate::referrals::api::program(&house, "anna").await;
    is_json(&program.gets("/api/v1/referrals/%ff%fe").await, StatusCode::BAD_REQUEST, "BAD_REQUEST");
    let broken = owner
        .request("POST", "/console/accounts")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(Body::from("--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nname"));
    let answer = owner.sends(broken.unwrap()).await;
    is_page(&answer, StatusCode::BAD_REQUEST, "The upload broke off");
}

#[tokio::test]
async fn an_upload_that_stops_half_way_is_let_go_and_told_so() {
    let house = House::open_with(|config, _| config.patience_seconds = 1).await;
    let owner = house.staff("olivia", Role::Owner).await;
    let begin = "--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\nname";
    let sent = futures_util::stream::iter([Ok::<_, std::io::Error>(begin)]);
    let body = Body::from_stream(sent.chain(futures_util::stream::pending()));
    let request = owner
        .request("POST", "/console/accounts")
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x")
        .body(body);
    let answer = owner.sends(request.unwrap()).await;
    is_page(&answer, StatusCode::REQUEST_TIMEOUT, "The request took too long to arrive");
    let left = std::fs::read_dir(&house.app.config.data_dir).unwrap();
    let left =
        left.filter(|file| file.as_ref().unwrap().file_name().to_string_lossy().starts_with("upload-"));
    assert_eq!(left.count(), 0, "what had arrived is taken away");
}

#[tokio::test]
async fn a_busy_database_is_503_and_says_when_to_come_back() {
    let house = House::open_with(|_, settings| settings.wait_ms = 50).await;
    if house.app.db.engine() == EngineKind::Postgres {
        return;
    }
    let file = house.app.config.database_file();
    let other = Connection::open(file).unwrap();
    other.busy_timeout(Duration::from_secs(5)).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let answer = house.visitor().posts("/sign-in", &[("email", "anna@anna-consulting.com")]).await;
    is_page(&answer, StatusCode::SERVICE_UNAVAILABLE, "Too many at the same moment");
    assert_eq!(answer.retry_after, "2");
    other.execute_batch("ROLLBACK").unwrap();
    house
        .visitor()
        .posts("/sign-in", &[("email", "anna@anna-consulting.com")])
        .await
        .leads_to("/sign-in/sent");
}

/// What leads on from a problem page: labels and addresses, the button first.
fn ways(answer: &Answer) -> Vec<(String, String)> {
    let actions = answer.body.split("<div class=\"actions\">").nth(1).expect("ways on");
    let actions = actions.split("</div>").next().unwrap_or_default();
    let links = actions.split("<a ").skip(1).filter_map(|link| {
        let href = link.split("href=\"").nth(1)?.split('"').next()?;
        Some((link.split('>').nth(1)?.split('<').next()?.to_owned(), href.to_owned()))
    });
    links.collect()
}

fn pairs(ways: &[(String, String)]) -> Vec<(&str, &str)> {
    ways.iter().map(|(label, href)| (label.as_str(), href.as_str())).collect()
}

/// Sends an empty form from a page, as a browser does.
async fn posts_from(who: &Actor, page: &str, path: &str) -> Answer {
    let request = who
        .request("POST", path)
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .header(header::REFERER, page)
        .body(Body::empty());
    who.sends(request.unwrap()).await
}

#[tokio::test]
async fn staff_keep_their_navigation_around_a_refusal_and_are_led_back() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let run = payer.prepared().await;
    let page = format!("http://127.0.0.1:8080{run}?done=run-prepared&lang=de-DE");
    let refused = posts_from(&payer.fiona, &page, &format!("{run}/approve")).await;
    is_page(&refused, StatusCode::FORBIDDEN, "Somebody else must approve it");
    assert!(
        refused.body.contains("<a class=\"side__link\" href=\"/console/payouts\" aria-current=\"page\">")
    );
    refused.says("fiona");
    let found = ways(&refused);
    assert_eq!(pairs(&found), [("Back to the page before", run.as_str()), ("Payouts", "/console/payouts")]);
    // Nobody else's page is led back to; where no page of ours is named, the run's is one step above.
    for page in ["http://evil.example/console", "http://127.0.0.1:8080//evil.example", "no address"] {
        let refused = posts_from(&payer.fiona, page, &format!("{run}/approve")).await;
        let found = ways(&refused);
        assert_eq!(
            pairs(&found),
            [("Back to the page before", run.as_str()), ("Payouts", "/console/payouts")]
        );
    }
    let gone = payer.fiona.gets("/console/payouts/none").await;
    is_page(&gone, StatusCode::NOT_FOUND, "There is nothing here");
    let found = ways(&gone);
    assert_eq!(pairs(&found), [("Payouts", "/console/payouts"), ("To the first page", "/console")]);
}

#[tokio::test]
async fn a_problem_before_the_door_still_knows_who_is_signed_in() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let olivia = house.staff("olivia", Role::Owner).await;
    for (who, nav) in
        [(&anna, "href=\"/portal/earnings\""), (&olivia, "class=\"side__link\" href=\"/console/terms\"")]
    {
        for (path, status) in [
            ("/nowhere", StatusCode::NOT_FOUND),
            ("/console/nowhere", StatusCode::NOT_FOUND),
            ("/demo/act-as", StatusCode::METHOD_NOT_ALLOWED),
            ("/in/%ff%fe", StatusCode::BAD_REQUEST),
        ] {
            let answer = who.gets(path).await;
            assert_eq!(answer.status, status, "{path}");
            assert!(answer.body.contains(nav), "{path}: {}", answer.body);
            answer.says("Sign out");
        }
    }
    let refused = posts_from(&anna, "http://127.0.0.1:8080/portal/bank", "/portal/bank").await;
    let found = ways(&anna.gets("/console/payouts").await);
    assert_eq!(pairs(&found), [("To the first page", "/portal")]);
    assert!(refused.body.contains("href=\"/portal/earnings\""), "{}", refused.body);
    let stranger = house.visitor().gets("/nowhere").await;
    stranger.does_not_say("Sign out");
    assert_eq!(pairs(&ways(&stranger)), [("To the first page", "/")]);
}
