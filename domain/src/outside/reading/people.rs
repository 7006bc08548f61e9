//! People that a page names as working there. Rather nobody than a word that is no name: somebody is only
//! taken for one whose first name is a given name, where an imprint or a team page introduces people.

use std::collections::HashMap;
use std::sync::LazyLock;

use url::Url;

use super::head;
use super::markup::Markup;
use super::plain::plain;
use crate::checks::is_given_name;
use crate::company::words;
use crate::outside::Organisation;

/// Words that introduce whoever runs a company, in EN FR DE ES IT NL PT.
const LABELS: [&str; 69] = [
    "geschaftsfuhrer",
    "geschaftsfuhrerin",
    "geschaftsfuhrung",
    "geschaeftsfuehrer",
    "geschaeftsfuehrerin",
    "geschaeftsfuehrung",
    "vertreten durch",
    "vertretungsberechtigt",
    "vertretungsberechtigte",
    "inhaber",
    "inhaberin",
    "vorstand",
    "inhaltlich verantwortlich",
    "directeur de la publication",
    "directrice de la publication",
    "directeur de publication",
    "directrice de publication",
    "responsable de la publication",
    "responsable de publication",
    "representee par",
    "gerant",
    "gerante",
    "represente par",
    "represented by",
    "managing director",
    "managing directors",
    "directors",
    "founder",
    "founders",
    "ceo",
    "amministratore unico",
    "amministratore delegato",
    "legale rappresentante",
    "rappresentante legale",
    "titolare",
    "bestuurder",
    "bestuurders",
    "vertegenwoordigd door",
    "eigenaar",
    "administrador unico",
    "representante legal",
    "gerente",
    "representada por",
    "socios gerentes",
    "gesellschafter",
    "gesellschafterin",
    "geschaftsleitung",
    "fondateur",
    "fondatrice",
    "fondateurs",
    "amministratore",
    "amministratori",
    "soci",
    "fondatori",
    "socios",
    "fundador",
    "fundadora",
    "fundadores",
    "administradores",
    "equipo",
    "equipa",
    "equipe",
    "unser team",
    "our team",
    "vennoot",
    "vennoten",
    "oprichter",
    "oprichters",
    "titular",
];
/// The words that follow the first one of each label, in the order of the list.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<Vec<&str>>>> = LazyLock::new(|| {
    let mut labels: HashMap<&str, Vec<Vec<&str>>> = HashMap::new();
    for label in LABELS {
        let mut words = label.split(' ');
        labels.entry(words.next().unwrap_or_default()).or_default().push(words.collect());
    }
    labels
});

/// Words between a label and a name, and titles before one.
const FILLERS: [&str; 60] = [
    "der", "die", "das", "den", "dem", "durch", "ist", "sind", "herr", "herrn", "frau", "dr", "prof", "med",
    "ing", "dipl", "mag", "phil", "rer", "nat", "jur", "kfm", "und", "and", "et", "y", "e", "en", "der",
    "le", "la", "les", "de", "du", "est", "m", "mme", "mr", "mrs", "ms", "miss", "monsieur", "madame", "by",
    "its", "is", "are", "the", "sr", "sra", "don", "dona", "dott", "dottssa", "sig", "il", "el", "director",
    "mlle", "mevrouw",
];
/// Parts of a family name that begin with a small letter.
const PARTICLES: [&str; 22] = [
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "zu",
    "zur", "ter", "ten", "vom", "y", "el",
];
/// Words that begin like a name and are none, or end one.
const NO_NAMES: [&str; 129] = [
    "gmbh",
    "ag",
    "kg",
    "ug",
    "se",
    "ltd",
    "limited",
    "llc",
    "inc",
    "sas",
    "sarl",
    "sa",
    "srl",
    "spa",
    "bv",
    "nv",
    "lda",
    "sl",
    "group",
    "gruppe",
    "holding",
    "web",
    "design",
    "team",
    "services",
    "service",
    "studio",
    "street",
    "strasse",
    "road",
    "avenue",
    "rue",
    "via",
    "calle",
    "rua",
    "straat",
    "platz",
    "square",
    "park",
    "hotel",
    "consulting",
    "agency",
    "media",
    "marketing",
    "digital",
    "solutions",
    "home",
    "contact",
    "kontakt",
    "telefon",
    "telephone",
    "tel",
    "phone",
    "fax",
    "email",
    "mail",
    "mobil",
    "internet",
    "registergericht",
    "amtsgericht",
    "handelsregister",
    "hrb",
    "hra",
    "sitz",
    "ust",
    "steuernummer",
    "siret",
    "siren",
    "rcs",
    "capital",
    "umsatzsteuer",
    "about",
    "school",
    "university",
    "news",
    "blog",
    "office",
    "offices",
    "department",
    "branch",
    "bureau",
    "buro",
    "oficina",
    "sede",
    "kantoor",
    "paris",
    "london",
    "berlin",
    "milan",
    "vienna",
    "sydney",
    "austin",
    "houston",
    "dallas",
    "orlando",
    "geneva",
    "florence",
    "madrid",
    "lisbon",
    "dublin",
    "boston",
    "brooklyn",
    "the",
    "our",
    "we",
    "how",
    "what",
    "why",
    "meet",
    "join",
    "read",
    "all",
    "new",
    "general",
    "sales",
    "head",
    "chief",
    "lead",
    "senior",
    "junior",
    "manager",
    "engineer",
    "developer",
    "privacy",
    "cookie",
    "cookies",
    "policy",
    "legal",
    "terms",
];
/// Words of an address or title of a page that introduces people.
const OF_TEAMS: [&str; 22] = [
    "team",
    "equipe",
    "equipo",
    "equipa",
    "people",
    "staff",
    "mitarbeiter",
    "ansprechpartner",
    "about",
    "medewerkers",
    "unternehmen",
    "leadership",
    "management",
    "founders",
    "nous",
    "uns",
    "nosotros",
    "siamo",
    "ons",
    "somos",
    "propos",
    "who",
];

const MAX_FOUND: usize = 100;
/// A line longer than this is no name, and its beginning is enough to introduce one.
const MAX_LINE: usize = 400;
/// Lines that are looked at; honest pages have fewer.
const MAX_LINES: usize = 5_000;

/// Adds who is introduced by a label, and on pages about people whoever has a line of their own.
pub(super) fn add(markup: &Markup, address: Option<&Url>, owner: &mut Organisation) {
    let lines: Vec<&str> =
        markup.text.lines().map(str::trim).filter(|line| !line.is_empty()).take(MAX_LINES).collect();
    for (at, line) in lines.iter().enumerate() {
        if owner.people.len() >= MAX_FOUND {
            return;
        }
        owner.people.extend(introduced(line, &lines[at + 1..]));
    }
    if is_about_people(markup, address) {
        let alone = lines.iter().filter_map(|line| name_alone(line));
        owner.people.extend(alone.take(MAX_FOUND));
    }
}

/// A name that structured data gives as one: at least two words, no sentence.
pub(super) fn name_in_data(text: &str) -> Option<String> {
    let name = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let count = name.split(' ').count();
    let letters = |c: char| c.is_alphabetic() || " .-'’".contains(c);
    ((2..=5).contains(&count) && name.len() <= 80 && name.chars().all(letters)).then_some(name)
}

fn is_about_people(markup: &Markup, address: Option<&Url>) -> bool {
    let path = address.map(Url::path).unwrap_or_default();
    words(&format!("{} {path}", markup.title.chars().take(200).collect::<String>()))
        .iter()
        .any(|word| OF_TEAMS.contains(&word.as_str()))
}

/// A line that is a name and nothing else; a title may stand before it, a role behind a comma or dash.
fn name_alone(line: &str) -> Option<String> {
    if line.len() > 80 {
        return None;
    }
    let head = line.split([',', '–', '|', '(']).next()?.split(" - ").next()?;
    let mut tokens = head.split_whitespace().peekable();
    while tokens.next_if(|token| is_filler(token)).is_some() {}
    let (name, rest) = name_of(tokens);
    name.filter(|_| rest == 0)
}

/// Names behind a label in a line, or in the lines below one that is nothing but a label.
fn introduced(line: &str, below: &[&str]) -> Vec<String> {
    let tokens: Vec<&str> = head(line, MAX_LINE).split_whitespace().collect();
    let Some(end) = label_end(&tokens) else { return Vec::new() };
    let mut found = names_in(&tokens[end..]);
    if found.is_empty() && end == tokens.len() {
        found = below.iter().take(3).map_while(|line| name_alone(line)).collect();
    }
    found
}

/// Where the last label that stands close behind the first one ends.
fn label_end(tokens: &[&str]) -> Option<usize> {
    let ends_at = |at: usize| {
        // No label begins with a shorter word.
        let first = tokens.get(at).filter(|token| token.len() >= 3)?;
        BY_FIRST_WORD.get(plain(first).as_ref())?.iter().find_map(|rest| {
            let next = tokens.get(at + 1..=at + rest.len())?;
            next.iter().zip(rest).all(|(word, part)| plain(word) == *part).then_some(at + 1 + rest.len())
        })
    };
    let mut end = (0..tokens.len()).find_map(ends_at)?;
    while let Some(next) = (end..tokens.len().min(end + 3)).find_map(ends_at) {
        end = next;
    }
    Some(end)
}

fn names_in(tokens: &[&str]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = tokens;
    while found.len() < 10 {
        let skipped = rest.iter().position(|token| !is_filler(token)).unwrap_or(rest.len());
        rest = &rest[skipped..];
        let (name, left) = name_of(rest.iter().copied());
        let Some(name) = name else { break };
        found.push(name);
        rest = &rest[rest.len() - left..];
    }
    found
}

/// A name at the beginning, and how many words are left behind it.
fn name_of<'t>(tokens: impl Iterator<Item = &'t str>) -> (Option<String>, usize) {
    let tokens: Vec<&str> = tokens.collect();
    let mut name: Vec<&str> = Vec::new();
    let mut taken = 0;
    for token in &tokens {
        let word = token.trim_end_matches([',', ';', '.', ')']);
        let is_particle = !name.is_empty() && PARTICLES.contains(&word);
        if token.ends_with(':') || !(is_particle || is_name_word(word)) || name.len() == 5 {
            break;
        }
        name.push(word);
        taken += 1;
        let is_initial = word.chars().count() == 1;
        if word.len() < token.len() && !is_initial {
            break;
        }
    }
    while name.last().is_some_and(|word| PARTICLES.contains(word)) {
        name.pop();
        taken -= 1;
    }
    let own_words = name.iter().filter(|word| !PARTICLES.contains(word)).count();
    let given = name.first().and_then(|word| words(word).into_iter().next());
    let is_one = (2..=4).contains(&own_words) && given.is_some_and(|given| is_given_name(&given));
    (is_one.then(|| name.join(" ")), tokens.len() - taken)
}

fn is_name_word(word: &str) -> bool {
    let sound = |c: char| c.is_alphabetic() || "-'’".contains(c);
    word.starts_with(char::is_uppercase)
        && word.chars().count() <= 25
        && word.chars().all(sound)
        && !words(word).iter().any(|word| NO_NAMES.contains(&word.as_str()))
}

fn is_filler(token: &str) -> bool {
    let plain = plain(token);
    plain.is_empty() || FILLERS.contains(&plain.as_ref()) || token.starts_with("Dipl.")
}
