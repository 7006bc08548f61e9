//! People by their addresses at the site's own domain: `jane.doe@acme.com` and "Jane Doe" somewhere on the
//! page, a link to an address whose words are a name, or an address that spells a name which stands nowhere
//! else.

use std::collections::{HashMap, HashSet};

use url::Url;

use super::cards::name_alone;
use super::head;
use super::line::Line;
use super::markup::Markup;
use super::person::{Trust, is_name_word, name_of};
use super::plain::plain;
use super::roles::is_of_roles;
use crate::checks::may_be_given_name;
use crate::web;

const MAX_FOUND: usize = 100;
/// More addresses are not looked at, nor more of a line.
const MAX_ADDRESSES: usize = 100;
const MAX_LINE: usize = 400;

/// The part before the `@` of addresses at the domain, in words without accents.
#[derive(Default)]
struct Spelled {
    /// `jane.doe`: whoever has the first, by the second.
    whole: HashMap<String, HashSet<String>>,
    /// `jane`.
    given: HashSet<String>,
    /// The domain without its end.
    domain: String,
}

/// Everybody whom an address at the site's own domain spells.
pub(super) fn people(markup: &Markup, lines: &[Line], address: Option<&Url>) -> Vec<String> {
    let Some(own) = address.and_then(Url::host_str).and_then(web::registrable) else { return Vec::new() };
    let linked = markup.links.iter().filter_map(|link| Some((link, link.href.strip_prefix("mailto:")?)));
    let written = lines.iter().filter(|line| line.text.contains('@'));
    let written = written.flat_map(|line| head(line.text, MAX_LINE).split_whitespace());
    let domain = plain(own.split('.').next().unwrap_or_default()).into_owned();
    let mut spelled = Spelled { domain, ..Spelled::default() };
    let mut found = Vec::new();
    for (link, address) in linked.clone().take(MAX_ADDRESSES) {
        let Some(local) = local_part(address, &own) else { continue };
        let spelled = name_alone(link.text.trim(), Trust::Shown).filter(|name| spells(local, name));
        found.extend(spelled.or_else(|| name_alone(link.text.trim(), Trust::Given)));
    }
    let addresses = linked.map(|(_, address)| address).chain(written);
    for local in addresses.filter_map(|text| local_part(text, &own)).take(MAX_ADDRESSES) {
        spelled.add(local);
    }
    if spelled.whole.is_empty() && spelled.given.is_empty() {
        return found;
    }
    for line in lines.iter().filter(|line| !line.is_quoted) {
        spelled.add_named(line.text, &mut found);
    }
    spelled.add_named(&markup.title, &mut found);
    spelled.add_unnamed(&mut found);
    found
}

/// What stands before the `@` of an address at the domain.
fn local_part<'t>(text: &'t str, own: &str) -> Option<&'t str> {
    let (local, domain) = text.split('?').next()?.split_once('@')?;
    let domain = domain.trim_end_matches(|c: char| !c.is_alphanumeric()).to_ascii_lowercase();
    (domain == own).then_some(local)
}

/// Whether the address is the name and nothing else: `jane.vandoe` of "Jane van Doe".
fn spells(local: &str, name: &str) -> bool {
    local.contains('.') && plain(local) == plain_name(name)
}

impl Spelled {
    fn add(&mut self, local: &str) {
        let is_name = |part: &str| part.len() > 1 && part.chars().all(|c| c.is_alphabetic() || c == '-');
        match local.split_once('.') {
            Some((first, last)) if is_name(first) && is_name(last) => {
                let last = plain(last).into_owned();
                self.whole.entry(plain(first).into_owned()).or_default().insert(last);
            }
            None if is_name(local) => {
                self.given.insert(plain(local).into_owned());
            }
            _ => {}
        }
    }

    /// Names of the line that an address spells.
    fn add_named(&self, line: &str, found: &mut Vec<String>) {
        let tokens: Vec<&str> = head(line, MAX_LINE).split_whitespace().collect();
        let plain: Vec<_> = tokens.iter().map(|token| plain(token)).collect();
        for (at, pair) in plain.windows(2).enumerate() {
            if found.len() >= MAX_FOUND {
                return;
            }
            if self.whole.get(pair[0].as_ref()).is_some_and(|last| last.contains(pair[1].as_ref())) {
                let words =
                    [tokens[at], tokens[at + 1]].map(|word| word.trim_end_matches([',', ';', '.', ')', ':']));
                found.extend(words.iter().all(|word| is_name_word(word)).then(|| words.join(" ")));
            } else if self.given.contains(pair[0].as_ref()) {
                let name = name_of(&tokens[at..], Trust::Listed).map(|named| named.name);
                // A company that bears a given name has its whole name in its domain.
                found.extend(name.filter(|name| !self.domain.starts_with(&plain_name(name))));
            }
        }
    }

    /// `Jane Doe` of `jane.doe`, unless the name stood on the page.
    fn add_unnamed(&self, found: &mut Vec<String>) {
        let known: HashSet<String> = found.iter().map(|name| plain_name(name)).collect();
        let is_name = |word: &str| word.len() > 2 && is_name_word(&capital(word)) && !is_of_roles(word);
        let firsts = self.whole.iter().filter(|(first, _)| first.len() > 2 && may_be_given_name(first));
        let names = firsts.flat_map(|(first, lasts)| lasts.iter().map(move |last| (first, last)));
        let mut names: Vec<String> = names
            .filter(|(first, last)| is_name(first) && is_name(last))
            .map(|(first, last)| format!("{} {}", capital(first), capital(last)))
            .filter(|name| !known.contains(&plain_name(name)))
            .collect();
        // A page is read the same every time.
        names.sort();
        found.extend(names.into_iter().take(MAX_FOUND));
    }
}

fn plain_name(name: &str) -> String {
    name.split(' ').map(plain).collect::<Vec<_>>().concat()
}

fn capital(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
