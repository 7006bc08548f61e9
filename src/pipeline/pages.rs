//! Accounts for staff: the list, and the upload of a file.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{Multipart, OriginalUri, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::sheet::Kind;

use super::imports::{Begun, Import, begin, in_one_line};
use super::{Account, Columns, ID, ImportError, Repeats, Wanted, sheet_error, store};
use crate::access::Staff;
use crate::app::App;
use crate::db::DbError;
use crate::web::paging::Cursor;
use crate::web::shell::query_value;
use crate::web::upload::Upload;
use crate::web::{Problem, Shell, Words, page, see_other, upload};

/// Imports shown beside the upload.
const LATEST: usize = 3;

#[derive(Template)]
#[template(path = "pipeline/accounts.html")]
struct AccountsPage {
    t: Words,
    shell: Shell,
    accounts: Vec<Account>,
    /// How many contacts those have that have any, by identity.
    contacts: HashMap<String, i64>,
    count: i64,
    /// Possible duplicates that nobody decided about; of many a little more than a thousand.
    pairs: i64,
    from: String,
    /// Where the next page starts: by name, and behind which accounts of that name.
    next: Option<(String, i64)>,
    may_import: bool,
    imports: Vec<Import>,
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
    (from, number): (String, i64),
    error: String,
) -> Result<AccountsPage, Problem> {
    let start = from.clone();
    let listed = app.db.read(move |tx| async move {
        let store::Page { accounts, next } = store::list(&tx, (&start, number)).await?;
        let identities: Vec<String> = accounts.iter().map(|account| account.external_id.clone()).collect();
        let contacts = store::count_contacts_of(&tx, &identities).await?.into_iter().collect();
        let imports = store::list_imports(&tx, &Cursor::start()).await?;
        let pairs = store::count_pairs(&tx).await?;
        Ok::<_, Problem>(((accounts, next), contacts, (store::count(&tx).await?, pairs), imports.rows))
    });
    let ((accounts, next), contacts, (count, pairs), imports) = listed.await?;
    let imports = imports.into_iter().take(LATEST).collect();
    let Staff { person, t, shell } = staff;
    let may_import = person.role.runs_programme();
    Ok(AccountsPage { t, shell, accounts, contacts, count, pairs, from, next, may_import, imports, error })
}

/// `GET /console/accounts`
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let from = query_value(&uri, "from").unwrap_or_default();
    let number = query_value(&uri, "number").and_then(|number| number.parse().ok()).unwrap_or(0);
    page(&accounts_page(&app, staff, (from, number), String::new()).await?)
}

/// `POST /console/accounts`: an upload. It is read by a job; its page says how far it came.
pub async fn import(State(app): State<App>, staff: Staff, form: Multipart) -> Result<Response, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(Problem::forbidden("MANAGERS_ONLY"));
    }
    let Some(upload) = upload::spool(&app, form, upload::LIMIT).await? else {
        let error = staff.t.say("accounts-no-file");
        return wrong(accounts_page(&app, staff, Default::default(), error).await?);
    };
    match take_in(&app, &staff, &upload, Kind::Accounts).await {
        Ok(begun) => Ok(see_other(&format!("/console/imports/{}", begun.id))),
        Err(ImportError::Sheet(why)) => {
            let error = in_one_line(&sheet_error(&why), staff.t);
            wrong(accounts_page(&app, staff, Default::default(), error).await?)
        }
        Err(ImportError::Fault(why)) => Err(why.into()),
    }
}

/// Takes an uploaded file in, as its form says.
pub(super) async fn take_in(
    app: &App,
    staff: &Staff,
    upload: &Upload,
    kind: Kind,
) -> Result<Begun, ImportError> {
    let file = std::fs::File::open(upload.path()).map_err(|why| DbError::fault(&why.to_string()))?;
    let wanted = Wanted {
        kind,
        file_name: upload.file_name().to_owned(),
        by: Some(staff.person.id.clone()),
        repeats: if upload.ticked("last_counts") { Repeats::LastCounts } else { Repeats::Refused },
        is_whole: upload.ticked("all"),
        may_leave: false,
        columns: if upload.ticked("columns") { Columns::Ask } else { Columns::OrAsk },
    };
    begin(app, file, wanted, app.clock.now()).await
}

fn wrong(shown: AccountsPage) -> Result<Response, Problem> {
    let mut response = page(&shown)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}
