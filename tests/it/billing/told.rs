//! What an id was told of stays (docs/decisions/0022): the same again changes nothing, a state may follow,
//! and anything else is refused whole and says why.

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::{Value, json};

use super::{PATH, first_month, of_customer, tells, with_referral};
use crate::support::{Actor, Answer, House};

/// The first month with a refund, and one value of it changed.
fn changed(place: &str, value: &Value) -> Value {
    let mut posting = first_month();
    posting["money_out"] = json!([
        { "id": "re_1", "invoice": "in_1", "gross": 100, "at": "2026-03-04", "kind": "refund",
          "status": "open" }
    ]);
    if !place.is_empty() {
        *posting.pointer_mut(place).unwrap_or_else(|| panic!("no {place}")) = value.clone();
    }
    posting
}

fn as_first_told() -> Value {
    changed("", &Value::Null)
}

#[track_caller]
fn is_refused(answer: &Answer, words: &str) {
    assert_eq!(answer.status, StatusCode::CONFLICT, "{}", answer.body);
    assert_eq!(answer.json()["code"], "FACT_DIFFERS");
    let detail = answer.json()["detail"].as_str().unwrap_or_default().to_owned();
    assert!(detail.contains(words), "{detail}");
    assert!(detail.contains("What was told stays:") && detail.ends_with("was stored."), "{detail}");
}

async fn kept(house: &House) -> Vec<String> {
    let sql = "SELECT body FROM billing_inbox ORDER BY number";
    let rows = house.app.db.read(move |tx| async move { tx.rows(sql, &[]).await }).await.expect("reads");
    rows.iter().map(|row| row.text("body")).collect()
}

#[tokio::test]
async fn a_fact_that_contradicts_what_is_known_is_refused_with_its_whole_call() {
    let (house, _anna, billing) = with_referral().await;
    tells(&billing, &as_first_told()).await;
    let before = kept(&house).await;
    for (place, value, words) in [
        (
            "/invoices/0/currency",
            json!("USD"),
            "The invoice in_1 is known with currency EUR, and was told now with USD.",
        ),
        ("/invoices/0/net", json!(19_901), "with net 19900, and was told now with 19901."),
        ("/invoices/0/tax", json!(3_979), "with tax 3980, and was told now with 3979."),
        ("/invoices/0/gross", json!(23_881), "with gross 23880, and was told now with 23881."),
        (
            "/invoices/0/lines/0/period_end",
            json!("2026-05-04"),
            "with lines [19900 recurring 2026-03-04/2026-04-04], and was told now with \
             [19900 recurring 2026-03-04/2026-05-04].",
        ),
        ("/invoices/0/lines/0/kind", json!("one_time"), "with [19900 one_time 2026-03-04/2026-04-04]."),
        (
            "/money_in/0/invoice",
            json!("in_2"),
            "The payment py_1 is known with invoice in_1, and was told now with in_2.",
        ),
        ("/money_in/0/gross", json!(23_870), "with gross 23880, and was told now with 23870."),
        ("/money_in/0/at", json!("2026-03-03"), "with at 2026-03-04, and was told now with 2026-03-03."),
        ("/money_out/0/invoice", json!("in_2"), "The refund or dispute re_1 is known with invoice in_1"),
        ("/money_out/0/gross", json!(1), "with gross 100, and was told now with 1."),
        ("/money_out/0/at", json!("2026-03-03"), "with at 2026-03-04, and was told now with 2026-03-03."),
        ("/money_out/0/kind", json!("dispute"), "with kind refund, and was told now with dispute."),
    ] {
        let mut other = changed(place, &value);
        other["customer"]["email"] = json!("somebody@else.example");
        let news = json!({ "id": "py_9", "invoice": "in_9", "gross": 5, "at": "2026-03-04" });
        other["money_in"].as_array_mut().expect("a list").push(news);
        is_refused(&tells(&billing, &other).await, words);
    }
    assert_eq!(kept(&house).await, before, "nothing of a refused call is kept");
    let finance = house.staff("fiona", Role::Finance).await;
    let path = super::links::customer_path(&finance.gets("/console/billing").await.body);
    finance.gets(&path).await.does_not_say("somebody@else.example");
}

#[tokio::test]
async fn the_fix_that_is_named_goes_through() {
    let (_house, _anna, billing) = with_referral().await;
    tells(&billing, &as_first_told()).await;
    let mut anew = changed("/invoices/0/state", &json!("void"));
    let mut invoice = first_month()["invoices"][0].clone();
    invoice["id"] = json!("in_1b");
    invoice["currency"] = json!("USD");
    anew["invoices"].as_array_mut().expect("a list").push(invoice);
    anew["money_out"][0]["status"] = json!("reversed");
    let right =
        json!({ "id": "re_1b", "invoice": "in_1", "gross": 99, "at": "2026-03-04", "kind": "refund" });
    anew["money_out"].as_array_mut().expect("a list").push(right);
    let answer = tells(&billing, &anew).await;
    assert_eq!((answer.status, &answer.json()["facts"]["new"]), (StatusCode::CREATED, &json!(4)));
}

#[tokio::test]
async fn states_follow_each_other_in_any_order() {
    let (house, _anna, billing) = with_referral().await;
    for (state, status) in
        [("paid", "settled"), ("open", "open"), ("void", "reversed"), ("uncollectible", "settled")]
    {
        let mut posting = changed("/invoices/0/state", &json!(state));
        posting["money_out"][0]["status"] = json!(status);
        let answer = tells(&billing, &posting).await;
        assert_eq!(answer.status, StatusCode::CREATED, "{state}: {}", answer.body);
    }
    assert_eq!(kept(&house).await.len(), 8, "four states, three statuses and a payment");
}

#[tokio::test]
async fn what_comes_first_stays_whichever_it_is() {
    for (first, second) in [("EUR", "USD"), ("USD", "EUR")] {
        let (house, _anna, billing) = with_referral().await;
        tells(&billing, &changed("/invoices/0/currency", &json!(first))).await;
        let before = kept(&house).await;
        let answer = tells(&billing, &changed("/invoices/0/currency", &json!(second))).await;
        is_refused(&answer, &format!("with currency {first}, and was told now with {second}."));
        assert_eq!(kept(&house).await, before);
    }
}

#[tokio::test]
async fn the_same_fact_written_otherwise_is_the_same() {
    let (house, _anna, billing) = with_referral().await;
    let line = |net: i64, kind: &str| {
        let (start, end) = ("2026-03-04", "2026-04-04");
        json!({ "net": net, "period_start": start, "period_end": end, "kind": kind })
    };
    let of_lines = |lines: &[&Value]| {
        let mut posting = changed("/invoices/0/lines", &json!(lines));
        posting["money_out"][0]["status"] = json!("settled");
        posting
    };
    let (plan, usage) = (line(15_000, "recurring"), line(4_900, "usage"));
    tells(&billing, &of_lines(&[&plan, &usage])).await;
    let before = kept(&house).await;
    let mut same = of_lines(&[&usage, &plan]);
    same["invoices"][0]["currency"] = json!("eur");
    same["money_out"][0].as_object_mut().expect("an object").remove("status");
    let answer = tells(&billing, &same).await;
    assert_eq!((answer.status, &answer.json()["facts"]), (StatusCode::OK, &json!({ "new": 0, "known": 3 })));
    assert_eq!(kept(&house).await, before);
    // A line that stands there twice is another invoice, also where the rest of it makes up for it.
    let three = of_lines(&[&plan, &plan, &line(-10_100, "usage")]);
    let words = "with lines [4900 usage 2026-03-04/2026-04-04], and was told now with \
                 [-10100 usage 2026-03-04/2026-04-04, 15000 recurring 2026-03-04/2026-04-04].";
    is_refused(&tells(&billing, &three).await, words);
}

#[tokio::test]
async fn an_invoice_that_only_a_payment_named_may_still_be_anything() {
    let (_house, _anna, billing) = with_referral().await;
    let mut money = first_month();
    money["invoices"] = json!([]);
    tells(&billing, &money).await;
    let mut invoice = changed("/invoices/0/currency", &json!("USD"));
    invoice["money_in"] = json!([]);
    assert_eq!(tells(&billing, &invoice).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn two_versions_of_a_fact_in_one_call_are_told_beside_the_second() {
    let (house, _anna, billing) = with_referral().await;
    let mut two = as_first_told();
    for (list, field, value) in [
        ("invoices", "tax", json!(3_981)),
        ("money_in", "gross", json!(5)),
        ("money_out", "kind", json!("dispute")),
    ] {
        let mut second = two[list][0].clone();
        second[field] = value;
        let all = two[list].as_array_mut().expect("a list");
        all.push(all[0].clone());
        all.push(second);
    }
    let answer = tells(&billing, &two).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{}", answer.body);
    let errors = answer.json()["errors"].as_array().cloned().unwrap_or_default();
    let told: Vec<_> = errors.iter().map(|error| (&error["field"], &error["code"])).collect();
    let code = json!("TOLD_TWICE");
    let places = [json!("invoices[2].tax"), json!("money_in[2].gross"), json!("money_out[2].kind")];
    assert_eq!(told, [(&places[0], &code), (&places[1], &code), (&places[2], &code)]);
    let words = "The payment py_1 is told of in two versions: with gross 23880 and with 5.";
    assert_eq!(errors[1]["message"], words);
    assert!(kept(&house).await.is_empty());
    let mut states = as_first_told();
    let mut open = states["invoices"][0].clone();
    open["state"] = json!("open");
    states["invoices"].as_array_mut().expect("a list").push(open);
    assert_eq!(tells(&billing, &states).await.json()["facts"]["new"], json!(4), "two states are no versions");
}

#[tokio::test]
async fn a_refusal_is_kept_under_its_key() {
    let (_house, _anna, billing) = with_referral().await;
    tells(&billing, &as_first_told()).await;
    let other = changed("/money_in/0/gross", &json!(1));
    let refused = billing.posts_json(PATH, &other, Some("k-1")).await;
    is_refused(&refused, "with gross 23880, and was told now with 1.");
    assert_eq!(billing.posts_json(PATH, &other, Some("k-1")).await.body, refused.body);
    let mended = billing.posts_json(PATH, &as_first_told(), Some("k-1")).await;
    assert_eq!(mended.json()["code"], "IDEMPOTENCY_MISMATCH");
    assert_eq!(billing.posts_json(PATH, &as_first_told(), Some("k-2")).await.status, StatusCode::OK);
}

/// Tells two versions of the first month at the same moment, from many callers; answers how often each was
/// taken and refused.
async fn at_once(billing: &Actor) -> [[usize; 2]; 2] {
    let call = |n: usize| {
        let posting = changed("/invoices/0/currency", &json!(["EUR", "USD"][n % 2]));
        let billing = billing.clone();
        tokio::spawn(async move { tells(&billing, &posting).await.status.as_u16() })
    };
    let mut counts = [[0, 0], [0, 0]];
    for (n, call) in (0..16).map(call).collect::<Vec<_>>().into_iter().enumerate() {
        match call.await.expect("no panic") {
            200 | 201 => counts[n % 2][0] += 1,
            409 => counts[n % 2][1] += 1,
            status => panic!("{status}"),
        }
    }
    counts
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_versions_at_the_same_moment_one_is_kept_and_the_other_refused() {
    for known in [false, true] {
        let (house, _anna, billing) = with_referral().await;
        if known {
            // The customer and its payment are known, the invoice is not.
            let mut money = as_first_told();
            money["invoices"] = json!([]);
            tells(&billing, &money).await;
        }
        let counts = at_once(&billing).await;
        assert!(counts == [[8, 0], [0, 8]] || counts == [[0, 8], [8, 0]], "{counts:?}");
        let invoices = kept(&house).await.into_iter().filter(|body| body.contains("currency"));
        assert_eq!(invoices.count(), 1);
    }
}

const HEADER: &str = "fact,external_id,invoice,currency,net,tax,gross,state,line_net,period_start,\
                      period_end,kind,id,at,status\n";

fn invoice_row(customer: &str, currency: &str) -> String {
    let (of, period) = (format!("invoice_line,{customer},in_1,{currency}"), "2026-03-04,2026-04-04");
    format!("{of},19900,3980,23880,paid,19900,{period},recurring,,,\n")
}

fn money_row(customer: &str, id: &str, gross: i64) -> String {
    format!("money_in,{customer},in_{id},,,,{gross},,,,,,{id},2026-03-04,\n")
}

#[tokio::test]
async fn a_csv_that_contradicts_what_is_known_comes_back_by_row() {
    let (house, _anna, billing) = with_referral().await;
    let customer = |id: &str| json!({ "external_id": id });
    tells(&billing, &of_customer(as_first_told(), customer("cus_1"))).await;
    let finance = house.staff("fiona", Role::Finance).await;
    let before = kept(&house).await;
    let rows = [
        money_row("cus_1", "new", 5),
        invoice_row("cus_1", "USD"),
        money_row("twice", "p", 5),
        money_row("twice", "q", 5),
        money_row("twice", "p", 5),
        money_row("twice", "p", 6),
    ];
    let file = format!("{HEADER}{}", rows.concat());
    let page = finance.uploads("/console/billing/facts", file.as_bytes()).await;
    page.says("New facts\n0\nKnown facts\n0\nWait for a person\n0\nCustomers left out\n2");
    page.says("2\ncurrency\nThe invoice in_1 is known with currency EUR, and was told now with USD.");
    page.says("6\ngross\nThe payment p is told of in two versions: with gross 5 and with 6.");
    assert_eq!(kept(&house).await, before);
    let same = format!("{HEADER}{}{}", invoice_row("cus_1", "eur"), money_row("cus_1", "new", 5));
    let page = finance.uploads("/console/billing/facts", same.as_bytes()).await;
    page.says("New facts\n1\nKnown facts\n1");
}

#[tokio::test]
async fn money_is_shown_in_the_currency_of_its_invoice_and_says_where_that_is_not_known() {
    let (house, _anna, billing) = with_referral().await;
    let finance = house.staff("fiona", Role::Finance).await;
    let mut money = first_month();
    money["invoices"] = json!([]);
    tells(&billing, &money).await;
    let path = super::links::customer_path(&finance.gets("/console/billing").await.body);
    let page = finance.gets(&path).await;
    page.says("23,880 minor units");
    page.says("the invoice that names the currency has not come");
    tells(&billing, &changed("/invoices/0/currency", &json!("USD"))).await;
    let page = finance.gets(&path).await;
    page.says("US$238.80");
    page.does_not_say("minor units");
    // An invoice that is not among the newest facts is known all the same.
    let many: Vec<Value> = (0..200)
        .map(|n| json!({ "id": format!("py_m{n}"), "invoice": "in_1", "gross": 7, "at": "2026-03-04" }))
        .collect();
    let more = json!({ "customer": first_month()["customer"], "money_in": many });
    assert_eq!(tells(&billing, &more).await.status, StatusCode::CREATED);
    let page = finance.gets(&path).await;
    page.does_not_say("paid · Wednesday");
    page.says("US$0.07");
    page.does_not_say("minor units");
}
