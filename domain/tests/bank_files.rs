//! What banks send is read as they send it: three levels of status, two generations of statements, batches,
//! returns, pages; and nothing that anybody sends makes it panic.

use jiff::civil::date;
use leadwire_domain::bankfile::camt053::{
    self, Balance, Counterparty, Details, Direction, Entry, EntryStatus, Lack, Order, Transaction,
};
use leadwire_domain::bankfile::pain002::{self, Status, StatusReport};
use leadwire_domain::bankfile::{Expected, Place, Reason, Unreadable, Why};
use leadwire_domain::payout::Iban;
use proptest::collection::vec;
use proptest::prelude::*;

const PART: &[u8] = include_bytes!("data/bank/pain002_part.xml");
const GROUP: &[u8] = include_bytes!("data/bank/pain002_group.xml");
const INSTRUCTION: &[u8] = include_bytes!("data/bank/pain002_instruction.xml");
const STATEMENT_08: &[u8] = include_bytes!("data/bank/camt053_08.xml");
const STATEMENT_02: &[u8] = include_bytes!("data/bank/camt053_02.xml");

/// What a report says of a transfer: status, the bank's code, the first reason's code.
fn said<'a>(report: &'a StatusReport, transfer: &str) -> Option<(Status, &'a str, Option<&'a str>)> {
    let verdict = report.of(transfer)?;
    let reason = verdict.reasons.first().and_then(|reason| reason.code.as_deref());
    Some((verdict.status, &verdict.code, reason))
}

fn iban(text: &str) -> Option<Iban> {
    Some(Iban::parse(text).unwrap())
}

fn reason(code: Option<&str>, text: Option<&str>) -> Reason {
    Reason { code: code.map(str::to_owned), text: text.map(str::to_owned) }
}

fn transactions(entry: &Entry) -> &[Transaction] {
    match &entry.details {
        Details::Transactions(listed) => listed,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_report_in_part_speaks_of_the_transfers_that_it_names() {
    let report = pain002::read(PART).unwrap();
    assert_eq!(report.original_message_id, "LW-RUN-0001");
    assert_eq!(report.message_id.as_deref(), Some("BANK-77"));
    assert_eq!(report.group.as_ref().map(|group| group.status), Some(Status::Partly));
    assert_eq!(said(&report, "LW-1"), Some((Status::Accepted, "ACSC", None)));
    assert_eq!(said(&report, "LW-2"), Some((Status::Rejected, "RJCT", Some("AC04"))));
    assert_eq!(said(&report, "LW-3"), Some((Status::Pending, "PDNG", Some("BY-HAND"))), "by its InstrId");
    assert_eq!(said(&report, "LW-4"), None, "nothing is said of it");
    assert_eq!(report.of("LW-2").unwrap().reasons, [reason(Some("AC04"), Some("Konto aufgelöst"))]);
}

#[test]
fn a_report_on_the_group_alone_speaks_of_every_transfer() {
    let report = pain002::read(GROUP).unwrap();
    assert_eq!((report.instructions.len(), report.transfers.len()), (0, 0));
    assert_eq!(said(&report, "whatever"), Some((Status::Rejected, "RJCT", Some("DUPL"))));
}

#[test]
fn a_report_on_the_instruction_speaks_of_transfers_that_have_no_status_of_their_own() {
    let report = pain002::read(INSTRUCTION).unwrap();
    assert_eq!(report.group, None);
    assert_eq!(report.instructions[0].instruction_id, "LW-RUN-0001");
    assert_eq!(said(&report, "LW-1"), Some((Status::Rejected, "RJCT", Some("AM04"))));
    assert_eq!(said(&report, "LW-2"), Some((Status::Rejected, "RJCT", Some("AC01"))), "its own reason");
    assert_eq!(said(&report, "LW-3"), Some((Status::Rejected, "RJCT", Some("AM04"))), "not listed");
}

#[test]
fn every_code_means_something_to_the_payer() {
    let with = |code: &str| {
        let text = String::from_utf8(GROUP.to_vec()).unwrap().replace("RJCT", code);
        pain002::read(text.as_bytes()).unwrap().group.unwrap().status
    };
    for (code, status) in [
        ("ACTC", Status::Accepted),
        ("ACCP", Status::Accepted),
        ("ACSP", Status::Accepted),
        ("ACSC", Status::Accepted),
        ("ACWC", Status::Accepted),
        ("ACPD", Status::Accepted),
        ("PART", Status::Partly),
        ("PDNG", Status::Pending),
        ("RCVD", Status::Pending),
        ("RVCM", Status::Pending),
        ("XYZ1", Status::Unknown),
        ("BLCK", Status::Unknown),
        ("RJCT", Status::Rejected),
        ("CANC", Status::Rejected),
    ] {
        assert_eq!(with(code), status, "{code}");
    }
}

#[test]
fn a_status_that_has_not_the_form_of_a_code_is_refused() {
    for odd in ["DE89370400440532013000", "ok", "ACSC!", "1.00"] {
        let text = String::from_utf8(GROUP.to_vec()).unwrap().replace("RJCT", odd);
        let why = pain002::read(text.as_bytes()).unwrap_err().why;
        let expected = Expected::Code;
        assert_eq!(why, Why::Value { element: "GrpSts".into(), found: odd.into(), expected }, "{odd}");
    }
}

#[test]
fn a_report_says_what_order_the_bank_read() {
    let text = String::from_utf8(PART.to_vec()).unwrap();
    let with = |more: &str| {
        let text = text.replace("<GrpSts>PART", &format!("{more}<GrpSts>PART"));
        pain002::read(text.as_bytes())
    };
    let totals = |report: &StatusReport| (report.original_transfers, report.original_sum_minor);
    assert_eq!(totals(&with("").unwrap()), (Some(4), None));
    let full = with("<OrgnlCtrlSum>1234.5</OrgnlCtrlSum>").unwrap();
    assert_eq!(totals(&full), (Some(4), Some(123_450)));
    assert!(with("<OrgnlCtrlSum>a lot</OrgnlCtrlSum>").is_err());
    let miscounted = text.replace("<OrgnlNbOfTxs>4", "<OrgnlNbOfTxs>-4");
    let said = pain002::read(miscounted.as_bytes()).unwrap_err().to_string();
    assert!(said.ends_with("OrgnlNbOfTxs is \"-4\", where a whole number must stand"), "{said}");
}

#[test]
fn only_versions_whose_meaning_is_known_are_read() {
    let statement = |version: &str| {
        let text = String::from_utf8(STATEMENT_08.to_vec()).unwrap();
        camt053::read(text.replace("camt.053.001.08", version).as_bytes())
    };
    for known in ["camt.053.001.02", "camt.053.001.14"] {
        assert!(statement(known).is_ok(), "{known}");
    }
    for (unknown, found) in [
        ("camt.053.001.99", "001.99"),
        ("camt.053.001.15", "001.15"),
        ("camt.053.001.01", "001.01"),
        ("camt.053.001", "001"),
        ("camt.053.", ""),
        ("camt.053.001.256", "001.256"),
    ] {
        let expected = format!("camt.053 of version {found}, where 2 to 14 are read");
        assert_eq!(statement(unknown).unwrap_err().why.to_string(), expected);
    }
    let report = |version: &str| {
        let text = String::from_utf8(PART.to_vec()).unwrap();
        pain002::read(text.replace("pain.002.001.10", version).as_bytes())
    };
    assert!(report("pain.002.003.03").is_ok(), "a variant of German banks");
    assert!(matches!(report("pain.002.001.02").unwrap_err().why, Why::OtherVersion { .. }));
}

#[test]
fn a_statement_is_read_with_its_balances_and_pages() {
    let [euro, yen] = camt053::read(STATEMENT_08).unwrap().try_into().unwrap();
    assert_eq!((euro.id.as_str(), euro.currency.as_str()), ("2026-057", "EUR"));
    assert_eq!(euro.account_iban, iban("DE89370400440532013000"));
    let day = Some(date(2026, 3, 23));
    assert_eq!((euro.from, euro.to), (day, day));
    assert_eq!(euro.opening, Some(Balance { amount_minor: 100_000, on: day }));
    assert_eq!(euro.closing, Some(Balance { amount_minor: -19_495, on: day }));
    assert!(euro.is_whole(), "pending and informational entries are no part of the balances");
    assert_eq!((yen.currency.as_str(), yen.account_iban, yen.entries.len()), ("JPY", None, 0));
    assert_eq!(yen.opening.map(|balance| balance.amount_minor), Some(500));
    assert_eq!(yen.lack, Some(Lack::Pages), "it is the second of two");
    assert_eq!((euro.number, euro.closed_on()), (Some(57), day));
}

#[test]
fn an_entry_is_read_with_what_it_is_made_of() {
    let statements = camt053::read(STATEMENT_08).unwrap();
    let entries = &statements[0].entries;
    let paid = &entries[0];
    assert_eq!((paid.amount_minor, paid.direction, paid.signed_minor()), (19_900, Direction::Debit, -19_900));
    assert_eq!((paid.booked_on, paid.value_on), (Some(date(2026, 3, 23)), Some(date(2026, 3, 23))));
    assert_eq!((paid.bank_reference.as_deref(), paid.is_reversal), (Some("REF-1"), false));
    let zoe = |iban| Counterparty { name: Some("Zoe O'Brien".into()), iban };
    let expected = Transaction {
        end_to_end_id: Some("LW-1".into()),
        direction: Direction::Debit,
        bank_reference: None,
        amount_minor: Some(19_900),
        currency: "EUR".into(),
        counterparty: zoe(iban("NL91ABNA0417164300")),
        remittance: Some("Reward 2026-02, Acme & Sons".into()),
        return_reason: None,
    };
    assert_eq!(transactions(paid), [expected]);

    let batch: Vec<_> = transactions(&entries[1])
        .iter()
        .map(|one| (one.end_to_end_id.as_deref(), one.amount_minor))
        .collect();
    assert_eq!(batch, [(Some("LW-2"), Some(60_000)), (Some("LW-3"), Some(40_000))]);
    let sum = Order {
        message_id: Some("LW-RUN-0003".into()),
        instruction_id: Some("LW-RUN-0003".into()),
        transfers: Some(17),
    };
    assert_eq!(entries[2].details, Details::Order(sum));

    let [returned] = transactions(&entries[3]) else { panic!("one came back") };
    assert_eq!(returned.return_reason, Some(reason(Some("AC04"), Some("Account closed"))));
    assert_eq!((returned.end_to_end_id.as_deref(), &returned.counterparty), (Some("LW-1"), &zoe(None)));

    assert_eq!((entries[4].is_reversal, &entries[4].details), (true, &Details::Unsaid));
    let status: Vec<_> = entries.iter().map(|entry| entry.status).collect();
    assert_eq!(status[..5], [EntryStatus::Booked; 5]);
    assert_eq!(status[5..], [EntryStatus::Pending, EntryStatus::Information]);
}

#[test]
fn a_statement_of_the_older_generation_is_read_the_same() {
    let [statement] = camt053::read(STATEMENT_02).unwrap().try_into().unwrap();
    assert!(statement.is_whole(), "it opens with what the one before closed with");
    let entries = &statement.entries;
    let order =
        |id: &str| Order { message_id: Some(id.into()), instruction_id: Some(id.into()), transfers: None };
    assert_eq!(
        entries[0].details,
        Details::Order(order("LW-RUN-0001")),
        "a transaction with nothing of its own"
    );
    let [came] = transactions(&entries[1]) else { panic!("one came") };
    assert_eq!((came.end_to_end_id.as_deref(), came.amount_minor), (None, Some(300)));
    assert_eq!(came.remittance.as_deref(), Some("RF18539007547034"));
    let buyer = Counterparty { name: Some("Käufer Möbel".into()), iban: iban("AT611904300234573201") };
    assert_eq!(came.counterparty, buyer);
    let [returned] = transactions(&entries[2]) else { panic!("one came back") };
    assert_eq!(returned.return_reason, Some(Reason::default()), "only the transaction code says so");
    assert_eq!(returned.counterparty, Counterparty::default(), "the account itself is not the other side");
}

#[test]
fn a_statement_from_which_an_entry_is_missing_is_not_whole() {
    let text = String::from_utf8(STATEMENT_08.to_vec()).unwrap();
    let short = text.replacen("<Amt Ccy=\"EUR\">55.10</Amt>", "<Amt Ccy=\"EUR\">55.11</Amt>", 1);
    let lack = |text: &str| camt053::read(text.as_bytes()).unwrap()[0].lack;
    assert_eq!(lack(&short), Some(Lack::Entries));
    let unclosed = text.replacen("<Cd>CLBD</Cd>", "<Cd>ITBD</Cd>", 1);
    assert_eq!(lack(&unclosed), Some(Lack::Balances));
    let first_page = text.replacen("<LastPgInd>true", "<LastPgInd>false", 1);
    assert_eq!(lack(&first_page), Some(Lack::Pages));
}

#[test]
fn ten_thousand_entries_are_read_each_to_the_cent() {
    let text = String::from_utf8(STATEMENT_08.to_vec()).unwrap();
    let (start, end) = (text.find("<Ntry>").unwrap(), text.find("</Ntry>").unwrap() + "</Ntry>".len());
    let entries: String = (1..=10_000)
        .map(|cents| text[start..end].replace("199.00", &format!("{}.{:02}", cents / 100, cents % 100)))
        .collect();
    let long = format!("{}{entries}{}", &text[..start], &text[end..]);
    let statements = camt053::read(long.as_bytes()).unwrap();
    let read: Vec<i64> = statements[0].entries[..10_000].iter().map(|entry| entry.amount_minor).collect();
    assert_eq!(read, (1..=10_000).collect::<Vec<i64>>());
}

fn refused(bytes: &[u8]) -> Unreadable {
    camt053::read(bytes).unwrap_err()
}

#[test]
fn what_is_wrong_is_said_with_its_place() {
    let text = String::from_utf8(STATEMENT_08.to_vec()).unwrap();
    let with = |from: &str, to: &str| refused(text.replacen(from, to, 1).as_bytes()).to_string();
    let expected = "line 2, column 1: expected camt.053, \
                    found Document in urn:iso:std:iso:20022:tech:xsd:camt.052.001.08";
    assert_eq!(with("camt.053.001.08", "camt.052.001.08"), expected);
    assert_eq!(with("<Id>2026-057</Id>", ""), "line 9, column 5, BkToCstmrStmt/Stmt[1]: Stmt has no Id");
    assert_eq!(
        with(">1000.00<", ">1.000,00<"),
        "line 20, column 9, BkToCstmrStmt/Stmt[1]/Bal[1]/Amt: \
         Amt is \"1.000,00\", where an amount in whole minor units must stand"
    );
    assert_eq!(
        with(">199.00<", ">199.001<"),
        "line 37, column 9, BkToCstmrStmt/Stmt[1]/Ntry[1]/Amt: \
         Amt is \"199.001\", where an amount in whole minor units must stand"
    );
    assert_eq!(
        with("DBIT</CdtDbtInd>\n        <Sts>", "DEBIT</CdtDbtInd>\n        <Sts>"),
        "line 38, column 9, BkToCstmrStmt/Stmt[1]/Ntry[1]/CdtDbtInd: \
         CdtDbtInd is \"DEBIT\", where CRDT or DBIT must stand"
    );
    assert_eq!(
        with("<BookgDt><Dt>2026-03-23", "<BookgDt><Dt>23.03.2026"),
        "line 40, column 18, BkToCstmrStmt/Stmt[1]/Ntry[1]/BookgDt/Dt: \
         Dt is \"23.03.2026\", where a date (YYYY-MM-DD) must stand"
    );
    let torn = with("</Stmt>", "");
    assert!(torn.starts_with("line 142, column 3: this is not XML: "), "{torn}");
    let bare = refused(b"<Document/>").to_string();
    assert_eq!(bare, "line 1, column 1: expected camt.053, found Document without a namespace");
    let order = refused(include_bytes!("data/bank/pain001.xml")).to_string();
    assert!(
        order
            .ends_with("expected camt.053, found Document in urn:iso:std:iso:20022:tech:xsd:pain.001.001.09")
    );
    let unnamed =
        String::from_utf8(PART.to_vec()).unwrap().replace("<OrgnlMsgId>LW-RUN-0001</OrgnlMsgId>", "");
    assert_eq!(
        pain002::read(unnamed.as_bytes()).unwrap_err().to_string(),
        "line 8, column 5, CstmrPmtStsRpt/OrgnlGrpInfAndSts: OrgnlGrpInfAndSts has no OrgnlMsgId"
    );
}

#[test]
fn in_a_file_that_is_one_line_the_column_and_the_path_lead_there() {
    let text = String::from_utf8(STATEMENT_08.to_vec()).unwrap();
    let line: String = text.lines().map(str::trim).collect();
    let wrong = line.replacen("2026-03-23</Dt></BookgDt>", "Tuesday</Dt></BookgDt>", 2);
    let at = refused(wrong.replacen(">Tuesday<", ">2026-03-23<", 1).as_bytes()).at;
    let column = line.match_indices("<BookgDt><Dt>").nth(1).map(|(at, _)| at + "<BookgDt>".len() + 1);
    let path = "BkToCstmrStmt/Stmt[1]/Ntry[2]/BookgDt/Dt".to_owned();
    assert_eq!(at, Place { line: 1, column: column.unwrap(), path });
}

#[test]
fn attacks_on_the_reader_are_refused() {
    let entity =
        b"<?xml version=\"1.0\"?>\n<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>\n<d>&e;</d>";
    assert_eq!(
        refused(entity),
        Unreadable { at: Place { line: 2, column: 1, path: String::new() }, why: Why::DocumentType }
    );
    assert!(matches!(refused(b"<d>&undeclared;</d>").why, Why::NotXml { .. }));
    let too_large = vec![b' '; leadwire_domain::bankfile::MAX_BYTES + 1];
    assert_eq!(refused(&too_large).why, Why::TooLarge);
    let attributes: String = (0..100_000).map(|n| format!(" a{n}=\"\"")).collect();
    assert_eq!(refused(format!("<d{attributes}/>").as_bytes()).why, Why::TooLarge);
    let namespaces: String = (0..50_000).map(|n| format!("<d xmlns:n{n}=\"{n}\">")).collect();
    assert_eq!(refused(namespaces.as_bytes()).why, Why::TooLarge);
    let nodes = format!("<d>{}</d>", "<e/>".repeat(4_000_001));
    assert_eq!(refused(nodes.as_bytes()).why, Why::TooLarge);
    let deep = format!("{}{}", "<d>".repeat(1_000_000), "</d>".repeat(1_000_000));
    assert!(matches!(refused(deep.as_bytes()).why, Why::OtherMessage { .. }));
}

#[test]
fn text_is_read_in_the_encoding_that_the_file_names() {
    let text = String::from_utf8(PART.to_vec()).unwrap();
    let wide: Vec<u8> =
        std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xef\xbb\xbf".as_slice(), PART].concat();
    for bytes in [wide, marked] {
        let report = pain002::read(&bytes).unwrap();
        assert_eq!(report.of("LW-2").unwrap().reasons[0].text.as_deref(), Some("Konto aufgelöst"));
    }
    let broken =
        pain002::read(b"<?xml version=\"1.0\" encoding=\"UTF-8\"?><Document>\xff</Document>").unwrap_err();
    assert_eq!(broken.why, Why::Encoding { encoding: "UTF-8".into() });
}

proptest! {
    #[test]
    fn no_bytes_panic(bytes in vec(any::<u8>(), 0..400)) {
        let _ = (camt053::read(&bytes), pain002::read(&bytes));
    }

    #[test]
    fn nor_does_a_message_that_was_torn_and_patched(
        which in 0..5_usize,
        wounds in vec((any::<usize>(), 0..40_usize, "[<>/&;\"'0-9A-Z .é-]{0,12}"), 1..6),
    ) {
        let mut bytes = [PART, GROUP, INSTRUCTION, STATEMENT_08, STATEMENT_02][which].to_vec();
        for (at, length, patch) in wounds {
            let at = at % bytes.len();
            let end = (at + length).min(bytes.len());
            bytes.splice(at..end, patch.into_bytes());
        }
        let _ = (camt053::read(&bytes), pain002::read(&bytes));
    }
}
