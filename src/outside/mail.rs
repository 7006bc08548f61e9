//! Where a domain's mail goes.

use jiff::Timestamp;
use leadwire_domain::outside::{FailedTry, Failure, MailFacts, Mx, Reply, TryEnd};

use super::Wire;

/// Asks for the mail routing of a domain (RFC 5321 5.1): its exchangers, and without any its own addresses.
/// `earlier` are the tries that found no way before; where this one finds none it is added to them.
pub(super) async fn look_up_mail(
    wire: &Wire,
    domain: &str,
    earlier: &[FailedTry],
    now: Timestamp,
) -> MailFacts {
    let mx = wire.dns.exchangers(domain).await;
    let addresses = match mx {
        Reply::Nothing => Some(wire.dns.addresses(domain).await.addresses),
        _ => None,
    };
    let mut facts = MailFacts { domain: domain.to_owned(), mx, addresses, failed: earlier.to_vec() };
    if let Some(end) = failed_end(&facts) {
        let control_answered = wire.ask_control(now).await;
        facts.failed.push(FailedTry { at: now, end, control_answered });
    }
    facts
}

/// What nobody was asked: nothing, and what was known before stays.
pub(super) fn held_back(domain: &str, earlier: &[FailedTry]) -> MailFacts {
    let mx = Reply::Failed(Failure::HeldBack);
    MailFacts { domain: domain.to_owned(), mx, addresses: None, failed: earlier.to_vec() }
}

fn failed_end(facts: &MailFacts) -> Option<TryEnd> {
    match (&facts.mx, facts.addresses.as_ref()) {
        (Reply::NoSuchDomain, _) | (Reply::Nothing, Some(Reply::NoSuchDomain)) => Some(TryEnd::NoSuchDomain),
        (Reply::Failed(why), _) | (Reply::Nothing, Some(Reply::Failed(why))) => Some(TryEnd::Failed(*why)),
        (Reply::Nothing, Some(Reply::Nothing) | None) => Some(TryEnd::NoAddress),
        (Reply::Found(_), _) | (Reply::Nothing, Some(Reply::Found(_))) => None,
    }
}

/// Whether the answer is good for a day: a way for mail was found, or a refusal of all mail; and where
/// exchangers were looked up, one of them was answered for.
pub(super) fn is_settled(facts: &MailFacts) -> bool {
    let looked_up: Vec<_> = match &facts.mx {
        Reply::Found(exchangers) => exchangers.iter().filter_map(|mx: &Mx| mx.addresses.as_ref()).collect(),
        _ => Vec::new(),
    };
    let is_answered = looked_up.is_empty() || looked_up.iter().any(|reply| reply.failure().is_none());
    failed_end(facts).is_none() && is_answered
}
