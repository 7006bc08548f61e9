//! A sheet of facts: one row for each line of an invoice, each payment, each refund, each end of a
//! subscription, with the names of the generic billing API.

use std::io::Read;

use super::columns::Column;
use super::problem::{RowProblem, SheetError};
use super::table::Table;

/// Headers as the API names them. What stands for an amount is in minor units there and here.
const COLUMNS: [Column; 18] = [
    Column { name: "fact", known_as: &[] },
    Column { name: "external_id", known_as: &["customer", "customer id", "customer external id"] },
    Column { name: "email", known_as: &["e-mail", "email address", "customer email"] },
    Column { name: "domain", known_as: &["website", "customer domain"] },
    Column { name: "name", known_as: &["customer name", "company"] },
    Column { name: "invoice", known_as: &["invoice id"] },
    Column { name: "currency", known_as: &["currency code"] },
    Column { name: "net", known_as: &["invoice net"] },
    Column { name: "tax", known_as: &["invoice tax"] },
    Column { name: "gross", known_as: &[] },
    Column { name: "state", known_as: &["invoice state"] },
    Column { name: "line_net", known_as: &[] },
    Column { name: "period_start", known_as: &[] },
    Column { name: "period_end", known_as: &[] },
    Column { name: "kind", known_as: &[] },
    Column { name: "id", known_as: &[] },
    Column { name: "at", known_as: &["date"] },
    Column { name: "status", known_as: &[] },
];

const REQUIRED: [&str; 2] = ["fact", "external_id"];

/// One row as written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BillingRow {
    /// 1-based data row, the header not counted.
    pub line: u64,
    /// In the order of the columns; empty where nothing is said.
    fields: [String; COLUMNS.len()],
}

impl BillingRow {
    /// A field without spaces around it; empty where the sheet does not have it.
    pub fn text(&self, column: &str) -> &str {
        let at = COLUMNS.iter().position(|one| one.name == column);
        at.map_or("", |at| self.fields[at].as_str())
    }
}

/// Reads facts one row at a time.
pub struct BillingSheet {
    table: Table,
}

impl BillingSheet {
    /// Understands the header.
    pub fn open(source: impl Read + Send + 'static) -> Result<BillingSheet, SheetError> {
        Ok(BillingSheet { table: Table::open(source, &COLUMNS, &[])?.require(&REQUIRED)? })
    }

    /// Columns that are ignored, as written.
    pub fn unknown_columns(&self) -> &[String] {
        self.table.unknown_columns()
    }
}

impl Iterator for BillingSheet {
    type Item = Result<BillingRow, RowProblem>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = match self.table.next_row()? {
            Ok(row) => row,
            Err(why) => return Some(Err(why)),
        };
        // Nothing but a name has a reason to go over several lines: a payment may stand inside.
        let of_one_line = COLUMNS.iter().map(|column| column.name).filter(|name| *name != "name");
        if let Some(why) = of_one_line.filter_map(|name| row.swallowed(name)).next() {
            return Some(Err(why));
        }
        Some(Ok(BillingRow { line: row.line, fields: std::array::from_fn(|at| row.text(COLUMNS[at].name)) }))
    }
}
