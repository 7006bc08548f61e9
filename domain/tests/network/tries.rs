//! When the network is asked again, and when no more.

use jiff::Timestamp;
use leadwire_domain::checks::{Code, Facts, Policy, Source, Treatment, judge};
use leadwire_domain::lead::RawLead;
use leadwire_domain::outside::{End, Failure, Network, Register, RegisterFacts, Reply, TryEnd, next_try};

use crate::world::{FRONT, NOW, acme, network, tried, without_page};

fn minutes_until_next(network: &Network) -> Option<i64> {
    next_try(network, |_| true, NOW).map(|at| at.as_second() / 60)
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
    assert_eq!(next_try(&network(FRONT), |_| true, NOW), None);
}

#[test]
fn a_silent_site_is_tried_seven_times_in_a_day() {
    for failure in
        [Failure::TimedOut, Failure::Refused, Failure::NoRoute, Failure::OnlyIpv6, Failure::ServerFailed]
    {
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
        next_try(&asked, |_| true, NOW).map(|at| at.duration_since(NOW).as_mins())
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
    assert_eq!(next_try(&facts, |_| true, late), Some(late));
}

/// When the network is asked again under a policy, in minutes.
fn waits(raw: RawLead, network: &Network, ignored: &[Code]) -> Option<i64> {
    let mut policy = Policy::default();
    ignored.iter().for_each(|code| policy.set(*code, Treatment::Ignore));
    let facts = Facts { network: Some(network.clone()), ..Facts::default() };
    let judgement = judge(&raw.parse().unwrap(), &facts, &policy, NOW);
    judgement.next_try(network, &policy, NOW).map(|at| at.as_second() / 60)
}

fn with_register(register: Register) -> Network {
    let facts = RegisterFacts {
        register,
        asked: "Acme".into(),
        answer: Reply::Failed(Failure::TimedOut),
        source: Source { name: register.name().into(), version: String::new(), date: String::new() },
        at: NOW,
        failed_before: 0,
    };
    Network { registers: vec![facts], ..network(FRONT) }
}

#[test]
fn nobody_waits_for_an_answer_that_could_change_nothing() {
    let refused = TryEnd::Failed(Failure::Refused);
    let silent = without_page(End::Failed(Failure::Refused), registered(), refused, &[0]);
    assert_eq!(waits(acme(), &silent, &[]), Some(1));
    assert_eq!(waits(acme(), &silent, &[Code::WebsiteDown]), None, "a site that is down is ignored");
    assert_eq!(waits(acme(), &with_register(Register::Gleif), &[]), Some(30));
    let of_gleif = [Code::FlRegistry, Code::CompanyDissolved, Code::CompanyInsolvent];
    assert_eq!(waits(acme(), &with_register(Register::Gleif), &of_gleif), None);
    assert_eq!(waits(acme(), &with_register(Register::Vies), &[]), None, "VIES decides nothing");
    let refused_anyhow = RawLead { linkedin: "linkedin.com/in/jane".into(), ..acme() };
    assert_eq!(waits(refused_anyhow, &silent, &[]), None);
}

#[test]
fn what_we_held_back_is_waited_for_while_anything_on_the_site_counts() {
    let held_back = Failure::HeldBack;
    let facts = without_page(End::Failed(held_back), Reply::Failed(held_back), TryEnd::NoAddress, &[]);
    assert_eq!(waits(acme(), &facts, &[Code::WebsiteDown]), Some(15), "it may be parked");
}

#[test]
fn a_sole_trader_waits_for_whoever_may_name_staff() {
    let trader = || RawLead { company: "Jane Doe e.K.".into(), ..acme() };
    let refused = TryEnd::Failed(Failure::Refused);
    let silent = without_page(End::Failed(Failure::Refused), registered(), refused, &[0]);
    assert_eq!(waits(trader(), &silent, &[Code::WebsiteDown]), Some(1), "the site may name them");
    assert_eq!(waits(trader(), &with_register(Register::FrenchCompanySearch), &[]), Some(30));
    assert_eq!(waits(trader(), &with_register(Register::Vies), &[]), None, "it knows nothing of the kind");
}
