//! JSON of billing systems: facts of a file, a posting of the API, terms. What is taken is reckoned with.
#![no_main]

use leadwire_domain::json;
use leadwire_domain::reward::{Facts, Posting, RewardTerms, reckon};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|body: &[u8]| {
    let Ok(value) = json::read(body) else { return };
    if let Ok(posting) = Posting::parse(&value) {
        let _ = posting.uneven();
        let written = serde_json::to_value(&posting).expect("a posting is stored");
        assert_eq!(serde_json::from_value::<Posting>(written).expect("and read"), posting);
    }
    if let Ok(read) = Facts::parse(&value) {
        let once = reckon(&read.facts, &RewardTerms::default());
        let mut twice = read.facts;
        twice.invoices.extend(twice.invoices.clone());
        twice.money_in.reverse();
        assert_eq!(reckon(&twice, &RewardTerms::default()), once, "order and repeats change nothing");
    }
    if let Some(settings) = value.as_object() {
        let _ = RewardTerms::parse(settings);
    }
});
