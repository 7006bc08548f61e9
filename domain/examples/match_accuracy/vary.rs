//! Names written otherwise, as people and other lists write them: chance decides, from a seed.

use leadwire_domain::matching::NormalName;

/// Chance that is the same in every run (SplitMix64).
pub struct Chance(u64);

impl Chance {
    /// Streams of different seeds have nothing in common.
    pub fn of(seed: u64) -> Chance {
        Chance(mixed(seed))
    }

    /// A number below `end`, which is at least one.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        (mixed(self.0) % end.max(1) as u64) as usize
    }

    fn one_of<'t, T>(&mut self, things: &'t [T]) -> &'t T {
        &things[self.below(things.len())]
    }
}

fn mixed(mut bits: u64) -> u64 {
    bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    bits ^ (bits >> 31)
}

/// One slip: a letter exchanged, lost or doubled, words joined, the last one lost, or "Group" put behind.
pub fn one_slip(name: &str, chance: &mut Chance) -> String {
    let words = NormalName::of(name).tokens;
    let core = words.join(" ");
    match chance.below(6) {
        3 => words.concat(),
        4 if words.len() > 2 => words[..words.len() - 1].join(" "),
        5 => format!("{core} Group"),
        _ => letter_slip(&core, chance),
    }
}

/// As people write names: legal forms, small words, abbreviations, slips; two of these in every fourth name.
pub fn as_written(name: &str, chance: &mut Chance) -> String {
    let once = otherwise(name, chance);
    if chance.below(4) == 0 { otherwise(&once, chance) } else { once }
}

fn otherwise(name: &str, chance: &mut Chance) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    match chance.below(100) {
        0..35 => letter_slip(name, chance),
        35..50 => other_form(&words, chance),
        50..58 => abbreviated(&words),
        58..66 if words.len() > 2 => without_one(&words, chance),
        66..74 => format!("{} {}", without_form(&words).join(" "), chance.one_of(&MORE)),
        74..79 => joined(&words, chance),
        79..83 if without_form(&words).len() > 2 => initials(&without_form(&words)),
        83..86 if words.len() > 1 => swapped(&words, chance),
        86..93 => name.replace(['.', ',', '-', '&'], " ").to_uppercase(),
        _ => without_form(&words).join(" ").to_lowercase(),
    }
}

const MORE: [&str; 8] =
    ["Group", "Holdings", "International", "Europe", "Germany", "(UK)", "Headquarters", "Services"];

const FORMS: [[&str; 2]; 14] = [
    ["Inc.", "Incorporated"],
    ["Inc", "Inc."],
    ["Corp.", "Corporation"],
    ["Corporation", "Corp"],
    ["Ltd.", "Limited"],
    ["Ltd", "Limited"],
    ["Limited", "Ltd"],
    ["PLC", "Public Limited Company"],
    ["plc", "p.l.c."],
    ["AG", "Aktiengesellschaft"],
    ["S.A.", "SA"],
    ["SE", "S.E."],
    ["Co.,", "Company"],
    ["Co.", "Company"],
];

const SHORT: [[&str; 2]; 16] = [
    ["International", "Intl."],
    ["Technologies", "Tech"],
    ["Technology", "Tech"],
    ["Manufacturing", "Mfg"],
    ["Pharmaceuticals", "Pharma"],
    ["Industries", "Ind."],
    ["Services", "Svcs"],
    ["Holdings", "Hldgs"],
    ["Group", "Grp"],
    ["and", "&"],
    ["&", "and"],
    ["Company", "Co"],
    ["Management", "Mgmt"],
    ["National", "Nat'l"],
    ["Financial", "Fin."],
    ["Systems", "Sys"],
];

fn is_form(word: &str) -> bool {
    let plain = word.trim_matches(',');
    ["Holding", "NV", "N.V.", "AB", "ASA", "A/S", "SpA", "S.p.A.", "KGaA", "GmbH", "LLC", "LP", "L.P.", "Oyj"]
        .iter()
        .chain(FORMS.iter().flatten())
        .any(|form| *form == plain || *form == word)
}

fn without_form<'n>(words: &[&'n str]) -> Vec<&'n str> {
    let end = words.iter().rposition(|word| !is_form(word)).map_or(words.len(), |last| last + 1);
    words[..end].to_vec()
}

fn other_form(words: &[&str], chance: &mut Chance) -> String {
    let bare = without_form(words);
    if bare.len() == words.len() {
        let added = ["Inc.", "Ltd", "Corp.", "GmbH", "Group plc", "S.A."];
        return format!("{} {}", words.join(" "), chance.one_of(&added[..3]));
    }
    let forms: Vec<&str> = words[bare.len()..].iter().map(|word| instead(&FORMS, word)).collect();
    if chance.below(2) == 0 { bare.join(" ") } else { format!("{} {}", bare.join(" "), forms.join(" ")) }
}

fn abbreviated(words: &[&str]) -> String {
    words.iter().map(|word| instead(&SHORT, word)).collect::<Vec<_>>().join(" ")
}

fn instead<'n>(table: &[[&'n str; 2]], word: &'n str) -> &'n str {
    table.iter().find(|[one, _]| *one == word).map_or(word, |[_, other]| other)
}

/// One word is left out, but the first.
fn without_one(words: &[&str], chance: &mut Chance) -> String {
    let left_out = 1 + chance.below(words.len() - 1);
    let kept = words.iter().enumerate().filter(|(at, _)| *at != left_out).map(|(_, word)| *word);
    kept.collect::<Vec<_>>().join(" ")
}

fn joined(words: &[&str], chance: &mut Chance) -> String {
    let mut bare = without_form(words).join(" ");
    match bare.find(' ') {
        Some(at) => drop(bare.remove(at)),
        None if bare.chars().count() > 6 => {
            let at = 3 + chance.below(bare.chars().count() - 5);
            let at = bare.char_indices().nth(at).map_or(bare.len(), |(at, _)| at);
            bare.insert(at, ' ');
        }
        None => {}
    }
    bare
}

fn initials(words: &[&str]) -> String {
    words
        .iter()
        .filter_map(|word| word.chars().find(|c| c.is_alphanumeric()))
        .collect::<String>()
        .to_uppercase()
}

fn swapped(words: &[&str], chance: &mut Chance) -> String {
    let mut words = words.to_vec();
    let at = chance.below(words.len() - 1);
    words.swap(at, at + 1);
    words.join(" ")
}

fn letter_slip(name: &str, chance: &mut Chance) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    if letters.len() < 5 {
        return name.to_owned();
    }
    // Slips happen within words, and more at their ends than at the beginning of the name.
    let at = 1 + chance.below(letters.len() - 2);
    match chance.below(5) {
        0 => letters.swap(at, at - 1),
        1 => drop(letters.remove(at)),
        2 => letters.insert(at, letters[at]),
        3 => letters[at] = neighbour(letters[at]),
        _ => letters.insert(at, neighbour(letters[at])),
    }
    letters.into_iter().collect()
}

/// A letter beside this one on the keyboard.
fn neighbour(letter: char) -> char {
    let rows = ["qwertyuiop", "asdfghjkl", "zxcvbnm"];
    let beside = rows.iter().find_map(|row| {
        let at = row.find(letter.to_ascii_lowercase())?;
        row.chars().nth(if at + 1 < row.len() { at + 1 } else { at - 1 })
    });
    beside.unwrap_or('e')
}
