//! The tables of `docs/measured.md`, as Markdown.

use leadwire_domain::checks::Code;
use leadwire_domain::company::words;
use leadwire_domain::outside::Organisation;

use super::figures::{Count, share};
use super::sites::Judged;

/// The set that measures comes first.
pub const SETS: [&str; 5] = ["held_out_4", "held_out_3", "held_out_2", "held_out", "tuning"];
const TRUTHS: [&str; 6] = ["live", "unreadable", "parked", "for_sale", "placeholder", "down"];
const LANGUAGES: [&str; 7] = ["en", "fr", "de", "es", "it", "nl", "pt"];

/// A code, and the kind of site that it should be said of.
const CODES: [(Code, &str); 5] = [
    (Code::WebsiteParked, "parked"),
    (Code::WebsiteForSale, "for_sale"),
    (Code::WebsitePlaceholder, "placeholder"),
    (Code::WebsiteDown, "down"),
    (Code::WebsiteUnreadable, "unreadable"),
];

/// Prints everything about sites.
pub fn of_sites(all: &[Judged]) {
    for set in SETS {
        let of_set: Vec<&Judged> = all.iter().filter(|one| one.site.set == set).collect();
        println!("\n## {set}: {} sites", of_set.len());
        by_truth(&of_set);
        by_code(&of_set);
        by_language(&of_set);
        by_fact(&of_set);
        odd_ones(&of_set);
    }
}

fn by_truth(all: &[&Judged]) {
    println!("\n| truth | sites | refused | in review | passed | right |\n|---|---|---|---|---|---|");
    for truth in TRUTHS {
        let of: Vec<_> = all.iter().filter(|one| one.site.truth == truth).collect();
        let count = |word: &str| of.iter().filter(|one| one.by_site() == word).count();
        let (refused, review, passed) = (count("refused"), count("in review"), count("passed"));
        let right = if matches!(truth, "live" | "unreadable") { passed } else { refused + review };
        let share = share(right, of.len());
        println!("| {truth} | {} | {refused} | {review} | {passed} | {share} |", of.len());
    }
}

fn by_code(all: &[&Judged]) {
    println!(
        "\n| code | right | mixed up | wrong | missed | precision | recall |\n|---|---|---|---|---|---|---|"
    );
    for (code, truth) in CODES {
        row(code.as_str(), of_code(all, code, truth));
    }
}

fn of_code(all: &[&Judged], code: Code, truth: &str) -> Count {
    let mut count = Count::default();
    for one in all {
        let is_true = one.site.truth == truth;
        let is_said = is_said(one, code);
        if is_said && !is_true && are_alike(&one.site.truth, truth) {
            count.mixed += 1;
        } else {
            count.add(is_said, is_true);
        }
    }
    count
}

/// Every code and every fact by its name, counted.
pub fn counted(all: &[&Judged]) -> Vec<(&'static str, Count)> {
    let codes = CODES.iter().map(|(code, truth)| (code.as_str(), of_code(all, *code, truth)));
    codes.chain(FACTS.iter().map(|(name, fact)| (*name, of_fact(all, *fact)))).collect()
}

/// Both that a domain is not registered and that nobody is there say that the site is down.
fn is_said(one: &Judged, code: Code) -> bool {
    match code {
        Code::WebsiteUnreadable => !one.outcome(code).is_empty(),
        Code::WebsiteDown => [code, Code::DomainUnregistered]
            .iter()
            .any(|code| matches!(one.outcome(*code), "fail" | "review")),
        _ => matches!(one.outcome(code), "fail" | "review"),
    }
}

/// Kinds that are mixed up with little harm: pages of nobody, and a site that needs scripts with one
/// that lets nobody read.
fn are_alike(one: &str, other: &str) -> bool {
    let groups = [&["parked", "for_sale", "placeholder"][..], &["live", "unreadable"]];
    groups.iter().any(|group| group.contains(&one) && group.contains(&other))
}

fn row(name: &str, count: Count) {
    let Count { right, mixed, wrong, missed } = count;
    println!(
        "| {name} | {right} | {mixed} | {wrong} | {missed} | {} | {} |",
        count.precision(),
        count.recall()
    );
}

fn by_language(all: &[&Judged]) {
    println!("\n| language | stand | of them passed | not there | of them refused | in review | passed |");
    println!("|---|---|---|---|---|---|---|");
    for language in LANGUAGES {
        let of: Vec<_> = all.iter().filter(|one| one.site.language == language).collect();
        let (live, gone): (Vec<&&Judged>, Vec<&&Judged>) = of.iter().partition(|one| one.is_live());
        let count = |some: &[&&Judged], word: &str| some.iter().filter(|one| one.by_site() == word).count();
        println!(
            "| {language} | {} | {} | {} | {} | {} | {} |",
            live.len(),
            count(&live, "passed"),
            gone.len(),
            count(&gone, "refused"),
            count(&gone, "in review"),
            count(&gone, "passed")
        );
    }
}

/// How right a fact was read from one site.
type Fact = fn(&Judged) -> Count;

const FACTS: [(&str, Fact); 6] = [
    ("legal name", legal_name),
    ("VAT number", vat),
    ("register number", register_number),
    ("LinkedIn page", linkedin),
    ("people", people),
    ("one person alone (FL_SOLO_SITE)", solo),
];

fn by_fact(all: &[&Judged]) {
    println!(
        "\n| fact | right | mixed up | wrong | missed | precision | recall |\n|---|---|---|---|---|---|---|"
    );
    for (name, fact) in FACTS {
        row(name, of_fact(all, fact));
    }
}

fn of_fact(all: &[&Judged], fact: Fact) -> Count {
    all.iter().map(|one| fact(one)).fold(Count::default(), |sum, one| Count {
        right: sum.right + one.right,
        mixed: 0,
        wrong: sum.wrong + one.wrong,
        missed: sum.missed + one.missed,
    })
}

fn owners(one: &Judged) -> impl Iterator<Item = &Organisation> {
    one.network.site.iter().flat_map(|site| &site.pages).map(|page| &page.owner)
}

/// A fact that a page tells once: right where it is among what was read. What was read beside it is
/// wrong only where there is nothing to read.
fn told_once<'j>(wanted: Option<&String>, read: impl Iterator<Item = &'j String>) -> Count {
    let plain = |text: &str| words(text).concat();
    let read: Vec<String> = read.map(|text| plain(text)).collect();
    let mut count = Count::default();
    match wanted {
        Some(wanted) => count.add(read.iter().any(|one| one.ends_with(&plain(wanted))), true),
        None => count.add(!read.is_empty(), false),
    }
    count
}

fn legal_name(one: &Judged) -> Count {
    // Names that are no legal names are read too, and are no mistake.
    match &one.site.legal_name {
        Some(name) => told_once(Some(name), owners(one).flat_map(|owner| &owner.names)),
        None => Count::default(),
    }
}

fn vat(one: &Judged) -> Count {
    told_once(one.site.vat.as_ref(), owners(one).flat_map(|owner| &owner.vat_numbers))
}

fn register_number(one: &Judged) -> Count {
    told_once(one.site.register_number.as_ref(), owners(one).flat_map(|owner| &owner.register_numbers))
}

fn linkedin(one: &Judged) -> Count {
    told_once(one.site.linkedin_on_site.as_ref(), owners(one).flat_map(|owner| &owner.linkedin))
}

fn people(one: &Judged) -> Count {
    let plain = |name: &String| words(name).join(" ");
    let mut read: Vec<String> = owners(one).flat_map(|owner| &owner.people).map(plain).collect();
    read.sort();
    read.dedup();
    let wanted: Vec<String> = one.site.people.iter().map(plain).collect();
    let mut count = Count::default();
    wanted.iter().for_each(|name| count.add(read.contains(name), true));
    read.iter().filter(|name| !wanted.contains(name)).for_each(|_| count.add(true, false));
    count
}

fn solo(one: &Judged) -> Count {
    let mut count = Count::default();
    count.add(one.is_called_solo(), one.site.solo);
    count
}

/// Whatever is not as the labels say, for who reads the output; those of the set that measures by name alone.
fn odd_ones(all: &[&Judged]) {
    println!();
    for one in all {
        let is_right = one.is_live() == (one.by_site() == "passed");
        let local = if one.is_refused_locally { ", refused by local checks" } else { "" };
        if !is_right {
            println!("odd: {} is {} and {}{local}", one.site.site, one.site.truth, one.by_site());
        } else if !local.is_empty() {
            println!("local: {} ({}){local}", one.site.site, one.site.truth);
        }
        if one.site.set == "tuning" {
            details(one);
        }
    }
}

fn details(one: &Judged) {
    for (code, truth) in CODES {
        let is_true = one.site.truth == truth;
        if is_said(one, code) != is_true {
            println!(
                "  {}: {} is {}, {code} said {:?}",
                one.site.site,
                one.site.file(),
                one.site.truth,
                one.outcome(code)
            );
        }
    }
    for (name, fact) in FACTS {
        let count = fact(one);
        if count.wrong + count.missed > 0 {
            let owners: Vec<_> = owners(one).collect();
            println!("  {}: {} {name}: {count:?} of {owners:?}", one.site.site, one.site.file());
        }
    }
}
