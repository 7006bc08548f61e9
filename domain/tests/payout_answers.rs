//! What a bank's files do to payouts: only a booked debit of exactly the amount settles.

use jiff::civil::{Date, date};
use leadwire_domain::bankfile::Reason;
use leadwire_domain::bankfile::camt053::{
    Counterparty, Details, Direction, Entry, EntryStatus, Order, Statement, Transaction,
};
use leadwire_domain::bankfile::pain002::{InstructionStatus, Status, StatusReport, TransferStatus, Verdict};
use leadwire_domain::ids::PayoutId;
use leadwire_domain::money::{Currency, Money};
use leadwire_domain::payout::answer::{Heard, Said, Sent, hear_status, reference, references};
use leadwire_domain::payout::booked::hear_statements;
use leadwire_domain::payout::booking::{Booking, fits};
use leadwire_domain::payout::{PayoutAct, PayoutState};

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
        bookings: Vec::new(),
    }
}

fn transaction(number: usize, minor: impl Into<Option<i64>>) -> Transaction {
    Transaction {
        end_to_end_id: Some(reference(&uuid(number))),
        amount_minor: minor.into(),
        currency: "EUR".to_owned(),
        counterparty: Counterparty::default(),
        remittance: None,
        return_reason: None,
    }
}

fn back(number: usize, minor: i64, code: &str) -> Transaction {
    let reason = Reason { code: Some(code.to_owned()), text: Some("DE89370400440532013000".to_owned()) };
    Transaction { return_reason: Some(reason), ..transaction(number, minor) }
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

fn rejected() -> PayoutState {
    PayoutState::Rejected { reason: "AC04".to_owned() }
}

fn returned() -> PayoutState {
    PayoutState::Returned { on: ON, reason: String::new() }
}

/// What was heard before: debits and credits by day.
fn showed(debits: &[Date], credits: &[Date]) -> Vec<Booking> {
    let one = |is_debit: bool| move |day: &Date| Booking { is_debit, day: Some(*day), nth: 1 };
    debits.iter().map(one(true)).chain(credits.iter().map(one(false))).collect()
}

fn on(day: Date, entry: Entry) -> Entry {
    Entry { booked_on: Some(day), ..entry }
}

#[test]
fn a_debit_for_what_was_let_go_of_settles_it_unless_another_payment_holds_what_it_pays() {
    for state in [rejected(), returned(), PayoutState::Cancelled] {
        let bookings = if state == returned() { showed(&[ON], &[ON]) } else { Vec::new() };
        let free = Sent { bookings, ..sent(1, 19_900, state) };
        let again = || on(TODAY, debit(1, 19_900));
        assert_eq!(names(&hear(vec![again()], std::slice::from_ref(&free))), ["settle"]);
        let held = Sent { is_free: false, ..free };
        let heard = hear(vec![again()], std::slice::from_ref(&held));
        assert_eq!(heard[0].said, Said::Unbooked);
        assert!(heard[0].said.is_question());
        // A bank that books what it could not carry out and takes it back at once.
        let both = hear(vec![on(TODAY, credit(1, 19_900, "AC04")), again()], &[held]);
        assert_eq!(names(&both), ["unbooked", "balanced"]);
    }
}

#[test]
fn what_never_left_and_is_debited_all_the_same_is_for_a_person() {
    for state in [PayoutState::Draft, PayoutState::Approved] {
        assert_eq!(names(&hear(vec![debit(1, 19_900)], &[sent(1, 19_900, state)])), ["unbooked"]);
    }
}

#[test]
fn a_second_debit_is_one_of_another_day_or_one_more_on_the_same_statement() {
    let paid = Sent { bookings: showed(&[ON], &[]), ..sent(1, 19_900, settled()) };
    let once = || debit(1, 19_900);
    let hears = |entries: Vec<Entry>| names(&hear(entries, std::slice::from_ref(&paid)));
    assert_eq!(hears(vec![once()]), ["nothing_new"]);
    assert_eq!(hears(vec![once(), once(), once()]), ["nothing_new", "debited_twice", "debited_twice"]);
    assert_eq!(hears(vec![on(TODAY, once())]), ["debited_twice"]);
    // The same day on two statements of one file is the same entry.
    let day = statement(vec![once()]);
    let heard = hear_statements(&[&day, &day], std::slice::from_ref(&paid), TODAY);
    assert_eq!(names(&heard), ["nothing_new", "nothing_new"]);
    // Without a day nothing tells them apart.
    assert_eq!(hears(vec![Entry { booked_on: None, ..once() }]), ["nothing_new"]);
    let dayless = vec![Booking { is_debit: true, day: None, nth: 1 }];
    let said_by_hand = Sent { bookings: dayless, ..paid.clone() };
    let both = hear(vec![once(), on(TODAY, once())], &[said_by_hand]);
    assert_eq!(names(&both), ["nothing_new", "debited_twice"], "the first with a day is the one without");
}

#[test]
fn what_comes_back_of_two_debits_leaves_one_paid_and_the_second_return_leaves_none() {
    let twice =
        |credits: &[Date]| Sent { bookings: showed(&[ON, TODAY], credits), ..sent(1, 19_900, settled()) };
    let back = || on(TODAY, credit(1, 19_900, ""));
    assert_eq!(names(&hear(vec![back()], &[twice(&[])])), ["balanced"]);
    assert_eq!(names(&hear(vec![back()], &[twice(&[TODAY])])), ["nothing_new"], "read again");
    assert_eq!(names(&hear(vec![back()], &[twice(&[ON])])), ["return"], "and then the other one came back");
    assert_eq!(names(&hear(vec![back(), back()], &[twice(&[])])), ["balanced", "return"], "both on one day");
    let all_at_once = vec![debit(1, 19_900), on(TODAY, debit(1, 19_900)), back()];
    let heard = hear(all_at_once, &[sent(1, 19_900, PayoutState::Exported)]);
    assert_eq!(names(&heard), ["settle", "debited_twice", "balanced"]);
}

#[test]
fn a_return_that_is_known_makes_up_for_no_later_debit() {
    let all = [Sent { is_free: false, bookings: showed(&[ON], &[ON]), ..sent(1, 19_900, returned()) }];
    let heard = hear(vec![credit(1, 19_900, ""), on(TODAY, debit(1, 19_900))], &all);
    assert_eq!(names(&heard), ["unbooked", "nothing_new"]);
    let once_more = hear(vec![on(TODAY, credit(1, 19_900, ""))], &all);
    assert_eq!(names(&once_more), ["too_early"], "a return of what was not seen to go");
}

#[test]
fn entries_fit_where_a_payout_stands_or_leave_a_question() {
    assert!(fits(&settled(), &showed(&[ON], &[])));
    assert!(fits(&settled(), &showed(&[ON, TODAY], &[TODAY])));
    assert!(fits(&returned(), &showed(&[ON], &[TODAY])));
    assert!(!fits(&settled(), &showed(&[ON, TODAY], &[])));
    assert!(!fits(&rejected(), &showed(&[ON], &[])));
    assert!(!fits(&PayoutState::Exported, &showed(&[], &[ON])));
}

#[test]
fn one_sum_for_an_order_is_known_again_and_may_hold_what_was_refused_or_come_back_whole() {
    let paid = |number, minor| Sent { bookings: showed(&[ON], &[]), ..sent(number, minor, settled()) };
    let late = Sent { bookings: showed(&[TODAY], &[]), ..sent(3, 7_000, settled()) };
    let all = [paid(1, 19_900), paid(2, 5_000), late];
    assert_eq!(names(&hear(vec![order(24_900, None)], &all)), ["nothing_new", "nothing_new"]);
    let refused = [sent(1, 19_900, rejected()), sent(2, 5_000, PayoutState::Exported)];
    assert_eq!(names(&hear(vec![order(24_900, None)], &refused)), ["settle", "settle"]);
    let back = Entry { direction: Direction::Credit, ..on(TODAY, order(24_900, None)) };
    assert_eq!(names(&hear(vec![back], &[paid(1, 19_900), paid(2, 5_000)])), ["return", "return"]);
}

#[test]
fn a_statement_read_again_moves_nothing() {
    let entries = || vec![debit(1, 19_900), debit(2, 5_000), credit(2, 5_000, "AC06")];
    let mut all = [sent(1, 19_900, PayoutState::Exported), sent(2, 5_000, PayoutState::Exported)];
    for heard in hear(entries(), &all.clone()) {
        let Said::Moved(_, state) = heard.said else { panic!("{heard:?}") };
        let moved = all.iter_mut().find(|one| Some(&one.id) == heard.payout.as_ref());
        let moved = moved.expect("one of ours");
        moved.state = state;
        moved.bookings.extend(heard.booking);
    }
    assert_eq!(names(&hear(entries(), &all)), ["nothing_new"; 3]);
}

fn verdict(status: Status, reason: Option<&str>) -> Verdict {
    let reasons = reason.map(|code| Reason { code: Some(code.to_owned()), text: None });
    Verdict { status, code: String::new(), reasons: reasons.into_iter().collect() }
}

fn report(group: Option<Verdict>, transfers: Vec<(usize, Verdict)>) -> StatusReport {
    let status = |(number, verdict)| TransferStatus { end_to_end_id: reference(&uuid(number)), verdict };
    StatusReport {
        message_id: None,
        original_message_id: reference(&uuid(900)),
        original_transfers: None,
        original_sum_minor: None,
        group,
        instructions: vec![InstructionStatus { instruction_id: reference(&uuid(900)), verdict: None }],
        transfers: transfers.into_iter().map(status).collect(),
    }
}

#[test]
fn a_status_report_accepts_and_rejects_and_leaves_what_it_does_not_name() {
    let all = [sent(1, 19_900, PayoutState::Exported), sent(2, 5_000, PayoutState::Exported)];
    let partly = Some(verdict(Status::Partly, None));
    let heard = hear_status(&report(partly, vec![(2, verdict(Status::Rejected, Some("AC04")))]), &all);
    assert_eq!(names(&heard), ["reject"]);
    assert_eq!(heard[0].payout, Some(PayoutId::new(uuid(2))));
    let whole = report(Some(verdict(Status::Accepted, None)), Vec::new());
    assert_eq!(names(&hear_status(&whole, &all)), ["accept", "accept"]);
}

#[test]
fn a_status_from_which_nothing_follows_is_noted_once_of_an_order_and_of_each_transfer_that_is_named() {
    let all = [sent(1, 19_900, PayoutState::Exported), sent(2, 5_000, PayoutState::Exported)];
    for (status, name) in [(Status::Pending, "undecided"), (Status::Unknown, "unknown_status")] {
        let whole = hear_status(&report(Some(verdict(status, None)), Vec::new()), &all);
        assert_eq!(names(&whole), [name]);
        assert_eq!((&whole[0].payout, &whole[0].reference), (&None, &reference(&uuid(900))));
        let named = report(Some(verdict(Status::Accepted, None)), vec![(2, verdict(status, None))]);
        let named = hear_status(&named, &all);
        assert_eq!(names(&named), ["accept", name]);
        assert_eq!(named[1].payout, Some(PayoutId::new(uuid(2))));
    }
}

#[test]
fn a_file_that_was_uploaded_twice_rejects_nothing() {
    let all = [sent(1, 19_900, PayoutState::Accepted)];
    for code in ["AM05", "DU01", "DU04"] {
        let twice = report(Some(verdict(Status::Rejected, Some(code))), Vec::new());
        assert_eq!(names(&hear_status(&twice, &all)), ["duplicate"], "{code}");
    }
}

#[test]
fn an_answer_that_comes_late_changes_nothing_or_is_for_a_person() {
    let all = [sent(1, 19_900, settled())];
    let late = |status| names(&hear_status(&report(Some(verdict(status, None)), Vec::new()), &all));
    assert_eq!(late(Status::Accepted), ["nothing_new"]);
    assert_eq!(late(Status::Rejected), ["contradicts"]);
    let refused = [sent(1, 19_900, rejected())];
    let accepted = report(Some(verdict(Status::Accepted, None)), Vec::new());
    assert_eq!(names(&hear_status(&accepted, &refused)), ["nothing_new"], "read in the wrong order");
}

#[test]
fn an_answer_to_another_order_is_passed_over() {
    let other = Sent { message_id: reference(&uuid(901)), ..sent(1, 1, PayoutState::Exported) };
    assert!(hear_status(&report(Some(verdict(Status::Rejected, None)), Vec::new()), &[other]).is_empty());
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
