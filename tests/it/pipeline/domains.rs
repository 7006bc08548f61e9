//! An e-mail on another domain than the website's, where an account of the pipeline has both.

use jiff::Timestamp;
use leadwire::access::Role;
use leadwire::referrals;
use serde_json::Value;

use crate::support::actors::json_lead;
use crate::support::web::Served;
use crate::support::{House, Stage};

const SITE: &str = "acme-logistics.com";
/// The good lead with an address on the other domain.
const ELSEWHERE: [(&str, &str); 1] = [("email", "jane.doe@acme-group.com")];
/// Long lost, so that nothing but its domains counts.
const BOTH: &str = "id,name,website,country,stage,last_activity,aliases\n\
                    A-1,Zephyr Holdings,acme-logistics.com,GB,lost,2020-01-15,acme-group.com\n";
const ONE_EACH: &str = "id,name,website,country,stage,last_activity\n\
                        A-1,Zephyr Holdings,acme-logistics.com,GB,lost,2020-01-15\n\
                        A-2,Zephyr Rail,acme-group.com,GB,lost,2020-01-15\n";

#[tokio::test]
async fn two_domains_of_one_account_are_no_mismatch_and_those_of_two_accounts_are_one() {
    for (accounts, verdict) in [(BOTH, "Validated"), (ONE_EACH, "In review")] {
        let house = House::open().await;
        house.knows_accounts(accounts).await;
        let page = house.partner("anna").await.refers_and_reads(&ELSEWHERE).await;
        assert_eq!((page.verdict(), page.codes()), (verdict, vec!["EMAIL_DOMAIN_MISMATCH".to_owned()]));
        page.does_not_say("Zephyr");
        let manager = house.staff("max", Role::Manager).await;
        let case = manager.gets(&format!("/console/leads/{}", page.referral_id())).await;
        let ties =
            case.text().contains("Both domains are one account\u{2019}s\nacme-group.com, acme-logistics.com");
        assert_eq!(ties, accounts == BOTH, "{}", case.text());
        let tally =
            referrals::replay(&house.app, Timestamp::MIN, |one| panic!("{one:?}")).await.expect("run");
        assert_eq!((tally.equal, tally.all()), (1, 1));
    }
}

/// What a partner's program and mails are told of a lead whose address is on another domain than its site,
/// which says this; in a house that knows these accounts.
async fn told(site_says: &str, accounts: Option<&str>) -> (Value, String) {
    let stage = Stage::open().await;
    stage.control_answers();
    stage.takes_mail("acme-group.com");
    let page = format!(
        "<title>Acme Logistics</title><h1>Acme Logistics</h1><a href=/services>Services</a> \
         <a href=https://www.linkedin.com/company/acme-logistics>LinkedIn</a> <p>For thirty years we have \
         moved goods by road and rail for our customers all over Europe.<p>{site_says}"
    );
    for host in [SITE.to_owned(), format!("www.{SITE}")] {
        stage.site(&host, Served::html(&page));
    }
    let house = House::open_online(&stage).await;
    assert!(house.app.outside.ask_control(house.app.clock.now()).await, "the house has reached the world");
    if let Some(accounts) = accounts {
        house.knows_accounts(accounts).await;
    }
    house.partner("anna").await;
    let program = house.program_of("anna").await;
    let sent = program.posts_json("/api/v1/referrals", &json_lead(&ELSEWHERE), None).await.json();
    house.settle().await;
    let id = sent["id"].as_str().expect("an id");
    let mut answer = program.gets(&format!("/api/v1/referrals/{id}")).await.json();
    for ours in ["id", "receipt_proof"] {
        answer.as_object_mut().expect("a referral").remove(ours);
    }
    let mails = house.mails_to("anna@anna-consulting.com").await;
    let text: Vec<&str> = mails.iter().flat_map(|mail| mail.text.lines()).collect();
    assert!(text.iter().any(|line| line.contains("EMAIL_DOMAIN_MISMATCH")), "{text:?}");
    // Links are each house's own.
    let lines: Vec<&str> = text.into_iter().filter(|line| !line.contains("http")).collect();
    (answer, lines.join("\n"))
}

#[tokio::test]
async fn a_partner_reads_the_same_whether_the_site_ties_the_domains_or_an_account_does() {
    let by_site = told("Write to us: info@acme-group.com", None).await;
    let by_account = told("", Some(BOTH)).await;
    let by_nobody = told("", None).await;
    assert_eq!(by_site.0["verdict"], "validated");
    assert_eq!(by_nobody.0["verdict"], "in_review");
    let reasons = by_site.0["reasons"].as_array().expect("reasons");
    let note = reasons.iter().find(|reason| reason["code"] == "EMAIL_DOMAIN_MISMATCH").expect("a note");
    assert_eq!(note["sentence"], "The e-mail and the website are on different domains.");
    assert_eq!(note["evidence"].as_array().map(Vec::len), Some(1), "{note}");
    let checks = by_site.0["checks"].as_array().expect("checks");
    let check = checks.iter().find(|check| check["code"] == note["code"]).expect("the check");
    assert_eq!(check["sentence"], note["sentence"], "what passed with a note says it among the checks too");
    assert_eq!(by_account, by_site);
}

#[tokio::test]
async fn free_mail_is_not_said_to_be_on_the_websites_domain() {
    let house = House::open().await;
    let page = house.partner("anna").await.refers_and_reads(&[("email", "jane.doe@gmail.com")]).await;
    assert_eq!(page.codes(), ["EMAIL_FREEMAIL"]);
    page.says("Nothing says that the e-mail and the website belong to two companies");
    page.does_not_say("on the same domain");
}
