//! Parents and subsidiaries: who of a company that was met stands in the pipeline beside it (`KNOWN_GROUP`).

use std::collections::HashMap;

use super::candidate::Candidate;
use super::ladder::strongest_first;
use super::{Hit, Rung, ToldBy};

/// Relatives of one account that are named; a holding has thousands.
const MOST_RELATIVES: usize = 24;

/// An account of the same group as one that the lead hit, which is called `found`.
pub fn group_hit(found: &str, relative: &Candidate) -> Hit {
    Hit {
        rung: Rung::Group,
        account_id: relative.account_id.clone(),
        contact_id: None,
        our_value: found.to_owned(),
        matched_value: relative.names.first().cloned().unwrap_or_default(),
        score: 1.0,
        stage: relative.stage,
        last_activity: relative.last_activity,
        told_by: ToldBy::Pipeline,
        by_page_alone: false,
        taught: None,
    }
}

/// Hits of several looks at the pipeline, strongest first, an account once and on its strongest rung.
pub fn strongest(hits: Vec<Hit>) -> Vec<Hit> {
    let mut hits = strongest_first(hits);
    let mut seen = std::collections::HashSet::new();
    hits.retain(|hit| seen.insert(hit.account_id.clone()));
    hits
}

/// Which accounts of a book belong to which, by their places in it.
#[derive(Debug, Default)]
pub(super) struct Groups {
    /// The relatives of every account that has any, parents first.
    relatives: HashMap<u32, Vec<u32>>,
}

impl Groups {
    pub(super) fn of(accounts: &[Candidate]) -> Groups {
        let named = || (0u32..).zip(accounts).filter_map(|(at, one)| Some((at, one.parent.as_deref()?)));
        let mut parents: HashMap<&str, Option<u32>> = named().map(|(_, id)| (id, None)).collect();
        for (at, account) in (0u32..).zip(accounts) {
            if let Some(parent) = parents.get_mut(account.account_id.as_str()) {
                parent.get_or_insert(at);
            }
        }
        let mut relatives: HashMap<u32, Vec<u32>> = HashMap::new();
        for (child, id) in named() {
            let Some(parent) = parents[id].filter(|parent| *parent != child) else { continue };
            relatives.entry(child).or_default().insert(0, parent);
            relatives.entry(parent).or_default().push(child);
        }
        Groups { relatives }
    }

    /// The hits on the relatives of an account that is certainly the lead's company.
    pub(super) fn hits(&self, found: u32, accounts: &[Candidate]) -> Vec<Hit> {
        let name = accounts[found as usize].names.first().map(String::as_str).unwrap_or_default();
        let relatives = self.relatives.get(&found).into_iter().flatten().take(MOST_RELATIVES);
        relatives.map(|at| group_hit(name, &accounts[*at as usize])).collect()
    }
}
