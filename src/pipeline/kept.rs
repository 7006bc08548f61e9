//! What an import leaves as it was: a file says nothing of the columns that it does not have. An empty cell
//! says that there is nothing.

use leadwire_domain::checks::whose_domain;
use leadwire_domain::company_number::with_what_follows;
use leadwire_domain::matching::Candidate;
use leadwire_domain::sheet::OTHER_NAMES;
use leadwire_domain::web::Website;

use super::AccountDraft;

/// An account as it stood before an import.
#[derive(Debug, Clone)]
pub(super) struct Before {
    pub(super) number: i64,
    /// It left the pipeline: nobody is found by it.
    pub(super) has_left: bool,
    /// The import that brought it last, and its row there.
    pub(super) row_of_import: Option<(i64, i64)>,
    pub(super) candidate: Candidate,
    /// Its row, column by column.
    pub(super) said: [Option<String>; 13],
    pub(super) website: String,
    pub(super) last_activity: String,
    pub(super) owner: String,
}

impl AccountDraft {
    /// Whether anything stood there of which nothing is said now.
    pub(super) fn keeps(&self, before: &Before) -> bool {
        let known = &before.candidate;
        let stood = [
            ("name", !known.names.is_empty()),
            ("aliases", known.names.len() > 1),
            (OTHER_NAMES, known.names.len() > 1),
            ("website", !before.website.is_empty()),
            ("country", known.country.is_some()),
            ("phone", !known.phones.is_empty()),
            ("email", !known.emails.is_empty()),
            ("last_activity", !before.last_activity.is_empty()),
            ("owner", !before.owner.is_empty()),
            ("stage", known.stage != self.row.stage),
            ("linkedin", known.linkedin_slug.is_some()),
            ("parent", known.parent.is_some()),
            ("vat_number", !known.ids.is_empty()),
            ("company_number", !known.ids.is_empty()),
        ];
        self.absent.iter().any(|column| stood.iter().any(|(other, stood)| other == column && *stood))
    }

    /// The account as it is said, and as it stood before in what nothing is said of.
    pub(super) fn keeping(&self, before: &Before) -> AccountDraft {
        let known = &before.candidate;
        let is_absent = |column: &str| self.absent.contains(&column);
        let first = |list: &[String]| list.first().cloned().unwrap_or_default();
        let mut row = self.row.clone();
        for (column, field, stood) in [
            ("name", &mut row.name, first(&known.names)),
            ("website", &mut row.website, before.website.clone()),
            ("country", &mut row.country, known.country.clone().unwrap_or_default()),
            ("phone", &mut row.phone, first(&known.phones)),
            ("email", &mut row.email, first(&known.emails)),
            ("last_activity", &mut row.last_activity, before.last_activity.clone()),
            ("owner", &mut row.owner, before.owner.clone()),
        ] {
            if is_absent(column) {
                *field = stood;
            }
        }
        if is_absent("aliases") || is_absent(OTHER_NAMES) {
            let stays = |name: &&String| is_absent("aliases") || !is_domain(name);
            let stood: Vec<String> = known.names.iter().skip(1).filter(stays).cloned().collect();
            // What the file says then are further websites.
            row.aliases.retain(|site| !stood.contains(site));
            row.aliases = [stood, std::mem::take(&mut row.aliases)].concat();
        }
        if is_absent("stage") {
            row.stage = known.stage;
        }
        // Domains come of website, address and other names together, so they are read anew.
        let mut candidate = Candidate::of_row(&row, whose_domain);
        candidate.parent = if is_absent("parent") { &known.parent } else { &self.candidate.parent }.clone();
        if is_absent("linkedin") {
            candidate.linkedin_slug.clone_from(&known.linkedin_slug);
        }
        candidate.ids.extend(numbers_kept(&known.ids, is_absent("vat_number"), is_absent("company_number")));
        candidate.ids.sort_unstable();
        candidate.ids.dedup();
        AccountDraft::new(self.external_id.clone(), self.absent.clone(), row, candidate)
    }
}

/// Whether an account's other name is a domain of its own.
fn is_domain(name: &str) -> bool {
    name.contains('.') && !name.contains([' ', '@']) && Website::parse(name).is_ok()
}

/// The numbers that stay where a column is absent. Numbers of registers are stored with the register's name
/// before them, VAT numbers in one word; a company number that is the VAT number goes with it.
fn numbers_kept(before: &[String], vat_is_absent: bool, register_is_absent: bool) -> Vec<String> {
    let vat = before.iter().filter(|number| !number.contains(' ')).cloned();
    let of_vat: Vec<String> = vat.flat_map(with_what_follows).collect();
    let stays = |number: &&String| if of_vat.contains(number) { vat_is_absent } else { register_is_absent };
    before.iter().filter(stays).cloned().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_from_a_vat_number_stays_and_goes_with_it() {
        let before = ["FR40303265045", "SIREN 303265045", "LEI 529900T8BM49AURSDO55"].map(str::to_owned);
        assert_eq!(numbers_kept(&before, true, true), before);
        assert_eq!(numbers_kept(&before, true, false), before[..2]);
        assert_eq!(numbers_kept(&before, false, true), before[2..]);
        assert!(numbers_kept(&before, false, false).is_empty());
    }
}
