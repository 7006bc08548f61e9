//! The attributes of one tag, as far as anything is asked of them.

use std::borrow::Cow;

use super::effort::Meter;

/// All that is ever asked for; what else stands in a tag is passed over.
const KNOWN: [&str; 20] = [
    "href",
    "src",
    "alt",
    "id",
    "style",
    "type",
    "rel",
    "name",
    "content",
    "property",
    "http-equiv",
    "lang",
    "hidden",
    "width",
    "height",
    "itemprop",
    "itemscope",
    "itemtype",
    CLASS,
    super::parking::KEY,
];
/// More bytes of a value are not kept.
const MAX_VALUE: usize = 4_096;
/// The class of an element, of which less is kept: builders give hundreds of words of it.
const CLASS: &str = "class";
const MAX_CLASS: usize = 48;
/// No known name is longer.
const MAX_NAME: usize = 16;
/// What a known attribute and each byte of its value cost, in steps.
const PER_ATTRIBUTE: u64 = 120;
const PER_BYTE: u64 = 8;

/// Classes of names and roles.
const OF_CARDS: [&str; 10] = [
    "fn",
    "p-name",
    "role",
    "p-role",
    "p-job-title",
    "name",
    "position",
    "job-title",
    "jobtitle",
    "function",
];
const OF_CARDS_ENDS: [&str; 8] =
    ["__name", "__role", "__position", "__job", "member-name", "member-role", "team-name", "team-role"];

#[derive(Debug, Default)]
pub(super) struct Attributes {
    kept: Vec<(&'static str, Vec<u8>)>,
    /// The one that is being read.
    name: Vec<u8>,
    is_open: bool,
    /// Its value goes to the last of those kept.
    is_kept: bool,
}

impl Attributes {
    pub(super) fn clear(&mut self) {
        self.kept.clear();
        self.is_open = false;
    }

    pub(super) fn begin(&mut self) {
        self.name.clear();
        (self.is_open, self.is_kept) = (true, false);
    }

    pub(super) fn push_name(&mut self, part: &[u8]) {
        // One byte more than any name that is known tells them apart.
        let room = (MAX_NAME + 1).saturating_sub(self.name.len());
        self.name.extend_from_slice(&part[..part.len().min(room)]);
    }

    pub(super) fn push_value(&mut self, part: &[u8], meter: &Meter) {
        self.settle_name(meter);
        if let Some((name, value)) = self.kept.last_mut().filter(|_| self.is_kept) {
            let most = if *name == CLASS { MAX_CLASS } else { MAX_VALUE };
            let room = most.saturating_sub(value.len());
            let paid = meter.bytes(part.len().min(room), PER_BYTE);
            value.extend_from_slice(&part[..paid]);
        }
    }

    /// Keeps the attribute that is being read if it is a known one. The first of a name counts.
    pub(super) fn settle_name(&mut self, meter: &Meter) {
        if !std::mem::take(&mut self.is_open) {
            return;
        }
        let known = KNOWN.into_iter().find(|known| known.as_bytes() == self.name);
        if let Some(name) = known.filter(|name| !self.has(name)) {
            meter.spend(PER_ATTRIBUTE);
            self.kept.push((name, Vec::new()));
            self.is_kept = true;
        }
    }

    pub(super) fn get(&self, name: &str) -> Option<Cow<'_, str>> {
        let (_, value) = self.kept.iter().find(|(known, _)| *known == name)?;
        Some(String::from_utf8_lossy(value))
    }

    /// The value as it is kept by itself.
    pub(super) fn owned(&self, name: &str) -> Option<String> {
        self.get(name).map(Cow::into_owned)
    }

    /// An address, unless it is too long to be one.
    pub(super) fn address(&self, name: &str) -> Option<String> {
        let address = self.get(name)?;
        (address.len() <= crate::web::MAX_CHARACTERS).then(|| address.trim().to_owned())
    }

    pub(super) fn has(&self, name: &str) -> bool {
        self.kept.iter().any(|(known, _)| *known == name)
    }

    fn style(&self) -> String {
        self.get("style").map(|style| style.to_lowercase().replace(' ', "")).unwrap_or_default()
    }

    pub(super) fn hide(&self) -> bool {
        let style = self.style();
        self.has("hidden") || style.contains("display:none") || style.contains("visibility:hidden")
    }

    /// Whether the element holds somebody's name or what they do, and nothing else: by hCard and h-card, or
    /// by the habit of those who write pages (`team-member__name`).
    pub(super) fn is_of_card(&self) -> bool {
        let classes = self.get(CLASS).unwrap_or_default();
        let ends = |class: &str| OF_CARDS_ENDS.iter().any(|end| class.ends_with(end));
        classes.split_ascii_whitespace().any(|class| OF_CARDS.contains(&class) || ends(class))
    }

    /// Whether a frame is as large as the page.
    pub(super) fn cover(&self) -> bool {
        let whole = |text: &str| text.contains("100%") || text.contains("100vh") || text.contains("100vw");
        let style = self.style();
        whole(&style)
            || style.contains("position:fixed")
            || ["width", "height"].iter().any(|side| self.get(side).is_some_and(|size| whole(&size)))
    }
}
