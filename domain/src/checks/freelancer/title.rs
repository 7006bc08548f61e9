//! Job titles that say "I work for myself", in seven languages.

use super::has_phrase;
use super::title_around::{SaidOf, clauses, is_denied, said_of};
use super::title_words::{
    AUTONOMOUS_THINGS, EXPLICIT, GOES_ON, OF_A_BOARD, OF_A_PERSON, SOFT, WORK_WITH_CUSTOMERS,
};
use crate::company::words;

/// Whether the title says it outright.
pub(super) fn is_explicit(title: &str) -> bool {
    let words = words(title);
    says_of(title, SaidOf::Them)
        || (!is_of_a_board(&words) && OF_A_PERSON.iter().any(|phrase| is_said_of_a_person(&words, phrase)))
}

/// Whether a word that says it outright stands there and is said of these.
fn says_of(title: &str, wanted: SaidOf) -> bool {
    let of_a_board = is_of_a_board(&words(title));
    clauses(title).map(words).any(|clause| {
        EXPLICIT.iter().any(|phrase| {
            let independent = phrase.starts_with("independant") || phrase.starts_with("zelfstandig");
            let mut places = places_of(&clause, phrase);
            !(independent && of_a_board) && places.any(|(at, end)| said_of(&clause, at, end) == wanted)
        })
    })
}

fn is_of_a_board(words: &[String]) -> bool {
    words.iter().any(|word| OF_A_BOARD.contains(&word.as_str()))
}

/// Where the phrase begins and ends among these words.
fn places_of(words: &[String], phrase: &str) -> impl Iterator<Item = (usize, usize)> {
    let wanted: Vec<&str> = phrase.split(' ').collect();
    let windows = words.windows(wanted.len()).enumerate();
    windows
        .filter(move |(_, window)| window.iter().zip(&wanted).all(|(word, wanted)| word == wanted))
        .map(|(at, window)| (at, at + window.len()))
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
        if is_denied(words, at, at + length) {
            return false;
        }
        let after = words.get(at + length).map(String::as_str);
        let goes_on = after.is_none_or(|after| GOES_ON.contains(&after)) || first == "zelfstandig";
        goes_on && before.is_none_or(|before| !AUTONOMOUS_THINGS.contains(&before))
    })
}

/// Whether the title suggests it.
pub(super) fn is_soft(title: &str) -> bool {
    let words = words(title);
    let manages =
        words.iter().any(|word| matches!(word.as_str(), "manager" | "relations" | "officer" | "head"));
    let suggests = |phrase: &&str| {
        let about_contractors = *phrase == "contractor" && manages;
        places_of(&words, phrase).any(|(at, end)| !is_denied(&words, at, end)) && !about_contractors
    };
    says_of(title, SaidOf::Either) || !is_of_a_board(&words) && SOFT.iter().any(suggests)
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
            "Community Manager Freelance",
            "Freelance Account Manager",
            "Key Account Manager (Freelance)",
            "Recruiter, freelance",
            "Freelance Management Consultant",
            "Change Management Freelance",
            "Public Relations Freelance",
            "Head of Design (Freelance)",
            "Freelancer at Freelancer.com",
            "No. 1 freelance copywriter",
            "Non-profit freelance fundraiser",
            "Fotógrafa freelance",
            "Grafico freelance",
            "Selbständig",
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
            "Freelancer Relations",
            "Head of Freelance Management",
            "Account Manager Freelancers",
            "Community Manager Freelancers",
            "Freelancer-Betreuer",
            "Leiter Freelancer-Management",
            "Freelancer-Vermittlung",
            "Recruteur de freelances",
            "Gestor de autónomos",
            "Consultant zzp-bemiddeling",
            "Manager zzp'ers",
            "Hoofd zzp",
            "Gestão de freelancers",
            "Consultant",
            "Partner",
            "Founder",
        ] {
            assert!(!is_explicit(title) && !is_soft(title), "{title}");
        }
    }

    #[test]
    fn a_title_that_denies_it_says_nothing() {
        for title in [
            "Not a freelancer",
            "No freelancer",
            "No longer freelance",
            "Isn't self-employed",
            "Freelancer: no",
            "CTO, not working as a freelancer",
            "kein Freelancer",
            "Nicht selbständig",
            "Nicht mehr freiberuflich",
            "Ehemaliger Freelancer",
            "pas freelance",
            "N'est plus freelance",
            "Ancienne auto-entrepreneuse",
            "no soy autónomo",
            "Ya no es freelance",
            "non sono libero professionista",
            "Non più freelance",
            "geen zzp'er",
            "Niet zelfstandig",
            "Geen freelancer",
            "não sou freelancer",
            "Not an independent consultant",
        ] {
            assert!(!is_explicit(title) && !is_soft(title), "{title}");
        }
    }

    #[test]
    fn a_role_that_may_be_for_freelancers_or_a_freelancers_own_is_for_a_person() {
        for title in [
            "Key Account Manager Freelancer",
            "Account Executive Freelance",
            "Recruiter Freelance",
            "Responsable freelance",
            "Gestore freelance",
            "Gestión freelance",
            "Gestione freelance",
            "Freelance Network Engineer",
            "Coordinador freelance",
            "Teamlead Freelancing",
            "Coordinator zzp",
            "Coordenador freelancer",
        ] {
            assert!(is_soft(title) && !is_explicit(title), "{title}");
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
