//! Job titles that say "I work for myself", in seven languages.

use super::has_phrase;
use super::title_words::{
    AUTONOMOUS_THINGS, EXPLICIT, GOES_ON, LINKING, MANAGES_THEM, OF_A_BOARD, OF_A_PERSON, SOFT,
    WHO_LOOKS_AFTER_THEM, WORK_WITH_CUSTOMERS,
};
use crate::company::words;

/// Whether the title says it outright.
pub(super) fn is_explicit(title: &str) -> bool {
    let words = words(title);
    let of_a_board = words.iter().any(|word| OF_A_BOARD.contains(&word.as_str()));
    EXPLICIT.iter().any(|phrase| {
        let independent = phrase.starts_with("independant") || phrase.starts_with("zelfstandig");
        has_phrase(&words, phrase) && !(independent && of_a_board) && !looks_after_them(&words, phrase)
    }) || (!of_a_board && OF_A_PERSON.iter().any(|phrase| is_said_of_a_person(&words, phrase)))
}

/// "Autónomo", "Diseñador autónomo", "Zelfstandig adviseur"; not "Conducción autónoma", "Provincia autonoma
/// di Bolzano", "Zelfstandig werkend kok".
fn is_said_of_a_person(words: &[String], phrase: &str) -> bool {
    let (first, length) = (phrase.split(' ').next().unwrap_or_default(), phrase.split(' ').count());
    if !has_phrase(words, phrase) || words.iter().any(|word| WORK_WITH_CUSTOMERS.contains(&word.as_str())) {
        return false;
    }
    words.iter().enumerate().filter(|(_, word)| *word == first).any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before)).map(String::as_str);
        let after = words.get(at + length).map(String::as_str);
        let goes_on = after.is_none_or(|after| GOES_ON.contains(&after)) || first == "zelfstandig";
        goes_on && before.is_none_or(|before| !AUTONOMOUS_THINGS.contains(&before))
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
        let after = Some(at + length);
        is(at.checked_sub(1), LINKING)
            || is(after, WHO_LOOKS_AFTER_THEM)
            || (first.starts_with("freelancer") && is(after, MANAGES_THEM))
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
            "Autónoma",
            "Fontanero autónomo en Sevilla",
            "Consulente, partita IVA",
            "Zelfstandig adviseur",
            "Kok, zelfstandig",
            "Avocat, profession libérale",
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
            "CEO at Freelancer.com",
            "VP Freelancers",
            "Accountmanager zzp",
            "Product Owner ZZP",
            "Product Manager Freelance & SME",
            "Betreuer Freiberufler und Heilberufe",
            "CEO (formerly freelance)",
            "Self-employed Tax Manager",
            "Freelancer Manager",
            "Profesor, Universidad Autónoma de Madrid",
            "Director de Conducción Autónoma",
            "Ingeniero de vehículo autónomo",
            "Dirigente, Provincia Autonoma di Bolzano",
            "Responsabile guida autonoma",
            "Zelfstandig werkend kok",
            "Conseiller clientèle profession libérale",
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
        for title in [
            "Independent Consultant",
            "IT Contractor",
            "Interim Manager",
            "Consultant externe",
            "Freier Berater",
            "Consultor independiente",
            "Consulente indipendente",
            "Onafhankelijk adviseur",
            "Consultora independente",
        ] {
            assert!(is_soft(title) && !is_explicit(title), "{title}");
        }
    }
}
