//! What people type about companies and themselves: cleaned of accidents, never of meaning.

use std::borrow::Cow;

use icu_normalizer::ComposingNormalizerBorrowed;

/// Why a text cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextProblem {
    /// Nothing is left after trimming.
    Empty,
    /// Longer than the limit, counted in characters after trimming.
    TooLong {
        /// How long the text is.
        length: usize,
    },
    /// A control character, a line break or a character that turns the reading direction around.
    Control,
}

/// One line of text: trimmed, white space collapsed, Unicode NFC, at most `max` characters.
pub fn line(text: &str, max: usize) -> Result<String, TextProblem> {
    let text = text.trim();
    if text.chars().any(is_forbidden) || shows_nothing(text) {
        return Err(TextProblem::Control);
    }
    let spaced = text.split_whitespace().collect::<Vec<_>>().join(" ");
    within(nfc(&spaced), max)
}

/// Text of several lines (a note): line breaks and tabs stay, everything else is as in a line.
pub fn lines(text: &str, max: usize) -> Result<String, TextProblem> {
    let text = text.trim().replace("\r\n", "\n").replace('\r', "\n");
    if text.chars().any(|c| is_forbidden(c) && c != '\n' && c != '\t') || shows_nothing(&text) {
        return Err(TextProblem::Control);
    }
    within(nfc(&text), max)
}

/// Unicode NFC, so that `é` typed on two keyboards is the same letter.
pub fn nfc(text: &str) -> String {
    ComposingNormalizerBorrowed::new_nfc().normalize(text).into_owned()
}

/// How a name is put in order: accents and case do not count.
pub fn sort_key(text: &str) -> String {
    deunicode::deunicode(text).to_lowercase()
}

/// The words of a text in Latin lower case without accents and punctuation, for comparing.
pub fn words(text: &str) -> Vec<String> {
    let of = |latin: &str| {
        let words = latin.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
        words.map(str::to_ascii_lowercase).collect()
    };
    // Most words of most pages need no spelling.
    if text.is_ascii() { of(text) } else { of(&deunicode::deunicode(text)) }
}

/// Whether a company bears the name of a domain, by a word or by several in a row: `Orange Business` that of
/// `orange.fr`, `T-Online GmbH` that of `t-online.de`. `label` is the domain's first.
pub fn is_called(company: &str, label: &str) -> bool {
    let (own, label) = (words(company), words(label).concat());
    let runs = (0..own.len()).flat_map(|from| (from..own.len()).map(move |to| (from, to)));
    !label.is_empty() && runs.into_iter().any(|(from, to)| own[from..=to].concat() == label)
}

/// Whether a text holds what no single line may hold: see [`TextProblem::Control`].
pub fn has_forbidden(text: &str) -> bool {
    text.chars().any(is_forbidden)
}

/// A name that is judged but not kept: what cannot be seen is taken out, so that it is compared and shown as
/// people would read it. Line breaks and tabs are spaces; a name of nothing visible is `U+FFFD`.
pub fn visible(text: &str) -> String {
    let space_for_breaks = text.trim().chars().map(|c| if c.is_whitespace() { ' ' } else { c });
    let seen: String = space_for_breaks.filter(|c| !is_forbidden(*c)).collect();
    match if shows_nothing(&seen) { "" } else { seen.trim() } {
        "" if !text.trim().is_empty() => char::REPLACEMENT_CHARACTER.to_string(),
        seen => seen.to_owned(),
    }
}

/// A text without what was pasted along and cannot be seen: it means nothing, and nobody would find it to
/// take it out. White space of any kind is a space; signs that turn the reading direction and other controls
/// stay, for [`line`] to refuse.
pub fn without_unseen(text: &str) -> Cow<'_, str> {
    let text = text.trim();
    let is_odd_space = |c: char| is_forbidden(c) && c.is_whitespace() && !matches!(c, '\n' | '\r' | '\t');
    if !shows_nothing(text) && !text.contains(|c: char| is_unseen(c) || is_odd_space(c)) {
        return Cow::Borrowed(text);
    }
    let seen = text.chars().filter(|c| !is_unseen(*c)).map(|c| if is_odd_space(c) { ' ' } else { c });
    let seen: String = seen.collect();
    Cow::Owned(if shows_nothing(&seen) { String::new() } else { seen.trim().to_owned() })
}

/// What neither is seen nor does anything.
fn is_unseen(c: char) -> bool {
    let turns = matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    c == '\u{ad}' || is_forbidden(c) && !c.is_control() && !c.is_whitespace() && !turns
}

/// Control characters forge lines in mails and logs; bidi overrides make a name read as another one.
/// Joiners (U+200C, U+200D) stay allowed: Persian and Indic names need them.
fn is_forbidden(c: char) -> bool {
    c.is_control()
        || matches!(
            c,
            '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2028}' | '\u{2029}' | '\u{202a}'..='\u{202e}'
        )
        || matches!(c, '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' |
    '\u{e0000}'..='\u{e007f}')
        // Letters without a shape: fillers of Hangul, the empty pattern of Braille.
        || matches!(c, '\u{115f}' | '\u{1160}' | '\u{3164}' | '\u{ffa0}' | '\u{2800}')
}

/// Whether something was typed and nothing of it can be seen.
fn shows_nothing(text: &str) -> bool {
    !text.is_empty() && text.chars().all(|c| c.is_whitespace() || joins(c))
}

/// What is seen only beside a letter: joiners, hyphens of a line's end, variants of shape.
fn joins(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{180b}'..='\u{180e}' | '\u{200c}' | '\u{200d}')
        || matches!(c, '\u{fe00}'..='\u{fe0f}' | '\u{e0100}'..='\u{e01ef}')
}

fn within(text: String, max: usize) -> Result<String, TextProblem> {
    match text.chars().count() {
        0 => Err(TextProblem::Empty),
        length if length > max => Err(TextProblem::TooLong { length }),
        _ => Ok(text),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_keeps_its_letters_and_loses_only_accidents() {
        assert_eq!(line("  Zoe\u{308}   O’Neil ", 100), Ok("Zoë O’Neil".to_owned()));
        assert_eq!(line(" \t ", 100), Err(TextProblem::Empty));
        assert_eq!(line("abc", 2), Err(TextProblem::TooLong { length: 3 }));
        assert_eq!(line("نمی\u{200c}خواهم", 100), Ok("نمی\u{200c}خواهم".to_owned()));
    }

    #[test]
    fn line_breaks_and_direction_marks_are_for_notes_at_most() {
        assert_eq!(line("Jane\nBcc: x", 100), Err(TextProblem::Control));
        assert_eq!(line("eno\u{202e}txt", 100), Err(TextProblem::Control));
        for nothing in ["\u{3164}", "\u{200d}", "\u{200d} \u{200c}", "\u{ad}", "\u{2800}", "\u{ffa0}Acme"] {
            assert_eq!(line(nothing, 100), Err(TextProblem::Control), "{nothing:?}");
        }
        assert_eq!(lines("\u{200d}\n", 100), Err(TextProblem::Control));
        assert_eq!(lines("one\r\ntwo", 100), Ok("one\ntwo".to_owned()));
        assert_eq!(lines("one\u{0}", 100), Err(TextProblem::Control));
    }

    #[test]
    fn a_name_that_is_only_judged_loses_what_cannot_be_seen() {
        assert_eq!(visible(" Acme\r\n\u{202e}Logistics\u{200e} Ltd "), "Acme  Logistics Ltd");
        assert_eq!(visible("Fre\u{200b}elance\u{7}"), "Freelance");
        assert_eq!(visible("\u{202e}\u{0}"), "\u{fffd}");
        assert_eq!(visible("  "), "");
    }

    #[test]
    fn what_is_pasted_along_is_taken_out_and_what_turns_or_controls_stays_to_be_refused() {
        assert_eq!(without_unseen("\u{feff} Ac\u{200b}me\u{b}Lo\u{ad}gistics\u{200e} "), "Acme Logistics");
        assert_eq!(without_unseen("نمی\u{200c}خواهم"), "نمی\u{200c}خواهم");
        assert_eq!(without_unseen("\u{200b}\u{200d}"), "");
        for kept in ["one\ntwo", "eno\u{202e}txt", "\u{2066}one\u{2069}", "one\u{0}", "one\u{7f}two"] {
            assert_eq!(without_unseen(kept), kept);
        }
    }

    #[test]
    fn words_are_compared_without_case_accents_and_punctuation() {
        assert_eq!(words("Société d'Électricité, S.A."), ["societe", "d", "electricite", "s", "a"]);
    }
}
