//! Contacts for staff: the list, whole or of one account, a look-up by address, and the import by upload.

use askama::Template;
use axum::extract::{Multipart, OriginalUri, State};
use axum::http::{StatusCode, Uri};
use axum::response::Response;
use leadwire_domain::company::sort_key;
use leadwire_domain::email::Email;
use leadwire_domain::matching::{Key, KeyKind};
use leadwire_domain::sheet::Kind;

use super::imports::in_one_line;
use super::pages::take_in;
use super::{Contact, ID, ImportError, sheet_error, store};
use crate::access::Staff;
use crate::app::App;
use crate::db::DbError;
use crate::web::paging::ROWS;
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page, see_other, upload};

#[derive(Template)]
#[template(path = "pipeline/contacts.html")]
struct ContactsPage {
    t: Words,
    shell: Shell,
    contacts: Vec<Contact>,
    count: i64,
    asked: Asked,
    /// Where the next page starts, by name.
    next: Option<String>,
    /// What stands in the address before it.
    query: String,
    may_import: bool,
    error: String,
}

/// Which contacts are listed.
#[derive(Debug, Clone, Default)]
struct Asked {
    /// As typed: an address, or how names begin.
    from: String,
    /// The operator's id of an account.
    account: String,
}

impl Asked {
    fn of(uri: &Uri) -> Self {
        let value = |name| query_value(uri, name).unwrap_or_default();
        Self { from: value("from"), account: value("account") }
    }

    /// The key of an address, where one was typed.
    fn email_key(&self) -> Option<i64> {
        let email = Email::parse(&self.from).ok()?;
        Some(Key { kind: KeyKind::Email, value: email.key().chars().take(40).collect() }.number())
    }
}

async fn contacts_page(
    app: &App,
    staff: Staff,
    asked: Asked,
    error: String,
) -> Result<ContactsPage, Problem> {
    let (wanted, from) = (asked.clone(), sort_key(&asked.from));
    let listed = app.db.read(move |tx| async move {
        let contacts = match wanted.email_key() {
            Some(key) => store::list_contacts_at(&tx, key).await?,
            None if wanted.account.is_empty() => store::list_contacts(&tx, &from).await?,
            None => store::list_contacts_of(&tx, &format!("{ID}{}", wanted.account), &from).await?,
        };
        Ok::<_, DbError>((contacts, store::count_contacts(&tx).await?))
    });
    let (mut contacts, count) = listed.await?;
    let last = if contacts.len() > ROWS { contacts.pop() } else { None };
    let next = last.map(|contact| contact.called());
    let Staff { person, t, shell } = staff;
    let may_import = person.role.runs_programme();
    let account: String = url::form_urlencoded::byte_serialize(asked.account.as_bytes()).collect();
    let query = if account.is_empty() { "from=".to_owned() } else { format!("account={account}&from=") };
    Ok(ContactsPage { t, shell, contacts, count, asked, next, query, may_import, error })
}

/// `GET /console/accounts/contacts`
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    page(&contacts_page(&app, staff, Asked::of(&uri), String::new()).await?)
}

/// `POST /console/accounts/contacts`: an upload. It is read by a job; its page says how far it came.
pub async fn import(State(app): State<App>, staff: Staff, form: Multipart) -> Result<Response, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(Problem::forbidden("MANAGERS_ONLY"));
    }
    let everybody = Asked::default();
    let Some(upload) = upload::spool(&app, form, upload::LIMIT).await? else {
        let error = staff.t.say("accounts-no-file");
        return wrong(contacts_page(&app, staff, everybody, error).await?);
    };
    match take_in(&app, &staff, &upload, Kind::Contacts).await {
        Ok(begun) => Ok(see_other(&format!("/console/imports/{}", begun.id))),
        Err(ImportError::Sheet(why)) => {
            let error = in_one_line(&sheet_error(&why), staff.t);
            wrong(contacts_page(&app, staff, everybody, error).await?)
        }
        Err(ImportError::Fault(why)) => Err(why.into()),
    }
}

fn wrong(shown: ContactsPage) -> Result<Response, Problem> {
    let mut response = page(&shown)?;
    *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(response)
}
