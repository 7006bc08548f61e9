//! Reads what a bank sent: bytes to elements, with limits that hold whatever was sent, and problems that say
//! where something else was expected.

use std::borrow::Cow;
use std::fmt;
use std::ops::RangeInclusive;

use encoding_rs::{Encoding, UTF_8};
use jiff::civil::Date;
use roxmltree::{Document, Error, Node, ParsingOptions, TextPos};

use super::Reason;
use super::amount::minor_units;

/// The most bytes that are read: a statement of 30,000 entries with every detail is half of it.
pub const MAX_BYTES: usize = 64 << 20;

/// The most elements and texts.
const MAX_NODES: u32 = 4_000_000;

/// The most namespaces that may be declared, and quotation marks from one `<` to the next. The parser
/// compares each with all others, which honest messages, with a handful of either, never feel.
const MAX_NAMESPACES: usize = 200;
const MAX_QUOTES: usize = 200;

/// Why a bank's file cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {why}")]
pub struct Unreadable {
    /// Where it went wrong.
    pub at: Place,
    /// What went wrong there.
    pub why: Why,
}

/// A place in a bank's file. Many banks write the whole file as one line: then the column leads there, and
/// the path says what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub line: usize,
    /// From 1, in characters.
    pub column: usize,
    /// The way from below `Document`, counted where a name stands several times:
    /// `BkToCstmrStmt/Stmt/Ntry[3]/Amt`. Empty where the file is no elements yet.
    pub path: String,
}

impl Place {
    const BEGIN: Self = Self { line: 1, column: 1, path: String::new() };

    fn of(position: TextPos, path: String) -> Self {
        let whole = |number: u32| usize::try_from(number).unwrap_or(1);
        Self { line: whole(position.row), column: whole(position.col), path }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "line {}, column {}", self.line, self.column)?;
        if self.path.is_empty() { Ok(()) } else { write!(out, ", {}", self.path) }
    }
}

/// What is wrong with a bank's file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Why {
    /// Longer, or of more parts, than any honest message.
    #[error("the file is too large")]
    TooLarge,
    /// Bytes that are no text in the encoding that the file names.
    #[error("the file is not text in {encoding}")]
    Encoding {
        /// As the file names it; `UTF-8` where it names none.
        encoding: String,
    },
    /// ISO 20022 messages have no document type; one that declares entities is an attack.
    #[error("a document type (DTD) is not allowed")]
    DocumentType,
    /// Not XML, or broken off.
    #[error("this is not XML: {what}")]
    NotXml {
        /// The parser's words.
        what: String,
    },
    /// XML, but another message.
    #[error("expected {expected}, found {found}")]
    OtherMessage {
        /// `camt.053`, `pain.002`.
        expected: &'static str,
        /// The root and its namespace.
        found: String,
    },
    /// The message in a version whose meaning this program does not know.
    #[error("{message} of version {found}, where {} to {} are read", .known.start(), .known.end())]
    OtherVersion {
        /// `camt.053`, `pain.002`.
        message: &'static str,
        /// The end of its namespace: `001.99`.
        found: String,
        /// The versions that are read.
        known: RangeInclusive<u8>,
    },
    /// An element that must be there is not; the place is that of the element around it.
    #[error("{inside} has no {expected}")]
    Missing {
        /// The element that was looked for.
        expected: &'static str,
        /// The element around it.
        inside: String,
    },
    /// A value that means nothing at its place.
    #[error("{element} is {found:?}, where {expected} must stand")]
    Value {
        /// The element.
        element: String,
        /// Its text, at most 60 characters of it.
        found: String,
        /// What may stand there.
        expected: Expected,
    },
}

/// What may stand where a value means nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// Whole minor units of its currency, without a sign.
    Amount,
    /// ISO 4217, three letters.
    Currency,
    /// A civil day.
    Date,
    /// CRDT or DBIT.
    Direction,
    /// true or false.
    Truth,
    /// A whole number.
    Count,
    /// A code of ISO 20022: up to four letters and digits.
    Code,
}

impl Expected {
    /// Its name in Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::Amount => "amount",
            Self::Currency => "currency",
            Self::Date => "date",
            Self::Direction => "direction",
            Self::Truth => "truth",
            Self::Count => "count",
            Self::Code => "code",
        }
    }
}

impl fmt::Display for Expected {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Amount => "an amount in whole minor units",
            Self::Currency => "a currency of three letters",
            Self::Date => "a date (YYYY-MM-DD)",
            Self::Direction => "CRDT or DBIT",
            Self::Truth => "true or false",
            Self::Count => "a whole number",
            Self::Code => "a code of up to four letters and digits",
        })
    }
}

/// The text of a file: UTF-8 unless a byte order mark or the XML declaration says otherwise.
///
/// # Errors
/// Too large, no text, or more than the parser should be given.
pub(super) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, Unreadable> {
    let at_begin = |why| Unreadable { at: Place::BEGIN, why };
    if bytes.len() > MAX_BYTES {
        return Err(at_begin(Why::TooLarge));
    }
    let (encoding, mark) = Encoding::for_bom(bytes).unwrap_or_else(|| (declared(bytes), 0));
    let text = encoding
        .decode_without_bom_handling_and_without_replacement(&bytes[mark..])
        .ok_or_else(|| at_begin(Why::Encoding { encoding: encoding.name().to_owned() }))?;
    let quotes = |piece: &str| piece.bytes().filter(|byte| matches!(byte, b'"' | b'\'')).count();
    let crowded = text.split('<').any(|piece| quotes(piece) > MAX_QUOTES);
    if crowded || text.matches("xmlns").count() > MAX_NAMESPACES {
        return Err(at_begin(Why::TooLarge));
    }
    Ok(text)
}

/// The encoding that the XML declaration names; in all that banks use, the declaration is ASCII.
fn declared(bytes: &[u8]) -> &'static Encoding {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(200)]);
    let declaration = head.split("?>").next().filter(|head| head.trim_start().starts_with("<?xml"));
    let value = declaration.and_then(|text| text.split("encoding").nth(1));
    let label = value.and_then(|text| text.split(['"', '\'']).nth(1));
    // Whatever names UTF-16 in one-byte letters is not in UTF-16.
    let named = label.and_then(|label| Encoding::for_label(label.as_bytes()));
    named.filter(|encoding| encoding.is_ascii_compatible()).unwrap_or(UTF_8)
}

/// The document of a decoded text.
///
/// # Errors
/// Not well-formed, or with a document type.
pub(super) fn parse(text: &str) -> Result<Document<'_>, Unreadable> {
    let options = ParsingOptions { allow_dtd: false, nodes_limit: MAX_NODES, ..ParsingOptions::default() };
    Document::parse_with_options(text, options).map_err(|error| match error {
        Error::DtdDetected => {
            let before = text.split("<!DOCTYPE").next().unwrap_or_default();
            let begun = before.rsplit('\n').next().unwrap_or_default();
            let (line, column) = (1 + before.matches('\n').count(), 1 + begun.chars().count());
            Unreadable { at: Place { line, column, path: String::new() }, why: Why::DocumentType }
        }
        Error::NodesLimitReached | Error::AttributesLimitReached | Error::NamespacesLimitReached => {
            Unreadable { at: Place::BEGIN, why: Why::TooLarge }
        }
        error => Unreadable {
            at: Place::of(error.pos(), String::new()),
            why: Why::NotXml { what: shortened(&error.to_string()) },
        },
    })
}

/// The one element in `Document` that is the message: `BkToCstmrStmt` of a known version of `camt.053`. The
/// namespace ends in variant and version: `camt.053.001.08`.
///
/// # Errors
/// [`Why::OtherMessage`] or [`Why::OtherVersion`] names what was found instead.
pub(super) fn message<'a>(
    document: &'a Document<'a>,
    expected: &'static str,
    element: &'static str,
    known: RangeInclusive<u8>,
) -> Result<Element<'a>, Unreadable> {
    let root = Element(document.root_element());
    let namespace = root.0.tag_name().namespace().unwrap_or_default();
    let name = namespace.rsplit(':').next().unwrap_or_default();
    let version = name.strip_prefix(expected).and_then(|rest| rest.strip_prefix('.'));
    let Some(version) = version.filter(|_| root.name() == "Document") else {
        let found = match namespace {
            "" => format!("{} without a namespace", root.name()),
            _ => format!("{} in {namespace}", root.name()),
        };
        return Err(root.unreadable(Why::OtherMessage { expected, found: shortened(&found) }));
    };
    // Banks of some countries have variants (`pain.002.003.03`): parts of the version, with less in them.
    let number = version.split_once('.').and_then(|(_, number)| number.parse::<u8>().ok());
    if !number.is_some_and(|number| known.contains(&number)) {
        let found = shortened(version);
        return Err(root.unreadable(Why::OtherVersion { message: expected, found, known }));
    }
    root.need(element)
}

/// An element of a message. Elements are found by their names alone: versions differ by namespace.
#[derive(Clone, Copy)]
pub(super) struct Element<'a>(Node<'a, 'a>);

impl<'a> Element<'a> {
    fn name(self) -> &'a str {
        self.0.tag_name().name()
    }

    /// Every element of this name directly inside.
    pub(super) fn all(self, name: &'static str) -> impl Iterator<Item = Element<'a>> {
        self.0.children().filter(move |node| node.tag_name().name() == name).map(Element)
    }

    /// The first element at the end of a path of names: `Refs/EndToEndId`.
    pub(super) fn find(self, path: &'static str) -> Option<Element<'a>> {
        path.split('/').try_fold(self, |element, name| element.all(name).next())
    }

    /// The same where it must be.
    pub(super) fn need(self, path: &'static str) -> Result<Element<'a>, Unreadable> {
        self.find(path).ok_or_else(|| self.missing(path))
    }

    /// That an element which must be inside is not.
    pub(super) fn missing(self, expected: &'static str) -> Unreadable {
        self.unreadable(Why::Missing { expected, inside: self.name().to_owned() })
    }

    /// Everything that is written inside, without the white space around it.
    pub(super) fn text(self) -> String {
        let texts = self.0.children().filter(Node::is_text).filter_map(|node| node.text());
        texts.collect::<String>().trim().to_owned()
    }

    /// The text at the end of a path, if there is any.
    pub(super) fn words(self, path: &'static str) -> Option<String> {
        self.find(path).map(Element::text).filter(|text| !text.is_empty())
    }

    /// The code or the bank's own word at the end of a path (`Cd` or `Prtry`), or the text itself: `Sts` was
    /// text until version .07 of the statement.
    pub(super) fn code(self, path: &'static str) -> Option<String> {
        let at = self.find(path)?;
        let own = Some(at.text()).filter(|text| !text.is_empty());
        at.words("Cd").or_else(|| at.words("Prtry")).or(own)
    }

    /// The currency that an amount names.
    pub(super) fn currency(self) -> Option<String> {
        self.0.attribute("Ccy").map(|text| text.trim().to_owned())
    }

    /// Whether the element at the end of a path says yes; it does not when it is not there.
    pub(super) fn truth(self, path: &'static str) -> Result<bool, Unreadable> {
        let Some(at) = self.find(path) else { return Ok(false) };
        match at.text().as_str() {
            "true" | "1" => Ok(true),
            "false" | "0" => Ok(false),
            other => Err(at.wrong(other, Expected::Truth)),
        }
    }

    /// The amount of an element with `Ccy`, in minor units of that currency or of `otherwise`.
    pub(super) fn money(self, otherwise: &str) -> Result<(i64, String), Unreadable> {
        let currency = self.currency().unwrap_or_else(|| otherwise.to_owned());
        if currency.len() != 3 || !currency.bytes().all(|byte| byte.is_ascii_uppercase()) {
            return Err(self.wrong(&currency, Expected::Currency));
        }
        let text = self.text();
        let minor = minor_units(&text, &currency);
        let minor = minor.ok_or_else(|| self.wrong(&text, Expected::Amount))?;
        Ok((minor, currency))
    }

    /// The calendar day at the end of a path, in the bank's own zone, whether or not a time follows it.
    pub(super) fn day(self, path: &'static str) -> Result<Option<Date>, Unreadable> {
        let Some(at) = self.find(path) else { return Ok(None) };
        // `BookgDt` holds `Dt` or `DtTm`; `FrDtTm` is text itself.
        let at = at.find("Dt").or_else(|| at.find("DtTm")).unwrap_or(at);
        let text = at.text();
        let day = text.get(..10).and_then(|day| day.parse().ok());
        day.map(Some).ok_or_else(|| at.wrong(&text, Expected::Date))
    }

    /// The whole number at the end of a path.
    pub(super) fn count(self, path: &'static str) -> Result<Option<u64>, Unreadable> {
        let Some(at) = self.find(path) else { return Ok(None) };
        let text = at.text();
        text.parse().map(Some).map_err(|_| at.wrong(&text, Expected::Count))
    }

    /// Why the bank said no, if it did: `Rsn` and `AddtlInf` of a status or a return.
    pub(super) fn reason(self) -> Reason {
        let said: Vec<String> =
            self.all("AddtlInf").map(Element::text).filter(|text| !text.is_empty()).collect();
        Reason { code: self.code("Rsn"), text: Some(said.join(" ")).filter(|text| !text.is_empty()) }
    }

    /// A value that means nothing here.
    pub(super) fn wrong(self, found: &str, expected: Expected) -> Unreadable {
        self.unreadable(Why::Value { element: self.name().to_owned(), found: shortened(found), expected })
    }

    fn unreadable(self, why: Why) -> Unreadable {
        let position = self.0.document().text_pos_at(self.0.range().start);
        let mut steps: Vec<String> = self.0.ancestors().filter(Node::is_element).map(step).collect();
        steps.pop(); // the root, `Document`
        steps.reverse();
        Unreadable { at: Place::of(position, steps.join("/")), why }
    }
}

/// A step of a path: the name, with its count among those beside it that are called the same.
fn step(node: Node<'_, '_>) -> String {
    let name = node.tag_name().name();
    let is_alike = |other: &Node<'_, '_>| other.tag_name().name() == name;
    // Both begin with the node itself.
    let place = node.prev_siblings().filter(is_alike).count();
    let is_alone = place == 1 && node.next_siblings().filter(is_alike).nth(1).is_none();
    if is_alone { name.to_owned() } else { format!("{name}[{place}]") }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(60) {
        Some((end, _)) => format!("{}…", &text[..end]),
        None => text.to_owned(),
    }
}
