//! When the network is asked again, and when no more.

use jiff::Timestamp;
use leadwire_domain::checks::Source;
use leadwire_domain::outside::{End, Failure, Network, Register, RegisterFacts, Reply, TryEnd, next_try};

use crate::world::{FRONT, NOW, network, tried, without_page};

fn minutes_until_next(network: &Network) -> Option<i64> {
    next_try(network, NOW).map(|at| at.as_second() / 60)
}

fn registered() -> Reply<Vec<String>> {
    Reply::Found(vec!["ns1.example.net".into()])
}

/// Every minute at which a site is tried that always fails alike.
fn minutes_of_tries(end: &End, servers: &Reply<Vec<String>>, each: TryEnd) -> Vec<i64> {
    let mut minutes = vec![0];
    while let Some(next) = minutes_until_next(&without_page(end.clone(), servers.clone(), each, &minutes)) {
        minutes.push(next);
    }
    minutes
}

#[test]
fn what_is_answered_is_not_asked_again() {
    assert_eq!(next_try(&network(FRONT), NOW), None);
}

#[test]
fn a_silent_site_is_tried_seven_times_in_a_day() {
    for failure in [Failure::TimedOut, Failure::Refused, Failure::NoRoute, Failure::ServerFailed] {
        let minutes = minutes_of_tries(&End::Failed(failure), &registered(), TryEnd::Failed(failure));
        assert_eq!(minutes, [0, 1, 10, 60, 240, 600, 1440], "{failure:?}");
    }
    assert_eq!(minutes_of_tries(&End::NoAddress, &registered(), TryEnd::NoAddress).len(), 7);
}

#[test]
fn tries_that_were_denser_still_end_when_the_day_is_over() {
    let refused = TryEnd::Failed(Failure::Refused);
    let tried = |minutes: &[i64]| {
        minutes_until_next(&without_page(End::Failed(Failure::Refused), registered(), refused, minutes))
    };
    assert_eq!(tried(&[0, 1, 6, 56, 236, 596, 1436]), Some(1440));
    assert_eq!(tried(&[0, 1, 6, 56, 236, 596, 1436, 1440]), None);
}

#[test]
fn what_we_held_back_waits_for_its_turn_and_counts_as_no_try() {
    let held_back = End::Failed(Failure::HeldBack);
    for minutes in [&[][..], &[0]] {
        let refused = TryEnd::Failed(Failure::Refused);
        let facts = without_page(held_back.clone(), Reply::Failed(Failure::HeldBack), refused, minutes);
        assert_eq!(minutes_until_next(&facts), Some(15), "{minutes:?}");
    }
}

#[test]
fn a_register_is_asked_twice_and_one_that_we_may_not_ask_eight_times_more() {
    let after = |failure, failed_before| {
        let facts = RegisterFacts {
            register: Register::Gleif,
            asked: "Acme".into(),
            answer: Reply::Failed(failure),
            source: Source { name: "GLEIF".into(), version: String::new(), date: String::new() },
            at: NOW,
            failed_before,
        };
        let asked = Network { registers: vec![facts], ..network(FRONT) };
        next_try(&asked, NOW).map(|at| at.duration_since(NOW).as_mins())
    };
    assert_eq!((after(Failure::TimedOut, 0), after(Failure::TimedOut, 1)), (Some(30), None));
    assert_eq!((after(Failure::HeldBack, 0), after(Failure::HeldBack, 7)), (Some(15), Some(15)));
    assert_eq!(after(Failure::HeldBack, 8), None, "then a person looks");
}

#[test]
fn a_missing_domain_is_asked_for_thrice_and_a_broken_server_too() {
    let missing = minutes_of_tries(&End::NoAddress, &Reply::NoSuchDomain, TryEnd::NoSuchDomain);
    assert_eq!(missing, [0, 5, 10]);
    let tls = minutes_of_tries(&End::Failed(Failure::Tls), &registered(), TryEnd::Failed(Failure::Tls));
    assert_eq!(tls, [0, 1, 10]);
}

#[test]
fn mail_is_asked_for_again_by_itself() {
    let mut facts = network(FRONT);
    facts.mail.mx = Reply::NoSuchDomain;
    facts.mail.failed = tried(TryEnd::NoSuchDomain, &[0]);
    assert_eq!(minutes_until_next(&facts), Some(5));
    facts.mail.failed = tried(TryEnd::NoSuchDomain, &[0, 5, 10]);
    assert_eq!(minutes_until_next(&facts), None);
    facts.mail.mx = Reply::Failed(Failure::ServerFailed);
    facts.mail.failed = tried(TryEnd::Failed(Failure::ServerFailed), &[0, 1]);
    assert_eq!(minutes_until_next(&facts), Some(10));
}

#[test]
fn the_next_try_is_never_in_the_past() {
    let silent = End::Failed(Failure::TimedOut);
    let facts = without_page(silent, registered(), TryEnd::Failed(Failure::TimedOut), &[0]);
    let late = Timestamp::from_second(86_400).unwrap();
    assert_eq!(next_try(&facts, late), Some(late));
}
