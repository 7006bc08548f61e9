//! The conflict desk: accounts that may be one company, and what people decide about them.

use axum::http::StatusCode;
use leadwire::access::Role;

use super::{lead_at, pair};
use crate::support::{Actor, Answer, House};

const DUPLICATES: &str = "/console/accounts/duplicates";
const COMPARE: &str = "/console/accounts/compare";

/// Two accounts that are alike and one that is not.
const ACCOUNTS: &str = "id,name,website,country,stage,last_activity\n\
    A-1,Zelkowatronik GmbH,zelkowatronik.de,DE,former,2015-01-01\n\
    A-2,Zelkowatronic,zt-pumpen.de,DE,customer,2026-10-01\n\
    A-3,Boulangerie Dupont,dupont-pain.fr,FR,customer,\n";

struct Desk {
    house: House,
    max: Actor,
}

impl Desk {
    async fn open(accounts: &str) -> Desk {
        let house = House::open_at("2026-11-03T09:00:00Z").await;
        let max = house.staff("max", Role::Manager).await;
        house.knows_accounts(accounts).await;
        house.pass_minutes(5).await;
        Desk { house, max }
    }

    async fn list(&self) -> Answer {
        self.max.gets(DUPLICATES).await
    }

    /// The page of the first pair in the list.
    async fn first(&self) -> Answer {
        let list = self.list().await;
        let link = list.body.split(&format!("{COMPARE}?")).nth(1).expect("a pair");
        let query = link.split('"').next().expect("an address").replace("&#38;", "&").replace("&amp;", "&");
        self.max.gets(&format!("{COMPARE}?{query}")).await
    }

    /// Decides what the page shows, as it was seen there.
    async fn decides(&self, seen: &Answer, says: &str) -> Answer {
        let accounts = seen_accounts(seen);
        let mut fields: Vec<(&str, &str)> = accounts.iter().map(|seen| ("account", seen.as_str())).collect();
        fields.extend([("says", says), ("reason", "They told me so.")]);
        self.max.posts(COMPARE, &fields).await
    }

    /// The verdict on a lead of a company at a domain, by a partner of its own, and what staff read of it.
    async fn refers(&self, partner: &str, domain: &str, company: &str) -> (String, String) {
        let partner = self.house.partner(partner).await;
        let lead = lead_at(domain, company);
        let lead = [&lead.each_ref().map(pair)[..], &[("country", "DE")]].concat();
        let page = partner.refers_and_reads(&lead).await;
        for hidden in ["KNOWN_", "They told me so", "Zelkowatronik GmbH", "A-2"] {
            page.does_not_say(hidden);
        }
        let told = self.max.gets(&format!("/console/leads/{}", page.referral_id())).await;
        partner.posts(&format!("/portal/referrals/{}/withdraw", page.referral_id()), &[]).await;
        (page.verdict().to_owned(), told.text())
    }

    async fn verdict(&self, partner: &str, domain: &str, company: &str) -> String {
        self.refers(partner, domain, company).await.0
    }

    /// Takes back the newest decision.
    async fn takes_back(&self) {
        let decided = self.max.gets("/console/accounts/decisions").await;
        let path = decided.body.split("action=\"").find(|rest| rest.contains("/undo\"")).expect("an undo");
        let path = path.split('"').next().expect("an address");
        self.max.posts(path, &[]).await.leads_to("/console/accounts/decisions?done=desk-undone");
    }
}

/// The accounts of a page, each as its form sends it back.
fn seen_accounts(page: &Answer) -> Vec<String> {
    let fields = page.body.split("name=\"account\" value=\"").skip(1);
    fields.filter_map(|rest| rest.split('"').next()).map(str::to_owned).collect()
}

#[tokio::test]
async fn accounts_that_are_alike_stand_side_by_side_and_an_empty_list_says_why_it_is_empty() {
    let house = House::open_at("2026-11-03T09:00:00Z").await;
    let max = house.staff("max", Role::Manager).await;
    max.gets(DUPLICATES).await.says("There are no accounts yet");
    house.knows_accounts(ACCOUNTS).await;
    max.gets(DUPLICATES).await.says("No account has been compared yet");
    house.pass_minutes(5).await;
    let desk = Desk { house, max };
    let list = desk.list().await;
    list.says("Zelkowatronik GmbH");
    list.does_not_say("Dupont");
    list.does_not_say("being compared");
    desk.max.gets("/console/accounts").await.says("one possible duplicate");
    let page = desk.first().await;
    page.says("Are they one company?");
    page.says("The names are");
    let text = page.text();
    assert!(text.contains("Country\nAgrees\nGermany\nGermany"), "{text}");
    assert!(text.contains("Domains\nDiffers\nzelkowatronik.de\nzt-pumpen.de"), "{text}");
    assert!(
        text.contains("Stage\nFormer customer\nCustomer") || text.contains("Stage\nFormer\nCustomer"),
        "{text}"
    );
    let lone = Desk::open("id,name\nA-1,Boulangerie Dupont\nA-2,Zelkowatronik\n").await;
    lone.list().await.says("None found");
}

#[tokio::test]
async fn one_company_is_found_by_what_the_other_was_called_when_that_is_deleted_until_it_is_taken_back() {
    let desk = Desk::open(ACCOUNTS).await;
    // The account at this domain was left long ago, the other is a customer.
    assert_eq!(desk.verdict("anna", "zelkowatronik.de", "Something Else").await, "Validated");
    let page = desk.first().await;
    desk.decides(&page, "same").await.leads_to(&format!("{DUPLICATES}?done=desk-same"));
    desk.list().await.says("None found");
    assert_eq!(desk.verdict("ben", "zelkowatronik.de", "Something Else").await, "Refused");
    let crm = desk.house.crm().await;
    let nothing = serde_json::json!({});
    assert_eq!(crm.sends_json("DELETE", "/api/v1/accounts/A-1", &nothing, None).await.status, 204);
    assert_eq!(desk.verdict("cleo", "zelkowatronik.de", "Something Else").await, "Refused");
    let decided = desk.max.gets("/console/accounts/decisions").await;
    decided.says("One company");
    decided.says("zelkowatronik.de");
    decided.does_not_say("They told me so.");
    desk.takes_back().await;
    assert_eq!(desk.verdict("dora", "zelkowatronik.de", "Something Else").await, "Validated");
    desk.max.gets("/console/accounts/decisions").await.says("Taken back by max");
}

#[tokio::test]
async fn two_companies_are_not_doubted_for_each_other_and_those_of_a_group_are_told_as_that() {
    let desk = Desk::open(ACCOUNTS).await;
    let lead = ("zelkowatronik.de", "Zelkowatronik");
    let (verdict, told) = desk.refers("anna", lead.0, lead.1).await;
    assert_eq!(verdict, "In review");
    assert!(told.contains("The names are") && !told.contains("Of the same group"), "{told}");
    desk.decides(&desk.first().await, "other").await.leads_to(&format!("{DUPLICATES}?done=desk-other"));
    assert_eq!(desk.verdict("ben", lead.0, lead.1).await, "Validated");
    desk.max.gets("/console/accounts/decisions").await.says("They told me so.");
    // Neither looking again nor a new file makes it a question again.
    desk.house.knows_accounts(&ACCOUNTS.replace("Dupont", "Durand")).await;
    desk.house.pass_minutes(5).await;
    desk.list().await.says("None found");
    desk.takes_back().await;
    desk.house.pass_minutes(5).await;
    desk.decides(&desk.first().await, "group").await.leads_to(&format!("{DUPLICATES}?done=desk-group"));
    let (verdict, told) = desk.refers("cleo", lead.0, lead.1).await;
    assert_eq!(verdict, "In review");
    assert!(told.contains("Of the same group") && told.contains("is of the same group"), "{told}");
}

#[tokio::test]
async fn of_two_who_decide_at_once_the_second_is_told_that_somebody_was_faster() {
    let desk = Desk::open(ACCOUNTS).await;
    let mia = desk.house.staff("mia", Role::Manager).await;
    let seen = desk.first().await;
    desk.decides(&seen, "other").await;
    let late = Desk { max: mia, ..desk }.decides(&seen, "same").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says("Changed meanwhile");
}

#[tokio::test]
async fn whoever_decides_about_an_account_that_became_another_company_meanwhile_is_told_so() {
    let desk = Desk::open(ACCOUNTS).await;
    let seen = desk.first().await;
    desk.house
        .knows_accounts(&ACCOUNTS.replace("Zelkowatronik", "Gigantus").replace("zelko", "gigantus"))
        .await;
    let late = desk.decides(&seen, "same").await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says("Changed meanwhile");
}

#[tokio::test]
async fn account_managers_and_auditors_read_and_only_owner_and_managers_decide() {
    let desk = Desk::open(ACCOUNTS).await;
    let seen = desk.first().await;
    let accounts = seen_accounts(&seen);
    let ids: Vec<&str> = accounts.iter().filter_map(|seen| seen.split(':').next()).collect();
    let address = format!("{COMPARE}?account={}&account={}", ids[0], ids[1]);
    for (name, role) in [("clara", Role::AccountManager), ("aude", Role::Auditor)] {
        let reader = desk.house.staff(name, role).await;
        for path in [DUPLICATES, &address, "/console/accounts/decisions"] {
            let page = reader.gets(path).await;
            assert_eq!(page.status, StatusCode::OK, "{path}");
            assert!(!page.body.contains("value=\"same\""), "{path}");
        }
        let fields = [("account", accounts[0].as_str()), ("account", accounts[1].as_str()), ("says", "same")];
        assert_eq!(reader.posts(COMPARE, &fields).await.status, StatusCode::FORBIDDEN);
        let later = [&fields[..2], &[("says", "later")]].concat();
        assert_eq!(reader.posts(COMPARE, &later).await.status, StatusCode::FORBIDDEN);
    }
    let anna = desk.house.partner("anna").await;
    for path in [DUPLICATES, &address, "/console/accounts/decisions"] {
        assert_eq!(anna.gets(path).await.status, StatusCode::FORBIDDEN, "{path}");
    }
    desk.list().await.says("Zelkowatronik");
}

#[tokio::test]
async fn an_account_shows_what_it_was_taught_and_forgets_one_thing_at_once() {
    let desk = Desk::open(ACCOUNTS).await;
    let seen = desk.first().await;
    desk.decides(&seen, "same").await;
    let list = desk.max.gets("/console/accounts").await;
    let (path, _) = list
        .body
        .split("href=\"")
        .find_map(|rest| {
            let (path, rest) = rest.split_once('"')?;
            rest.starts_with(">Zelkowatronic<").then_some((path, rest))
        })
        .expect("the account");
    let page = desk.max.gets(path).await;
    page.says("What it was taught");
    page.says("zelkowatronik.de");
    assert_eq!(desk.verdict("anna", "zelkowatronik.de", "Something Else").await, "Refused");
    let row = page.body.split("<tr>").find(|row| row.contains(">zelkowatronik.de<")).expect("a row");
    let teaching = row.split("name=\"teaching\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let forget = [("teaching", teaching.expect("a button"))];
    desk.max.posts(&format!("{path}/forget"), &forget).await.leads_to(&format!("{path}?done=desk-forgotten"));
    let page = desk.max.gets(path).await;
    assert!(!page.body.contains(">zelkowatronik.de<"), "{}", page.text());
    // Twice is once too often.
    let again = desk.max.posts(&format!("{path}/forget"), &forget).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    // It is found from there by hand as well, and put beside.
    let found = desk.max.gets(&format!("{path}?find=dupont-pain.fr")).await;
    found.says("Boulangerie Dupont");
    let address =
        found.body.split("href=\"").find(|rest| rest.starts_with(COMPARE) && rest.contains("Boulangerie"));
    let address = address.and_then(|rest| rest.split('"').next()).expect("a link").replace("&#38;", "&");
    desk.max.gets(&address.replace("&amp;", "&")).await.says("The machine sees no likeness");
}

#[tokio::test]
async fn a_pair_goes_when_an_account_changes_or_leaves_and_stands_last_when_it_is_put_off() {
    let more = format!("{ACCOUNTS}A-4,Boulangerie Dupond,dupond.fr,FR,customer,\n");
    let desk = Desk::open(&more).await;
    let list = desk.list().await.text();
    let (first, second) = (list.find("Zelkowatronik"), list.find("Dupont"));
    let (above, below) =
        if first < second { ("Zelkowatronik", "Dupont") } else { ("Dupont", "Zelkowatronik") };
    let sent = desk.decides(&desk.first().await, "later").await;
    assert!(sent.location.starts_with(COMPARE), "the next pair: {}", sent.location);
    desk.max.gets(&sent.location).await.says(below);
    let list = desk.list().await.text();
    assert!(list.find(above) > list.find(below), "{list}");
    desk.house.knows_accounts(&more.replace("Boulangerie Dupond,dupond.fr", "Garage Martin,martin.fr")).await;
    desk.house.pass_minutes(5).await;
    let list = desk.list().await;
    list.does_not_say("Dupon");
    list.says("Zelkowatronik");
    let crm = desk.house.crm().await;
    let nothing = serde_json::json!({});
    crm.sends_json("DELETE", "/api/v1/accounts/A-1", &nothing, None).await;
    desk.list().await.says("None found");
}

#[tokio::test]
async fn many_are_compared_in_pieces_and_nothing_is_compared_twice() {
    let mut csv = "id,name,website\n".to_owned();
    for at in 0..60 {
        csv.push_str(&format!(
            "A-{at},Firm Number {at},firm-{at}.com\nB-{at},Other {at},www.firm-{at}.com\n"
        ));
    }
    let desk = Desk::open(&csv).await;
    let list = desk.list().await;
    list.says("The same domain");
    list.does_not_say("being compared");
    assert!(list.body.contains("rel=\"next\""), "sixty pairs are two pages");
    desk.max.gets("/console/accounts").await.says("60 possible duplicates");
    desk.house.knows_accounts(&csv).await;
    desk.list().await.does_not_say("being compared");
    desk.house.knows_accounts("id,name\nC-1,Somebody New\n").await;
    desk.list().await.says("120 of 121 compared");
}

#[tokio::test]
async fn three_accounts_are_decided_together_and_keys_that_are_made_anew_keep_what_was_taught() {
    let desk = Desk::open(&format!("{ACCOUNTS}A-5,Zelkowatronik AG,zelko.at,DE,lost,2015-01-01\n")).await;
    let page = desk.first().await;
    let with = page.body.split("href=\"").find(|rest| rest.contains("Also alike")).expect("a third account");
    let with = with.split('"').next().expect("an address").replace("&#38;", "&").replace("&amp;", "&");
    let page = desk.max.gets(&with).await;
    assert_eq!(seen_accounts(&page).len(), 3);
    desk.decides(&page, "same").await.leads_to(&format!("{DUPLICATES}?done=desk-same"));
    assert_eq!(desk.verdict("anna", "zelko.at", "Something Else").await, "Refused");
    let made_before = "UPDATE pipeline_key_version SET version = 0";
    let changed = desk.house.app.db.write(move |tx| async move { tx.run(made_before, &[]).await }).await;
    changed.expect("the version");
    leadwire::pipeline::renew_keys(&desk.house.app).await.expect("made anew");
    let crm = desk.house.crm().await;
    let nothing = serde_json::json!({});
    crm.sends_json("DELETE", "/api/v1/accounts/A-5", &nothing, None).await;
    assert_eq!(desk.verdict("ben", "zelko.at", "Something Else").await, "Refused");
}

#[tokio::test]
async fn nothing_of_what_was_decided_can_be_changed_or_deleted_in_the_trail() {
    let desk = Desk::open(ACCOUNTS).await;
    let seen = desk.first().await;
    assert_eq!(desk.decides(&seen, "same").await.status, StatusCode::SEE_OTHER);
    let kept = || async {
        let rows = desk.house.every_row().await;
        rows.into_iter().filter(|row| row.starts_with("pipeline_trail:")).collect::<Vec<_>>()
    };
    let before = kept().await;
    assert!(!before.is_empty());
    for sql in ["UPDATE pipeline_trail SET at = at + 1", "DELETE FROM pipeline_trail"] {
        let told = desk.house.app.db.write(move |tx| async move { tx.run(sql, &[]).await }).await;
        let why = told.expect_err(sql).to_string();
        assert!(why.contains("pipeline_trail is only ever added to"), "{sql}: {why}");
    }
    assert_eq!(kept().await, before);
}

#[tokio::test]
async fn accounts_of_one_name_are_told_apart_by_their_website_and_their_id() {
    let desk = Desk::open(
        "id,name,website,country\nM-1,Zelkowatronik GmbH,zelko-eins.de,DE\n\
         M-2,Zelkowatronik GmbH,,DE\nM-3,Zelkowatronik GmbH,zelko-drei.de,DE\n\
         M-4,Zelkowatronik GmbH,zelko-drei.de,DE\n",
    )
    .await;
    let list = desk.list().await.text();
    assert!(list.contains("zelko-drei.de · M-3") && list.contains("zelko-drei.de · M-4"), "{list}");
    assert!(list.contains("zelko-eins.de · M-1") && list.contains("\nM-2\n"), "{list}");
    let page = desk.first().await.text();
    let mut also: Vec<&str> = page.lines().filter(|line| line.contains("Also alike")).collect();
    assert_eq!(also.len(), 2, "{page}");
    also.dedup();
    assert_eq!(also.len(), 2, "{page}");
    assert!(also[0].contains("Zelkowatronik GmbH ("), "{also:?}");
}
