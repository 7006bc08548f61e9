//! Who is given a validated lead: by rules, by load, past those who are away, and by hand.

use axum::http::StatusCode;
use leadwire::access::{self, Role};

use crate::support::{Actor, House};

/// The id of somebody of the staff.
async fn id_of(house: &House, name: &str) -> String {
    let email = format!("{name}@operator.com");
    let found = house.app.db.read(move |tx| async move { access::find_staff(&tx, &email).await }).await;
    found.expect("reads").expect("is there").id.as_str().to_owned()
}

/// Writes a rule; `people` by name.
async fn writes_rule(house: &House, who: &Actor, rule: &[(&str, &str)], people: &[&str]) {
    let mut ids = Vec::new();
    for name in people {
        ids.push(id_of(house, name).await);
    }
    let page = who.gets("/console/assignment/rules/new").await;
    let version = page.hidden("version");
    let mut fields = vec![("version", version.as_str()), ("manner", "in_turn")];
    fields.retain(|(name, _)| rule.iter().all(|(said, _)| said != name));
    fields.extend_from_slice(rule);
    fields.extend(ids.iter().map(|id| ("people", id.as_str())));
    let answer = who.posts("/console/assignment/rules/new", &fields).await;
    answer.leads_to("/console/assignment?done=rules-saved");
}

/// Enters an absence from a day to another.
async fn enters_absence(house: &House, who: &Actor, whose: &str, days: [&str; 2]) {
    let path = format!("/console/assignment/people/{}", id_of(house, whose).await);
    let fields = [("first_day", days[0]), ("last_day", days[1])];
    let answer = who.posts(&format!("{path}/absences"), &fields).await;
    answer.leads_to(&format!("{path}?done=absence-entered"));
}

/// Refers somebody at a company of a number, in a country; answers the referral's id.
async fn refers(partner: &Actor, number: usize, country: &str) -> String {
    let answer = submits(partner, number, country).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
    answer.referral_id()
}

async fn submits(partner: &Actor, number: usize, country: &str) -> crate::support::Answer {
    let domain = format!("{}-machines.com", NAMES[number]);
    let company = format!("{} Machines Ltd", NAMES[number]);
    let (email, website) = (format!("jane.doe@{domain}"), format!("https://www.{domain}"));
    let linkedin = format!("https://www.linkedin.com/company/{}-machines", NAMES[number]);
    let fields = [
        ("email", email.as_str()),
        ("website", website.as_str()),
        ("company", company.as_str()),
        ("linkedin", linkedin.as_str()),
        ("country", country),
    ];
    partner.refers(&fields).await
}

/// Names that are not like each other.
const NAMES: [&str; 50] = [
    "abacus", "bramble", "cobalt", "dervish", "ember", "fjord", "gimbal", "harrow", "iguana", "jasmine",
    "kestrel", "lagoon", "marmot", "nimbus", "obelisk", "parsley", "quartz", "rhubarb", "saffron", "tundra",
    "umbra", "velvet", "walnut", "xenon", "yonder", "zephyr", "acorn", "bobbin", "cypress", "dynamo",
    "eclipse", "falcon", "granite", "hickory", "inkwell", "juniper", "kiwi", "lantern", "meridian", "nectar",
    "octave", "pewter", "quiver", "raven", "sextant", "thistle", "urchin", "vortex", "willow", "yarrow",
];

/// How many new leads somebody was mailed.
async fn leads_of(house: &House, name: &str) -> usize {
    let mails = house.mails_to(&format!("{name}@operator.com")).await;
    mails.iter().filter(|mail| mail.kind == "new_lead").count()
}

#[tokio::test]
async fn the_first_rule_that_fits_gives_the_lead_and_the_page_says_which() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    for name in ["clara", "dieter", "emile"] {
        house.employ(name, Role::AccountManager).await;
    }
    writes_rule(&house, &max, &[("countries", "Austria, DE")], &["dieter"]).await;
    writes_rule(&house, &max, &[("languages", "fr, deutsch")], &["emile"]).await;
    let anna = house.partner("anna").await;
    let german = refers(&anna, 0, "DE").await;
    let swiss = refers(&anna, 1, "CH").await;
    refers(&anna, 2, "GB").await;
    assert_eq!(leads_of(&house, "dieter").await, 1);
    assert_eq!(leads_of(&house, "emile").await, 1);
    assert_eq!(leads_of(&house, "clara").await, 1, "no rule means it: in turn");
    let page = max.gets(&format!("/console/leads/{german}")).await;
    page.says("Given to dieter");
    page.says("Rule 1 (Austria, Germany), in turn.");
    max.gets(&format!("/console/leads/{swiss}")).await.says("Rule 2 (Français, Deutsch), in turn.");
    let told = anna.gets(&format!("/portal/referrals/{german}")).await;
    told.says("dieter");
    told.does_not_say("Rule 1");
}

#[tokio::test]
async fn everybody_of_a_rule_has_their_turn_and_a_rule_counts_its_own() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    for name in ["clara", "dieter"] {
        house.employ(name, Role::AccountManager).await;
    }
    writes_rule(&house, &max, &[("countries", "DE")], &["clara", "dieter"]).await;
    writes_rule(&house, &max, &[("countries", "FR")], &["clara"]).await;
    let anna = house.partner("anna").await;
    for number in 0..4 {
        refers(&anna, number, "DE").await;
        refers(&anna, 10 + number, "FR").await;
    }
    assert_eq!((leads_of(&house, "clara").await, leads_of(&house, "dieter").await), (6, 2));
}

#[tokio::test]
async fn the_least_loaded_is_who_has_the_fewest_open_leads() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    house.employ("dieter", Role::AccountManager).await;
    writes_rule(&house, &max, &[("countries", "FR")], &["clara"]).await;
    let fields = [("countries", "DE"), ("manner", "least_loaded")];
    writes_rule(&house, &max, &fields, &["clara", "dieter"]).await;
    let anna = house.partner("anna").await;
    let first = refers(&anna, 0, "FR").await;
    refers(&anna, 1, "FR").await;
    for number in 2..4 {
        refers(&anna, number, "DE").await;
    }
    assert_eq!((leads_of(&house, "clara").await, leads_of(&house, "dieter").await), (2, 2));
    let lost = [("reason", "competitor")];
    clara.posts(&format!("/console/leads/{first}/lost"), &lost).await;
    refers(&anna, 4, "DE").await;
    assert_eq!((leads_of(&house, "clara").await, leads_of(&house, "dieter").await), (3, 2));
    let page = max.gets("/console/assignment").await;
    page.says("whoever has the fewest open leads");
    page.says("clara\n2");
}

#[tokio::test]
async fn who_is_away_is_passed_over_and_the_trail_says_until_when() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    house.employ("dieter", Role::AccountManager).await;
    writes_rule(&house, &max, &[], &["clara"]).await;
    enters_absence(&house, &clara, "clara", ["2026-03-01", "2026-03-05"]).await;
    let anna = house.partner("anna").await;
    let first = refers(&anna, 0, "DE").await;
    let page = max.gets(&format!("/console/leads/{first}")).await;
    page.says("Given to dieter");
    let why = "No rule gave it to anybody: the account managers, in turn.";
    page.says(&format!("{why} clara is away until Thursday 5 March 2026."));
    house.pass(24 * 4).await;
    let second = refers(&anna, 1, "DE").await;
    max.gets(&format!("/console/leads/{second}")).await.says("Given to clara");
}

#[tokio::test]
async fn people_enter_their_own_absences_and_whoever_runs_the_programme_those_of_all() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    house.employ("dieter", Role::AccountManager).await;
    let auditor = house.staff("audrey", Role::Auditor).await;
    let finance = house.staff("fiona", Role::Finance).await;
    enters_absence(&house, &max, "clara", ["2026-03-03", "2026-03-05"]).await;
    let (own, other) = (id_of(&house, "clara").await, id_of(&house, "dieter").await);
    let days = [("first_day", "2026-03-03"), ("last_day", "2026-03-05")];
    let path = format!("/console/assignment/people/{other}/absences");
    for nosy in [&clara, &auditor, &finance] {
        assert_eq!(nosy.posts(&path, &days).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(finance.gets("/console/assignment").await.status, StatusCode::FORBIDDEN);
    auditor.gets("/console/assignment").await.says("Away until Thursday 5 March 2026");
    let own = format!("/console/assignment/people/{own}");
    for wrong in [["2026-03-05", "2026-03-03"], ["2026-02-01", "2026-02-02"], ["2026-03-03", "2030-03-03"]] {
        let days = [("first_day", wrong[0]), ("last_day", wrong[1])];
        let answer = clara.posts(&format!("{own}/absences"), &days).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong:?}");
        answer.says("in the wrong order");
    }
    let page = clara.gets(&own).await;
    let absence = page.body.split("/absences/").nth(1).and_then(|rest| rest.split('"').next());
    let end = format!("{own}/absences/{}", absence.expect("one is entered"));
    clara.posts(&end, &[]).await.leads_to(&format!("{own}?done=absence-ended"));
    clara.gets(&own).await.says("None is entered.");
}

#[tokio::test]
async fn where_nobody_is_there_whoever_runs_the_programme_is_told_and_gives_it_by_the_rules_later() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    enters_absence(&house, &max, "clara", ["2026-03-03", "2026-03-04"]).await;
    refers(&anna, 0, "DE").await;
    assert_eq!(leads_of(&house, "max").await, 1, "no account manager is there");
    for name in ["max", "olivia"] {
        enters_absence(&house, &max, name, ["2026-03-03", "2026-03-04"]).await;
    }
    let second = refers(&anna, 1, "DE").await;
    for name in ["max", "olivia"] {
        let mails = house.mails_to(&format!("{name}@operator.com")).await;
        let told = mails.iter().find(|mail| mail.kind == "lead_unassigned").expect("is told");
        assert!(told.subject.contains("bramble Machines Ltd"), "{}", told.subject);
    }
    max.gets("/console").await.says("Nobody has one lead");
    let page = max.gets(&format!("/console/leads/{second}")).await;
    page.says("Nobody who works leads is there.");
    let give = "/console/assignment/people/nobody/hand-over";
    max.posts(give, &[]).await.leads_to("/console/assignment?done=leads-nobody-there");
    house.pass_until("2026-03-05T08:00:00Z").await;
    max.posts(give, &[]).await.leads_to("/console/assignment?done=leads-handed-over");
    assert_eq!(leads_of(&house, "clara").await, 1);
    max.gets("/console").await.does_not_say("Nobody has");
}

#[tokio::test]
async fn fifty_leads_at_the_same_moment_are_shared_by_all() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let names = ["clara", "dieter", "emile", "fritz", "gerda"];
    for name in names {
        house.employ(name, Role::AccountManager).await;
    }
    writes_rule(&house, &max, &[("countries", "DE")], &names).await;
    let partners = [house.partner("anna").await, house.partner("ben").await, house.partner("cleo").await];
    let all = (0..50).map(|number| {
        let partner = partners[number % partners.len()].clone();
        tokio::spawn(async move { submits(&partner, number, "DE").await.status })
    });
    for answer in all.collect::<Vec<_>>() {
        assert_eq!(answer.await.expect("answers"), StatusCode::SEE_OTHER);
    }
    let mut shares = Vec::new();
    for name in names {
        shares.push(leads_of(&house, name).await);
    }
    assert_eq!(shares.iter().sum::<usize>(), 50);
    if house.app.db.engine() == leadwire::db::EngineKind::Sqlite {
        assert_eq!(shares, [10; 5], "one after the other");
    }
    assert!(shares.iter().all(|share| (5..=15).contains(share)), "{shares:?}");
}

#[tokio::test]
async fn a_lead_is_given_to_somebody_else_by_hand_and_all_who_are_concerned_are_told() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let lead = refers(&anna, 0, "DE").await;
    house.employ("dieter", Role::AccountManager).await;
    let (dieter, path) = (id_of(&house, "dieter").await, format!("/console/leads/{lead}/reassign"));
    let words = "He speaks the language.";
    let fields = [("to", dieter.as_str()), ("to_words", words)];
    assert_eq!(clara.posts(&path, &fields).await.status, StatusCode::FORBIDDEN);
    let without = max.posts(&path, &[("to", dieter.as_str())]).await;
    assert_eq!(without.status, StatusCode::UNPROCESSABLE_ENTITY);
    max.posts(&path, &fields).await.leads_to(&format!("/console/leads/{lead}?done=lead-handed-over"));
    let again = max.posts(&path, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says("This person has the lead already.");
    for (who, kind) in [("dieter", "new_lead"), ("clara", "lead_taken_over")] {
        let mails = house.mails_to(&format!("{who}@operator.com")).await;
        let mail = mails.iter().rfind(|mail| mail.kind == kind).expect("is told");
        assert!(mail.text.contains(words), "{}", mail.text);
    }
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let told = mails.iter().find(|mail| mail.kind == "manager_changed").expect("the partner is told");
    assert!(told.text.contains("dieter") && !told.text.contains(words), "{}", told.text);
    assert!(told.text.contains("Thursday 5 March 2026"), "the promise stays: {}", told.text);
    let page = max.gets(&format!("/console/leads/{lead}")).await;
    page.says("Handed over to dieter");
    page.says("Before: clara. He speaks the language.");
    let portal = anna.gets(&format!("/portal/referrals/{lead}")).await;
    portal.says("Handed over to dieter");
    portal.does_not_say(words);
    let late = clara.posts(&format!("/console/leads/{lead}/contact"), &[]).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN, "it is no longer hers");
}

#[tokio::test]
async fn who_leaves_hands_all_open_leads_over_by_the_rules() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    for number in 0..4 {
        refers(&anna, number, "DE").await;
    }
    for name in ["dieter", "emile"] {
        house.employ(name, Role::AccountManager).await;
    }
    let clara = id_of(&house, "clara").await;
    let gone = [("role", "account_manager"), ("act", "let_go")];
    owner.posts(&format!("/console/staff/{clara}"), &gone).await;
    let page = owner.gets("/console/assignment").await;
    page.says("Works no leads any more");
    let person = format!("/console/assignment/people/{clara}");
    owner.gets(&person).await.says("4 open leads");
    let answer = owner.posts(&format!("{person}/hand-over"), &[]).await;
    answer.leads_to("/console/assignment?done=leads-handed-over");
    assert_eq!((leads_of(&house, "dieter").await, leads_of(&house, "emile").await), (2, 2));
    let mails = house.mails_to("anna@anna-consulting.com").await;
    assert_eq!(mails.iter().filter(|mail| mail.kind == "manager_changed").count(), 4);
    assert_eq!(owner.gets(&person).await.status, StatusCode::NOT_FOUND, "nothing is left to show");
}

#[tokio::test]
async fn rules_are_moved_tried_and_deleted_and_of_two_who_change_them_the_second_looks_again() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    house.employ("dieter", Role::AccountManager).await;
    max.gets("/console/assignment").await.says("No rules yet");
    let empty = max.posts("/console/assignment/rules/new", &[("version", "0"), ("languages", "xx")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says("“xx” is no language of the list.");
    writes_rule(&house, &max, &[("countries", "DE")], &["clara"]).await;
    writes_rule(&house, &max, &[("least", "50"), ("most", "249")], &["dieter"]).await;
    let try_it = "/console/assignment?country=DE&language=&employees=";
    max.gets(&format!("{try_it}100")).await.says("clara would get it");
    let page = max.gets("/console/assignment").await;
    let id = page.body.split("/console/assignment/rules/").nth(4).and_then(|rest| rest.split('"').next());
    let second = format!("/console/assignment/rules/{}", id.expect("the second rule"));
    let up = [("act", "up"), ("version", "2")];
    assert_eq!(clara.posts(&second, &up).await.status, StatusCode::FORBIDDEN);
    max.posts(&second, &up).await.leads_to("/console/assignment?done=rules-saved");
    let tried = max.gets(&format!("{try_it}100")).await;
    tried.says("dieter would get it");
    tried.says("Rule 1 (50 to 249 people), in turn.");
    max.gets(try_it).await.says("clara would get it");
    let late = max.posts(&second, &up).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says("Somebody changed the rules meanwhile");
    let delete = [("act", "delete"), ("version", "3")];
    max.posts(&second, &delete).await.leads_to("/console/assignment?done=rule-deleted");
    max.gets(&format!("{try_it}100")).await.says("clara would get it");
    assert_eq!(max.gets(&second).await.status, StatusCode::NOT_FOUND);
    clara.gets("/console/assignment").await.says("Germany");
}
