//! The six digits: they open the mailed door in the browser that asked, and that browser holds nothing else
//! which opens it.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::{Actor, Answer, House};

const ASKED: &str = "leadwire_asked";
const WRONG: &str = "These digits are not the right ones, or were tried too often.";

async fn asks(house: &House, visitor: &Actor, email: &str) -> Answer {
    let answer = visitor.posts("/sign-in", &[("email", email)]).await;
    answer.leads_to("/sign-in/sent");
    // Sent at once: two mails of one instant of the standing clock have no order.
    house.settle().await;
    answer
}

async fn digits_mailed_to(house: &House, email: &str) -> String {
    let mails = house.mails_to(email).await;
    let mail = mails.iter().rfind(|mail| mail.kind == "sign_in").expect("a sign-in mail");
    let mut words = mail.text.split_whitespace();
    words
        .find(|word| word.len() == 6 && word.bytes().all(|b| b.is_ascii_digit()))
        .expect("six digits in the mail")
        .to_owned()
}

async fn types(visitor: &Actor, asked: &str, digits: &str) -> Answer {
    visitor.with_cookie(ASKED, asked).posts("/sign-in/code", &[("code", digits)]).await
}

#[tokio::test]
async fn who_asks_for_a_link_of_somebody_else_holds_nothing_that_opens_a_door() {
    let house = House::open().await;
    house.staff("olivia", Role::Owner).await;
    let stranger = house.visitor();
    let asked = asks(&house, &stranger, "olivia@operator.com").await.cookie(ASKED).unwrap();
    house.settle().await;
    for folder in ["/in", "/join/confirm", "/join/outcome"] {
        let path = format!("{folder}/{asked}");
        let (seen, done) = (stranger.gets(&path).await, stranger.posts(&path, &[]).await);
        assert!(seen.status.is_client_error(), "GET {path}: {}", seen.status);
        assert!(done.status.is_client_error(), "POST {path}: {}", done.status);
        assert_eq!((seen.session(), done.session()), (None, None), "{path}");
    }
    let link = house.link_mailed_to("olivia@operator.com", "sign_in").await;
    assert!(!link.contains(asked.rsplit('.').next().unwrap()), "the cookie holds the link's signature");
    stranger.posts(&link, &[]).await.leads_to("/console");
}

#[tokio::test]
async fn the_digits_open_the_door_in_the_browser_that_asked_and_nowhere_else() {
    let house = House::open().await;
    house.partner("anna").await;
    let browser = house.visitor();
    let email = "anna@anna-consulting.com";
    let asked = asks(&house, &browser, email).await.cookie(ASKED).unwrap();
    let digits = digits_mailed_to(&house, email).await;
    house.visitor().posts("/sign-in/code", &[("code", &digits)]).await.says(WRONG);
    // Neither the link itself nor what another browser asked for stands in for this browser's own cookie.
    let link = house.link_mailed_to(email, "sign_in").await;
    types(&browser, link.rsplit('/').next().unwrap(), &digits).await.says(WRONG);
    let other = asks(&house, &house.visitor(), email).await.cookie(ASKED).unwrap();
    types(&browser, &other, &digits).await.says(WRONG);
    let entered = types(&browser, &asked, &digits).await;
    entered.leads_to("/portal");
    assert_eq!(entered.cookie(ASKED).as_deref(), Some(""), "used up, the cookie goes");
    types(&browser, &asked, &digits).await.says(WRONG);
}

#[tokio::test]
async fn after_five_wrong_tries_the_right_digits_do_not_open_but_the_link_does() {
    let house = House::open().await;
    house.partner("anna").await;
    let browser = house.visitor();
    let email = "anna@anna-consulting.com";
    let asked = asks(&house, &browser, email).await.cookie(ASKED).unwrap();
    let digits = digits_mailed_to(&house, email).await;
    let wrong = if digits == "000000" { "000001" } else { "000000" };
    for _ in 0..5 {
        types(&browser, &asked, wrong).await.says(WRONG);
    }
    types(&browser, &asked, &digits).await.says(WRONG);
    let link = house.link_mailed_to(email, "sign_in").await;
    browser.posts(&link, &[]).await.leads_to("/portal");
}

#[tokio::test]
async fn an_unknown_address_looks_and_behaves_like_a_known_one() {
    let house = House::open().await;
    house.partner("anna").await;
    let browser = house.visitor();
    let known = asks(&house, &browser, "anna@anna-consulting.com").await;
    let unknown = asks(&house, &browser, "nobody@nowhere-at-all.com").await;
    let shape = |answer: &Answer| {
        let value = answer.cookie(ASKED).unwrap();
        let lines: Vec<_> = answer.cookies.iter().map(|line| line.replace(&value, "…")).collect();
        (answer.status, answer.location.clone(), lines, value.len(), value.matches('.').count())
    };
    assert_eq!(shape(&known), shape(&unknown));
    for attempt in 1..=7 {
        let known = types(&browser, &known.cookie(ASKED).unwrap(), "12345x").await;
        let unknown = types(&browser, &unknown.cookie(ASKED).unwrap(), "12345x").await;
        assert_eq!((known.status, known.body), (unknown.status, unknown.body), "try {attempt}");
    }
    assert!(house.mails_to("nobody@nowhere-at-all.com").await.is_empty());
}

#[tokio::test]
async fn guesses_are_counted_by_the_day_over_all_links_of_an_address() {
    let house = House::open_with(|config, _| config.access.code_tries_per_day = 7).await;
    house.partner("anna").await;
    let browser = house.visitor();
    let email = "anna@anna-consulting.com";
    let first = asks(&house, &browser, email).await.cookie(ASKED).unwrap();
    for _ in 0..5 {
        types(&browser, &first, "").await.says(WRONG);
    }
    let second = asks(&house, &browser, email).await.cookie(ASKED).unwrap();
    types(&browser, &second, "").await.says(WRONG);
    types(&browser, &second, "").await.says(WRONG);
    let digits = digits_mailed_to(&house, email).await;
    types(&browser, &second, &digits).await.says(WRONG);
    house.pass(24).await;
    let third = asks(&house, &browser, email).await.cookie(ASKED).unwrap();
    let digits = digits_mailed_to(&house, email).await;
    types(&browser, &third, &digits).await.leads_to("/portal");
}

#[tokio::test]
async fn a_link_opens_only_under_the_path_for_which_it_was_mailed() {
    let house = House::open().await;
    house.partner("anna").await;
    let visitor = house.visitor();
    asks(&house, &visitor, "anna@anna-consulting.com").await;
    let sign_in = house.link_mailed_to("anna@anna-consulting.com", "sign_in").await;
    visitor.applies("Ben", "ben@ben-consulting.com", "ben-consulting.com").await;
    let confirm = house.link_mailed_to("ben@ben-consulting.com", "confirm_address").await;
    let secret = |link: &str| link.rsplit('/').next().unwrap().to_owned();
    for path in [
        format!("/join/confirm/{}", secret(&sign_in)),
        format!("/join/outcome/{}", secret(&sign_in)),
        format!("/in/{}", secret(&confirm)),
        format!("/join/outcome/{}", secret(&confirm)),
    ] {
        assert!(visitor.gets(&path).await.status.is_client_error(), "{path}");
        assert!(visitor.posts(&path, &[]).await.status.is_client_error(), "{path}");
    }
    visitor.posts(&confirm, &[]).await.leads_to("/refer?done=approved");
}

#[tokio::test]
async fn signing_in_ends_the_session_that_the_browser_held_before() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    asks(&house, &anna, "anna@anna-consulting.com").await;
    let link = house.link_mailed_to("anna@anna-consulting.com", "sign_in").await;
    let entered = anna.posts(&link, &[]).await;
    anna.gets("/portal").await.leads_to("/sign-in?next=%2Fportal");
    let again = Actor::new(house.router.clone(), entered.session());
    assert_eq!(again.gets("/portal").await.status, StatusCode::OK);
}

#[tokio::test]
async fn under_https_the_cookies_that_let_somebody_in_are_bound_to_this_host_and_to_tls() {
    let house =
        House::open_with(|config, _| config.public_url = "https://partners.acme.com".to_owned()).await;
    let owner = house.staff("olivia", Role::Owner).await;
    let asked = asks(&house, &house.visitor(), "olivia@operator.com").await;
    let link = house.link_mailed_to("olivia@operator.com", "sign_in").await;
    let entered = house.visitor().posts(&link, &[]).await;
    let session = entered.cookie("__Host-leadwire_session").expect("the session");
    for line in asked.cookies.iter().chain(&entered.cookies) {
        assert!(line.starts_with("__Host-leadwire_"), "{line}");
        for part in ["; Path=/;", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
            assert!(line.contains(part), "{line}");
        }
        assert!(!line.contains("Domain"), "{line}");
    }
    // A cookie without the prefix may have been planted by a sister site.
    owner.gets("/console").await.leads_to("/sign-in?next=%2Fconsole");
    let browser = house.visitor().with_cookie("__Host-leadwire_session", &session);
    assert_eq!(browser.gets("/console").await.status, StatusCode::OK);
}
