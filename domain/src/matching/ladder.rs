//! The pipeline ladder: which rungs a lead hits among the candidates, each hit with what was compared.

use super::at_best::nearest_at_best;
use super::candidate::{Candidate, Query};
use super::groups::strongest;
use super::names::{Names, Weighed};
use super::normalise::NormalName;
use super::score::{STRONG, WEAK, nearest, squeeze};
use super::taught::{Says, in_group, rests_on, settle, taught_of};
use super::vocabulary::Vocabulary;
use super::{Band, Hit, Rung, ToldBy};

/// Every rung that the lead hits, strongest first; an account appears once, on its strongest rung. A name
/// that is only weakly alike is no hit; where there is none, the nearest of them is told for staff. Words
/// weigh what the vocabulary says.
pub fn climb(lead: &Query, candidates: &[Candidate], vocabulary: &Vocabulary) -> Vec<Hit> {
    let asked = &lead.names(vocabulary);
    let names =
        candidates.iter().map(|account| Names::read(account.names.iter().map(String::as_str), vocabulary));
    let names: Vec<Names> = names.collect();
    let near = candidates.iter().zip(names.iter().map(Names::iter));
    let near: Vec<_> = near.map(|(account, names)| Near::new(asked, account, names, vocabulary)).collect();
    let mut hits: Vec<Hit> = near.iter().filter_map(|near| near.hit(lead, asked, vocabulary)).collect();
    settle(&mut hits, candidates);
    if hits.is_empty() {
        return nearest_weak(lead, asked, near, vocabulary).into_iter().collect();
    }
    strongest(hits)
}

/// An account that may be the lead's.
pub(super) struct Near<'n, N> {
    account: &'n Candidate,
    /// All that the account has, in its order, weighed with the vocabulary of those who ask.
    names: N,
    /// The most that comparing them can come to.
    at_best: f64,
}

impl<'n, N: Iterator<Item = Weighed<'n>> + Clone> Near<'n, N> {
    pub(super) fn new(asked: &Names, account: &'n Candidate, names: N, vocabulary: &Vocabulary) -> Self {
        Near { account, at_best: nearest_at_best(asked, names.clone(), vocabulary), names }
    }

    /// The account as a hit of the lead. Its names are compared only where no value is equal but a page.
    pub(super) fn hit(&self, lead: &Query, asked: &Names, vocabulary: &Vocabulary) -> Option<Hit> {
        hit(lead, self.account, || self.by_likeness(lead, asked, vocabulary))
    }

    /// Rungs 4 to 6, and 3 where a number is backed by the name.
    fn by_likeness(&self, lead: &Query, asked: &Names, vocabulary: &Vocabulary) -> Option<Found> {
        let account = self.account;
        let phone = account.shared_phone(lead);
        let switchboard = account.shared_switchboard(lead);
        let number = lead.doubtful_ids.iter().find(|id| account.ids.contains(id));
        // Without phone or number a name that is only weakly alike is no hit; most are told by a glance.
        let is_told = phone.is_some() || switchboard.is_some() || number.is_some();
        if !is_told && self.at_best < STRONG {
            return by_group(lead, account);
        }
        let nearest = NearestName::among(asked, account, self.names.clone(), vocabulary);
        by_number(number, &nearest)
            .or_else(|| by_phone(lead, account, phone, &nearest))
            .or_else(|| by_name(lead, account, &nearest))
            .or_else(|| by_switchboard(lead, switchboard))
            .or_else(|| by_group(lead, account))
    }
}

/// The account whose name comes nearest to the lead's, where none is a hit: a weak likeness, or a strong one
/// in another country. Most are told by a glance at what they could come to at best.
pub(super) fn nearest_weak<'n, N: Iterator<Item = Weighed<'n>> + Clone>(
    lead: &Query,
    asked: &Names,
    mut near: Vec<Near<'n, N>>,
    vocabulary: &Vocabulary,
) -> Option<Hit> {
    near.retain(|near| near.at_best >= WEAK && !is_told_apart(lead, near.account));
    near.sort_by(|a, b| {
        b.at_best.total_cmp(&a.at_best).then_with(|| a.account.account_id.cmp(&b.account.account_id))
    });
    let mut so_far: Option<(NearestName, &Candidate)> = None;
    for Near { account, names, at_best } in near {
        let best = so_far.as_ref().map_or(0.0, |(name, _)| name.score);
        if best >= squeeze(at_best) {
            break;
        }
        let name = NearestName::among(asked, account, names, vocabulary);
        if name.band >= Band::Weak && name.score > best {
            so_far = Some((name, account));
        }
    }
    let (name, account) = so_far?;
    let found = (Rung::Weak, lead.company.clone().unwrap_or_default(), name.name.to_owned(), name.score);
    hit(lead, account, || Some(found))
}

/// On which rung the lead hits an account, by which values, and how surely.
pub(super) type Found = (Rung, String, String, f64);

fn hit(lead: &Query, account: &Candidate, by_likeness: impl FnOnce() -> Option<Found>) -> Option<Hit> {
    let by_value = by_value(lead, account);
    let is_page = by_value.as_ref().is_some_and(|found| is_page(lead, account, found));
    let taught = taught_of(lead, account);
    // Names are compared where that is all there is, or where a page has nothing else to lean on; what is
    // only like the lead is what people said that it is.
    let likeness = match taught.map(|taught| taught.says) {
        _ if by_value.is_some() && !is_page => None,
        Some(Says::Other) => None,
        Some(Says::Group) => taught.map(|taught| in_group(lead, account, taught)),
        Some(Says::Same) | None => by_likeness(),
    };
    let of_group = taught.filter(|one| one.says == Says::Group && by_value.is_none());
    let by_page_alone = is_page && likeness.as_ref().is_none_or(|(rung, ..)| *rung == Rung::Group);
    let found = by_value.or(likeness)?;
    let taught = of_group.map(|one| one.id.clone()).or_else(|| rests_on(account, &found));
    let (rung, ours, theirs, score) = found;
    Some(Hit {
        rung,
        account_id: account.account_id.clone(),
        contact_id: account.contact_id.clone(),
        our_value: ours,
        matched_value: theirs,
        score,
        stage: account.stage,
        last_activity: account.last_activity,
        told_by: ToldBy::Lead,
        by_page_alone,
        taught,
    })
}

/// Whether people said that the account is not the lead's company, however alike they are.
fn is_told_apart(lead: &Query, account: &Candidate) -> bool {
    taught_of(lead, account).is_some_and(|taught| taught.says == Says::Other)
}

/// Whether rung 3 was met by the page on LinkedIn, and by no number beside it.
fn is_page(lead: &Query, account: &Candidate, (rung, ours, ..): &Found) -> bool {
    *rung == Rung::CompanyId
        && lead.linkedin_slug.as_ref() == Some(ours)
        && !lead.ids.iter().any(|id| account.ids.contains(id))
}

pub(super) fn strongest_first(mut hits: Vec<Hit>) -> Vec<Hit> {
    hits.sort_by(|a, b| {
        a.rung
            .cmp(&b.rung)
            .then(b.score.total_cmp(&a.score))
            .then_with(|| a.account_id.cmp(&b.account_id))
            .then_with(|| a.contact_id.cmp(&b.contact_id))
    });
    hits
}

/// The account's name that is most like the lead's.
struct NearestName<'a> {
    name: &'a str,
    band: Band,
    score: f64,
    /// The same name, whatever the legal forms.
    is_same: bool,
}

impl<'a> NearestName<'a> {
    fn among<'n>(
        asked: &Names,
        account: &'a Candidate,
        names: impl Iterator<Item = Weighed<'n>>,
        vocabulary: &Vocabulary,
    ) -> NearestName<'a> {
        let none = NearestName { name: "", band: Band::None, score: 0.0, is_same: false };
        nearest(asked, names, vocabulary).map_or(none, |(likeness, written)| NearestName {
            name: &account.names[written],
            band: likeness.band,
            score: likeness.score,
            is_same: likeness.is_same,
        })
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

/// Rung 3 for a number that may be another's: the site names several, or every court gives it out anew.
fn by_number(number: Option<&String>, nearest: &NearestName) -> Option<Found> {
    let backed = nearest.band >= Band::Weak;
    let (rung, score) = if backed { (Rung::CompanyId, nearest.score.max(0.5)) } else { (Rung::Maybe, 0.4) };
    number.map(|number| (rung, number.clone(), number.clone(), score))
}

/// Rung 4: a phone alone may be a shared switchboard, so the name or the country must agree too.
fn by_phone(
    lead: &Query,
    account: &Candidate,
    theirs: Option<&String>,
    nearest: &NearestName,
) -> Option<Found> {
    let theirs = theirs?;
    let backed = nearest.band >= Band::Weak || account.country_equals(lead) == Some(true);
    let (rung, score) = if backed { (Rung::Phone, nearest.score.max(0.5)) } else { (Rung::Maybe, 0.4) };
    Some((rung, lead.phone.clone().unwrap_or_default(), theirs.clone(), score))
}

/// Another desk of the account's switchboard, which houses share: never more than a maybe.
fn by_switchboard(lead: &Query, theirs: Option<&String>) -> Option<Found> {
    let theirs = theirs?;
    Some((Rung::Maybe, lead.phone.clone().unwrap_or_default(), theirs.clone(), 0.4))
}

/// Rung 5: only the exact name in the same country is proof, and a name that many may bear only where no
/// domains of both sides say otherwise. Legal forms of two kinds are another firm's, or somebody's mistake: a
/// person decides.
fn by_name(lead: &Query, account: &Candidate, nearest: &NearestName) -> Option<Found> {
    let country = account.country_equals(lead);
    let both_have_domains = !lead.domains.is_empty() && !account.domains.is_empty();
    let is_proof =
        || country == Some(true) && !(both_have_domains && NormalName::of(nearest.name).is_everyday());
    let rung = match nearest.band {
        Band::Exact if is_proof() => Rung::CompanyName,
        Band::Exact => Rung::Maybe,
        Band::Strong if country != Some(false) => Rung::Maybe,
        _ if nearest.is_same && country != Some(false) => Rung::Maybe,
        _ => return None,
    };
    Some((rung, lead.company.clone().unwrap_or_default(), nearest.name.to_owned(), nearest.score))
}

/// Rung 6: the site redirects to, or names, a company that is known.
fn by_group(lead: &Query, account: &Candidate) -> Option<Found> {
    let domain = account.shared_domain(&lead.related_domains)?;
    Some((Rung::Group, domain.clone(), domain.clone(), 1.0))
}
