//! Every mail about money, sent on one road in each language and laid beside the English one.

use leadwire::access::Role;
use leadwire::mail::Sent;
use serde_json::{Value, json};

use crate::support::payer::{
    ANNAS, Booked, OTHER, OURS, Payer, customer_of, enters, message_id, payer, statement, status_report,
    texts, two_months,
};
use crate::support::{Actor, House};

/// Every kind of mail that money causes.
const KINDS: [&str; 9] = [
    "won",
    "month_paid",
    "reward_lapsed",
    "bank_details_wanted",
    "bank_details_changed",
    "run_to_approve",
    "payout_on_its_way",
    "payout_settled",
    "payout_returned",
];

/// A member of the house chooses a language in the footer.
async fn speaks(who: &Actor, path: &str, tag: &str) {
    who.gets(&format!("{path}?lang={tag}")).await;
}

/// Facts of customer `number`: a set-up fee on the first day, which wins a referral and is no month.
fn set_up(payer: &Payer, number: u32) -> Value {
    let (day, id) = (payer.first_day.to_string(), format!("in_{number}_s"));
    let line = json!({ "net": 10_000, "period_start": day, "period_end": day, "kind": "one_time" });
    let invoice = json!({ "id": id, "currency": "EUR", "net": 10_000, "tax": 2_000, "gross": 12_000,
        "state": "paid", "lines": [line] });
    let payment = json!({ "id": format!("py_{number}_s"), "invoice": id, "gross": 12_000, "at": day });
    json!({ "customer": customer_of(number), "invoices": [invoice], "money_in": [payment] })
}

/// The first month of customer `number`, paid.
fn first_month(payer: &Payer, number: u32) -> Value {
    let mut posting = two_months(payer.first_day, number, 20_000);
    for list in ["invoices", "money_in"] {
        posting[list].as_array_mut().expect("a list").truncate(1);
    }
    posting
}

/// The road of money with all its turns; answers the mails about it in the order in which they went out.
async fn road(tag: &str) -> Vec<Sent> {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    speaks(&anna, "/portal", tag).await;
    speaks(&payer.olivia, "/console", tag).await;
    for number in 1..=3 {
        payer.refers(&anna.speaking("en"), number).await;
    }
    payer.house.pass(24 * 2).await;
    for facts in [set_up(&payer, 2), first_month(&payer, 2)] {
        payer.tells(&facts).await;
        payer.house.pass(24).await;
    }
    payer.house.pass(24 * 33).await;
    payer.tells(&json!({ "customer": customer_of(2), "subscription_ended": "2026-04-04" })).await;
    payer.house.settle().await;
    payer.pays(1, 20_000).await;
    payer.pays(3, 30_000).await;
    payer.house.pass(24 * 4).await;
    enters(&anna, "Anna Keller", ANNAS).await.leads_to("/portal/bank?done=bank-entered");
    payer.house.pass(24 * 30).await;
    let (run, _) = payer.exported().await;
    payer.reads(&status_report(&message_id(&run), "RJCT", "AC04")).await;
    let again = payer.signs_in_again(&anna).await;
    enters(&again, "Anna Keller", OTHER).await.leads_to("/portal/bank?done=bank-entered");
    let (_, file) = payer.exported().await;
    let (reference, amount) = (texts(&file, "EndToEndId").remove(0), texts(&file, "CtrlSum").remove(0));
    payer.reads(&statement(OURS, "EUR", &[Booked::Debit(&reference, &amount)])).await;
    payer.reads(&statement(OURS, "EUR", &[Booked::Credit(&reference, &amount, "AC04")])).await;
    told_about_money(&payer.house).await
}

async fn told_about_money(house: &House) -> Vec<Sent> {
    let mut mails = house.mails_to("anna@anna-consulting.com").await;
    mails.extend(house.mails_to("olivia@operator.com").await);
    mails.retain(|mail| KINDS.contains(&mail.kind.as_str()));
    mails
}

/// The lines of a mail that are language: not the address behind its button.
fn lines(mail: &Sent) -> Vec<&str> {
    mail.text.lines().filter(|line| !line.is_empty() && !line.starts_with("http")).collect()
}

#[tokio::test]
async fn no_mail_about_money_is_left_in_english() {
    let english = road("en-GB").await;
    let missing: Vec<_> =
        KINDS.iter().filter(|kind| !english.iter().any(|mail| mail.kind == **kind)).collect();
    assert!(missing.is_empty(), "the road sends no {missing:?}");
    for (tag, amount) in [("fr-FR", "200,00\u{a0}€"), ("de-DE", "200,00\u{a0}€"), ("es-ES", "200,00\u{a0}€")]
    {
        let told = road(tag).await;
        let kinds = |mails: &[Sent]| mails.iter().map(|mail| mail.kind.clone()).collect::<Vec<_>>();
        assert_eq!(kinds(&told), kinds(&english), "{tag}");
        for (ours, theirs) in english.iter().zip(&told) {
            assert_ne!(ours.subject, theirs.subject, "{tag} {}", ours.kind);
            let (ours_said, theirs_said) = (lines(ours), lines(theirs));
            assert_eq!(ours_said.len(), theirs_said.len(), "{tag} {}:\n{}", ours.kind, theirs.text);
            for (one, other) in ours_said.into_iter().zip(theirs_said) {
                assert_ne!(one, other, "{tag} {}", ours.kind);
            }
            for sign in ["{", "}", "$", "mail-", "\u{2068}"] {
                assert!(!theirs.text.contains(sign), "{tag} {}: {sign}\n{}", ours.kind, theirs.text);
            }
            let mut after_sign = theirs.text.split('€').skip(1);
            let is_english = after_sign.any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            assert!(!is_english, "{tag} {}:\n{}", ours.kind, theirs.text);
        }
        assert!(told.iter().any(|mail| mail.text.contains(amount)), "{tag} writes amounts in its own way");
    }
}

#[tokio::test]
async fn staff_are_asked_to_approve_in_their_own_language() {
    let payer = payer().await;
    let frank = payer.house.staff("frank", Role::Finance).await;
    speaks(&frank, "/console", "fr-FR").await;
    payer.anna_earned(19_900).await;
    payer.prepared().await;
    let told = payer.house.mails_to("frank@operator.com").await;
    let mail = told.iter().rfind(|mail| mail.kind == "run_to_approve").expect("asked");
    assert_eq!(mail.subject, "Le lot de paiement 1 vous attend : 199,00\u{a0}€");
    assert!(
        mail.text.contains("un virement de 199,00\u{a0}€, pour le mercredi 6 mai 2026."),
        "{}",
        mail.text
    );
}
