//! A company name made comparable: Latin, lower case, without legal forms and joining words, abbreviations
//! written out, numbers in digits.

use super::legal_forms::{is_connective, part_glued, table};
use super::vocabulary::is_everyday;
use super::words::split_company;

/// Abbreviations that companies use of themselves, and British and American spellings.
const WRITTEN_OUT: [(&str, &str); 46] = [
    ("intl", "international"),
    ("internatl", "international"),
    ("natl", "national"),
    ("mfg", "manufacturing"),
    ("mgmt", "management"),
    ("mgt", "management"),
    ("bros", "brothers"),
    ("assn", "association"),
    ("assoc", "association"),
    ("svc", "services"),
    ("svcs", "services"),
    ("service", "services"),
    ("serv", "services"),
    ("grp", "group"),
    ("gruppe", "group"),
    ("groupe", "group"),
    ("gruppo", "group"),
    ("grupo", "group"),
    ("hldg", "holdings"),
    ("hldgs", "holdings"),
    ("holding", "holdings"),
    ("univ", "university"),
    ("dept", "department"),
    ("govt", "government"),
    ("ctr", "center"),
    ("cntr", "center"),
    ("cent", "center"),
    ("centre", "center"),
    ("labour", "labor"),
    ("organisation", "organization"),
    ("technology", "technologies"),
    ("tech", "technologies"),
    ("solution", "solutions"),
    ("system", "systems"),
    ("sys", "systems"),
    ("industry", "industries"),
    ("inds", "industries"),
    ("pharma", "pharmaceuticals"),
    ("pharmaceutical", "pharmaceuticals"),
    ("st", "saint"),
    ("mt", "mount"),
    ("ft", "fort"),
    ("eng", "engineering"),
    ("engg", "engineering"),
    ("labs", "laboratories"),
    ("lab", "laboratories"),
];

const UNITS: [(&str, &str); 11] = [
    ("one", "1"),
    ("two", "2"),
    ("three", "3"),
    ("four", "4"),
    ("five", "5"),
    ("six", "6"),
    ("seven", "7"),
    ("eight", "8"),
    ("nine", "9"),
    ("ten", "10"),
    ("twelve", "12"),
];

const TENS: [(&str, &str); 9] = [
    ("twenty", "2"),
    ("thirty", "3"),
    ("forty", "4"),
    ("fourty", "4"),
    ("fifty", "5"),
    ("sixty", "6"),
    ("seventy", "7"),
    ("eighty", "8"),
    ("ninety", "9"),
];

const ORDINALS: [(&str, &str); 6] = [
    ("first", "1st"),
    ("second", "2nd"),
    ("third", "3rd"),
    ("fourth", "4th"),
    ("fifth", "5th"),
    ("sixth", "6th"),
];

/// Roman numerals from two on; the lone letters `v` and `x` count only at the end of a name.
const ROMAN: [(&str, &str); 18] = [
    ("ii", "2"),
    ("iii", "3"),
    ("iv", "4"),
    ("v", "5"),
    ("vi", "6"),
    ("vii", "7"),
    ("viii", "8"),
    ("ix", "9"),
    ("x", "10"),
    ("xi", "11"),
    ("xii", "12"),
    ("xiii", "13"),
    ("xiv", "14"),
    ("xv", "15"),
    ("xvi", "16"),
    ("xviii", "18"),
    ("xx", "20"),
    ("xxi", "21"),
];

/// A company name ready for comparing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct NormalName {
    /// The words that name the company, in order.
    pub tokens: Vec<String>,
    /// The same without spaces: "Face Book" and "Facebook" are equal here.
    pub compact: String,
    /// Legal forms that were taken off, in canonical spelling.
    pub forms: Vec<String>,
}

impl NormalName {
    /// Normalises a name. A name without any letter or digit has no tokens.
    pub fn of(name: &str) -> NormalName {
        let mut words = split_company(name);
        if words.len() > 1 && words[0] == "the" {
            words.remove(0);
        }
        let forms = table().strip(&mut words);
        if let [word] = words.as_slice()
            && let Some((rest, end)) = part_glued(word)
        {
            words = vec![rest.to_owned(), end.to_owned()];
            table().strip(&mut words);
        }
        let mut tokens = numbers_in_digits(words);
        if tokens.iter().any(|word| !is_connective(word)) {
            tokens.retain(|word| !is_connective(word));
        }
        for token in &mut tokens {
            write_out(token);
        }
        NormalName { compact: tokens.concat(), tokens, forms }
    }

    /// Whether nothing is left to compare.
    pub fn is_empty(&self) -> bool {
        self.tokens.is_empty()
    }

    /// Whether every word is one that many bear: of trade, of a place, or somebody's name. `Adler Apotheke`
    /// is in every town.
    pub(super) fn is_everyday(&self) -> bool {
        self.tokens.iter().all(|word| is_everyday(word))
    }

    /// First letters of the tokens, for acronyms.
    pub(super) fn initials(&self) -> String {
        self.tokens.iter().filter_map(|token| token.chars().next()).collect()
    }
}

fn write_out(token: &mut String) {
    if let Some(long) = found(&WRITTEN_OUT, token) {
        long.clone_into(token);
    }
}

fn numbers_in_digits(words: Vec<String>) -> Vec<String> {
    if words.len() < 2 {
        return words;
    }
    let last = words.len() - 1;
    let mut tokens: Vec<String> = Vec::with_capacity(words.len());
    let mut at = 0;
    while at < words.len() {
        let word = words[at].as_str();
        let unit = |at: usize| words.get(at).and_then(|next| found(&UNITS, next).or(single_digit(next)));
        if let Some(ten) = found(&TENS, word) {
            let digit = unit(at + 1);
            tokens.push(format!("{ten}{}", digit.unwrap_or("0")));
            at += usize::from(digit.is_some());
        } else if let Some(number) = found(&UNITS, word).or(found(&ORDINALS, word)) {
            tokens.push(number.to_owned());
        } else if at > 0 && (word.len() > 1 || at == last) {
            tokens.push(found(&ROMAN, word).unwrap_or(word).to_owned());
        } else {
            tokens.push(word.to_owned());
        }
        at += 1;
    }
    tokens
}

fn single_digit(word: &str) -> Option<&str> {
    (word.len() == 1 && word.bytes().all(|b| b.is_ascii_digit())).then_some(word)
}

fn found<'t>(pairs: &'t [(&str, &'t str)], word: &str) -> Option<&'t str> {
    pairs.iter().find(|(short, _)| *short == word).map(|(_, long)| *long)
}
