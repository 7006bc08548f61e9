//! People as team pages show them: a name with a role beside or below it, or a name under a heading that
//! promises people. Customers who are quoted look much alike, so whoever stands beside a quotation, below a
//! heading about customers, or with somebody else's company in the role, is left out.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::departments::is_department;
use super::line::Line;
use super::person::{Named, Trust, is_titled, name_of, without_fillers, without_titles};
use super::plain::plain;
use super::roles::{is_alone, is_dash, is_degree, is_role, is_what_somebody_does, listed};

/// Words that begin what stands for a portrait.
const PORTRAITS: [&str; 9] =
    ["portrait", "portrat", "portraet", "portret", "retrato", "ritratto", "foto", "photo", "headshot"];
/// What stands between a name and what somebody does.
const APART: [char; 4] = [',', '–', '|', '('];
/// What stands between two people in one line.
const BESIDE: [char; 4] = ['·', '|', '•', ';'];
/// What joins the words of a heading.
const JOINTS: [char; 3] = ['\'', '’', '-'];
const MAX_JOINED: usize = 3;
/// Words of a heading below which people stand.
static OF_PEOPLE: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    listed(
        "
        team teams equipe equipo equipa people staff mitarbeiter mitarbeitende mitarbeiterinnen
        ansprechpartner medewerkers leadership management founders founder directors directie
        geschaftsfuhrung geschaftsleitung direction vorstand consultants collaborateurs collaboratori
        colaboradores mensen kopfe partners associes abogados advocaten somos siamo sommes menschen
        personnes personas persone pessoas
        ",
    )
});
/// Words of one below which customers speak.
static OF_CUSTOMERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    listed(
        "
        testimonial testimonials kundenstimmen referenzen referenties references temoignages temoignage
        avis opiniones testimonios recensioni testimonianze depoimentos testemunhos ervaringen reviews
        review bewertungen clients customers kunden clienti clientes klanten says say sagen dicono
        dicen dizem zeggen disent stimmen
        ",
    )
});
/// Filler text; two lines of it make a template, whose team nobody is.
static FILLER: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    listed(
        "
        lorem ipsum dolor consectetur adipiscing voluptatem ullamco dignissimos iusto consequatur
        voluptate dolore
        ",
    )
});

/// A line longer than this is no card.
const MAX_CARD_BYTES: usize = 120;
const MAX_WORDS: usize = 16;
const MAX_HEADING_WORDS: usize = 8;
/// So many words in a line before a name are somebody speaking.
const WORDS_OF_SPEECH: usize = 8;
/// Short lines that are looked at for names; honest pages have fewer.
const MAX_LOOKED_AT: usize = 1_000;
/// More cards in a row are not read as one.
const MAX_IN_A_ROW: usize = 50;
/// The next card begins so many lines below a name at most.
const LINES_BETWEEN: usize = 3;

/// What the last heading promised.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Section {
    Any,
    People,
    Customers,
}

/// A name with its role.
struct Card {
    name: String,
    lines: usize,
    /// The role is one that we know; otherwise only several in a row are believed.
    is_sure: bool,
    /// A part of the company that we know stands there: it speaks for the others beside it.
    is_told: bool,
}

/// Everybody whom cards show. `is_about_people`: the page's title or address promises people, so a line that
/// is a name needs no more.
pub(super) fn people(lines: &[Line], captions: &[(usize, String)], is_about_people: bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut section = Section::Any;
    let (mut at, mut looked_at, mut last_at) = (0, 0, None);
    let mut captions = captions.iter().peekable();
    while at < lines.len() && looked_at < MAX_LOOKED_AT {
        let line = &lines[at];
        looked_at += usize::from(line.text.len() <= MAX_CARD_BYTES);
        while let Some((_, caption)) = captions.next_if(|(place, _)| *place <= line.start) {
            found.extend(pictured(caption).filter(|_| section != Section::Customers));
        }
        section = section_at(line, section);
        let trust = match section {
            Section::Customers => None,
            Section::People => Some(Trust::Listed),
            Section::Any => is_about_people.then_some(Trust::Given),
        };
        // What somebody does stands with a name of which half is known.
        let has_role = section == Section::People && line.text.contains(APART);
        let beside = || has_role.then(|| name_alone(line.text, Trust::Beside)).flatten();
        let alone = trust.and_then(|trust| name_alone(line.text, trust)).or_else(beside);
        if section == Section::Customers || line.is_quoted {
            at += 1;
        } else if let Some(name) = alone.filter(|_| !stands_by_a_quotation(lines, at, 1)) {
            found.push(name);
            found.extend(others_in(line.text, section));
            last_at = Some(at);
            at += 1;
        } else {
            let is_next = last_at.is_some_and(|last| at <= last + LINES_BETWEEN);
            let mut cards = cards_from(&lines[at..], is_next);
            if cards.is_empty() {
                cards = cards_of_one_shape(&lines[at..]);
            }
            let length: usize = cards.iter().map(|card| card.lines).sum();
            let is_staff = || {
                let is_speech = is_speech(lines, at) && !is_of_profession(line.text);
                !stands_by_a_quotation(lines, at, length) && !is_speech
            };
            let are_told = section == Section::People || cards.iter().any(|card| card.is_told);
            if cards.len() > 1 && are_told || cards.first().is_some_and(|card| card.is_sure) && is_staff() {
                found.extend(cards.into_iter().map(|card| card.name));
                last_at = Some(at + length - 1);
            }
            looked_at += length;
            at += length.max(1);
        }
    }
    let last = captions.map(|(_, caption)| caption).filter(|_| section != Section::Customers);
    found.extend(last.filter_map(|caption| pictured(caption)));
    found
}

/// The others of a line that shows several: `Jane Roe, purchases · John Doe, sales`.
fn others_in(line: &str, section: Section) -> Vec<String> {
    if section != Section::People || line.len() > MAX_CARD_BYTES {
        return Vec::new();
    }
    let others = line.split(BESIDE).skip(1);
    others.filter_map(|part| name_alone(part.trim(), Trust::Beside)).collect()
}

/// Whether what stands for a picture may say who is on it.
pub(super) fn may_be_caption(text: &str) -> bool {
    (8..=MAX_CARD_BYTES).contains(&text.len()) && text.trim().contains(' ')
}

/// Who is on a picture, where its words say what they do or that it is a portrait: `Jane Roe, director`,
/// `Portrait of Jane Roe`, `Architect Jane Roe`.
fn pictured(caption: &str) -> Option<String> {
    let all: Vec<&str> = caption.split_whitespace().take(MAX_WORDS + 1).collect();
    let is_portrait = PORTRAITS.contains(&plain(all.first()?).as_ref());
    let tokens = without_fillers(&all[usize::from(is_portrait)..]);
    let tokens = &tokens[usize::from(tokens.first() == Some(&"of") || tokens.first() == Some(&"von"))..];
    let has_role = tokens.first().is_some_and(|token| is_what_somebody_does(token));
    let tokens = without_fillers(&tokens[usize::from(has_role)..]);
    let Named { name, taken, .. } = name_of(tokens, Trust::Beside)?;
    let rest = &tokens[taken..];
    let is_apart = tokens[taken - 1].ends_with([',', ')']) || rest.first().is_some_and(|t| is_dash(t));
    let behind = rest.iter().position(|token| !is_degree(token) && !is_dash(token)).unwrap_or(rest.len());
    let is_plain = rest.is_empty() || is_apart || !rest[0].starts_with(char::is_uppercase);
    let is_known = name_of(tokens, Trust::Listed).is_some();
    let is_it = is_known && is_plain && (is_portrait || has_role)
        || is_apart && (is_role(rest) || is_role(&rest[behind..]));
    is_it.then_some(name)
}

impl Line<'_> {
    fn may_be_card(&self) -> bool {
        self.text.len() <= MAX_CARD_BYTES && self.text.starts_with(|c: char| c.is_uppercase() || c == '(')
    }
}

/// A line that is a name and nothing else; a title may stand before it, a role behind a comma or dash.
pub(super) fn name_alone(line: &str, trust: Trust) -> Option<String> {
    if line.len() > 80 {
        return None;
    }
    let head = line.split(APART).next()?.split(" - ").next()?.split(" · ").next()?;
    let tokens: Vec<&str> = head.split_whitespace().collect();
    let tokens = without_titles(&tokens);
    name_of(tokens, trust).filter(|named| named.taken == tokens.len()).map(|named| named.name)
}

/// A heading changes the section unless it is a name or a role, as those of cards are.
fn section_at(line: &Line, section: Section) -> Section {
    if !line.is_heading && (line.text.len() > 40 || line.text.split(' ').count() > 3) {
        return section;
    }
    let tokens: Vec<&str> = line.text.split_whitespace().take(MAX_HEADING_WORDS + 1).collect();
    // `L'équipe`, `Qui sommes-nous`.
    let has = |words: &HashSet<&str>| {
        let is_one = |word: &str| words.contains(plain(word).as_ref());
        let joined = |token: &str| token.contains(JOINTS) && token.split(JOINTS).take(MAX_JOINED).any(is_one);
        tokens.iter().any(|token| is_one(token) || joined(token))
    };
    if tokens.len() > MAX_HEADING_WORDS {
        return if line.is_heading { Section::Any } else { section };
    }
    if has(&OF_CUSTOMERS) {
        return Section::Customers;
    }
    if !line.is_heading || name_alone(line.text, Trust::Listed).is_some() {
        return section;
    }
    match (has(&OF_PEOPLE), is_role(&tokens)) {
        (true, _) => Section::People,
        (false, true) => section,
        (false, false) => Section::Any,
    }
}

/// The cards that follow each other from the first line on. `is_next`: one stands right before them.
fn cards_from(lines: &[Line], is_next: bool) -> Vec<Card> {
    let mut cards = Vec::new();
    let mut at = 0;
    while cards.len() < MAX_IN_A_ROW
        && let Some(card) = lines.get(at).and_then(|line| card_at(line, lines.get(at + 1), is_next || at > 0))
    {
        at += card.lines;
        cards.push(card);
    }
    cards
}

/// The same, where of the first name only a half is known and two of its shape follow.
fn cards_of_one_shape(lines: &[Line]) -> Vec<Card> {
    let first = lines.first().filter(|line| line.may_be_card() && !line.is_quoted);
    let Some(first) = first.and_then(|line| small_card(line, Trust::Beside)) else { return Vec::new() };
    let others = cards_from(&lines[1..], true);
    if others.len() < 2 { Vec::new() } else { std::iter::once(first).chain(others).collect() }
}

/// `Jane Roe – rescue desk`: a name and small words apart from it.
fn small_card(line: &Line, trust: Trust) -> Option<Card> {
    let tokens: Vec<&str> = line.text.split_whitespace().take(MAX_WORDS + 1).collect();
    let named = name_of(&tokens, trust)?;
    let rest = &tokens[named.taken..];
    let is_apart = tokens[named.taken - 1].ends_with(',') || rest.first().is_some_and(|token| is_dash(token));
    (is_apart && is_small(rest)).then(|| Card {
        name: named.name,
        lines: 1,
        is_sure: false,
        is_told: rest.iter().any(|token| is_department(&plain(token))),
    })
}

/// A few words without a capital or a number: what somebody does, and no place, measure or price.
fn is_small(rest: &[&str]) -> bool {
    let begins = |token: &str| token.trim_start_matches('(').chars().next();
    let is_one = |c: char| c.is_uppercase() || c.is_numeric();
    rest.len() <= 6 && !rest.iter().any(|token| begins(token).is_some_and(is_one))
}

/// `is_next`: another stands right before it. Under a heading above a role, one name of two need be known
/// then, and none if it is of the shape of the others.
fn card_at(line: &Line, below: Option<&Line>, is_next: bool) -> Option<Card> {
    if !line.may_be_card() || line.is_quoted {
        return None;
    }
    let all: Vec<&str> = line.text.split_whitespace().take(MAX_WORDS + 1).collect();
    let tokens = without_fillers(&all);
    let titled = is_titled(tokens);
    let tokens = if titled { without_fillers(&tokens[1..]) } else { tokens };
    let trust = match (line.is_heading, is_next) {
        (true, true) => Trust::Shown,
        (true, false) => Trust::Beside,
        (false, _) => Trust::Listed,
    };
    let Named { name, taken, .. } = name_of(tokens, trust)?;
    let is_known = trust == Trust::Listed || name_of(tokens, Trust::Listed).is_some();
    let rest = &tokens[taken..];
    let card = |lines, is_sure| Some(Card { name: name.clone(), lines, is_sure, is_told: is_sure });
    let is_apart =
        tokens[taken - 1].ends_with([',', ')']) || rest.first().is_some_and(|token| is_dash(token));
    if is_known && is_apart && is_role(rest) {
        return card(1, true);
    }
    let behind = rest.iter().position(|token| !is_degree(token)).unwrap_or(rest.len());
    if behind == rest.len() {
        let below: Vec<&str> = below
            .filter(|below| !below.is_quoted && below.text.len() <= MAX_CARD_BYTES)
            .map(|below| below.text.split_whitespace().take(MAX_WORDS).collect())
            .unwrap_or_default();
        return if is_role(&below) { card(2, true) } else { titled.then(|| card(1, true)).flatten() };
    }
    if !is_known {
        return None;
    }
    let role = &rest[behind..];
    if (is_apart || behind > 0) && (is_role(role) || is_alone(role)) {
        return card(1, true);
    }
    let is_given = name_of(tokens, Trust::Given).is_some();
    let is_told = rest.iter().any(|token| is_department(&plain(token)));
    let may_be = is_apart && is_small(rest) && is_given;
    may_be.then_some(Card { name, lines: 1, is_sure: false, is_told })
}

/// Whether a word before a colon says that people follow.
pub(super) fn promises_people(word: &str) -> bool {
    OF_PEOPLE.contains(plain(word).as_ref())
}

/// Whether the title of a profession stands first.
fn is_of_profession(line: &str) -> bool {
    let tokens: Vec<&str> = line.split_whitespace().take(MAX_WORDS).collect();
    is_titled(without_fillers(&tokens))
}

/// Whether the line before is a sentence, as customers speak before they are named.
fn is_speech(lines: &[Line], at: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &lines[before]);
    before.is_some_and(|line| !line.is_heading && line.text.split(' ').nth(WORDS_OF_SPEECH - 1).is_some())
}

/// Whether words in quotation marks stand right before or behind.
fn stands_by_a_quotation(lines: &[Line], at: usize, length: usize) -> bool {
    let before = at.checked_sub(1).map(|before| &lines[before]);
    before.into_iter().chain(lines.get(at + length)).any(|line| line.is_quoted)
}

/// Whether so much of it is filler text that whoever stands on it is nobody.
pub(super) fn is_template(lines: &[Line]) -> bool {
    let filler = lines.iter().take(MAX_LOOKED_AT).filter(|line| is_filler_text(line.text));
    filler.take(2).count() == 2
}

fn is_filler_text(line: &str) -> bool {
    line.split(' ').take(12).filter(|word| FILLER.contains(plain(word).as_ref())).take(2).count() == 2
}
