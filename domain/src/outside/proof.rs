//! How somebody shows that a site is theirs: a token of their own at one of three places that only its owner
//! can write to. What was seen there, and how it is read.

use html5gum::{DefaultEmitter, Token, Tokenizer};
use serde::{Deserialize, Serialize};

/// The name of the tag, and what stands before the token in a record.
pub const PROOF_NAME: &str = "leadwire-site-proof";
/// Where the file lies (RFC 8615).
pub const PROOF_PATH: &str = "/.well-known/leadwire-site-proof.txt";

/// What may stand in the head of a page; the first other element ends it.
const HEAD: [&str; 10] =
    ["html", "head", "title", "meta", "link", "script", "style", "base", "noscript", "template"];

/// The places where a token may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofPlace {
    /// A file at [`PROOF_PATH`].
    File,
    /// A `<meta>` tag in the head of the front page.
    Page,
    /// A TXT record of the domain.
    Record,
}

impl ProofPlace {
    /// Every place, the easiest first.
    pub const ALL: [Self; 3] = [Self::File, Self::Page, Self::Record];

    /// The place's name in evidence and Fluent keys.
    pub fn name(self) -> &'static str {
        match self {
            Self::File => "file",
            Self::Page => "page",
            Self::Record => "record",
        }
    }
}

/// What was seen at one place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sight {
    /// The token.
    Token,
    /// Something of ours with another token: of another application, or copied wrongly.
    OtherToken,
    /// Nothing of ours.
    Nothing,
    /// The site sends visitors to another owner's name, where nothing counts.
    Elsewhere { host: String },
    /// Nobody answered.
    NoAnswer,
    /// We did not look: there were enough visits to the site within the hour.
    HeldBack,
}

/// What one look saw.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProofLook {
    pub file: Sight,
    pub page: Sight,
    pub record: Sight,
}

impl ProofLook {
    /// The same everywhere.
    pub fn all(sight: &Sight) -> Self {
        Self { file: sight.clone(), page: sight.clone(), record: sight.clone() }
    }

    /// What was seen at a place.
    pub fn at(&self, place: ProofPlace) -> &Sight {
        match place {
            ProofPlace::File => &self.file,
            ProofPlace::Page => &self.page,
            ProofPlace::Record => &self.record,
        }
    }

    /// Where the token stands, if it does.
    pub fn found(&self) -> Option<ProofPlace> {
        ProofPlace::ALL.into_iter().find(|place| *self.at(*place) == Sight::Token)
    }

    /// Whether every place answered, so that nothing found means that nothing stands there: the token may
    /// stand at the one that did not.
    pub fn is_answered(&self) -> bool {
        ProofPlace::ALL.iter().all(|place| !matches!(self.at(*place), Sight::NoAnswer | Sight::HeldBack))
    }
}

/// What stands in a TXT record or in the file: `leadwire-site-proof=TOKEN`.
pub fn proof_line(token: &str) -> String {
    format!("{PROOF_NAME}={token}")
}

/// The tag that stands in the head of the front page.
pub fn proof_tag(token: &str) -> String {
    format!("<meta name=\"{PROOF_NAME}\" content=\"{token}\">")
}

/// What the TXT records of a domain say.
pub fn sight_in_records(records: &[String], token: &str) -> Sight {
    sight(records.iter().filter_map(|record| after_name(record)), token)
}

/// What the file says: the line of a record, alone or among others.
pub fn sight_in_file(text: &str, token: &str) -> Sight {
    sight(text.trim_start_matches('\u{feff}').lines().filter_map(after_name), token)
}

/// What the head of a page says. A tag further down may have been written by any of its visitors.
pub fn sight_in_page(html: &str, token: &str) -> Sight {
    let mut emitter = DefaultEmitter::default();
    // Script, style and title hold text and no tags.
    emitter.naively_switch_states(true);
    let mut contents: Vec<String> = Vec::new();
    for token in Tokenizer::new_with_emitter(html, emitter) {
        let Ok(Token::StartTag(tag)) = token else { continue };
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        if !HEAD.contains(&name.as_str()) {
            break;
        }
        let value = |key: &str| {
            tag.attributes.get(key.as_bytes()).map(|value| String::from_utf8_lossy(value).into_owned())
        };
        if name == "meta" && value("name").is_some_and(|name| name.trim().eq_ignore_ascii_case(PROOF_NAME)) {
            contents.extend(value("content").map(|content| content.trim().to_owned()));
        }
    }
    sight(contents.iter().map(String::as_str), token)
}

fn sight<'t>(tokens: impl Iterator<Item = &'t str>, token: &str) -> Sight {
    let mut sight = Sight::Nothing;
    for seen in tokens {
        if seen == token {
            return Sight::Token;
        }
        sight = Sight::OtherToken;
    }
    sight
}

/// The token behind the name; people copy quotation marks along, and forms add spaces.
fn after_name(text: &str) -> Option<&str> {
    let bare = text.trim().trim_matches('"').trim();
    let (name, token) = bare.split_once('=')?;
    name.trim().eq_ignore_ascii_case(PROOF_NAME).then(|| token.trim())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_found_means_nothing_while_one_place_does_not_answer() {
        assert!(ProofLook::all(&Sight::Nothing).is_answered());
        for sight in [Sight::NoAnswer, Sight::HeldBack] {
            let half = ProofLook { file: sight.clone(), ..ProofLook::all(&Sight::Nothing) };
            assert!(!half.is_answered(), "{sight:?}");
        }
    }

    #[test]
    fn a_token_among_other_records_is_found_also_with_the_quotation_marks_that_were_copied_along() {
        let records = |ours: &str| vec!["v=spf1 -all".to_owned(), ours.to_owned(), "ms=1".to_owned()];
        for ours in ["leadwire-site-proof=abc", " \"leadwire-site-proof=abc\" ", "Leadwire-Site-Proof = abc"]
        {
            assert_eq!(sight_in_records(&records(ours), "abc"), Sight::Token, "{ours}");
        }
        assert_eq!(sight_in_records(&records("leadwire-site-proof=abcd"), "abc"), Sight::OtherToken);
        assert_eq!(sight_in_records(&records("abc"), "abc"), Sight::Nothing);
        assert_eq!(sight_in_records(&["x leadwire-site-proof=abc".to_owned()], "abc"), Sight::Nothing);
    }

    #[test]
    fn a_file_holds_the_line_and_a_page_that_stands_for_it_does_not() {
        assert_eq!(sight_in_file("\u{feff}leadwire-site-proof=abc\r\n", "abc"), Sight::Token);
        assert_eq!(sight_in_file("# ours\nleadwire-site-proof=abc", "abc"), Sight::Token);
        assert_eq!(sight_in_file("leadwire-site-proof=ABC", "abc"), Sight::OtherToken);
        assert_eq!(
            sight_in_file("<!doctype html><p>Not found: leadwire-site-proof=abc", "abc"),
            Sight::Nothing
        );
    }

    #[test]
    fn a_tag_counts_in_the_head_alone() {
        let tag = proof_tag("abc");
        for page in [
            format!("<!doctype html><html><head><title>Acme</title>{tag}</head><body>Hello"),
            format!("{tag}<p>Hello"),
            "<META CONTENT='abc' NAME='Leadwire-Site-Proof'/><body>".to_owned(),
        ] {
            assert_eq!(sight_in_page(&page, "abc"), Sight::Token, "{page}");
        }
        for page in [
            format!("<head></head><body><div class=comment>{tag}</div>"),
            format!("<p>Hello{tag}"),
            format!("<head><!-- {tag} --><title>{tag}</title><script>\"{tag}\"</script></head>"),
            "<meta name=description content=abc>".to_owned(),
        ] {
            assert_eq!(sight_in_page(&page, "abc"), Sight::Nothing, "{page}");
        }
        assert_eq!(sight_in_page(&proof_tag("abd"), "abc"), Sight::OtherToken);
    }
}
