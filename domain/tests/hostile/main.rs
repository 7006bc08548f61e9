//! What a stranger may send never makes the rules panic: any bytes as a sheet, any text as a lead, any page
//! as its site.

#[allow(dead_code, reason = "bin/bench asks for ordinary leads too")]
mod leads;

use std::io::Cursor;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use leadwire_domain::checks::{verdict_of, whose_domain};
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
            let _ = Candidate::of_row(&row, whose_domain);
        }
    }
    if let Ok(sheet) = LeadSheet::open(source()) {
        for row in sheet.flatten() {
            let _ = (row.lead.parse(), row.lead.parse_row());
        }
    }
    if let Ok(sheet) = QuerySheet::open(source()) {
        for row in sheet.flatten() {
            let _ = Query::of_row(&row, whose_domain);
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
            // Within a cell too a line ends as on Unix, however the file writes it.
            let lines = name.replace("\r\n", "\n").replace('\r', "\n");
            prop_assert_eq!(row.name.as_str(), lines.trim());
        }
    }

    #[test]
    fn a_mark_that_is_left_out_is_always_told_and_the_rows_before_it_are_read(
        rows in proptest::collection::vec(("[a-z]{1,6}", "[a-z]{1,6}", "[a-z]{1,6}"), 1..12),
        row in any::<proptest::sample::Index>(),
        cell in 0..3usize,
    ) {
        let (row, mut text) = (row.index(rows.len()), "name,website,phone\n".to_owned());
        for (at, (name, site, phone)) in rows.iter().enumerate() {
            let mut cells = [name, site, phone].map(|cell| quoted(cell));
            if at == row {
                cells[cell].pop();
            }
            text.push_str(&format!("{}\n", cells.join(",")));
        }
        let read: Vec<_> = AccountSheet::open(Cursor::new(text.into_bytes())).unwrap().collect();
        prop_assert!(read[..row].iter().all(Result::is_ok));
        let told = read[row].as_ref().err().map(|why| why.line());
        prop_assert_eq!(told, Some(row as u64 + 1), "{:?}", &read[row]);
    }
}

/// The same leads in every run, so that what fails is no matter of luck (`bin/fuzz` looks further), two and a
/// half thousand of each seed, so that four can be judged at a time.
const SEEDS: [u64; 4] = [1, 2, 3, 4];
/// Of ten thousand so many at least are leads and judged: were all of them errors of the form, nothing would
/// be tried. Measured: 3,925.
const FEWEST_JUDGED: usize = 3_700;

#[test]
fn ten_thousand_hostile_leads_are_told_or_judged_and_never_a_panic() {
    let judge_all = |seed| {
        let config =
            ProptestConfig { cases: 2_500, rng_seed: RngSeed::Fixed(seed), ..ProptestConfig::default() };
        let judged = AtomicUsize::new(0);
        let run = TestRunner::new(config).run(&hostile_lead(1_000), |hostile| {
            let is_judged = is_told_or_judged(hostile)?;
            judged.fetch_add(usize::from(is_judged), Ordering::Relaxed);
            Ok(())
        });
        run.map(|()| judged.into_inner()).map_err(|why| why.to_string())
    };
    let judging = SEEDS.map(|seed| std::thread::spawn(move || judge_all(seed)));
    let judged = judging.map(|one| one.join().expect("it ends").unwrap_or_else(|why| panic!("{why}")));
    let all: usize = judged.iter().sum();
    println!("judged of 2,500 each: {judged:?}");
    assert!(all >= FEWEST_JUDGED, "only {all} were judged: {judged:?}");
}

/// Whether it was judged; a lead that the form does not take is told.
fn is_told_or_judged(hostile: Hostile) -> Result<bool, TestCaseError> {
    let raw = &hostile.raw;
    prop_assert!(raw.parse().is_err() || raw.parse_row().is_ok(), "what may be kept may be judged: {raw:?}");
    let Some(judgement) = hostile.judged() else { return Ok(false) };
    prop_assert_eq!(judgement.verdict, verdict_of(&judgement.findings));
    prop_assert!(!judgement.findings.is_empty());
    for evidence in judgement.findings.iter().flat_map(|finding| &finding.evidence) {
        let mut shown = [Some(&evidence.observed), evidence.expected.as_ref()].into_iter().flatten();
        prop_assert!(!shown.any(|text| has_forbidden(text)), "{evidence:?}");
        prop_assert!(evidence.observed.chars().count() <= 2_100, "{evidence:?}");
    }
    Ok(true)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// What a target begins with: the corpus that earlier runs left, and the seeds that `bin/fuzz` hands it.
fn begins_with(target: &str, script: &str) -> Vec<PathBuf> {
    let (_, seeds) = script.split_once("\nseeds() {\n").expect("bin/fuzz tells the seeds");
    let seeds = seeds.split_once("\n}\n").expect("an end").0;
    let mut arms = seeds.lines().filter_map(|line| line.trim().split_once(") echo "));
    let is_it = |names: &str| names.split('|').map(str::trim).any(|name| name == target || name == "*");
    let (_, folders) = arms.find(|(names, _)| is_it(names)).expect("some seeds for every target");
    let folders = folders.trim_end_matches(";;").trim().trim_matches('"').replace("$1", target);
    let corpus = format!("fuzz/corpus/{target}");
    folders.split_whitespace().chain([corpus.as_str()]).map(|folder| root().join(folder)).collect()
}

fn holds_a_file(folder: &Path) -> bool {
    let Ok(mut entries) = std::fs::read_dir(folder) else { return false };
    entries.any(|entry| {
        let path = entry.expect("an entry").path();
        if path.is_dir() { holds_a_file(&path) } else { true }
    })
}

#[test]
fn every_fuzz_target_is_built_and_has_something_to_begin_with() {
    let read = |path: &str| std::fs::read_to_string(root().join(path)).expect(path);
    let (manifest, script) = (read("fuzz/Cargo.toml"), read("bin/fuzz"));
    let paths = manifest.lines().filter_map(|line| line.strip_prefix("path = \"targets/"));
    let mut built: Vec<&str> = paths.filter_map(|path| path.strip_suffix(".rs\"")).collect();
    built.sort_unstable();
    let files = std::fs::read_dir(root().join("fuzz/targets")).expect("the targets").map(|file| {
        let path = file.expect("a file").path();
        path.file_stem().and_then(|stem| stem.to_str()).expect("a name").to_owned()
    });
    let mut written: Vec<String> = files.collect();
    written.sort_unstable();
    assert_eq!(built, written, "fuzz/Cargo.toml builds what stands in fuzz/targets");
    for target in built {
        let folders = begins_with(target, &script);
        assert!(folders.iter().any(|folder| holds_a_file(folder)), "{target}: nothing in {folders:?}");
    }
}
