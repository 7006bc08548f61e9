//! All accounts in memory, ready to be asked: which of them is this company?

use super::candidate::{Candidate, Query, account_of_both, local_part, local_parts};
use super::company::{Agreement, Shared, add_up, nearest_name};
use super::groups::{Groups, strongest};
use super::ladder::{Near, nearest_weak};
use super::lookup::Lookup;
use super::names::{Names, Weighed};
use super::readings::{Reading, readings};
use super::trigrams::TrigramIndex;
use super::vocabulary::Vocabulary;
use super::{Band, Hit, Rung};

/// Names looked at closely for each query. The right account is among them in .996 of misspelt names, .982 of
/// pairs of names and .968 of organisations of several lists (`docs/measured.md`, "Matching").
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
    /// The account of every name.
    owners: Vec<u32>,
    /// Number of each account's first name, so that all its names are found; behind them how many there are.
    firsts: Vec<u32>,
    vocabulary: Vocabulary,
    trigrams: TrigramIndex,
    compact: Lookup,
    initials: Lookup,
    values: Lookup,
    slips: Lookup,
    groups: Groups,
}

impl Book {
    /// Reads all accounts and builds the indexes.
    pub fn build(accounts: impl Iterator<Item = Candidate>) -> Book {
        let mut accounts: Vec<Candidate> = accounts.collect();
        let (mut names, mut owners, mut firsts) = (Names::default(), Vec::new(), vec![0]);
        let [mut compact, mut initials, mut values, mut slips] = [(); 4].map(|()| Lookup::default());
        for (number, account) in (0u32..).zip(&mut accounts) {
            for (written, reading) in keep_names(account) {
                let name = &reading.name;
                compact.add(&name.compact, number);
                one_slip_away(&name.compact, |spelling| slips.add(spelling, number));
                if name.tokens.len() >= 3 {
                    initials.add(&name.initials(), number);
                }
                names.push_reading(written, &reading);
                owners.push(number);
            }
            firsts.push(owners.len() as u32);
            for value in account_values(account) {
                values.add(&value, number);
            }
        }
        [&mut compact, &mut initials, &mut values, &mut slips].into_iter().for_each(Lookup::finish);
        let vocabulary = Vocabulary::count(&names);
        names.weigh(&vocabulary);
        let trigrams = TrigramIndex::build(&names, &vocabulary);
        let groups = Groups::of(&accounts);
        Book {
            accounts,
            names,
            owners,
            firsts,
            vocabulary,
            trigrams,
            compact,
            initials,
            values,
            slips,
            groups,
        }
    }

    /// How many accounts there are.
    pub fn len(&self) -> usize {
        self.accounts.len()
    }

    /// Whether there is no account at all.
    pub fn is_empty(&self) -> bool {
        self.accounts.is_empty()
    }

    /// What the words of these accounts weigh.
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
        let asked = &query.names(&self.vocabulary);
        let (mut hits, candidates) = (Vec::new(), self.candidates(query, asked));
        let near = candidates.iter().map(|number| {
            let account = &self.accounts[*number as usize];
            Near::new(asked, account, self.names_of(*number), &self.vocabulary)
        });
        let near: Vec<_> = near.collect();
        for (number, near) in candidates.into_iter().zip(&near) {
            let Some(hit) = near.hit(query, asked, &self.vocabulary) else { continue };
            if hit.rung.is_certain() {
                hits.extend(self.groups.hits(number, &self.accounts));
            }
            hits.push(hit);
        }
        if hits.is_empty() {
            hits.extend(nearest_weak(query, asked, near, &self.vocabulary));
        }
        strongest(hits)
    }

    /// The account that has both of a lead's domains ([`account_of_both`]).
    pub fn account_of_both(&self, lead: &Query) -> Option<&str> {
        let first = domain_value(lead.domains.first()?);
        let found = self.values.find(&first).take(FROM_ONE_VALUE);
        account_of_both(lead, found.map(|number| &self.accounts[number as usize]))
    }

    /// The accounts of the names that are nearest to the query's by their trigrams, at most so many, in no
    /// order. Public for measuring what retrieval finds.
    pub fn nearest_by_trigrams(&self, query: &Query, most: usize) -> Vec<&str> {
        let asked = query.names(&self.vocabulary);
        let nearest = asked.iter().flat_map(|asked| self.trigrams.nearest(&asked, most, &self.vocabulary));
        nearest.map(|name| self.id_of(self.owners[name as usize])).collect()
    }

    /// Every account with which a query is compared closely. Public for measuring too.
    pub fn looked_at(&self, query: &Query) -> Vec<&str> {
        let found = self.candidates(query, &query.names(&self.vocabulary)).into_iter();
        found.map(|account| self.id_of(account)).collect()
    }

    fn id_of(&self, account: u32) -> &str {
        &self.accounts[account as usize].account_id
    }

    /// Every account with which it is compared closely, and how they agree, best first.
    fn ranked(&self, query: &Query) -> Vec<(u32, Agreement)> {
        let asked = query.names(&self.vocabulary);
        let shared = self.shared(query);
        let mut ranked: Vec<(u32, Agreement)> = self
            .candidates(query, &asked)
            .into_iter()
            .map(|account| {
                let nearest = nearest_name(&asked, self.names_of(account), &self.vocabulary);
                (account, add_up(query, &self.accounts[account as usize], nearest, &shared))
            })
            .collect();
        ranked.sort_by(|(a, x), (b, y)| y.score.total_cmp(&x.score).then(a.cmp(b)));
        ranked
    }

    fn names_of(&self, account: u32) -> impl Iterator<Item = Weighed<'_>> + Clone {
        let [first, next] = [account as usize, account as usize + 1].map(|at| self.firsts[at] as usize);
        (first..next).map(|name| self.names.get(name))
    }

    /// Every account worth a closer look: alike in name, or sharing a value.
    fn candidates(&self, query: &Query, asked: &Names) -> Vec<u32> {
        let mut found = Vec::new();
        for asked in asked.iter() {
            let nearest = self.trigrams.nearest(&asked, NEAREST_NAMES, &self.vocabulary);
            found.extend(nearest.into_iter().map(|name| self.owners[name as usize]));
            let mut also =
                |lookup: &Lookup, value: &str| found.extend(lookup.find(value).take(FROM_ONE_VALUE));
            let compact = asked.core.replace(' ', "");
            also(&self.compact, &compact);
            also(&self.initials, &compact);
            also(&self.compact, &asked.words().filter_map(|word| word.chars().next()).collect::<String>());
            one_slip_away(&compact, |spelling| also(&self.slips, spelling));
        }
        for value in query_values(query) {
            found.extend(self.values.find(&value).take(FROM_ONE_VALUE));
        }
        found.sort_unstable();
        found.dedup();
        found
    }

    fn shared(&self, query: &Query) -> Shared {
        let carriers = |value: String| self.values.find(&value).take(200).count();
        Shared {
            domain: query.domains.iter().map(|domain| carriers(domain_value(domain))).max().unwrap_or(0),
            phone: query
                .phone
                .as_deref()
                .and_then(local_part)
                .map_or(0, |phone| carriers(format!("p:{phone}"))),
        }
    }
}

/// Every reading of the account's names, with the number of the name. Names without any letter or digit are
/// dropped from it: nobody is recognised by them.
fn keep_names(account: &mut Candidate) -> Vec<(u32, Reading)> {
    let mut kept = Vec::with_capacity(account.names.len());
    let mut written = 0;
    account.names.retain(|name| {
        let readings = readings(name);
        let says_something = readings.first().is_some_and(|reading| !reading.name.is_empty());
        if says_something {
            kept.extend(readings.into_iter().map(|reading| (written, reading)));
            written += 1;
        }
        says_something
    });
    kept
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
    let phones = account.phones.iter().flat_map(|phone| local_parts(phone));
    tagged(&account.domains, &account.emails, phones, account.linkedin_slug.as_ref(), &account.ids)
}

fn query_values(query: &Query) -> Vec<String> {
    let domains: Vec<String> = query.domains.iter().chain(&query.related_domains).cloned().collect();
    let emails: Vec<String> = query.email_key.iter().cloned().collect();
    let phones = query.phone.iter().flat_map(|phone| local_parts(phone));
    let ids: Vec<String> = query.ids.iter().chain(&query.doubtful_ids).cloned().collect();
    tagged(&domains, &emails, phones, query.linkedin_slug.as_ref(), &ids)
}

fn domain_value(domain: &str) -> String {
    format!("d:{domain}")
}

fn tagged(
    domains: &[String],
    emails: &[String],
    phones: impl Iterator<Item = String>,
    slug: Option<&String>,
    ids: &[String],
) -> Vec<String> {
    let mut values: Vec<String> = domains.iter().map(|domain| domain_value(domain)).collect();
    values.extend(emails.iter().map(|email| format!("e:{email}")));
    values.extend(phones.map(|phone| format!("p:{phone}")));
    values.extend(slug.map(|slug| format!("l:{slug}")));
    values.extend(ids.iter().map(|id| format!("i:{id}")));
    values
}
