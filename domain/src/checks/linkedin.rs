//! The company's page on LinkedIn, as far as its address tells. linkedin.com is never fetched.

use jiff::Timestamp;

use super::{Answer, Code, Evidence};
use crate::company;
use crate::lead::Lead;
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
/// e-mail or website.
pub(super) fn unrelated(lead: &Lead, now: Timestamp) -> Answer {
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
    Answer::hit_if(Code::LinkedinUnrelated, Some(evidence))
}

/// Whether two short names have a word, their initials or three letters in a row in common.
pub(super) fn are_related(one: &str, other: &str) -> bool {
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

/// The initials of at least two words, as the whole or the beginning of the other name.
fn is_acronym(words: &[String], run: &str) -> bool {
    let initials: String = words.iter().filter_map(|word| word.chars().next()).collect();
    initials.len() >= 2 && (run.starts_with(&initials) || (run.len() >= 2 && initials.starts_with(run)))
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
        ] {
            assert!(are_related(slug, name), "{slug} {name}");
        }
        assert!(!are_related("blue-ocean", "Acme"));
    }
}
