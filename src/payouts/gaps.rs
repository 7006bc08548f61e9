//! What is missing from the statements that were read: pages, entries, or a whole one between two others.
//! Nothing moves by it; whoever reads a file in is told, because a payment may stand on what is missing.

use leadwire_domain::bankfile::camt053::Statement;
use leadwire_domain::payout::Iban;

use super::store::{self, NotedStatement};
use crate::db::{self, DbError, Tx};
use crate::web::Words;

/// Something that a reader of a file should know of it.
pub(super) struct Remark {
    pub title: String,
    pub text: String,
}

/// Notes the statements of our own account that a file holds.
pub(super) fn noted(report: &str, own: &Iban, all: &[Statement]) -> Vec<db::Statement> {
    let is_own = |of: &&Statement| of.account_iban.as_ref().is_none_or(|iban| iban == own);
    let noted = all.iter().filter(is_own).map(|of| NotedStatement {
        account: of.account_iban.as_ref().map(Iban::masked).unwrap_or_default(),
        closed_on: of.closed_on(),
        number: of.number,
        lack: of.lack.map(|lack| lack.name().to_owned()).unwrap_or_default(),
    });
    (0..).zip(noted).map(|(place, one)| store::insert_statement(report, place, &one)).collect()
}

/// What is missing from a file, and what is missing before it by what was read until now.
pub(super) async fn remarks(tx: &Tx, report: &str, t: Words) -> Result<Vec<Remark>, DbError> {
    let mut remarks = Vec::new();
    for one in store::list_statements(tx, report).await? {
        let of_day = |title: String| match one.closed_on {
            Some(day) => format!("{title} ({})", t.date(day)),
            None => title,
        };
        if !one.lack.is_empty() {
            let key = format!("report-lack-{}", one.lack);
            remarks.push(Remark { title: of_day(t.say(&key)), text: t.say(&format!("{key}.text")) });
        }
        let Some(number) = one.number else { continue };
        let last = store::last_number_before(tx, &one).await?;
        // The first one that was ever read has nothing before it here.
        if let Some(last) = last.filter(|last| last + 1 < number) {
            let args = [("number", number.to_string().into()), ("last", last.to_string().into())];
            let title = of_day(t.say("report-gap"));
            remarks.push(Remark { title, text: t.say_with("report-gap.text", &args) });
        }
    }
    Ok(remarks)
}
