//! Whether and how the way to PostgreSQL is encrypted.

use std::{net::IpAddr, sync::Arc};

use rustls::{ClientConfig, RootCertStore, crypto::ring};
use tokio_postgres::{
    Config,
    config::{Host, SslMode},
};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::super::DbError;

/// To another machine always, unless the URL says `sslmode=disable`; to this one only when it says `require`.
///
/// The client's own default, `prefer`, asks the server and takes No for an answer: over a network that
/// protects from nobody who can answer in its place. On this machine Debian's server offers a certificate
/// signed by nobody.
pub(super) fn wanted(config: &mut Config) -> bool {
    match config.get_ssl_mode() {
        SslMode::Disable => false,
        SslMode::Prefer if config.get_hosts().iter().all(is_this_machine) => {
            config.ssl_mode(SslMode::Disable);
            false
        }
        _ => {
            config.ssl_mode(SslMode::Require);
            true
        }
    }
}

fn is_this_machine(host: &Host) -> bool {
    match host {
        Host::Unix(_) => true,
        Host::Tcp(name) => name == "localhost" || name.parse().is_ok_and(|it: IpAddr| it.is_loopback()),
    }
}

/// Trusts what the operating system trusts; an operator adds an authority there, or names it in
/// SSL_CERT_FILE.
pub(super) fn connector() -> Result<MakeRustlsConnect, DbError> {
    let mut roots = RootCertStore::empty();
    roots.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
    if roots.is_empty() {
        return Err(DbError::Settings(
            "this system trusts no certificate authority, so PostgreSQL cannot be reached safely: install \
             ca-certificates, set SSL_CERT_FILE, or on a private network add sslmode=disable to the URL"
                .to_owned(),
        ));
    }
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|error| DbError::Settings(error.to_string()))?
        .with_root_certificates(roots)
        .with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wanted_for(url: &str) -> bool {
        wanted(&mut url.parse().expect("a URL"))
    }

    #[test]
    fn the_way_to_another_machine_is_encrypted_unless_the_operator_says_otherwise() {
        assert!(wanted_for("postgres://u@db.example/x"));
        assert!(wanted_for("postgres://u@db.example/x?sslmode=require"));
        assert!(!wanted_for("postgres://u@db.example/x?sslmode=disable"));
        assert!(!wanted_for("postgres://u@localhost/x"));
        assert!(!wanted_for("postgres://u@127.0.0.1/x"));
        assert!(wanted_for("postgres://u@127.0.0.1/x?sslmode=require"));
        assert!(wanted_for("postgres://u@127.0.0.1,db.example/x"));
    }

    #[test]
    fn the_system_has_what_a_safe_connection_needs() {
        assert!(matches!(connector(), Ok(_) | Err(DbError::Settings(_))));
    }
}
