//! What a stranger may send never makes the rules panic: any bytes as a sheet, any text as a lead.

use std::io::Cursor;

use jiff::Timestamp;
use leadwire_domain::checks::{Facts, OtherClaim, Policy, Referrer, is_shared_domain, judge, verdict_of};
use leadwire_domain::lead::RawLead;
use leadwire_domain::matching::{Book, Candidate, Query, climb};
use leadwire_domain::sheet::{AccountRow, AccountSheet, LeadSheet, QuerySheet};
use proptest::prelude::*;

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

/// Text with everything in it that has a meaning somewhere.
fn hostile() -> impl Strategy<Value = String> {
    let pieces = prop_oneof![
        Just("\u{202e}"),
        Just("\u{200b}"),
        Just("\0"),
        Just("\r\n"),
        Just("'; DROP TABLE x--"),
        Just("<script>"),
        Just("{ $name }"),
        Just("%00"),
        Just("%E2%80"),
        Just("@"),
        Just("."),
        Just("e.K."),
        Just("GmbH"),
        Just("di"),
        Just("freelance"),
        Just("linkedin.com/company/"),
        Just("linkedin.com/in/"),
        Just("gmail.com"),
        Just("http://[::1]"),
        Just("🚀"),
        Just("ﷺ"),
        Just("İ"),
        Just("ß"),
        Just("\u{301}"),
        Just("acme"),
        Just(" "),
        Just("-"),
        Just("/"),
        Just("+49"),
        Just("0"),
    ];
    prop_oneof![
        4 => proptest::collection::vec(pieces, 0..8).prop_map(|pieces| pieces.concat()),
        1 => any::<String>(),
    ]
}

/// A lead that is hostile in some fields and, often enough to be judged, well-formed in the others.
fn lead() -> impl Strategy<Value = RawLead> {
    let or = |good: &'static str| prop_oneof![2 => Just(good.to_owned()), 1 => hostile()];
    let address = prop_oneof![
        2 => Just("jane.doe@acme.example".to_owned()),
        2 => "[a-zé+.']{1,12}@(gmail\\.com|mailinator\\.com|acme\\.example|bücher\\.de|x\\.wixsite\\.com)",
        1 => hostile(),
    ];
    let site = prop_oneof![
        2 => "(www\\.)?[a-z]{1,8}\\.(com|example|de|wixsite\\.com)(/[a-z%]{0,5})?",
        1 => Just("none".to_owned()),
        1 => hostile(),
    ];
    let page = prop_oneof![
        2 => "linkedin\\.com/(company|in|school|pub|x)/\\PC{0,12}",
        1 => Just("none".to_owned()),
        1 => hostile(),
    ];
    let text = (or("Jane"), or("Doe"), address, hostile(), site, page);
    (text, prop_oneof![3 => Just("IT".to_owned()), 1 => hostile()], hostile(), hostile(), hostile()).prop_map(
        |((first_name, last_name, email, company, website, linkedin), country, phone, job_title, note)| {
            RawLead {
                first_name,
                last_name,
                email,
                company,
                website,
                linkedin,
                country,
                phone,
                job_title,
                note,
                lead_informed: String::new(),
            }
        },
    )
}

fn facts(raw: &RawLead, query: &Query) -> Facts {
    let row = AccountRow {
        name: raw.company.chars().rev().collect(),
        website: raw.website.clone(),
        country: raw.country.clone(),
        phone: raw.phone.clone(),
        ..AccountRow::default()
    };
    let account = Candidate::of_row(&row, is_shared_domain);
    let mut hits = climb(query, std::slice::from_ref(&account));
    hits.extend(Book::build([account].into_iter()).hits(query));
    Facts {
        known: Some(hits),
        other_claim: Some(OtherClaim::Held { domain: raw.website.clone(), since: Timestamp::UNIX_EPOCH }),
        referrer: Some(Referrer {
            emails: vec![raw.email.clone()],
            company: Some(raw.note.clone()),
            ..Referrer::default()
        }),
        network: None,
        has_objected: Some(true),
    }
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

proptest! {
    #![proptest_config(ProptestConfig { cases: 2_000, ..ProptestConfig::default() })]

    #[test]
    fn a_hostile_lead_is_told_or_judged_and_never_a_panic(raw in lead()) {
        let strict = raw.parse();
        let row = raw.parse_row();
        prop_assert!(strict.is_err() || row.is_ok(), "what may be kept may be judged: {raw:?}");
        if let Ok(lead) = row {
            let query = Query::of_lead(&lead, is_shared_domain);
            let judgement = judge(&lead, &facts(&raw, &query), &Policy::default(), Timestamp::UNIX_EPOCH);
            prop_assert_eq!(judgement.verdict, verdict_of(&judgement.findings));
            prop_assert!(!judgement.findings.is_empty());
        }
    }
}
