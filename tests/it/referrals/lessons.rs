//! What people decide about a lead teaches the pipeline which companies are one.

use leadwire::access::Role;

use crate::support::{Actor, Answer, House};

const ACCOUNTS: &str = "id,name,website,country,stage\n\
    A-1,Acme Logistics Limited,acme-freight.co.uk,FR,customer\n";

/// A lead came up because its name is like an account's.
struct Case {
    house: House,
    max: Actor,
    anna: Actor,
    page: Answer,
}

async fn case() -> Case {
    let house = House::open_at("2026-11-03T09:00:00Z").await;
    let max = house.staff("max", Role::Manager).await;
    house.knows_accounts(ACCOUNTS).await;
    let anna = house.partner("anna").await;
    let page = anna.refers_and_reads(&[]).await;
    page.says("In review");
    Case { house, max, anna, page }
}

impl Case {
    fn path(&self) -> String {
        format!("/console/review/{}", self.page.referral_id())
    }

    /// The account as the form of the decision offers it.
    async fn account(&self) -> String {
        let shown = self.max.gets(&self.path()).await;
        let field = shown.body.split("name=\"account\" value=\"").nth(1).expect("an account is offered");
        field.split('"').next().unwrap_or_default().to_owned()
    }

    async fn validates(&self, reason: &str, accounts: &[&str]) {
        let mut decision = vec![("decision", "validate"), ("reason", reason)];
        decision.extend(accounts.iter().map(|account| ("account", *account)));
        self.max.decides(&self.path(), &decision).await.leads_to("/console/review?done=decided");
        let back = format!("/portal/referrals/{}/withdraw", self.page.referral_id());
        self.anna.posts(&back, &[]).await;
    }

    async fn refuses(&self, code: &str, accounts: &[&str]) {
        let mut decision = vec![("decision", "refuse"), ("code", code)];
        decision.extend(accounts.iter().map(|account| ("account", *account)));
        self.max.decides(&self.path(), &decision).await.leads_to("/console/review?done=decided");
    }

    /// The verdict on somebody else of the same company, whom somebody else refers.
    async fn refers_again(&self, partner: &str, otherwise: &[(&str, &str)]) -> Answer {
        let partner = self.house.partner(partner).await;
        let colleague = [("email", "john.roe@acme-logistics.com"), ("last_name", "Roe")];
        partner.refers_and_reads(&[&colleague[..], otherwise].concat()).await
    }
}

#[tokio::test]
async fn a_lead_that_is_validated_as_another_company_is_not_held_up_by_that_account_again() {
    let case = case().await;
    let shown = case.max.gets(&case.path()).await;
    shown.says("It is another company than Acme Logistics Limited");
    let account = case.account().await;
    case.validates("EVIDENCE_EXPLAINED", &[&account]).await;
    assert_eq!(case.refers_again("ben", &[]).await.verdict(), "Validated");
    // The account's own domain says more than anybody decided.
    let own = [("email", "john.roe@acme-freight.co.uk"), ("website", "acme-freight.co.uk")];
    assert_eq!(case.refers_again("cleo", &own).await.verdict(), "Refused");
    // Another company of that name is doubted as before.
    let other = [("email", "jo@acme-parcels.com"), ("website", "acme-parcels.com")];
    assert_eq!(case.refers_again("dora", &other).await.verdict(), "In review");
}

#[tokio::test]
async fn nothing_is_taught_where_the_box_is_not_ticked_or_the_company_is_known_and_free() {
    for (reason, ticks) in [("EVIDENCE_EXPLAINED", false), ("KNOWN_BUT_FREE", true)] {
        let case = case().await;
        let account = case.account().await;
        let accounts = if ticks { vec![account.as_str()] } else { Vec::new() };
        case.validates(reason, &accounts).await;
        assert_eq!(case.refers_again("ben", &[]).await.verdict(), "In review", "{reason}");
    }
}

#[tokio::test]
async fn what_is_refused_as_known_finds_the_account_by_its_domain_and_name_from_then_on_and_staff_read_why() {
    let case = case().await;
    let account = case.account().await;
    case.refuses("KNOWN_MAYBE", &[&account]).await;
    let other_name = [("company", "Something Else"), ("linkedin", "linkedin.com/company/something-else")];
    let page = case.refers_again("ben", &other_name).await;
    assert_eq!((page.verdict(), page.codes()[0].as_str()), ("Refused", "ALREADY_KNOWN"));
    for hidden in ["KNOWN_COMPANY", "KNOWN_MAYBE", "Limited", "acme-freight", "taught", "Decided"] {
        page.does_not_say(hidden);
    }
    let told = case.max.gets(&format!("/console/leads/{}", page.referral_id())).await;
    told.says("KNOWN_COMPANY_DOMAIN");
    told.says(
        "Decided on Tuesday 3 November 2026 by max: \u{201C}acme-logistics.com\u{201D} is this company",
    );
    // A file of the operator's brings the account again; what was taught stays, and is no field of it.
    case.house.knows_accounts(ACCOUNTS).await;
    case.house.knows_accounts(&ACCOUNTS.replace("FR", "BE")).await;
    assert_eq!(case.refers_again("cleo", &other_name).await.verdict(), "Refused");
}

#[tokio::test]
async fn an_account_that_is_deleted_takes_what_it_was_taught_along() {
    let case = case().await;
    let account = case.account().await;
    case.refuses("KNOWN_MAYBE", &[&account]).await;
    let crm = case.house.crm().await;
    let nothing = serde_json::json!({});
    assert_eq!(crm.sends_json("DELETE", "/api/v1/accounts/A-1", &nothing, None).await.status, 204);
    let other_name = [("company", "Something Else"), ("linkedin", "linkedin.com/company/something-else")];
    assert_eq!(case.refers_again("ben", &other_name).await.verdict(), "Validated");
    case.house.knows_accounts(ACCOUNTS).await;
    let third = [&other_name[..], &[("email", "mary@acme-logistics.com")]].concat();
    let page = case.refers_again("cleo", &third).await;
    assert!(!page.codes().contains(&"ALREADY_KNOWN".to_owned()), "{:?}", page.codes());
}

#[tokio::test]
async fn a_refusal_for_another_reason_teaches_nothing() {
    let case = case().await;
    let account = case.account().await;
    case.refuses("COUNTRY_NOT_SERVED", &[&account]).await;
    let other_name = [("company", "Something Else"), ("linkedin", "linkedin.com/company/something-else")];
    assert_eq!(case.refers_again("ben", &other_name).await.verdict(), "Validated");
}
