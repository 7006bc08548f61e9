//! About 14,000 real companies must not be refused by lists and forms. The data is not ours, so it stays
//! beside the repository; without it these tests say that they were skipped.

use std::io::Write as _;

use leadwire_domain::checks::freelancer::sole_trader_form;
use leadwire_domain::checks::{Code, Facts, Outcome, Policy, judge};
use leadwire_domain::country::Country;
use leadwire_domain::email::Email;
use leadwire_domain::lead::{Lead, RawLead};
use leadwire_domain::matching::{Band, Book, Candidate, Query};
use leadwire_domain::web::Website;

/// At least 99.9 % of real companies pass what lists and names alone can say.
const REFUSED_AT_MOST_PER_MILLE: usize = 1;

fn listed() -> Option<Vec<(String, String)>> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../../shared/data/accounts/listed-companies.csv");
    let Ok(text) = std::fs::read_to_string(path) else {
        // Past cargo's capture: nobody should believe that this was shown.
        let place = "../shared/data/accounts/listed-companies.csv";
        let _ = writeln!(std::io::stderr(), "skipped: the listed companies: {place} is not here");
        return None;
    };
    let rows = text.lines().skip(1).filter_map(|line| {
        let (name, site) = line.rsplit_once(',')?;
        Some((name.trim_matches('"').replace("\"\"", "\""), site.to_owned()))
    });
    let rows: Vec<_> = rows.collect();
    assert!(rows.len() > 14_000, "only {} listed companies were read", rows.len());
    Some(rows)
}

fn lead_of(name: &str, site: &str) -> Option<Lead> {
    let site = Website::parse(site).ok()?;
    let raw = RawLead {
        first_name: "Jane".into(),
        last_name: "Doe".into(),
        email: format!("jane.doe@{}", site.registrable()),
        company: name.into(),
        website: site.as_typed().into(),
        linkedin: "linkedin.com/company/1".into(),
        country: country_of(&site).into(),
        ..RawLead::default()
    };
    raw.parse().ok()
}

/// The country that the site's ending suggests: the rules on names differ by country.
fn country_of(site: &Website) -> &'static str {
    let ending = site.registrable().rsplit('.').next().unwrap_or_default();
    Country::parse(ending).map_or("US", Country::code)
}

#[test]
fn real_companies_pass_the_lists_and_forms() {
    let Some(companies) = listed() else { return };
    let (mut judged, mut refused) = (0, Vec::new());
    for (name, site) in &companies {
        let Some(lead) = lead_of(name, site) else { continue };
        judged += 1;
        let judgement = judge(&lead, &Facts::default(), &Policy::default(), jiff::Timestamp::UNIX_EPOCH);
        let fails = judgement.codes(Outcome::Fail);
        if !fails.is_empty() {
            refused.push((name, site, fails));
        }
    }
    eprintln!("{judged} of {} judged, {} refused: {refused:?}", companies.len(), refused.len());
    assert!(judged * 100 >= companies.len() * 99, "only {judged} could be judged");
    assert!(refused.len() * 1_000 <= judged * REFUSED_AT_MOST_PER_MILLE);
}

#[test]
fn real_companies_are_no_sole_traders_in_any_country() {
    let Some(companies) = listed() else { return };
    for country in ["IT", "DE", "AT", "FR", "DK"] {
        let country = Country::parse(country).unwrap();
        let taken: Vec<_> =
            companies.iter().filter(|(name, _)| sole_trader_form(name, country).is_some()).collect();
        eprintln!("{country}: {} of {} taken for sole traders {taken:?}", taken.len(), companies.len());
        // As if all of them sat in this one country, which is harsher than the truth.
        assert!(taken.len() * 1_000 <= companies.len() * 2, "{country}");
    }
}

#[test]
fn no_real_companys_domain_is_taken_for_a_typo() {
    let Some(companies) = listed() else { return };
    let domains = companies.iter().filter_map(|(_, site)| Website::parse(site).ok());
    let taken: Vec<_> =
        domains.filter(|site| Email::suggestion(&format!("jane@{}", site.registrable())).is_some()).collect();
    assert!(taken.is_empty(), "{taken:?}");
}

#[test]
fn most_real_companies_need_nobody_to_look_at_them() {
    let Some(companies) = listed() else { return };
    let leads = companies.iter().filter_map(|(name, site)| lead_of(name, site));
    let mut seen = std::collections::BTreeMap::<Code, usize>::new();
    for lead in leads {
        let judgement = judge(&lead, &Facts::default(), &Policy::default(), jiff::Timestamp::UNIX_EPOCH);
        for code in judgement.codes(Outcome::Review) {
            *seen.entry(code).or_default() += 1;
        }
    }
    eprintln!("reviews: {seen:?}");
    assert!(seen.values().sum::<usize>() * 100 <= companies.len(), "{seen:?}");
}

/// What `docs/measured.md` says of `COMPANY_NAME_MISMATCH`: it is no more than a note, because of these.
#[test]
fn some_real_companies_have_a_name_and_a_domain_with_nothing_in_common() {
    let Some(companies) = listed() else { return };
    let leads: Vec<Lead> = companies.iter().filter_map(|(name, site)| lead_of(name, site)).collect();
    let differs = |lead: &&Lead| {
        let judgement = judge(lead, &Facts::default(), &Policy::default(), jiff::Timestamp::UNIX_EPOCH);
        let found = judgement.findings.iter().find(|finding| finding.code == Code::CompanyNameMismatch);
        found.is_some_and(|finding| finding.is_note() || finding.outcome != Outcome::Pass)
    };
    let noted = leads.iter().filter(differs).count();
    eprintln!("name and domain have nothing in common: {noted} of {}", leads.len());
    assert!((leads.len() / 20..leads.len() / 4).contains(&noted), "{noted} of {}", leads.len());
}

/// What `docs/measured.md` says of the bands: how many strangers are taken for one of 13,000 known companies
/// by their name alone.
#[test]
fn few_strangers_are_taken_for_a_known_company_by_their_name() {
    let Some(companies) = listed() else { return };
    let is_stranger = |at: usize| at % 20 == 7;
    let account = |(at, (name, _)): (usize, &(String, String))| Candidate {
        account_id: at.to_string(),
        names: vec![name.clone()],
        ..Candidate::default()
    };
    let book = Book::build(companies.iter().enumerate().filter(|(at, _)| !is_stranger(*at)).map(account));
    let strangers: Vec<&String> =
        companies.iter().enumerate().filter(|(at, _)| is_stranger(*at)).map(|(_, (name, _))| name).collect();
    let band = |name: &&String| {
        book.best(&Query { company: Some((*name).clone()), ..Query::default() }).map(|best| best.band)
    };
    let bands: Vec<Band> = strangers.iter().filter_map(band).collect();
    let at_least = |least: Band| bands.iter().filter(|band| **band >= least).count();
    let (exact, strong, weak) = (at_least(Band::Exact), at_least(Band::Strong), at_least(Band::Weak));
    let all = strangers.len();
    eprintln!("of {all} strangers: {exact} exact, {strong} strong or better, {weak} weak or better");
    assert!(strong * 100 <= all * 3, "{strong} of {all}");
    assert!(weak * 100 <= all * 20, "{weak} of {all}");
}
