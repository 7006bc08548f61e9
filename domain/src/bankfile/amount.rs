//! Amounts as banks write them: decimal figures, read exactly into minor units (ISO 4217).

use crate::money::Currency;

/// The amount in minor units of the currency, or nothing when the text is no figure of ISO 20022 (digits, one
/// point, no sign), holds a part of a minor unit, or is beyond 64 bits.
pub(super) fn minor_units(text: &str, currency: &str) -> Option<i64> {
    // Banks also write codes that no invoice has, such as gold: what they are of is for the reader to judge.
    let decimals = Currency::parse(currency).map_or(2, Currency::decimals);
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if (whole.is_empty() && fraction.is_empty()) || !digits(whole) || !digits(fraction) {
        return None;
    }
    // `12.500` is twelve and a half of anything; `12.505` is no amount of euro.
    let fraction = fraction.trim_end_matches('0');
    let missing = u32::from(decimals).checked_sub(u32::try_from(fraction.len()).ok()?)?;
    let shown = format!("0{whole}{fraction}").parse::<i64>().ok()?;
    shown.checked_mul(10_i64.pow(missing))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn figures_are_read_to_the_minor_unit_of_their_currency() {
        for (text, currency, minor) in [
            ("199", "EUR", Some(19_900)),
            ("199.0", "EUR", Some(19_900)),
            ("0.05", "EUR", Some(5)),
            (".5", "EUR", Some(50)),
            ("5.", "EUR", Some(500)),
            ("12.500", "EUR", Some(1_250)),
            ("12.505", "EUR", None),
            ("9999", "JPY", Some(9_999)),
            ("9999.00", "JPY", Some(9_999)),
            ("9999.50", "JPY", None),
            ("12.345", "KWD", Some(12_345)),
            ("92233720368547758.07", "EUR", Some(i64::MAX)),
            ("92233720368547758.08", "EUR", None),
            ("", "EUR", None),
            (".", "EUR", None),
            ("-1", "EUR", None),
            ("+1", "EUR", None),
            ("1,5", "EUR", None),
            ("1e3", "EUR", None),
            ("1.2.3", "EUR", None),
            ("١", "EUR", None),
        ] {
            assert_eq!(minor_units(text, currency), minor, "{text} {currency}");
        }
    }

    proptest! {
        #[test]
        fn every_amount_reads_back(minor in 0..=i64::MAX) {
            let (cents, fils) = (minor % 100, minor % 1000);
            prop_assert_eq!(minor_units(&format!("{}.{cents:02}", minor / 100), "EUR"), Some(minor));
            prop_assert_eq!(minor_units(&format!("{}.{fils:03}", minor / 1000), "BHD"), Some(minor));
        }

        #[test]
        fn no_text_panics(text in any::<String>(), figures in "[0-9.]{0,40}") {
            let _ = (minor_units(&text, "EUR"), minor_units(&figures, "JPY"));
        }
    }
}
