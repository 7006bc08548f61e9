//! Where a domain's mail goes.

use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{FailedTry, Reply};

/// The mail routing of one domain (RFC 5321 5.1, RFC 7505).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct MailFacts {
    /// The domain of the lead's address, ASCII.
    pub domain: String,
    /// Mail exchangers by preference; a null MX is one exchanger whose host is `.`.
    pub mx: Reply<Vec<Mx>>,
    /// A and AAAA of the domain itself: where mail goes without an exchanger. Asked only where there is none.
    pub addresses: Option<Reply<Vec<IpAddr>>>,
    /// Tries that found no way for mail, oldest first, this one included where it is one: `NoSuchDomain`;
    /// `NoAddress` where neither exchanger nor address is; `Failed`.
    #[serde(default)]
    pub failed: Vec<FailedTry>,
}

/// One mail exchanger.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mx {
    /// Lower is tried first.
    pub preference: u16,
    /// ASCII, lower case, no final dot; `.` alone is the null MX.
    pub host: String,
    /// A and AAAA of the host. Only the first few exchangers are looked up: the rest says `None`.
    pub addresses: Option<Reply<Vec<IpAddr>>>,
}
