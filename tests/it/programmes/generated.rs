//! The programme page and the page on which leads are handed in say what runs, and nothing else.

use leadwire::access::Role;

use super::terms::{publishes, terms};
use crate::support::House;

#[tokio::test]
async fn a_rule_that_is_switched_off_disappears_from_both_pages_and_one_that_refuses_says_so() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    let role = "The e-mail is a person’s, not info@ or sales@";
    let mail = "The e-mail is the person’s work address on the company’s own domain";
    publishes(&max, &terms(&[])).await;
    for page in [house.visitor().gets("/").await, anna.gets("/refer").await] {
        page.says(&format!("{role}\nIf not, a person looks at it."));
        page.says(mail);
    }
    let off = [("version", "2"), ("EMAIL_ROLE", "fail"), ("EMAIL_FREEMAIL", "ignore")];
    publishes(&max, &terms(&off)).await;
    for page in [house.visitor().gets("/").await, anna.gets("/refer").await] {
        page.does_not_say(mail);
        let text = page.text();
        let after = text.split(role).nth(1).unwrap_or_else(|| panic!("{role} is not on the page"));
        assert!(!after.trim_start().starts_with("If not, a person"), "{after}");
    }
    let free = anna.refers_and_reads(&[("email", "jane.doe@gmail.com")]).await;
    assert_eq!(free.verdict(), "Validated", "a rule that is off refuses nobody");
}

#[tokio::test]
async fn with_every_rule_switched_off_only_those_are_promised_that_no_policy_decides() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    publishes(&max, &terms(&[])).await;
    let page = max.gets("/console/terms").await.body;
    let codes = page.split("<select").filter_map(|one| one.split(" name=\"").nth(1)?.split('"').next());
    let codes: Vec<&str> =
        codes.filter(|name| name.bytes().all(|b| b.is_ascii_uppercase() || b == b'_')).collect();
    assert!(codes.len() > 20, "{codes:?}");
    let off: Vec<(&str, &str)> =
        codes.iter().map(|code| (*code, "ignore")).chain([("version", "2")]).collect();
    publishes(&max, &terms(&off)).await;
    for page in [house.visitor().gets("/").await, anna.gets("/refer").await] {
        assert_eq!(page.body.matches("class=\"criterion\"").count(), 1, "{}", page.text());
        page.says("Nobody else has referred the company");
        page.says("The person has not asked us to be left alone");
        page.does_not_say("The lead is not you or your own company");
    }
}

#[tokio::test]
async fn countries_figures_and_clocks_are_those_of_the_terms() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    let otherwise = [
        ("countries", "FR"),
        ("percent", "37"),
        ("months", "5"),
        ("pay_within_days", "11"),
        ("contact_within_days", "7"),
        ("review_within_days", "8"),
        ("protection_days", "123"),
        ("credit_months", "19"),
        ("prospect_days", "77"),
        ("lost_days", "88"),
        ("former_days", "88"),
    ];
    publishes(&max, &terms(&otherwise)).await;
    for page in [house.visitor().gets("/").await, anna.gets("/refer").await] {
        page.says("The company is in one of these countries: France");
    }
    let page = house.visitor().gets("/").await;
    for said in ["37", "5 months", "11", "7 working days", "8 working days", "123 days", "19 months"] {
        page.says(said);
    }
    page.says(
        "for 77 days, or we lost it less than 88 days ago, we ask inside first\nThen a person decides.",
    );
    let text = page.text();
    for stale in ["two paid months", "first two", "90 days", "half of"] {
        assert!(!text.contains(stale), "{stale:?} is hard-coded:\n{text}");
    }
    anna.gets("/refer").await.says("Germany (not served)");
}

#[tokio::test]
async fn where_cold_accounts_are_refused_the_page_promises_no_question_inside() {
    let house = House::open().await;
    house.visitor().gets("/").await.says("we ask inside first");
    let max = house.staff("max", Role::Manager).await;
    publishes(&max, &terms(&[("known_cold", "refuse")])).await;
    let text = house.visitor().gets("/").await.text();
    assert!(!text.contains("we ask inside first"), "{text}");
}
