//! Every decision about a lead leaves its trail: who made it, under which code, when. Staff read it on the
//! page of the lead and on that of the case, and nobody changes it afterwards.

use std::net::SocketAddr;

use axum::extract::connect_info::MockConnectInfo;
use leadwire::access::Role;
use leadwire::outside::Outside;
use leadwire::{programmes, routes};

use crate::support::actors::GOOD_LEAD;
use crate::support::{Actor, House, opened};

/// What is done to a referral.
enum Act {
    /// A member of staff sends the form of the case.
    Decides(&'static str, &'static [(&'static str, &'static str)]),
    /// Its partner does something with it, in these words.
    Partner(&'static str, &'static str),
    /// Nobody does anything until then.
    Silence(&'static str),
}

/// What is done, and what the trail says of it: who did what, and why with which code.
type Step = (Act, &'static str, &'static str);

/// A field of a lead and what stands in it.
type Field = (&'static str, &'static str);

const ROLE_ADDRESS: &[Field] = &[("email", "info@acme-logistics.com")];
const FREEMAIL: &[Field] = &[("email", "jane.doe@gmail.com")];

const APPEAL: &str = "She signs with both addresses.";
const EXPLAINED: &[(&str, &str)] = &[("decision", "validate"), ("reason", "EVIDENCE_EXPLAINED")];
const DATA_WRONG: &[(&str, &str)] =
    &[("decision", "validate"), ("reason", "DATA_WRONG"), ("why", "I rang them up.")];
const DECLINES: &[(&str, &str)] =
    &[("decision", "refuse"), ("code", "OPERATOR_DECLINED"), ("words", "A legal dispute.")];
const FOR_ITS_ADDRESS: &[(&str, &str)] = &[("decision", "refuse"), ("code", "EMAIL_ROLE")];

/// Every way in which a decision about a lead is made, doubted, changed or left, in lives of four leads.
const LIVES: &[(&[Field], &str, &[Step])] = &[
    (
        ROLE_ADDRESS,
        "The machine left it to a person|EMAIL_ROLE",
        &[
            (
                Act::Decides("max", EXPLAINED),
                "Validated by max",
                "What the check saw has an explanation (EVIDENCE_EXPLAINED)",
            ),
            (
                Act::Decides("max", DECLINES),
                "Validation taken back by max",
                "We decided not to take this lead. A legal dispute. (OPERATOR_DECLINED)",
            ),
            (
                Act::Partner("appeal", APPEAL),
                "The partner asked for a person to look again",
                "She signs with both addresses.",
            ),
            (
                Act::Decides("mia", DATA_WRONG),
                "Validated on appeal by mia",
                "A list, a register or our data was wrong I rang them up. (DATA_WRONG)",
            ),
            (Act::Partner("withdraw", ""), "Withdrawn by the partner", ""),
        ],
    ),
    (
        ROLE_ADDRESS,
        "The machine left it to a person|EMAIL_ROLE",
        &[
            (
                Act::Decides("max", FOR_ITS_ADDRESS),
                "Refused by max",
                "The e-mail address is not a person’s. (EMAIL_ROLE)",
            ),
            (
                Act::Partner("appeal", APPEAL),
                "The partner asked for a person to look again",
                "She signs with both addresses.",
            ),
            (
                Act::Decides("mia", DECLINES),
                "Refusal upheld by mia",
                "We decided not to take this lead. A legal dispute. (OPERATOR_DECLINED)",
            ),
            (
                Act::Decides("max", DATA_WRONG),
                "Validated after all by max",
                "A list, a register or our data was wrong I rang them up. (DATA_WRONG)",
            ),
        ],
    ),
    (
        FREEMAIL,
        "Refused by the machine|EMAIL_FREEMAIL",
        &[(
            Act::Decides("max", EXPLAINED),
            "Validated after all by max",
            "What the check saw has an explanation (EVIDENCE_EXPLAINED)",
        )],
    ),
    (
        ROLE_ADDRESS,
        "The machine left it to a person|EMAIL_ROLE",
        &[
            (Act::Silence("2026-03-05T17:00:00Z"), "Not decided in time", "New date: Tuesday 10 March 2026"),
            (
                Act::Silence("2026-03-10T17:00:00Z"),
                "Validated by the machine",
                "Nobody decided in time, so it counts. (LAPSED)",
            ),
        ],
    ),
];

/// A moment of the trail: its instant, what was done by whom, and why.
type Moment = (String, String, String);

/// The trail as both pages show it, without what is still to come.
async fn trail(staff: &Actor, id: &str) -> Vec<Moment> {
    let mut shown = Vec::new();
    for room in ["leads", "review"] {
        let page = staff.gets(&format!("/console/{room}/{id}")).await;
        let between = |html: &str, start: &str, end: &str| {
            let rest = html.split(start).nth(1).unwrap_or_default();
            rest.split(end).next().unwrap_or_default().to_owned()
        };
        let moments = page.body.split("<li class=\"timeline__item timeline__item--").skip(1);
        let moments = moments.filter(|html| !html.starts_with("next")).map(|html| {
            let html = html.split("</li>").next().unwrap_or_default();
            let said = |class: &str| between(html, &format!("<p class=\"timeline__{class}\">"), "</p>");
            (between(html, "datetime=\"", "\""), said("title"), said("text"))
        });
        shown.push(moments.collect::<Vec<_>>());
    }
    assert_eq!(shown[0], shown[1], "both pages show one trail");
    shown.remove(0)
}

fn moment(house: &House, title: &str, text: &str) -> Moment {
    (house.app.clock.now().to_string(), title.to_owned(), text.to_owned())
}

#[tokio::test]
async fn every_decision_says_to_staff_who_made_it_under_which_code_and_when() {
    for (lead, machine, steps) in LIVES {
        let house = House::open().await;
        let max = house.staff("max", Role::Manager).await;
        let mia = house.staff("mia", Role::Manager).await;
        let anna = house.partner("anna").await;
        let id = anna.refers(lead).await.referral_id();
        let (said, codes) = machine.split_once('|').expect("codes");
        let mut wanted = vec![moment(&house, "Referred", ""), moment(&house, said, codes)];
        let given = |house: &House| {
            moment(house, "Given to max", "No account manager is there: whoever runs the programme, in turn.")
        };
        // Whoever has it once keeps it.
        let mut is_given = said.starts_with("Validated");
        wanted.extend(is_given.then(|| given(&house)));
        assert_eq!(trail(&max, &id).await, wanted);
        for (act, title, why) in *steps {
            house.pass_minutes(7).await;
            let case = format!("/console/review/{id}");
            match act {
                Act::Decides(name, form) => {
                    let who = if *name == "max" { &max } else { &mia };
                    who.decides(&case, form).await.leads_to("/console/review?done=decided");
                }
                Act::Partner(verb, words) => {
                    let path = format!("/portal/referrals/{id}");
                    let answer = anna.posts(&format!("{path}/{verb}"), &[("text", words)]).await;
                    assert!(answer.location.starts_with(&path), "{verb}: {}", answer.text());
                }
                Act::Silence(until) => house.pass_until(until).await,
            }
            wanted.push(moment(&house, title, why));
            if title.starts_with("Validated") && !std::mem::replace(&mut is_given, true) {
                wanted.push(given(&house));
            }
            assert_eq!(trail(&max, &id).await, wanted);
        }
    }
}

#[tokio::test]
async fn a_referral_that_yields_says_to_staff_why_and_when() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let first = house.partner("anna").await.refers(FREEMAIL).await.referral_id();
    house.pass_minutes(7).await;
    let ben = house.partner("ben").await;
    let colleague = [("email", "john.roe@acme-logistics.com"), ("first_name", "John")];
    let second = ben.refers(&colleague).await.referral_id();
    house.pass_minutes(7).await;
    max.decides(&format!("/console/review/{first}"), EXPLAINED)
        .await
        .leads_to("/console/review?done=decided");
    let yields = "Refused by the machine: an earlier referral of this company counts again";
    let why = "The company was referred to us before. (ALREADY_REFERRED)";
    assert_eq!(trail(&max, &second).await.last(), Some(&moment(&house, yields, why)));
}

#[tokio::test]
async fn a_partner_reads_who_decided_and_why_and_no_code_of_the_staff() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers(ROLE_ADDRESS).await;
    max.decides(&format!("/console/review/{}", page.referral_id()), DATA_WRONG).await;
    let told = anna.gets(&page.location).await;
    told.says("Validated by max\nWhat we compared it with was wrong.");
    told.does_not_say("DATA_WRONG");
    told.does_not_say("I rang them up");
}

#[tokio::test]
async fn nothing_of_the_trail_can_be_changed_or_deleted() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let id = house.partner("anna").await.refers(&GOOD_LEAD).await.referral_id();
    let before = trail(&max, &id).await;
    for sql in [
        "UPDATE referral_events SET by_person = NULL",
        "UPDATE referral_events SET facts = '{}', at = at + 1 WHERE kind = 'submitted'",
        "DELETE FROM referral_events",
        "DELETE FROM referral_events WHERE kind = 'submitted'",
    ] {
        let told = house.app.db.write(move |tx| async move { tx.run(sql, &[]).await }).await;
        let why = told.expect_err(sql).to_string();
        assert!(why.contains("referral_events is only ever added to"), "{sql}: {why}");
    }
    assert_eq!(trail(&max, &id).await, before);
}

#[tokio::test]
async fn what_two_servers_write_at_one_instant_stands_in_the_order_in_which_it_happened() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let id = anna.refers(&GOOD_LEAD).await.referral_id();
    let other = opened(house.app.config.clone(), house.app.clock.now(), Outside::off()).await.expect("opens");
    programmes::publish_first(&other).await.expect("the terms are read");
    let near = SocketAddr::from(([127, 0, 0, 1], 40_000));
    let door = routes::router(other).layer(MockConnectInfo(near));
    let elsewhere = Actor::new(door, Some(anna.session().to_owned()));
    let names = ["Ada", "Bea", "Cleo", "Dora", "Eve", "Fay"];
    for (name, who) in names.iter().zip([&anna, &elsewhere].into_iter().cycle()) {
        let email = format!("{}.roe@acme-logistics.com", name.to_lowercase());
        let colleague = [("first_name", *name), ("last_name", "Roe"), ("email", &*email)];
        who.refers(&colleague).await.leads_to(&format!("/portal/referrals/{id}?done=contact-added"));
    }
    let told = trail(&max, &id).await.into_iter().filter(|(_, title, _)| title == "Another person added");
    let wanted: Vec<String> = names.iter().map(|name| format!("{name} Roe")).collect();
    assert_eq!(told.map(|(_, _, name)| name).collect::<Vec<_>>(), wanted);
}

#[tokio::test]
async fn two_corrections_of_one_lead_are_told_apart_by_when_they_were_made() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let id = anna.refers(ROLE_ADDRESS).await.referral_id();
    for title in ["Buyer", "Head of Logistics"] {
        house.pass_minutes(7).await;
        anna.refers(&[ROLE_ADDRESS, &[("job_title", title)]].concat()).await;
    }
    let case = max.gets(&format!("/console/review/{id}")).await;
    for at in ["10:07", "10:14"] {
        let heading = format!("<h3>Corrected by the partner on Tuesday 3 March 2026, {at}</h3>");
        assert_eq!(case.body.matches(&heading).count(), 1, "{heading}: {}", case.text());
    }
}
