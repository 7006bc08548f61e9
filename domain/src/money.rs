//! Money: whole minor units of a currency of ISO 4217, never a floating number, never converted.

use std::fmt;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::lead::FieldError;

/// Codes with their minor units, sorted by code (`data/currencies/source.json` says which version).
static CURRENCIES: LazyLock<Vec<Currency>> = LazyLock::new(|| {
    let lines = include_str!("../../data/currencies/iso4217.txt").lines();
    let currency = |line: &str| {
        let (code, decimals) = line.split_once(' ')?;
        Some(Currency { code: code.as_bytes().try_into().ok()?, decimals: decimals.parse().ok()? })
    };
    lines.filter_map(currency).collect()
});

/// A currency of ISO 4217 in which an invoice can be written. Gold and the code for testing are none.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Currency {
    code: [u8; 3],
    decimals: u8,
}

impl Currency {
    /// Takes an alphabetic code in any case: billing sources write both.
    ///
    /// # Errors
    /// `REQUIRED` or `CURRENCY`, on the field `currency`.
    pub fn parse(text: &str) -> Result<Self, FieldError> {
        let code = text.trim().to_ascii_uppercase();
        if code.is_empty() {
            return Err(FieldError::new("currency", "REQUIRED"));
        }
        let found = CURRENCIES.binary_search_by(|known| known.code().cmp(code.as_str()));
        found.map(|at| CURRENCIES[at]).map_err(|_| FieldError::new("currency", "CURRENCY"))
    }

    /// The alphabetic code in capitals.
    pub fn code(&self) -> &str {
        // Only codes of the table are built, and those are ASCII.
        std::str::from_utf8(&self.code).unwrap_or_default()
    }

    /// How many decimals the minor unit has in ISO 4217: JPY 0, EUR 2, KWD 3. Billing sources and payout
    /// rails may have others (`docs/rewards.md`, three scale tables).
    pub fn decimals(self) -> u8 {
        self.decimals
    }

    /// All currencies, by code.
    pub fn all() -> impl Iterator<Item = Self> {
        CURRENCIES.iter().copied()
    }
}

impl fmt::Display for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl fmt::Debug for Currency {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.code())
    }
}

impl TryFrom<String> for Currency {
    type Error = &'static str;
    fn try_from(code: String) -> Result<Self, Self::Error> {
        Self::parse(&code).map_err(|_| "no ISO 4217 currency code")
    }
}

impl From<Currency> for String {
    fn from(currency: Currency) -> Self {
        currency.code().to_owned()
    }
}

/// An amount in one currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Money {
    /// ISO 4217 minor units of `currency`, with sign.
    pub minor: i64,
    /// What the minor units are of.
    pub currency: Currency,
}

impl Money {
    /// So many minor units of a currency.
    pub fn new(minor: i64, currency: Currency) -> Self {
        Self { minor, currency }
    }

    /// The sum; none across currencies, because nothing is converted (R8), and none beyond what fits.
    #[must_use]
    pub fn checked_add(self, other: Self) -> Option<Self> {
        let same = self.currency == other.currency;
        let minor = self.minor.checked_add(other.minor).filter(|_| same)?;
        Some(Self { minor, ..self })
    }

    /// The difference; none across currencies and none beyond what fits.
    #[must_use]
    pub fn checked_sub(self, other: Self) -> Option<Self> {
        let same = self.currency == other.currency;
        let minor = self.minor.checked_sub(other.minor).filter(|_| same)?;
        Some(Self { minor, ..self })
    }

    /// What a rail with so many decimals can pay, and what stays in the ledger, both in the currency's own
    /// minor units (R12): 12.345 KWD over two decimals are 12.340 and 0.005. The payable part is the floor,
    /// so the carried one is never negative.
    pub fn on_rail(self, decimals: u8) -> (i64, i64) {
        let dropped = u32::from(self.currency.decimals.saturating_sub(decimals));
        // A currency has at most four decimals, so the step fits.
        let carried = self.minor.rem_euclid(10_i64.pow(dropped));
        match self.minor.checked_sub(carried) {
            Some(payable) => (payable, carried),
            // Below what fits there is no floor: all of it stays in the ledger.
            None => (0, self.minor),
        }
    }

    /// The amount in plain decimals without the currency: `12.345`, `-0.05`, `9999`.
    pub fn decimal(self) -> String {
        let places = usize::from(self.currency.decimals);
        let sign = if self.minor < 0 { "-" } else { "" };
        let digits = format!("{:0>width$}", self.minor.unsigned_abs(), width = places + 1);
        let (whole, part) = digits.split_at(digits.len() - places);
        let point = if places == 0 { "" } else { "." };
        format!("{sign}{whole}{point}{part}")
    }
}

impl fmt::Display for Money {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {}", self.decimal(), self.currency)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn money(minor: i64, code: &str) -> Money {
        Money::new(minor, Currency::parse(code).unwrap())
    }

    #[test]
    fn the_table_is_sorted_and_whole() {
        let codes: Vec<_> = Currency::all().map(|one| one.code().to_owned()).collect();
        assert!(codes.len() > 150 && codes.is_sorted(), "{}", codes.len());
        assert!(codes.iter().all(|code| code.len() == 3 && Currency::parse(code).is_ok()));
    }

    #[test]
    fn minor_units_are_those_of_the_standard_and_not_of_a_billing_source() {
        for (code, decimals) in [("JPY", 0), ("ISK", 0), ("UGX", 0), ("EUR", 2), ("KWD", 3), ("CLF", 4)] {
            assert_eq!(Currency::parse(code).unwrap().decimals(), decimals, "{code}");
        }
    }

    #[test]
    fn codes_are_taken_in_any_case_and_what_is_no_currency_is_refused() {
        assert_eq!(Currency::parse("eur").unwrap().code(), "EUR");
        for text in ["EURO", "XXX", "XAU", "E", "€", "EÜR", "ZZZ"] {
            assert_eq!(Currency::parse(text).unwrap_err().code, "CURRENCY", "{text}");
        }
        assert_eq!(Currency::parse(" ").unwrap_err().code, "REQUIRED");
    }

    #[test]
    fn amounts_are_written_in_plain_decimals() {
        for (minor, code, said) in [
            (12_345, "KWD", "12.345 KWD"),
            (5, "EUR", "0.05 EUR"),
            (-1_995, "EUR", "-19.95 EUR"),
            (9_999, "JPY", "9999 JPY"),
            (0, "CLF", "0.0000 CLF"),
            (i64::MIN, "EUR", "-92233720368547758.08 EUR"),
        ] {
            assert_eq!(money(minor, code).to_string(), said);
        }
    }

    #[test]
    fn nothing_is_added_across_currencies_or_beyond_what_fits() {
        assert_eq!(money(1, "EUR").checked_add(money(2, "EUR")), Some(money(3, "EUR")));
        assert_eq!(money(1, "EUR").checked_sub(money(2, "EUR")), Some(money(-1, "EUR")));
        assert_eq!(money(1, "EUR").checked_add(money(2, "USD")), None);
        assert_eq!(money(i64::MAX, "EUR").checked_add(money(1, "EUR")), None);
        assert_eq!(money(i64::MIN, "EUR").checked_sub(money(1, "EUR")), None);
    }

    #[test]
    fn e14_a_two_decimal_rail_pays_the_floor_of_dinars_and_carries_the_rest() {
        assert_eq!(money(12_345, "KWD").on_rail(2), (12_340, 5));
        assert_eq!(money(12_345, "KWD").on_rail(3), (12_345, 0));
        assert_eq!(money(19_900, "EUR").on_rail(2), (19_900, 0));
        assert_eq!(money(9_999, "JPY").on_rail(2), (9_999, 0));
        assert_eq!(money(1_050, "EUR").on_rail(0), (1_000, 50));
    }

    proptest! {
        #[test]
        fn what_a_rail_pays_and_what_is_carried_add_up(minor: i64, decimals in 0_u8..6, at in 0_usize..165) {
            let currency = Currency::all().nth(at % CURRENCIES.len()).unwrap();
            let (payable, carried) = Money::new(minor, currency).on_rail(decimals);
            prop_assert_eq!(payable.checked_add(carried), Some(minor));
        }
    }
}
