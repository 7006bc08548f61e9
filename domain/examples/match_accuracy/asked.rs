//! "Which account is it?": companies that are known and some that are not are looked for in a book.

use std::path::Path;

use leadwire_domain::checks::whose_domain;
use leadwire_domain::matching::{Band, Book, Candidate, NormalName, Query, Rung, features};
use leadwire_domain::sheet::{AccountRow, QueryRow};

use crate::data::{Company, Row, account, rows};
use crate::vary::Chance;

/// Who is it, and which account (if any) is right?
pub struct Question {
    pub query: Query,
    pub right: Option<String>,
}

/// A book and what it is asked.
pub struct Asked {
    pub accounts: Vec<Candidate>,
    pub questions: Vec<Question>,
}

/// What the pipeline ladder makes of a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Ladder {
    Passes,
    Asks,
    Refuses,
}

/// The best account for a question.
pub struct Answer {
    /// Whether an account is right at all.
    pub is_known: bool,
    pub score: f64,
    pub band: Band,
    /// Whether the best account is the right one.
    pub is_right: bool,
    pub ladder: Ladder,
    /// Whether the ladder's strongest hit is the right account.
    pub ladder_is_right: bool,
    /// The score of plain trigrams, rare ones counting more, over the same accounts; and whether their best
    /// account is right. What anybody would build in a day.
    pub plain: (f64, bool),
    /// What was asked and what was answered.
    pub in_words: String,
}

impl Asked {
    /// Builds the book and asks it everything; plain trigrams, too, if that is wished.
    pub fn answers(self, with_plain: bool) -> Vec<Answer> {
        let named = |account: &Candidate| (account.account_id.clone(), account.names.clone());
        let names = self.accounts.iter().map(named).collect();
        let book = Book::build(self.accounts.into_iter());
        self.questions.iter().map(|question| answer(&book, &names, question, with_plain)).collect()
    }
}

type NamesOf = std::collections::HashMap<String, Vec<String>>;

fn answer(book: &Book, names: &NamesOf, question: &Question, with_plain: bool) -> Answer {
    let best = book.best(&question.query);
    let is_right = |id: &str| question.right.as_deref() == Some(id);
    let hits = book.hits(&question.query);
    let asks = |rung: Rung| if rung == Rung::Weak { Ladder::Passes } else { Ladder::Asks };
    let ladder = |rung: Rung| if rung.is_certain() { Ladder::Refuses } else { asks(rung) };
    let said = best.as_ref().map_or("nobody".to_owned(), |best| {
        format!("{:?} of {}, {:?}", names[&best.account_id], best.account_id, best.band)
    });
    let right = question.right.as_ref().map(|right| &names[right]);
    Answer {
        is_known: question.right.is_some(),
        score: best.as_ref().map_or(0.0, |best| best.score),
        band: best.as_ref().map_or(Band::None, |best| best.band),
        is_right: best.as_ref().is_some_and(|best| is_right(&best.account_id)),
        ladder: hits.first().map_or(Ladder::Passes, |hit| ladder(hit.rung)),
        ladder_is_right: hits.first().is_some_and(|hit| is_right(&hit.account_id)),
        plain: if with_plain { plain(book, names, question) } else { (0.0, false) },
        in_words: format!("{:?} is {right:?}, said {said}", question.query.company),
    }
}

fn plain(book: &Book, names: &NamesOf, question: &Question) -> (f64, bool) {
    let asked = question.query.company.as_deref().map(NormalName::of).unwrap_or_default();
    let score = |id: &&str| {
        let alike =
            names[*id].iter().map(|name| features(&asked, &NormalName::of(name), book.vocabulary()).trigrams);
        alike.fold(0.0, f64::max)
    };
    let found = book.looked_at(&question.query).into_iter();
    let best = found.map(|id| (score(&id), id)).max_by(|a, b| a.0.total_cmp(&b.0));
    best.map_or((0.0, false), |(score, id)| (score, question.right.as_deref() == Some(id)))
}

/// One record of every second organisation is the account, all other records are asked.
pub fn sites(clusters: &[(String, Vec<Row>)], full: bool, seed: u64) -> Asked {
    let mut chance = Chance::of(seed);
    let (mut accounts, mut questions) = (Vec::new(), Vec::new());
    for (id, records) in clusters {
        let is_known = chance.below(2) == 0;
        let chosen = chance.below(records.len());
        for (at, record) in records.iter().enumerate() {
            if is_known && at == chosen {
                accounts.push(site_account(id, record, full));
            } else {
                let right = is_known.then(|| id.clone());
                questions.push(Question { query: site_query(record, full), right });
            }
        }
    }
    Asked { accounts, questions }
}

fn only(full: bool, text: &str) -> String {
    if full { text.to_owned() } else { String::new() }
}

fn site_account(id: &str, row: &Row, full: bool) -> Candidate {
    account(AccountRow {
        id: id.to_owned(),
        name: row["Site name"].clone(),
        website: only(full, &row["Website"]),
        phone: only(full, &row["Phone"]),
        ..AccountRow::default()
    })
}

fn site_query(row: &Row, full: bool) -> Query {
    let asked = QueryRow {
        name: row["Site name"].clone(),
        website: only(full, &row["Website"]),
        phone: only(full, &row["Phone"]),
        ..QueryRow::default()
    };
    Query::of_row(&asked, whose_domain)
}

/// Every second listed company is known; 2,000 of the known and as many others are asked, written otherwise.
pub fn listed(companies: &[Company], seed: u64, written: fn(&str, &mut Chance) -> String) -> Asked {
    const ASKED: usize = 4_000;
    let mut chance = Chance::of(seed);
    let (mut accounts, mut questions) = (Vec::new(), Vec::new());
    for company in companies {
        let is_known = chance.below(2) == 0;
        if is_known {
            accounts.push(company.account());
        }
        let is_asked = chance.below(companies.len()) < ASKED;
        let name = written(&company.name, &mut chance);
        if is_asked && !name.is_empty() {
            let query = Query::of_row(&QueryRow { name, ..QueryRow::default() }, whose_domain);
            questions.push(Question { query, right: is_known.then(|| company.id.clone()) });
        }
    }
    Asked { accounts, questions }
}

/// The set under our own data: accounts, queries, and which account is right.
pub fn own(folder: &Path, full: bool) -> Result<Asked, String> {
    let kind = if full { "full" } else { "name" };
    let truth = rows(&folder.join(format!("truth_{kind}.csv")))?;
    let right = |id: &str| {
        let row = truth.iter().find(|row| row["query_id"] == id)?;
        Some(row["account_id"].clone()).filter(|account| !account.is_empty())
    };
    let field = |row: &Row, name: &str| row.get(name).cloned().unwrap_or_default();
    let of_account = |row: &Row| {
        account(AccountRow {
            id: field(row, "id"),
            name: field(row, "name"),
            website: field(row, "website"),
            country: field(row, "country"),
            phone: field(row, "phone"),
            email: field(row, "email"),
            aliases: field(row, "aliases").split(';').map(|alias| alias.trim().to_owned()).collect(),
            ..AccountRow::default()
        })
    };
    let of_query = |row: &Row| {
        let asked = QueryRow {
            name: field(row, "name"),
            website: field(row, "website"),
            country: field(row, "country"),
            phone: field(row, "phone"),
            email: field(row, "email"),
            ..QueryRow::default()
        };
        Question { query: Query::of_row(&asked, whose_domain), right: right(&row["id"]) }
    };
    Ok(Asked {
        accounts: rows(&folder.join("accounts.csv"))?.iter().map(of_account).collect(),
        questions: rows(&folder.join(format!("queries_{kind}.csv")))?.iter().map(of_query).collect(),
    })
}
