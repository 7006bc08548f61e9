//! Mail: a lead to whom nothing can be delivered is no lead.

use leadwire_domain::checks::Verdict;
use leadwire_domain::outside::{Failure, Mx, Reply, TryEnd};

use crate::world::{FRONT, acme, network, said_of, tried, verdict};

#[test]
fn a_domain_that_takes_no_mail_is_refused() {
    let mut null = network(FRONT);
    null.mail.mx = Reply::Found(vec![Mx { preference: 0, host: ".".into(), addresses: None }]);
    assert_eq!(said_of(acme(), null), ["fail EMAIL_NULL_MX"]);
    let mut inside = network(FRONT);
    let loopback = Some(Reply::Found(vec!["127.0.0.1".parse().unwrap()]));
    inside.mail.mx =
        Reply::Found(vec![Mx { preference: 0, host: "mx.acme.com".into(), addresses: loopback }]);
    assert_eq!(said_of(acme(), inside), ["fail EMAIL_MX_PRIVATE"]);
    let mut nothing = network(FRONT);
    nothing.mail.mx = Reply::Nothing;
    nothing.mail.addresses = Some(Reply::Nothing);
    nothing.mail.failed = tried(TryEnd::NoAddress, &[0, 5, 10]);
    assert_eq!(said_of(acme(), nothing), ["fail EMAIL_NO_MX"]);
}

#[test]
fn a_domain_without_mail_is_refused_by_tries_during_which_our_control_answered_and_by_no_others() {
    for end in [TryEnd::NoAddress, TryEnd::NoSuchDomain] {
        let mut nothing = network(FRONT);
        nothing.mail.mx = Reply::Nothing;
        nothing.mail.addresses = Some(Reply::Nothing);
        nothing.mail.failed = tried(end, &[0, 5, 10, 15]);
        assert_eq!(said_of(acme(), nothing.clone()), ["fail EMAIL_NO_MX"]);
        nothing.mail.failed[2..].iter_mut().for_each(|one| one.control_answered = false);
        assert_eq!(said_of(acme(), nothing.clone()), ["unknown EMAIL_NO_MX"], "our own way out was shut");
        assert_eq!(verdict(acme(), nothing), Verdict::InReview);
    }
}

#[test]
fn an_outage_of_mail_is_told_once_and_is_for_a_person_at_the_end() {
    let mut outage = network(FRONT);
    outage.mail.mx = Reply::Failed(Failure::ServerFailed);
    assert_eq!(said_of(acme(), outage.clone()), ["unknown EMAIL_NO_MX"]);
    assert_eq!(verdict(acme(), outage), Verdict::InReview);
}

#[test]
fn mail_at_the_domains_own_address_passes_with_a_note() {
    let mut plain = network(FRONT);
    plain.mail.mx = Reply::Nothing;
    plain.mail.addresses = Some(Reply::Found(vec!["203.1.2.3".parse().unwrap()]));
    assert_eq!(said_of(acme(), plain.clone()), ["note EMAIL_NO_MX"]);
    assert_eq!(verdict(acme(), plain), Verdict::Validated);
}
