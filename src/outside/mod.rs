//! What the house asks of the world: DNS, websites that strangers named, public registers. Answers and errors
//! become data (`leadwire_domain::outside`). Where we may go stands in `guard.rs`, how often in `turns.rs`,
//! for registers in `registers/pace.rs`; only jobs call.

mod body;
mod dns;
mod failure;
mod fetch;
mod guard;
mod look_up;
mod mail;
mod proof;
mod reach;
mod registers;
mod store;
mod turns;
mod visit;

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;

use jiff::Timestamp;
use leadwire_domain::outside::{Failure, Network, Reply};
use rustls::RootCertStore;
use rustls::pki_types::CertificateDer;

use crate::config::Config;
use dns::Dns;
use fetch::Fetch;
use reach::Reach;
use registers::Pace;
use turns::Turns;

pub use look_up::{Asked, Learnt, learn, look_up};
pub use reach::keep_asking;

/// A cheap handle on the way out of the house.
#[derive(Clone)]
pub struct Outside(Way);

/// Where it leads.
#[derive(Clone)]
enum Way {
    /// Nowhere: the operator wants nothing to leave the house but mail.
    Shut,
    Out(Arc<Wire>),
    /// Into a world that is made up, and answers everything.
    Pretend(Pretend),
}

/// What a world that is made up says of a lead.
pub type Pretend = fn(&Asked, Timestamp) -> Network;

/// What stands behind the handle.
struct Wire {
    dns: Arc<Dns>,
    fetch: Fetch,
    reach: Reach,
    turns: Turns,
    pace: Pace,
    limits: Limits,
}

/// How long we wait and how much we read (`docs/checks.md`, "Fetching what a stranger typed").
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// One try of one question to a name server; there are two tries.
    pub question: Duration,
    /// Until a connection stands, its handshake included.
    pub connect: Duration,
    /// One page with all its redirects.
    pub page: Duration,
    /// Of a page, after decompression.
    pub page_bytes: usize,
    /// Of the headers of an answer, names and values together.
    pub header_bytes: usize,
    /// How many headers an answer may have.
    pub headers: usize,
    /// How many redirects are followed.
    pub redirects: usize,
    /// How many pages of one site are read.
    pub pages: usize,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            question: Duration::from_secs(2),
            connect: Duration::from_secs(3),
            page: Duration::from_secs(10),
            page_bytes: 1 << 20,
            header_bytes: 64 << 10,
            headers: 100,
            redirects: 5,
            pages: 6,
        }
    }
}

/// Where a connection to an address that was checked really goes.
pub type Road = Arc<dyn Fn(IpAddr) -> SocketAddr + Send + Sync>;

/// A world on loopback, for tests and measurements. Addresses are judged as they are anywhere else; those
/// that are public are then reached by a road of the stage's own. Nothing makes one but a program that links
/// us: no setting and no variable of the environment does.
pub struct Staged {
    /// Asked instead of the name servers of this machine.
    pub name_server: SocketAddr,
    /// Leads from a public address to where the stage's web server listens, for http and https alike.
    pub road: Road,
    /// The one authority that signs the stage's certificates.
    pub authority: CertificateDer<'static>,
    pub limits: Limits,
}

impl Outside {
    /// No way out: a house that is told to judge by local checks alone, a test.
    pub fn off() -> Self {
        Self(Way::Shut)
    }

    /// A world that is made up, for a demo house: its leads are nobody's, so nobody is asked about them. The
    /// settings can shut that one, too: then local checks alone judge.
    pub fn pretend(config: &Config, world: Pretend) -> Self {
        if config.network.checks == "off" { Self::off() } else { Self(Way::Pretend(world)) }
    }

    /// The real world, as far as the settings want it.
    ///
    /// # Errors
    /// What this machine lacks, in words an operator can act on.
    pub fn real(config: &Config) -> Result<Self, String> {
        if config.network.checks == "off" {
            return Ok(Self::off());
        }
        let limits = Limits::default();
        let dns = Dns::of_this_machine(&limits)?;
        let mut trusted = RootCertStore::empty();
        trusted.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        if trusted.is_empty() {
            return Err("this system trusts no certificate authority, so no website can be read: install \
                        ca-certificates or set SSL_CERT_FILE"
                .to_owned());
        }
        Self::assembled(config, dns, trusted, None, limits)
    }

    /// A world on loopback.
    ///
    /// # Errors
    /// A stage that cannot be built.
    pub fn staged(config: &Config, stage: Staged) -> Result<Self, String> {
        let mut trusted = RootCertStore::empty();
        trusted.add(stage.authority).map_err(|why| why.to_string())?;
        let dns = Dns::at(stage.name_server, &stage.limits)?;
        Self::assembled(config, dns, trusted, Some(stage.road), stage.limits)
    }

    fn assembled(
        config: &Config,
        dns: Dns,
        trusted: RootCertStore,
        road: Option<Road>,
        limits: Limits,
    ) -> Result<Self, String> {
        let dns = Arc::new(dns);
        let names = guard::CheckedNames::new(dns.clone(), road);
        let fetch = Fetch::new(names, trusted, &config.public_url(), limits)?;
        let network = &config.network;
        Ok(Self(Way::Out(Arc::new(Wire {
            dns,
            fetch,
            reach: Reach::new(network),
            turns: Turns::new(network.visits_per_site_per_hour, network.visits_per_partner_per_hour),
            pace: Pace::default(),
            limits,
        }))))
    }

    /// Whether the operator wants nothing to leave the house but mail.
    pub fn is_off(&self) -> bool {
        matches!(self.0, Way::Shut)
    }

    fn wire(&self) -> Option<&Arc<Wire>> {
        match &self.0 {
            Way::Out(wire) => Some(wire),
            Way::Shut | Way::Pretend(_) => None,
        }
    }

    /// Whether leads are judged by what the network says. Where the setting is `auto`: as soon as a control
    /// site answered once since the start.
    pub fn is_open(&self) -> bool {
        match &self.0 {
            Way::Shut => false,
            Way::Out(wire) => wire.reach.is_open(),
            Way::Pretend(_) => true,
        }
    }

    /// Whether the network should be asked and nothing has answered yet, so that leads are judged without it.
    pub fn has_reached_nothing(&self) -> bool {
        !self.is_off() && !self.is_open()
    }

    /// The TXT records of a name, each joined to one text: how somebody proves that a domain is theirs.
    pub async fn look_up_texts(&self, name: &str) -> Reply<Vec<String>> {
        match &self.0 {
            Way::Out(wire) => wire.dns.texts(name).await,
            Way::Shut => Reply::Failed(Failure::HeldBack),
            Way::Pretend(_) => Reply::Nothing,
        }
    }
}
