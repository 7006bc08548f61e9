//! The calculator beside the promise: what a customer's price would earn, in whole minor units.

use leadwire_domain::programme::Deal;
use leadwire_domain::reward::AnnualPolicy;

use crate::web::Words;

/// The currencies that the calculator offers; invoices may be in any.
pub const CURRENCIES: [&str; 5] = ["EUR", "USD", "GBP", "CHF", "JPY"];

/// What the calculator shows, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calculator {
    /// What the customer pays a month, or a year in advance, as it stands in the field.
    pub typed: String,
    /// The same as a sentence names it.
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

/// How many months of a year paid at once count.
pub fn year_months(deal: &Deal) -> u8 {
    match deal.annual_policy {
        AnnualPolicy::TwoTwelfths => deal.months,
        AnnualPolicy::HalfOfFirstPayment => 12,
    }
}

/// What a price would earn: a share of the first months, rounded once, half up (R8). A year in advance counts
/// by twelfths. A price that cannot be read shows an ordinary one instead.
pub fn calculate(price: &str, yearly: bool, currency: &str, deal: &Deal, t: Words) -> Calculator {
    let currency = CURRENCIES.into_iter().find(|known| *known == currency).unwrap_or("EUR");
    let decimals = decimals(currency);
    let minor = t.read_amount(price, decimals).unwrap_or(199 * 10_u64.pow(decimals));
    let divisor = if yearly { 12 } else { 1 };
    let rounded = |numerator: u64, denominator: u64| (2 * numerator + denominator) / (2 * denominator);
    let months = minor * u64::from(if yearly { year_months(deal) } else { deal.months });
    let money = |minor: u64| t.money(i64::try_from(minor).unwrap_or(i64::MAX), decimals, currency);
    Calculator {
        typed: t.amount_to_edit(minor, decimals),
        price: money(minor),
        yearly,
        currency,
        base: money(rounded(months, divisor)),
        reward: money(rounded(months * u64::from(deal.percent), divisor * 100)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::web::Locale;

    fn shown(price: &str, yearly: bool, currency: &str, locale: Locale) -> Calculator {
        calculate(price, yearly, currency, &Deal::default(), Words::of(locale))
    }

    fn reward(price: &str, yearly: bool, currency: &str) -> String {
        shown(price, yearly, currency, Locale::English).reward
    }

    #[test]
    fn the_calculator_agrees_with_the_worked_examples() {
        assert_eq!(reward("199.00", false, "EUR"), "€199.00"); // E1
        assert_eq!(reward("1200,00", true, "EUR"), "€100.00"); // E2
        assert_eq!(reward("9999", false, "JPY"), "JP¥9,999");
        assert_eq!(reward("250", true, "USD"), "US$20.83"); // 250 / 12 = 20.8333
    }

    #[test]
    fn a_year_counts_whole_where_the_terms_say_so() {
        let deal = Deal { annual_policy: AnnualPolicy::HalfOfFirstPayment, ..Deal::default() };
        let year = calculate("1200", true, "EUR", &deal, Words::of(Locale::English));
        assert_eq!((year.base.as_str(), year.reward.as_str()), ("€1,200.00", "€600.00")); // E2
        assert_eq!(calculate("100", false, "EUR", &deal, Words::of(Locale::English)).reward, "€100.00");
    }

    #[test]
    fn the_calculator_reads_and_answers_in_the_readers_figures() {
        let german = shown("1.234,50", false, "EUR", Locale::German);
        assert_eq!((german.typed.as_str(), german.reward.as_str()), ("1234,50", "1.234,50\u{a0}€"));
        assert_eq!(shown("1.234,50", false, "EUR", Locale::Spanish).reward, "1234,50\u{a0}€");
    }

    #[test]
    fn nonsense_shows_an_ordinary_price() {
        for typed in ["", "abc", "-5", "1e9", "99999999999", "1.2.3"] {
            assert_eq!(shown(typed, false, "XXX", Locale::English).typed, "199.00", "{typed}");
        }
    }
}
