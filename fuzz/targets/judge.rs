//! A whole lead with everything that the network says of it: ten lines of fields, one of names, one of hops,
//! one of exchangers, one word for how the visit ended; the rest is the page.
#![no_main]

use jiff::Timestamp;
use leadwire_domain::checks::{Facts, Judgement, Policy, Referrer, judge, verdict_of, whose_domain};
use leadwire_domain::lead::RawLead;
use leadwire_domain::matching::{Book, Candidate, Query, Vocabulary, climb};
use leadwire_domain::outside::{
    Effort, End, FailedTry, Failure, Hop, Identity, MailFacts, Mx, Network, Reply, SiteFacts, TryEnd,
    next_try, read_page,
};
use leadwire_domain::sheet::AccountRow;
use libfuzzer_sys::fuzz_target;

const NOW: Timestamp = Timestamp::UNIX_EPOCH;

fuzz_target!(|text: &str| {
    let parts: Vec<&str> = text.splitn(15, '\n').collect();
    let part = |at: usize| parts.get(at).copied().unwrap_or_default();
    let field = |at: usize| part(at).to_owned();
    let raw = RawLead {
        first_name: field(0),
        last_name: field(1),
        email: field(2),
        company: field(3),
        website: field(4),
        linkedin: field(5),
        country: field(6),
        phone: field(7),
        job_title: field(8),
        note: field(9),
        lead_informed: String::new(),
    };
    assert!(raw.parse().is_err() || raw.parse_row().is_ok(), "what may be kept may be judged");
    let Ok(lead) = raw.parse_row() else { return };
    let site = lead.website.as_ref().map(|site| SiteFacts {
        host: site.host().to_owned(),
        registrable: site.registrable().to_owned(),
        ..site_facts(part(10), part(11), part(13), part(14))
    });
    let mail = mail_facts(lead.email.domain(), part(12), part(13));
    let network =
        Network { mail, site, registers: Vec::new(), asked_at: NOW, is_last: part(13).len() % 2 == 0 };
    let _ = (Identity::told(&lead, &network), next_try(&network, |_| true, NOW));
    let judgement = judge(&lead, &facts(&raw, &lead, network), &Policy::default(), NOW);
    assert_eq!(judgement.verdict, verdict_of(&judgement.findings));
    stored(&judgement);
});

/// Evidence is written down and read again.
fn stored(judgement: &Judgement) {
    let written = serde_json::to_string(&judgement.findings).expect("findings are stored");
    let read: Vec<leadwire_domain::checks::Finding> = serde_json::from_str(&written).expect("and read");
    assert_eq!(read, judgement.findings);
}

fn facts(raw: &RawLead, lead: &leadwire_domain::lead::Lead, network: Network) -> Facts {
    let query = Query::of_lead(lead, whose_domain);
    let row = AccountRow {
        name: raw.note.clone(),
        website: raw.website.clone(),
        phone: raw.phone.clone(),
        country: raw.country.clone(),
        vat_number: raw.note.clone(),
        company_number: raw.job_title.clone(),
        ..AccountRow::default()
    };
    let account = Candidate::of_row(&row, whose_domain);
    let mut hits = climb(&query, std::slice::from_ref(&account), Vocabulary::stock());
    hits.extend(Book::build([account].into_iter()).hits(&query));
    let referrer = Referrer { emails: vec![raw.note.clone()], ..Referrer::default() };
    Facts { known: Some(hits), referrer: Some(referrer), network: Some(network), ..Facts::default() }
}

fn site_facts(names: &str, hops: &str, end: &str, page: &str) -> SiteFacts {
    let urls: Vec<&str> = hops.split_whitespace().take(6).collect();
    let last = urls.last().copied().unwrap_or("https://www.acme.de/");
    let status =
        end.chars().filter_map(|c| c.to_digit(10)).fold(0, |sum: u32, digit| (sum * 10 + digit) % 1_000);
    let status = u16::try_from(status).unwrap_or(200);
    let (page, _) = read_page(last, status, None, page, end.contains("cut"), &mut Effort::of_a_lead());
    let end = ended(end);
    SiteFacts {
        host: String::new(),
        registrable: String::new(),
        name_servers: reply(end == End::NoAddress, names),
        aliases: names.split_whitespace().rev().map(str::to_owned).collect(),
        addresses: Reply::Nothing,
        hops: urls.iter().map(|url| Hop { url: (*url).to_owned(), status: Some(302) }).collect(),
        pages: if end == End::Page { vec![page] } else { Vec::new() },
        failed: tries(&end),
        end,
    }
}

fn ended(word: &str) -> End {
    match word.split_whitespace().next().unwrap_or_default() {
        "none" => End::NoAddress,
        "other" => End::OtherContent { content_type: word.to_owned(), status: 200 },
        "silent" => End::Failed(Failure::TimedOut),
        "broken" => End::Failed(Failure::Tls),
        "refused" => End::Refused(leadwire_domain::outside::Refused::PrivateAddress),
        _ => End::Page,
    }
}

fn tries(end: &End) -> Vec<FailedTry> {
    let end = match end {
        End::Failed(failure) => TryEnd::Failed(*failure),
        End::NoAddress => TryEnd::NoSuchDomain,
        _ => return Vec::new(),
    };
    let at = |hour: i64| Timestamp::from_second(hour * 4 * 3_600).expect("a time");
    (0..7).map(|hour| FailedTry { at: at(hour), end, control_answered: true }).collect()
}

fn reply(is_missing: bool, names: &str) -> Reply<Vec<String>> {
    let names: Vec<String> = names.split_whitespace().map(str::to_owned).collect();
    match names.is_empty() {
        true if is_missing => Reply::NoSuchDomain,
        true => Reply::Failed(Failure::ServerFailed),
        false => Reply::Found(names),
    }
}

fn mail_facts(domain: &str, exchangers: &str, end: &str) -> MailFacts {
    let address = |host: &str| host.rsplit_once('=').and_then(|(_, address)| address.parse().ok());
    let exchanger = |(preference, host): (u16, &str)| Mx {
        preference,
        host: host.to_owned(),
        addresses: Some(address(host).map_or(Reply::Nothing, |address| Reply::Found(vec![address]))),
    };
    let all: Vec<Mx> = (0..).zip(exchangers.split_whitespace()).map(exchanger).collect();
    let mx = if all.is_empty() { Reply::Nothing } else { Reply::Found(all) };
    MailFacts { domain: domain.to_owned(), mx, addresses: Some(Reply::Nothing), failed: tries(&ended(end)) }
}
