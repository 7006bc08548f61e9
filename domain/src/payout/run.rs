//! What a pay run pays and what it leaves for later: everything that is open, netted per partner (R11).

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::bank_day::pay_by;
use crate::bankfile::pain001::MAX_AMOUNT_MINOR;
use crate::ids::{PartnerId, ReferralId};
use crate::money::{Currency, Money};

/// Something that is owed to a partner, or by them, and that no living payout holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenItem {
    /// The ledger transaction that made it payable.
    pub id: String,
    pub referral: ReferralId,
    pub partner: PartnerId,
    /// Negative: taken back from what is paid next.
    pub amount: Money,
    /// Civil day in UTC from which the days of the promise are counted.
    pub owed_on: Date,
    /// Bank days in which the terms of its referral promise to pay it.
    pub pay_within_days: u16,
}

/// A partner's current bank details, as far as a run has to know them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payee {
    /// The row that holds them.
    pub account: String,
    /// SEPA credit transfer reaches the account.
    pub is_sepa: bool,
    /// What the bank said of an earlier payment does not fit, and nobody has settled it yet.
    pub has_question: bool,
}

/// One payment of a run.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Planned {
    pub partner: PartnerId,
    /// The row of bank details to which it is paid.
    pub account: String,
    /// Minor units of the run's currency, more than zero: the sum of the items.
    pub amount_minor: i64,
    pub items: Vec<OpenItem>,
}

impl Planned {
    /// The first day by which something of it is promised, to a partner whose bank details are there since
    /// `details_on`. What was taken back and became payable again is promised from then on.
    pub fn pay_by(&self, details_on: Date) -> Option<Date> {
        let mut promised: BTreeMap<&ReferralId, Date> = BTreeMap::new();
        for item in self.items.iter().filter(|item| item.amount.minor > 0) {
            let day = pay_by(item.owed_on, details_on, item.pay_within_days);
            promised.entry(&item.referral).and_modify(|last| *last = day.max(*last)).or_insert(day);
        }
        promised.into_values().min()
    }
}

/// What a run leaves for later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeftOut {
    pub partner: PartnerId,
    /// The sum of the items, which may be zero or negative.
    pub amount: Money,
    pub why: WhyNot,
}

/// Why something is not paid now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WhyNot {
    /// The sum is zero or negative: it is carried, never collected (R11).
    Carried,
    /// No bank details.
    NoDetails,
    /// SEPA does not reach the account.
    OutsideSepa,
    /// What the bank said of an earlier payment does not fit: it may have been paid already.
    Question,
    /// The rail pays another currency, and nothing is ever converted (R8).
    OtherCurrency,
    /// More than one SEPA credit transfer may carry (EPC125-05).
    TooMuch,
}

impl WhyNot {
    /// The reason's name in Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Carried => "carried",
            Self::NoDetails => "no-details",
            Self::OutsideSepa => "outside-sepa",
            Self::Question => "question",
            Self::OtherCurrency => "other-currency",
            Self::TooMuch => "too-much",
        }
    }
}

/// What a run in `rail` pays, by partner, and what it leaves; every item is in exactly one of the two. The
/// order of the items does not matter.
pub fn plan(
    rail: Currency,
    items: &[OpenItem],
    payees: &BTreeMap<PartnerId, Payee>,
) -> (Vec<Planned>, Vec<LeftOut>) {
    let mut owed: BTreeMap<(PartnerId, Currency), Vec<OpenItem>> = BTreeMap::new();
    for item in items {
        owed.entry((item.partner.clone(), item.amount.currency)).or_default().push(item.clone());
    }
    let (mut planned, mut left) = (Vec::new(), Vec::new());
    for ((partner, currency), mut items) in owed {
        items.sort_by(|one, other| one.id.cmp(&other.id));
        // Wide, because what does not fit must be left out and not wrapped around.
        let sum: i128 = items.iter().map(|item| i128::from(item.amount.minor)).sum();
        let account = payees.get(&partner);
        let why = match account {
            _ if sum <= 0 => Some(WhyNot::Carried),
            _ if currency != rail => Some(WhyNot::OtherCurrency),
            None => Some(WhyNot::NoDetails),
            Some(payee) if !payee.is_sepa => Some(WhyNot::OutsideSepa),
            Some(payee) if payee.has_question => Some(WhyNot::Question),
            Some(_) if sum > i128::from(MAX_AMOUNT_MINOR) => Some(WhyNot::TooMuch),
            Some(_) => None,
        };
        let amount_minor = i64::try_from(sum).unwrap_or(if sum > 0 { i64::MAX } else { i64::MIN });
        match (why, account) {
            (None, Some(payee)) => {
                planned.push(Planned { partner, account: payee.account.clone(), amount_minor, items });
            }
            (why, _) => left.push(LeftOut {
                partner,
                amount: Money::new(amount_minor, currency),
                why: why.unwrap_or(WhyNot::NoDetails),
            }),
        }
    }
    (planned, left)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn eur() -> Currency {
        Currency::parse("EUR").unwrap()
    }

    fn item(id: &str, partner: &str, minor: i64, currency: &str) -> OpenItem {
        OpenItem {
            id: id.to_owned(),
            referral: ReferralId::new(format!("referral {id}")),
            partner: PartnerId::new(partner),
            amount: Money::new(minor, Currency::parse(currency).unwrap()),
            owed_on: date(2026, 3, 16),
            pay_within_days: 5,
        }
    }

    #[test]
    fn a_payment_is_promised_for_its_first_reward_and_counted_from_when_that_was_last_payable() {
        let on = |id: &str, day: Date, minor: i64, referral: &str| OpenItem {
            owed_on: day,
            referral: ReferralId::new(referral),
            ..item(id, "anna", minor, "EUR")
        };
        let items = [
            on("1", date(2026, 3, 2), 100, "disputed"),
            on("2", date(2026, 3, 3), -100, "disputed"),
            on("3", date(2026, 3, 18), 100, "disputed"),
            on("4", date(2026, 3, 16), 100, "other"),
        ];
        let (planned, _) = plan(eur(), &items, &payees(&[("anna", true)]));
        let promised = |details_on| planned.first().and_then(|one| one.pay_by(details_on));
        assert_eq!(promised(date(2026, 1, 1)), Some(date(2026, 3, 23)));
        assert_eq!(promised(date(2026, 3, 24)), Some(date(2026, 3, 31)), "details came last");
    }

    fn payees(known: &[(&str, bool)]) -> BTreeMap<PartnerId, Payee> {
        let payee = |(name, is_sepa): &(&str, bool)| {
            let account = format!("account of {name}");
            (PartnerId::new(*name), Payee { account, is_sepa: *is_sepa, has_question: false })
        };
        known.iter().map(payee).collect()
    }

    #[test]
    fn what_is_owed_is_netted_by_partner_and_what_is_not_paid_says_why() {
        let items = [
            item("1", "anna", 19_900, "EUR"),
            item("2", "anna", 5_000, "USD"),
            item("3", "anna", -4_950, "EUR"),
            item("4", "ben", 8_000, "EUR"),
            item("5", "ben", -9_950, "EUR"),
            item("6", "carl", 1, "EUR"),
            item("7", "dora", 1, "EUR"),
            item("8", "emil", MAX_AMOUNT_MINOR, "EUR"),
            item("9", "emil", 1, "EUR"),
        ];
        let known = payees(&[("anna", true), ("ben", true), ("dora", false), ("emil", true)]);
        let (planned, left) = plan(eur(), &items, &known);
        let paid: Vec<_> = planned
            .iter()
            .map(|one| (one.partner.as_str(), one.account.as_str(), one.amount_minor))
            .collect();
        assert_eq!(paid, [("anna", "account of anna", 14_950)]);
        let left: Vec<_> = left.iter().map(|one| (one.partner.as_str(), one.amount.minor, one.why)).collect();
        assert_eq!(
            left,
            [
                ("anna", 5_000, WhyNot::OtherCurrency),
                ("ben", -1_950, WhyNot::Carried),
                ("carl", 1, WhyNot::NoDetails),
                ("dora", 1, WhyNot::OutsideSepa),
                ("emil", MAX_AMOUNT_MINOR + 1, WhyNot::TooMuch),
            ]
        );
    }

    #[test]
    fn e23_a_refund_after_the_payout_is_netted_and_the_rest_carried() {
        let items = [item("1", "anna", -9_950, "EUR"), item("2", "anna", 8_000, "EUR")];
        let (planned, left) = plan(eur(), &items, &payees(&[("anna", true)]));
        assert_eq!((planned.len(), left[0].amount.minor, left[0].why), (0, -1_950, WhyNot::Carried));
    }

    #[test]
    fn nothing_is_sent_to_whom_an_earlier_payment_is_in_question() {
        let mut known = payees(&[("anna", true), ("ben", true)]);
        known.get_mut(&PartnerId::new("anna")).unwrap().has_question = true;
        let items = [item("1", "anna", 100, "EUR"), item("2", "ben", 200, "EUR")];
        let (planned, left) = plan(eur(), &items, &known);
        assert_eq!((planned.len(), planned[0].amount_minor), (1, 200));
        assert_eq!((left.len(), left[0].why), (1, WhyNot::Question));
    }

    fn sum(amounts: impl Iterator<Item = Money>, currency: Currency) -> i64 {
        amounts.filter(|money| money.currency == currency).map(|money| money.minor).sum()
    }

    proptest! {
        #[test]
        fn every_item_is_paid_or_left_and_no_cent_is_lost_whatever_the_order(
            amounts in proptest::collection::vec((0_usize..4, -100_000_i64..100_000, any::<bool>()), 0..40),
            turn in any::<prop::sample::Index>(),
        ) {
            let names = ["anna", "ben", "carl", "dora"];
            let mut items: Vec<OpenItem> = amounts.iter().enumerate().map(|(at, (who, minor, is_euro))| {
                item(&format!("{at:02}"), names[*who], *minor, if *is_euro { "EUR" } else { "USD" })
            }).collect();
            let known = payees(&[("anna", true), ("ben", true), ("carl", false)]);
            let (planned, left) = plan(eur(), &items, &known);
            for one in &planned {
                prop_assert!(one.amount_minor > 0);
                prop_assert_eq!(sum(one.items.iter().map(|item| item.amount), eur()), one.amount_minor);
            }
            let paid: i64 = planned.iter().map(|one| one.amount_minor).sum();
            for (code, paid) in [("EUR", paid), ("USD", 0)] {
                let currency = Currency::parse(code).unwrap();
                let all = sum(items.iter().map(|item| item.amount), currency);
                prop_assert_eq!(all, paid + sum(left.iter().map(|one| one.amount), currency));
            }
            if !items.is_empty() {
                let at = turn.index(items.len());
                items.rotate_left(at);
            }
            prop_assert_eq!(plan(eur(), &items, &known), (planned, left));
        }
    }
}
