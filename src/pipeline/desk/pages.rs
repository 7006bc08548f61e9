//! The conflict desk: possible duplicates, what was decided, and taking it back.

use std::collections::HashMap;

use askama::Template;
use axum::extract::{OriginalUri, Path, State};
use axum::response::Response;
use jiff::tz::TimeZone;
use leadwire_domain::ids::PersonId;

use super::super::store::{self, Compared, Decision, Pair};
use super::read::names_of;
use super::take_back;
use crate::access::Staff;
use crate::app::App;
use crate::db::DbError;
use crate::web::countries::country_name;
use crate::web::paging::{Cursor, Page, ROWS};
use crate::web::shell::query_value;
use crate::web::{Problem, Shell, Words, page, see_other};

#[derive(Template)]
#[template(path = "pipeline/duplicates.html")]
struct DuplicatesPage {
    t: Words,
    shell: Shell,
    pairs: Vec<Pair>,
    next: Option<String>,
    compared: Compared,
    is_first_page: bool,
}

impl DuplicatesPage {
    fn country(&self, code: &Option<String>) -> String {
        code.as_deref().map(|code| country_name(code, self.t)).unwrap_or_default()
    }

    /// How many of a hundred accounts were compared.
    fn percent(&self) -> i64 {
        (self.compared.accounts - self.compared.waiting) * 100 / self.compared.accounts.max(1)
    }

    fn progress(&self) -> String {
        let done = self.compared.accounts - self.compared.waiting;
        let said = [("done", done.into()), ("all", self.compared.accounts.into())];
        self.t.say_with("duplicates-progress", &said)
    }

    /// Fluent key of why there is nothing.
    fn empty(&self) -> &'static str {
        match &self.compared {
            Compared { accounts: 0, .. } => "duplicates-no-accounts",
            Compared { waiting, accounts, .. } if waiting == accounts => "duplicates-not-yet",
            Compared { waiting: 1.., .. } => "duplicates-none-so-far",
            _ => "duplicates-none",
        }
    }
}

/// `GET /console/accounts/duplicates`
pub async fn list(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let after = query_value(&uri, "after").as_deref().and_then(Cursor::read);
    let is_first_page = after.is_none();
    let after = after.unwrap_or_else(Cursor::start);
    let read = app.db.read(move |tx| async move {
        let pairs = store::list_pairs(&tx, after.at, &after.id).await?;
        Ok::<_, DbError>((pairs, store::compared(&tx).await?))
    });
    let (pairs, compared) = read.await?;
    let cut = Page::cut_at(ROWS, pairs, |pair| Cursor { at: pair.strength, id: pair.id.clone() });
    let Staff { t, shell, .. } = staff;
    page(&DuplicatesPage { t, shell, pairs: cut.rows, next: cut.next, compared, is_first_page })
}

#[derive(Template)]
#[template(path = "pipeline/decisions.html")]
struct DecisionsPage {
    t: Words,
    shell: Shell,
    zone: TimeZone,
    decisions: Page<Decision>,
    names: HashMap<String, String>,
    may_decide: bool,
}

impl DecisionsPage {
    /// Who decided, and when.
    fn by(&self, key: &str, by: &PersonId, at: &jiff::Timestamp) -> String {
        let name = self.names.get(by.as_str()).map(String::as_str).unwrap_or_default();
        let day = self.t.moment(at, &self.zone);
        self.t.say_with(key, &[("by", name.into()), ("day", day.into())])
    }

    fn undone(&self, decision: &Decision) -> String {
        match (&decision.undone_by, &decision.undone_at) {
            (Some(by), Some(at)) => self.by("decisions-undone", by, at),
            _ => String::new(),
        }
    }
}

/// `GET /console/accounts/decisions`
pub async fn decisions(
    State(app): State<App>,
    staff: Staff,
    OriginalUri(uri): OriginalUri,
) -> Result<Response, Problem> {
    let before = Cursor::parse(query_value(&uri, "after").as_deref());
    let read = app.db.read(move |tx| async move {
        let decisions = store::list_decisions(&tx, &before).await?;
        let people = decisions.rows.iter().flat_map(|one| [Some(one.by.clone()), one.undone_by.clone()]);
        let names = names_of(&tx, people.flatten().collect()).await?;
        Ok::<_, DbError>((decisions, names))
    });
    let (decisions, names) = read.await?;
    let Staff { person, t, shell } = staff;
    let may_decide = person.role.runs_programme();
    page(&DecisionsPage { t, shell, zone: app.zone(), decisions, names, may_decide })
}

/// `POST /console/accounts/decisions/{id}/undo`
pub async fn undo(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    take_back(&app, &staff.person, id).await?;
    Ok(see_other("/console/accounts/decisions?done=desk-undone"))
}
