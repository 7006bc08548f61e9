//! Requests that another site causes, also under a name that was made to point here.

use axum::body::Body;
use axum::http::{StatusCode, header};

use crate::support::House;

/// Posts an empty sign-in form: 422 where it was read, 403 where it was refused before.
async fn posts(house: &House, headers: &[(&str, &str)]) -> StatusCode {
    let mut request = axum::http::Request::builder()
        .method("POST")
        .uri("/sign-in")
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    house.visitor().sends(request.body(Body::from("email=")).unwrap()).await.status
}

#[tokio::test]
async fn mail_is_read_only_under_names_of_this_machine() {
    let house =
        House::open_with(|config, _| config.public_url = "https://partners.acme.com".to_owned()).await;
    let asks = async |host: &str| {
        let request = axum::http::Request::builder().uri("/mail").header(header::HOST, host);
        house.visitor().sends(request.body(Body::empty()).unwrap()).await.status
    };
    for host in ["127.0.0.1:8080", "localhost:8080", "[::1]:8080", "127.0.0.2", "partners.acme.com"] {
        assert_eq!(asks(host).await, StatusCode::OK, "{host}");
    }
    for host in ["evil.example", "evil.example:8080", "localhost.evil.example", "127.0.0.1.evil.example", ""]
    {
        assert_eq!(asks(host).await, StatusCode::NOT_FOUND, "{host}");
    }
}

#[tokio::test]
async fn without_a_public_address_forms_come_from_this_machine_by_plain_http() {
    let house = House::open().await;
    let host = ("host", "127.0.0.1:8080");
    for headers in [
        vec![host],
        vec![host, ("origin", "http://127.0.0.1:8080")],
        vec![host, ("origin", "http://localhost:8080"), ("sec-fetch-site", "same-origin")],
        vec![host, ("referer", "http://127.0.0.1:8080/sign-in")],
    ] {
        assert_eq!(posts(&house, &headers).await, StatusCode::UNPROCESSABLE_ENTITY, "{headers:?}");
    }
    let rebound = ("host", "evil.example:8080");
    for headers in [
        vec![host, ("origin", "https://127.0.0.1:8080")],
        vec![host, ("origin", "http://127.0.0.1:3000")],
        vec![host, ("referer", "https://evil.example/")],
        vec![rebound, ("origin", "http://evil.example:8080")],
        vec![rebound, ("origin", "http://evil.example:8080"), ("sec-fetch-site", "same-origin")],
    ] {
        assert_eq!(posts(&house, &headers).await, StatusCode::FORBIDDEN, "{headers:?}");
    }
}

#[tokio::test]
async fn with_a_public_address_forms_come_from_it_and_from_nowhere_else() {
    let house =
        House::open_with(|config, _| config.public_url = "https://partners.acme.com".to_owned()).await;
    let host = ("host", "partners.acme.com");
    for origin in ["https://partners.acme.com", "https://partners.acme.com:443"] {
        let status = posts(&house, &[host, ("origin", origin)]).await;
        assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY, "{origin}");
    }
    for origin in
        ["http://partners.acme.com", "https://partners.acme.com:8443", "http://127.0.0.1:8080", "null"]
    {
        assert_eq!(posts(&house, &[host, ("origin", origin)]).await, StatusCode::FORBIDDEN, "{origin}");
    }
    // A program names no page, and is asked for its key instead.
    assert_eq!(posts(&house, &[host]).await, StatusCode::UNPROCESSABLE_ENTITY);
}
