//! A bank's answer to an order.
#![no_main]

use leadwire_domain::bankfile::pain002;
use leadwire_domain::payout::answer::hear_status;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let Ok(report) = pain002::read(bytes) else { return };
    let _ = (hear_status(&report, &[]), report.of("LW-1"), report.of_unnamed());
});
