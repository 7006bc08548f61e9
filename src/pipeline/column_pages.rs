//! The page on which a person says which column of a file is which.

use askama::Template;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::response::Response;
use leadwire_domain::lead::FieldError;
use leadwire_domain::sheet::{Kind, Mapping, shortened};

use super::import_pages::find;
use super::imports::{Import, State as Standing, assign, preview};
use super::{ImportError, sheet_error};
use crate::access::Staff;
use crate::app::App;
use crate::web::forms::in_words;
use crate::web::{Fields, Problem, Shell, Words, page, see_other};

/// A column of the file as the page shows it.
struct ShownColumn {
    /// Counted from 0.
    at: usize,
    header: String,
    samples: Vec<String>,
    /// What it is taken for.
    field: String,
    error: String,
}

#[derive(Template)]
#[template(path = "pipeline/columns.html")]
struct ColumnsPage {
    t: Words,
    shell: Shell,
    import: Import,
    columns: Vec<ShownColumn>,
    /// What a column may hold, and how people call it.
    fields: Vec<(&'static str, String)>,
    /// What is wrong with the whole.
    error: String,
}

async fn columns_page(
    app: &App,
    staff: Staff,
    import: Import,
    said: Option<&Mapping>,
    wrong: &[FieldError],
) -> Result<ColumnsPage, Problem> {
    let Staff { t, shell, .. } = staff;
    let seen = match preview(app, &import).await {
        Ok(seen) => seen,
        Err(ImportError::Sheet(why)) => return Err(Problem::malformed(vec![sheet_error(&why)])),
        Err(ImportError::Fault(why)) => return Err(why.into()),
    };
    let guess = |at: usize| match said {
        Some(said) => said.get(at).cloned().flatten().unwrap_or_default(),
        None => seen.guesses[at].unwrap_or_default().to_owned(),
    };
    let error_of = |name: &str| {
        let error = wrong.iter().find(|error| error.field == name)?;
        let said = in_words(error, t);
        Some(format!("{} {}", said.message, said.fix).trim().to_owned())
    };
    let columns = seen.header.iter().enumerate().map(|(at, header)| ShownColumn {
        at,
        header: shortened(header).into_owned(),
        samples: seen.samples[at].iter().map(|value| shortened(value).into_owned()).collect(),
        field: guess(at),
        error: error_of(&format!("column-{at}")).unwrap_or_default(),
    });
    let columns = columns.collect();
    let fields = import.kind.fields().map(|field| {
        // A contact's name is a person's.
        let is_person = (import.kind, field) == (Kind::Contacts, "name");
        (field, t.name("columns-as", if is_person { "person" } else { field }))
    });
    let (fields, error) = (fields.collect(), error_of("columns").unwrap_or_default());
    Ok(ColumnsPage { t, shell, import, columns, fields, error })
}

/// `GET /console/imports/{id}/columns`
pub async fn show(State(app): State<App>, staff: Staff, Path(id): Path<String>) -> Result<Response, Problem> {
    let import = waiting(&app, &staff, id).await?;
    if import.state != Standing::Mapping {
        return Ok(see_other(&format!("/console/imports/{}", import.id)));
    }
    page(&columns_page(&app, staff, import, None, &[]).await?)
}

/// `POST /console/imports/{id}/columns`
pub async fn save(
    State(app): State<App>,
    staff: Staff,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Problem> {
    let import = waiting(&app, &staff, id).await?;
    let field = |at: usize| {
        let said = fields.text(&format!("column-{at}"));
        import.kind.fields().find(|field| *field == said).map(str::to_owned)
    };
    let mapping: Mapping = (0..import.header.len()).map(field).collect();
    match assign(&app, &import, mapping.clone()).await? {
        Ok(_) => Ok(see_other(&format!("/console/imports/{}", import.id))),
        Err(wrong) => {
            let mut response = page(&columns_page(&app, staff, import, Some(&mapping), &wrong).await?)?;
            *response.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
            Ok(response)
        }
    }
}

async fn waiting(app: &App, staff: &Staff, id: String) -> Result<Import, Problem> {
    if !staff.person.role.runs_programme() {
        return Err(Problem::forbidden("MANAGERS_ONLY"));
    }
    find(app, id).await
}
