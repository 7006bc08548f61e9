//! Whether mail can reach the lead's address at all, by what the domain's name servers say.

use core::net::IpAddr;

use jiff::Timestamp;

use super::{Answer, Code, Evidence, Seen};
use crate::email::Email;
use crate::outside::{FailedTry, Failure, MailFacts, Mx, Reply, tries};
use crate::web::address::is_public;

/// The three codes of mail. An outage is told once, as `EMAIL_NO_MX`; then the others are not asked.
pub(super) fn answers(email: &Email, mail: &MailFacts, now: Timestamp) -> Vec<Answer> {
    let about = |observed: &str, kind: &str| {
        vec![
            Evidence::new("email", "email", email.address(), now),
            Evidence::new(kind, "domain", observed, now),
        ]
    };
    let no_mx = |seen, evidence| Answer { code: Code::EmailNoMx, seen, evidence };
    match &mail.mx {
        Reply::Found(exchangers) if is_null(exchangers) => {
            let evidence = about(".", "mx");
            let null = Answer { code: Code::EmailNullMx, seen: Seen::Hit, evidence };
            vec![Answer::clear(Code::EmailNoMx), null]
        }
        Reply::Found(exchangers) => {
            let mut answers =
                vec![of_exchangers(exchangers, no_mx, &about), Answer::clear(Code::EmailNullMx)];
            answers.extend(private(&looked_up(exchangers), &about));
            answers
        }
        Reply::Nothing => match &mail.addresses {
            Some(Reply::Found(addresses)) if !addresses.is_empty() => {
                let told = addresses.iter().map(IpAddr::to_string).collect::<Vec<_>>().join(", ");
                let mut answers =
                    vec![no_mx(Seen::Noted, about(&told, "address_only")), Answer::clear(Code::EmailNullMx)];
                answers.extend(private(&[(mail.domain.as_str(), Some(addresses))], &about));
                answers
            }
            Some(Reply::Failed(why)) => vec![no_mx(Seen::Unknown, about(spelled(*why), "last_answer"))],
            None => vec![no_mx(Seen::Unknown, about(spelled(Failure::HeldBack), "last_answer"))],
            Some(_) => missing(mail, no_mx, about("no_address", "last_answer"), now),
        },
        Reply::NoSuchDomain => missing(mail, no_mx, about("no_such_domain", "last_answer"), now),
        Reply::Failed(why) => vec![no_mx(Seen::Unknown, about(spelled(*why), "last_answer"))],
    }
}

/// Whether mail finds its way to the domain, whoever may read it there.
pub(super) fn has_way(mail: &MailFacts) -> bool {
    match &mail.mx {
        Reply::Found(exchangers) => !exchangers.is_empty() && !is_null(exchangers),
        _ => mail.addresses.as_ref().and_then(Reply::found).is_some_and(|addresses| !addresses.is_empty()),
    }
}

/// RFC 7505: the root is the only exchanger, however often it is said.
fn is_null(exchangers: &[Mx]) -> bool {
    !exchangers.is_empty() && exchangers.iter().all(is_root)
}

/// No host, whatever stands beside it.
fn is_root(exchanger: &Mx) -> bool {
    exchanger.host == "."
}

/// No way for mail refuses only after several answers: a domain that moves is without one for minutes.
fn missing(
    mail: &MailFacts,
    no_mx: impl Fn(Seen, Vec<Evidence>) -> Answer,
    mut evidence: Vec<Evidence>,
    now: Timestamp,
) -> Vec<Answer> {
    let seen = if tries::is_surely_without_mail(&mail.failed) { Seen::Hit } else { Seen::Unknown };
    evidence.push(tried(&mail.failed, "domain", now));
    vec![no_mx(seen, evidence)]
}

/// Exchangers that all lead nowhere are a mistake that somebody may mend today: for a person.
fn of_exchangers(
    exchangers: &[Mx],
    no_mx: impl Fn(Seen, Vec<Evidence>) -> Answer,
    about: &impl Fn(&str, &str) -> Vec<Evidence>,
) -> Answer {
    let leads_nowhere = |one: &Mx| {
        one.addresses.as_ref().is_some_and(|reply| match reply {
            Reply::Nothing | Reply::NoSuchDomain => true,
            Reply::Found(addresses) => addresses.is_empty(),
            Reply::Failed(_) => false,
        })
    };
    let hosts: Vec<&Mx> = exchangers.iter().filter(|one| !is_root(one)).collect();
    if hosts.iter().all(|one| leads_nowhere(one)) {
        let hosts: Vec<&str> = hosts.iter().map(|one| one.host.as_str()).collect();
        no_mx(Seen::Softened, about(&hosts.join(", "), "mx_without_address"))
    } else {
        no_mx(Seen::Clear, Vec::new())
    }
}

type LookedUp<'m> = (&'m str, Option<&'m Vec<IpAddr>>);

/// Hosts that mail may go to; those behind the first few were not looked up.
fn looked_up(exchangers: &[Mx]) -> Vec<LookedUp<'_>> {
    let leads_nowhere =
        |one: &Mx| is_root(one) || matches!(one.addresses, Some(Reply::Nothing | Reply::NoSuchDomain));
    let hosts = exchangers.iter().filter(|one| !leads_nowhere(one));
    hosts.map(|one| (one.host.as_str(), one.addresses.as_ref().and_then(Reply::found))).collect()
}

/// `EMAIL_MX_PRIVATE`: every host that mail would go to lies in a network that nobody outside reaches. One
/// that could not be looked up may be public: then nothing is said.
fn private(hosts: &[LookedUp], about: &impl Fn(&str, &str) -> Vec<Evidence>) -> Option<Answer> {
    if hosts.is_empty() {
        return None;
    }
    let is_inside = |(_, addresses): &LookedUp| {
        addresses.is_some_and(|all| !all.is_empty() && !all.iter().copied().any(is_public))
    };
    if hosts.iter().any(|(_, addresses)| addresses.is_some_and(|all| all.iter().copied().any(is_public))) {
        return Some(Answer::clear(Code::EmailMxPrivate));
    }
    let told = |(host, addresses): &LookedUp| {
        let addresses: Vec<String> =
            addresses.iter().flat_map(|all| all.iter()).map(IpAddr::to_string).collect();
        format!("{host}: {}", addresses.join(", "))
    };
    let told = hosts.iter().map(told).collect::<Vec<_>>().join("; ");
    let evidence = about(&told, "mx_address");
    hosts.iter().all(is_inside).then_some(Answer { code: Code::EmailMxPrivate, seen: Seen::Hit, evidence })
}

/// A failure as evidence names it; people read it in their language.
pub(super) fn spelled(failure: Failure) -> &'static str {
    match failure {
        Failure::TimedOut => "timed_out",
        Failure::Refused => "refused",
        Failure::NoRoute => "no_route",
        Failure::OnlyIpv6 => "only_ipv6",
        Failure::ServerFailed => "server_failed",
        Failure::Tls => "tls",
        Failure::Broken => "broken",
        Failure::HeldBack => "held_back",
    }
}

/// How often it was tried, and from when to when: `7 (2026-01-15 09:00 – 2026-01-16 09:00 UTC)`.
pub(super) fn tried(failed: &[FailedTry], subject: &str, now: Timestamp) -> Evidence {
    let minute = |at: Timestamp| at.strftime("%Y-%m-%d %H:%M").to_string();
    let observed = match failed {
        [] => "1".to_owned(),
        [one] => format!("1 ({} UTC)", minute(one.at)),
        [first, .., last] => format!("{} ({} – {} UTC)", failed.len(), minute(first.at), minute(last.at)),
    };
    Evidence::new("tries", subject, observed, now)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outside::TryEnd;

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn mx(host: &str, addresses: Option<Reply<Vec<&str>>>) -> Mx {
        let addresses = addresses.map(|reply| match reply {
            Reply::Found(all) => Reply::Found(all.iter().map(|one| one.parse().unwrap()).collect()),
            Reply::Nothing => Reply::Nothing,
            Reply::NoSuchDomain => Reply::NoSuchDomain,
            Reply::Failed(why) => Reply::Failed(why),
        });
        Mx { preference: 10, host: host.into(), addresses }
    }

    fn facts(mx: Reply<Vec<Mx>>) -> MailFacts {
        MailFacts { domain: "acme.com".into(), mx, addresses: None, failed: Vec::new() }
    }

    fn missing_for(minutes: &[i64]) -> Vec<FailedTry> {
        let one = |minute: &i64| FailedTry {
            at: Timestamp::from_second(minute * 60).unwrap(),
            end: TryEnd::NoSuchDomain,
            control_answered: true,
        };
        minutes.iter().map(one).collect()
    }

    fn seen(mail: &MailFacts) -> Vec<(Code, Seen)> {
        let email = Email::parse("jane@acme.com").unwrap();
        let told = answers(&email, mail, NOW).into_iter().map(|answer| (answer.code, answer.seen));
        told.filter(|(_, seen)| *seen != Seen::Clear).collect()
    }

    #[test]
    fn exchangers_with_a_public_address_take_mail() {
        let one = mx("mx.acme.com", Some(Reply::Found(vec!["10.0.0.1", "8.8.8.8"])));
        assert_eq!(seen(&facts(Reply::Found(vec![one]))), []);
        let unasked = facts(Reply::Found(vec![mx("mx.acme.com", None)]));
        assert_eq!(seen(&unasked), []);
        assert!(has_way(&unasked));
    }

    #[test]
    fn a_domain_that_says_it_takes_no_mail_is_believed() {
        let null = facts(Reply::Found(vec![mx(".", None)]));
        assert_eq!(seen(&null), [(Code::EmailNullMx, Seen::Hit)]);
        assert!(!has_way(&null));
        let with_another = facts(Reply::Found(vec![mx(".", None), mx("mx.acme.com", None)]));
        assert_eq!(seen(&with_another), [], "RFC 7505: a null MX stands alone");
        let twice = facts(Reply::Found(vec![mx(".", None), mx(".", None)]));
        assert_eq!(seen(&twice), [(Code::EmailNullMx, Seen::Hit)]);
        let gone = mx("mx.acme.com", Some(Reply::NoSuchDomain));
        let beside_nothing = facts(Reply::Found(vec![mx(".", None), gone]));
        assert_eq!(seen(&beside_nothing), [(Code::EmailNoMx, Seen::Softened)]);
    }

    #[test]
    fn mail_without_an_exchanger_goes_to_the_domains_own_address_with_a_note() {
        let address = |text: &str| Some(Reply::Found(vec![text.parse().unwrap()]));
        let mut mail = MailFacts { addresses: address("8.8.8.8"), ..facts(Reply::Nothing) };
        assert_eq!(seen(&mail), [(Code::EmailNoMx, Seen::Noted)]);
        mail.addresses = address("192.168.0.1");
        assert_eq!(seen(&mail), [(Code::EmailNoMx, Seen::Noted), (Code::EmailMxPrivate, Seen::Hit)]);
    }

    #[test]
    fn a_missing_domain_refuses_only_after_three_answers_over_ten_minutes() {
        for (minutes, expected) in [
            (&[0][..], Seen::Unknown),
            (&[0, 5], Seen::Unknown),
            (&[0, 1, 2], Seen::Unknown),
            (&[0, 5, 10], Seen::Hit),
        ] {
            let mail = MailFacts { failed: missing_for(minutes), ..facts(Reply::NoSuchDomain) };
            assert_eq!(seen(&mail), [(Code::EmailNoMx, expected)], "{minutes:?}");
            let mail = MailFacts { addresses: Some(Reply::Nothing), mx: Reply::Nothing, ..mail };
            assert_eq!(seen(&mail), [(Code::EmailNoMx, expected)], "{minutes:?}");
        }
    }

    #[test]
    fn an_outage_of_name_servers_is_told_once_and_refuses_nobody() {
        let outage = facts(Reply::Failed(Failure::ServerFailed));
        assert_eq!(seen(&outage), [(Code::EmailNoMx, Seen::Unknown)]);
        let half = MailFacts { addresses: Some(Reply::Failed(Failure::TimedOut)), ..facts(Reply::Nothing) };
        assert_eq!(seen(&half), [(Code::EmailNoMx, Seen::Unknown)]);
        let hosts = facts(Reply::Found(vec![mx("mx.acme.com", Some(Reply::Failed(Failure::TimedOut)))]));
        assert_eq!(seen(&hosts), [], "there is an exchanger; where it stands could change nothing");
    }

    #[test]
    fn exchangers_inside_a_private_network_or_nowhere_are_told_apart() {
        let inside = |address| mx("mx.acme.com", Some(Reply::Found(vec![address])));
        let private = facts(Reply::Found(vec![inside("10.0.0.1"), inside("::1")]));
        assert_eq!(seen(&private), [(Code::EmailMxPrivate, Seen::Hit)]);
        let failed = mx("mx2.acme.com", Some(Reply::Failed(Failure::TimedOut)));
        assert_eq!(seen(&facts(Reply::Found(vec![inside("10.0.0.1"), failed]))), [], "one may be public");
        let many =
            |last| facts(Reply::Found(vec![inside("10.0.0.1"), inside("10.0.0.2"), inside("::1"), last]));
        assert_eq!(seen(&many(mx("mx4.acme.com", None))), [], "one that was not looked up may be public");
        let inside_all = many(inside("10.0.0.4"));
        assert_eq!(seen(&inside_all), [(Code::EmailMxPrivate, Seen::Hit)]);
        let nowhere = facts(Reply::Found(vec![mx("mx.acme.com", Some(Reply::NoSuchDomain))]));
        assert_eq!(seen(&nowhere), [(Code::EmailNoMx, Seen::Softened)]);
    }
}
