//! What of an account's row cannot be taken as it is written: faults, for which the row comes back, and
//! doubts, with which it is taken.

use super::accounts::AccountRow;
use super::stage::Stage;
use crate::company_number::{NumberProblem, parse_register, parse_vat};
use crate::country::Country;
use crate::email::Email;
use crate::lead::FieldError;
use crate::phone::Phone;
use crate::web::{LinkedinPage, Website};

impl AccountRow {
    /// Its marks of identity that are none: whoever is looked for by them would not be found.
    pub fn faults(&self) -> Vec<FieldError> {
        let mut faults = Vec::new();
        if !self.linkedin.is_empty() && self.linkedin_slug().is_none() {
            faults.push(FieldError::new("linkedin", "ACCOUNT_LINKEDIN").arg("value", &self.linkedin));
        }
        let country = Country::from_name(&self.country);
        let numbers = [
            ("vat_number", "ACCOUNT_VAT", &self.vat_number, parse_vat(&self.vat_number, country)),
            (
                "company_number",
                "ACCOUNT_NUMBER",
                &self.company_number,
                parse_register(&self.company_number, country),
            ),
        ];
        for (field, code, value, read) in numbers {
            let code = match read {
                _ if value.is_empty() => continue,
                Ok(_) => continue,
                Err(NumberProblem::WhoseRegister) => "ACCOUNT_NUMBER_WHOSE",
                Err(NumberProblem::Form) => code,
            };
            faults.push(FieldError::new(field, code).arg("value", value));
        }
        faults
    }

    /// What is taken for nothing said: the account is known all the same.
    pub fn doubts(&self) -> Vec<FieldError> {
        let mut doubts = Vec::new();
        let marks = [
            ("website", "ACCOUNT_WEBSITE", &self.website, Website::parse(&self.website).is_err()),
            ("email", "ACCOUNT_EMAIL", &self.email, Email::parse(&self.email).is_err()),
            ("phone", "ACCOUNT_PHONE", &self.phone, Phone::parse(&self.phone).is_err()),
        ];
        for (field, code, value, is_none) in marks {
            if is_none && !value.is_empty() {
                doubts.push(FieldError::new(field, code).arg("value", value));
            }
        }
        if !self.country.is_empty() && Country::from_name(&self.country).is_none() {
            doubts.push(FieldError::new("country", "ACCOUNT_COUNTRY").arg("value", &self.country));
        }
        if Stage::known(&self.stage_word).is_none() {
            doubts.push(FieldError::new("stage", "ACCOUNT_STAGE").arg("value", &self.stage_word));
        }
        if !self.last_activity.is_empty() && self.last_active_on().is_none() {
            doubts.push(FieldError::new("last_activity", "ACCOUNT_DAY").arg("value", &self.last_activity));
        }
        if self.is_own_parent() {
            doubts.push(FieldError::new("parent", "ACCOUNT_OWN_PARENT").arg("value", &self.parent));
        }
        if self.rows_within > 0 {
            doubts.push(FieldError::new("row", "ROWS_WITHIN").arg("count", self.rows_within));
        }
        doubts
    }

    /// Whether it names itself as the account that it belongs to.
    pub fn is_own_parent(&self) -> bool {
        self.has_own_id && self.parent == self.id
    }

    /// The company page as it is compared; the name of the page may stand alone (`acme-gmbh`).
    pub fn linkedin_slug(&self) -> Option<String> {
        let written = self.linkedin.trim_start_matches(['/', '@']);
        let is_bare = !written.contains(['.', '/', ' ', ':']) && !written.is_empty();
        let address = if is_bare {
            format!("linkedin.com/company/{written}")
        } else if written.starts_with("company/") {
            format!("linkedin.com/{written}")
        } else {
            written.to_owned()
        };
        // A name without a letter or digit is none.
        let slug = LinkedinPage::parse(&address).ok()?.company_slug()?.to_owned();
        slug.contains(char::is_alphanumeric).then_some(slug)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_page_is_read_from_its_address_or_its_name_alone() {
        for (written, slug) in [
            ("https://www.linkedin.com/company/Acme-GmbH/about", Some("acme-gmbh")),
            ("de.linkedin.com/showcase/acme", Some("acme")),
            ("company/acme", Some("acme")),
            ("Acme-GmbH", Some("acme-gmbh")),
            ("linkedin.com/in/jane", None),
            ("acme.com", None),
            ("linkedin.com/company/", None),
        ] {
            let row = AccountRow { linkedin: written.to_owned(), ..AccountRow::default() };
            assert_eq!(row.linkedin_slug().as_deref(), slug, "{written}");
            assert_eq!(row.faults().is_empty(), slug.is_some(), "{written}");
        }
    }

    #[test]
    fn what_is_taken_for_nothing_said_is_a_doubt_and_an_empty_field_is_none() {
        let codes = |row: &AccountRow| -> Vec<String> {
            row.doubts().into_iter().chain(row.faults()).map(|fault| fault.code).collect()
        };
        assert!(codes(&AccountRow::default()).is_empty());
        let row = AccountRow {
            website: "bad domain".into(),
            email: "notmail".into(),
            phone: "12".into(),
            country: "Atlantis".into(),
            stage_word: "zombie".into(),
            last_activity: "03/04/2026".into(),
            vat_number: "12".into(),
            company_number: "1234567".into(),
            parent: "A-1".into(),
            id: "A-1".into(),
            has_own_id: true,
            ..AccountRow::default()
        };
        assert_eq!(
            codes(&row),
            [
                "ACCOUNT_WEBSITE",
                "ACCOUNT_EMAIL",
                "ACCOUNT_PHONE",
                "ACCOUNT_COUNTRY",
                "ACCOUNT_STAGE",
                "ACCOUNT_DAY",
                "ACCOUNT_OWN_PARENT",
                "ACCOUNT_VAT",
                "ACCOUNT_NUMBER_WHOSE"
            ]
        );
    }
}
