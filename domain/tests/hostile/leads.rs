//! Leads as an attacker or a bad paste would hand them in, each with a site that is no better. The tests of
//! the rules judge them, those of the house send them through the front door, `bin/bench` measures the cost.

use core::net::IpAddr;

use jiff::Timestamp;
use leadwire_domain::checks::{
    Facts, Judgement, OtherClaim, Policy, Referrer, judge, website::is_visited, whose_domain,
};
use leadwire_domain::lead::{Lead, RawLead};
use leadwire_domain::matching::{Book, Candidate, Query, Vocabulary, account_of_both, climb};
use leadwire_domain::outside::{
    Effort, End, FailedTry, Failure, Hop, Identity, MailFacts, Mx, Network, Page, Refused, Reply, SiteFacts,
    TryEnd, next_try, read_page,
};
use leadwire_domain::sheet::AccountRow;
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;

/// Pieces of text that have a meaning somewhere.
const PIECES: [&str; 44] = [
    "\u{202e}",
    "\u{200b}",
    "\u{2028}",
    "\0",
    "\r\n",
    "'; DROP TABLE x--",
    "<script>",
    "</textarea>",
    "\" onload=\"alert(1)",
    "' autofocus '",
    "javascript:alert(1)",
    "&lt;script&gt;",
    "&#60;",
    "< b",
    "{ $name }",
    "{{ 7*7 }}",
    "=1+1",
    "%00",
    "%3Cscript%3E",
    "%E2%80",
    "@",
    ".",
    "e.K.",
    "GmbH",
    "di",
    "v/ ",
    "freelance",
    "Inhaber",
    "linkedin.com/company/",
    "linkedin.com/in/",
    "gmail.com",
    "http://[::1]",
    "🚀",
    "ﷺ",
    "İ",
    "ß",
    "\u{301}",
    "acme",
    "Jane",
    " ",
    "-",
    "/",
    "+49",
    "0",
];

/// Those of them that a field of text takes: no tag, nothing that forges a line.
const TAKEN: [&str; 22] = [
    "\" onload=\"alert(1)",
    "' autofocus '",
    "javascript:alert(1)",
    "&lt;script&gt;",
    "&#60;",
    "< b",
    "{ $name }",
    "{{ 7*7 }}",
    "=1+1",
    "%00",
    "%3Cscript%3E",
    "e.K.",
    "di",
    "v/ ",
    "freelance",
    "Inhaber",
    "🚀",
    "ﷺ",
    "İ",
    "\u{301}",
    "]]>",
    "-->",
];

/// Markup that costs a reader something, or makes it believe something.
const MARKUP: [&str; 56] = [
    "<title>",
    "</title>",
    "<h1>",
    "<div><p><span>",
    "</div>",
    "<table><tr><td>",
    "<a href=/impressum>Impressum</a>",
    "<a href='https://www.linkedin.com/company/acme'>in</a>",
    "<a href=\"//other.example/%zz\">x</a>",
    "<a href=javascript:alert(1)>",
    "<a href=mailto:jane@acme.example,john@acme.example>",
    "<img src=//cdn.example/a.png>",
    "<iframe src=https://parking.example/>",
    "<frameset><frame src=https://sedo.com/>",
    "<form><input><noscript>Please enable JavaScript</noscript>",
    "<script>location.href='/lander'</script>",
    "<script>",
    "</script>",
    "<script type=application/ld+json>{\"@type\":\"Organization\",\"legalName\":\"Acme <b>GmbH\"}</script>",
    "<script type=application/ld+json>{\"@graph\":[{\"@type\":\"Person\",\"name\":\"Jane Doe\"}]}</script>",
    "<script type=application/ld+json>[[[[[[[[[[[[[[[[{\"a\":</script>",
    "<div itemscope itemtype=http://schema.org/Organization itemprop=name>",
    "<meta itemprop=legalName content=\"Acme AG\">",
    "<meta name=description content=\"\u{202e}&#x202e;\">",
    "<meta name=generator content='WordPress 6'>",
    "<meta http-equiv=refresh content='0;url=https://sedo.com/search'>",
    "<html lang=\"'x\"><base href=//evil.example/>",
    "<!-- ",
    " -->",
    "<svg><title>",
    "<![CDATA[",
    "&amp;&#0;&#xD800;&#x110000;&NotAnEntity;&nbsp;",
    "HRB 12345 Amtsgericht Köln ",
    "USt-IdNr.: DE 123 456 789 ",
    "RCS Paris B 123 456 789 ",
    "P.IVA 01234567890 ",
    "Geschäftsführer: Jane Doe, John Roe und Max Muster ",
    "Jane Doe Inhaberin ",
    "CEO Jane Doe ",
    "This domain is parked free of charge. ",
    "Cette page est en construction. Diese Domain steht zum Verkauf. ",
    "Acme Pumpen GmbH ",
    "www.acme.example jane(at)acme.example ",
    "\u{301}\u{301}\u{301}İﷺ🚀",
    // The rest cost the most of what was tried, some of it once the square of its length.
    "<x/>",
    "<title></title>",
    "<p itemscope><b itemprop=z>",
    "<meta itemprop=a content>x",
    "<a href='/a-b-c?漢字 é'>x</a>",
    "<a href=http://漢字漢字漢字漢字漢字漢字漢字漢字漢字.de/>x</a><img src=//xn--abcdefghijabcdefghij.de/>",
    "<p a b c d e f g h i j k l m n o p q r s t u v w x y z>",
    "<div id=a style='display: NONE' hidden href=/x name=b type=c>",
    "<style></st",
    "<p>A A A A A A A A AG ceo a@b.de a@漢.de HRB 1 FR ES ",
    "<script type=application/ld+json>[[],[],[],[],[],[],[],[],[],[],0]</script>",
    "\r\0&\r\0&NotEqualTilde",
];

/// A lead and all that its domains answer.
#[derive(Debug, Clone)]
pub struct Hostile {
    pub raw: RawLead,
    /// Bodies of the pages, as decoded.
    pub bodies: Vec<String>,
    status: u16,
    end: End,
    hops: Vec<String>,
    names: Vec<String>,
    exchangers: Vec<(String, Option<IpAddr>)>,
    is_last: bool,
}

/// Hostile leads whose pages have about so many bytes at most.
pub fn hostile_lead(page_bytes: usize) -> impl Strategy<Value = Hostile> {
    let visit = (select(vec![200, 200, 200, 204, 403, 404, 429, 500, 503, 999]), end(), any::<bool>());
    let host = || prop_oneof![1 => select(HOSTS.as_slice()).prop_map(str::to_owned), 1 => text()];
    let address = proptest::option::of(select(vec!["8.8.8.8", "10.0.0.1", "::1", "2606:4700::1111"]));
    let address = address.prop_map(|one| one.map(|address| address.parse().expect("an address")));
    let url =
        prop_oneof![(host(), text()).prop_map(|(host, path)| format!("https://{host}/{path}")), text(),];
    let names = (vec(url, 0..6), vec(host(), 0..4), vec((host(), address), 0..3));
    let few_or_six = prop_oneof![4 => vec(body(page_bytes), 0..3), 1 => vec(body(page_bytes), 6)];
    (lead(), few_or_six, visit, names).prop_map(
        |(raw, bodies, (status, end, is_last), (hops, names, exchangers))| Hostile {
            raw,
            bodies,
            status,
            end,
            hops,
            names,
            exchangers,
            is_last,
        },
    )
}

const HOSTS: [&str; 8] = [
    "www.acme.example",
    "acme.example",
    "ns1.sedoparking.com",
    "sedo.com",
    "ns1.hoster.example",
    "x.wixsite.com",
    "www.linkedin.com",
    ".",
];

fn end() -> impl Strategy<Value = End> {
    prop_oneof![
        6 => Just(End::Page),
        1 => text().prop_map(|content_type| End::OtherContent { content_type, status: 200 }),
        1 => Just(End::NoAddress),
        1 => select(vec![Failure::TimedOut, Failure::Tls, Failure::Broken, Failure::HeldBack])
            .prop_map(End::Failed),
        1 => Just(End::Refused(Refused::PrivateAddress)),
    ]
}

/// Text with everything in it that has a meaning somewhere.
pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => vec(select(PIECES.as_slice()), 0..8).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

/// The same of pieces that a field of text takes, behind a good beginning.
pub fn taken(good: &'static str) -> impl Strategy<Value = String> {
    vec(select(TAKEN.as_slice()), 1..4).prop_map(move |pieces| good.to_owned() + &pieces.concat())
}

/// A page: pieces of markup and text in any order, and sometimes the same few again and again, in one heap or
/// two: what the second costs may depend on the first.
pub fn body(bytes: usize) -> impl Strategy<Value = String> {
    let piece = prop_oneof![3 => select(MARKUP.as_slice()), 1 => select(PIECES.as_slice())];
    let pieces = (vec(piece, 0..20), text()).prop_map(|(pieces, rest)| pieces.concat() + &rest);
    let heaps = vec(vec(select(MARKUP.as_slice()), 1..4).prop_map(|again| again.concat()), 1..3);
    (pieces, proptest::option::weighted(0.2, heaps)).prop_map(move |(pieces, heaps)| {
        let heaps = heaps.unwrap_or_default();
        let room = bytes.saturating_sub(pieces.len()) / heaps.len().max(1);
        heaps.iter().map(|again| again.repeat(room / again.len())).collect::<String>() + &pieces
    })
}

/// A lead that is hostile in some fields and, often enough to be judged, well-formed in the others.
pub fn lead() -> impl Strategy<Value = RawLead> {
    let or = |good: &'static str| prop_oneof![8 => Just(good.to_owned()), 4 => taken(good), 1 => text()];
    let address = prop_oneof![
        6 => Just("jane.doe@acme.example".to_owned()),
        6 => "[a-zé+.']{1,12}@(gmail\\.com|mailinator\\.com|acme\\.example|bücher\\.de|x\\.wixsite\\.com)",
        1 => "\"[a-z<>&; ]{1,8}\"@acme\\.example",
        1 => text(),
    ];
    let site = prop_oneof![
        6 => Just("https://www.acme.example".to_owned()),
        4 => "(www\\.)?[a-z]{1,8}\\.(com|example|de|wixsite\\.com)(/[a-z%]{0,5})?",
        2 => taken("https://www.acme.example/"),
        1 => Just("none".to_owned()),
        1 => text(),
    ];
    let page = prop_oneof![
        4 => "linkedin\\.com/(company|in|school|pub|x)/\\PC{0,12}",
        2 => taken("linkedin.com/company/acme"),
        1 => Just("none".to_owned()),
        1 => text(),
    ];
    let names = (or("Jane"), or("Doe"), address, or("Acme GmbH"), site, page);
    let country =
        prop_oneof![15 => select(vec!["IT", "DE", "FR", "GB"]).prop_map(str::to_owned), 1 => text()];
    let phone = prop_oneof![12 => Just("+49 30 1234567".to_owned()), 1 => text()];
    let rest = (country, phone, or("Buyer"), or("They sell pumps."));
    (names, rest).prop_map(|(names, (country, phone, job_title, note))| {
        let (first_name, last_name, email, company, website, linkedin) = names;
        let lead_informed = String::new();
        RawLead {
            first_name,
            last_name,
            email,
            company,
            website,
            linkedin,
            country,
            phone,
            job_title,
            note,
            lead_informed,
        }
    })
}

impl Hostile {
    /// A lead like most, whose site is one page.
    pub fn ordinary(raw: RawLead, page: String) -> Hostile {
        Hostile {
            raw,
            bodies: vec![page],
            status: 200,
            end: End::Page,
            hops: Vec::new(),
            names: vec!["ns1.hoster.example".to_owned()],
            exchangers: vec![("mx.hoster.example".to_owned(), "8.8.8.8".parse().ok())],
            is_last: true,
        }
    }

    /// The lead, judged with all that is known of it; nothing where it is no lead. Reading the pages is part
    /// of it: what a lead costs, beside the waiting.
    pub fn judged(&self) -> Option<Judgement> {
        let lead = self.raw.parse_row().ok()?;
        let network = self.network(&lead);
        let _ = next_try(&network, |_| true, Timestamp::UNIX_EPOCH);
        let query = Identity::told(&lead, &network).query(&lead);
        let facts = Facts { network: Some(network), ..self.facts(&query) };
        Some(judge(&lead, &facts, &Policy::default(), Timestamp::UNIX_EPOCH))
    }

    /// What the network says.
    pub fn network(&self, lead: &Lead) -> Network {
        let exchangers = (0..).zip(&self.exchangers).map(|(preference, (host, address))| Mx {
            preference,
            host: host.clone(),
            addresses: Some(address.map_or(Reply::Nothing, |address| Reply::Found(vec![address]))),
        });
        let exchangers: Vec<Mx> = exchangers.collect();
        let mx = if exchangers.is_empty() { Reply::NoSuchDomain } else { Reply::Found(exchangers) };
        let site = lead.website.as_ref().filter(|site| is_visited(site, &lead.email));
        Network {
            mail: MailFacts {
                domain: lead.email.domain().to_owned(),
                mx,
                addresses: None,
                failed: tries(&self.end),
            },
            site: site.map(|site| self.site(site.host(), site.registrable(), site.url())),
            registers: Vec::new(),
            asked_at: Timestamp::UNIX_EPOCH,
            is_last: self.is_last,
        }
    }

    fn site(&self, host: &str, registrable: &str, url: &str) -> SiteFacts {
        let urls: Vec<&str> = [url].into_iter().chain(self.hops.iter().map(String::as_str)).collect();
        let landed_on = urls.last().copied().unwrap_or(url);
        let server = self.names.first().map(String::as_str);
        let mut effort = Effort::of_a_lead();
        let mut read = |body: &String| read_page(landed_on, self.status, server, body, false, &mut effort).0;
        let pages: Vec<Page> = self.bodies.iter().map(&mut read).collect();
        let end = if self.end == End::Page && pages.is_empty() { End::NoAddress } else { self.end.clone() };
        SiteFacts {
            host: host.to_owned(),
            registrable: registrable.to_owned(),
            name_servers: if self.names.is_empty() {
                Reply::NoSuchDomain
            } else {
                Reply::Found(self.names.clone())
            },
            aliases: self.names.clone(),
            addresses: Reply::Nothing,
            hops: urls.iter().map(|url| Hop { url: (*url).to_owned(), status: Some(302) }).collect(),
            failed: tries(&end),
            pages: if end == End::Page { pages } else { Vec::new() },
            end,
        }
    }

    /// An account that looks like the lead, a partner who does, and somebody who was faster.
    fn facts(&self, query: &Query) -> Facts {
        let raw = &self.raw;
        let row = AccountRow {
            vat_number: raw.note.clone(),
            name: raw.company.chars().rev().collect(),
            website: raw.website.clone(),
            country: raw.country.clone(),
            phone: raw.phone.clone(),
            ..AccountRow::default()
        };
        let accounts = [Candidate::of_row(&row, whose_domain)];
        let in_book = Book::build(accounts.iter().cloned()).hits(query);
        Facts {
            known: Some([climb(query, &accounts, Vocabulary::stock()), in_book].concat()),
            account_of_both: account_of_both(query, &accounts).map(str::to_owned),
            other_claim: Some(OtherClaim::Held { domain: raw.website.clone(), since: Timestamp::UNIX_EPOCH }),
            referrer: Some(Referrer {
                emails: vec![raw.email.clone()],
                company: Some(raw.note.clone()),
                ..Referrer::default()
            }),
            network: None,
            has_objected: Some(true),
        }
    }
}

/// Tries over a day and more, where a visit failed.
fn tries(end: &End) -> Vec<FailedTry> {
    let end = match end {
        End::NoAddress => TryEnd::NoSuchDomain,
        End::Failed(failure) => TryEnd::Failed(*failure),
        End::Page | End::OtherContent { .. } | End::Refused(_) => return Vec::new(),
    };
    let at = |hour: i64| Timestamp::from_second(hour * 4 * 3_600).expect("a time");
    (0..7).map(|hour| FailedTry { at: at(hour), end, control_answered: true }).collect()
}
