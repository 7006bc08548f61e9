//! A lead of an ordinary company, and what the network says of it unless a test says otherwise.

use jiff::Timestamp;
use leadwire_domain::checks::{Code, Facts, Judgement, Outcome, Policy, Verdict, judge};
use leadwire_domain::lead::RawLead;
use leadwire_domain::outside::{
    Effort, End, FailedTry, Hop, MailFacts, Mx, Network, Reply, SiteFacts, TryEnd, read_page,
};

pub const NOW: Timestamp = Timestamp::UNIX_EPOCH;

/// The front page of a company that has one.
pub const FRONT: &str = "<title>Acme GmbH – Pumpen</title><h1>Acme Pumpen</h1>
    <a href=/produkte>Produkte</a><a href=/impressum>Impressum</a><a href=/team>Team</a>
    <a href=https://www.linkedin.com/company/acme>LinkedIn</a>
    <p>Acme baut seit 1950 Pumpen für Werke in ganz Europa. Wir beraten, liefern und warten.</p>";

pub fn acme() -> RawLead {
    RawLead {
        first_name: "Jane".into(),
        last_name: "Doe".into(),
        email: "jane.doe@acme.com".into(),
        company: "Acme GmbH".into(),
        website: "www.acme.com".into(),
        linkedin: "linkedin.com/company/acme".into(),
        country: "DE".into(),
        ..RawLead::default()
    }
}

/// Mail that arrives, and a site with this front page.
pub fn network(html: &str) -> Network {
    let (page, _) = read_page("https://www.acme.com/", 200, None, html, false, &mut Effort::of_a_lead());
    let addresses = Reply::Found(vec!["203.1.2.3".parse().unwrap()]);
    let mx = Mx { preference: 10, host: "mx.acme.com".into(), addresses: Some(addresses.clone()) };
    let site = SiteFacts {
        host: "www.acme.com".into(),
        registrable: "acme.com".into(),
        name_servers: Reply::Found(vec!["ns1.example.net".into()]),
        aliases: Vec::new(),
        addresses,
        hops: vec![Hop { url: "https://www.acme.com/".into(), status: Some(200) }],
        end: End::Page,
        pages: vec![page],
        failed: Vec::new(),
    };
    Network {
        mail: MailFacts {
            domain: "acme.com".into(),
            mx: Reply::Found(vec![mx]),
            addresses: None,
            failed: Vec::new(),
        },
        site: Some(site),
        registers: Vec::new(),
        asked_at: NOW,
        is_last: true,
    }
}

/// The same, with the site changed.
pub fn with_site(html: &str, change: impl FnOnce(&mut SiteFacts)) -> Network {
    let mut network = network(html);
    change(network.site.as_mut().unwrap());
    network
}

/// A site that brought nothing, tried at these minutes.
pub fn without_page(end: End, name_servers: Reply<Vec<String>>, each: TryEnd, minutes: &[i64]) -> Network {
    with_site("", |site| {
        site.end = end;
        site.name_servers = name_servers;
        site.pages.clear();
        site.failed = tried(each, minutes);
    })
}

pub fn tried(end: TryEnd, minutes: &[i64]) -> Vec<FailedTry> {
    let at = |minute: &i64| Timestamp::from_second(minute * 60).unwrap();
    minutes.iter().map(|minute| FailedTry { at: at(minute), end, control_answered: true }).collect()
}

pub fn judged(raw: RawLead, network: Network) -> Judgement {
    let facts = Facts { network: Some(network), ..Facts::default() };
    judge(&raw.parse().unwrap(), &facts, &Policy::default(), NOW)
}

/// Everything that is no plain pass: `fail WEBSITE_PARKED`, `note LINKEDIN_UNCONFIRMED`; a clean lead:
/// nothing.
pub fn said_of(raw: RawLead, network: Network) -> Vec<String> {
    let judgement = judged(raw, network);
    judgement
        .findings
        .iter()
        .filter(|finding| finding.outcome != Outcome::Pass || finding.is_note())
        .map(|finding| {
            let word = match finding.outcome {
                Outcome::Pass => "note",
                Outcome::Fail => "fail",
                Outcome::Review => "review",
                Outcome::Unknown => "unknown",
                Outcome::NotRun => "not run",
            };
            format!("{word} {}", finding.code)
        })
        .collect()
}

pub fn verdict(raw: RawLead, network: Network) -> Verdict {
    judged(raw, network).verdict
}

/// What a finding shows.
pub fn evidence(judgement: &Judgement, code: Code) -> Vec<(String, String)> {
    let finding = judgement.findings.iter().find(|finding| finding.code == code).unwrap();
    finding.evidence.iter().map(|one| (one.kind.clone(), one.observed.clone())).collect()
}
