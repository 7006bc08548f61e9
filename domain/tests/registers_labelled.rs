//! The rules against answers of registers that were labelled without sight of them
//! (`tests/data/registers/README.md`). `cargo test -p leadwire-domain --test registers_labelled --
//! --nocapture` prints the figures.

use std::collections::{BTreeMap, HashMap};

use leadwire_domain::checks::{Code, Facts, Outcome, Policy, Source, judge};
use leadwire_domain::country::Country;
use leadwire_domain::lead::{Lead, RawLead};
use leadwire_domain::outside::registers::{By, Question, Subject};
use leadwire_domain::outside::{MailFacts, Network, Register, RegisterEntry, RegisterFacts, Reply};
use serde::Deserialize;
use serde_json::Value;

const CODES: [Code; 4] = [Code::FlRegistry, Code::FlSizeOne, Code::CompanyDissolved, Code::CompanyInsolvent];

/// A labelled answer.
#[derive(Deserialize)]
struct Case {
    answer: String,
    register: Register,
    status: u16,
    asked: Asked,
    lead: Company,
    expected: Vec<Code>,
    open: Vec<Code>,
    /// `review`: a person decides, whatever comes out.
    worst: Option<String>,
    /// The register did not answer.
    #[serde(default)]
    unknown: bool,
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Asked {
    Number { number: String },
    Name { name: String, country: String },
}

#[derive(Deserialize)]
struct Company {
    company: String,
    country: String,
}

/// Every case with the body that it is about.
fn cases() -> Vec<(Case, Vec<u8>)> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/data/registers/labelled");
    let file = |name: &str| std::fs::read(format!("{folder}/{name}.json")).expect(name);
    let cases: Vec<Case> = serde_json::from_slice(&file("labels")).expect("labels");
    let mut bodies: HashMap<(Register, String), Value> = HashMap::new();
    for register in Register::ALL {
        let answers: HashMap<String, Value> =
            serde_json::from_slice(&file(register.code())).expect("answers");
        bodies.extend(answers.into_iter().map(|(name, body)| ((register, name), body)));
    }
    assert_eq!(cases.len(), bodies.len(), "every answer has a label");
    let with_body = |case: Case| {
        let body = bodies.get(&(case.register, case.answer.clone())).expect(&case.answer);
        // No JSON: sent as it is.
        let bytes = body.as_str().map_or_else(|| body.to_string(), str::to_owned).into_bytes();
        (case, bytes)
    };
    cases.into_iter().map(with_body).collect()
}

fn lead(case: &Case) -> Lead {
    let raw = RawLead {
        first_name: "Jane".into(),
        last_name: "Doe".into(),
        email: "jane.doe@neutral-fixture.com".into(),
        company: case.lead.company.clone(),
        website: "neutral-fixture.com".into(),
        linkedin: "linkedin.com/company/1".into(),
        country: case.lead.country.clone(),
        ..RawLead::default()
    };
    raw.parse().expect(&case.answer)
}

/// What the register said, as the house keeps it.
fn read(case: &Case, body: &[u8], lead: &Lead) -> Reply<RegisterEntry> {
    let by = match &case.asked {
        Asked::Number { number } => By::Number(number.clone()),
        Asked::Name { name, country } => {
            By::Name { name: name.clone(), country: Country::parse(country).expect("a country") }
        }
    };
    match (Question { register: case.register, by }).read(case.status, body) {
        Reply::Found(entry) => Reply::Found(Subject::of(lead).recognises(entry)),
        other => other,
    }
}

/// The codes that came out against the lead, with their outcomes.
fn said(case: &Case, lead: &Lead, answer: Reply<RegisterEntry>) -> BTreeMap<Code, Outcome> {
    let at = jiff::Timestamp::UNIX_EPOCH;
    let source = Source { name: "register".into(), version: "1".into(), date: "2026-11-29".into() };
    let asked = String::new();
    let facts = RegisterFacts { register: case.register, asked, answer, source, at, failed_before: 0 };
    let mail = MailFacts {
        domain: "neutral-fixture.com".into(),
        mx: Reply::Nothing,
        addresses: Some(Reply::Found(vec!["8.8.8.8".parse().expect("an address")])),
        failed: Vec::new(),
    };
    let network = Network { mail, site: None, registers: vec![facts], asked_at: at, is_last: true };
    let facts = Facts { network: Some(network), ..Facts::default() };
    let judgement = judge(lead, &facts, &Policy::default(), at);
    let ours = judgement.findings.iter().filter(|finding| {
        CODES.contains(&finding.code) && matches!(finding.outcome, Outcome::Fail | Outcome::Review)
    });
    ours.map(|finding| (finding.code, finding.outcome)).collect()
}

#[derive(Default)]
struct Count {
    right: usize,
    wrong: usize,
    missed: usize,
    /// Said and refused, where at most a person should look.
    too_hard: usize,
}

impl Count {
    fn row(&self, name: &str) -> String {
        let share = |whole: usize| match whole {
            0 => "–".to_owned(),
            whole => format!("{:.2}", self.right as f64 / whole as f64),
        };
        let (precision, recall) = (share(self.right + self.wrong), share(self.right + self.missed));
        let Count { right, wrong, missed, too_hard } = self;
        format!("| {name} | {right} | {wrong} | {missed} | {precision} | {recall} | {too_hard} |")
    }
}

#[test]
fn labelled_answers_of_registers_are_understood_and_refuse_no_company_that_lives() {
    let mut counts: BTreeMap<Code, Count> = BTreeMap::new();
    let mut silent = Count::default();
    for (case, body) in cases() {
        let lead = lead(&case);
        let reply = read(&case, &body, &lead);
        match (reply.failure().is_some(), case.unknown) {
            (true, true) => silent.right += 1,
            (true, false) => silent.wrong += 1,
            (false, true) => silent.missed += 1,
            (false, false) => {}
        }
        let came_out = said(&case, &lead, reply);
        for code in CODES {
            let count = counts.entry(code).or_default();
            let told = |what: &str| println!("{what}: {code} of {} {}", case.register.code(), case.answer);
            match (came_out.contains_key(&code), case.expected.contains(&code)) {
                (true, true) => count.right += 1,
                (false, true) => {
                    count.missed += 1;
                    told("missed");
                }
                (true, false) if !case.open.contains(&code) => {
                    count.wrong += 1;
                    told("wrong");
                }
                _ => {}
            }
            if case.worst.is_some() && came_out.get(&code) == Some(&Outcome::Fail) {
                count.too_hard += 1;
                told("too hard");
            }
        }
    }
    println!("\n| code | right | wrong | missed | precision | recall | refused, and for a person |");
    println!("|---|---|---|---|---|---|---|");
    counts.iter().for_each(|(code, count)| println!("{}", count.row(code.as_str())));
    println!("{}", silent.row("no answer"));
    for (code, count) in &counts {
        assert_eq!((count.wrong, count.too_hard), (0, 0), "{code}");
        assert!(count.missed * 10 <= count.right + count.missed, "{code}: one of ten may be missed");
    }
    assert_eq!((silent.wrong, silent.missed), (0, 0), "an outage is told from an answer");
}
