//! What an import says of rows that it does not take, or takes with a doubt.

use axum::http::StatusCode;
use leadwire::access::Role;
use serde_json::json;

use super::api::{puts, results};
use super::contact_files::CONTACTS;
use super::{ACCOUNTS, comes_of, is_known, uploads, verdict_codes};
use crate::support::{Actor, House};

/// Two rows of one account, as a CRM exports them after a merge gone wrong.
const TWICE: &[u8] = b"id,name,website,country\nA-1,Old Acme Ltd,old-acme.com,GB\n\
                       A-2,Orbit Foods,orbit-foods.de,DE\n\
                       A-1,Acme Logistics Ltd,acme-logistics.com,GB\n";

async fn manager(house: &House) -> Actor {
    house.staff("max", Role::Manager).await
}

#[tokio::test]
async fn an_account_that_stands_in_the_file_twice_comes_back_with_both_rows_named_and_the_first_counts() {
    let house = House::open().await;
    let page = uploads(&house, &manager(&house).await, TWICE).await;
    page.says("Imported\nNew\n2\nBrought up to date\n0\nRefused\n1");
    page.says("Row 3 is the account A-1 of row 1 once more. Row 1 counts.");
    let anna = house.partner("anna").await;
    assert_eq!(verdict_codes(&anna, "old-acme.com", "Old Acme Ltd").await, ["ALREADY_KNOWN"]);
    assert!(verdict_codes(&anna, "acme-logistics.com", "Acme Logistics Ltd").await.is_empty());
}

#[tokio::test]
async fn the_last_row_of_an_account_counts_where_that_is_said_and_old_keys_are_forgotten() {
    let house = House::open().await;
    let manager = manager(&house).await;
    let page =
        comes_of(&house, &manager, manager.uploads_ticking(ACCOUNTS, "last_counts", TWICE).await).await;
    page.says("Imported\nNew\n2\nBrought up to date\n1\nRefused\n0\nWith doubts\n1");
    page.says("Row 3 has replaced row 1: both are the account A-1.");
    let anna = house.partner("anna").await;
    assert_eq!(verdict_codes(&anna, "acme-logistics.com", "Acme Logistics Ltd").await, ["ALREADY_KNOWN"]);
    assert!(verdict_codes(&anna, "old-acme.com", "Old Acme Ltd").await.is_empty());
    uploads(&house, &manager, b"id,name,website,country\nA-1,Zephyr Works GmbH,zephyr-works.de,DE\n").await;
    assert!(verdict_codes(&anna, "acme-logistics.com", "Acme Logistics Limited").await.is_empty());
    assert_eq!(verdict_codes(&anna, "zephyr-works.de", "Zephyr Works GmbH").await, ["ALREADY_KNOWN"]);
}

#[tokio::test]
async fn rows_of_one_account_meet_also_where_a_thousand_others_stand_between_them() {
    let house = House::open().await;
    let mut csv = "id,name,website\nA-1,Acme Logistics,acme-logistics.com\n".to_owned();
    for number in 0..1_000 {
        csv.push_str(&format!("B-{number},Company {number},company-{number}.com\n"));
    }
    csv.push_str("A-1,Acme Freight,acme-freight.com\n");
    let page = uploads(&house, &manager(&house).await, csv.as_bytes()).await;
    page.says("New\n1001\nBrought up to date\n0\nRefused\n1");
    page.says("Row 1002 is the account A-1 of row 1 once more.");
}

#[tokio::test]
async fn a_day_a_stage_or_a_country_that_nobody_knows_is_named_and_the_account_is_known_all_the_same() {
    let house = House::open().await;
    let csv = b"id,name,website,country,stage,last_activity\n\
                A-1,Acme Logistics,acme-logistics.com,Atlantis,zombie,03/04/2026\n\
                A-2,Orbit Foods,orbit-foods.de,Germany,Customer - Direct,2026-03-04\n";
    let page = uploads(&house, &manager(&house).await, csv).await;
    page.says("Imported\nNew\n2\nBrought up to date\n0\nRefused\n0\nWith doubts\n1");
    page.says("We do not know the country Atlantis. The account was taken without a country.");
    page.says("We do not know the stage zombie. The account counts as active.");
    page.says("03/04/2026 is no day, or may be two.");
    let anna = house.partner("anna").await;
    assert_eq!(verdict_codes(&anna, "acme-logistics.com", "Acme Logistics").await, ["ALREADY_KNOWN"]);
}

#[tokio::test]
async fn a_mark_of_identity_that_is_none_sends_its_row_back_with_the_field_and_what_to_write() {
    let house = House::open().await;
    let csv = "id,name,country,LinkedIn Company Page,VAT,Registration number,Parent account\n\
               A-1,Acme,GB,linkedin.com/in/jane-doe,,,\n\
               A-2,Orbit,DE,,DE12,,\n\
               A-3,Blue,FR,,,12345,\n\
               A-4,Cedar,,,,12345678,\n\
               A-5,Delta,GB,,,,A-5\n\
               A-6,Ember,GB,none,,,\n";
    let page = uploads(&house, &manager(&house).await, csv.as_bytes()).await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("New\n2\nBrought up to date\n0\nRefused\n4\nWith doubts\n1");
    for said in [
        "linkedin\nlinkedin.com/in/jane-doe is no company page on LinkedIn. Write linkedin.com/company/",
        "vat_number\nDE12 has not the form of a VAT number. Write it whole, such as DE123456789",
        "company_number\n12345 has not the form of a company number.",
        "company_number\n12345678 may be a number of many registers. Fill in the country",
        "parent\nThe account names itself as its parent. It was taken without a parent.",
    ] {
        page.says(said);
    }
}

#[tokio::test]
async fn what_a_file_says_only_in_part_is_told_above_what_was_imported() {
    let house = House::open().await;
    let manager = manager(&house).await;
    let page = uploads(&house, &manager, b"id,name\nA-1,Acme\nA-2,\"Bolt\nA-3,Cog\n").await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("Nothing was read from row 2 on\nThe rows before it were imported. Correct row 2 and import");
    page.says("New\n1\nBrought up to date\n0\nRefused\n1");
    let page =
        uploads(&house, &manager, b"id,name,country\nA-1,\"Acme\nA-2,Bolt,GB\nA-3,\"Cog, Inc.\",GB\n").await;
    page.says("Other rows may stand inside row 1\nThey were not imported");
    let melted = b"id,name,country\nA-1,\"Acme,GB\n\"A-2\",\"Bolt\",\"GB\"\nA-3,Cog,GB\n";
    let page = uploads(&house, &manager, melted).await;
    page.says("Other rows may stand inside row 1\nThey were not imported");
    page.says("A quotation mark that opens here in column name is not closed: the row went on over 2 lines");
    let page =
        uploads(&house, &manager, b"id,name,country\nA-1,\"Acme,GB\nA-2,Bolt,GB\nA-3,Cog\",GB\n").await;
    page.says("Refused\n1");
    page.says("A quotation mark that opens here in column name is not closed: the row went on over 3 lines");
    let page = uploads(&house, &manager, b"id,name,country\nA-1,\"Acme\nA-2,Bolt,GB\nA-3,Cog\",GB\n").await;
    page.says("Refused\n0\nWith doubts\n1");
    page.says("Lines within the cells of this row look like rows of their own: 1.");
    let page = uploads(&house, &manager, b"id,name\n").await;
    page.says("The file has a header and no row\nNothing was changed.");
}

#[tokio::test]
async fn words_for_nothing_are_nothing_labels_of_numbers_are_dropped_and_long_cells_are_cut() {
    let house = House::open().await;
    let long = "z".repeat(5_000);
    let header = "id,name,country,linkedin,vat,company_number,parent,phone,email,last_activity,stage\n";
    let words =
        ["-", "–", "n/a", "none", "NULL", "keine", "aucun", "ninguna", "nessuno", "geen", "nenhum", "k.A."];
    let mut csv = header.to_owned();
    for (number, word) in words.iter().enumerate() {
        csv.push_str(&format!("W-{number},Company {number},GB{}\n", format!(",{word}").repeat(8)));
    }
    for (id, country, vat, number) in [
        ("A-1", "GR", "GR 094259216", ""),
        ("A-2", "DE", "USt-IdNr. DE234567891", "HRB 12, Amtsgericht Köln"),
        ("A-3", "GB", "VAT No. GB 345 6789 12", ""),
        ("A-4", "AT", "", "FN 1234a Landesgericht Linz"),
        ("A-5", "DE", "DE000000000", ""),
        ("A-6", "DE", long.as_str(), ""),
    ] {
        let number = number.replace(',', " ");
        csv.push_str(&format!("{id},Firm {id},{country},,{vat},{number},,,,,\n"));
    }
    let manager = manager(&house).await;
    let page = uploads(&house, &manager, csv.as_bytes()).await;
    page.says("New\n16\nBrought up to date\n0\nRefused\n2");
    page.does_not_say("With doubts");
    page.says("DE000000000 has not the form of a VAT number.");
    page.says(&format!("{}… has not the form of a VAT number.", "z".repeat(80)));
    page.does_not_say(&"z".repeat(81));
    let list = manager.gets("/console/accounts").await;
    for number in ["EL094259216", "DE234567891", "HRB 12", "GB345678912", "FN 1234"] {
        list.says(number);
    }
    list.does_not_say("linkedin.com/company/none");
}

#[tokio::test]
async fn a_parent_that_is_not_in_the_pipeline_is_named_once_the_whole_file_is_read() {
    let house = House::open().await;
    let csv = b"id,name,country,parent\nA-1,Acme France,FR,A-2\nA-2,Acme Group,FR,\nA-3,Orbit,DE,X-9\n";
    let page = uploads(&house, &manager(&house).await, csv).await;
    page.says("One account names a parent that is not in the pipeline\nOrbit (X-9)");
}

#[tokio::test]
async fn a_cell_that_holds_several_values_gives_the_good_ones_and_one_that_holds_none_is_a_doubt() {
    let house = House::open().await;
    let (max, anna) = (house.staff("max", Role::Manager).await, house.partner("anna").await);
    let csv = "id,name,website,email,phone\n\
        Q-1,Silent Four,silent-four.de; silent-4.com,a@silent-four.de; b@x.de,030 12345678; 030 7\n\
        Q-2,Quiet,bad domain,notmail,12\n";
    let page = uploads(&house, &max, csv.as_bytes()).await;
    page.says("New\n2\nBrought up to date\n0\nRefused\n0\nWith doubts\n1");
    for said in ["bad domain is no web address.", "notmail is no e-mail address.", "12 is no phone number."] {
        page.says(said);
    }
    assert!(is_known(&anna, "silent-four.de").await);
    assert!(is_known(&anna, "silent-4.com").await);
}

#[tokio::test]
async fn untidy_websites_are_read_for_what_is_there_and_no_password_is_shown() {
    let house = House::open().await;
    let (max, anna) = (manager(&house).await, house.partner("anna").await);
    let csv = "id,name,website\n\
        P-1,Port Kunde,https://portkunde.de:8443/login\n\
        P-2,Zwei Seiten,seite-eins.de / seite-zwei.com\n\
        P-3,Klammer Hof,www.klammer-hof.de (alt)\n\
        P-4,Wort Los,http://user:geheim@wort-los.com\n\
        P-5,Haus Intern,http://user:geheim@intranet\n";
    let page = uploads(&house, &max, csv.as_bytes()).await;
    page.says("New\n5\nBrought up to date\n0\nRefused\n0\nWith doubts\n1");
    page.says("intranet is no web address.");
    page.does_not_say("geheim");
    let sites = ["portkunde.de", "seite-eins.de", "seite-zwei.com", "klammer-hof.de", "wort-los.com"];
    for site in sites {
        assert!(is_known(&anna, site).await, "{site}");
    }
    let crm = house.crm().await;
    for id in ["P-4", "P-5"] {
        let told = crm.gets(&format!("/api/v1/accounts/{id}")).await.body;
        assert!(!told.contains("geheim"), "{told}");
    }
    let contacts = "id,name,website\nC-1,Jane Doe,http://user:geheim@jane-works.com:81/x (old)\n";
    comes_of(&house, &max, max.uploads(CONTACTS, contacts.as_bytes()).await).await.says("New\n1\n");
    max.gets(CONTACTS).await.does_not_say("geheim");
    assert!(is_known(&anna, "jane-works.com").await);
}

#[tokio::test]
async fn a_name_that_says_that_there_is_none_is_no_name() {
    let house = House::open().await;
    let csv = b"id,name,website\n1,n/a,\n2,n/a,acme-logistics.com\n3,-,\n";
    let page = uploads(&house, &manager(&house).await, csv).await;
    page.says("New\n1\nBrought up to date\n0\nRefused\n2");
    page.says("There is neither a name nor a website.");
    let told = json!([{ "external_id": "4", "name": "N/A" },
                      { "external_id": "5", "name": "none", "website": "orbit-foods.de" }]);
    let crm = house.crm().await;
    assert_eq!(results(&puts(&crm, "accounts", told).await, "accounts"), ["refused", "created"]);
    for (id, name) in [("2", "acme-logistics"), ("5", "orbit-foods")] {
        assert_eq!(crm.gets(&format!("/api/v1/accounts/{id}")).await.json()["name"], name);
    }
}

#[tokio::test]
async fn a_row_with_tags_or_signs_that_turn_the_reading_direction_comes_back() {
    let house = House::open().await;
    let csv = "id,name,website\n1,<script>alert(1)</script>,a-one.com\n2,a\u{202e}b,b-two.com\n\
               3,\"Acme\nLogistics < 50 staff\",c-three.com\n";
    let page = uploads(&house, &manager(&house).await, csv.as_bytes()).await;
    page.says("New\n1\nBrought up to date\n0\nRefused\n2");
}

#[tokio::test]
async fn all_columns_that_hold_a_website_are_read() {
    let house = House::open().await;
    let anna = house.partner("anna").await;
    let max = manager(&house).await;
    for (file, domains) in [
        (
            "Record ID,Company name,Company Domain Name,Website URL\n1,One Klarf,one-klarf.com,\n",
            &["one-klarf.com"][..],
        ),
        (
            "Record ID,Company name,Website URL,Company Domain Name\n2,Two Zorb,,two-zorb.com\n",
            &["two-zorb.com"],
        ),
        ("Name,Website,Domain\nThree Pelm,facebook.com/three,three-pelm.com\n", &["three-pelm.com"]),
        (
            "Name,Website,Domain\nFour Wurm,four-wurm.com,four-other.com\n",
            &["four-wurm.com", "four-other.com"],
        ),
    ] {
        uploads(&house, &max, file.as_bytes()).await.says("New\n1\n");
        for domain in domains {
            assert!(is_known(&anna, domain).await, "{domain}");
        }
    }
    let named = b"Company name,Name,Website\nFive Tarn,Joe Bloggs,five-tarn.com\n";
    uploads(&house, &max, named).await.says("New\n1\n");
    max.gets("/console/accounts?from=Five").await.says("Five Tarn");
}

#[tokio::test]
async fn a_row_with_a_text_that_is_too_long_comes_back_with_how_long_it_may_be() {
    let house = House::open().await;
    let (long, most) = ("Xq ".repeat(101), "y".repeat(300));
    let csv = format!("id,name,website\n1,{long}z,acme-logistics.com\n2,{most},orbit-foods.de\n");
    let page = uploads(&house, &manager(&house).await, csv.as_bytes()).await;
    page.says("New\n1\nBrought up to date\n0\nRefused\n1");
    page.says("This is too long: 304 characters, at most 300.");
    let anna = house.partner("anna").await;
    assert!(is_known(&anna, "orbit-foods.de").await);
    assert!(!is_known(&anna, "acme-logistics.com").await);
}

#[tokio::test]
async fn of_columns_that_mean_the_same_the_first_that_says_something_is_read_and_of_addresses_all() {
    let (house, csv) = (
        House::open().await,
        "id,name,Phone,Company phone,Country,Billing country\n\
        1,One Klarf,n/a,+49 30 1234567,-,DE\n2,Two Zorb,+49 30 7654321,+49 30 1234567,NA,DE\n",
    );
    let (max, crm) = (manager(&house).await, house.crm().await);
    uploads(&house, &max, csv.as_bytes()).await.says("New\n2\n");
    for (id, phone, country) in [("1", "+49301234567", "DE"), ("2", "+49307654321", "NA")] {
        let stored = crm.gets(&format!("/api/v1/accounts/{id}")).await.json();
        assert_eq!((stored["phone"].as_str(), stored["country"].as_str()), (Some(phone), Some(country)));
    }
    let csv = "id,name,Email,Work Email,Personal Email,Additional email addresses\n\
               7,Ann Ant,ann@ant-tools.com,ann@bee-tools.com,none,ann@cat-tools.com; ann@dog-tools.com\n";
    comes_of(&house, &max, max.uploads(CONTACTS, csv.as_bytes()).await).await.says("New\n1\n");
    let all = ["ann@ant-tools.com", "ann@bee-tools.com", "ann@cat-tools.com", "ann@dog-tools.com"];
    assert_eq!(crm.gets("/api/v1/contacts/7").await.json()["email"], json!(all));
}

type Fields = [&'static str; 4];

/// What a file or a program says of an account, by its id; `None` where it comes back.
const PASTED: [(&str, Fields, Option<Fields>); 8] = [
    ("1", ["Klarf", "Jane Doe <jane@x-y.com>", "", ""], Some(["Klarf", "Jane Doe <jane@x-y.com>", "", ""])),
    (
        "2",
        ["Zo\u{200b}rb", "Ja\u{feff}ne", "acme\u{200b}-zorb", "\u{200b}1"],
        Some(["Zorb", "Jane", "acme-zorb", "1"]),
    ),
    ("3", ["Pe\u{ad}lm", "Jane\u{b}Doe", "\u{feff}", "1\u{2060}"], Some(["Pelm", "Jane Doe", "", "1"])),
    ("4", ["Wurm", "Jane\u{202e}", "", ""], None),
    ("5", ["Tarn", "Ja\u{7}ne", "", ""], None),
    ("6", ["<b>Fax", "", "", ""], None),
    ("7", ["Gulp", "<script>alert(1)</script>", "", ""], None),
    ("8", ["Hask <jane@x-y.com>", "", "", ""], None),
];

#[tokio::test]
async fn what_cannot_be_seen_keeps_no_account_out_and_files_and_programs_are_taken_alike() {
    for is_file in [true, false] {
        let house = House::open().await;
        let (max, crm) = (manager(&house).await, house.crm().await);
        if is_file {
            let rows = PASTED.iter().map(|(id, fields, _)| format!("{id},{}\n", fields.join(",")));
            let csv = format!("id,name,owner,linkedin,parent\n{}", rows.collect::<String>());
            uploads(&house, &max, csv.as_bytes()).await.says("New\n3\nBrought up to date\n0\nRefused\n5");
        } else {
            let told = PASTED.iter().map(|(id, [name, owner, linkedin, parent], _)| {
                json!({ "external_id": id, "name": name, "owner": owner, "linkedin": linkedin,
                        "parent": parent })
            });
            puts(&crm, "accounts", told.collect()).await;
        }
        for (id, _, wanted) in PASTED {
            let stored = crm.gets(&format!("/api/v1/accounts/{id}")).await;
            let Some(wanted) = wanted else {
                assert_eq!(stored.status, StatusCode::NOT_FOUND, "{id}: {is_file}");
                continue;
            };
            let stored = stored.json();
            let said =
                ["name", "owner", "linkedin", "parent"].map(|field| stored[field].as_str().unwrap_or(""));
            assert_eq!(said, wanted, "{id}: {is_file}");
        }
    }
}

#[tokio::test]
async fn an_owner_with_name_and_address_is_shown_as_it_is_written() {
    let house = House::open().await;
    let max = manager(&house).await;
    let csv = b"id,name,email,owner\n7,Ann Ant,ann@ant-tools.com,Jane Doe <jane@x-y.com>\n";
    comes_of(&house, &max, max.uploads(CONTACTS, csv).await).await.says("New\n1\n");
    let page = max.gets(CONTACTS).await;
    assert!(page.body.contains("Jane Doe &#60;jane@x-y.com&#62;"), "escaped");
}
