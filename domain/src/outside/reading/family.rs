//! People who bear the name of their firm: `Ron Brackett` where the title says "Brackett & Daughter",
//! `di Bordignon Gino` where it says "Carpenteria Bordignon". The firm's name says that its family is meant,
//! so no label need introduce them.

use std::collections::HashSet;

use url::Url;

use super::line::Line;
use super::markup::Markup;
use super::names;
use super::person::{Trust, is_filler, is_name_word, name_of};
use super::plain::plain;
use super::{head, labels, roles};
use crate::checks::may_be_given_name;
use crate::web;

const MAX_FOUND: usize = 20;
/// Words of the firm's name that are looked at, and places where they stand.
const MAX_WORDS: usize = 40;
const MAX_PLACES: usize = 100;
/// Words with a capital that are compared; honest pages have fewer.
const MAX_COMPARED: usize = 3_000;
const MAX_LINE: usize = 400;
/// A family name that stands alone has so many letters at least.
const LETTERS: usize = 4;
/// So many words at most stand before the last of a name.
const BEFORE: usize = 4;
/// Small words before the name of a street or a place.
const STREETS: [&str; 8] = ["rue", "via", "calle", "rua", "avenue", "place", "allee", "viale"];
/// Words between a firm and the family that it belongs to: then the family name may come first.
const OF_A_FIRM: [&str; 3] = ["di", "inh", "inhaber"];

/// Everybody of the family, in the order of the text.
pub(super) fn people(markup: &Markup, lines: &[Line], address: Option<&Url>) -> Vec<String> {
    let family = family(markup, address);
    let mut found = Vec::new();
    let (mut places, mut compared) = (0, 0);
    for line in lines.iter().filter(|line| !line.is_quoted) {
        let tokens: Vec<&str> = head(line.text, MAX_LINE).split_whitespace().collect();
        for at in 0..tokens.len() {
            if found.len() >= MAX_FOUND || places >= MAX_PLACES || compared >= MAX_COMPARED {
                return found;
            }
            if !tokens[at].starts_with(char::is_uppercase) {
                continue;
            }
            compared += 1;
            if !bears(&family, tokens[at]) {
                continue;
            }
            places += 1;
            found.extend(name_around(&tokens, at));
        }
    }
    found
}

/// Words of the title and of the domain that may be a family's.
fn family(markup: &Markup, address: Option<&Url>) -> HashSet<String> {
    let domain = address.and_then(Url::host_str).and_then(web::registrable).unwrap_or_default();
    let domain = web::label(&domain).split('-');
    let title = markup.title.split_whitespace().filter(|word| word.starts_with(char::is_uppercase));
    let words = title.chain(domain).take(MAX_WORDS).flat_map(|word| word.split('-')).map(plain);
    words.filter(|word| word.len() >= LETTERS && !roles::is_of_roles(word)).map(String::from).collect()
}

/// Whether a word is the family's name, or a part of one with a hyphen.
fn bears(family: &HashSet<String>, token: &str) -> bool {
    family.contains(plain(token).as_ref())
        || token.contains('-') && token.split('-').any(|part| family.contains(plain(part).as_ref()))
}

/// The name that ends with this word; behind a firm's "of", the one that begins with it.
fn name_around(tokens: &[&str], at: usize) -> Option<String> {
    let is_of_firm = at > 0 && OF_A_FIRM.contains(&plain(tokens[at - 1]).as_ref());
    if is_of_firm && let Some(given) = tokens.get(at + 1) {
        let given = given.trim_end_matches([',', ';', '.', ')']);
        return (is_name_word(given) && may_be_given_name(&plain(given)) && is_name_word(tokens[at]))
            .then(|| format!("{given} {}", tokens[at]));
    }
    let (first, named) = (at.saturating_sub(BEFORE)..at).find_map(|first| {
        let named = name_of(&tokens[first..], Trust::Given)?;
        (first + named.taken > at).then_some((first, named))
    })?;
    let next = tokens.get(first + named.taken);
    let is_firm = next.is_some_and(|next| names::is_form(next) || matches!(*next, "&" | "+"))
        && !tokens[first + named.taken - 1].ends_with([',', '.', ')']);
    (!is_firm && stands_apart(tokens, first)).then_some(named.name)
}

/// Whether the word before a name is no part of one: `Autohaus Hans Müller` is a house, and `rue Jean Moulin`
/// a street.
fn stands_apart(tokens: &[&str], first: usize) -> bool {
    let Some(before) = first.checked_sub(1).map(|before| tokens[before]) else { return true };
    let word = plain(before);
    let is_small = before.starts_with(char::is_lowercase) && !STREETS.contains(&word.as_ref());
    !before.chars().any(char::is_alphabetic)
        || before.ends_with([',', '.', ':', ';', ')', '!', '?'])
        || is_small
        || is_filler(before)
        || roles::is_of_roles(&word)
        || labels::is_label(before)
}

#[cfg(test)]
mod tests {
    use super::super::effort::Effort;
    use super::*;

    fn read(title: &str, text: &str) -> Vec<String> {
        let page = format!("<title>{title}</title><p>{text}");
        let meter = Effort::of_a_lead().share();
        let (markup, _) = Markup::of(&page, &meter);
        people(&markup, &Line::all(&markup), Url::parse("https://acme-mills.com/").ok().as_ref())
    }

    #[test]
    fn whoever_bears_the_name_of_the_firm_is_read_wherever_it_stands() {
        for (title, text, name) in [
            ("Brackett & Daughter", "Ring us. Kim Brackett. VAT 1", "Kim Brackett"),
            ("Menuiserie Loubarde", "Depuis 2014, Paul Loubarde tient l'atelier", "Paul Loubarde"),
            ("Kanzlei Quistorp", "Dr. Malte von Quistorp berät", "Malte von Quistorp"),
            ("Liuteria Zanardelli", "Liuteria Zanardelli di Zanardelli Elio, P.IVA 1", "Elio Zanardelli"),
            ("Hollerbusch", "Inhaberin Veronika Hollerbusch-Zierl", "Veronika Hollerbusch-Zierl"),
        ] {
            assert_eq!(read(title, text), [name], "{text}");
        }
    }

    #[test]
    fn a_firm_a_street_and_a_house_of_the_same_name_are_nobody() {
        for text in [
            "Hans Müller GmbH",
            "Autohaus Hans Müller",
            "12 rue Paul Müller",
            "Villa Hans Müller",
            "Müller Hans & Söhne",
            "Hans Maier",
            "Die Müller kommen",
        ] {
            assert_eq!(read("Müller", text), [""; 0], "{text}");
        }
    }
}
