//! What every page and every answer shares: language, session cookie, cross-site guard, forms, problems.
//! Names no room.

pub mod assets;
pub mod checklist;
pub mod client;
pub mod cookies;
pub mod countries;
pub mod cross_site;
pub mod development;
pub mod explained;
pub mod figures;
pub mod forms;
pub mod headers;
pub mod i18n;
pub mod idempotency;
pub mod moment;
pub mod names;
pub mod origin;
pub mod paging;
pub mod patience;
pub mod problem;
pub mod reasons;
pub mod shell;
mod store;
pub mod styleguide;
pub mod upload;

pub use forms::{Fields, FormErrors};
pub use i18n::{Locale, Words};
pub use moment::Moment;
pub use problem::Problem;
pub use shell::Shell;

use askama::Template;
use axum::response::{Html, IntoResponse, Response};

/// Renders a page.
///
/// # Errors
/// A template that cannot be rendered is a fault of ours.
pub fn page<T: Template>(template: &T) -> Result<Response, Problem> {
    match template.render() {
        Ok(html) => Ok(Html(html).into_response()),
        Err(why) => Err(Problem::fault(&why)),
    }
}

/// Where a form leads after it did its work (303: the browser asks for the next page with GET).
pub fn see_other(path: &str) -> Response {
    axum::response::Redirect::to(path).into_response()
}
