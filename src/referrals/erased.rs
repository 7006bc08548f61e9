//! How an erased lead is known again. Erasing leaves company, codes and counts, and of the person nothing but
//! a keyed hash (product.md, Privacy and law): a row from which less is gone was edited and not erased.

use serde_json::Value;

/// What a lead's JSON says of a person.
const PERSONAL: [&str; 5] = ["first_name", "last_name", "email", "phone", "note"];

/// Whether nothing is left of the person: not in the lead as it was typed, not in the columns beside it.
pub(super) fn is_erased(lead: &str, lead_name: &str, email_key: &str) -> bool {
    if email_key.contains('@') || !lead_name.trim().is_empty() {
        return false;
    }
    let says_nothing = |lead: Value| {
        PERSONAL.iter().all(|field| lead[*field].as_str().unwrap_or_default().trim().is_empty())
    };
    lead.trim().is_empty() || serde_json::from_str(lead).is_ok_and(says_nothing)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_is_erased_only_where_nothing_is_left_of_the_person() {
        for gone in ["", "{}", "null", r#"{"company": "Acme", "first_name": "", "email": " "}"#] {
            assert!(is_erased(gone, "", "5f3c"), "{gone}");
            assert!(!is_erased(gone, "Jane Doe", "5f3c"), "{gone}");
            assert!(!is_erased(gone, "", "jane@acme.example"), "{gone}");
        }
        for left in [r#"{"first_name": "Jane"}"#, r#"{"note": "call her"}"#, "{"] {
            assert!(!is_erased(left, "", ""), "{left}");
        }
    }
}
