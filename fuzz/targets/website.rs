//! A company's website: an address of ours is read again the same, and leads nowhere but to a name.
#![no_main]

use leadwire_domain::checks::whose_domain;
use leadwire_domain::web::{self, Website};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let _ = (web::registrable(text), web::is_hosted(text), web::is_public_suffix(text), whose_domain(text));
    let Ok(site) = Website::parse(text) else { return };
    assert_eq!(Website::parse(site.as_typed()).as_ref(), Ok(&site));
    let again = Website::parse(site.url()).expect("an address of ours is one");
    assert_eq!((again.host(), again.path()), (site.host(), site.path()));
    assert!(site.host().ends_with(site.registrable()));
    assert!(!site.url().contains(['<', '>', '"', '\n', '\\']));
});
