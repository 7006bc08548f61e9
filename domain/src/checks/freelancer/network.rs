//! What the site and the registers say: one person, or a company with staff.

use jiff::Timestamp;

use super::super::phrases::{SOLO, Said};
use super::super::register::{against, by_name_alone, certain, entry_evidence, likely};
use super::{Answer, Code, Evidence, Seen, lists};
use crate::company::words;
use crate::lead::Lead;
use crate::outside::{Network, Page, RegisterEntry, RegisterFacts, SiteFacts};

/// Words by which a company speaks of itself, in EN FR DE ES IT NL PT; `words` writes them without accents.
const WE: [&str; 37] = [
    "we", "our", "ours", "us", "nous", "notre", "nos", "wir", "unser", "unsere", "unseren", "unserem",
    "unserer", "uns", "nosotros", "nuestro", "nuestra", "nuestros", "nuestras", "noi", "nostro", "nostra",
    "nostri", "nostre", "wij", "ons", "onze", "nosso", "nossa", "nossos", "nossas", "team", "equipe",
    "equipo", "equipa", "somos", "siamo",
];
/// Words by which one person does. Left out are those that mean something else in a neighbouring language.
const I: [&str; 24] = [
    "my", "myself", "mes", "je", "moi", "ich", "mein", "meine", "meinen", "meiner", "mich", "mir", "mis",
    "mio", "miei", "mie", "mijn", "ik", "mij", "meu", "meus", "minha", "minhas", "yo",
];
/// Somebody besides the lead, so often, is staff.
const STAFF: usize = 2;

/// `FL_REGISTRY` and `FL_SIZE_ONE`, where a register answered what they ask.
pub(in crate::checks) fn of_registers(registers: &[RegisterFacts]) -> Vec<Answer> {
    let entries: Vec<_> = certain(registers).collect();
    sole_trader(registers, &entries).into_iter().chain(size_of_one(&entries)).collect()
}

type Entries<'f> = [(&'f RegisterFacts, &'f RegisterEntry)];

/// Registers that contradict each other are for a person, and so is a sole trader who employs somebody, or
/// who was found by the name of the shop alone.
fn sole_trader(registers: &[RegisterFacts], entries: &Entries) -> Option<Answer> {
    let is_sole = |entry: &RegisterEntry| entry.is_sole_trader == Some(true);
    let sole: Vec<_> = entries.iter().filter(|(_, entry)| is_sole(entry)).collect();
    let others: Vec<_> = entries.iter().filter(|(_, entry)| entry.is_sole_trader == Some(false)).collect();
    let evidence = |asked: &RegisterFacts, entry: &RegisterEntry, entered: Evidence| {
        let named = Evidence::new("register_name", "company", entry.name.as_str(), asked.at);
        let form = entry.legal_form.as_ref();
        let form = form.map(|form| Evidence::new("legal_form", "company", form.as_str(), asked.at));
        [Some(named), Some(entered), form].into_iter().flatten().collect::<Vec<_>>()
    };
    if sole.is_empty() && others.is_empty() {
        let (asked, entry) = likely(registers).find(|(_, entry)| is_sole(entry))?;
        let evidence = evidence(asked, entry, by_name_alone(asked, entry));
        return Some(Answer { code: Code::FlRegistry, seen: Seen::Softened, evidence });
    }
    let told = sole.iter().flat_map(|(asked, entry)| evidence(asked, entry, entry_evidence(asked, entry)));
    let mut evidence: Vec<Evidence> = told.take(6).collect();
    // The owner does not count as employed.
    let employs = sole.iter().any(|(_, entry)| entry.employees.is_some_and(|size| size.least > 0));
    let seen = match (sole.is_empty(), others.is_empty()) {
        (true, _) => Seen::Clear,
        (false, true) if !employs => Seen::Hit,
        (false, _) => Seen::Softened,
    };
    if seen == Seen::Softened {
        evidence.extend(others.iter().map(|(asked, entry)| against(asked, entry)));
    }
    Some(Answer { code: Code::FlRegistry, seen, evidence })
}

fn size_of_one(entries: &Entries) -> Option<Answer> {
    let sized = entries.iter().filter_map(|(asked, entry)| Some((asked, entry, entry.employees?)));
    let known: Vec<_> = sized.collect();
    if known.is_empty() {
        return None;
    }
    let has_staff = known.iter().any(|(_, _, size)| size.least > 1);
    let one = known.iter().find(|(_, _, size)| size.most.is_some_and(|most| most <= 1));
    let evidence = one.filter(|_| !has_staff).map(|(asked, entry, _)| entry_evidence(asked, entry));
    Some(Answer::hit_if(Code::FlSizeOne, evidence))
}

/// `FL_SOLO_SITE`: the site speaks of one person's own services and names no staff.
pub(in crate::checks) fn solo_site(site: &SiteFacts, page: &Page, lead: &Lead, now: Timestamp) -> Answer {
    let clear = Answer::clear(Code::FlSoloSite);
    let said = Said::by(page, &site.registrable);
    if others_named(site, lead).len() >= STAFF || said.count(&WE) >= said.count(&I).max(1) {
        return clear;
    }
    let own_words = said.all(&SOLO);
    let named = said.telling(&SOLO);
    let in_data = page.owner.is_person && !own_words.is_empty();
    if named.is_none() && own_words.len() < 2 && !in_data {
        return clear;
    }
    let shown = named.into_iter().chain(own_words).take(3);
    let evidence = shown
        .map(|words| Evidence::new("page_words", "website", words, now).source(lists::own_source()))
        .collect();
    Answer { code: Code::FlSoloSite, seen: Seen::Hit, evidence }
}

/// Evidence that people work there beside the lead, or that it is a company after all: the site names two
/// others, a register counts more than one, or knows it as a company. A sole trader with staff is for a
/// person (`docs/checks.md`, `FL_LEGAL_FORM`).
pub(in crate::checks) fn staff(network: &Network, lead: &Lead, now: Timestamp) -> Option<Evidence> {
    let site =
        network.site.as_ref().map(|site| others_named(site, lead)).filter(|others| others.len() >= STAFF);
    if let Some(others) = site {
        return Some(Evidence::new("people", "website", others.join(", "), now));
    }
    let counted = certain(&network.registers);
    let mut counted = counted.filter(|(_, entry)| {
        entry.is_sole_trader == Some(false) || entry.employees.is_some_and(|size| size.least > 1)
    });
    counted.next().map(|(asked, entry)| entry_evidence(asked, entry))
}

/// People that the site's pages name besides the lead, each once, at most five.
fn others_named(site: &SiteFacts, lead: &Lead) -> Vec<String> {
    let (first, last) = (words(&lead.first_name), words(&lead.last_name));
    let is_lead =
        |name: &[String]| first.iter().all(|w| name.contains(w)) && last.iter().all(|w| name.contains(w));
    let mut seen: Vec<Vec<String>> = Vec::new();
    let mut others = Vec::new();
    for name in site.pages.iter().flat_map(|page| &page.owner.people) {
        let plain = words(name);
        if !is_lead(&plain) && !seen.contains(&plain) && others.len() < 5 {
            others.push(name.clone());
            seen.push(plain);
        }
    }
    others
}
