//! Amounts as the reader's language writes them: its decimal mark, and thousands apart.

use super::Words;

/// An amount in units of its currency, `1800.00`, in the reader's way: `1,800.00`.
pub fn amount(units: &str, t: Words) -> String {
    let (whole, fraction) = units.split_once('.').unwrap_or((units, ""));
    let group = t.say("number-group");
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push_str(&group);
        }
        grouped.push(digit);
    }
    if fraction.is_empty() { grouped } else { format!("{grouped}{}{fraction}", t.say("number-decimal")) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::Locale;

    #[test]
    fn thousands_stand_apart_and_the_decimal_mark_is_the_readers() {
        let english = |units: &str| amount(units, Words::of(Locale::English));
        assert_eq!(english("199.00"), "199.00");
        assert_eq!(english("1800.00"), "1,800.00");
        assert_eq!(english("9999"), "9,999");
        assert_eq!(english("123456789.50"), "123,456,789.50");
        assert_eq!(amount("1800.00", Words::of(Locale::French)), "1\u{202f}800,00");
    }
}
