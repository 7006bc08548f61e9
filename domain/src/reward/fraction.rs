//! Exact arithmetic. Shares of thirds and sevenths of months are kept as fractions until the one rounding
//! (R8).

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use num_bigint::BigInt;
use num_integer::Integer as _;
use serde::{Deserialize, Serialize};

/// A fraction in lowest terms with a positive denominator. It reads and writes as text: `847/3`, `-5`, `0`.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Fraction {
    numer: BigInt,
    denom: BigInt,
}

/// A part of a whole, from 0 to 1, in lowest terms: the cash ratio of an invoice, the share of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Part {
    numer: u64,
    denom: u64,
}

impl Part {
    pub(super) const NOTHING: Self = Self { numer: 0, denom: 1 };
    pub(super) const WHOLE: Self = Self { numer: 1, denom: 1 };

    /// Nothing of nothing is nothing; more than the whole is the whole.
    pub(super) fn new(numer: u64, denom: u64) -> Self {
        if denom == 0 || numer == 0 {
            return Self::NOTHING;
        }
        let common = numer.gcd(&denom);
        if numer >= denom { Self::WHOLE } else { Self { numer: numer / common, denom: denom / common } }
    }

    pub(super) fn is_nothing(self) -> bool {
        self.numer == 0
    }

    /// This part of what [`Fraction::scaled_floor`] gives, rounded down; none beyond 128 bits.
    pub(super) fn of_scaled(self, scaled: i128) -> Option<i128> {
        Some(scaled.checked_mul(self.numer.into())?.div_euclid(self.denom.into()))
    }

    /// The sum of two parts of one whole, whose denominators count days and months and so stay small.
    pub(super) fn plus(self, other: Self) -> Self {
        let denom = self.denom.saturating_mul(other.denom);
        let one = self.numer.saturating_mul(other.denom);
        Self::new(one.saturating_add(other.numer.saturating_mul(self.denom)), denom)
    }
}

impl From<Part> for Fraction {
    fn from(part: Part) -> Self {
        Self { numer: part.numer.into(), denom: part.denom.into() }
    }
}

impl From<i64> for Fraction {
    fn from(whole: i64) -> Self {
        Self { numer: whole.into(), denom: 1.into() }
    }
}

impl Fraction {
    /// Zero.
    pub fn zero() -> Self {
        Self::from(0)
    }

    /// The paid net of a line that falls into a slot (R3, R6), in minor units.
    pub(super) fn counted(net: i64, cash_ratio: Part, share: Part) -> Self {
        if cash_ratio == Part::WHOLE && share == Part::WHOLE {
            return Self::from(net);
        }
        let denom = u128::from(cash_ratio.denom) * u128::from(share.denom);
        let numer = BigInt::from(net) * (u128::from(cash_ratio.numer) * u128::from(share.numer));
        let denom = BigInt::from(denom);
        let common = numer.gcd(&denom);
        Self { numer: numer / &common, denom: denom / common }
    }

    /// A part of it.
    pub(super) fn times(&self, part: Part) -> Self {
        let (numer, denom) = (&self.numer * part.numer, &self.denom * part.denom);
        let common = numer.gcd(&denom);
        Self { numer: numer / &common, denom: denom / common }
    }

    /// How many whole millionths (2⁻²⁰) it holds, rounded down; none beyond 96 bits, so that thousands of
    /// them and their parts can be added.
    pub(super) fn scaled_floor(&self) -> Option<i128> {
        let scaled = (&self.numer << 20_u8).div_floor(&self.denom);
        if scaled.bits() > 96 { None } else { i128::try_from(scaled).ok() }
    }

    /// The sum of all. Thousands of partly paid invoices have thousands of unlike denominators: those are
    /// multiplied together as a tree, and what is common is taken out by the small ones in turn, because the
    /// greatest common divisor of two numbers of that length would take minutes.
    pub fn sum<'a>(parts: impl Iterator<Item = &'a Self>) -> Self {
        let mut parts: Vec<&Self> = parts.collect();
        parts.sort_unstable_by(|one, other| one.denom.cmp(&other.denom));
        let alike = parts.chunk_by(|one, other| one.denom == other.denom);
        let mut level: Vec<(BigInt, BigInt)> = alike
            .map(|alike| (alike.iter().map(|part| &part.numer).sum::<BigInt>(), alike[0].denom.clone()))
            .filter(|(numer, _)| *numer != BigInt::ZERO)
            .collect();
        let denoms: Vec<BigInt> = level.iter().map(|(_, denom)| denom.clone()).collect();
        while level.len() > 1 {
            let pairs = level.chunks(2).map(|pair| match pair {
                [(a, b), (c, d)] => (a * d + c * b, b * d),
                single => single[0].clone(),
            });
            level = pairs.collect();
        }
        let Some((mut numer, mut denom)) = level.pop() else { return Self::zero() };
        // A prime that divides the product of the denominators divides one of them.
        for small in denoms {
            loop {
                let common = (&numer % &small).gcd(&small);
                let common = (&denom % &common).gcd(&common);
                if common == BigInt::from(1) {
                    break;
                }
                numer /= &common;
                denom /= &common;
            }
        }
        Self { numer, denom }
    }

    /// Whether it is more than nothing.
    pub fn is_positive(&self) -> bool {
        self.numer > BigInt::ZERO
    }

    /// Whether it is nothing.
    pub fn is_zero(&self) -> bool {
        self.numer == BigInt::ZERO
    }

    /// So many per cent of it, rounded once, half away from zero (R8). What does not fit becomes the largest
    /// that does: facts are refused before their sums come near it.
    pub fn percent(&self, percent: u8) -> i64 {
        let numer: BigInt = &self.numer * percent * 2;
        let denom: BigInt = &self.denom * 100;
        // |x| rounds to floor(|x| + 1/2), which is floor((2|n| + d) / 2d).
        let size = (BigInt::from(numer.magnitude().clone()) + &denom).div_floor(&(&denom * 2));
        let sign = if self.numer < BigInt::ZERO { -1 } else { 1 };
        i64::try_from(size * sign).unwrap_or(if sign < 0 { i64::MIN } else { i64::MAX })
    }

    /// So many per cent of it as the whole number below and what is left over, from 0 to less than 1.
    pub(super) fn percent_floor(&self, percent: u8) -> (BigInt, Self) {
        let denom: BigInt = &self.denom * 100;
        let (whole, rest) = (&self.numer * percent).div_mod_floor(&denom);
        (whole, Self { numer: rest, denom })
    }

    /// Which is larger; neither has to be in lowest terms.
    pub(super) fn compare(&self, other: &Self) -> Ordering {
        (&self.numer * &other.denom).cmp(&(&other.numer * &self.denom))
    }
}

impl PartialOrd for Fraction {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Fraction {
    fn cmp(&self, other: &Self) -> Ordering {
        self.compare(other)
    }
}

impl fmt::Display for Fraction {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.denom == BigInt::from(1) {
            true => write!(out, "{}", self.numer),
            false => write!(out, "{}/{}", self.numer, self.denom),
        }
    }
}

impl From<Fraction> for String {
    fn from(fraction: Fraction) -> Self {
        fraction.to_string()
    }
}

impl TryFrom<String> for Fraction {
    type Error = NoFraction;
    fn try_from(text: String) -> Result<Self, NoFraction> {
        text.parse()
    }
}

/// A text that is no fraction.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("no fraction such as 847/3 or 5")]
pub struct NoFraction;

impl FromStr for Fraction {
    type Err = NoFraction;

    /// Reads what `Display` writes, in any terms.
    fn from_str(text: &str) -> Result<Self, NoFraction> {
        let (numer, denom) = text.split_once('/').unwrap_or((text, "1"));
        let numer: BigInt = numer.parse().map_err(|_| NoFraction)?;
        let denom: BigInt = denom.parse().map_err(|_| NoFraction)?;
        if denom <= BigInt::ZERO {
            return Err(NoFraction);
        }
        let common = numer.gcd(&denom);
        Ok(Self { numer: numer / &common, denom: denom / common })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn fraction(text: &str) -> Fraction {
        text.parse().unwrap()
    }

    #[test]
    fn fractions_are_written_in_lowest_terms_and_read_back() {
        for (text, lowest) in [("84700/300", "847/3"), ("4/2", "2"), ("0/7", "0"), ("-6/4", "-3/2")] {
            assert_eq!(fraction(text).to_string(), lowest);
        }
        for text in ["1/0", "", "1.5", "1/-2", "a"] {
            assert_eq!(text.parse::<Fraction>(), Err(NoFraction), "{text}");
        }
    }

    #[test]
    fn half_a_unit_rounds_away_from_zero() {
        for (of, percent, rounded) in [("34825", 50, 17_413), ("-1", 50, -1), ("1", 49, 0), ("3", 50, 2)] {
            assert_eq!(fraction(of).percent(percent), rounded, "{of}");
        }
        assert_eq!(fraction("1/3").percent(100), 0);
        assert_eq!(fraction(&format!("{}0", i64::MAX)).percent(100), i64::MAX);
        assert_eq!(fraction(&format!("-{}0", i64::MAX)).percent(100), i64::MIN);
    }

    proptest! {
        #[test]
        fn a_sum_is_that_of_adding_one_by_one(
            parts in proptest::collection::vec((-50_i64..50, 1_i64..40), 0..9),
        ) {
            let fractions: Vec<Fraction> =
                parts.iter().map(|(numer, denom)| fraction(&format!("{numer}/{denom}"))).collect();
            let common: i64 = parts.iter().map(|(_, denom)| denom).product();
            let numer: i64 = parts.iter().map(|(numer, denom)| numer * (common / denom)).sum();
            prop_assert_eq!(Fraction::sum(fractions.iter()), fraction(&format!("{numer}/{common}")));
        }
    }
}
