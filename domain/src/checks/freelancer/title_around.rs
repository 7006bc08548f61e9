//! What stands around a word of a job title: "not a freelancer" says nothing of the kind, and whoever manages
//! freelancers is none. In seven languages, without accents and in lower case.

use super::title_words::{LINKING, MANAGES_THEM, WHO_LOOKS_AFTER_THEM};

/// What a word of a title says of whoever bears the title.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SaidOf {
    /// Of themselves: "Freelance web designer".
    Them,
    /// Of others whom they look after, or of nobody: "Head of Freelance", "not a freelancer".
    Others,
    /// Of either: "Key Account Manager Freelancer".
    Either,
}

/// Words that deny what follows, or say that it is over.
const DENYING: &[&str] = &[
    "not",
    "no",
    "non",
    "never",
    "isn",
    "aren",
    "without",
    "nor",
    "former",
    "formerly",
    "ex",
    "previously",
    "kein",
    "keine",
    "keiner",
    "nicht",
    "nie",
    "niemals",
    "ohne",
    "ehemals",
    "ehemaliger",
    "ehemalige",
    "fruher",
    "frueher",
    "vormals",
    "pas",
    "jamais",
    "sans",
    "aucun",
    "aucune",
    "ni",
    "n",
    "ne",
    "ancien",
    "ancienne",
    "anciennement",
    "ningun",
    "ninguna",
    "nunca",
    "sin",
    "antes",
    "antiguo",
    "antigua",
    "nessun",
    "nessuna",
    "mai",
    "senza",
    "nao",
    "nem",
    "sem",
    "antigo",
    "antiga",
    "geen",
    "niet",
    "nooit",
    "zonder",
    "voorheen",
    "voormalig",
    "voormalige",
];

/// What may stand between such a word and what it denies: "not working as a freelancer".
const BETWEEN: &[&str] = &[
    "a",
    "an",
    "the",
    "t",
    "am",
    "is",
    "as",
    "being",
    "working",
    "longer",
    "currently",
    "really",
    "ein",
    "eine",
    "einen",
    "als",
    "mehr",
    "bin",
    "un",
    "une",
    "uno",
    "una",
    "suis",
    "est",
    "plus",
    "en",
    "soy",
    "es",
    "trabajo",
    "como",
    "de",
    "sono",
    "piu",
    "um",
    "uma",
    "sou",
    "mais",
    "ben",
    "een",
    "meer",
];

/// A whole answer behind the word: "Freelance: no".
const NO: &[&str] = &["no", "nein", "non", "nee", "nao"];

/// Roles that name behind them whom they are for, as often as that somebody has the role as a freelancer.
const FOR_WHOM: &[&[&str]] = &[
    &["account", "manager"],
    &["account", "managerin"],
    &["account", "director"],
    &["account", "executive"],
    &["key", "account"],
    &["kam"],
    &["grands", "comptes"],
    &["recruiter"],
    &["recruteur"],
    &["recruteuse"],
    &["gestore"],
    &["gestor"],
    &["gestora"],
    &["gestionnaire"],
    &["responsable"],
    &["responsabile"],
    &["responsavel"],
    &["coordinator"],
    &["koordinator"],
    &["koordinatorin"],
    &["coordinateur"],
    &["coordinatrice"],
    &["coordinador"],
    &["coordinadora"],
    &["coordinatore"],
    &["coordenador"],
    &["coordenadora"],
    &["teamlead"],
    &["teamleider"],
];

/// Work that is for them where nothing says for what else: "Gestión freelance", and not "Change Management
/// Freelance".
const WORK_FOR_WHOM: &[&str] = &[
    "management",
    "relations",
    "recruiting",
    "recruitment",
    "recrutement",
    "sourcing",
    "gestion",
    "gestione",
    "gestao",
    "betreuung",
    "vermittlung",
    "bemiddeling",
];

/// Trades that people have on their own account: a "Freelance Network Engineer" may look after a network of
/// freelancers, and is one as often.
const TRADES: &[&str] = &[
    "designer",
    "developer",
    "engineer",
    "architect",
    "administrator",
    "analyst",
    "expert",
    "trainer",
    "coach",
    "strategist",
    "researcher",
    "writer",
    "editor",
    "consultant",
    "consulting",
    "berater",
    "beraterin",
    "entwickler",
    "ingenieur",
];

/// Of whom the words from `at` to `end` are said, among the words of one clause of a title.
pub(super) fn said_of(clause: &[String], at: usize, end: usize) -> SaidOf {
    let word = |at: Option<usize>| at.and_then(|at| clause.get(at)).map_or("", String::as_str);
    let (before, after, next) = (word(at.checked_sub(1)), word(Some(end)), word(Some(end + 1)));
    let first = clause[at].as_str();
    // Nobody is called by the plural.
    let is_many = (first.ends_with("freelancers") || first == "zzpers" || after == "ers") && clause.len() > 1;
    if is_denied(clause, at, end) || is_many || LINKING.contains(&before) {
        return SaidOf::Others;
    }
    let is_trade = first == "freelance" && TRADES.contains(&next);
    match after {
        "management" if is_trade => return SaidOf::Them,
        _ if !WHO_LOOKS_AFTER_THEM.contains(&after) => {}
        _ if is_trade => return SaidOf::Either,
        _ => return SaidOf::Others,
    }
    if first.starts_with("freelancer") && MANAGES_THEM.contains(&after) {
        return SaidOf::Others;
    }
    let ends_with = |role: &&[&str]| {
        let from = at.checked_sub(role.len());
        from.is_some_and(|from| clause[from..at].iter().zip(*role).all(|(word, wanted)| word == wanted))
    };
    let is_work = at == 1 && WORK_FOR_WHOM.contains(&before);
    if is_work || FOR_WHOM.iter().any(ends_with) { SaidOf::Either } else { SaidOf::Them }
}

/// "Not a freelancer", "n'est plus freelance", "Freelance: no".
pub(super) fn is_denied(clause: &[String], at: usize, end: usize) -> bool {
    let mut before = clause[..at].iter().rev().map(String::as_str).take(4);
    let denying = before.find(|word| !BETWEEN.contains(word)).is_some_and(|word| DENYING.contains(&word));
    let answer = clause.get(end).filter(|_| clause.len() == end + 1);
    denying || answer.is_some_and(|word| NO.contains(&word.as_str()))
}

/// The clauses of a title: "Project Manager (Freelance)" has two, and so has "Manager, Freelancer".
pub(super) fn clauses(title: &str) -> impl Iterator<Item = &str> {
    title.split(['(', ')', '[', ']', ',', ';', '|', '–', '—', '•', '·']).flat_map(|part| part.split(" - "))
}
