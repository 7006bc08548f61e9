//! The house speaks four languages: on pages, in mails, in figures and in the names of countries.

use std::path::Path;

use axum::body::Body;
use axum::http::{StatusCode, header};
use leadwire::access::Role;
use leadwire::web::countries::country_name;
use leadwire::web::{Locale, Words};
use leadwire_domain::country::Country;
use sha2::{Digest as _, Sha256};

use crate::support::{Answer, House};

fn language_of(page: &Answer) -> &str {
    page.body.split("<html lang=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default()
}

#[tokio::test]
async fn a_browser_is_answered_in_the_language_that_it_prefers_of_those_we_speak() {
    let house = House::open().await;
    for (header, tag) in [
        ("de", "de-DE"),
        ("es", "es-ES"),
        ("fr-CA,fr;q=0.8", "fr-FR"),
        ("de-AT", "de-DE"),
        ("nl, es;q=0.5", "es-ES"),
        ("fr;q=0.3, de;q=0.9", "de-DE"),
        ("fr; q=0.3 , DE ; q=0.9", "de-DE"),
        ("de;q=0, fr;q=0.1", "fr-FR"),
        ("en;q=0.5, *;q=0.9", "fr-FR"),
        ("de;q=0", "en-GB"),
        ("est, deu", "en-GB"),
        ("es;q=nan, fr;q=2, de;q=0.1", "de-DE"),
        ("nl", "en-GB"),
        ("", "en-GB"),
        (";;,=,q", "en-GB"),
    ] {
        let page = house.visitor().speaking(header).gets("/").await;
        assert_eq!(language_of(&page), tag, "{header}");
    }
    let german = house.visitor().speaking("de").gets("/").await;
    german.says("Verdienen Sie die Hälfte der ersten zwei Monate.");
    german.says("1.800,00\u{a0}$ im Monat");
    let spanish = house.visitor().speaking("es").gets("/").await;
    spanish.says("Gane la mitad de sus dos primeros meses.");
    spanish.says("1800,00\u{a0}US$ al mes");
    house.visitor().speaking("fr").gets("/").await.says("1\u{202f}800,00\u{a0}$US par mois");
    house.visitor().gets("/").await.says("US$1,800.00 a month");
}

#[tokio::test]
async fn a_language_chosen_in_the_footer_is_kept_and_beats_the_browsers() {
    let house = House::open().await;
    let visitor = house.visitor().speaking("fr");
    for (asked, tag) in [("de-DE", "de-DE"), ("es", "es-ES"), ("en-GB", "en-GB"), ("fr-FR", "fr-FR")] {
        let page = visitor.gets(&format!("/?lang={asked}")).await;
        assert_eq!(language_of(&page), tag);
        let kept = page.cookie("leadwire_language").expect("the choice is kept");
        let request = visitor.request("GET", "/join");
        let request = request.header(header::COOKIE, format!("leadwire_language={kept}")).body(Body::empty());
        assert_eq!(language_of(&visitor.sends(request.unwrap()).await), tag);
    }
    let unknown = visitor.gets("/?lang=xx").await;
    assert_eq!((language_of(&unknown), unknown.cookie("leadwire_language")), ("fr-FR", None));
}

#[tokio::test]
async fn every_page_offers_every_language_and_keeps_its_place() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let anna = house.partner("anna").await;
    let referral = anna.refers(&[]).await.referral_id();
    let lead = format!("/console/leads/{referral}");
    let shown = format!("/portal/referrals/{referral}");
    for (actor, path) in [
        (house.visitor(), "/join"),
        (house.visitor(), "/sign-in"),
        (house.visitor(), "/nowhere"),
        (house.visitor(), "/mail"),
        (anna.clone(), "/portal"),
        (anna.clone(), "/refer"),
        (anna.clone(), &*shown),
        (owner.clone(), "/console"),
        (owner.clone(), "/console/accounts"),
        (owner.clone(), "/console/partners"),
        (owner.clone(), "/console/referrals"),
        (owner.clone(), "/console/review"),
        (owner.clone(), "/console/staff"),
        (owner.clone(), "/console/terms"),
        (owner.clone(), "/console/replay"),
        (owner.clone(), &*lead),
    ] {
        for locale in Locale::ALL {
            let page = actor.gets(&format!("{path}?lang={}", locale.tag())).await;
            assert_eq!(language_of(&page), locale.tag(), "{path}");
            for other in Locale::ALL {
                page.says(other.own_name());
                assert!(page.body.contains(&format!("lang={}\"", other.tag())), "{path}");
            }
            let text = page.text();
            let bare_key = text.lines().find(|line| is_bare_key(line));
            assert_eq!(bare_key, None, "{path} in {}", locale.tag());
        }
    }
    let kept = owner.gets("/console/leads?closed=1&done=lost-logged").await;
    assert!(kept.body.contains("href=\"?closed=1&#38;lang=de-DE\""), "{}", kept.body);
}

/// A Fluent key shows itself where its words are missing.
fn is_bare_key(line: &str) -> bool {
    let starts =
        ["state-", "rule-", "reason-", "event-", "role-", "partner-", "treatment-", "problem-", "error-"];
    starts.iter().any(|start| line.starts_with(start)) && !line.contains(' ')
}

#[tokio::test]
async fn a_form_that_came_back_can_be_read_in_another_language() {
    let house = House::open().await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let referral = house.partner("anna").await.refers(&[]).await.referral_id();
    let path = format!("/console/leads/{referral}/meeting");
    assert_eq!(clara.posts(&path, &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let switched = clara.gets(&format!("{path}?lang=de")).await;
    switched.leads_to(&format!("/console/leads/{referral}"));
    assert_eq!(switched.cookie("leadwire_language").as_deref(), Some("de-DE"));
}

#[tokio::test]
async fn mails_speak_the_language_of_whoever_reads_them() {
    let house = House::open().await;
    let applicant = house.visitor().speaking("de");
    applicant.applies("greta", "greta@greta-beratung.de", "greta-beratung.de").await.leads_to("/join/sent");
    let mails = house.mails_to("greta@greta-beratung.de").await;
    assert_eq!(mails[0].subject, "Bestätigen Sie Ihre E-Mail-Adresse");
    assert!(mails[0].text.contains("Guten Tag greta,"), "{}", mails[0].text);
    assert!(mails[0].html.contains("lang=\"de-DE\""));
}

#[tokio::test]
async fn mails_follow_the_language_that_somebody_chose_when_signed_in() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let clara = house.staff("clara", Role::AccountManager).await;
    anna.gets("/portal?lang=es").await;
    clara.gets("/console?lang=de").await;
    anna.refers(&[]).await;
    let told = house.mails_to("anna@anna-consulting.com").await;
    let received = told.iter().find(|mail| mail.kind == "referral_received").expect("a mail");
    assert_eq!(received.subject, "Aceptada: Acme Logistics Ltd (LW-000001)");
    let told = house.mails_to("clara@operator.com").await;
    let lead = told.iter().find(|mail| mail.kind == "new_lead").expect("a mail");
    assert_eq!(lead.subject, "Neuer Lead: Acme Logistics Ltd");
    assert!(lead.text.contains("bis Donnerstag, 5.\u{a0}März 2026"), "{}", lead.text);
}

#[test]
fn every_country_has_a_name_in_every_language() {
    for t in Locale::ALL.map(Words::of) {
        for country in Country::all() {
            let name = country_name(country.code(), t);
            assert!(name.chars().count() > 3 && name != country.code(), "{name}");
        }
    }
    let german = Words::of(Locale::German);
    assert_eq!(
        ["AT", "es", "CI"].map(|code| country_name(code, german)),
        ["Österreich", "Spanien", "Elfenbeinküste"]
    );
}

#[test]
fn the_names_of_countries_are_those_that_were_vendored() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |path: &Path| std::fs::read_to_string(path).expect("a file");
    let manifest: serde_json::Value =
        serde_json::from_str(&read(&root.join("data/country-names/source.json"))).expect("JSON");
    for locale in Locale::ALL {
        let path = format!("locales/{}/countries.ftl", locale.tag());
        let hash: String =
            Sha256::digest(read(&root.join(&path))).iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(manifest["files"][&path], hash, "{path} is written by bin/refresh-data alone");
    }
}
