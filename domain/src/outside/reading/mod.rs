//! A page as it is read: what a visitor sees of it, where it links, and what it says of whoever runs it.
//!
//! The markup is read as a stream and no tree is built, and what is done with it is paid for beforehand: when
//! nothing is left of what a lead's pages may cost, the rest is not read.

mod addresses;
mod attributes;
mod cards;
mod departments;
mod effort;
mod family;
mod further;
mod heads;
mod imprint;
mod labels;
mod line;
mod links;
mod markup;
mod names;
mod parking;
mod people;
mod person;
mod plain;
mod roles;
mod several;
mod side_by_side;
mod sole;
mod structured;
mod tags;

use sha2::{Digest, Sha256};
use url::Url;

pub use self::effort::Effort;
pub(crate) use self::imprint::is_lei;
use self::markup::Markup;
use super::{Organisation, Page};

/// The beginning of the visible text that is kept, in characters.
const KEPT_CHARACTERS: usize = 4_000;
/// Title, description and generator are one line each, at most so many characters.
const LINE_CHARACTERS: usize = 300;
/// A page with fewer words that runs scripts in an empty frame shows nothing to who runs none.
const WORDS_OF_A_SHELL: usize = 30;
/// With so few words and scripts, the scripts are the page.
const WORDS_OF_NOTHING: usize = 3;
const MAX_NAMES: usize = 10;
const MAX_NUMBERS: usize = 10;
const MAX_PEOPLE: usize = 20;

/// Reads one page, as far as `effort` lasts: what is kept of it, and up to five addresses on the same
/// registrable domain that are worth reading too (imprint, about, team, contact), best first. `body` is the
/// decoded text, `is_cut` whether more of it came than was taken. Never fails: what cannot be read is empty.
pub fn read_page(
    url: &str,
    status: u16,
    server: Option<&str>,
    body: &str,
    is_cut: bool,
    effort: &mut Effort,
) -> (Page, Vec<String>) {
    let meter = effort.share();
    let (markup, read) = Markup::of(body, &meter);
    effort.give_back(&meter);
    let address = Url::parse(url).ok();
    let links = links::Links::of(&markup, address.as_ref());
    let words = markup.text.split_whitespace().count();
    let leads_to = links.leads_to(&markup);
    let needs_script = is_shell(&markup, words, leads_to.is_some());
    let page = Page {
        url: url.to_owned(),
        status,
        hash: hex(&Sha256::digest(&body.as_bytes()[..read])),
        server: server.map(one_line),
        language: markup.language.as_deref().map(one_line).filter(|language| !language.is_empty()),
        title: one_line(&markup.title),
        description: one_line(&markup.description),
        generator: markup.generator.as_deref().map(one_line).filter(|generator| !generator.is_empty()),
        text: folded(&markup.text, KEPT_CHARACTERS),
        words: u32::try_from(words).unwrap_or(u32::MAX),
        own_links: links.own,
        foreign_hosts: links.foreign_hosts.clone(),
        resource_hosts: links.resource_hosts.clone(),
        images: markup.images,
        scripts: markup.scripts,
        forms: markup.forms,
        leads_to,
        needs_script,
        parking_mark: markup.parking_mark(),
        is_cut: is_cut || meter.has_stopped(),
        owner: owner(&markup, &links, address.as_ref()),
    };
    (page, further::worth_reading(&links, address.as_ref()))
}

/// Whether the page is next to nothing without its scripts: it says so, has an empty element for them to
/// fill, or has nothing else.
fn is_shell(markup: &Markup, words: usize, sends_on: bool) -> bool {
    let has_nothing_else = words <= WORDS_OF_NOTHING && markup.images == 0 && !sends_on;
    markup.scripts > 0 && words < WORDS_OF_A_SHELL && (has_nothing_else || markup.waits_for_script())
}

/// Everything the page says of its owner: structured data first, for it is meant to be read by machines.
fn owner(markup: &Markup, links: &links::Links, address: Option<&Url>) -> Organisation {
    let mut owner = structured::organisation(&markup.data, &markup.items);
    let texts = [&markup.text, &markup.title, &markup.description];
    let heads = heads::Heads::of(address);
    owner.names.extend(texts.into_iter().flat_map(|text| names::of_companies(text, &heads)));
    imprint::add_numbers(&markup.text, &mut owner);
    imprint::add_numbers_of_vat(&mut owner);
    people::add(markup, address, &mut owner);
    owner.linkedin.extend(links.linkedin.iter().cloned());
    owner.mail_domains.extend(links.mail_domains.iter().cloned());
    owner.mail_domains.extend(imprint::mail_domains(&markup.text));
    each_once(&mut owner.names, MAX_NAMES);
    each_once(&mut owner.vat_numbers, MAX_NUMBERS);
    each_once(&mut owner.register_numbers, MAX_NUMBERS);
    each_once(&mut owner.linkedin, MAX_NUMBERS);
    each_once(&mut owner.mail_domains, MAX_NUMBERS);
    each_once(&mut owner.group_domains, MAX_NUMBERS);
    each_once(&mut owner.people, MAX_PEOPLE);
    whole_names(&mut owner.people);
    owner
}

/// Keeps of `Ana Rueda` and `Ana Rueda Gil` the longer: they are one person.
fn whole_names(people: &mut Vec<String>) {
    let all = people.clone();
    let is_longer =
        |one: &str, other: &str| other.strip_prefix(one).is_some_and(|rest| rest.starts_with(' '));
    people.retain(|name| !all.iter().any(|other| is_longer(name, other)));
}

/// Keeps the first of equal texts, and at most so many.
fn each_once(texts: &mut Vec<String>, most: usize) {
    let mut seen = std::collections::HashSet::new();
    texts.retain(|text| !text.is_empty() && seen.len() < most && seen.insert(text.to_lowercase()));
}

/// The first register number that a text of one line names with its register, as [`Organisation`] keeps it.
pub(crate) fn labelled_number(text: &str) -> Option<Organisation> {
    let mut owner = Organisation::default();
    imprint::add_numbers(text, &mut owner);
    (!owner.register_numbers.is_empty() || !owner.vat_numbers.is_empty()).then_some(owner)
}

fn one_line(text: &str) -> String {
    folded(text, LINE_CHARACTERS)
}

/// The beginning of a text with single spaces, at most so many characters.
fn folded(text: &str, characters: usize) -> String {
    let mut folded = String::new();
    for word in text.split_whitespace() {
        // No character has more than four bytes.
        if folded.len() > characters * 4 {
            break;
        }
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    head(&folded, characters).to_owned()
}

/// At most so many characters.
fn head(text: &str, characters: usize) -> &str {
    // Most texts are short enough by their bytes.
    if text.len() <= characters {
        return text;
    }
    text.char_indices().nth(characters).map_or(text, |(end, _)| &text[..end])
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
