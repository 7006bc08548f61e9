//! A policy as a file (`leadwire what-if`): what is taken is written and read again the same.
#![no_main]

use leadwire_domain::checks::{policy_of_toml, policy_to_toml};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(policy) = policy_of_toml(text) else { return };
    assert_eq!(policy_of_toml(&policy_to_toml(&policy)).as_ref(), Ok(&policy));
});
