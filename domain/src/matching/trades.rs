//! What companies do, as several languages name it: `Spedition` is `Freight Forwarding`, and neither tells
//! which company is meant.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

static TRADES: LazyLock<HashMap<String, u16>> = LazyLock::new(|| {
    let lines = include_str!("../../../data/own/trades.txt").lines().filter(|line| !line.starts_with('#'));
    (0..)
        .zip(lines)
        .flat_map(|(trade, line)| line.split_whitespace().map(move |word| (plain(word).into_owned(), trade)))
        .collect()
});

/// The trade that a word names.
pub(super) fn of(word: &str) -> Option<u16> {
    TRADES.get(plain(word).as_ref()).copied()
}

/// Umlauts as one letter, however they are written.
fn plain(word: &str) -> Cow<'_, str> {
    const UMLAUTS: [&str; 3] = ["ae", "oe", "ue"];
    if !UMLAUTS.iter().any(|umlaut| word.contains(umlaut)) {
        return Cow::Borrowed(word);
    }
    let one_letter = |word: String, umlaut: &&str| word.replace(umlaut, &umlaut[..1]);
    Cow::Owned(UMLAUTS.iter().fold(word.to_owned(), one_letter))
}
