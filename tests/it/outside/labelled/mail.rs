//! Seventy-five ways in which a domain may or may not take mail, each handed in as a lead.

use std::collections::BTreeMap;

use hickory_proto::op::ResponseCode;
use hickory_proto::rr::RecordType;
use leadwire::config::Config;
use leadwire_domain::lead::RawLead;
use leadwire_domain::web;
use serde::Deserialize;
use serde_json::Value;

use super::figures::Count;
use super::sites::{a_day_passes, data, hands_in};
use crate::programmes::lifts_caps;
use crate::support::dns::Trouble;
use crate::support::{House, Stage};

/// A labelled zone. The fields are explained in `tests/data/README.md`.
#[derive(Deserialize)]
struct Case {
    domain: String,
    set: String,
    zone: Value,
    hosts: BTreeMap<String, Value>,
    expected: Vec<String>,
    also_right: Vec<String>,
}

/// What a zone can tell.
const CODES: [&str; 4] = ["EMAIL_NO_MX", "EMAIL_NULL_MX", "EMAIL_MX_PRIVATE", "DOMAIN_UNREGISTERED"];

fn trouble(word: &str) -> Trouble {
    match word {
        "SERVFAIL" => Trouble::Says(ResponseCode::ServFail),
        "REFUSED" => Trouble::Says(ResponseCode::Refused),
        // Also where a name below exists, or another kind of record: broken servers say so.
        "NXDOMAIN" => Trouble::Says(ResponseCode::NXDomain),
        "TIMEOUT" => Trouble::Silent,
        other => panic!("{other}"),
    }
}

/// Puts the records of a name on the stage.
fn put(stage: &Stage, name: &str, records: &Value) {
    let Some(records) = records.as_object() else {
        stage.names.trouble(name, trouble(records.as_str().expect("a word")));
        return;
    };
    // A name that exists, whatever else it has.
    stage.names.addresses(name, &[]);
    for (kind, values) in records {
        if let Some(trouble) = values.as_str().filter(|_| kind != "CNAME").map(trouble) {
            let kinds = match kind.as_str() {
                "A" => vec![RecordType::A, RecordType::AAAA],
                kind => vec![kind.parse().expect("a kind of record")],
            };
            kinds.into_iter().for_each(|kind| stage.names.trouble_with(name, kind, trouble));
            continue;
        }
        put_kind(stage, name, kind, values);
    }
}

fn put_kind(stage: &Stage, name: &str, kind: &str, values: &Value) {
    let text = |value: &Value| value.as_str().expect("text").to_owned();
    if kind == "CNAME" {
        stage.names.alias(name, &text(values));
        return;
    }
    for value in values.as_array().expect("a list") {
        match kind {
            "NS" => stage.names.name_server(name, &text(value)),
            "A" | "AAAA" => stage.names.addresses(name, &[&text(value)]),
            "TXT" => stage.names.text(name, &[&text(value)]),
            "MX" => {
                let preference = value[0].as_u64().and_then(|number| u16::try_from(number).ok());
                stage.names.exchanger(name, preference.expect("a preference"), &text(&value[1]));
            }
            other => panic!("{other}"),
        }
    }
}

fn lead(domain: &str) -> RawLead {
    let site = web::registrable(domain).expect("a registrable domain");
    let label = web::label(&site).to_owned();
    RawLead {
        first_name: "Jane".into(),
        last_name: "Doe".into(),
        email: format!("jane.doe@{domain}"),
        company: format!("{} Ltd", label.replace('-', " ")),
        linkedin: format!("linkedin.com/company/{label}"),
        website: site,
        country: "GB".into(),
        ..RawLead::default()
    }
}

/// The codes that came out against the lead, and whether the door said that it does not know.
fn came_out(answer: &Value) -> (Vec<&str>, bool) {
    let checks = answer["checks"].as_array().expect("checks");
    let with = |outcomes: &'static [&'static str]| {
        checks.iter().filter(move |check| outcomes.contains(&check["outcome"].as_str().unwrap_or_default()))
    };
    let code = |check: &'_ Value| CODES.into_iter().find(|code| check["code"] == *code);
    let codes = with(&["fail", "review"]).filter_map(code).collect();
    (codes, with(&["unknown"]).any(|check| code(check).is_some()))
}

#[tokio::test]
async fn labelled_zones_are_judged_and_no_domain_whose_mail_may_arrive_is_refused() {
    let stage = Stage::open_without_patience_for_names().await;
    stage.control_answers();
    let text = std::fs::read(data().join("zones.json")).expect("the zones");
    let cases: Vec<Case> = serde_json::from_slice(&text).expect("zones");
    for case in &cases {
        put(&stage, &case.domain, &case.zone);
        for (name, records) in &case.hosts {
            put(&stage, name, records);
        }
    }
    let on = |config: &mut Config, _: &mut _| {
        config.network.checks = "on".to_owned();
        config.network.visits_per_partner_per_hour = 1_000;
    };
    let house = House::open_online_with(&stage, on).await;
    lifts_caps(&house).await;
    house.partner("anna").await;
    let program = house.program_of("anna").await;
    let mut ids = Vec::new();
    for case in &cases {
        ids.push(hands_in(&program, &lead(&case.domain)).await);
    }
    a_day_passes(&house).await;
    let mut counts: BTreeMap<(&str, &str), Count> = BTreeMap::new();
    for (case, id) in cases.iter().zip(&ids) {
        let answer = program.gets(&format!("/api/v1/referrals/{id}")).await.json();
        let (codes, is_unknown) = came_out(&answer);
        let unknown = case.expected == ["unknown"];
        for code in CODES {
            let is_true = case.expected.iter().any(|wanted| wanted == code);
            let is_said =
                codes.contains(&code) && (is_true || !case.also_right.iter().any(|also| also == code));
            counts.entry((&case.set, code)).or_default().add(is_said, is_true);
        }
        let says_unknown = is_unknown && codes.is_empty();
        counts.entry((&case.set, "unknown")).or_default().add(says_unknown, unknown);
        let is_said = |code: &String| if code == "unknown" { says_unknown } else { codes.contains(&&**code) };
        if !case.expected.iter().all(is_said) {
            println!("{}: {} expects {:?}: {codes:?} {is_unknown}", case.set, case.domain, case.expected);
        }
    }
    show(&counts);
    for ((set, code), count) in &counts {
        assert_eq!(count.wrong, 0, "{set}: {code} of a domain whose mail may arrive");
    }
    let sum = |pick: fn(&Count) -> usize| counts.values().map(pick).sum::<usize>();
    assert!(sum(|count| count.missed) * 10 <= sum(|count| count.right + count.missed), "one of ten at most");
}

fn show(counts: &BTreeMap<(&str, &str), Count>) {
    println!("\n| set | code | right | wrong | missed | precision | recall |\n|---|---|---|---|---|---|---|");
    for ((set, code), count) in counts {
        let Count { right, wrong, missed, .. } = count;
        let (precision, recall) = (count.precision(), count.recall());
        println!("| {set} | {code} | {right} | {wrong} | {missed} | {precision} | {recall} |");
    }
}
