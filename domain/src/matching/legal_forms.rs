//! Legal forms at the ends of a company name: "GmbH & Co. KG", "S.A. de C.V.", "OOO". The table is vendored
//! (`data/legal-forms`); what it lacks for our purpose, and what of it is too short to trust, stands here.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::Deserialize;

use super::words::split;

static TABLE: LazyLock<LegalForms> = LazyLock::new(LegalForms::load);

const VENDORED: &str = include_str!("../../../data/legal-forms/org_types.json");

/// Everyday company words that say as little as a legal form, which registers do not list as one.
const ALSO: [(&str, &str); 18] = [
    ("company", "co"),
    ("co", "co"),
    ("corporation", "corp"),
    ("corp", "corp"),
    ("cie", "co"),
    ("and co", "co"),
    ("and cie", "co"),
    ("und co", "co"),
    ("et cie", "co"),
    ("sl", "sl"),
    ("slu", "slu"),
    ("kk", "kk"),
    ("ad", "ad"),
    ("dd", "dd"),
    ("asa", "asa"),
    ("pty", "ptyltd"),
    ("pte", "pteltd"),
    ("tbk", "tbk"),
];

/// Forms of one or two letters that are trusted; others ("II", "IS", "NL", "PE") mean something else too
/// often.
const TRUSTED_SHORT: [&str; 32] = [
    "sa", "ag", "se", "nv", "bv", "ab", "as", "oy", "kg", "sl", "kk", "ks", "og", "ou", "ad", "dd", "na",
    "lp", "eu", "ek", "ev", "eg", "kb", "hb", "ry", "kf", "ae", "sc", "gk", "sk", "ug", "pt",
];

/// Longer entries that are ordinary words of a name.
const ORDINARY_WORDS: [&str; 9] = [
    "charity",
    "cooperation",
    "cooperative",
    "co op",
    "unlimited",
    "joint venture",
    "private enterprise",
    "professional association",
    "stiftung",
];

/// Forms that stand before the name in their country. Others are only stripped there when they are long.
const LEADING: [&str; 29] = [
    "jsc", "ojsc", "pjsc", "cjsc", "llc", "ooo", "oao", "zao", "pao", "ao", "too", "pt", "uab", "sia",
    "sarl", "srl", "sas", "spa", "sprl", "eurl", "sasu", "tov", "ab", "gmbh", "sdn bhd", "pvt ltd", "ltd",
    "bvba", "nv",
];

const LONG: [(&str, &str); 5] = [
    ("limited", "ltd"),
    ("company", "co"),
    ("corporation", "corp"),
    ("incorporated", "inc"),
    ("aktiengesellschaft", "ag"),
];

const GLUED_ENDS: [&str; 14] = [
    "corporation",
    "incorporated",
    "technologies",
    "technology",
    "holdings",
    "limited",
    "company",
    "pharma",
    "group",
    "corp",
    "gmbh",
    "plc",
    "inc",
    "bank",
];

/// Kinds of organisation in the vendored table that are not legal forms of companies.
const OTHER_KINDS: [&str; 4] = ["SOE", "REL", "MIL", "JV"];

#[derive(Deserialize)]
struct Entry {
    #[serde(default)]
    aliases: Vec<String>,
    display: Option<String>,
    compare: Option<String>,
    generic: Option<String>,
}

/// The words of every known legal form, and how it is called for comparing.
pub(super) struct LegalForms {
    by_words: HashMap<String, String>,
    /// The kind of a form, by its canonical spelling; `None` where spellings of one are of several kinds.
    kinds: HashMap<String, Option<Kind>>,
    most_words: usize,
}

/// What an organisation is before the law, as far as nobody mistakes one for the other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Shares,
    Limited,
    Partnership,
    Cooperative,
    Ideal,
}

impl Kind {
    fn of(generic: &str) -> Option<Kind> {
        Some(match generic {
            "JSC" => Kind::Shares,
            "LLC" => Kind::Limited,
            "LP" | "GP" | "LLP" => Kind::Partnership,
            "COOP" => Kind::Cooperative,
            "NGO" => Kind::Ideal,
            _ => return None,
        })
    }
}

/// Forms that people write of any company.
const ANYBODYS: [&str; 8] = ["inc", "ltd", "co", "corp", "coltd", "llc", "plc", "limited"];

/// Whether both names have legal forms, and those are of different kinds.
pub(super) fn kinds_differ(a: &[String], b: &[String]) -> bool {
    let kinds = |forms: &[String]| -> Option<Vec<Kind>> {
        let of = |form: &String| {
            let anybodys = ANYBODYS.contains(&form.as_str());
            if anybodys { None } else { table().kinds.get(form).copied().flatten() }
        };
        forms.iter().map(of).collect()
    };
    match (kinds(a), kinds(b)) {
        (Some(a), Some(b)) if !a.is_empty() && !b.is_empty() => !a.iter().any(|kind| b.contains(kind)),
        _ => false,
    }
}

/// Whether the form of one is how that of the other begins: people write `GmbH` of a `GmbH & Co. KG`.
pub(super) fn is_shortened(a: &[String], b: &[String]) -> bool {
    let begins = |short: &String, long: &String| {
        long.strip_prefix(short.as_str()).is_some_and(|rest| rest.starts_with("co"))
    };
    a.iter().any(|a| b.iter().any(|b| begins(a, b) || begins(b, a)))
}

/// The one table.
pub(super) fn table() -> &'static LegalForms {
    &TABLE
}

impl LegalForms {
    fn load() -> LegalForms {
        let entries: Vec<Entry> = serde_json::from_str(VENDORED).unwrap_or_default();
        let (mut by_words, mut kinds) = (HashMap::new(), HashMap::<String, Option<Kind>>::new());
        for entry in &entries {
            if entry.generic.as_deref().is_some_and(|kind| OTHER_KINDS.contains(&kind)) {
                continue;
            }
            let spellings = || entry.aliases.iter().chain(&entry.display).chain(&entry.compare);
            let Some(name) = entry.compare.as_ref().or(entry.display.as_ref()).or(entry.aliases.first())
            else {
                continue;
            };
            let name: String = split(name).concat();
            let kind = entry.generic.as_deref().and_then(Kind::of);
            kinds
                .entry(name.clone())
                .and_modify(|known| *known = known.filter(|k| Some(*k) == kind))
                .or_insert(kind);
            for spelling in spellings() {
                let words = split(spelling);
                if trusted(&words) {
                    by_words.entry(words.join(" ")).or_insert_with(|| name.clone());
                }
            }
        }
        by_words.extend(ALSO.map(|(words, name)| (words.to_owned(), name.to_owned())));
        let most_words = by_words.keys().map(|words| words.split(' ').count()).max().unwrap_or(1);
        LegalForms { by_words, kinds, most_words }
    }

    /// Whether these letters alone are a legal form: `AG` of `SiemensAG`.
    pub(super) fn is_form(&self, word: &str) -> bool {
        self.by_words.contains_key(word)
    }

    /// Takes legal forms off both ends, longest first, and says which; a name is never stripped to nothing.
    pub(super) fn strip(&self, words: &mut Vec<String>) -> Vec<String> {
        let mut forms = Vec::new();
        while let Some((length, form)) = self.at_end(words) {
            words.truncate(words.len() - length);
            drop_connectives(words);
            forms.push(form);
        }
        while let Some((length, form)) = self.at_start(words) {
            words.drain(..length);
            forms.push(form);
        }
        forms.sort();
        forms.dedup();
        forms
    }

    fn at_end(&self, words: &[String]) -> Option<(usize, String)> {
        let most = self.most_words.min(words.len().saturating_sub(1));
        let exact = (1..=most).rev().find_map(|length| {
            let rest = &words[..words.len() - length];
            let form = self.by_words.get(&words[words.len() - length..].join(" "))?;
            rest.iter().any(|word| !is_connective(word)).then(|| (length, form.clone()))
        });
        exact.or_else(|| misspelt(words.last().filter(|_| most > 0)?).map(|form| (1, form.to_owned())))
    }

    fn at_start(&self, words: &[String]) -> Option<(usize, String)> {
        let most = self.most_words.min(words.len().saturating_sub(1));
        (1..=most).rev().find_map(|length| {
            let spelled = words[..length].join(" ");
            let stands_there = LEADING.contains(&spelled.as_str()) || spelled.len() >= 10;
            stands_there.then(|| self.by_words.get(&spelled).map(|form| (length, form.clone())))?
        })
    }
}

/// Long forms are recognised with a slip of the pen; in short ones every slip is another word.
fn misspelt(word: &str) -> Option<&'static str> {
    let slip = |long: &&(&str, &str)| {
        word.len().abs_diff(long.0.len()) <= 1 && strsim::osa_distance(word, long.0) == 1 && word.len() >= 6
    };
    LONG.iter().find(slip).map(|(_, form)| *form)
}

/// A name written as one word, as in a domain, may end in one of these: `pendragonplc`, `acmegroup`.
pub(super) fn part_glued(word: &str) -> Option<(&str, &str)> {
    let end = GLUED_ENDS.iter().find(|end| word.ends_with(*end) && word.len() >= end.len() + 4)?;
    Some(word.split_at(word.len() - end.len()))
}

/// Words that only join others.
pub(super) fn is_connective(word: &str) -> bool {
    matches!(word, "and" | "the" | "of" | "und" | "et" | "y" | "e" | "i" | "og" | "och" | "en" | "for")
}

fn drop_connectives(words: &mut Vec<String>) {
    while words.len() > 1 && matches!(words.last().map(String::as_str), Some("and" | "und" | "et" | "y")) {
        words.pop();
    }
}

fn trusted(words: &[String]) -> bool {
    let spelled = words.join(" ");
    match spelled.chars().count() {
        0 | 1 => false,
        2 => TRUSTED_SHORT.contains(&spelled.as_str()),
        _ => !ORDINARY_WORDS.contains(&spelled.as_str()),
    }
}
