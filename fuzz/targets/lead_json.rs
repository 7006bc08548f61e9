//! The body of `POST /api/v1/referrals`.
#![no_main]

use leadwire_domain::json;
use leadwire_domain::lead::RawLead;
use libfuzzer_sys::fuzz_target;
use serde_json::Value;

fuzz_target!(|body: &[u8]| {
    let Ok(value) = json::read(body) else { return };
    assert_eq!(serde_json::from_slice::<Value>(body).ok().as_ref(), Some(&value));
    for name in value.as_object().into_iter().flat_map(|fields| fields.keys()) {
        let _ = RawLead::nearest_field(name);
    }
    let Ok(raw) = serde_json::from_value::<RawLead>(value) else { return };
    assert!(raw.parse().is_err() || raw.parse_row().is_ok(), "what may be kept may be judged");
});
