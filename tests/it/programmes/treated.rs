//! What a policy may treat, and what none may: whatever it chooses, everybody gets an answer.

use axum::http::StatusCode;
use jiff::Timestamp;
use leadwire::access::Role;
use leadwire::db::text;
use leadwire::referrals::{self, Differing, Group};
use leadwire_domain::checks::Code;
use serde_json::{Value, json};

use super::terms::{publishes, terms};
use crate::support::{Actor, House};

/// Accounts that the leads of [`RUNGS`] meet, each on one rung.
const ACCOUNTS: &str = "id,name,website,email,phone,linkedin,country,parent,stage,last_activity\n\
    A-1,Alder Freight,alder-freight.com,jo@alder-freight.com,,,GB,,customer,\n\
    A-2,Birch Freight,birch-freight.com,,,,GB,,customer,\n\
    A-3,Cedar Freight,cedar-freight.com,,,linkedin.com/company/cedar-freight-group,GB,,customer,\n\
    A-4,Dogwood Freight,dogwood-freight.com,,+44 20 7946 0004,,GB,,customer,\n\
    A-5,Elm Freight,elm-freight.com,,,,GB,,customer,\n\
    A-6,Fir Freight,fir-freight.com,,,,GB,,lost,2026-01-10\n";

/// Name, domain, page and phone of leads that each meet one account.
const RUNGS: [(&str, &str, &str, &str); 7] = [
    ("jo", "alder-freight.com", "alder-freight", ""),
    ("ann", "birch-freight.com", "birch-freight", ""),
    ("ann", "cedar-shipping.com", "cedar-freight-group", ""),
    ("ann", "dogwood-shipping.com", "dogwood-shipping", "+44 20 7946 0004"),
    ("ann", "elm-freight.co.uk", "elm-freight", ""),
    ("ann", "fir-freight.com", "fir-freight", ""),
    ("ann", "gorse-shipping.com", "gorse-shipping", "+44 20 7946 0004"),
];

/// Hands in a lead of a company; whatever becomes of it, it has a page.
async fn hands_in(partner: &Actor, name: &str, domain: &str, page: &str, phone: &str) -> Vec<String> {
    let label = domain.split('.').next().unwrap_or_default();
    let company = label.split('-').map(|word| word[..1].to_uppercase() + &word[1..]).collect::<Vec<_>>();
    let lead = [
        ("email", &*format!("{name}@{domain}")),
        ("company", &*company.join(" ")),
        ("website", domain),
        ("linkedin", &*format!("linkedin.com/company/{page}")),
        ("phone", phone),
    ];
    partner.refers_and_reads(&lead).await.codes()
}

/// Publishes a policy file as the next version, where it says anything else than the last one.
async fn chooses(max: &Actor, version: &mut u32, file: &str) {
    let number = version.to_string();
    let free = [("open_at_start", "0"), ("known_answers_per_day", "0")];
    let fields = [("version", &*number), ("policy_file", file), free[0], free[1]];
    let kept = max.posts("/console/terms", &terms(&fields)).await;
    if kept.location == "/console/terms?done=terms-unchanged" {
        return;
    }
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{file}: {}", kept.text());
    max.posts(&kept.location, &[]).await.leads_to("/console/terms?done=terms-published");
    *version += 1;
}

#[tokio::test]
async fn whatever_is_chosen_for_a_rule_a_second_partner_and_every_rung_of_the_ladder_get_an_answer() {
    let house = House::open().await;
    house.knows_accounts(ACCOUNTS).await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let mut version = 1;
    for (at, code) in Code::treated().enumerate() {
        for choice in code.choices() {
            let choice = choice.name();
            chooses(&max, &mut version, &format!("[treatments]\n{code} = \"{choice}\"\n")).await;
            let domain = format!("pair{at}-{choice}.com");
            assert_eq!(hands_in(&anna, "jo", &domain, &domain[..5], "").await, [""; 0], "{code} {choice}");
            let second = hands_in(&ben, "ann", &domain, &domain[..5], "").await;
            assert_eq!(second, ["ALREADY_REFERRED"], "{code} {choice}");
            if !code.as_str().starts_with("KNOWN_") {
                continue;
            }
            for (name, domain, page, phone) in RUNGS {
                hands_in(&anna, name, domain, page, phone).await;
            }
        }
    }
}

#[tokio::test]
async fn with_every_rule_only_noted_an_objector_and_a_company_of_another_partner_are_refused_still() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let noted: String = Code::treated().map(|code| format!("{code} = \"ignore\"\n")).collect();
    chooses(&max, &mut 1, &format!("[treatments]\n{noted}")).await;
    let first = anna.refers_and_reads(&[]).await;
    assert_eq!(first.verdict(), "Validated");
    let second = ben.refers_and_reads(&[("email", "info@acme-logistics.com")]).await;
    assert_eq!((second.verdict(), second.codes()[0].as_str()), ("Refused", "ALREADY_REFERRED"));
    let lead = format!("/console/leads/{}", first.referral_id());
    max.posts(&format!("{lead}/objection"), &[]).await;
    max.posts(&format!("{lead}/lost"), &[("reason", "other"), ("words", "No calls.")]).await;
    let again = ben.refers_and_reads(&[]).await;
    assert_eq!((again.verdict(), again.codes()[0].as_str()), ("Refused", "LEAD_OBJECTED"));
    // Both stay promised on the page, as they are kept.
    let rules = ben.gets("/refer").await;
    rules.says("Nobody else has referred the company");
    rules.says("The person has not asked us to be left alone");
}

#[tokio::test]
async fn the_form_offers_for_a_rule_what_a_policy_may_choose_and_says_which_rules_always_refuse() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    publishes(&max, &terms(&[])).await;
    let page = max.gets("/console/terms").await;
    for fixed in ["ALREADY_REFERRED", "LEAD_OBJECTED"] {
        page.says(&format!("{fixed}\nRefuse, always"));
        page.does_not_say(&format!("name=\"{fixed}\""));
        let sent = terms(&[("version", "2"), (fixed, "ignore")]);
        max.posts("/console/terms", &sent).await.leads_to("/console/terms?done=terms-unchanged");
    }
    page.says("COMPANY_NAME_MISMATCH\nA person looks\nOnly note it\n");
    let harder = terms(&[("version", "2"), ("COMPANY_NAME_MISMATCH", "fail")]);
    assert_eq!(max.posts("/console/terms", &harder).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    publishes(&max, &terms(&[("version", "2"), ("COMPANY_NAME_MISMATCH", "review")])).await;
    let anna = house.partner("anna").await;
    let rule = "The company’s name and its domain have a word in common\nIf not, a person looks at it.";
    anna.gets("/refer").await.says(rule);
    let lead = [("company", "Zukunft Ltd"), ("linkedin", "linkedin.com/company/zukunft")];
    assert_eq!(anna.refers_and_reads(&lead).await.verdict(), "In review");
}

/// The policy of a version, as it is kept.
async fn kept_policy(house: &House, version: i64) -> Value {
    let sql = "SELECT version, terms FROM programme_terms ORDER BY version";
    let rows = house.app.db.read(move |tx| async move { tx.rows(sql, &[]).await }).await.expect("rows");
    let row = rows.iter().find(|row| row.int("version") == version).expect("a version");
    serde_json::from_str::<Value>(&row.text("terms")).expect("JSON")["policy"].clone()
}

#[tokio::test]
async fn a_policy_is_kept_whole_so_that_no_default_of_a_later_program_changes_what_was_published() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    publishes(&max, &terms(&[("EMAIL_ROLE", "fail")])).await;
    for (version, role) in [(1, "review"), (2, "fail")] {
        let policy = kept_policy(&house, version).await;
        let treatments = policy["treatments"].as_object().expect("a table");
        let named: Vec<&str> = treatments.keys().map(String::as_str).collect();
        let mut treated: Vec<&str> = Code::treated().map(Code::as_str).collect();
        treated.sort_unstable();
        assert_eq!(named, treated, "version {version}");
        assert_eq!(treatments["EMAIL_ROLE"], role);
        assert_eq!(
            policy["known"],
            json!({ "strict": false, "prospect_days": 180, "customer_days": "always",
                    "lost_days": 365, "former_days": 365 })
        );
        assert_eq!(policy["countries_served"], Value::Null);
    }
}

/// Publishes terms as an older program kept them, past the room: version 1 with another policy.
async fn published_by_an_older_program(house: &House, policy: Value) {
    let read = "SELECT terms FROM programme_terms WHERE version = 1";
    let write = "INSERT INTO programme_terms (id, version, terms, published_at, effective_at)
                 SELECT 'older', 2, $1, published_at, effective_at FROM programme_terms WHERE version = 1";
    let change = move |tx: leadwire::db::Tx| async move {
        let row = tx.row(read, &[]).await?.expect("version 1");
        let mut terms: Value = serde_json::from_str(&row.text("terms")).expect("JSON");
        terms["policy"] = policy;
        tx.run(write, &[text(terms.to_string())]).await
    };
    house.app.db.write(change).await.expect("published");
}

#[tokio::test]
async fn what_an_older_program_published_binds_and_what_no_policy_may_treat_any_more_counts_for_nothing() {
    let house = House::open().await;
    let treatments = json!({ "ALREADY_REFERRED": "review", "LEAD_OBJECTED": "ignore",
        "COMPANY_NAME_MISMATCH": "fail", "EMAIL_SYNTAX": "ignore", "EMAIL_ROLE": "fail" });
    let policy = json!({ "treatments": treatments, "countries_served": null, "known": { "strict": true } });
    published_by_an_older_program(&house, policy).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    let odd = [("company", "Zukunft Ltd"), ("linkedin", "linkedin.com/company/zukunft")];
    assert_eq!(anna.refers_and_reads(&odd).await.verdict(), "In review");
    let second = ben.refers_and_reads(&[("email", "info@acme-logistics.com")]).await;
    assert_eq!(second.codes()[..2], ["EMAIL_ROLE", "ALREADY_REFERRED"]);
    anna.gets("/refer").await.says("in common\nIf not, a person looks at it.");
    // The older program had let a person look at such a lead: that today's refuses is no fault of either.
    let asked = "UPDATE referrals SET findings = REPLACE(findings,
        '\"ALREADY_REFERRED\",\"outcome\":\"fail\"', '\"ALREADY_REFERRED\",\"outcome\":\"review\"')";
    house.app.db.write(move |tx| async move { tx.run(asked, &[]).await }).await.expect("changed");
    let mut otherwise = Vec::new();
    let tell = |one: Differing| otherwise.push(one.group);
    referrals::replay(&house.app, Timestamp::UNIX_EPOCH, tell).await.expect("run");
    assert_eq!(otherwise, [Group::OtherRules]);
    // The next version takes over what still counts, and says the rest no more.
    let max = house.staff("max", Role::Manager).await;
    let fields = [("version", "2"), ("known_cold", "refuse"), ("percent", "40")];
    publishes(&max, &terms(&fields)).await;
    let kept = &kept_policy(&house, 3).await["treatments"];
    assert_eq!((&kept["COMPANY_NAME_MISMATCH"], &kept["EMAIL_ROLE"]), (&json!("review"), &json!("fail")));
    assert_eq!((&kept["ALREADY_REFERRED"], &kept["LEAD_OBJECTED"]), (&Value::Null, &Value::Null));
}
