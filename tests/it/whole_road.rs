//! The whole road, walked once through the front doors as its people and machines walk it: from the
//! application to the statement that says paid, with a bank and with bookkeepers whom nobody here wrote.

use axum::http::StatusCode;
use leadwire::access::Role;
use leadwire::config::Config;
use serde_json::{Value, json};

use crate::billing::{first_month, month, tells};
use crate::ledger::journal::{exported, hledger, skip};
use crate::support::judges::{Judges, MockBank};
use crate::support::payer::{ANNAS, OURS, REPORTS, enters, hash_on, texts};
use crate::support::{Actor, House};

const ANNA: &str = "anna@anna-consulting.com";

/// A house that can pay, and everybody of the operator's.
struct Town {
    house: House,
    olivia: Actor,
    fiona: Actor,
    clara: Actor,
    billing: Actor,
}

async fn town() -> Town {
    let own_account = |config: &mut Config| {
        config.payouts.name = "Acme Häuser GmbH".to_owned();
        config.payouts.iban = OURS.to_owned();
        config.payouts.bic = "COBADEFFXXX".to_owned();
        // Staff are signed in once and work for two months.
        config.access.session_days = 365;
    };
    let house = House::open_with(|config, _| own_account(config)).await;
    let olivia = house.staff("olivia", Role::Owner).await;
    let fiona = house.staff("fiona", Role::Finance).await;
    let clara = house.staff("clara", Role::AccountManager).await;
    let billing = house.billing_system().await;
    Town { house, olivia, fiona, clara, billing }
}

/// The second month of the good lead's company.
fn second_month() -> Value {
    month(2, "2026-04-04", "2026-05-04", "2026-04-04")
}

impl Town {
    /// The kinds of mails that anna was sent about the road, each as often as it was sent.
    async fn mailed(&self) -> Vec<String> {
        let mails = self.house.mails_to(ANNA).await;
        let mut kinds: Vec<_> = mails.into_iter().map(|mail| mail.kind).collect();
        kinds.sort();
        kinds
    }

    async fn has_mailed(&self, kind: &str, times: usize) {
        let kinds = self.mailed().await;
        assert_eq!(kinds.iter().filter(|sent| *sent == kind).count(), times, "{kind} in {kinds:?}");
    }

    /// Anna applies, confirms by the mailed link and refers the good lead. Answers her and the referral's id.
    async fn anna_refers(&self) -> (Actor, String) {
        let visitor = self.house.visitor();
        visitor.applies("Anna Keller", ANNA, "anna-consulting.com").await.leads_to("/join/sent");
        let link = self.house.link_mailed_to(ANNA, "confirm_address").await;
        let welcome = visitor.posts(&link, &[]).await;
        welcome.leads_to("/refer?done=approved");
        let anna = Actor::new(self.house.router.clone(), welcome.session());
        let verdict = anna.refers_and_reads(&[]).await;
        verdict.says("Validated");
        let mails = self.house.mails_to(ANNA).await;
        let confirmation = mails.iter().find(|mail| mail.kind == "referral_received").expect("a mail");
        assert!(confirmation.text.contains("LW-000001"), "{}", confirmation.text);
        self.has_mailed("referral_received", 1).await;
        (anna, verdict.referral_id())
    }

    /// Clara opens the lead from her mail and logs a contact and a demo.
    async fn clara_works(&self, anna: &Actor, referral: &str) {
        let lead = self.house.link_mailed_to("clara@operator.com", "new_lead").await;
        assert_eq!(lead, format!("/console/leads/{referral}"));
        self.clara
            .posts(&format!("{lead}/contact"), &[])
            .await
            .leads_to(&format!("{lead}?done=contact-logged"));
        let demo = [("kind", "demo"), ("held_on", "2026-03-03"), ("outcome", "interested")];
        self.clara
            .posts(&format!("{lead}/meeting"), &demo)
            .await
            .leads_to(&format!("{lead}?done=meeting-logged"));
        let page = anna.gets(&format!("/portal/referrals/{referral}")).await;
        page.says("Contacted by clara");
        page.says("Demo on Tuesday 3 March 2026.");
        self.has_mailed("moved_on", 2).await;
    }

    /// Two months are billed and paid; the second asks for bank details, which anna enters after a sign-in
    /// by mail, since her first one has ended. Answers her, signed in.
    async fn customer_pays(&self, anna: &Actor, referral: &str) -> Actor {
        self.house.pass_until("2026-03-04T09:00:00Z").await;
        let told = tells(&self.billing, &first_month()).await;
        assert_eq!((told.status, &told.json()["customer"]["state"]), (StatusCode::CREATED, &json!("linked")));
        self.has_mailed("won", 1).await;
        anna.gets(&format!("/portal/earnings/{referral}")).await.says("1 of 2 months is paid.");
        anna.gets("/portal/bank").await.says("Not needed yet");

        self.house.pass_until("2026-04-04T09:00:00Z").await;
        self.has_mailed("bank_details_wanted", 0).await;
        assert_eq!(tells(&self.billing, &second_month()).await.status, StatusCode::CREATED);
        self.has_mailed("bank_details_wanted", 1).await;
        let ask = self.house.link_mailed_to(ANNA, "bank_details_wanted").await;
        let anna = self.house.signs_in_by_mail(anna, ANNA, &ask).await;
        anna.gets(&ask).await.says("€199.00 waits for you");
        enters(&anna, "Anna Keller", ANNAS).await.leads_to("/portal/bank?done=bank-entered");
        anna
    }

    /// One prepares, another approves over the hash. Answers the run's path and its file.
    async fn pay_run(&self) -> (String, String) {
        let prepared = self.fiona.posts("/console/payouts", &[]).await;
        let run = prepared.location.trim_end_matches("?done=run-prepared").to_owned();
        prepared.leads_to(&format!("{run}?done=run-prepared"));
        let asked = self.house.link_mailed_to("olivia@operator.com", "run_to_approve").await;
        assert_eq!(asked, run);
        let hash = hash_on(&self.olivia.gets(&asked).await);
        let own = self.fiona.posts(&format!("{run}/approve"), &[("hash", &hash)]).await;
        assert_eq!(own.status, StatusCode::FORBIDDEN);
        self.olivia
            .posts(&format!("{run}/approve"), &[("hash", &hash)])
            .await
            .leads_to(&format!("{run}?done=run-approved"));
        let file = self.fiona.posts(&format!("{run}/file"), &[]).await;
        assert_eq!(file.kind, "application/xml", "{}", file.text());
        assert_eq!(leadwire::app::hash_of(&file.body), hash, "what was approved is what leaves");
        self.has_mailed("payout_on_its_way", 1).await;
        (run, file.body)
    }

    /// Fiona uploads what the bank sent. Answers the page that says what it meant.
    async fn fiona_reads(&self, file: &[u8]) -> crate::support::Answer {
        let read = self.fiona.uploads(REPORTS, file).await;
        assert_eq!(read.status, StatusCode::SEE_OTHER, "{}", read.text());
        let page = self.fiona.gets(&read.location).await;
        self.house.settle().await;
        page
    }

    /// What accounts hold by the journal, as hledger adds it up.
    async fn books(&self) -> Option<String> {
        let journal = exported(&self.house, "hledger").await;
        hledger(&["check", "--strict", "ordereddates"], &journal)?;
        hledger(&["bal", "--flat", "--no-total", "-O", "csv"], &journal)
    }
}

/// The same facts as they never came: the last one first, money before its invoice, each by itself and twice.
fn told_otherwise() -> Vec<Value> {
    let mut calls = Vec::new();
    for whole in [second_month(), first_month()] {
        for list in ["money_in", "invoices"] {
            let call = json!({ "customer": whole["customer"], list: whole[list] });
            calls.extend([call.clone(), call]);
        }
    }
    calls
}

#[tokio::test]
async fn from_the_application_to_the_statement_that_says_paid() {
    let Some(judges) = Judges::find("the whole road") else { return };
    let town = town().await;
    let (anna, referral) = town.anna_refers().await;
    town.clara_works(&anna, &referral).await;
    let anna = town.customer_pays(&anna, &referral).await;

    town.house.pass_until("2026-05-03T23:30:00Z").await;
    town.fiona.gets("/console/payouts").await.does_not_say("Prepare a run");
    town.house.pass_until("2026-05-04T09:00:00Z").await;
    let anna = town.house.signs_in_by_mail(&anna, ANNA, "/portal/earnings").await;
    anna.gets("/portal/earnings").await.says("Earned, to be paid to you\n€199.00");
    let (run, file) = town.pay_run().await;
    assert_eq!(judges.xmllint(file.as_bytes()), Ok(()));

    let bank = MockBank::start(&judges, "2026-05-04T09:00", OURS);
    let taken = bank.upload(file.as_bytes());
    assert_eq!(taken.status, 202);
    town.fiona_reads(&taken.report).await.says("Taken by the bank");
    let repeated = bank.upload(file.as_bytes());
    assert_eq!(repeated.status, 422);
    town.fiona_reads(&repeated.report).await.says("Refused as a repetition");
    town.fiona.gets(&run).await.says("At the bank");
    bank.advance(2);
    town.house.pass_until("2026-05-06T09:00:00Z").await;
    for statement in bank.statements() {
        town.fiona_reads(&statement).await;
    }
    town.fiona.gets(&run).await.says("Closed");

    town.has_mailed("payout_settled", 1).await;
    let link = town.house.link_mailed_to(ANNA, "payout_settled").await;
    let statement = anna.gets(&link).await;
    statement.says("Paid\n€199.00");
    statement.says("Our bank’s statement shows the transfer on ");
    statement.says("Acme Logistics Ltd (LW-000001)");
    statement.says(&texts(&file, "EndToEndId")[0]);
    anna.gets("/portal/earnings").await.says("Paid to you\n€199.00");
    anna.gets("/portal").await.says("Jane Doe\nPaid");

    let (books, mails) = (town.books().await, town.mailed().await);
    for call in told_otherwise() {
        let told = tells(&town.billing, &call).await;
        assert_eq!((told.status, &told.json()["facts"]["new"]), (StatusCode::OK, &json!(0)), "{call}");
        town.house.settle().await;
    }
    town.house.pass(24).await;
    assert_eq!((town.books().await, town.mailed().await), (books.clone(), mails));
    anna.gets(&link).await.says("Paid\n€199.00");
    town.fiona.gets("/console/payouts").await.does_not_say("Prepare a run");
    match books {
        None => skip("from_the_application_to_the_statement_that_says_paid", "hledger"),
        Some(books) => assert_eq!(
            books.lines().collect::<std::collections::BTreeSet<_>>(),
            ["\"account\",\"balance\"", "\"bank\",\"-199.00 EUR\"", "\"expense:rewards\",\"199.00 EUR\""]
                .into()
        ),
    }
}
