//! A page of a stranger's site, as it came over the wire and was decoded. What is kept of it is bounded, and
//! no link leads off the site.
#![no_main]

use leadwire_domain::outside::{Effort, Page, read_page};
use leadwire_domain::web;
use libfuzzer_sys::fuzz_target;

const ADDRESS: &str = "https://www.acme.de/de/";

fuzz_target!(|bytes: &[u8]| {
    let body = String::from_utf8_lossy(bytes);
    let (page, further) = read_page(ADDRESS, 200, Some("nginx"), &body, false, &mut Effort::of_a_lead());
    let owner = &page.owner;
    assert!(page.text.chars().count() <= 4_000);
    assert!([&page.title, &page.description].iter().all(|line| line.chars().count() <= 300));
    assert!(page.foreign_hosts.len() <= 50 && page.resource_hosts.len() <= 50);
    assert!(owner.names.len() <= 10 && owner.people.len() <= 20 && owner.mail_domains.len() <= 10);
    let lines = [&owner.names, &owner.people, &owner.vat_numbers, &owner.register_numbers, &owner.linkedin];
    let longest = lines.into_iter().flatten().map(|line| line.chars().count()).max();
    assert!(longest.is_none_or(|characters| characters <= 300), "{longest:?}");
    assert!(further.len() <= 5);
    for url in &further {
        let address = web::Website::parse(url).expect("an address to visit is one");
        assert_eq!(address.registrable(), "acme.de");
    }
    let stored = serde_json::to_string(&page).expect("a page is stored");
    assert_eq!(serde_json::from_str::<Page>(&stored).expect("and read"), page);
});
