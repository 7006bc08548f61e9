//! All accounts in memory, ready to be asked: which of them is this company?

use super::candidate::{Candidate, Query, local_part};
use super::company::{Agreement, Shared, add_up, nearest_name};
use super::ladder::climb_weighted;
use super::lookup::Lookup;
use super::normalise::NormalName;
use super::trigrams::TrigramIndex;
use super::vocabulary::Vocabulary;
use super::{Band, Hit, Rung};

/// Names looked at closely for each query. Measured: recall of the right account among them is above .99.
const NEAREST_NAMES: usize = 40;
/// Accounts taken from one shared phone, domain or acronym.
const FROM_ONE_VALUE: usize = 60;

/// Letters up to which a name counts as short.
const SHORT_NAME: usize = 9;

/// The best account for a query.
#[derive(Debug, Clone, PartialEq)]
pub struct Best {
    /// The account's id in the operator's pipeline.
    pub account_id: String,
    /// 0..1, both excluded; comparable between queries.
    pub score: f64,
    /// For the whole query: the name's band, raised by marks of identity.
    pub band: Band,
    /// The rung of the ladder that carried it, if any did.
    pub rule: Option<Rung>,
}

/// The operator's accounts with what finds them fast. Built once, never changed.
pub struct Book {
    accounts: Vec<Candidate>,
    names: Names,
    vocabulary: Vocabulary,
    trigrams: TrigramIndex,
    compact: Lookup,
    initials: Lookup,
    values: Lookup,
    slips: Lookup,
}

/// The normalised names of all accounts, one after the other in one text: a million need no million
/// allocations.
#[derive(Default)]
struct Names {
    cores: String,
    ends: Vec<usize>,
    accounts: Vec<u32>,
    /// Number of the account's first name, so that all its names are found.
    firsts: Vec<u32>,
    forms: Vec<Box<[String]>>,
}

impl Names {
    fn push(&mut self, account: u32, name: NormalName) {
        for (at, token) in name.tokens.iter().enumerate() {
            if at > 0 {
                self.cores.push(' ');
            }
            self.cores.push_str(token);
        }
        self.ends.push(self.cores.len());
        self.accounts.push(account);
        self.forms.push(name.forms.into_boxed_slice());
    }

    fn core(&self, name: usize) -> &str {
        let start = if name == 0 { 0 } else { self.ends[name - 1] };
        &self.cores[start..self.ends[name]]
    }

    fn cores(&self) -> impl Iterator<Item = &str> {
        (0..self.ends.len()).map(|name| self.core(name))
    }

    fn of_account(&self, account: u32) -> impl Iterator<Item = NormalName> + '_ {
        let first = self.firsts[account as usize] as usize;
        let next = self.firsts.get(account as usize + 1).map_or(self.ends.len(), |next| *next as usize);
        (first..next).map(|name| NormalName {
            forms: self.forms[name].to_vec(),
            ..NormalName::of_core(self.core(name))
        })
    }
}

impl Book {
    /// Reads all accounts and builds the indexes.
    pub fn build(accounts: impl Iterator<Item = Candidate>) -> Book {
        let accounts: Vec<Candidate> = accounts.collect();
        let mut names = Names::default();
        let [mut compact, mut initials, mut values, mut slips] = [(); 4].map(|()| Lookup::default());
        for (number, account) in (0u32..).zip(&accounts) {
            names.firsts.push(names.ends.len() as u32);
            for name in account.names.iter().map(|name| NormalName::of(name)).filter(|name| !name.is_empty())
            {
                compact.add(&name.compact, number);
                one_slip_away(&name.compact, |spelling| slips.add(spelling, number));
                if name.tokens.len() >= 3 {
                    initials.add(&name.initials(), number);
                }
                names.push(number, name);
            }
            for value in account_values(account) {
                values.add(&value, number);
            }
        }
        [&mut compact, &mut initials, &mut values, &mut slips].into_iter().for_each(Lookup::finish);
        let vocabulary = Vocabulary::count(names.cores());
        let trigrams = TrigramIndex::build(names.cores(), &vocabulary);
        Book { accounts, names, vocabulary, trigrams, compact, initials, values, slips }
    }

    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.accounts.len()
    }

    /// Whether there is no account at all.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    /// What the words of these accounts weigh, for `climb_weighted`.
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// The account that agrees best with the query, however badly; of equals the first in the list.
    /// `None` only where no account has anything in common with it.
    pub fn best(&self, query: &Query) -> Option<Best> {
        self.ranked(query).into_iter().next().map(|(account, agreement)| Best {
            account_id: self.accounts[account as usize].account_id.clone(),
            score: agreement.score,
            band: agreement.band,
            rule: agreement.rule,
        })
    }

    /// The rungs of the pipeline ladder that this query hits, strongest first.
    pub fn hits(&self, query: &Query) -> Vec<Hit> {
        climb_weighted(query, self.near(query), &self.vocabulary)
    }

    /// Every account worth a closer look: alike in name, or sharing a value.
    pub fn near(&self, query: &Query) -> Vec<&Candidate> {
        let name = query.company.as_deref().map(NormalName::of).unwrap_or_default();
        self.candidates(query, &name).into_iter().map(|account| &self.accounts[account as usize]).collect()
    }

    /// The same with how it agrees, best first.
    fn ranked(&self, query: &Query) -> Vec<(u32, Agreement)> {
        let name = query.company.as_deref().map(NormalName::of).unwrap_or_default();
        let shared = self.shared(query);
        let asked = (!name.is_empty()).then_some(&name);
        let mut ranked: Vec<(u32, Agreement)> = self
            .candidates(query, &name)
            .into_iter()
            .map(|account| {
                let names: Vec<NormalName> = self.names.of_account(account).collect();
                let nearest = nearest_name(asked, names.iter(), &self.vocabulary);
                (account, add_up(query, &self.accounts[account as usize], nearest, &shared))
            })
            .collect();
        ranked.sort_by(|(a, x), (b, y)| y.score.total_cmp(&x.score).then(a.cmp(b)));
        ranked
    }

    fn candidates(&self, query: &Query, name: &NormalName) -> Vec<u32> {
        let core = name.tokens.join(" ");
        let mut found: Vec<u32> = if core.is_empty() {
            Vec::new()
        } else {
            let nearest = self.trigrams.nearest(&core, NEAREST_NAMES, &self.vocabulary);
            nearest.into_iter().map(|name| self.names.accounts[name as usize]).collect()
        };
        let mut also = |lookup: &Lookup, value: &str| found.extend(lookup.find(value).take(FROM_ONE_VALUE));
        if !name.is_empty() {
            also(&self.compact, &name.compact);
            also(&self.initials, &name.compact);
            also(&self.compact, &name.initials());
            one_slip_away(&name.compact, |spelling| also(&self.slips, spelling));
        }
        for value in query_values(query) {
            also(&self.values, &value);
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn shared(&self, query: &Query) -> Shared {
        let carriers = |value: String| self.values.find(&value).take(200).count();
        Shared {
            domain: query.domains.iter().map(|domain| carriers(format!("d:{domain}"))).max().unwrap_or(0),
            phone: query
                .phone
                .as_deref()
                .and_then(local_part)
                .map_or(0, |phone| carriers(format!("p:{phone}"))),
        }
    }
}

/// A short name with a slip shares too few trigrams with the right one; but take one letter off each, and
/// they meet. The name itself is given too, for the letter that is only missing.
fn one_slip_away(compact: &str, mut meets_at: impl FnMut(&str)) {
    if !(3..=SHORT_NAME).contains(&compact.len()) {
        return;
    }
    meets_at(compact);
    for at in 0..compact.len() {
        meets_at(&[&compact[..at], &compact[at + 1..]].concat());
    }
}

fn account_values(account: &Candidate) -> Vec<String> {
    let phones = account.phones.iter().filter_map(|phone| local_part(phone));
    tagged(&account.domains, &account.emails, phones, account.linkedin_slug.as_ref(), &account.ids)
}

fn query_values(query: &Query) -> Vec<String> {
    let domains: Vec<String> = query.domains.iter().chain(&query.related_domains).cloned().collect();
    let emails: Vec<String> = query.email_key.iter().cloned().collect();
    let phone = query.phone.as_deref().and_then(local_part);
    tagged(&domains, &emails, phone.into_iter(), query.linkedin_slug.as_ref(), &query.ids)
}

fn tagged(
    domains: &[String],
    emails: &[String],
    phones: impl Iterator<Item = String>,
    slug: Option<&String>,
    ids: &[String],
) -> Vec<String> {
    let mut values: Vec<String> = domains.iter().map(|domain| format!("d:{domain}")).collect();
    values.extend(emails.iter().map(|email| format!("e:{email}")));
    values.extend(phones.map(|phone| format!("p:{phone}")));
    values.extend(slug.map(|slug| format!("l:{slug}")));
    values.extend(ids.iter().map(|id| format!("i:{id}")));
    values
}
