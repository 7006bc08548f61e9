//! The body of an answer as text, and whether it is a page at all.

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

/// The text of a body, in the charset that is named first, in the order of the HTML standard: a byte order
/// mark, what the header says (`charset`), what the beginning of the page says; then UTF-8 where that reads,
/// else what browsers take for Western pages.
pub fn body_text(bytes: &[u8], charset: Option<&str>) -> String {
    let named = charset.and_then(|label| Encoding::for_label(label.as_bytes()));
    let encoding = named.or_else(|| declared(bytes)).unwrap_or_else(|| {
        // A page that was cut may end within a character.
        let is_utf8 = std::str::from_utf8(bytes).map_or_else(|why| why.error_len().is_none(), |_| true);
        if is_utf8 { UTF_8 } else { WINDOWS_1252 }
    });
    encoding.decode(bytes).0.into_owned()
}

/// The `charset` in the first kilobyte, of `<meta charset>` and `<meta http-equiv>` alike.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let beginning = String::from_utf8_lossy(&bytes[..bytes.len().min(1024)]).to_ascii_lowercase();
    let metas = beginning.split("<meta").skip(1).filter_map(|rest| rest.split('>').next());
    let mut labels = metas.filter_map(|meta| meta.split_once("charset")?.1.trim_start().strip_prefix('='));
    let label = labels.next()?.trim_start_matches(['"', '\'', ' ']);
    let label = label.split(|c: char| c.is_whitespace() || "\"';/".contains(c)).next()?;
    let encoding = Encoding::for_label(label.as_bytes())?;
    // Whoever could read this line as ASCII does not write UTF-16.
    Some(if encoding == UTF_16LE || encoding == UTF_16BE { UTF_8 } else { encoding })
}

/// Whether what has no content type begins like a page.
pub fn looks_like_html(bytes: &[u8]) -> bool {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    bytes.trim_ascii_start().starts_with(b"<")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_read_in_the_charset_that_it_names_first() {
        let (latin, utf8) = (&b"caf\xe9 noir"[..], "café".as_bytes());
        assert_eq!(body_text(latin, Some("iso-8859-1")), "café noir");
        assert_eq!(body_text(utf8, Some("utf-8")), "café");
        assert_eq!(body_text(latin, None), "café noir");
        assert_eq!(body_text(utf8, None), "café");
        assert_eq!(body_text(b"\xef\xbb\xbfcaf\xc3\xa9", Some("iso-8859-1")), "café");
        assert_eq!(
            body_text(b"<meta charset=windows-1251>\xcf\xf0\xe8", None),
            "<meta charset=windows-1251>При"
        );
        let old = b"<META http-equiv=Content-Type content=\"text/html; charset=Shift_JIS\">\x93\xfa";
        assert!(body_text(old, None).ends_with('日'));
        assert!(body_text(b"<meta charset='utf-16'>caf\xc3\xa9", None).ends_with("café"));
        assert_eq!(body_text(utf8, Some("no-such-charset")), "café");
        assert_eq!(body_text(&utf8[..4], None), "caf\u{fffd}");
    }

    #[test]
    fn what_begins_with_a_tag_looks_like_a_page() {
        assert!(looks_like_html(b"<!doctype html>") && looks_like_html(b"\xef\xbb\xbf \n<html>"));
        assert!(!looks_like_html(b"%PDF-1.7") && !looks_like_html(b""));
    }
}
