//! Several names one after the other, as lists and sentences join them: `Bianchi Oreste e Bianchi Ivana`,
//! `Hamish and Morag Pettigrew`, `Solange Verdier ou son frère Baptiste Verdier`.

use super::names;
use super::person::{Named, Trust, is_name_word, name_of, without_titles};
use super::plain::plain;
use super::roles::is_to_reach;
use crate::checks::{is_anybodys_name, may_be_given_name};

/// What stood before the names.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    /// A colon: where one of them is known the others are believed.
    Colon,
    /// The same behind a part of the company, where things are named as well.
    Department,
    /// A label that means nothing else.
    Label,
    /// Words that may lead to a thing as well: a family name is known, or the sentence stops behind it.
    Phrase,
}

impl Before {
    fn is_colon(self) -> bool {
        matches!(self, Self::Colon | Self::Department)
    }
}

/// Names one after the other, and whether one of them begins with a given name.
pub(super) struct Several {
    pub(super) names: Vec<String>,
    pub(super) is_sure: bool,
    pub(super) is_believed: bool,
}

const MOST: usize = 10;
/// Words in the brackets behind a name.
const MAX_IN_BRACKETS: usize = 6;
/// What joins two given names that share a family name.
const JOINTS: [&str; 8] = ["and", "und", "et", "y", "e", "en", "&", "+"];
/// What stands between two people of whom one is meant; `of` is that behind brackets alone.
const EITHER: [&str; 4] = ["or", "oder", "ou", "o"];
/// Whose relatives follow.
const WHOSE: [&str; 22] = [
    "son", "sa", "ses", "sein", "seine", "seinem", "seiner", "ihr", "ihre", "ihrem", "ihrer", "his", "her",
    "su", "suo", "sua", "seu", "zijn", "haar", "del", "della", "mit",
];
/// Relatives.
const KIN: [&str; 52] = [
    "brother",
    "sister",
    "son",
    "daughter",
    "wife",
    "husband",
    "father",
    "mother",
    "partner",
    "bruder",
    "schwester",
    "sohn",
    "tochter",
    "frau",
    "mann",
    "vater",
    "mutter",
    "frere",
    "soeur",
    "fils",
    "fille",
    "epouse",
    "femme",
    "mari",
    "pere",
    "mere",
    "hermano",
    "hermana",
    "hijo",
    "hija",
    "mujer",
    "marido",
    "padre",
    "madre",
    "fratello",
    "sorella",
    "figlio",
    "figlia",
    "moglie",
    "marito",
    "broer",
    "zus",
    "zoon",
    "dochter",
    "vrouw",
    "man",
    "irmao",
    "irma",
    "filho",
    "filha",
    "mulher",
    "socio",
];
const HONORIFICS: [&str; 17] = [
    "sr", "sra", "herr", "frau", "mr", "mrs", "ms", "miss", "mme", "mlle", "monsieur", "madame", "sig",
    "dhr", "mw", "mevrouw", "dona",
];
/// So many words lead from one name to that of a relative.
const MAX_BETWEEN: usize = 4;
/// Whoever founded a firm before this year runs it no more.
const YEAR_OF_THE_LIVING: &str = "1950";

/// The names at the beginning of some words.
pub(super) fn names_in(tokens: &[&str], before: Before) -> Several {
    let mut found: Vec<Named> = Vec::new();
    let (mut is_believed, mut is_sure) = (!before.is_colon(), false);
    let mut rest = tokens;
    while found.len() < MOST {
        let from = if found.is_empty() { rest } else { behind_kin(rest) };
        rest = without_titles(from);
        // `Sr.`, `Frau`: nothing but somebody's name follows.
        let is_addressed = rest.len() < from.len() && HONORIFICS.contains(&plain(from[0]).as_ref());
        if let Some((both, taken)) = sharing(rest) {
            found.extend(both);
            (is_believed, is_sure) = (true, true);
            rest = &rest[taken..];
            continue;
        }
        let trust = if before.is_colon() { Trust::Beside } else { Trust::Given };
        let Some(named) = name_of(rest, trust) else { break };
        let behind = &rest[named.taken..];
        let is_somebody = match before {
            Before::Colon | Before::Label => !is_address(&named, rest),
            Before::Department => {
                let is_reached = behind.first().is_some_and(|next| is_to_reach(next));
                !named.is_turned && (is_reached || stands_for_somebody(&named, rest))
            }
            Before::Phrase => is_likely(&named, rest),
        };
        if !is_somebody {
            break;
        }
        is_believed |= named.is_known(Trust::Listed);
        is_sure |= named.is_known(if is_addressed { Trust::Listed } else { Trust::Given });
        rest = behind_bracket(behind);
        found.push(named);
    }
    // Who writes one family name first writes all of them so.
    let are_turned = found.iter().any(|named| named.is_turned);
    let names = found.into_iter();
    let names = names
        .map(|named| if are_turned && !named.is_turned { turned(named.name) } else { named.name })
        .collect();
    Several { names, is_sure, is_believed }
}

/// Whether a name is followed by no more of a name, by no number of a house and by no form of a company.
pub(super) fn stands_for_somebody(named: &Named, tokens: &[&str]) -> bool {
    let Some(next) = tokens.get(named.taken) else { return true };
    let goes_on = names::is_form(next) || next.starts_with(char::is_uppercase);
    is_over(named, tokens) || !goes_on && !is_address(named, tokens)
}

/// `Jan van Galenstraat 14`.
fn is_address(named: &Named, tokens: &[&str]) -> bool {
    let is_number = |next: &&str| next.starts_with(|c: char| ('1'..='9').contains(&c)) && next.len() <= 5;
    !is_over(named, tokens) && tokens.get(named.taken).is_some_and(is_number)
}

/// Behind words that may lead to a thing as well.
fn is_likely(named: &Named, tokens: &[&str]) -> bool {
    let family = named.name.rsplit(' ').next().unwrap_or_default();
    let is_family = is_anybodys_name(&plain(family.rsplit('-').next().unwrap_or_default()));
    // Who founded it so long ago is nobody to write to.
    let is_of_old = |token: &&str| {
        let year = token.trim_end_matches(['.', ',', ')']);
        year.len() == 4
            && year.bytes().all(|byte| byte.is_ascii_digit())
            && ("1000"..YEAR_OF_THE_LIVING).contains(&year)
    };
    let is_of_old = tokens[named.taken..].iter().take(MAX_BETWEEN).any(is_of_old);
    stands_for_somebody(named, tokens)
        && !is_of_old
        && (is_family || is_over(named, tokens) || tokens.get(named.taken).is_none_or(|next| leads_on(next)))
}

/// What stands behind one name of several.
fn leads_on(next: &str) -> bool {
    next.starts_with('(') || JOINTS.contains(&next) || EITHER.contains(&next)
}

/// Whether a sign ends the name.
fn is_over(named: &Named, tokens: &[&str]) -> bool {
    tokens[named.taken - 1].ends_with([',', ';', '.', ')'])
}

/// `Hamish and Morag Pettigrew`: two given names and one family name, which is both's.
fn sharing(tokens: &[&str]) -> Option<([Named; 2], usize)> {
    let [first, joint, rest @ ..] = tokens else { return None };
    let is_given = |word: &str| may_be_given_name(&plain(word.split('-').next().unwrap_or_default()));
    if !JOINTS.contains(joint) || !is_name_word(first) || first.len() < 3 || !is_given(first) {
        return None;
    }
    let second = name_of(rest, Trust::Given).filter(|second| stands_for_somebody(second, rest))?;
    let words: Vec<&str> = second.name.split(' ').collect();
    let family = words.iter().skip(1).position(|word| !is_given(word)).map_or(words.len() - 1, |at| at + 1);
    let taken = 2 + second.taken;
    let name = format!("{first} {}", words[family..].join(" "));
    Some(([Named { name, taken: 1, is_turned: false }, second], taken))
}

/// Behind `ou son frère`, `y su hijo`, `or`.
fn behind_kin<'a, 't>(tokens: &'a [&'t str]) -> &'a [&'t str] {
    let words: Vec<_> = tokens.iter().take(MAX_BETWEEN).map(|token| plain(token)).collect();
    let is = |at: usize, all: &[&str]| words.get(at).is_some_and(|word| all.contains(&word.as_ref()));
    let joined = usize::from(is(0, &EITHER) || is(0, &JOINTS));
    let whose = joined + usize::from(is(joined, &WHOSE));
    if is(whose, &KIN) {
        return &tokens[whose + 1..];
    }
    &tokens[usize::from(is(0, &EITHER))..]
}

/// Behind what somebody does, in brackets.
fn behind_bracket<'a, 't>(tokens: &'a [&'t str]) -> &'a [&'t str] {
    if !tokens.first().is_some_and(|token| token.starts_with('(')) {
        return tokens;
    }
    let end = tokens.iter().take(MAX_IN_BRACKETS).position(|token| token.contains(')'));
    let rest = end.map_or(tokens, |end| &tokens[end + 1..]);
    &rest[usize::from(end.is_some() && rest.first() == Some(&"of"))..]
}

/// `Rossi Maria` as `Maria Rossi`; more words than two are left as they are.
fn turned(name: String) -> String {
    match name.split_once(' ') {
        Some((family, given)) if !given.contains(' ') => format!("{given} {family}"),
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str, before: Before) -> String {
        names_in(&text.split(' ').collect::<Vec<_>>(), before).names.join("|")
    }

    #[test]
    fn two_given_names_share_the_family_name_behind_them() {
        for (text, names) in [
            ("Hamish and Morag Pettigrew since 1998.", "Hamish Pettigrew|Morag Pettigrew"),
            ("Ornella e Giacomo Bersano.", "Ornella Bersano|Giacomo Bersano"),
            ("Hans und Anna Maria von Berg", "Hans von Berg|Anna Maria von Berg"),
            ("Ana y Luis García Pérez", "Ana García Pérez|Luis García Pérez"),
            ("Jan & Petra Bakker", "Jan Bakker|Petra Bakker"),
            ("Solange Verdier ou son frère Baptiste Verdier, le samedi", "Solange Verdier|Baptiste Verdier"),
            ("Ugo Rossi e Anna Neri", "Ugo Rossi|Anna Neri"),
            ("Anna Beck (Planung) oder Paul Maier", "Anna Beck|Paul Maier"),
        ] {
            assert_eq!(read(text, Before::Label), names, "{text}");
        }
    }

    #[test]
    fn things_that_are_called_like_people_share_nothing() {
        for text in [
            "Mary and Max Apartments",
            "Peter und Paul 12",
            "Anna und Peter Meier GmbH",
            "Romeo e Giulietta al Teatro",
        ] {
            assert_eq!(read(text, Before::Phrase), "", "{text}");
        }
    }
}
