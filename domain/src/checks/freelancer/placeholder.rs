//! Texts that stand where a company's name should, and are none.

use crate::checks::website::not_own_entry;
use crate::company::words;
use crate::web::Website;

/// Whole "names" that name no company, as compared words.
const PLACEHOLDERS: &[&str] = &[
    "n a",
    "na",
    "none",
    "no company",
    "not applicable",
    "not available",
    "not employed",
    "unemployed",
    "nil",
    "null",
    "unknown",
    "tbd",
    "tba",
    "xx",
    "xxx",
    "x",
    "asdf",
    "no",
    "nope",
    "nothing",
    "any",
    "test",
    "company",
    "my company",
    "company name",
    "self",
    "myself",
    "me",
    "own business",
    "own company",
    "my own company",
    "my own business",
    "private",
    "private person",
    "private individual",
    "personal",
    "individual",
    "home",
    "student",
    "retired",
    "freelance",
    "freelancer",
    "freelancing",
    "free lance",
    "free lancer",
    "freelance com me",
    "selfemployed",
    "self employed",
    "self employment",
    "self employed freelancer",
    "sole trader",
    "sole proprietor",
    "sole proprietorship",
    "independent",
    "independent consultant",
    "independent contractor",
    "contractor",
    "keine",
    "keins",
    "kein",
    "keine firma",
    "keine angabe",
    "k a",
    "privat",
    "privatperson",
    "ohne",
    "unbekannt",
    "selbstandig",
    "selbststandig",
    "selbstaendig",
    "selbststaendig",
    "selbstandige",
    "freiberufler",
    "freiberuflerin",
    "freiberuflich",
    "einzelunternehmer",
    "einzelunternehmen",
    "arbeitslos",
    "rentner",
    "aucun",
    "aucune",
    "neant",
    "sans",
    "particulier",
    "prive",
    "independant",
    "independante",
    "travailleur independant",
    "auto entrepreneur",
    "autoentrepreneur",
    "auto entreprise",
    "micro entreprise",
    "micro entrepreneur",
    "entrepreneur individuel",
    "profession liberale",
    "sans emploi",
    "etudiant",
    "retraite",
    "a mon compte",
    "ninguno",
    "ninguna",
    "sin empresa",
    "no aplica",
    "particular",
    "autonomo",
    "autonoma",
    "trabajador autonomo",
    "por cuenta propia",
    "independiente",
    "nessuno",
    "nessuna",
    "privato",
    "libero professionista",
    "libera professionista",
    "lavoratore autonomo",
    "in proprio",
    "partita iva",
    "indipendente",
    "disoccupato",
    "geen",
    "geen bedrijf",
    "n v t",
    "nvt",
    "zzp",
    "zzper",
    "zzp er",
    "zelfstandig",
    "zelfstandige",
    "eenmanszaak",
    "nenhum",
    "nenhuma",
    "nao tem",
    "trabalhador independente",
    "trabalhadora independente",
    "trabalhador por conta propria",
    "trabalhadora por conta propria",
    "recibos verdes",
    "profissional liberal",
    "conta propria",
    "por conta propria",
    "independente",
    "pessoal",
];

/// "Self-employed web designer", "Freelance (photography)": the status, then what is done.
const STATUS_FIRST: &[&[&str]] = &[
    &["self", "employed"],
    &["selfemployed"],
    &["sole", "trader"],
    &["auto", "entrepreneur"],
    &["micro", "entrepreneur"],
    &["libero", "professionista"],
    &["libera", "professionista"],
    &["travailleur", "independant"],
    &["trabajador", "autonomo"],
    &["trabalhador", "independente"],
];

/// Whether the text names no company.
pub(super) fn is_placeholder(company: &str) -> bool {
    let readable = company.chars().any(char::is_alphanumeric);
    let words = words(company);
    if !readable || words.is_empty() {
        return !readable;
    }
    let said = words.join(" ");
    let status_first = STATUS_FIRST.iter().any(|status| {
        words.len() <= status.len() + 3 && words.iter().zip(*status).all(|(word, wanted)| word == wanted)
    });
    let is_freelance = words.len() > 1
        && ["freelance", "freelancer"].contains(&words[0].as_str())
        && words[1..].iter().all(|word| super::person::TRADES.contains(&word.as_str()));
    is_freelance
        || PLACEHOLDERS.contains(&said.as_str())
        || (status_first && !super::legal_form::is_incorporated(company))
}

/// Whether a profile's address was typed as the company's name.
pub(super) fn is_profile_address(company: &str) -> bool {
    if company.to_lowercase().contains("linkedin.com/in/") {
        return true;
    }
    // Names of companies are no addresses: "Malt.io" has no page behind it.
    let site = Website::parse(company).ok().filter(|site| site.path() != "/");
    site.is_some_and(|site| not_own_entry(&site) == Some("profile"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_dash_or_a_status_is_no_company() {
        for text in [
            "-",
            "n/a",
            "N.A.",
            "...",
            "Self-employed",
            "self employed",
            "Indépendant",
            "Freelance",
            "Freelancer",
            "selbstständig",
            "Autónomo",
            "libero professionista",
            "ZZP'er",
            "none",
            "--",
            "?",
            "Auto-entrepreneur",
            "Self-employed web designer",
            "Freelance consultant",
            "Sole Trader",
            "privat",
            "🙂",
        ] {
            assert!(is_placeholder(text), "{text}");
        }
        for text in [
            "Freelance.com SA",
            "Freelancer Limited",
            "Independent News & Media",
            "Test-Aankoop",
            "Home Depot",
            "3M",
            "株式会社",
            "X5 Group",
            "Self Storage Ltd",
            "Privatbank",
            "Acme",
            "Ооо Ромашка",
            "Auto Entrepreneur SAS",
        ] {
            assert!(!is_placeholder(text), "{text}");
        }
    }

    #[test]
    fn a_profile_is_no_company() {
        assert!(is_profile_address("https://www.linkedin.com/in/jane-doe"));
        assert!(is_profile_address("malt.fr/profile/jane"));
        assert!(is_profile_address("peopleperhour.com/freelancer/jane-doe"));
        assert!(is_profile_address("https://www.upwork.com/freelancers/~01ab"));
        assert!(!is_profile_address("Malt Community SAS") && !is_profile_address("Malt.io"));
        assert!(!is_profile_address("A/S Acme.com/Transport") && !is_profile_address("acme.com/about"));
    }
}
