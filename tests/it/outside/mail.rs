//! Where a domain's mail goes, and what else its names say.

use hickory_proto::op::ResponseCode;
use leadwire_domain::outside::{Failure, MailFacts, Mx, Reply, TryEnd};

use crate::support::dns::Trouble;
use crate::support::stage::PUBLIC;
use crate::support::{House, Stage};

async fn mail(stage: &Stage, domain: &str) -> MailFacts {
    let mut asked = crate::support::asking::asks(domain, "acme.example");
    asked.website = None;
    House::open_online(stage).await.looks_up(asked).await.mail
}

fn exchanger(preference: u16, host: &str, addresses: Option<Reply<Vec<std::net::IpAddr>>>) -> Mx {
    Mx { preference, host: host.to_owned(), addresses }
}

#[tokio::test]
async fn exchangers_are_named_by_preference_and_the_first_three_looked_up() {
    let stage = Stage::open().await;
    for (preference, host) in [(40, "d"), (10, "a"), (30, "c"), (20, "b")] {
        stage.names.exchanger("acme.example", preference, &format!("{host}.mail.example"));
    }
    stage.names.addresses("a.mail.example", &[PUBLIC, "2606:2800:220:1:248:1893:25c8:1946"]);
    stage.names.addresses("b.mail.example", &["10.0.0.1"]);
    stage.names.trouble("c.mail.example", Trouble::Says(ResponseCode::ServFail));
    stage.names.addresses("d.mail.example", &[PUBLIC]);
    let public = vec![PUBLIC.parse().unwrap(), "2606:2800:220:1:248:1893:25c8:1946".parse().unwrap()];
    let facts = mail(&stage, "acme.example").await;
    assert_eq!(
        facts.mx,
        Reply::Found(vec![
            exchanger(10, "a.mail.example", Some(Reply::Found(public))),
            exchanger(20, "b.mail.example", Some(Reply::Found(vec!["10.0.0.1".parse().unwrap()]))),
            exchanger(30, "c.mail.example", Some(Reply::Failed(Failure::ServerFailed))),
            exchanger(40, "d.mail.example", None),
        ])
    );
    assert!(facts.addresses.is_none() && facts.failed.is_empty());
}

#[tokio::test]
async fn a_null_mx_is_one_exchanger_that_is_no_host() {
    let stage = Stage::open().await;
    stage.names.exchanger("acme.example", 0, ".");
    let facts = mail(&stage, "acme.example").await;
    assert_eq!(facts.mx, Reply::Found(vec![exchanger(0, ".", None)]));
    assert!(facts.failed.is_empty());
}

#[tokio::test]
async fn without_exchangers_the_domains_own_address_is_asked_for() {
    let stage = Stage::open().await;
    stage.stands_at("acme.example", &[PUBLIC]);
    let facts = mail(&stage, "acme.example").await;
    assert_eq!(facts.mx, Reply::Nothing);
    assert_eq!(facts.addresses, Some(Reply::Found(vec![PUBLIC.parse().unwrap()])));
    assert!(facts.failed.is_empty());
}

#[tokio::test]
async fn no_way_for_mail_is_told_from_no_answer() {
    let stage = Stage::open_in_haste().await;
    stage.stands_at("bare.example", &[]);
    stage.names.trouble("troubled.example", Trouble::Says(ResponseCode::ServFail));
    stage.names.trouble("silent.example", Trouble::Silent);
    for (domain, mx, tried) in [
        ("bare.example", Reply::Nothing, TryEnd::NoAddress),
        ("unregistered.example", Reply::NoSuchDomain, TryEnd::NoSuchDomain),
        ("troubled.example", Reply::Failed(Failure::ServerFailed), TryEnd::Failed(Failure::ServerFailed)),
        ("silent.example", Reply::Failed(Failure::TimedOut), TryEnd::Failed(Failure::TimedOut)),
    ] {
        let facts = mail(&stage, domain).await;
        assert_eq!((facts.mx, facts.failed[0].end), (mx, tried), "{domain}");
    }
}

#[tokio::test]
async fn an_answer_too_long_for_one_packet_comes_whole_and_is_capped() {
    let stage = Stage::open().await;
    for number in 0..60 {
        stage.names.exchanger("acme.example", number, &format!("exchanger-number-{number}.mail.example"));
    }
    let facts = mail(&stage, "acme.example").await;
    let found = facts.mx.found().unwrap();
    assert_eq!((found.len(), found[15].host.as_str()), (16, "exchanger-number-15.mail.example"));
}

#[tokio::test]
async fn no_name_is_tried_below_another_domain() {
    let stage = Stage::open().await;
    mail(&stage, "acme.example").await;
    assert_eq!(stage.names.asked(hickory_proto::rr::RecordType::MX), ["acme.example"]);
}

#[tokio::test]
async fn texts_are_read_as_one_each() {
    let stage = Stage::open().await;
    stage.names.text("acme.example", &["leadwire-proof=", "abc"]);
    stage.names.text("acme.example", &["v=spf1 -all"]);
    let house = House::open_online(&stage).await;
    let Reply::Found(mut texts) = house.app.outside.look_up_texts("acme.example").await else { panic!() };
    texts.sort();
    assert_eq!(texts, ["leadwire-proof=abc", "v=spf1 -all"]);
    assert_eq!(house.app.outside.look_up_texts("nobody.example").await, Reply::NoSuchDomain);
}
