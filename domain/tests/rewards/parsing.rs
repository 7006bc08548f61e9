//! What is told of facts and postings that cannot be taken.

use leadwire_domain::lead::FieldError;
use leadwire_domain::reward::posting::most;
use leadwire_domain::reward::{Facts, OutStatus, Posting};
use serde_json::{Value, json};

fn invoice() -> Value {
    json!({"id": "in_1", "currency": "EUR", "net": 100, "tax": 20, "gross": 120, "state": "paid", "lines": [
        {"net": 100, "period_start": "2026-01-15", "period_end": "2026-02-15", "kind": "recurring"}
    ]})
}

fn facts() -> Value {
    json!({
        "today": "2026-06-01", "subscription_ended": null, "invoices": [invoice()],
        "money_in": [{"id": "py_1", "invoice": "in_1", "gross": 120, "at": "2026-01-15"}],
        "money_out": [{"id": "re_1", "invoice": "in_1", "gross": 5, "at": "2026-02-20", "kind": "refund"}],
        "paid_out": [{"currency": "EUR", "amount": -5, "at": "2026-03-20"}],
    })
}

fn posting() -> Value {
    json!({
        "customer": {
            "external_id": "cus_1", "email": "jane@acme.example", "domain": "Acme.COM", "name": " Acme  Ltd "
        },
        "invoices": [invoice()],
        "money_in": [{"id": "py_1", "invoice": "in_1", "gross": 120, "at": "2026-01-15"}],
        "money_out": [],
        "subscription_ended": "2026-05-01",
    })
}

/// The value with something else at a place.
fn with(mut value: Value, place: &str, other: Value) -> Value {
    *value.pointer_mut(place).unwrap() = other;
    value
}

/// The only error, as `place CODE`.
fn only(errors: Vec<FieldError>) -> String {
    let told: Vec<_> = errors.iter().map(|error| format!("{} {}", error.field, error.code)).collect();
    assert_eq!(told.len(), 1, "{told:?}");
    told.concat()
}

#[test]
fn good_facts_are_read_as_they_are_written() {
    let read = Facts::parse(&facts()).unwrap();
    assert_eq!(read.passed_over, Vec::<String>::new());
    assert_eq!(read.facts.money_out[0].status, OutStatus::Settled);
    assert_eq!(read.facts.paid_out[0].amount, -5);
    let least = Facts::parse(&json!({"today": "2026-06-01"})).unwrap().facts;
    assert_eq!((least.invoices.len(), least.subscription_ended), (0, None));
}

#[test]
fn every_wrong_value_is_told_with_its_place() {
    let line = "/invoices/0/lines/0";
    for (place, other, told) in [
        ("/today", json!("2026-02-30"), "today DATE"),
        ("/today", json!("20260601"), "today DATE"),
        ("/today", json!("2026-06-01T00:00:00"), "today DATE"),
        ("/today", json!(20_260_601), "today DATE"),
        ("/today", json!(null), "today REQUIRED"),
        ("/subscription_ended", json!("soon"), "subscription_ended DATE"),
        ("/invoices", json!({}), "invoices NOT_LIST"),
        ("/invoices/0", json!("in_1"), "invoices[0] NOT_OBJECT"),
        ("/invoices/0/id", json!(""), "invoices[0].id REQUIRED"),
        ("/invoices/0/id", json!(7), "invoices[0].id NOT_TEXT"),
        ("/invoices/0/id", json!("a\nb"), "invoices[0].id CONTROL_CHARACTER"),
        ("/invoices/0/id", json!("é".repeat(201)), "invoices[0].id TOO_LONG"),
        ("/invoices/0/currency", json!("EURO"), "invoices[0].currency CURRENCY"),
        ("/invoices/0/currency", json!(978), "invoices[0].currency NOT_TEXT"),
        ("/invoices/0/net", json!(1.5), "invoices[0].net AMOUNT"),
        ("/invoices/0/net", json!("100"), "invoices[0].net AMOUNT"),
        ("/invoices/0/tax", json!(u64::MAX), "invoices[0].tax AMOUNT"),
        ("/invoices/0/gross", json!(1e300), "invoices[0].gross AMOUNT"),
        ("/invoices/0/state", json!("payed"), "invoices[0].state ONE_OF"),
        ("/invoices/0/lines", json!(null), "invoices[0].lines REQUIRED"),
        ("/money_in/0/gross", json!(-1), "money_in[0].gross AMOUNT_NEGATIVE"),
        ("/money_in/0/at", json!("0026-01-15"), "money_in[0].at DATE_RANGE"),
        ("/money_out/0/kind", json!("gift"), "money_out[0].kind ONE_OF"),
        ("/paid_out/0/currency", json!("XAU"), "paid_out[0].currency CURRENCY"),
    ] {
        assert_eq!(only(Facts::parse(&with(facts(), place, other)).unwrap_err()), told);
    }
    let ends_early = with(facts(), &format!("{line}/period_end"), json!("2026-01-14"));
    let told = Facts::parse(&ends_early).unwrap_err();
    assert_eq!(told[0].args, [("start".to_owned(), "2026-01-15".to_owned())]);
    assert_eq!(only(told), "invoices[0].lines[0].period_end PERIOD_END");
    assert_eq!(only(Facts::parse(&json!([])).unwrap_err()), "facts NOT_OBJECT");
}

#[test]
fn all_errors_are_told_at_once_and_fifty_at_most() {
    let empty: Vec<Value> = (0..30).map(|_| json!({})).collect();
    let told = Facts::parse(&json!({"today": "x", "money_in": empty})).unwrap_err();
    assert_eq!(told.len(), 50);
    assert_eq!((told[0].field.as_str(), told[4].field.as_str()), ("today", "money_in[0].at"));
}

#[test]
fn amounts_that_no_number_holds_together_are_refused() {
    let line =
        json!({"net": i64::MAX, "period_start": "2026-01-15", "period_end": "2026-02-15", "kind": "usage"});
    let most = with(facts(), "/invoices/0/lines", json!([line]));
    assert_eq!(only(Facts::parse(&most).unwrap_err()), "paid_out AMOUNTS_TOO_LARGE");
    assert!(Facts::parse(&with(most, "/paid_out", json!([]))).is_ok());
    let two = with(facts(), "/invoices/0/lines", json!([line, line]));
    assert_eq!(only(Facts::parse(&two).unwrap_err()), "invoices AMOUNTS_TOO_LARGE");
}

#[test]
fn a_foreign_field_of_a_file_is_named_and_a_misspelt_one_is_refused() {
    let mut foreign = facts();
    foreign["comment"] = json!("E1");
    foreign["invoices"][0]["customer"] = json!("cus_1");
    foreign["invoices"][0]["lines"][0]["id"] = json!("li_1");
    let read = Facts::parse(&foreign).unwrap();
    assert_eq!(read.passed_over, ["comment", "invoices[].customer", "invoices[].lines[].id"]);
    let mut misspelt = facts();
    misspelt["money_out"][0]["staus"] = json!("open");
    let told = Facts::parse(&misspelt).unwrap_err();
    assert!(told[0].args.contains(&("nearest".to_owned(), "status".to_owned())), "{told:?}");
    assert_eq!(only(told), "money_out[0].staus FOREIGN_FIELD");
}

#[test]
fn a_good_posting_is_read_with_its_customer() {
    let read = Posting::parse(&posting()).unwrap();
    assert_eq!(read.customer.external_id, "cus_1");
    assert_eq!(read.customer.domain.as_deref(), Some("acme.com"));
    assert_eq!(read.customer.name.as_deref(), Some("Acme Ltd"));
    assert_eq!((read.invoices.len(), read.money_in.len(), read.money_out.len()), (1, 1, 0));
    assert_eq!(read.subscription_ended.unwrap().to_string(), "2026-05-01");
    let least =
        Posting::parse(&json!({"customer": {"external_id": "1", "email": "", "name": null}})).unwrap();
    assert_eq!((least.customer.email, least.customer.name, least.invoices.len()), (None, None, 0));
}

#[test]
fn every_wrong_value_of_a_posting_is_told() {
    for (place, other, told) in [
        ("/customer", json!(null), "customer REQUIRED"),
        ("/customer", json!("cus_1"), "customer NOT_OBJECT"),
        ("/customer/external_id", json!(""), "customer.external_id REQUIRED"),
        ("/customer/email", json!("jane"), "customer.email EMAIL_SYNTAX"),
        ("/customer/domain", json!("acme"), "customer.domain WEBSITE_NEEDED"),
        ("/customer/name", json!("Ac\u{202e}me"), "customer.name CONTROL_CHARACTER"),
        ("/invoices/0/net", json!(most::AMOUNT + 1), "invoices[0].net AMOUNT"),
    ] {
        assert_eq!(only(Posting::parse(&with(posting(), place, other)).unwrap_err()), told);
    }
    let mut foreign = posting();
    foreign["today"] = json!("2026-06-01");
    assert_eq!(only(Posting::parse(&foreign).unwrap_err()), "today FOREIGN_FIELD");
}

#[test]
fn a_posting_that_is_too_large_is_told_so() {
    let many = |count: usize, item: Value| Value::Array(vec![item; count]);
    let line = invoice()["lines"][0].clone();
    for (place, value, field, what) in [
        ("/invoices", many(most::INVOICES + 1, invoice()), "invoices", "invoices"),
        ("/invoices/0/lines", many(most::LINES + 1, line.clone()), "invoices", "lines"),
        ("/money_out", many(most::MONEY, json!({})), "money_in", "money"),
    ] {
        let told = Posting::parse(&with(posting(), place, value)).unwrap_err();
        assert_eq!(told[0].args[0], ("what".to_owned(), what.to_owned()));
        assert_eq!(only(told), format!("{field} TOO_MANY"));
    }
    assert!(Posting::parse(&with(posting(), "/invoices/0/lines", many(most::LINES, line))).is_ok());
}
