//! The company's page on LinkedIn, as far as its address tells. linkedin.com is never fetched.

use jiff::Timestamp;

use super::{Answer, Code, Evidence, Seen};
use crate::company;
use crate::lead::Lead;
use crate::outside::SiteFacts;
use crate::web::{LinkedinKind, LinkedinPage, label};

/// `LINKEDIN_MISSING`: the partner says that the company has none.
pub(super) fn missing(page: Option<&LinkedinPage>, now: Timestamp) -> Answer {
    let evidence = page.is_none().then(|| Evidence::new("statement", "linkedin", "none", now));
    Answer::hit_if(Code::LinkedinMissing, evidence)
}

/// `LINKEDIN_WRONG_KIND`: not a page of a company, school or brand.
pub(super) fn wrong_kind(page: Option<&LinkedinPage>, now: Timestamp) -> Answer {
    let wrong = page.filter(|page| matches!(page.kind(), LinkedinKind::Person | LinkedinKind::Other));
    let evidence = wrong.map(|page| {
        let kind = if page.kind() == LinkedinKind::Person { "linkedin_person" } else { "linkedin_other" };
        Evidence::new(kind, "linkedin", page.as_typed(), now).expected("linkedin.com/company/…")
    });
    Answer::hit_if(Code::LinkedinWrongKind, evidence)
}

/// `LINKEDIN_UNRELATED`: a name that shares no word, initials or three letters with the company's name,
/// e-mail or website. A name that the site gives itself, or its own link to the page, clears it with a note.
pub(super) fn unrelated(lead: &Lead, visit: Option<&SiteFacts>, now: Timestamp) -> Answer {
    let clear = Answer::clear(Code::LinkedinUnrelated);
    let Some(page) = &lead.linkedin else { return clear };
    let judged = matches!(page.kind(), LinkedinKind::Company | LinkedinKind::School | LinkedinKind::Showcase);
    if !judged || page.is_numeric() {
        return clear;
    }
    let ours = [
        Some(lead.company.as_str()),
        Some(label(lead.email.registrable())),
        lead.website.as_ref().map(|site| label(site.registrable())),
    ];
    if ours.into_iter().flatten().any(|name| are_related(page.slug(), name)) {
        return clear;
    }
    let evidence =
        Evidence::new("linkedin_slug", "linkedin", page.slug(), now).expected(lead.company.as_str());
    match visit.and_then(|visit| shown_name(visit, page, now)) {
        Some(shown) => {
            let evidence = vec![evidence, shown];
            Answer { code: Code::LinkedinUnrelated, seen: Seen::Noted, evidence }
        }
        None => Answer::of(Code::LinkedinUnrelated, Seen::Hit, evidence),
    }
}

/// What the site says that joins it to the page.
fn shown_name(visit: &SiteFacts, page: &LinkedinPage, now: Timestamp) -> Option<Evidence> {
    let owners = || visit.pages.iter().map(|page| &page.owner);
    if owners().flat_map(|owner| &owner.linkedin).any(|slug| slug == page.slug()) {
        return Some(Evidence::new("site_linkedin", "website", page.slug(), now));
    }
    let name = owners().flat_map(|owner| &owner.names).find(|name| are_related(page.slug(), name))?;
    Some(Evidence::new("site_name", "website", name.as_str(), now))
}

/// `LINKEDIN_CONTRADICTED` and `LINKEDIN_UNCONFIRMED`: the company's own site links to another page, or to
/// none. Only where its pages could be read. A numbered page may be the named one, and a page that bears no
/// name of the company may be its designer's: neither contradicts.
pub(super) fn by_site(lead: &Lead, visit: &SiteFacts, now: Timestamp) -> Vec<Answer> {
    let Some(page) = lead.linkedin.as_ref().filter(|page| page.kind() == LinkedinKind::Company) else {
        return Vec::new();
    };
    let mut named: Vec<&String> = visit.pages.iter().flat_map(|page| &page.owner.linkedin).collect();
    named.dedup();
    let is_ours =
        |slug: &str| are_related(slug, &lead.company) || are_related(slug, label(&visit.registrable));
    let is_number = |slug: &str| slug.bytes().all(|byte| byte.is_ascii_digit());
    let confirmed = named.iter().any(|slug| slug.as_str() == page.slug());
    let other = named.iter().find(|slug| !page.is_numeric() && !is_number(slug) && is_ours(slug));
    let unconfirmed = Evidence::new("linkedin_slug", "linkedin", page.slug(), now);
    match other {
        _ if confirmed => {
            vec![Answer::clear(Code::LinkedinContradicted), Answer::clear(Code::LinkedinUnconfirmed)]
        }
        Some(other) => {
            let evidence = unconfirmed.expected(other.as_str());
            vec![
                Answer::of(Code::LinkedinContradicted, Seen::Hit, evidence),
                Answer::clear(Code::LinkedinUnconfirmed),
            ]
        }
        None => vec![
            Answer::clear(Code::LinkedinContradicted),
            Answer::of(Code::LinkedinUnconfirmed, Seen::Hit, unconfirmed),
        ],
    }
}

/// Whether two short names have a word, their initials or three letters in a row in common.
pub(crate) fn are_related(one: &str, other: &str) -> bool {
    let (one, other) = (readable_words(one), readable_words(other));
    let (one_run, other_run) = (one.concat(), other.concat());
    if one_run.is_empty() || other_run.is_empty() {
        return true; // nothing that could disagree
    }
    one.iter().any(|word| other.contains(word))
        || is_acronym(&one, &other_run)
        || is_acronym(&other, &one_run)
        || one_run.as_bytes().windows(3).any(|letters| contains(other_run.as_bytes(), letters))
}

fn readable_words(name: &str) -> Vec<String> {
    let decoded = if name.starts_with("xn--") { idna::domain_to_unicode(name).0 } else { name.to_owned() };
    company::words(&decoded)
}

/// Words that initials may leave out: `BDI` is the Bundesverband der Deutschen Industrie, `KfW` the
/// Kreditanstalt für Wiederaufbau.
const SMALL_WORDS: &[&str] = &[
    "and", "the", "of", "for", "in", "und", "der", "die", "das", "des", "den", "fur", "fuer", "von", "zur",
    "zum", "im", "et", "de", "du", "la", "le", "les", "l", "d", "pour", "y", "e", "el", "los", "las", "del",
    "para", "di", "della", "delle", "dei", "per", "en", "van", "voor", "het", "da", "do", "dos",
];

/// The initials of at least two words, as the whole or the beginning of the other name; of three or more
/// without the small words too.
fn is_acronym(words: &[String], run: &str) -> bool {
    let initials = |is_left_out: fn(&str) -> bool| -> String {
        words.iter().filter(|word| !is_left_out(word)).filter_map(|word| word.chars().next()).collect()
    };
    let fits = |initials: &str| run.starts_with(initials) || run.len() >= 2 && initials.starts_with(run);
    let (all, telling) = (initials(|_| false), initials(|word| SMALL_WORDS.contains(&word)));
    all.len() >= 2 && fits(&all) || telling.len() >= 3 && fits(&telling)
}

fn contains(text: &[u8], part: &[u8]) -> bool {
    text.windows(part.len()).any(|window| window == part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_related_by_a_word_initials_or_three_letters() {
        for (slug, name) in [
            ("acme-gmbh", "ACME Holding"),
            ("international-business-machines", "ibm"),
            ("ibm", "International Business Machines"),
            ("societe-generale", "Société Générale"),
            ("soc-gen", "Société Générale"),
            ("株式会社", "株式会社"),
            ("bucher", "xn--bcher-kva"),
            ("wearenumberly", "numberly"),
            ("bund", "Bund für Umwelt und Naturschutz"),
            ("kfw", "Kreditanstalt für Wiederaufbau"),
            ("bdi", "Bundesverband der Deutschen Industrie"),
            ("rspb", "Royal Society for the Protection of Birds"),
            ("sncf", "Société nationale des chemins de fer français"),
            ("dgb", "DGB"),
            ("enel", "Ente nazionale per l'energia elettrica"),
        ] {
            assert!(are_related(slug, name), "{slug} {name}");
        }
        assert!(!are_related("blue-ocean", "Acme"));
        assert!(!are_related("kwixo", "Kreditanstalt für Wiederaufbau"), "two letters are nobody's alone");
    }
}
