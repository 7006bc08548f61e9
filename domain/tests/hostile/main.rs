//! What a stranger may send never makes the rules panic: any bytes as a sheet, any text as a lead, any page
//! as its site.

#[allow(dead_code, reason = "bin/bench asks for ordinary leads too")]
mod leads;

use std::io::Cursor;

use leadwire_domain::checks::{is_shared_domain, verdict_of};
use leadwire_domain::company::has_forbidden;
use leadwire_domain::matching::{Candidate, Query};
use leadwire_domain::sheet::{AccountSheet, LeadSheet, QuerySheet};
use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestRunner};

use leads::{Hostile, hostile_lead};

/// Reads a sheet to its end as all three kinds.
fn read_all(bytes: &[u8]) {
    let source = || Cursor::new(bytes.to_vec());
    if let Ok(sheet) = AccountSheet::open(source()) {
        for row in sheet.flatten() {
            let _ = Candidate::of_row(&row, is_shared_domain);
        }
    }
    if let Ok(sheet) = LeadSheet::open(source()) {
        for row in sheet.flatten() {
            let _ = (row.lead.parse(), row.lead.parse_row());
        }
    }
    if let Ok(sheet) = QuerySheet::open(source()) {
        for row in sheet.flatten() {
            let _ = Query::of_row(&row, is_shared_domain);
        }
    }
}

/// A cell as CSV writes it.
fn quoted(cell: &str) -> String {
    format!("\"{}\"", cell.replace('"', "\"\""))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn any_bytes_are_a_sheet_or_a_refusal(bytes in proptest::collection::vec(any::<u8>(), 0..300)) {
        read_all(&bytes);
    }

    #[test]
    fn any_bytes_below_a_header_are_rows_or_told(
        delimiter in prop_oneof![Just(","), Just(";"), Just("\t")],
        bytes in proptest::collection::vec(
            prop_oneof![any::<u8>(), Just(b'"'), Just(b'\n'), Just(b',')],
            0..300,
        ),
    ) {
        let header = "first_name,last_name,email,company,website,linkedin,country,name,id\n";
        read_all(&[header.replace(',', delimiter).as_bytes(), &bytes].concat());
    }

    #[test]
    fn every_row_is_counted_and_quoted_newlines_stay_inside(
        rows in proptest::collection::vec(("[a-z\n\r\",;é ]{1,12}x", "[a-z\n\", ]{0,6}"), 1..20),
    ) {
        let lines = rows.iter().map(|(name, site)| format!("{},{}\n", quoted(name), quoted(site)));
        let text = format!("name,website\n{}", lines.collect::<String>());
        let sheet = AccountSheet::open(Cursor::new(text.into_bytes())).unwrap();
        let read: Vec<_> = sheet.map(Result::unwrap).collect();
        prop_assert_eq!(read.len(), rows.len());
        for (at, (row, (name, _))) in read.iter().zip(&rows).enumerate() {
            prop_assert_eq!(row.line, at as u64 + 1);
            prop_assert_eq!(row.name.as_str(), name.trim());
        }
    }
}

/// The same leads in every run, so that what fails is no matter of luck (`bin/fuzz` looks further), two and a
/// half thousand of each seed, so that four can be judged at a time.
const SEEDS: [u64; 4] = [1, 2, 3, 4];

#[test]
fn ten_thousand_hostile_leads_are_told_or_judged_and_never_a_panic() {
    let judge_all = |seed| {
        let config =
            ProptestConfig { cases: 2_500, rng_seed: RngSeed::Fixed(seed), ..ProptestConfig::default() };
        let judged = TestRunner::new(config).run(&hostile_lead(1_000), is_told_or_judged);
        judged.map_err(|why| why.to_string())
    };
    let judging = SEEDS.map(|seed| std::thread::spawn(move || judge_all(seed)));
    for one in judging {
        one.join().expect("it ends").unwrap_or_else(|why| panic!("{why}"));
    }
}

fn is_told_or_judged(hostile: Hostile) -> Result<(), TestCaseError> {
    let raw = &hostile.raw;
    prop_assert!(raw.parse().is_err() || raw.parse_row().is_ok(), "what may be kept may be judged: {raw:?}");
    let Some(judgement) = hostile.judged() else { return Ok(()) };
    prop_assert_eq!(judgement.verdict, verdict_of(&judgement.findings));
    prop_assert!(!judgement.findings.is_empty());
    for evidence in judgement.findings.iter().flat_map(|finding| &finding.evidence) {
        let mut shown = [Some(&evidence.observed), evidence.expected.as_ref()].into_iter().flatten();
        prop_assert!(!shown.any(|text| has_forbidden(text)), "{evidence:?}");
        prop_assert!(evidence.observed.chars().count() <= 2_100, "{evidence:?}");
    }
    Ok(())
}
