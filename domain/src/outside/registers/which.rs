//! Which register is asked what about a lead, and whether its entry is the lead's company.

use super::{By, Question, running_name};
use crate::company::words;
use crate::country::Country;
use crate::lead::Lead;
use crate::matching::NormalName;
use crate::outside::{Organisation, Register, RegisterEntry, RegisterFacts, SiteFacts, SwitchedOn};

/// So many numbers of one kind are asked for: a French site names its host's beside its own.
const MOST_NUMBERS: usize = 3;
/// The French search takes no shorter ones, and shorter ones name nobody.
const SHORTEST_NAME: usize = 3;
/// The states whose VAT numbers VIES knows, by their prefix; Greece is EL, Northern Ireland XI.
const IN_VIES: [&str; 28] = [
    "AT", "BE", "BG", "CY", "CZ", "DE", "DK", "EE", "EL", "ES", "FI", "FR", "HR", "HU", "IE", "IT", "LT",
    "LU", "LV", "MT", "NL", "PL", "PT", "RO", "SE", "SI", "SK", "XI",
];

/// Whom registers are asked about. Only the company's name or number is ever sent; the rest stays here and
/// tells whether an answer is about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Subject {
    pub company: String,
    /// First and last name of the lead: a sole trader is entered under their own.
    pub person: String,
    pub country: Country,
    /// The registrable domain of the website, where it is the company's own.
    pub domain: Option<String>,
}

impl Subject {
    pub fn of(lead: &Lead) -> Self {
        Self {
            company: lead.company.clone(),
            person: format!("{} {}", lead.first_name, lead.last_name),
            country: lead.country,
            domain: lead.website.as_ref().map(|site| site.registrable().to_owned()),
        }
    }

    /// The entry, certain only where it is called like this company, its domain or the person: the imprint
    /// that named the number may have named that of its web host or designer.
    #[must_use]
    pub fn recognises(&self, entry: RegisterEntry) -> RegisterEntry {
        let is_named = self.is_named(running_name(&entry.name))
            || entry.also_called.iter().any(|name| self.is_named(name));
        let (is_certain, is_likely) = (entry.is_certain && is_named, entry.is_likely && is_named);
        RegisterEntry { is_certain, is_likely, ..entry }
    }

    fn is_named(&self, name: &str) -> bool {
        let (ours, theirs) = (NormalName::of(&self.company), NormalName::of(name));
        let label = self.domain.as_deref().and_then(|domain| domain.split('.').next()).unwrap_or_default();
        let label = label.replace('-', "");
        let is_long = |text: &str| text.len() >= SHORTEST_NAME;
        if is_long(&theirs.compact) && (theirs.compact == ours.compact || theirs.compact == label) {
            return true;
        }
        // "Studio" is part of many names; of two words, or of the site's own, hardly anybody else's.
        let is_part = |short: &NormalName, long: &NormalName| {
            (short.tokens.len() > 1 || (is_long(&label) && short.compact == label))
                && short.tokens.iter().all(|word| long.tokens.contains(word))
        };
        if is_part(&ours, &theirs) || is_part(&theirs, &ours) {
            return true;
        }
        let (person, named) = (words(&self.person), words(name));
        person.len() >= 2 && person.iter().all(|word| named.contains(word))
    }
}

/// The questions by numbers that the company's site names.
pub fn by_number(subject: &Subject, site: Option<&SiteFacts>, on: SwitchedOn) -> Vec<Question> {
    let owners: Vec<&Organisation> =
        site.into_iter().flat_map(|site| &site.pages).map(|page| &page.owner).collect();
    let named = |kind: &str| {
        let numbers = owners.iter().flat_map(|owner| &owner.register_numbers);
        numbers.filter_map(|number| number.strip_prefix(kind)).map(str::to_owned).collect::<Vec<_>>()
    };
    let vat: Vec<String> = owners.iter().flat_map(|owner| owner.vat_numbers.clone()).collect();
    let mut questions = Vec::new();
    let mut ask = |register: Register, numbers: Vec<String>| {
        let mut asked: Vec<String> = Vec::new();
        for number in numbers {
            let is_one = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_alphanumeric());
            if on.has(register) && is_one && !asked.contains(&number) && asked.len() < MOST_NUMBERS {
                asked.push(number.clone());
                questions.push(Question { register, by: By::Number(number) });
            }
        }
    };
    // A French VAT number is FR, two signs, and the SIREN.
    let of_vat = vat.iter().filter_map(|number| number.strip_prefix("FR")?.get(2..).map(str::to_owned));
    ask(
        Register::FrenchCompanySearch,
        named("SIREN ").into_iter().chain(of_vat).filter(|number| is_siren(number)).collect(),
    );
    if subject.country.code() == "GB" {
        let numbers = named("company number ").into_iter().map(|number| number.to_ascii_uppercase());
        ask(Register::CompaniesHouse, numbers.map(|number| format!("{number:0>8}")).collect());
    }
    ask(Register::Gleif, named("LEI "));
    ask(Register::Vies, vat.into_iter().filter(|number| is_in_vies(number)).collect());
    questions
}

/// The questions by name, of registers that no number has found the company in yet: each is asked for
/// companies of its own country, GLEIF for those of all others. VIES knows no names.
pub fn by_name(subject: &Subject, on: SwitchedOn, told: &[RegisterFacts]) -> Vec<Question> {
    if NormalName::of(&subject.company).compact.len() < SHORTEST_NAME {
        return Vec::new();
    }
    let national = match subject.country.code() {
        "FR" => Some(Register::FrenchCompanySearch),
        "GB" => Some(Register::CompaniesHouse),
        _ => None,
    };
    let register = national.filter(|register| on.has(*register)).unwrap_or(Register::Gleif);
    let is_open = told.iter().filter(|asked| asked.register == register).all(|asked| {
        // A number that nobody has answered for is asked for again, and may find it.
        asked.answer.failure().is_none() && asked.answer.found().is_none_or(|entry| !entry.is_certain)
    });
    if !on.has(register) || !is_open {
        return Vec::new();
    }
    let by = By::Name { name: subject.company.clone(), country: subject.country };
    vec![Question { register, by }]
}

fn is_siren(number: &str) -> bool {
    number.len() == 9 && number.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_in_vies(number: &str) -> bool {
    number.get(..2).is_some_and(|prefix| IN_VIES.contains(&prefix))
}
