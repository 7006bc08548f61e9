//! Patience with bodies: whoever stops sending, or sends a few bytes now and then to hold the line, is let
//! go.

use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use hyper::body::{Body as HttpBody, Frame, SizeHint};
use tokio::time::{Instant, Sleep};

use crate::app::App;

/// The least a sender must bring on average, in bytes a second: far below any line that people use, and
/// enough to make holding thousands of connections open cost something.
const LEAST_RATE: u64 = 512;

/// The body did not come in time.
#[derive(Debug, thiserror::Error)]
#[error("the body did not come in time")]
pub struct TooSlow;

/// Whether an error, or what caused it, is that the body did not come in time.
pub fn is_slow(why: &(dyn std::error::Error + 'static)) -> bool {
    why.is::<TooSlow>() || why.source().is_some_and(is_slow)
}

/// The layer that limits how long a body may take.
pub async fn limit(State(app): State<App>, request: Request, next: Next) -> Response {
    let patience = Duration::from_secs(u64::from(app.config.patience_seconds));
    let is_empty = request.body().is_end_stream();
    next.run(if is_empty { request } else { request.map(|body| Body::new(Patient::new(body, patience))) })
        .await
}

/// A body with a deadline that moves on with what arrives.
struct Patient {
    body: Body,
    patience: Duration,
    begun: Instant,
    received: u64,
    deadline: Pin<Box<Sleep>>,
}

impl Patient {
    fn new(body: Body, patience: Duration) -> Self {
        let begun = Instant::now();
        let deadline = Box::pin(tokio::time::sleep_until(begun + patience));
        Self { body, patience, begun, received: 0, deadline }
    }

    /// Something arrived: the next piece may take as long again, but all together no longer than the least
    /// rate allows.
    fn move_deadline(&mut self, bytes: u64) {
        self.received += bytes;
        let earned = Duration::from_secs(self.received / LEAST_RATE);
        let next = (Instant::now() + self.patience).min(self.begun + self.patience + earned);
        self.deadline.as_mut().reset(next);
    }
}

impl HttpBody for Patient {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, axum::Error>>> {
        if let Poll::Ready(frame) = Pin::new(&mut self.body).poll_frame(context) {
            if let Some(Ok(data)) = frame.as_ref().map(|frame| frame.as_ref().map(Frame::data_ref)) {
                let bytes = data.map_or(0, Bytes::len);
                self.move_deadline(bytes as u64);
            }
            return Poll::Ready(frame);
        }
        ready!(self.deadline.as_mut().poll(context));
        Poll::Ready(Some(Err(axum::Error::new(TooSlow))))
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}
