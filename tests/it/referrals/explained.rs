//! A verdict is told alike by the partner's page, the mail and the API: the same checks with the same
//! outcomes, sentences, evidence and remedies, in every language.

use std::collections::BTreeSet;

use leadwire::access::Role;
use leadwire::db::{Tx, text as sql_text};
use leadwire::web::{Locale, Words};
use leadwire_domain::checks::{Code, Evidence, Finding, Outcome};
use serde_json::Value;

use crate::support::actors::VALIDATES;
use crate::support::stage::PUBLIC;
use crate::support::web::Served;
use crate::support::{Actor, House, Stage};

const ANNA: &str = "anna@anna-consulting.com";

/// Free mail, the company carries the person's own name, and its domain is an account's.
pub const REFUSED: [(&str, &str); 4] = [
    ("email", "jane.doe@gmail.com"),
    ("company", "Jane Doe"),
    ("website", "northern-freight.com"),
    ("linkedin", "linkedin.com/company/northern-freight"),
];
/// An address of a function, on a page of LinkedIn that is called otherwise.
pub const IN_REVIEW: [(&str, &str); 4] = [
    ("email", "info@beta-freight.com"),
    ("company", "Beta Freight"),
    ("website", "beta-freight.com"),
    ("linkedin", "linkedin.com/company/quite-another"),
];
/// Name and domain have nothing in common: a note.
pub const VALIDATED: [(&str, &str); 4] = [
    ("email", "mary.major@tuplo.com"),
    ("company", "Gamma Freight"),
    ("website", "tuplo.com"),
    ("linkedin", "linkedin.com/company/tuplo"),
];

pub const ACCOUNTS: &str =
    "id,name,website,country,stage\n1,Secret Freight Holding,northern-freight.com,GB,active\n";

/// What a mail says of a verdict.
#[derive(Default)]
struct Mailed {
    /// Word, sentence and code of every reason.
    reasons: Vec<[String; 3]>,
    /// The lines under the reasons: what was looked at, and what was found or would change it.
    lines: Vec<(String, String)>,
    /// Title of the list, sentence and code of every other check.
    others: Vec<[String; 3]>,
}

fn coded(text: &str) -> (&str, &str) {
    let (sentence, code) = text.rsplit_once(" (").expect("a code");
    (sentence, code.trim_end_matches(')'))
}

fn labelled(text: &str) -> (&str, &str) {
    text.split_once("\u{a0}: ").or_else(|| text.split_once(": ")).expect("a label")
}

fn read(text: &str) -> Mailed {
    let mut mailed = Mailed::default();
    let mut title = String::new();
    for line in text.lines() {
        if let Some(reason) = line.strip_prefix("• ") {
            let (said, code) = coded(reason);
            let (word, sentence) = labelled(said);
            mailed.reasons.push([word, sentence, code].map(str::to_owned));
        } else if let Some(found) = line.strip_prefix("  ") {
            let (label, value) = labelled(found);
            mailed.lines.push((label.to_owned(), value.to_owned()));
        } else if let Some(other) = line.strip_prefix("- ") {
            let (sentence, code) = coded(other);
            mailed.others.push([title.as_str(), sentence, code].map(str::to_owned));
        } else {
            line.clone_into(&mut title);
        }
    }
    mailed
}

fn text<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}"))
}

/// One lead, on the page of its partner, in the newest mail about it and in the API: the codes of its
/// reasons.
async fn told_alike(house: &House, anna: &Actor, id: &str, kind: &str, locale: Locale) -> Vec<String> {
    let (t, tag) = (Words::of(locale), locale.tag());
    let page = anna.gets(&format!("/portal/referrals/{id}?lang={tag}")).await;
    let answer = house.program_of("anna").await.speaking(tag);
    let answer = answer.gets(&format!("/api/v1/referrals/{id}")).await.json();
    let (reasons, checks) = (answer["reasons"].as_array().unwrap(), answer["checks"].as_array().unwrap());
    let mails = house.mails_to(ANNA).await;
    let mail = mails.iter().rfind(|mail| mail.kind == kind).expect(kind);
    let mailed = read(&mail.text);

    let by_mail: Vec<_> =
        mailed.reasons.iter().map(|[_, sentence, code]| (code.as_str(), &**sentence)).collect();
    let by_api: Vec<_> = reasons.iter().map(|one| (text(one, "code"), text(one, "sentence"))).collect();
    assert_eq!(by_mail, by_api, "{tag}:\n{}", mail.text);
    for [word, sentence, code] in &mailed.reasons {
        page.says(&format!("{word}\n{code}\n{sentence}"));
        assert!(mail.html.contains(sentence), "{sentence}:\n{}", mail.html);
    }
    assert_eq!(page.codes(), by_api.iter().map(|(code, _)| *code).collect::<Vec<_>>());

    let remedies = reasons.iter().map(|one| text(one, "remedy")).filter(|remedy| !remedy.is_empty());
    let remedies: Vec<_> = remedies.collect();
    let (changes, found): (Vec<_>, Vec<_>) =
        mailed.lines.iter().partition(|(label, _)| t.say("mail-remedy").starts_with(label.as_str()));
    assert_eq!(changes.iter().map(|(_, remedy)| remedy.as_str()).collect::<Vec<_>>(), remedies);
    remedies.iter().for_each(|remedy| page.says(remedy));
    assert_eq!(found.len(), page.body.matches("reason__proof").count(), "{}", mail.text);
    found.iter().for_each(|(label, value)| page.says(&format!("{label}\n{value}")));

    for check in checks {
        let (code, sentence, outcome) =
            (text(check, "code"), text(check, "sentence"), text(check, "outcome"));
        let word = t.say(&format!("check-{}", outcome.replace('_', "-")));
        page.says(&format!("{sentence}\n{word} ·\n{code}"));
        if by_api.iter().any(|(known, _)| *known == code) {
            continue;
        }
        let said = mailed.others.iter().find(|[_, _, known]| known == code).expect(code);
        assert_eq!(said[1], sentence, "{code}");
        assert!(said[0].starts_with(&word), "{code} under {:?}", said[0]);
        if outcome == "not_run" {
            assert!(said[0].ends_with(text(check, "why")), "{code} under {:?}", said[0]);
            page.says(&format!("{code}\n· {}", text(check, "why")));
        }
        assert!(mail.html.contains(sentence), "{sentence}:\n{}", mail.html);
    }
    let told = mailed.others.len()
        + checks.iter().filter(|one| by_api.iter().any(|(code, _)| *code == text(one, "code"))).count();
    assert_eq!(told, checks.len(), "the mail tells checks that the API does not know:\n{}", mail.text);
    for told in [&page.body, &mail.text, &mail.html, &answer.to_string()] {
        assert!(!told.contains("KNOWN_"), "{told}");
        assert!(!told.contains("Secret Freight"), "{told}");
    }
    by_api.iter().map(|(code, _)| (*code).to_owned()).collect()
}

#[tokio::test]
async fn page_mail_and_api_tell_the_same_of_a_lead_in_four_languages() {
    for locale in Locale::ALL {
        let house = House::open().await;
        let max = house.staff("max", Role::Manager).await;
        house.knows_accounts(ACCOUNTS).await;
        let anna = house.partner("anna").await;
        anna.gets(&format!("/portal?lang={}", locale.tag())).await;
        let id = anna.refers(&REFUSED).await.referral_id();
        let codes = told_alike(&house, &anna, &id, "referral_received", locale).await;
        let refused = ["EMAIL_FREEMAIL", "ALREADY_KNOWN", "FL_NAME_IS_PERSON", "COMPANY_NAME_MISMATCH"];
        assert_eq!(codes, refused);
        let id = anna.refers(&IN_REVIEW).await.referral_id();
        let codes = told_alike(&house, &anna, &id, "referral_received", locale).await;
        assert_eq!(codes, ["EMAIL_ROLE", "LINKEDIN_UNRELATED"]);
        max.posts(&format!("/console/review/{id}"), &VALIDATES)
            .await
            .leads_to("/console/review?done=decided");
        assert_eq!(told_alike(&house, &anna, &id, "referral_decided", locale).await, codes);
        let id = anna.refers(&VALIDATED).await.referral_id();
        let codes = told_alike(&house, &anna, &id, "referral_received", locale).await;
        assert_eq!(codes, ["COMPANY_NAME_MISMATCH"]);
    }
}

#[tokio::test]
async fn page_mail_and_api_tell_the_same_of_what_the_network_said() {
    for locale in Locale::ALL {
        let stage = Stage::open().await;
        stage.names.exchanger("acme-logistics.com", 0, ".");
        for host in ["acme-logistics.com", "www.acme-logistics.com"] {
            stage.stands_at(host, &[PUBLIC]);
            stage.site(host, Served::html("<title>acme</title><p>This domain is parked free of charge."));
        }
        stage.control_answers();
        let house = House::open_online_with(&stage, |_, _| {}).await;
        assert!(
            house.app.outside.ask_control(house.app.clock.now()).await,
            "the house has reached the world"
        );
        let anna = house.partner("anna").await;
        anna.gets(&format!("/portal?lang={}", locale.tag())).await;
        let id = anna.refers(&[]).await.referral_id();
        house.settle().await;
        let codes = told_alike(&house, &anna, &id, "referral_judged", locale).await;
        assert_eq!(codes[0], "EMAIL_NULL_MX");
        assert!(codes.contains(&"WEBSITE_PARKED".to_owned()), "{codes:?}");
    }
}

/// Whatever stands against a lead, its partner's page and the API say what would change it. A new code is
/// asked for its remedy here by itself.
#[tokio::test]
async fn whatever_refuses_or_asks_a_person_says_what_would_change_it_on_page_and_api() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let program = house.program_of("anna").await;
    for (lead, outcome) in [(REFUSED, Outcome::Fail), (IN_REVIEW, Outcome::Review)] {
        let id = anna.refers(&lead).await.referral_id();
        let codes = Code::ALL.iter().filter(|code| code.is_lead_check());
        let findings: Vec<Finding> = codes
            .map(|code| {
                let seen = Evidence::new("email", "email", "acme.com", house.app.clock.now());
                Finding { code: *code, outcome, evidence: vec![seen], rule_version: 1 }
            })
            .collect();
        let (found, of) = (serde_json::to_string(&findings).unwrap(), id.clone());
        let sql = "UPDATE referrals SET findings = $1 WHERE id = $2";
        let write = move |tx: Tx| async move { tx.run(sql, &[sql_text(found), sql_text(of)]).await };
        house.app.db.write(write).await.expect("written");
        let page = anna.gets(&format!("/portal/referrals/{id}")).await;
        let answer = program.gets(&format!("/api/v1/referrals/{id}")).await.json();
        let told: BTreeSet<&str> = findings.iter().map(|one| one.code.for_partner().as_str()).collect();
        for list in ["reasons", "checks"] {
            let told_here: BTreeSet<&str> =
                answer[list].as_array().unwrap().iter().map(|one| text(one, "code")).collect();
            assert_eq!(told_here, told, "{list}");
            for one in answer[list].as_array().unwrap() {
                assert_ne!(text(one, "remedy"), "", "{list}: {one}");
            }
        }
        assert_eq!(page.body.matches("reason__remedy").count(), told.len(), "{outcome:?}");
    }
}
