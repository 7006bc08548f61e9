//! A house with an account to pay from, partners who earned, and a bank's files in the smallest form.

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use leadwire::access::Role;
use leadwire::db::Row;
use leadwire_domain::payout::answer::reference;
use serde_json::{Value, json};

use super::{Actor, Answer, House};

/// The operator's account.
pub const OURS: &str = "DE89370400440532013000";
/// Anna's account, and another one.
pub const ANNAS: &str = "NL91 ABNA 0417 1643 00";
pub const OTHER: &str = "FR14 2004 1010 0505 0001 3M02 606";

/// Where a bank's files are uploaded.
pub const REPORTS: &str = "/console/payouts/reports";

/// A house that can pay, with its owner and somebody of finance.
pub struct Payer {
    pub house: House,
    pub olivia: Actor,
    pub fiona: Actor,
    pub billing: Actor,
    /// The day on which every customer begins to pay.
    pub first_day: Date,
}

pub async fn payer() -> Payer {
    payer_at("2026-03-03T09:00:00Z").await
}

/// The same, opened on another morning.
pub async fn payer_at(begin: &str) -> Payer {
    let house = House::open_at_with(begin, |config, _| {
        config.payouts.name = "Acme Häuser GmbH".to_owned();
        config.payouts.iban = OURS.to_owned();
        config.payouts.bic = "COBADEFFXXX".to_owned();
        // Months pass here; nobody is to be signed out by that.
        config.access.session_days = 365;
    })
    .await;
    let olivia = house.staff("olivia", Role::Owner).await;
    let fiona = house.staff("fiona", Role::Finance).await;
    let billing = house.billing_system().await;
    let first_day = house.app.clock.now().to_zoned(TimeZone::UTC).date().saturating_add(1.day());
    Payer { house, olivia, fiona, billing, first_day }
}

/// Two months of a customer from a day on, 20 % tax on each, as its billing system tells them.
pub fn two_months(first_day: Date, customer: u32, net: i64) -> Value {
    let gross = net * 12 / 10;
    let months = [0, 1].map(|month: i64| {
        let day = |months: i64| first_day.saturating_add(months.months()).to_string();
        (day(month), day(month + 1))
    });
    let invoice = |(at, (from, to)): (usize, &(String, String))| {
        json!({ "id": format!("in_{customer}_{at}"), "currency": "EUR", "net": net, "tax": gross - net,
            "gross": gross, "state": "paid",
            "lines": [{ "net": net, "period_start": from, "period_end": to, "kind": "recurring" }] })
    };
    let payment = |(at, (from, _)): (usize, &(String, String))| {
        json!({ "id": format!("py_{customer}_{at}"), "invoice": format!("in_{customer}_{at}"),
            "gross": gross, "at": from })
    };
    json!({
        "customer": customer_of(customer),
        "invoices": months.iter().enumerate().map(invoice).collect::<Vec<_>>(),
        "money_in": months.iter().enumerate().map(payment).collect::<Vec<_>>(),
    })
}

/// Customer `number`, as its billing system knows it.
pub fn customer_of(number: u32) -> Value {
    json!({ "external_id": format!("cus_{number}"), "email": format!("billing@customer-{number}.com") })
}

impl Payer {
    /// A partner refers customer `number`; the rest is [`Payer::pays`].
    pub async fn refers(&self, partner: &Actor, number: u32) {
        let site = format!("customer-{number}.com");
        let (email, page) = (format!("jane@{site}"), format!("linkedin.com/company/customer-{number}"));
        let company = format!("Customer Number {number} Ltd");
        let lead = [
            ("email", email.as_str()),
            ("website", &site),
            ("company", &company),
            ("linkedin", &page),
            ("last_name", "Roe"),
        ];
        partner.refers_and_reads(&lead).await.says("Validated");
    }

    /// Customer `number` pays two months of `net` cents, of which the partner earns half.
    pub async fn pays(&self, number: u32, net: i64) {
        self.tells(&two_months(self.first_day, number, net)).await;
        self.house.settle().await;
    }

    /// The second invoice of a customer is paid back whole, today.
    pub async fn refunds(&self, number: u32, net: i64) {
        let today = self.house.app.clock.now().to_string()[..10].to_owned();
        let refund = json!({ "id": format!("re_{number}"), "invoice": format!("in_{number}_1"),
            "gross": net * 12 / 10, "at": today, "kind": "refund" });
        self.tells(&json!({ "customer": customer_of(number), "money_out": [refund] })).await;
        self.house.settle().await;
    }

    /// Facts as the billing system sends them, each call under a key of its own.
    pub async fn tells(&self, posting: &Value) {
        use std::sync::atomic::{AtomicU32, Ordering};
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let key = format!("payouts-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        let answer = self.billing.posts_json("/api/v1/billing/facts", posting, Some(&key)).await;
        assert!(answer.status.is_success(), "{}", answer.body);
    }

    /// From the day of the referrals (3 March) to the day after the second month was paid (5 April); other
    /// mornings have other names, but no fewer days.
    pub async fn to_april(&self) {
        self.house.pass(24 * 33).await;
    }

    /// From April to the day after the second month is over (5 May): what was pending is earned.
    pub async fn to_may(&self) {
        self.house.pass(24 * 30).await;
    }

    /// Anna with an account and one earned reward of `net` cents (half of two months), on 5 May.
    pub async fn anna_earned(&self, net: i64) -> Actor {
        let anna = self.house.partner("anna").await;
        self.refers(&anna, 1).await;
        self.to_april().await;
        self.pays(1, net).await;
        enters(&anna, "Anna Keller", ANNAS).await.leads_to("/portal/bank?done=bank-entered");
        self.to_may().await;
        anna
    }

    /// Anna with 199.00 and Ben with 50.00 earned, and accounts, on 5 May.
    pub async fn anna_and_ben_earned(&self) -> (Actor, Actor) {
        let (anna, ben) = (self.house.partner("anna").await, self.house.partner("ben").await);
        self.refers(&anna, 1).await;
        self.refers(&ben, 2).await;
        self.to_april().await;
        self.pays(1, 19_900).await;
        self.pays(2, 5_000).await;
        enters(&anna, "Anna Keller", ANNAS).await;
        enters(&ben, "Ben", OTHER).await;
        self.to_may().await;
        (anna, ben)
    }

    /// Fiona prepares a run; answers its path.
    pub async fn prepared(&self) -> String {
        let answer = self.fiona.posts("/console/payouts", &[]).await;
        let path = answer.location.strip_suffix("?done=run-prepared");
        path.unwrap_or_else(|| panic!("not prepared: {}", answer.text())).to_owned()
    }

    /// Fiona prepares and Olivia approves; answers its path.
    pub async fn approved(&self) -> String {
        let run = self.prepared().await;
        self.approves(&self.olivia, &run).await.leads_to(&format!("{run}?done=run-approved"));
        run
    }

    /// The same, and the file is handed out; answers path and file.
    pub async fn exported(&self) -> (String, String) {
        let run = self.approved().await;
        let file = self.fiona.posts(&format!("{run}/file"), &[]).await;
        assert_eq!(file.kind, "application/xml", "{}", file.text());
        (run, file.body)
    }

    /// Somebody approves what the page of the run shows.
    pub async fn approves(&self, who: &Actor, run: &str) -> Answer {
        let hash = hash_on(&who.gets(run).await);
        who.posts(&format!("{run}/approve"), &[("hash", &hash)]).await
    }

    /// Fiona reads a bank's file in.
    pub async fn reads(&self, file: &str) -> Answer {
        self.fiona.uploads(REPORTS, file.as_bytes()).await
    }

    /// Anna signs in again, as the page asks her to.
    pub async fn signs_in_again(&self, anna: &Actor) -> Actor {
        self.house.signs_in_by_mail(anna, "anna@anna-consulting.com", "/portal/bank").await
    }

    /// Rows of a statement without values, for what no page shows.
    pub async fn rows(&self, sql: &'static str) -> Vec<Row> {
        let read = self.house.app.db.read(move |tx| async move { tx.rows(sql, &[]).await }).await;
        read.expect("reads")
    }
}

/// The hash on a run's page.
pub fn hash_on(page: &Answer) -> String {
    hash_on_text(&page.body)
}

/// The same from the page's HTML.
pub fn hash_on_text(html: &str) -> String {
    let mut pieces = html.split(['<', '>']);
    let is_hash = |piece: &&str| piece.len() == 64 && piece.bytes().all(|b| b.is_ascii_hexdigit());
    pieces.find(is_hash).unwrap_or_else(|| panic!("no hash on the page:\n{html}")).to_owned()
}

/// Somebody enters bank details.
pub async fn enters(partner: &Actor, payee: &str, iban: &str) -> Answer {
    partner.posts("/portal/bank", &[("payee", payee), ("iban", iban), ("bic", "")]).await
}

/// Texts of an element in a payment file.
pub fn texts(file: &str, element: &str) -> Vec<String> {
    let opening = format!("<{element}>");
    let pieces = file.split(&opening).skip(1);
    pieces.filter_map(|piece| piece.split('<').next()).map(str::to_owned).collect()
}

/// The reference of the transfer of an amount, such as `199.00`, in a payment file.
pub fn reference_of(file: &str, amount: &str) -> String {
    let amount = format!(">{amount}<");
    let transfer = file.split("<CdtTrfTxInf>").find(|piece| piece.contains(&amount)).expect("a transfer");
    texts(transfer, "EndToEndId").remove(0)
}

/// The order's reference, from the path of its run.
pub fn message_id(run: &str) -> String {
    reference(run.rsplit('/').next().expect("an id"))
}

/// A `pain.002` that says one thing of a whole order.
pub fn status_report(message_id: &str, status: &str, code: &str) -> String {
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.10\"><CstmrPmtStsRpt>\
         <GrpHdr><MsgId>B1</MsgId><CreDtTm>2026-05-05T10:00:00</CreDtTm></GrpHdr>\
         <OrgnlGrpInfAndSts><OrgnlMsgId>{message_id}</OrgnlMsgId>\
         <OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId><GrpSts>{status}</GrpSts>\
         <StsRsnInf><Rsn><Cd>{code}</Cd></Rsn></StsRsnInf></OrgnlGrpInfAndSts>\
         </CstmrPmtStsRpt></Document>"
    )
}

/// What a statement's entry is about.
pub enum Booked<'a> {
    Debit(&'a str, &'a str),
    /// With the reason for which it came back.
    Credit(&'a str, &'a str, &'a str),
    /// One sum for an order.
    Order(&'a str, &'a str),
}

/// A `camt.053` of an account with these entries: amounts in euro, references as the order gave them.
pub fn statement(iban: &str, currency: &str, entries: &[Booked<'_>]) -> String {
    let entries: String = entries.iter().map(|one| entry(one, currency)).collect();
    format!(
        "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:camt.053.001.08\"><BkToCstmrStmt>\
         <GrpHdr><MsgId>S1</MsgId><CreDtTm>2026-05-07T06:00:00</CreDtTm></GrpHdr>\
         <Stmt><Id>1</Id><Acct><Id><IBAN>{iban}</IBAN></Id><Ccy>{currency}</Ccy></Acct>{entries}</Stmt>\
         </BkToCstmrStmt></Document>"
    )
}

fn entry(one: &Booked<'_>, currency: &str) -> String {
    let (amount, direction, details) = match one {
        Booked::Debit(reference, amount) => (amount, "DBIT", transaction(reference, "")),
        Booked::Credit(reference, amount, code) => {
            let reason = format!("<RtrInf><Rsn><Cd>{code}</Cd></Rsn></RtrInf>");
            (amount, "CRDT", transaction(reference, &reason))
        }
        Booked::Order(message_id, amount) => {
            (amount, "DBIT", format!("<Btch><PmtInfId>{message_id}</PmtInfId></Btch>"))
        }
    };
    format!(
        "<Ntry><Amt Ccy=\"{currency}\">{amount}</Amt><CdtDbtInd>{direction}</CdtDbtInd>\
         <Sts><Cd>BOOK</Cd></Sts><BookgDt><Dt>2026-05-06</Dt></BookgDt><BkTxCd/>\
         <NtryDtls>{details}</NtryDtls></Ntry>"
    )
}

fn transaction(reference: &str, more: &str) -> String {
    format!("<TxDtls><Refs><EndToEndId>{reference}</EndToEndId></Refs>{more}</TxDtls>")
}
