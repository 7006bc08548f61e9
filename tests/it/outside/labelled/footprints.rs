//! A hundred small leads that were labelled for the codes that the sites and zones do not tell: LinkedIn,
//! mail and site, groups, sites of one person. Each is handed in at the front door.

use leadwire_domain::checks::{Code, Finding, Outcome};
use serde::Deserialize;
use serde_json::Value;

use super::handed_in::{Counted, Label, findings, held_to};
use super::sites::{a_day_passes, data};
use crate::programmes::lifts_caps;
use crate::support::web::Served;
use crate::support::{Actor, House, Stage};

/// The codes that are measured by these leads.
const CODES: [Code; 9] = [
    Code::LinkedinShape,
    Code::LinkedinMissing,
    Code::LinkedinWrongKind,
    Code::LinkedinUnrelated,
    Code::LinkedinContradicted,
    Code::LinkedinUnconfirmed,
    Code::EmailDomainMismatch,
    Code::FlSoloSite,
    Code::KnownGroup,
];

/// The most that may be said wrongly and the least that must be said rightly, with room below what was
/// measured.
const FLOORS: [(Code, usize, usize); 9] = [
    (Code::LinkedinShape, 0, 7),
    (Code::LinkedinMissing, 0, 4),
    (Code::LinkedinWrongKind, 0, 8),
    (Code::LinkedinUnrelated, 0, 2),
    (Code::LinkedinContradicted, 1, 3),
    (Code::LinkedinUnconfirmed, 1, 50),
    (Code::EmailDomainMismatch, 2, 6),
    (Code::FlSoloSite, 0, 5),
    (Code::KnownGroup, 0, 4),
];

/// The fields are explained in `tests/data/README.md`.
#[derive(Deserialize)]
struct Labels {
    accounts: Vec<String>,
    leads: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    #[serde(flatten)]
    label: Label,
    page: Option<String>,
    redirect: Option<String>,
}

/// What the door made of a lead.
enum Told {
    /// The form did not take the LinkedIn page.
    Misshapen,
    Judged(Vec<Finding>),
}

impl Told {
    /// Whether a code was said; nothing where nobody was asked. What is only noted is said where the rule can
    /// do no more by default. A lead that the form did not take says nothing else.
    fn says(&self, code: Code) -> Option<bool> {
        let findings = match self {
            Self::Misshapen => return Some(code == Code::LinkedinShape),
            Self::Judged(findings) => findings,
        };
        let finding = findings.iter().find(|finding| finding.code == code)?;
        let is_note = code == Code::LinkedinUnconfirmed && finding.is_note();
        Some(is_note || matches!(finding.outcome, Outcome::Fail | Outcome::Review))
    }
}

fn put(stage: &Stage, case: &Case) {
    let site = &case.label.lead.website;
    if let Some((_, domain)) = case.label.lead.email.split_once('@') {
        stage.takes_mail(domain);
    }
    for host in [site.clone(), format!("www.{site}")] {
        stage.site(&host, Served::html(case.page.as_deref().unwrap_or_default()));
    }
    let Some(target) = &case.redirect else { return };
    stage.site(site, Served::redirect(target));
    let target = url::Url::parse(target).expect("an address");
    let host = target.host_str().expect("a host");
    if !host.ends_with(site) {
        stage.site(&format!("www.{site}"), Served::redirect(target.as_str()));
    }
    let page = "<title>Works</title><h1>Works</h1><p>We make and move goods for customers in every country. \
                Our forty people are there for you from six to six, in three works and one office.</p>";
    stage.stands_at(host, &[crate::support::stage::PUBLIC]);
    stage.web.serves(&format!("{host}{}", target.path()), Served::html(page));
}

/// Hands a lead in; answers its id, or nothing where the form wants another LinkedIn page.
async fn hands_in(program: &Actor, case: &Case) -> Option<String> {
    let mut body = serde_json::to_value(&case.label.lead).expect("JSON");
    let fields = body.as_object_mut().expect("an object");
    fields.retain(|_, value| value.as_str().is_some_and(|text| !text.is_empty()));
    fields.insert("lead_informed".to_owned(), Value::from("knows"));
    let answer = program.posts_json("/api/v1/referrals", &body, None).await;
    let told = answer.json();
    if answer.status.as_u16() == 422 {
        let fields: Vec<_> = told["errors"].as_array().expect("errors").iter().map(|e| &e["field"]).collect();
        assert_eq!(fields, ["linkedin"], "{}: {}", case.label.name, answer.body);
        return None;
    }
    assert_eq!(answer.status.as_u16(), 201, "{}: {}", case.label.name, answer.body);
    Some(told["id"].as_str().expect("an id").to_owned())
}

async fn told(house: &House, id: Option<String>) -> Told {
    match id {
        Some(id) => Told::Judged(findings(house, id).await),
        None => Told::Misshapen,
    }
}

#[tokio::test]
async fn labelled_footprints_are_judged_as_a_careful_human_would() {
    let text = std::fs::read(data().join("footprints.json")).expect("the labels");
    let labels: Labels = serde_json::from_slice(&text).expect("labels");
    let stage = Stage::open().await;
    stage.control_answers();
    labels.leads.iter().for_each(|case| put(&stage, case));
    let house = House::open_online_with(&stage, |config, _| {
        config.network.checks = "on".to_owned();
        config.network.visits_per_partner_per_hour = 1_000;
    })
    .await;
    house.knows_accounts(&format!("name,website,country\n{}\n", labels.accounts.join("\n"))).await;
    lifts_caps(&house).await;
    house.partner("anna").await;
    let program = house.program_of("anna").await;
    let mut handed_in = Vec::new();
    for case in labels.leads {
        let id = hands_in(&program, &case).await;
        handed_in.push((case, id));
    }
    a_day_passes(&house).await;
    let mut all = Vec::new();
    for (case, id) in handed_in {
        let told = told(&house, id).await;
        all.push((case, told));
    }
    let said = |code: Code| all.iter().map(move |(case, told): &(Case, Told)| (&case.label, told.says(code)));
    let counted = CODES.map(|code| Counted::of(code, said(code)));
    held_to(&FLOORS, "footprints", all.len(), &counted);
}
