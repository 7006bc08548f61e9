//! People that a page names as working there. Rather nobody than a word that is no name: somebody is only
//! taken for one whom a label, a team page, a card or an address of the company introduces.

use std::collections::{HashMap, HashSet};

use url::Url;

use super::cards::{self, name_alone};
use super::head;
use super::labels::{colon_behind, next_label};
use super::line::Line;
use super::markup::Markup;
use super::person::{Trust, is_name_word, name_of, names_in};
use super::plain::plain;
use crate::company::words;
use crate::outside::Organisation;
use crate::web;

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
/// Labels in one line that are followed; addresses that are looked for.
const MAX_LABELS: usize = 10;
const MAX_ADDRESSES: usize = 100;

/// Adds who is introduced by a label, who has a card, and whose address stands beside the name.
pub(super) fn add(markup: &Markup, address: Option<&Url>, owner: &mut Organisation) {
    let lines = Line::all(markup);
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_quoted) {
        if owner.people.len() >= MAX_FOUND {
            return;
        }
        owner.people.extend(introduced(line.text, &lines[at + 1..]));
    }
    let cards = cards::people(&lines, is_about_people(markup, address));
    owner.people.extend(cards.into_iter().take(MAX_FOUND));
    owner.people.extend(beside_addresses(markup, &lines, address));
}

fn is_about_people(markup: &Markup, address: Option<&Url>) -> bool {
    let path = address.map(Url::path).unwrap_or_default();
    words(&format!("{} {path}", markup.title.chars().take(200).collect::<String>()))
        .iter()
        .any(|word| OF_TEAMS.contains(&word.as_str()))
}

/// Names behind the labels of a line, or in the lines below one that is nothing but a label.
fn introduced(line: &str, below: &[Line]) -> Vec<String> {
    let tokens: Vec<&str> = head(line, MAX_LINE).split_whitespace().collect();
    let Some(first) = next_label(&tokens, 0) else { return Vec::new() };
    let mut found = Vec::new();
    let (mut label, mut last) = (Some(first), first);
    for _ in 0..MAX_LABELS {
        let Some(this) = label else { break };
        let names = names_in(&tokens[this.end..], this.is_list).into_iter();
        found.extend(names.filter(|name| this.is_of_office || !begins_with_initial(name)));
        last = this;
        label = next_label(&tokens, this.end);
    }
    if found.is_empty()
        && let Some(behind) = colon_behind(&tokens, first)
    {
        found = names_in(&tokens[behind..], true);
    }
    // "Jane Roe, founder" is followed by somebody else's words.
    let is_label_alone = last.end == tokens.len() && name_of(&tokens, Trust::Listed).is_none();
    if found.is_empty() && is_label_alone {
        found = below.iter().take(3).map_while(|line| name_alone(line.text, Trust::Given)).collect();
    }
    found
}

/// `K. Hesse`: too little to know somebody by, unless it is said who that is.
fn begins_with_initial(name: &str) -> bool {
    name.chars().nth(1) == Some(' ')
}

/// Names of whoever has an address at the site's own domain that spells them: `jane.doe@acme.com` and "Jane
/// Doe" somewhere on the page.
fn beside_addresses(markup: &Markup, lines: &[Line], address: Option<&Url>) -> Vec<String> {
    let Some(own) = address.and_then(Url::host_str).and_then(web::registrable) else { return Vec::new() };
    let linked = markup.links.iter().filter_map(|link| link.href.strip_prefix("mailto:"));
    let written = lines.iter().filter(|line| line.text.contains('@'));
    let written = written.flat_map(|line| head(line.text, MAX_LINE).split_whitespace());
    let mut spelled: HashMap<String, HashSet<String>> = HashMap::new();
    for (first, last) in linked.chain(written).filter_map(|text| spelled_name(text, &own)).take(MAX_ADDRESSES)
    {
        spelled.entry(first).or_default().insert(last);
    }
    if spelled.is_empty() {
        return Vec::new();
    }
    let mut found = Vec::new();
    for line in lines.iter().filter(|line| !line.is_quoted) {
        let tokens: Vec<&str> = head(line.text, MAX_LINE).split_whitespace().collect();
        let plain: Vec<_> = tokens.iter().map(|token| plain(token)).collect();
        for (at, pair) in plain.windows(2).enumerate() {
            let is_spelled =
                spelled.get(pair[0].as_ref()).is_some_and(|last| last.contains(pair[1].as_ref()));
            if is_spelled && found.len() < MAX_FOUND {
                let words =
                    [tokens[at], tokens[at + 1]].map(|word| word.trim_end_matches([',', ';', '.', ')', ':']));
                found.extend(words.iter().all(|word| is_name_word(word)).then(|| words.join(" ")));
            }
        }
    }
    found
}

/// The two words before the `@` of an address at the domain.
fn spelled_name(text: &str, own: &str) -> Option<(String, String)> {
    let (local, domain) = text.split('?').next()?.split_once('@')?;
    let domain = domain.trim_end_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    let (first, last) = local.split_once('.')?;
    let is_name = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_alphabetic() || c == '-');
    (domain == own && is_name(first) && is_name(last))
        .then(|| (plain(first).into_owned(), plain(last).into_owned()))
}
