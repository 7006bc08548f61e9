//! VAT numbers, alone and in a running text.

use super::{LENGTHS, NumberProblem, plain};
use crate::country::Country;

/// VAT numbers by country, in the order of the alphabet (VIES, and their forms in the United Kingdom, Norway
/// and Switzerland): `9` a digit, `X` a letter or digit, everything else itself.
static VAT: [&str; 42] = [
    "ATU99999999",
    "BE9999999999",
    "BG999999999",
    "BG9999999999",
    "CHE999999999",
    "CY99999999X",
    "CZ99999999",
    "CZ999999999",
    "CZ9999999999",
    "DE999999999",
    "DK99999999",
    "EE999999999",
    "EL999999999",
    "ESX9999999X",
    "FI99999999",
    "FRXX999999999",
    "GB999999999",
    "GB999999999999",
    "HR99999999999",
    "HU99999999",
    "IE9X99999X",
    "IE9999999XX",
    "IT99999999999",
    "LT999999999",
    "LT999999999999",
    "LU99999999",
    "LV99999999999",
    "MT99999999",
    "NL999999999B99",
    "NO999999999MVA",
    "PL9999999999",
    "PT999999999",
    "RO999999",
    "RO9999999",
    "RO99999999",
    "RO999999999",
    "RO9999999999",
    "SE999999999999",
    "SI99999999",
    "SK9999999999",
    "XI999999999",
    "XI999999999999",
];

/// Words with which people announce a VAT number, in capitals without what parts them.
const VAT_LABELS: [&str; 31] = [
    "VAT",
    "VATNO",
    "VATNR",
    "VATNUMBER",
    "VATID",
    "VATREGNO",
    "VATREGISTRATIONNUMBER",
    "EUVAT",
    "USTID",
    "USTIDNR",
    "USTIDNUMMER",
    "UMSATZSTEUERID",
    "UMSATZSTEUERIDENTIFIKATIONSNUMMER",
    "MWST",
    "MWSTNR",
    "UID",
    "UIDNR",
    "TVA",
    "NTVA",
    "NUMÉRODETVA",
    "TVAINTRACOMMUNAUTAIRE",
    "NTVAINTRACOMMUNAUTAIRE",
    "IVA",
    "PIVA",
    "PARTITAIVA",
    "NIF",
    "CIF",
    "BTW",
    "BTWNR",
    "BTWNUMMER",
    "NIP",
];

/// What a Polish VAT number's first nine digits weigh in its last.
const NIP_WEIGHTS: [u32; 9] = [6, 5, 7, 2, 3, 4, 5, 6, 7];

/// A VAT number as somebody wrote it down, perhaps announced as one; without its country's letters it is
/// one of `country`. Greece writes its own letters or those of the Union.
///
/// # Errors
/// What has not the form of that state's numbers, or has no state.
pub fn parse_vat(text: &str, country: Option<Country>) -> Result<String, NumberProblem> {
    let plain = plain(text)?;
    let plain = ["MWST", "TVA", "IVA"].iter().find_map(|end| plain.strip_suffix(end)).unwrap_or(&plain);
    let announced = || VAT_LABELS.iter().filter_map(|label| plain.strip_prefix(label));
    if let Some(number) = std::iter::once(plain).chain(announced()).find_map(of_union) {
        return Ok(number);
    }
    let plain = announced().min_by_key(|number| number.len()).unwrap_or(plain);
    let state = country.map(state_of);
    let prefix = plain.get(..2).unwrap_or_default();
    if has_form(prefix) || !LENGTHS.contains(&plain.len()) {
        return Err(NumberProblem::Form);
    }
    match state {
        None => Err(NumberProblem::WhoseRegister),
        Some(state) if has_form(state) => whole(&format!("{state}{plain}")).ok_or(NumberProblem::Form),
        Some(state) if prefix == state => Ok(plain.to_owned()),
        Some(state) => Ok(format!("{state}{plain}")),
    }
}

/// A text that is nothing but a VAT number.
pub(crate) fn vat_number(text: &str) -> Option<String> {
    VAT.iter()
        .find_map(|form| matched(text.trim(), form).filter(|(_, rest)| rest.is_empty()))
        .map(|(vat, _)| vat)
}

/// The VAT numbers in a running text, at most so many.
pub(crate) fn vat_numbers_in(text: &str, most: usize) -> Vec<String> {
    let mut found = Vec::new();
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        if c.is_ascii_uppercase() && !before.is_alphanumeric() && found.len() < most {
            let rest = &text[at..];
            let ends = |rest: &str| !rest.starts_with(|c: char| c.is_alphanumeric());
            let forms = forms_of(c, rest[1..].trim_start_matches([' ', '.', '-']).chars().next());
            let number = forms.flat_map(|form| matched(rest, form)).find(|(_, rest)| ends(rest));
            found.extend(number.map(|(number, _)| number));
        }
        before = c;
    }
    found
}

/// A VAT number whole; Greece's may begin with the letters of its country.
fn of_union(plain: &str) -> Option<String> {
    let greek = plain.strip_prefix("GR").map(|digits| format!("EL{digits}"));
    whole(greek.as_deref().unwrap_or(plain))
}

/// A text of capitals and digits that is a VAT number whole.
pub(super) fn whole(plain: &str) -> Option<String> {
    let mut forms = forms_of(plain.chars().next()?, plain.chars().nth(1));
    forms.find_map(|form| matched(plain, form).filter(|(_, rest)| rest.is_empty())).map(|(number, _)| number)
}

/// The letters with which a country's VAT numbers begin.
fn state_of(country: Country) -> &'static str {
    match country.code() {
        "GR" => "EL",
        code => code,
    }
}

/// The same with what stands between them and the digits.
pub(super) fn letters_of(state: &'static str) -> &'static str {
    if state == "CH" { "CHE" } else { state }
}

/// Whether ten digits are a Polish VAT number (NIP): its office is none of zeros, and the last digit is
/// what the others weigh, modulo eleven. A number of Poland's court register (KRS) has ten digits as well.
pub(super) fn is_nip(plain: &str) -> bool {
    let digits: Vec<u32> = plain.chars().filter_map(|c| c.to_digit(10)).collect();
    let [weighed @ .., last] = digits.as_slice() else { return false };
    let weight: u32 = weighed.iter().zip(NIP_WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    plain.len() == 10 && digits.len() == 10 && digits[0] > 0 && weight % 11 == *last
}

fn has_form(state: &str) -> bool {
    let mut letters = state.chars();
    letters.next().is_some_and(|first| forms_of(first, letters.next()).next().is_some())
}

/// The forms of the country with these two letters.
fn forms_of(first: char, second: Option<char>) -> impl Iterator<Item = &'static &'static str> {
    let letters = move |form: &&str| {
        let mut letters = form.chars();
        (letters.next().unwrap_or_default(), letters.next())
    };
    let from = VAT.partition_point(move |form| letters(form) < (first, second));
    VAT[from..].iter().take_while(move |form| letters(form) == (first, second))
}

/// The beginning of a text in a form, with single spaces, dots or dashes between the signs, and what follows.
fn matched<'t>(text: &'t str, form: &str) -> Option<(String, &'t str)> {
    let mut rest = text;
    let mut number = String::with_capacity(form.len());
    for wanted in form.chars() {
        if !number.is_empty() {
            rest = rest.strip_prefix([' ', '.', '-']).unwrap_or(rest);
        }
        let c = rest.chars().next()?;
        let fits = match wanted {
            '9' => c.is_ascii_digit(),
            'X' => c.is_ascii_digit() || c.is_ascii_uppercase(),
            itself => c == itself,
        };
        if !fits {
            return None;
        }
        number.push(c);
        rest = &rest[1..];
    }
    Some((number, rest))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn country(code: &str) -> Option<Country> {
        Country::parse(code).ok()
    }

    #[test]
    fn a_vat_number_is_read_with_or_without_the_letters_of_its_state() {
        use NumberProblem::{Form, WhoseRegister};
        for (written, of, read) in [
            ("DE 123 456 789", "", Ok("DE123456789")),
            ("123456789", "DE", Ok("DE123456789")),
            ("de123456789", "FR", Ok("DE123456789")),
            ("FR 40 303 265 045", "FR", Ok("FR40303265045")),
            ("BE 0403.170.701", "", Ok("BE0403170701")),
            ("CHE-123.456.789 MWST", "CH", Ok("CHE123456789")),
            ("NL 0012 34567 B01", "", Ok("NL001234567B01")),
            ("094259216", "GR", Ok("EL094259216")),
            ("51 824 753 556", "AU", Ok("AU51824753556")),
            ("DE 12345", "DE", Err(Form)),
            ("12345", "DE", Err(Form)),
            ("123456789", "", Err(WhoseRegister)),
            ("GR 094259216", "GR", Ok("EL094259216")),
            ("GR094259216", "", Ok("EL094259216")),
            ("USt-IdNr. DE123456789", "", Ok("DE123456789")),
            ("USt-IdNr.: 123 456 789", "DE", Ok("DE123456789")),
            ("VAT No. GB 123 4567 89", "", Ok("GB123456789")),
            ("VAT No. 923 609 016 MVA", "NO", Ok("NO923609016MVA")),
            ("VAT number 51 824 753 556", "AU", Ok("AU51824753556")),
            ("N° TVA : FR 40 303 265 045", "FR", Ok("FR40303265045")),
            ("TVA FR40303265045", "", Ok("FR40303265045")),
            ("P.IVA IT12345678901", "", Ok("IT12345678901")),
            ("Partita IVA 12345678901", "IT", Ok("IT12345678901")),
            ("NIF B12345678", "ES", Ok("ESB12345678")),
            ("NIP 526-025-02-74", "PL", Ok("PL5260250274")),
            ("NIP: PL 526 025 02 74", "", Ok("PL5260250274")),
            ("526-025-02-74", "PL", Ok("PL5260250274")),
            ("VAT DE 12345", "DE", Err(Form)),
            ("DE000000000", "DE", Err(Form)),
            ("000000000", "DE", Err(Form)),
            ("n/a", "DE", Err(Form)),
            ("pending", "DE", Err(Form)),
        ] {
            assert_eq!(parse_vat(written, country(of)), read.map(str::to_owned), "{written} {of}");
        }
    }

    #[test]
    fn the_forms_of_vat_numbers_stand_in_the_order_of_the_alphabet() {
        assert!(VAT.is_sorted_by_key(|form| &form[..2]));
    }
}
