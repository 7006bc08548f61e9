//! One lead for every rule that a lead can break, with the facts by which it does: nothing else speaks
//! against it, or what does is another rule's.

use leadwire_domain::checks::{Code, Facts, OtherClaim, Referrer, Source};
use leadwire_domain::lead::RawLead;
use leadwire_domain::matching::{Hit, Rung, ToldBy};
use leadwire_domain::outside::{
    Employees, End, Failure, Mx, Network, Register, RegisterEntry, RegisterFacts, Reply, Standing, TryEnd,
};
use leadwire_domain::sheet::Stage;

use super::world::{FRONT, NOW, acme, network, tried, with_site, without_page};

/// A rule, and who breaks it.
pub struct Broken {
    pub code: Code,
    pub lead: RawLead,
    pub facts: Facts,
}

/// Every rule that judges leads but the form's own, broken once.
pub fn all() -> Vec<Broken> {
    [by_what_was_typed(), by_mail_and_site(), by_a_register(), by_what_we_know()]
        .into_iter()
        .flatten()
        .collect()
}

fn by_what_was_typed() -> Vec<Broken> {
    let typed = |code, change: fn(&mut RawLead)| {
        let mut lead = acme();
        change(&mut lead);
        Broken { code, lead, facts: Facts { network: Some(network(FRONT)), ..Facts::default() } }
    };
    vec![
        typed(Code::EmailFreemail, |lead| lead.email = "jane.doe@gmail.com".into()),
        typed(Code::EmailDisposable, |lead| lead.email = "jane.doe@mailinator.com".into()),
        typed(Code::EmailRelayAlias, |lead| lead.email = "jane.doe@mozmail.com".into()),
        typed(Code::EmailRole, |lead| lead.email = "info@acme.com".into()),
        typed(Code::EmailDomainMismatch, |lead| lead.email = "jane.doe@other.com".into()),
        typed(Code::WebsiteNotOwn, |lead| lead.website = "facebook.com/acme".into()),
        typed(Code::WebsiteMissing, |lead| lead.website = "none".into()),
        typed(Code::LinkedinMissing, |lead| lead.linkedin = "none".into()),
        typed(Code::LinkedinUnrelated, |lead| lead.linkedin = "linkedin.com/company/blue-ocean".into()),
        typed(Code::LinkedinWrongKind, |lead| lead.linkedin = "linkedin.com/in/jane-doe".into()),
        typed(Code::LinkedinContradicted, |lead| lead.linkedin = "linkedin.com/company/acme-pumps".into()),
        typed(Code::LinkedinUnconfirmed, |lead| lead.linkedin = "linkedin.com/company/12345".into()),
        typed(Code::CompanyNameMismatch, |lead| lead.company = "Zukunft GmbH".into()),
        typed(Code::FlTitleExplicit, |lead| lead.job_title = "Freelance designer".into()),
        typed(Code::FlCompanyPlaceholder, |lead| lead.company = "Self-employed".into()),
        typed(Code::FlLegalForm, |lead| lead.company = "Acme e.K.".into()),
        typed(Code::FlProfileAsCompany, |lead| lead.website = "malt.fr/profile/janedoe".into()),
        typed(Code::FlNameIsPerson, |lead| lead.company = "Jane Doe Consulting".into()),
        typed(Code::FlDomainIsPerson, |lead| {
            // A company's legal form would clear it.
            (lead.company, lead.website) = ("Jane Doe Consulting".into(), "jane-doe.com".into());
        }),
        typed(Code::FlTitleSoft, |lead| lead.job_title = "Independent consultant".into()),
        typed(Code::FlHostedSite, |lead| lead.website = "acme.wixsite.com".into()),
        typed(Code::FlOnePersonCompany, |lead| lead.company = "Acme UG".into()),
        typed(Code::CountryNotServed, |lead| lead.country = "FR".into()),
    ]
}

/// Of these the network tells.
fn told(code: Code, network: Network) -> Broken {
    Broken { code, lead: acme(), facts: Facts { network: Some(network), ..Facts::default() } }
}

fn by_mail_and_site() -> Vec<Broken> {
    let mail_at = |host: &str, address: Option<&str>| {
        let addresses = address.map(|address| Reply::Found(vec![address.parse().unwrap()]));
        let mut network = network(FRONT);
        network.mail.mx = Reply::Found(vec![Mx { preference: 0, host: host.into(), addresses }]);
        network
    };
    let mut no_mail = network(FRONT);
    no_mail.mail.mx = Reply::Nothing;
    no_mail.mail.addresses = Some(Reply::Nothing);
    no_mail.mail.failed = tried(TryEnd::NoAddress, &[0, 5, 10]);
    let silent = Failure::TimedOut;
    let registered = Reply::Found(vec!["ns1.example.net".into()]);
    let day = [0, 1, 10, 60, 240, 600, 1440];
    let down = without_page(End::Failed(silent), registered, TryEnd::Failed(silent), &day);
    let missing = without_page(End::NoAddress, Reply::NoSuchDomain, TryEnd::NoSuchDomain, &[0, 5, 10]);
    let mut forbidden =
        told(Code::WebsiteUnreadable, with_site("<h1>Forbidden</h1>", |site| site.pages[0].status = 403));
    // Mail on the site's own domain would open it.
    forbidden.lead.email = "jane.doe@other.com".into();
    let solo = "<title>Acme – Freelance Webdesign</title><h1>Meine Leistungen</h1>
        <p>Über mich: ich gestalte seit 2010 Webseiten. Mein Angebot für Sie.</p>";
    vec![
        told(Code::EmailNoMx, no_mail),
        told(Code::EmailNullMx, mail_at(".", None)),
        told(Code::EmailMxPrivate, mail_at("mx.acme.com", Some("127.0.0.1"))),
        told(Code::DomainUnregistered, missing),
        told(Code::WebsiteDown, down),
        told(Code::WebsiteParked, network("<p>Diese Domain ist geparkt.</p>")),
        told(Code::WebsiteForSale, network("<p>Die Domain acme.com steht zum Verkauf</p>")),
        told(Code::WebsitePlaceholder, network("<title>Coming Soon</title>")),
        forbidden,
        told(Code::FlSoloSite, network(solo)),
    ]
}

fn by_a_register() -> Vec<Broken> {
    let entered = |code, change: fn(&mut RegisterEntry)| {
        let mut entry = RegisterEntry {
            name: "Acme".into(),
            number: "552100554".into(),
            legal_form: None,
            is_sole_trader: None,
            standing: Standing::Active,
            employees: None,
            country: Some("FR".into()),
            is_certain: true,
            is_likely: false,
            also_called: Vec::new(),
        };
        change(&mut entry);
        let asked = RegisterFacts {
            register: Register::FrenchCompanySearch,
            asked: entry.number.clone(),
            answer: Reply::Found(entry),
            source: Source { name: "register".into(), version: "1".into(), date: "2026-01-01".into() },
            at: NOW,
            failed_before: 0,
        };
        told(code, Network { registers: vec![asked], ..network(FRONT) })
    };
    vec![
        entered(Code::FlRegistry, |entry| entry.is_sole_trader = Some(true)),
        entered(Code::FlSizeOne, |entry| entry.employees = Some(Employees { least: 1, most: Some(1) })),
        entered(Code::CompanyDissolved, |entry| entry.standing = Standing::Dissolved),
        entered(Code::CompanyInsolvent, |entry| entry.standing = Standing::Insolvent),
    ]
}

fn by_what_we_know() -> Vec<Broken> {
    let of = |code, facts| Broken { code, lead: acme(), facts };
    let account = |rung, stage| Hit {
        contact_id: None,
        rung,
        account_id: "A-1".into(),
        our_value: "acme.com".into(),
        matched_value: "acme.com".into(),
        score: 1.0,
        stage,
        last_activity: None,
        told_by: ToldBy::Lead,
        by_page_alone: false,
        taught: None,
    };
    let met =
        |code, rung, stage| of(code, Facts { known: Some(vec![account(rung, stage)]), ..Facts::default() });
    let held = OtherClaim::Held { domain: "acme.com".into(), since: NOW };
    let own = Referrer { domains: vec!["acme.com".into()], ..Referrer::default() };
    vec![
        met(Code::KnownContact, Rung::Contact, Stage::Customer),
        met(Code::KnownCompanyDomain, Rung::CompanyDomain, Stage::Customer),
        met(Code::KnownCompanyId, Rung::CompanyId, Stage::Customer),
        met(Code::KnownPhone, Rung::Phone, Stage::Customer),
        met(Code::KnownCompanyName, Rung::CompanyName, Stage::Customer),
        met(Code::KnownMaybe, Rung::Maybe, Stage::Customer),
        met(Code::KnownGroup, Rung::Group, Stage::Customer),
        met(Code::KnownCold, Rung::CompanyDomain, Stage::Lost),
        of(Code::AlreadyReferred, Facts { other_claim: Some(held), ..Facts::default() }),
        of(Code::SelfReferral, Facts { referrer: Some(own), ..Facts::default() }),
        of(Code::LeadObjected, Facts { has_objected: Some(true), ..Facts::default() }),
    ]
}
