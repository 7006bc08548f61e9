//! An account statement, as a bank sends it.
#![no_main]

use jiff::civil::Date;
use leadwire_domain::bankfile::camt053;
use leadwire_domain::payout::answer::references;
use leadwire_domain::payout::booked::hear_statements;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(statements) = camt053::read(bytes) else { return };
    let all: Vec<&camt053::Statement> = statements.iter().collect();
    let _ = (references(&all), hear_statements(&all, &[], Date::constant(2026, 11, 28)));
    for entry in statements.iter().flat_map(|statement| &statement.entries) {
        let _ = (entry.adds_up(), entry.signed_minor());
    }
});
