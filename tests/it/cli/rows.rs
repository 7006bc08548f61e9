//! Rows of a file of leads that stand in another row, and files of an old Mac.

use serde_json::Value;

use super::{LEADS, run};

/// The exit code, what stands on stderr, and the answer to every row.
fn checked(leads: &str) -> (Option<i32>, String, Vec<Value>) {
    let output = run(&["check", "l.csv", "--offline", "--format", "jsonl"], &[("l.csv", leads)]);
    let text = String::from_utf8(output.stdout).unwrap();
    let rows = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    (output.status.code(), String::from_utf8(output.stderr).unwrap(), rows)
}

fn verdicts(rows: &[Value]) -> Vec<&str> {
    rows.iter().map(|row| row["verdict"].as_str().unwrap()).collect()
}

/// The header, and three rows of which the first and the last are validated.
fn parts() -> [&'static str; 4] {
    let lines: Vec<&str> = LEADS.lines().collect();
    [lines[0], lines[1], lines[2], lines[3]]
}

#[test]
fn a_mark_that_a_later_row_closes_in_its_own_column_hides_no_lead_whatever_the_column() {
    let [header, first, second, third] = parts();
    let (opens, closes): (Vec<&str>, Vec<&str>) = (second.split(',').collect(), first.split(',').collect());
    for (at, column) in header.split(',').enumerate() {
        let (mut opens, mut closes) = (opens.clone(), closes.clone());
        let (open, close) = (format!("\"{}", opens[at]), format!("{}\"", closes[at]));
        (opens[at], closes[at]) = (&open, &close);
        let (opens, closes) = (opens.join(","), closes.join(","));
        let (code, said, rows) = checked(&format!("{header}\n{first}\n{opens}\n{closes}\n{third}\n"));
        assert_eq!(verdicts(&rows), ["validated", "malformed", "validated"], "{column}");
        let error = &rows[1]["errors"][0];
        assert_eq!((code, error["code"].as_str()), (Some(1), Some("QUOTE_ASTRAY")), "{column}: {said}");
        let told = format!("l.csv: Row 2: a quotation mark is opened in column {column} and not closed");
        assert!(said.contains(&told), "{column}: {said}");
    }
}

#[test]
fn a_lead_that_is_malformed_because_it_took_in_another_is_told_with_row_and_column_and_ends_with_one() {
    let [header, first, second, third] = parts();
    let opens = second.replace("rosa@gmail.com", "\"rosa@gmail.com");
    let closes = first.replace("Jane,Doe,jane.doe@acme-logistics.com", "Jane,\"\"Doe, MBA\"\",j@acme.com\"");
    let (code, said, rows) = checked(&format!("{header}\n{opens}\n{closes}\n{third}\n"));
    assert_eq!(verdicts(&rows), ["malformed", "validated"], "{said}");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("Row 1: a quotation mark is opened in column email and not closed"), "{said}");
}

#[test]
fn a_cell_of_two_lines_that_took_in_nothing_is_judged_and_a_malformed_row_of_two_lines_is_told() {
    let [header, first, _, third] = parts();
    let two_names = first.replace("Acme Logistics", "\"Acme Logistics, Inc.\nBerlin\"");
    let (code, said, rows) = checked(&format!("{header}\n{two_names}\n{third}\n"));
    assert_eq!((code, verdicts(&rows)), (Some(0), vec!["validated", "validated"]), "{said}");
    // Its own fault stands in the answer; that others may stand inside is told beside it.
    let two_sites = first.replace(",acme-logistics.com,", ",\"acme-logistics.com\nacme.de\",");
    let (code, said, rows) = checked(&format!("{header}\n{two_sites}\n{third}\n"));
    assert_eq!(verdicts(&rows), ["malformed", "validated"]);
    assert_eq!((code, rows[0]["errors"][0]["field"].as_str()), (Some(1), Some("website")), "{said}");
    assert!(said.contains("row 1 is malformed and goes over several lines, in column website"), "{said}");
}

#[test]
fn a_file_of_an_old_mac_is_read_row_by_row_and_its_lines_are_counted() {
    let [header, first, second, third] = parts();
    let mac = LEADS.replace('\n', "\r");
    let (code, said, rows) = checked(&mac);
    assert_eq!((code, verdicts(&rows)), (Some(0), verdicts(&checked(LEADS).2)), "{said}");
    assert_eq!(checked(&format!("sep=,\r{mac}")).2.len(), 4);

    let open = first.replace("Acme Logistics", "\"Acme Logistics");
    let quoted = second.replace("Rosa,", "\"Rosa\",");
    let (code, said, rows) = checked(&[header, &open, &quoted, third, ""].join("\r"));
    assert_eq!((code, verdicts(&rows)), (Some(1), vec!["malformed", "validated"]));
    assert!(said.contains("This row and the next line of the file were not read"), "{said}");
    let error = rows[0]["errors"][0]["message"].as_str().unwrap();
    assert!(error.contains("over 2 lines of the file"), "{error}");

    let header = header.replace("country,job_title", "country,\"job_title");
    let (code, said, _) = checked(&[&header, first, &quoted, ""].join("\r"));
    let told = "a quotation mark is opened in column job_title and never closed";
    assert!(code == Some(1) && said.contains(told) && !said.contains("jane.doe"), "{said}");
}

#[test]
fn a_row_of_commas_is_no_lead_and_a_zero_byte_costs_its_row_and_what_to_do_is_no_import() {
    let [header, first, _, third] = parts();
    let (commas, zero) = (",".repeat(7), first.replace("Acme Logistics", "Acme\0Logistics"));
    let (code, said, rows) = checked(&format!("{header}\n{first}\n{commas}\n{zero}\n{third}\n{commas}\n"));
    assert_eq!((code, verdicts(&rows)), (Some(0), vec!["validated", "malformed", "validated"]), "{said}");
    let lines: Vec<_> = rows.iter().map(|row| row["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [1, 3, 4]);
    let error = &rows[1]["errors"][0];
    assert_eq!(
        (error["code"].as_str(), error["field"].as_str()),
        (Some("CONTROL_CHARACTER"), Some("company"))
    );

    let (_, _, rows) = checked(&format!("{header}\n{first}\nJane\n\"open\n"));
    assert_eq!(rows[1]["errors"][0]["message"], "This row has one field, the header has 8.");
    assert_eq!(rows[2]["errors"][0]["fix"], "Correct this row, then have the file read again.");
}

#[test]
fn a_header_in_french_is_read_and_one_that_lacks_columns_is_told_what_would_do() {
    let [_, first, _, _] = parts();
    let (code, said, rows) =
        checked(&format!("Prénom,Nom,Courriel,Société,Site web,LinkedIn,Pays,Poste\n{first}\n"));
    assert_eq!((code, verdicts(&rows)), (Some(0), vec!["validated"]), "{said}");
    let (code, said, _) =
        checked(&format!("Prénom,Nom,Courriel,Maison,Site web,LinkedIn,Pays,Poste\n{first}\n"));
    assert_eq!(code, Some(1));
    let told = "Columns are missing: company (company name, organization, organisation). Not read: Maison.";
    assert!(said.contains(told), "{said}");
}

#[test]
fn a_mark_that_a_later_row_closes_in_its_own_column_hides_no_query_and_no_account() {
    let accounts =
        "id,name,website,country\nA-1,\"Acme,acme.com,DE\nA-2,Bolt\",bolt.com,DE\nA-3,Cog,cog.com,DE\n";
    let queries = "id,name\nq1,Cog\n";
    let matched = |queries: &str, accounts: &str| {
        let files = [("q.csv", queries), ("a.csv", accounts)];
        let output = run(&["match", "q.csv", "--accounts", "a.csv", "--format", "csv"], &files);
        (output.status.code(), String::from_utf8([output.stderr, output.stdout].concat()).unwrap())
    };
    let (code, said) = matched(queries, accounts);
    assert_eq!(code, Some(1), "{said}");
    assert!(
        said.contains("a.csv: Row 1: a quotation mark is opened in column name") && said.contains("q1,A-3")
    );
    let (code, said) = matched("id,name,country\nq1,\"Cog,DE\nq2,Acme\",DE\n", "id,name\nA-3,Cog\n");
    assert_eq!(code, Some(1), "{said}");
    assert!(said.contains("q.csv: Row 1: a quotation mark is opened in column name"), "{said}");
}
