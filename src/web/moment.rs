//! One moment of a timeline, as `templates/parts/timeline.html` shows it.

/// Something that happened, or that is due next.
#[derive(Debug, Clone)]
pub struct Moment {
    pub iso: String,
    pub when: String,
    pub title: String,
    /// More about it; may be empty.
    pub text: String,
    /// idle, good, wait, bad or next
    pub tone: &'static str,
}
