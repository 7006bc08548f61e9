//! What a database is asked for: spellings of one company meet in a key, strangers do not, and common words
//! tell little.

use std::collections::{BTreeSet, HashMap};
use std::io::Write as _;

use leadwire_domain::matching::{
    Candidate, NormalName, Query, Vocabulary, WordCounts, account_keys, account_words, likeness, query_keys,
    query_words, slips,
};

fn account(id: &str, name: &str) -> Candidate {
    Candidate { account_id: id.to_owned(), names: vec![name.to_owned()], ..Candidate::default() }
}

fn asked(name: &str) -> Query {
    Query { company: Some(name.to_owned()), ..Query::default() }
}

#[test]
fn spelling_variants_of_one_company_meet_in_a_database_key_and_strangers_do_not() {
    let meet = |a: &str, b: &str| {
        let keys = account_keys(&account("1", a));
        assert!(keys.len() <= 8, "{keys:?}");
        // What a dictionary of these words alone answers.
        let query = asked(b);
        let spelt: Vec<i64> = query_words(&query).iter().flat_map(|word| slips(word)).collect();
        let mut known = account_words(&account("1", a));
        known.retain(|word| slips(word).iter().any(|slip| spelt.contains(slip)));
        let asked = query_keys(&query, &known, Vocabulary::stock());
        asked.iter().any(|(key, _)| keys.contains(key))
    };
    assert!(meet("Siemens AG", "siemens aktiengesellschaft"));
    assert!(meet("Microsoft Corporation", "Microsofft"));
    assert!(meet("Werkzeugbau Müller GmbH", "Mueller Werkzeugbau"));
    assert!(meet("Face Book", "Facebook Inc."));
    assert!(!meet("General Motors", "General Electric"));
}

#[test]
fn a_word_that_many_of_the_accounts_have_tells_little() {
    let mut counts = WordCounts::default();
    (0..400).for_each(|at| counts.add(&format!("Ferraviola {at}x")));
    let own = WordCounts::read(&counts.kept()).expect("what was kept is read");
    let score = |vocabulary: &Vocabulary| {
        likeness(&NormalName::of("Ferraviola Energia"), &NormalName::of("Ferraviola Tessile"), vocabulary)
            .score
    };
    assert!(
        score(&own) < score(Vocabulary::stock()) - 0.05,
        "{} {}",
        score(&own),
        score(Vocabulary::stock())
    );
    assert!(own.rarity("feraviola") < own.rarity("zanderlin"));
    assert!(WordCounts::read("{}").is_err());
}

/// The database in memory: which accounts stand under which key, and which words in the dictionary.
#[derive(Default)]
struct Index {
    accounts: HashMap<i64, Vec<usize>>,
    words: HashMap<i64, Vec<String>>,
}

impl Index {
    fn of(names: &[String]) -> Index {
        let mut index = Index::default();
        for (at, name) in names.iter().enumerate() {
            let account = account(&at.to_string(), name);
            for key in account_keys(&account) {
                index.accounts.entry(key.number()).or_default().push(at);
            }
            for word in account_words(&account) {
                for slip in slips(&word) {
                    let words = index.words.entry(slip).or_default();
                    if !words.contains(&word) {
                        words.push(word.clone());
                    }
                }
            }
        }
        index
    }

    /// The accounts that the store would compare.
    fn candidates(&self, name: &str) -> Vec<usize> {
        let query = asked(name);
        let spelt: Vec<i64> = query_words(&query).iter().flat_map(|word| slips(word)).collect();
        let known = spelt.iter().filter_map(|slip| self.words.get(slip)).flatten();
        let known: BTreeSet<String> = known.cloned().collect();
        let known: Vec<String> = known.into_iter().collect();
        let mut sums: HashMap<usize, i64> = HashMap::new();
        for (key, weight) in query_keys(&query, &known, Vocabulary::stock()).into_iter().take(32) {
            for at in self.accounts.get(&key.number()).into_iter().flatten().take(200) {
                *sums.entry(*at).or_default() += weight;
            }
        }
        let mut best: Vec<(i64, usize)> = sums.into_iter().map(|(at, sum)| (-sum, at)).collect();
        best.sort_unstable();
        best.into_iter().take(24).map(|(_, at)| at).collect()
    }
}

/// A letter lost, two changed places, one too many, a word more, or the last word first.
fn misspelt(name: &str, seed: usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + (seed * 7_919) % (letters.len() - 2);
    let words: Vec<&str> = name.split(' ').collect();
    match seed % 5 {
        0 => drop(letters.remove(at)),
        1 => letters.swap(at, at - 1),
        2 => letters.insert(at, letters[at]),
        3 => return format!("{} Group", words[..words.len().saturating_sub(1).max(1)].join(" ")),
        _ => return [&words[words.len() - 1..], &words[..words.len() - 1]].concat().join(" "),
    }
    letters.into_iter().collect()
}

#[test]
fn of_listed_companies_a_database_compares_the_right_one_when_its_name_is_misspelt() {
    let path = format!("{}/../../shared/data/accounts/listed-companies.csv", env!("CARGO_MANIFEST_DIR"));
    let Ok(mut reader) = csv::Reader::from_path(path) else {
        // Past cargo's capture: nobody should believe that this was shown.
        let _ = writeln!(
            std::io::stderr(),
            "skipped: keys of listed companies: ../shared/data/accounts/listed-companies.csv is not here"
        );
        return;
    };
    let names: Vec<String> = reader.records().map(|row| row.expect("a row")[0].to_owned()).collect();
    assert!(names.len() > 14_000);
    let index = Index::of(&names);
    let questions: Vec<usize> =
        (0..names.len()).step_by(3).filter(|at| names[*at].chars().count() > 3).collect();
    let is_found = |at: &&usize| index.candidates(&misspelt(&names[**at], **at / 3)).contains(*at);
    let found = questions.iter().filter(is_found).count();
    eprintln!("of {} misspelt names {found} are among the 24 that are compared", questions.len());
    assert!(found * 1_000 >= questions.len() * 970, "{found} of {}", questions.len());
}
