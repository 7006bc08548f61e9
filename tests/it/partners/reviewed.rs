//! Applicants about whom a person decides, whatever the checks say.

use leadwire::access::Role;

use super::look_up::{joins, open};
use crate::support::{Actor, House, Stage};

/// Somebody applies, and staff read why a person decides; the applicant does not.
async fn is_reviewed(house: &House, manager: &Actor, (email, site): (&str, &str), why: &str) {
    let visitor = house.visitor();
    let outcome = joins(house, &visitor, email, site).await;
    house.settle().await;
    let page = visitor.gets(&outcome).await;
    page.says("A person looks at your application");
    page.does_not_say(why);
    let list = manager.gets("/console/partners").await;
    let path = list.body.split("href=\"").find(|part| part.starts_with("/console/partners/0")).unwrap();
    manager.gets(path.split('"').next().unwrap()).await.says(why);
}

#[tokio::test]
async fn our_own_people_are_not_let_in_by_the_machine_by_whatever_address_of_the_house_they_come() {
    let house = House::open().await;
    let manager = house.staff("max", Role::Manager).await;
    for who in [
        ("max@operator.com", "operator.com"),
        ("carl@operator.com", "operator.com"),
        ("carl@mail.operator.com", "www.operator.com"),
    ] {
        is_reviewed(&house, &manager, who, "Of our own house: a person decides").await;
    }
}

#[tokio::test]
async fn whom_the_operator_lists_by_address_or_domain_a_person_decides_about() {
    let house = House::open_with(|config, _| {
        config.access.joins_reviewed =
            ["Rival.com", "TOM@swift.com", "Müller.de"].map(str::to_owned).to_vec();
    })
    .await;
    let manager = house.staff("max", Role::Manager).await;
    let why = "On the list of applicants about whom a person decides";
    for who in [
        ("jane@rival.com", "rival.com"),
        ("jane@sales.rival.com", "sales.rival.com"),
        ("tom+x@swift.com", "swift.com"),
        ("jane@xn--mller-kva.de", "müller.de"),
    ] {
        is_reviewed(&house, &manager, who, why).await;
    }
    for (email, site) in [("ann@swift.com", "swift.com"), ("jane@unrival.com", "unrival.com")] {
        let visitor = house.visitor();
        assert_eq!(joins(&house, &visitor, email, site).await, "/refer?done=approved", "{email}");
    }
}

#[tokio::test]
async fn our_own_people_are_not_asked_for_proof_first() {
    let stage = Stage::open().await;
    stage.takes_mail("gmail.com");
    let house = open(&stage).await;
    let manager = house.staff("max", Role::Manager).await;
    stage.company("operator.com", "The operator");
    let why = "Of our own house: a person decides";
    is_reviewed(&house, &manager, ("carl.operator@gmail.com", "operator.com"), why).await;
    assert!(house.mails_to("carl.operator@gmail.com").await.iter().all(|mail| mail.kind != "prove_site"));
}
