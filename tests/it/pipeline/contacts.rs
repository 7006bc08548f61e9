//! Being known by a contact: one of a known account is judged as the account is, any other by itself.

use leadwire::access::Role;

use super::{lead_at, pair, verdict_codes};
use crate::support::{Actor, Answer, House};

const ACCOUNTS: &str = "id,name,website,country,stage,last_activity\n\
    A-1,Acme Logistics Ltd,,GB,customer,\n\
    A-2,Orbit Foods GmbH,,DE,lost,2026-10-01\n";
const CONTACTS: &str = "id,name,email,phone,company,country,account,stage\n\
    C-1,Mary Major,mary@acme-logistics.com,+44 20 7946 0018,Acme,GB,A-1,lost\n\
    C-2,Otto Orbit,otto@orbit-foods.de,,Orbit,DE,A-2,customer\n\
    C-3,Lena Lone,lena@lone-wolf.com,,Lone Wolf Tools,GB,,active\n\
    C-4,Paul Phone,,+49 30 5556667,,DE,,active\n\
    C-5,,,,Mustermann Maschinenbau GmbH,DE,,customer\n\
    C-6,Free Mail,free.mail@gmail.com,,,GB,X-9,active\n";

async fn house() -> (House, Actor) {
    let house = House::open_at("2026-11-24T09:00:00Z").await;
    house.knows_accounts(ACCOUNTS).await;
    house.knows_contacts(CONTACTS).await;
    let anna = house.partner("anna").await;
    (house, anna)
}

async fn refers(anna: &Actor, domain: &str, company: &str, more: &[(&str, &str)]) -> Answer {
    let lead = lead_at(domain, company);
    anna.refers_and_reads(&[&lead.each_ref().map(pair)[..], more].concat()).await
}

/// What staff read of the newest lead.
async fn read_by_staff(house: &House, page: &Answer) -> Answer {
    let max = house.staff("max", Role::Manager).await;
    max.gets(&format!("/console/leads/{}", page.referral_id())).await
}

#[tokio::test]
async fn the_address_of_a_contact_is_known_and_staff_read_whose_it_is_and_at_which_account() {
    let (house, anna) = house().await;
    let page =
        refers(&anna, "acme-logistics.com", "Acme Logistics", &[("email", "mary@acme-logistics.com")]).await;
    assert_eq!((page.verdict(), page.codes()), ("Refused", vec!["ALREADY_KNOWN".to_owned()]));
    for hidden in ["KNOWN_", "Mary Major", "A-1", "C-1", "7946"] {
        page.does_not_say(hidden);
    }
    let told = read_by_staff(&house, &page).await;
    told.says("KNOWN_CONTACT");
    told.says("Contact: Mary Major, mary@acme-logistics.com, +442079460018; account: Acme Logistics Ltd");
    let mails = format!("{:?}", house.mails_to("anna@anna-consulting.com").await);
    assert!(!mails.contains("Mary") && !mails.contains("KNOWN_"), "{mails}");
}

#[tokio::test]
async fn a_colleague_of_a_contact_is_known_by_the_domain_and_stands_where_the_account_stands() {
    let (house, anna) = house().await;
    // The contact says that it was lost; its account is a customer.
    let customer = refers(&anna, "acme-logistics.com", "Acme Logistics", &[]).await;
    assert_eq!(customer.verdict(), "Refused");
    // The contact says that it is a customer; its account was lost last month, so somebody is asked.
    let lost = refers(&anna, "orbit-foods.de", "Orbit", &[("country", "DE")]).await;
    assert_eq!(lost.verdict(), "In review");
    let max = house.staff("max", Role::Manager).await;
    let told = max.gets(&format!("/console/review/{}", lost.referral_id())).await;
    told.says("account: Orbit Foods GmbH");
    told.says("Lost, last activity on");
}

#[tokio::test]
async fn a_contact_without_an_account_is_known_by_its_own_domain_phone_and_company() {
    let (house, anna) = house().await;
    let wolf = refers(&anna, "lone-wolf.com", "Other Words", &[]).await;
    assert!(wolf.codes().contains(&"ALREADY_KNOWN".to_owned()), "{:?}", wolf.codes());
    let told = read_by_staff(&house, &wolf).await;
    told.says("KNOWN_COMPANY_DOMAIN");
    told.says("Contact: Lena Lone, lena@lone-wolf.com");
    told.says("Lone Wolf Tools");
    let phone = refers(&anna, "ember.example", "Ember", &[("phone", "030 5556667"), ("country", "DE")]).await;
    assert_eq!(phone.verdict(), "Refused");
    let abroad =
        refers(&anna, "fern.example", "Fern", &[("phone", "+49 30 5556667"), ("country", "FR")]).await;
    assert_eq!(abroad.verdict(), "In review");
    let name = refers(&anna, "gull.example", "Mustermann Maschinenbau", &[("country", "DE")]).await;
    assert_eq!(name.verdict(), "Refused");
    assert!(name.codes().contains(&"ALREADY_KNOWN".to_owned()), "{:?}", name.codes());
    let far = refers(&anna, "hazel.example", "Mustermann Maschinenbau", &[("country", "AT")]).await;
    assert_eq!(far.verdict(), "In review");
}

#[tokio::test]
async fn free_mail_of_a_contact_makes_nobody_else_known() {
    let (_house, anna) = house().await;
    let page = refers(&anna, "iris.example", "Iris", &[("email", "somebody.else@gmail.com")]).await;
    assert!(!page.codes().contains(&"ALREADY_KNOWN".to_owned()), "{:?}", page.codes());
    let same = refers(&anna, "jade.example", "Jade", &[("email", "free.mail@gmail.com")]).await;
    assert!(same.codes().contains(&"ALREADY_KNOWN".to_owned()), "{:?}", same.codes());
}

#[tokio::test]
async fn a_contact_is_judged_by_itself_until_its_account_comes_and_again_when_that_is_gone() {
    let house = House::open_at("2026-11-24T09:00:00Z").await;
    house.knows_contacts("id,email,account,stage,last_activity\nC-1,a@kite.com,A-7,lost,2020-01-01\n").await;
    let (anna, crm) = (house.partner("anna").await, house.crm().await);
    let verdict = async |host: &str| {
        let email = format!("someone@{host}");
        refers(&anna, host, "Kite", &[("email", email.as_str())]).await.verdict().to_owned()
    };
    assert_eq!(verdict("kite.com").await, "Validated", "lost long ago");
    anna.posts(&format!("/portal/referrals/{}/withdraw", last_referral(&anna).await), &[]).await;
    house.knows_accounts("id,name,stage\nA-7,Kestrel Holding,customer\n").await;
    assert_eq!(verdict("kite.com").await, "Refused", "a customer's contact");
    assert_eq!(
        crm.sends_json("DELETE", "/api/v1/accounts/A-7", &serde_json::json!({}), None).await.status,
        204
    );
    let ben = house.partner("ben").await;
    let again = refers(&ben, "kite.com", "Kite", &[("email", "third@kite.com")]).await;
    assert_eq!(again.verdict(), "Validated");
}

/// The id of the newest referral of a partner.
async fn last_referral(partner: &Actor) -> String {
    let page = partner.gets("/portal").await;
    let link = page.body.split("/portal/referrals/").nth(1).expect("a referral");
    link.split(['"', '?', '/']).next().expect("an id").to_owned()
}

#[tokio::test]
async fn the_many_contacts_of_one_company_crowd_no_other_company_out() {
    let house = House::open().await;
    let mut csv = "id,name,email,company,country,account\n".to_owned();
    for number in 0..500 {
        csv.push_str(&format!("C-{number},P {number},p{number}@globex.com,Globex Marine Group,GB,A-1\n"));
    }
    csv.push_str("D-1,Dora Doe,,Globex Marine Pumps,GB,\n");
    house.knows_contacts(&csv).await;
    house.knows_accounts("id,name,country\nA-1,Globex Marine Group,GB\nA-2,Globex Marine Cranes,GB\n").await;
    let anna = house.partner("anna").await;
    for company in ["Globex Marine Pumps", "Globex Marine Cranes"] {
        let codes = verdict_codes(&anna, &format!("{}.example", company.len()), company).await;
        assert!(codes.contains(&"ALREADY_KNOWN".to_owned()), "{company}: {codes:?}");
    }
    // The very address is found among five hundred.
    let page = refers(&anna, "globex.com", "Globex", &[("email", "p499@globex.com")]).await;
    read_by_staff(&house, &page).await.says("Contact: P 499, p499@globex.com; account: Globex Marine Group");
}

#[tokio::test]
async fn staff_read_the_contacts_by_name_by_address_and_of_one_account_page_by_page() {
    let (house, _anna) = house().await;
    let max = house.staff("max", Role::Manager).await;
    let page = max.gets("/console/accounts/contacts").await;
    page.says("6 contacts");
    for said in
        ["Mary Major", "C-1", "mary@acme-logistics.com", "+442079460018", "Account: Acme Logistics Ltd"]
    {
        page.says(said);
    }
    page.says("Account X-9, not in the pipeline");
    let by_address = max.gets("/console/accounts/contacts?from=Otto%2Bnews%40orbit-foods.de").await;
    by_address.says("Otto Orbit");
    by_address.does_not_say("Mary Major");
    let of_account = max.gets("/console/accounts/contacts?account=A-1").await;
    of_account.says("Contacts of the account A-1.");
    of_account.says("Mary Major");
    of_account.does_not_say("Otto Orbit");
    let accounts = max.gets("/console/accounts").await;
    accounts.says("one contact");
    assert!(accounts.body.contains("/console/accounts/contacts?account=A-1"));
    let mut csv = "id,name,email\n".to_owned();
    (0..60).for_each(|at| csv.push_str(&format!("Z-{at},Zoe {at:02},zoe{at}@zoo.com\n")));
    house.knows_contacts(&csv).await;
    let first = max.gets("/console/accounts/contacts?from=Zoe").await;
    first.says("Zoe 49");
    first.does_not_say("Zoe 50");
    let next =
        first.body.split("href=\"?from=").nth(1).and_then(|rest| rest.split('"').next()).expect("more");
    max.gets(&format!("/console/accounts/contacts?from={next}")).await.says("Zoe 59");
    assert_eq!(house.partner("ben").await.gets("/console/accounts/contacts").await.status, 403);
}
