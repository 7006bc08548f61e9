//! What a lead that is handed in again says otherwise (docs/decisions/0038).

use crate::country::Country;
use crate::email::Email;
use crate::lead::RawLead;
use crate::phone::Phone;
use crate::web::{LinkedinPage, Website};

/// What is handed over with a lead, and judged by no rule.
const NOT_JUDGED: [&str; 2] = ["note", "lead_informed"];

/// The fields in which two leads differ, in the order of the form. Addresses, numbers and countries are
/// compared by what they stand for: `ACME.com` is `https://acme.com/`. Names and titles are what they say.
pub fn changed(was: &RawLead, is: &RawLead) -> Vec<&'static str> {
    RawLead::FIELDS.into_iter().filter(|field| meant(was, field) != meant(is, field)).collect()
}

/// Fields by which a company, or somebody there, is found in the pipeline.
const FOUND_BY: [&str; 6] = ["email", "company", "website", "linkedin", "country", "phone"];

/// Whether fields that changed ask about somebody else: then a correction is a question like a new lead.
pub fn asks_anew(fields: &[&str]) -> bool {
    fields.iter().any(|field| FOUND_BY.contains(field))
}

/// Whether fields that changed have to be judged anew.
pub fn is_judged(fields: &[&str]) -> bool {
    fields.iter().any(|field| !NOT_JUDGED.contains(field))
}

/// What a field stands for; what cannot be read stands for itself.
fn meant(lead: &RawLead, field: &str) -> String {
    let text = match field {
        "first_name" => &lead.first_name,
        "last_name" => &lead.last_name,
        "email" => &lead.email,
        "company" => &lead.company,
        "website" => &lead.website,
        "linkedin" => &lead.linkedin,
        "country" => &lead.country,
        "phone" => &lead.phone,
        "job_title" => &lead.job_title,
        "note" => &lead.note,
        _ => &lead.lead_informed,
    };
    let text = text.trim();
    let read = match field {
        "email" => Email::parse(text).ok().map(|email| email.address()),
        "website" => Website::parse(text).ok().map(|site| site.url().replacen("://www.", "://", 1)),
        "linkedin" => LinkedinPage::parse(text).ok().and_then(|page| page.canonical()),
        "country" => Country::parse(text).ok().map(|country| country.code().to_owned()),
        "phone" => dialled(text, &lead.country),
        // A field that is left empty says the same.
        "lead_informed" if text.is_empty() => Some("knows".to_owned()),
        _ => None,
    };
    read.unwrap_or_else(|| text.to_owned())
}

/// A number in international form, with every digit that stands behind it: an extension is none of it, and
/// matters to whoever rings.
fn dialled(text: &str, country: &str) -> Option<String> {
    let phone = Phone::parse(text).ok()?;
    let number = match Country::parse(country) {
        Ok(country) => phone.e164_in(country)?,
        Err(_) => phone.e164()?,
    };
    let digits: String = text.chars().filter(char::is_ascii_digit).collect();
    Some(format!("{number} {}", digits.strip_prefix(&phone.digits()).unwrap_or(&digits)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lead() -> RawLead {
        RawLead {
            first_name: "Jane".into(),
            last_name: "Doe".into(),
            email: "jane.doe@acme.com".into(),
            company: "Acme Ltd".into(),
            website: "acme.com".into(),
            linkedin: "linkedin.com/company/acme".into(),
            country: "GB".into(),
            phone: "+44 20 7946 0123".into(),
            ..RawLead::default()
        }
    }

    #[test]
    fn another_way_to_write_the_same_is_no_correction() {
        let again = RawLead {
            email: "Jane.Doe@ACME.com".into(),
            website: "https://www.ACME.com/".into(),
            linkedin: "https://www.linkedin.com/company/acme/".into(),
            country: "gb".into(),
            phone: "0044 (0)20 7946-0123".into(),
            lead_informed: "knows".into(),
            ..lead()
        };
        assert!(changed(&lead(), &again).is_empty(), "{:?}", changed(&lead(), &again));
    }

    #[test]
    fn another_extension_is_a_correction() {
        let with = |phone: &str| RawLead { phone: phone.into(), ..lead() };
        let five = with("+44 20 7946 0123 ext. 5");
        assert_eq!(changed(&five, &with("+44 20 7946 0123 ext. 6")), ["phone"]);
        assert_eq!(changed(&lead(), &five), ["phone"]);
        assert!(changed(&five, &with("020 7946 0123 ext 5")).is_empty());
    }

    #[test]
    fn what_reads_otherwise_is_named_in_the_order_of_the_form() {
        let again = RawLead {
            note: "Ask for Jane.".into(),
            company: "ACME Ltd".into(),
            email: "jane.doe+leads@acme.com".into(),
            ..lead()
        };
        assert_eq!(changed(&lead(), &again), ["email", "company", "note"]);
        assert!(is_judged(&["email", "note"]) && !is_judged(&["note", "lead_informed"]));
        assert!(asks_anew(&["first_name", "phone"]) && !asks_anew(&["first_name", "job_title", "note"]));
    }

    #[test]
    fn a_page_or_a_site_that_there_is_none_of_is_no_address() {
        let again = RawLead { website: "none".into(), ..lead() };
        assert_eq!(changed(&lead(), &again), ["website"]);
    }
}
