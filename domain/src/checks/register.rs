//! What public registers say of the company: whether it lives. Only an entry that is certainly the lead's
//! company counts; a namesake says nothing.

use jiff::Timestamp;

use super::mail_routing::spelled;
use super::{Answer, Code, Evidence, Seen};
use crate::outside::{Register, RegisterEntry, RegisterFacts, Standing};

/// `COMPANY_DISSOLVED` and `COMPANY_INSOLVENT`. An outage is told once, as `COMPANY_DISSOLVED`, and only
/// where no other register has said how the company stands.
pub(super) fn answers(registers: &[RegisterFacts], now: Timestamp) -> Vec<Answer> {
    let told: Vec<_> = certain(registers).filter(|(_, entry)| entry.standing != Standing::Unknown).collect();
    if told.is_empty() {
        return closed_by_name(registers).or_else(|| outage(registers, now)).into_iter().collect();
    }
    // One register may be late; of two that contradict each other a person learns.
    let lives = told.iter().any(|(_, entry)| entry.standing == Standing::Active);
    let of = |code, standing| {
        // What no register that answered could know was not looked at.
        if !told.iter().any(|(asked, entry)| asked.register.tells(code) || entry.standing == standing) {
            return None;
        }
        let mut evidence: Vec<Evidence> = told
            .iter()
            .filter(|(_, entry)| entry.standing == standing)
            .map(|(asked, entry)| entry_evidence(asked, entry))
            .collect();
        if !evidence.is_empty() {
            let alive = told.iter().filter(|(_, entry)| entry.standing == Standing::Active);
            evidence.extend(alive.map(|(asked, entry)| against(asked, entry)));
        }
        let seen = match (evidence.is_empty(), lives) {
            (true, _) => Seen::Clear,
            (false, true) => Seen::Softened,
            (false, false) => Seen::Hit,
        };
        Some(Answer { code, seen, evidence })
    };
    let dissolved = of(Code::CompanyDissolved, Standing::Dissolved);
    dissolved.into_iter().chain(of(Code::CompanyInsolvent, Standing::Insolvent)).collect()
}

/// A company that was found by its name alone, and is closed as everybody of that name: for a person.
fn closed_by_name(registers: &[RegisterFacts]) -> Option<Answer> {
    let (asked, entry) = likely(registers).find(|(_, entry)| entry.standing == Standing::Dissolved)?;
    Some(Answer::of(Code::CompanyDissolved, Seen::Softened, by_name_alone(asked, entry)))
}

/// Entries that are certainly the lead's company, with the question that found them.
pub(super) fn certain(registers: &[RegisterFacts]) -> impl Iterator<Item = (&RegisterFacts, &RegisterEntry)> {
    found(registers).filter(|(_, entry)| entry.is_certain)
}

/// Entries that are likely to be it.
pub(super) fn likely(registers: &[RegisterFacts]) -> impl Iterator<Item = (&RegisterFacts, &RegisterEntry)> {
    found(registers).filter(|(_, entry)| entry.is_likely)
}

fn found(registers: &[RegisterFacts]) -> impl Iterator<Item = (&RegisterFacts, &RegisterEntry)> {
    registers.iter().filter_map(|asked| Some((asked, asked.answer.found()?)))
}

/// The entry as evidence: name, number and register.
pub(super) fn entry_evidence(asked: &RegisterFacts, entry: &RegisterEntry) -> Evidence {
    let observed = format!("{} ({})", entry.name, entry.number);
    Evidence::new("register", "company", observed, asked.at).source(asked.source.clone())
}

/// The same of an entry that says the contrary.
pub(super) fn against(asked: &RegisterFacts, entry: &RegisterEntry) -> Evidence {
    Evidence { kind: "register_against".to_owned(), ..entry_evidence(asked, entry) }
}

/// The same of one that is only likely to be it.
pub(super) fn by_name_alone(asked: &RegisterFacts, entry: &RegisterEntry) -> Evidence {
    Evidence { kind: "register_by_name".to_owned(), ..entry_evidence(asked, entry) }
}

/// A register that was asked and could not answer. VIES knows no company's standing: its outage changes
/// nothing.
fn outage(registers: &[RegisterFacts], now: Timestamp) -> Option<Answer> {
    let (asked, why) = registers
        .iter()
        .filter(|asked| asked.register != Register::Vies)
        .find_map(|asked| Some((asked, asked.answer.failure()?)))?;
    let evidence = Evidence::new("last_answer", "company", spelled(why), now).source(asked.source.clone());
    Some(Answer::of(Code::CompanyDissolved, Seen::Unknown, evidence))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::checks::Source;
    use crate::outside::{Failure, Reply};

    const NOW: Timestamp = Timestamp::UNIX_EPOCH;

    fn entry(standing: Standing) -> RegisterEntry {
        RegisterEntry {
            name: "Acme SAS".into(),
            number: "552100554".into(),
            legal_form: None,
            is_sole_trader: None,
            standing,
            employees: None,
            country: Some("FR".into()),
            is_certain: true,
            is_likely: false,
            also_called: Vec::new(),
        }
    }

    fn asked(answer: Reply<RegisterEntry>) -> RegisterFacts {
        RegisterFacts {
            register: Register::FrenchCompanySearch,
            asked: "552100554".into(),
            answer,
            source: Source { name: "register".into(), version: "1".into(), date: "2026-01-01".into() },
            at: NOW,
            failed_before: 0,
        }
    }

    fn seen(registers: &[RegisterFacts]) -> Vec<(Code, Seen)> {
        let told = answers(registers, NOW).into_iter().map(|answer| (answer.code, answer.seen));
        told.filter(|(_, seen)| *seen != Seen::Clear).collect()
    }

    fn stands(standing: Standing) -> RegisterFacts {
        asked(Reply::Found(entry(standing)))
    }

    #[test]
    fn a_company_that_a_register_calls_closed_or_insolvent() {
        assert_eq!(seen(&[stands(Standing::Dissolved)]), [(Code::CompanyDissolved, Seen::Hit)]);
        assert_eq!(seen(&[stands(Standing::Insolvent)]), [(Code::CompanyInsolvent, Seen::Hit)]);
        assert_eq!(seen(&[stands(Standing::Active)]), []);
        assert_eq!(answers(&[stands(Standing::Unknown)], NOW).len(), 0, "nothing was answered");
    }

    #[test]
    fn a_namesake_and_a_register_that_contradicts_another_refuse_nobody() {
        let namesake = RegisterEntry { is_certain: false, ..entry(Standing::Dissolved) };
        assert_eq!(seen(&[asked(Reply::Found(namesake.clone()))]), []);
        let likely = RegisterEntry { is_likely: true, ..namesake };
        let likely = asked(Reply::Found(likely));
        assert_eq!(seen(std::slice::from_ref(&likely)), [(Code::CompanyDissolved, Seen::Softened)]);
        assert_eq!(seen(&[likely, stands(Standing::Active)]), [], "a certain entry knows better");
        let both = [stands(Standing::Dissolved), stands(Standing::Active)];
        assert_eq!(seen(&both), [(Code::CompanyDissolved, Seen::Softened)]);
    }

    #[test]
    fn an_outage_is_told_once_and_only_where_nobody_else_has_answered() {
        let down = asked(Reply::Failed(Failure::TimedOut));
        assert_eq!(seen(std::slice::from_ref(&down)), [(Code::CompanyDissolved, Seen::Unknown)]);
        assert_eq!(seen(&[down.clone(), stands(Standing::Active)]), []);
        let vies = RegisterFacts { register: Register::Vies, ..down };
        assert_eq!(seen(&[vies]), []);
    }
}
