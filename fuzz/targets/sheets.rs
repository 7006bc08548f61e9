//! Bytes as a sheet of leads, of accounts, of questions, of billing facts: all four by one reader.
#![no_main]

use std::io::Cursor;

use leadwire_domain::checks::whose_domain;
use leadwire_domain::matching::{Candidate, Query};
use leadwire_domain::sheet::{AccountSheet, BillingSheet, LeadSheet, QuerySheet};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let source = || Cursor::new(bytes.to_vec());
    if let Ok(sheet) = LeadSheet::open(source()) {
        for row in sheet.flatten() {
            let _ = row.lead.parse_row();
        }
    }
    if let Ok(sheet) = AccountSheet::open(source()) {
        for row in sheet.flatten() {
            let _ = Candidate::of_row(&row, whose_domain);
        }
    }
    if let Ok(sheet) = QuerySheet::open(source()) {
        for row in sheet.flatten() {
            let _ = Query::of_row(&row, whose_domain);
        }
    }
    if let Ok(sheet) = BillingSheet::open(source()) {
        for row in sheet.flatten() {
            let _ = (row.text("fact"), row.text("net"));
        }
    }
});
