//! What exists only in development: pages that hand out sign-in links or show how the house is built.

use std::net::SocketAddr;

use axum::http::HeaderMap;

use crate::app::App;

/// Headers by which a proxy tells on whose behalf it asks.
const FORWARDING: [&str; 6] =
    ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

/// Whether mail goes to a folder, the server listens on loopback, and the request came from loopback itself:
/// behind a proxy a forgotten setting must not open these pages.
pub fn is_at_home(app: &App, from: SocketAddr, headers: &HeaderMap) -> bool {
    app.config.mail_goes_to_folder()
        && app.config.listen.ip().is_loopback()
        && from.ip().is_loopback()
        && !FORWARDING.iter().any(|name| headers.contains_key(*name))
}
