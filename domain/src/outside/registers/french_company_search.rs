//! The French company search: every company of the Sirene register, sole traders included. Free, without a
//! key. Names of persons who asked not to be published are hidden there and agree with nobody's.

use serde::Deserialize;

use super::{By, Failure, Listed, RegisterEntry, Standing, Url, address, parsed};
use crate::outside::Employees;

const SEARCH: &str = "https://recherche-entreprises.api.gouv.fr/search";
/// The most that a page may have.
const PER_PAGE: &str = "25";
/// The legal category of a natural person who trades.
const SOLE_TRADER: &str = "1000";
/// Legal categories that most companies have, in the words of the national statistics office.
const FORMS: [(&str, &str); 8] = [
    (SOLE_TRADER, "Entrepreneur individuel"),
    ("5498", "SARL unipersonnelle"),
    ("5499", "SARL"),
    ("5599", "SA à conseil d’administration"),
    ("5699", "SA à directoire"),
    ("5710", "SAS"),
    ("5720", "SAS unipersonnelle"),
    ("9220", "Association déclarée"),
];
/// Beginnings of the categories that one person may run alone: natural persons, SARL, SAS. Partnerships,
/// civil companies, companies with a board and associations have several people by law, employed or not.
const FOR_ONE: [&str; 3] = ["1", "54", "57"];
/// Sizes that are reckoned over the whole group: one of 250 people at least.
const OF_A_GROUP: [&str; 2] = ["ETI", "GE"];
/// Who only examines the books.
const AUDITOR: &str = "commissaire aux comptes";
/// Bands of employees: code, at least, at most. Owners and directors without a contract do not count. `00` is
/// none of them: nobody at the end of the year, and somebody within it.
const BANDS: [(&str, u32, u32); 14] = [
    ("01", 1, 2),
    ("02", 3, 5),
    ("03", 6, 9),
    ("11", 10, 19),
    ("12", 20, 49),
    ("21", 50, 99),
    ("22", 100, 199),
    ("31", 200, 249),
    ("32", 250, 499),
    ("41", 500, 999),
    ("42", 1_000, 1_999),
    ("51", 2_000, 4_999),
    ("52", 5_000, 9_999),
    ("53", 10_000, u32::MAX),
];

pub(super) fn url(by: &By) -> Url {
    let text = match by {
        By::Number(text) | By::Name { name: text, .. } => text,
    };
    address(SEARCH, &[("q", text), ("page", "1"), ("per_page", PER_PAGE)])
}

#[derive(Deserialize)]
struct Answer {
    results: Vec<Unit>,
    total_results: u64,
}

/// A legal unit.
#[derive(Deserialize)]
struct Unit {
    siren: String,
    /// The registered name; sole traders have none.
    nom_raison_sociale: Option<String>,
    /// The same with a short name, or a person's names.
    nom_complet: Option<String>,
    nature_juridique: Option<String>,
    /// `A`: active, `C`: ceased.
    etat_administratif: Option<String>,
    tranche_effectif_salarie: Option<String>,
    /// `N`: employs nobody.
    caractere_employeur: Option<String>,
    complements: Option<Complements>,
    /// `PME`, `ETI`, `GE`.
    categorie_entreprise: Option<String>,
    dirigeants: Option<Vec<Leader>>,
    siege: Option<Seat>,
}

#[derive(Deserialize)]
struct Leader {
    qualite: Option<String>,
    /// `personne physique` or `personne morale`.
    type_dirigeant: Option<String>,
}

#[derive(Deserialize)]
struct Seat {
    nom_commercial: Option<String>,
    liste_enseignes: Option<Vec<String>>,
}

#[derive(Deserialize)]
struct Complements {
    est_entrepreneur_individuel: Option<bool>,
}

pub(super) fn read(status: u16, body: &[u8]) -> Result<Listed, Failure> {
    if status != 200 {
        return Err(Failure::Broken);
    }
    let answer: Answer = parsed(body)?;
    let is_whole = answer.total_results <= answer.results.len() as u64;
    let entries = answer.results.into_iter().map(entry).collect::<Result<_, _>>()?;
    Ok(Listed { entries, is_whole })
}

fn entry(unit: Unit) -> Result<RegisterEntry, Failure> {
    if unit.siren.len() != 9 || !unit.siren.bytes().all(|byte| byte.is_ascii_digit()) {
        return Err(Failure::Broken);
    }
    let employees = employees(&unit);
    let also_called = unit.siege.map(trade_names).unwrap_or_default();
    let is_one = unit.complements.and_then(|told| told.est_entrepreneur_individuel).unwrap_or(false);
    let category = unit.nature_juridique.as_deref();
    let is_sole_trader = if is_one { Some(true) } else { category.map(|category| category == SOLE_TRADER) };
    Ok(RegisterEntry {
        name: unit.nom_raison_sociale.or(unit.nom_complet).ok_or(Failure::Broken)?,
        number: unit.siren,
        legal_form: category.map(form),
        is_sole_trader,
        standing: match unit.etat_administratif.as_deref() {
            Some("A") => Standing::Active,
            Some("C") => Standing::Dissolved,
            _ => Standing::Unknown,
        },
        employees,
        country: Some("FR".to_owned()),
        is_certain: false,
        is_likely: false,
        also_called,
    })
}

fn form(category: &str) -> String {
    match FORMS.iter().find(|(code, _)| *code == category) {
        Some((code, words)) => format!("{words} ({code})"),
        None => category.to_owned(),
    }
}

fn trade_names(seat: Seat) -> Vec<String> {
    seat.nom_commercial.into_iter().chain(seat.liste_enseignes.into_iter().flatten()).collect()
}

/// `NN` stands for "none, or nobody told us", `00` for none at the end of some year: only with the remark
/// that it is no employer now it is none. Where several people run it all the same, none is not said.
fn employees(unit: &Unit) -> Option<Employees> {
    let band = unit.tranche_effectif_salarie.as_deref()?;
    if matches!(band, "NN" | "00") {
        let is_none = unit.caractere_employeur.as_deref() == Some("N") && !has_several(unit);
        return is_none.then_some(Employees { least: 0, most: Some(0) });
    }
    let (_, least, most) = BANDS.iter().find(|(code, ..)| *code == band)?;
    Some(Employees { least: *least, most: (*most != u32::MAX).then_some(*most) })
}

/// Whether more than one person must be behind it, employed or not.
fn has_several(unit: &Unit) -> bool {
    let is_for_one = |category: &str| FOR_ONE.iter().any(|beginning| category.starts_with(beginning));
    let is_of_a_group = |size: &str| OF_A_GROUP.contains(&size);
    let runs_it = |leader: &&Leader| {
        let office = leader.qualite.as_deref().unwrap_or_default().to_lowercase();
        leader.type_dirigeant.as_deref() == Some("personne physique") && !office.contains(AUDITOR)
    };
    unit.dirigeants.iter().flatten().filter(runs_it).count() > 1
        || !unit.nature_juridique.as_deref().is_none_or(is_for_one)
        || unit.categorie_entreprise.as_deref().is_some_and(is_of_a_group)
}
