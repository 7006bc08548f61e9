//! Which of the pipeline's accounts a lead ran into, each beside the lead in words for staff: what they share
//! is marked, and so is a field in which they differ. Partners never see any of it.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use leadwire_domain::checks::website::owned_domain;
use leadwire_domain::checks::{Code, Evidence, Family};
use leadwire_domain::company::words;
use leadwire_domain::matching::{same_phone, same_switchboard};
use leadwire_domain::nothing::says_nothing;
use leadwire_domain::web::{LinkedinPage, Website};

use super::Referral;
use crate::access::find_person;
use crate::db::{DbError, Tx};
use crate::pipeline::{self, Account, Contact};
use crate::web::Words;
use crate::web::countries::country_name;

/// An account that the lead may be, as a page shows it.
pub(super) struct Candidate {
    /// What both say of themselves; empty where the account left the pipeline since.
    pub fields: Vec<Beside>,
    /// Stage and last activity, in words.
    pub stage: String,
    /// How sure the match is, in words.
    pub how: String,
    /// What of the lead met what of the account.
    pub compared: String,
    /// The contact whose value that was, in words; empty where it was the account's own.
    pub contact: String,
    /// What people decided, on which it rests, in words; empty where it rests on the account's own values.
    pub taught: String,
}

/// A field of the lead beside the account's. One that either leaves open is no difference.
pub(super) struct Beside {
    pub label: String,
    pub ours: Vec<Part>,
    pub theirs: Vec<Part>,
    pub differs: bool,
}

impl Beside {
    fn new(label: String, ours: Vec<Part>, theirs: Vec<Part>, is_same: bool) -> Self {
        let differs = !is_same && !ours.is_empty() && !theirs.is_empty();
        Self { label, ours, theirs, differs }
    }
}

/// A piece of a value; the same in the other one, or not.
pub(super) struct Part {
    pub text: String,
    pub is_same: bool,
}

/// What the ladder kept of one hit (`domain::checks::pipeline`): compared values, account, contact, score.
struct Hit<'a> {
    code: Code,
    compared: &'a Evidence,
    account: &'a str,
    /// The contact whose value it was.
    contact: Option<&'a str>,
    /// What people had decided, on which it rests.
    taught: Option<&'a str>,
    score: f64,
}

fn hits(referral: &Referral) -> impl Iterator<Item = Hit<'_>> {
    let known = referral.findings.iter().filter(|finding| finding.code.family() == Family::Pipeline);
    known.flat_map(|finding| {
        let of_hits = finding.evidence.chunk_by(|_, next| !next.kind.starts_with("known_"));
        of_hits.filter_map(|pieces| {
            let [compared, more @ ..] = pieces else { return None };
            let told = |kind: &str| more.iter().find(|piece| piece.kind == kind);
            Some(Hit {
                code: finding.code,
                compared,
                account: &told("account")?.observed,
                contact: told("contact").map(|piece| piece.observed.as_str()),
                taught: told("taught").map(|piece| piece.observed.as_str()),
                score: told("score")?.observed.parse().unwrap_or_default(),
            })
        })
    })
}

/// An account that is only like the lead's company, and the code by which it came up.
pub(super) struct Likeness<'a> {
    pub account: &'a str,
    pub code: Code,
}

/// The accounts that a referral met by name, phone or group alone, each once, the strongest first.
pub(super) fn likenesses(referral: &Referral) -> Vec<Likeness<'_>> {
    const LIKE: [&str; 4] = ["known_phone", "known_company_name", "known_maybe", "known_group"];
    let mut found: Vec<Likeness> = Vec::new();
    for hit in hits(referral) {
        let is_account = hit.contact != Some(hit.account);
        let is_new = !found.iter().any(|one| one.account == hit.account);
        if LIKE.contains(&hit.compared.kind.as_str()) && is_account && is_new {
            found.push(Likeness { account: hit.account, code: hit.code });
        }
    }
    found
}

/// Every account in the evidence of a referral, the strongest rung first; days are those of the zone.
pub(super) async fn candidates(
    tx: &Tx,
    referral: &Referral,
    zone: &TimeZone,
    t: Words,
) -> Result<Vec<Candidate>, DbError> {
    let mut found = Vec::new();
    for hit in hits(referral) {
        let account = pipeline::find_account(tx, hit.account).await?;
        let contact = match hit.contact {
            Some(contact) => pipeline::find_contact(tx, contact).await?,
            None => None,
        };
        let contact = contact.map(|contact| contact_in_words(&contact, t)).unwrap_or_default();
        let taught = match hit.taught {
            Some(taught) => taught_in_words(tx, taught, zone, t).await?,
            None => String::new(),
        };
        found.push(Candidate { contact, taught, ..in_words(&hit, account, referral, t) });
    }
    Ok(found)
}

fn in_words(hit: &Hit, account: Option<Account>, referral: &Referral, t: Words) -> Candidate {
    let compared = match &hit.compared.expected {
        Some(theirs) if *theirs != hit.compared.observed => t.say_with(
            "candidate-compared",
            &[("ours", hit.compared.observed.as_str().into()), ("theirs", theirs.as_str().into())],
        ),
        _ => hit.compared.observed.clone(),
    };
    let how = how_sure(hit, t);
    let Some(account) = account else {
        let (fields, stage, contact) = (Vec::new(), String::new(), String::new());
        return Candidate { fields, stage, how, compared, contact, taught: String::new() };
    };
    let (fields, stage) = (beside(referral, &account, t), stage(&account, t));
    let (contact, taught) = (String::new(), String::new());
    Candidate { fields, stage, how, compared, contact, taught }
}

/// Who decided what a hit rests on, and when; and whether it still counts.
async fn taught_in_words(tx: &Tx, taught: &str, zone: &TimeZone, t: Words) -> Result<String, DbError> {
    let Some(told) = pipeline::find_taught(tx, taught).await? else { return Ok(t.say("taught-erased")) };
    let by = find_person(tx, &told.by).await?.map(|person| person.name).unwrap_or_default();
    let said = [
        ("by", by.as_str().into()),
        ("day", t.day_of(told.at, zone).into()),
        ("value", told.value.as_str().into()),
        ("says", told.says.name().into()),
        ("counts", if told.counts { "yes" } else { "no" }.into()),
    ];
    Ok(t.say_with("taught-told", &said))
}

/// A contact, and the account that it belongs to.
fn contact_in_words(contact: &Contact, t: Words) -> String {
    let known_by = [&contact.name].into_iter().chain(&contact.emails).chain(&contact.phones);
    let known_by: Vec<&str> = known_by.map(String::as_str).filter(|said| !said.is_empty()).collect();
    let who = if known_by.is_empty() { t.say("candidate-contact-erased") } else { known_by.join(", ") };
    match contact.account_name.as_deref() {
        Some(account) => {
            t.say_with("candidate-contact-at", &[("contact", who.into()), ("account", account.into())])
        }
        None => t.say_with("candidate-contact", &[("contact", who.into())]),
    }
}

/// Lead and account, field by field.
fn beside(referral: &Referral, account: &Account, t: Words) -> Vec<Beside> {
    let lead = &referral.lead;
    let both = |label: &str, ours: String, theirs: String, is_same: bool| {
        Beside::new(t.say(label), whole(ours, is_same), whole(theirs, is_same), is_same)
    };
    let country = account.country.clone().unwrap_or_default();
    let said = |written: &str| if says_nothing(written) { String::new() } else { written.to_owned() };
    let page = LinkedinPage::parse(&lead.linkedin).ok();
    let page = page.as_ref().and_then(LinkedinPage::company_slug).unwrap_or_default();
    let their_page = account.linkedin.clone().unwrap_or_default();
    vec![
        Beside::new(
            t.say("field-name-company"),
            marked(&lead.company, &account.name),
            marked(&account.name, &lead.company),
            words(&account.name) == words(&lead.company),
        ),
        both(
            "field-name-website",
            said(&lead.website),
            account.website.clone(),
            is_one_owners(&lead.website, &account.website),
        ),
        both(
            "field-name-country",
            country_name(&lead.country, t),
            if country.is_empty() { String::new() } else { country_name(&country, t) },
            country.eq_ignore_ascii_case(&lead.country),
        ),
        both("refer-linkedin", page.to_owned(), their_page.clone(), page == their_page),
    ]
}

/// The words of a name; those that stand in the lead's company name too are marked.
fn marked(name: &str, company: &str) -> Vec<Part> {
    let ours = words(company);
    let is_same = |word: &str| {
        let theirs = words(word);
        !theirs.is_empty() && theirs.iter().all(|word| ours.contains(word))
    };
    name.split_whitespace().map(|word| Part { text: word.to_owned(), is_same: is_same(word) }).collect()
}

fn whole(text: String, is_same: bool) -> Vec<Part> {
    if text.is_empty() { Vec::new() } else { vec![Part { text, is_same }] }
}

/// Whether two sites are one owner's: two pages of one platform are not.
fn is_one_owners(ours: &str, theirs: &str) -> bool {
    let owner = |site: &str| {
        let site = Website::parse(site).ok()?;
        site.is_front_page().then_some(site.registrable()).or_else(|| owned_domain(&site)).map(str::to_owned)
    };
    owner(ours).is_some_and(|ours| owner(theirs) == Some(ours))
}

fn stage(account: &Account, t: Words) -> String {
    let Some(stage) = account.stage.as_deref().filter(|stage| !stage.is_empty()) else {
        return String::new();
    };
    let stage = t.name("stage", stage);
    match account.last_activity.as_ref().and_then(|day| day.parse::<Date>().ok()) {
        Some(day) => t.say_with("candidate-stage", &[("stage", stage.into()), ("day", t.date(day).into())]),
        None => stage,
    }
}

/// The score as people would say it. Only a name, or a phone alone, is more or less sure; the rest is equal.
fn how_sure(hit: &Hit, t: Words) -> String {
    if hit.code != Code::KnownMaybe {
        return t.name("candidate", hit.code.as_str());
    }
    if hit.compared.kind == "known_weak" {
        return t.say("candidate-name-weak");
    }
    let (ours, theirs) =
        (hit.compared.observed.as_str(), hit.compared.expected.as_deref().unwrap_or_default());
    let is_phone = !ours.chars().any(char::is_alphabetic);
    let is_switchboard = same_switchboard(ours, theirs) && !same_phone(ours, theirs);
    let key = match hit.score {
        // Beside the lead only numbers are told, and by its site alone.
        _ if hit.compared.subject == "website" => "candidate-number-alone",
        _ if is_phone && is_switchboard => "candidate-switchboard",
        _ if is_phone => "candidate-phone-alone",
        // Names that count score higher.
        score if score < 0.5 => "candidate-page-alone",
        score if score >= 0.9 => "candidate-name-same",
        score if score >= 0.75 => "candidate-name-close",
        _ => "candidate-name-alike",
    };
    t.say(key)
}
