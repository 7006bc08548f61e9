//! What a database is asked for: spellings of one company meet in a key, strangers do not, and common words
//! tell little.

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
    assert!(!meet("Volkswagen AG", "Siemens AG"));
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
