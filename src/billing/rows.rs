//! The rows of a CSV, gathered into one posting a customer. A row is judged by the rules of the API, so that
//! both take and refuse the same.

use std::collections::BTreeMap;

use leadwire_domain::lead::FieldError;
use leadwire_domain::reward::{Fact, Invoice, MoneyIn, MoneyOut, Posting, told_twice};
use leadwire_domain::sheet::BillingRow;
use serde_json::{Map, Value, json};

use crate::pipeline::RefusedRow;
use crate::web::forms::error;

/// What a row can tell.
const FACTS: [&str; 4] = ["invoice_line", "money_in", "money_out", "subscription_ended"];

/// What some rows tell, by customer.
#[derive(Default)]
pub(super) struct Gathering {
    customers: BTreeMap<String, Gathered>,
    refused: Vec<RefusedRow>,
}

/// The row that first told of a fact, and the fact's place among its kind, by kind and id.
type Rows = BTreeMap<(&'static str, String), (u64, usize)>;

struct Gathered {
    posting: Posting,
    /// The row that first told of the customer.
    first_row: u64,
    rows: Rows,
    /// A row could not be taken, so the others do not tell all.
    is_torn: bool,
}

/// A customer of whom every row can be taken.
pub(super) struct Whole {
    pub posting: Posting,
    first_row: u64,
    rows: Rows,
}

impl Whole {
    /// The row that first told of a fact; of one that is only named by others, the customer's first.
    pub(super) fn row_of(&self, kind: &'static str, id: &str) -> u64 {
        self.rows.get(&(kind, id.to_owned())).map_or(self.first_row, |(row, _)| *row)
    }
}

/// Postings that can be taken, and rows that cannot.
pub(super) struct Sorted {
    pub whole: Vec<Whole>,
    pub refused: Vec<RefusedRow>,
    /// Customers of whom nothing is taken, because a row of theirs was refused.
    pub left_out: usize,
}

impl Gathering {
    /// Adds a row.
    pub(super) fn add(&mut self, row: &BillingRow) {
        let told = posting_of(row);
        let external_id = row.text("external_id");
        let added = match (told, self.customers.get_mut(external_id)) {
            (Ok(told), None) => {
                let gathered = Gathered::first(told, row.line);
                self.customers.insert(external_id.to_owned(), gathered);
                Ok(())
            }
            (Ok(told), Some(gathered)) => gathered.add(told, row.line).map_err(|error| {
                gathered.is_torn = true;
                vec![error]
            }),
            (Err(errors), Some(gathered)) => {
                gathered.is_torn = true;
                Err(errors)
            }
            (Err(errors), None) => {
                if let Some(gathered) = Gathered::torn(external_id, row.line) {
                    self.customers.insert(external_id.to_owned(), gathered);
                }
                Err(errors)
            }
        };
        if let Err(errors) = added {
            self.refused.push(RefusedRow { line: row.line, errors });
        }
    }

    /// Parts the customers who are told of whole from the others.
    pub(super) fn sort(self) -> Sorted {
        let mut sorted = Sorted { whole: Vec::new(), refused: self.refused, left_out: 0 };
        for gathered in self.customers.into_values() {
            let uneven = gathered.uneven_invoices();
            if gathered.is_torn || !uneven.is_empty() {
                sorted.left_out += 1;
            } else {
                let Gathered { posting, first_row, rows, .. } = gathered;
                sorted.whole.push(Whole { posting, first_row, rows });
            }
            sorted.refused.extend(uneven);
        }
        sorted
    }
}

impl Gathered {
    fn first(told: Posting, row: u64) -> Self {
        let invoices = told.invoices.iter().map(|one| (Invoice::KIND, one.id.clone()));
        let money_in = told.money_in.iter().map(|one| (MoneyIn::KIND, one.id.clone()));
        let money_out = told.money_out.iter().map(|one| (MoneyOut::KIND, one.id.clone()));
        // A row tells of one fact.
        let rows = invoices.chain(money_in).chain(money_out).map(|id| (id, (row, 0))).collect();
        Self { posting: told, first_row: row, rows, is_torn: false }
    }

    /// A customer of whom so far only a row is known that cannot be taken.
    fn torn(external_id: &str, row: u64) -> Option<Self> {
        let told = Posting::parse(&json!({ "customer": { "external_id": external_id } })).ok()?;
        Some(Self { is_torn: true, ..Self::first(told, row) })
    }

    fn add(&mut self, told: Posting, row: u64) -> Result<(), FieldError> {
        let (all, customer) = (&mut self.posting, told.customer);
        all.customer.email = customer.email.or(all.customer.email.take());
        all.customer.domain = customer.domain.or(all.customer.domain.take());
        all.customer.name = customer.name.or(all.customer.name.take());
        all.subscription_ended = all.subscription_ended.max(told.subscription_ended);
        for money in told.money_in {
            add_money(&mut all.money_in, &mut self.rows, money, row)?;
        }
        for money in told.money_out {
            add_money(&mut all.money_out, &mut self.rows, money, row)?;
        }
        for invoice in told.invoices {
            let next = (row, all.invoices.len());
            let (first, at) = *self.rows.entry((Invoice::KIND, invoice.id.clone())).or_insert(next);
            match all.invoices.get_mut(at) {
                None => all.invoices.push(invoice),
                Some(known) if same_head(known, &invoice) => known.lines.extend(invoice.lines),
                Some(_) => return Err(error("invoice", "INVOICE_DIFFERS", &[("row", first.to_string())])),
            }
        }
        Ok(())
    }

    /// Invoices whose lines do not add up to their net: a row is missing or stands there twice. Each line may
    /// be rounded by one minor unit.
    fn uneven_invoices(&self) -> Vec<RefusedRow> {
        if self.is_torn {
            return Vec::new();
        }
        let uneven = self.posting.invoices.iter().filter(|invoice| invoice.lines_are_uneven());
        let refused = uneven.map(|invoice| {
            let sum = invoice.sum_of_lines().to_string();
            let args = [("invoice", invoice.id.clone()), ("sum", sum), ("net", invoice.net.to_string())];
            let first = self.rows.get(&(Invoice::KIND, invoice.id.clone()));
            let line = first.map_or(self.first_row, |(row, _)| *row);
            RefusedRow { line, errors: vec![error("line_net", "LINES_SUM", &args)] }
        });
        refused.collect()
    }
}

/// Adds money unless the file told of it otherwise; another status of it is told too.
fn add_money<F: Fact>(all: &mut Vec<F>, rows: &mut Rows, told: F, row: u64) -> Result<(), FieldError> {
    let (_, at) = *rows.entry((F::KIND, told.id().to_owned())).or_insert((row, all.len()));
    match all.get(at).and_then(|first| told.differs(first)) {
        Some(difference) => Err(told_twice(difference.field, &told, &difference)),
        None => {
            all.push(told);
            Ok(())
        }
    }
}

fn same_head(one: &Invoice, other: &Invoice) -> bool {
    let head = |invoice: &Invoice| (invoice.currency, invoice.net, invoice.tax, invoice.gross, invoice.state);
    head(one) == head(other)
}

/// What one row tells, as if it had come by the API.
fn posting_of(row: &BillingRow) -> Result<Posting, Vec<FieldError>> {
    let fields = |names: &[(&str, &str)]| -> Value {
        let said = names.iter().filter(|(_, column)| !row.text(column).is_empty());
        Value::Object(
            said.map(|(name, column)| ((*name).to_owned(), cell(row, column))).collect::<Map<_, _>>(),
        )
    };
    let same = |names: &[&'static str]| -> Value {
        fields(&names.iter().map(|name| (*name, *name)).collect::<Vec<_>>())
    };
    let mut posting = json!({ "customer": same(&["external_id", "email", "domain", "name"]) });
    match row.text("fact") {
        "invoice_line" => {
            let mut invoice = fields(&[
                ("id", "invoice"),
                ("currency", "currency"),
                ("net", "net"),
                ("tax", "tax"),
                ("gross", "gross"),
                ("state", "state"),
            ]);
            let line = [
                ("net", "line_net"),
                ("period_start", "period_start"),
                ("period_end", "period_end"),
                ("kind", "kind"),
            ];
            invoice["lines"] = json!([fields(&line)]);
            posting["invoices"] = json!([invoice]);
        }
        "money_in" => posting["money_in"] = json!([same(&["id", "invoice", "gross", "at"])]),
        "money_out" => {
            posting["money_out"] = json!([same(&["id", "invoice", "gross", "at", "kind", "status"])]);
        }
        "subscription_ended" if row.text("at").is_empty() => return Err(vec![error("at", "REQUIRED", &[])]),
        "subscription_ended" => posting["subscription_ended"] = json!(row.text("at")),
        _ => return Err(vec![error("fact", "ONE_OF", &[("known", FACTS.join(", "))])]),
    }
    Posting::parse(&posting).map_err(|errors| errors.into_iter().map(beside_its_column).collect())
}

/// A cell as JSON: whole numbers as numbers where amounts stand, anything else as text.
fn cell(row: &BillingRow, column: &str) -> Value {
    let text = row.text(column);
    let is_amount = ["net", "tax", "gross", "line_net"].contains(&column);
    match text.parse::<i64>() {
        Ok(amount) if is_amount => json!(amount),
        _ => json!(text),
    }
}

/// An error of the API named by the column that stands for its place.
fn beside_its_column(mut error: FieldError) -> FieldError {
    let last = error.field.rsplit('.').next().unwrap_or_default();
    let column = match (error.field.contains("lines["), last) {
        (true, "net") => "line_net",
        (false, "id") if error.field.starts_with("invoices") => "invoice",
        (_, "subscription_ended") => "at",
        (_, name) => name,
    };
    error.field = column.to_owned();
    error
}
