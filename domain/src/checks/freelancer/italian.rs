//! Italian one-person firms must name their owner (Codice civile, art. 2563), and registers write the surname
//! first: `Bar Sport di Rossi Mario`, `Azienda Agricola Rossi Mario`, `Rossi Mario`.

use super::legal_form::Token;
use super::lists::{self, GIVEN_NAMES, ITALIAN_SURNAMES, OwnList};
use crate::country::Country;

static NOT_NAMES: OwnList = lists::own!("italian-not-names.txt");
static TRADES: OwnList = lists::own!("italian-trades.txt");
static HEADS: OwnList = lists::own!("italian-heads.txt");
static OWN_GIVEN_NAMES: OwnList = lists::own!("given-names.txt");

/// Titles of professions before an owner's name: `di Ing. Longo Alessio`.
const TITLES: &[&str] =
    &["ing", "geom", "arch", "avv", "dott", "dottssa", "ssa", "dr", "drssa", "rag", "prof", "sig", "per"];

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
    "borgo", "riva", "serra", "fiore", "marina", "palazzo",
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
];

/// Particles of family names: De Luca, Lo Presti, El Amrani.
const PARTICLES: &[&str] = &[
    "de", "di", "del", "della", "dalla", "dal", "da", "lo", "la", "li", "le", "el", "al", "ben", "ait", "d",
    "dei",
];

/// Endings of partnerships and families: `… di Rossi Mario & C.`, `… e Figli`.
const NOT_ALONE: &[&str] =
    &["c", "ec", "co", "figli", "figlio", "soci", "fratelli", "flli", "altri", "eredi", "s"];

/// Family names of the owners from China, who register many of Italy's firms.
const CHINESE: &str = "
    hu chen wang zhang lin zhou xu wu jin huang li liu yang ye zheng zhu sun pan xia ji dong zhao
    jiang qiu he shi dai zhan weng xiang cheng cai ying lu ma guo gao xie lai luo song tang feng yu peng
    cao shao
    mao pan ruan you cui fang shen yao xiong yan";

/// Whether the rule is for this country.
pub(super) fn applies(country: Country) -> bool {
    matches!(country.code(), "IT" | "SM")
}

/// The words that name the firm's only owner.
pub(super) fn owner(tokens: &[Token]) -> Option<String> {
    if tokens.last().is_none_or(|last| NOT_ALONE.contains(&last.word.as_str())) {
        return None;
    }
    let after_di = tokens.iter().rposition(|token| token.word == "di").filter(|at| *at > 0);
    if let Some(at) = after_di
        && is_owner(&tokens[at - 1].word, &tokens[at + 1..])
    {
        return Some(written(&tokens[at..]));
    }
    if let Some(named) = owner_with_title(tokens) {
        return Some(named);
    }
    let is_trade = |token: &Token| TRADES.contains(token.word.as_str());
    // `Rossi Mario - Azienda Agricola`.
    let behind = tokens.iter().rev().take_while(|token| is_trade(token)).count();
    let tokens = &tokens[..tokens.len() - behind];
    let trades = tokens.iter().take_while(|token| is_trade(token)).count();
    let rest = &tokens[trades..];
    let named = is_surname_first(rest) || (trades + behind > 0 && is_named_firm(rest));
    named.then(|| written(rest))
}

/// `Farmacia San Rocco del Dott. Vezzani Pietro`; in South Tyrol `Tischlerei Plankl des Plankl Hermann`.
fn owner_with_title(tokens: &[Token]) -> Option<String> {
    let is_title = |token: Option<&Token>| token.is_some_and(|next| TITLES.contains(&next.word.as_str()));
    let at = tokens.iter().enumerate().rposition(|(at, token)| match token.word.as_str() {
        "del" | "della" => is_title(tokens.get(at + 1)),
        "des" => true,
        _ => false,
    })?;
    let names = &tokens[at + 1..];
    let bearing = bearing(names);
    let is_one = (2..=3).contains(&bearing.len()) && !bearing.iter().any(|word| is_ordinary(word));
    (at > 0 && is_one && bearing.iter().any(|word| is_given(word))).then(|| written(&tokens[at..]))
}

/// Whether the words after `di` are somebody's name: a given name among them, or a name beside any word
/// that is no ordinary one. Behind words that take a thing (`fabbrica di …`) only the order of registers
/// tells: the given name last (`Studio di Rossi Mario`, not `Museo di Leonardo da Vinci`).
fn is_owner(head: &str, names: &[Token]) -> bool {
    let bearing = bearing(names);
    if names.len() > 5 || !(2..=4).contains(&bearing.len()) || bearing.iter().any(|word| is_ordinary(word)) {
        return false;
    }
    let known = |word: &&&str| is_given(word) || ITALIAN_SURNAMES.contains(word);
    let known = bearing.iter().filter(known).count();
    if HEADS.contains(head) {
        return is_given(bearing[bearing.len() - 1]) && !is_given(bearing[0]);
    }
    let given = bearing.iter().any(|word| is_given(word));
    given || known * 2 >= bearing.len() || is_chinese(&bearing)
}

/// `Rossi Mario`: the order of registers. `Mario Rossi` may be a brand.
fn is_surname_first(names: &[Token]) -> bool {
    let all = bearing(names);
    let [surname, .., given] = all[..] else { return false };
    if is_of_something(names) || is_place(&all) {
        return false;
    }
    let particle = names.first().is_some_and(|token| PARTICLES.contains(&token.word.as_str()));
    let surname_only = ITALIAN_SURNAMES.contains(surname) && !is_given(surname);
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
    let is_thing = is_of_something(names) || is_place(&all);
    sized && !is_thing && is_given(first) != is_given(last) && !all.iter().any(|word| is_ordinary(word))
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

/// The words of a name without titles and particles: De Luca, El Amrani. The last word is never a particle.
fn bearing(names: &[Token]) -> Vec<&str> {
    let last = names.len().saturating_sub(1);
    let words = names.iter().map(|token| token.word.as_str()).enumerate();
    let bears =
        |(at, word): &(usize, &str)| *at == last || !(PARTICLES.contains(word) || TITLES.contains(word));
    words.filter(bears).map(|(_, word)| word).collect()
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
    word.len() < 2
        || NOT_NAMES.contains(word)
        || !word.bytes().all(|b| b.is_ascii_lowercase())
        || (word.len() > 6 && ORDINARY_ENDINGS.iter().any(|ending| word.ends_with(ending)) && !is_given(word))
}

fn is_chinese(names: &[&str]) -> bool {
    let family = |word: &&str| CHINESE.split_whitespace().any(|family| family == *word);
    names.len() == 2 && names.iter().any(family) && names.iter().all(|word| is_pinyin(word))
}

/// Short, of the letters and endings that romanised Chinese has.
fn is_pinyin(word: &str) -> bool {
    (2..=11).contains(&word.len())
        && ["a", "e", "i", "o", "u", "n", "ng"].iter().any(|end| word.ends_with(end))
}

fn written(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.raw.as_str()).collect::<Vec<_>>().join(" ")
}
