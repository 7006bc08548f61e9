//! Names as lists and leads write them: with remarks, former names, branches, slips of scanners and other
//! languages; and what tells two companies apart whatever else agrees.

use leadwire_domain::matching::{Band, Book, Candidate, Query, Rung, Vocabulary, climb, compare};

fn band(a: &str, b: &str) -> Band {
    compare(a, b, Vocabulary::stock()).band
}

#[test]
fn what_is_no_part_of_the_name_is_read_over() {
    for (a, b) in [
        ("Brenkhoff Spedition GmbH – Einkauf", "Brenkhoff Spedition GmbH"),
        ("Brenkhoff Spedition GmbH, Filiale Lingen", "Brenkhoff Spedition"),
        ("Ostwick Ltd / Accounts Payable", "Ostwick Ltd"),
        ("Ostwick Ltd (do not call)", "OSTWICK LIMITED"),
        ("Ostwick Ltd #40312", "Ostwick"),
        ("Lundqvarn Maskin AB - Kalmar Office", "Lundqvarn Maskin AB"),
        ("Veltrano S.r.l. (già Cartiera Monforte)", "Cartiera Monforte"),
        ("Zelkowa AG, vormals Steinhuber Optik", "Steinhuber Optik GmbH"),
        ("Marlowe Group plc (formerly Penrose Clay)", "Marlowe Group"),
        ("kestrelworks.com", "Kestrelworks Ltd"),
    ] {
        assert!(band(a, b) >= Band::Strong, "{a} | {b}: {:?}", band(a, b));
        assert!(band(a, b) < Band::Exact, "part of a name is never the exact one: {a} | {b}");
    }
}

#[test]
fn umlauts_are_the_same_name_however_they_are_written() {
    for (a, b) in [
        ("Bäckerei Grünhölzer", "Baeckerei Gruenhoelzer"),
        ("Bäckerei Grünhölzer", "Backerei Grunholzer"),
        ("Sørvåg Fisk AS", "Soervaag Fisk AS"),
        ("GrÃ¼nhÃ¶lzer GmbH", "Grünhölzer GmbH"),
    ] {
        assert_eq!(band(a, b), Band::Exact, "{a} | {b}");
    }
    assert_ne!(
        band("Blue Harbour", "Blu Harbour"),
        Band::Exact,
        "an e that nobody wrote for an umlaut stays"
    );
}

#[test]
fn abbreviations_numbers_scans_order_and_other_languages_are_the_same_company() {
    for (a, b) in [
        ("Wexcombe Plbg Ltd", "Wexcombe Plumbing Ltd"),
        ("Wexc0mbe Plumbing", "Wexcombe Plumbing"),
        ("Hotel Drei Lilien Varnstedt", "Hotel 3 Lilien Varnstedt"),
        ("Optik Steinhuber", "Steinhuber Optik"),
        ("Grünhölzer Bakery", "Bäckerei Grünhölzer"),
    ] {
        assert!(band(a, b) >= Band::Strong, "{a} | {b}: {:?}", band(a, b));
    }
    // Initials of partners may be others' too.
    assert_eq!(band("C & S Varnstedt Accounting", "Côté & Smith Varnstedt Accounting"), Band::Weak);
}

#[test]
fn numbers_sides_and_places_tell_companies_apart_whatever_else_agrees() {
    for (a, b) in [
        ("Solarpark Varnstedt IV GmbH", "Solarpark Varnstedt V GmbH"),
        ("Gemeinde Oberlindach", "Gemeinde Unterlindach"),
        ("Wasserverband Altlindach", "Wasserverband Lindach"),
        ("Ostwick Trading (Singapore)", "Ostwick Trading (Australia)"),
        ("Solarpark Varnstedt Drei", "Solarpark Varnstedt 4"),
    ] {
        assert!(band(a, b) < Band::Strong, "{a} | {b}: {:?}", band(a, b));
    }
}

fn rungs(ours: &str, theirs: &str, domains: [Option<&str>; 2]) -> Vec<Rung> {
    let own = |domain: Option<&str>| domain.map(str::to_owned).into_iter().collect();
    let lead = Query {
        company: Some(ours.to_owned()),
        country: Some("DE".to_owned()),
        domains: own(domains[0]),
        ..Query::default()
    };
    let account = Candidate {
        account_id: "7".to_owned(),
        names: vec![theirs.to_owned()],
        country: Some("DE".to_owned()),
        domains: own(domains[1]),
        ..Candidate::default()
    };
    let by_database = climb(&lead, std::slice::from_ref(&account), Vocabulary::stock());
    let by_book = Book::build([account].into_iter()).hits(&lead);
    let rungs = |hits: Vec<leadwire_domain::matching::Hit>| hits.into_iter().map(|hit| hit.rung).collect();
    let (by_database, by_book): (Vec<Rung>, Vec<Rung>) = (rungs(by_database), rungs(by_book));
    assert_eq!(by_database, by_book, "{ours} | {theirs}");
    by_book
}

#[test]
fn a_name_that_many_bear_is_a_question_where_both_have_other_domains_and_a_refusal_otherwise() {
    let other = [Some("adler-apotheke-ulm.de"), Some("adler-apotheke-kiel.de")];
    assert_eq!(rungs("Adler Apotheke", "Adler-Apotheke", other), [Rung::Maybe]);
    assert_eq!(rungs("Schmidt GmbH", "Schmidt GmbH", other), [Rung::Maybe]);
    assert_eq!(rungs("Adler Apotheke", "Adler-Apotheke", [other[0], None]), [Rung::CompanyName]);
    assert_eq!(
        rungs("Zelkowatronik GmbH", "Zelkowatronik", other),
        [Rung::CompanyName],
        "a name of one's own"
    );
}

#[test]
fn legal_forms_of_two_kinds_are_a_question() {
    assert_eq!(rungs("Zelkowatronik AG", "Zelkowatronik GmbH", [None, None]), [Rung::Maybe]);
    assert_eq!(rungs("Schmidt AG", "Schmidt GmbH", [None, None]), [Rung::Maybe]);
    assert_eq!(rungs("Zelkowatronik AG", "Zelkowatronik", [None, None]), [Rung::CompanyName]);
    assert_eq!(rungs("Zelkowatronik Inc.", "Zelkowatronik GmbH", [None, None]), [Rung::CompanyName]);
    for written in ["Zelkowatronik GmbH", "Zelkowatronk GmbH"] {
        assert_eq!(rungs("Zelkowatronik GmbH & Co. KG", written, [None, None]), [Rung::Maybe], "{written}");
    }
}
