//! Which of the pipeline's accounts a lead ran into, in words for staff: what they share is marked. Partners
//! never see any of it.

use jiff::civil::Date;
use leadwire_domain::checks::{Code, Evidence, Family};
use leadwire_domain::company::words;
use leadwire_domain::email::Email;
use leadwire_domain::web::Website;

use super::Referral;
use crate::db::{DbError, Tx};
use crate::pipeline::{self, Account};
use crate::web::Words;
use crate::web::countries::country_name;

/// An account that the lead may be, as a page shows it.
pub(super) struct Candidate {
    /// Empty where the account left the pipeline since.
    pub name: Vec<Part>,
    pub website: Vec<Part>,
    pub country: Vec<Part>,
    /// Stage and last activity, in words.
    pub stage: String,
    /// How sure the match is, in words.
    pub how: String,
    /// What of the lead met what of the account.
    pub compared: String,
}

/// A piece of a value; the same in the lead, or not.
pub(super) struct Part {
    pub text: String,
    pub is_same: bool,
}

/// What the ladder kept of one hit (`domain::checks::pipeline`): compared values, account, score.
struct Hit<'a> {
    code: Code,
    compared: &'a Evidence,
    account: &'a str,
    score: f64,
}

fn hits(referral: &Referral) -> impl Iterator<Item = Hit<'_>> {
    let known = referral.findings.iter().filter(|finding| finding.code.family() == Family::Pipeline);
    known.flat_map(|finding| {
        finding.evidence.chunks(3).filter_map(|pieces| match pieces {
            [compared, account, score] if account.kind == "account" => Some(Hit {
                code: finding.code,
                compared,
                account: &account.observed,
                score: score.observed.parse().unwrap_or_default(),
            }),
            _ => None,
        })
    })
}

/// Every account in the evidence of a referral, the strongest rung first.
pub(super) async fn candidates(tx: &Tx, referral: &Referral, t: Words) -> Result<Vec<Candidate>, DbError> {
    let mut found = Vec::new();
    for hit in hits(referral) {
        let account = pipeline::find_account(tx, hit.account).await?;
        found.push(in_words(&hit, account, referral, t));
    }
    Ok(found)
}

fn in_words(hit: &Hit, account: Option<Account>, referral: &Referral, t: Words) -> Candidate {
    let lead = &referral.lead;
    let compared = match &hit.compared.expected {
        Some(theirs) if *theirs != hit.compared.observed => t.say_with(
            "candidate-compared",
            &[("ours", hit.compared.observed.as_str().into()), ("theirs", theirs.as_str().into())],
        ),
        _ => hit.compared.observed.clone(),
    };
    let how = how_sure(hit, t);
    let Some(account) = account else {
        let none = Vec::new;
        return Candidate {
            name: none(),
            website: none(),
            country: none(),
            stage: String::new(),
            how,
            compared,
        };
    };
    let code_of = |country: &String| country.eq_ignore_ascii_case(&lead.country);
    let country = account.country.as_ref();
    Candidate {
        name: marked(&account.name, &lead.company),
        website: whole(account.website.clone(), shares_domain(&account.website, referral)),
        country: country.map_or_else(Vec::new, |code| whole(country_name(code, t), code_of(code))),
        stage: stage(&account, t),
        how,
        compared,
    }
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

fn shares_domain(website: &str, referral: &Referral) -> bool {
    let Ok(theirs) = Website::parse(website) else { return false };
    let site = Website::parse(&referral.lead.website).ok();
    let mail = Email::parse(&referral.lead.email).ok();
    site.is_some_and(|site| site.registrable() == theirs.registrable())
        || mail.is_some_and(|mail| mail.registrable() == theirs.registrable())
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
    let is_phone = !hit.compared.observed.chars().any(char::is_alphabetic);
    let key = match hit.score {
        // Beside the lead only numbers are told, and by its site alone.
        _ if hit.compared.subject == "website" => "candidate-number-alone",
        _ if is_phone => "candidate-phone-alone",
        score if score >= 0.9 => "candidate-name-same",
        score if score >= 0.75 => "candidate-name-close",
        _ => "candidate-name-alike",
    };
    t.say(key)
}
