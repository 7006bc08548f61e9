//! What matching promises: one company is recognised in its spellings, two companies stay two.

use leadwire_domain::matching::{
    Band, Book, Candidate, NormalName, Query, Rung, Vocabulary, Whose, account_keys, account_of_both,
    agreement, climb, likeness, query_keys, same_phone, same_switchboard,
};
use leadwire_domain::sheet::{AccountRow, QueryRow};

fn band(a: &str, b: &str) -> Band {
    likeness(&NormalName::of(a), &NormalName::of(b), Vocabulary::stock()).band
}

fn account(id: &str, name: &str) -> Candidate {
    Candidate { account_id: id.to_owned(), names: vec![name.to_owned()], ..Candidate::default() }
}

fn asked(name: &str) -> Query {
    Query { company: Some(name.to_owned()), ..Query::default() }
}

fn rungs(lead: &Query, account: &Candidate) -> Vec<Rung> {
    climb(lead, std::slice::from_ref(account), Vocabulary::stock()).into_iter().map(|hit| hit.rung).collect()
}

#[test]
fn legal_forms_case_accents_and_punctuation_make_no_other_company() {
    for (a, b) in [
        ("Siemens Aktiengesellschaft", "SIEMENS AG"),
        ("SiemensAG", "Siemens AG"),
        ("Open Joint Stock Company Gazprom", "OAO Gazprom"),
        ("Procter & Gamble Co.", "The Procter and Gamble Company"),
        ("Société Générale S.A.", "Societe Generale SA"),
        ("A.B.C. Company", "ABC Co."),
        ("J.P. Morgan & Co.", "JP Morgan & Co."),
        ("Face Book, Inc.", "Facebook"),
        ("van der bilt corp", "Vanderbilt Corp"),
        ("Brigade Forty-Four", "Brigade 44"),
        ("Acme GmbH & Co. KG", "Acme"),
        ("Acme S.A. de C.V.", "Acme"),
        ("Acme Limtied", "Acme Ltd"),
    ] {
        assert_eq!(band(a, b), Band::Exact, "{a} | {b}");
    }
}

#[test]
fn a_name_is_never_stripped_to_nothing() {
    for name in ["Limited", "The Company", "AG", "S.A.", "Co", "GmbH & Co. KG", "The The", "& Co"] {
        assert!(!NormalName::of(name).is_empty(), "{name}");
    }
    assert!(NormalName::of("-").is_empty());
}

#[test]
fn numbers_places_and_distinctive_words_tell_companies_apart() {
    for (a, b) in [
        ("Bain Capital Fund X L.P.", "Bain Capital Fund XI L.P."),
        ("Loan Trust 2005-AR16", "Loan Trust 2006-AR16"),
        ("Bank of China (Hong Kong)", "Bank of China (Singapore)"),
        ("General Motors", "General Electric"),
        ("American Airlines", "American Express"),
        ("Deutsche Bank", "Deutsche Post"),
        ("BWI Industries", "BAE Industries"),
        ("Volkswagen AG", "Siemens AG"),
    ] {
        assert!(band(a, b) < Band::Strong, "{a} | {b}: {:?}", band(a, b));
    }
}

#[test]
fn a_slip_of_the_pen_is_probably_the_same_company() {
    for (a, b) in [
        ("Microsft Corporation", "Microsoft"),
        ("Iskustvo Krasoty", "OOO Iskusstvo Krasoty"),
        ("Schwartz Logistik", "Schwarz Logistik GmbH"),
    ] {
        assert_eq!(band(a, b), Band::Strong, "{a} | {b}");
    }
}

#[test]
fn likeness_does_not_depend_on_which_name_comes_first_and_stays_between_zero_and_one() {
    let names =
        ["Acme", "Acme Labs 2", "", "-", "Ünïted Fruit & Co", "北京公司", "ООО БАЙКАЛ", &"x y ".repeat(70)];
    for a in names.map(NormalName::of) {
        for b in names.map(NormalName::of) {
            let (there, back) =
                (likeness(&a, &b, Vocabulary::stock()), likeness(&b, &a, Vocabulary::stock()));
            assert!((there.score - back.score).abs() < 1e-9, "{a:?} {b:?}");
            assert!(there.score > 0.0 && there.score < 1.0, "{a:?} {b:?}");
        }
    }
}

#[test]
fn the_ladder_names_the_strongest_rung_only() {
    let known = Candidate {
        country: Some("DE".into()),
        domains: vec!["acme.example".into()],
        emails: vec!["jane@acme.example".into()],
        phones: vec!["+49301234567".into()],
        linkedin_slug: Some("acme".into()),
        ..account("7", "Acme Werkzeuge GmbH")
    };
    let lead = Query { country: Some("DE".into()), ..asked("Acme Werkzeuge") };
    let abroad = Query { country: Some("AT".into()), ..lead.clone() };
    let stranger = Query { country: Some("FR".into()), ..asked("Boulangerie Dupont") };
    let with = |query: &Query, change: fn(&mut Query)| {
        let mut query = query.clone();
        change(&mut query);
        rungs(&query, &known)
    };
    let phone: fn(&mut Query) = |query| query.phone = Some("030 1234567".into());
    assert_eq!(rungs(&lead, &known), [Rung::CompanyName]);
    assert_eq!(rungs(&abroad, &known), [Rung::Maybe]);
    assert_eq!(rungs(&asked("Acme Werkzeuge"), &known), [Rung::Maybe]);
    assert_eq!(with(&lead, phone), [Rung::Phone]);
    assert_eq!(with(&stranger, phone), [Rung::Maybe]);
    assert_eq!(with(&stranger, |query| query.linkedin_slug = Some("acme".into())), [Rung::CompanyId]);
    let rests_on_page = |lead: &Query| {
        let page = Query { linkedin_slug: Some("acme".into()), ..lead.clone() };
        climb(&page, std::slice::from_ref(&known), Vocabulary::stock())[0].by_page_alone
    };
    let caller = Query { phone: Some("030 1234567".into()), ..stranger.clone() };
    assert_eq!([&stranger, &caller, &lead].map(rests_on_page), [true, false, false]);
    assert_eq!(with(&stranger, |query| query.domains = vec!["acme.example".into()]), [Rung::CompanyDomain]);
    assert_eq!(with(&stranger, |query| query.email_key = Some("jane@acme.example".into())), [Rung::Contact]);
    assert_eq!(with(&stranger, |query| query.related_domains = vec!["acme.example".into()]), [Rung::Group]);
    assert_eq!(rungs(&stranger, &known), []);
}

#[test]
fn a_number_is_the_company_and_one_that_others_may_have_counts_where_the_name_agrees() {
    let known = Candidate { ids: vec!["HRB 12345".into()], ..account("7", "Acme Werkzeuge GmbH") };
    let sure = |name: &str| Query { ids: vec!["HRB 12345".into()], ..asked(name) };
    let doubtful = |name: &str| Query { doubtful_ids: vec!["HRB 12345".into()], ..asked(name) };
    assert_eq!(rungs(&sure("Boulangerie Dupont"), &known), [Rung::CompanyId]);
    assert_eq!(rungs(&doubtful("Boulangerie Dupont"), &known), [Rung::Maybe]);
    assert_eq!(rungs(&doubtful("Acme Werkzeug"), &known), [Rung::CompanyId]);
}

#[test]
fn a_book_knows_the_parent_and_the_subsidiaries_of_a_company_that_was_met_and_no_further() {
    let with = |id: &str, name: &str, parent: Option<&str>| Candidate {
        domains: vec![format!("{id}.example")],
        parent: parent.map(str::to_owned),
        ..account(id, name)
    };
    let book = Book::build(
        [
            with("top", "Zephyr Group", None),
            with("middle", "Orbit Foods", Some("top")),
            with("one", "Bolt Fasteners", Some("middle")),
            with("other", "Cedar Tools", Some("top")),
            with("lost", "Delta Pumps", Some("nobody")),
        ]
        .into_iter(),
    );
    let hits = |domain: &str| -> Vec<(Rung, String)> {
        let query = Query { domains: vec![domain.into()], ..asked("Nobody Alike") };
        book.hits(&query).into_iter().map(|hit| (hit.rung, hit.account_id)).collect()
    };
    let own = |id: &str| (Rung::CompanyDomain, id.to_owned());
    let group = |id: &str| (Rung::Group, id.to_owned());
    assert_eq!(hits("middle.example"), [own("middle"), group("one"), group("top")]);
    assert_eq!(hits("one.example"), [own("one"), group("middle")]);
    assert_eq!(hits("lost.example"), [own("lost")]);
}

#[test]
fn a_phone_is_the_same_with_and_without_its_country() {
    assert!(same_phone("+49 30 1234567", "030/1234567"));
    assert!(same_phone("+13124135326", "4135326"));
    assert!(!same_phone("+49301234567", "+43301234567"));
    assert!(!same_phone("112", "112"));
}

#[test]
fn a_desk_behind_a_hyphen_meets_its_switchboard_and_alone_is_never_more_than_a_question() {
    assert!(same_switchboard("+493055566677-12", "+493055566677"));
    assert!(same_switchboard("+4930555666", "+4930555666-0"));
    assert!(same_switchboard("+4930555666-12", "030/555666-0"));
    assert!(!same_switchboard("+4930555666-12", "+4930555666-34"), "two desks of an unknown house");
    assert!(!same_switchboard("+4930555666-12345", "+4930555666"), "no desk has five digits");
    assert!(!same_switchboard("+1312413-5326", "+491312413"), "North America has no desks");
    assert!(!same_switchboard("413-5326", "413"));
    let of = |phone: &str, country: &str| QueryRow {
        phone: phone.into(),
        name: "Boulangerie Dupont".into(),
        country: country.into(),
        ..QueryRow::default()
    };
    let asked = |phone: &str| Query::of_row(&of(phone, "DE"), |_| Whose::Ones);
    let known = |phone: &str| {
        let row = AccountRow {
            id: "7".into(),
            name: "Acme Werkzeuge".into(),
            country: "DE".into(),
            phone: phone.into(),
            ..AccountRow::default()
        };
        Candidate::of_row(&row, |_| Whose::Ones)
    };
    for (ours, theirs) in [
        ("+49 30 55566677-12", "+49 30 55566677"),
        ("030 55566677 – 12", "+493055566677"),
        ("+49 30 555666-123", "+49 30 555666-0"),
        ("+49 30 555666", "+49 30 555666-0"),
        ("030 555666-0", "+49 30 555666"),
    ] {
        let (query, account) = (asked(ours), known(theirs));
        assert_eq!(rungs(&query, &account), [Rung::Maybe], "{ours} {theirs}");
        let stored = account_keys(&account);
        let asked = query_keys(&query, &[], Vocabulary::stock());
        assert!(asked.iter().any(|(key, _)| stored.contains(key)), "{ours} {theirs} is not found");
        let book = Book::build([account].into_iter());
        let hits: Vec<Rung> = book.hits(&query).into_iter().map(|hit| hit.rung).collect();
        assert_eq!(hits, [Rung::Maybe], "{ours} {theirs}");
    }
    assert_eq!(rungs(&asked("+49 30 555666-0"), &known("030 555666-0")), [Rung::Phone]);
    assert_eq!(rungs(&asked("+49 30 555666-12"), &known("+49 30 555667-0")), []);
    assert_eq!(rungs(&asked("123456789"), &known("+49 123456789")), [], "placeholders are equal by chance");
}

#[test]
fn the_book_answers_with_the_best_account_and_says_which_rule_carried_it() {
    let domain = Candidate { domains: vec!["bolt.example".into()], ..account("b", "Bolt Fasteners") };
    let book = Book::build([account("a", "Acme Tools Ltd"), domain, account("c", "Cog & Wheel")].into_iter());
    let best = book.best(&asked("ACME TOLS")).expect("an account");
    assert_eq!((best.account_id.as_str(), best.rule), ("a", Some(Rung::Maybe)));
    let by_domain = Query { domains: vec!["bolt.example".into()], ..asked("Something Else") };
    let best = book.best(&by_domain).expect("an account");
    assert_eq!((best.account_id.as_str(), best.rule), ("b", Some(Rung::CompanyDomain)));
    assert_eq!(book.best(&asked("Acne Toolbox")).expect("an account").account_id, "a");
    assert_eq!(book.best(&asked("")), None);
    assert_eq!(Book::build(std::iter::empty()).best(&asked("Acme")), None);
}

#[test]
fn even_agreement_in_everything_leaves_room_above_so_that_six_decimals_never_tie_by_saturation() {
    let full = |name: &str| Candidate {
        country: Some("DE".into()),
        domains: vec!["acme.example".into()],
        emails: vec!["jane@acme.example".into()],
        phones: vec!["+49301234567".into()],
        linkedin_slug: Some("acme".into()),
        ..account("7", name)
    };
    let query = Query {
        country: Some("DE".into()),
        domains: vec!["acme.example".into()],
        email_key: Some("jane@acme.example".into()),
        phone: Some("+49301234567".into()),
        linkedin_slug: Some("acme".into()),
        ..asked("Acme Werkzeugmaschinen Ostfildern")
    };
    let score = |name: &str| agreement(&query, &full(name), Vocabulary::stock()).score;
    let (same, nearly) =
        (score("Acme Werkzeugmaschinen Ostfildern"), score("Acme Werkzeugmaschinen Ostfilden"));
    assert!(same < 0.999_99 && same - nearly > 0.000_001, "{same} {nearly}");
}

/// The book passes most names over by a glance; this compares each with each in full.
#[test]
fn a_book_passes_over_no_name_that_a_close_look_finds_alike() {
    let names = [
        "Acme Tools Ltd",
        "Acmee Tools GmbH",
        "Acme Tool & Die",
        "Acme",
        "Tools of Acme",
        "International Business Machines Corp",
        "IBM",
        "Intl. Business Machine",
        "General Motors",
        "General Motors 2",
        "General Electric",
        "Bank of China (Hong Kong)",
        "Bank of China (Singapore)",
        "Face Book, Inc.",
        "Facebook",
        "Van der Bilt Brothers",
        "Vanderbilt Bros",
        "Brigade Forty-Four",
        "Brigade 45",
        "Schwartz Müller Logistik",
        "Schwarz Mueller Logistics",
        "Nordwind",
        "Nordwnid Energy",
        "-",
    ];
    let book = Book::build(names.iter().map(|name| account(name, name)));
    let mut alike = 0;
    for ours in names {
        let mut hit: Vec<String> = book.hits(&asked(ours)).into_iter().map(|hit| hit.account_id).collect();
        hit.sort_unstable();
        let close = |theirs: &&str| {
            likeness(&NormalName::of(ours), &NormalName::of(theirs), book.vocabulary()).band >= Band::Strong
        };
        let mut found: Vec<&str> = names.into_iter().filter(close).collect();
        found.sort_unstable();
        assert_eq!(hit, found, "{ours}");
        alike += found.len();
    }
    assert!(alike > names.len(), "none but themselves: {alike}");
}

#[test]
fn rows_become_comparable_and_shared_domains_are_left_out() {
    let whose = |domain: &str| if domain == "gmail.com" { Whose::Anybodys } else { Whose::Ones };
    let row = AccountRow {
        id: "1".into(),
        website: "https://www.acme.co.uk/about".into(),
        country: "United Kingdom".into(),
        phone: "020 7946 0000".into(),
        email: "Jane+crm@gmail.com".into(),
        ..AccountRow::default()
    };
    let known = Candidate::of_row(&row, whose);
    assert_eq!((known.names, known.domains), (vec!["acme".to_owned()], vec!["acme.co.uk".to_owned()]));
    // Another name may be a domain, and is one more; free mail is nobody's.
    let aliases = ["acme.com", "Acme Trading Co.Ltd", "gmail.com"].map(str::to_owned).to_vec();
    let alias = Candidate::of_row(&AccountRow { aliases, ..row.clone() }, whose);
    assert_eq!(alias.domains, ["acme.co.uk", "acme.com"]);
    assert_eq!((known.country.as_deref(), known.emails), (Some("GB"), vec!["jane@gmail.com".to_owned()]));
    assert_eq!(known.phones, ["+442079460000"]);
    let query = QueryRow { name: "Acme".into(), email: "joe@gmail.com".into(), ..QueryRow::default() };
    assert!(Query::of_row(&query, whose).domains.is_empty());
}

#[test]
fn two_domains_of_one_account_belong_together_and_those_of_two_do_not() {
    let owning = |id: &str, domains: &[&str]| Candidate {
        domains: domains.iter().map(ToString::to_string).collect(),
        ..account(id, "Acme")
    };
    let both = owning("8", &["acme.com", "acme-group.com"]);
    let accounts = [
        owning("1", &["acme.com"]),
        owning("2", &["acme-group.com"]),
        owning("9", &["acme-group.com", "acme.com"]),
        both,
    ];
    let lead = |domains: &[&str]| Query {
        domains: domains.iter().map(ToString::to_string).collect(),
        ..Query::default()
    };
    for (domains, expected) in [
        (["acme.com", "acme-group.com"].as_slice(), Some("8")),
        (&["acme.com", "acme.de"], None),
        (&["acme.com"], None),
        (&[], None),
    ] {
        assert_eq!(account_of_both(&lead(domains), &accounts), expected, "{domains:?}");
        let book = Book::build(accounts.iter().cloned());
        assert_eq!(book.account_of_both(&lead(domains)), expected, "the book: {domains:?}");
    }
    assert_eq!(account_of_both(&lead(&["acme.com", "acme-group.com"]), &accounts[..2]), None);
}

/// Two houses whose names have one word in common.
fn weakly_alike() -> (Query, Vec<Candidate>) {
    let accounts = ["Zephyr Bakery", "Northern Lights Analytics", "Umbra Logistics"];
    let accounts = accounts.into_iter().zip(["1", "2", "3"]).map(|(name, id)| account(id, name)).collect();
    (asked("Northern Lights Fisheries"), accounts)
}

#[test]
fn the_nearest_account_that_is_only_weakly_alike_is_told_where_nothing_hits() {
    let (lead, accounts) = weakly_alike();
    let book = Book::build(accounts.clone().into_iter());
    for hits in [climb(&lead, &accounts, Vocabulary::stock()), book.hits(&lead)] {
        let told: Vec<_> = hits.iter().map(|hit| (hit.rung, hit.account_id.as_str())).collect();
        assert_eq!(told, [(Rung::Weak, "2")]);
        let values = (hits[0].our_value.as_str(), hits[0].matched_value.as_str());
        assert_eq!(values, ("Northern Lights Fisheries", "Northern Lights Analytics"));
        assert!(!hits[0].rung.is_certain());
    }
    let accounts = [&accounts[..], &[account("4", "Northern Lights Fisheries Ltd")]].concat();
    let hits = climb(&lead, &accounts, Vocabulary::stock());
    let rungs: Vec<Rung> = hits.iter().map(|hit| hit.rung).collect();
    assert_eq!(rungs, [Rung::Maybe], "beside a hit it says nothing");
    assert_eq!(
        climb(&asked("Brook Textiles"), &accounts, Vocabulary::stock()),
        [],
        "and a stranger is nobody"
    );
}
