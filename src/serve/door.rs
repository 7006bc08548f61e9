//! The door of the server: connections are taken, given little time to say what they want, and let finish
//! when the house closes. `axum::serve` has neither limit, so the few lines it would save stand here.

use std::net::SocketAddr;
use std::time::Duration;

use axum::Router;
use axum::extract::ConnectInfo;
use hyper::body::Incoming;
use hyper::server::conn::http1;
use hyper::service::{Service as _, service_fn};
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::GracefulShutdown;
use hyper_util::service::TowerToHyperService;
use tokio::net::{TcpListener, TcpStream};

/// How long the door waits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Times {
    /// For the headers of a request, or for the next request on a connection that is kept.
    pub patience: Duration,
    /// For requests that run when the house is asked to stop.
    pub stop: Duration,
}

/// After a failure to take a connection (mostly: too many open files) others get a moment to close.
const PAUSE: Duration = Duration::from_millis(100);

/// Serves connections until `stop`; then idle ones are closed at once and running requests get their time.
pub(super) async fn keep(
    listener: TcpListener,
    router: Router,
    times: Times,
    stop: impl Future<Output = ()>,
) {
    let open = GracefulShutdown::new();
    let mut stop = std::pin::pin!(stop);
    loop {
        let taken = tokio::select! {
            taken = listener.accept() => taken,
            () = &mut stop => break,
        };
        match taken {
            Ok((stream, peer)) => {
                let connection = connection(stream, peer, router.clone(), times.patience);
                let connection = open.watch(connection);
                tokio::spawn(async move {
                    if let Err(why) = connection.await {
                        tracing::debug!(%why, "a connection ended");
                    }
                });
            }
            Err(why) => {
                tracing::warn!(%why, "a connection was not taken");
                tokio::time::sleep(PAUSE).await;
            }
        }
    }
    // Closed first: whoever comes from now on is told at once, and goes to the next server.
    drop(listener);
    if tokio::time::timeout(times.stop, open.shutdown()).await.is_err() {
        tracing::warn!("some requests took too long and were cut off");
    }
}

fn connection(
    stream: TcpStream,
    peer: SocketAddr,
    router: Router,
    patience: Duration,
) -> impl hyper_util::server::graceful::GracefulConnection<Error = hyper::Error> + Send {
    // An answer is written in one go; waiting for more to send would only delay it.
    let _ = stream.set_nodelay(true);
    let router = TowerToHyperService::new(router);
    let service = service_fn(move |mut request: hyper::Request<Incoming>| {
        request.extensions_mut().insert(ConnectInfo(peer));
        router.call(request)
    });
    http1::Builder::new()
        .timer(TokioTimer::new())
        .header_read_timeout(patience)
        .serve_connection(TokioIo::new(stream), service)
}
