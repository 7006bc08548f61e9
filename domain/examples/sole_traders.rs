//! How many sole traders are found by their names alone, and how many companies are taken for one:
//! `cargo run -p leadwire-domain --example sole_traders -- SOLE_TRADERS.txt COMPANIES.txt`, a name a line,
//! its country before it (`IT Bar Sport di Rossi Mario`).

use std::collections::BTreeMap;
use std::error::Error;

use leadwire_domain::checks::freelancer::sole_trader_form;
use leadwire_domain::country::Country;

fn main() -> Result<(), Box<dyn Error>> {
    let mut files = std::env::args().skip(1);
    let (Some(sole_traders), Some(companies)) = (files.next(), files.next()) else {
        return Err("two files are needed: sole traders, companies".into());
    };
    for (title, path, is_wanted) in [("sole traders", sole_traders, true), ("companies", companies, false)] {
        let text = std::fs::read_to_string(&path).map_err(|why| format!("{path}: {why}"))?;
        let mut certain = 0;
        let mut by_country: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for (code, name) in text.lines().filter_map(|line| line.split_once(' ')) {
            let country = Country::parse(code).map_err(|_| format!("{path}: {code} is no country"))?;
            let form = sole_trader_form(name, country);
            let (found, all) = by_country.entry(code).or_default();
            *all += 1;
            *found += usize::from(form.is_some());
            certain += usize::from(form.as_ref().is_some_and(|form| form.is_certain));
            if form.is_some() != is_wanted {
                println!("  {code} {name} {:?}", form.map(|form| (form.as_written, form.is_certain)));
            }
        }
        println!("{title}: {certain} certainly");
        for (code, (found, all)) in &by_country {
            println!("{title} {code}: {found} of {all}");
        }
    }
    Ok(())
}
