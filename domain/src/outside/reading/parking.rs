//! Marks that only parking services leave in a page.

use super::markup::Markup;

/// What parking services alone write, in a script or as its address: adverts made for domains, and the state
/// that their scripts begin with.
const MARKS: [&str; 5] =
    ["adsense/domains", "adsensefordomains", "window.park =", "window.park=", "parking-lander"];
/// The attribute by which adverts for domains are let through.
pub(super) const KEY: &str = "data-adblockkey";

impl Markup {
    /// What only parking services write.
    pub(super) fn parking_mark(&self) -> Option<String> {
        let written = |mark: &&'static str| {
            self.inline_script.contains(mark) || self.resources.iter().any(|address| address.contains(mark))
        };
        let key = self.has_parking_key.then_some(KEY);
        key.or_else(|| MARKS.into_iter().find(written)).map(str::to_owned)
    }
}
