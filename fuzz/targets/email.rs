//! A lead's address: what is taken is read again the same, and forges no line of a message.
#![no_main]

use leadwire_domain::email::Email;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = Email::suggestion(text);
    let Ok(email) = Email::parse(text) else { return };
    assert_eq!(Email::parse(email.as_typed()).as_ref(), Ok(&email));
    let again = Email::parse(&email.address()).expect("an address of ours is one");
    assert_eq!(again.key(), email.key());
    assert!(email.domain().ends_with(email.registrable()));
    assert!(!email.address().chars().any(|c| c.is_control() || c.is_whitespace()));
});
