//! Style sheet, script and pictures, embedded in the binary and served under a version so that browsers keep
//! them.

use std::sync::LazyLock;

use axum::extract::{Path, State};
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use sha2::{Digest as _, Sha256};

use super::Problem;
use crate::app::{App, hex};

/// One CSS file per part, in the order in which they are laid over each other.
const CSS: &[&str] = include!("../../assets/css/order.rs");
const SCRIPT: &str = include_str!("../../assets/js/leadwire.js");
const ICON: &str = include_str!("../../assets/icon.svg");

static SHEET: LazyLock<String> = LazyLock::new(|| CSS.concat());
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let digest = Sha256::new().chain_update(SHEET.as_bytes()).chain_update(SCRIPT).finalize();
    hex(&digest[..6])
});

/// The version that stands in the addresses of assets.
pub fn version() -> &'static str {
    &VERSION
}

/// `GET /assets/{name}`
pub async fn show(State(app): State<App>, Path(name): Path<String>) -> Result<Response, Problem> {
    match name.as_str() {
        "leadwire.css" => Ok(kept("text/css; charset=utf-8", SHEET.as_str().to_owned())),
        "leadwire.js" => Ok(kept("text/javascript; charset=utf-8", SCRIPT.to_owned())),
        "icon.svg" => Ok(kept("image/svg+xml", ICON.to_owned())),
        // The operator's hue is a setting and may change with the next start: never kept for long.
        "brand.css" => {
            let sheet = format!(":root {{ --hue: {}; }}\n", app.config.brand.hue);
            Ok(([(header::CONTENT_TYPE, "text/css; charset=utf-8")], sheet).into_response())
        }
        _ => Err(Problem::not_found()),
    }
}

fn kept(kind: &'static str, text: String) -> Response {
    let mut response = ([(header::CONTENT_TYPE, kind)], text).into_response();
    let year = HeaderValue::from_static("public, max-age=31536000, immutable");
    response.headers_mut().insert(header::CACHE_CONTROL, year);
    response
}
