//! Hundreds of leads that were labelled for every code that is judged without asking anybody: lists, names,
//! the pipeline, earlier referrals. Each is handed in at the front door of a house that asks no network.

use std::fmt::Write as _;

use jiff::ToSpan as _;
use leadwire::access::{KeyScope, Role, create_key};
use leadwire::partners::find_by_email;
use leadwire_domain::checks::{Code, Finding, Outcome};
use leadwire_domain::lead::RawLead;
use serde::Deserialize;
use serde_json::Value;

use super::handed_in::{Counted, Label, findings, held_to};
use super::sites::data;
use crate::programmes::{NO_CAPS, publishes, terms};
use crate::support::{Actor, House};

/// The most that may be said wrongly and the least that must be said rightly, one lead beside what was
/// measured.
const FLOORS: [(Code, usize, usize); 34] = [
    (Code::EmailSyntax, 1, 10),
    (Code::EmailFreemail, 1, 23),
    (Code::EmailDisposable, 1, 11),
    (Code::EmailRelayAlias, 1, 8),
    (Code::EmailRole, 1, 20),
    (Code::EmailDomainMismatch, 1, 14),
    (Code::WebsiteNotOwn, 1, 21),
    (Code::LinkedinMissing, 1, 8),
    (Code::WebsiteMissing, 1, 8),
    (Code::LinkedinUnrelated, 1, 8),
    (Code::LinkedinShape, 1, 9),
    (Code::LinkedinWrongKind, 1, 8),
    (Code::CompanyNameMismatch, 3, 6),
    (Code::FlTitleExplicit, 1, 15),
    (Code::FlCompanyPlaceholder, 1, 15),
    (Code::FlLegalForm, 3, 15),
    (Code::FlProfileAsCompany, 1, 6),
    (Code::FlNameIsPerson, 1, 9),
    (Code::FlDomainIsPerson, 1, 8),
    (Code::FlTitleSoft, 1, 6),
    (Code::FlHostedSite, 1, 13),
    (Code::FlOnePersonCompany, 1, 9),
    (Code::KnownContact, 1, 8),
    (Code::KnownCompanyDomain, 1, 23),
    (Code::KnownCompanyId, 1, 5),
    (Code::KnownPhone, 1, 9),
    (Code::KnownCompanyName, 1, 6),
    (Code::KnownCold, 1, 7),
    (Code::KnownMaybe, 5, 10),
    (Code::CountryNotServed, 1, 9),
    (Code::KnownGroup, 1, 7),
    (Code::AlreadyReferred, 1, 9),
    (Code::SelfReferral, 1, 6),
    (Code::LeadObjected, 1, 6),
];

/// The fields are explained in `tests/data/README.md`.
#[derive(Deserialize)]
struct Labels {
    countries: Vec<String>,
    partner: Particulars,
    another: Particulars,
    accounts: Vec<Account>,
    earlier: Vec<Earlier>,
    objected: Vec<String>,
    leads: Vec<Label>,
}

#[derive(Deserialize)]
struct Particulars {
    name: String,
    email: String,
    website: String,
    company: String,
    phone: String,
    linkedin: String,
    country: String,
}

#[derive(Deserialize)]
struct Account {
    id: String,
    name: String,
    website: String,
    country: String,
    phone: String,
    email: String,
    aliases: String,
    linkedin: String,
    stage: String,
    quiet_days: Option<i64>,
    #[serde(default)]
    parent: String,
}

#[derive(Deserialize)]
struct Earlier {
    by: String,
    counts: bool,
    lead: RawLead,
}

/// What the door made of a lead.
enum Told {
    /// The form did not take these fields.
    Misshapen(Vec<String>),
    Judged(Vec<Finding>),
}

impl Told {
    /// Whether a code was said. What is only noted is said where the rule can do no more by default. A lead
    /// that the form did not take says nothing but what the form found.
    fn says(&self, code: Code) -> bool {
        let findings = match self {
            Self::Misshapen(fields) => {
                let field = match code {
                    Code::EmailSyntax => "email",
                    Code::LinkedinShape => "linkedin",
                    _ => return false,
                };
                return fields.iter().any(|told| told == field);
            }
            Self::Judged(findings) => findings,
        };
        let notes = [Code::CompanyNameMismatch, Code::FlOnePersonCompany];
        findings.iter().any(|finding| {
            let is_note = notes.contains(&code) && finding.is_note();
            finding.code == code && (is_note || matches!(finding.outcome, Outcome::Fail | Outcome::Review))
        })
    }
}

/// Joins as a partner with all particulars; answers the partner's program.
async fn joins(house: &House, who: &Particulars) -> Actor {
    let fields = [
        ("name", who.name.as_str()),
        ("email", &who.email),
        ("website", &who.website),
        ("company", &who.company),
        ("phone", &who.phone),
        ("linkedin", &who.linkedin),
        ("country", &who.country),
        ("professional_account", "yes"),
        ("terms", "yes"),
    ];
    let visitor = house.visitor();
    visitor.posts("/join", &fields).await.leads_to("/join/sent");
    let link = house.link_mailed_to(&who.email, "confirm_address").await;
    visitor.posts(&link, &[]).await.leads_to("/refer?done=approved");
    let email = who.email.clone();
    let found = house.app.db.read(move |tx| async move { find_by_email(&tx, &email).await }).await;
    let partner = found.expect("reads").expect("a partner").id;
    let key = create_key(&house.app, KeyScope::Partner(partner)).await.expect("a key");
    house.visitor().with_key(&key)
}

/// The accounts as a CRM hands them out.
fn book(accounts: &[Account], house: &House) -> String {
    let today = house.app.clock.now().to_zoned(jiff::tz::TimeZone::UTC).date();
    let mut csv =
        "id,name,website,country,phone,email,aliases,linkedin,stage,last_activity,parent\n".to_owned();
    for one in accounts {
        let last = one.quiet_days.map(|days| today.saturating_sub(days.days()).to_string());
        let last = last.unwrap_or_default();
        let fields = [
            &one.id,
            &one.name,
            &one.website,
            &one.country,
            &one.phone,
            &one.email,
            &one.aliases,
            &one.linkedin,
            &one.stage,
            &last,
            &one.parent,
        ];
        let quoted = fields.map(|field| format!("\"{field}\""));
        writeln!(csv, "{}", quoted.join(",")).expect("a line");
    }
    csv
}

/// Hands a lead in; answers its id, or the fields that the form did not take.
async fn hands_in(program: &Actor, name: &str, lead: &RawLead) -> Result<String, Vec<String>> {
    let mut body = serde_json::to_value(lead).expect("JSON");
    let fields = body.as_object_mut().expect("an object");
    fields.retain(|_, value| value.as_str().is_some_and(|text| !text.is_empty()));
    fields.insert("lead_informed".to_owned(), Value::from("knows"));
    let answer = program.posts_json("/api/v1/referrals", &body, None).await;
    let told = answer.json();
    match answer.status.as_u16() {
        422 => {
            let errors = told["errors"].as_array().expect("errors").iter();
            Err(errors.map(|error| error["field"].as_str().expect("a field").to_owned()).collect())
        }
        // 200: another person at a company that this partner referred already.
        200 | 201 => Ok(told["id"].as_str().expect("an id").to_owned()),
        status => panic!("{name}: {status} {}", answer.body),
    }
}

/// What staff read of a lead, rungs included.
async fn told(house: &House, handed_in: Result<String, Vec<String>>) -> Told {
    let id = match handed_in {
        Ok(id) => id,
        Err(fields) => return Told::Misshapen(fields),
    };
    Told::Judged(findings(house, id).await)
}

/// What was before: other referrals, and people who want no contact.
async fn happened(house: &House, manager: &Actor, labels: &Labels, partner: &Actor, another: &Actor) {
    for earlier in &labels.earlier {
        let program = if earlier.by == "partner" { partner } else { another };
        let id = hands_in(program, "earlier", &earlier.lead).await.expect("well-formed");
        let referral = program.gets(&format!("/api/v1/referrals/{id}")).await.json();
        assert_eq!(referral["verdict"] == "validated", earlier.counts, "{referral}");
    }
    for email in &labels.objected {
        let none = || "none".to_owned();
        // Refused, so that no claim on their company stands.
        let lead = RawLead {
            first_name: "Once".to_owned(),
            last_name: "Asked".to_owned(),
            email: email.clone(),
            company: "Once Asked Ltd".to_owned(),
            website: none(),
            linkedin: none(),
            country: "GB".to_owned(),
            ..RawLead::default()
        };
        let id = hands_in(another, email, &lead).await.expect("well-formed");
        let noted = format!("/console/leads/{id}?done=objection-noted");
        manager.posts(&format!("/console/leads/{id}/objection"), &[]).await.leads_to(&noted);
    }
    house.settle().await;
}

#[tokio::test]
async fn what_is_decided_on_the_page_is_what_a_careful_human_would_say() {
    let file = std::fs::read(data().join("local_leads.json")).expect("the labels");
    let labels: Labels = serde_json::from_slice(&file).expect("labels");
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    let countries = labels.countries.join(", ");
    publishes(&manager, &terms(&[&[("countries", &*countries)], &NO_CAPS[..]].concat())).await;
    house.knows_accounts(&book(&labels.accounts, &house)).await;
    manager.gets("/console/accounts").await.says(&format!("{} accounts", labels.accounts.len()));
    let (partner, another) = (joins(&house, &labels.partner).await, joins(&house, &labels.another).await);
    happened(&house, &manager, &labels, &partner, &another).await;
    let mut all = Vec::new();
    for case in labels.leads {
        let handed_in = hands_in(&partner, &case.name, &case.lead).await;
        all.push((case, told(&house, handed_in).await));
    }
    let local = |code: &&Code| code.is_lead_check() && !code.is_network();
    let said = |code: Code| all.iter().map(move |(case, told): &(Label, Told)| (case, Some(told.says(code))));
    let codes = Code::ALL.iter().copied().filter(|code| local(&code));
    let counted: Vec<_> = codes.map(|code| Counted::of(code, said(code))).collect();
    held_to(&FLOORS, "local", all.len(), &counted);
}
