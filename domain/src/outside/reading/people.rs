//! People that a page names as working there. Rather nobody than a word that is no name: somebody is only
//! taken for one whom a label, a team page, a card or an address of the company introduces.

use std::collections::HashSet;

use url::Url;

use super::addresses;
use super::cards::{self, name_alone};
use super::head;
use super::labels::{colon_behind, next_label};
use super::line::Line;
use super::markup::Markup;
use super::person::{Trust, name_of, names_in, unknown_name};
use super::plain::plain;
use crate::company::words;
use crate::outside::Organisation;

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
/// Labels in one line that are followed.
const MAX_LABELS: usize = 10;
/// Companies, and words of a title, that are looked at.
const MAX_NAMES: usize = 20;
const MAX_TITLE: usize = 40;

/// Adds who is introduced by a label, who has a card, and whose address stands beside the name.
pub(super) fn add(markup: &Markup, address: Option<&Url>, owner: &mut Organisation) {
    let lines = Line::all(markup);
    let of_companies = words_of_companies(markup, owner);
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_quoted) {
        if owner.people.len() >= MAX_FOUND {
            return;
        }
        let names = introduced(line.text, &lines[at + 1..]);
        let unknown = if names.is_empty() { in_office(line.text) } else { None };
        let unknown =
            unknown.filter(|name| !name.split(' ').any(|word| of_companies.contains(plain(word).as_ref())));
        owner.people.extend(names.into_iter().chain(unknown));
    }
    let cards = cards::people(&lines, &markup.captions, is_about_people(markup, address));
    owner.people.extend(cards.into_iter().take(MAX_FOUND));
    owner.people.extend(in_title(markup));
    owner.people.extend(addresses::people(markup, &lines, address));
}

/// Who works under their own name: the page's first heading is it, or its author bears it, and so does the
/// title.
fn in_title(markup: &Markup) -> Option<String> {
    let title: Vec<_> = markup.title.split_whitespace().take(MAX_TITLE).map(plain).collect();
    let bears = |word: &str| title.contains(&plain(word));
    let heading = markup.headings.first().and_then(|heading| name_alone(heading.trim(), Trust::Given));
    let heading = heading.filter(|name| name.split(' ').all(bears));
    heading.or_else(|| {
        let author = name_alone(markup.author.trim(), Trust::Given)?;
        author.rsplit(' ').next().is_some_and(bears).then_some(author)
    })
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
        // A colon says that a name follows, and the first one vouches for the next.
        let trust = if last.is_list { Trust::Beside } else { Trust::Given };
        found = below.iter().take(3).map_while(|line| name_alone(line.text, trust)).collect();
    }
    found
}

/// Whoever stands behind an office and its colon, known or not: nothing else stands there but companies.
fn in_office(line: &str) -> Option<String> {
    let tokens: Vec<&str> = head(line, MAX_LINE).split_whitespace().collect();
    let label = next_label(&tokens, 0).filter(|label| label.is_list && label.is_of_office)?;
    unknown_name(&tokens[label.end..])
}

/// The words of the title and of the companies that the page names.
fn words_of_companies(markup: &Markup, owner: &Organisation) -> HashSet<String> {
    let texts = owner.names.iter().take(MAX_NAMES).chain([&markup.title]);
    let words = texts.flat_map(|text| text.split_whitespace().take(MAX_TITLE));
    words.map(|word| plain(word).into_owned()).collect()
}

/// `K. Hesse`: too little to know somebody by, unless it is said who that is.
fn begins_with_initial(name: &str) -> bool {
    name.chars().nth(1) == Some(' ')
}
