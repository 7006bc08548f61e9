//! Which referral a paying customer belongs to: the one that staff named ahead, else the lead with the same
//! address, else the company with the same domain. What the machine cannot tell, a person decides.

use std::collections::BTreeSet;

use jiff::civil::Date;

use crate::ids::ReferralId;
use crate::reward::{Facts, Invoice, InvoiceState};

/// How a customer came to belong to a referral. The machine tries the first three in this order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Road {
    /// Staff named the customer's id in the billing system ahead.
    ExternalId,
    /// The customer's address is the lead's.
    Email,
    /// The domain of the customer's address or site is the company's, and nobody else's.
    Domain,
    /// A person said so.
    Person,
}

impl Road {
    const ALL: [Road; 4] = [Road::ExternalId, Road::Email, Road::Domain, Road::Person];

    /// Stable name in rows, answers and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Road::ExternalId => "external_id",
            Road::Email => "email",
            Road::Domain => "domain",
            Road::Person => "person",
        }
    }

    /// The road of a name.
    pub fn from_name(name: &str) -> Option<Road> {
        Self::ALL.into_iter().find(|road| road.name() == name)
    }
}

/// A referral to which a customer may belong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    pub referral: ReferralId,
    /// The best road on which it was found.
    pub road: Road,
    /// The name of its state.
    pub state: String,
    /// Civil day in UTC; `None`: it never was.
    pub validated_on: Option<Date>,
    /// Its claim on the company is open.
    pub holds_company: bool,
}

/// Why the machine linked a customer to nobody. The name is stored and said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unlinked {
    /// No referral has this address or domain, or the domain is shared by many.
    NoReferral,
    /// There are referrals, but none was validated, or it was withdrawn.
    NotValidated,
    /// They paid before the referral was validated: they were a customer already (R13).
    CustomerBefore,
    /// More than one referral fits, and none of them holds the company.
    Several,
}

impl Unlinked {
    const ALL: [Unlinked; 4] =
        [Unlinked::NoReferral, Unlinked::NotValidated, Unlinked::CustomerBefore, Unlinked::Several];

    /// Stable name in rows and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Unlinked::NoReferral => "no_referral",
            Unlinked::NotValidated => "not_validated",
            Unlinked::CustomerBefore => "customer_before",
            Unlinked::Several => "several",
        }
    }

    /// The reason of a name.
    pub fn from_name(name: &str) -> Option<Unlinked> {
        Self::ALL.into_iter().find(|why| why.name() == name)
    }
}

/// States in which a payment wins nothing (`docs/referral-states.md`).
const NOT_CREDITED: [&str; 6] = ["checking", "in_review", "refused", "appealed", "upheld", "withdrawn"];
/// States that a first payment has led to.
const WON: [&str; 5] = ["won", "earning", "earned", "lapsed", "paid"];

/// Whether payments have won a referral that stands in the state of this name.
pub fn is_won(state: &str) -> bool {
    WON.contains(&state)
}

/// Whether a person should think twice before a customer is linked to a referral in the state of this name:
/// its payments would earn nothing as it stands, or could not make good what has lapsed by themselves.
pub fn is_doubtful(state: &str) -> bool {
    NOT_CREDITED.contains(&state) || state == "lapsed"
}

/// The day of a customer's first real payment: the earliest money up to `today` on an invoice that is known,
/// of more than nothing, and never was void.
pub fn first_paid_on(facts: &Facts) -> Option<Date> {
    let ids = |carries: fn(&Invoice) -> bool| -> BTreeSet<&str> {
        facts.invoices.iter().filter(|one| carries(one)).map(|one| one.id.as_str()).collect()
    };
    let void = ids(|one| one.state == InvoiceState::Void);
    let real = ids(|one| one.gross > 0);
    let is_real = |invoice: &str| real.contains(invoice) && !void.contains(invoice);
    let paid = facts.money_in.iter().filter(|money| money.gross > 0 && money.at <= facts.today);
    paid.filter(|money| is_real(&money.invoice)).map(|money| money.at).min()
}

/// Chooses the referral of a customer who first paid on a day, if they have paid yet.
///
/// # Errors
/// Why a person must look; of several reasons the one that stands longest.
pub fn choose(candidates: &[Candidate], first_paid_on: Option<Date>) -> Result<(ReferralId, Road), Unlinked> {
    let is_validated =
        |one: &&Candidate| one.validated_on.is_some() && !NOT_CREDITED.contains(&one.state.as_str());
    let is_before = |one: &&Candidate| first_paid_on.is_some_and(|paid| Some(paid) < one.validated_on);
    let validated: Vec<&Candidate> = candidates.iter().filter(is_validated).collect();
    let fitting: Vec<&Candidate> = validated.iter().copied().filter(|one| !is_before(one)).collect();
    let Some(road) = fitting.iter().map(|one| one.road).min() else {
        return Err(match (candidates.is_empty(), validated.is_empty()) {
            (true, _) => Unlinked::NoReferral,
            (_, true) => Unlinked::NotValidated,
            _ => Unlinked::CustomerBefore,
        });
    };
    let best: Vec<&Candidate> = fitting.into_iter().filter(|one| one.road == road).collect();
    let mut holders = best.iter().filter(|one| one.holds_company);
    match (best.as_slice(), holders.next(), holders.next()) {
        ([only], ..) => Ok((only.referral.clone(), road)),
        (_, Some(holder), None) => Ok((holder.referral.clone(), road)),
        _ => Err(Unlinked::Several),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::referral::State;
    use jiff::civil::date;

    fn found(id: &str, road: Road) -> Candidate {
        Candidate {
            referral: ReferralId::new(id),
            road,
            state: "validated".to_owned(),
            validated_on: Some(date(2026, 3, 3)),
            holds_company: false,
        }
    }

    fn chosen(candidates: &[Candidate], first_paid_on: Option<Date>) -> Result<String, Unlinked> {
        choose(candidates, first_paid_on).map(|(id, road)| format!("{id} by {}", road.name()))
    }

    #[test]
    fn what_staff_named_goes_before_the_address_and_that_before_the_domain() {
        let all = [found("c", Road::Domain), found("b", Road::Email), found("a", Road::ExternalId)];
        assert_eq!(chosen(&all, None), Ok("a by external_id".to_owned()));
        assert_eq!(chosen(&all[..2], None), Ok("b by email".to_owned()));
        assert_eq!(chosen(&all[..1], None), Ok("c by domain".to_owned()));
        assert_eq!(chosen(&[], None), Err(Unlinked::NoReferral));
    }

    #[test]
    fn of_several_the_one_that_holds_the_company_is_meant() {
        let holder = Candidate { holds_company: true, ..found("b", Road::Domain) };
        let all = [found("a", Road::Domain), holder.clone(), found("c", Road::Domain)];
        assert_eq!(chosen(&all, None), Ok("b by domain".to_owned()));
        assert_eq!(
            chosen(&[found("a", Road::Domain), found("c", Road::Domain)], None),
            Err(Unlinked::Several)
        );
        let two = [holder.clone(), Candidate { referral: ReferralId::new("d"), ..holder }];
        assert_eq!(chosen(&two, None), Err(Unlinked::Several));
    }

    #[test]
    fn who_paid_before_the_validation_was_a_customer_already() {
        let one = [found("a", Road::Email)];
        assert_eq!(chosen(&one, Some(date(2026, 3, 3))), Ok("a by email".to_owned()));
        assert_eq!(chosen(&one, Some(date(2026, 3, 2))), Err(Unlinked::CustomerBefore));
        let earlier = Candidate { validated_on: Some(date(2026, 2, 1)), ..found("b", Road::Domain) };
        let both = [one[0].clone(), earlier];
        assert_eq!(chosen(&both, Some(date(2026, 3, 2))), Ok("b by domain".to_owned()));
    }

    #[test]
    fn what_was_never_validated_or_was_withdrawn_is_nobodys() {
        let never = Candidate { validated_on: None, ..found("a", Road::ExternalId) };
        let withdrawn = Candidate { state: "withdrawn".to_owned(), ..found("b", Road::Email) };
        assert_eq!(chosen(&[never.clone(), withdrawn.clone()], None), Err(Unlinked::NotValidated));
        let all = [never, withdrawn, found("c", Road::Domain)];
        assert_eq!(chosen(&all, None), Ok("c by domain".to_owned()));
    }

    #[test]
    fn the_first_real_payment_is_the_earliest_on_an_invoice_that_carries_something() {
        let invoice = |id: &str, gross: i64, state: &str| {
            serde_json::json!({ "id": id, "currency": "EUR", "net": gross, "tax": 0, "gross": gross,
                                "state": state, "lines": [] })
        };
        let facts: Facts = serde_json::from_value(serde_json::json!({
            "today": "2026-06-01",
            "invoices": [
                invoice("void", 9, "void"), invoice("void", 9, "paid"), invoice("credit", -9, "paid"),
                invoice("a", 9, "paid")],
            "money_in": [
                {"id": "1", "invoice": "void", "gross": 9, "at": "2026-01-01"},
                {"id": "2", "invoice": "credit", "gross": 9, "at": "2026-01-02"},
                {"id": "3", "invoice": "unknown", "gross": 9, "at": "2026-01-03"},
                {"id": "4", "invoice": "a", "gross": 0, "at": "2026-01-04"},
                {"id": "5", "invoice": "a", "gross": 9, "at": "2026-06-02"},
                {"id": "6", "invoice": "a", "gross": 9, "at": "2026-05-05"},
                {"id": "7", "invoice": "a", "gross": 1, "at": "2026-04-04"}]
        }))
        .unwrap();
        assert_eq!(first_paid_on(&facts), Some(date(2026, 4, 4)));
        let ahead = Facts { today: date(2026, 4, 3), ..facts };
        assert_eq!(first_paid_on(&ahead), None);
    }

    #[test]
    fn every_state_is_won_or_can_be_or_never_will() {
        assert!(NOT_CREDITED.iter().chain(&WON).all(|name| State::NAMES.contains(name)));
        let open: Vec<_> =
            State::NAMES.into_iter().filter(|name| !is_won(name) && !NOT_CREDITED.contains(name)).collect();
        assert_eq!(open, ["validated", "contacted", "meeting", "lost", "expired"]);
    }

    #[test]
    fn names_are_read_back() {
        assert!(Road::ALL.into_iter().all(|road| Road::from_name(road.name()) == Some(road)));
        assert!(Unlinked::ALL.into_iter().all(|why| Unlinked::from_name(why.name()) == Some(why)));
    }
}
