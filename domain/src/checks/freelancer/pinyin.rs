//! Names of people from China as Italian registers write them: `Hu Chunlei`. They own many of Italy's
//! one-person firms.

/// Family names, the frequent ones first.
const FAMILIES: &str = "
    hu chen wang zhang lin zhou xu wu jin huang li liu yang ye zheng zhu sun pan xia ji dong zhao
    jiang qiu he shi dai zhan weng xiang cheng cai ying lu ma guo gao xie lai luo song tang feng yu peng
    cao shao mao ruan you cui fang shen yao xiong yan";

/// What a syllable may begin with, two letters before one.
const INITIALS: [&str; 24] = [
    "zh", "ch", "sh", "b", "p", "m", "f", "d", "t", "n", "l", "g", "k", "h", "j", "q", "x", "r", "z", "c",
    "s", "y", "w", "",
];

/// What it ends with.
const FINALS: &str = "
    a o e ai ei ao ou an en ang eng ong er i ia ie iao iu ian in iang ing iong u ua uo uai ui uan un
    uang ue";

/// A family name on either side and a word of such syllables: behind `di` a person.
pub(super) fn is_person(names: &[&str]) -> bool {
    names.len() == 2 && names.iter().any(is_family) && names.iter().all(|word| syllables(word).is_some())
}

/// A family name and a given name of two syllables, as nobody calls a thing.
pub(super) fn is_surname_first(names: &[&str]) -> bool {
    names.len() == 2 && is_family(&names[0]) && syllables(names[1]) == Some(2)
}

fn is_family(word: &&str) -> bool {
    FAMILIES.split_whitespace().any(|family| family == *word)
}

/// How many syllables the word has at the least, if it is made of such: Chun-lei, Xiao-ming.
fn syllables(word: &str) -> Option<usize> {
    // The fewest syllables up to each letter.
    let mut fewest: Vec<Option<usize>> = vec![None; word.len() + 1];
    fewest[0] = Some(0);
    for end in 1..=word.len() {
        let begins = (end.saturating_sub(6)..end).filter(|at| word.get(*at..end).is_some_and(is_syllable));
        fewest[end] = begins.filter_map(|at| fewest[at]).min().map(|before| before + 1);
    }
    fewest[word.len()].filter(|count| *count > 0)
}

fn is_syllable(letters: &str) -> bool {
    INITIALS.iter().any(|initial| {
        letters.strip_prefix(initial).is_some_and(|end| FINALS.split_whitespace().any(|known| known == end))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_given_name_has_two_syllables_and_a_thing_mostly_has_not() {
        for person in [["hu", "chunlei"], ["chen", "xiaoming"], ["wang", "lijun"], ["xu", "liping"]] {
            assert!(is_surname_first(&person) && is_person(&person), "{person:?}");
        }
        for thing in [["feng", "shui"], ["wang", "wok"], ["li", "auto"], ["da", "peppino"]] {
            assert!(!is_surname_first(&thing), "{thing:?}");
        }
        assert!(
            is_person(&["jie", "hu"]) && !is_person(&["birra", "hu"]) && !is_person(&["ma", "trattoria"])
        );
    }
}
