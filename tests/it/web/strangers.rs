//! Whose money it is: every page of money asked for by everybody who has no business with it, and every act
//! tried by everybody who may not do it. They are told no; nothing is shown and nothing moves.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::payer::{
    ANNAS, Booked, OTHER, OURS, Payer, REPORTS, enters, hash_on, payer, statement, texts,
};
use crate::support::{Actor, Answer};

/// A house in which anna was paid once, and is to be paid again by a run that waits for its second person.
struct Treasury {
    payer: Payer,
    anna: Actor,
    /// Whose leads they were.
    clara: Actor,
    /// Of anna: her referral, her payout.
    own: [String; 2],
    /// Of the operator: reward, runs, report, customer.
    console: Vec<String>,
    /// The run that waits, and its hash.
    draft: String,
    hash: String,
    /// What none of these pages may give away.
    secrets: Vec<String>,
}

async fn id(payer: &Payer, sql: &'static str) -> String {
    payer.rows(sql).await.first().expect("a row").text("id")
}

async fn treasury() -> Treasury {
    let payer = payer().await;
    let clara = payer.house.staff("clara", Role::AccountManager).await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    payer.refers(&anna, 2).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    enters(&anna, "Anna Keller", ANNAS).await.leads_to("/portal/bank?done=bank-entered");
    payer.to_may().await;
    let (run, file) = payer.exported().await;
    let reference = texts(&file, "EndToEndId").remove(0);
    let settled = payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&reference, "199.00")])).await;
    let report = settled.location.split('?').next().unwrap_or_default().to_owned();
    payer.pays(2, 4_200).await;
    let draft = payer.prepared().await;
    let hash = hash_on(&payer.olivia.gets(&draft).await);
    let referral = id(&payer, "SELECT id FROM referrals ORDER BY number").await;
    let payout = id(&payer, "SELECT id FROM payouts WHERE state = 'settled'").await;
    let customer = id(&payer, "SELECT id FROM billing_customers ORDER BY external_id").await;
    let console = vec![
        "/console/rewards".to_owned(),
        format!("/console/rewards/{referral}"),
        "/console/payouts".to_owned(),
        run,
        draft.clone(),
        report,
        "/console/billing".to_owned(),
        format!("/console/billing/{customer}"),
    ];
    let own = [format!("/portal/earnings/{referral}"), format!("/portal/payouts/{payout}")];
    let secrets =
        ["199.00", "42.00", "4300", "NL91", "Anna Keller", "Customer Number", "cus_1", &reference, &hash];
    let secrets = secrets.map(str::to_owned).to_vec();
    Treasury { payer, anna, clara, own, console, draft, hash, secrets }
}

impl Treasury {
    fn gives_nothing_away(&self, who: &str, path: &str, answer: &Answer) {
        for secret in &self.secrets {
            assert!(!answer.body.contains(secret.as_str()), "{who} reads {secret} at {path}");
        }
    }
}

#[tokio::test]
async fn pages_of_money_are_shown_to_nobody_else() {
    let town = treasury().await;
    let house = &town.payer.house;
    let (visitor, ben) = (house.visitor(), house.partner("ben").await);
    let program = house.program_of("anna").await;
    for path in town.own.iter().chain(&town.console) {
        let of_anna = path.starts_with("/portal");
        let answers = [
            ("nobody", visitor.gets(path).await, StatusCode::SEE_OTHER),
            ("a key", program.gets(path).await, StatusCode::SEE_OTHER),
            ("the billing system", town.payer.billing.gets(path).await, StatusCode::SEE_OTHER),
            (
                "ben",
                ben.gets(path).await,
                if of_anna { StatusCode::NOT_FOUND } else { StatusCode::FORBIDDEN },
            ),
            ("clara", town.clara.gets(path).await, StatusCode::FORBIDDEN),
        ];
        for (who, answer, status) in answers {
            assert_eq!(answer.status, status, "{who} at {path}");
            town.gives_nothing_away(who, path, &answer);
        }
        if of_anna {
            assert_eq!(town.anna.gets(path).await.status, StatusCode::OK, "{path}");
            assert_eq!(town.payer.olivia.gets(path).await.status, StatusCode::FORBIDDEN, "{path}");
        } else {
            assert_eq!(town.anna.gets(path).await.status, StatusCode::FORBIDDEN, "{path}");
            assert_eq!(town.payer.olivia.gets(path).await.status, StatusCode::OK, "{path}");
        }
    }
    for path in ["/portal", "/portal/earnings", "/portal/bank"] {
        town.gives_nothing_away("ben", path, &ben.gets(path).await);
    }
}

#[tokio::test]
async fn an_account_manager_reads_no_amount_anywhere() {
    let town = treasury().await;
    let clara = &town.clara;
    let mut paths = vec!["/console".to_owned()];
    for list in ["/console/leads", "/console/referrals", "/console/partners", "/console/accounts"] {
        let page = clara.gets(list).await.body;
        let links = page.split("href=\"").skip(1).filter_map(|rest| rest.split('"').next());
        paths.extend(links.filter(|link| link.starts_with(&format!("{list}/"))).map(str::to_owned));
        paths.push(list.to_owned());
    }
    for path in &paths {
        let page = clara.gets(path).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        for money in
            ["€", "199.00", "42.00", "4300", "/console/rewards", "/console/payouts", "/console/billing"]
        {
            assert!(!page.body.contains(money), "{money} at {path}:\n{}", page.text());
        }
    }
    assert!(paths.len() > 5, "{paths:?}");
}

/// How many rows there are of whatever an act would write.
async fn written(town: &Treasury) -> Vec<i64> {
    let mut counts = Vec::new();
    for sql in [
        "SELECT COUNT(*) AS n FROM payout_events",
        "SELECT COUNT(*) AS n FROM payout_runs",
        "SELECT COUNT(*) AS n FROM payout_reports",
        "SELECT COUNT(*) AS n FROM payout_accounts",
        "SELECT COUNT(*) AS n FROM billing_inbox",
        "SELECT COUNT(*) AS n FROM billing_events",
        "SELECT COUNT(*) AS n FROM billing_expected",
        "SELECT COUNT(*) AS n FROM ledger_postings",
    ] {
        counts.push(town.payer.rows(sql).await[0].int("n"));
    }
    counts
}

#[tokio::test]
async fn acts_with_money_are_done_by_nobody_else() {
    let town = treasury().await;
    let house = &town.payer.house;
    let before = written(&town).await;
    let customer = town.console.last().expect("a customer");
    let draft = &town.draft;
    let whoever = [
        ("nobody", house.visitor()),
        ("a key", house.program_of("anna").await),
        ("the billing system", town.payer.billing.clone()),
        ("anna", town.anna.clone()),
        ("ben", house.partner("ben").await),
        ("an auditor", house.staff("audra", Role::Auditor).await),
        ("an account manager", town.clara.clone()),
        ("a manager", house.staff("max", Role::Manager).await),
    ];
    for (who, actor) in &whoever {
        let no = if actor.session().is_empty() { StatusCode::SEE_OTHER } else { StatusCode::FORBIDDEN };
        for path in ["/approve", "/cancel", "/file"].map(|act| format!("{draft}{act}")) {
            let answer = actor.posts(&path, &[("hash", &town.hash)]).await;
            assert_eq!(answer.status, no, "{who}: {path}");
            town.gives_nothing_away(who, &path, &answer);
        }
        assert_eq!(actor.posts("/console/payouts", &[]).await.status, no, "{who} prepares");
        assert_eq!(actor.uploads(REPORTS, b"<x/>").await.status, no, "{who} reads a report");
        // A manager of the programme may say whose a customer is.
        if *who == "a manager" {
            continue;
        }
        for (path, fields) in [
            ("/console/billing/expected".to_owned(), &[("external_id", "x"), ("receipt", "1")][..]),
            (format!("{customer}/link"), &[("receipt", "2")]),
            (format!("{customer}/set-aside"), &[]),
        ] {
            assert_eq!(actor.posts(&path, fields).await.status, no, "{who}: {path}");
        }
        assert_eq!(actor.uploads("/console/billing/facts", b"fact,external_id\n").await.status, no, "{who}");
    }
    // Bank details are entered for oneself alone, whatever else the form says.
    let ben = &whoever[4].1;
    let account = id(&town.payer, "SELECT id FROM payout_accounts").await;
    let partner = house.partner_id("anna").await;
    let fields =
        [("payee", "Ben"), ("iban", OTHER), ("bic", ""), ("partner", partner.as_str()), ("id", &account)];
    assert_eq!(ben.posts("/portal/bank", &fields).await.status, StatusCode::CONFLICT);
    assert_eq!(enters(&town.payer.fiona, "Fiona", OTHER).await.status, StatusCode::FORBIDDEN);
    assert_eq!(written(&town).await, before);
    town.payer.olivia.gets(draft).await.says("To be approved");
}

#[tokio::test]
async fn ids_that_are_none_are_not_found() {
    let town = treasury().await;
    let long = "a".repeat(4_000);
    let (anna, olivia) = (&town.anna, &town.payer.olivia);
    for odd in ["0", "-1", "%20", "%27%20OR%201=1", "..%2F..", "%F0%9F%A6%80", "%00", long.as_str()] {
        for path in ["/portal/earnings", "/portal/payouts"] {
            assert_eq!(
                anna.gets(&format!("{path}/{odd}")).await.status,
                StatusCode::NOT_FOUND,
                "{path} {odd}"
            );
        }
        for path in ["/console/rewards", "/console/payouts", "/console/payouts/reports", "/console/billing"] {
            let answer = olivia.gets(&format!("{path}/{odd}")).await;
            assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path} {odd}");
        }
    }
}
