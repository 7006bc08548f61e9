//! Accounts for staff: the list, and the import by upload.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Multipart, OriginalUri, State};
use axum::http::StatusCode;
use axum::response::Response;

use super::import::sheet_error;
use super::{Account, ID, ImportError, ImportReport, Repeats, store};
use crate::access::Staff;
use crate::app::App;
use crate::web::forms::{FieldMessage, in_words};
use crate::web::paging::ROWS;
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page, upload};

#[derive(Template)]
#[template(path = "pipeline/accounts.html")]
struct AccountsPage {
    t: Words,
    shell: Shell,
    accounts: Vec<Account>,
    /// How many contacts those have that have any, by identity.
    contacts: HashMap<String, i64>,
    count: i64,
    from: String,
    /// Where the next page starts, by name.
    next: Option<String>,
    may_import: bool,
    report: Option<ImportReport>,
    refused: Vec<(u64, Vec<FieldMessage>)>,
    doubtful: Vec<(u64, Vec<FieldMessage>)>,
    error: String,
}

impl AccountsPage {
    /// Where the contacts of an account are listed, and how many they are.
    fn contacts_of(&self, account: &Account) -> Option<(String, String)> {
        let count = *self.contacts.get(&account.external_id)?;
        let id: String =
            url::form_urlencoded::byte_serialize(account.external_id.strip_prefix(ID)?.as_bytes()).collect();
        let words = self.t.say_with("contacts-count", &[("count", count.into())]);
        Some((format!("/console/accounts/contacts?account={id}"), words))
    }
}

async fn accounts_page(
    app: &App,
    staff: Staff,
    from: String,
    report: Option<ImportReport>,
    error: String,
) -> Result<AccountsPage, Problem> {
    let start = from.clone();
    let listed = app.db.read(move |tx| async move {
        let accounts = store::list(&tx, &start).await?;
        let identities: Vec<String> = accounts.iter().map(|account| account.external_id.clone()).collect();
        let contacts = store::count_contacts_of(&tx, &identities).await?;
        Ok::<_, Problem>((accounts, contacts.into_iter().collect(), store::count(&tx).await?))
    });
    let (mut accounts, contacts, count) = listed.await?;
    let next = if accounts.len() > ROWS { accounts.pop().map(|account| account.name) } else { None };
    let Staff { person, t, shell } = staff;
    let in_words = |errors: &Vec<_>| errors.iter().map(|error| in_words(error, t)).collect();
    let refused = report.iter().flat_map(|report| &report.refused_rows);
    let refused = refused.map(|row| (row.line, in_words(&row.errors))).collect();
    let doubtful = report.iter().flat_map(|report| &report.doubtful_rows);
    let doubtful = doubtful.map(|row| (row.line, in_words(&row.doubts))).collect();
    let may_import = person.role.runs_programme();
    Ok(AccountsPage {
        t,
        shell,
        accounts,
        contacts,
        count,
        from,
        next,
        may_import,
        report,
        refused,
        doubtful,
        error,
    })
}

/// `GET /console/accounts`
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let from = query_value(&uri, "from").unwrap_or_default();
    page(&accounts_page(&app, staff, from, None, String::new()).await?)
}

/// `POST /console/accounts`: an upload.
pub async fn import(State(app): State<App>, staff: Staff, form: Multipart) -> Result<Response, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(Problem::forbidden("MANAGERS_ONLY"));
    }
    let Some(upload) = upload::spool(&app, form, upload::LIMIT).await? else {
        let error = staff.t.say("accounts-no-file");
        return wrong(accounts_page(&app, staff, String::new(), None, error).await?);
    };
    let file = std::fs::File::open(upload.path()).map_err(|why| Problem::fault(&why))?;
    let repeats = if upload.ticked("last_counts") { Repeats::LastCounts } else { Repeats::Refused };
    let outcome = super::import_accounts(&app, file, repeats).await;
    match outcome {
        Ok(report) => {
            let is_broken = report.broken_at.is_some();
            let shown = accounts_page(&app, staff, String::new(), Some(report), String::new()).await?;
            if is_broken { wrong(shown) } else { page(&shown) }
        }
        Err(ImportError::Sheet(why)) => {
            let error = in_words(&sheet_error(&why), staff.t);
            let error = format!("{} {}", error.message, error.fix);
            wrong(accounts_page(&app, staff, String::new(), None, error).await?)
        }
        Err(ImportError::NotAllowed) => Err(Problem::forbidden("MANAGERS_ONLY")),
        Err(ImportError::Fault(why)) => Err(why.into()),
    }
}

fn wrong(shown: AccountsPage) -> Result<Response, Problem> {
    let mut response = page(&shown)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}
