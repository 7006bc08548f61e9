//! A page on LinkedIn: what is taken is read again the same.
#![no_main]

use leadwire_domain::web::LinkedinPage;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let Ok(page) = LinkedinPage::parse(text) else { return };
    assert_eq!(LinkedinPage::parse(page.as_typed()).as_ref(), Ok(&page));
    let _ = (page.canonical(), page.is_numeric());
});
