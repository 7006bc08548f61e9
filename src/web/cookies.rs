//! Cookies: one for the session, one for the browser that asked for a link, one for the language. All are
//! HttpOnly and SameSite=Lax.

use std::borrow::Cow;

use axum::http::{HeaderMap, HeaderValue, header};

/// Holds the session's secret; the database knows only its hash.
pub const SESSION: &str = "leadwire_session";
/// Holds the language that somebody chose in the footer.
pub const LANGUAGE: &str = "leadwire_language";
/// Holds which sign-in link this browser asked for, so that the six digits work here and nowhere else.
pub const ASKED: &str = "leadwire_asked";

/// The name of a cookie that lets somebody in. Under https it carries `__Host-`: browsers then take it only
/// from this very host over TLS, so that no sister site and no eavesdropper can plant one.
pub fn guarded(name: &'static str, secure: bool) -> Cow<'static, str> {
    if secure { Cow::Owned(format!("__Host-{name}")) } else { Cow::Borrowed(name) }
}

/// The value of a cookie that came with the request.
pub fn read<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(header::COOKIE)
        .iter()
        .filter_map(|line| line.to_str().ok())
        .flat_map(|line| line.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find(|(key, _)| *key == name)
        .map(|(_, value)| value)
}

/// A `Set-Cookie` line. `seconds` 0 takes the cookie away.
pub fn set(name: &str, value: &str, seconds: i64, secure: bool) -> HeaderValue {
    let secure = if secure { "; Secure" } else { "" };
    let line = format!("{name}={value}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{secure}");
    HeaderValue::from_str(&line).unwrap_or_else(|_| HeaderValue::from_static(""))
}
