//! `/portal/bank`: asked for when there is something to pay, checked beside the field, kept where nobody
//! reads it.

use axum::http::StatusCode;
use leadwire::access::Role;

use crate::support::payer::{ANNAS, OTHER, enters, payer, texts};

const SWISS: &str = "CH93 0076 2011 6238 5295 7";

#[tokio::test]
async fn before_two_months_are_paid_nothing_is_asked_and_nothing_taken() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    let page = anna.gets("/portal/bank").await;
    page.says(
        "We ask for your bank details when a company that you referred has paid 2 months, and not before.",
    );
    assert!(!page.body.contains("name=\"iban\""));
    let early = enters(&anna, "Anna Keller", ANNAS).await;
    assert_eq!(early.status, StatusCode::CONFLICT);
    early.says("Bank details are not needed yet");
}

#[tokio::test]
async fn every_field_that_is_wrong_is_told_beside_it_and_what_was_typed_comes_back() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    for (payee, iban, bic, words) in [
        ("", ANNAS, "", "This is missing."),
        ("Anna", "", "", "This is missing."),
        ("Anna", "ZZ00 1234", "", "No country has account numbers that begin with ZZ."),
        ("Anna", "DE89 3704", "", "An IBAN of this country (Germany) has 22 characters, this one has 8."),
        ("Anna", "NL91 ABNA 0417 1643 O0", "", "Character 17 is O, where a digit must stand."),
        ("Anna", "NL91 ABNA 0417 1634 00", "", "The check digits do not match"),
        ("Anna", ANNAS, "COBA", "A BIC has 8 or 11 characters, this one has 4."),
        ("Anna", "CH93 0076 2011 6238 5295 7", "", "need the BIC of the bank."),
        ("\u{2606}", ANNAS, "", "Banks cannot spell this name in Latin letters."),
        ("\u{1f600}\u{1f600}", ANNAS, "", "as your bank does, with two letters or more."),
        ("Anna", ANNAS, "BNPAFRPPXXX", "another country (France) than the account (Netherlands)."),
        ("Anna", SWISS, "VIPULT22XXX", "tick the box below and save again."),
    ] {
        let page = anna.posts("/portal/bank", &[("payee", payee), ("iban", iban), ("bic", bic)]).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{iban}");
        page.says(words);
        assert!(iban.is_empty() || page.body.contains(&format!("value=\"{iban}\"")), "{iban} was not kept");
    }
    anna.gets("/portal/bank").await.says("€199.00 waits for you");
}

#[tokio::test]
async fn where_a_bic_is_needed_one_of_another_country_is_taken_when_the_box_is_ticked() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    let typed = [("payee", "Anna \u{1f600} Keller"), ("iban", SWISS), ("bic", "VIPULT22XXX")];
    let asked = anna.posts("/portal/bank", &typed).await;
    asked.says("The BIC is right: the bank has it in another country");
    let sure = [&typed[..], &[("bic_sure", "yes")]].concat();
    anna.posts("/portal/bank", &sure).await.leads_to("/portal/bank?done=bank-entered");
    payer.to_may().await;
    let (_, file) = payer.exported().await;
    assert_eq!(texts(&file, "BICFI"), ["COBADEFFXXX", "VIPULT22XXX"]);
    assert!(texts(&file, "Nm").contains(&"Anna Keller".to_owned()), "{file}");
}

#[tokio::test]
async fn details_are_kept_and_never_shown_whole_again() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let page = anna.gets("/portal/bank").await;
    page.says("Anna Keller");
    page.says("NL •••• 4300");
    for secret in ["NL91ABNA0417164300", ANNAS, "0417164300"] {
        page.does_not_say(secret);
    }
    // The same again is no change and no mail.
    enters(&anna, "Anna Keller", "nl91abna0417164300").await.leads_to("/portal/bank");
    let mails = payer.house.mails_to("anna@anna-consulting.com").await;
    let told: Vec<_> = mails.iter().filter(|mail| mail.kind == "bank_details_changed").collect();
    assert_eq!(told.len(), 1);
    assert_eq!(told[0].subject, "Your bank details were entered");
    assert!(told[0].text.contains("NL •••• 4300") && !told[0].text.contains("0417"), "{}", told[0].text);
}

#[tokio::test]
async fn a_change_needs_a_sign_in_of_the_last_minutes_and_is_told_by_mail() {
    let payer = payer().await;
    let anna = payer.anna_earned(19_900).await;
    let page = anna.gets("/portal/bank").await;
    page.says("Sign in again to change it");
    assert!(!page.body.contains("name=\"iban\""), "the form is offered to an old session");
    assert_eq!(enters(&anna, "Anna Keller", OTHER).await.status, StatusCode::FORBIDDEN);
    let again = payer.signs_in_again(&anna).await;
    assert!(again.gets("/portal/bank").await.body.contains("name=\"iban\""));
    payer.house.app.clock.advance(jiff::SignedDuration::from_mins(14));
    enters(&again, "Anna Keller", OTHER).await.leads_to("/portal/bank?done=bank-entered");
    again.gets("/portal/bank").await.says("FR •••• 2606");
    let mails = payer.house.mails_to("anna@anna-consulting.com").await;
    let told = mails.iter().rfind(|mail| mail.kind == "bank_details_changed").expect("a mail");
    assert_eq!(told.subject, "Your bank details were changed");
    payer.house.app.clock.advance(jiff::SignedDuration::from_mins(1));
    assert_eq!(enters(&again, "Anna Keller", ANNAS).await.status, StatusCode::FORBIDDEN, "fifteen minutes");
    again.gets("/portal/bank").await.says("FR •••• 2606");
}

#[tokio::test]
async fn no_account_number_stands_in_any_table_or_mail() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    let (_, file) = payer.exported().await;
    assert!(file.contains("NL91ABNA0417164300"), "the bank does need it");
    let rows = payer.house.every_row().await;
    assert!(rows.iter().any(|row| row.starts_with("payout_accounts: ")), "nothing was read");
    for table in rows {
        for secret in ["ABNA0417164300", "0417 1643", "0532013000"] {
            assert!(!table.contains(secret), "{secret} stands in {table}");
        }
    }
    for address in ["anna@anna-consulting.com", "olivia@operator.com", "fiona@operator.com"] {
        for mail in payer.house.mails_to(address).await {
            assert!(!mail.text.contains("0417164300") && !mail.html.contains("0417164300"), "{}", mail.kind);
        }
    }
}

#[tokio::test]
async fn an_account_beyond_sepa_is_taken_and_told_that_it_cannot_be_reached() {
    let payer = payer().await;
    let anna = payer.house.partner("anna").await;
    payer.refers(&anna, 1).await;
    payer.to_april().await;
    payer.pays(1, 19_900).await;
    enters(&anna, "Anna Keller", "BR18 0036 0305 0000 1000 9795 493C 1").await;
    anna.gets("/portal/bank").await.says("SEPA does not reach Brazil");
    payer.to_may().await;
    payer.fiona.gets("/console/payouts").await.says("The account is outside SEPA");
}

#[tokio::test]
async fn staff_and_other_partners_have_no_business_with_somebodys_details() {
    let payer = payer().await;
    payer.anna_earned(19_900).await;
    assert_eq!(payer.fiona.gets("/portal/bank").await.status, StatusCode::FORBIDDEN);
    let ben = payer.house.partner("ben").await;
    ben.gets("/portal/bank").await.does_not_say("4300");
    let manager = payer.house.staff("max", Role::Manager).await;
    manager.gets("/console/payouts").await.says("NL •••• 4300");
    payer.house.visitor().gets("/portal/bank").await.leads_to("/sign-in?next=%2Fportal%2Fbank");
}
