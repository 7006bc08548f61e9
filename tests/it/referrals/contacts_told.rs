//! What a partner is told to do about another person at a referred company: only what can be done. Nothing of
//! a contact is corrected and nothing appealed.

use leadwire::access::Role;
use leadwire::web::{Locale, Words};

use crate::support::actors::{VALIDATES, json_lead};
use crate::support::{Actor, House};

const ANNA: &str = "anna@anna-consulting.com";
const PATH: &str = "/api/v1/referrals";
/// Whom to write to, by the first terms of a house.
const US: &str = "partners@example.com";

type Field = (&'static str, &'static str);

const INFO: [Field; 3] = [("first_name", "Ines"), ("last_name", "Foe"), ("email", "info@acme-logistics.com")];
const STRANGER: [Field; 4] = [
    ("first_name", "Jim"),
    ("last_name", "Poe"),
    ("email", "jim@unrelated-firm.com"),
    ("job_title", "Independent consultant"),
];
/// Where the desk decides about the one contact who waits.
async fn case(staff: &Actor) -> String {
    let desk = staff.gets("/console/review").await.body;
    let links = desk.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    links.filter(|link| link.contains("/contacts/")).map(str::to_owned).next().expect("somebody waits")
}

#[tokio::test]
async fn page_mail_and_program_name_another_address_or_where_to_write_and_no_remedy_of_a_referral() {
    for locale in Locale::ALL {
        let t = Words::of(locale);
        let contact = [("contact", US.into())];
        let [address, write] =
            ["address", "write"].map(|what| t.say_with(&format!("contact-remedy-{what}"), &contact));
        let house = House::open_with(|config, _| config.first_programme.contact_email = US.to_owned()).await;
        let max = house.staff("max", Role::Manager).await;
        let anna = house.partner("anna").await;
        let page = anna.refers(&[]).await.location;
        let page = page.split('?').next().expect("a path");
        anna.gets(&format!("/portal?lang={}", locale.tag())).await;
        anna.refers(&INFO).await;
        anna.refers(&STRANGER).await;
        let program = house.program_of("anna").await.speaking(locale.tag());
        let told = program.gets(&page.replace("/portal/referrals", PATH)).await.json();
        let remedies: Vec<&str> = told["contacts"]
            .as_array()
            .expect("contacts")
            .iter()
            .flat_map(|one| one["reasons"].as_array().expect("reasons"))
            .map(|reason| reason["remedy"].as_str().expect("a remedy"))
            .collect();
        // A function's address, a stranger's address, a title.
        assert_eq!(remedies, [&address, &address, &write], "{}", locale.tag());
        let mails = house.mails_to(ANNA).await;
        let mails = mails.iter().filter(|mail| mail.kind == "contact_in_review").map(|mail| &mail.text);
        let shown = format!("{page}?lang={}", locale.tag());
        let said = format!("{}{}", anna.gets(&shown).await.text(), mails.cloned().collect::<String>());
        for code in ["EMAIL_ROLE", "EMAIL_DOMAIN_MISMATCH", "FL_TITLE_SOFT"] {
            for of_a_referral in ["remedy", "waits"] {
                let remedy = t.find_pairs(&format!("reason-{code}.{of_a_referral}"), &[]);
                assert!(
                    remedy.is_none_or(|remedy| !said.contains(&remedy)),
                    "{code} {}: {said}",
                    locale.tag()
                );
            }
        }
        // And what was said can be done: with another address the same person is looked at anew.
        let again = [INFO[0], INFO[1], ("email", "ines.foe@acme-logistics.com")];
        anna.refers(&again).await.leads_to(&format!("{page}?done=contact-added"));
        let waiting = case(&max).await;
        let refuses = [("decision", "refuse"), ("code", "EMAIL_ROLE")];
        assert!(max.decides(&waiting, &refuses).await.location.ends_with("?done=decided"));
        let mail = house.mails_to(ANNA).await.into_iter().find(|mail| mail.kind == "contact_decided");
        assert!(mail.as_ref().expect("a mail").text.contains(&address), "{mail:?}");
        anna.gets(&shown).await.says(&address);
    }
}

#[tokio::test]
async fn a_contact_named_again_as_before_is_told_that_nothing_was_changed_and_what_would() {
    let house = House::open().await;
    house.partner("anna").await;
    let anna = house.program_of("anna").await;
    anna.posts_json(PATH, &json_lead(&[]), None).await;
    anna.posts_json(PATH, &json_lead(&INFO), None).await;
    let again = [&INFO[..], &[("note", "please")]].concat();
    let taken = anna.posts_json(PATH, &json_lead(&again), None).await.json()["taken"].clone();
    assert_eq!(taken["as"], "unchanged");
    let said = taken["sentence"].as_str().expect("a sentence");
    assert!(said.contains("Named with another address") && !said.contains("decided"), "{said}");
}

#[tokio::test]
async fn of_a_referral_that_is_over_a_program_reads_that_nobody_decides_and_the_desk_holds_nothing() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let program = house.program_of("anna").await;
    let page = anna.refers(&[]).await.location;
    let page = page.split('?').next().expect("a path");
    anna.refers(&INFO).await;
    let contact =
        async || program.gets(&page.replace("/portal/referrals", PATH)).await.json()["contacts"][0].clone();
    assert_eq!(contact().await["state"], "in_review");
    let waiting = case(&max).await;
    max.decides(
        &page.replace("/portal/referrals", "/console/review"),
        &[("decision", "refuse"), ("code", "OPERATOR_DECLINED"), ("words", "Not for us.")],
    )
    .await
    .leads_to("/console/review?done=decided");
    let closed = contact().await;
    assert_eq!((&closed["state"], &closed["decision"]), (&"closed".into(), &serde_json::Value::Null));
    assert_eq!(closed["reasons"][0]["remedy"], "");
    max.gets("/console/review").await.does_not_say("Ines Foe");
    let shown = max.gets(&waiting).await;
    shown.says("Not decided: the referral is closed");
    shown.does_not_say(US);
    // Said in so many words, to whoever reads it; nobody is said to look, and no way leads to a decision.
    for (locale, nobody) in Locale::ALL.into_iter().zip([
        "The referral is closed: nobody looks at this any more.",
        "La recommandation est close : personne n’examine plus ce point.",
        "Die Empfehlung ist beendet: Niemand prüft das mehr.",
        "La recomendación está cerrada: ya nadie lo revisa.",
    ]) {
        let t = Words::of(locale);
        let language = format!("lang={}", locale.tag());
        let desk = page.replace("/portal/referrals", "/console/leads");
        for (reader, shown) in [(&max, &waiting), (&max, &desk), (&anna, &page.to_owned())] {
            let shown = reader.gets(&format!("{shown}?{language}")).await;
            shown.says(nobody);
            shown.says(&t.say("outcome-open"));
            shown.does_not_say(&t.say("check-review"));
            shown.does_not_say(&t.say("outcome-also"));
            shown.does_not_say(t.say_with("reason-also-seen", &[("seen", "".into())]).trim());
            shown.does_not_say(&format!("href=\"{waiting}\""));
        }
        let program = program.speaking(locale.tag());
        let told =
            program.gets(&page.replace("/portal/referrals", PATH)).await.json()["contacts"].to_string();
        assert!(told.contains(nobody), "{told}");
    }
    // Where the refusal is undone they wait again.
    max.decides(&page.replace("/portal/referrals", "/console/review"), &VALIDATES).await;
    assert_eq!(contact().await["state"], "in_review");
    assert_eq!(case(&max).await, waiting);
}
