//! What companies do, as several languages name it: `Spedition` is `Freight Forwarding`, and neither tells
//! which company is meant.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::tokens::number_in_words;

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

/// A trade or a number that a word says, as other words say it too; nothing is 0.
pub(super) type Said = u16;

/// Some number: which one is told where it is compared.
pub(super) const NUMBER: Said = Said::MAX;

/// What a word says.
pub(super) fn said(word: &str) -> Said {
    let is_number = || word.bytes().any(|byte| byte.is_ascii_digit()) || number_in_words(word).is_some();
    match of(word) {
        Some(trade) => trade + 1,
        None if is_number() => NUMBER,
        None => 0,
    }
}

/// Whether two words say one trade.
pub(super) fn same_trade(a: Said, b: Said) -> bool {
    a == b && a != 0 && a != NUMBER
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
