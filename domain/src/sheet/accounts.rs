//! A sheet of the operator's accounts: ours, or a company export of HubSpot, Salesforce or Pipedrive.

use std::borrow::Cow;
use std::io::Read;

use super::account_columns::COLUMNS;
use super::headers::OF_ACCOUNTS;
use super::problem::{RowProblem, SheetError};
use super::stage::Stage;
use super::table::{Table, TableRow};
use crate::company::without_unseen;
use crate::country::Country;
use crate::email::Email;
use crate::nothing::says_nothing;
use crate::phone::Phone;
use crate::web::{Website, websites_in};
use jiff::civil::Date;

/// One account as written; empty where nothing is said, or that there is nothing.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct AccountRow {
    /// 1-based data row.
    pub line: u64,
    /// The operator's id, or the row number where there is none.
    pub id: String,
    /// Whether `id` stands in the file; a row number is no identity beyond the file.
    pub has_own_id: bool,
    /// May be empty when there is a website.
    pub name: String,
    /// Web address or domain, as written.
    pub website: String,
    /// Alpha-2 or English name, as written.
    pub country: String,
    /// As written.
    pub phone: String,
    /// As written.
    pub email: String,
    /// Other names of the company.
    pub aliases: Vec<String>,
    /// Active where nothing is said.
    pub stage: Stage,
    /// The word for the stage, as written.
    pub stage_word: String,
    /// As written; the caller parses it.
    pub last_activity: String,
    /// Whose it is among the operator's people: an address or a name, as written.
    pub owner: String,
    /// The company page, its address or its name there, as written.
    pub linkedin: String,
    /// As written.
    pub vat_number: String,
    /// Of a public register, as written.
    pub company_number: String,
    /// The operator's id of the account that it belongs to.
    pub parent: String,
    /// Lines within its fields that look like rows: a quotation mark may not be closed.
    pub rows_within: usize,
}

impl AccountRow {
    /// The civil day of the last activity, as far as what is written says one: ISO 8601, with or without a
    /// time, or another order where only one is possible or dots part the numbers.
    pub fn last_active_on(&self) -> Option<Date> {
        day_written(&self.last_activity)
    }
}

/// A civil day as spreadsheets and CRMs write it; an ambiguous one (`03/04/2026`) is none.
pub fn day_written(written: &str) -> Option<Date> {
    let day = written.trim().split(['T', ' ']).next().unwrap_or_default();
    let separator = day.chars().find(|c| !c.is_ascii_digit())?;
    let numbers: Vec<i16> = day.split(separator).map(str::parse).collect::<Result<_, _>>().ok()?;
    let [first, second, third] = numbers[..] else { return None };
    let date = |year: i16, month: i16, day: i16| {
        Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    if day.find(separator) == Some(4) {
        return date(first, second, third);
    }
    match separator {
        '.' => date(third, second, first),
        _ if first > 12 || first == second => date(third, second, first),
        _ if second > 12 => date(third, first, second),
        _ => None,
    }
    .filter(|_| third > 999)
}

/// Reads accounts one at a time.
pub struct AccountSheet {
    table: Table,
}

/// A file whose header names accounts; a column for the name or for the website must be there.
pub(super) fn table(source: impl Read + Send + 'static) -> Result<Table, SheetError> {
    let table = Table::open(source, &COLUMNS, &OF_ACCOUNTS)?;
    if table.has("name") || table.has("website") { Ok(table) } else { Err(table.lacks(&["name", "website"])) }
}

impl AccountSheet {
    /// Understands the header; a column for the name or for the website must be there.
    pub fn open(source: impl Read + Send + 'static) -> Result<AccountSheet, SheetError> {
        Ok(AccountSheet { table: table(source)? })
    }

    /// Columns that are ignored, as written.
    pub fn unknown_columns(&self) -> &[String] {
        self.table.unknown_columns()
    }
}

impl Iterator for AccountSheet {
    type Item = Result<AccountRow, RowProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        Some(self.table.next_row()?.and_then(|row| account(&row)))
    }
}

/// A row of a table as an account.
pub(super) fn account(row: &TableRow<'_>) -> Result<AccountRow, RowProblem> {
    let (id, stage_word) = (row.seen("id"), row.seen("stage"));
    let mut websites = websites(row);
    // Further domains are known like other names.
    let further = websites.split_off(websites.len().min(1));
    let website = websites.pop().unwrap_or_default();
    // Whoever has nothing else may be called so.
    let name =
        if website.is_empty() { without_unseen(&row.text("name")).into_owned() } else { row.seen("name") };
    let account = AccountRow {
        line: row.line,
        has_own_id: !id.is_empty(),
        id: if id.is_empty() { row.line.to_string() } else { id },
        name,
        website,
        country: country(row),
        phone: good(&row.seen("phone"), |phone| Phone::parse(phone).is_ok()).swap_remove(0),
        email: good(&row.seen("email"), |email| Email::parse(email).is_ok()).swap_remove(0),
        aliases: aliases(&row.seen("aliases")).into_iter().chain(further).collect(),
        stage: Stage::parse(&stage_word),
        stage_word,
        last_activity: row.seen("last_activity"),
        owner: row.seen("owner"),
        linkedin: row.seen("linkedin"),
        vat_number: row.seen("vat_number"),
        company_number: row.seen("company_number"),
        parent: row.seen("parent"),
        rows_within: row.rows_within(),
    };
    if account.name.is_empty() && account.website.is_empty() {
        let what = "neither a name nor a website".to_owned();
        return Err(RowProblem::Missing { line: account.line, what });
    }
    Ok(account)
}

/// The addresses of all columns that hold some, the good ones; else the first as it is written.
pub(super) fn websites(row: &TableRow<'_>) -> Vec<String> {
    let is_good = |site: &str| Website::parse(site).is_ok();
    let mut written: Vec<String> = row.all_seen("website").flat_map(|cell| websites_in(&cell)).collect();
    if written.iter().any(|site| is_good(site)) {
        written.retain(|site| is_good(site));
    } else {
        written.truncate(1);
    }
    written
}

/// `NA` is Namibia; what else says nothing is no country.
pub(super) fn country(row: &TableRow<'_>) -> String {
    let is_said = |text: &Cow<'_, str>| !says_nothing(text) || Country::from_name(text).is_some();
    let mut written = row.all("country").map(without_unseen).filter(|text| !text.is_empty());
    written.find(is_said).unwrap_or_default().into_owned()
}

/// The values of a cell that holds several, as far as they are good ones; else the cell as it is written.
fn good(cell: &str, is_good: impl Fn(&str) -> bool) -> Vec<String> {
    if is_good(cell) {
        return vec![cell.to_owned()];
    }
    let parts = cell.split([';', ',', '|', '\n']).map(str::trim).filter(|part| is_good(part));
    let good: Vec<String> = parts.map(str::to_owned).collect();
    if good.is_empty() { vec![cell.to_owned()] } else { good }
}

/// Parted by `;`, `|` or a new line; not by a comma, which stands inside names ("Acme, Inc.").
fn aliases(written: &str) -> Vec<String> {
    written
        .split([';', '|', '\n'])
        .map(str::trim)
        .filter(|alias| !alias.is_empty())
        .map(str::to_owned)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_is_read_where_it_can_be_only_one_day() {
        for (written, day) in [
            ("2026-03-04", Some("2026-03-04")),
            ("2026-03-04T10:11:12Z", Some("2026-03-04")),
            ("2026-03-04 10:11", Some("2026-03-04")),
            ("2026/3/4", Some("2026-03-04")),
            ("04.03.2026", Some("2026-03-04")),
            ("25/12/2025", Some("2025-12-25")),
            ("12/25/2025", Some("2025-12-25")),
            ("03/03/2026", Some("2026-03-03")),
            ("03/04/2026", None),
            ("4.3.26", None),
            ("2026-13-01", None),
            ("yesterday", None),
            ("", None),
        ] {
            assert_eq!(day_written(written), day.map(|day| day.parse().unwrap()), "{written}");
        }
    }
}
