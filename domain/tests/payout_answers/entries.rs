//! Entries that come again, twice, in another order or without their reference: a payout is paid when it was
//! debited once more than it came back.

use jiff::civil::Date;
use leadwire_domain::bankfile::camt053::{Details, Direction, Entry, Transaction};
use leadwire_domain::payout::PayoutState;
use leadwire_domain::payout::answer::{Said, Sent};
use leadwire_domain::payout::booked::hear_statements;
use leadwire_domain::payout::booking::{BY_HAND, Booking, fits};

use super::{
    ON, TODAY, back, credit, debit, entry, hear, names, order, rejected, sent, settled, statement,
    transaction,
};

fn returned() -> PayoutState {
    PayoutState::Returned { on: ON, reason: String::new() }
}

/// What was heard before: debits and credits by day.
fn showed(debits: &[Date], credits: &[Date]) -> Vec<Booking> {
    let one = |is_debit: bool| {
        move |day: &Date| Booking { is_debit, day: Some(*day), nth: 1, reference: String::new() }
    };
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
    let dayless = vec![Booking { is_debit: true, day: None, nth: 1, reference: String::new() }];
    let said_by_hand = Sent { bookings: dayless, ..paid.clone() };
    let both = hear(vec![once(), on(TODAY, once())], &[said_by_hand]);
    assert_eq!(names(&both), ["nothing_new", "debited_twice"], "the first with a day is the one without");
}

#[test]
fn the_reference_of_the_bank_tells_two_debits_of_one_day_apart_also_on_two_statements() {
    let named = |name: &str| Entry { bank_reference: Some(name.to_owned()), ..debit(1, 19_900) };
    let mut paid = sent(1, 19_900, PayoutState::Exported);
    let first = hear(vec![named("N1")], std::slice::from_ref(&paid));
    assert_eq!(names(&first), ["settle"]);
    (paid.state, paid.bookings) = (settled(), first.into_iter().filter_map(|one| one.booking).collect());
    let hears = |entries: Vec<Entry>| names(&hear(entries, std::slice::from_ref(&paid)));
    assert_eq!(hears(vec![named("N1")]), ["nothing_new"]);
    assert_eq!(hears(vec![named("N2")]), ["debited_twice"]);
    assert_eq!(hears(vec![debit(1, 19_900)]), ["nothing_new"], "a file without references");
    let next_day = Entry { booked_on: Some(TODAY), ..named("N1") };
    assert_eq!(hears(vec![next_day]), ["debited_twice"], "a bank that uses its reference again");
    let own = |name: &str| Transaction { bank_reference: Some(name.to_owned()), ..transaction(1, 19_900) };
    let listed = |name: &str| entry(Direction::Debit, 19_900, Details::Transactions(vec![own(name)]));
    assert_eq!(hears(vec![listed("N1")]), ["nothing_new"]);
    assert_eq!(hears(vec![listed("N3")]), ["debited_twice"]);
    let by_hand = vec![Booking { reference: BY_HAND.to_owned(), ..showed(&[ON], &[]).remove(0) }];
    let answered = Sent { bookings: by_hand, ..paid.clone() };
    assert_eq!(names(&hear(vec![debit(1, 19_900)], std::slice::from_ref(&answered))), ["debited_twice"]);
    assert_eq!(names(&hear(vec![named("N2")], &[answered])), ["debited_twice"], "an answer is no entry");
    // What was known without its reference is known by it from then on.
    let nameless = Sent { bookings: showed(&[ON], &[]), ..paid.clone() };
    let heard = hear(vec![named("N1"), named("N2")], &[nameless]);
    assert_eq!(names(&heard), ["nothing_new", "debited_twice"]);
    assert_eq!(heard[0].stood_for, showed(&[ON], &[]).pop());
}

#[test]
fn an_entry_that_nets_a_payment_and_a_return_is_read_by_its_parts_and_one_that_is_not_their_sum_asks() {
    let all = [
        sent(1, 19_900, PayoutState::Exported),
        Sent { bookings: showed(&[ON], &[]), ..sent(2, 5_000, settled()) },
    ];
    let parts = || Details::Transactions(vec![transaction(1, 19_900), back(2, 5_000, "AC04")]);
    let net = entry(Direction::Debit, 14_900, parts());
    assert_eq!(names(&hear(vec![on(TODAY, net)], &all)), ["settle", "return"]);
    let other = entry(Direction::Debit, 24_900, parts());
    assert_eq!(names(&hear(vec![on(TODAY, other)], &all)), ["amount_differs"; 2]);
    let wrong_way = entry(Direction::Credit, 19_900, Details::Transactions(vec![transaction(1, 19_900)]));
    assert_eq!(names(&hear(vec![wrong_way], &all)), ["amount_differs"]);
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
