//! How alike two words are: typos, umlauts written out, abbreviations, letters that a scanner took for
//! digits.

use std::collections::HashMap;
use std::sync::LazyLock;

/// 0..1. Digits are equal or different, nothing between: `AHL1` is not `AHL2`.
pub(super) fn alike(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    let (in_a, in_b) = (digits(a), digits(b));
    let same_digits = in_a == in_b && (in_a == 0 || digits_of(a).eq(digits_of(b)));
    if !same_digits || in_a * 2 > a.len().min(b.len()) {
        return if is_scanned(a, b) || in_words(a, b) { 0.9 } else { 0.0 };
    }
    if a.len().min(b.len()) >= 4 && heard(a, true).eq(heard(b, true)) {
        return 0.95;
    }
    if opposed(a, b) {
        return 0.0;
    }
    typo(a, b).max(abbreviated(a, b))
}

/// The letter that a scanner, or whoever reads badly, takes a digit for.
fn unscanned(word: &str) -> impl Iterator<Item = u8> {
    word.bytes().map(|byte| match byte {
        b'0' => b'o',
        b'1' | b'i' => b'l',
        b'5' => b's',
        b'8' => b'b',
        other => other,
    })
}

/// `A1brecht` and `Albrecht`: equal, but for digits that look like letters.
fn is_scanned(a: &str, b: &str) -> bool {
    a.len() == b.len()
        && a.len() >= 4
        && unscanned(a).eq(unscanned(b))
        && [a, b].iter().any(|word| !has_digit(word))
}

/// Letters with a digit before or between them that looks like one: `h0lding`, `5ummit`.
pub(super) fn could_be_scanned(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit);
    let ends_in_letter = word.bytes().next_back().is_some_and(|byte| byte.is_ascii_alphabetic());
    ends_in_letter
        && digits.clone().all(|digit| b"0158".contains(&digit))
        && word.len() - digits.count() >= 3
        && has_digit(word)
}

fn has_digit(word: &str) -> bool {
    word.bytes().any(|byte| byte.is_ascii_digit())
}

/// Numbers from two to twelve in words.
const NUMBERS: [(&str, &str); 11] = [
    ("2", "two zwei deux dos due dois duas twee to tva dwa dva iki"),
    ("3", "three drei trois tres tre drie trzy tri uc"),
    ("4", "four vier quatre cuatro quattro quatro fire fyra cztery ctyri dort"),
    ("5", "five funf fuenf cinq cinco cinque vijf fem piec pet bes"),
    ("6", "six sechs seis sei zes seks sex szesc sest alti"),
    ("7", "seven sieben sept siete sette sete zeven syv sju siedem sedm yedi"),
    ("8", "eight acht huit ocho otto oito atte otte osiem osm sekiz"),
    ("9", "nine neun neuf nueve nove negen ni nio dziewiec devet dokuz"),
    ("10", "ten zehn dix diez dieci dez tien ti tio dziesiec deset on"),
    ("11", "eleven elf onze once undici"),
    ("12", "twelve zwolf zwoelf douze doce dodici doze twaalf tolv"),
];

const ONE: &str = "one eins ein uno un une una um uma een en et ett jeden bir first erste";

static IN_WORDS: LazyLock<HashMap<&str, &str>> = LazyLock::new(|| {
    let all = NUMBERS.iter().copied().chain([("1", ONE)]);
    // A word of several numbers ("to", "on") keeps the last; all of them are rare in names.
    all.flat_map(|(number, words)| words.split(' ').map(move |word| (word, number))).collect()
});

/// The number that a word says, where it may be one.
pub(super) fn number_in_words(word: &str) -> Option<&'static str> {
    IN_WORDS.get(word).copied()
}

/// `8` and `otto`.
fn in_words(a: &str, b: &str) -> bool {
    let says = |number: &str, word: &str| has_digit(number) && number_in_words(word) == Some(number);
    says(a, b) || says(b, a)
}

/// Sides and ages by which places and what is called after them are told apart.
const OPPOSED: [&[&str]; 4] = [
    &["ober", "unter", "nieder", "mittel"],
    &["nord", "sud", "sued", "west", "ost", "sor", "syd", "vest", "oster", "ovre", "nedre"],
    &["north", "south", "east", "west"],
    &["alt", "neu", "gross", "klein"],
];

/// `Oberstetten` and `Unterstetten`, `Altbrunn` and `Brunn`: another place.
fn opposed(a: &str, b: &str) -> bool {
    // Most words end otherwise, which is told at once.
    let end = |word: &str| word.as_bytes().last_chunk::<4>().copied();
    if end(a).is_none() || end(a) != end(b) {
        return false;
    }
    let rest_of = |word: &str, sides: &[&str]| {
        let side =
            sides.iter().copied().find(|side| word.starts_with(side) && word.len() >= side.len() + 4)?;
        Some((side.to_owned(), word[side.len()..].to_owned()))
    };
    OPPOSED.iter().any(|sides| match (rest_of(a, sides), rest_of(b, sides)) {
        (Some((one, rest)), Some((other, its))) => one != other && rest == its,
        (Some((_, rest)), None) => rest == b,
        (None, Some((_, rest))) => rest == a,
        (None, None) => false,
    })
}

fn digits_of(word: &str) -> impl Iterator<Item = u8> {
    word.bytes().filter(u8::is_ascii_digit)
}

/// One edit in four to six letters, two in seven to eleven, three beyond.
pub(super) fn edits_allowed(longest: usize) -> usize {
    match longest {
        0..=3 => 0,
        4..=6 => 1,
        7..=11 => 2,
        _ => 3,
    }
}

/// A wrong first letter is rarer than others.
fn typo(a: &str, b: &str) -> f64 {
    let longest = a.len().max(b.len());
    let allowed = edits_allowed(longest);
    if a.len().abs_diff(b.len()) > allowed || least_edits(a, b) > allowed {
        return 0.0;
    }
    let edits = strsim::osa_distance(a, b);
    if edits > allowed {
        return 0.0;
    }
    let first = if a.as_bytes().first() == b.as_bytes().first() { 0.0 } else { 0.12 };
    (1.0 - 1.3 * edits as f64 / longest as f64 - first).max(0.0)
}

/// No fewer edits than these lead from one word to the other: every letter that only one of them has costs
/// one. Counting letters is far quicker than counting edits, and most pairs of words have little in common.
fn least_edits(a: &str, b: &str) -> usize {
    let mut counts = [0_i8; 256];
    a.bytes().for_each(|byte| counts[usize::from(byte)] = counts[usize::from(byte)].saturating_add(1));
    b.bytes().for_each(|byte| counts[usize::from(byte)] = counts[usize::from(byte)].saturating_sub(1));
    let (mut only_a, mut only_b) = (0, 0);
    for word in [a, b] {
        for byte in word.bytes() {
            match std::mem::take(&mut counts[usize::from(byte)]) {
                more @ 1.. => only_a += usize::from(more.unsigned_abs()),
                less => only_b += usize::from(less.unsigned_abs()),
            }
        }
    }
    only_a.max(only_b)
}

/// `acad` for `academy`, `comm` for `community`, `bank` for `banks`, `acctg` for `accounting`, `h` for
/// `heinz`.
fn abbreviated(a: &str, b: &str) -> f64 {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.len() == 1 && long.len() >= 3 && long.starts_with(short) {
        return 0.6;
    }
    if short.len() < 3 {
        return 0.0;
    }
    let Some(rest) = long.strip_prefix(short) else {
        return if is_contracted(short, long) { 0.6 } else { 0.0 };
    };
    match rest {
        "s" => 0.95,
        "es" | "ing" | "n" | "e" => 0.8,
        _ if short.len() >= 4 => 0.7,
        _ => 0.55,
    }
}

/// Letters left out within a word, vowels above all: `plbg` for `plumbing`, `ptnrs` for `partners`.
fn is_contracted(short: &str, long: &str) -> bool {
    let same_start = short.as_bytes().first() == long.as_bytes().first();
    if !same_start || long.len() < 6 || short.len() * 4 > long.len() * 3 {
        return false;
    }
    let mut left = long.bytes();
    let in_order = short.bytes().all(|wanted| left.any(|letter| letter == wanted));
    let vowels = |word: &str| word.bytes().skip(1).filter(|letter| b"aeiou".contains(letter)).count();
    in_order && vowels(short) * 4 <= short.len()
}

/// Two words that are beginning and end of one: `Vers.makler` for `Versicherungsmakler`.
pub(super) fn is_compound(one: &str, many: &[&str]) -> bool {
    let halves = |first: &str, last: &str| {
        first.len() >= 3
            && last.len() >= 4
            && first.len() + last.len() <= one.len()
            && one.starts_with(first)
            && one.ends_with(last)
    };
    match many {
        [first, last] => halves(first, last),
        _ => false,
    }
}

/// Spellings of one sound folded together: `Mueller` and `Müller`, `Schwartz` and `Schwarz`, `Disney` and
/// `Disnei`.
pub(super) fn sounds(word: &str) -> String {
    heard(word, true).collect()
}

/// The same where "ae" is two letters that a slip put beside each other ("Clearwtaer") and not one sound.
pub(super) fn sounds_of_slip(word: &str) -> String {
    heard(word, false).collect()
}

/// The sounds of a word one by one, without writing them down: words are compared a hundred times a look-up.
fn heard(word: &str, are_umlauts_one: bool) -> impl Iterator<Item = char> {
    let mut letters = word.chars().peekable();
    let mut last = None;
    std::iter::from_fn(move || {
        loop {
            let letter = letters.next()?;
            let (sound, takes_next) = match (letter, letters.peek()) {
                ('a' | 'o' | 'u', Some('e')) if are_umlauts_one => (letter, true),
                ('p', Some('h')) => ('f', true),
                ('c', Some('k')) => ('k', true),
                ('t', Some('z')) => ('z', true),
                ('y', _) => ('i', false),
                _ => (letter, false),
            };
            if takes_next {
                letters.next();
            }
            if last.replace(sound) != Some(sound) {
                return Some(sound);
            }
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_sound_are_heard_alike() {
        for (written, sound) in [
            ("mueller", "muler"),
            ("schwartz", "schwarz"),
            ("disney", "disnei"),
            ("philipp", "filip"),
            ("glueck", "gluk"),
            ("aerzte", "arzte"),
            ("zz9", "z9"),
            ("", ""),
        ] {
            assert_eq!(sounds(written), sound, "{written}");
        }
    }

    #[test]
    fn counting_letters_never_promises_more_edits_than_there_are() {
        for (a, b, least) in [
            ("acme", "acme", 0),
            ("acme", "amce", 0),
            ("acme", "acne", 1),
            ("acme", "acmes", 1),
            ("ab", "cd", 2),
        ] {
            assert_eq!(least_edits(a, b), least, "{a} {b}");
            assert!(least <= strsim::osa_distance(a, b));
        }
    }

    #[test]
    fn digits_are_equal_or_different() {
        assert_eq!(alike("ahl1", "ahl2"), 0.0);
        assert_eq!(alike("route66", "route66"), 1.0);
        assert!(alike("route66", "routes66") > 0.0);
        assert_eq!(alike("7", "7x"), 0.0);
    }
}
