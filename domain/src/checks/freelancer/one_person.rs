//! Forms of companies that one person alone may own: companies all the same, and no sole traders.

use super::legal_form::tokens;
use crate::country::Country;

/// The form and the countries where it means that.
const FORMS: &[(&[&str], &[&str])] = &[
    (&["eurl"], &["FR", "LU", "TN", "DZ"]),
    (&["sasu"], &["FR"]),
    (&["selasu"], &["FR"]),
    (&["selurl"], &["FR"]),
    (&["ug"], &["DE"]),
    (&["slu"], &["ES"]),
    (&["sau"], &["ES"]),
    (&["sociedad", "limitada", "unipersonal"], &["ES"]),
    (&["unipersonale"], &["IT"]),
    (&["socio", "unico"], &["IT"]),
    (&["unipessoal"], &["PT"]),
    (&["eirl"], &["CL", "PE"]),
    (&["eireli"], &["BR"]),
];

/// The form as the name writes it.
pub(super) fn one_person_form(company: &str, country: Country) -> Option<String> {
    let tokens = tokens(company);
    let is_here = |countries: &[&str]| countries.contains(&country.code());
    FORMS.iter().filter(|(_, countries)| is_here(countries)).find_map(|(form, _)| {
        let mut windows = tokens.windows(form.len());
        let found =
            windows.find(|window| window.iter().zip(*form).all(|(token, word)| token.word == *word))?;
        // A name that is nothing else has no form.
        let written = found.iter().map(|token| token.raw.as_str()).collect::<Vec<_>>().join(" ");
        (tokens.len() > form.len()).then_some(written)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_that_one_person_may_own_is_known_by_its_form() {
        let form = |company: &str, country: &str| one_person_form(company, Country::parse(country).unwrap());
        assert_eq!(form("Atelier Bleu SASU", "FR").as_deref(), Some("SASU"));
        assert_eq!(form("Kaffeewerk UG (haftungsbeschränkt)", "DE").as_deref(), Some("UG"));
        assert_eq!(form("Luce S.r.l. a socio unico", "IT").as_deref(), Some("socio unico"));
        assert_eq!(form("Comercial Andina EIRL", "PE").as_deref(), Some("EIRL"));
        for (company, country) in
            [("SASU", "FR"), ("Acme GmbH", "DE"), ("UG Foods Ltd", "GB"), ("EI Dupont", "FR")]
        {
            assert_eq!(form(company, country), None, "{company}");
        }
    }
}
