//! Job titles that say "I work for myself", in seven languages.

use super::has_phrase;
use crate::company::words;

/// Words that say it whatever stands beside them.
const EXPLICIT: &[&str] = &[
    "freelance",
    "freelancer",
    "freelancers",
    "freelancing",
    "freelanceuse",
    "free lance",
    "free lancer",
    "self employed",
    "selfemployed",
    "sole trader",
    "sole proprietor",
    "sole proprietorship",
    "solopreneur",
    "solo entrepreneur",
    "freiberufler",
    "freiberuflerin",
    "freiberuflich",
    "freiberufliche",
    "freiberuflicher",
    "freier mitarbeiter",
    "freie mitarbeiterin",
    "selbstandig",
    "selbststandig",
    "selbstandige",
    "selbststandige",
    "selbstandiger",
    "selbststandiger",
    "selbstaendig",
    "selbststaendig",
    "selbstaendiger",
    "selbststaendiger",
    "soloselbstandig",
    "einzelunternehmer",
    "einzelunternehmerin",
    "independant",
    "independante",
    "travailleur independant",
    "auto entrepreneur",
    "autoentrepreneur",
    "auto entrepreneuse",
    "micro entrepreneur",
    "microentrepreneur",
    "micro entrepreneuse",
    "profession liberale",
    "entrepreneur individuel",
    "pigiste",
    "autonomo",
    "autonoma",
    "trabajador autonomo",
    "por cuenta propia",
    "libero professionista",
    "libera professionista",
    "lavoratore autonomo",
    "lavoratrice autonoma",
    "partita iva",
    "ditta individuale",
    "zzp",
    "zzper",
    "zzp er",
    "zelfstandige",
    "zelfstandig",
    "zelfstandig ondernemer",
    "eenmanszaak",
    "eenpitter",
    "trabalhador independente",
    "trabalhadora independente",
    "profissional liberal",
    "recibos verdes",
    "trabalhador autonomo",
    "trabalhadora autonoma",
];

/// Words that only suggest it.
const SOFT: &[&str] = &[
    "independent consultant",
    "independent contractor",
    "independent advisor",
    "independent adviser",
    "independent professional",
    "independent expert",
    "independent coach",
    "independent trainer",
    "independent developer",
    "independent designer",
    "independent agent",
    "contractor",
    "solo consultant",
    "private consultant",
    "interim manager",
    "interim management",
    "consultor independiente",
    "consultora independiente",
    "consulente indipendente",
    "consultor independente",
    "consultora independente",
    "onafhankelijk adviseur",
    "onafhankelijk consultant",
    "unabhangiger berater",
    "unabhangige beraterin",
    "unabhaengiger berater",
    "freier berater",
    "freie beraterin",
    "freier journalist",
    "freie journalistin",
    "freier architekt",
    "freie architektin",
    "one man band",
    "one woman band",
    "life coach",
    "personal trainer",
];

/// An "independent" member of a board is no freelancer, and neither is whoever looks after freelancers.
const OF_A_BOARD: &[&str] = &[
    "director",
    "board",
    "administrateur",
    "administratrice",
    "administrador",
    "administradora",
    "consejero",
    "consejera",
    "conselheiro",
    "conselheira",
    "amministratore",
    "amministratrice",
    "consigliere",
    "sindaco",
    "commissaris",
    "bestuurder",
    "vorstand",
    "aufsichtsrat",
    "chair",
    "chairman",
    "chairwoman",
    "trustee",
];

const WHO_LOOKS_AFTER_THEM: &[&str] = &[
    "relations",
    "relationship",
    "community",
    "success",
    "marketplace",
    "network",
    "platform",
    "operations",
    "acquisition",
    "partnerships",
    "economy",
    "recruiter",
    "recruiting",
    "recruitment",
    "sourcing",
    "sourcer",
    "management",
    "coordinator",
    "programme",
    "program",
    "team",
    "sector",
    "solutions",
    "services",
    "onboarding",
];

const LINKING: &[&str] =
    &["of", "for", "des", "de", "di", "du", "dei", "fur", "fuer", "der", "voor", "para", "with"];

/// Whether the title says it outright.
pub(super) fn is_explicit(title: &str) -> bool {
    let words = words(title);
    let of_a_board = words.iter().any(|word| OF_A_BOARD.contains(&word.as_str()));
    EXPLICIT.iter().any(|phrase| {
        let independent = phrase.starts_with("independant") || phrase.starts_with("zelfstandig");
        has_phrase(&words, phrase) && !(independent && of_a_board) && !looks_after_them(&words, phrase)
    })
}

/// Whether the title suggests it.
pub(super) fn is_soft(title: &str) -> bool {
    let words = words(title);
    let of_a_board = words.iter().any(|word| OF_A_BOARD.contains(&word.as_str()));
    let manages =
        words.iter().any(|word| matches!(word.as_str(), "manager" | "relations" | "officer" | "head"));
    SOFT.iter().any(|phrase| {
        let about_contractors = *phrase == "contractor" && manages;
        has_phrase(&words, phrase) && !of_a_board && !about_contractors
    })
}

/// "Head of Freelance", "Freelancer Community Manager", "Responsable des freelances".
fn looks_after_them(words: &[String], phrase: &str) -> bool {
    let first = phrase.split(' ').next().unwrap_or_default();
    let length = phrase.split(' ').count();
    words.iter().enumerate().filter(|(_, word)| *word == first).any(|(at, _)| {
        let is = |place: Option<usize>, list: &[&str]| {
            place.and_then(|place| words.get(place)).is_some_and(|word| list.contains(&word.as_str()))
        };
        is(at.checked_sub(1), LINKING) || is(Some(at + length), WHO_LOOKS_AFTER_THEM)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_that_says_freelance_is_explicit_in_seven_languages() {
        for title in [
            "Freelance Web Developer",
            "Freelancer",
            "Self-employed",
            "Sole Trader",
            "Freiberufler",
            "Selbstständig",
            "Consultant indépendant",
            "Auto-entrepreneur",
            "Diseñador autónomo",
            "Libero professionista",
            "ZZP'er",
            "Zelfstandige",
            "Trabalhador independente",
            "Project Manager (Freelance)",
            "Free-lance",
        ] {
            assert!(is_explicit(title), "{title}");
        }
    }

    #[test]
    fn whoever_employs_freelancers_or_sits_on_a_board_is_none() {
        for title in [
            "CEO",
            "Head of Freelance",
            "Freelancer Community Manager",
            "Freelance Operations Lead",
            "Administrateur indépendant",
            "Responsable des freelances",
            "Independent Non-Executive Director",
            "Contractor Relations Manager",
            "Consultant",
            "Partner",
            "Founder",
        ] {
            assert!(!is_explicit(title) && !is_soft(title), "{title}");
        }
    }

    #[test]
    fn an_independent_consultant_only_suggests_it() {
        for title in ["Independent Consultant", "IT Contractor", "Consultor independiente", "Interim Manager"]
        {
            assert!(is_soft(title) && !is_explicit(title), "{title}");
        }
    }
}
