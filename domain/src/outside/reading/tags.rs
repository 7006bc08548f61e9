//! A page as the tokenizer meets it, tag by tag. What nobody asks for (comments, most attributes, long
//! scripts) is passed over without being kept, and all that is looked at is paid for.

use core::convert::Infallible;

use html5gum::{Emitter, Error, Readable as _, State, Tokenizer, naive_next_state};

use super::attributes::Attributes;
use super::effort::Meter;
use super::markup::Reader;

/// What one look of the tokenizer and each byte cost, in steps; most of a byte's are for the page's hash.
const PER_LOOK: u64 = 22;
const PER_BYTE: u64 = 8;
/// What a tag costs before anything is made of its attributes, and a piece of text before its bytes count.
const PER_TAG: u64 = 200;
const PER_TEXT: u64 = 100;
/// More of a name tells nothing.
const MAX_NAME: usize = 32;

/// Reads as much of a page as the meter lasts for, and says how many bytes that was.
pub(super) fn read(html: &str, reader: &mut Reader, meter: &Meter) -> usize {
    let mut read = 0;
    let source = Metered { rest: html.as_bytes(), read: &mut read, meter };
    let (wanted, steps_each) = reader.wanted();
    let tags = Tags {
        reader,
        meter,
        text: Vec::new(),
        wanted,
        steps_each,
        name: Vec::new(),
        is_end: false,
        is_closed: false,
        last_start: Vec::new(),
        attributes: Attributes::default(),
    };
    let Ok(()) = Tokenizer::new_with_emitter(source, tags).finish();
    read
}

/// The bytes of a page, as far as they are paid for.
struct Metered<'a> {
    rest: &'a [u8],
    read: &'a mut usize,
    meter: &'a Meter,
}

impl<'a> Metered<'a> {
    fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(self.meter.bytes(length, PER_BYTE));
        self.rest = rest;
        *self.read += taken.len();
        taken
    }
}

impl html5gum::Reader for Metered<'_> {
    type Error = Infallible;

    fn read_byte(&mut self) -> Result<Option<u8>, Infallible> {
        self.meter.spend(PER_LOOK);
        Ok(self.take(self.rest.len().min(1)).first().copied())
    }

    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, Infallible> {
        self.meter.spend(PER_LOOK);
        let Some(next) = self.rest.get(..wanted.len()) else { return Ok(false) };
        let is_next = next == wanted || !case_sensitive && next.eq_ignore_ascii_case(wanted);
        Ok(is_next && self.take(wanted.len()).len() == wanted.len())
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        char_buf: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Infallible> {
        self.meter.spend(PER_LOOK);
        let length = self.rest.to_reader().read_until(needle, char_buf)?.map_or(0, <[u8]>::len);
        let taken = self.take(length);
        Ok((!taken.is_empty()).then_some(taken))
    }
}

/// What stands between two tags, and the tag that is being read.
struct Tags<'a> {
    reader: &'a mut Reader,
    meter: &'a Meter,
    text: Vec<u8>,
    /// How many more bytes of text are wanted here, and what each costs.
    wanted: usize,
    steps_each: u64,
    name: Vec<u8>,
    is_end: bool,
    is_closed: bool,
    /// Nothing but its end ends what it holds: `</script>`.
    last_start: Vec<u8>,
    attributes: Attributes,
}

impl Tags<'_> {
    fn hand_on_text(&mut self) {
        if !self.text.is_empty() {
            self.meter.spend(PER_TEXT);
            self.reader.text(&String::from_utf8_lossy(&self.text));
            self.text.clear();
        }
    }

    fn begin_tag(&mut self, is_end: bool) {
        self.name.clear();
        self.attributes.clear();
        (self.is_end, self.is_closed) = (is_end, false);
    }
}

impl Emitter for Tags<'_> {
    type Token = Infallible;

    fn emit_string(&mut self, text: &[u8]) {
        let paid = self.meter.bytes(text.len().min(self.wanted), self.steps_each);
        self.wanted -= paid;
        self.text.extend_from_slice(&text[..paid]);
    }

    fn emit_eof(&mut self) {
        self.hand_on_text();
    }

    fn init_start_tag(&mut self) {
        self.begin_tag(false);
    }

    fn init_end_tag(&mut self) {
        self.begin_tag(true);
    }

    fn push_tag_name(&mut self, part: &[u8]) {
        let room = MAX_NAME.saturating_sub(self.name.len());
        self.name.extend_from_slice(&part[..part.len().min(room)]);
    }

    fn set_self_closing(&mut self) {
        self.is_closed = true;
    }

    fn init_attribute(&mut self) {
        self.attributes.settle_name(self.meter);
        self.attributes.begin();
    }

    fn push_attribute_name(&mut self, part: &[u8]) {
        self.attributes.push_name(part);
    }

    fn push_attribute_value(&mut self, part: &[u8]) {
        self.attributes.push_value(part, self.meter);
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.meter.spend(PER_TAG);
        self.hand_on_text();
        self.attributes.settle_name(self.meter);
        let name = String::from_utf8_lossy(&self.name);
        self.last_start.clear();
        if self.is_end {
            self.reader.end(&name);
        } else {
            self.reader.start(&name, &self.attributes, self.is_closed, self.meter);
            self.last_start.extend_from_slice(&self.name);
        }
        (self.wanted, self.steps_each) = self.reader.wanted();
        // Script, style and title hold text and no tags.
        naive_next_state(&self.last_start)
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.is_end && !self.last_start.is_empty() && self.last_start == self.name
    }

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start.clear();
        self.last_start.extend_from_slice(name.unwrap_or_default());
    }

    fn should_emit_errors(&mut self) -> bool {
        false
    }

    fn pop_token(&mut self) -> Option<Infallible> {
        None
    }

    fn emit_error(&mut self, _: Error) {}
    fn init_comment(&mut self) {}
    fn push_comment(&mut self, _: &[u8]) {}
    fn emit_current_comment(&mut self) {}
    fn init_doctype(&mut self) {}
    fn push_doctype_name(&mut self, _: &[u8]) {}
    fn set_force_quirks(&mut self) {}
    fn set_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn set_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_public_identifier(&mut self, _: &[u8]) {}
    fn push_doctype_system_identifier(&mut self, _: &[u8]) {}
    fn emit_current_doctype(&mut self) {}
}
