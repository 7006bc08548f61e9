//! Who comes to the door of the house, and what they read there.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use serde_json::Value;
use tower::ServiceExt as _;

/// Somebody with a browser, signed in or not.
#[derive(Clone)]
pub struct Actor {
    router: Router,
    session: Option<String>,
    key: Option<String>,
    /// Other cookies, as one line.
    cookies: String,
    language: Option<String>,
}

/// What the house answered.
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
    /// Its media type.
    pub kind: String,
    /// Its `Set-Cookie` lines.
    pub cookies: Vec<String>,
    /// Its `Retry-After`.
    pub retry_after: String,
    /// Its `Allow`.
    pub allow: String,
}

/// A lead that every check passes.
pub const GOOD_LEAD: [(&str, &str); 8] = [
    ("first_name", "Jane"),
    ("last_name", "Doe"),
    ("email", "jane.doe@acme-logistics.com"),
    ("company", "Acme Logistics Ltd"),
    ("website", "https://www.acme-logistics.com"),
    ("linkedin", "https://www.linkedin.com/company/acme-logistics"),
    ("country", "GB"),
    ("lead_informed", "knows"),
];

/// A person validates a case of the desk.
pub const VALIDATES: [(&str, &str); 2] = [("decision", "validate"), ("reason", "EVIDENCE_EXPLAINED")];

impl Actor {
    pub fn new(router: Router, session: Option<String>) -> Self {
        Self { router, session, key: None, language: None, cookies: String::new() }
    }

    /// The same with a browser that asks for a language (`Accept-Language`).
    pub fn speaking(&self, header: &str) -> Self {
        Self { language: Some(header.to_owned()), ..self.clone() }
    }

    /// The same as a program with an API key.
    pub fn with_key(&self, key: &str) -> Self {
        Self { key: Some(key.to_owned()), session: None, ..self.clone() }
    }

    /// The same with one more cookie in the browser.
    pub fn with_cookie(&self, name: &str, value: &str) -> Self {
        Self { cookies: format!("{}{name}={value}; ", self.cookies), ..self.clone() }
    }

    /// The value of the session's cookie, for a client of another kind.
    pub fn session(&self) -> &str {
        self.session.as_deref().unwrap_or_default()
    }

    pub async fn sends(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.expect("the router answers");
        let status = response.status();
        let text = |value: &axum::http::HeaderValue| value.to_str().unwrap_or_default().to_owned();
        let location = response.headers().get(header::LOCATION).map(text).unwrap_or_default();
        let kind = response.headers().get(header::CONTENT_TYPE).map(text).unwrap_or_default();
        let retry_after = response.headers().get(header::RETRY_AFTER).map(text).unwrap_or_default();
        let allow = response.headers().get(header::ALLOW).map(text).unwrap_or_default();
        let cookies = response.headers().get_all(header::SET_COOKIE).iter().map(text).collect();
        let bytes = to_bytes(response.into_body(), usize::MAX).await.expect("a body");
        let body = String::from_utf8_lossy(&bytes).into_owned();
        Answer { status, location, body, kind, cookies, retry_after, allow }
    }

    pub fn request(&self, method: &str, path: &str) -> axum::http::request::Builder {
        let mut builder = Request::builder().method(method).uri(path).header(header::HOST, "127.0.0.1:8080");
        let session = self.session.as_ref().map(|secret| format!("leadwire_session={secret}"));
        if session.is_some() || !self.cookies.is_empty() {
            let line = format!("{}{}", self.cookies, session.unwrap_or_default());
            builder = builder.header(header::COOKIE, line);
        }
        if let Some(language) = &self.language {
            builder = builder.header(header::ACCEPT_LANGUAGE, language);
        }
        if let Some(key) = &self.key {
            builder = builder.header(header::AUTHORIZATION, format!("Bearer {key}"));
        }
        builder
    }

    pub async fn gets(&self, path: &str) -> Answer {
        self.sends(self.request("GET", path).body(Body::empty()).expect("a request")).await
    }

    pub async fn posts(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        self.posts_raw(path, body.into_bytes()).await
    }

    /// Decides a case of the desk: opens it, and sends the form back with what it says was seen.
    pub async fn decides(&self, case: &str, decision: &[(&str, &str)]) -> Answer {
        let page = self.gets(case).await;
        let seen = |name: &str| {
            let field = page.body.split(&format!("name=\"{name}\" value=\"")).nth(1);
            field.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
        };
        let (state, rivals) = (seen("state"), seen("rivals"));
        let mut fields = decision.to_vec();
        fields.extend([("state", state.as_str()), ("rivals", rivals.as_str())]);
        self.posts(case, &fields).await
    }

    pub async fn posts_raw(&self, path: &str, body: Vec<u8>) -> Answer {
        self.posts_kind(path, "application/x-www-form-urlencoded", body).await
    }

    /// Sends a form of one file, as a browser does.
    pub async fn uploads(&self, path: &str, file: &[u8]) -> Answer {
        self.uploads_ticking(path, "", file).await
    }

    /// The same with a box ticked above the file.
    pub async fn uploads_ticking(&self, path: &str, ticked: &str, file: &[u8]) -> Answer {
        let ticked = match ticked {
            "" => String::new(),
            name => format!("--edge\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\nyes\r\n"),
        };
        let head = "--edge\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\r\n";
        let body = [ticked.as_bytes(), head.as_bytes(), file, b"\r\n--edge--\r\n"].concat();
        self.posts_kind(path, "multipart/form-data; boundary=edge", body).await
    }

    /// Sends a body of a media type from one of our own pages.
    pub async fn posts_kind(&self, path: &str, kind: &str, body: impl Into<Body>) -> Answer {
        let request = self.request("POST", path).header(header::CONTENT_TYPE, kind);
        let request = request.header("sec-fetch-site", "same-origin").body(body.into());
        self.sends(request.expect("a request")).await
    }

    /// Sends a body that says beforehand how long it is.
    pub async fn announces(&self, path: &str, kind: &str, length: usize, body: Body) -> Answer {
        let request = self.request("POST", path).header(header::CONTENT_TYPE, kind);
        let request = request.header(header::CONTENT_LENGTH, length);
        let request = request.header("sec-fetch-site", "same-origin").body(body);
        self.sends(request.expect("a request")).await
    }

    pub async fn posts_json(&self, path: &str, body: &Value, idempotency_key: Option<&str>) -> Answer {
        self.sends_json("POST", path, body, idempotency_key).await
    }

    /// Sends JSON by any method.
    pub async fn sends_json(
        &self,
        method: &str,
        path: &str,
        body: &Value,
        idempotency_key: Option<&str>,
    ) -> Answer {
        let mut builder = self.request(method, path).header(header::CONTENT_TYPE, "application/json");
        if let Some(key) = idempotency_key {
            builder = builder.header("idempotency-key", key);
        }
        self.sends(builder.body(Body::from(body.to_string())).expect("a request")).await
    }

    pub async fn applies(&self, name: &str, email: &str, website: &str) -> Answer {
        let fields = [
            ("name", name),
            ("email", email),
            ("website", website),
            ("country", "DE"),
            ("professional_account", "yes"),
            ("terms", "yes"),
        ];
        self.posts("/join", &fields).await
    }

    /// Refers the good lead, with some fields otherwise.
    pub async fn refers(&self, otherwise: &[(&str, &str)]) -> Answer {
        self.posts("/refer", &lead(otherwise)).await
    }

    /// Refers it and reads the verdict page.
    pub async fn refers_and_reads(&self, otherwise: &[(&str, &str)]) -> Answer {
        let answer = self.refers(otherwise).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text());
        let page = self.gets(&answer.location).await;
        Answer { location: answer.location, ..page }
    }
}

/// The good lead, with some fields otherwise.
pub fn lead<'a>(otherwise: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields: Vec<(&str, &str)> = GOOD_LEAD.to_vec();
    for (name, value) in otherwise {
        fields.retain(|(known, _)| known != name);
        fields.push((name, value));
    }
    fields
}

/// The same as the API takes it.
pub fn json_lead(otherwise: &[(&str, &str)]) -> Value {
    let fields = lead(otherwise).into_iter().map(|(name, value)| (name.to_owned(), Value::from(value)));
    Value::Object(fields.collect())
}

impl Answer {
    /// The page as a person reads it: no tags, one line a piece.
    pub fn text(&self) -> String {
        let mut text = String::new();
        let mut in_tag = false;
        for c in self.body.chars() {
            match c {
                '<' => in_tag = true,
                '>' => {
                    in_tag = false;
                    text.push('\n');
                }
                c if !in_tag => text.push(c),
                _ => {}
            }
        }
        let lines: Vec<_> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    }

    #[track_caller]
    pub fn leads_to(&self, path: &str) {
        assert_eq!((self.status, self.location.as_str()), (StatusCode::SEE_OTHER, path), "{}", self.text());
    }

    #[track_caller]
    pub fn says(&self, words: &str) {
        assert!(self.text().contains(words), "{words:?} is not on the page:\n{}", self.text());
    }

    /// What a hidden field of a form on the page holds.
    #[track_caller]
    pub fn hidden(&self, name: &str) -> String {
        let field = format!("type=\"hidden\" name=\"{name}\" value=\"");
        let value = self.body.split_once(&field).expect("a hidden field").1;
        value.split('"').next().unwrap_or_default().to_owned()
    }

    #[track_caller]
    pub fn does_not_say(&self, words: &str) {
        assert!(!self.body.contains(words), "{words:?} is on the page:\n{}", self.text());
    }

    /// The reason codes on the page, in its order.
    pub fn codes(&self) -> Vec<String> {
        let pieces = self.body.split("<code class=\"code\">").skip(1);
        pieces.filter_map(|piece| piece.split('<').next()).map(str::to_owned).collect()
    }

    /// The big word on the page.
    pub fn verdict(&self) -> &str {
        let rest = self.body.split("verdict__word\">").nth(1).expect("a verdict on the page");
        rest.split('<').next().unwrap_or_default()
    }

    /// What Enter in a field of the form with a suggestion sends beside the fields: name and value of the
    /// form's first submit button, both empty where it has none.
    pub fn enter_sends(&self) -> (String, String) {
        let fix = self.body.find("data-with=").expect("a suggestion on the page");
        let form = self.body[..fix].rfind("<form").expect("a form around it");
        let button = &self.body[form..][self.body[form..].find("<button").expect("a button")..];
        let tag = button.split('>').next().unwrap_or_default();
        let attribute = |name: &str| {
            let value = tag.split(&format!(" {name}=\"")).nth(1).and_then(|rest| rest.split('"').next());
            value.unwrap_or_default().to_owned()
        };
        assert_eq!(attribute("type"), "submit", "{tag}");
        (attribute("name"), attribute("value"))
    }

    /// The id of the referral that the answer leads to.
    pub fn referral_id(&self) -> String {
        let path = self.location.split('?').next().unwrap_or_default();
        path.rsplit('/').next().unwrap_or_default().to_owned()
    }

    /// The session that the answer opened.
    pub fn session(&self) -> Option<String> {
        self.cookie("leadwire_session")
    }

    /// The value of a cookie that the answer set.
    pub fn cookie(&self, name: &str) -> Option<String> {
        let pairs = self.cookies.iter().filter_map(|line| line.split(';').next()?.split_once('='));
        pairs.filter(|(key, _)| *key == name).map(|(_, value)| value.to_owned()).next_back()
    }

    pub fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {}", self.body))
    }
}
