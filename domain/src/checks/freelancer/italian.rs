//! Italian one-person firms must name their owner (Codice civile, art. 2563), and registers write the surname
//! first: `Bar Sport di Rossi Mario`, `Azienda Agricola Rossi Mario`, `Rossi Mario`.

use super::legal_form::Token;
use super::lists::{self, GIVEN_NAMES, ITALIAN_SURNAMES, NAMES_EVERYWHERE, OwnList};
use super::pinyin;
use crate::country::Country;

static NOT_NAMES: OwnList = lists::own!("italian-not-names.txt");
static TRADES: OwnList = lists::own!("italian-trades.txt");
static PLACES_OR_FAMILIES: OwnList = lists::own!("italian-places.txt");
static HEADS: OwnList = lists::own!("italian-heads.txt");
static OWN_GIVEN_NAMES: OwnList = lists::own!("given-names.txt");

/// Titles of professions before an owner's name: `di Ing. Longo Alessio`.
const TITLES: &[&str] = &[
    "ing",
    "geom",
    "arch",
    "avv",
    "dott",
    "dottssa",
    "ssa",
    "dr",
    "drssa",
    "rag",
    "prof",
    "sig",
    "per",
    "dottor",
    "dottore",
    "dottoressa",
    "ingegner",
    "ingegnere",
    "geometra",
    "architetto",
    "avvocato",
    "ragionier",
    "ragioniere",
    "perito",
    "agr",
    "ind",
];

/// Endings of words that name a trade or a quality, never a person.
const ORDINARY_ENDINGS: &[&str] = &[
    "zione", "zioni", "mento", "menti", "eria", "erie", "aggio", "aggi", "istica", "ivo", "tura", "ture",
    "logia",
];

/// Places and things that are family names too. With a word that is also a quality or a saint's they name a
/// house or a brand: Croce Bianca, Monte Rosa, Radio Maria.
const PLACES: &[&str] = &[
    "porta", "monte", "radio", "croce", "torre", "ponte", "rocca", "valle", "lago", "porto", "castello",
    "corte", "costa", "fonte", "isola", "punta", "cima", "colle", "campo", "casa", "villa", "stella", "alfa",
    "borgo", "riva", "serra", "fiore", "marina", "palazzo", "piazza", "massa", "quinto", "banco", "val",
    "valle", "pietra", "vigna", "terra", "acqua", "rosa", "prato", "bosco", "poggio", "cala", "baia",
];
const QUALITIES: &[&str] = &[
    "romana",
    "bianca",
    "bianco",
    "rosa",
    "maria",
    "vittoria",
    "bella",
    "serena",
    "chiara",
    "felice",
    "aurora",
    "stella",
    "italia",
    "luna",
    "alba",
    "carlo",
    "romeo",
    "gioia",
    "viola",
    "azzurra",
    "fiorita",
    "benedetta",
    "angelo",
    "gemma",
    "diana",
    "perla",
    "celeste",
    "libera",
    "reale",
    "franca",
    "alta",
    "nuova",
    "marina",
    "dante",
    "augusto",
    "augusta",
    "verde",
    "santa",
    "santo",
];

/// Particles of family names: De Luca, Lo Presti, El Amrani.
const PARTICLES: &[&str] = &[
    "de", "di", "del", "della", "dalla", "dal", "da", "lo", "la", "li", "le", "el", "al", "ben", "ait", "d",
    "dei",
];

/// Given names that are a family's where another given name follows: `Leone Antonio`, not `Anna Rosa`.
const FAMILIES: &[&str] = &[
    "amato",
    "basile",
    "bruno",
    "corrado",
    "costanzo",
    "donato",
    "fabiano",
    "fiorentino",
    "fiore",
    "franco",
    "gentile",
    "giordano",
    "giuliano",
    "guarino",
    "leone",
    "lombardo",
    "marin",
    "marino",
    "martino",
    "massimo",
    "natale",
    "orlando",
    "pellegrino",
    "piras",
    "raimondo",
    "rinaldo",
    "romano",
    "sabatino",
    "santoro",
    "serafino",
    "silvestro",
    "stella",
    "valente",
    "vitale",
    "vitali",
    "ventura",
    "viola",
];

/// Endings of partnerships and families: `… di Rossi Mario & C.`, `… e Figli`.
const NOT_ALONE: &[&str] =
    &["c", "ec", "co", "figli", "figlio", "soci", "fratelli", "flli", "altri", "eredi", "nipoti", "s"];

/// Whether the rule is for this country.
pub(super) fn applies(country: Country) -> bool {
    matches!(country.code(), "IT" | "SM")
}

/// A firm's only owner, as its name names them.
pub(super) struct Owner {
    pub(super) as_written: String,
    /// In the order of registers, the family name first, or with a title. The other way round it may be a
    /// brand, or whom a thing is called after (Orchestra di Arturo Toscanini).
    pub(super) is_certain: bool,
}

/// The owner that a company's name names.
pub(super) fn owner(tokens: &[Token], company: &str) -> Option<Owner> {
    let named = named_owner(tokens)?;
    let first = named.first()?;
    // `Tipografia di Bruzzone & Canepa` has two.
    let shared =
        company.find(&format!("{} ", first.raw)).is_some_and(|at| company[at..].contains(['&', '+']));
    let is_after_di = first.word == "di" && named.len() < tokens.len();
    let names = if is_after_di { &named[1..] } else { named };
    let bearing = bearing(names);
    // `Casa Mia di Di Stefano Rocco`: the second `di` is the family's.
    let before = tokens.len() - named.len();
    let is_double = is_after_di && before > 1 && tokens[before - 1].word == "di";
    let is_certain = match bearing[..] {
        [family, .., given] => {
            let in_order = is_given(given) && is_family_name(family);
            in_order
                || pinyin::is_person(&bearing)
                || is_double && is_given(given)
                || is_after_di && is_family_first(names, &bearing)
        }
        _ => false,
    };
    let is_certain = is_certain && !is_perhaps_a_place(names);
    (!shared).then(|| Owner { as_written: written(named), is_certain })
}

/// `Villa Mario` may be an owner or a house; with a particle or a title in front it is an owner.
fn is_perhaps_a_place(names: &[Token]) -> bool {
    names.first().is_some_and(|first| PLACES_OR_FAMILIES.contains(first.word.as_str()))
}

/// The words that name the owner, with the `di` before them.
fn named_owner(tokens: &[Token]) -> Option<&[Token]> {
    if tokens.last().is_none_or(|last| NOT_ALONE.contains(&last.word.as_str())) {
        return None;
    }
    let after_di = tokens.iter().rposition(|token| token.word == "di").filter(|at| *at > 0);
    if let Some(at) = after_di
        && is_owner(&tokens[..at], &tokens[at + 1..])
    {
        return Some(&tokens[at..]);
    }
    if let Some(named) = owner_with_title(tokens) {
        return Some(named);
    }
    // `Rossi Mario - Azienda Agricola`.
    let behind = tokens.iter().rev().take_while(|token| is_trade(token)).count();
    let tokens = &tokens[..tokens.len() - behind];
    // `Agente di Commercio Rossi Mario`.
    let joins = |at: usize| at > 0 && tokens[at].word == "di" && tokens.get(at + 1).is_some_and(is_trade);
    let trades = (0..tokens.len()).take_while(|at| is_trade(&tokens[*at]) || joins(*at)).count();
    let rest = &tokens[trades..];
    let named = is_surname_first(rest) || (trades + behind > 0 && is_named_firm(rest));
    named.then_some(rest)
}

fn is_trade(token: &Token) -> bool {
    TRADES.contains(token.word.as_str())
}

/// `Farmacia San Rocco del Dott. Vezzani Pietro`; in South Tyrol `Tischlerei Plankl des Plankl Hermann`.
fn owner_with_title(tokens: &[Token]) -> Option<&[Token]> {
    let is_title = |token: Option<&Token>| token.is_some_and(|next| TITLES.contains(&next.word.as_str()));
    let at = tokens.iter().enumerate().rposition(|(at, token)| match token.word.as_str() {
        "del" | "della" => is_title(tokens.get(at + 1)),
        "des" => true,
        _ => false,
    })?;
    let names = &tokens[at + 1..];
    let bearing = bearing(names);
    let is_one = (2..=3).contains(&bearing.len()) && !bearing.iter().any(|word| is_ordinary(word));
    (at > 0 && is_one && bearing.iter().any(|word| is_given(word))).then_some(&tokens[at + 1..])
}

/// Whether the words after `di` are somebody's name: a given name among them, or a name beside any word
/// that is no ordinary one. Behind words that take a thing (`fabbrica di …`) only the order of registers
/// tells: the given name last (`Studio di Rossi Mario`, not `Museo di Leonardo da Vinci`).
fn is_owner(before: &[Token], names: &[Token]) -> bool {
    let Some(head) = before.last().map(|token| token.word.as_str()) else { return false };
    let bearing = bearing(names);
    let sized = names.len() <= 5 && (2..=4).contains(&bearing.len());
    // `di Dott. Marco Testa`: a title is the owner's, and the trades are listed with it.
    let is_title = |token: &&Token| TITLES.contains(&token.word.as_str());
    let is_of_a_trade = names.iter().find(|token| !is_title(token)).is_some_and(is_trade);
    // `Teatro di Villa Carlotta`: what nobody has as a trade lies in a place.
    let is_at_a_place =
        before.len() == 1 && HEADS.contains(head) && !TRADES.contains(head) && is_perhaps_a_place(names);
    let is_thing = is_of_something(names) || is_site(&bearing) || is_of_a_trade || is_at_a_place;
    if !sized || is_thing || NOT_ALONE.contains(&head) || bearing.iter().any(|word| is_ordinary(word)) {
        return false;
    }
    let known = |word: &&&str| is_given(word) || ITALIAN_SURNAMES.contains(word);
    let known = bearing.iter().filter(known).count();
    if pinyin::is_person(&bearing) {
        return true;
    }
    if HEADS.contains(head) && !names.first().is_some_and(|token| is_title(&token)) {
        return is_given(bearing[bearing.len() - 1]) && is_family_name(bearing[0]);
    }
    let given = bearing.iter().any(|word| is_given(word));
    let borne_somewhere = || bearing.iter().all(|word| NAMES_EVERYWHERE.contains(word));
    given || (bearing.len() == 2 && known > 0) || borne_somewhere()
}

/// Nardi, which is a given name elsewhere, and Gruber; not Leonardo.
fn is_family_name(word: &str) -> bool {
    !is_italian_given(word) && (ITALIAN_SURNAMES.contains(word) || !is_given(word))
}

/// What nothing but the order of registers explains, behind `di`: a family's particle or a name that families
/// bear in front of a given name (`De Luca Anna`, `Leone Antonio`), names from abroad (`Khan Asif`), a title.
fn is_family_first(names: &[Token], bearing: &[&str]) -> bool {
    let [first, .., last] = bearing else { return false };
    let is_of_family = PARTICLES.contains(&names[0].word.as_str()) || FAMILIES.contains(first);
    let is_borne = |word: &&str| NAMES_EVERYWHERE.contains(word) || is_given(word);
    let is_foreign = |word: &&str| is_borne(word) && !ITALIAN_SURNAMES.contains(word);
    let from_abroad = bearing.iter().all(is_foreign) && bearing.iter().any(|word| is_given(word));
    let is_titled = names.iter().any(|token| TITLES.contains(&token.word.as_str()));
    is_of_family && is_given(last) || from_abroad || is_titled && bearing.iter().any(|word| is_given(word))
}

/// `Rossi Mario`: the order of registers. `Mario Rossi` may be a brand.
fn is_surname_first(names: &[Token]) -> bool {
    let all = bearing(names);
    let [surname, .., given] = all[..] else { return false };
    if is_of_something(names) || is_place(&all) || is_site(&all) {
        return false;
    }
    if pinyin::is_surname_first(&all) {
        return true;
    }
    let particle = names.first().is_some_and(|token| PARTICLES.contains(&token.word.as_str()));
    let is_borne = ITALIAN_SURNAMES.contains(surname) || NAMES_EVERYWHERE.contains(surname);
    let surname_only = match is_given(surname) {
        false => is_borne || is_with_apostrophe(&names[0].raw),
        // Zeni is a given name somewhere, but none that Italians bear.
        true => ITALIAN_SURNAMES.contains(surname) && is_italian_given(given) && !is_italian_given(surname),
    };
    all.len() <= 3
        && (particle || surname_only)
        && is_given(given)
        && !all.iter().any(|word| is_ordinary(word))
}

/// `Officina Mario Rossi`, `Impresa Edile Hoxha Arben`: behind a trade either order counts.
fn is_named_firm(names: &[Token]) -> bool {
    let all = bearing(names);
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return false };
    let sized = (2..=3).contains(&all.len()) && names.len() <= 4;
    let is_thing = is_of_something(names) || is_place(&all) || is_site(&all);
    // `Panificio Carta Giovanni Maria`: an everyday word before two given names is a family's.
    let is_family_of_two =
        all.len() == 3 && ITALIAN_SURNAMES.contains(first) && all[1..].iter().all(|word| is_given(word));
    let is_person = is_family_of_two
        || (is_given(last) && !is_italian_given(first) || is_given(first) && !is_given(last))
            && !all.iter().any(|word| is_ordinary(word))
        || pinyin::is_surname_first(&all);
    sized && !is_thing && is_person
}

/// D'Ambrosio, Dell'Acqua.
fn is_with_apostrophe(written: &str) -> bool {
    let parts = written.split_once(['\'', '’']);
    parts.is_some_and(|(particle, name)| {
        let particle = particle.to_lowercase();
        ["d", "dell", "dall", "all"].contains(&particle.as_str()) && name.chars().count() > 2
    })
}

/// `Castello di Ama`, `Monte dei Paschi di Siena`: a particle within is of a place, one in front of a family.
fn is_of_something(names: &[Token]) -> bool {
    let of = ["di", "del", "della", "dei", "degli", "delle"];
    names.iter().skip(1).any(|token| of.contains(&token.word.as_str()))
}

/// `Villa Maria`, `Alfa Romeo`, `Radio Monte Carlo`.
fn is_place(words: &[&str]) -> bool {
    let is_villa = words.first() == Some(&"villa");
    is_villa || words.windows(2).any(|pair| PLACES.contains(&pair[0]) && QUALITIES.contains(&pair[1]))
}

/// `Porta Romana`, `Ponte Vecchio`, `Porto Santo Stefano`: behind such a word only an Italian given name
/// makes it a family's (`Porta Mario`).
fn is_site(words: &[&str]) -> bool {
    let is_saint = words.windows(2).any(|pair| ["san", "santo", "santa", "sant"].contains(&pair[0]));
    let [first, .., last] = words else { return is_saint };
    is_saint || PLACES.contains(first) && (!is_italian_given(last) || QUALITIES.contains(last))
}

/// The words of a name without titles, initials and particles: De Luca, El Amrani. The last word is never a
/// particle.
fn bearing(names: &[Token]) -> Vec<&str> {
    let last = names.len().saturating_sub(1);
    let words = names.iter().map(|token| token.word.as_str()).enumerate();
    let bears = |(at, word): &(usize, &str)| {
        // An initial between names: `De Cesare M. Assunta`.
        let is_initial = *at > 0 && word.len() == 1 && *word != "e";
        *at == last || !(is_initial || PARTICLES.contains(word) || TITLES.contains(word))
    };
    words.filter(bears).map(|(_, word)| word).collect()
}

fn is_italian_given(word: &str) -> bool {
    OWN_GIVEN_NAMES.contains(word)
}

fn is_given(word: &str) -> bool {
    let is_listed = |word: &str| OWN_GIVEN_NAMES.contains(word) || GIVEN_NAMES.contains(word);
    // Pietrino, Giovannina.
    let is_little = |end: &str, whole: &str| {
        word.strip_suffix(end).is_some_and(|stem| stem.len() > 3 && is_listed(&format!("{stem}{whole}")))
    };
    is_listed(word) || is_little("ino", "o") || is_little("ina", "a")
}

fn is_ordinary(word: &str) -> bool {
    let ends_like_a_thing = || word.len() > 6 && ORDINARY_ENDINGS.iter().any(|ending| word.ends_with(ending));
    let is_name = || is_given(word) || ITALIAN_SURNAMES.contains(word) && NAMES_EVERYWHERE.contains(word);
    word.len() < 2
        || NOT_NAMES.contains(word)
        || !word.bytes().all(|b| b.is_ascii_lowercase())
        || (ends_like_a_thing() && !is_name())
}

fn written(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.raw.as_str()).collect::<Vec<_>>().join(" ")
}
