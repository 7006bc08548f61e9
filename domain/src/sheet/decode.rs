//! Bytes in whatever encoding to UTF-8, streamed.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder, UTF_16BE, UTF_16LE, WINDOWS_1252};

const CHUNK_BYTES: usize = 32 * 1024;

/// What the first bytes say of the encoding.
enum Encoding {
    /// UTF-8; a byte that is none is read as Windows-1252, so that neither needs to be declared and a file in
    /// which somebody pasted the one into the other still reads right.
    Utf8OrWindows,
    Utf16(Box<Decoder>),
}

/// Reads as UTF-8 what `inner` holds in UTF-8, UTF-16 or Windows-1252. A byte order mark is left out, and
/// every line ends as on Unix, so that all who count lines count the same.
pub(super) struct Utf8Reader<R> {
    inner: R,
    encoding: Option<Encoding>,
    raw: Vec<u8>,
    text: Vec<u8>,
    given: usize,
    ended: bool,
    /// A carriage return was read last, and given as a line end: a newline that follows is its second half.
    after_return: bool,
}

/// A file in any encoding as UTF-8 with the line ends of Unix, as sheets read it. Read once more it is the
/// same.
pub fn as_text(file: impl Read) -> impl Read {
    Utf8Reader::new(file)
}

impl<R: Read> Utf8Reader<R> {
    pub(super) fn new(inner: R) -> Utf8Reader<R> {
        let (raw, text) = (Vec::new(), Vec::new());
        Utf8Reader { inner, encoding: None, raw, text, given: 0, ended: false, after_return: false }
    }

    /// Reads up to a chunk more; at least the first two chunks' worth before the encoding is guessed.
    fn fill(&mut self) -> io::Result<()> {
        let before = self.raw.len();
        self.raw.resize(before + CHUNK_BYTES, 0);
        let mut filled = before;
        while filled < self.raw.len() {
            match self.inner.read(&mut self.raw[filled..]) {
                Ok(0) => {
                    self.ended = true;
                    break;
                }
                Ok(count) => filled += count,
                Err(problem) if problem.kind() == io::ErrorKind::Interrupted => {}
                Err(problem) => return Err(problem),
            }
        }
        self.raw.truncate(filled);
        if self.encoding.is_none() {
            let (encoding, mark) = sniff(&self.raw);
            self.raw.drain(..mark);
            self.encoding = Some(encoding);
        }
        self.decode();
        Ok(())
    }

    fn decode(&mut self) {
        self.text.clear();
        self.given = 0;
        let used = match &mut self.encoding {
            Some(Encoding::Utf16(decoder)) => utf16(decoder, &self.raw, &mut self.text, self.ended),
            _ => utf8_or_windows(&self.raw, &mut self.text, self.ended),
        };
        self.raw.drain(..used);
        if self.after_return || self.text.contains(&b'\r') {
            self.end_lines();
        }
    }

    /// `\r\n` and a lone `\r` become `\n`, also where a chunk ends between the two.
    fn end_lines(&mut self) {
        let after_return = &mut self.after_return;
        self.text.retain_mut(|byte| {
            let is_second_half = *byte == b'\n' && *after_return;
            *after_return = *byte == b'\r';
            if *after_return {
                *byte = b'\n';
            }
            !is_second_half
        });
    }
}

impl<R: Read> Read for Utf8Reader<R> {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        while self.given == self.text.len() {
            if self.ended {
                return Ok(0);
            }
            self.fill()?;
        }
        let count = out.len().min(self.text.len() - self.given);
        out[..count].copy_from_slice(&self.text[self.given..self.given + count]);
        self.given += count;
        Ok(count)
    }
}

/// The encoding, and how many bytes its mark takes.
fn sniff(start: &[u8]) -> (Encoding, usize) {
    let utf16 = |encoding: &'static encoding_rs::Encoding| {
        Encoding::Utf16(Box::new(encoding.new_decoder_without_bom_handling()))
    };
    match start {
        [0xEF, 0xBB, 0xBF, ..] => (Encoding::Utf8OrWindows, 3),
        [0xFF, 0xFE, ..] => (utf16(UTF_16LE), 2),
        [0xFE, 0xFF, ..] => (utf16(UTF_16BE), 2),
        // Without a mark: a header of Latin letters has a zero in every second byte.
        [a, 0, b, 0, ..] if *a != 0 && *b != 0 => (utf16(UTF_16LE), 0),
        [0, a, 0, b, ..] if *a != 0 && *b != 0 => (utf16(UTF_16BE), 0),
        _ => (Encoding::Utf8OrWindows, 0),
    }
}

fn utf16(decoder: &mut Decoder, raw: &[u8], text: &mut Vec<u8>, last: bool) -> usize {
    let room = decoder.max_utf8_buffer_length(raw.len()).unwrap_or(raw.len() * 3 + 16);
    text.resize(room, 0);
    let (result, used, written, _) = decoder.decode_to_utf8(raw, text, last);
    debug_assert_eq!(result, CoderResult::InputEmpty);
    text.truncate(written);
    used
}

fn utf8_or_windows(raw: &[u8], text: &mut Vec<u8>, last: bool) -> usize {
    let mut used = 0;
    while used < raw.len() {
        let rest = &raw[used..];
        let Err(problem) = std::str::from_utf8(rest) else {
            text.extend_from_slice(rest);
            return raw.len();
        };
        let valid = problem.valid_up_to();
        text.extend_from_slice(&rest[..valid]);
        used += valid;
        // A letter that the chunk's end cuts in two waits for the next chunk.
        if problem.error_len().is_none() && !last {
            return used;
        }
        let (letter, _) = WINDOWS_1252.decode_without_bom_handling(&raw[used..=used]);
        text.extend_from_slice(letter.as_bytes());
        used += 1;
    }
    used
}
