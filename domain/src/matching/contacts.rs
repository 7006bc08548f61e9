//! Contacts of the operator's: a person with a company as text, in the form in which companies are compared.

use super::candidate::Candidate;
use super::from_rows::{WhoseIs, own_domains, written_out};
use super::keys::{Key, KeyKind, account_keys};
use super::vocabulary::hash;
use crate::country::Country;
use crate::email::Email;
use crate::phone::Phone;
use crate::sheet::ContactRow;
use crate::web::Website;

impl Candidate {
    /// Reads a contact by itself: its company's name, the domains of its addresses and its site. What is not
    /// well-formed is left out: it could not be equal to anything.
    pub fn of_contact(row: &ContactRow, whose: WhoseIs) -> Candidate {
        let country = Country::from_name(&row.country);
        let site = Website::parse(&row.website).ok();
        let emails: Vec<Email> = row.emails.iter().filter_map(|email| Email::parse(email).ok()).collect();
        let mut domains = own_domains(site.as_ref(), emails.first(), &row.company, whose);
        for email in emails.iter().skip(1) {
            domains.extend(own_domains(None, Some(email), &row.company, whose));
        }
        let phones = row.phones.iter().filter_map(|phone| Phone::parse(phone).ok());
        let mut phones: Vec<String> = phones.filter_map(|phone| written_out(&phone, country)).collect();
        let mut emails: Vec<String> = emails.iter().map(Email::key).collect();
        [&mut domains, &mut emails, &mut phones].into_iter().for_each(without_repeats);
        Candidate {
            names: Some(row.company.clone()).filter(|company| !company.is_empty()).into_iter().collect(),
            country: country.map(|country| country.code().to_owned()),
            domains,
            emails,
            phones,
            stage: row.stage,
            last_activity: row.last_active_on(),
            ..Candidate::default()
        }
    }

    /// The same contact as one of an account: it stands where the account stands and is called as the
    /// account is; address, phone and domain are the contact's.
    #[must_use]
    pub fn within(self, account: Candidate) -> Candidate {
        Candidate {
            account_id: account.account_id,
            names: account.names,
            taught: account.taught,
            country: account.country.or(self.country),
            stage: account.stage,
            last_activity: account.last_activity,
            ..self
        }
    }

    /// Whether anybody would be found by it.
    pub fn is_anybody(&self) -> bool {
        !account_keys(self).is_empty()
    }
}

/// The company that a contact counts with where many are found at once: its account's identity, else its
/// domain, else the company's name, else itself alone. A number, the same on every machine.
pub fn company_of(account: Option<&str>, contact: &Candidate, own: &str) -> i64 {
    let name = || account_keys(contact).into_iter().find(|key: &Key| key.kind == KeyKind::Name);
    let company = match (account, contact.domains.first()) {
        (Some(account), _) => format!("a:{account}"),
        (None, Some(domain)) => format!("d:{domain}"),
        (None, None) => name().map_or_else(|| format!("c:{own}"), |name| format!("n:{}", name.value)),
    };
    hash(&company).cast_signed()
}

fn without_repeats(list: &mut Vec<String>) {
    let mut seen = std::collections::HashSet::new();
    list.retain(|value| seen.insert(value.clone()));
}
