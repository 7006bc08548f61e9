//! Whether the world can be reached at all: told by control sites, which we ask for nothing else.

use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;

use futures_util::future::join_all;
use jiff::{SignedDuration, Timestamp};
use tokio::sync::Mutex;
use url::Url;

use super::{Outside, Way, Wire};
use crate::app::App;
use crate::config::Network;

/// Between two tries to reach anything; a firewall is not opened every minute.
const PAUSE: Duration = Duration::from_secs(600);

/// So long an answer of the control sites stands, so that a hundred leads that fail at once do not become a
/// hundred questions to them.
const ANSWER_STANDS: SignedDuration = SignedDuration::from_secs(60);

/// What is known of our own way out.
pub(super) struct Reach {
    is_always_open: bool,
    sites: Vec<Url>,
    /// Whether a control site has answered since the start.
    has_reached: AtomicBool,
    /// When the control sites were asked last, and whether one of them answered.
    last: Mutex<Option<(Timestamp, bool)>>,
}

impl Reach {
    pub(super) fn new(network: &Network) -> Self {
        let address = |site: &String| Url::parse(&format!("https://{site}/")).ok();
        Self {
            is_always_open: network.checks == "on",
            sites: network.control_sites.iter().filter_map(address).collect(),
            has_reached: AtomicBool::new(false),
            last: Mutex::new(None),
        }
    }

    pub(super) fn is_open(&self) -> bool {
        self.is_always_open || self.has_reached.load(Ordering::Relaxed)
    }
}

impl Wire {
    /// Whether one of the control sites answers: anything, over the same way and by the same rules as a
    /// lead's site.
    pub(super) async fn ask_control(&self, now: Timestamp) -> bool {
        // Held while they are asked: whoever comes meanwhile gets the same answer.
        let mut last = self.reach.last.lock().await;
        if let Some((at, answered)) = *last
            && now.duration_since(at).abs() < ANSWER_STANDS
        {
            return answered;
        }
        let answers = join_all(self.reach.sites.iter().map(|site| self.fetch.answers(site))).await;
        let answered = answers.contains(&true);
        *last = Some((now, answered));
        if answered {
            self.reach.has_reached.store(true, Ordering::Relaxed);
        }
        answered
    }
}

impl Outside {
    /// Whether a job may ask strangers now. A house that was started anew while questions waited has yet to
    /// find its way out, so it looks for it.
    pub async fn has_way(&self, now: Timestamp) -> bool {
        self.is_open() || self.ask_control(now).await
    }

    /// Asks the control sites; where one answers the house is open from then on.
    pub async fn ask_control(&self, now: Timestamp) -> bool {
        match &self.0 {
            Way::Out(wire) => wire.ask_control(now).await,
            Way::Shut => false,
            Way::Pretend(_) => true,
        }
    }
}

/// Asks the control sites until one of them answers; a house that is off or always open asks nobody.
pub async fn keep_asking(app: App) {
    while app.outside.has_reached_nothing() {
        if app.outside.ask_control(app.clock.now()).await {
            tracing::info!("the network answers: leads are judged by it from now on");
            return;
        }
        tracing::warn!(
            "no control site answers (network.control_sites): leads are judged by local checks only"
        );
        tokio::time::sleep(PAUSE).await;
    }
}
