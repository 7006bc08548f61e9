//! A web server on loopback that stands for every website of a test: by host and path it serves, redirects,
//! floods, trickles or hangs. One port for http and https; certificates are made for whatever host is asked.

use std::collections::{HashMap, HashSet};
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};
use tokio_rustls::LazyConfigAcceptor;

/// The first byte of a TLS handshake.
const HANDSHAKE: u8 = 0x16;

#[derive(Clone)]
pub struct Web {
    pub address: SocketAddr,
    pub authority: CertificateDer<'static>,
    signer: Arc<Issuer<'static, KeyPair>>,
    sites: Arc<Mutex<Sites>>,
}

#[derive(Default)]
struct Sites {
    pages: HashMap<String, Served>,
    without_tls: HashSet<String>,
    with_own_certificate: HashSet<String>,
    refusing_tls: HashSet<String>,
    requests: Vec<Request>,
    /// Between a request and its answer.
    delay: Duration,
}

/// A request as it came.
#[derive(Debug, Clone)]
pub struct Request {
    /// `https://host/path`, as whoever asked would write it.
    pub url: String,
    /// All lines, in lower case.
    pub head: String,
}

/// What a server does at an address.
#[derive(Clone)]
pub enum Served {
    /// A status, headers as they go over the wire (`Name: value`), a body with its length said before it.
    Answer { status: u16, headers: Vec<String>, body: Vec<u8> },
    /// Header after header, without end.
    HeaderFlood,
    /// A page without end.
    Pours,
    /// The beginning of a page, then one byte now and then.
    Trickles { beginning: &'static str },
    /// Takes the request and says nothing.
    Hangs,
    /// Takes the request and hangs up.
    Closes,
    /// Says that more comes, and hangs up.
    BreaksOff { beginning: &'static str },
}

impl Served {
    pub fn html(body: &str) -> Served {
        Served::of_type("text/html; charset=utf-8", body.as_bytes())
    }

    pub fn of_type(content_type: &str, body: &[u8]) -> Served {
        Served::status(200, &[&format!("Content-Type: {content_type}")], body)
    }

    pub fn redirect(to: &str) -> Served {
        Served::status(302, &[&format!("Location: {to}")], b"")
    }

    pub fn status(status: u16, headers: &[&str], body: &[u8]) -> Served {
        let headers = headers.iter().map(|header| (*header).to_owned()).collect();
        Served::Answer { status, headers, body: body.to_owned() }
    }
}

impl Web {
    pub async fn open() -> Web {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let (authority, signer) = authority();
        let address = listener.local_addr().expect("its address");
        let web = Web { address, authority, signer: Arc::new(signer), sites: Arc::default() };
        tokio::spawn(web.clone().accept(listener));
        web
    }

    /// What stands at `host/path`, by http and https alike.
    pub fn serves(&self, place: &str, served: Served) {
        self.sites.lock().expect("the sites").pages.insert(place.to_owned(), served);
    }

    /// Every answer takes so long.
    pub fn answers_after(&self, delay: Duration) {
        self.sites.lock().expect("the sites").delay = delay;
    }

    /// A host that knows no https.
    pub fn without_tls(&self, host: &str) {
        self.sites.lock().expect("the sites").without_tls.insert(host.to_owned());
    }

    /// A host with a certificate that nobody signed.
    pub fn with_own_certificate(&self, host: &str) {
        self.sites.lock().expect("the sites").with_own_certificate.insert(host.to_owned());
    }

    /// A host where no connection for https comes about.
    pub fn refuses_tls(&self, host: &str) {
        self.sites.lock().expect("the sites").refusing_tls.insert(host.to_owned());
    }

    pub fn requests(&self) -> Vec<Request> {
        self.sites.lock().expect("the sites").requests.clone()
    }

    /// The addresses that were asked for, in their order.
    pub fn asked(&self) -> Vec<String> {
        self.requests().into_iter().map(|request| request.url).collect()
    }

    async fn accept(self, listener: TcpListener) {
        while let Ok((stream, _)) = listener.accept().await {
            tokio::spawn(self.clone().meet(stream));
        }
    }

    async fn meet(self, stream: TcpStream) {
        let mut first = [0; 1];
        if !matches!(stream.peek(&mut first).await, Ok(1)) {
            return;
        }
        if first[0] != HANDSHAKE {
            return self.answer("http", stream).await;
        }
        let Ok(start) = LazyConfigAcceptor::new(rustls::server::Acceptor::default(), stream).await else {
            return;
        };
        let host = start.client_hello().server_name().unwrap_or_default().to_owned();
        if self.sites.lock().expect("the sites").refusing_tls.contains(&host) {
            // Hung up with a reset, which is how a refusal looks to whoever asks.
            let _ = start.io.set_zero_linger();
            return;
        }
        let Some(config) = self.config_for(&host) else { return };
        if let Ok(stream) = start.into_stream(Arc::new(config)).await {
            self.answer("https", stream).await;
        }
    }

    fn config_for(&self, host: &str) -> Option<ServerConfig> {
        let (is_plain, is_own) = {
            let sites = self.sites.lock().expect("the sites");
            (sites.without_tls.contains(host), sites.with_own_certificate.contains(host))
        };
        let key = KeyPair::generate().expect("a key");
        let params = CertificateParams::new(vec![host.to_owned()]).expect("a host");
        let signed = if is_own { params.self_signed(&key) } else { params.signed_by(&key, &self.signer) };
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let chain = vec![signed.expect("a certificate").der().clone()];
        let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
            .with_safe_default_protocol_versions()
            .expect("versions")
            .with_no_client_auth()
            .with_single_cert(chain, key)
            .expect("a certificate");
        (!is_plain).then_some(config)
    }

    async fn answer(&self, scheme: &str, mut stream: impl AsyncRead + AsyncWrite + Unpin) {
        let Some(head) = head_of(&mut stream).await else { return };
        let path = head.split_whitespace().nth(1).unwrap_or_default();
        let lower = head.to_ascii_lowercase();
        let host = lower.lines().find_map(|line| line.strip_prefix("host: ")).unwrap_or_default();
        let place = format!("{host}{path}");
        let (served, delay) = {
            let mut sites = self.sites.lock().expect("the sites");
            sites.requests.push(Request { url: format!("{scheme}://{place}"), head: lower.clone() });
            (sites.pages.get(&place).cloned(), sites.delay)
        };
        if !delay.is_zero() {
            tokio::time::sleep(delay).await;
        }
        let nothing = Served::status(404, &["Content-Type: text/html"], b"<title>Not found</title>");
        // Whoever hangs up in the middle has seen enough.
        let _ = send(&mut stream, served.unwrap_or(nothing)).await;
        let _ = stream.shutdown().await;
    }
}

fn authority() -> (CertificateDer<'static>, Issuer<'static, KeyPair>) {
    let key = KeyPair::generate().expect("a key");
    let mut params = CertificateParams::new(Vec::new()).expect("params");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let certificate = params.self_signed(&key).expect("a certificate").der().clone();
    (certificate, Issuer::new(params, key))
}

async fn head_of(stream: &mut (impl AsyncRead + Unpin)) -> Option<String> {
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        head.push(stream.read_u8().await.ok()?);
    }
    String::from_utf8(head).ok()
}

async fn send(stream: &mut (impl AsyncWrite + Unpin), served: Served) -> std::io::Result<()> {
    const PAGE: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n";
    match served {
        Served::Answer { status, headers, body } => {
            let lines: String = headers.iter().map(|header| format!("{header}\r\n")).collect();
            let head = format!("HTTP/1.1 {status} So\r\n{lines}Content-Length: {}\r\n\r\n", body.len());
            stream.write_all(head.as_bytes()).await?;
            stream.write_all(&body).await
        }
        Served::HeaderFlood => {
            stream.write_all(PAGE.as_bytes()).await?;
            let water = b"X-Flood: water water water water water water\r\n".repeat(100);
            loop {
                stream.write_all(&water).await?;
            }
        }
        Served::Pours => {
            stream.write_all(format!("{PAGE}\r\n<title>Acme</title><p>Water").as_bytes()).await?;
            let water = b" and more water".repeat(1_000);
            loop {
                stream.write_all(&water).await?;
            }
        }
        Served::Trickles { beginning } => {
            stream.write_all(format!("{PAGE}\r\n{beginning}").as_bytes()).await?;
            let mut now_and_then = tokio::time::interval(Duration::from_millis(50));
            loop {
                now_and_then.tick().await;
                stream.write_all(b".").await?;
                stream.flush().await?;
            }
        }
        Served::Hangs => std::future::pending().await,
        Served::Closes => Ok(()),
        Served::BreaksOff { beginning } => {
            stream.write_all(format!("{PAGE}Content-Length: 100000\r\n\r\n{beginning}").as_bytes()).await
        }
    }
}
