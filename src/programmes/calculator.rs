//! The calculator beside the promise: what a customer's price would earn, in whole minor units.

use leadwire_domain::programme::Deal;

/// The currencies that the calculator offers; invoices may be in any.
pub const CURRENCIES: [&str; 5] = ["EUR", "USD", "GBP", "CHF", "JPY"];

/// What the calculator shows, as text in units of the currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calculator {
    /// What the customer pays a month, or a year in advance.
    pub price: String,
    pub yearly: bool,
    pub currency: &'static str,
    /// What counts: the first months.
    pub base: String,
    /// What the partner earns once.
    pub reward: String,
}

/// ISO 4217: yen has no minor unit, the others on offer have two decimals.
fn decimals(currency: &str) -> u32 {
    if currency == "JPY" { 0 } else { 2 }
}

/// Reads an amount in minor units; a comma is a point to many of our readers.
fn minor_units(price: &str, decimals: u32) -> Option<u64> {
    let price = price.trim().replace(',', ".");
    let (whole, fraction) = price.split_once('.').unwrap_or((&price, ""));
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if whole.is_empty() || whole.len() > 9 || !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let kept: String = fraction.chars().chain("00".chars()).take(decimals as usize).collect();
    let minor = if kept.is_empty() { 0 } else { kept.parse().ok()? };
    Some(whole.parse::<u64>().ok()? * 10_u64.pow(decimals) + minor)
}

fn in_units(minor: u64, decimals: u32) -> String {
    let scale = 10_u64.pow(decimals);
    if decimals == 0 { minor.to_string() } else { format!("{}.{:02}", minor / scale, minor % scale) }
}

/// What a price would earn: a share of the first months, rounded once, half up (R8). A year in advance counts
/// by twelfths (`two_twelfths`). A price that cannot be read shows an ordinary one instead.
pub fn calculate(price: &str, yearly: bool, currency: &str, deal: &Deal) -> Calculator {
    let currency = CURRENCIES.into_iter().find(|known| *known == currency).unwrap_or("EUR");
    let decimals = decimals(currency);
    let minor = minor_units(price, decimals).unwrap_or(199 * 10_u64.pow(decimals));
    let divisor = if yearly { 12 } else { 1 };
    let rounded = |numerator: u64, denominator: u64| (2 * numerator + denominator) / (2 * denominator);
    let months = minor * u64::from(deal.months);
    Calculator {
        price: in_units(minor, decimals),
        yearly,
        currency,
        base: in_units(rounded(months, divisor), decimals),
        reward: in_units(rounded(months * u64::from(deal.percent), divisor * 100), decimals),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reward(price: &str, yearly: bool, currency: &str) -> String {
        calculate(price, yearly, currency, &Deal::default()).reward
    }

    #[test]
    fn the_calculator_agrees_with_the_worked_examples() {
        assert_eq!(reward("199.00", false, "EUR"), "199.00"); // E1
        assert_eq!(reward("1200,00", true, "EUR"), "100.00"); // E2
        assert_eq!(reward("9999", false, "JPY"), "9999");
        assert_eq!(reward("250", true, "USD"), "20.83"); // 250 / 12 = 20.8333
    }

    #[test]
    fn nonsense_shows_an_ordinary_price() {
        for typed in ["", "abc", "-5", "1e9", "99999999999", "1.2.3"] {
            assert_eq!(calculate(typed, false, "XXX", &Deal::default()).price, "199.00", "{typed}");
        }
    }
}
