//! Figures as each language writes them: digits in groups, the decimal mark, an amount with its currency.

use std::borrow::Borrow;

use leadwire_domain::money::Money;

use super::{Locale, Words};

/// How a language writes numbers.
struct Marks {
    /// Between groups of three digits.
    group: char,
    decimal: char,
    /// Fewer digits than these stay together.
    least_grouped: usize,
}

fn marks(locale: Locale) -> Marks {
    match locale {
        Locale::English => Marks { group: ',', decimal: '.', least_grouped: 4 },
        // Narrow and unbreakable (U+202F).
        Locale::French => Marks { group: '\u{202f}', decimal: ',', least_grouped: 4 },
        Locale::German => Marks { group: '.', decimal: ',', least_grouped: 4 },
        // Four digits stand together in Spanish (Unicode CLDR, minimum grouping digits).
        Locale::Spanish => Marks { group: '.', decimal: ',', least_grouped: 5 },
    }
}

/// A whole number with its digits in groups.
pub fn whole(number: i64, locale: Locale) -> String {
    let sign = if number < 0 { "-" } else { "" };
    format!("{sign}{}", in_groups(number.unsigned_abs(), &marks(locale)))
}

fn in_groups(number: u64, marks: &Marks) -> String {
    let digits = number.to_string();
    if digits.len() < marks.least_grouped {
        return digits;
    }
    let mut text = String::with_capacity(digits.len() * 2);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(marks.group);
        }
        text.push(digit);
    }
    text
}

fn with_fraction(whole: String, minor: u64, decimals: u32, decimal: char) -> String {
    if decimals == 0 {
        return whole;
    }
    let fraction = minor % 10_u64.pow(decimals);
    format!("{whole}{decimal}{fraction:0width$}", width = decimals as usize)
}

impl Words {
    /// An amount in whole minor units as a sentence names it, with its currency: "€1,234.50", "1.234,50 €".
    pub fn money(&self, minor: i64, decimals: u32, currency: &str) -> String {
        let (marks, minor_abs) = (marks(self.locale), minor.unsigned_abs());
        let whole = in_groups(minor_abs / 10_u64.pow(decimals), &marks);
        let amount = with_fraction(whole, minor_abs, decimals, marks.decimal);
        let args = [("amount".to_owned(), amount), ("currency".to_owned(), currency.to_owned())];
        let money = self.find_pairs(&format!("money-{currency}"), &args);
        let money = money.unwrap_or_else(|| self.say_pairs("money-other", &args));
        if minor < 0 { format!("-{money}") } else { money }
    }

    /// An amount of the domain as a sentence names it.
    pub fn amount(&self, amount: impl Borrow<Money>) -> String {
        let Money { minor, currency } = *amount.borrow();
        self.money(minor, u32::from(currency.decimals()), currency.code())
    }

    /// The same amount as it stands in a field to be edited: no groups, no currency.
    pub fn amount_to_edit(&self, minor: u64, decimals: u32) -> String {
        let whole = (minor / 10_u64.pow(decimals)).to_string();
        with_fraction(whole, minor, decimals, marks(self.locale).decimal)
    }

    /// Reads a typed amount in minor units. The language's own marks are understood, and the other decimal
    /// mark where it cannot be meant to group thousands: our readers type both.
    pub fn read_amount(&self, typed: &str, decimals: u32) -> Option<u64> {
        let marks = marks(self.locale);
        let typed: String = typed.chars().filter(|c| !c.is_whitespace() && !"'’".contains(*c)).collect();
        let whole = typed.split(marks.decimal).next().unwrap_or_default();
        let mut groups = whole.split(marks.group);
        let first = groups.next().unwrap_or_default();
        let mut rest = groups.peekable();
        let is_grouped =
            (1..=3).contains(&first.len()) && rest.peek().is_some() && rest.all(|g| g.len() == 3);
        let plain = if is_grouped { typed.replace(marks.group, "") } else { typed };
        let plain = plain.replace(',', ".");
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
        if whole.is_empty() || whole.len() > 9 || !is_number(whole) || !is_number(fraction) {
            return None;
        }
        let kept: String = fraction.chars().chain("000".chars()).take(decimals as usize).collect();
        let minor = if kept.is_empty() { 0 } else { kept.parse().ok()? };
        Some(whole.parse::<u64>().ok()? * 10_u64.pow(decimals) + minor)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn money_is_written_as_each_language_writes_it() {
        let said = |minor, currency| Locale::ALL.map(|locale| Words::of(locale).money(minor, 2, currency));
        assert_eq!(
            said(123_450, "EUR"),
            ["€1,234.50", "1\u{202f}234,50\u{a0}€", "1.234,50\u{a0}€", "1234,50\u{a0}€"]
        );
        assert_eq!(
            said(1_234_500, "EUR"),
            ["€12,345.00", "12\u{202f}345,00\u{a0}€", "12.345,00\u{a0}€", "12.345,00\u{a0}€"]
        );
        assert_eq!(
            said(-123_456_705, "SEK"),
            [
                "-SEK\u{a0}1,234,567.05",
                "-1\u{202f}234\u{202f}567,05\u{a0}SEK",
                "-1.234.567,05\u{a0}SEK",
                "-1.234.567,05\u{a0}SEK"
            ]
        );
        assert_eq!(Words::of(Locale::German).money(9_999, 0, "JPY"), "9.999\u{a0}¥");
    }

    #[test]
    fn a_number_in_a_sentence_is_grouped_as_its_language_does() {
        let count = |locale| Words::of(locale).say_with("accounts-count", &[("count", 12_345_i64.into())]);
        assert_eq!(count(Locale::English), "12,345 accounts");
        assert!(count(Locale::French).starts_with("12\u{202f}345"), "{}", count(Locale::French));
        assert!(count(Locale::German).starts_with("12.345 "), "{}", count(Locale::German));
        assert!(count(Locale::Spanish).starts_with("12.345 "), "{}", count(Locale::Spanish));
    }

    #[test]
    fn a_typed_amount_is_read_with_the_marks_of_its_language() {
        let read = |locale, typed| Words::of(locale).read_amount(typed, 2);
        for (locale, typed, minor) in [
            (Locale::English, "1,234.50", 123_450),
            (Locale::English, "199,5", 19_950),
            (Locale::English, "1,234", 123_400),
            (Locale::German, "1.234,50", 123_450),
            (Locale::German, "1.234", 123_400),
            (Locale::German, "199.50", 19_950),
            (Locale::Spanish, "12.345", 1_234_500),
            (Locale::French, "1\u{202f}234,50", 123_450),
            (Locale::French, "1 234", 123_400),
        ] {
            assert_eq!(read(locale, typed), Some(minor), "{typed}");
        }
        for typed in ["", "abc", "-5", "1e9", "99999999999", "1.2.3", "1,23,4"] {
            assert_eq!(read(Locale::English, typed), None, "{typed}");
        }
    }
}
