//! CSV as people and CRMs write it: bytes in, rows of ours out, one at a time, however large the file.
//! Any header order, UTF-8, UTF-16 or Windows-1252, comma, semicolon or tab, quoted newlines.

mod account_columns;
mod account_faults;
mod accounts;
mod billing;
mod columns;
mod contacts;
mod decode;
mod header_words;
mod headers;
mod leads;
mod pipeline;
mod problem;
mod queries;
mod quotes;
mod records;
mod stage;
mod table;
mod unfit;

pub use accounts::{AccountRow, AccountSheet, day_written};
pub use billing::{BillingRow, BillingSheet};
pub use columns::{Mapping, may_be_several};
pub use contacts::ContactRow;
pub use decode::as_text;
pub use leads::{LeadRow, LeadSheet};
pub use pipeline::{Kind, OTHER_NAMES, PipelineRow, PipelineSheet, Preview};
pub use problem::{
    FileKind, MissingColumn, ReadProblem, RowProblem, SheetError, missing_in_words, shortened,
};
pub use queries::{QueryRow, QuerySheet};
pub use stage::Stage;
pub use table::Place;
pub(crate) use unfit::told;
