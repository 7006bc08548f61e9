//! What exists only in development: pages that hand out sign-in links or show how the house is built.

use std::net::SocketAddr;

use axum::http::HeaderMap;

use super::origin::is_own_host;
use crate::app::App;

/// Headers by which a proxy tells on whose behalf it asks.
const FORWARDING: [&str; 6] =
    ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

/// Whether mail goes to a folder, the server listens on loopback, and the request came from loopback itself
/// and names this house as its host: neither behind a proxy nor to a page of somebody else's, whose name was
/// made to point here, may a forgotten setting open these pages.
pub fn is_at_home(app: &App, from: SocketAddr, headers: &HeaderMap) -> bool {
    app.config.mail_goes_to_folder()
        && app.config.listen.ip().is_loopback()
        && from.ip().is_loopback()
        && is_own_host(&app.config, headers)
        && !FORWARDING.iter().any(|name| headers.contains_key(*name))
}
