//! What a bank's files do to payouts: only a booked debit of exactly the amount settles.

use jiff::civil::{Date, date};
use leadwire_domain::bankfile::Reason;
use leadwire_domain::bankfile::camt053::{
    Counterparty, Details, Direction, Entry, EntryStatus, Order, Statement, Transaction,
};
use leadwire_domain::ids::PayoutId;
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::payout::answer::{Heard, Said, Sent, reference, references};
use leadwire_domain::payout::booked::hear_statements;
use leadwire_domain::payout::{PayoutAct, PayoutState};

mod entries;
mod status;

const ON: Date = date(2026, 3, 23);
const TODAY: Date = date(2026, 3, 24);

fn uuid(number: usize) -> String {
    format!("0198c3f0-a3d4-7b7e-8a6f-{number:012x}")
}

/// Payout `number` of the order 900.
fn sent(number: usize, minor: i64, state: PayoutState) -> Sent {
    Sent {
        id: PayoutId::new(uuid(number)),
        message_id: reference(&uuid(900)),
        end_to_end_id: reference(&uuid(number)),
        amount: Money::new(minor, Currency::parse("EUR").unwrap()),
        state,
        is_free: true,
        was_rejected: false,
        bookings: Vec::new(),
    }
}

fn transaction(number: usize, minor: impl Into<Option<i64>>) -> Transaction {
    Transaction {
        end_to_end_id: Some(reference(&uuid(number))),
        direction: Direction::Debit,
        bank_reference: None,
        amount_minor: minor.into(),
        currency: "EUR".to_owned(),
        counterparty: Counterparty::default(),
        remittance: None,
        return_reason: None,
    }
}

fn back(number: usize, minor: i64, code: &str) -> Transaction {
    let reason = Reason { code: Some(code.to_owned()), text: Some("DE89370400440532013000".to_owned()) };
    Transaction { direction: Direction::Credit, return_reason: Some(reason), ..transaction(number, minor) }
}

fn entry(direction: Direction, amount_minor: i64, details: Details) -> Entry {
    Entry {
        amount_minor,
        currency: "EUR".to_owned(),
        direction,
        is_reversal: false,
        status: EntryStatus::Booked,
        booked_on: Some(ON),
        value_on: None,
        bank_reference: None,
        details,
    }
}

fn debit(number: usize, minor: i64) -> Entry {
    entry(Direction::Debit, minor, Details::Transactions(vec![transaction(number, minor)]))
}

fn credit(number: usize, minor: i64, code: &str) -> Entry {
    entry(Direction::Credit, minor, Details::Transactions(vec![back(number, minor, code)]))
}

fn order(minor: i64, transfers: Option<u32>) -> Entry {
    let message_id = Some(reference(&uuid(900)));
    let order = Order { message_id: None, instruction_id: message_id, transfers };
    entry(Direction::Debit, minor, Details::Order(order))
}

fn statement(entries: Vec<Entry>) -> Statement {
    Statement {
        id: "1".to_owned(),
        account_iban: None,
        currency: "EUR".to_owned(),
        from: None,
        to: None,
        opening: None,
        closing: None,
        entries,
        lack: None,
        number: None,
    }
}

fn hear(entries: Vec<Entry>, sent: &[Sent]) -> Vec<Heard> {
    hear_statements(&[&statement(entries)], sent, TODAY)
}

fn names(heard: &[Heard]) -> Vec<&'static str> {
    heard.iter().map(|one| one.said.name()).collect()
}

fn settled() -> PayoutState {
    PayoutState::Settled { on: ON }
}

fn rejected() -> PayoutState {
    PayoutState::Rejected { reason: "AC04".to_owned() }
}

#[test]
fn a_booked_debit_of_exactly_the_amount_settles_and_the_others_stay_where_they_are() {
    let all = [sent(1, 19_900, PayoutState::Exported), sent(2, 5_000, PayoutState::Accepted)];
    let heard = hear(vec![debit(1, 19_900), debit(77_777, 1)], &all);
    assert_eq!(names(&heard), ["settle", "unknown"]);
    assert_eq!(heard[0].payout, Some(PayoutId::new(uuid(1))));
    assert_eq!(heard[0].said, Said::Moved(PayoutAct::Settle { on: ON }, settled()));
}

#[test]
fn a_cent_more_or_less_or_another_currency_or_no_amount_is_for_a_person() {
    let all = [sent(1, 19_900, PayoutState::Exported)];
    for minor in [19_899, 19_901, 0] {
        assert_eq!(names(&hear(vec![debit(1, minor)], &all)), ["amount_differs"], "{minor}");
    }
    let unsaid = Details::Transactions(vec![transaction(1, None)]);
    assert_eq!(names(&hear(vec![entry(Direction::Debit, 19_900, unsaid)], &all)), ["amount_differs"]);
    let dollars = Entry { currency: "USD".to_owned(), ..debit(1, 19_900) };
    assert_eq!(names(&hear(vec![dollars], &all)), ["amount_differs"]);
}

#[test]
fn what_is_not_booked_yet_moves_nothing() {
    let all = [sent(1, 19_900, PayoutState::Exported)];
    for status in [EntryStatus::Pending, EntryStatus::Information] {
        assert_eq!(hear(vec![Entry { status, ..debit(1, 19_900) }], &all), []);
    }
    let other = Details::Transactions(vec![Transaction {
        end_to_end_id: Some("RENT-2026-03".to_owned()),
        ..transaction(1, 19_900)
    }]);
    assert_eq!(hear(vec![entry(Direction::Debit, 19_900, other)], &all), [], "a payment of another kind");
}

#[test]
fn a_day_that_the_bank_left_out_is_the_next_best_one() {
    let all = [sent(1, 19_900, PayoutState::Exported)];
    let day = |entry: Entry, to: Option<Date>| {
        let statement = Statement { to, ..statement(vec![entry]) };
        match &hear_statements(&[&statement], &all, TODAY)[0].said {
            Said::Moved(_, PayoutState::Settled { on }) => *on,
            other => panic!("{other:?}"),
        }
    };
    let dayless = || Entry { booked_on: None, ..debit(1, 19_900) };
    assert_eq!(day(Entry { value_on: Some(ON), ..dayless() }, Some(TODAY)), ON);
    assert_eq!(day(dayless(), Some(ON)), ON);
    assert_eq!(day(dayless(), None), TODAY);
}

#[test]
fn what_came_back_is_returned_wherever_it_stands_in_the_file() {
    let all = [sent(1, 19_900, PayoutState::Exported)];
    let heard = hear(vec![credit(1, 19_900, "AC04"), debit(1, 19_900)], &all);
    assert_eq!(names(&heard), ["settle", "return"]);
    let returned = PayoutState::Returned { on: ON, reason: "AC04".to_owned() };
    assert_eq!(heard[1].said, Said::Moved(PayoutAct::Return { on: ON, reason: "AC04".to_owned() }, returned));
    // The bank's own words may hold the account number, so only codes are kept.
    let heard = hear(vec![credit(1, 19_900, "Konto DE89370400440532013000")], &[sent(1, 19_900, settled())]);
    assert!(
        matches!(&heard[0].said, Said::Moved(_, PayoutState::Returned { reason, .. }) if reason.is_empty())
    );
}

#[test]
fn what_came_back_before_it_was_seen_to_go_waits() {
    let all = [sent(1, 19_900, PayoutState::Accepted)];
    let heard = hear(vec![credit(1, 19_900, "AC04")], &all);
    assert_eq!(heard[0].said, Said::TooEarly { on: ON, reason: "AC04".to_owned() });
    let less = hear(vec![credit(1, 19_400, "AC04")], &[sent(1, 19_900, settled())]);
    assert_eq!(names(&less), ["amount_differs"], "a bank kept its fee");
}

#[test]
fn one_sum_for_an_order_settles_all_of_it_or_nothing() {
    let all = [
        sent(1, 19_900, PayoutState::Exported),
        sent(2, 5_000, PayoutState::Accepted),
        sent(3, 7_000, PayoutState::Rejected { reason: "AC01".to_owned() }),
    ];
    for transfers in [None, Some(2)] {
        assert_eq!(names(&hear(vec![order(24_900, transfers)], &all)), ["settle", "settle"]);
    }
    for (total, transfers) in [(24_901, None), (31_901, None), (24_900, Some(3)), (19_900, None)] {
        let heard = hear(vec![order(total, transfers)], &all);
        assert_eq!((names(&heard), heard[0].payout.clone()), (vec!["amount_differs"], None), "{total}");
    }
    assert_eq!(names(&hear(vec![order(1, None)], &[])), ["unknown"]);
}

#[test]
fn a_statement_names_what_must_be_looked_up_and_nothing_of_others() {
    let rent = Transaction { end_to_end_id: Some("RENT".to_owned()), ..transaction(1, 1) };
    let file = statement(vec![
        debit(1, 1),
        entry(Direction::Debit, 1, Details::Transactions(vec![rent])),
        entry(Direction::Debit, 1, Details::Unsaid),
        order(1, None),
    ]);
    let named: Vec<_> = references(&[&file]).into_iter().collect();
    assert_eq!(named, [reference(&uuid(1)), reference(&uuid(900))]);
    assert!(named.iter().all(|text| text.len() == 34));
}
