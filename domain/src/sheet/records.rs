//! The records of a CSV, one after the other. One that is too long is passed over to its end, so that what
//! follows can be read and memory stays small.

use std::io::{self, BufRead as _, BufReader, Read};

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::quotes::Quotes;

/// A quote that is never closed must not pull the whole file into one row.
const MAX_ROW_BYTES: usize = 1024 * 1024;

/// What stands next in the file.
pub(super) enum Next {
    /// A record; its fields are those of the reader.
    Record,
    /// One that is too long: over how many lines of the file it goes, and whether the file ends with it.
    TooLong { lines: usize, is_last: bool },
    /// Nothing more.
    End,
}

pub(super) struct Records {
    source: BufReader<Box<dyn Read + Send>>,
    parser: Reader,
    /// The fields of the record without their quotes, one behind the other.
    text: Vec<u8>,
    written: usize,
    /// Where each of them ends.
    ends: Vec<usize>,
    fields: usize,
    quotes: Quotes,
    consumed: u64,
}

impl Records {
    /// Reads UTF-8, parted by a sign of ASCII.
    pub(super) fn new(source: Box<dyn Read + Send>, delimiter: u8) -> Records {
        Records {
            source: BufReader::new(source),
            parser: ReaderBuilder::new().delimiter(delimiter).build(),
            text: vec![0; 8 * 1024],
            written: 0,
            ends: vec![0; 64],
            fields: 0,
            quotes: Quotes::new(delimiter),
            consumed: 0,
        }
    }

    /// Goes on to the next record.
    pub(super) fn advance(&mut self) -> io::Result<Next> {
        (self.written, self.fields) = (0, 0);
        self.quotes.begin();
        let (mut lines, mut is_too_long) = (1, false);
        loop {
            let input = self.source.fill_buf()?;
            let (text, ends) = (&mut self.text[self.written..], &mut self.ends[self.fields..]);
            let (result, read, written, fields) = self.parser.read_record(input, text, ends);
            self.quotes.follow(&input[..read]);
            self.source.consume(read);
            self.consumed += read as u64;
            self.written += written;
            self.fields += fields;
            if self.written + self.fields > MAX_ROW_BYTES {
                is_too_long = true;
                lines += self.line_breaks();
                (self.written, self.fields) = (0, 0);
            }
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => double(&mut self.text),
                ReadRecordResult::OutputEndsFull => double(&mut self.ends),
                ReadRecordResult::Record if is_too_long => {
                    lines += self.line_breaks();
                    // Of what was thrown away on the way the parser still counts the bytes: its fields end
                    // where no text is.
                    (self.written, self.fields) = (0, 0);
                    return Ok(Next::TooLong { lines, is_last: self.source.fill_buf()?.is_empty() });
                }
                ReadRecordResult::Record => return Ok(Next::Record),
                ReadRecordResult::End => return Ok(Next::End),
            }
        }
    }

    /// Bytes read to the end of the record.
    pub(super) fn consumed(&self) -> u64 {
        self.consumed
    }

    /// How many fields the record has.
    pub(super) fn len(&self) -> usize {
        self.fields
    }

    /// A field, counted from 0; empty beyond the last.
    pub(super) fn field(&self, at: usize) -> &str {
        if at >= self.fields {
            return "";
        }
        let begin = if at == 0 { 0 } else { self.ends[at - 1] };
        // What comes in is UTF-8 and is cut at signs of ASCII only.
        std::str::from_utf8(&self.text[begin..self.ends[at]]).unwrap_or_default()
    }

    /// The field in which a quotation mark opened that only a later row closed.
    pub(super) fn astray(&self) -> Option<usize> {
        self.quotes.astray()
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        (0..self.fields).map(|at| self.field(at))
    }

    /// Line breaks within the fields.
    pub(super) fn line_breaks(&self) -> usize {
        self.text[..self.written].iter().filter(|byte| **byte == b'\n').count()
    }
}

/// Makes room; what is too long was thrown away before, so it stays within twice the longest row.
fn double<T: Clone + Default>(room: &mut Vec<T>) {
    if room.len() <= 2 * MAX_ROW_BYTES {
        room.resize(room.len() * 2, T::default());
    }
}

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn marks_are_followed_as_the_parser_reads_them(text in "[a\",\n\r \t]{0,60}") {
            let mut records = Records::new(Box::new(Cursor::new(text.into_bytes())), b',');
            while let Ok(Next::Record) = records.advance() {
                prop_assert_eq!(records.quotes.fields(), records.len());
            }
        }
    }
}
