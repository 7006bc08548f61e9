//! What reading a CSV promises.

use std::io::Cursor;

use leadwire_domain::sheet::{
    AccountRow, AccountSheet, LeadSheet, QuerySheet, ReadProblem, RowProblem, SheetError, Stage,
};

fn accounts(bytes: impl Into<Vec<u8>>) -> AccountSheet {
    AccountSheet::open(Cursor::new(bytes.into())).expect("a header that is understood")
}

fn names(bytes: impl Into<Vec<u8>>) -> Vec<String> {
    accounts(bytes).map(|row| row.expect("a row that is understood").name).collect()
}

fn refusal(bytes: &[u8]) -> SheetError {
    AccountSheet::open(Cursor::new(bytes.to_vec())).err().expect("a refusal")
}

#[test]
fn the_same_names_come_out_of_every_encoding_and_delimiter() {
    let text = "name,website\nCafé Zoë,zoe.example\n\"Müller, Söhne\",mueller.example\n";
    let expected = ["Café Zoë", "Müller, Söhne"];
    let utf16 =
        |text: &str, order: fn(u16) -> [u8; 2]| text.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    let windows: Vec<u8> = text.chars().map(|c| c as u32 as u8).collect();
    assert_eq!(names(text), expected);
    assert_eq!(names(format!("\u{feff}{text}")), expected);
    assert_eq!(names(utf16(&format!("\u{feff}{text}"), u16::to_le_bytes)), expected);
    assert_eq!(names(utf16(&format!("\u{feff}{text}"), u16::to_be_bytes)), expected);
    assert_eq!(names(utf16(text, u16::to_le_bytes)), expected);
    assert_eq!(names(windows), expected);
    assert_eq!(names("name;website\nCafé Zoë;zoe.example\n\"Müller, Söhne\";x.example\n"), expected);
    assert_eq!(names("name\twebsite\nCafé Zoë\tzoe.example\nMüller, Söhne\tx.example\n"), expected);
    assert_eq!(names("sep=;\nname;website\nCafé Zoë;zoe.example\nMüller, Söhne;x.example\n"), expected);
}

#[test]
fn a_letter_cut_in_two_between_chunks_is_read_whole() {
    let mut text = "name\n".to_owned();
    for length in 0..4_000 {
        text.push_str(&"x".repeat(length % 23));
        text.push_str("é€𝒳\n");
    }
    assert!(names(text).iter().all(|name| name.ends_with("é€𝒳")));
}

#[test]
fn quoted_newlines_stay_in_one_row_and_rows_are_counted_without_the_header() {
    let rows: Vec<_> = accounts("name\n\"Two\nlines\"\nAcme\n").map(Result::unwrap).collect();
    assert_eq!(rows[0].name, "Two\nlines");
    assert_eq!((rows[1].line, rows[1].id.as_str()), (2, "2"));
}

#[test]
fn exports_of_the_usual_crms_are_understood_by_their_own_headers() {
    let hubspot = "Record ID,Company name,Company Domain Name,Country/Region,Phone Number,Lifecycle Stage\n\
        77,Acme,acme.example,Germany,+49 30 1234567,Customer\n";
    let salesforce = "Account ID,Account Name,Website,Billing Country,Phone,Type,Account Owner,Fax\n\
        77,Acme,acme.example,Germany,+49 30 1234567,Customer,Jane,1\n";
    let pipedrive = "Organization - ID,Organization - Name,Organization - Website,\
                     Organization - Country of address,Organization - Phone,Organization - Label\n\
                     77,Acme,acme.example,Germany,+49 30 1234567,Customer\n";
    for export in [hubspot, salesforce, pipedrive] {
        let row = accounts(export).next().unwrap().unwrap();
        assert_eq!(
            (row.id.as_str(), row.name.as_str(), row.website.as_str()),
            ("77", "Acme", "acme.example")
        );
        assert_eq!((row.country.as_str(), row.stage), ("Germany", Stage::Customer));
        assert_eq!(row.phone, "+49 30 1234567");
    }
    assert_eq!(accounts(salesforce).next().unwrap().unwrap().owner, "Jane");
    assert_eq!(accounts(salesforce).unknown_columns(), ["Fax"]);
}

#[test]
fn an_account_needs_a_name_or_a_website_and_nothing_else() {
    let mut rows = accounts("website,name,aliases\nacme.example,,\n,Acme,AC; Acme Labs\n,,AC\n");
    assert_eq!(rows.next().unwrap().unwrap().website, "acme.example");
    assert_eq!(rows.next().unwrap().unwrap().aliases, ["AC", "Acme Labs"]);
    let problem = rows.next().unwrap().unwrap_err();
    assert_eq!(problem.to_string(), "Row 3: neither a name nor a website.");
    assert!(rows.next().is_none());
}

#[test]
fn a_row_with_the_wrong_number_of_fields_is_named_and_the_next_is_read() {
    let rows: Vec<_> = accounts("id,name\n1,Acme\n2\n3,Bolt,surplus\n4,Cog,\n5,Dyn\n").collect();
    assert_eq!(rows[1], Err(RowProblem::FieldCount { line: 2, expected: 2, found: 1, lines: 1 }));
    assert_eq!(rows[2], Err(RowProblem::FieldCount { line: 3, expected: 2, found: 3, lines: 1 }));
    assert_eq!(rows[3].as_ref().unwrap().name, "Cog");
    assert_eq!(rows[4].as_ref().unwrap().name, "Dyn");
}

#[test]
fn what_is_no_csv_is_refused_with_what_it_is() {
    assert_eq!(refusal(b""), SheetError::Empty);
    assert_eq!(
        refusal(b"PK\x03\x04rest").to_string(),
        "This is not a CSV but an Excel workbook or a ZIP archive. \
        Save it as CSV and try again."
    );
    assert_eq!(
        refusal(b"Acme,acme.example\n"),
        SheetError::NoHeader { first_line: "Acme, acme.example".to_owned() }
    );
    assert_eq!(
        refusal(b"id,country,Chiffre\n1,DE,2\n").to_string(),
        "Columns are missing: name (company name, account name, organization - name), website (website url, \
         company domain name, domain). Not read: Chiffre."
    );
    assert_eq!(
        refusal(b"name,Name\na,b\n").to_string(),
        "Two columns mean \"name\": name and Name. Take one out."
    );
}

#[test]
fn a_quote_that_is_never_closed_does_not_swallow_the_file() {
    let mut text = "name\nAcme\n\"open\n".to_owned();
    text.push_str(&"Bolt\n".repeat(1_000_000));
    let rows: Vec<_> = accounts(text).collect();
    assert_eq!(rows.len(), 2);
    let why = ReadProblem::RowTooLong;
    assert_eq!(rows[1].as_ref().err(), Some(&RowProblem::Unreadable { line: 2, why }));
}

#[test]
fn a_row_that_is_too_long_is_named_and_those_behind_it_are_read() {
    for long in ["x".repeat(3 * 1024 * 1024), ",".repeat(3 * 1024 * 1024)] {
        let rows: Vec<_> = accounts(format!("id,name\n1,Acme\n2,{long}\n3,Cog\n4,Dyn\n")).collect();
        assert_eq!(rows[1], Err(RowProblem::TooLong { line: 2, lines: 1 }));
        let after: Vec<_> = rows[2..].iter().flatten().map(|row| (row.line, row.name.as_str())).collect();
        assert_eq!(after, [(3, "Cog"), (4, "Dyn")]);
    }
    let swallowed = format!("id,name\n1,\"Acme\n{}9,\"Cog\n10,Dyn\n", "2,Bolt\n".repeat(200_000));
    let rows: Vec<_> = accounts(swallowed).collect();
    let Err(astray) = &rows[0] else { panic!("a row that is too long") };
    assert_eq!(astray, &RowProblem::TooLong { line: 1, lines: 200_002 });
    assert!(astray.may_hide_rows());
    assert_eq!(rows[1].as_ref().unwrap().name, "Dyn");
}

#[test]
fn a_cell_that_holds_lines_like_rows_is_told_and_an_address_of_several_lines_is_not() {
    let mut rows = accounts("id,name,country\n1,\"Acme\n2,Bolt,FR\n3,Cog\",GB\n4,Dyn,DE\n");
    assert_eq!(rows.next().unwrap().unwrap().rows_within, 1);
    assert_eq!(rows.next().unwrap().unwrap().rows_within, 0);
    let address = "id,name,aliases\n1,Acme,\"Acme Labs\nAcme, Inc.\nAC\"\n";
    assert_eq!(accounts(address).next().unwrap().unwrap().rows_within, 0);
}

#[test]
fn fields_that_say_that_there_is_nothing_are_empty_and_namibia_is_a_country() {
    let header =
        "id,name,website,country,phone,email,aliases,stage,last_activity,owner,linkedin,vat,siren,parent";
    for word in ["-", "–", "n/a", "#N/A", "none", "NULL", "keine", "Aucune", "ninguno", "k.A.", "geen"] {
        let row = accounts(format!("{header}\n7,Acme{}\n", format!(",{word}").repeat(12)));
        let row = row.last().unwrap().unwrap();
        let nothing = AccountRow {
            line: 1,
            id: "7".into(),
            has_own_id: true,
            name: "Acme".into(),
            ..Default::default()
        };
        assert_eq!(row, nothing, "{word}");
    }
    assert_eq!(accounts("name,country\nNone,NA\n").next().unwrap().unwrap().country, "NA");
    assert_eq!(accounts("name,country\nNone,NA\n").next().unwrap().unwrap().name, "None");
}

#[test]
fn columns_without_a_name_are_named_by_their_place_and_long_headers_are_cut() {
    let header = format!("name,,{},\nAcme,1,2,\n", "x".repeat(200));
    assert_eq!(
        accounts(header).unknown_columns(),
        ["2 (no name)".to_owned(), format!("{}…", "x".repeat(80))]
    );
    assert_eq!(refusal(b",,\nAcme,1,2\n"), SheetError::NoHeader { first_line: ", , ".to_owned() });
    assert_eq!(refusal(b"sep=;\n"), SheetError::Empty);
}

#[test]
fn a_quote_that_is_still_open_at_the_end_is_named_and_no_row_is_made_of_the_rest() {
    let rows: Vec<_> = accounts("id,name\n1,Acme\n2,\"Bolt\n3,Cog\n4,Dyn\n").collect();
    assert_eq!(rows[0].as_ref().unwrap().name, "Acme");
    let why = ReadProblem::QuoteNotClosed { column: "name".to_owned() };
    assert_eq!(rows[1..], [Err(RowProblem::Unreadable { line: 2, why })]);
    assert_eq!(
        rows[1].as_ref().unwrap_err().to_string(),
        "From row 2 on the file cannot be read: a quotation mark is opened in column name and never closed."
    );
    let header = refusal(b"id,\"name\n1,Acme\n");
    assert_eq!(header, SheetError::Unreadable(ReadProblem::QuoteNotClosed { column: "name".to_owned() }));
}

#[test]
fn a_quote_that_a_later_row_closes_is_told_by_the_lines_that_its_row_goes_over() {
    let rows: Vec<_> = accounts("id,name\n1,\"Acme\n2,Bolt\n3,Cog\", Inc.\n4,Dyn\n").collect();
    let astray = RowProblem::FieldCount { line: 1, expected: 2, found: 3, lines: 3 };
    assert!(astray.may_hide_rows() && astray.to_string().contains("It goes over 3 lines of the file"));
    assert_eq!(rows[0], Err(astray));
    assert_eq!(rows[1].as_ref().unwrap().name, "Dyn");
}

#[test]
fn a_quote_that_the_next_quoted_row_closes_melts_no_rows_into_one() {
    let file = "name,website,phone\nAcme,acme.example,1\n\"Bolt,bolt.example,2\n\
                \"Cog\",\"cog.example\",\"3\"\nDyn,dyn.example,4\n";
    let rows: Vec<_> = accounts(file).collect();
    let astray = RowProblem::QuoteAstray { line: 2, column: "name".to_owned(), lines: 2 };
    assert!(astray.may_hide_rows());
    assert_eq!(
        astray.to_string(),
        "Row 2: a quotation mark is opened in column name and not closed before the rows behind it. This row \
         and the next line of the file were not read; the others were."
    );
    assert_eq!(rows[1], Err(astray));
    let read: Vec<_> = rows.iter().flatten().map(|row| (row.line, row.name.as_str())).collect();
    assert_eq!(read, [(1, "Acme"), (3, "Dyn")]);
    let header = refusal(b"id,\"name\n\"1\",\"Acme\"\n");
    assert_eq!(header, SheetError::Unreadable(ReadProblem::QuoteNotClosed { column: "name".to_owned() }));
}

#[test]
fn quotes_as_people_write_them_by_hand_are_read() {
    let file = "id,name\n1,\"Acme\" Ltd\n2,\"Bolt, Inc.\" \n\"3\" ,\"Two\nlines\"\t\n4,5\" Pipes\n";
    assert_eq!(names(file), ["Acme Ltd", "Bolt, Inc.", "Two\nlines", "5\" Pipes"]);
}

#[test]
fn lines_end_as_they_do_on_windows_unix_or_an_old_mac_also_where_a_chunk_ends_between() {
    for filling in [0, 1, 2, 32 * 1024 - 14, 32 * 1024 - 13, 32 * 1024 - 12] {
        let long = "x".repeat(filling);
        for end in ["\n", "\r\n", "\r"] {
            let file = ["id,name", "1,Acme", &format!("2,\"Bolt{long}"), "Ltd\"", "3,Cog", ""].join(end);
            assert_eq!(names(file), ["Acme", &format!("Bolt{long}\nLtd"), "Cog"], "{end:?}");
        }
    }
}

#[test]
fn an_empty_file_with_a_header_has_no_rows() {
    assert_eq!(accounts("id,name,website\n").count(), 0);
}

#[test]
fn leads_are_read_by_header_in_any_order_and_every_required_column_that_lacks_is_named() {
    let sheet = "COUNTRY, Linkedin ,website,company,e-mail,Last Name,first_name,budget\n\
        DE,none,acme.example,Acme,jane@acme.example,Doe,Jane,9\n";
    let Ok(mut sheet) = LeadSheet::open(Cursor::new(sheet)) else { panic!("the header is understood") };
    assert_eq!(sheet.unknown_columns(), ["budget"]);
    let row = sheet.next().unwrap().unwrap();
    assert_eq!((row.line, row.lead.last_name.as_str(), row.lead.linkedin.as_str()), (1, "Doe", "none"));
    let refused = LeadSheet::open(Cursor::new("first_name,last_name,email,website,country\n")).err();
    let Some(SheetError::MissingColumns { columns, .. }) = refused else { panic!("columns are missing") };
    assert_eq!(columns.iter().map(|one| one.name.as_str()).collect::<Vec<_>>(), ["company", "linkedin"]);
}

#[test]
fn queries_need_an_id_and_a_name() {
    let sheet = "id,name,phone\nq1,Acme,123\n";
    let Ok(mut sheet) = QuerySheet::open(Cursor::new(sheet)) else { panic!("the header is understood") };
    let row = sheet.next().unwrap().unwrap();
    assert_eq!(
        (row.id.as_str(), row.name.as_str(), row.phone.as_str(), row.email.as_str()),
        ("q1", "Acme", "123", "")
    );
}
