//! Our orders before judges that have nothing to do with us, and their answers before our readers.

use jiff::civil::date;
use leadwire_domain::bankfile::camt053::{self, Details, Direction, EntryStatus, Lack, Statement};
use leadwire_domain::bankfile::pain001::{self, Initiation, Transfer};
use leadwire_domain::bankfile::pain002::{self, Status};
use leadwire_domain::payout::{Bic, Iban};
use serde_json::json;

use crate::support::judges::{Judges, MockBank};

const OURS: &str = "DE89370400440532013000";

/// A Friday; the orders are for the Monday after.
const BANK_CLOCK: &str = "2026-03-20T09:00";

/// Names as partners have them, and cents that show every digit.
fn odd_order(message_id: &str) -> Initiation {
    let rows = [
        ("Müller & Söhne <GmbH>", "NL91ABNA0417164300", 19_900, "Reward 2026-02: \"Acme\" & Co; 50 %"),
        ("Дмитрий Щукин", "BG80BNBG96611020345678", 1, "€ 0,01 für Αθήνα"),
        ("北京科技 有限公司", "FR1420041010050500013M02606", 123_456_789, ""),
        ("]]> \u{202e}\u{200b} -- Zoë O’Brien\u{0}", "IE29AIBK93115212345678", 17_413, "<![CDATA[&amp;]]>"),
        (&"Ł".repeat(300), "PL61109010140000071219812874", 999, &"ß".repeat(300)),
    ];
    let transfers =
        rows.into_iter().enumerate().map(|(at, (name, iban, amount_minor, remittance))| Transfer {
            end_to_end_id: format!("{message_id}-{at}"),
            amount_minor,
            creditor_name: name.to_owned(),
            creditor_iban: Iban::parse(iban).unwrap(),
            creditor_bic: None,
            remittance: remittance.to_owned(),
        });
    Initiation {
        message_id: message_id.to_owned(),
        created_at: "2026-03-20T08:59:59.999Z".parse().unwrap(),
        debtor_name: "Leadwire Häuser & Co. KG".to_owned(),
        debtor_iban: Iban::parse(OURS).unwrap(),
        debtor_bic: Bic::parse("COBADEFFXXX").unwrap(),
        execution_date: date(2026, 3, 23),
        transfers: transfers.collect(),
    }
}

fn paid(order: &Initiation) -> Vec<(String, i64)> {
    order.transfers.iter().map(|transfer| (transfer.end_to_end_id.clone(), transfer.amount_minor)).collect()
}

/// Every transaction of the statements with its cents, booked in one direction.
fn booked(statements: &[Statement], direction: Direction) -> Vec<(String, i64)> {
    let entries = statements.iter().flat_map(|statement| &statement.entries);
    let booked = entries.filter(|entry| entry.direction == direction && entry.status == EntryStatus::Booked);
    let listed = booked.flat_map(|entry| match &entry.details {
        Details::Transactions(listed) => listed,
        other => panic!("{other:?}"),
    });
    listed.map(|one| (one.end_to_end_id.clone().unwrap(), one.amount_minor.unwrap())).collect()
}

fn statements(bank: &MockBank) -> Vec<Statement> {
    bank.statements().iter().flat_map(|bytes| camt053::read(bytes).expect("a statement")).collect()
}

#[test]
fn an_order_with_odd_names_passes_the_schema_and_a_broken_one_does_not() {
    let Some(judges) = Judges::find("the schema of pain.001") else { return };
    let written = pain001::write(&odd_order("LW-ODD")).unwrap();
    assert_eq!(judges.xmllint(&written), Ok(()));

    let text = String::from_utf8(written).unwrap();
    for (from, to, complaint) in [
        ("<PmtMtd>TRF</PmtMtd>", "", "PmtMtd"),
        ("<ChrgBr>SLEV</ChrgBr>", "<ChrgBr>FREE</ChrgBr>", "ChrgBr"),
        ("<IBAN>DE89", "<IBAN>8989", "IBAN"),
        ("</CstmrCdtTrfInitn>", "", "CstmrCdtTrfInitn"),
    ] {
        let refused = judges.xmllint(text.replacen(from, to, 1).as_bytes()).expect_err(complaint);
        assert!(refused.contains(complaint), "{refused}");
    }
}

#[test]
fn a_bank_takes_the_order_and_its_statement_holds_every_transfer_to_the_cent() {
    let Some(judges) = Judges::find("an order at a bank") else { return };
    let bank = MockBank::start(&judges, BANK_CLOCK, OURS);
    let order = odd_order("LW-RUN-0001");
    let written = pain001::write(&order).unwrap();

    let upload = bank.upload(&written);
    assert_eq!(upload.status, 202);
    let report = pain002::read(&upload.report).expect("a status report");
    assert_eq!(report.original_message_id, "LW-RUN-0001");
    for (end_to_end_id, _) in paid(&order) {
        assert_eq!(
            report.of(&end_to_end_id).map(|said| said.status),
            Some(Status::Accepted),
            "{end_to_end_id}"
        );
    }

    bank.advance(1);
    assert_eq!(booked(&statements(&bank), Direction::Debit), [], "not before its day");
    bank.advance(3);
    let statements = statements(&bank);
    assert_eq!(booked(&statements, Direction::Debit), paid(&order));
    assert!(statements.iter().all(|statement| statement.is_whole() && statement.currency == "EUR"));
    let last = statements.last().and_then(|statement| statement.closing).expect("a balance");
    let total: i64 = order.transfers.iter().map(|transfer| transfer.amount_minor).sum();
    assert_eq!(last.amount_minor, 100_000_000 - total);

    let day =
        statements.iter().find(|statement| !statement.entries.is_empty()).expect("the day of execution");
    assert_eq!((day.from, day.account_iban.as_ref()), (Some(date(2026, 3, 23)), Some(&order.debtor_iban)));
    let first = &day.entries[0];
    let Details::Transactions(listed) = &first.details else { panic!("{:?}", first.details) };
    assert_eq!(first.booked_on, Some(date(2026, 3, 23)));
    assert_eq!(listed[0].counterparty.name.as_deref(), Some("Muller + Sohne (GmbH)"));
    assert_eq!(listed[0].counterparty.iban.as_ref(), Some(&order.transfers[0].creditor_iban));
}

#[test]
fn a_bank_refuses_the_same_bytes_a_second_time() {
    let Some(judges) = Judges::find("a repeated order at a bank") else { return };
    let bank = MockBank::start(&judges, BANK_CLOCK, OURS);
    let order = odd_order("LW-RUN-0002");
    let written = pain001::write(&order).unwrap();
    assert_eq!(bank.upload(&written).status, 202);

    let again = bank.upload(&pain001::write(&order).unwrap());
    assert_eq!(again.status, 422);
    let refused = pain002::read(&again.report).expect("a status report");
    let said = refused.of("LW-RUN-0002-0").expect("it speaks for every transfer");
    assert_eq!((said.status, said.reasons[0].code.as_deref()), (Status::Rejected, Some("DUPL")));

    bank.advance(4);
    assert_eq!(booked(&statements(&bank), Direction::Debit), paid(&order), "paid once");
}

#[test]
fn a_bank_refuses_one_transfer_and_returns_another() {
    let Some(judges) = Judges::find("a refusal and a return at a bank") else { return };
    let bank = MockBank::start(&judges, BANK_CLOCK, OURS);
    bank.behave("return-later", &json!({"days": 2, "reason": "AC04", "end_to_end_id": "LW-RUN-0003-1"}));
    let mut order = odd_order("LW-RUN-0003");
    order.transfers[0].creditor_iban = Iban::parse("NL84MOCK0000000003").unwrap();

    let report = pain002::read(&bank.upload(&pain001::write(&order).unwrap()).report).unwrap();
    assert_eq!(report.group.as_ref().map(|group| group.status), Some(Status::Partly));
    let said = report.of("LW-RUN-0003-0").unwrap();
    assert_eq!((said.status, said.reasons[0].code.as_deref()), (Status::Rejected, Some("AC04")));
    assert_eq!(report.of("LW-RUN-0003-1").unwrap().status, Status::Accepted);

    bank.advance(7);
    let statements = statements(&bank);
    assert_eq!(booked(&statements, Direction::Debit), paid(&order)[1..]);
    assert_eq!(booked(&statements, Direction::Credit), paid(&order)[1..2]);
    let entries = statements.iter().flat_map(|statement| &statement.entries);
    let back = entries.filter(|entry| entry.direction == Direction::Credit).collect::<Vec<_>>();
    let Details::Transactions(listed) = &back[0].details else { panic!("{:?}", back[0].details) };
    let reason = listed[0].return_reason.as_ref().expect("it came back");
    assert_eq!((reason.code.as_deref(), back[0].booked_on), (Some("AC04"), Some(date(2026, 3, 25))));
    assert_eq!(listed[0].counterparty.iban.as_ref(), Some(&order.transfers[1].creditor_iban));
}

#[test]
fn a_statement_that_hides_an_entry_is_not_whole() {
    let Some(judges) = Judges::find("a statement with a gap") else { return };
    let bank = MockBank::start(&judges, BANK_CLOCK, OURS);
    bank.behave("statement-gap", &json!({}));
    let order = odd_order("LW-RUN-0004");
    bank.upload(&pain001::write(&order).unwrap());
    bank.advance(4);
    let statements = statements(&bank);
    let day =
        statements.iter().find(|statement| !statement.entries.is_empty()).expect("the day of execution");
    assert_eq!((day.entries.len(), day.lack), (order.transfers.len() - 1, Some(Lack::Entries)));
}
