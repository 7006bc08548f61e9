//! Companies House: companies of the United Kingdom. Free, with a key of the operator's. It has no sole
//! traders, so an entry says that the company is none.

use serde::Deserialize;

use super::{By, Failure, Listed, RegisterEntry, Standing, Url, address, address_below, parsed};

const COMPANY: &str = "https://api.company-information.service.gov.uk/company";
const SEARCH: &str = "https://api.company-information.service.gov.uk/search/companies";

pub(super) fn url(by: &By) -> Url {
    match by {
        By::Number(number) => address_below(COMPANY, &[number]),
        By::Name { name, .. } => address(SEARCH, &[("q", name), ("items_per_page", "20")]),
    }
}

/// A company's profile, or one line of a search: the same things under two names.
#[derive(Deserialize)]
struct Company {
    company_number: String,
    #[serde(alias = "title")]
    company_name: String,
    company_status: Option<String>,
    #[serde(rename = "type", alias = "company_type")]
    kind: Option<String>,
    previous_company_names: Option<Vec<Former>>,
}

#[derive(Deserialize)]
struct Former {
    name: String,
}

#[derive(Deserialize)]
struct Search {
    #[serde(default)]
    items: Vec<Company>,
    /// Always told, also where nothing was found: without it this is no answer.
    #[expect(dead_code, reason = "looked for, never looked at")]
    total_results: u64,
}

pub(super) fn read(by: &By, status: u16, body: &[u8]) -> Result<Listed, Failure> {
    match (status, by) {
        (200, By::Number(_)) => {
            let company: Company = parsed(body)?;
            Ok(Listed { entries: vec![entry(company)], is_whole: true })
        }
        // No two companies that live may have the same name (Companies Act 2006, section 66), and the search
        // puts the exact one first: more that it has found are others.
        (200, By::Name { .. }) => {
            let search: Search = parsed(body)?;
            Ok(Listed { entries: search.items.into_iter().map(entry).collect(), is_whole: true })
        }
        (404, By::Number(_)) => Ok(Listed::nothing()),
        // The key is wrong or was withdrawn: nothing about the company.
        (401 | 403, _) => Err(Failure::ServerFailed),
        _ => Err(Failure::Broken),
    }
}

fn entry(company: Company) -> RegisterEntry {
    RegisterEntry {
        name: company.company_name,
        number: company.company_number,
        legal_form: company.kind,
        is_sole_trader: Some(false),
        standing: match company.company_status.as_deref() {
            Some("active" | "open" | "registered") => Standing::Active,
            Some("dissolved") => Standing::Dissolved,
            Some(
                "liquidation"
                | "receivership"
                | "administration"
                | "voluntary-arrangement"
                | "insolvency-proceedings",
            ) => Standing::Insolvent,
            // Converted, closed or removed: it may go on elsewhere.
            _ => Standing::Unknown,
        },
        employees: None,
        country: Some("GB".to_owned()),
        is_certain: false,
        is_likely: false,
        also_called: company.previous_company_names.into_iter().flatten().map(|former| former.name).collect(),
    }
}
