//! The clock of a first contact in working hours, and who is told when nobody keeps it.

use leadwire::access::Role;

use crate::support::{Actor, House};

/// A Friday night in Paris; nobody works before Monday.
const FRIDAY_NIGHT: &str = "2026-01-16T22:00:00Z";

async fn kinds_to(house: &House, name: &str) -> Vec<String> {
    let mails = house.mails_to(&format!("{name}@operator.com")).await;
    mails.into_iter().map(|mail| mail.kind).filter(|kind| kind.starts_with("contact_")).collect()
}

async fn is_away(house: &House, who: &Actor, whose: &str, days: [&str; 2]) {
    let email = format!("{whose}@operator.com");
    let found =
        house.app.db.read(move |tx| async move { leadwire::access::find_staff(&tx, &email).await }).await;
    let path = format!("/console/assignment/people/{}/absences", found.expect("reads").expect("is there").id);
    who.posts(&path, &[("first_day", days[0]), ("last_day", days[1])]).await;
}

#[tokio::test]
async fn a_lead_of_friday_night_is_reminded_of_on_tuesday_morning_and_told_of_on_tuesday_evening() {
    let house = House::open_at(FRIDAY_NIGHT).await;
    house.employ("max", Role::Manager).await;
    house.employ("clara", Role::AccountManager).await;
    let page = house.partner("anna").await.refers_and_reads(&[]).await;
    page.says("Contact by Tuesday 20 January 2026");
    // Eighteen hours of work until then, nine of them on Monday.
    house.pass_until("2026-01-20T07:59:00Z").await;
    assert!(kinds_to(&house, "clara").await.is_empty());
    house.pass_until("2026-01-20T08:00:00Z").await;
    assert_eq!(kinds_to(&house, "clara").await, ["contact_due_soon"]);
    assert!(kinds_to(&house, "max").await.is_empty(), "whoever has it is there");
    house.pass_until("2026-01-20T16:59:00Z").await;
    assert_eq!(kinds_to(&house, "clara").await.len(), 1);
    house.pass_until("2026-01-20T17:00:00Z").await;
    assert_eq!(kinds_to(&house, "clara").await, ["contact_due_soon", "contact_overdue"]);
    assert_eq!(kinds_to(&house, "max").await, ["contact_overdue"]);
    assert!(kinds_to(&house, "olivia").await.is_empty());
}

#[tokio::test]
async fn after_further_working_days_the_owner_is_told_and_to_whom_the_rules_would_give_it() {
    let house = House::open_at(FRIDAY_NIGHT).await;
    let olivia = house.staff("olivia", Role::Owner).await;
    house.employ("clara", Role::AccountManager).await;
    let anna = house.partner("anna").await;
    let lead = anna.refers(&[]).await.referral_id();
    house.employ("dieter", Role::AccountManager).await;
    house.pass_until("2026-01-22T16:59:00Z").await;
    // There is no manager, so the owner was told of the day that passed.
    assert_eq!(kinds_to(&house, "olivia").await, ["contact_overdue"]);
    house.pass_until("2026-01-22T17:00:00Z").await;
    assert_eq!(kinds_to(&house, "olivia").await, ["contact_overdue", "contact_escalated"]);
    let mails = house.mails_to("olivia@operator.com").await;
    let told = mails.iter().find(|mail| mail.kind == "contact_escalated").expect("is told");
    assert!(told.text.contains("By the rules it would go to dieter next."), "{}", told.text);
    assert!(told.text.contains("clara has this lead."), "{}", told.text);
    house.pass(24 * 6).await;
    assert_eq!(kinds_to(&house, "olivia").await.len(), 2, "nothing is mailed twice");
    let page = olivia.gets(&format!("/console/leads/{lead}")).await;
    page.says("By the rules: to dieter");
    page.says("Still not contacted: the owners are told");
    let version = page.hidden("version");
    let path = format!("/console/leads/{lead}/reassign");
    let given = olivia.posts(&path, &[("act", "rules"), ("version", &version)]).await;
    given.leads_to(&format!("/console/leads/{lead}?done=lead-handed-over"));
    olivia.gets(&format!("/console/leads/{lead}")).await.says("Handed over to dieter");
    let twice = olivia.posts(&path, &[("act", "rules"), ("version", &version)]).await;
    twice.says("Changed meanwhile");
    let portal = anna.gets(&format!("/portal/referrals/{lead}")).await;
    portal.does_not_say("owners");
}

#[tokio::test]
async fn who_was_contacted_in_time_is_no_more_reminded_of() {
    let house = House::open_at(FRIDAY_NIGHT).await;
    house.employ("max", Role::Manager).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let lead = house.partner("anna").await.refers(&[]).await.referral_id();
    clara.posts(&format!("/console/leads/{lead}/contact"), &[]).await;
    house.pass(24 * 30).await;
    assert!(kinds_to(&house, "clara").await.is_empty());
    assert!(kinds_to(&house, "max").await.is_empty());
}

#[tokio::test]
async fn while_somebody_is_away_whoever_runs_the_programme_is_reminded() {
    let house = House::open_at(FRIDAY_NIGHT).await;
    let max = house.staff("max", Role::Manager).await;
    house.employ("clara", Role::AccountManager).await;
    house.partner("anna").await.refers(&[]).await;
    is_away(&house, &max, "clara", ["2026-01-19", "2026-01-30"]).await;
    house.pass_until("2026-01-20T08:00:00Z").await;
    assert!(kinds_to(&house, "clara").await.is_empty());
    assert_eq!(kinds_to(&house, "max").await, ["contact_due_soon"]);
    let mails = house.mails_to("max@operator.com").await;
    let told = mails.iter().find(|mail| mail.kind == "contact_due_soon").expect("is told");
    assert!(told.text.contains("clara has this lead."), "{}", told.text);
    house.pass_until("2026-01-20T17:00:00Z").await;
    assert!(kinds_to(&house, "clara").await.is_empty());
    assert_eq!(kinds_to(&house, "max").await, ["contact_due_soon", "contact_overdue"]);
}

#[tokio::test]
async fn the_hours_of_the_house_are_a_setting_and_the_promise_stays_a_day() {
    let house = House::open_at_with(FRIDAY_NIGHT, |config, _| {
        config.office.opens = "13:00".to_owned();
        config.office.closes = "15:00".to_owned();
    })
    .await;
    house.employ("clara", Role::AccountManager).await;
    let page = house.partner("anna").await.refers_and_reads(&[]).await;
    page.says("Contact by Tuesday 20 January 2026");
    // Four hours of work until then, two of them on Monday.
    house.pass_until("2026-01-20T11:59:00Z").await;
    assert!(kinds_to(&house, "clara").await.is_empty());
    house.pass_until("2026-01-20T12:00:00Z").await;
    assert_eq!(kinds_to(&house, "clara").await, ["contact_due_soon"]);
}
