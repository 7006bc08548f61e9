//! The guard against forged requests. A browser says with `Sec-Fetch-Site`, `Origin` and `Referer` where a
//! request comes from, and no page can forge them; so an unsafe request from another site is refused before
//! any handler sees it. `Origin` is compared with the address of this house, never with the request's own
//! `Host`: a name of somebody else's that was made to point here has both. A client that sends none of the
//! three is no browser and carries no borrowed cookie. Together with `SameSite=Lax` cookies this needs no
//! token in every form (docs/decisions/0004).

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use super::{Problem, origin};
use crate::app::App;
use crate::config::Config;

/// Refuses unsafe requests that another site caused.
pub async fn guard(State(app): State<App>, request: Request, next: Next) -> Response {
    if request.uri().path_and_query().is_some_and(|path| path.as_str().contains("%00")) {
        // No name of ours holds a NUL, and not every database takes one.
        return Problem::not_found().into_response();
    }
    if is_safe(request.method()) || comes_from_here(&app.config, request.headers()) {
        next.run(request).await
    } else {
        let origin = origin::text(request.headers(), header::ORIGIN).unwrap_or("none");
        tracing::warn!(origin, "a form from another site was refused; is `public_url` what people type?");
        Problem::forbidden("CROSS_SITE").into_response()
    }
}

fn is_safe(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

fn comes_from_here(config: &Config, headers: &HeaderMap) -> bool {
    if let Some(site) = headers.get(HeaderName::from_static("sec-fetch-site"))
        && site != "same-origin"
        && site != "none"
    {
        return false;
    }
    let page = if headers.contains_key(header::ORIGIN) { header::ORIGIN } else { header::REFERER };
    if !headers.contains_key(&page) {
        return true;
    }
    origin::text(headers, page).is_some_and(|page| origin::is_own_origin(config, headers, page))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HOUSE: (&str, &str) = ("host", "127.0.0.1:8080");

    fn verdict(pairs: &[(&'static str, &'static str)]) -> bool {
        let config = Config::load(None, std::iter::empty(), None).unwrap();
        let mut headers = HeaderMap::new();
        for (name, value) in pairs {
            headers.append(*name, value.parse().unwrap());
        }
        comes_from_here(&config, &headers)
    }

    #[test]
    fn a_form_of_ours_and_a_program_pass() {
        assert!(verdict(&[HOUSE, ("sec-fetch-site", "same-origin"), ("origin", "http://127.0.0.1:8080")]));
        assert!(verdict(&[HOUSE, ("origin", "http://localhost:8080")]));
        assert!(verdict(&[HOUSE, ("referer", "http://127.0.0.1:8080/join")]));
        assert!(verdict(&[("host", "partners.acme.com")]));
    }

    #[test]
    fn a_form_of_somebody_else_does_not() {
        assert!(!verdict(&[HOUSE, ("sec-fetch-site", "cross-site")]));
        // A sister site on the same registrable domain may be somebody else's too.
        assert!(!verdict(&[HOUSE, ("sec-fetch-site", "same-site")]));
        assert!(!verdict(&[HOUSE, ("origin", "https://evil.example")]));
        assert!(!verdict(&[HOUSE, ("origin", "https://127.0.0.1:8080")]));
        assert!(!verdict(&[HOUSE, ("origin", "null")]));
        assert!(!verdict(&[HOUSE, ("origin", "http://127.0.0.1:8080"), ("origin", "http://evil.example")]));
        assert!(!verdict(&[HOUSE, ("referer", "https://evil.example/form")]));
    }

    #[test]
    fn a_foreign_name_that_points_here_is_no_name_of_ours() {
        let rebound = ("host", "evil.example:8080");
        let origin = ("origin", "http://evil.example:8080");
        assert!(!verdict(&[rebound, origin]));
        assert!(!verdict(&[rebound, origin, ("sec-fetch-site", "same-origin")]));
    }
}
