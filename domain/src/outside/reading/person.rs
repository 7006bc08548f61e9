//! A person's name at the beginning of some words. Rather nobody than a word that is no name.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::plain::plain;
use crate::checks::{is_anybodys_name, may_be_given_name};

/// Words between a label and a name, and titles before one.
static FILLERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "
    der die das den dem durch ist sind herr herrn frau dr prof med ing dipl mag phil rer nat jur kfm
    und and et y e en le la les de du est m mme mr mrs ms miss monsieur madame by its is are the sr
    sra don dona dott dottssa sig il el director mlle mevrouw mw dhr drs dra maga mga iur fh ra rain
    publ habil stab eng enga profa oec u
    "
    .split_whitespace()
    .collect()
});
/// Parts of a family name that begin with a small letter.
const PARTICLES: [&str; 24] = [
    "von", "van", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "zu",
    "zur", "ter", "ten", "vom", "el", "te", "'t", "’t",
];
/// What joins two family names of one person, or two people.
const JOINING: [&str; 3] = ["y", "e", "i"];
/// What is left of a particle before a vowel.
const ELIDED: [&str; 4] = ["d'", "d’", "dell'", "dell’"];
/// A trade that somebody is master of is at least so long: shorter words are family names (`Hofmeister`).
const LETTERS_OF_A_MASTER: usize = 12;
/// Words that begin like a name and are none, or end one.
static NO_NAMES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "
    about ag agency all amtsgericht austin avenue berlin blog boston branch brooklyn bureau buro bv
    calle capital chief consulting contact cookie cookies dallas department design developer digital
    dublin email engineer fax florence general geneva gmbh group gruppe handelsregister head holding
    home hotel houston how hra hrb inc internet join junior kantoor kg kontakt lda lead legal limited
    lisbon llc london ltd madrid mail manager marketing media meet milan mobil new news nv office
    offices oficina orlando our paris park phone platz policy privacy rcs read registergericht road rua
    rue sa sales sarl sas school se sede senior service services siren siret sitz sl solutions spa
    square srl steuernummer straat strasse street studio sydney team tel telefon telephone terms the ug
    umsatzsteuer university ust via vienna we web what why
    church chapel kirche museum museo musee theatre theater teatro safaris falls boutique apartments lodge
    cottage carpets furniture collection series serie edition schule gymnasium klinik stiftung fondation
    foundation fundacion fondazione stichting university college academy software united grove court mews
    terrace crescent lane huis gracht plaza
    impressum datenschutz mentions aviso note informativa website webseite internetseite sie ihre
    ihr unsere unser nous vous notre votre
    "
    .split_whitespace()
    .collect()
});

/// Words that begin the name of a place or a thing as often as somebody's, and articles, which begin
/// a sentence.
static NOT_FIRST: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "
    bar cafe casa chateau domaine finca garage garden gardens hacienda haus house monte palazzo palace
    porto quinta residence rio saint san sankt santa tower villa sainte santo sao puerto edificio
    edificio immeuble gebaude building salle sala saal camping auberge gasthaus gasthof hostal pension
    tenuta bodega bodegas weingut schloss castello castillo castelo kasteel clos mas moulin molino mulino
    mount lake lago lac cap cape isla ilha isola ile insel eiland piazza plaza praca
    der die das den dem des ein eine einer dieser diese dieses unser kein keine the this that these le les
    la las los el il lo gli un une una uno um uma os as het een dit dat deze cet cette ces este esta questo
    questa nosso nossa nostro nostra every any all each
    kaiser konig koenig king queen prinz prins prince roi empereur imperatore rey emperador rei imperador
    montag dienstag mittwoch donnerstag freitag samstag sonntag monday tuesday wednesday thursday friday
    saturday sunday lundi mardi mercredi jeudi vendredi samedi dimanche lunes martes miercoles jueves viernes
    sabado maandag dinsdag woensdag donderdag vrijdag zaterdag zondag segunda terca quarta sexta dia
    verde verdi azul blau gelb grun gruner roter schwarz nero giallo rosso azzurro rouge vert bleu noir negro
    blanco rojo amarillo groen rood geel zwart wit blauw vermelho amarelo preto
    "
    .split_whitespace()
    .collect()
});
/// Academic degrees and memberships, which end a name.
static BEHIND: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    "
    llb llm ba bsc ma msc mba phd md dds fca aca acca cpa cfa riba rics mrics frics tep kc ei
    cta att fcca acma fcma cgma cima aat maat fmaat ceng meng beng ieng mice mciob fciob mcips mcsp hcpc
    mbacp ukcp mrcvs bvms rgn obe mbe cbe frsa hons dphil mphil mres pgce esq aia leed pmp cissp psyd lcsw
    lmft jd dvm rn cfp mcilex fcilex ciob mciht mriai arb
    "
    .split_whitespace()
    .collect()
});
/// A degree of which we know nothing has so many letters at most, all of them capitals.
const LETTERS_OF_A_DEGREE: usize = 6;

/// Titles of professions, which nobody puts before the name of a customer.
const TITLES: [&str; 16] = [
    "geom",
    "avv",
    "arch",
    "rag",
    "notaio",
    "rechtsanwalt",
    "rechtsanwaltin",
    "steuerberater",
    "maitre",
    "me",
    "lic",
    "abg",
    "mtre",
    "drs",
    "notar",
    "ingeniero",
];

/// What must be known of a name where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Trust {
    /// Its first word is a given name, and nothing else says that a person is meant.
    Given,
    /// Or the first and the last word are names somewhere, or an initial and a name.
    Listed,
    /// One of both is: it stands in one list with names that are known.
    Beside,
    /// Nothing: it stands among cards of the same shape, above a role.
    Shown,
}

/// A name and where it ends.
pub(super) struct Named {
    pub(super) name: String,
    /// How many of the words it takes.
    pub(super) taken: usize,
    /// The family name stood first, and stands last now.
    pub(super) is_turned: bool,
}

/// A name that structured data gives as one: at least two words, no sentence.
pub(super) fn name_in_data(text: &str) -> Option<String> {
    let is_title = |word: &&str| word.ends_with('.') && is_filler(word);
    let name = text.split_whitespace().skip_while(is_title).collect::<Vec<_>>().join(" ");
    let count = name.split(' ').count();
    let letters = |c: char| c.is_alphabetic() || " .-'’".contains(c);
    ((2..=5).contains(&count) && name.len() <= 80 && name.chars().all(letters)).then_some(name)
}

/// A text that is a name and nothing else: structured data may have an address in its place.
pub(super) fn known_name(text: &str) -> Option<String> {
    let tokens: Vec<&str> = text.split_whitespace().collect();
    name_of(&tokens, Trust::Listed).filter(|named| named.taken == tokens.len()).map(|named| named.name)
}

/// A name of which nothing is known: two or three words in small letters but for their first, and then a
/// sentence, a bracket or nothing. Whoever calls says that a name must stand here.
pub(super) fn unknown_name(tokens: &[&str]) -> Option<String> {
    let tokens = without_titles(tokens);
    let Named { name, taken, is_turned } = name_of(tokens, Trust::Shown)?;
    let is_over = tokens[taken - 1].ends_with([',', ';', '.', ')'])
        || tokens.get(taken).is_none_or(|next| next.starts_with(['(', '–', '—', '-', '|', '·', ',']));
    let is_small = |word: &str| word.chars().skip(1).any(char::is_lowercase);
    (is_over && taken <= 3 && (is_turned || name.split(' ').all(is_small))).then_some(name)
}

/// What is left behind titles and small words.
pub(super) fn without_fillers<'a, 't>(tokens: &'a [&'t str]) -> &'a [&'t str] {
    // `E. (Els)` is no "e".
    let is_called = |at: usize| tokens.get(at + 1).is_some_and(|next| next.starts_with('('));
    let mut numbered = tokens.iter().enumerate();
    // `Sr. D. Afonso`: no initial.
    let is_don = |at: usize, token: &str| {
        at > 0 && matches!(token, "D." | "D") && matches!(plain(tokens[at - 1]).as_ref(), "sr" | "sra")
    };
    let skipped = numbered.position(|(at, token)| {
        !is_filler(token) && !is_don(at, token) || is_initials(token) && is_called(at)
    });
    let skipped = skipped.unwrap_or(tokens.len());
    &tokens[skipped..]
}

/// What is left behind small words and the title of a profession with those that belong to it.
pub(super) fn without_titles<'a, 't>(tokens: &'a [&'t str]) -> &'a [&'t str] {
    let tokens = without_fillers(tokens);
    if is_titled(tokens) { without_fillers(&tokens[1..]) } else { tokens }
}

/// Whether the title of a profession stands first: `Geom. Ivano Bellucci`.
pub(super) fn is_titled(tokens: &[&str]) -> bool {
    tokens.first().is_some_and(|token| TITLES.contains(&plain(token).as_ref()))
}

/// A name at the beginning.
pub(super) fn name_of(tokens: &[&str], trust: Trust) -> Option<Named> {
    let mut name: Vec<&str> = Vec::new();
    let mut taken = 0;
    // `E. (Els) Kuiper` is called Els.
    if let [initials, called, ..] = tokens
        && is_initials(initials)
        && let Some(called) = called.strip_prefix('(').and_then(|called| called.strip_suffix(')'))
    {
        name.extend(is_name_word(called).then_some(called));
        taken = 2;
    }
    for (at, token) in tokens.iter().enumerate().skip(taken) {
        let word = token.trim_end_matches([',', ';', '.', ')']);
        let joins = || name.len() > 1 && JOINING.contains(token) && is_second_family(&tokens[at + 1..]);
        let is_particle = !name.is_empty() && (PARTICLES.contains(&word) || is_elided(word)) || joins();
        let is_behind = name.len() > 1 && ends_a_name(word, &name);
        if token.ends_with(':') || is_behind || !(is_particle || is_name_word(word)) || name.len() == 5 {
            break;
        }
        name.push(word);
        taken += 1;
        let is_initial = word.chars().count() == 1;
        if word.len() < token.len() && !is_initial {
            break;
        }
    }
    while name.last().is_some_and(|word| PARTICLES.contains(word) || JOINING.contains(word)) {
        name.pop();
        taken -= 1;
    }
    let is_turned = matches!(name[..], [family, given] if stands_before_the_given_name(family, given, trust));
    if is_turned {
        name.reverse();
    }
    let named = Named { name: name.join(" "), taken, is_turned };
    let is_small = |word: &&str| PARTICLES.contains(word) || JOINING.contains(word);
    let own_words = name.iter().filter(|word| !is_small(word)).count();
    ((2..=4).contains(&own_words) && named.is_known(trust)).then_some(named)
}

/// A degree or membership: one that is known, or capitals behind small letters that nobody is called by.
fn ends_a_name(word: &str, name: &[&str]) -> bool {
    if word.len() > LETTERS_OF_A_DEGREE {
        return false;
    }
    let is_small = |word: &&str| word.chars().skip(1).any(char::is_lowercase);
    let is_capitals = word.len() > 2 && word.chars().all(char::is_uppercase);
    let plain = plain(word);
    BEHIND.contains(plain.as_ref()) || is_capitals && name.iter().all(is_small) && !is_anybodys_name(&plain)
}

/// `Marie-Ange d'Hauterive`.
fn is_elided(word: &str) -> bool {
    ELIDED.iter().filter_map(|elided| word.strip_prefix(elided)).any(is_name_word)
}

/// `Queirós e Sousa` is one person; `Queirós e Maria` and `Rossi Ugo e Rossi Anna` are two.
fn is_second_family(tokens: &[&str]) -> bool {
    let Some(token) = tokens.first().filter(|token| token.starts_with(char::is_uppercase)) else {
        return false;
    };
    let word = plain(token.trim_end_matches([',', ';', '.', ')']));
    let is_last = token.ends_with([',', ';', '.', ')'])
        || tokens.get(1).is_none_or(|next| !next.starts_with(char::is_uppercase));
    is_last && !may_be_given_name(&word) && is_anybodys_name(&word)
}

/// `DUPONT Jean`, and in a list of names `Rossi Maria`.
fn stands_before_the_given_name(family: &str, given: &str, trust: Trust) -> bool {
    let part = |word: &str| plain(word.split('-').next().unwrap_or_default()).into_owned();
    let is_capitals = |word: &str| word.len() > 2 && !word.contains(char::is_lowercase);
    let is_told = is_capitals(family) && !is_capitals(given);
    let is_given =
        |word: &str| may_be_given_name(word) || is_told && trust == Trust::Shown && is_anybodys_name(word);
    (is_told || trust == Trust::Beside && family.len() > 2 && !may_be_given_name(&part(family)))
        && given.len() > 2
        && is_given(&part(given))
        && !NOT_FIRST.contains(plain(family).as_ref())
}

impl Named {
    /// Whether so much is known of it.
    pub(super) fn is_known(&self, trust: Trust) -> bool {
        // `Mª Carmen` is called by the second.
        let is_called = |word: &&str| !PARTICLES.contains(word) && !word.ends_with('ª');
        let mut own = self.name.split(' ').filter(is_called);
        let first = own.next().unwrap_or_default();
        let last = own.next_back().unwrap_or_default();
        let part = |word: &str| plain(word.split(['-', '\'', '’']).next().unwrap_or_default()).into_owned();
        let (given, family) = (part(first), part(last));
        if NOT_FIRST.contains(given.as_str()) {
            return false;
        }
        let is_listed = |word: &str| word.len() > 1 && is_anybodys_name(word);
        // Given names of two letters are words as well: `Im`, `An`.
        if may_be_given_name(&given) && (given.len() > 2 || is_listed(&family)) {
            return true;
        }
        match trust {
            Trust::Given => false,
            Trust::Listed => is_listed(&family) && (first.chars().count() == 1 || is_listed(&given)),
            Trust::Beside => is_listed(&family) || is_listed(&given),
            Trust::Shown => true,
        }
    }
}

/// `J.`, `J.R.`.
fn is_initials(token: &str) -> bool {
    token.len() <= 6 && token.ends_with('.') && token.chars().all(|c| c == '.' || c.is_uppercase())
}

pub(super) fn is_name_word(word: &str) -> bool {
    let sound = |c: char| c.is_alphabetic() || "-'’".contains(c);
    word.starts_with(char::is_uppercase)
        && word.chars().count() <= 25
        && word.chars().all(sound)
        // A name in Portugal, and no form of a company.
        && (word == "Sá" || !word.split(['-', '\'', '’']).any(|part| NO_NAMES.contains(plain(part).as_ref())))
}

pub(super) fn is_filler(token: &str) -> bool {
    let plain = plain(token);
    let is_master = |word: &str| word.len() >= LETTERS_OF_A_MASTER && word.ends_with("meister");
    plain.is_empty()
        || FILLERS.contains(plain.as_ref())
        || token.starts_with("Dipl.")
        || is_master(plain.strip_suffix("in").unwrap_or(&plain))
}
