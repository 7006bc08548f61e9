//! Facts by CSV: customers who are told of whole land, rows that cannot be taken come back.

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::json;

use super::{first_month, of_customer, tells, wins_told, with_referral};
use crate::support::{Actor, Answer, House};

const HEADER: &str = "fact,external_id,email,name,invoice,currency,net,tax,gross,state,line_net,period_start,\
                      period_end,kind,id,at,status\n";

async fn uploads(actor: &Actor, csv: &[u8]) -> Answer {
    actor.uploads("/console/billing/facts", csv).await
}

/// Two customers; the lines of the first one's invoice stand apart.
fn good() -> String {
    let rows = [
        "invoice_line,cus_1,billing@acme-logistics.com,Acme,in_1,EUR,20000,0,20000,paid,\
         15000,2026-03-04,2026-04-04,recurring,,,",
        "money_in,cus_2,,Bücher AG,in_2,,,,5000,,,,,,py_2,2026-03-04,",
        "money_in,cus_1,,,in_1,,,,20000,,,,,,py_1,2026-03-04,",
        "invoice_line,cus_1,,,in_1,EUR,20000,0,20000,paid,5000,2026-03-04,2026-04-04,usage,,,",
        "invoice_line,cus_2,,,in_2,CHF,5000,0,5000,open,5000,2026-03-04,2026-04-04,recurring,,,",
        "money_out,cus_1,,,in_1,,,,100,,,,,refund,re_1,2026-03-04,open",
        "subscription_ended,cus_2,,,,,,,,,,,,,,2026-04-04,",
    ];
    format!("{HEADER}{}\n", rows.join("\n"))
}

#[tokio::test]
async fn the_lines_of_an_invoice_are_gathered_from_the_whole_file_and_reading_it_again_changes_nothing() {
    let (house, _anna, billing) = with_referral().await;
    let finance = house.staff("fiona", Role::Finance).await;
    let page = uploads(&finance, good().as_bytes()).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text());
    page.says("Customers\n2\nNew facts\n6\nKnown facts\n0\nWait for a person\n1\nCustomers left out\n0");
    page.says("Bücher AG");
    assert_eq!(wins_told(&house, "anna").await, 1);
    uploads(&finance, good().as_bytes()).await.says("New facts\n0\nKnown facts\n6");
    let mut same = of_customer(first_month(), json!({ "external_id": "cus_1" }));
    let line = |net: i64, kind: &str| {
        let (start, end) = ("2026-03-04", "2026-04-04");
        json!({ "net": net, "period_start": start, "period_end": end, "kind": kind })
    };
    same["invoices"][0] = json!({ "id": "in_1", "currency": "EUR", "net": 20000, "tax": 0, "gross": 20000,
        "state": "paid", "lines": [line(15000, "recurring"), line(5000, "usage")] });
    same["money_in"] = json!([{ "id": "py_1", "invoice": "in_1", "gross": 20000, "at": "2026-03-04" }]);
    assert_eq!(tells(&billing, &same).await.json()["facts"], json!({ "new": 0, "known": 2 }));
}

#[tokio::test]
async fn every_encoding_and_separator_of_a_spreadsheet_is_read() {
    let utf16: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(good().encode_utf16().flat_map(u16::to_le_bytes)).collect();
    let windows = good().replace(',', ";");
    let windows: Vec<u8> = windows.chars().map(|c| u8::try_from(u32::from(c)).unwrap()).collect();
    let tabs = format!("\u{feff}{}", good().replace(',', "\t").replace('\n', "\r\n"));
    for file in [utf16, windows, tabs.into_bytes()] {
        let house = House::open().await;
        let finance = house.staff("fiona", Role::Finance).await;
        let page = uploads(&finance, &file).await;
        page.says("New facts\n6");
        page.says("Bücher AG");
    }
}

#[tokio::test]
async fn rows_that_cannot_be_taken_come_back_and_nothing_of_their_customers_is_kept() {
    let (house, _anna, billing) = with_referral().await;
    tells(&billing, &of_customer(first_month(), json!({ "external_id": "cus_0" }))).await;
    let finance = house.staff("fiona", Role::Finance).await;
    let line = |customer: &str, rest: &str| format!("invoice_line,{customer},,,{rest}\n");
    let rows = [
        line("good", "g_1,EUR,100,0,100,paid,100,2026-03-04,2026-04-04,recurring,,,"),
        line("good", "g_2,EUR,100,0,100,sent,1.00,2026-03-04,soon,plan,,,"),
        line("twice", "t_1,EUR,100,0,100,paid,100,2026-03-04,2026-04-04,recurring,,,"),
        line("twice", "t_1,EUR,100,0,100,paid,100,2026-03-04,2026-04-04,recurring,,,"),
        line("uneven", "u_1,EUR,100,0,100,paid,50,2026-03-04,2026-04-04,recurring,,,"),
        line("uneven", "u_1,USD,100,0,100,paid,50,2026-03-04,2026-04-04,recurring,,,"),
        "payment,what,,,,,,,,,,,,,,,\n".to_owned(),
        "money_in,,,,i,,,,5,,,,,,p,2026-03-04,\n".to_owned(),
        "money_in,back,,,i,,,,-5,,,,,,p_5,2026-02-30,\n".to_owned(),
        "subscription_ended,never,,,,,,,,,,,,,,,\n".to_owned(),
        line("thief", "in_1,EUR,100,0,100,paid,100,2026-03-04,2026-04-04,recurring,,,"),
        "money_in,short\n".to_owned(),
        line("fine", "f_1,EUR,100,0,100,paid,100,2026-03-04,2026-04-04,recurring,,,"),
    ];
    let page =
        uploads(&finance, format!("Note,{HEADER}{}", rows.map(|row| format!("x,{row}")).concat()).as_bytes())
            .await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("Customers\n1\nNew facts\n1\nKnown facts\n0\nWait for a person\n1\nCustomers left out\n7");
    page.says("Columns that were not read\nNote");
    let text = page.text();
    let rows = text
        .split("Rows that were not imported")
        .nth(1)
        .unwrap()
        .split("Customers that wait")
        .next()
        .unwrap();
    for said in [
        "2\nstate\nThis is none of the words that are known here. \
         Send one of: open, paid, uncollectible, void.\n\
         line_net\nThis is not a whole number of minor units",
        "period_end\nThis is not a date.",
        "3\nline_net\nThe lines of the invoice t_1 add up to 200, its net is 100 minor units.",
        "6\ninvoice\nThis invoice has other amounts, another currency or another state in row 5.",
        "7\nfact\nThis is none of the words that are known here.",
        "8\nexternal_id\nThis is missing.",
        "9\ngross\nMoney that moved cannot be negative.",
        "10\nat\nThis is missing.",
        "11\nexternal_id\nThe invoice in_1 is known as one of the customer cus_0.",
        "12\nrow\nThis row has 3 fields, the header has 18.",
    ] {
        assert!(rows.contains(said), "{said:?} is not in:\n{rows}");
    }
    let known = house.app.db.read(|tx| async move {
        tx.rows("SELECT external_id FROM billing_customers ORDER BY external_id", &[]).await
    });
    let known: Vec<_> = known.await.unwrap().iter().map(|row| row.text("external_id")).collect();
    assert_eq!(known, ["cus_0", "fine"]);
}

#[tokio::test]
async fn a_file_of_many_mebibytes_is_read_in_parts_and_every_row_of_it_counts_once() {
    let house = House::open().await;
    let finance = house.staff("fiona", Role::Finance).await;
    let padding = "x".repeat(600 * 1024);
    let row = |n: usize| format!("{padding},money_in,cus_{},,,in,,,,5,,,,,,py_{n},2026-03-04,\n", n % 9);
    let rows: String = (0..60).map(row).collect();
    let page =
        uploads(&finance, format!("Note,{HEADER}{}", rows.replace(",in,", ",,").as_str()).as_bytes()).await;
    page.says("Customers left out\n9");
    let row = |n: usize| format!("{padding},money_in,cus_{0},,,in_{0},,,,5,,,,,,py_{n},2026-03-04,\n", n % 9);
    let rows: String = (0..60).map(row).collect();
    let page = uploads(&finance, format!("Note,{HEADER}{rows}").as_bytes()).await;
    page.says("Customers\n9\nNew facts\n60\nKnown facts\n0");
}

#[tokio::test]
async fn a_file_that_is_no_table_of_facts_says_what_to_do() {
    let house = House::open().await;
    let finance = house.staff("fiona", Role::Finance).await;
    for (file, words) in [
        (&b""[..], "No file came with the form."),
        (b"PK\x03\x04 this is a workbook", "This is not a CSV but an Excel workbook or a ZIP archive."),
        (b"colour,size\nred,1\n", "The first line names no column that we know"),
        (
            b"fact,invoice\nmoney_in,in_1\n",
            "Columns are missing: external_id (customer, customer id, customer external id).",
        ),
    ] {
        let page = uploads(&finance, file).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{words}");
        page.says(words);
    }
    let header_only = uploads(&finance, HEADER.as_bytes()).await;
    header_only.says("Customers\n0\nNew facts\n0");
}

#[tokio::test]
async fn a_payment_that_stands_inside_another_by_a_mark_that_is_not_closed_is_told() {
    let house = House::open().await;
    let finance = house.staff("fiona", Role::Finance).await;
    let file = format!(
        "{HEADER}money_in,cus_1,,\"Acme,in_1,,,,20000,,,,,,py_1,2026-03-04,\n\
         money_in,cus_1,,Acme\",in_1,,,,20000,,,,,,py_2,2026-03-05,\n\
         ,,,,,,,,,,,,,,,,\nmoney_in,cus_2,,,in_2,,,,5000,,,,,,py_3,2026-03-04,\n"
    );
    let page = uploads(&finance, file.as_bytes()).await;
    page.says("A quotation mark that opens here in column name is not closed");
    page.says("Customers\n1\nNew facts\n1");
}

#[tokio::test]
async fn who_may_not_link_may_not_bring_facts_in() {
    let house = House::open().await;
    house.staff("olivia", Role::Owner).await;
    for (name, role) in [("audra", Role::Auditor), ("clara", Role::AccountManager)] {
        let staff = house.staff(name, role).await;
        assert_eq!(uploads(&staff, good().as_bytes()).await.status, StatusCode::FORBIDDEN, "{name}");
    }
    assert_eq!(uploads(&house.partner("anna").await, good().as_bytes()).await.status, StatusCode::FORBIDDEN);
}
