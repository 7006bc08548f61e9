//! The rules as partners read them, generated from the policy that will be executed.

use leadwire_domain::checks::{Code, Family, KnownPolicy, LookBack, Treatment};
use leadwire_domain::outside::SwitchedOn;
use leadwire_domain::programme::Terms;

use super::terms_form::countries_in_words;
use crate::app::App;
use crate::web::Words;
use crate::web::checklist::CRITERIA;

/// One rule of the page: what is looked at, and what follows.
#[derive(Debug, Clone)]
pub struct Rule {
    pub code: &'static str,
    pub sentence: String,
    /// Fluent key of what happens to a lead that breaks it; empty where it is refused.
    pub follows: &'static str,
    /// The field whose typing can tick it (a guess in the browser); empty where only the server knows.
    pub watch: &'static str,
}

/// The rules of one criterion of the brief.
#[derive(Debug, Clone)]
pub struct Criterion {
    pub title: String,
    pub rules: Vec<Rule>,
}

/// Who is asked outside this house: checks that nobody is asked for are not claimed. By default nobody is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Asked {
    /// Name servers and the companies' sites.
    pub network: bool,
    /// Public registers; each tells only some of what registers are checked for.
    pub registers: SwitchedOn,
}

impl Asked {
    /// Who is asked from this house today.
    pub fn by(app: &App) -> Self {
        let network = app.outside.is_open();
        let on = app.config.registers.switched_on();
        Self { network, registers: if network { on } else { SwitchedOn::NONE } }
    }

    /// Whether a check can answer.
    fn reaches(self, code: Code) -> bool {
        match (code.is_register(), code.is_network()) {
            (true, _) => self.registers.tell(code),
            (false, true) => self.network,
            (false, false) => true,
        }
    }
}

/// The rules that these terms execute today: checks that do not run are not claimed.
pub fn rules_of(terms: &Terms, asked: Asked, t: Words) -> Vec<Criterion> {
    let criterion = |(key, families): (&str, &[Family])| Criterion {
        title: t.say(key),
        rules: rules_in(terms, asked, families, t),
    };
    CRITERIA.into_iter().map(criterion).filter(|criterion| !criterion.rules.is_empty()).collect()
}

fn rules_in(terms: &Terms, asked: Asked, families: &[Family], t: Words) -> Vec<Rule> {
    let mut rules: Vec<Rule> = Vec::new();
    let ours = Code::ALL.iter().filter(|code| families.contains(&code.family()) && asked.reaches(**code));
    for code in ours {
        let follows = match terms.policy.treatment(*code) {
            Treatment::Fail => "",
            // Its sentence says that somebody is asked.
            Treatment::Review if *code == Code::KnownCold => "rule-asked",
            Treatment::Review if code.is_soft_sign() => "rule-review-soft",
            Treatment::Review => "rule-review",
            Treatment::Ignore => continue,
        };
        let told = teller(*code);
        // The strictest of those that share a sentence is what a partner must reckon with.
        match rules.iter_mut().find(|rule| rule.code == told.as_str()) {
            Some(rule) if follows.is_empty() => rule.follows = "",
            Some(_) => {}
            None => {
                let Some(sentence) = sentence(told, terms, t) else { continue };
                rules.push(Rule { code: told.as_str(), sentence, follows, watch: watch(told) });
            }
        }
    }
    rules
}

/// The code whose sentence tells of a code: rungs of the pipeline's ladder that mean the same share one, and
/// so do the ways in which no mail arrives and no site stands.
pub(super) fn teller(code: Code) -> Code {
    match code {
        Code::KnownContact | Code::KnownCompanyId | Code::KnownPhone | Code::KnownCompanyName => {
            Code::KnownCompanyDomain
        }
        Code::EmailNullMx | Code::EmailMxPrivate => Code::EmailNoMx,
        Code::DomainUnregistered => Code::WebsiteDown,
        Code::WebsiteForSale | Code::WebsitePlaceholder => Code::WebsiteParked,
        own => own,
    }
}

/// How the page says a rule; nothing for rules that do not run, and for those that no lead can break because
/// its form takes only well-formed addresses.
fn sentence(code: Code, terms: &Terms, t: Words) -> Option<String> {
    match code {
        Code::CountryNotServed => {
            let served = terms.policy.countries_served.as_ref()?;
            let names = countries_in_words(served.iter().map(|country| country.code()), t);
            Some(t.say_with("rule-countries", &[("countries", names.into())]))
        }
        // Where every account refuses, none is cold.
        Code::KnownCold if terms.policy.known.strict => None,
        Code::KnownCold => look_back(&terms.policy.known, t),
        _ => t.find_pairs(&format!("rule-{}", code.as_str()), &[]),
    }
}

/// About which companies that we know somebody is asked, and which do not count; nothing where all simply
/// refuse.
fn look_back(known: &KnownPolicy, t: Words) -> Option<String> {
    let case = |name: &str, days: LookBack| match days {
        LookBack::Days(days) => Some(t.say_with(name, &[("days", i64::from(days).into())])),
        LookBack::Always => t.find_pairs(&format!("{name}-always"), &[]),
        LookBack::Never => None,
    };
    let gone = if known.lost_days == known.former_days {
        vec![case("look-back-gone", known.lost_days)]
    } else {
        vec![case("look-back-lost", known.lost_days), case("look-back-former", known.former_days)]
    };
    let asked =
        [case("look-back-prospect", known.prospect_days), case("look-back-customer", known.customer_days)];
    let asked: Vec<String> = asked.into_iter().chain(gone).flatten().collect();
    let stages = [
        ("prospect", known.prospect_days),
        ("customer", known.customer_days),
        ("lost", known.lost_days),
        ("former", known.former_days),
    ];
    let never = stages.into_iter().filter(|(_, days)| *days == LookBack::Never);
    let never: Vec<String> = never.map(|(stage, _)| t.say(&format!("look-back-{stage}-never"))).collect();
    let sentence = |key: &str, parts: Vec<String>| {
        let joined = parts.join(&t.say("look-back-or"));
        (!joined.is_empty()).then(|| t.say_with(key, &[("cases", joined.as_str().into())]))
    };
    let told = [sentence("rule-KNOWN_COLD", asked), sentence("look-back-never-counts", never)];
    let told: Vec<String> = told.into_iter().flatten().collect();
    (!told.is_empty()).then(|| told.join("; "))
}

/// The rules that are ticked while one types: of these the page knows enough not to tick what is refused.
fn watch(code: Code) -> &'static str {
    match code {
        Code::EmailFreemail => "email",
        Code::WebsiteMissing => "website",
        Code::LinkedinWrongKind => "linkedin",
        Code::CountryNotServed => "country",
        _ => "",
    }
}

#[cfg(test)]
mod tests {
    use leadwire_domain::checks::{Facts, OtherClaim, Policy, Referrer, Source, judge};
    use leadwire_domain::country::Country;
    use leadwire_domain::lead::RawLead;
    use leadwire_domain::matching::{Hit, Rung, ToldBy};
    use leadwire_domain::outside::{
        Effort, Employees, End, MailFacts, Mx, Network, Register, RegisterEntry, RegisterFacts, Reply,
        SiteFacts, Standing, read_page,
    };
    use leadwire_domain::programme::{Caps, Clocks, Deal};
    use leadwire_domain::sheet::Stage;

    use super::*;
    use crate::web::Locale;

    /// Kept by the form itself: a lead with such an address never comes to be judged.
    const OF_THE_FORM: [Code; 2] = [Code::EmailSyntax, Code::LinkedinShape];

    fn terms(policy: Policy) -> Terms {
        let text = String::new;
        Terms {
            operator: text(),
            product: text(),
            contact_email: text(),
            time_zone: text(),
            deal: Deal::default(),
            clocks: Clocks::default(),
            caps: Caps::default(),
            policy,
        }
    }

    const EVERYBODY: Asked = Asked { network: true, registers: SwitchedOn::ALL };

    /// What the network says of a company of whom everything is known that can be.
    fn network(registers: SwitchedOn) -> Network {
        let (effort, html) = (&mut Effort::of_a_lead(), "<h1>Acme builds pumps</h1>");
        let (page, _) = read_page("https://www.acme.example/", 200, None, html, false, effort);
        let address = Reply::Found(vec!["8.8.8.8".parse().unwrap()]);
        let mx = Mx { preference: 1, host: "mx.acme.example".into(), addresses: Some(address.clone()) };
        let told = Register::ALL.into_iter().filter(|register| registers.has(*register)).map(entry_of);
        Network {
            mail: MailFacts {
                domain: "acme.example".into(),
                mx: Reply::Found(vec![mx]),
                addresses: None,
                failed: Vec::new(),
            },
            site: Some(SiteFacts {
                host: "www.acme.example".into(),
                registrable: "acme.example".into(),
                name_servers: Reply::Nothing,
                aliases: Vec::new(),
                addresses: address,
                hops: Vec::new(),
                end: End::Page,
                pages: vec![page],
                failed: Vec::new(),
            }),
            registers: told.collect(),
            asked_at: jiff::Timestamp::UNIX_EPOCH,
            is_last: true,
        }
    }

    /// An account whose subsidiary the company is: of a group it is told where there is one.
    fn parent() -> Hit {
        Hit {
            rung: Rung::Group,
            account_id: "A-1".into(),
            contact_id: None,
            our_value: "A-2".into(),
            matched_value: "A-1".into(),
            score: 1.0,
            stage: Stage::Customer,
            last_activity: None,
            told_by: ToldBy::Pipeline,
            by_page_alone: false,
            taught: None,
        }
    }

    /// All that a register can know of a company in good standing.
    fn entry_of(register: Register) -> RegisterFacts {
        let knows = |code| register.may_tell(code);
        let entry = RegisterEntry {
            name: "Acme GmbH".into(),
            number: "1".into(),
            legal_form: None,
            is_sole_trader: knows(Code::FlRegistry).then_some(false),
            standing: match (knows(Code::CompanyDissolved), knows(Code::CompanyInsolvent)) {
                (true, _) => Standing::Active,
                (false, true) => Standing::Insolvent,
                _ => Standing::Unknown,
            },
            employees: knows(Code::FlSizeOne).then_some(Employees { least: 2, most: None }),
            country: None,
            is_certain: true,
            is_likely: false,
            also_called: Vec::new(),
        };
        RegisterFacts {
            register,
            asked: "Acme GmbH".into(),
            answer: Reply::Found(entry),
            source: Source { name: register.name().into(), version: "1".into(), date: "2026-01-01".into() },
            at: jiff::Timestamp::UNIX_EPOCH,
            failed_before: 0,
        }
    }

    /// Every code that a judgement answers with today when all facts were gathered from whoever is asked.
    fn codes_that_run(asked: Asked) -> Vec<Code> {
        let raw = RawLead {
            first_name: "Jane".into(),
            last_name: "Doe".into(),
            email: "jane.doe@acme.example".into(),
            company: "Acme GmbH".into(),
            website: "www.acme.example".into(),
            linkedin: "linkedin.com/company/acme".into(),
            country: "DE".into(),
            ..RawLead::default()
        };
        let facts = Facts {
            known: Some(vec![parent()]),
            account_of_both: None,
            other_claim: Some(OtherClaim::Free),
            referrer: Some(Referrer::default()),
            network: asked.network.then(|| network(asked.registers)),
            has_objected: Some(false),
        };
        let judgement = judge(&raw.parse().unwrap(), &facts, &Policy::default(), jiff::Timestamp::UNIX_EPOCH);
        let ran = judgement.findings.iter().map(|finding| finding.code);
        ran.filter(|code| !OF_THE_FORM.contains(code)).collect()
    }

    fn told(treatment: Treatment, only: &[Code], asked: Asked, t: Words) -> Vec<Rule> {
        let mut policy =
            Policy { countries_served: Some(vec![Country::parse("DE").unwrap()]), ..Policy::default() };
        for code in Code::ALL {
            policy.set(*code, if only.contains(code) { treatment } else { Treatment::Ignore });
        }
        rules_of(&terms(policy), asked, t).into_iter().flat_map(|criterion| criterion.rules).collect()
    }

    #[test]
    fn every_check_that_a_policy_lets_run_is_told_on_the_rules_page_in_every_language() {
        let runs = codes_that_run(EVERYBODY);
        assert!(
            Code::ALL.iter().filter(|code| code.is_network()).all(|code| runs.contains(code)),
            "{runs:?}"
        );
        for t in Locale::ALL.map(Words::of) {
            for code in &runs {
                let mut rules = told(Treatment::Fail, &[*code], EVERYBODY, t).into_iter();
                let rule = rules.find(|rule| rule.code == teller(*code).as_str());
                assert!(rule.is_some_and(|rule| !rule.sentence.is_empty()), "{code} is not told");
            }
            let always: Vec<&str> =
                told(Treatment::Ignore, &runs, EVERYBODY, t).iter().map(|rule| rule.code).collect();
            assert_eq!(always, ["ALREADY_REFERRED", "LEAD_OBJECTED"], "what is only noted refuses nobody");
        }
    }

    #[test]
    fn the_rules_page_claims_no_check_that_does_not_run() {
        let with = |registers| Asked { network: true, registers };
        let none = SwitchedOn::NONE;
        let some = [
            with(none),
            with(SwitchedOn { french_company_search: true, ..none }),
            with(SwitchedOn { vies: true, ..none }),
            with(SwitchedOn { gleif: true, ..none }),
            with(SwitchedOn { companies_house: true, ..none }),
        ];
        for asked in some.into_iter().chain([Asked::default(), EVERYBODY]) {
            let tellers: Vec<&str> =
                codes_that_run(asked).into_iter().map(|code| teller(code).as_str()).collect();
            for rule in told(Treatment::Fail, Code::ALL, asked, Words::of(Locale::English)) {
                assert!(tellers.contains(&rule.code), "{asked:?} {rule:?}");
            }
        }
    }

    #[test]
    fn rules_that_share_a_sentence_are_told_once_and_as_strictly_as_the_strictest() {
        let mut policy = Policy::default();
        policy.set(Code::KnownCompanyDomain, Treatment::Review);
        let criteria = rules_of(&terms(policy), Asked::default(), Words::of(Locale::English));
        let rules = criteria.iter().flat_map(|criterion| &criterion.rules);
        let known: Vec<_> = rules.filter(|rule| rule.code == "KNOWN_COMPANY_DOMAIN").collect();
        assert_eq!(known.len(), 1);
        assert_eq!(known[0].follows, "", "the other rungs still refuse");
    }
}
