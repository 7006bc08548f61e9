//! HTML as a stream of tags: visible text in lines, links, scripts, structured data.

use core::ops::Range;

use super::attributes::Attributes;
use super::effort::Meter;
use super::{cards, links, parking, tags};

/// Links, frames and resources beyond this many are not read.
const MAX_LINKS: usize = 2_000;
const MAX_CAPTIONS: usize = 200;
/// Structured data and scripts beyond this many bytes are not kept.
const MAX_SCRIPT_BYTES: usize = 256 * 1024;
const MAX_VISIBLE_BYTES: usize = 128 * 1024;
/// What a browser without scripts would show, and titles, are looked at no further than this.
const MAX_LINE_BYTES: usize = 16 * 1024;
/// What a byte costs in steps, with all that is asked of it later (names, people, JSON, marks in scripts).
const PER_VISIBLE_BYTE: u64 = 80;
const PER_DATA_BYTE: u64 = 40;
const PER_SCRIPT_BYTE: u64 = 5;
/// What a property of an item costs.
const PER_PROPERTY: u64 = 500;
/// How far an end tag looks back for its start: beyond, the markup is broken anyway.
const MAX_LOOK_BACK: usize = 64;

/// What never has an end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];
/// What a visitor does not see, or sees as no text.
const UNSEEN: [&str; 12] = [
    "script", "style", "noscript", "template", "head", "svg", "iframe", "object", "select", "textarea",
    "datalist", "math",
];
/// What stands inside a line; everything else begins a new one.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "label", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "u", "wbr",
];
/// Empty elements that scripts fill, by `id`.
const APP_ROOTS: [&str; 8] =
    ["root", "app", "__next", "___gatsby", "q-app", "app-root", "react-root", "__nuxt"];

/// One link, as written.
#[derive(Debug, Default)]
pub(super) struct Link {
    pub(super) href: String,
    pub(super) text: String,
}

/// An item of microdata: its type, its properties, and the property of another item that it is.
#[derive(Debug, Default)]
pub(super) struct Item {
    pub(super) kind: String,
    pub(super) properties: Vec<(String, String)>,
    pub(super) part_of: Option<(usize, String)>,
}

/// What the markup holds.
#[derive(Debug, Default)]
pub(super) struct Markup {
    pub(super) language: Option<String>,
    pub(super) title: String,
    pub(super) description: String,
    pub(super) generator: Option<String>,
    pub(super) author: String,
    pub(super) base: Option<String>,
    /// The content of a meta refresh.
    pub(super) refresh: Option<String>,
    /// Visible text, a line for each block.
    pub(super) text: String,
    /// Headings, as they stand in the text.
    pub(super) headings: Vec<String>,
    /// Where in the text somebody else is quoted.
    pub(super) quotations: Vec<Range<usize>>,
    pub(super) links: Vec<Link>,
    /// Where scripts, styles and images come from.
    pub(super) resources: Vec<String>,
    /// What stands for pictures, and where in the text they stand.
    pub(super) captions: Vec<(usize, String)>,
    /// Where frames lead, and whether each covers the page.
    pub(super) frames: Vec<(String, bool)>,
    /// JSON-LD, as written.
    pub(super) data: Vec<String>,
    /// Scripts in the page itself.
    pub(super) inline_script: String,
    pub(super) noscript: String,
    /// Where in the text a browser without frames is spoken to: often it is all that the page says itself.
    pub(super) instead_of_frames: Range<usize>,
    pub(super) items: Vec<Item>,
    pub(super) images: u32,
    pub(super) scripts: u32,
    pub(super) forms: u32,
    has_app_root: bool,
    pub(super) has_parking_key: bool,
}

/// An element that is still open.
struct Open {
    name: String,
    is_hidden: bool,
    is_link: bool,
    is_heading: bool,
    /// The name or the role of a card: a line to a reader, wherever it stands.
    is_line: bool,
    /// The item that it opened.
    item: Option<usize>,
    /// The property that its text is: of which item, and the how manyth.
    property: Option<(usize, usize)>,
}

/// The page as far as it has been read.
#[derive(Default)]
pub(super) struct Reader {
    pub(super) found: Markup,
    open: Vec<Open>,
    hidden: usize,
    in_link: usize,
    in_svg: usize,
    data_bytes: usize,
    heading: Option<String>,
    items: Vec<usize>,
    data_is_open: bool,
    title_is_open: bool,
}

impl Markup {
    /// What the page holds, and how many of its bytes were read.
    pub(super) fn of(html: &str, meter: &Meter) -> (Self, usize) {
        let mut reader = Reader::default();
        let read = tags::read(html, &mut reader, meter);
        (reader.found, read)
    }

    /// Whether the page says that it shows nothing without scripts, or has an empty element for them to fill.
    pub(super) fn waits_for_script(&self) -> bool {
        self.has_app_root || self.noscript.to_lowercase().contains("javascript")
    }
}

impl Reader {
    pub(super) fn start(&mut self, name: &str, attributes: &Attributes, is_closed: bool, meter: &Meter) {
        self.close_what_ends_before(name);
        let is_line = attributes.is_of_card();
        if is_line || !INLINE.contains(&name) {
            self.break_line();
        }
        self.note(name, attributes, meter);
        let property = self.property(name, attributes, meter);
        let item = self.item(attributes, property);
        if VOID.contains(&name) || is_closed && self.in_svg > 0 {
            return;
        }
        let is_unframed = name == "noframes";
        if is_unframed {
            self.found.instead_of_frames = self.found.text.len()..usize::MAX;
        }
        let open = Open {
            name: name.to_owned(),
            is_hidden: UNSEEN.contains(&name)
                || attributes.hide()
                || is_unframed && self.found.frames.is_empty(),
            is_link: name == "a" && attributes.has("href"),
            is_heading: matches!(name, "h1" | "h2" | "h3" | "h4" | "h5" | "h6"),
            is_line,
            item,
            property: property.filter(|_| item.is_none()),
        };
        self.hidden += usize::from(open.is_hidden);
        self.in_link += usize::from(open.is_link);
        self.in_svg += usize::from(name == "svg");
        if open.is_heading {
            self.heading = Some(String::new());
        }
        if name == "blockquote" && self.found.quotations.last().is_none_or(|last| last.end != usize::MAX) {
            self.found.quotations.push(self.found.text.len()..usize::MAX);
        }
        self.items.extend(item);
        self.open.push(open);
    }

    /// Paragraphs, list items and cells need no end tag; a link ends where the next begins.
    fn close_what_ends_before(&mut self, name: &str) {
        let Some(last) = self.open.last() else { return };
        let ends = match last.name.as_str() {
            "p" => !INLINE.contains(&name) && !VOID.contains(&name),
            "head" => name == "body",
            same @ ("li" | "dt" | "dd" | "tr" | "td" | "th" | "option" | "a") => {
                same == name || matches!((same, name), ("dt", "dd") | ("dd", "dt") | ("td", "th" | "tr"))
            }
            _ => false,
        };
        if ends {
            self.close_last();
        }
    }

    fn note(&mut self, name: &str, attributes: &Attributes, meter: &Meter) {
        let found = &mut self.found;
        let base = found.base.as_ref().map_or(0, String::len);
        let address =
            |key: &str| attributes.address(key).inspect(|address| meter.spend(links::cost(address, base)));
        match name {
            "html" => {
                found.has_parking_key |= attributes.has(parking::KEY);
                found.language = found.language.take().or(attributes.owned("lang"));
            }
            "base" if found.base.is_none() => found.base = address("href"),
            "meta" => meta(found, attributes),
            "a" | "area" if found.links.len() < MAX_LINKS && attributes.has("href") => {
                found.links.push(Link { href: address("href").unwrap_or_default(), text: String::new() });
            }
            "link" => {
                let rel = attributes.get("rel").unwrap_or_default().to_lowercase();
                if rel.contains("stylesheet") {
                    push_below(&mut found.resources, address("href"));
                }
            }
            "img" => {
                found.images += 1;
                push_below(&mut found.resources, address("src"));
                let caption = attributes.owned("alt").filter(|alt| cards::may_be_caption(alt));
                if let Some(caption) = caption.filter(|_| found.captions.len() < MAX_CAPTIONS) {
                    meter.spend(PER_VISIBLE_BYTE * caption.len() as u64);
                    found.captions.push((found.text.len(), caption));
                }
            }
            "script" => {
                found.scripts += 1;
                let kind = attributes.get("type").unwrap_or_default().to_lowercase();
                self.data_is_open = kind.contains("ld+json");
                if self.data_is_open {
                    found.data.push(String::new());
                }
                push_below(&mut found.resources, address("src"));
            }
            "form" => found.forms += 1,
            "frame" | "iframe" if found.frames.len() < MAX_LINKS => {
                let covers = name == "frame" || attributes.cover();
                found.frames.extend(address("src").map(|src| (src, covers)));
            }
            "app-root" => found.has_app_root = true,
            "title" => self.title_is_open = found.title.is_empty() && self.in_svg == 0,
            "div" => {
                found.has_app_root |= attributes.get("id").is_some_and(|id| APP_ROOTS.contains(&&*id));
            }
            _ => {}
        }
    }

    /// The property of the innermost item that this element is; its value is known at once where an attribute
    /// holds it.
    fn property(&mut self, name: &str, attributes: &Attributes, meter: &Meter) -> Option<(usize, usize)> {
        let property = attributes.owned("itemprop")?;
        let item = *self.items.last()?;
        let properties = &mut self.found.items[item].properties;
        meter.spend(PER_PROPERTY);
        let value = match name {
            _ if attributes.has("itemscope") => None,
            "a" | "link" | "area" => attributes.owned("href"),
            _ => attributes.owned("content"),
        };
        let is_known = value.is_some();
        properties.push((property, value.unwrap_or_default()));
        (!is_known).then_some((item, properties.len() - 1))
    }

    /// The item that this element begins. One that is another's property takes its place there.
    fn item(&mut self, attributes: &Attributes, property: Option<(usize, usize)>) -> Option<usize> {
        if !attributes.has("itemscope") {
            return None;
        }
        let items = &mut self.found.items;
        let part_of = property.and_then(|(item, _)| Some((item, items[item].properties.pop()?.0)));
        (items.len() < MAX_LINKS).then(|| {
            let kind = attributes.owned("itemtype").unwrap_or_default();
            items.push(Item { kind, properties: Vec::new(), part_of });
            items.len() - 1
        })
    }

    pub(super) fn end(&mut self, name: &str) {
        if !INLINE.contains(&name) {
            self.break_line();
        }
        let looked_at = self.open.iter().rev().take(MAX_LOOK_BACK);
        let Some(depth) = looked_at.into_iter().position(|open| open.name == name) else { return };
        (0..=depth).for_each(|_| self.close_last());
    }

    fn close_last(&mut self) {
        let Some(closed) = self.open.pop() else { return };
        self.hidden -= usize::from(closed.is_hidden);
        self.in_link -= usize::from(closed.is_link);
        if closed.item.is_some() {
            self.items.pop();
        }
        self.in_svg -= usize::from(closed.name == "svg");
        if closed.is_line {
            self.break_line();
        }
        if let Some(heading) = self.heading.take_if(|_| closed.is_heading)
            && self.found.headings.len() < MAX_LINKS
        {
            self.found.headings.push(heading);
        }
        match closed.name.as_str() {
            "title" => self.title_is_open = false,
            "script" => self.data_is_open = false,
            "noframes" => self.found.instead_of_frames.end = self.found.text.len(),
            "blockquote" => {
                let end = self.found.text.len();
                self.found.quotations.last_mut().into_iter().for_each(|last| last.end = last.end.min(end));
            }
            _ => {}
        }
    }

    /// How many bytes of the text that follows are wanted, and how many steps each of them costs.
    pub(super) fn wanted(&self) -> (usize, u64) {
        let found = &self.found;
        let below = |most: usize, text: &str| most.saturating_sub(text.len());
        match self.open.last().map(|open| open.name.as_str()) {
            Some("title") if self.title_is_open => (below(MAX_LINE_BYTES, &found.title), PER_SCRIPT_BYTE),
            Some("title") => (0, 0),
            Some("script") if self.data_is_open => {
                (MAX_SCRIPT_BYTES.saturating_sub(self.data_bytes), PER_DATA_BYTE)
            }
            Some("script") => (below(MAX_SCRIPT_BYTES, &found.inline_script), PER_SCRIPT_BYTE),
            Some("noscript") => (below(MAX_LINE_BYTES, &found.noscript), PER_SCRIPT_BYTE),
            _ if self.hidden > 0 => (0, 0),
            _ => (below(MAX_VISIBLE_BYTES, &found.text), PER_VISIBLE_BYTE),
        }
    }

    /// Text where [`Self::wanted`] said that it is wanted.
    pub(super) fn text(&mut self, text: &str) {
        let found = &mut self.found;
        match self.open.last().map(|open| open.name.as_str()) {
            Some("title") => found.title.push_str(text),
            Some("script") if self.data_is_open => {
                self.data_bytes += text.len();
                found.data.last_mut().into_iter().for_each(|data| data.push_str(text));
            }
            Some("script") => found.inline_script.push_str(text),
            Some("noscript") => found.noscript.push_str(text),
            _ => self.visible(text),
        }
    }

    fn visible(&mut self, text: &str) {
        let found = &mut self.found;
        let began = found.text.len();
        // Line breaks in the source are spaces to a reader.
        found.text.extend(text.chars().map(|c| if c.is_whitespace() { ' ' } else { c }));
        let text = &found.text[began..];
        if self.in_link > 0
            && let Some(link) = found.links.last_mut()
            && link.text.len() < 200
        {
            link.text.push_str(text);
        }
        if let Some(heading) = &mut self.heading {
            heading.push_str(text);
        }
        let innermost = self.open.iter().rev().take(4).find_map(|open| open.property);
        if let Some((item, property)) = innermost
            && let Some((_, value)) = found.items[item].properties.get_mut(property)
            && value.len() < 300
        {
            value.push_str(text);
        }
    }

    fn break_line(&mut self) {
        if !self.found.text.ends_with('\n') {
            self.found.text.push('\n');
        }
    }
}

fn meta(found: &mut Markup, attributes: &Attributes) {
    let Some(content) = attributes.owned("content") else { return };
    let named = attributes.get("name").or(attributes.get("property")).unwrap_or_default().to_lowercase();
    let equivalent = attributes.get("http-equiv").unwrap_or_default().to_lowercase();
    match named.as_str() {
        "description" => found.description = content,
        "og:description" if found.description.is_empty() => found.description = content,
        "author" if found.author.is_empty() => found.author = content,
        "generator" if found.generator.is_none() => found.generator = Some(content),
        _ if equivalent == "refresh" && found.refresh.is_none() => found.refresh = Some(content),
        _ => {}
    }
}

fn push_below(addresses: &mut Vec<String>, address: Option<String>) {
    let room = MAX_LINKS.saturating_sub(addresses.len()).min(1);
    addresses.extend(address.filter(|address| !address.starts_with("data:")).into_iter().take(room));
}
