//! Which links of a page are worth a visit: where a company says who it is.

use url::Url;

use super::links::Links;
use crate::company::words;

const MOST: usize = 5;

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

/// Up to five addresses: one of each kind, then second ones.
pub(super) fn worth_reading(links: &Links, here: Option<&Url>) -> Vec<String> {
    let mut by_kind: [Vec<String>; KINDS.len()] = Default::default();
    for (url, text) in &links.own_pages {
        let address = url.to_string();
        let is_page = !FILES.iter().any(|end| url.path().to_lowercase().ends_with(&format!(".{end}")));
        let is_here = here.is_some_and(|here| here.path() == url.path() && here.host() == url.host());
        if let Some(kind) = kind(url, text).filter(|_| is_page && !is_here)
            && !by_kind.iter().flatten().any(|known| *known == address)
        {
            by_kind[kind].push(address);
        }
    }
    let rounds = (0..MOST).flat_map(|round| by_kind.iter().filter_map(move |of_kind| of_kind.get(round)));
    rounds.take(MOST).cloned().collect()
}

/// The kind that the link's words or the end of its address name.
fn kind(url: &Url, text: &str) -> Option<usize> {
    let text = words(&text.chars().take(60).collect::<String>()).join(" ");
    let last = url.path().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    let stem = last.rsplit_once('.').map_or(last, |(stem, _)| stem);
    let path = words(stem).join(" ");
    let names = |name: &&str| text == **name || path == **name;
    let holds = |name: &&str| name.contains(' ') && (has(&text, name) || has(&path, name));
    KINDS
        .iter()
        .position(|kind| kind.iter().any(names))
        .or_else(|| KINDS.iter().position(|kind| kind.iter().any(holds)))
        .or_else(|| {
            // "Impressum & Datenschutz", "impressum-acme": this word means nothing else.
            let first =
                |text: &str| matches!(text.split(' ').next(), Some("impressum" | "imprint" | "colofon"));
            (first(&text) || first(&path)).then_some(0)
        })
}

fn has(text: &str, phrase: &str) -> bool {
    format!(" {text} ").contains(&format!(" {phrase} "))
}
