//! Where quotation marks open and close in a record (RFC 4180). Text right behind a closing mark gives away
//! one that was never closed: the next quoted cell closed it, and what stood between is one cell now.

/// Where reading stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// At the beginning of a field: only here a mark opens.
    Start,
    /// In a field without marks, or behind them.
    Plain,
    /// Between two marks.
    Quoted,
    /// Right behind a mark: it closed the field, or is half of a doubled one.
    Closed,
    /// In the spaces between a closing mark and the separator, which people leave.
    Spaces,
}

/// Follows the marks of one record as the parser does.
#[derive(Debug)]
pub(super) struct Quotes {
    delimiter: u8,
    at: At,
    /// The field in which reading stands, counted from 0.
    field: usize,
    /// Whether the mark that is open, or was closed last, opened on an earlier line.
    spans_lines: bool,
    astray: Option<usize>,
}

impl Quotes {
    pub(super) fn new(delimiter: u8) -> Quotes {
        Quotes { delimiter, at: At::Start, field: 0, spans_lines: false, astray: None }
    }

    /// Begins another record.
    pub(super) fn begin(&mut self) {
        *self = Quotes::new(self.delimiter);
    }

    /// Follows what the parser read of the record next.
    pub(super) fn follow(&mut self, read: &[u8]) {
        for byte in read {
            self.at = self.after(*byte);
        }
    }

    /// The field, counted from 0, in which a mark opened that no mark of that field closed. A mark that is
    /// closed on its own line and has text behind it hides nothing: `"Acme" Ltd` is written by hand.
    pub(super) fn astray(&self) -> Option<usize> {
        self.astray
    }

    /// In how many fields the record was cut so far.
    #[cfg(test)]
    pub(super) fn fields(&self) -> usize {
        self.field + 1
    }

    fn after(&mut self, byte: u8) -> At {
        match (self.at, byte) {
            (At::Quoted, b'"') => At::Closed,
            (At::Quoted, b'\n' | b'\r') => {
                self.spans_lines = true;
                At::Quoted
            }
            (At::Quoted, _) => At::Quoted,
            (At::Closed, b'"') => At::Quoted,
            (At::Start, b'"') => {
                self.spans_lines = false;
                At::Quoted
            }
            (_, byte) if byte == self.delimiter => {
                self.field += 1;
                At::Start
            }
            (_, b'\n' | b'\r') => At::Start,
            (At::Closed | At::Spaces, b' ' | b'\t') => At::Spaces,
            (At::Closed | At::Spaces, _) => {
                if self.spans_lines {
                    self.astray.get_or_insert(self.field);
                }
                At::Plain
            }
            (At::Start | At::Plain, _) => At::Plain,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn astray(record: &str) -> Option<usize> {
        let mut quotes = Quotes::new(b',');
        quotes.follow(record.as_bytes());
        quotes.astray()
    }

    #[test]
    fn text_behind_a_mark_that_closes_on_a_later_line_names_the_field_in_which_it_opened() {
        assert_eq!(astray("\"open,b,c\n\"2\",\"b\",\"c\"\n"), Some(0));
        assert_eq!(astray("1,\"open\n\" two\",b\n"), Some(1));
        assert_eq!(astray("1,\"two\nlines\",\"open\r\n\"2\",\"b\"\n"), Some(2));
    }

    #[test]
    fn what_people_write_by_hand_and_what_the_standard_allows_is_left_alone() {
        for sound in [
            "\"Acme\" Ltd,b\n",
            "\"two\nlines\" ,b\n",
            "\"two\nlines\"\t\n",
            "\"a \"\"word\"\"\nand \"\"more\"\"\",b\n",
            "5\" pipe,b \"c\"\n",
            " \"a,b\n",
        ] {
            assert_eq!(astray(sound), None, "{sound}");
        }
    }
}
