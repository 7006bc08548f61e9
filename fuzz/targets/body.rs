//! The bytes of an answer as text. The first line is the charset that its header names, or none; what stands
//! behind it is the body. Whatever is named, text comes out, bounded by what came in, and a byte order mark
//! wins.
#![no_main]

use leadwire_domain::outside::{body_text, looks_like_html};
use libfuzzer_sys::fuzz_target;

/// A byte is at most a letter of so many bytes, or the sign for one that is none.
const MOST_BYTES: usize = 3;
const MARK: &[u8] = b"\xef\xbb\xbf";

fuzz_target!(|bytes: &[u8]| {
    let end = bytes.iter().position(|byte| *byte == b'\n').unwrap_or(bytes.len());
    let named = String::from_utf8_lossy(&bytes[..end]);
    let charset = Some(named.as_ref()).filter(|named| !named.is_empty());
    let body = bytes.get(end + 1..).unwrap_or_default();
    let text = body_text(body, charset);
    assert!(text.len() <= MOST_BYTES * body.len() + MOST_BYTES, "{} of {}", text.len(), body.len());
    // A page of our own language, marked as such, is read as it stands, whatever header and page say.
    let whole = String::from_utf8_lossy(body);
    let marked = [MARK, whole.as_bytes()].concat();
    assert_eq!(body_text(&marked, charset), whole);
    let begins = whole.trim_start_matches(|sign: char| sign.is_ascii_whitespace());
    assert_eq!(looks_like_html(&marked), begins.starts_with('<'));
});
