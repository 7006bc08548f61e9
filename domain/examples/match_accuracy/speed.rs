//! How fast a book is built and asked.

use std::time::Instant;

use leadwire_domain::matching::{Book, Candidate, Query};

use crate::data::Company;
use crate::vary::{Chance, one_slip};

/// Time to build a book of `size` names (made from listed ones) and to ask it.
pub fn book(companies: &[Company], size: usize, questions: usize) {
    let listed: Vec<Candidate> = companies.iter().map(Company::account).collect();
    let words: Vec<&str> = listed.iter().flat_map(|account| account.names[0].split(' ')).collect();
    let mut state = 0x2545_f491_4f6c_dd1du64;
    let mut next = |below: usize| {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut name = |at: usize| match listed.get(at) {
        Some(account) => account.names[0].clone(),
        None => (0..2 + next(2)).map(|_| words[next(words.len())]).collect::<Vec<_>>().join(" "),
    };
    let accounts: Vec<Candidate> = (0..size)
        .map(|at| Candidate { account_id: at.to_string(), names: vec![name(at)], ..Candidate::default() })
        .collect();
    let mut chance = Chance::of(1);
    let started = Instant::now();
    let book = Book::build(accounts.into_iter());
    let built = started.elapsed();
    let mut times: Vec<u128> = (0..questions)
        .map(|at| {
            let company = Some(one_slip(&listed[at * 7 % listed.len()].names[0], &mut chance));
            let query = Query { company, ..Query::default() };
            let started = Instant::now();
            std::hint::black_box(book.best(&query));
            started.elapsed().as_micros()
        })
        .collect();
    times.sort_unstable();
    println!(
        "- {size} names: the book is built in {built:.1?}; a look-up takes {} µs at p50, {} µs at p99.",
        times[questions / 2],
        times[questions * 99 / 100]
    );
}
