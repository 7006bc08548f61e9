//! Pages of a list by key, not by offset: the next page starts after the last row that was seen, however many
//! rows were added meanwhile.

/// How many rows a page of a list shows.
pub const ROWS: usize = 50;

/// Where a page starts: after this row, newest first. Text in addresses: `micros-id`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cursor {
    /// Microseconds since the epoch.
    pub at: i64,
    pub id: String,
}

impl Cursor {
    /// Before every row: where a list without a cursor starts.
    pub fn start() -> Self {
        Self { at: i64::MAX, id: String::new() }
    }

    /// Reads a cursor from an address; anything else starts at the beginning.
    pub fn parse(text: Option<&str>) -> Self {
        text.and_then(Self::read).unwrap_or_else(Self::start)
    }

    /// Reads a cursor, if it is one.
    pub fn read(text: &str) -> Option<Self> {
        let (at, id) = text.split_once('-')?;
        Some(Self { at: at.parse().ok()?, id: id.to_owned() })
    }
}

impl std::fmt::Display for Cursor {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}", self.at, self.id)
    }
}

/// One page of a list, and where the next one starts.
#[derive(Debug, Clone)]
pub struct Page<T> {
    pub rows: Vec<T>,
    pub next: Option<String>,
}

impl<T> Page<T> {
    /// Cuts a page from rows that were read with one more than `ROWS` as the limit.
    pub fn cut(rows: Vec<T>, key: impl Fn(&T) -> Cursor) -> Self {
        Self::cut_at(ROWS, rows, key)
    }

    /// The same for another number of rows.
    pub fn cut_at(most: usize, mut rows: Vec<T>, key: impl Fn(&T) -> Cursor) -> Self {
        let more = rows.len() > most;
        rows.truncate(most);
        let next = if more { rows.last().map(|row| key(row).to_string()) } else { None };
        Self { rows, next }
    }
}
