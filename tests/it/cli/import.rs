//! `leadwire import accounts`, beside a house: how it ends, and what it says of files that are not whole.

use std::process::{Command, Output};

use leadwire::access::Role;

use crate::support::House;

/// Imports a file; the code with which the command ends, and what it says on both outputs.
fn imports(house: &House, csv: &str) -> (i32, String) {
    imports_so(house, csv, &[])
}

/// The same with more arguments.
fn imports_so(house: &House, csv: &str, more: &[&str]) -> (i32, String) {
    std::fs::write(house.folder().join("a.csv"), csv).expect("the file is written");
    let Output { status, stdout, stderr } = Command::new(env!("CARGO_BIN_EXE_leadwire"))
        .args(["import", "accounts", "a.csv"])
        .args(more)
        .current_dir(house.folder())
        .env("LEADWIRE_DATA_DIR", house.folder())
        .env("LEADWIRE_DATABASE", &house.app.config.database)
        .env("LEADWIRE_NETWORK__CHECKS", "off")
        .output()
        .expect("it runs");
    let said = [stderr, stdout].concat();
    (status.code().expect("a code"), String::from_utf8(said).expect("text"))
}

#[track_caller]
fn says(said: &str, wanted: &[&str]) {
    for wanted in wanted {
        assert!(said.contains(wanted), "{wanted:?} is not in:\n{said}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_import_that_breaks_off_ends_with_one_and_says_where_what_was_kept_and_what_to_do() {
    let house = House::open().await;
    let (code, said) = imports(&house, "id,name\nA-1,Acme\nA-2,\"Bolt\nA-3,Cog\n");
    assert_eq!(code, 1, "{said}");
    says(
        &said,
        &[
            "row 2: row: From here on the file cannot be read: a quotation mark is opened in this row",
            "2 rows read: 1 accounts added, 0 brought up to date, 1 refused",
            "a.csv: row 2: nothing was read from there on; the rows before it were imported. Correct row 2 \
             and import the whole file again",
        ],
    );
    let (code, said) = imports(&house, "id,name\nA-1,Acme\nA-2,Bolt\nA-3,Cog\n");
    assert_eq!(code, 0, "{said}");
    says(&said, &["3 rows read: 2 accounts added, 1 brought up to date, 0 refused"]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_row_that_is_too_long_is_refused_and_what_follows_it_is_imported() {
    let house = House::open().await;
    let long = format!("id,name\nA-1,Acme\nA-2,{}\nA-3,Cog\n", "x".repeat(1_100_000));
    let (code, said) = imports(&house, &long);
    assert_eq!(code, 0, "{said}");
    says(&said, &["row 2: row: This row is longer than a mebibyte.", "3 rows read: 2 accounts added"]);
    let swallowed = format!("id,name\nA-1,\"Acme\n{}A-8,\"Bolt\nA-9,Dyn\n", "A-2,Cog\n".repeat(200_000));
    let (code, said) = imports(&house, &swallowed);
    assert_eq!(code, 1, "{said}");
    says(
        &said,
        &["row 1: other rows may stand inside", "2 rows read: 1 accounts added, 0 brought up to date, 1"],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_without_rows_says_so_and_bad_headers_are_named() {
    let house = House::open().await;
    for (csv, code, wanted) in [
        ("id,name\n", 0, "a.csv: no row stands below the header"),
        ("\n\n", 1, "The file is empty. A CSV starts with a line that names its columns."),
        ("", 1, "The file is empty. A CSV starts with a line that names its columns."),
        (",,\nA-1,Acme,x\n", 1, "The first line names no column that is known here: , ,"),
        (
            "id,name,phone,Phone\nA-1,Acme,1,2\n",
            1,
            "Two columns mean \"phone\": phone and Phone. Take one out.",
        ),
        ("id,,name,fax,fax\nA-1,x,Acme,1,2\n", 0, "Columns that were not read: 2 (no name), fax, fax"),
    ] {
        let (ended, said) = imports(&house, csv);
        assert_eq!(ended, code, "{csv}: {said}");
        says(&said, &[wanted]);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn parents_in_a_circle_and_a_number_of_two_accounts_are_named_and_all_of_them_are_taken() {
    let house = House::open().await;
    let csv = "id,name,country,vat,parent\n\
               A-1,Acme,DE,DE123456789,A-2\n\
               A-2,Bolt,DE,,A-3\n\
               A-3,Cog,DE,USt-IdNr. DE 123 456 789,A-1\n\
               A-4,Dyn,DE,,A-4\n\
               A-5,Elm,DE,,A-1\n";
    let (code, said) = imports(&house, csv);
    assert_eq!(code, 0, "{said}");
    says(
        &said,
        &[
            "3 accounts belong to themselves through their parents: Acme (A-2), Bolt (A-3), Cog (A-1)\n",
            "row 1: vat_number: Cog bears the number DE123456789 too.",
            "row 3: vat_number: Acme bears the number DE123456789 too.",
            "row 4: parent: The account names itself as its parent. It was taken without a parent.",
            "5 rows read: 5 accounts added, 0 brought up to date, 0 refused, 3 with doubts",
        ],
    );
    // Also where the two stand in two files.
    let (_, said) = imports(&house, "id,name,country,vat\nA-6,Fir,DE,DE123456789\n");
    says(&said, &["row 1: vat_number: Acme bears the number DE123456789 too."]);
    let (_, said) = imports(&house, "id,name,parent\nA-7,Gum,A-8\n");
    says(&said, &["1 account names a parent that is not in the pipeline: Gum (A-8)"]);
    let (_, said) = imports(&house, "id,name,parent\nA-8,Hop,A-7\n");
    says(&said, &["1 account belongs to itself through its parents: Hop (A-7)"]);
    house.staff("max", Role::Manager).await.gets("/console/accounts").await.says("8 accounts");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_account_that_stands_inside_another_is_told_and_the_import_ends_with_one() {
    let house = House::open().await;
    let (code, said) = imports(&house, "id,name,country\nA-1,\"Acme,DE\nA-2,Bolt\",FR\n,,\nA-3,Cog,GB\n");
    assert_eq!(code, 1, "{said}");
    says(
        &said,
        &[
            "row 1: row: A quotation mark that opens here in column name is not closed",
            "2 rows read: 1 accounts added, 0 brought up to date, 1 refused",
            "row 1: other rows may stand inside, which were not imported",
        ],
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn columns_that_nobody_knows_are_named_in_the_arguments() {
    let house = House::open().await;
    let csv = "Kd;Bez;Ort\n7;Acme;Berlin\n";
    let (code, said) = imports(&house, csv);
    assert_eq!(code, 1, "{said}");
    says(&said, &["The first line names no column that is known here", "--map HEADER=FIELD"]);
    for (map, wanted) in [
        ("Bez", "--map Bez: write HEADER=FIELD"),
        ("Nix=name", "--map Nix=name: no column is called Nix"),
        ("Bez=firm", "--map Bez=firm: firm is none of id, name, website"),
        ("Kd=id", "No column holds a company name or a website."),
    ] {
        let (code, said) = imports_so(&house, csv, &["--map", map]);
        assert_eq!(code, 1, "{said}");
        says(&said, &[wanted]);
    }
    let (code, said) = imports_so(&house, csv, &["--map", "Bez=name", "--map", "Kd=id"]);
    assert_eq!(code, 0, "{said}");
    says(&said, &["Columns that were not read: Ort", "1 rows read: 1 accounts added"]);
    house.staff("max", Role::Manager).await.gets("/console/accounts").await.says("id:7");
}

#[tokio::test(flavor = "multi_thread")]
async fn two_columns_may_be_said_to_hold_websites_and_no_two_to_hold_the_name() {
    let house = House::open().await;
    let csv = "Bez;Netz;Seite;Web;Tel\nAcme;;acme-logistics.com;acme-rail.com;1\n";
    let (code, said) = imports_so(&house, csv, &["--map", "Bez=name", "--map", "Tel=name"]);
    assert_eq!(code, 1, "{said}");
    says(&said, &["Column 1 is said to hold this already."]);
    let maps = ["--map", "Bez=name", "--map", "Netz=website", "--map", "Seite=website"];
    let (code, said) = imports_so(&house, csv, &[&maps[..], &["--map", "Web=website"]].concat());
    assert_eq!(code, 0, "{said}");
    says(&said, &["1 rows read: 1 accounts added"]);
    // What is not said is read by its header, a second website too.
    let csv = "Bez;Website;Company Domain Name;Country;Land hier\nBolt;;bolt-freight.com;DE;FR\n";
    let maps = ["--map", "Bez=name", "--map", "Land hier=country"];
    let (code, said) = imports_so(&house, csv, &maps);
    assert_eq!(code, 0, "{said}");
    says(&said, &["Columns that were not read: Country\n"]);
    let kept = house.every_row().await.concat();
    for domain in ["acme-logistics.com", "acme-rail.com", "bolt-freight.com"] {
        assert!(kept.contains(&format!("\"{domain}\"")), "{domain}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn who_is_not_in_a_file_of_all_leaves_and_many_only_with_a_yes() {
    let house = House::open().await;
    let csv = |numbers: std::ops::RangeInclusive<usize>| {
        let rows = numbers.map(|number| format!("A-{number},Company {number}\n"));
        format!("id,name\n{}", rows.collect::<String>())
    };
    imports(&house, &csv(1..=20));
    let (code, said) = imports_so(&house, &csv(2..=20), &["--all"]);
    assert_eq!(code, 0, "{said}");
    says(&said, &["1 accounts that are not in the file left the pipeline"]);
    let (code, said) = imports_so(&house, &csv(6..=20), &["--all"]);
    assert_eq!(code, 0, "{said}");
    says(&said, &["4 accounts are not in the file. They leave when you say so at /console/imports/"]);
    let (_, said) = imports_so(&house, &csv(6..=20), &["--all", "--yes"]);
    says(&said, &["4 accounts that are not in the file left the pipeline"]);
    let (_, said) = imports_so(&house, "id,name\nA-7,Company 7\nA-9,\n", &["--all", "--yes"]);
    says(&said, &["not all rows were taken, so nobody leaves the pipeline (14 are not in it)"]);
    let page = house.staff("max", Role::Manager).await.gets("/console/imports").await;
    page.says("a.csv");
    assert!(page.text().contains("Asks you"), "the one without a yes still waits");
}
