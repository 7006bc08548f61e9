//! What stands around a word of a job title: "not a freelancer" says nothing of the kind, and whoever manages
//! freelancers is none. In seven languages, without accents and in lower case.

use super::title_lists::{
    Kind, RoleOf, Said, is_department, is_group, is_role_of_a_compound, is_thing, role_at_end,
};
use super::title_words::{
    AND, AVAILABLE, BETWEEN, BUYS, DENYING, ENGAGING, FUNCTIONS, HOW, I_WORK, INDEPENDENT_THINGS, LEADERS,
    LEADS, LINKING, MANAGES_THEM, NO, OF_EITHER, OFFERED, ON_CONTRACT, OWN_WORK, OWNERS, PRACTICES,
    ROLES_OF_TWO, SEEKING, TRADES, WORK_FOR_WHOM,
};
use crate::checks::lists::OwnList;
use crate::company::words;

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

/// Of whom such a phrase is said. `earlier` is the clause before its own, empty where there is none;
/// `is_whole` says that the title has no other clause.
pub(super) fn said_of(said: &Said<'_>, earlier: &[String], is_whole: bool) -> SaidOf {
    let is_whole_title = is_whole && said.before.is_empty() && said.after.is_empty();
    if is_denied(said.before, said.after) || !is_whole_title && is_of_many(said) {
        return SaidOf::Others;
    }
    if said.kind == Kind::Letters {
        return letters_of(said, is_whole_title);
    }
    if is_on_offer(said) {
        return SaidOf::Them;
    }
    firms_of(said)
        .or_else(|| by_what_follows(said))
        .or_else(|| beside_others(said, earlier))
        .or_else(|| by_what_stands_before(said))
        .or_else(|| by_the_clause_before(said, earlier))
        .unwrap_or(SaidOf::Them)
}

/// Nobody is called by the plural: "HR Manager, Freelancers", "für Selbständigen".
fn is_of_many(said: &Said<'_>) -> bool {
    let last = said.words.last().map_or("", String::as_str);
    let is_plural = last.ends_with("freelancers") || last == "zzpers" || next(said, 0) == "ers";
    is_plural || said.after.is_empty() && ["en", "em", "es"].contains(&said.ending)
}

/// "Available for freelance work", "Disponible pour missions freelance", "À la recherche de missions
/// freelance"; not "Looking for freelance designers".
fn is_on_offer(said: &Said<'_>) -> bool {
    let stands = |list: &OwnList| {
        let at = said.before.iter().position(|word| list.contains(word.as_str()));
        at.is_some_and(|at| !is_denied(&said.before[..at], &[]))
    };
    let is_of_work = OFFERED.contains(next(said, 0)) || OFFERED.contains(previous(said));
    let is_offered = stands(&AVAILABLE) && (is_of_work || said.after.is_empty());
    said.kind == Kind::Manner && (is_offered || stands(&SEEKING) && is_of_work)
}

/// "MEI" alone is a Brazilian sole trader; "Cabeleireira MEI" may be one, "Analista de crédito MEI" is
/// none.
fn letters_of(said: &Said<'_>, is_whole_title: bool) -> SaidOf {
    let before = previous(said);
    let is_for_them = LINKING.contains(before)
        || HOW.contains(before)
        || is_thing(before)
        || role_at_end(said.before, true).is_some();
    match (is_whole_title, said.after.is_empty() && !is_for_them) {
        (true, _) => SaidOf::Them,
        (_, true) => SaidOf::Either,
        _ => SaidOf::Others,
    }
}

/// "Titolare di ditta individuale", "Consulente a partita IVA", and not "collaboratori a partita IVA".
fn firms_of(said: &Said<'_>) -> Option<SaidOf> {
    let is_owner = || said.before.first().is_some_and(|word| OWNERS.contains(word.as_str()));
    let before = previous(said);
    let works_so = HOW.contains(before);
    let of_a_group = works_so && said.before.iter().rev().nth(1).is_some_and(|word| is_group(word));
    let (first, is_led) = (said.before.first().map_or("", String::as_str), said.before.len() > 2);
    // "Leiterin Vertrieb Handelsvertreter nach § 84 HGB".
    if works_so && is_led && LEADERS.contains(first) {
        return Some(SaidOf::Others);
    }
    let is_theirs = said.kind == Kind::Firm && (is_owner() || works_so && !of_a_group);
    match is_theirs {
        true => Some(SaidOf::Them),
        false => (LINKING.contains(before) || of_a_group).then_some(SaidOf::Others),
    }
}

/// "Freelancer Segment", "Freelance Hiring Lead", "Freelancer Manager", "zzp en mkb".
fn by_what_follows(said: &Said<'_>) -> Option<SaidOf> {
    let (follows, then) = (next(said, 0), next(said, 1));
    let is_manner = said.kind == Kind::Manner;
    if AND.contains(follows) && is_group(then) {
        return Some(SaidOf::Others);
    }
    // "Freelance & Contractor Manager"; "Freelancing Weekly", "Freelancing Coach".
    let is_with_others = AND.contains(follows) && ON_CONTRACT.contains(then) && said.after.len() > 2;
    let is_practice = is_manner && PRACTICES.contains(follows);
    if is_with_others || is_practice || said.words[0] == "freelancing" && !follows.is_empty() {
        return Some(SaidOf::Either);
    }
    // "Booking freelance crews": several, whom somebody looks for.
    let are_many = said.after.last().is_some_and(|last| last.ends_with('s'));
    if is_manner && are_many && ENGAGING.contains(previous(said)) {
        return Some(SaidOf::Others);
    }
    // "Freelance Product Manager" is one.
    if is_thing(follows) && !(is_manner && FUNCTIONS.contains(follows)) {
        let is_trade = is_manner && TRADES.contains(then);
        let is_own = is_manner && OWN_WORK.contains(follows) && !LEADS.contains(then) && !then.is_empty();
        return Some(match follows {
            // A "Freelance Network Engineer" may look after a network of freelancers, and is one as often.
            "management" if is_trade => SaidOf::Them,
            _ if is_trade || is_own => SaidOf::Either,
            _ => SaidOf::Others,
        });
    }
    let is_last = said.after.len() == 1;
    let is_role = MANAGES_THEM.contains(follows)
        || role_at_end(&said.after[..said.after.len().min(1)], true) == Some(RoleOf::Any);
    let may_be_theirs = ["adviseur", "berater", "beraterin"].iter().any(|trade| follows.ends_with(trade));
    match said.kind {
        Kind::Manner if !is_last => None,
        // "Freelance-Koordinatorin", where an English "Freelance Coordinator" may be one.
        Kind::Manner if said.words[0] == "freelance" && is_role_of_a_compound(follows) => {
            Some(SaidOf::Others)
        }
        Kind::Manner => OF_EITHER.contains(follows).then_some(SaidOf::Either),
        _ if is_role && may_be_theirs => Some(SaidOf::Either),
        _ if is_role => Some(SaidOf::Others),
        Kind::PersonOrAll if FUNCTIONS.contains(follows) => Some(SaidOf::Either),
        _ => by_the_role_it_stands_before(said),
    }
}

/// "Sole Trader Account Manager", which English says of whom the accounts are; a "Sole Trader Marketing
/// Manager" may be one.
fn by_the_role_it_stands_before(said: &Said<'_>) -> Option<SaidOf> {
    let [.., before, last] = said.after else { return None };
    if said.words[0] != "sole" {
        return None;
    }
    let is_of_customers = ROLES_OF_TWO.contains(format!("{before} {last}").as_str());
    let is_role = MANAGES_THEM.contains(last.as_str()) || role_at_end(said.after, true).is_some();
    match is_of_customers {
        true => Some(SaidOf::Others),
        false => is_role.then_some(SaidOf::Either),
    }
}

/// "Recruiter interim & freelance", "HR Business Partner Externe & Freelancer": with others whom houses
/// engage; not "Interim & Freelance CFO".
fn beside_others(said: &Said<'_>, earlier: &[String]) -> Option<SaidOf> {
    // The other stands before "and", or before a stroke: "Resource Manager contract/freelance".
    let (head, other, is_one_clause) = match (said.before, earlier) {
        ([other, and], _) if AND.contains(and.as_str()) => (earlier, other, false),
        ([head @ .., other, and], _) if AND.contains(and.as_str()) => (head, other, true),
        ([], [head @ .., other]) => (head, other, false),
        _ => return None,
    };
    if !said.after.is_empty() || !ON_CONTRACT.contains(other.as_str()) {
        return None;
    }
    let last = head.last().map_or("", String::as_str);
    let engages = role_at_end(head, false).is_some() || is_thing(last);
    let may_engage = engages || FUNCTIONS.contains(last) || role_at_end(head, true).is_some();
    match said.kind {
        Kind::PersonOrAll if may_engage => Some(SaidOf::Others),
        _ if engages && is_one_clause => Some(SaidOf::Others),
        _ => may_engage.then_some(SaidOf::Either),
    }
}

/// "Leiterin Einkauf Freelancer", "Produktmanagerin Selbstständige", "clientèle auto-entrepreneur", and not
/// "Chef de projet freelance": what says how somebody works is said of them behind any trade.
fn by_what_stands_before(said: &Said<'_>) -> Option<SaidOf> {
    let (before, follows) = (previous(said), next(said, 0));
    let ends = follows.is_empty() || AND.contains(follows);
    // "Trabajo por mi cuenta".
    if said.before.len() == 1 && said.words.len() > 1 && I_WORK.contains(before) {
        return Some(SaidOf::Them);
    }
    let behind_and =
        AND.contains(before) && said.before.iter().rev().nth(1).is_some_and(|word| is_group(word));
    let is_thing_alone = said.words[0].starts_with("independant") && INDEPENDENT_THINGS.contains(before);
    if is_group(before) || behind_and || is_thing_alone {
        return Some(SaidOf::Others);
    }
    // "Selbständige" behind something are many, "Selbständige Beraterin" is one.
    let are_many = said.kind == Kind::Manner && said.ending == "e" && ends;
    let (first, is_first_alone) = (said.before.first().map_or("", String::as_str), said.before.len() == 1);
    if are_many || said.kind == Kind::PersonOrAll {
        let is_led = LEADERS.contains(first) && !is_first_alone;
        if is_led || said.before.iter().any(|word| is_group(word)) {
            return Some(SaidOf::Others);
        }
        // "Payroll Freelancer", "Recruiter IT Freelancer".
        let is_of_a_role = role_at_end(&said.before[..said.before.len().min(1)], false).is_some();
        if !are_many && ends && (is_department(first) || is_of_a_role && !is_first_alone) {
            return Some(SaidOf::Either);
        }
    }
    if are_many && !said.before.is_empty() {
        let of_a_role = role_at_end(&said.before[..1], false).is_some();
        let is_for_them = of_a_role || role_at_end(said.before, true) == Some(RoleOf::AThing);
        return Some(if is_for_them { SaidOf::Others } else { SaidOf::Either });
    }
    // English has such words in front of a trade: "Product Manager Self-Employed".
    let is_english = said.words[0].starts_with("self");
    let may_be_all = matches!(said.kind, Kind::PersonOrAll | Kind::Firm) || is_english;
    let role = role_at_end(said.before, may_be_all && ends);
    let is_work = is_first_alone && WORK_FOR_WHOM.contains(before);
    match role {
        Some(RoleOf::AThing) if may_be_all && ends => Some(SaidOf::Others),
        Some(_) => Some(SaidOf::Either),
        // "Bilanzbuchhalterin Einzelunternehmen" has one, or keeps the books of many.
        None if said.kind == Kind::Firm && !said.before.is_empty() => Some(SaidOf::Either),
        None if !ends => None,
        None if is_work => Some(SaidOf::Either),
        None => by_the_department_before(said),
    }
}

/// "Responsable achats freelance" buys from freelancers, "Responsable paie freelance" may pay them, and
/// "Consultante paie freelance" is one.
fn by_the_department_before(said: &Said<'_>) -> Option<SaidOf> {
    let [first, .., department] = said.before else {
        let is_department = said.before.first().is_some_and(|word| is_department(word));
        return (is_department && said.kind != Kind::Manner).then_some(SaidOf::Either);
    };
    let is_of_a_role = role_at_end(std::slice::from_ref(first), false).is_some();
    match said.kind {
        _ if !is_department(department) => None,
        Kind::Manner if !is_of_a_role => None,
        Kind::Manner if BUYS.contains(department.as_str()) => Some(SaidOf::Others),
        _ => Some(SaidOf::Either),
    }
}

/// "Personalerin, Freelancer", "Growth Lead, Self-Employed", and not "UX designer, freelancer".
fn by_the_clause_before(said: &Said<'_>, earlier: &[String]) -> Option<SaidOf> {
    if !said.before.is_empty() || !said.after.is_empty() {
        return None;
    }
    let last = earlier.last().map_or("", String::as_str);
    let leads = earlier.len() > 1 && LEADS.contains(last);
    let role = |with_trades| role_at_end(earlier, with_trades).is_some();
    let may_be_theirs = match said.kind {
        Kind::PersonOrAll => role(true) || is_thing(last) || FUNCTIONS.contains(last),
        Kind::Manner => said.words[0].starts_with("self") && (role(true) || leads),
        Kind::Firm => role(false) || role_at_end(&earlier[..earlier.len().min(1)], false).is_some(),
        Kind::Person | Kind::Letters => false,
    };
    may_be_theirs.then_some(SaidOf::Either)
}

/// The word right before it.
fn previous<'c>(said: &Said<'c>) -> &'c str {
    said.before.last().map_or("", String::as_str)
}

/// A word behind it; 0 is the next.
fn next<'c>(said: &Said<'c>, at: usize) -> &'c str {
    said.after.get(at).map_or("", String::as_str)
}

/// "Not a freelancer", "n'est plus freelance", "Freelance: no", by the words before and after.
pub(super) fn is_denied(before: &[String], after: &[String]) -> bool {
    let mut before = before.iter().rev().map(String::as_str).take(4);
    let denying = before.find(|word| !BETWEEN.contains(word)).is_some_and(|word| DENYING.contains(word));
    denying || matches!(after, [answer] if NO.contains(answer.as_str()))
}

/// The clauses of a title in words: "Project Manager (Freelance)" has two, and so has "Manager,
/// Freelancer".
pub(super) fn clauses(title: &str) -> Vec<Vec<String>> {
    let joined = title.replace('§', " ").replace(['&', '+'], " and ").replace('@', " at ");
    let joined: Vec<String> = joined.split(' ').map(without_suffix).collect();
    let joined = joined.join(" ");
    let parts = joined.split(['(', ')', '[', ']', ',', ';', '|', '–', '—', '•', '·', '/']);
    let clauses = parts.flat_map(|part| part.split(" - "));
    clauses.map(words).filter(|clause| !clause.is_empty()).collect()
}

/// "Freelancer.de" is a house, as "Freelancer.com" is: `com` stands for the suffix of any.
fn without_suffix(chunk: &str) -> String {
    match chunk.trim_end_matches([',', ')', ';']).rsplit_once('.') {
        Some((name, "de" | "fr" | "es" | "it" | "nl" | "pt" | "io" | "net" | "org" | "co")) => {
            format!("{name} com")
        }
        _ => chunk.to_owned(),
    }
}
