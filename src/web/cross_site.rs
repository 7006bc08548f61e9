//! The guard against forged requests. A browser says with `Sec-Fetch-Site` (older ones with `Origin`) where a
//! request comes from, and no page can forge either; so an unsafe request from another site is refused before
//! any handler sees it. A client that sends neither is no browser and carries no borrowed cookie.
//! Together with `SameSite=Lax` cookies this needs no token in every form (docs/decisions/0004).

use axum::extract::Request;
use axum::http::{HeaderMap, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::Problem;

/// Refuses unsafe requests that another site caused.
pub async fn guard(request: Request, next: Next) -> Response {
    if request.uri().path_and_query().is_some_and(|path| path.as_str().contains("%00")) {
        // No name of ours holds a NUL, and not every database takes one.
        return Problem::not_found().into_response();
    }
    if is_safe(request.method()) || comes_from_here(request.headers()) {
        next.run(request).await
    } else {
        Problem::forbidden("CROSS_SITE").into_response()
    }
}

fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

fn comes_from_here(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, name)| name == host),
        (Some(_), None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn verdict(pairs: &[(&'static str, &'static str)]) -> bool {
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.insert(*name, value.parse().unwrap());
        }
        comes_from_here(&headers)
    }

    #[test]
    fn a_form_of_ours_and_a_program_pass() {
        assert!(verdict(&[("sec-fetch-site", "same-origin")]));
        assert!(verdict(&[("origin", "https://partners.acme.com"), ("host", "partners.acme.com")]));
        assert!(verdict(&[("host", "partners.acme.com")]));
    }

    #[test]
    fn a_form_of_somebody_else_does_not() {
        assert!(!verdict(&[("sec-fetch-site", "cross-site")]));
        // A sister site on the same registrable domain may be somebody else's too.
        assert!(!verdict(&[("sec-fetch-site", "same-site")]));
        assert!(!verdict(&[("origin", "https://evil.example"), ("host", "partners.acme.com")]));
        assert!(!verdict(&[("origin", "null"), ("host", "partners.acme.com")]));
    }
}
