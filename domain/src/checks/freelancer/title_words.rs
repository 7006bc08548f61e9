//! The words of job titles in `data/own/title-words.txt`, heading by heading: what each is stands there.

use std::sync::LazyLock;

use crate::checks::lists::{self, OwnList};

const TEXT: &str = include_str!("../../../../data/own/title-words.txt");

macro_rules! words {
    ($($name:ident: $heading:literal,)*) => {
        $(pub(super) static $name: OwnList = LazyLock::new(|| lists::under_heading(TEXT, $heading));)*
        #[cfg(test)]
        const ALL: &[(&str, &OwnList)] = &[$(($heading, &$name)),*];
    };
}

words! {
    AND: "and",
    AUTONOMOUS_THINGS: "autonomous things",
    AVAILABLE: "available",
    BETWEEN: "between",
    BUYS: "buys",
    DENYING: "denying",
    ENGAGING: "engaging",
    FUNCTIONS: "functions",
    GOES_ON: "goes on",
    HOW: "how",
    INDEPENDENT_THINGS: "independent things",
    I_WORK: "i work",
    LEADERS: "leaders",
    LEADS: "leads",
    LINKING: "linking",
    MANAGED_BY_FREELANCERS: "managed by freelancers",
    MANAGES_THEM: "manages them",
    NO: "no",
    NO_FREE_TRADES: "no free trades",
    NO_LIBERAL_TRADES: "no liberal trades",
    OFFERED: "offered",
    OF_A_BOARD: "of a board",
    OF_A_PERSON: "of a person",
    OF_EITHER: "of either",
    ON_CONTRACT: "on contract",
    OWNERS: "owners",
    OWN_WORK: "own work",
    PRACTICES: "practices",
    ROLES_OF_TWO: "roles of two",
    SEEKING: "seeking",
    SOFT: "soft",
    TRADES: "trades",
    WORK_FOR_WHOM: "work for whom",
    WORK_WITH_CUSTOMERS: "work with customers",
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_heading_of_the_file_is_read_and_none_is_empty() {
        let mut headings: Vec<_> = lists::own_lines(TEXT).filter_map(lists::heading_of).collect();
        let mut read: Vec<_> = ALL.iter().map(|(heading, _)| *heading).collect();
        headings.sort_unstable();
        read.sort_unstable();
        assert_eq!(headings, read);
        assert!(ALL.iter().all(|(_, words)| !words.is_empty()));
    }
}
