//! What an HTTP client's error means, from the chain of its causes.

use std::error::Error;
use std::io::{self, ErrorKind};

use leadwire_domain::outside::{End, Failure};

use super::guard::NoWay;

/// How a request ended that brought no answer.
pub(super) fn end_of(why: &reqwest::Error) -> End {
    if let Some(why) = causes(why).find_map(|cause| cause.downcast_ref::<NoWay>()) {
        return End::from(*why);
    }
    End::Failed(failure_of(why))
}

/// Why a request broke off.
pub(super) fn failure_of(why: &reqwest::Error) -> Failure {
    if why.is_timeout() {
        return Failure::TimedOut;
    }
    let known = causes(why).find_map(|cause| {
        if cause.is::<rustls::Error>() {
            return Some(Failure::Tls);
        }
        io_failure(cause.downcast_ref::<io::Error>()?, why.is_connect())
    });
    known.unwrap_or(Failure::Broken)
}

/// `None`: look further down the chain.
fn io_failure(why: &io::Error, is_connecting: bool) -> Option<Failure> {
    match why.kind() {
        ErrorKind::ConnectionRefused | ErrorKind::ConnectionReset | ErrorKind::ConnectionAborted => {
            Some(Failure::Refused)
        }
        ErrorKind::HostUnreachable | ErrorKind::NetworkUnreachable | ErrorKind::AddrNotAvailable => {
            Some(Failure::NoRoute)
        }
        ErrorKind::TimedOut => Some(Failure::TimedOut),
        // A connection that stands and ends before anything was said ends in its handshake.
        ErrorKind::UnexpectedEof if is_connecting => Some(Failure::Tls),
        _ => None,
    }
}

/// The causes of an error, the outermost first. What an `io::Error` was made of it does not count among its
/// causes, but that is where a handshake says what was wrong.
fn causes<'a>(why: &'a reqwest::Error) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(why.source(), |cause: &&'a (dyn Error + 'static)| {
        match cause.downcast_ref::<io::Error>().and_then(io::Error::get_ref) {
            Some(inner) => Some(inner as &(dyn Error + 'static)),
            None => (*cause).source(),
        }
    })
}
