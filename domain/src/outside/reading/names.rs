//! Names of companies in the running text: words with a capital before a legal form, as imprints and
//! footers give them.

use super::head;
use super::plain::plain;

/// Forms that are written with a capital, in letters alone. Left out are those that mean something else
/// as well.
const FORMS: [&str; 42] = [
    "ag",
    "gmbh",
    "ggmbh",
    "kg",
    "kgaa",
    "mbh",
    "ohg",
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
];
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
        for at in (1..tokens.len()).filter(|at| forms[*at]) {
            if found.len() == MAX_FOUND {
                return found;
            }
            // The last of several forms: `GmbH & Co. KG`, `Unipessoal Lda`.
            if forms[at + 1..].iter().take(3).any(|form| *form) {
                continue;
            }
            found.extend(name_before(&tokens[..at]).map(|name| format!("{name} {}", form(tokens[at]))));
        }
    }
    found
}

/// A form as it is written. `Ltd.` ends a sentence more often than it is written so; `S.r.l.` is.
fn form(token: &str) -> &str {
    let form = token.trim_end_matches([',', ';', ':', ')']);
    if form.matches('.').count() == 1 { form.trim_end_matches('.') } else { form }
}

fn is_form(token: &str) -> bool {
    // They have two to eleven letters; dots and a comma may stand with them.
    (2..=24).contains(&token.len())
        && token.starts_with(char::is_uppercase)
        && FORMS.contains(&plain(token).as_ref())
}

/// The words with a capital that stand right before a form, back to whatever ends a sentence or a column.
fn name_before(tokens: &[&str]) -> Option<String> {
    let mut name: Vec<&str> = Vec::new();
    for token in tokens.iter().rev().take(MAX_WORDS) {
        let bare = token.trim_end_matches(',');
        // A comma may stand before the form, and nowhere else.
        let is_cut = bare.len() < token.len() && !name.first().is_none_or(|next| is_form(next));
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
        ] {
            assert_eq!(of_companies(text), [name], "{text}");
        }
    }

    #[test]
    fn a_form_without_a_name_and_small_words_name_nobody() {
        for text in ["GmbH", "eine GmbH", "unsere Ziele: GmbH", "5 kg", "the sa", "what a limited offer"] {
            assert_eq!(of_companies(text), [""; 0], "{text}");
        }
    }
}
