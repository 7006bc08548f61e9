//! The command line without server or database.

mod import;
mod online;
mod policy;
mod reward;
mod rows;
mod settings;

use std::process::{Command, Output};

use leadwire_domain::checks::Code;
use serde_json::Value;

const LEADS: &str = "\
first_name,last_name,email,company,website,linkedin,country,job_title
Jane,Doe,jane.doe@acme-logistics.com,Acme Logistics,acme-logistics.com,linkedin.com/company/acme-logistics,GB,
Rosa,Blum,rosa@gmail.com,Rosa Blum e.K.,rosablum.de,linkedin.com/in/rosa,DE,Freelancer
Jim,Roe,jim@orbit-foods.de,Orbit Foods,orbit-foods.de,linkedin.com/company/orbit-foods,DE,
No,Site,no@site-corp.com,Site Corp,,linkedin.com/company/site-corp,US,
";
const ACCOUNTS: &str = "id,name,website,country\nA-7,Orbit Foods GmbH,https://orbit-foods.de,DE\n";

fn run(arguments: &[&str], files: &[(&str, &str)]) -> Output {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        std::fs::write(folder.path().join(name), text).unwrap();
    }
    Command::new(env!("CARGO_BIN_EXE_leadwire")).args(arguments).current_dir(folder.path()).output().unwrap()
}

#[test]
fn check_judges_every_row_alone_and_in_order() {
    let files = [("leads.csv", LEADS), ("accounts.csv", ACCOUNTS)];
    let output =
        run(&["check", "leads.csv", "--accounts", "accounts.csv", "--offline", "--format", "jsonl"], &files);
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let verdicts: Vec<_> = rows.iter().map(|row| row["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["validated", "refused", "refused", "malformed"]);
    let codes = |row: &Value| -> Vec<String> {
        let reasons = row["reasons"].as_array().unwrap().iter();
        let fails = reasons.filter(|reason| reason["outcome"] == "fail");
        fails.map(|reason| reason["code"].as_str().unwrap().to_owned()).collect()
    };
    assert_eq!(
        codes(&rows[1]),
        ["EMAIL_FREEMAIL", "LINKEDIN_WRONG_KIND", "FL_TITLE_EXPLICIT", "FL_LEGAL_FORM"]
    );
    assert_eq!(codes(&rows[2]), ["KNOWN_COMPANY_DOMAIN"]);
    let free_mail = &rows[1]["reasons"][0];
    assert_eq!(free_mail["rule_version"], Code::EmailFreemail.rule_version());
    let manifest = std::fs::read_to_string("data/own/source.json").unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    for said in ["name", "version", "date"] {
        assert_eq!(free_mail["evidence"][0]["source"][said], manifest[said], "{free_mail}");
    }
    assert_eq!(rows[3]["errors"][0]["field"], "website");
    let not_run = rows[0]["not_run"].as_array().unwrap();
    for code in ["EMAIL_NO_MX", "WEBSITE_PARKED", "ALREADY_REFERRED", "SELF_REFERRAL", "LEAD_OBJECTED"] {
        assert!(not_run.iter().any(|name| name == code), "{code} did run");
    }
    assert_eq!((rows[0]["line"].as_u64(), rows[3]["line"].as_u64()), (Some(1), Some(4)));
}

/// An operator reads which account comes nearest, though it is no hit.
#[test]
fn the_nearest_account_that_is_only_weakly_alike_is_named_as_a_note() {
    let accounts = "id,name,country\nA-1,Northern Lights Analytics,FR\nA-2,Orbit Foods,DE\n";
    let leads = "first_name,last_name,email,company,website,linkedin,country\n\
                 Jane,Doe,jane@fish.de,Northern Lights Fisheries,fish.de,linkedin.com/company/1,GB\n";
    let output = run(
        &["check", "l.csv", "--accounts", "a.csv", "--offline", "--format", "jsonl"],
        &[("l.csv", leads), ("a.csv", accounts)],
    );
    let row: Value = serde_json::from_slice(&output.stdout).unwrap();
    let notes = row["reasons"].as_array().unwrap();
    let note = notes.iter().find(|one| one["code"] == "KNOWN_MAYBE").unwrap_or_else(|| panic!("{row}"));
    assert_eq!((row["verdict"].as_str(), note["outcome"].as_str()), (Some("validated"), Some("pass")));
    let told: Vec<_> = note["evidence"].as_array().unwrap().iter().map(|one| &one["observed"]).collect();
    assert_eq!((told[0].as_str(), told[1].as_str()), (Some("Northern Lights Fisheries"), Some("A-1")));
    assert_eq!(note["evidence"][0]["expected"], "Northern Lights Analytics");
}

/// The rungs that no domain shows: a person, a telephone with a name or a country, a telephone alone.
#[test]
fn a_contact_and_a_telephone_of_an_account_are_known_and_a_switchboard_alone_is_a_question() {
    let accounts = "id,name,website,country,phone,email\n\
                    A-1,Orbit Foods,orbit-foods.de,DE,+49 30 901820,jim@mail-of-jim.com\n\
                    A-2,Blue Harbour,blue-harbour.co.uk,GB,+44 20 7946 0123,\n";
    let lead = |email: &str, company: &str, country: &str, phone: &str| {
        let site = email.split('@').nth(1).unwrap_or_default();
        format!("Jane,Doe,{email},{company},{site},linkedin.com/company/1,{country},{phone}\n")
    };
    let mut leads = "first_name,last_name,email,company,website,linkedin,country,phone\n".to_owned();
    leads.push_str(&lead("jim+work@mail-of-jim.com", "Other Works", "DE", ""));
    leads.push_str(&lead("jane@zephyr-works.de", "Zephyr Works", "DE", "030 901820"));
    leads.push_str(&lead("jane@orbit-food.fr", "Orbit Food France", "FR", "+49 30 901820"));
    leads.push_str(&lead("jane@zephyr-works.fr", "Zephyr Works", "FR", "+44 20 7946 0123"));
    let output = run(
        &["check", "l.csv", "--accounts", "a.csv", "--offline", "--format", "jsonl"],
        &[("l.csv", &leads), ("a.csv", accounts)],
    );
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let says = |row: &Value| {
        let code = row["reasons"][0]["code"].as_str().unwrap_or_default().to_owned();
        (row["verdict"].as_str().unwrap_or_default().to_owned(), code)
    };
    let expected = [
        ("refused", "KNOWN_CONTACT"),
        ("refused", "KNOWN_PHONE"),
        ("refused", "KNOWN_PHONE"),
        ("in_review", "KNOWN_MAYBE"),
    ];
    for (row, (verdict, code)) in rows.iter().zip(expected) {
        assert_eq!(says(row), (verdict.to_owned(), code.to_owned()), "{row}");
    }
}

/// Nothing that stands in the column of an optional number makes a whole row malformed but what is no number.
#[test]
fn odd_spellings_of_a_telephone_and_none_at_all_are_judged_and_words_are_named() {
    let mut leads = "first_name,last_name,email,company,website,linkedin,country,phone\n".to_owned();
    let phones = ["Tel. 030 – 901820", "n/a", "-", "123456789", "+49(0)30 901820; 0170 1234567", "call me"];
    for phone in phones {
        leads.push_str("Jane,Doe,jane@acme.de,Acme GmbH,acme.de,linkedin.com/company/acme,DE,");
        leads.push_str(&format!("{phone}\n"));
    }
    let accounts = "id,name,phone\nA-1,Zephyr Works,+49 123456789\n";
    let output = run(
        &["check", "l.csv", "--accounts", "a.csv", "--offline", "--format", "jsonl"],
        &[("l.csv", &leads), ("a.csv", accounts)],
    );
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for row in &rows[..5] {
        assert_eq!(row["verdict"], "validated", "{row}");
    }
    let error = &rows[5]["errors"][0];
    assert_eq!((&error["field"], &error["code"]), (&"phone".into(), &"PHONE_SHAPE".into()));
    assert!(error["fix"].as_str().unwrap().contains("+44 20 7946 0018"), "{error}");
}

#[test]
fn a_page_on_linkedin_and_a_group_are_known_offline_and_of_a_group_nothing_is_said_where_nothing_tells() {
    let accounts = "id,name,website,country,stage,last_activity,linkedin,vat_number,parent\n\
                    A-1,Zephyr Rail,,GB,,,linkedin.com/company/acme,,\n\
                    A-2,Orbit Foods,orbit-foods.de,DE,lost,2019-01-01,,,A-3\n\
                    A-3,Orbit Group,orbit-group.de,DE,customer,,,DE1,\n";
    let lead = |site: &str, company: &str, page: &str, country: &str| {
        format!("Jane,Doe,jane@{site},{company},{site},linkedin.com/company/{page},{country}\n")
    };
    let mut leads = "first_name,last_name,email,company,website,linkedin,country\n".to_owned();
    leads.push_str(&lead("acme-works.com", "Acme Works", "acme", "FR"));
    leads.push_str(&lead("orbit-foods.de", "Orbit Foods", "orbit-foods", "DE"));
    leads.push_str(&lead("blue-harbour.com", "Blue Harbour", "blue-harbour", "FR"));
    let output = run(
        &["check", "l.csv", "--accounts", "a.csv", "--offline", "--format", "jsonl"],
        &[("l.csv", &leads), ("a.csv", accounts)],
    );
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("row 3: vat_number: DE1 has not the form of a VAT number."), "{said}");
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let says = |row: &Value| {
        let reasons = row["reasons"].as_array().unwrap().iter();
        let codes: Vec<_> = reasons.map(|reason| reason["code"].as_str().unwrap_or_default()).collect();
        let not_run = row["not_run"].as_array().unwrap().iter().any(|code| code == "KNOWN_GROUP");
        (row["verdict"].as_str().unwrap_or_default().to_owned(), codes.join(" "), not_run)
    };
    assert_eq!(says(&rows[0]), ("refused".into(), "KNOWN_COMPANY_ID".into(), true));
    assert_eq!(says(&rows[1]), ("in_review".into(), "KNOWN_GROUP KNOWN_COLD".into(), false));
    assert_eq!(says(&rows[2]), ("validated".into(), String::new(), true));
}

#[test]
fn a_company_name_of_any_characters_is_judged_and_never_malformed() {
    let names = [
        "Acme\u{202e} Logistics",
        "Ac\u{200e}me Logistics",
        "\"Acme\nLogistics\"",
        "\u{202e}",
        "\u{1}",
        "-",
        "🚀",
    ];
    let long = "é".repeat(300);
    let row = |name: &str| {
        let site = "acme-logistics.com";
        format!("Jane,Doe,jane@{site},{name},{site},linkedin.com/company/acme-logistics,GB\n")
    };
    let mut sheet = "first_name,last_name,email,company,website,linkedin,country\n".to_owned();
    sheet.extend(names.iter().copied().chain([long.as_str()]).map(row));
    sheet.push_str(&row("Acme").replace("company/acme", "company/ac\u{202e}me"));
    let accounts = "name,country\nACME LOGISTICS LTD,GB\n";
    let output = run(
        &["check", "l.csv", "--accounts", "a.csv", "--offline", "--format", "jsonl"],
        &[("l.csv", &sheet), ("a.csv", accounts)],
    );
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(rows.len(), names.len() + 2);
    for row in &rows {
        assert_ne!(row["verdict"], "malformed", "{row}");
    }
    // Compared as people would read it.
    for row in &rows[..3] {
        assert_eq!(row["reasons"][0]["code"], "KNOWN_COMPANY_NAME", "{row}");
    }
    for row in &rows[3..6] {
        assert_eq!(row["reasons"][0]["code"], "FL_COMPANY_PLACEHOLDER", "{row}");
    }
    assert!(rows[..8].iter().all(|row| !row.to_string().contains('\u{202e}')), "{text}");
}

#[test]
fn match_gives_one_row_a_query_in_order_with_its_score() {
    let queries = "id,name,country\nq1,ORBIT foods,DE\nq2,Something Else Entirely,FR\n";
    let files = [("queries.csv", queries), ("accounts.csv", ACCOUNTS)];
    let output = run(&["match", "queries.csv", "--accounts", "accounts.csv", "--format", "csv"], &files);
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines[0], "query_id,account_id,score,band");
    assert!(lines[1].starts_with("q1,A-7,") && lines[1].ends_with(",exact"), "{}", lines[1]);
    assert!(lines[2].starts_with("q2,") && lines[2].ends_with(",none"), "{}", lines[2]);
    assert_eq!(lines.len(), 3);
}

#[test]
fn match_answers_a_query_that_is_none_with_nobody_and_goes_on() {
    for long in [1_100_000, 2_500_000] {
        answers_with_nobody(&"A".repeat(long));
    }
}

fn answers_with_nobody(long: &str) {
    let queries = format!("id,name,country\nq1,Orbit Foods,DE\nq2,Short\nq3,{long},DE\nq4,Orbit Foods,DE\n");
    let files = [("queries.csv", queries.as_str()), ("accounts.csv", ACCOUNTS)];
    let output = run(&["match", "queries.csv", "--accounts", "accounts.csv", "--format", "csv"], &files);
    let text = String::from_utf8(output.stdout).unwrap();
    let lines: Vec<_> = text.lines().collect();
    assert!(lines[1].starts_with("q1,A-7,") && lines[4].starts_with("q4,A-7,"), "{text}");
    assert_eq!(lines[2], "q2,,0.000000000,none");
    assert_eq!(lines[3], ",,0.000000000,none", "of a row that is not kept nobody knows the id");
    assert!(String::from_utf8(output.stderr).unwrap().contains("Row 2 has 2 fields"));
}

#[test]
fn an_unreadable_input_is_one_and_a_wrong_use_is_two() {
    assert_eq!(run(&["check", "absent.csv"], &[]).status.code(), Some(1));
    assert_eq!(run(&["chekc"], &[]).status.code(), Some(2));
    assert_eq!(run(&["match", "q.csv"], &[]).status.code(), Some(2));
}

#[test]
fn rows_that_nobody_could_read_are_named_and_end_with_one() {
    let (header, rows) = LEADS.split_once('\n').unwrap();
    let [first, second, third, _] = rows.lines().collect::<Vec<_>>()[..] else { panic!("four rows") };
    let open = first.replace("Acme Logistics", "\"Acme Logistics");
    let endless = first.replace("Acme Logistics", &format!("\"{}", "A".repeat(1_100_000)));
    for (row, told) in [
        (&open, "l.csv: From row 2 on the file cannot be read: a quotation mark is opened in column company"),
        (&endless, "l.csv: From row 2 on the file cannot be read: a row is longer than a mebibyte"),
    ] {
        let leads = format!("{header}\n{first}\n{row}\n{second}\n{third}\n");
        let output = run(&["check", "l.csv", "--offline", "--format", "jsonl"], &[("l.csv", &leads)]);
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(1), "{said}");
        assert!(said.contains(told), "{said}");
        let text = String::from_utf8(output.stdout).unwrap();
        let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        let verdicts: Vec<_> = rows.iter().map(|row| row["verdict"].as_str().unwrap()).collect();
        assert_eq!(verdicts, ["validated", "malformed"]);
    }
    // A mark that the next quoted cell closes: two rows would be one, and a lead lost without a word.
    let leads = format!(
        "{header}\n{first}\n{open}\n{}\n{third}\n",
        second.replace(second.split(',').next().unwrap(), "\"Zoe\"")
    );
    let output = run(&["check", "l.csv", "--offline", "--format", "jsonl"], &[("l.csv", &leads)]);
    let said = String::from_utf8(output.stderr).unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let verdicts: Vec<_> = rows.iter().map(|row| row["verdict"].as_str().unwrap()).collect();
    assert_eq!(
        (output.status.code(), &verdicts[..]),
        (Some(1), &["validated", "malformed", "validated"][..])
    );
    assert!(
        said.contains("l.csv: Row 2: a quotation mark is opened in column company and not closed"),
        "{said}"
    );
    assert_eq!(rows[1]["errors"][0]["code"], "QUOTE_ASTRAY");
    let files = [("l.csv", LEADS), ("a.csv", "id,name\n1,\"Orbit Foods\n\"2\",\"Acme\"\n3,Cog\n")];
    let output = run(&["check", "l.csv", "--accounts", "a.csv", "--offline", "--format", "jsonl"], &files);
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("a.csv: not every row could be read; the answers stand"), "{said}");
    assert_eq!(
        (output.status.code(), output.stdout.iter().filter(|byte| **byte == b'\n').count()),
        (Some(1), 4)
    );
    let files = [("l.csv", LEADS), ("a.csv", "id,name\n1,\"Orbit Foods\n2,Acme\n")];
    let output = run(&["check", "l.csv", "--accounts", "a.csv", "--offline", "--format", "jsonl"], &files);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(1), 0));
}

#[test]
fn a_lead_that_is_too_long_is_malformed_and_those_behind_it_are_judged() {
    let (header, rows) = LEADS.split_once('\n').unwrap();
    let [first, second, third, _] = rows.lines().collect::<Vec<_>>()[..] else { panic!("four rows") };
    let long = first.replace("Acme Logistics", &"A".repeat(1_100_000));
    let leads = format!("{header}\n{first}\n{long}\n{second}\n{third}\n");
    let output = run(&["check", "l.csv", "--offline", "--format", "jsonl"], &[("l.csv", &leads)]);
    assert_eq!(output.status.code(), Some(0));
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let verdicts: Vec<_> = rows.iter().map(|row| row["verdict"].as_str().unwrap()).collect();
    assert_eq!(verdicts, ["validated", "malformed", "refused", "validated"]);
    assert_eq!(rows[1]["errors"][0]["code"], "ROW_TOO_LONG");
}

#[test]
fn a_lead_that_says_in_words_that_it_has_none_is_judged_so_and_long_cells_are_not_repeated() {
    let header = "first_name,last_name,email,company,website,linkedin,country,phone,job_title,note\n";
    let lead = |linkedin: &str, phone: &str| {
        format!("Jane,Doe,jane@acme.com,Acme,acme.com,{linkedin},GB,{phone},n/a,–\n")
    };
    let words = ["keine", "Aucune", "ninguna", "n/a", "-", "none", "nessuno", "geen", "k.A."];
    let mut leads = header.to_owned();
    words.iter().for_each(|word| leads.push_str(&lead(word, word)));
    leads.push_str(&lead("linkedin.com/company/acme", "").replace(",GB,", &format!(",{},", "x".repeat(500))));
    let output = run(&["check", "l.csv", "--offline", "--format", "jsonl"], &[("l.csv", &leads)]);
    let text = String::from_utf8(output.stdout).unwrap();
    let rows: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    for (row, word) in rows.iter().zip(words) {
        assert_eq!(
            (&row["verdict"], &row["reasons"][0]["code"]),
            (&"refused".into(), &"LINKEDIN_MISSING".into())
        );
        assert_eq!(row["reasons"].as_array().unwrap().len(), 1, "{word}: {row}");
    }
    let [.., long] = &rows[..] else { panic!("rows") };
    assert_eq!(long["errors"][0]["code"], "COUNTRY_UNKNOWN");
    assert!(!long.to_string().contains(&"x".repeat(81)), "{long}");
}

#[test]
fn a_file_of_leads_without_rows_is_told() {
    let (header, _) = LEADS.split_once('\n').unwrap();
    let output = run(&["check", "l.csv", "--offline", "--format", "jsonl"], &[("l.csv", header)]);
    assert_eq!((output.status.code(), output.stdout.len()), (Some(0), 0));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("l.csv: no row stands below the header"), "{said}");
}

#[test]
fn a_wrong_setting_stops_the_start_with_key_value_and_what_is_allowed() {
    let files = [("my.toml", "[mail]\ntransport = \"pigeon\"\n")];
    let output = run(&["--config", "my.toml", "serve"], &files);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8(output.stderr).unwrap();
    assert!(said.contains("`mail.transport` is \"pigeon\"; allowed: auto, folder, smtp"), "{said}");
    let files = [("my.toml", "lisen = \"127.0.0.1:1\"\n")];
    let said = String::from_utf8(run(&["--config", "my.toml", "serve"], &files).stderr).unwrap();
    assert!(said.contains("`lisen` is not a setting"), "{said}");
}
