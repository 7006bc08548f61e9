//! How alike two words are: typos, umlauts written out, abbreviations.

/// 0..1. Digits are equal or different, nothing between: `AHL1` is not `AHL2`.
pub(super) fn alike(a: &str, b: &str) -> f64 {
    if a == b {
        return 1.0;
    }
    let digits = |word: &str| word.bytes().filter(u8::is_ascii_digit).count();
    let (in_a, in_b) = (digits(a), digits(b));
    let same_digits = in_a == in_b && (in_a == 0 || digits_of(a).eq(digits_of(b)));
    if !same_digits || in_a * 2 > a.len().min(b.len()) {
        return 0.0;
    }
    if a.len().min(b.len()) >= 4 && heard(a).eq(heard(b)) {
        return 0.95;
    }
    typo(a, b).max(abbreviated(a, b))
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
    heard(word).collect()
}

/// The sounds of a word one by one, without writing them down: words are compared a hundred times a look-up.
fn heard(word: &str) -> impl Iterator<Item = char> {
    let mut letters = word.chars().peekable();
    let mut last = None;
    std::iter::from_fn(move || {
        loop {
            let letter = letters.next()?;
            let (sound, takes_next) = match (letter, letters.peek()) {
                ('a' | 'o' | 'u', Some('e')) => (letter, true),
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
