//! Stored decisions, run again: all equal, until somebody changes what was stored.

use axum::http::StatusCode;
use jiff::Timestamp;
use leadwire::access::Role;
use leadwire::db::{Row, text};
use leadwire::referrals::{self, Differing, Group, Tally};
use leadwire_domain::checks::{Difference, Finding, Outcome, Source};
use leadwire_domain::outside::Register;
use leadwire_domain::outside::registers::{By, Question};

use crate::programmes::{publishes, terms};
use crate::support::stage::CLOSED;
use crate::support::web::Served;
use crate::support::{Actor, House, Stage};

/// A pipeline that leads run into on every rung.
const ACCOUNTS: &str = "\
id,name,website,country,phone,email,aliases,stage
A-1,Orbit Foods GmbH,orbit-foods.de,DE,+49 30 901820,,,active
A-2,Umbra Logistik AG,,CH,,,,active
A-3,Pelagos Shipping SA,pelagos.gr,GR,,nikos@pelagos.gr,,customer
A-4,Pelagos Shipping SA,pelagos-shipping.com,GR,,,,active
A-5,Northern Lights Analytics Ltd,,GB,+44 20 7946 0018,,,active
";

/// A field and what stands in it.
type Field = (&'static str, &'static str);

/// Leads that meet each family of rules, alone and together.
fn varied() -> Vec<Vec<Field>> {
    let company = |name, site, country| {
        vec![("company", name), ("website", site), ("linkedin", "none"), ("country", country)]
    };
    let with = |mut lead: Vec<Field>, more: &[Field]| {
        lead.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        lead.extend(more);
        lead
    };
    let role = [("email", "info@rotor-works.com"), ("linkedin", "linkedin.com/company/rotor-works")];
    vec![
        Vec::new(),
        with(company("Rotor Works", "rotor-works.com", "FR"), &role),
        with(company("Orbit Foods", "orbit-foods.de", "DE"), &[("email", "jim@orbit-foods.de")]),
        with(company("Umbra Logistic", "umbra-log.ch", "CH"), &[("email", "eva@umbra-log.ch")]),
        with(company("Umbra Logistik AG", "umbra.li", "CH"), &[("email", "uma@umbra.li")]),
        with(company("Pelagos Shipping", "pelagos.gr", "GR"), &[("email", "nikos+deal@pelagos.gr")]),
        with(
            company("Polaris Ltd", "polaris-x.co.uk", "GB"),
            &[("email", "al@polaris-x.co.uk"), ("phone", "+44 20 7946 0018")],
        ),
        with(
            company("Blum e.K.", "rosablum.de", "DE"),
            &[("email", "rosa@gmail.com"), ("job_title", "Freelance Consultant")],
        ),
        with(
            company("Jane Doe", "janedoe.com", "US"),
            &[("email", "jane@janedoe.com"), ("job_title", "Independent consultant")],
        ),
        with(company("-", "none", "IT"), &[("email", "x@mailinator.com")]),
        with(
            company("Société Générale d’Œuvres & Cie", "oeuvres.fr", "FR"),
            &[("email", "zoe@oeuvres.fr"), ("job_title", "Présidente")],
        ),
        with(company("株式会社みらい", "mirai.co.jp", "JP"), &[("email", "taro@mirai.co.jp")]),
        with(company("Wix Dreams", "dreams.wixsite.com/home", "US"), &[("email", "mia@dreams-inc.com")]),
    ]
}

async fn a_house_full_of_leads() -> (House, Actor) {
    let house = House::open().await;
    house.knows_accounts(ACCOUNTS).await;
    let (anna, max) = (house.partner("anna").await, house.staff("max", Role::Manager).await);
    for lead in varied() {
        let answer = anna.refers(&lead).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{lead:?}: {}", answer.text());
        house.pass(1).await;
    }
    // The same leads under other terms, and by another partner.
    publishes(
        &max,
        &terms(&[("EMAIL_ROLE", "fail"), ("KNOWN_MAYBE", "ignore"), ("countries", "DE, GB, GR")]),
    )
    .await;
    let ben = house.partner("ben").await;
    for lead in varied() {
        ben.refers(&lead).await;
    }
    (house, max)
}

async fn replayed(house: &House) -> (Tally, Vec<Differing>) {
    let mut found = Vec::new();
    let tally = referrals::replay(&house.app, Timestamp::MIN, |one| found.push(one)).await.expect("runs");
    (tally, found)
}

async fn changes(house: &House, sql: &'static str, to: &str) {
    let to = to.to_owned();
    let changed = house.app.db.write(move |tx| async move { tx.run(sql, &[text(to)]).await });
    changed.await.expect("changed");
}

#[tokio::test]
async fn every_decision_of_a_full_house_is_equal_when_it_is_run_again() {
    let (house, _) = a_house_full_of_leads().await;
    let (tally, found) = replayed(&house).await;
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(tally, Tally { equal: varied().len() as u64 * 2, ..Tally::default() });
}

#[tokio::test]
async fn what_the_network_said_is_kept_with_the_decision_and_never_asked_again() {
    let stage = Stage::open().await;
    stage.control_answers();
    let about = "<title>Acme Logistics</title><p>We move what you make. <a href=/contact>Contact</a>";
    stage.site("www.acme-logistics.com", Served::html(about));
    stage.site("acme-logistics.com", Served::html(about));
    stage.site("rotor-works.com", Served::html("<title>rotor-works.com</title><p>This domain is for sale."));
    stage.stands_at("umbra.li", &[CLOSED]);
    let house = House::open_online_with(&stage, |config, _| config.network.checks = "on".to_owned()).await;
    let anna = house.partner("anna").await;
    anna.refers(&[]).await;
    for (site, company) in
        [("rotor-works.com", "Rotor Works"), ("umbra.li", "Umbra"), ("nobody.fr", "Nobody")]
    {
        let email = format!("jane@{site}");
        let page = format!("linkedin.com/company/{}", company.to_lowercase().replace(' ', "-"));
        anna.refers(&[("email", &email), ("website", site), ("linkedin", &page), ("company", company)]).await;
    }
    assert!(replayed(&house).await.0.checking > 0, "nobody was asked yet");
    for _ in 0..6 {
        house.pass(12).await;
    }
    let asked = stage.web.requests().len();
    let (tally, found) = replayed(&house).await;
    assert!(found.is_empty(), "{found:?}");
    assert_eq!((tally.equal, tally.checking), (4, 0), "{tally:?}");
    assert_eq!(stage.web.requests().len(), asked);
}

/// Accounts that are met by what only the network or the pipeline tells, and one that nobody works on.
const MET_LATER: &str = "\
id,name,website,country,siren,stage,last_activity,owner,parent
B-1,Zephyr Holdings,,FR,800 000 010,active,,,
B-2,Nimbus Rail,nimbus-rail.com,GB,,lost,2024-01-15,,B-3
B-3,Zephyr Group,zephyr-group.com,GB,,customer,2026-02-01,,
B-4,Boreas Foods,boreas-foods.com,GB,,prospect,2025-06-01,carol@operator.com,
B-5,Notus Wine,notus-wine.com,GB,,prospect,2025-06-01,carol@operator.com,
";

/// A lead of a company with a site of its own.
async fn refers_of(partner: &Actor, site: &str, country: &str) {
    let slug = site.split('.').next().expect("a name");
    let (email, page) = (format!("jane.doe@{site}"), format!("linkedin.com/company/{slug}"));
    let lead = [("email", email.as_str()), ("website", site), ("linkedin", page.as_str())];
    let company = slug.replace('-', " ");
    let more = [("company", company.as_str()), ("country", country)];
    let answer = partner.refers(&[&lead[..], &more[..]].concat()).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{site}: {}", answer.text());
}

/// A house that has judged by a register's entry, by a number of an imprint, by a group and by cold accounts,
/// whose owner has answered once so and once so.
async fn a_house_that_looked_everywhere(stage: &Stage) -> House {
    stage.control_answers();
    for (site, imprint) in
        [("jd-conseil.fr", "Jane Doe, SIREN 800 000 028"), ("orbit-foods.fr", "SIREN 800 000 010")]
    {
        stage.takes_mail(site);
        let page = format!(
            "<title>{site}</title><h1>{site}</h1><a href=/offre>Offre</a> <p>We work for customers all over \
             France and have done so for thirty years.<p>Mentions légales : {imprint}"
        );
        for host in [site.to_owned(), format!("www.{site}")] {
            stage.site(&host, Served::html(&page));
        }
    }
    for (number, file) in [("800000028", "sole-trader"), ("800000010", "active")] {
        let by = By::Number(number.to_owned());
        stage.register_says(&Question { register: Register::FrenchCompanySearch, by }, 200, file);
    }
    for site in ["nimbus-rail.com", "boreas-foods.com", "notus-wine.com"] {
        stage.company(site, &site[..site.len() - 4].replace('-', " "));
    }
    let house = House::open_online_with(stage, |config, _| {
        config.network.checks = "on".to_owned();
        config.registers.french_company_search = true;
    })
    .await;
    house.knows_accounts(MET_LATER).await;
    let anna = house.partner("anna").await;
    for (site, country) in [("jd-conseil.fr", "FR"), ("orbit-foods.fr", "FR"), ("nimbus-rail.com", "GB")] {
        refers_of(&anna, site, country).await;
        house.pass(1).await;
    }
    for (site, answer) in [("boreas-foods.com", "works"), ("notus-wine.com", "free")] {
        refers_of(&anna, site, "GB").await;
        house.pass_minutes(1).await;
        let link = house.link_mailed_to("carol@operator.com", "account_question").await;
        house.visitor().posts(&link, &[("answer", answer)]).await.leads_to(&link);
    }
    house.pass(1).await;
    house
}

async fn rows(house: &House, sql: &'static str) -> Vec<Row> {
    house.app.db.read(move |tx| async move { tx.rows(sql, &[]).await }).await.expect("reads")
}

#[tokio::test]
async fn what_registers_imprints_groups_and_owners_of_cold_accounts_decided_is_equal_too() {
    let stage = Stage::open().await;
    let house = a_house_that_looked_everywhere(&stage).await;
    let mut speaking = Vec::new();
    for row in rows(&house, "SELECT findings, state FROM referrals ORDER BY number").await {
        let findings: Vec<Finding> = serde_json::from_str(&row.text("findings")).expect("findings");
        let seen = findings.iter().filter(|one| matches!(one.outcome, Outcome::Fail | Outcome::Review));
        let codes: Vec<&str> = seen.map(|one| one.code.as_str()).collect();
        speaking.push(format!("{}: {}", row.text("state"), codes.join(" ")));
    }
    let wanted = [
        "refused: FL_REGISTRY FL_SIZE_ONE",
        "refused: KNOWN_COMPANY_ID",
        "in_review: KNOWN_GROUP",
        "refused: KNOWN_COLD",
        "validated: KNOWN_COLD",
    ];
    assert_eq!(speaking, wanted);
    // What was met is gone by now, and the world says something else.
    let asked = stage.web.requests().len();
    house.knows_accounts("id,name,country,siren\nB-1,Zephyr Holdings,FR,424 761 419\n").await;
    stage.site("jd-conseil.fr", Served::html("<title>Gone</title>"));
    let (tally, found) = replayed(&house).await;
    assert!(found.is_empty(), "{found:?}");
    assert_eq!(tally, Tally { equal: 5, ..Tally::default() });
    assert_eq!(stage.web.requests().len(), asked);
}

/// The list of public suffixes comes with a crate, so the lock file says its version.
fn public_suffixes() -> Source {
    let lock = std::fs::read_to_string("Cargo.lock").expect("the lock file");
    let package = lock.split("[[package]]").find(|one| one.contains("\nname = \"psl\"\n")).expect("psl");
    let version =
        package.split("version = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("a version");
    Source { name: "psl".into(), version: version.into(), date: String::new() }
}

/// What stands under `data/` and judges no lead: how countries are called on pages, and money.
const JUDGE_NOTHING: [&str; 2] = ["country-names", "currencies"];

#[tokio::test]
async fn every_decision_names_every_list_with_the_version_by_which_it_was_judged() {
    let (house, _) = a_house_full_of_leads().await;
    let mut lists: Vec<Source> = Vec::new();
    for folder in std::fs::read_dir("data").expect("the lists").map(|folder| folder.expect("a folder")) {
        let manifest = folder.path().join("source.json");
        if manifest.is_file() && !JUDGE_NOTHING.iter().any(|name| folder.file_name() == **name) {
            let text = std::fs::read_to_string(&manifest).expect("a manifest");
            lists.push(serde_json::from_str(&text).expect("name, version and date"));
        }
    }
    lists.push(public_suffixes());
    let by_name = |lists: &mut Vec<Source>| lists.sort_by(|a, b| a.name.cmp(&b.name));
    by_name(&mut lists);
    assert!(lists.len() >= 7, "{lists:?}");
    let sql = "SELECT r.number, r.findings, d.versions
               FROM referrals r LEFT JOIN referral_facts f ON f.referral_id = r.id
                                LEFT JOIN referral_data d ON d.id = f.data_id
               ORDER BY r.number";
    let decisions = rows(&house, sql).await;
    assert_eq!(decisions.len(), varied().len() * 2);
    for row in decisions {
        let versions = row.text_or_null("versions").expect("lists that were noted");
        let mut kept: Vec<Source> = serde_json::from_str(&versions).expect("lists");
        by_name(&mut kept);
        assert_eq!(kept, lists, "LW-{:06}", row.int("number"));
        // And what decided is one of them, in that very version.
        let findings: Vec<Finding> = serde_json::from_str(&row.text("findings")).expect("findings");
        let named = findings.iter().flat_map(|one| &one.evidence).filter_map(|one| one.source.as_ref());
        for source in named {
            assert!(kept.contains(source), "{source:?}");
        }
    }
}

#[tokio::test]
async fn months_later_with_another_pipeline_and_other_terms_they_still_are() {
    let (house, _) = a_house_full_of_leads().await;
    house.knows_accounts("name,website,country\nAcme Logistics,acme-logistics.com,GB\n").await;
    house.pass(24 * 60).await;
    let mia = house.staff("mia", Role::Manager).await;
    publishes(&mia, &terms(&[("version", "2"), ("EMAIL_FREEMAIL", "ignore"), ("FL_LEGAL_FORM", "review")]))
        .await;
    assert!(replayed(&house).await.0.is_equal());
}

#[tokio::test]
async fn a_verdict_that_was_stored_otherwise_is_found_and_the_lists_are_named_where_they_are_others() {
    let (house, _) = a_house_full_of_leads().await;
    let all = varied().len() as u64 * 2;
    changes(&house, "UPDATE referrals SET verdict = $1 WHERE number = 1", "refused").await;
    let (tally, found) = replayed(&house).await;
    assert_eq!((tally.equal, tally.different), (all - 1, 1));
    let [one] = &found[..] else { panic!("{found:?}") };
    assert_eq!((one.receipt.as_str(), one.group), ("LW-000001", Group::Different));
    assert!(matches!(one.differences[..], [Difference::Verdict { .. }]), "{one:?}");
    let older = "UPDATE referral_facts SET data_id = $1
                 WHERE referral_id = (SELECT id FROM referrals WHERE number = 1)";
    changes(&house, older, "older").await;
    assert_eq!(replayed(&house).await.1[0].group, Group::OtherLists);
}

#[tokio::test]
async fn what_is_erased_or_not_decided_is_no_difference_and_what_has_lost_its_facts_is_named() {
    let (house, _) = a_house_full_of_leads().await;
    let all = varied().len() as u64 * 2;
    changes(&house, "UPDATE referrals SET verdict = $1 WHERE number = 1", "checking").await;
    let erase = "UPDATE referrals SET lead = '{}', lead_name = '', email_key = '5f3c' WHERE number = 2";
    house.is_tampered_with(erase).await;
    let facts = "DELETE FROM referral_facts WHERE referral_id IN
                 (SELECT id FROM referrals WHERE number = 2 AND verdict <> $1)";
    changes(&house, facts, "checking").await;
    let (tally, found) = replayed(&house).await;
    let wanted = Tally { equal: all - 2, checking: 1, erased: 1, ..Tally::default() };
    assert_eq!(tally, wanted);
    assert!(found.is_empty() && tally.is_equal());
    let facts = "DELETE FROM referral_facts WHERE referral_id IN
                 (SELECT id FROM referrals WHERE number = 3 AND verdict <> $1)";
    changes(&house, facts, "checking").await;
    let (tally, found) = replayed(&house).await;
    let wanted = Tally { equal: all - 3, checking: 1, erased: 1, no_facts: 1, ..Tally::default() };
    assert_eq!(tally, wanted);
    assert_eq!((found.len(), found[0].receipt.as_str(), found[0].group), (1, "LW-000003", Group::NoFacts));
    assert!(!tally.is_equal(), "nobody can say whether it was decided so");
    let broken = "UPDATE referral_facts SET facts = $1
                  WHERE referral_id = (SELECT id FROM referrals WHERE number = 4)";
    changes(&house, broken, "{").await;
    let (tally, found) = replayed(&house).await;
    assert_eq!((tally.unreadable, found.len()), (1, 2));
    assert!(found.iter().any(|one| one.unreadable.is_some()), "what is broken is a fault");
}

#[tokio::test]
async fn the_console_runs_them_as_a_job_and_keeps_what_it_came_to() {
    let (house, max) = a_house_full_of_leads().await;
    max.gets("/console/replay").await.says("No run yet");
    max.posts("/console/replay", &[]).await.leads_to("/console/replay?done=replay-begun");
    max.posts("/console/replay", &[]).await.leads_to("/console/replay?done=replay-begun");
    let page = max.gets("/console/replay").await;
    page.says("Running: 0 of 26");
    assert!(!page.body.contains("<form method=\"post\" action=\"/console/replay\""), "one run at a time");
    house.settle().await;
    let page = max.gets("/console/replay").await;
    page.says("All equal");
    page.says("Run by max");
    page.says("Decisions\n26");
    changes(&house, "UPDATE referrals SET verdict = $1 WHERE company = 'Orbit Foods'", "validated").await;
    max.posts("/console/replay", &[]).await;
    house.settle().await;
    let page = max.gets("/console/replay").await;
    page.says("Some are otherwise");
    page.says("different, a fault");
    page.says("verdict: Validated → Refused");
}

#[tokio::test]
async fn owner_managers_and_auditors_run_decisions_again_and_nobody_else() {
    let house = House::open().await;
    for role in [Role::Owner, Role::Manager, Role::Auditor] {
        let somebody = house.staff(role.name(), role).await;
        assert_eq!(somebody.gets("/console/replay").await.status, StatusCode::OK, "{}", role.name());
        assert_eq!(somebody.posts("/console/replay", &[]).await.status, StatusCode::SEE_OTHER);
    }
    for role in [Role::AccountManager, Role::Finance] {
        let somebody = house.staff(role.name(), role).await;
        assert_eq!(somebody.gets("/console/replay").await.status, StatusCode::FORBIDDEN, "{}", role.name());
        assert_eq!(somebody.posts("/console/replay", &[]).await.status, StatusCode::FORBIDDEN);
    }
    let anna = house.partner("anna").await;
    assert_eq!(anna.gets("/console/replay").await.status, StatusCode::FORBIDDEN);
}
