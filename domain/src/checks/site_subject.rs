//! Whether a thin page has its own address for a subject, and no company: what registrars, hosters and
//! sellers of names put there. They find new sentences every year, which no list of phrases holds; but all
//! of them must say that an address is registered, stopped or sold, mostly to its owner. So words are looked
//! for that stand in one sentence or on one page together. Whoever calls says that the page names no firm.

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use super::lists;
use super::phrases::{DEMO, Said};
use crate::company::words;
use crate::outside::{Page, SiteFacts};
use crate::web;

/// More words without a full stop are several sentences: headings have none.
const LONGEST_SENTENCE: usize = 30;
/// Words of the sentence that are shown.
const SHOWN: usize = 16;
/// Signs beside the sentence itself: with one a person looks, with so many it is certain.
const CERTAIN: usize = 2;
/// Different phrases of a builder's own: one may be left over on any site.
const DEMO_PHRASES: usize = 2;
/// Shorter names of hosters are words as well: `one`, `name`, `home`.
const LETTERS_OF_A_HOUSE: usize = 5;
/// Digits in a row, with what is written between them, that are a telephone number.
const DIGITS_OF_A_TELEPHONE: usize = 8;

/// What a page is about instead of a company.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
    /// Its address, which somebody has registered or let expire.
    Address,
    /// The sale of its address.
    Sale,
    /// An account that its hoster has stopped, or what a builder comes with.
    Nothing,
}

/// What is told, with the words that tell it.
#[derive(Debug)]
pub(super) struct Told {
    pub(super) subject: Subject,
    pub(super) observed: String,
    /// So many words agree that it needs no person; otherwise one looks.
    pub(super) is_certain: bool,
}

/// What a word is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Sense {
    Domain,
    State,
    Owner,
    Hosting,
    Account,
    Stopped,
    Bill,
    Sale,
    Price,
    Transfer,
    /// The site's own address.
    Own,
    Question,
}

struct Meanings {
    whole: HashMap<&'static str, Vec<Sense>>,
    beginnings: Vec<(&'static str, Sense)>,
    ends: Vec<(&'static str, Sense)>,
}

static MEANINGS: LazyLock<Meanings> = LazyLock::new(|| {
    let mut all = Meanings { whole: HashMap::new(), beginnings: Vec::new(), ends: Vec::new() };
    for line in lists::own_lines(include_str!("../../../data/own/site-subject.txt")) {
        let mut listed = line.split_whitespace();
        let Some(sense) = listed.next().and_then(sense) else { continue };
        for word in listed {
            match (word.strip_suffix('*'), word.strip_prefix('*')) {
                (Some(beginning), _) => all.beginnings.push((beginning, sense)),
                (_, Some(end)) => all.ends.push((end, sense)),
                _ => all.whole.entry(word).or_default().push(sense),
            }
        }
    }
    all
});

fn sense(name: &str) -> Option<Sense> {
    Some(match name {
        "domain" => Sense::Domain,
        "state" => Sense::State,
        "owner" => Sense::Owner,
        "hosting" => Sense::Hosting,
        "account" => Sense::Account,
        "stopped" => Sense::Stopped,
        "bill" => Sense::Bill,
        "sale" => Sense::Sale,
        "price" => Sense::Price,
        "transfer" => Sense::Transfer,
        _ => return None,
    })
}

/// What the words of one sentence are about.
struct Sentence<'p> {
    tokens: &'p [&'p str],
    senses: HashSet<Sense>,
    is_title: bool,
}

impl Sentence<'_> {
    fn has(&self, sense: Sense) -> bool {
        self.senses.contains(&sense)
    }

    /// The address as a thing: the word for it, or this one.
    fn names_address(&self) -> bool {
        self.has(Sense::Domain) || self.has(Sense::Own)
    }

    fn shown(&self) -> String {
        self.tokens.iter().take(SHOWN).copied().collect::<Vec<_>>().join(" ")
    }
}

/// What the page is about, if it is about no company. `is_filled`: it leads on, so that only what a builder
/// comes with is looked for.
pub(super) fn told(page: &Page, site: &SiteFacts, said: &Said, is_filled: bool) -> Option<Told> {
    if is_filled {
        return demo(page, said);
    }
    let own = words(&site.registrable).concat();
    let texts = [&page.title, &page.text, &page.description].map(|text| text.split_whitespace().collect());
    let [title, text, description]: [Vec<&str>; 3] = texts;
    let titles = sentences(&title, &own, true);
    let all: Vec<Sentence> = titles
        .into_iter()
        .chain([&text, &description].into_iter().flat_map(|tokens| sentences(tokens, &own, false)))
        .collect();
    let has = |sense| all.iter().any(|sentence| sentence.has(sense));
    let asks_owner = all.iter().any(|sentence| {
        let is_asked = sentence.has(Sense::Question) || sentence.has(Sense::Hosting);
        sentence.has(Sense::Owner) && (is_asked || sentence.names_address())
    });
    let is_headed = all.iter().any(|sentence| sentence.is_title && sentence.has(Sense::Own));
    let names_house = names_its_house(page, site, &own);
    // Of an estate or an account at a bank the same is said; not of this very address, nor by its house.
    let of_it = |sense| names_house || all.iter().any(|one| one.has(sense) && one.has(Sense::Own));
    let is_it = |subject, sense, tells: Option<&Sentence>, beside: [bool; 4]| {
        let beside = beside.into_iter().filter(|sign| *sign).count();
        let is_certain = beside >= CERTAIN && of_it(sense);
        let observed = tells?.shown();
        (beside > 0).then_some(Told { subject, observed, is_certain })
    };
    let is_account = |one: &&Sentence| one.has(Sense::Account) || one.names_address();
    let stopped = all.iter().filter(|one| one.has(Sense::Stopped)).find(is_account);
    let stands = all.iter().find(|one| one.has(Sense::State) && one.names_address());
    let is_title = is_headed || stands.is_some_and(|one| one.is_title);
    let beside_a_stop = [asks_owner, has(Sense::Hosting), has(Sense::Bill), names_house];
    is_it(Subject::Nothing, Sense::Stopped, stopped, beside_a_stop)
        .or_else(|| {
            let beside = [asks_owner, has(Sense::Hosting), is_title, names_house];
            is_it(Subject::Address, Sense::State, stands, beside)
        })
        .or_else(|| sale(&all, page))
        .or_else(|| demo(page, said))
}

/// A sale is never certain: a shop on one page sells too. It is one where the address is the subject and two
/// of three are said: that something is sold, for how much, and how it changes hands.
fn sale(all: &[Sentence], page: &Page) -> Option<Told> {
    let has = |sense| all.iter().any(|sentence| sentence.has(sense));
    let is_headed = all.iter().any(|one| one.is_title && one.has(Sense::Own));
    let has_price = has(Sense::Price) || page.text.split_whitespace().any(is_amount);
    let signs = [has(Sense::Sale), has_price, has(Sense::Transfer)];
    let is_sold = signs.into_iter().filter(|sign| *sign).count() >= 2;
    let tells = all.iter().filter(|one| !one.is_title);
    let tells = tells.max_by_key(|one| {
        [Sense::Sale, Sense::Transfer, Sense::Price].iter().filter(|sense| one.has(**sense)).count()
    })?;
    // A French estate is a `domaine` and sells too; nobody transfers it.
    let is_subject = is_headed || has(Sense::Domain) && has(Sense::Transfer);
    (is_subject && is_sold).then(|| Told {
        subject: Subject::Sale,
        observed: tells.shown(),
        is_certain: false,
    })
}

/// What a builder comes with, and nobody who could be called.
fn demo(page: &Page, said: &Said) -> Option<Told> {
    let found = said.all(&DEMO);
    let is_demo = found.len() >= DEMO_PHRASES && !has_telephone(&page.text);
    is_demo.then(|| Told { subject: Subject::Nothing, observed: found.join(" · "), is_certain: false })
}

fn sentences<'p>(tokens: &'p [&'p str], own: &str, is_title: bool) -> Vec<Sentence<'p>> {
    let ends = |token: &&str| token.ends_with(['.', '!', '?', '|']);
    let parts = tokens.split_inclusive(ends).flat_map(|part| part.chunks(LONGEST_SENTENCE));
    parts.map(|tokens| Sentence { tokens, senses: senses(tokens, own), is_title }).collect()
}

fn senses(tokens: &[&str], own: &str) -> HashSet<Sense> {
    let mut found = HashSet::new();
    for token in tokens {
        if token.contains('?') {
            found.insert(Sense::Question);
        }
        let spelled = words(token);
        if !own.is_empty() && !token.contains('@') && spelled.concat().ends_with(own) {
            found.insert(Sense::Own);
            continue;
        }
        for word in spelled {
            let of = &*MEANINGS;
            found.extend(of.whole.get(word.as_str()).into_iter().flatten());
            let begun = of.beginnings.iter().filter(|(beginning, _)| word.starts_with(beginning));
            let ended = of.ends.iter().filter(|(end, _)| word.ends_with(end));
            found.extend(begun.chain(ended).map(|(_, sense)| *sense));
        }
    }
    found
}

/// Whether the page names or links to whoever runs its name servers, as a registrar's page does: a company
/// has something else to say.
fn names_its_house(page: &Page, site: &SiteFacts, own: &str) -> bool {
    let servers = site.name_servers.found().into_iter().flatten();
    let houses: HashSet<String> = servers
        .filter_map(|host| web::registrable(host))
        .map(|domain| words(web::label(&domain)).concat())
        .filter(|label| label.len() >= LETTERS_OF_A_HOUSE && !own.starts_with(label.as_str()))
        .collect();
    let is_house = |name: &str| houses.iter().any(|house| house == name);
    let linked = page.foreign_hosts.iter().chain(&page.resource_hosts);
    let mut linked = linked.filter_map(|host| web::registrable(host));
    let is_named = page.text.split_whitespace().any(|token| is_house(&words(token).concat()));
    is_named || linked.any(|domain| is_house(&words(web::label(&domain)).concat()))
}

/// `£1,200`, `490€`, `€`.
fn is_amount(token: &str) -> bool {
    let is_currency = |c: char| matches!(c, '€' | '$' | '£');
    token.contains(is_currency) || token.ends_with("EUR") || token.ends_with("USD")
}

pub(super) fn has_telephone(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|c| {
        digits = match c {
            '0'..='9' => digits + 1,
            ' ' | '/' | '-' | '.' | '(' | ')' | '+' | '–' | '\u{a0}' => digits,
            _ => 0,
        };
        digits >= DIGITS_OF_A_TELEPHONE
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::outside::{End, Reply};

    fn of(title: &str, text: &str) -> Option<(Subject, bool)> {
        let page = Page { title: title.into(), text: text.into(), ..Page::default() };
        let site = SiteFacts {
            host: "acme-mills.de".into(),
            registrable: "acme-mills.de".into(),
            name_servers: Reply::Found(vec!["ns1.bighouse.net".into()]),
            aliases: Vec::new(),
            addresses: Reply::Nothing,
            hops: Vec::new(),
            end: End::Page,
            pages: Vec::new(),
            failed: Vec::new(),
        };
        let said = Said::by(&page, &site.registrable);
        told(&page, &site, &said, false).map(|told| (told.subject, told.is_certain))
    }

    #[test]
    fn a_page_that_tells_an_owner_of_an_address_that_it_is_registered_is_about_that_address() {
        let certain = Some((Subject::Address, true));
        for text in [
            "acme-mills.de wurde gerade bei Bighouse registriert. Sind Sie der Inhaber?",
            "Le domaine acme-mills.de a été déposé chez Bighouse. Vous êtes le propriétaire ?",
            "El dominio acme-mills.de está reservado. ¿Eres el propietario? Contrata un hosting.",
            "De domeinnaam is verlopen. Bent u de houder? Log in bij Bighouse.",
        ] {
            assert_eq!(of("", text), certain, "{text}");
        }
        for text in [
            "Die Domain ist registriert. Hosting ab 3 Euro.",
            "Le domaine est réservé aux membres. Le propriétaire du domaine attend. Hébergement en gîte.",
        ] {
            assert_eq!(of("", text), Some((Subject::Address, false)), "{text}");
        }
    }

    #[test]
    fn an_account_that_is_stopped_shows_nothing() {
        let text = "acme-mills.de wurde gesperrt. Eine Rechnung ist offen. Fragen zum Webhosting?";
        assert_eq!(of("", text), Some((Subject::Nothing, true)));
        let bank = "Ihr Konto wurde gesperrt? Eine Rechnung ist offen? Wir helfen dem Inhaber.";
        assert_eq!(of("", bank), Some((Subject::Nothing, false)));
    }

    #[test]
    fn a_seller_of_a_name_is_for_a_person_and_a_firm_is_not_one() {
        let text = "Der Name wird abgegeben: 900 € Festpreis, Umzug binnen eines Tages.";
        assert_eq!(of("acme-mills.de", text), Some((Subject::Sale, false)));
        for text in [
            "Wir mahlen Mehl. Tisch reserviert? Rufen Sie an: 030 1234567",
            "Our flour is sold at the mill on Saturdays for £3 a bag.",
            "Le Domaine vous attend. Réservez votre visite ! Vente de vin, 9 € la bouteille.",
        ] {
            assert_eq!(of("Acme Mills", text), None, "{text}");
        }
    }

    #[test]
    fn what_a_builder_comes_with_is_nothing_unless_somebody_can_be_called() {
        let text = "Hello world! Sample Page Blog";
        assert_eq!(of("Acme Mills", text), Some((Subject::Nothing, false)));
        assert_eq!(of("Acme Mills", &format!("{text} Ring 01507 496 0152")), None);
    }
}
