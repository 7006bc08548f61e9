//! A sheet of leads.

use std::io::Read;

use super::columns::Column;
use super::headers::OF_LEADS;
use super::problem::{RowProblem, SheetError};
use super::table::{Table, TableRow};
use crate::lead::RawLead;

const COLUMNS: [Column; 11] = [
    Column { name: "first_name", known_as: &["given name"] },
    Column { name: "last_name", known_as: &["surname", "family name"] },
    Column { name: "email", known_as: &["e-mail", "email address", "work email", "business email"] },
    Column { name: "company", known_as: &["company name", "organization", "organisation", "account name"] },
    Column { name: "website", known_as: &["website url", "company website", "url", "web site"] },
    Column {
        name: "linkedin",
        known_as: &["linkedin url", "company linkedin", "linkedin company page", "linkedin page"],
    },
    Column { name: "country", known_as: &["country code", "country/region", "land/region"] },
    Column { name: "job_title", known_as: &["title", "position"] },
    Column { name: "phone", known_as: &["phone number", "telephone"] },
    Column { name: "note", known_as: &["notes", "comment"] },
    Column { name: "lead_informed", known_as: &[] },
];

const REQUIRED: [&str; 7] = ["first_name", "last_name", "email", "company", "website", "linkedin", "country"];

/// One lead as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LeadRow {
    /// 1-based data row, the header not counted.
    pub line: u64,
    /// Every field untouched but for spaces around it.
    pub lead: RawLead,
    /// Lines within its fields that look like rows: a quotation mark may not be closed.
    pub rows_within: usize,
    /// The header of the first field that goes over several lines of the file; `None` of a row on one line.
    pub over_lines: Option<String>,
}

/// Reads leads one at a time.
pub struct LeadSheet {
    table: Table,
}

impl LeadSheet {
    /// Understands the header.
    pub fn open(source: impl Read + Send + 'static) -> Result<LeadSheet, SheetError> {
        Ok(LeadSheet { table: Table::open(source, &COLUMNS, &OF_LEADS)?.require(&REQUIRED)? })
    }

    /// Columns that are ignored, as written.
    pub fn unknown_columns(&self) -> &[String] {
        self.table.unknown_columns()
    }
}

/// Why the row holds another lead that nobody would read: a mark that is not closed in its own row.
fn hidden(row: &TableRow<'_>, lead: &RawLead) -> Option<RowProblem> {
    row.over_lines()?;
    let wrong = || lead.parse_row().err().unwrap_or_default();
    wrong().iter().find_map(|error| row.swallowed(&error.field))
}

impl Iterator for LeadSheet {
    type Item = Result<LeadRow, RowProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = match self.table.next_row()? {
            Ok(row) => row,
            Err(why) => return Some(Err(why)),
        };
        let lead = LeadRow {
            line: row.line,
            rows_within: row.rows_within(),
            over_lines: row.over_lines(),
            lead: RawLead {
                first_name: row.text("first_name"),
                last_name: row.text("last_name"),
                email: row.text("email"),
                company: row.text("company"),
                website: row.text("website"),
                linkedin: row.text("linkedin"),
                // `NA` is Namibia.
                country: row.all("country").next().unwrap_or_default().to_owned(),
                phone: row.said("phone"),
                job_title: row.said("job_title"),
                note: row.said("note"),
                lead_informed: row.said("lead_informed"),
            },
        };
        Some(hidden(&row, &lead.lead).map_or(Ok(lead), Err))
    }
}
