//! Places in time, forms that are sent again and forms that are old, around a correction.

use leadwire::access::Role;

use crate::support::House;
use crate::support::actors::lead;

const ROLE_ADDRESS: (&str, &str) = ("email", "info@acme-logistics.com");
const FREELANCER: [(&str, &str); 3] =
    [("first_name", "Joe"), ("email", "joe@acme-logistics.com"), ("job_title", "Freelancer")];

#[tokio::test]
async fn a_correction_that_names_one_more_domain_keeps_the_place_at_the_one_it_still_names() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let (anna, ben) = (house.partner("anna").await, house.partner("ben").await);
    anna.refers_and_reads(&[ROLE_ADDRESS]).await;
    house.pass(1).await;
    let refused = ben.refers_and_reads(&FREELANCER).await;
    assert!(refused.codes().contains(&"ALREADY_REFERRED".to_owned()), "{:?}", refused.codes());
    house.pass(1).await;
    let corrected = anna.refers(&[ROLE_ADDRESS, ("website", "https://acme-freight.com")]).await;
    assert!(corrected.location.ends_with("?done=corrected"), "{}", corrected.location);
    let path = refused.location.split('?').next().unwrap();
    ben.posts(&format!("{path}/appeal"), &[("text", "He is employed there.")]).await;
    let case = max.gets(&format!("/console/review/{}", refused.referral_id())).await;
    case.says("anna referred it earlier, on Tuesday 3 March 2026, 10:00");
    case.does_not_say("value=\"validate\"");
}

#[tokio::test]
async fn whoever_withdraws_and_refers_anew_in_the_same_minute_has_a_new_referral() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let first = anna.refers(&[]).await;
    let path = first.location.split('?').next().unwrap();
    anna.posts(&format!("{path}/withdraw"), &[]).await.leads_to(&format!("{path}?done=withdrawn"));
    let again = anna.refers_and_reads(&[]).await;
    assert_ne!(again.referral_id(), first.referral_id());
    assert_eq!(again.verdict(), "Validated");
    let closed = first.referral_id();
    let told = anna.posts("/refer", &lead(&[("corrects", &closed), ("job_title", "Buyer")])).await;
    told.leads_to(&format!("{path}?done=referred-closed"));
    anna.gets(&told.location).await.says("This referral is closed.");
}

#[tokio::test]
async fn whoever_corrects_into_a_refusal_by_mistake_hands_in_the_right_form_again() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let first = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    let slip = anna.posts("/refer", &lead(&[("email", "jane@gmail.com"), ("corrects", &first)])).await;
    slip.leads_to(&format!("/portal/referrals/{first}?done=corrected-refused"));
    let again = anna.refers_and_reads(&[ROLE_ADDRESS]).await;
    assert_ne!(again.referral_id(), first);
    assert_eq!(again.verdict(), "In review");
}

#[tokio::test]
async fn a_referral_does_not_leave_the_company_of_its_contacts_in_two_steps_either() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let id = anna.refers_and_reads(&[ROLE_ADDRESS]).await.referral_id();
    let joe = [("first_name", "Joe"), ("last_name", "Bloggs"), ("email", "joe.bloggs@acme-logistics.com")];
    anna.refers(&joe).await.leads_to(&format!("/portal/referrals/{id}?done=contact-added"));
    let site = ("website", "https://acme-freight.com");
    for (mail, done) in [(ROLE_ADDRESS.1, "corrected"), ("info@acme-freight.com", "referred-contacts")] {
        let told = anna.posts("/refer", &lead(&[("email", mail), site, ("corrects", &id)])).await;
        told.leads_to(&format!("/portal/referrals/{id}?done={done}"));
    }
    let same = [joe.as_slice(), &[("corrects", id.as_str())]].concat();
    let told = anna.posts("/refer", &lead(&same)).await;
    told.leads_to(&format!("/portal/referrals/{id}?done=referred-elsewhere"));
}

#[tokio::test]
async fn a_form_from_before_somebody_elses_correction_undoes_nothing() {
    let house = House::open().await;
    let max = house.staff("max", Role::Manager).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[ROLE_ADDRESS]).await;
    let id = page.referral_id();
    let door = format!("/console/partners/{}/refer", house.partner_id("anna").await);
    let seen = max.gets(&format!("{door}?correct={id}")).await.hidden("seen");
    anna.posts("/refer", &lead(&[ROLE_ADDRESS, ("job_title", "Head of depot"), ("corrects", &id)])).await;
    let late = [ROLE_ADDRESS, ("phone", "+44 20 7946 0999"), ("corrects", id.as_str()), ("seen", &seen)];
    max.posts(&door, &lead(&late)).await.leads_to(&format!("/console/leads/{id}?done=referred-meanwhile"));
    anna.gets(&page.location).await.says("Head of depot");
    let seen = max.gets(&format!("{door}?correct={id}")).await.hidden("seen");
    let now = [late[0], late[1], late[2], ("job_title", "Head of depot"), ("seen", &seen)];
    max.posts(&door, &lead(&now)).await.leads_to(&format!("/console/leads/{id}?done=corrected"));
}
