//! Hostile leads that the house takes: wherever they are shown, they are text and nothing else.

use axum::http::StatusCode;
use html5gum::{Token, Tokenizer};
use leadwire::access::Role;
use leadwire::mail::Transport;
use leadwire_domain::lead::RawLead;
use proptest::strategy::{Strategy as _, ValueTree as _};
use proptest::test_runner::{Config, RngSeed, TestRunner};
use serde_json::Value;

use crate::programmes::lifts_caps;
use crate::support::actors::Answer;
use crate::support::web::Served;
use crate::support::{Actor, House, Stage};
use leads::{Hostile, hostile_lead};

#[path = "../../../domain/tests/hostile/leads.rs"]
#[allow(dead_code, reason = "the rules' own tests judge them without a house")]
mod leads;

/// The same leads in every run.
fn hostile_leads(seed: u64) -> impl Iterator<Item = Hostile> {
    let mut runner = TestRunner::new(Config { rng_seed: RngSeed::Fixed(seed), ..Config::default() });
    let leads = hostile_lead(2_000);
    std::iter::from_fn(move || Some(leads.new_tree(&mut runner).ok()?.current()))
}

/// The lead at a company of its own, so that it is no repetition of another.
fn at_own_company(raw: &RawLead, number: usize) -> Value {
    let lead = serde_json::to_string(raw).expect("a lead is JSON");
    let own = lead.replace("acme.example", &format!("acme-{number}.example"));
    serde_json::from_str(&own).expect("still JSON")
}

/// What a browser makes of a page is what we wrote: no script but ours, no handler, no address that runs.
#[track_caller]
fn holds_nothing_that_runs(html: &str, whose: &str) {
    for token in Tokenizer::new(html).flatten() {
        let Token::StartTag(tag) = token else { continue };
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let mut has_source = false;
        for (attribute, value) in &tag.attributes {
            let (attribute, value) = (String::from_utf8_lossy(attribute), String::from_utf8_lossy(value));
            let plain = attribute.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-:_".contains(&byte));
            let handles = attribute.starts_with("on") || attribute == "autofocus" || attribute == "srcdoc";
            assert!(plain && !handles, "{whose}: <{name} {attribute}=\"{value}\">");
            if ["href", "src", "action", "formaction"].contains(&attribute.as_ref()) {
                let leads = ["/", "http://", "https://", "#", "?", "mailto:", "tel:"];
                assert!(leads.iter().any(|begin| value.starts_with(begin)), "{whose}: <{name} {value}>");
            }
            has_source |= attribute == "src" && value.starts_with("/assets/");
        }
        let foreign = ["iframe", "object", "embed", "base", "frame", "template", "style"];
        let runs = (name == "script" && !has_source) || foreign.contains(&name.as_str());
        assert!(!runs, "{whose}: <{name}>");
    }
}

#[track_caller]
fn is_harmless(answer: &Answer, whose: &str) {
    match answer.kind.split(';').next().unwrap_or_default() {
        "text/html" => holds_nothing_that_runs(&answer.body, whose),
        "application/json" | "application/problem+json" => drop(answer.json()),
        other => assert!(answer.body.is_empty(), "{whose}: {other}: {}", answer.body),
    }
}

/// Everything that shows a lead, to whoever may see it.
struct Readers {
    partner: Actor,
    program: Actor,
    owner: Actor,
}

impl Readers {
    async fn of(house: &House) -> Readers {
        let owner = house.staff("olivia", Role::Owner).await;
        house.employ("clara", Role::AccountManager).await;
        lifts_caps(house).await;
        let partner = house.partner("anna").await;
        Readers { partner, program: house.program_of("anna").await, owner }
    }

    async fn read(&self, id: &str) {
        let shown = [
            (&self.partner, format!("/portal/referrals/{id}")),
            (&self.program, format!("/api/v1/referrals/{id}")),
            (&self.owner, format!("/console/leads/{id}")),
            (&self.owner, format!("/console/review/{id}")),
        ];
        let mut seen = 0;
        for (reader, path) in shown {
            let answer = reader.gets(&path).await;
            seen += usize::from(answer.status == StatusCode::OK);
            is_harmless(&answer, &path);
        }
        assert!(seen >= 3, "{id} is shown to its partner, a program and staff");
    }

    async fn read_lists(&self, house: &House) {
        let lists = [
            (&self.partner, "/portal"),
            (&self.program, "/api/v1/referrals"),
            (&self.owner, "/console"),
            (&self.owner, "/console/referrals"),
            (&self.owner, "/console/review"),
            (&self.owner, "/console/leads"),
        ];
        for (reader, path) in lists {
            let answer = reader.gets(path).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            is_harmless(&answer, path);
        }
        let Transport::Memory(sent) = &house.app.mail else { panic!("test houses keep mail in memory") };
        let sent = sent.lock().expect("mail");
        assert!(sent.iter().any(|mail| mail.kind == "referral_received"));
        for mail in sent.iter() {
            holds_nothing_that_runs(&mail.html, &mail.subject);
            assert!(!mail.subject.contains(['\r', '\n']), "{}", mail.subject);
        }
    }
}

/// Hands in leads until so many are taken or, where that is sooner, were handed in; what was taken.
async fn hand_in(readers: &Readers, handed_in: usize, most: usize) -> Vec<String> {
    let mut taken = Vec::new();
    for (number, hostile) in hostile_leads(7).enumerate().take(handed_in) {
        if taken.len() == most {
            break;
        }
        let lead = at_own_company(&hostile.raw, number);
        let fields: Vec<(&str, &str)> = lead
            .as_object()
            .expect("fields")
            .iter()
            .map(|(name, value)| (name.as_str(), value.as_str().unwrap_or_default()))
            .collect();
        if number.is_multiple_of(2) {
            let answer = readers.partner.posts("/refer", &fields).await;
            match answer.status {
                StatusCode::SEE_OTHER => taken.push(answer.referral_id()),
                StatusCode::UNPROCESSABLE_ENTITY => is_harmless(&answer, "/refer"),
                other => panic!("{other}: {lead}"),
            }
        } else {
            let answer = readers.program.posts_json("/api/v1/referrals", &lead, None).await;
            is_harmless(&answer, "the API");
            match answer.status {
                StatusCode::CREATED => taken.push(answer.json()["id"].as_str().expect("an id").to_owned()),
                // Some are the same person once more.
                StatusCode::OK | StatusCode::UNPROCESSABLE_ENTITY => {}
                other => panic!("{other}: {lead}"),
            }
        }
    }
    taken
}

#[tokio::test]
async fn two_hundred_hostile_leads_that_were_taken_are_text_on_every_page_and_in_every_mail_and_answer() {
    let house = House::open().await;
    let readers = Readers::of(&house).await;
    let taken = hand_in(&readers, usize::MAX, 200).await;
    house.settle().await;
    for id in &taken {
        readers.read(id).await;
    }
    readers.read_lists(&house).await;
}

#[tokio::test]
#[ignore = "takes a quarter of an hour: cargo test --locked --test it ten_thousand_hostile -- --ignored"]
async fn ten_thousand_hostile_leads_are_taken_or_refused_and_those_taken_are_text_wherever_they_are_shown() {
    let house = House::open().await;
    let readers = Readers::of(&house).await;
    let taken = hand_in(&readers, 10_000, usize::MAX).await;
    house.settle().await;
    for id in &taken {
        readers.read(id).await;
    }
    readers.read_lists(&house).await;
    eprintln!("10,000 hostile leads: {} taken and read by all", taken.len());
}

#[tokio::test]
async fn what_hostile_sites_say_is_text_wherever_it_is_evidence() {
    const TAKEN: usize = 40;
    let stage = Stage::open().await;
    stage.control_answers();
    let house = House::open_online_with(&stage, |config, _| {
        config.network.visits_per_partner_per_hour = 1_000;
    })
    .await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await, "the house has reached the world");
    let readers = Readers::of(&house).await;
    let mut taken = Vec::new();
    let with_pages = hostile_leads(8).filter(|hostile| !hostile.bodies.is_empty()).enumerate();
    for (number, hostile) in with_pages {
        if taken.len() == TAKEN {
            break;
        }
        let domain = format!("acme-{number}.example");
        stage.takes_mail(&domain);
        for host in [domain.clone(), format!("www.{domain}")] {
            stage.site(&host, Served::html(&hostile.bodies[0]));
        }
        let raw = RawLead {
            website: "https://www.acme.example".to_owned(),
            email: "jane.doe@acme.example".to_owned(),
            ..hostile.raw
        };
        let lead = at_own_company(&raw, number);
        let answer = readers.program.posts_json("/api/v1/referrals", &lead, None).await;
        if answer.status == StatusCode::CREATED {
            taken.push(answer.json()["id"].as_str().expect("an id").to_owned());
        }
    }
    house.settle().await;
    let mut judged_by_their_site = 0;
    for id in &taken {
        let answer = readers.program.gets(&format!("/api/v1/referrals/{id}")).await.json();
        let reasons = answer["reasons"].as_array().expect("reasons");
        let of_site =
            |reason: &Value| reason["code"].as_str().is_some_and(|code| code.starts_with("WEBSITE_"));
        judged_by_their_site += usize::from(reasons.iter().any(of_site));
        readers.read(id).await;
    }
    assert!(
        judged_by_their_site >= TAKEN / 8,
        "{judged_by_their_site} of {TAKEN} showed what their site says"
    );
    readers.read_lists(&house).await;
}
