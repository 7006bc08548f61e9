//! What stands at the three places that show whose a site is. A token is seen only where it was written, and
//! our own line and tag are found whatever follows them.
#![no_main]

use leadwire_domain::outside::{
    Sight, proof_line, proof_tag, sight_in_file, sight_in_page, sight_in_records,
};
use libfuzzer_sys::fuzz_target;

const TOKEN: &str = "7f3k9q2m5x8w";

fuzz_target!(|text: &str| {
    let records: Vec<String> = text.lines().map(str::to_owned).collect();
    let sights = [sight_in_file(text, TOKEN), sight_in_page(text, TOKEN), sight_in_records(&records, TOKEN)];
    for sight in sights {
        assert!(sight != Sight::Token || text.contains('7') || text.contains('&'), "nobody wrote it");
        assert!(matches!(sight, Sight::Token | Sight::OtherToken | Sight::Nothing));
    }
    assert_eq!(sight_in_file(&format!("{}\n{text}", proof_line(TOKEN)), TOKEN), Sight::Token);
    assert_eq!(sight_in_page(&format!("{}{text}", proof_tag(TOKEN)), TOKEN), Sight::Token);
    let with_ours: Vec<String> = records.into_iter().chain([proof_line(TOKEN)]).collect();
    assert_eq!(sight_in_records(&with_ours, TOKEN), Sight::Token);
});
