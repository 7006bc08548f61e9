//! Does a company or a domain bear the lead's own name?

use crate::company::words;

/// Words beside a person's name that only say what the person does.
pub(super) const TRADES: &[&str] = &[
    "advisory",
    "architect",
    "architecte",
    "architekt",
    "beratung",
    "coach",
    "coaching",
    "com",
    "conseil",
    "conseils",
    "consult",
    "consultancy",
    "consultant",
    "consulting",
    "consultoria",
    "consulenza",
    "copywriting",
    "creative",
    "design",
    "designer",
    "designs",
    "developer",
    "development",
    "digital",
    "engineering",
    "events",
    "film",
    "foto",
    "fotografia",
    "fotografie",
    "freelance",
    "freelancer",
    "graphic",
    "grafik",
    "illustration",
    "immobilien",
    "it",
    "marketing",
    "media",
    "photo",
    "photographe",
    "photographer",
    "photographie",
    "photography",
    "production",
    "productions",
    "projects",
    "services",
    "software",
    "solutions",
    "studio",
    "training",
    "translation",
    "translations",
    "ubersetzungen",
    "web",
    "webdesign",
    "yoga",
];

/// What somebody calls a firm that is themselves.
const MY_SERVICES: &[&str] = &[
    "my services",
    "mes services",
    "meine dienstleistungen",
    "meine dienste",
    "mis servicios",
    "i miei servizi",
    "mijn diensten",
    "os meus servicos",
    "meus servicos",
];

/// `Jane Doe`, `Doe Jane`, `J. Doe`, `Jane Doe Consulting`; and "my services", which are hers as well.
pub(super) fn is_own_name(company: &str, first: &str, last: &str) -> bool {
    let (first, last) = (words(first), words(last));
    let mut rest = words(company);
    if MY_SERVICES.contains(&rest.join(" ").as_str()) {
        return true;
    }
    if first.is_empty() || last.is_empty() || rest.len() > first.len() + last.len() + 2 {
        return false;
    }
    let trades_from = rest.iter().rposition(|word| !TRADES.contains(&word.as_str())).map_or(0, |at| at + 1);
    let has_trade = trades_from < rest.len();
    rest.truncate(trades_from);
    let full = [first.concat(), last.concat()];
    let run = rest.concat();
    let initial: String = full[0].chars().take(1).collect();
    let spelled = run == format!("{}{}", full[0], full[1]) || run == format!("{}{}", full[1], full[0]);
    let abbreviated = rest.len() > last.len() && run == format!("{initial}{}", full[1]) && !has_trade;
    spelled || abbreviated || is_first_and_last_of(&rest, &first, &last)
}

/// `jane-doe`, `doejane`, `janedoe`: the name in full, for initials are too often somebody else's.
pub(super) fn is_own_domain(label: &str, first: &str, last: &str) -> bool {
    let (first, last) = (words(first).concat(), words(last).concat());
    let run = words(&idna::domain_to_unicode(label).0).concat();
    first.len() >= 2
        && last.len() >= 2
        && (run == format!("{first}{last}") || run == format!("{last}{first}"))
}

/// `Jane M. Doe` for Jane Doe: other names between the two.
fn is_first_and_last_of(rest: &[String], first: &[String], last: &[String]) -> bool {
    rest.len() == first.len() + last.len() + 1
        && rest.starts_with(first)
        && rest.ends_with(last)
        && rest[first.len()].len() == 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_company_that_bears_the_leads_name_alone_or_with_the_trade() {
        for company in [
            "Jane Doe",
            "DOE JANE",
            "Jane Doe Consulting",
            "Jane Doe Photography",
            "J. Doe",
            "Jane M. Doe",
            "janedoe.com",
            "My services",
            "Mes services",
            "Meine Dienstleistungen",
            "Mis Servicios",
            "I miei servizi",
            "Mijn diensten",
            "Meus serviços",
        ] {
            assert!(is_own_name(company, "Jane", "Doe"), "{company}");
        }
        for company in
            ["Doe", "Jane", "Doe Brothers", "Acme", "Jane Doe Foundation School", "JDoe", "Consulting"]
        {
            assert!(!is_own_name(company, "Jane", "Doe"), "{company}");
        }
        assert!(is_own_name("Bücher-Müller Zoë", "Zoe", "Bücher-Müller"));
    }

    #[test]
    fn a_domain_that_is_the_leads_name() {
        assert!(is_own_domain("jane-doe", "Jane", "Doe") && is_own_domain("doejane", "Jane", "Doe"));
        assert!(!is_own_domain("doe", "Jane", "Doe") && !is_own_domain("jdoe", "Jane", "Doe"));
    }
}
