//! How alike two words are: typos, umlauts written out, abbreviations.

/// 0..1. Digits are equal or different, nothing between: `AHL1` is not `AHL2`.
pub(super) fn alike(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let digits = |word: &str| word.chars().filter(char::is_ascii_digit).collect::<String>();
    let digits_a = digits(a);
    if digits_a != digits(b) || digits_a.len() * 2 > a.len().min(b.len()) {
        return 0.0;
    }
    if sounds(a) == sounds(b) && a.len().min(b.len()) >= 4 {
        return 0.95;
    }
    typo(a, b).max(abbreviated(a, b))
}

/// One edit in four to six letters, two in seven to eleven, three beyond; a wrong first letter is rarer than
/// others.
fn typo(a: &str, b: &str) -> f64 {
    let longest = a.len().max(b.len());
    let allowed = match longest {
        0..=3 => 0,
        4..=6 => 1,
        7..=11 => 2,
        _ => 3,
    };
    if a.len().abs_diff(b.len()) > allowed {
        return 0.0;
    }
    let edits = strsim::osa_distance(a, b);
    if edits > allowed {
        return 0.0;
    }
    let first = if a.as_bytes().first() == b.as_bytes().first() { 0.0 } else { 0.12 };
    (1.0 - 1.3 * edits as f64 / longest as f64 - first).max(0.0)
}

/// `acad` for `academy`, `comm` for `community`, `bank` for `banks`.
fn abbreviated(a: &str, b: &str) -> f64 {
    let (short, long) = if a.len() < b.len() { (a, b) } else { (b, a) };
    if short.len() < 3 || !long.starts_with(short) {
        return 0.0;
    }
    match &long[short.len()..] {
        "s" => 0.95,
        "es" | "ing" | "n" | "e" => 0.8,
        _ if short.len() >= 4 => 0.7,
        _ => 0.55,
    }
}

/// Spellings of one sound folded together: `Mueller` and `Müller`, `Schwartz` and `Schwarz`, `Disney` and
/// `Disnei`.
pub(super) fn sounds(word: &str) -> String {
    let folded = word
        .replace("ae", "a")
        .replace("oe", "o")
        .replace("ue", "u")
        .replace("ph", "f")
        .replace("ck", "k")
        .replace("tz", "z")
        .replace('y', "i");
    let mut out = String::with_capacity(folded.len());
    for c in folded.chars() {
        if !out.ends_with(c) {
            out.push(c);
        }
    }
    out
}
