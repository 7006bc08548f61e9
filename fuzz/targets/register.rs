//! What a public register answers: asked for each of the first texts in the answer, as a name and as a
//! number, so that an entry is found. Whatever is read can be stored, and only an entry that was asked for is
//! certain.
#![no_main]

use leadwire_domain::country::Country;
use leadwire_domain::outside::registers::{By, Question, Subject};
use leadwire_domain::outside::{Register, RegisterEntry, Reply, Standing};
use libfuzzer_sys::fuzz_target;

const TEXTS: usize = 12;

fuzz_target!(|body: &[u8]| {
    let text = String::from_utf8_lossy(body);
    let country = Country::parse("FR").expect("France");
    let questions = text.split('"').skip(1).step_by(2).take(TEXTS).flat_map(|asked| {
        let name = By::Name { name: asked.to_owned(), country };
        [name, By::Number(asked.to_owned())]
    });
    for by in questions {
        for register in Register::ALL {
            let question = Question { register, by: by.clone() };
            assert_eq!(question.url().scheme(), "https");
            assert!(matches!(question.read(429, body), Reply::Failed(_)));
            let _ = question.read(404, body);
            let Reply::Found(entry) = question.read(200, body) else { continue };
            found(&by, entry);
        }
    }
});

fn found(by: &By, entry: RegisterEntry) {
    match by {
        By::Number(number) => assert!(entry.is_certain && entry.number.eq_ignore_ascii_case(number)),
        By::Name { .. } => assert!(!(entry.is_certain && entry.standing == Standing::Dissolved)),
    }
    assert!(!(entry.is_certain && entry.is_likely), "one or the other");
    let subject = Subject {
        company: entry.name.chars().rev().collect(),
        person: entry.number.clone(),
        country: Country::parse("FR").expect("France"),
        domain: None,
    };
    let (name, was_certain) = (entry.name.clone(), entry.is_certain);
    let entry = subject.recognises(entry);
    assert!(entry.name == name && (was_certain || !entry.is_certain));
    let stored = serde_json::to_string(&entry).expect("an entry is stored");
    assert_eq!(serde_json::from_str::<RegisterEntry>(&stored).expect("and read"), entry);
}
