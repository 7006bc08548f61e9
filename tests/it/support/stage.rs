//! The world on loopback: a name server and a web server that stand for all of it. Names lead to public
//! addresses as they do outside; the stage's road leads from those to the web server.

use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use leadwire::config::Config;
use leadwire::outside::{Limits, Outside, Staged};
use leadwire_domain::outside::registers::Question;
use tokio::net::TcpListener;

use super::dns::NameServer;
use super::web::{Served, Web};

/// Where every site of the stage stands, unless a test says otherwise.
pub const PUBLIC: &str = "93.184.215.14";
/// A public address where nobody listens.
pub const CLOSED: &str = "93.184.215.200";
/// A public address whose machine takes connections and never says a word.
pub const MUTE: &str = "93.184.215.201";
/// A public IPv6 address to which no way leads from the stage.
pub const NO_ROUTE: &str = "2606:2800:21f:cb07:6820:80da:af6b:8b2c";
/// The control site of the default settings that the stage has.
const CONTROL: &str = "www.iana.org";

pub struct Stage {
    pub names: NameServer,
    pub web: Web,
    limits: Limits,
    closed: SocketAddr,
    mute: TcpListener,
}

impl Stage {
    pub async fn open() -> Stage {
        let gone = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        Stage {
            names: NameServer::open().await,
            web: Web::open().await,
            limits: Limits::default(),
            closed: gone.local_addr().expect("its address"),
            mute: TcpListener::bind("127.0.0.1:0").await.expect("a port"),
        }
    }

    /// The same for what does not answer in time: nobody waits longer than a second.
    pub async fn open_in_haste() -> Stage {
        let mut stage = Self::open().await;
        stage.limits.question = Duration::from_millis(150);
        stage.limits.connect = Duration::from_millis(400);
        stage.limits.page = Duration::from_millis(900);
        stage
    }

    /// The same where some name servers are silent: nobody waits long for them.
    pub async fn open_without_patience_for_names() -> Stage {
        let mut stage = Self::open().await;
        stage.limits.question = Duration::from_millis(400);
        stage
    }

    /// The same with shorter pages: parsing a mebibyte without optimisation takes a test too long.
    pub async fn open_for_short_pages(page_bytes: usize) -> Stage {
        let mut stage = Self::open().await;
        stage.limits.page_bytes = page_bytes;
        stage
    }

    /// From now on everything that is asked takes so long to come.
    pub fn answers_after(&self, delay: Duration) {
        self.names.answers_after(delay);
        self.web.answers_after(delay);
    }

    /// A site with one page, at a name that is registered.
    pub fn site(&self, host: &str, served: Served) {
        self.stands_at(host, &[PUBLIC]);
        self.web.serves(&format!("{host}/"), served);
    }

    /// A name that is registered and leads to addresses.
    pub fn stands_at(&self, host: &str, addresses: &[&str]) {
        let owner = leadwire_domain::web::registrable(host).expect("a name under a public suffix");
        self.names.name_server(&owner, "ns1.hoster.example");
        self.names.addresses(host, addresses);
    }

    /// A company with mail and a site of its own, which names its page on LinkedIn.
    pub fn company(&self, domain: &str, name: &str) {
        self.company_at(&[domain, &format!("www.{domain}")], domain, name);
    }

    /// The same with its site at these hosts alone.
    pub fn company_at(&self, hosts: &[&str], domain: &str, name: &str) {
        self.takes_mail(domain);
        let slug = domain.split('.').next().unwrap_or_default();
        let page = format!(
            "<title>{name}</title><h1>{name}</h1><a href=/services>Services</a> <a href=/team>Team</a> \
             <a href=/contact>Contact</a> <a href=https://www.linkedin.com/company/{slug}>LinkedIn</a> \
             <p>For thirty years we have moved goods by road and rail for our customers all over Europe. \
             Write to us: <a href=mailto:hello@{domain}>hello@{domain}</a>"
        );
        for host in hosts {
            self.site(host, Served::html(&page));
        }
    }

    /// What a register answers to a question: a status, and one of the files in `tests/data/registers`.
    pub fn register_says(&self, question: &Question, status: u16, file: &str) {
        let path = format!("tests/data/registers/{}/{file}.json", question.register.code());
        let body = std::fs::read(&path).unwrap_or_else(|why| panic!("{path}: {why}"));
        self.register_serves(question, Served::status(status, &["Content-Type: application/json"], &body));
    }

    /// The same with whatever a server may do.
    pub fn register_serves(&self, question: &Question, served: Served) {
        let url = question.url();
        self.stands_at(url.host_str().expect("a host"), &[PUBLIC]);
        self.web.serves(url.as_str().trim_start_matches("https://"), served);
    }

    /// A domain whose mail arrives.
    pub fn takes_mail(&self, domain: &str) {
        let exchanger = format!("mx.{domain}");
        self.names.exchanger(domain, 10, &exchanger);
        self.names.addresses(&exchanger, &[PUBLIC]);
    }

    /// From now on our own way out works.
    pub fn control_answers(&self) {
        self.site(CONTROL, Served::html("<title>IANA</title>"));
    }

    /// From now on it does not.
    pub fn control_is_silent(&self) {
        self.site(CONTROL, Served::Closes);
    }

    pub fn outside(&self, config: &Config) -> Outside {
        let (web, closed) = (self.web.address, self.closed);
        let mute = self.mute.local_addr().expect("its address");
        let road = move |address: IpAddr| match address.to_string().as_str() {
            CLOSED => closed,
            MUTE => mute,
            // The system refuses to connect to everybody at once.
            NO_ROUTE => SocketAddr::from((Ipv4Addr::BROADCAST, 443)),
            _ => web,
        };
        let stage = Staged {
            name_server: self.names.address,
            road: Arc::new(road),
            authority: self.web.authority.clone(),
            limits: self.limits,
        };
        Outside::staged(config, stage).expect("a stage")
    }
}
