//! The words with which people and CRMs fill a field in which there is nothing.

/// In lower case, letters and digits only: `k.A.` is `ka`, `#N/A` is `na`.
const WORDS: [&str; 28] = [
    "none",
    "hasnone",
    "null",
    "nil",
    "nan",
    "na",
    "notavailable",
    "notapplicable",
    "ka",
    "keineangabe",
    "keineangaben",
    "kein",
    "keine",
    "keiner",
    "keines",
    "keins",
    "entfällt",
    "aucun",
    "aucune",
    "néant",
    "ninguno",
    "ninguna",
    "nessuno",
    "nessuna",
    "geen",
    "nvt",
    "nenhum",
    "nenhuma",
];
/// No word with its dots and spaces is longer, in bytes.
const LONGEST: usize = 32;

/// Whether a field says that there is nothing: by one of these words, or by dashes alone. An empty one says
/// nothing at all.
pub fn says_nothing(text: &str) -> bool {
    let said = text.trim();
    if said.is_empty() || said.len() > LONGEST {
        return false;
    }
    let is_dash = |c: char| matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '―' | '−' | '_' | '.' | '/');
    let word: String = said.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    said.chars().all(is_dash) || WORDS.contains(&word.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_field_that_says_nothing_is_told_from_an_empty_one_and_from_one_that_says_something() {
        for text in
            ["-", " – ", "—", "./.", "n/a", "N.A.", "#N/A", "None", "k. A.", "Aucune", "ninguno", "NÉANT"]
        {
            assert!(says_nothing(text), "{text}");
        }
        for text in
            ["", " ", "0", "?", "acme", "nonesuch", "Nadia", "keine Ahnung, bitte nachsehen", "株式会社"]
        {
            assert!(!says_nothing(text), "{text}");
        }
    }
}
