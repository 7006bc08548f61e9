//! Writes XML: elements in order, text escaped.

/// The text of the message as it grows: one element a line, so that whoever approves it can read it.
pub(super) struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    /// Begins an ISO 20022 document of this namespace; `capacity` bytes are set aside.
    pub(super) fn begin(namespace: &str, capacity: usize) -> Self {
        let mut text = String::with_capacity(capacity);
        text.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        text.extend(["<Document xmlns=\"", namespace, "\">\n"]);
        Self { text, depth: 1 }
    }

    /// The whole document.
    pub(super) fn end(mut self) -> Vec<u8> {
        self.close("Document");
        self.text.into_bytes()
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }

    /// Begins an element that holds others.
    pub(super) fn open(&mut self, tag: &str) {
        self.indent();
        self.text.extend(["<", tag, ">\n"]);
        self.depth += 1;
    }

    /// Ends it.
    pub(super) fn close(&mut self, tag: &str) {
        self.depth -= 1;
        self.indent();
        self.text.extend(["</", tag, ">\n"]);
    }

    /// An element that holds text.
    pub(super) fn leaf(&mut self, tag: &str, text: &str) {
        self.leaf_with(tag, "", text);
    }

    /// An element that holds text and has attributes, which are written as they stand.
    pub(super) fn leaf_with(&mut self, tag: &str, attributes: &str, text: &str) {
        self.indent();
        self.text.extend(["<", tag, attributes, ">"]);
        for character in text.chars() {
            // None of these is in the basic Latin set; a file that breaks in two moves money wrongly all the
            // same.
            match character {
                '&' => self.text.push_str("&amp;"),
                '<' => self.text.push_str("&lt;"),
                '>' => self.text.push_str("&gt;"),
                _ => self.text.push(character),
            }
        }
        self.text.extend(["</", tag, ">\n"]);
    }

    /// A leaf in elements that hold nothing else.
    pub(super) fn nest(&mut self, around: &[&str], tag: &str, text: &str) {
        around.iter().for_each(|one| self.open(one));
        self.leaf(tag, text);
        around.iter().rev().for_each(|one| self.close(one));
    }
}
