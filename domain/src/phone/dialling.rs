//! Numbers with and without the code of their country, as the countries' plans write them (ITU-T E.164).

use super::written::digits_in;
use crate::country::Country;

/// `+` and digits, where the number was typed with `+` or `00`.
pub(super) fn international(number: &str) -> Option<String> {
    let dense = number.replace(' ', "");
    let digits = digits(&dense.replace("(0)", ""));
    let dialled = match dense.trim_start_matches('(').strip_prefix('+') {
        Some(_) => digits.strip_prefix("00").unwrap_or(&digits),
        None => digits.strip_prefix("00")?,
    };
    match plan_of(dialled) {
        // In Italy the zero belongs to the number, whatever stands around it.
        Some((_, code, _)) if code == "39" && dense.contains("(0)") => {
            sized(&format!("{code}0{}", &dialled[code.len()..]))
        }
        _ => from_abroad(dialled),
    }
}

/// What is dialled from abroad, without zeros that are dialled within the country only: `+49 030 …`.
fn from_abroad(dialled: &str) -> Option<String> {
    match plan_of(dialled) {
        Some((_, code, "0")) => sized(&[code, dialled[code.len()..].trim_start_matches('0')].concat()),
        _ => sized(dialled),
    }
}

/// International form, reading a national number as one of this country.
pub(super) fn in_country(number: &str, country: Country) -> Option<String> {
    let digits = digits(number);
    let plan = DIALLING.iter().find(|(of, _, _)| *of == country.code());
    if let Some(abroad) = dialled_abroad(number, &digits, plan.map(|(_, code, _)| *code)) {
        return from_abroad(abroad);
    }
    if let Some(international) = international(number) {
        return Some(international);
    }
    let (_, code, trunk) = *plan?;
    // `49 30 …`: the country's code without anything before it. Without a trunk zero a number may begin so.
    let least = code.len() + if trunk == "0" { 8 } else { 9 };
    if !code.starts_with('1') && digits.starts_with(code) && digits.len() >= least {
        return from_abroad(&digits);
    }
    let national = digits.strip_prefix(trunk).unwrap_or(&digits); // an empty trunk prefix strips nothing
    let fits = (6..=12).contains(&national.len()) && !digits.starts_with("00");
    fits.then(|| format!("+{code}{national}"))
}

/// What is dialled behind the prefix for abroad of North America (`011 49 …`) or Australia (`0011 49 …`).
/// Elsewhere a national number may begin with 011 (Turin, Paris, Leeds), but none is as long.
fn dialled_abroad<'d>(number: &str, digits: &'d str, home: Option<&str>) -> Option<&'d str> {
    if number.contains('+') {
        return None;
    }
    if home == Some("61") {
        return digits.strip_prefix("0011");
    }
    let abroad = digits.strip_prefix("011").filter(|abroad| plan_of(abroad).is_some())?;
    (home == Some("1") || digits.len() >= 13).then_some(abroad)
}

/// The digits behind the code of the country, where it is one of ours, without a trunk zero.
pub(super) fn behind_the_code(international: &str) -> &str {
    let digits = international.trim_start_matches('+');
    plan_of(digits).map_or(digits, |(_, code, _)| &digits[code.len()..])
}

/// Calling codes are no beginnings of each other.
fn plan_of(digits: &str) -> Option<(&'static str, &'static str, &'static str)> {
    DIALLING.iter().copied().find(|(_, code, _)| digits.starts_with(code))
}

fn sized(digits: &str) -> Option<String> {
    let fits = (7..=15).contains(&digits_in(digits)) && !digits.starts_with('0');
    fits.then(|| format!("+{digits}"))
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// Country, calling code, trunk prefix that is dropped (Italy, Spain, Norway … drop none).
const DIALLING: [(&str, &str, &str); 54] = [
    ("AE", "971", "0"),
    ("AR", "54", "0"),
    ("AT", "43", "0"),
    ("AU", "61", "0"),
    ("BE", "32", "0"),
    ("BG", "359", "0"),
    ("BR", "55", "0"),
    ("CA", "1", "1"),
    ("CH", "41", "0"),
    ("CL", "56", ""),
    ("CN", "86", "0"),
    ("CO", "57", ""),
    ("CY", "357", ""),
    ("CZ", "420", ""),
    ("DE", "49", "0"),
    ("DK", "45", ""),
    ("EE", "372", ""),
    ("ES", "34", ""),
    ("FI", "358", "0"),
    ("FR", "33", "0"),
    ("GB", "44", "0"),
    ("GR", "30", ""),
    ("HK", "852", ""),
    ("HR", "385", "0"),
    ("HU", "36", "06"),
    ("IE", "353", "0"),
    ("IL", "972", "0"),
    ("IN", "91", "0"),
    ("IS", "354", ""),
    ("IT", "39", ""),
    ("JP", "81", "0"),
    ("KR", "82", "0"),
    ("LI", "423", ""),
    ("LT", "370", "0"),
    ("LU", "352", ""),
    ("LV", "371", ""),
    ("MT", "356", ""),
    ("MX", "52", ""),
    ("NL", "31", "0"),
    ("NO", "47", ""),
    ("NZ", "64", "0"),
    ("PL", "48", ""),
    ("PT", "351", ""),
    ("RO", "40", "0"),
    ("RS", "381", "0"),
    ("SE", "46", "0"),
    ("SG", "65", ""),
    ("SI", "386", "0"),
    ("SK", "421", "0"),
    ("TR", "90", "0"),
    ("UA", "380", "0"),
    ("US", "1", "1"),
    ("XK", "383", "0"),
    ("ZA", "27", "0"),
];
