//! Which links of a page are worth a visit: where a company says who it is.

use std::collections::HashMap;
use std::sync::LazyLock;

use url::Url;

use super::head;
use super::links::Links;
use crate::company::words;

const MOST: usize = 5;
/// The words of a link, or the end of its address, that are longer than this name nothing.
const MAX_CHARACTERS: usize = 60;

/// Words of a link or its address, in EN FR DE ES IT NL PT, by what the page behind it tells. The imprint
/// comes first: names, numbers and people stand there by law.
const KINDS: [&[&str]; 4] = [
    &[
        "impressum",
        "imprint",
        "legal notice",
        "legal notices",
        "legal information",
        "mentions legales",
        "mention legale",
        "aviso legal",
        "avisos legales",
        "note legali",
        "informazioni legali",
        "dati societari",
        "colofon",
        "informacao legal",
        "informacoes legais",
        "legal",
        "anbieterkennzeichnung",
        "offenlegung",
        "company information",
        "bedrijfsgegevens",
    ],
    &[
        "about us",
        "about",
        "ueber uns",
        "uber uns",
        "qui sommes nous",
        "a propos",
        "quienes somos",
        "sobre nosotros",
        "chi siamo",
        "over ons",
        "sobre nos",
        "quem somos",
        "unternehmen",
        "entreprise",
        "l entreprise",
        "empresa",
        "la empresa",
        "azienda",
        "l azienda",
        "company",
        "who we are",
        "our story",
        "het bedrijf",
        "wir uber uns",
        "wir ueber uns",
    ],
    &[
        "team",
        "our team",
        "the team",
        "equipe",
        "l equipe",
        "notre equipe",
        "equipo",
        "nuestro equipo",
        "il team",
        "ons team",
        "a equipa",
        "equipa",
        "people",
        "our people",
        "mitarbeiter",
        "ansprechpartner",
        "leadership",
        "management",
        "medewerkers",
        "lo staff",
    ],
    &[
        "contact",
        "contact us",
        "contactez nous",
        "kontakt",
        "contacto",
        "contactos",
        "contactanos",
        "contatti",
        "contattaci",
        "contato",
        "contatos",
        "fale conosco",
    ],
];

/// What is no page.
const FILES: [&str; 14] =
    ["pdf", "jpg", "jpeg", "png", "gif", "svg", "webp", "zip", "doc", "docx", "xls", "xlsx", "mp4", "xml"];

/// The kind that a phrase names, and its words behind the first.
type Phrase = (usize, Vec<&'static str>);

/// The phrases by their first word.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut phrases: HashMap<&str, Vec<Phrase>> = HashMap::new();
    for (kind, phrase) in
        KINDS.iter().enumerate().flat_map(|(kind, all)| all.iter().map(move |one| (kind, one)))
    {
        let mut words = phrase.split(' ');
        phrases.entry(words.next().unwrap_or_default()).or_default().push((kind, words.collect()));
    }
    phrases
});

/// Up to five addresses: one of each kind, then second ones.
pub(super) fn worth_reading(links: &Links, here: Option<&Url>) -> Vec<String> {
    let mut by_kind: [Vec<&Url>; KINDS.len()] = Default::default();
    for (url, text) in &links.own_pages {
        let is_page = url
            .path()
            .rsplit_once('.')
            .is_none_or(|(_, end)| !FILES.iter().any(|f| end.eq_ignore_ascii_case(f)));
        let is_here = here.is_some_and(|here| here.path() == url.path() && here.host() == url.host());
        if let Some(kind) = kind(url, text).filter(|_| is_page && !is_here) {
            by_kind[kind].push(url);
        }
    }
    let rounds = (0..MOST).flat_map(|round| by_kind.iter().filter_map(move |of_kind| of_kind.get(round)));
    rounds.take(MOST).map(|url| url.to_string()).collect()
}

/// The kind that the link's words or the end of its address name.
fn kind(url: &Url, text: &str) -> Option<usize> {
    let text = words(head(text, MAX_CHARACTERS));
    let last = url.path().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let path = words(head(stem, MAX_CHARACTERS));
    let both = [text.as_slice(), path.as_slice()];
    let named = both.iter().filter_map(|words| kind_at(words, |length| length == words.len())).min();
    let held = || {
        let within = both.iter().flat_map(|words| (0..words.len()).map(move |at| &words[at..]));
        within.filter_map(|words| kind_at(words, |length| length > 1)).min()
    };
    // "Impressum & Datenschutz", "impressum-acme": this word means nothing else.
    let begins = |words: &&[String]| {
        matches!(words.first().map(String::as_str), Some("impressum" | "imprint" | "colofon"))
    };
    named.or_else(held).or_else(|| both.iter().any(begins).then_some(0))
}

/// The first kind of which a phrase of a fitting length stands at the beginning of these words.
fn kind_at(words: &[String], fits: impl Fn(usize) -> bool) -> Option<usize> {
    let phrases = BY_FIRST_WORD.get(words.first()?.as_str())?;
    let stands = |rest: &[&str]| words.get(1..=rest.len()).is_some_and(|next| next.iter().eq(rest));
    phrases.iter().filter(|(_, rest)| fits(rest.len() + 1) && stands(rest)).map(|(kind, _)| *kind).min()
}
