//! Words as they are compared: in Latin small letters and digits alone.

use std::borrow::Cow;

/// No word that is looked for is longer, with what may stand around it.
const MAX_BYTES: usize = 60;

/// A word without accents, case and punctuation, as `company::words` spells it; nothing where it is too long
/// to be looked for. Most words of most pages need no spelling.
pub(super) fn plain(word: &str) -> Cow<'_, str> {
    if word.len() > MAX_BYTES {
        return Cow::Borrowed("");
    }
    if word.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit()) {
        return Cow::Borrowed(word);
    }
    let spelt = if word.is_ascii() { Cow::Borrowed(word) } else { Cow::Owned(deunicode::deunicode(word)) };
    let letters = spelt.bytes().filter(u8::is_ascii_alphanumeric);
    Cow::Owned(letters.map(|byte| char::from(byte.to_ascii_lowercase())).collect())
}
