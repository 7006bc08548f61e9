//! The visible text of a page in lines, each with what it is to a visitor.

use std::collections::HashSet;

use super::markup::Markup;

/// Lines that are looked at; honest pages have fewer.
const MAX_LINES: usize = 5_000;
/// Marks that begin or end what somebody is quoted with.
const MARKS: [char; 8] = ['“', '”', '„', '«', '»', '"', '‟', '❝'];
/// Fewer words in quotation marks are a name or a title.
const WORDS_OF_A_QUOTATION: usize = 4;

/// One line, as a block of the page shows it.
pub(super) struct Line<'m> {
    pub(super) text: &'m str,
    /// Where it begins in the text of the page.
    pub(super) start: usize,
    pub(super) is_heading: bool,
    /// Somebody else is quoted.
    pub(super) is_quoted: bool,
}

impl<'m> Line<'m> {
    pub(super) fn all(markup: &'m Markup) -> Vec<Self> {
        let headings: HashSet<&str> = markup.headings.iter().map(|heading| heading.trim()).collect();
        let mut quotations = markup.quotations.iter().peekable();
        let mut end = 0;
        let lines = markup.text.split('\n').map(|line| {
            let start = end;
            end += line.len() + 1;
            (start, line.trim())
        });
        lines
            .filter(|(_, text)| !text.is_empty())
            .take(MAX_LINES)
            .map(|(start, text)| {
                while quotations.next_if(|quotation| quotation.end <= start).is_some() {}
                let is_within = quotations.peek().is_some_and(|quotation| quotation.start <= start);
                let is_quoted = is_within || is_quotation(text);
                Self { text, start, is_heading: headings.contains(text), is_quoted }
            })
            .collect()
    }
}

fn is_quotation(line: &str) -> bool {
    (line.starts_with(MARKS) || line.ends_with(MARKS))
        && line.split(' ').nth(WORDS_OF_A_QUOTATION - 1).is_some()
}
