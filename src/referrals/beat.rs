//! An answer that tells nothing is given on a beat: what was known of the lead must not be told by how long
//! it took to write it down (docs/decisions/0047).

use std::time::Duration;

use tokio::time::Instant;

/// Far more than a lead takes to be written down, and less than anybody minds.
const BEAT: Duration = Duration::from_millis(50);

/// When a request came.
pub(super) struct Beat(Instant);

impl Beat {
    /// A request comes now.
    pub(super) fn begin() -> Self {
        Self(Instant::now())
    }

    /// Waits for the next beat after it came.
    pub(super) async fn wait(self) {
        let passed = self.0.elapsed().as_nanos() / BEAT.as_nanos();
        let next = u32::try_from(passed + 1).unwrap_or(1);
        tokio::time::sleep_until(self.0 + BEAT * next).await;
    }
}
