//! HTML as a stream of tags: visible text in lines, links, scripts, structured data.

use std::collections::BTreeMap;

use html5gum::{DefaultEmitter, HtmlString, Spanned, StartTag, Token, Tokenizer};

/// Links, frames and resources beyond this many are not read.
const MAX_LINKS: usize = 2_000;
/// Structured data and scripts beyond this many bytes are not kept.
const MAX_SCRIPT_BYTES: usize = 256 * 1024;
/// Tags and pieces of text beyond these are not read (`docs/decisions/0031-what-strangers-write.md`).
const MAX_TOKENS: usize = 50_000;
const MAX_VISIBLE_BYTES: usize = 128 * 1024;
/// How far an end tag looks back for its start: beyond, the markup is broken anyway.
const MAX_LOOK_BACK: usize = 64;

/// What never has an end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track",
    "wbr",
];
/// What a visitor does not see, or sees as no text.
const UNSEEN: [&str; 13] = [
    "script", "style", "noscript", "template", "head", "svg", "iframe", "object", "noframes", "select",
    "textarea", "datalist", "math",
];
/// What stands inside a line; everything else begins a new one.
const INLINE: [&str; 22] = [
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "em", "font", "i", "label", "mark", "q", "s",
    "small", "span", "strong", "sub", "sup", "u", "wbr",
];
/// Empty elements that scripts fill, by `id`.
const APP_ROOTS: [&str; 8] =
    ["root", "app", "__next", "___gatsby", "q-app", "app-root", "react-root", "__nuxt"];

/// What parking services alone write, in a script or as its address: adverts made for domains, and the state
/// that their scripts begin with.
const PARKING_MARKS: [&str; 5] =
    ["adsense/domains", "adsensefordomains", "window.park =", "window.park=", "parking-lander"];
/// The attribute by which adverts for domains are let through.
const PARKING_KEY: &str = "data-adblockkey";

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
    pub(super) base: Option<String>,
    /// The content of a meta refresh.
    pub(super) refresh: Option<String>,
    /// Visible text, a line for each block.
    pub(super) text: String,
    /// Headings, as they stand in the text.
    pub(super) headings: Vec<String>,
    pub(super) links: Vec<Link>,
    /// Where scripts, styles and images come from.
    pub(super) resources: Vec<String>,
    /// Where frames lead, and whether each covers the page.
    pub(super) frames: Vec<(String, bool)>,
    /// JSON-LD, as written.
    pub(super) data: Vec<String>,
    /// Scripts in the page itself.
    pub(super) inline_script: String,
    pub(super) noscript: String,
    pub(super) items: Vec<Item>,
    pub(super) images: u32,
    pub(super) scripts: u32,
    pub(super) forms: u32,
    has_app_root: bool,
    has_parking_key: bool,
}

/// An element that is still open.
struct Open {
    name: String,
    is_hidden: bool,
    is_link: bool,
    is_heading: bool,
    /// The item that it opened.
    item: Option<usize>,
    /// The property that its text is.
    property: Option<(usize, String)>,
}

#[derive(Default)]
struct Reader {
    found: Markup,
    open: Vec<Open>,
    hidden: usize,
    in_link: usize,
    heading: Option<String>,
    items: Vec<usize>,
    data_is_open: bool,
    title_is_open: bool,
}

impl Markup {
    pub(super) fn of(html: &str) -> Self {
        let mut emitter = DefaultEmitter::default();
        // Script, style and title hold text and no tags.
        emitter.naively_switch_states(true);
        let mut reader = Reader::default();
        for token in Tokenizer::new_with_emitter(html, emitter).take(MAX_TOKENS) {
            let Ok(token) = token;
            match token {
                Token::StartTag(tag) => reader.start(&tag),
                Token::EndTag(tag) => reader.end(&String::from_utf8_lossy(&tag.name)),
                Token::String(text) => reader.text(&String::from_utf8_lossy(&text.value)),
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        reader.found
    }

    /// Whether the page says that it shows nothing without scripts, or has an empty element for them to fill.
    pub(super) fn waits_for_script(&self) -> bool {
        self.has_app_root || self.noscript.to_lowercase().contains("javascript")
    }

    /// What only parking services write.
    pub(super) fn parking_mark(&self) -> Option<String> {
        let written = |mark: &&'static str| {
            self.inline_script.contains(mark) || self.resources.iter().any(|address| address.contains(mark))
        };
        let key = self.has_parking_key.then_some(PARKING_KEY);
        key.or_else(|| PARKING_MARKS.into_iter().find(written)).map(str::to_owned)
    }
}

impl Reader {
    fn start(&mut self, tag: &StartTag<()>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let attributes = Attributes(&tag.attributes);
        self.close_what_ends_before(&name);
        if !INLINE.contains(&name.as_str()) {
            self.break_line();
        }
        self.note(&name, &attributes);
        let property = self.property(&name, &attributes);
        let item = self.item(&attributes, property.as_ref());
        if VOID.contains(&name.as_str()) || tag.self_closing && self.open.iter().any(|o| o.name == "svg") {
            return;
        }
        let is_heading = matches!(name.as_str(), "h1" | "h2" | "h3" | "h4" | "h5" | "h6");
        let is_hidden = UNSEEN.contains(&name.as_str()) || attributes.hide();
        let is_link = name == "a" && attributes.get("href").is_some();
        self.hidden += usize::from(is_hidden);
        self.in_link += usize::from(is_link);
        if is_heading {
            self.heading = Some(String::new());
        }
        self.items.extend(item);
        let property = property.filter(|_| item.is_none());
        self.open.push(Open { name, is_hidden, is_link, is_heading, item, property });
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

    fn note(&mut self, name: &str, attributes: &Attributes) {
        let found = &mut self.found;
        let address = |key: &str| attributes.get(key).map(|text| text.trim().to_owned());
        match name {
            "html" => {
                found.has_parking_key |= attributes.has(PARKING_KEY);
                found.language = found.language.take().or(attributes.get("lang"));
            }
            "base" if found.base.is_none() => found.base = address("href"),
            "meta" => meta(found, attributes),
            "a" | "area" if found.links.len() < MAX_LINKS => {
                let link = address("href").map(|href| Link { href, text: String::new() });
                found.links.extend(link);
            }
            "link" => {
                let rel = attributes.get("rel").unwrap_or_default().to_lowercase();
                if let Some(href) = address("href").filter(|_| rel.contains("stylesheet")) {
                    push_below(&mut found.resources, href);
                }
            }
            "img" => {
                found.images += 1;
                address("src").into_iter().for_each(|src| push_below(&mut found.resources, src));
            }
            "script" => {
                found.scripts += 1;
                let kind = attributes.get("type").unwrap_or_default().to_lowercase();
                self.data_is_open = kind.contains("ld+json");
                if self.data_is_open {
                    found.data.push(String::new());
                }
                address("src").into_iter().for_each(|src| push_below(&mut found.resources, src));
            }
            "form" => found.forms += 1,
            "frame" | "iframe" if found.frames.len() < MAX_LINKS => {
                let covers = name == "frame" || attributes.cover();
                found.frames.extend(address("src").map(|src| (src, covers)));
            }
            "app-root" => found.has_app_root = true,
            "title" => {
                self.title_is_open = found.title.is_empty() && !self.open.iter().any(|o| o.name == "svg")
            }
            _ => {}
        }
        let id = attributes.get("id").unwrap_or_default();
        self.found.has_app_root |= name == "div" && APP_ROOTS.contains(&id.as_str());
    }

    /// The property of the innermost item that this element is; its value is known at once where an attribute
    /// holds it.
    fn property(&mut self, name: &str, attributes: &Attributes) -> Option<(usize, String)> {
        let property = attributes.get("itemprop")?;
        let item = *self.items.last()?;
        if attributes.has("itemscope") {
            return Some((item, property));
        }
        let value = match name {
            "meta" => attributes.get("content"),
            "a" | "link" | "area" => attributes.get("href"),
            _ => attributes.get("content"),
        };
        match value {
            Some(value) => {
                self.found.items[item].properties.push((property, value));
                None
            }
            None => {
                self.found.items[item].properties.push((property.clone(), String::new()));
                Some((item, property))
            }
        }
    }

    fn item(&mut self, attributes: &Attributes, property: Option<&(usize, String)>) -> Option<usize> {
        let is_new = attributes.has("itemscope") && self.found.items.len() < MAX_LINKS;
        is_new.then(|| {
            let kind = attributes.get("itemtype").unwrap_or_default();
            self.found.items.push(Item { kind, properties: Vec::new(), part_of: property.cloned() });
            self.found.items.len() - 1
        })
    }

    fn end(&mut self, name: &str) {
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
        if let Some(heading) = self.heading.take_if(|_| closed.is_heading)
            && self.found.headings.len() < MAX_LINKS
        {
            self.found.headings.push(heading);
        }
        match closed.name.as_str() {
            "title" => self.title_is_open = false,
            "script" => self.data_is_open = false,
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        let found = &mut self.found;
        match self.open.last().map(|open| open.name.as_str()) {
            Some("title") if self.title_is_open => push_bytes(&mut found.title, text),
            Some("title") => {}
            Some("script") if self.data_is_open => {
                found.data.last_mut().into_iter().for_each(|data| push_bytes(data, text));
            }
            Some("script") => push_bytes(&mut found.inline_script, text),
            Some("noscript") => push_bytes(&mut found.noscript, text),
            _ if self.hidden > 0 => {}
            _ => self.visible(text),
        }
    }

    fn visible(&mut self, text: &str) {
        let room = MAX_VISIBLE_BYTES.saturating_sub(self.found.text.len());
        let text = &text[..text.floor_char_boundary(room)];
        // Line breaks in the source are spaces to a reader.
        let text = text.replace(|c: char| c.is_whitespace(), " ");
        self.found.text.push_str(&text);
        if self.in_link > 0
            && let Some(link) = self.found.links.last_mut()
            && link.text.len() < 200
        {
            link.text.push_str(&text);
        }
        if let Some(heading) = &mut self.heading {
            heading.push_str(&text);
        }
        let innermost = self.open.iter().rev().take(4).find_map(|open| open.property.as_ref());
        if let Some((item, property)) = innermost {
            let of_it = |(name, _): &&mut (String, String)| name == property;
            let last = self.found.items[*item].properties.iter_mut().rev().find(of_it);
            last.into_iter()
                .filter(|(_, value)| value.len() < 300)
                .for_each(|(_, value)| value.push_str(&text));
        }
    }

    fn break_line(&mut self) {
        if !self.found.text.ends_with('\n') {
            self.found.text.push('\n');
        }
    }
}

fn meta(found: &mut Markup, attributes: &Attributes) {
    let Some(content) = attributes.get("content") else { return };
    let named = attributes.get("name").or(attributes.get("property")).unwrap_or_default().to_lowercase();
    let equivalent = attributes.get("http-equiv").unwrap_or_default().to_lowercase();
    match named.as_str() {
        "description" => found.description = content,
        "og:description" if found.description.is_empty() => found.description = content,
        "generator" if found.generator.is_none() => found.generator = Some(content),
        _ if equivalent == "refresh" && found.refresh.is_none() => found.refresh = Some(content),
        _ => {}
    }
}

fn push_below(addresses: &mut Vec<String>, address: String) {
    if addresses.len() < MAX_LINKS && !address.starts_with("data:") {
        addresses.push(address);
    }
}

fn push_bytes(to: &mut String, text: &str) {
    if to.len() + text.len() <= MAX_SCRIPT_BYTES {
        to.push_str(text);
    }
}

struct Attributes<'a>(&'a BTreeMap<HtmlString, Spanned<HtmlString, ()>>);

impl Attributes<'_> {
    fn get(&self, name: &str) -> Option<String> {
        self.0.get(name.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains_key(name.as_bytes())
    }

    fn style(&self) -> String {
        self.get("style").unwrap_or_default().to_lowercase().replace(' ', "")
    }

    fn hide(&self) -> bool {
        let style = self.style();
        self.has("hidden") || style.contains("display:none") || style.contains("visibility:hidden")
    }

    /// Whether a frame is as large as the page.
    fn cover(&self) -> bool {
        let whole = |text: &str| text.contains("100%") || text.contains("100vh") || text.contains("100vw");
        let style = self.style();
        whole(&style)
            || style.contains("position:fixed")
            || ["width", "height"].iter().any(|side| self.get(side).is_some_and(|size| whole(&size)))
    }
}
