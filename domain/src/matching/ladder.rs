//! The pipeline ladder: which rungs a lead hits among the candidates, each hit with what was compared.

use super::candidate::{Candidate, Query};
use super::normalise::NormalName;
use super::score::likeness;
use super::vocabulary::Vocabulary;
use super::{Band, Hit, Rung};

/// Climbs with the built-in stock of common words.
pub fn climb(lead: &Query, candidates: &[Candidate]) -> Vec<Hit> {
    climb_weighted(lead, candidates, Vocabulary::stock())
}

/// Every rung that the lead hits, strongest first; an account appears once, on its strongest rung.
/// A name that is only weakly alike is no hit.
pub fn climb_weighted<'c>(
    lead: &Query,
    candidates: impl IntoIterator<Item = &'c Candidate>,
    vocabulary: &Vocabulary,
) -> Vec<Hit> {
    let name = lead.company.as_deref().map(NormalName::of).unwrap_or_default();
    let mut hits: Vec<Hit> = candidates
        .into_iter()
        .filter_map(|account| {
            let (rung, ours, theirs, score) = by_value(lead, account).or_else(|| {
                let nearest = NearestName::among(&name, account, vocabulary);
                by_phone(lead, account, &nearest)
                    .or_else(|| by_name(lead, account, &nearest))
                    .or_else(|| by_group(lead, account))
            })?;
            Some(Hit {
                rung,
                account_id: account.account_id.clone(),
                our_value: ours,
                matched_value: theirs,
                score,
                stage: account.stage,
                last_activity: account.last_activity,
            })
        })
        .collect();
    hits.sort_by(|a, b| {
        a.rung.cmp(&b.rung).then(b.score.total_cmp(&a.score)).then_with(|| a.account_id.cmp(&b.account_id))
    });
    hits
}

type Found = (Rung, String, String, f64);

/// The account's name that is most like the lead's.
struct NearestName<'a> {
    name: &'a str,
    band: Band,
    score: f64,
}

impl<'a> NearestName<'a> {
    fn among(asked: &NormalName, account: &'a Candidate, vocabulary: &Vocabulary) -> NearestName<'a> {
        let none = NearestName { name: "", band: Band::None, score: 0.0 };
        if asked.is_empty() {
            return none;
        }
        let compare = |name: &'a String| {
            let likeness = likeness(asked, &NormalName::of(name), vocabulary);
            NearestName { name, band: likeness.band, score: likeness.score }
        };
        account.names.iter().map(compare).max_by(|a, b| a.score.total_cmp(&b.score)).unwrap_or(none)
    }
}

/// Rungs 1 to 3: values that are equal or not.
fn by_value(lead: &Query, account: &Candidate) -> Option<Found> {
    let same = |rung, value: &String| (rung, value.clone(), value.clone(), 1.0);
    if let Some(email) = lead.email_key.as_ref().filter(|email| account.emails.contains(email)) {
        return Some(same(Rung::Contact, email));
    }
    if let Some(domain) = account.shared_domain(&lead.domains) {
        return Some(same(Rung::CompanyDomain, domain));
    }
    let slug = lead.linkedin_slug.as_ref().filter(|slug| account.linkedin_slug.as_ref() == Some(*slug));
    let id = lead.ids.iter().find(|id| account.ids.contains(id));
    slug.or(id).map(|value| same(Rung::CompanyId, value))
}

/// Rung 4: a phone alone may be a shared switchboard, so the name or the country must agree too.
fn by_phone(lead: &Query, account: &Candidate, nearest: &NearestName) -> Option<Found> {
    let theirs = account.shared_phone(lead)?;
    let backed = nearest.band >= Band::Weak || account.country_equals(lead) == Some(true);
    let (rung, score) = if backed { (Rung::Phone, nearest.score.max(0.5)) } else { (Rung::Maybe, 0.4) };
    Some((rung, lead.phone.clone().unwrap_or_default(), theirs.clone(), score))
}

/// Rung 5: only the exact name in the same country is proof.
fn by_name(lead: &Query, account: &Candidate, nearest: &NearestName) -> Option<Found> {
    let country = account.country_equals(lead);
    let rung = match nearest.band {
        Band::Exact if country == Some(true) => Rung::CompanyName,
        Band::Exact => Rung::Maybe,
        Band::Strong if country != Some(false) => Rung::Maybe,
        _ => return None,
    };
    Some((rung, lead.company.clone().unwrap_or_default(), nearest.name.to_owned(), nearest.score))
}

/// Rung 6: the site redirects to, or names, a company that is known.
fn by_group(lead: &Query, account: &Candidate) -> Option<Found> {
    let domain = account.shared_domain(&lead.related_domains)?;
    Some((Rung::Group, domain.clone(), domain.clone(), 1.0))
}
