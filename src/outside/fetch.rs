//! One page, with the redirects that lead to it; one answer of a register. Nothing is sent but GET, and no
//! header that says who the lead or the partner is; no cookie is kept, no script run, no connection used
//! twice.

use std::sync::Arc;

use leadwire_domain::outside::{
    Effort, End, Failure, Hop, Page, Refused, body_text, looks_like_html, read_page,
};
use leadwire_domain::web::{MAX_CHARACTERS, registrable};
use reqwest::header::{
    ACCEPT, CONTENT_ENCODING, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue, LOCATION, RETRY_AFTER, SERVER,
};
use reqwest::{Client, RequestBuilder, Response, StatusCode, redirect};
use rustls::crypto::ring;
use rustls::{ClientConfig, RootCertStore};
use tokio::time::Instant;
use url::Url;

use super::failure::end_of;
use super::guard::{self, CheckedNames};
use super::{Limits, body};

/// The one HTTP client for what strangers typed.
pub(super) struct Fetch {
    client: Client,
    limits: Limits,
}

/// Where an address led: what was asked for on the way, and how it ended.
pub(super) struct Followed {
    pub hops: Vec<Hop>,
    pub end: Result<Read, End>,
}

/// A page, and the links on it that are worth reading.
pub(super) struct Read {
    pub page: Page,
    pub further: Vec<String>,
}

/// What a register said.
pub(super) struct Told {
    pub status: u16,
    /// Seconds after which it wants to be asked again.
    pub wait: Option<i64>,
    pub body: Vec<u8>,
}

impl Fetch {
    /// A client that connects only to what `names` hands out. `public_url` stands in the User-Agent, so that
    /// whoever wonders about our visits finds whose they are.
    ///
    /// # Errors
    /// A client that cannot be built.
    pub(super) fn new(
        names: CheckedNames,
        trusted: RootCertStore,
        public_url: &str,
        limits: Limits,
    ) -> Result<Self, String> {
        let mut tls = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(|why| why.to_string())?
            .with_root_certificates(trusted)
            .with_no_client_auth();
        tls.alpn_protocols = vec![b"http/1.1".to_vec()];
        let client = Client::builder()
            .user_agent(format!("Leadwire/{} (+{public_url})", env!("CARGO_PKG_VERSION")))
            .tls_backend_preconfigured(tls)
            .dns_resolver(names)
            // The proxies of the environment would resolve names for us, and anything at all.
            .no_proxy()
            .redirect(redirect::Policy::none())
            .retry(reqwest::retry::never())
            .referer(false)
            .http1_only()
            .http1_max_headers(limits.headers)
            .pool_max_idle_per_host(0)
            .connect_timeout(limits.connect)
            .build()
            .map_err(|why| why.to_string())?;
        Ok(Self { client, limits })
    }

    /// Until when a page that is asked for now must have come.
    pub(super) fn deadline(&self) -> Instant {
        Instant::now() + self.limits.page
    }

    /// Asks for an address and reads the page to which it leads, as far as `effort` lasts. `hops` are those
    /// that led here, and count.
    pub(super) async fn follow(
        &self,
        start: Url,
        until: Instant,
        mut hops: Vec<Hop>,
        effort: &mut Effort,
    ) -> Followed {
        let end = match self.go(start, until, &mut hops, None).await {
            Ok((response, url)) => self.read(response, url, effort).await,
            Err(end) => Err(end),
        };
        Followed { hops, end }
    }

    /// Asks for an address and goes where it redirects, each hop judged like the first; with `within` on the
    /// names of this registrable domain only.
    ///
    /// # Errors
    /// Why there is no answer; the last hop is where it ended.
    pub(super) async fn go(
        &self,
        start: Url,
        until: Instant,
        hops: &mut Vec<Hop>,
        within: Option<&str>,
    ) -> Result<(Response, Url), End> {
        let mut url = start;
        loop {
            // Noted before it is judged: where a site leads says something also where we do not follow.
            hops.push(Hop { url: shown(&url), status: None });
            url = guard::judge(&url).map_err(End::Refused)?;
            let owner = url.host_str().and_then(registrable);
            if within.is_some_and(|domain| owner.as_deref() != Some(domain)) {
                return Err(End::Refused(Refused::Shape));
            }
            let response = self.ask(&url, until).await?;
            if let Some(hop) = hops.last_mut() {
                hop.status = Some(response.status().as_u16());
            }
            let Some(location) = redirect_of(&response) else { return Ok((response, url)) };
            url = url.join(&location).map_err(|_| End::Refused(Refused::Shape))?;
            if hops.len() > self.limits.redirects {
                return Err(End::Refused(Refused::TooManyHops));
            }
        }
    }

    /// Whether anything at all answers there.
    pub(super) async fn answers(&self, url: &Url) -> bool {
        match guard::judge(url) {
            Ok(url) => self.ask(&url, self.deadline()).await.is_ok(),
            Err(_) => false,
        }
    }

    /// Asks a register, whose address is ours: the same way out, limits of time and size as for a page, but
    /// https only, no redirect followed, and JSON or nothing. `user` is a key that goes along as a user name
    /// without a password.
    ///
    /// # Errors
    /// Why there is no answer that could be read.
    pub(super) async fn ask_register(&self, url: &Url, user: Option<&str>) -> Result<Told, Failure> {
        let url = guard::judge(url).ok().filter(|url| url.scheme() == "https").ok_or(Failure::NoRoute)?;
        let mut request = self.client.get(url).header(ACCEPT, "application/json");
        if let Some(user) = user {
            request = request.basic_auth(user, Some(""));
        }
        let response = self.send(request, self.deadline()).await.map_err(|end| match end {
            End::Failed(why) => why,
            _ => Failure::NoRoute,
        })?;
        let status = response.status().as_u16();
        let wait = text_of(response.headers(), RETRY_AFTER).and_then(|seconds| seconds.parse().ok());
        let (essence, _) = parts(&text_of(response.headers(), CONTENT_TYPE).unwrap_or_default());
        let is_json = essence == "application/json" || essence.ends_with("+json");
        let body = body::read(response, self.limits.page_bytes).await;
        if status == 200 && (!is_json || body.is_cut) {
            return Err(body.broke.unwrap_or(Failure::Broken));
        }
        Ok(Told { status, wait, body: body.bytes })
    }

    async fn ask(&self, url: &Url, until: Instant) -> Result<Response, End> {
        let accepted = "text/html, application/xhtml+xml";
        self.send(self.client.get(url.clone()).header(ACCEPT, accepted), until).await
    }

    async fn send(&self, request: RequestBuilder, until: Instant) -> Result<Response, End> {
        let left = until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(End::Failed(Failure::TimedOut));
        }
        let response = request.timeout(left).send().await.map_err(|why| end_of(&why))?;
        let size = |(name, value): (&HeaderName, &HeaderValue)| name.as_str().len() + value.len();
        if response.headers().iter().map(size).sum::<usize>() > self.limits.header_bytes {
            return Err(End::Failed(Failure::Broken));
        }
        Ok(response)
    }

    async fn read(&self, response: Response, url: Url, effort: &mut Effort) -> Result<Read, End> {
        let status = response.status().as_u16();
        let header = |name| text_of(response.headers(), name);
        let (content_type, server) = (header(CONTENT_TYPE), header(SERVER));
        let (essence, charset) = parts(content_type.as_deref().unwrap_or_default());
        let is_html = matches!(essence.as_str(), "text/html" | "application/xhtml+xml");
        let other = |essence: String| End::OtherContent { content_type: essence, status };
        if content_type.is_some() && !is_html {
            return Err(other(essence));
        }
        // The client unpacks what it offered and takes the header away; what is still packed is no text.
        if let Some(packed) =
            header(CONTENT_ENCODING).filter(|coding| !coding.eq_ignore_ascii_case("identity"))
        {
            return Err(other(parts(&packed).0));
        }
        let body = body::read(response, self.limits.page_bytes).await;
        if content_type.is_none() && !looks_like_html(&body.bytes) {
            // Nothing came, or nothing but another thing.
            return Err(body.broke.map_or_else(|| other(essence), End::Failed));
        }
        let text = body_text(&body.bytes, charset.as_deref());
        // A megabyte takes longer to parse than a thread of the runtime should be held.
        let mut left = effort.clone();
        let reading = tokio::task::spawn_blocking(move || {
            let read = read_page(url.as_str(), status, server.as_deref(), &text, body.is_cut, &mut left);
            (read, left)
        });
        let ((page, further), left) = reading.await.map_err(|_| End::Failed(Failure::Broken))?;
        *effort = left;
        if page.is_cut && page.words == 0 && page.title.is_empty() {
            // What was read of it shows nothing that could be judged.
            return Err(body.broke.map_or(End::Refused(Refused::TooLarge), End::Failed));
        }
        Ok(Read { page, further })
    }
}

/// Where an answer sends us, if it does.
fn redirect_of(response: &Response) -> Option<String> {
    let leads_on = matches!(
        response.status(),
        StatusCode::MOVED_PERMANENTLY
            | StatusCode::FOUND
            | StatusCode::SEE_OTHER
            | StatusCode::TEMPORARY_REDIRECT
            | StatusCode::PERMANENT_REDIRECT
    );
    if leads_on { text_of(response.headers(), LOCATION) } else { None }
}

/// Headers are bytes; browsers read them as UTF-8 where they are.
fn text_of(headers: &HeaderMap, name: HeaderName) -> Option<String> {
    headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()).trim().to_owned())
}

/// An address as it is kept; `data:` addresses can be as long as pages.
fn shown(url: &Url) -> String {
    url.as_str().chars().take(MAX_CHARACTERS).collect()
}

/// `text/html` and `utf-8` of `Text/HTML; charset="utf-8"`.
fn parts(content_type: &str) -> (String, Option<String>) {
    let mut parts = content_type.split(';').map(str::trim);
    let essence = parts.next().unwrap_or_default().chars().take(100).collect::<String>();
    let charset = parts.find_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim().eq_ignore_ascii_case("charset").then(|| value.trim().trim_matches(['"', '\'']).to_owned())
    });
    (essence.to_ascii_lowercase(), charset)
}
