//! What a billing source without an adapter posts: one customer with facts (the generic billing API,
//! `docs/rewards.md`).

use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::lead::{FieldError, limits};
use crate::{company, email, web};

use super::facts::{Invoice, MoneyIn, MoneyOut};
use super::parse::{ID, invoice, items, money_in, money_out};
use super::reader::{Foreign, Place, Reader};

/// The most that one call may bring (`docs/rewards.md`; more comes in further calls).
pub mod most {
    /// Invoices.
    pub const INVOICES: usize = 500;
    /// Lines of all invoices together.
    pub const LINES: usize = 5_000;
    /// Money facts, in and out together.
    pub const MONEY: usize = 2_000;
    /// An amount in either direction, in minor units.
    pub const AMOUNT: i64 = 1_000_000_000_000_000;
}

/// Characters of a host name (RFC 1035 2.3.4, without the closing dot).
const MOST_OF_A_HOST: usize = 253;

/// One call: a customer and facts of it. Facts that were posted before may come again (R1).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Posting {
    /// Whom the facts are of.
    pub customer: CustomerRef,
    /// Invoices, new or as they stand now.
    pub invoices: Vec<Invoice>,
    /// Money that came.
    pub money_in: Vec<MoneyIn>,
    /// Money that went back.
    pub money_out: Vec<MoneyOut>,
    /// The first day without a subscription, if it has ended.
    pub subscription_ended: Option<Date>,
}

/// A customer, as the billing source knows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CustomerRef {
    /// The source's own id, 1 to 200 characters.
    pub external_id: String,
    /// An address at the customer, as the source has it. It need not be one that we would write to.
    pub email: Option<String>,
    /// The customer's domain in lower case, on a real public suffix.
    pub domain: Option<String>,
    /// The organisation's name.
    pub name: Option<String>,
}

impl Posting {
    /// Reads the body of a call.
    ///
    /// # Errors
    /// Every value that cannot be taken, at most 50, with its place as `field`.
    pub fn parse(value: &Value) -> Result<Self, Vec<FieldError>> {
        let mut reader = Reader::new(Foreign::Refused, most::AMOUNT);
        match posting(&mut reader, value) {
            Some(posting) if reader.errors.is_empty() => Ok(posting),
            _ => Err(reader.errors),
        }
    }

    /// Invoices that do not add up: rewards would be reckoned from money that nobody was billed. For whole
    /// postings; a row of a table is only a part of an invoice.
    pub fn uneven(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        for (at, invoice) in self.invoices.iter().enumerate() {
            if invoice.lines_are_uneven() {
                let field = format!("invoices[{at}].lines");
                let error = FieldError::new(&field, "LINES_SUM").arg("invoice", &invoice.id);
                errors.push(error.arg("sum", invoice.sum_of_lines()).arg("net", invoice.net));
            }
            let sum = i128::from(invoice.net) + i128::from(invoice.tax);
            if (sum - i128::from(invoice.gross)).unsigned_abs() > invoice.rounding() {
                let field = format!("invoices[{at}].gross");
                let error = FieldError::new(&field, "GROSS_SUM").arg("invoice", &invoice.id);
                errors.push(error.arg("sum", sum).arg("gross", invoice.gross));
            }
        }
        errors
    }
}

fn posting(reader: &mut Reader, value: &Value) -> Option<Posting> {
    let root = Place::Root("body");
    let known = ["customer", "invoices", "money_in", "money_out", "subscription_ended"];
    let mut object = reader.object(value, &root, &known)?;
    let customer = object.value(&root, "customer");
    let customer = customer.and_then(|value| customer_ref(object.reader(), value, &root));
    let subscription_ended = object.date_if_any(&root, "subscription_ended");
    // Counted before they are read: a call that is too large is told so, and not fifty times something else.
    let lists = ["invoices", "money_in", "money_out"].map(|name| object.list(&root, name));
    let lines = lists[0].iter().filter_map(|invoice| invoice["lines"].as_array()).map(Vec::len).sum();
    let counts = [
        ("invoices", lists[0].len(), most::INVOICES),
        ("lines", lines, most::LINES),
        ("money", lists[1].len() + lists[2].len(), most::MONEY),
    ];
    let too_many: Vec<_> = counts.into_iter().filter(|(_, found, most)| found > most).collect();
    for (what, found, most) in &too_many {
        let field = if *what == "money" { "money_in" } else { "invoices" };
        let error = FieldError::new(field, "TOO_MANY").arg("what", what);
        object.reader().fail(error.arg("found", found).arg("max", most));
    }
    if !too_many.is_empty() {
        return None;
    }
    let invoices = items(&mut object, &root, "invoices", invoice);
    let money_in = items(&mut object, &root, "money_in", money_in);
    let money_out = items(&mut object, &root, "money_out", money_out);
    Some(Posting { customer: customer?, invoices, money_in, money_out, subscription_ended })
}

fn customer_ref(reader: &mut Reader, value: &Value, root: &Place) -> Option<CustomerRef> {
    let place = Place::Field(root, "customer");
    let mut object = reader.object(value, &place, &["external_id", "email", "domain", "name"])?;
    let external_id = object.text(&place, "external_id", ID);
    let mut optional = |name: &str, max: usize| {
        if object.has_text(name) { object.text(&place, name, max) } else { None }
    };
    let email = optional("email", email::MAX_CHARACTERS);
    let domain = optional("domain", MOST_OF_A_HOST).map(|domain| domain.trim().to_lowercase());
    let name = optional("name", limits::COMPANY).map(|name| company::line(&name, limits::COMPANY));
    let mut check = |name: &str, is_good: bool, code: &str| {
        if !is_good {
            let error = FieldError::new(&Place::Field(&place, name).to_string(), code);
            reader.fail(if code == "EMAIL_SYNTAX" { error.arg("kind", "shape") } else { error });
        }
    };
    check("email", email.as_deref().is_none_or(is_address), "EMAIL_SYNTAX");
    let is_domain = |domain: &str| web::registrable(domain).is_some();
    check("domain", domain.as_deref().is_none_or(is_domain), "WEBSITE_NEEDED");
    check("name", !matches!(name, Some(Err(_))), "CONTROL_CHARACTER");
    Some(CustomerRef { external_id: external_id?, email, domain, name: name.transpose().ok()? })
}

/// Something at a domain. Billing sources hold addresses of all kinds, and money must not wait for their
/// repair.
fn is_address(text: &str) -> bool {
    let is_host = |host: &str| !host.is_empty() && !host.contains(['@', ' ']);
    text.trim().rsplit_once('@').is_some_and(|(local, host)| !local.is_empty() && is_host(host))
}
