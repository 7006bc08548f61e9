//! A verdict is told to staff whole, on the page of the lead and on that of the case: every check with its
//! outcome, the rungs of the pipeline's ladder by their own codes, with evidence and what would change it;
//! and of every check that was not run, why.

use leadwire::access::Role;
use leadwire::db::text as sql_text;
use leadwire::web::countries::country_name;
use leadwire::web::{Locale, Words};
use leadwire_domain::checks::{Code, Evidence, Finding, Outcome};
use leadwire_domain::outside::Register;
use leadwire_domain::outside::registers::{By, Question};

use super::explained::{ACCOUNTS, IN_REVIEW, REFUSED, VALIDATED};
use crate::support::actors::VALIDATES;
use crate::support::stage::PUBLIC;
use crate::support::web::Served;
use crate::support::{Actor, House, Stage};

/// Accounts that the good lead meets, each on another rung.
const A_RUNG_EACH: &str = "\
id,name,website,country,phone,email,linkedin,stage
1,Contact House,,FR,,jane.doe@acme-logistics.com,,active
2,Domain House,acme-logistics.com,FR,,,,active
3,Page House,,FR,,,acme-logistics,active
4,Phone House,,GB,+44 20 7946 0018,,,active
5,Acme Logistics Limited,,GB,,,,active
6,Acme Logistics Limited,,FR,,,,customer
";
const RUNGS: [&str; 6] = [
    "KNOWN_CONTACT",
    "KNOWN_COMPANY_DOMAIN",
    "KNOWN_COMPANY_ID",
    "KNOWN_PHONE",
    "KNOWN_COMPANY_NAME",
    "KNOWN_MAYBE",
];

/// The account of the good lead has grown cold, and the one to which it belongs has not.
const COLD_OF_A_GROUP: &str = "\
id,name,website,country,stage,last_activity,parent
1,Acme Holding,acme-logistics.com,GB,lost,2025-10-15,2
2,Zephyr Group,zephyr-group.com,GB,customer,2026-02-01,
";

/// A card among the reasons.
struct Card {
    code: String,
    sentence: String,
    /// Label and value of each line of evidence.
    proofs: Vec<(String, String)>,
    remedy: String,
}

/// A line of the list of all checks.
struct Line {
    code: String,
    sentence: String,
    word: String,
    why: String,
}

/// A verdict as one of the two pages tells it.
struct Page {
    cards: Vec<Card>,
    lines: Vec<Line>,
    /// All of it, as text.
    text: String,
}

/// What a person reads of a piece of a page.
fn plain(html: &str) -> String {
    let mut text = String::new();
    for (number, piece) in html.split('<').enumerate() {
        let read = if number == 0 { piece } else { piece.split_once('>').map_or("", |(_, rest)| rest) };
        text.push_str(read);
    }
    for (escaped, sign) in [("&#38;", "&"), ("&#39;", "'"), ("&#34;", "\""), ("&#60;", "<"), ("&#62;", ">")] {
        text = text.replace(escaped, sign);
    }
    one_line(&text)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What stands between two pieces of a page; empty where the first is not there.
fn between(html: &str, start: &str, end: &str) -> String {
    let rest = html.split(start).nth(1).unwrap_or_default();
    plain(rest.split(end).next().unwrap_or_default())
}

fn card(html: &str) -> Card {
    let proofs = html.split("<div class=\"reason__proof\">").skip(1);
    Card {
        code: between(html, "<code class=\"code\">", "</code>"),
        sentence: between(html, "<h3 class=\"reason__sentence\">", "</h3>"),
        proofs: proofs.map(|one| (between(one, "<dt>", "</dt>"), between(one, "<dd>", "</dd>"))).collect(),
        remedy: between(html, "<p class=\"reason__remedy\">", "</p>"),
    }
}

fn line(html: &str) -> Line {
    let more = between(html, "<span class=\"rule__more\">", "</li>");
    let mut pieces = more.splitn(3, " · ");
    let mut next = || pieces.next().unwrap_or_default().trim_end_matches(" ·").to_owned();
    let (word, code, why) = (next(), next(), next());
    Line { sentence: between(html, "<span class=\"rule__text\">", "</span>"), word, code, why }
}

async fn page_of(staff: &Actor, path: &str) -> Page {
    let page = staff.gets(path).await;
    let items = |class: &str| {
        let start = format!("<li class=\"{class}--");
        let pieces = page.body.split(&start).skip(1);
        pieces
            .map(|piece| piece.split("</li>").next().unwrap_or_default().to_owned() + "</li>")
            .collect::<Vec<_>>()
    };
    Page {
        cards: items("reason reason").iter().map(|html| card(html)).collect(),
        lines: items("rule rule").iter().map(|html| line(html)).collect(),
        text: plain(&page.body),
    }
}

/// What the house keeps of a verdict: every check that ran, and the codes of those that did not.
async fn stored(house: &House, id: &str) -> (Vec<Finding>, Vec<Code>) {
    let (sql, id) = ("SELECT findings, not_run FROM referrals WHERE id = $1", id.to_owned());
    let row = house.app.db.read(move |tx| async move { tx.row(sql, &[sql_text(id)]).await }).await;
    let row = row.expect("reads").expect("a referral");
    let read = |name| row.text(name);
    (
        serde_json::from_str(&read("findings")).expect("findings"),
        serde_json::from_str(&read("not_run")).expect("codes"),
    )
}

/// Whether a card shows a piece of evidence. Accounts stand by name in the table below the reasons.
fn shows(card: &Card, evidence: &Evidence, t: Words) -> bool {
    let value = one_line(&evidence.observed);
    let wanted = match (evidence.kind.as_str(), evidence.subject.as_str()) {
        ("account", "pipeline") => return true,
        ("score", "pipeline") => {
            let percent = (value.parse::<f64>().expect("a score") * 100.0).round();
            t.say_with("proof-percent", &[("percent", percent.into())])
        }
        ("country", _) => country_name(&value, t),
        ("last_answer", _) => t.name("answer", &value),
        ("statement", _) if value == "none" => t.say("evidence-none"),
        _ => value,
    };
    let says = |text: &str| card.proofs.iter().any(|(_, value)| value.contains(text));
    let source = evidence.source.as_ref().is_none_or(|source| says(&source.version) || says(&source.date));
    source && says(&one_line(&wanted)) && evidence.expected.as_deref().is_none_or(|it| says(&one_line(it)))
}

/// One lead as staff read it on both pages, in a language: everything that the house keeps of its verdict.
/// Answers with the codes that say something.
async fn told(house: &House, staff: &Actor, id: &str, locale: Locale, is_looked_at: bool) -> Vec<String> {
    let (t, (findings, not_run)) = (Words::of(locale), stored(house, id).await);
    assert!(!findings.is_empty() && !not_run.is_empty(), "{findings:?} {not_run:?}");
    let mut speaking = Vec::new();
    for room in ["leads", "review"] {
        let page = page_of(staff, &format!("/console/{room}/{id}?lang={}", locale.tag())).await;
        let of = |code: Code| {
            let lines: Vec<_> = page.lines.iter().filter(|line| line.code == code.as_str()).collect();
            let [line] = lines[..] else { panic!("{room}: {} lines of {code}: {}", lines.len(), page.text) };
            assert_ne!(line.sentence, "", "{room}: {code}");
            line
        };
        assert_eq!(page.lines.len(), findings.len() + not_run.len(), "{room}: {}", page.text);
        for code in &not_run {
            let line = of(*code);
            assert_eq!(line.word, t.say("check-not-run"), "{room}: {code}");
            assert_ne!(line.why, "", "{room}: {code}");
        }
        speaking.clear();
        let is_refused = findings.iter().any(|one| one.outcome == Outcome::Fail);
        for Finding { code, outcome, evidence, .. } in &findings {
            let line = of(*code);
            let word = match outcome {
                Outcome::Pass => "check-pass",
                Outcome::Fail => "check-fail",
                Outcome::Review => "check-review",
                Outcome::Unknown => "check-unknown",
                Outcome::NotRun => panic!("{code} is a finding that was not run"),
            };
            assert_eq!(line.word, t.say(word), "{room}: {code}");
            let cards: Vec<_> = page.cards.iter().filter(|card| card.code == code.as_str()).collect();
            if *outcome == Outcome::Pass && evidence.is_empty() {
                assert!(cards.is_empty(), "{room}: {code} has nothing to say");
                continue;
            }
            let [card] = cards[..] else { panic!("{room}: {} cards of {code}", cards.len()) };
            assert_ne!(card.sentence, "", "{room}: {code}");
            if *outcome != Outcome::Pass {
                assert_eq!(card.sentence, line.sentence, "{room}: {code}");
                // What nobody answered stands against a lead only where nothing else decides.
                let is_moot = is_looked_at || is_refused && *outcome == Outcome::Unknown;
                assert!(is_moot || !card.remedy.is_empty(), "{room}: nothing would change {code}");
            }
            for one in evidence {
                assert!(shows(card, one, t), "{room}: {code} shows {:?} and not {one:?}", card.proofs);
            }
            speaking.push(code.as_str().to_owned());
        }
        assert_eq!(page.cards.len(), speaking.len(), "{room}: {}", page.text);
    }
    speaking
}

/// The accounts of the pipeline stand by name on both pages.
async fn names(staff: &Actor, id: &str, accounts: &[&str]) {
    for room in ["leads", "review"] {
        let page = page_of(staff, &format!("/console/{room}/{id}?lang=en-GB")).await;
        for account in accounts {
            assert!(page.text.contains(account), "{room}: {account}: {}", page.text);
        }
    }
}

#[tokio::test]
async fn staff_read_every_check_of_a_refusal_of_a_case_and_of_a_validation_in_four_languages() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(ACCOUNTS).await;
    let anna = house.partner("anna").await;
    let refused = anna.refers(&REFUSED).await.referral_id();
    let in_review = anna.refers(&IN_REVIEW).await.referral_id();
    let validated = anna.refers(&VALIDATED).await.referral_id();
    for locale in Locale::ALL {
        let codes = told(&house, &max, &refused, locale, false).await;
        for code in ["EMAIL_FREEMAIL", "FL_NAME_IS_PERSON", "KNOWN_COMPANY_DOMAIN", "COMPANY_NAME_MISMATCH"] {
            assert!(codes.contains(&code.to_owned()), "{code}: {codes:?}");
        }
        assert!(!codes.contains(&"ALREADY_KNOWN".to_owned()), "{codes:?}");
        let codes = told(&house, &max, &in_review, locale, false).await;
        assert_eq!(codes, ["EMAIL_ROLE", "LINKEDIN_UNRELATED"]);
        let codes = told(&house, &max, &validated, locale, false).await;
        assert_eq!(codes, ["COMPANY_NAME_MISMATCH"]);
    }
    names(&max, &refused, &["Secret Freight Holding"]).await;
    // What a person has decided against is told as before.
    for id in [&refused, &in_review] {
        let decided = max.decides(&format!("/console/review/{id}?lang=en-GB"), &VALIDATES).await;
        assert!(decided.location.ends_with("?done=decided"), "{}", decided.text());
        told(&house, &max, id, Locale::English, true).await;
    }
}

#[tokio::test]
async fn staff_read_each_rung_of_the_ladder_by_its_own_code_with_the_account_and_what_was_compared() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(A_RUNG_EACH).await;
    let anna = house.partner("anna").await;
    let id = anna.refers(&[("phone", "+44 20 7946 0018")]).await.referral_id();
    for locale in Locale::ALL {
        assert_eq!(told(&house, &max, &id, locale, false).await, RUNGS);
    }
    let accounts = ["Contact House", "Domain House", "Page House", "Phone House", "Acme Logistics Limited"];
    names(&max, &id, &accounts).await;

    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(COLD_OF_A_GROUP).await;
    let id = house.partner("anna").await.refers(&[]).await.referral_id();
    for locale in Locale::ALL {
        let codes = told(&house, &max, &id, locale, false).await;
        assert_eq!(codes, ["KNOWN_COLD", "KNOWN_GROUP"]);
    }
    names(&max, &id, &["Acme Holding", "Zephyr Group"]).await;
}

#[tokio::test]
async fn staff_read_what_the_network_said_what_it_did_not_say_and_that_a_number_met_an_account() {
    let stage = Stage::open().await;
    stage.names.exchanger("acme-logistics.com", 0, ".");
    for host in ["acme-logistics.com", "www.acme-logistics.com"] {
        stage.stands_at(host, &[PUBLIC]);
        stage.site(host, Served::html("<title>acme</title><p>This domain is parked free of charge."));
    }
    let imprint = "<title>Orbit Foods</title><h1>Orbit Foods</h1><a href=/menu>Menu</a> <p>We cook for all \
                   of France and deliver to your door, every day.<p>Mentions légales : SIREN 800 000 010";
    stage.takes_mail("orbit-foods.fr");
    for host in ["orbit-foods.fr", "www.orbit-foods.fr"] {
        stage.site(host, Served::html(imprint));
    }
    let by = By::Number("800000010".to_owned());
    let question = Question { register: Register::FrenchCompanySearch, by };
    stage.register_says(&question, 503, "error");
    stage.control_answers();
    let house =
        House::open_online_with(&stage, |config, _| config.registers.french_company_search = true).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await, "the house has reached the world");
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let parked = anna.refers(&[]).await.referral_id();
    let orbit = [
        ("email", "zoe@orbit-foods.fr"),
        ("company", "Orbit Foods"),
        ("website", "orbit-foods.fr"),
        ("linkedin", "linkedin.com/company/orbit-foods"),
        ("country", "FR"),
    ];
    let silent = anna.refers(&orbit).await.referral_id();
    house.settle().await;
    house.pass_minutes(30).await;
    for locale in Locale::ALL {
        let codes = told(&house, &max, &silent, locale, false).await;
        assert!(codes.contains(&"COMPANY_DISSOLVED".to_owned()), "{codes:?}");
    }
    house.knows_accounts("id,name,country,siren\n1,Zephyr Holdings,FR,800 000 010\n").await;
    let ben = house.partner("ben").await;
    let again = [&orbit[..], &[("email", "zac@orbit-foods.fr")]].concat();
    anna.posts(&format!("/portal/referrals/{silent}/withdraw"), &[]).await;
    let met = ben.refers(&again).await.referral_id();
    house.settle().await;
    house.pass_minutes(30).await;
    for locale in Locale::ALL {
        let codes = told(&house, &max, &parked, locale, false).await;
        for code in ["EMAIL_NULL_MX", "WEBSITE_PARKED"] {
            assert!(codes.contains(&code.to_owned()), "{codes:?}");
        }
        let codes = told(&house, &max, &met, locale, false).await;
        assert!(codes.contains(&"KNOWN_COMPANY_ID".to_owned()), "{codes:?}");
    }
    names(&max, &met, &["Zephyr Holdings", "SIREN 800000010"]).await;
}
