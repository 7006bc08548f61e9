//! Questions to name servers. "No such name", "nothing of the kind" and "no answer" are three answers here:
//! only the first two say something about a lead.

use std::net::{IpAddr, SocketAddr};
use std::time::Duration;

use futures_util::future::{join, join_all};
use hickory_resolver::config::{
    ConnectionConfig, NameServerConfig, ProtocolConfig, ResolveHosts, ResolverConfig, ResolverOpts,
};
use hickory_resolver::net::runtime::TokioRuntimeProvider;
use hickory_resolver::net::{DnsError, NetError};
use hickory_resolver::proto::op::ResponseCode;
use hickory_resolver::proto::rr::{Name, RData, Record, RecordType};
use hickory_resolver::{TokioResolver, system_conf};
use leadwire_domain::outside::{Failure, Mx, Reply};
use leadwire_domain::web::address::is_public;

use super::Limits;

/// What is kept of one answer; more is no company's mail or site.
const MOST_ADDRESSES: usize = 16;
const MOST_EXCHANGERS: usize = 16;
const MOST_NAME_SERVERS: usize = 16;
const MOST_ALIASES: usize = 8;
/// Big companies prove their domain to dozens of services.
const MOST_TEXTS: usize = 200;

/// So many exchangers have their addresses looked up: the others are asked by mail servers only when these
/// are down.
const EXCHANGERS_LOOKED_UP: usize = 3;

/// The name servers that we ask.
pub(super) struct Dns {
    resolver: TokioResolver,
    /// For one question with its second try, over all name servers.
    patience: Duration,
}

/// Where a name leads.
pub(super) struct Led {
    /// The names that it is an alias of, in the order in which they were followed.
    pub aliases: Vec<String>,
    /// What is not public stands first, so that no cap hides it; then IPv4 before IPv6.
    pub addresses: Reply<Vec<IpAddr>>,
}

impl Dns {
    /// The name servers that this machine is set to.
    ///
    /// # Errors
    /// What is wrong with its settings.
    pub(super) fn of_this_machine(limits: &Limits) -> Result<Self, String> {
        let (config, _) = system_conf::read_system_conf()
            .map_err(|why| format!("the name servers of this machine (/etc/resolv.conf): {why}"))?;
        Self::new(config.name_servers().to_vec(), limits)
    }

    /// One name server alone.
    ///
    /// # Errors
    /// None that is known.
    pub(super) fn at(address: SocketAddr, limits: &Limits) -> Result<Self, String> {
        let at_port = |protocol| {
            let mut connection = ConnectionConfig::new(protocol);
            connection.port = address.port();
            connection
        };
        let ways = [ProtocolConfig::Udp, ProtocolConfig::Tcp].map(at_port).to_vec();
        Self::new(vec![NameServerConfig::new(address.ip(), true, ways)], limits)
    }

    fn new(name_servers: Vec<NameServerConfig>, limits: &Limits) -> Result<Self, String> {
        // Neither the machine's search domains nor its hosts file: a lead's domain means the same everywhere.
        let config = ResolverConfig::from_parts(None, Vec::new(), name_servers);
        let mut options = ResolverOpts::default();
        options.timeout = limits.question;
        options.attempts = 1;
        options.use_hosts_file = ResolveHosts::Never;
        // What is settled is kept in the database; what is not must be asked anew.
        options.cache_size = 0;
        let mut builder = TokioResolver::builder_with_config(config, TokioRuntimeProvider::default());
        *builder.options_mut() = options;
        let resolver = builder.build().map_err(|why| why.to_string())?;
        Ok(Self { resolver, patience: limits.question * 3 })
    }

    /// A and AAAA of a name, with the aliases on the way.
    pub(super) async fn addresses(&self, name: &str) -> Led {
        let (v4, v6) = join(self.ask(name, RecordType::A), self.ask(name, RecordType::AAAA)).await;
        let aliases = [&v4, &v6].into_iter().filter_map(Reply::found).map(|records| aliases(name, records));
        let aliases = aliases.max_by_key(Vec::len).unwrap_or_default();
        let (v4, v6) = (kept(v4, address), kept(v6, address));
        let addresses = match (v4, v6) {
            (Reply::Found(mut both), Reply::Found(more)) => {
                both.extend(more);
                Reply::Found(both)
            }
            (Reply::Found(one), _) | (_, Reply::Found(one)) => Reply::Found(one),
            // Half an answer is none: what the other half would have said nobody knows.
            (Reply::Failed(why), _) | (_, Reply::Failed(why)) => Reply::Failed(why),
            (Reply::NoSuchDomain, _) | (_, Reply::NoSuchDomain) => Reply::NoSuchDomain,
            (Reply::Nothing, Reply::Nothing) => Reply::Nothing,
        };
        let sorted = |mut found: Vec<IpAddr>| {
            found.sort_by_key(|address| (is_public(*address), address.is_ipv6()));
            found.truncate(MOST_ADDRESSES);
            found
        };
        Led { aliases, addresses: map(addresses, sorted) }
    }

    /// The mail exchangers of a domain by preference, the first of them with their addresses.
    pub(super) async fn exchangers(&self, domain: &str) -> Reply<Vec<Mx>> {
        let asked = kept(self.ask(domain, RecordType::MX).await, |data| match data {
            RData::MX(mx) => {
                Some(Mx { preference: mx.preference, host: text_of(&mx.exchange), addresses: None })
            }
            _ => None,
        });
        let Reply::Found(mut found) = asked else { return asked };
        found.sort_by(|a, b| (a.preference, &a.host).cmp(&(b.preference, &b.host)));
        found.truncate(MOST_EXCHANGERS);
        // The null MX is no host (RFC 7505 3).
        let hosts = found.iter().take(EXCHANGERS_LOOKED_UP).filter(|mx| mx.host != ".");
        let led = join_all(hosts.map(|mx| self.addresses(&mx.host))).await;
        let looked_up = found.iter_mut().take(EXCHANGERS_LOOKED_UP).filter(|mx| mx.host != ".");
        for (mx, led) in looked_up.zip(led) {
            mx.addresses = Some(led.addresses);
        }
        Reply::Found(found)
    }

    /// The name servers of a domain.
    pub(super) async fn name_servers(&self, domain: &str) -> Reply<Vec<String>> {
        let servers = kept(self.ask(domain, RecordType::NS).await, |data| match data {
            RData::NS(server) => Some(text_of(server)),
            _ => None,
        });
        map(servers, |mut names| {
            names.sort();
            names.truncate(MOST_NAME_SERVERS);
            names
        })
    }

    /// The TXT records of a name, the parts of each joined (RFC 7208 3.3).
    pub(super) async fn texts(&self, name: &str) -> Reply<Vec<String>> {
        let texts = kept(self.ask(name, RecordType::TXT).await, |data| match data {
            RData::TXT(text) => Some(String::from_utf8_lossy(&text.txt_data.concat()).into_owned()),
            _ => None,
        });
        map(texts, |mut texts| {
            texts.truncate(MOST_TEXTS);
            texts
        })
    }

    async fn ask(&self, name: &str, kind: RecordType) -> Reply<Vec<Record>> {
        // What cannot be written as a name is nobody's.
        let Ok(mut name) = Name::from_ascii(name) else { return Reply::NoSuchDomain };
        // An absolute name: nothing is ever tried below another domain.
        name.set_fqdn(true);
        match tokio::time::timeout(self.patience, self.resolver.lookup(name, kind)).await {
            Ok(Ok(answer)) => Reply::Found(answer.answers().to_vec()),
            Ok(Err(why)) => no_answer(&why),
            Err(_) => Reply::Failed(Failure::TimedOut),
        }
    }
}

fn no_answer<T>(why: &NetError) -> Reply<T> {
    match why {
        NetError::Dns(DnsError::NoRecordsFound(none)) => match none.response_code {
            ResponseCode::NXDomain => Reply::NoSuchDomain,
            ResponseCode::NoError => Reply::Nothing,
            _ => Reply::Failed(Failure::ServerFailed),
        },
        NetError::Timeout => Reply::Failed(Failure::TimedOut),
        // SERVFAIL, REFUSED, nonsense, or a name server of ours that is down: nobody said anything.
        _ => Reply::Failed(Failure::ServerFailed),
    }
}

/// The wanted records of an answer, each once; one that has none of them says nothing of the kind.
fn kept<T: PartialEq>(reply: Reply<Vec<Record>>, wanted: impl Fn(&RData) -> Option<T>) -> Reply<Vec<T>> {
    let kept = map(reply, |records| {
        let mut kept = Vec::new();
        for one in records.iter().filter_map(|record| wanted(&record.data)) {
            if !kept.contains(&one) {
                kept.push(one);
            }
        }
        kept
    });
    match kept {
        Reply::Found(none) if none.is_empty() => Reply::Nothing,
        other => other,
    }
}

fn map<T, U>(reply: Reply<T>, change: impl FnOnce(T) -> U) -> Reply<U> {
    match reply {
        Reply::Found(found) => Reply::Found(change(found)),
        Reply::Nothing => Reply::Nothing,
        Reply::NoSuchDomain => Reply::NoSuchDomain,
        Reply::Failed(why) => Reply::Failed(why),
    }
}

fn address(data: &RData) -> Option<IpAddr> {
    match data {
        RData::A(a) => Some(IpAddr::V4(a.0)),
        RData::AAAA(aaaa) => Some(IpAddr::V6(aaaa.0)),
        _ => None,
    }
}

/// The chain of CNAME records that begins at `name`, in whatever order they came.
fn aliases(name: &str, records: &[Record]) -> Vec<String> {
    let mut chain: Vec<String> = Vec::new();
    while chain.len() < MOST_ALIASES {
        let here = chain.last().map_or(name, String::as_str);
        let next = records.iter().find_map(|record| match &record.data {
            RData::CNAME(target) if text_of(&record.name) == here => Some(text_of(target)),
            _ => None,
        });
        match next {
            Some(next) if next != name && !chain.contains(&next) => chain.push(next),
            _ => break,
        }
    }
    chain
}

/// ASCII, lower case, no final dot; the root is `.`.
fn text_of(name: &Name) -> String {
    if name.is_root() {
        return ".".to_owned();
    }
    let text = name.to_ascii().to_ascii_lowercase();
    text.strip_suffix('.').unwrap_or(&text).to_owned()
}
