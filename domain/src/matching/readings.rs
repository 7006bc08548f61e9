//! What a name may be read as: as it stands, and without what does not belong to it. Lists are full of
//! remarks, branches and former names: `Adler Optik GmbH – Einkauf`, `Nordex AG (formerly Südwind)`,
//! `kestrel.com`.
//!
//! Keys of a database are made of the name as it stands; only comparing looks at more.

use super::legal_forms::table;
use super::normalise::NormalName;
use super::vocabulary::is_place;
use super::words::split;

/// One way to read a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Reading {
    pub(super) name: NormalName,
    /// Part of what is written was left out: such a reading is never the exact name.
    pub(super) is_part: bool,
}

/// The name as it stands first; then every other reading, none twice.
pub(super) fn readings(written: &str) -> Vec<Reading> {
    let repaired = repaired(written);
    let written = repaired.as_deref().unwrap_or(written);
    let mut readings = vec![Reading { name: NormalName::of(written), is_part: false }];
    let mut also = |text: &str, is_part: bool| {
        let name = NormalName::of(text);
        let says_something =
            name.compact.len() >= 2 && name.compact.bytes().any(|byte| byte.is_ascii_alphabetic());
        if says_something && readings.iter().all(|known| known.name.tokens != name.tokens) {
            readings.push(Reading { name, is_part });
        }
    };
    if let Some(spelt) = spelt_out(written) {
        also(&spelt, false);
    }
    if let Some(translated) = translated(written) {
        also(&translated, true);
    }
    if let Some(label) = label(written) {
        also(label, true);
    }
    let (before, after) = former(written).unwrap_or((written, ""));
    also(after, true);
    also(without_remarks(before).as_str(), true);
    readings
}

/// Umlauts as people write them who have none: `Müller` as `Mueller`. As one letter they are read anyway.
fn spelt_out(written: &str) -> Option<String> {
    written.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', 'ø', 'Ø', 'å', 'Å']).then(|| {
        written.chars().fold(String::with_capacity(written.len() + 4), |mut spelt, letter| {
            match letter {
                'ä' | 'Ä' => spelt.push_str("ae"),
                'ö' | 'Ö' | 'ø' | 'Ø' => spelt.push_str("oe"),
                'ü' | 'Ü' => spelt.push_str("ue"),
                'å' | 'Å' => spelt.push_str("aa"),
                other => spelt.push(other),
            }
            spelt
        })
    })
}

/// UTF-8 that was read as Windows-1252: `MÃ¼ller`.
fn repaired(written: &str) -> Option<String> {
    if !written.contains(['Ã', 'Å', 'Ä']) {
        return None;
    }
    let (bytes, _, lossy) = encoding_rs::WINDOWS_1252.encode(written);
    (!lossy).then(|| String::from_utf8(bytes.into_owned()).ok()).flatten().filter(|text| text != written)
}

/// Chinese words of trade, which lists translate beside the name's sound.
const CHINESE: [(&str, &str); 24] = [
    ("科技", "technology"),
    ("食品", "foods"),
    ("贸易", "trading"),
    ("电子", "electronics"),
    ("软件", "software"),
    ("包装", "packaging"),
    ("机械", "machinery"),
    ("纺织", "textile"),
    ("物流", "logistics"),
    ("化工", "chemical"),
    ("建设", "construction"),
    ("实业", "industrial"),
    ("集团", "group"),
    ("投资", "investment"),
    ("医药", "pharmaceutical"),
    ("汽车", "automotive"),
    ("信息", "information"),
    ("能源", "energy"),
    ("材料", "materials"),
    ("制药", "pharmaceutical"),
    ("服装", "apparel"),
    ("家具", "furniture"),
    ("印刷", "printing"),
    ("股份", " "),
];

fn translated(written: &str) -> Option<String> {
    let is_chinese = |c: char| ('\u{4e00}'..='\u{9fff}').contains(&c);
    let found = written.contains(is_chinese) && CHINESE.iter().any(|(word, _)| written.contains(word));
    found.then(|| {
        CHINESE.iter().fold(written.to_owned(), |text, (word, said)| text.replace(word, &format!(" {said} ")))
    })
}

/// The label of a name that is a domain: `kestrel.com`.
fn label(written: &str) -> Option<&str> {
    let host = written.trim().strip_prefix("www.").unwrap_or(written.trim());
    let (label, ending) = host.split_once('.')?;
    let is_ending = (2..=6).contains(&ending.len()) && ending.bytes().all(|byte| byte.is_ascii_lowercase());
    (is_ending && label.len() >= 4 && !label.contains(char::is_whitespace)).then_some(label)
}

/// Before these stands what a company is called now, behind them what it was called, or the other way round.
const FORMER: [&str; 31] = [
    "formerly",
    "previously",
    "fka",
    "dba",
    "aka",
    "früher",
    "frueher",
    "vormals",
    "ehemals",
    "ehem",
    "anciennement",
    "antes",
    "anteriormente",
    "già",
    "gia",
    "precedentemente",
    "voorheen",
    "tidl",
    "tidigare",
    "tidligere",
    "dříve",
    "drive",
    "dawniej",
    "jetzt",
    "ex",
    "vh",
    "hodn",
    "now",
    "trading",
    "nun",
    "eski",
];

/// Those that are words of names too, unless something parts them from what stands before.
const ONLY_PARTED: [&str; 8] = ["antes", "gia", "drive", "jetzt", "ex", "now", "trading", "nun"];

/// Parts a name at a word for "formerly".
fn former(written: &str) -> Option<(&str, &str)> {
    let edges = |c: char| !c.is_alphanumeric();
    let mut parted = false;
    for (at, word) in words_at(written) {
        let opens = word.starts_with(['(', '[', '–', '-', '/', ',', ';']);
        let (head, rest) =
            word.split_once('-').filter(|(head, _)| head.trim_matches(edges) == "ex").unwrap_or((word, ""));
        let plain: String =
            head.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
        let stands_alone = opens || parted;
        if at > 0
            && FORMER.contains(&plain.as_str())
            && (stands_alone || !ONLY_PARTED.contains(&plain.as_str()))
        {
            let after = &written[at + word.len() - rest.len()..];
            return Some((
                written[..at].trim_end_matches(edges_of_parts),
                after.trim_matches(edges_of_parts),
            ));
        }
        parted = word.ends_with([',', ';', '(', '–', '/']) || word == "-";
    }
    None
}

fn edges_of_parts(c: char) -> bool {
    c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | ';' | '-' | '–' | '—' | '/' | '|' | ':')
}

/// Every word with where it begins.
fn words_at(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split_whitespace().map(move |word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

/// Departments, branches and notes of whoever keeps the list. What stands behind is left out with them.
const BEGINS_REMARK: [&str; 62] = [
    "filiale",
    "filial",
    "niederlassung",
    "zweigstelle",
    "zweigniederlassung",
    "geschäftsstelle",
    "abteilung",
    "lehrstuhl",
    "sucursal",
    "succursale",
    "agence",
    "delegación",
    "oddział",
    "pobočka",
    "vestiging",
    "afdeling",
    "ufficio",
    "service",
    "dpto",
    "departamento",
    "département",
    "dept",
    "department",
    "kunde",
    "kd",
    "client",
    "cliente",
    "customer",
    "prospect",
    "inactive",
    "existing",
    "altkunde",
    "einkauf",
    "vertrieb",
    "verkauf",
    "buchhaltung",
    "purchasing",
    "sales",
    "accounts",
    "compras",
    "administración",
    "administratie",
    "amministrazione",
    "administração",
    "verwaltung",
    "claims",
    "zentrale",
    "headquarters",
    "hq",
    "head",
    "inh",
    "inhaber",
    "inhaberin",
    "attn",
    "zhd",
    "hd",
    "werk",
    "standort",
    "unternehmensgruppe",
    "innkjøp",
    "inköp",
    "indkøb",
];

/// The same with one word before them: `Osaka Branch`, `IT Department`.
const ENDS_REMARK: [&str; 4] = ["branch", "office", "department", "division"];

/// Legal forms that are nothing else in the middle of a name.
const SURE_FORMS: [&str; 36] = [
    "gmbh",
    "ggmbh",
    "mbh",
    "ltd",
    "limited",
    "inc",
    "incorporated",
    "llc",
    "llp",
    "plc",
    "corp",
    "corporation",
    "srl",
    "sarl",
    "sas",
    "spa",
    "snc",
    "bv",
    "nv",
    "oy",
    "oyj",
    "aps",
    "ab",
    "ag",
    "kg",
    "ohg",
    "ek",
    "sl",
    "slu",
    "lda",
    "ltda",
    "sro",
    "doo",
    "kft",
    "zoo",
    "pty",
];

/// The name without brackets, and without what stands behind its legal form or begins with a department.
fn without_remarks(written: &str) -> String {
    let open = without_brackets(written);
    let text = open.as_deref().unwrap_or(written);
    let words: Vec<(usize, String)> = words_at(text).map(|(at, word)| (at, letters(word))).collect();
    let is_form = |word: &str| SURE_FORMS.contains(&word) || word.is_empty() || table().is_form(word);
    let small = |word: &str| matches!(word, "co" | "und" | "and" | "et" | "y" | "i" | "o" | "cv" | "de");
    let mut has_form = false;
    for (place, (at, word)) in words.iter().enumerate().skip(1) {
        let remark = BEGINS_REMARK.contains(&word.as_str());
        let parted = text[..*at].trim_end().ends_with(['-', '–', '—', '/', ',', '|', '#', ':']);
        let numbered = parted && !word.is_empty() && word.bytes().all(|byte| byte.is_ascii_digit())
            || text[*at..].starts_with('#');
        let behind_form = has_form && !is_form(word) && !small(word);
        let last = place + 1 == words.len();
        let before_office =
            words.get(place + 1).is_some_and(|(_, next)| ENDS_REMARK.contains(&next.as_str()));
        let ends = before_office && (place + 2 == words.len());
        // A first word alone is no name to go by, unless something parts it from the rest.
        let enough = place >= 2 || parted || has_form;
        if enough
            && (behind_form || numbered || ends || (remark && (parted || has_form || !last || place >= 2)))
        {
            return text[..*at].trim_end_matches(|c: char| edges_of_parts(c) || c == '#').to_owned();
        }
        has_form = has_form || SURE_FORMS.contains(&word.as_str());
    }
    text.to_owned()
}

/// A word's letters and digits, small.
fn letters(word: &str) -> String {
    word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Without what stands in brackets, unless that is a place: sister companies differ by it.
fn without_brackets(written: &str) -> Option<String> {
    let (open, close) = (written.find(['(', '['])?, written.rfind([')', ']']));
    let inside = &written[open + 1..close.filter(|close| *close > open).unwrap_or(written.len())];
    let words = split(inside);
    if words.is_empty() || words.iter().any(|word| is_place(word)) || open < 2 {
        return None;
    }
    let after = close.filter(|close| *close > open).map_or("", |close| &written[close + 1..]);
    Some(format!("{} {}", written[..open].trim_end(), after.trim_start()))
}
