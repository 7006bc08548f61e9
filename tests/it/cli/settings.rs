//! Settings: a wrong one stops the start with its whole key, its value and what is allowed.

use std::process::Command;

fn said(environment: &[(&str, &str)], file: &str) -> String {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("my.toml"), file).unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_leadwire"))
        .args(["--config", "my.toml", "serve"])
        .current_dir(folder.path())
        .envs(environment.iter().copied())
        .output()
        .unwrap();
    let said = String::from_utf8(output.stderr).unwrap();
    assert_eq!(output.status.code(), Some(1), "{said}");
    assert!(!folder.path().join("var").exists(), "nothing is made before the settings are good: {said}");
    said
}

#[test]
fn a_wrong_setting_of_the_environment_is_named_whole_with_its_value_and_what_is_allowed() {
    let long = "x".repeat(201);
    for (name, value, words) in [
        ("LEADWIRE_BRAND__HUE", "-1", "`brand.hue` is -1; allowed: a whole number from 0 to 359"),
        ("LEADWIRE_BRAND__HUE", "99999999999", "`brand.hue` is 99999999999; allowed: a whole number from 0"),
        ("LEADWIRE_BRAND__HUE", "blue", "`brand.hue` is \"blue\"; allowed: a whole number from 0 to 359"),
        ("LEADWIRE_NETWORK__CHECKS", "yes", "`network.checks` is \"yes\"; allowed: auto, on, off"),
        (
            "LEADWIRE_NETWORK__CONTROL_SITES",
            "",
            "`network.control_sites` is a list of 0; allowed: one to five",
        ),
        (
            "LEADWIRE_NETWORK__CONTROL_SITES",
            "www.iana.org, 127.0.0.1",
            "`network.control_sites` is \"127.0.0.1\"; allowed: one to five names",
        ),
        (
            "LEADWIRE_ACCESS__JOINS_REVIEWED",
            "acme.com, acme",
            "`access.joins_reviewed` is \"acme\"; allowed: e-mail addresses and domains",
        ),
        ("LEADWIRE_OFFICE__DAYS", "mon, someday", "`office.days` is \"someday\"; allowed: mon, tue, wed"),
        ("LEADWIRE_OFFICE__OPENS", "9", "`office.opens` is \"9\"; allowed: a time of the day such as 09:00"),
        (
            "LEADWIRE_OFFICE__CLOSES",
            "08:00",
            "`office.closes` is \"08:00\"; allowed: a time after office.opens",
        ),
        // What tests stage, no setting does.
        ("LEADWIRE_NETWORK__ROAD", "127.0.0.1", "`network.road` is not a setting; allowed: checks,"),
        ("LEADWIRE_REGISTERS__GLEIF", "yes", "`registers.gleif` is \"yes\"; allowed: true, false"),
        (
            "LEADWIRE_REGISTERS__COMPANIES_HOUSE",
            "true",
            "`registers.companies_house_key` is empty; allowed: the key of a live application",
        ),
        (
            "LEADWIRE_REGISTERS__COMPANIES_HOUSE_KEY",
            "two words",
            "`registers.companies_house_key` is not understood; allowed: empty, or a key",
        ),
        ("LEADWIRE_MAIL__NOPE", "1", "`mail.nope` is not a setting; allowed: attempts, from, smtp_url"),
        (
            "LEADWIRE_MAIL__SMTP_URL",
            "http://mail.example.com",
            "`mail.smtp_url` is not understood; allowed: smtps://",
        ),
        ("LEADWIRE_DATA_DIR", "", "`data_dir` is empty; allowed: the path of a folder"),
        ("LEADWIRE_LISTEN", "127.0.0.1:0", "`listen` is 127.0.0.1:0; allowed: an address and port"),
        ("LEADWIRE_PUBLIC_URL", "https://a.com/x", "`public_url` is \"https://a.com/x\"; allowed: empty, or"),
        (
            "LEADWIRE_FIRST_PROGRAMME__CONTACT_EMAIL",
            "nobody",
            "`first_programme.contact_email` is \"nobody\"; allowed",
        ),
        ("LEADWIRE_FIRST_PROGRAMME__OPERATOR", &long, "allowed: a name of 1 to 100 characters"),
        (
            "LEADWIRE_PAYOUTS__NAME",
            "\u{1f600}\u{1f600}",
            "`payouts.name` is \"\u{1f600}\u{1f600}\"; allowed: empty, or a name of which banks",
        ),
        ("LEADWIRE_FIRST_PROGRAMME__PRODUCT", " ", "`first_programme.product` is \" \"; allowed: a name"),
    ] {
        let said = said(&[(name, value)], "");
        assert!(said.contains(words), "{name}={value}: {said}");
    }
}

#[test]
fn a_wrong_setting_of_a_file_too() {
    for (file, words) in [
        ("[brand]\nhue = -1\n", "`brand.hue` is -1; allowed: a whole number from 0 to 359"),
        ("[brand]\nhue = 99999999999\n", "`brand.hue` is 99999999999; allowed: a whole number from 0 to 359"),
        ("[brand]\nhue = \"red\"\n", "`brand.hue` is of type string; allowed: a whole number from 0 to 359"),
        ("[mail]\nnope = 1\n", "`mail.nope` is not a setting; allowed: attempts, from, smtp_url, transport"),
        (
            "[access]\nlink_minutes = 4\n",
            "`access.link_minutes` is 4; allowed: a whole number from 5 to 1440",
        ),
    ] {
        let said = said(&[], file);
        assert!(said.contains(words), "{file}: {said}");
    }
}

/// The world on loopback (`Staged`) is for programs that link the house: no file makes one, and none lets us
/// go where only public addresses are asked.
#[test]
fn no_setting_of_a_file_leads_to_loopback() {
    let known = "allowed: checks, control_sites, visits_per_partner_per_hour, visits_per_site_per_hour";
    for key in ["road", "loopback", "allow_loopback", "allow_private", "allowed_addresses", "name_server"] {
        for value in ["true", "\"127.0.0.1\"", "[\"127.0.0.0/8\", \"::1\"]"] {
            let said = said(&[], &format!("[network]\n{key} = {value}\n"));
            assert!(said.contains(&format!("`network.{key}` is not a setting; {known}")), "{said}");
        }
    }
    for (file, words) in [
        ("allow_loopback = true\n", "`allow_loopback` is not a setting; allowed: "),
        ("[outside]\nroad = \"127.0.0.1:80\"\n", "`outside` is not a setting; allowed: "),
        ("[network.staged]\nroad = \"127.0.0.1:80\"\n", "`network.staged` is not a setting; allowed: "),
        ("[network]\nchecks = \"loopback\"\n", "`network.checks` is \"loopback\"; allowed: auto, on, off"),
    ] {
        let said = said(&[], file);
        assert!(said.contains(words), "{file}: {said}");
    }
}

#[test]
fn a_secret_in_a_setting_that_is_not_understood_is_not_repeated() {
    for name in ["LEADWIRE_MAIL__SMTP_URL", "LEADWIRE_DATABASE"] {
        let said = said(&[(name, "imap://anna:t0p-secret@mail.example.com")], "");
        assert!(!said.contains("t0p-secret"), "{said}");
    }
}
