//! Job titles that say "I work for myself", in seven languages.

use super::has_phrase;
use super::title_around::{SaidOf, clauses, is_denied, said_of};
use super::title_lists::{is_thing, said_in};
use super::title_words::{
    AUTONOMOUS_THINGS, GOES_ON, LINKING, NO_FREE_TRADES, NO_LIBERAL_TRADES, OF_A_BOARD, OF_A_PERSON, SOFT,
    WORK_WITH_CUSTOMERS,
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
    let clauses = clauses(title);
    clauses.iter().enumerate().any(|(at, clause)| {
        let earlier = at.checked_sub(1).map_or(&[][..], |earlier| clauses[earlier].as_slice());
        said_in(clause).any(|said| {
            let independent =
                ["independant", "zelfstandig"].iter().any(|word| said.words[0].starts_with(word));
            let is_whole = clauses.len() == 1;
            !(independent && of_a_board) && said_of(&said, earlier, is_whole) == wanted
        })
    })
}

fn is_of_a_board(words: &[String]) -> bool {
    words.iter().any(|word| OF_A_BOARD.contains(word.as_str()))
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
    if !has_phrase(words, phrase) || words.iter().any(|word| WORK_WITH_CUSTOMERS.contains(word.as_str())) {
        return false;
    }
    words.iter().enumerate().filter(|(_, word)| *word == first).any(|(at, _)| {
        let before = at.checked_sub(1).and_then(|before| words.get(before)).map(String::as_str);
        if is_denied(&words[..at], &words[at + length..]) {
            return false;
        }
        let after = words.get(at + length).map(String::as_str);
        let goes_on = after.is_none_or(|after| GOES_ON.contains(after)) || first == "zelfstandig";
        goes_on
            && before.is_none_or(|before| !AUTONOMOUS_THINGS.contains(before) && !LINKING.contains(before))
    })
}

/// Whether the title suggests it.
pub(super) fn is_soft(title: &str) -> bool {
    says_of(title, SaidOf::Either)
        || !is_of_a_board(&words(title)) && clauses(title).iter().any(|clause| suggests(clause))
}

fn suggests(clause: &[String]) -> bool {
    let said = |phrase: &&str| {
        places_of(clause, phrase).any(|(at, end)| {
            let (before, after) = (&clause[..at], &clause[end..]);
            let of_others = || *phrase == "contractor" && looks_after_contractors(before, after);
            !is_denied(before, after) && !of_others()
        })
    };
    is_free_of_a_trade(clause) || is_liberal(clause) || advises_alone(clause) || SOFT.iter().any(said)
}

/// "Independent marketing advisor". Independent financial advisers are what the law of Britain calls whole
/// firms.
fn advises_alone(clause: &[String]) -> bool {
    match clause.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        [.., "independent", of, "consultant" | "advisor" | "adviser"] => {
            of != "financial" && of != "mortgage"
        }
        _ => false,
    }
}

/// "Contractor Relations Manager", "Director, Contractor and Freelance Sourcing".
fn looks_after_contractors(before: &[String], after: &[String]) -> bool {
    let manages = |word: &String| matches!(word.as_str(), "manager" | "relations" | "officer" | "head");
    before.iter().any(manages) || after.iter().any(|word| manages(word) || is_thing(word))
}

/// "Freie Lektorin", "Freier Fotograf": most are freelancers, and "Freier Architekt" may have an office of
/// ten.
fn is_free_of_a_trade(clause: &[String]) -> bool {
    let ends = |word: &str, endings: &[&str]| {
        !NO_FREE_TRADES.contains(word) && endings.iter().any(|ending| word.ends_with(ending))
    };
    clause.windows(2).any(|pair| match pair[0].as_str() {
        "freie" => ends(&pair[1], &["in"]),
        "freier" => ends(&pair[1], &["er", "or", "ist", "ekt", "graf", "ent", "eur", "ant"]),
        _ => false,
    })
}

/// "Infirmière libérale", "Ostéopathe exerçant en libéral".
fn is_liberal(clause: &[String]) -> bool {
    let [.., before, "liberal" | "liberale"] = clause.iter().map(String::as_str).collect::<Vec<_>>()[..]
    else {
        return false;
    };
    !NO_LIBERAL_TRADES.contains(before)
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
            "Freelancerin",
            "Freischaffender Künstler",
            "Soloselbstständiger",
            "freiberufl. Entwickler",
            "Autoentrepreneuse",
            "Owner & freelance photographer",
            "Titolare di ditta individuale",
            "Consulente a partita IVA",
            "MEI",
            "Microempreendedor individual",
            "Freelance Product Manager",
            "Owner/Sole Proprietor",
            "Gründer & Freelancer",
            "Projektmanager Freelancer",
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
            "HR manager, freelancers",
            "Leiterin Einkauf Freelancer",
            "VP Sales, Freelancer Segment",
            "Self-Employed Banking Lead",
            "Payroll, freelancers",
            "Freelance Hiring Lead",
            "Produktmanagerin Selbstständige",
            "Chargée de clientèle auto-entrepreneur",
            "Collaboratori a partita IVA",
            "Analista de crédito MEI",
            "Geschäftsführerin Freelancer.de",
            "Founder @ Freelancer Club",
            "Directrice d'agence indépendante",
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
            "No longer available for freelance work",
            "Not working for myself",
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
            "Freelance Recruiter",
            "Self-employed Tax Manager",
            "Directeur Freelance",
            "Personalerin, Freelancer",
            "VP Sales, Freelancer",
            "Belastingadviseur zzp",
            "Product Manager Self-Employed",
            "Freelance & Contractor Manager",
            "Freelance Operations Manager",
            "Freelancing Coach",
            "Hypotheekadviseur zzp",
            "Recruiter IT Freelancer",
            "Payroll Freelancer",
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
            "Profesional independiente",
            "Freie Lektorin",
            "Infirmière libérale",
            "Independent marketing advisor",
        ] {
            assert!(is_soft(title) && !is_explicit(title), "{title}");
        }
    }
}
