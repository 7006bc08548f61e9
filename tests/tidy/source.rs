//! One file of the house, and Rust text seen without its comments and strings; what is left stays in place.

/// A file by its path from the root of the repository, with `/` between folders.
pub struct Source {
    pub path: String,
    pub text: String,
    /// The text with comments and the insides of strings and characters blanked. Same as `text` if not Rust.
    pub code: String,
    /// The text with comments blanked, strings kept. Same as `text` if not Rust.
    pub uncommented: String,
    /// Every string literal, with the line where it starts.
    pub strings: Vec<(usize, String)>,
}

impl Source {
    pub fn new(path: &str, text: &str) -> Self {
        let lexed = if path.ends_with(".rs") { lex(text) } else { Lexed::untouched(text) };
        let Lexed { code, uncommented, strings } = lexed;
        Source { path: path.to_owned(), text: text.to_owned(), code, uncommented, strings }
    }

    pub fn is_rust(&self) -> bool {
        self.path.ends_with(".rs")
    }

    /// The folder or file under `src/` that this file is part of: `referrals`, `web`, `routes.rs` …
    pub fn room(&self) -> Option<&str> {
        self.path.strip_prefix("src/")?.split('/').next()
    }

    /// `path:line`, from a byte position in the text.
    pub fn place(&self, position: usize) -> String {
        format!("{}:{}", self.path, line_at(&self.text, position))
    }
}

/// The 1-based line of a byte position.
pub fn line_at(text: &str, position: usize) -> usize {
    1 + text.as_bytes()[..position].iter().filter(|byte| **byte == b'\n').count()
}

/// Whether a byte can be part of an identifier.
pub fn in_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80
}

/// Byte positions where `word` stands alone, not as part of a longer identifier.
pub fn words<'a>(text: &'a str, word: &'a str) -> impl Iterator<Item = usize> + 'a {
    let bytes = text.as_bytes();
    text.match_indices(word).map(|(at, _)| at).filter(move |at| {
        let before = at.checked_sub(1).map(|index| bytes[index]);
        let after = bytes.get(at + word.len());
        !before.is_some_and(in_word) && !after.copied().is_some_and(in_word)
    })
}

struct Lexed {
    code: String,
    uncommented: String,
    strings: Vec<(usize, String)>,
}

impl Lexed {
    fn untouched(text: &str) -> Self {
        Lexed { code: text.to_owned(), uncommented: text.to_owned(), strings: Vec::new() }
    }
}

/// Walks over Rust text piece by piece. Bytes are enough: every delimiter is ASCII, a piece is blanked whole.
fn lex(text: &str) -> Lexed {
    let bytes = text.as_bytes();
    let (mut code, mut uncommented) = (bytes.to_vec(), bytes.to_vec());
    let mut strings = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        if let Some(length) = comment(rest) {
            blank(&mut code[at..at + length]);
            blank(&mut uncommented[at..at + length]);
            at += length;
        } else if let Some((open, length, close)) = string(rest) {
            let inside = at + open..at + length - close;
            strings.push((line_at(text, at), text[inside.clone()].to_owned()));
            blank(&mut code[inside]);
            at += length;
        } else if let Some(length) = character(rest) {
            blank(&mut code[at + 1..at + length - 1]);
            at += length;
        } else if in_word(bytes[at]) {
            // A word is taken whole, so that the `r` of `for"…"` is not read as a raw string's.
            at += rest.iter().take_while(|byte| in_word(**byte)).count();
        } else {
            at += 1;
        }
    }
    let whole = |bytes| String::from_utf8(bytes).expect("whole pieces were blanked");
    Lexed { code: whole(code), uncommented: whole(uncommented), strings }
}

fn blank(bytes: &mut [u8]) {
    bytes.iter_mut().filter(|byte| **byte != b'\n').for_each(|byte| *byte = b' ');
}

/// The length of the comment that starts here. Block comments nest.
fn comment(rest: &[u8]) -> Option<usize> {
    if rest.starts_with(b"//") {
        return Some(rest.iter().position(|byte| *byte == b'\n').unwrap_or(rest.len()));
    }
    if !rest.starts_with(b"/*") {
        return None;
    }
    let (mut at, mut depth) = (2, 1);
    while depth > 0 && at < rest.len() {
        match &rest[at..] {
            [b'/', b'*', ..] => (at, depth) = (at + 2, depth + 1),
            [b'*', b'/', ..] => (at, depth) = (at + 2, depth - 1),
            _ => at += 1,
        }
    }
    Some(at)
}

/// The string that starts here, with any prefix: length of its opening, of all of it, and of its closing.
fn string(rest: &[u8]) -> Option<(usize, usize, usize)> {
    let prefix = rest.iter().take_while(|byte| matches!(byte, b'b' | b'c' | b'r')).count();
    let raw = match &rest[..prefix] {
        b"" | b"b" | b"c" => false,
        b"r" | b"br" | b"cr" => true,
        _ => return None,
    };
    let hashes = if raw { rest[prefix..].iter().take_while(|byte| **byte == b'#').count() } else { 0 };
    let open = prefix + hashes + 1;
    if rest.get(open - 1) != Some(&b'"') {
        return None;
    }
    let mut at = open;
    while at < rest.len() {
        match rest[at] {
            b'\\' if !raw => at += 2,
            b'"' if rest[at + 1..].iter().take(hashes).filter(|byte| **byte == b'#').count() == hashes => {
                return Some((open, at + 1 + hashes, 1 + hashes));
            }
            _ => at += 1,
        }
    }
    Some((open, rest.len(), 0))
}

/// The length of the character literal that starts here; none for a lifetime.
fn character(rest: &[u8]) -> Option<usize> {
    let quote = |from: usize| rest.iter().skip(from).position(|byte| *byte == b'\'').map(|at| from + at + 1);
    match rest {
        [b'\'', b'\\', _, ..] => quote(3),
        [b'\'', first, ..] => {
            let width = match first {
                0..0x80 => 1,
                0xc0..0xe0 => 2,
                0xe0..0xf0 => 3,
                _ => 4,
            };
            (rest.get(1 + width) == Some(&b'\'')).then_some(width + 2)
        }
        _ => None,
    }
}

#[test]
fn comments_strings_and_characters_are_blanked_in_place() {
    let code = |text: &str| Source::new("a.rs", text).code;
    assert_eq!(code("a // {\nb"), "a     \nb");
    assert_eq!(code("a /* { /* } */ é */ b"), format!("a{}b", " ".repeat(20)));
    assert_eq!(code(r#"f("{ \" }", 1)"#), r#"f("      ", 1)"#);
    assert_eq!(code(r##"f(r#"{ " }"#, b"{")"##), r##"f(r#"     "#, b" ")"##);
    assert_eq!(code(r"match c { '{' | '\'' | '\u{7b}' | b'}' => 'a' }").matches(['{', '}']).count(), 2);
    assert_eq!(code("fn f<'a>(x: &'a str, y: '_) {}"), "fn f<'a>(x: &'a str, y: '_) {}");
    assert_eq!(code("'é' + '—'"), "'  ' + '   '");
    assert_eq!(code("r#fn(\"x\")"), "r#fn(\" \")");
    assert_eq!(code("\"https://x\" // y"), "\"         \"     ");
}

#[test]
fn strings_are_handed_out_with_their_lines() {
    let source = Source::new("a.rs", "// \"no\"\nlet a = \"one\";\n\nlet b = r\"two\n\";");
    assert_eq!(source.strings, [(2, "one".to_owned()), (4, "two\n".to_owned())]);
    assert_eq!(source.uncommented.trim_start(), "let a = \"one\";\n\nlet b = r\"two\n\";");
    assert_eq!(source.place(source.text.find("two").expect("there")), "a.rs:4");
}
