//! VIES: whether a VAT number of the European Union is one, and whose, as far as its state tells. It knows
//! neither form nor standing nor size, so its answers settle no check; but a name may carry a sole trader's
//! form (`di Rossi Mario`), or that its company is being wound up.

use serde::Deserialize;

use super::{
    By, Failure, Listed, RegisterEntry, Standing, Url, address_below, is_sole_trader_by_name, parsed,
};

const STATES: &str = "https://ec.europa.eu/taxation_customs/vies/rest-api/ms";
/// Written where a state keeps names to itself.
const HIDDEN: &str = "---";

pub(super) fn url(by: &By) -> Url {
    let (By::Number(number) | By::Name { name: number, .. }) = by;
    let (state, rest) = number.split_at_checked(2).unwrap_or((number, ""));
    address_below(STATES, &[state, "vat", rest])
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Answer {
    is_valid: Option<bool>,
    /// `VALID`, `INVALID`, or what went wrong.
    user_error: Option<String>,
    name: Option<String>,
    #[serde(default)]
    error_wrappers: Vec<Trouble>,
}

#[derive(Deserialize)]
struct Trouble {
    error: Option<String>,
}

/// It answers 200 to nearly everything; what is meant stands in the body.
pub(super) fn read(by: &By, body: &[u8]) -> Result<Listed, Failure> {
    let (By::Number(number) | By::Name { name: number, .. }) = by;
    let answer: Answer = parsed(body)?;
    let trouble = answer.error_wrappers.into_iter().find_map(|trouble| trouble.error);
    match trouble.or(answer.user_error).as_deref() {
        None | Some("VALID") if answer.is_valid == Some(true) => {}
        None | Some("INVALID") if answer.is_valid == Some(false) => return Ok(Listed::nothing()),
        Some("INVALID_INPUT") => return Ok(Listed::nothing()),
        Some("MS_UNAVAILABLE" | "SERVICE_UNAVAILABLE" | "TIMEOUT" | "SERVER_BUSY") => {
            return Err(Failure::ServerFailed);
        }
        // Too many questions at once, ours or everybody's, of one state or of all.
        Some(why) if why.contains("MAX_CONCURRENT_REQ") || why.ends_with("_BLOCKED") => {
            return Err(Failure::HeldBack);
        }
        _ => return Err(Failure::Broken),
    }
    let name = answer.name.filter(|name| !name.trim().is_empty() && name.trim() != HIDDEN);
    let country = number.get(..2).map(|state| if state == "EL" { "GR" } else { state }.to_owned());
    let entry = RegisterEntry {
        is_sole_trader: name.as_deref().and_then(|name| is_sole_trader_by_name(name, country.as_deref())),
        name: name.unwrap_or_else(|| number.clone()),
        number: number.clone(),
        legal_form: None,
        standing: Standing::Unknown,
        employees: None,
        country,
        is_certain: false,
        is_likely: false,
        also_called: Vec::new(),
    };
    Ok(Listed { entries: vec![entry], is_whole: true })
}
