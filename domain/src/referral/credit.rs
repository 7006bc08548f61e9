//! Whether a customer's first payment is credited to the referral that brought them (product.md, States;
//! R13).

use jiff::ToSpan;
use jiff::civil::Date;

/// What is known when a customer pays for the first time. Days are civil days in UTC, as billing counts them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FirstPayment {
    pub on: Date,
    pub submitted_on: Date,
    /// `None`: the referral was never validated.
    pub validated_on: Option<Date>,
    /// Of the terms under which it was submitted.
    pub credit_months: u16,
    /// Another partner's referral holds the company now.
    pub is_held_by_other: bool,
}

/// Why a payment is not credited. The name is stored and said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotCredited {
    /// Refused, withdrawn, or still to be decided.
    NotValidated,
    /// They paid before the referral was validated: they were a customer already (R13).
    CustomerBefore,
    /// The first payment came after the credit time.
    TooLate,
    /// Another partner's claim on the company is open.
    HeldByOther,
}

impl NotCredited {
    /// Stable name in rows, answers and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::NotValidated => "not_validated",
            Self::CustomerBefore => "customer_before",
            Self::TooLate => "too_late",
            Self::HeldByOther => "held_by_other",
        }
    }
}

/// The last day on which a first payment is credited: `credit_months` after submission.
pub fn credited_until(submitted_on: Date, credit_months: u16) -> Date {
    submitted_on.saturating_add(i64::from(credit_months).months())
}

/// Judges a first payment.
///
/// # Errors
/// Why it is not credited; of several reasons the one that stands longest.
pub fn credit(payment: &FirstPayment) -> Result<(), NotCredited> {
    let Some(validated_on) = payment.validated_on else { return Err(NotCredited::NotValidated) };
    if payment.on < validated_on {
        return Err(NotCredited::CustomerBefore);
    }
    if payment.on > credited_until(payment.submitted_on, payment.credit_months) {
        return Err(NotCredited::TooLate);
    }
    if payment.is_held_by_other {
        return Err(NotCredited::HeldByOther);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn paid(on: Date) -> FirstPayment {
        let submitted_on = date(2026, 1, 31);
        FirstPayment {
            on,
            submitted_on,
            validated_on: Some(date(2026, 2, 2)),
            credit_months: 12,
            is_held_by_other: false,
        }
    }

    #[test]
    fn a_payment_within_the_credit_time_is_credited_to_its_last_day() {
        assert_eq!(credit(&paid(date(2026, 2, 2))), Ok(()));
        assert_eq!(credit(&paid(date(2027, 1, 31))), Ok(()));
        assert_eq!(credit(&paid(date(2027, 2, 1))), Err(NotCredited::TooLate));
    }

    #[test]
    fn who_paid_before_the_validation_was_a_customer_already() {
        assert_eq!(credit(&paid(date(2026, 2, 1))), Err(NotCredited::CustomerBefore));
    }

    #[test]
    fn a_company_that_another_partner_holds_is_theirs() {
        let held = FirstPayment { is_held_by_other: true, ..paid(date(2026, 3, 1)) };
        assert_eq!(credit(&held), Err(NotCredited::HeldByOther));
        let refused = FirstPayment { validated_on: None, ..held };
        assert_eq!(credit(&refused), Err(NotCredited::NotValidated));
    }
}
