//! The characters that every SEPA bank takes (EPC217-08, SEPA requirements for an extended character set:
//! the basic Latin set), and how other text is written in them.

/// Whether a bank must take this character unchanged.
pub(super) fn is_basic(character: char) -> bool {
    character.is_ascii_alphanumeric() || "/-?:().,'+ ".contains(character)
}

/// The text in basic Latin, at most `max` characters, for people to read: accents fall away, other scripts
/// are spelt in Latin, signs become the nearest that is allowed, pictures fall away, and what has no spelling
/// becomes a full stop. What is longer is cut. Never begins or ends with a space, never has two in a row.
pub(super) fn latin(text: &str, max: usize) -> String {
    let mut latin = String::with_capacity(text.len());
    for character in text.chars() {
        if is_basic(character) {
            push(&mut latin, character);
        } else if is_picture(character) {
            // Its spelling would be its name: `grinning`.
        } else if character.is_whitespace() {
            push(&mut latin, ' ');
        } else if let Some(sign) = sign(character) {
            push(&mut latin, sign);
        } else {
            for spelt in deunicode::deunicode_char(character).unwrap_or(".").chars() {
                push(&mut latin, if is_basic(spelt) { spelt } else { sign(spelt).unwrap_or('.') });
            }
        }
        if latin.len() > max {
            break;
        }
    }
    latin.truncate(max); // all ASCII
    latin.truncate(latin.trim_end().len());
    latin
}

fn push(latin: &mut String, character: char) {
    if character != ' ' || !(latin.is_empty() || latin.ends_with(' ')) {
        latin.push(character);
    }
}

/// Whether a character is a picture, or a part of one, and no letter: emoji, symbols, and what joins or
/// colours them.
fn is_picture(character: char) -> bool {
    let is_drawn = matches!(character,
        '\u{2300}'..='\u{23ff}' | '\u{2600}'..='\u{27bf}' | '\u{2b00}'..='\u{2bff}'
        | '\u{1f000}'..='\u{1faff}');
    let joins = matches!(character,
        '\u{200d}' | '\u{20e3}' | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e007f}');
    joins || (is_drawn && !character.is_alphanumeric())
}

/// Whether a name is still one when a bank has written it: at least two of its letters and digits are left in
/// basic Latin, in the first `max` characters. What signs become (`€`, `©`) are no letters of the name.
pub(super) fn is_name(name: &str, max: usize) -> bool {
    const FEWEST: usize = 2;
    let letters = |text: &str| text.bytes().filter(u8::is_ascii_alphanumeric).count();
    let own: String = name.chars().filter(|character| character.is_alphanumeric()).collect();
    letters(&latin(name, max)) >= FEWEST && letters(&latin(&own, usize::MAX)) >= FEWEST
}

/// The nearest allowed sign (after the conversion table of EPC217-08).
fn sign(character: char) -> Option<char> {
    Some(match character {
        '&' => '+',
        '_' | '~' => '-',
        '"' | '`' => '\'',
        ';' => ',',
        '[' | '{' | '<' => '(',
        ']' | '}' | '>' => ')',
        '\\' | '|' => '/',
        '€' => 'E',
        '!' | '#' | '$' | '%' | '*' | '=' | '@' | '^' => '.',
        _ => return None,
    })
}

/// Whether a text may be a reference that banks hand on: 1 to 35 basic characters, without a slash at either
/// end, two in a row, or a space (EPC132-08; banks strip spaces at the ends and some everywhere).
pub(super) fn is_reference(text: &str) -> bool {
    let slashes = text.starts_with('/') || text.ends_with('/') || text.contains("//");
    (1..=35).contains(&text.len()) && !slashes && text.chars().all(|c| is_basic(c) && c != ' ')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_spelt_as_their_bank_would_spell_them() {
        for (name, spelt) in [
            ("Müller & Söhne GmbH", "Muller + Sohne GmbH"),
            ("Mu\u{308}ller", "Muller"),
            ("L’Oréal", "L'Oreal"),
            ("  Jane \u{a0}\t Doe\n", "Jane Doe"),
            ("Łódź – Ødegård_Straße", "Lodz - Odegard-Strasse"),
            ("Αθήνα", "Athena"),
            ("Дмитрий Щукин", "Dmitrii Shchukin"),
            ("Bob <script>; \"x\"", "Bob (script), 'x'"),
            ("a@b.example", "a.b.example"),
            ("北京", "Bei Jing"),
            ("\u{e000}", "."),
            ("Anna \u{1f600} Keller\u{2764}\u{fe0f}", "Anna Keller"),
            ("\u{1f469}\u{1f3fd}\u{200d}\u{1f4bb}\u{1f1e9}\u{1f1ea}", ""),
            ("\u{301}", ""),
        ] {
            assert_eq!(latin(name, 70), spelt, "{name}");
        }
    }

    #[test]
    fn what_is_too_long_is_cut_and_leaves_no_space() {
        assert_eq!(latin("four five", 5), "four");
        assert_eq!(latin(&"ß".repeat(70), 70).len(), 70);
    }

    #[test]
    fn a_name_keeps_two_letters_of_its_own() {
        for name in ["Li", "李", "北京", "Ω1", "3M", "\u{1f600} Jo", "Ødegård"] {
            assert!(is_name(name, 70), "{name}");
        }
        let cut = format!("{}ab", "-".repeat(69));
        for none in [
            "",
            "O\u{2019}",
            "\u{1f600}\u{1f600}",
            "\u{2606}\u{2014}",
            "€€",
            "©©",
            "X",
            "- é -",
            "\u{e000}\u{e000}",
            &cut,
        ] {
            assert!(!is_name(none, 70), "{none}");
        }
    }

    #[test]
    fn a_reference_is_one_that_every_bank_hands_on() {
        for good in ["LW-2026-000001", "a", "a/b", "0198c3f0a3d47b7e8a6f0123456789ab"] {
            assert!(is_reference(good), "{good}");
        }
        for bad in ["", "/a", "a/", "a//b", "a b", "ü", "a_b", "123456789012345678901234567890123456"] {
            assert!(!is_reference(bad), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_spelt_in_characters_that_banks_take(text in any::<String>(), max in 0..200_usize) {
            let spelt = latin(&text, max);
            prop_assert!(spelt.len() <= max && spelt.chars().all(is_basic));
            prop_assert!(spelt == spelt.trim() && !spelt.contains("  "));
            prop_assert_eq!(&latin(&spelt, max), &spelt);
        }
    }
}
