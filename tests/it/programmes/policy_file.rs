//! A policy file, as `leadwire policy` writes it, taken on the terms page.

use axum::http::StatusCode;
use leadwire::access::Role;
use leadwire::web::{Locale, Words};

use super::terms::{holds, publishes, terms};
use crate::support::House;

/// A file that treats one rung of the ladder softer than the others, as a browser sends it.
const FINER: &str = "# Contacts of one event.\r\ncountries_served = [\"DE\", \"GB\"]\r\n\r\n[known]\r\n\
                     prospect_days = 90\r\n\r\n[treatments]\r\nKNOWN_CONTACT = \"review\"\r\n\
                     EMAIL_ROLE = \"fail\"\r\n";

const IN_WORDS: &str = "As in the policy file: Refuse (KNOWN_COMPANY_DOMAIN, KNOWN_COMPANY_ID, KNOWN_PHONE, \
                        KNOWN_COMPANY_NAME), A person looks (KNOWN_CONTACT)";

const AS_SENT: &str = "KNOWN_CONTACT:review,KNOWN_COMPANY_DOMAIN:fail,KNOWN_COMPANY_ID:fail,KNOWN_PHONE:fail,\
                       KNOWN_COMPANY_NAME:fail";

#[tokio::test]
async fn a_policy_file_is_looked_over_like_a_form_and_what_it_says_finer_stays_through_later_versions() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    let account = "id,name,website,email\nA-1,Orbit Freight,orbit-freight.com,info@orbit-freight.com\n";
    house.knows_accounts(account).await;
    publishes(&max, &terms(&[])).await;
    let page = publishes(&max, &terms(&[("version", "2"), ("policy_file", FINER)])).await;
    page.says(&format!("not already leads or customers of ours\nRefuse\n{IN_WORDS}"));
    page.says("The e-mail is a person’s, not info@ or sales@\nA person looks\nRefuse");
    page.says("Countries served\nall countries\nGermany, United Kingdom");
    page.says("Prospects refuse for, days\n180\n90");
    page.says("KNOWN_CONTACT is treated softer than KNOWN_COMPANY_DOMAIN.");
    // The form says what it shows no field for, and keeps it whether or not its list is sent along.
    let form = max.gets("/console/terms").await;
    form.says(IN_WORDS);
    assert!(form.body.contains(&format!("value=\"{AS_SENT}\" selected")), "{}", form.body);
    let next = |version, percent| {
        terms(&[
            ("version", version),
            ("percent", percent),
            ("prospect_days", "90"),
            ("countries", "DE, GB"),
            ("EMAIL_ROLE", "ignore"),
        ])
    };
    publishes(&max, &next("3", "40")).await;
    publishes(&max, &[next("4", "45"), vec![("KNOWN_COMPANY_DOMAIN", AS_SENT)]].concat()).await;
    let lead = |email| {
        [
            ("email", email),
            ("company", "Orbit Freight"),
            ("website", "orbit-freight.com"),
            ("linkedin", "linkedin.com/company/orbit-freight"),
        ]
    };
    assert_eq!(anna.refers_and_reads(&lead("info@orbit-freight.com")).await.verdict(), "In review");
    let ben = house.partner("ben").await;
    // The rule of the domain stays hard; whoever wants one for all chooses it.
    publishes(&max, &[next("5", "50"), vec![("KNOWN_COMPANY_DOMAIN", "fail")]].concat()).await;
    assert_eq!(ben.refers_and_reads(&lead("info@orbit-freight.com")).await.verdict(), "Refused");
    max.gets("/console/terms").await.does_not_say("As in the policy file");
}

#[tokio::test]
async fn partners_are_told_of_the_hardest_and_never_of_a_rung() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    let later = terms(&[("policy_file", FINER), ("begins_on", "2026-03-09")]);
    let kept = max.posts("/console/terms", &later).await;
    max.posts(&kept.location, &[]).await.leads_to("/console/terms?done=terms-planned");
    for page in [house.visitor().gets("/").await, anna.gets("/refer").await] {
        page.says("The e-mail is a person’s, not info@ or sales@");
        page.does_not_say("KNOWN_CONTACT");
        page.does_not_say("As in the policy file");
    }
}

#[tokio::test]
async fn a_policy_file_that_cannot_be_taken_comes_back_with_every_wrong_line_and_nothing_is_published() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let wrong = "\r\n[treatments]\r\nALREADY_REFERRED = \"review\"\r\nEMAIL_ROLE = \"refuse\"\r\n\
                 COMPANY_NAME_MISMATCH = \"fail\"\r\n";
    let page = max.posts("/console/terms", &terms(&[("policy_file", wrong), ("product", "Kept")])).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("Line 3 of the policy file: `treatments.ALREADY_REFERRED` is no policy’s to treat");
    page.says("the first in time holds the company");
    page.says("Line 4 of the policy file: `treatments.EMAIL_ROLE` is &#34;refuse&#34;; allowed: fail");
    page.says("Line 5 of the policy file: `treatments.COMPANY_NAME_MISMATCH` is");
    page.says("EMAIL_ROLE = &#34;refuse&#34;");
    assert!(page.body.contains("id=\"policy_file-error\"") && holds(&page, "product", "Kept"));
    let many = format!("[treatments]\n{}", (0..500).map(line).collect::<String>());
    let page = max.posts("/console/terms", &terms(&[("policy_file", &*many)])).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("Line 11 of the policy file");
    page.does_not_say("Line 12 of the policy file");
    let long = "#".repeat(65_537);
    let page = max.posts("/console/terms", &terms(&[("policy_file", &*long)])).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("This is too long: 65537 characters, at most 65536.");
    // What the file says of a field is held to the field's own bounds, and told with its line.
    let page = max.posts("/console/terms", &terms(&[("policy_file", "[known]\nlost_days = 9999\n")])).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says(
        "Line 2 of the policy file: `known.lost_days` is 9999; allowed: a whole number of days from 1 to",
    );
    page.says("lost_days = 9999");
    house.visitor().gets("/").await.says("version 1");
}

fn line(number: usize) -> String {
    format!("B{number} = 1\n")
}

#[tokio::test]
async fn a_policy_file_over_terms_that_were_replaced_comes_back_in_the_form_beside_what_changed() {
    let house = House::open().await;
    let (max, mia) = (house.staff("max", Role::Manager).await, house.staff("mia", Role::Manager).await);
    publishes(&max, &terms(&[])).await;
    publishes(&max, &terms(&[("version", "2"), ("percent", "40")])).await;
    let page = mia.posts("/console/terms", &terms(&[("version", "2"), ("policy_file", FINER)])).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    page.says("Share, per cent: 50 → 40");
    assert!(holds(&page, "prospect_days", "90") && page.body.contains(&format!("\"{AS_SENT}\" selected")));
    page.does_not_say("Contacts of one event");
}

#[tokio::test]
async fn what_is_no_toml_is_said_in_the_readers_language_and_never_in_the_parsers_words() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let files = [
        "[treatments]\nEMAIL_ROLE = refuse\n",
        "[treatments]\nEMAIL_ROLE \"fail\"\n",
        "[treatments\n",
        "[known]\nstrict = 1\n",
        "[known]\nlost_days = \"long\"\n",
        "[known]\nlost_days = 1\nlost_days = 2\n",
        "countries_served = [\"DE\",\n",
        "known = 1\n",
    ];
    for (language, line, what) in [
        ("en-GB", "Line 2 of the policy file: EMAIL_ROLE = refuse is not TOML.", "a whole number of days"),
        ("de-DE", "Zeile 2 der Regeldatei: EMAIL_ROLE = refuse ist kein TOML.", "eine ganze Zahl von Tagen"),
        (
            "fr-FR",
            "Ligne 2 du fichier de règles : EMAIL_ROLE = refuse n’est pas du TOML.",
            "un nombre entier",
        ),
        ("es-ES", "Línea 2 del archivo de reglas: EMAIL_ROLE = refuse no es TOML.", "un número entero"),
    ] {
        let max = max.speaking(language);
        let mut pages = Vec::new();
        for file in files {
            let page = max.posts("/console/terms", &terms(&[("policy_file", file)])).await;
            assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{file}");
            pages.push(page);
        }
        pages[0].says(line);
        pages[4].says(what);
        for page in pages {
            for words in ["expected", "invalid", "duplicate key", "TOML parse error", "missing from"] {
                let told = page.body.split("id=\"policy_file-error\"").nth(1).expect("an error");
                assert!(!told.split("</p>").next().unwrap().contains(words), "{language}: {told}");
            }
        }
    }
}

#[tokio::test]
async fn what_is_wrong_with_a_line_is_a_sentence_before_what_to_do_and_leading_zeros_are_named() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let files = [
        "countries_served = [\"XX\"]\n",
        "countries_served = []\n",
        "country = 1\n",
        "known = 1\n",
        "[known]\nlost_days = \"long\"\n",
        "[known]\nstrict = 1\n",
        "[treatments]\nEMAIL_ROLE = \"refuse\"\n",
        "[treatments]\nEMAIL_ROL = \"fail\"\n",
        "[known]\nlost_days = 0365\n",
    ];
    for (locale, zeros) in
        Locale::ALL.into_iter().zip(["Write 365.", "Écrivez 365.", "Schreiben Sie 365.", "Escriba 365."])
    {
        let max = max.speaking(locale.tag());
        let fix = Words::of(locale).say("error-POLICY_FILE.fix");
        for file in files {
            let page = max.posts("/console/terms", &terms(&[("policy_file", file)])).await;
            page.says(&format!(". {fix}"));
            assert_eq!(page.text().contains(zeros), file.contains("0365"), "{}", page.text());
        }
    }
    let page = max.posts("/console/terms", &terms(&[("policy_file", "[known]\nlost_days = 0365\n")])).await;
    page.says("Line 2 of the policy file: lost_days = 0365 is not TOML: a number has no leading zeros.");
}

#[tokio::test]
async fn the_longest_policy_file_is_taken_whatever_its_characters_and_a_longer_one_is_told_of_its_field() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let sends = async |file: &str| max.posts("/console/terms", &terms(&[("policy_file", file)])).await;
    let rule = "[treatments]\nEMAIL_ROLE = \"fail\"\n# ";
    for (filling, sent_as) in [('é', "é"), ('𝒳', "𝒳"), ('\n', "\r\n")] {
        let room = 65_536 - rule.chars().count();
        let file = format!("{rule}{}", sent_as.repeat(room));
        let looked_over = sends(&file).await;
        assert_eq!(looked_over.status, StatusCode::SEE_OTHER, "{filling:?}: {}", looked_over.text());
        assert!(looked_over.location.starts_with("/console/terms/drafts/"), "{}", looked_over.location);
    }
    let page = sends(&"é".repeat(65_537)).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("This is too long: 65537 characters, at most 65536.");
    let page = sends(&"é".repeat(400_000)).await;
    assert_eq!(page.status, StatusCode::PAYLOAD_TOO_LARGE);
    page.says("The policy file is too long");
    page.says("The field “Policy file” takes at most 65536 characters.");
}
