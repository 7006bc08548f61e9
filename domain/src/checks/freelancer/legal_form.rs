//! Legal forms that mean one person: `e.K.`, `Inh.`, `e.U.`, `EI`, `ditta individuale`, `v/ Hans Jensen` …
//! A form of a company beside it (GmbH, S.r.l., BV …) settles that it is a company.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::title_words::AUTONOMOUS_THINGS;
use super::{italian, lists, trading_as};
use crate::country::Country;

/// A sole trader's form, as the company's name writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SoleForm {
    /// The words that say so: `e.K.`, `di Rossi Mario`.
    pub as_written: String,
    /// Whether they say nothing else. `di Arturo Toscanini` may name an owner, or whom it is called after.
    pub is_certain: bool,
}

/// A word of a company's name: without accents, case and dots, and as it was written.
#[derive(Debug, Clone)]
pub(super) struct Token {
    pub(super) word: String,
    pub(super) raw: String,
}

/// What else must be true of a word before it counts, where the bare word means something else too.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Only {
    Always,
    /// Written in capitals.
    Upper,
    /// Written with dots or beginning with a small letter: `e.K.`, `eU`, not `EU`.
    Marked,
    /// Capitals, and the last word of the name.
    UpperLast,
    /// Something before it and something after it.
    Inside,
    /// Something before it and a person's name after it: `v/ Hans Jensen`, not `v/ Søen`.
    BeforeName,
    /// At the end or before its owner's name, and not of a thing: "Juan Pérez autónomo", not "Universidad
    /// Autónoma de Madrid".
    OfAPerson,
}

/// Words, countries (none: everywhere), condition.
type Rule = (&'static [&'static str], &'static [&'static str], Only);

const RULES: &[Rule] = {
    use Only::{Always, BeforeName, Inside, Marked, OfAPerson, Upper, UpperLast};
    &[
        (&["ek"], &["DE", "AT"], Marked),
        (&["ek"], &["DE"], UpperLast),
        (&["ekfm"], &[], Always),
        (&["ekfr"], &[], Always),
        (&["ekffr"], &[], Always),
        (&["ekfrau"], &[], Always),
        (&["e", "kfrau"], &[], Always),
        (&["e", "kfm"], &[], Always),
        (&["e", "kfr"], &[], Always),
        (&["e", "kffr"], &[], Always),
        (&["e", "kaufmann"], &[], Always),
        (&["e", "kauffrau"], &[], Always),
        (&["eingetragener", "kaufmann"], &[], Always),
        (&["eingetragene", "kauffrau"], &[], Always),
        (&["eingetragenes", "einzelunternehmen"], &[], Always),
        (&["eingetragenes", "unternehmen"], &["AT"], Always),
        (&["einzelunternehmen"], &[], Always),
        (&["einzelunternehmer"], &[], Always),
        (&["einzelunternehmerin"], &[], Always),
        (&["einzelunternehmung"], &[], Always),
        (&["kleinunternehmer"], &["DE", "AT"], Always),
        (&["kleinunternehmerin"], &["DE", "AT"], Always),
        (&["einzelfirma"], &[], Always),
        (&["einzelkaufmann"], &[], Always),
        (&["einzelkauffrau"], &[], Always),
        (&["inh"], &["DE", "AT", "CH", "LI", "LU"], Inside),
        (&["inhaber"], &[], Inside),
        (&["inhaberin"], &[], Inside),
        (&["eu"], &["AT"], Marked),
        (&["eingetragener", "unternehmer"], &[], Always),
        (&["eingetr", "unternehmer"], &[], Always),
        (&["eingetr", "unternehmerin"], &[], Always),
        (&["eingetr", "untern"], &["AT"], Always),
        (&["eingetr", "kaufmann"], &[], Always),
        (&["eingetr", "kfm"], &[], Always),
        (&["eingetr", "kfr"], &[], Always),
        (&["eing", "kfm"], &[], Always),
        (&["eing", "kfr"], &[], Always),
        (&["eing", "kaufmann"], &[], Always),
        (&["eing", "kauffrau"], &[], Always),
        (&["eing", "unternehmer"], &[], Always),
        (&["eing", "unternehmerin"], &[], Always),
        (&["eingetr", "kauffrau"], &[], Always),
        (&["eingetragene", "unternehmerin"], &[], Always),
        (&["ei"], &["FR", "LU", "TN"], Upper),
        (&["eirl"], &["FR"], Always),
        (&["entrepreneur", "individuel"], &[], Always),
        (&["entrepreneure", "individuelle"], &[], Always),
        (&["entreprise", "individuelle"], &[], Always),
        (&["raison", "individuelle"], &[], Always),
        (&["exploitation", "individuelle"], &[], Always),
        (&["auto", "entrepreneur"], &[], Always),
        (&["autoentrepreneur"], &[], Always),
        (&["auto", "entreprise"], &[], Always),
        (&["autoentreprise"], &[], Always),
        (&["micro", "entrepreneur"], &[], Always),
        (&["microentrepreneur"], &[], Always),
        (&["micro", "entreprise"], &["FR", "BE"], Always),
        (&["microentreprise"], &["FR", "BE"], Always),
        (&["entrepreneuse", "individuelle"], &[], Always),
        (&["independant", "complementaire"], &["BE", "LU"], Always),
        (&["eenmanszaak"], &[], Always),
        (&["eenmansbedrijf"], &[], Always),
        (&["zelfstandig", "ondernemer"], &[], Always),
        (&["zelfstandige", "in", "bijberoep"], &[], Always),
        // "Trading as": of a company it stands behind the company's form.
        (&["hodn"], &["NL"], Always),
        (&["zzp"], &["NL", "BE"], UpperLast),
        (&["ditta", "individuale"], &[], Always),
        (&["impresa", "individuale"], &[], Always),
        (&["azienda", "individuale"], &[], Always),
        (&["imp", "individuale"], &["IT", "SM"], Always),
        (&["impr", "individuale"], &["IT", "SM"], Always),
        (&["agricola", "individuale"], &["IT", "SM"], Always),
        (&["ditta", "ind"], &["IT", "SM"], Always),
        (&["ditta", "indiv"], &["IT", "SM"], Always),
        (&["ditta", "indle"], &["IT", "SM"], Always),
        (&["impresa", "ind"], &["IT", "SM"], Always),
        (&["impresa", "indiv"], &["IT", "SM"], Always),
        (&["impresa", "indle"], &["IT", "SM"], Always),
        (&["imp", "ind"], &["IT", "SM"], Always),
        (&["impr", "ind"], &["IT", "SM"], Always),
        (&["agricola", "ind"], &["IT", "SM"], Always),
        (&["agr", "ind"], &["IT", "SM"], Always),
        (&["libero", "professionista"], &[], Always),
        (&["libera", "professionista"], &[], Always),
        (&["v/"], &["DK", "FO", "GL", "NO", "SE"], BeforeName),
        (&["enkeltmandsvirksomhed"], &[], Always),
        (&["enkeltmandsvirksomheden"], &[], Always),
        (&["enkeltmandsfirma"], &[], Always),
        (&["enk"], &["NO"], UpperLast),
        (&["enkeltpersonforetak"], &[], Always),
        (&["enskild", "firma"], &[], Always),
        (&["enskild", "naringsverksamhet"], &[], Always),
        (&["toiminimi"], &[], Always),
        (&["tmi"], &["FI"], Always),
        (&["jdg"], &["PL"], Upper),
        (&["jednoosobowa", "dzialalnosc", "gospodarcza"], &[], Always),
        (&["indywidualna", "dzialalnosc", "gospodarcza"], &[], Always),
        (&["autonomo"], &["ES"], OfAPerson),
        (&["autonoma"], &["ES"], OfAPerson),
        (&["empresario", "individual"], &[], Always),
        (&["empresaria", "individual"], &[], Always),
        (&["empresari", "individual"], &["ES", "AD"], Always),
        (&["trabajador", "autonomo"], &[], Always),
        (&["empresario", "em", "nome", "individual"], &[], Always),
        (&["empresaria", "em", "nome", "individual"], &[], Always),
        (&["eni"], &["PT"], UpperLast),
        (&["mei"], &["BR"], UpperLast),
        (&["osvc"], &["CZ"], Always),
        (&["szco"], &["SK"], Always),
        (&["ev"], &["HU"], Marked),
        (&["egyeni", "vallalkozo"], &[], Always),
        (&["egyeni", "ceg"], &["HU"], Always),
        (&["pfa"], &["RO"], Upper),
        (&["persoana", "fizica", "autorizata"], &[], Always),
        (&["intreprindere", "individuala"], &[], Always),
        (&["obrt"], &["HR"], Always),
        (&["sp"], &["SI"], Marked),
        (&["fie"], &["EE"], Upper),
        (&["sole", "trader"], &[], Always),
        (&["sole", "proprietor"], &[], Always),
        (&["sole", "proprietorship"], &[], Always),
        (&["self", "employed"], &[], Always),
    ]
};

/// `FL_LEGAL_FORM`: the form of a sole trader that the name carries, if no form of a company stands
/// beside it.
pub fn sole_trader_form(company: &str, country: Country) -> Option<SoleForm> {
    let tokens = tokens(company);
    let by_form = || RULES.iter().find_map(|rule| rule_hits(rule, &tokens, country));
    let form = match by_form() {
        Some(as_written) => SoleForm { as_written, is_certain: true },
        None if italian::applies(country) => {
            let owner = italian::owner(&tokens, company)?;
            SoleForm { as_written: owner.as_written, is_certain: owner.is_certain }
        }
        None => SoleForm { as_written: trading_as::person(&tokens)?, is_certain: false },
    };
    let is_many = tokens.iter().any(|token| OF_MANY.contains(&token.word.as_str()));
    let named = trading_as::without_sign(tokens);
    (!is_many && !tokens_are_incorporated(&named, country)).then_some(form)
}

/// Whoever is called so stands for many, whatever word of a sole trader's the name holds.
const OF_MANY: &[&str] = &[
    "association",
    "associazione",
    "asociacion",
    "verband",
    "bundesverband",
    "verein",
    "gemeinschaft",
    "einkaufsgemeinschaft",
    "genossenschaft",
    "federation",
    "federacion",
    "syndicat",
    "sindicato",
    "groupe",
    "instituto",
    "organismo",
    "universidad",
    "universita",
    "politecnico",
    "ospedale",
    "comune",
    "provincia",
    "regione",
    "ministero",
    "loco",
    "diocesi",
    "parrocchia",
    "puerto",
];

/// Whether the name carries the form of a company.
pub(super) fn is_incorporated(company: &str) -> bool {
    let tokens = tokens(company);
    (0..tokens.len()).any(|at| form_at(&tokens[at..]).is_some())
}

/// The name before its company's form.
pub(super) fn without_form(company: &str) -> String {
    let tokens = tokens(company);
    let named = (1..tokens.len()).find(|at| form_at(&tokens[*at..]).is_some()).unwrap_or(tokens.len());
    joined(&tokens[..named])
}

fn tokens_are_incorporated(tokens: &[Token], country: Country) -> bool {
    let last = tokens.len().saturating_sub(1);
    let mut forms = (0..tokens.len()).filter_map(|at| Some((at, form_at(&tokens[at..])?)));
    forms.any(|(at, form)| match (form, country.code()) {
        // France's EIRL was a sole trader with a separate estate; in Chile and Peru it is a limited company.
        ("eirl", "FR") => false,
        // `e.v.` is a Hungarian sole trader and a German association.
        ("ev", "HU") => false,
        // Sardinia's article, and initials: `Sa Domo di Cabras Maria`, `E.G. di Guidi Emiliano`.
        ("sa" | "eg" | "ag" | "as" | "ab" | "sl", "IT" | "SM") => at == last,
        _ => true,
    })
}

fn rule_hits((words, countries, only): &Rule, tokens: &[Token], country: Country) -> Option<String> {
    if !countries.is_empty() && !countries.contains(&country.code()) {
        return None;
    }
    let at = tokens
        .windows(words.len())
        .position(|window| window.iter().zip(*words).all(|(token, word)| token.word == *word))?;
    let (token, last) = (&tokens[at], tokens.len() - 1);
    let upper = token.raw.chars().all(|c| !c.is_lowercase());
    let fits = match only {
        Only::Always => true,
        Only::Upper => upper && tokens.len() > 1 && (at == last || owner_follows(tokens, at)),
        Only::Marked => at > 0 && (token.raw.contains('.') || token.raw.starts_with(char::is_lowercase)),
        Only::UpperLast => upper && at == last && at > 0,
        Only::Inside => at > 0 && at < last,
        Only::BeforeName => {
            let names = &tokens[at + 1..];
            let is_given = |token: &Token| lists::GIVEN_NAMES.contains(&token.word);
            at > 0 && (names.len() > 1 || names.iter().any(is_given))
        }
        Only::OfAPerson => {
            let is_of_a_thing = at > 0 && AUTONOMOUS_THINGS.contains(&tokens[at - 1].word.as_str());
            tokens.len() > 1 && !is_of_a_thing && (at == last || owner_follows(tokens, at))
        }
    };
    let written =
        || tokens[at..at + words.len()].iter().map(|t| t.raw.as_str()).collect::<Vec<_>>().join(" ");
    fits.then(written)
}

/// `EI Dupont Jean` and `Chez Jean EI Dupont Jean` are a person's firm, `EI Technologies` is not.
fn owner_follows(tokens: &[Token], at: usize) -> bool {
    let rest = &tokens[at + 1..];
    (2..=3).contains(&rest.len()) && rest.iter().any(|t| lists::GIVEN_NAMES.contains(&t.word))
}

/// Forms of companies that the vendored table lacks, groups otherwise, or writes only in full.
const MORE_FORMS: &str = "gmbh mbh ag kg kgaa ohg og oeg keg gbr ug eg ev partg partgmbb stiftung verein
    genossenschaft srl srls spa snc sas sapa scarl scrl scpa ss soc coop societa cooperativa consorzio
    fondazione
    associazione onlus ets asd ssd aps ati rti sarl sasu eurl sa sci scop gie selarl selas scp scm sca
    gaec earl
    bv nv vof cv bvba srlu stichting vereniging maatschap ltd limited llp plc inc llc corp corporation
    incorporated pty aps ab hb kb oy oyj ky asa sl slu sau slp sll slne lda ltda unipessoal sgps doo sro
    kft zrt
    bt ood eood ad jsc ooo gesmbh gesellschaft aktiengesellschaft";

/// Short forms of the table that are also ordinary words, initials or sole traders' own signs.
const NOT_TELLING: &str = "
    ek eu ei eni enk et ii if ip pr pe ps pt pp pc na nl co company group holding trust di de
    da do e y v i a f o s r c the fa ik is ks ac am an at be by fm il in la lo me my no on or os so to
    up us jv rs rp
    ca sp mei obrt tmi szco osvc pfa jdg fie partners and und e c dom zavod ent est dd pl";

static FORMS: LazyLock<HashSet<String>> = LazyLock::new(|| {
    #[derive(serde::Deserialize)]
    struct Form {
        #[serde(default)]
        aliases: Vec<String>,
        display: Option<String>,
        generic: Option<String>,
    }
    let telling =
        |generic: Option<&str>| matches!(generic, Some("LLC" | "JSC" | "LP" | "LLP" | "GP" | "COOP"));
    let table: Vec<Form> = serde_json::from_str(lists::LEGAL_FORMS).unwrap_or_default();
    let spelled = table
        .into_iter()
        .filter(|form| telling(form.generic.as_deref()))
        .flat_map(|form| form.aliases.into_iter().chain(form.display));
    let keys = spelled.map(|form| joined(&tokens(&form))).filter(|key| key.len() > 1);
    let mut forms: HashSet<String> = keys.collect();
    forms.retain(|key| !NOT_TELLING.split_whitespace().any(|word| word == key));
    forms.extend(MORE_FORMS.split_whitespace().map(str::to_owned));
    forms
});

/// The form of a company that begins here. `Sá` is a family's name, and `SA` none.
fn form_at(tokens: &[Token]) -> Option<&'static str> {
    if tokens.first().is_some_and(|token| token.word == "sa" && token.raw.contains(['á', 'Á'])) {
        return None;
    }
    (1..=tokens.len().min(6)).find_map(|length| FORMS.get(&joined(&tokens[..length])).map(String::as_str))
}

fn joined(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.word.as_str()).collect::<Vec<_>>().join(" ")
}

/// The words of a name; `S. r. l.`, `S.r.l.` and `S R L` are one word, `Inh.Müller` is two.
pub(super) fn tokens(company: &str) -> Vec<Token> {
    let between = |c: char| c.is_whitespace() || ",;()[]{}\"“”„«»|–—:&+".contains(c);
    let mut tokens: Vec<Token> = Vec::new();
    for piece in company.split(between).filter(|piece| !piece.is_empty()) {
        let piece = match piece.strip_prefix("v/").or_else(|| piece.strip_prefix("V/")) {
            Some(rest) => {
                tokens.push(Token { word: "v/".to_owned(), raw: "v/".to_owned() });
                rest
            }
            None => piece,
        };
        for piece in piece.split('/') {
            let parts: Vec<&str> = piece.split('.').filter(|part| !part.is_empty()).collect();
            let abbreviated = parts.iter().all(|part| part.chars().count() <= 3);
            if abbreviated || parts.len() == 1 {
                push(&mut tokens, piece);
            } else {
                parts.into_iter().for_each(|part| push(&mut tokens, part));
            }
        }
    }
    tokens
}

fn push(tokens: &mut Vec<Token>, raw: &str) {
    let word: String = deunicode::deunicode(raw)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .collect::<String>()
        .to_lowercase();
    if word.is_empty() {
        return;
    }
    let initials = |token: &Token| token.raw.split('.').all(|part| part.chars().count() <= 1);
    match tokens.last_mut() {
        Some(before)
            if word.len() == 1 && before.word.len() <= 5 && before.word != "v/" && initials(before) =>
        {
            before.word.push_str(&word);
            before.raw.push('.');
            before.raw.push_str(raw);
        }
        _ => tokens.push(Token { word, raw: raw.to_owned() }),
    }
}
