//! Names of companies in the running text: words with a capital before a legal form, or behind one in France,
//! as imprints and footers give them.

use super::head;
use super::plain::plain;

/// Forms that are written with a capital, in letters alone. Left out are those that mean something else
/// as well.
const FORMS: [&str; 48] = [
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
const DOTTED_FORMS: [&str; 9] = ["srl", "srls", "snc", "sas", "spa", "ss", "ek", "eu", "ev"];
/// Forms that stand behind a name and are not of it.
const NO_PART_OF_A_NAME: [&str; 2] = ["eenmanszaak", "einzelunternehmen"];
/// Forms that come first in France.
const FRENCH_FORMS: [&str; 7] = ["sarl", "sas", "sasu", "eurl", "sci", "snc", "selarl"];
/// Small words within a name.
const CONNECTORS: [&str; 22] = [
    "&", "+", "and", "of", "et", "de", "du", "des", "la", "le", "und", "für", "y", "e", "di", "del", "della",
    "da", "do", "dos", "van", "en",
];
/// A name has at most so many words before its form.
const MAX_WORDS: usize = 7;
const MAX_LINE: usize = 400;
const MAX_FOUND: usize = 50;

/// Every name of a company, in the order of the text.
pub(super) fn of_companies(text: &str) -> Vec<String> {
    let mut found = Vec::new();
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
            found.extend(before_form(&tokens, at).or_else(|| behind_form(&tokens, at)));
        }
    }
    found
}

/// `Acme GmbH`, with what belongs to the form: `Verdi S.n.c. di Verdi Anna`, `Azahar S. Coop. And.`
fn before_form(tokens: &[&str], at: usize) -> Option<String> {
    let is_cooperative = at > 0 && tokens[at - 1] == "S." && plain(tokens[at]) == "coop";
    let first = if is_cooperative { at - 1 } else { at };
    let name = name_before(&tokens[..first])?;
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
    let is_french =
        FRENCH_FORMS.contains(&plain(tokens[at]).as_ref()) && tokens[at].ends_with(char::is_alphabetic);
    let is_small = |token: &&str| CONNECTORS.contains(token) && !matches!(*token, "&" | "+");
    if !(is_first && is_french) || tokens.get(at + 1).is_none_or(is_small) {
        return None;
    }
    let name = people_behind(&tokens[at + 1..]);
    (!name.is_empty()).then(|| format!("{} {}", tokens[at], name.join(" ")))
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
    if token.starts_with(char::is_uppercase) {
        return FORMS.contains(&form.as_ref());
    }
    SMALL_FORMS.contains(&form.as_ref())
        || token.matches('.').count() > 1 && DOTTED_FORMS.contains(&form.as_ref())
}

/// The words with a capital that stand right before a form, back to whatever ends a sentence or a column.
fn name_before(tokens: &[&str]) -> Option<String> {
    let mut name: Vec<&str> = Vec::new();
    for token in tokens.iter().rev().take(MAX_WORDS) {
        // `H G Parking (Solent) Ltd`.
        let inner = token.strip_prefix('(').and_then(|token| token.strip_suffix(')')).unwrap_or(token);
        let bare = inner.trim_end_matches(',');
        // A comma may stand before the form, and nowhere else.
        let is_cut = bare.len() < inner.len() && !name.first().is_none_or(|next| is_form(next));
        let is_end =
            bare.ends_with([':', ';', '|', ')']) || (bare.ends_with('.') && !is_form(bare) && bare != "Co.");
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
        ] {
            assert_eq!(of_companies(text), [name], "{text}");
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
        ] {
            assert_eq!(of_companies(text), [""; 0], "{text}");
        }
    }
}
