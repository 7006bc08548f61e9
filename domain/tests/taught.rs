//! What people decided about companies that are alike counts where a lead is matched.

use leadwire_domain::matching::{
    About, Candidate, Hit, Query, Rung, Says, Taught, Vocabulary, account_keys, climb, duplicates,
    name_compared, query_keys, twin_hit,
};

fn taught(about: About, value: &str, says: Says) -> Taught {
    let compared = match about {
        About::Name => name_compared(value).expect("a name"),
        _ => value.to_owned(),
    };
    Taught { id: format!("of-{value}"), about, value: value.to_owned(), compared, says }
}

fn account(id: &str, name: &str, domain: &str, taught: Vec<Taught>) -> Candidate {
    Candidate {
        account_id: id.to_owned(),
        names: vec![name.to_owned()],
        domains: vec![domain.to_owned()],
        country: Some("DE".to_owned()),
        taught,
        ..Candidate::default()
    }
    .as_taught()
}

fn lead(company: &str, domain: &str) -> Query {
    Query {
        company: Some(company.to_owned()),
        country: Some("DE".to_owned()),
        domains: vec![domain.to_owned()],
        ..Query::default()
    }
}

fn hits(lead: &Query, accounts: &[Candidate]) -> Vec<(String, Rung, Option<String>)> {
    let hits = climb(lead, accounts, Vocabulary::stock());
    hits.into_iter().map(|hit: Hit| (hit.account_id, hit.rung, hit.taught)).collect()
}

fn meets(lead: &Query, account: &Candidate) -> bool {
    let asked = query_keys(lead, &[], Vocabulary::stock());
    let has = account_keys(account);
    asked.iter().any(|(key, _)| has.contains(key))
}

#[test]
fn a_taught_domain_is_the_accounts_for_certain_and_a_taught_name_is_like_its_own() {
    let plain = account("A", "Zelkowatronik GmbH", "zelkowatronik.de", vec![]);
    let learned = account(
        "A",
        "Zelkowatronik GmbH",
        "zelkowatronik.de",
        vec![
            taught(About::Domain, "zt-pumpen.de", Says::Same),
            taught(About::Name, "ZT Pumpentechnik AG", Says::Same),
        ],
    );
    let by_domain = lead("Anything Else", "zt-pumpen.de");
    assert!(hits(&by_domain, std::slice::from_ref(&plain)).is_empty());
    assert_eq!(
        hits(&by_domain, std::slice::from_ref(&learned)),
        [("A".to_owned(), Rung::CompanyDomain, Some("of-zt-pumpen.de".to_owned()))]
    );
    let by_name = lead("ZT Pumpentechnik", "pumpen.example");
    assert!(!meets(&by_name, &plain) && meets(&by_name, &learned), "the database finds it too");
    let found = hits(&by_name, std::slice::from_ref(&learned));
    assert_eq!(found, [("A".to_owned(), Rung::CompanyName, Some("of-ZT Pumpentechnik AG".to_owned()))]);
    let own = hits(&lead("Zelkowatronik", "zelkowatronik.de"), &[learned]);
    assert_eq!(own, [("A".to_owned(), Rung::CompanyDomain, None)], "its own domain needs no teaching");
}

#[test]
fn what_is_another_company_is_no_hit_by_name_or_phone_and_stays_one_by_domain_address_number_and_page() {
    let other = |about, value| {
        let mut account =
            account("A", "Zelkowatronik", "zelkowatronik.de", vec![taught(about, value, Says::Other)]);
        account.phones = vec!["+49305556677".to_owned()];
        account.emails = vec!["jo@zelko-privat.de".to_owned()];
        account.ids = vec!["DE123456789".to_owned()];
        [account]
    };
    let alike = Query { phone: Some("+49305556677".to_owned()), ..lead("Zelkowatronik", "zelko-sued.de") };
    assert_eq!(hits(&alike, &other(About::Domain, "elsewhere.de"))[0].1, Rung::Phone);
    assert!(hits(&alike, &other(About::Domain, "zelko-sued.de")).is_empty());
    let sued = Query { company: Some("Zelkowatronic".to_owned()), ..alike.clone() };
    assert!(hits(&sued, &other(About::Name, "Zelkowatronic AG")).is_empty());
    let told = |query: Query| hits(&query, &other(About::Domain, "zelko-sued.de"))[0].1;
    let mut domains = alike.clone();
    domains.domains.push("zelkowatronik.de".to_owned());
    assert_eq!(told(domains), Rung::CompanyDomain);
    assert_eq!(
        told(Query { email_key: Some("jo@zelko-privat.de".to_owned()), ..alike.clone() }),
        Rung::Contact
    );
    assert_eq!(told(Query { ids: vec!["DE123456789".to_owned()], ..alike.clone() }), Rung::CompanyId);
    // What a site tells later is judged by the domain as well.
    let doubtful = Query {
        domains: Vec::new(),
        borne_domains: vec!["zelko-sued.de".to_owned()],
        doubtful_ids: vec!["DE123456789".to_owned()],
        ..alike
    };
    assert!(hits(&doubtful, &other(About::Domain, "zelko-sued.de")).is_empty());
}

#[test]
fn a_name_that_the_account_bears_itself_is_never_anothers() {
    let told = vec![taught(About::Name, "Adler Apotheke", Says::Other)];
    let account = account("A", "Adler Apotheke e.K.", "adler-bonn.de", told);
    let third = lead("Adler Apotheke", "adler-mainz.de");
    assert_eq!(hits(&third, &[account])[0].1, Rung::Maybe);
}

#[test]
fn one_of_the_group_is_told_as_that_and_found_by_what_was_taught() {
    let told = vec![
        taught(About::Domain, "borealis-energie.de", Says::Group),
        taught(About::Name, "Borealis Energie", Says::Group),
    ];
    let holding = account("A", "Nordwind Holding", "nordwind.de", told);
    let domain = lead("Anything Else", "borealis-energie.de");
    assert!(meets(&domain, &holding));
    assert_eq!(hits(&domain, std::slice::from_ref(&holding))[0].1, Rung::Group);
    let name = lead("Borealis Energie AG", "bor.example");
    assert_eq!(
        hits(&name, std::slice::from_ref(&holding)),
        [("A".to_owned(), Rung::Group, Some("of-Borealis Energie".to_owned()))]
    );
    // What is decided of the domain outweighs what is decided of the name.
    let mut taught_both = holding;
    taught_both.taught.push(taught(About::Domain, "bor.example", Says::Other));
    assert!(hits(&name, &[taught_both]).is_empty());
}

#[test]
fn a_lead_that_certainly_is_one_account_is_not_doubted_for_another_that_people_told_apart() {
    let pair = |says| {
        [
            account("A", "Zelkowatronik Nord", "z-nord.de", vec![taught(About::Account, "B", says)]),
            account("B", "Zelkowatronik Nord", "z-sued.de", vec![taught(About::Account, "A", says)]),
        ]
    };
    let lead = lead("Zelkowatronik Nord", "z-nord.de");
    let rungs = |says| hits(&lead, &pair(says)).into_iter().map(|hit| (hit.0, hit.1)).collect::<Vec<_>>();
    let certain = ("A".to_owned(), Rung::CompanyDomain);
    assert_eq!(rungs(Says::Other), std::slice::from_ref(&certain));
    assert_eq!(rungs(Says::Group), [certain, ("B".to_owned(), Rung::Group)]);
}

#[test]
fn the_same_company_under_another_account_is_hit_on_the_rung_of_the_first() {
    let [one, other] = [
        account("A", "Zelkowatronik", "zelkowatronik.de", vec![]),
        account("B", "ZT Pumpen", "zt-pumpen.de", vec![]),
    ];
    let found = climb(&lead("Zelkowatronik", "zelkowatronik.de"), &[one], Vocabulary::stock());
    let twin = twin_hit(&found[0], &other, "d".to_owned());
    assert_eq!((twin.account_id.as_str(), twin.rung), ("B", Rung::CompanyDomain));
    assert_eq!(twin.taught.as_deref(), Some("d"));
}

#[test]
fn accounts_that_are_alike_are_told_the_surest_first_and_none_that_was_decided_or_is_a_sister() {
    let one = account("A", "Zelkowatronik GmbH", "zelkowatronik.de", vec![]);
    let same_domain = account("B", "Anything Else", "zelkowatronik.de", vec![]);
    let same_name = account("C", "Zelkowatronik", "zelko.at", vec![]);
    let stranger = account("D", "Boulangerie Dupont", "dupont.fr", vec![]);
    let others = [stranger.clone(), same_name.clone(), same_domain.clone(), one.clone()];
    let found = |one: &Candidate, others: &[Candidate]| -> Vec<(String, Rung)> {
        let found = duplicates(one, others, Vocabulary::stock());
        found.into_iter().map(|alike| (alike.account_id, alike.rung)).collect()
    };
    let (domain, name) = (("B".to_owned(), Rung::CompanyDomain), ("C".to_owned(), Rung::CompanyName));
    assert_eq!(found(&one, &others), [domain.clone(), name]);
    // Decided on either side, it is none any more.
    let told_apart =
        Candidate { taught: vec![taught(About::Account, "A", Says::Other)], ..same_name.clone() };
    assert_eq!(found(&one, &[told_apart, same_domain.clone()]), [domain]);
    let of_one = |mut account: Candidate| {
        account.parent = Some("id:P".to_owned());
        account
    };
    assert!(found(&of_one(one.clone()), &[of_one(same_domain)]).is_empty());
    // What one is called may be the other's alias, whichever asks.
    let mut alias = account("E", "Quite Another", "quite.example", vec![]);
    alias.names.push("Zelkowatronik".to_owned());
    assert_eq!(found(&alias, std::slice::from_ref(&same_name)).len(), 1);
    assert_eq!(found(&same_name, &[alias]).len(), 1);
}
