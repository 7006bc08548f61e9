//! Names of companies in the running text: words with a capital before a legal form, or behind one in France,
//! as imprints and footers give them.

use super::head;
use super::heads::Heads;
use super::plain::plain;

/// Forms that are written with a capital, in letters alone. Left out are those that mean something else
/// as well.
const FORMS: [&str; 59] = [
    "ag",
    "gmbh",
    "ggmbh",
    "kg",
    "kgaa",
    "mbh",
    "ohg",
    "og",
    "ug",
    "gbr",
    "ltd",
    "limited",
    "llp",
    "plc",
    "llc",
    "inc",
    "corp",
    "sas",
    "sasu",
    "sarl",
    "sa",
    "eurl",
    "snc",
    "scop",
    "ei",
    "srl",
    "srls",
    "spa",
    "sapa",
    "sl",
    "slu",
    "slp",
    "sll",
    "slne",
    "bv",
    "nv",
    "vof",
    "bvba",
    "lda",
    "ltda",
    "unipessoal",
    "sgps",
    "coop",
    "sci",
    "selarl",
    "inh",
    "eenmanszaak",
    "einzelunternehmen",
    "partg",
    "partgmbb",
    "mbb",
    "scea",
    "gaec",
    "earl",
    "scic",
    "asbl",
    "vzw",
    "gie",
    "sccl",
];
/// Forms that are no words even in small letters.
const SMALL_FORMS: [&str; 15] = [
    "gmbh",
    "mbh",
    "ltd",
    "llc",
    "plc",
    "sarl",
    "sasu",
    "eurl",
    "srl",
    "srls",
    "bv",
    "bvba",
    "lda",
    "eenmanszaak",
    "einzelunternehmen",
];
/// Forms in small letters with dots between them: `s.s.`, `e.K.`.
const DOTTED_FORMS: [&str; 10] = ["srl", "srls", "snc", "sas", "spa", "ss", "ek", "eu", "ev", "eg"];
/// Forms in capitals that are one with dots alone: `C.B.`, `S.C.`.
const DOTTED_CAPITALS: [&str; 6] = ["cb", "sc", "scp", "ac", "scs", "cv"];
/// Forms that are one in capitals alone: an earl is a word, and a name.
const CAPITALS: [&str; 3] = ["earl", "mbb", "gie"];
/// Forms that stand behind a name and are not of it.
const NO_PART_OF_A_NAME: [&str; 2] = ["eenmanszaak", "einzelunternehmen"];
/// Forms that come first: in France, and in Belgium and the Netherlands.
const FIRST_FORMS: [&str; 16] = [
    "sarl", "sas", "sasu", "eurl", "sci", "snc", "selarl", "scea", "earl", "gaec", "scic", "asbl", "vzw",
    "vof", "scp", "cv",
];
/// Of them, those in small letters.
const SMALL_FIRST_FORMS: [&str; 2] = ["vzw", "asbl"];
/// What ends with a dot within a name: `Az. Agr. Bersano`, `Gebr. Roek`.
const ABBREVIATIONS: [&str; 16] = [
    "az", "agr", "soc", "coop", "flli", "gebr", "ets", "ste", "cie", "co", "ind", "imm", "fa", "st", "ste",
    "hnos",
];
/// Small words within a name.
pub(super) const CONNECTORS: [&str; 22] = [
    "&", "+", "and", "of", "et", "de", "du", "des", "la", "le", "und", "für", "y", "e", "di", "del", "della",
    "da", "do", "dos", "van", "en",
];
/// Words before a year that is none of a name.
const BEFORE_A_YEAR: [&str; 7] = ["copyright", "since", "seit", "depuis", "desde", "dal", "sinds"];
/// A name has at most so many words before its form.
pub(super) const MAX_WORDS: usize = 7;
const MAX_LINE: usize = 400;
const MAX_FOUND: usize = 50;
/// Forms before which small words of a name are looked for.
const MAX_LOOKED_AT: usize = 200;

/// Every name of a company, in the order of the text.
pub(super) fn of_companies(text: &str, heads: &Heads) -> Vec<String> {
    let mut found = Vec::new();
    let mut looked_at = 0;
    for line in text.lines() {
        let tokens: Vec<&str> = head(line, MAX_LINE).split_whitespace().collect();
        let forms: Vec<bool> = tokens.iter().map(|token| is_form(token)).collect();
        for at in (0..tokens.len()).filter(|at| forms[*at]) {
            if found.len() == MAX_FOUND {
                return found;
            }
            // The last of several forms: `GmbH & Co. KG`, `Unipessoal Lda`.
            if forms[at + 1..].iter().take(3).any(|form| *form) {
                continue;
            }
            looked_at += 1;
            let heads = (looked_at <= MAX_LOOKED_AT).then_some(heads);
            found.extend(before_form(&tokens, at, heads).or_else(|| behind_form(&tokens, at)));
        }
    }
    found
}

/// `Acme GmbH`, with what belongs to the form: `Verdi S.n.c. di Verdi Anna`, `Azahar S. Coop. And.`
fn before_form(tokens: &[&str], at: usize, heads: Option<&Heads>) -> Option<String> {
    let is_cooperative = at > 0 && tokens[at - 1] == "S." && plain(tokens[at]) == "coop";
    let first = if is_cooperative { at - 1 } else { at };
    let name = heads
        .and_then(|heads| heads.name_before(&tokens[..first]))
        .or_else(|| name_before(&tokens[..first]))?;
    if NO_PART_OF_A_NAME.contains(&plain(tokens[at]).as_ref()) {
        return Some(name.trim_end_matches(',').to_owned());
    }
    let mut whole = vec![name.as_str()];
    whole.extend(is_cooperative.then_some("S."));
    let tail = tail(tokens, at);
    if tail.is_empty() {
        // An owner belongs to it only by name.
        if plain(tokens[at]) == "inh" {
            return None;
        }
        whole.push(form(tokens[at]));
    } else {
        whole.push(tokens[at]);
        whole.extend(tail);
    }
    Some(whole.join(" "))
}

/// What stands behind a form and belongs to the name: the partners of an Italian firm, the region of a
/// Spanish cooperative, the owner of a German one, a common good.
fn tail<'t>(tokens: &[&'t str], at: usize) -> Vec<&'t str> {
    let bare = |token: &&'t str| token.trim_end_matches([',', ';', ')']);
    let is_over = tokens[at].ends_with([',', ';', ')']);
    let rest = &tokens[at + 1..];
    let form = plain(tokens[at]);
    let next: Vec<&str> = rest.iter().take(2).map(bare).collect();
    if is_over || rest.is_empty() {
        return Vec::new();
    }
    let is_region =
        |token: &str| token.ends_with('.') && token.len() <= 7 && token.starts_with(char::is_uppercase);
    match form.as_ref() {
        "srl" | "spa" if next == ["Società", "Benefit"] => next,
        "ug" if next[0] == "(haftungsbeschränkt" => vec!["(haftungsbeschränkt)"],
        "srl" | "srls" if matches!(next[0], "unipersonale" | "uninominale") => next[..1].to_vec(),
        "coop" if is_region(next[0]) => next[..1].to_vec(),
        "snc" | "sas" | "ss" if next[0] == "di" => people_behind(rest),
        "inh" => people_behind(rest),
        _ => Vec::new(),
    }
}

/// Words with a capital and small ones between them, to the end of the part of the sentence.
fn people_behind<'t>(tokens: &[&'t str]) -> Vec<&'t str> {
    let mut people = Vec::new();
    for token in tokens.iter().take(MAX_WORDS + 1) {
        let bare = token.trim_end_matches([',', ';', ')', ':']);
        if !(bare.starts_with(char::is_uppercase) || CONNECTORS.contains(&bare)) {
            break;
        }
        people.push(bare.strip_suffix('.').filter(|word| word.len() > 2).unwrap_or(bare));
        if bare.len() < token.len() || bare.ends_with('.') && bare.len() > 2 {
            break;
        }
    }
    while people.last().is_some_and(|word| CONNECTORS.contains(word)) {
        people.pop();
    }
    people
}

/// `SARL Orme et Verrière`: in France the form may come first.
fn behind_form(tokens: &[&str], at: usize) -> Option<String> {
    let is_first = at == 0
        || !tokens[at - 1].starts_with(char::is_alphabetic)
        || tokens[at - 1].ends_with(['.', ':', ',']);
    let may_be_first = FIRST_FORMS.contains(&plain(tokens[at]).as_ref()) && is_whole(tokens[at]);
    let is_small = |token: &&str| CONNECTORS.contains(token) && !matches!(*token, "&" | "+");
    if !(is_first && may_be_first) || tokens.get(at + 1).is_none_or(is_small) {
        return None;
    }
    let name = people_behind(&tokens[at + 1..]);
    (!name.is_empty()).then(|| format!("{} {}", tokens[at], name.join(" ")))
}

/// Whether a form ends with a letter, or with one of its dots.
fn is_whole(token: &str) -> bool {
    token.ends_with(char::is_alphabetic) || token.ends_with('.') && token.matches('.').count() > 1
}

/// `Az.`, `Agr.`: what ends with a dot within a name.
fn is_abbreviation(token: &str) -> bool {
    ABBREVIATIONS.contains(&plain(token).as_ref())
}

/// A form as it is written. `Ltd.` ends a sentence more often than it is written so; `S.r.l.` is.
fn form(token: &str) -> &str {
    let form = token.trim_end_matches([',', ';', ':', ')']);
    if form.matches('.').count() == 1 { form.trim_end_matches('.') } else { form }
}

pub(super) fn is_form(token: &str) -> bool {
    // They have two to fifteen letters; dots and a comma may stand with them.
    if !(2..=24).contains(&token.len()) {
        return false;
    }
    let form = plain(token);
    let is_dotted = || token.matches('.').count() > 1;
    if token.starts_with(char::is_uppercase) {
        let is_capitals = || !token.contains(char::is_lowercase) || form == "mbb";
        return FORMS.contains(&form.as_ref()) && (!CAPITALS.contains(&form.as_ref()) || is_capitals())
            || DOTTED_CAPITALS.contains(&form.as_ref()) && is_dotted();
    }
    SMALL_FORMS.contains(&form.as_ref())
        || SMALL_FIRST_FORMS.contains(&form.as_ref())
        || token == "mbB"
        || is_dotted() && DOTTED_FORMS.contains(&form.as_ref())
}

/// The words with a capital that stand right before a form, back to whatever ends a sentence or a column.
fn name_before(tokens: &[&str]) -> Option<String> {
    let mut name: Vec<&str> = Vec::new();
    // `Mochuelo Hostelería 2025 SL`.
    let numbered = tokens.len().checked_sub(2).filter(|at| {
        let is_year = |token: &str| token.len() <= 4 && token.bytes().all(|byte| byte.is_ascii_digit());
        is_year(tokens[at + 1])
            && tokens[*at].ends_with(char::is_alphabetic)
            && !BEFORE_A_YEAR.contains(&plain(tokens[*at]).as_ref())
    });
    name.extend(numbered.map(|at| tokens[at + 1]));
    let tokens = numbered.map_or(tokens, |at| &tokens[..=at]);
    for token in tokens.iter().rev().take(MAX_WORDS) {
        // `H G Parking (Solent) Ltd`.
        let inner = token.strip_prefix('(').and_then(|token| token.strip_suffix(')')).unwrap_or(token);
        let bare = inner.trim_end_matches(',');
        // A comma may stand before the form, and nowhere else.
        let is_cut = bare.len() < inner.len() && !name.first().is_none_or(|next| is_form(next));
        let is_end = bare.ends_with([':', ';', '|', ')'])
            || (bare.ends_with('.') && !is_form(bare) && !is_abbreviation(bare));
        let fits = bare.starts_with(char::is_uppercase) || CONNECTORS.contains(&bare);
        if is_cut || is_end || !fits {
            break;
        }
        name.insert(0, token);
    }
    while name.first().is_some_and(|word| CONNECTORS.contains(word)) {
        name.remove(0);
    }
    (!name.is_empty()).then(|| name.join(" "))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads() -> Heads {
        Heads::of(url::Url::parse("https://pixels-en-bocage.com/").ok().as_ref())
    }

    #[test]
    fn a_company_is_named_by_its_words_and_its_form() {
        for (text, name) in [
            ("© 2026 Mallow Ridge Homes Limited. Company no. 99215538.", "Mallow Ridge Homes Limited"),
            ("Ulmengiebel Immobilien OHG, Frankfurter Str. 9", "Ulmengiebel Immobilien OHG"),
            ("Firma: Meyer & Söhne GmbH & Co. KG", "Meyer & Söhne GmbH & Co. KG"),
            ("Roble y Cornisa, S.L. · CIF", "Roble y Cornisa, S.L."),
            ("Farol Pipeta, Unipessoal Lda", "Farol Pipeta, Unipessoal Lda"),
            ("site of Larice Costruzioni S.r.l. – Via Roma", "Larice Costruzioni S.r.l."),
            ("a trading name of H G Parking (Solent) Ltd, registered", "H G Parking (Solent) Ltd"),
            ("12 rue du Bourg – SARL Cerise et Enclume, 999 345 621 RCS", "SARL Cerise et Enclume"),
            ("P.IVA 1 – Bracciali Lido e Figli s.s. – Via Roma", "Bracciali Lido e Figli s.s."),
            ("Verdi S.n.c. di Verdi Anna e Neri Ugo, P.IVA 1", "Verdi S.n.c. di Verdi Anna e Neri Ugo"),
            ("Corallo S.r.l. Società Benefit, Via Tiburtina", "Corallo S.r.l. Società Benefit"),
            ("Azahar S. Coop. And., Carmona", "Azahar S. Coop. And."),
            ("Hasel & Pinsel, Inh. Mira Haselbach, Norderstraße", "Hasel & Pinsel, Inh. Mira Haselbach"),
            ("Kompas HR, eenmanszaak, KvK 1", "Kompas HR"),
            ("Acme bv, Gent", "Acme bv"),
            ("Agence Pixels en bocage SARL", "Pixels en bocage SARL"),
            ("Éditeur : Couleurs du bout SARL au capital de 1 €", "Couleurs du bout SARL"),
            ("SCEA Domaine des Huppes – RCS Avignon", "SCEA Domaine des Huppes"),
            ("vzw Jeugddorp De Wiek, Gent", "vzw Jeugddorp De Wiek"),
            ("V.O.F. De Reiger, Hoorn", "V.O.F. De Reiger"),
            ("Fisio Gato C.B. · León", "Fisio Gato C.B."),
            ("Hostelería Mora 2025 SL busca camareros", "Hostelería Mora 2025 SL"),
            ("Az. Agr. Bosco s.s. – Via Po 8", "Az. Agr. Bosco s.s."),
            ("Ricambi Picchio S.r.l. unipersonale – Roma", "Ricambi Picchio S.r.l. unipersonale"),
            ("Milan Domains UG (haftungsbeschränkt) · Kiel", "Milan Domains UG (haftungsbeschränkt)"),
            ("Beck & Maier Rechtsanwälte PartG mbB", "Beck & Maier Rechtsanwälte PartG mbB"),
        ] {
            assert_eq!(of_companies(text, &heads()), [name], "{text}");
        }
    }

    #[test]
    fn a_form_without_a_name_and_small_words_name_nobody() {
        for text in [
            "GmbH",
            "eine GmbH",
            "Unser Inh. wohnt hier",
            "SARL au capital de 8 000 €",
            "a spa",
            "unsere Ziele: GmbH",
            "5 kg",
            "the sa",
            "what a limited offer",
            "Nous sommes une SARL",
            "the Earl of Derby",
            "Copyright 2026 Ltd",
            "une asbl",
            "Éditeur : nous conseillons une SARL",
        ] {
            assert_eq!(of_companies(text, &heads()), [""; 0], "{text}");
        }
    }
}
