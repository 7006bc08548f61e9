//! Publishing the next version of the terms.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::{Actor, Answer, House};

const TERMS: [(&str, &str); 28] = [
    ("version", "1"),
    ("operator", "Northwind"),
    ("product", "Calls"),
    ("contact_email", "p@northwind.com"),
    ("time_zone", "Europe/Paris"),
    ("percent", "50"),
    ("months", "2"),
    ("pay_within_days", "5"),
    ("credit_months", "12"),
    ("hold_days", "0"),
    ("hold_days_usage", "7"),
    ("adjust_days", "120"),
    ("one_month_policy", "lapse"),
    ("annual_policy", "two_twelfths"),
    ("contact_within_days", "2"),
    ("review_within_days", "2"),
    ("protection_days", "90"),
    ("deal_days", "90"),
    ("open_at_start", "25"),
    ("open_per_validated", "1"),
    ("open_most", "250"),
    ("known_answers_per_day", "10"),
    ("countries", ""),
    ("known_cold", "ask"),
    ("prospect_days", "180"),
    ("lost_days", "365"),
    ("review_lapse", "validate"),
    ("holidays", ""),
];

/// The terms with some fields otherwise.
pub fn terms<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<_> = TERMS.to_vec();
    fields.retain(|(name, _)| !otherwise.iter().any(|(other, _)| other == name));
    fields.extend(otherwise);
    fields
}

/// Looks the terms over and publishes them; answers the page on which they were looked over.
pub async fn publishes(who: &Actor, fields: &[(&str, &str)]) -> Answer {
    let kept = who.posts("/console/terms", fields).await;
    assert_eq!(kept.status, StatusCode::SEE_OTHER, "{}", kept.text());
    let page = who.gets(&kept.location).await;
    who.posts(&kept.location, &[]).await.leads_to("/console/terms?done=terms-published");
    page
}

/// Fields of terms under which a partner may have any number of leads going on.
pub const NO_CAPS: [(&str, &str); 2] = [("open_at_start", "0"), ("known_answers_per_day", "0")];

/// Publishes terms without caps, as somebody who runs the programme.
pub async fn lifts_caps(house: &House) {
    let manager = house.staff("mara", Role::Manager).await;
    publishes(&manager, &terms(&NO_CAPS)).await;
}

/// Whether the page has this field with this value.
pub fn holds(page: &Answer, name: &str, value: &str) -> bool {
    let field = page.body.split("<input").find(|piece| piece.contains(&format!(" name=\"{name}\"")));
    field.is_some_and(|field| field.contains(&format!(" value=\"{value}\"")))
}

/// What is chosen for a rule.
fn chosen(page: &Answer, code: &str) -> String {
    let select = page.body.split("<select").find(|piece| piece.contains(&format!(" name=\"{code}\"")));
    let option = select.unwrap().split("<option value=\"").find(|piece| piece.contains("\" selected"));
    option.unwrap_or_default().split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_treatment_that_the_form_does_not_offer_is_told_beside_its_rule_and_not_published() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    for value in ["zzz", "", "FAIL"] {
        let fields = terms(&[("EMAIL_FREEMAIL", value), ("EMAIL_ROLE", "fail"), ("product", "Kept")]);
        let page = manager.posts("/console/terms", &fields).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{value:?}");
        assert!(page.body.contains("id=\"EMAIL_FREEMAIL-error\""), "{value:?}");
        assert!(!page.body.contains("id=\"EMAIL_ROLE-error\""), "{value:?}");
        assert_eq!(chosen(&page, "EMAIL_ROLE"), "fail", "what was chosen is kept");
        assert!(holds(&page, "product", "Kept"));
    }
    house.visitor().gets("/").await.says("version 1");
}

#[tokio::test]
async fn what_was_typed_over_terms_that_somebody_else_replaced_is_kept_beside_what_they_changed() {
    let house = House::open().await;
    let (max, mia) = (house.staff("max", Role::Manager).await, house.staff("mia", Role::Manager).await);
    publishes(&max, &terms(&[])).await;
    let faster = terms(&[("version", "2"), ("percent", "40"), ("product", "Talk"), ("EMAIL_ROLE", "ignore")]);
    publishes(&max, &faster).await;
    let late = terms(&[("version", "2"), ("product", "Voice"), ("months", "3"), ("KNOWN_MAYBE", "fail")]);
    let page = mia.posts("/console/terms", &late).await;
    assert_eq!(page.status, StatusCode::CONFLICT);
    page.says("Version 3 was published while you had this page open");
    page.says("Share, per cent: 50 → 40");
    page.says("Product, as partners call it: Calls → Talk");
    page.says("You changed it too: yours stands in the form.");
    page.says("A person looks → Only note it");
    for (name, value) in [("product", "Voice"), ("months", "3"), ("percent", "40"), ("version", "3")] {
        assert!(holds(&page, name, value), "{name} is not {value}");
    }
    assert_eq!(
        (chosen(&page, "KNOWN_MAYBE"), chosen(&page, "EMAIL_ROLE")),
        ("fail".to_owned(), "ignore".to_owned())
    );
    house.visitor().gets("/").await.says("version 3");
}

#[tokio::test]
async fn terms_that_say_the_same_are_no_new_version() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    publishes(&owner, &terms(&[])).await;
    let again = terms(&[("version", "2")]);
    owner.posts("/console/terms", &again).await.leads_to("/console/terms?done=terms-unchanged");
    let auditor = house.staff("arno", Role::Auditor).await;
    assert_eq!(auditor.posts("/console/terms", &again).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn no_more_referrals_may_be_open_at_start_than_ever() {
    let house = House::open().await;
    let owner = house.staff("olivia", Role::Owner).await;
    let crossed = terms(&[("open_at_start", "300"), ("open_most", "250")]);
    let page = owner.posts("/console/terms", &crossed).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    page.says("These are more than the 250 that may ever be open.");
    page.says("These are fewer than the 300 that may be open at start.");
    let unbounded = terms(&[("open_at_start", "300"), ("open_most", "0")]);
    publishes(&owner, &unbounded).await;
}
