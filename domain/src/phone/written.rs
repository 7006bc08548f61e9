//! How people write numbers: a word before (`Tel.:`), dashes and spaces of many kinds, and behind the number
//! an extension, a word, or a second number. Of two numbers the first counts.

use crate::company;

/// How an extension is announced, in the languages of our lists; of two that begin alike the longer first.
const ANNOUNCED: [&str; 24] = [
    "extension",
    "extensión",
    "extensão",
    "extn",
    "ext",
    "x",
    "#",
    "durchwahl",
    "dw",
    "nebenstelle",
    "nst",
    "klappe",
    "apparat",
    "app",
    "poste",
    "interno",
    "int",
    "toestel",
    "tst",
    "ramal",
    "anexo",
    "anexa",
    ";",
    ",",
];

/// Words that say of which sort a number is, before or behind it.
const LABELS: [&str; 47] = [
    "telephone",
    "téléphone",
    "teléfono",
    "telefono",
    "telefone",
    "telefoon",
    "telefonnummer",
    "telefon",
    "phone",
    "tel",
    "tél",
    "fon",
    "ph",
    "mobile",
    "mobil",
    "móvil",
    "movil",
    "mob",
    "cellulare",
    "celular",
    "cell",
    "portable",
    "handy",
    "gsm",
    "fax",
    "office",
    "büro",
    "bureau",
    "work",
    "direct",
    "direkt",
    "zentrale",
    "switchboard",
    "standard",
    "centralino",
    "centralita",
    "number",
    "nummer",
    "numéro",
    "número",
    "numero",
    "no",
    "nr",
    "t",
    "m",
    "p",
    "f",
];

/// Words between two numbers.
const BETWEEN: [&str; 11] = ["or", "oder", "ou", "of", "o", "and", "und", "et", "|", "&", "\\"];

/// The fewest digits of a number.
const FEWEST: usize = 5;

/// The number that stands in a text, in ASCII; nothing where something else stands before or behind it.
pub(super) fn number(typed: &str) -> Option<String> {
    let plain: String = company::nfc(typed).chars().filter(|c| *c != '\u{ad}').map(plain).collect();
    let (number, behind) = split(unlabelled(plain.trim()));
    let (first, second) = first_of(number);
    let plus_inside = first.trim_start_matches(['(', ' ']).chars().skip(1).any(|c| c == '+');
    let is_number = (FEWEST..=17).contains(&digits_in(first)) && !plus_inside;
    // Behind a second number may stand what may stand behind the first.
    let is_whole = behind.is_empty() || may_stand_behind(behind);
    (is_number && is_whole && (second.is_empty() || digits_in(second) <= 17)).then(|| first.to_owned())
}

/// How many digits a text in ASCII has.
pub(super) fn digits_in(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// A sign as a keyboard without ornaments writes it: digits of full width, dashes and spaces of any width.
fn plain(c: char) -> char {
    match c {
        '\u{2010}'..='\u{2015}' | '\u{2043}' | '\u{2212}' | '\u{fe58}' | '\u{fe63}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        '\u{b7}' | '\u{2022}' | '\u{2219}' => '.',
        '[' => '(',
        ']' => ')',
        // The letters of that width announce nothing.
        '\u{ff01}'..='\u{ff5e}' => {
            char::from_u32(u32::from(c) - 0xfee0).filter(|narrow| !narrow.is_ascii_alphabetic()).unwrap_or(c)
        }
        c if c.is_whitespace() => ' ',
        c => c,
    }
}

/// The usual spacing between the digits of a number.
fn is_spacing(c: char) -> bool {
    " ().-/+".contains(c)
}

/// The longest beginning of digits and spacing, and what stands behind it.
fn split(text: &str) -> (&str, &str) {
    let end = text.find(|c: char| !c.is_ascii_digit() && !is_spacing(c)).unwrap_or(text.len());
    text.split_at(end)
}

/// A run of digits and spacing may be two numbers: `030 123456 / 0170 123456`, `030 1234567 +49 170
/// 123456`. A stroke alone parts the area code from the rest, and behind a whole number one or two digits
/// that are dialled instead of the last ones: `170 5551234/5`.
fn first_of(number: &str) -> (&str, &str) {
    if let Some((first, desk)) = number.rsplit_once('/')
        && digits_in(first) > FEWEST + 1
        && let desk = desk.trim_matches([' ', '('])
        && (1..=2).contains(&desk.len())
        && desk.bytes().all(|byte| byte.is_ascii_digit())
    {
        return (first, "");
    }
    let is_too_long = digits_in(number) > 15;
    let strokes = number.match_indices('/').map(|(at, _)| (at, at + 1));
    let spaces = number.match_indices(" +").map(|(at, _)| (at, at + 1));
    let parts = |(first_end, second_from): (usize, usize)| {
        let (first, second) = (&number[..first_end], &number[second_from..]);
        let begins = second.trim_start_matches([' ', '(']).starts_with(['+', '0']) || is_too_long;
        (begins && digits_in(first) > FEWEST && digits_in(second) > FEWEST).then_some((first, second))
    };
    strokes.chain(spaces).find_map(parts).unwrap_or((number, ""))
}

/// A text without the words that say of which sort the number behind them is.
fn unlabelled(text: &str) -> &str {
    let mut rest = text;
    loop {
        let end = rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len());
        if !LABELS.contains(&rest[..end].to_lowercase().as_str()) {
            return rest;
        }
        let behind = rest[end..].trim_start_matches(['.', ':', ' ', '-', ')']);
        // `Tel (office): …`
        rest =
            behind.strip_prefix('(').filter(|next| next.starts_with(char::is_alphabetic)).unwrap_or(behind);
    }
}

/// Whether a text may stand behind a number: an extension, a word for its sort, or one more number.
fn may_stand_behind(behind: &str) -> bool {
    is_extension(behind) || is_label(behind) || is_second_number(behind)
}

/// `(mobil)`, `Mobile.`
fn is_label(behind: &str) -> bool {
    let rest = unlabelled(behind);
    rest.len() < behind.len() && rest.chars().all(is_spacing)
}

/// `or 0170 1234567`, `; Tel. 030 1234567`, `Fax: 030 1234567`.
fn is_second_number(behind: &str) -> bool {
    let said = behind.to_lowercase();
    let end = said.find(|c: char| !c.is_alphabetic()).unwrap_or(said.len());
    let word = if end == 0 { said.chars().take(1).collect() } else { said[..end].to_owned() };
    let is_mark = BETWEEN.contains(&word.as_str()) || matches!(word.as_str(), ";" | ",");
    let rest = if is_mark { said[word.len()..].trim_start() } else { said.as_str() };
    let number = unlabelled(rest);
    let (digits, behind) = split(number);
    let is_announced = is_mark || number.len() < rest.len();
    is_announced
        && (FEWEST..=17).contains(&digits_in(digits))
        && (behind.is_empty() || is_extension(behind) || is_label(behind))
}

/// Whether what stands behind a number is announced as an extension and is nothing but digits then. Behind a
/// semicolon or comma it may be announced once more (`;ext=5`, RFC 3966), or be another number.
fn is_extension(behind: &str) -> bool {
    let said = behind.to_lowercase();
    let Some(mark) = ANNOUNCED.iter().find(|mark| said.starts_with(**mark)) else { return false };
    let rest = said[mark.len()..].trim_start_matches([';', ',']).trim_start();
    let digits = rest.trim_start_matches([':', '=', '.', ' ']);
    let is_plain = digits.chars().all(|c| c.is_ascii_digit() || is_spacing(c));
    is_plain || (matches!(*mark, ";" | ",") && is_extension(rest))
}

#[cfg(test)]
mod tests {
    use crate::country::Country;
    use crate::phone::Phone;

    #[test]
    fn an_extension_is_kept_as_it_was_typed_and_is_no_part_of_the_number() {
        let germany = Country::parse("DE").unwrap();
        for behind in [
            " ext. 5",
            " ext 5",
            "ext:5",
            " Ext.: 5",
            " EXTENSION 5",
            " x5",
            "X5",
            " x 5",
            "#5",
            " # 5",
            ";ext=5",
            ";5",
            ",5",
            ",,5",
            ", ext. 5",
            " extn 5",
            " (ext. 5)",
            " Durchwahl 5",
            " DW 5",
            " Dw. 12-34",
            " Nebenstelle 5",
            " Klappe 5",
            " poste 5",
            " interno 5",
            " int. 5",
            " extensión 5",
            " extensão 5",
            " toestel 5",
            " ramal 5",
            " x",
            "\u{a0}ext.\u{a0}5",
            "; 030 999999",
        ] {
            for number in ["+49 30 123456", "030 123456", "0049 (30) 123456"] {
                let typed = format!("{number}{behind}");
                let phone = Phone::parse(&typed).unwrap_or_else(|why| panic!("{typed}: {why:?}"));
                assert_eq!(phone.as_typed(), typed);
                assert_eq!(phone.e164_in(germany).as_deref(), Some("+4930123456"), "{typed}");
            }
        }
        assert_eq!(Phone::parse("123 456 ext. 789").unwrap().digits(), "123456");
    }

    #[test]
    fn one_or_two_digits_behind_a_stroke_are_another_desks() {
        let germany = Country::parse("DE").unwrap();
        for typed in
            ["+49 170 5551234/5", "0170/5551234/5", "+49 170 5551234 / 35", "0170 5551234/35 (mobil)"]
        {
            let phone = Phone::parse(typed).unwrap_or_else(|why| panic!("{typed}: {why:?}"));
            assert_eq!(phone.e164_in(germany).as_deref(), Some("+491705551234"), "{typed}");
        }
        for (typed, digits) in [("02151/12", "0215112"), ("0170/555/1234", "01705551234")] {
            assert_eq!(Phone::parse(typed).unwrap().digits(), digits, "{typed} is one number");
        }
    }

    #[test]
    fn what_only_looks_like_an_extension_is_none() {
        for behind in [
            " exit 5",
            " xyz",
            " x5y",
            " ext. five",
            " Ext 5 call",
            " e5",
            " extext 5",
            " xx5",
            " #x5",
            " х5",
            "×5",
            " x<b>5",
            " ext=5=5",
            ";phone=5",
            " x5;ext=5",
            " DWARF",
            " postel 5",
            "?5",
            " ext\u{202e}5",
            "\u{0}x5",
            " x٥",
            " ext\n5",
            " ｘ5",
            " İnt 5",
        ] {
            let typed = format!("+49 30 123456{behind}");
            assert!(Phone::parse(&typed).is_err(), "{typed:?}");
        }
        for typed in
            ["x12345", "#12345", "ext. 12345", "123 x 45678", "1234#5", ";;;;;;", "++++x", ",,,,,,,12345"]
        {
            assert!(Phone::parse(typed).is_err(), "{typed}");
        }
    }
}
