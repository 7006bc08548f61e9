//! Phrases that pages show: short lists of our own, looked for in what a visitor reads.

use std::sync::LazyLock;

use super::lists;
use crate::company::words;
use crate::outside::Page;

/// One list of `data/own/`: a phrase a line, without case, accents and punctuation.
pub(super) struct Phrases(LazyLock<Vec<Phrase>>);

struct Phrase {
    words: Vec<String>,
    place: Place,
    /// `@`: where the site's own domain stands in it.
    names_domain: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Anywhere,
    /// `=`: the whole title or the whole page.
    Whole,
    /// `!`: in the title or the description.
    Head,
    /// `+`: anywhere, and it needs no other beside it.
    Enough,
}

macro_rules! phrases {
    ($file:literal) => {
        Phrases(LazyLock::new(|| parsed(include_str!(concat!("../../../data/own/", $file)))))
    };
}

pub(super) static PARKED: Phrases = phrases!("site-parked.txt");
pub(super) static FOR_SALE: Phrases = phrases!("site-for-sale.txt");
pub(super) static PLACEHOLDER: Phrases = phrases!("site-placeholder.txt");
pub(super) static CHALLENGE: Phrases = phrases!("site-challenge.txt");
pub(super) static DEMO: Phrases = phrases!("site-demo.txt");
pub(super) static SOLO: Phrases = phrases!("site-solo.txt");

/// Stands for the site's domain among the words of a phrase.
const DOMAIN: &str = "@";
/// Stands for up to so many words of any kind: enough for a domain.
const GAP: &str = "~";
const MAX_GAP: usize = 6;
/// Words beside a phrase that are shown with it.
const BESIDE: usize = 4;

/// A page in words, each with its place in the text.
pub(super) struct Said<'p> {
    parts: Vec<Part<'p>>,
    domain: Vec<String>,
}

struct Part<'p> {
    tokens: Vec<&'p str>,
    words: Vec<(String, usize)>,
    /// The words in the order of the alphabet: hundreds of phrases are looked for among thousands of words.
    sorted: Vec<usize>,
    is_head: bool,
}

impl<'p> Said<'p> {
    /// What a page says in title, description and text; `domain` is the site's own.
    pub(super) fn by(page: &'p Page, domain: &str) -> Self {
        let part = |text: &'p str, is_head| {
            let tokens: Vec<&str> = text.split_whitespace().collect();
            let numbered = tokens.iter().enumerate();
            let words: Vec<(String, usize)> = numbered
                .flat_map(|(at, token)| words(token).into_iter().map(move |word| (word, at)))
                .collect();
            let mut sorted: Vec<usize> = (0..words.len()).collect();
            sorted.sort_by_key(|at| words[*at].0.as_str());
            Part { tokens, words, sorted, is_head }
        };
        // "Coming soon | Acme" says both.
        let titles = page.title.split(['|', '–', '—', '·', '•']).flat_map(|title| title.split(" - "));
        let mut parts: Vec<Part> = titles.map(|title| part(title, true)).collect();
        parts.extend([part(&page.description, true), part(&page.text, false)]);
        Self { parts, domain: words(domain) }
    }

    /// The first phrase of the list that the page shows, with the words around it.
    pub(super) fn first(&self, list: &Phrases) -> Option<String> {
        list.0.iter().find_map(|phrase| self.find(phrase))
    }

    /// Whether title or description show a phrase of the list.
    pub(super) fn titles(&self, list: &Phrases) -> bool {
        list.0.iter().any(|phrase| self.find_in(phrase, |part| part.is_head).is_some())
    }

    /// Every phrase of the list that the page shows, each once.
    pub(super) fn all(&self, list: &Phrases) -> Vec<String> {
        list.0
            .iter()
            .filter(|phrase| !matches!(phrase.place, Place::Head | Place::Enough))
            .filter_map(|phrase| self.find(phrase))
            .collect()
    }

    /// A phrase that says enough where it stands: some in title or description, some anywhere.
    pub(super) fn telling(&self, list: &Phrases) -> Option<String> {
        let is_telling = |phrase: &&Phrase| matches!(phrase.place, Place::Head | Place::Enough);
        list.0.iter().filter(is_telling).find_map(|phrase| self.find(phrase))
    }

    /// Whether the page shows these words anywhere but in the site's own address.
    pub(super) fn names(&self, wanted: &[String]) -> bool {
        let domain = self.domain.concat();
        let own = |token: &str| words(token).concat().ends_with(&domain);
        !wanted.is_empty()
            && self.parts.iter().any(|part| {
                part.words.windows(wanted.len()).any(|window| {
                    window.iter().zip(wanted).all(|((word, _), wanted)| word == wanted)
                        && !own(part.tokens[window[0].1])
                })
            })
    }

    /// Whether the page shows one of these words, but in the site's own address or an address of mail.
    pub(super) fn names_one_of(&self, wanted: &[String]) -> bool {
        wanted.iter().any(|word| self.names(std::slice::from_ref(word)))
    }

    /// How often the page uses any of these words.
    pub(super) fn count(&self, wanted: &[&str]) -> usize {
        let words = self.parts.iter().flat_map(|part| &part.words);
        words.filter(|(word, _)| wanted.contains(&word.as_str())).count()
    }

    fn find(&self, phrase: &Phrase) -> Option<String> {
        self.find_in(phrase, |_| true)
    }

    fn find_in(&self, phrase: &Phrase, is_looked_at: impl Fn(&Part) -> bool) -> Option<String> {
        let spelled: Vec<&str> = phrase
            .words
            .iter()
            .flat_map(|word| match word.as_str() {
                DOMAIN => self.domain.iter().map(String::as_str).collect(),
                word => vec![word],
            })
            .collect();
        if phrase.names_domain && self.domain.is_empty() {
            return None;
        }
        self.parts.iter().filter(|part| is_looked_at(part)).find_map(|part| {
            let mut begins = part.places_of(spelled.first()?);
            let (at, end) = begins.find_map(|at| Some((at, part.end_of(&spelled, at)?)))?;
            let fits = match phrase.place {
                Place::Anywhere | Place::Enough => true,
                Place::Head => part.is_head,
                Place::Whole => at == 0 && end == part.words.len(),
            };
            fits.then(|| part.around(at, end - 1))
        })
    }
}

impl Part<'_> {
    /// Where a word stands, in the order of the text.
    fn places_of<'s>(&'s self, wanted: &'s str) -> impl Iterator<Item = usize> + 's {
        let from = self.sorted.partition_point(|at| self.words[*at].0.as_str() < wanted);
        self.sorted[from..].iter().copied().take_while(move |at| self.words[*at].0 == wanted)
    }

    /// Where a phrase that begins at this word ends; nothing if it does not stand there.
    fn end_of(&self, spelled: &[&str], at: usize) -> Option<usize> {
        match spelled {
            [] => Some(at),
            [GAP, rest @ ..] => (at..=at + MAX_GAP).find_map(|at| self.end_of(rest, at)),
            [wanted, rest @ ..] => {
                let (word, _) = self.words.get(at)?;
                if word == wanted { self.end_of(rest, at + 1) } else { None }
            }
        }
    }

    fn around(&self, first: usize, last: usize) -> String {
        let (from, to) = (self.words[first].1, self.words[last].1);
        let from = from.saturating_sub(BESIDE);
        let to = (to + BESIDE + 1).min(self.tokens.len());
        let mut text = self.tokens[from..to].join(" ");
        if let Some((end, _)) = text.char_indices().nth(200) {
            text.truncate(end);
        }
        text
    }
}

fn parsed(text: &'static str) -> Vec<Phrase> {
    lists::own_lines(text)
        .map(|line| {
            let (place, line) = match line.split_at(1) {
                ("=", rest) => (Place::Whole, rest),
                ("!", rest) => (Place::Head, rest),
                ("+", rest) => (Place::Enough, rest),
                _ => (Place::Anywhere, line),
            };
            let word = |word: &str| match word {
                DOMAIN | GAP => vec![word.to_owned()],
                word => words(word),
            };
            let words: Vec<String> = line.split_whitespace().flat_map(word).collect();
            Phrase { names_domain: words.iter().any(|word| word == DOMAIN), words, place }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(title: &str, text: &str) -> Page {
        Page { title: title.into(), text: text.into(), ..Page::default() }
    }

    #[test]
    fn a_phrase_is_found_whatever_its_case_accents_and_domain_and_shown_with_its_words() {
        let said = page("", "Hallo! Die Domain ACME.de steht zum Verkauf, fragen Sie uns bitte gern jetzt.");
        let said = Said::by(&said, "acme.de");
        let shown = "Hallo! Die Domain ACME.de steht zum Verkauf, fragen Sie uns bitte";
        assert_eq!(said.first(&FOR_SALE).as_deref(), Some(shown));
        assert_eq!(said.first(&PARKED), None);
        assert_eq!(Said::by(&page("", "@ steht zum Verkauf"), "acme.de").first(&FOR_SALE), None);
    }

    #[test]
    fn a_few_words_may_stand_within_a_phrase_and_no_more() {
        let first = |text: &str| Said::by(&page("", text), "acme.pt").first(&PARKED);
        assert!(first("O domínio www.acme.pt expirou").is_some());
        let far = "O domínio é a morada de uma casa na rede, que nunca expirou";
        assert_eq!(first(far), None);
    }

    #[test]
    fn a_phrase_of_a_whole_page_is_no_part_of_a_sentence() {
        let first = |title: &str, text: &str| Said::by(&page(title, text), "acme.de").first(&PLACEHOLDER);
        assert_eq!(first("Coming soon", "").as_deref(), Some("Coming soon"));
        assert_eq!(first("", "Coming soon!").as_deref(), Some("Coming soon!"));
        assert_eq!(first("Acme", "Our new pump is coming soon"), None);
        assert_eq!(first("", "Coming soon: pumps"), None);
    }

    #[test]
    fn no_list_is_empty_and_no_phrase_is_so_short_that_any_page_shows_it() {
        for list in [&PARKED, &FOR_SALE, &PLACEHOLDER, &CHALLENGE, &SOLO] {
            assert!(list.0.len() > 40);
            for phrase in list.0.iter().filter(|phrase| phrase.place == Place::Anywhere) {
                let is_telling = phrase.words.len() > 1 || phrase.words[0].len() >= 10;
                assert!(is_telling, "{:?}", phrase.words);
            }
        }
    }
}
