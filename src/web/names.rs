//! Names as people write them. A name is shown in mails and to others, so it may not carry what makes a line
//! read otherwise than it was written, nor an address that a mail program would turn into a link.

use leadwire_domain::lead::{self, FieldError, limits};
use leadwire_domain::web::registrable;

use super::forms::error;

/// What is wrong with one line of text, if anything.
pub fn line_error(field: &str, text: &str, max: usize) -> Option<FieldError> {
    lead::required(field, text, max).err()
}

/// What is wrong with a person's name, if anything.
pub fn name_error(field: &str, name: &str) -> Option<FieldError> {
    line_error(field, name, limits::NAME)
        .or_else(|| holds_address(name).then(|| error(field, "ADDRESS_IN_NAME", &[])))
}

/// A web or e-mail address, with or without its scheme: a word that ends in a suffix under which names exist.
fn holds_address(text: &str) -> bool {
    let between = |c: char| c.is_whitespace() || ",;:()<>[]{}\"|/\\?#&=!*".contains(c);
    let is_host = |word: &str| registrable(word.trim_matches('.')).is_some();
    text.contains("://") || text.contains('@') || text.split(between).any(is_host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_of_people_are_taken() {
        for name in [
            "Anna",
            "J. R. R. Tolkien",
            "Dr.Müller",
            "O’Neil-Smith",
            "Ludwig van Beethoven",
            "نرگس\u{200C}زاده",
            "李 明",
        ] {
            assert_eq!(name_error("name", name), None, "{name}");
        }
    }

    #[test]
    fn what_would_be_a_link_or_reads_otherwise_than_it_is_written_is_not() {
        for name in [
            "Win at evil.com",
            "https://evil.example/x",
            "see (www.evil.co.uk)",
            "evil．com",
            "a@b",
            "Anna, evil.com/free",
        ] {
            assert_eq!(name_error("name", name).unwrap().code, "ADDRESS_IN_NAME", "{name}");
        }
        for name in ["Anna\u{202E}annA", "Anna\r\nBcc: x", "An\u{200B}na", "A\u{2066}b"] {
            assert_eq!(name_error("name", name).unwrap().code, "CONTROL_CHARACTER", "{name}");
        }
    }
}
