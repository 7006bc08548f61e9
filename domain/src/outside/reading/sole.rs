//! Who trades under their own name: a name and behind it what the law or the chamber makes of its bearer
//! (`Jane Roe, sole practitioner`, `Geom. Ugo Neri – Albo di Lodi n. 12`, `Eva Beck h.o.d.n. Linde`). That
//! is a person, and the name of the firm as well.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::cards::name_alone;
use super::head;
use super::line::Line;
use super::person::{Named, Trust, is_titled, name_of, without_fillers, without_titles};
use super::plain::plain;
use crate::outside::Organisation;

const MAX_LINE: usize = 400;
const MAX_FOUND: usize = 10;
/// Marks that are looked at; honest pages have fewer.
const MAX_MARKS: usize = 50;
/// Words from the beginning of a name to the mark behind it.
const MAX_WORDS: usize = 10;
/// Words between a name and the mark that belongs to it.
const MAX_BETWEEN: usize = 4;
/// Words of the name that somebody trades as.
const MAX_TRADE_NAME: usize = 5;

/// What stands behind a name of somebody who is no company, by its first word. Left out are tax numbers that
/// companies have as well.
const MARKS: [&[&str]; 36] = [
    &["sole", "trader"],
    &["sole", "practitioner"],
    &["sole", "proprietor"],
    &["selfemployed"],
    &["einzelunternehmen"],
    &["einzelunternehmer"],
    &["einzelunternehmerin"],
    &["einzelfirma"],
    &["kleinunternehmer"],
    &["kleinunternehmerin"],
    &["freiberufler"],
    &["freiberuflerin"],
    &["microentreprise"],
    &["microentrepreneur"],
    &["microentrepreneuse"],
    &["autoentreprise"],
    &["autoentrepreneur"],
    &["autoentrepreneuse"],
    &["entreprise", "individuelle"],
    &["entrepreneur", "individuel"],
    &["entrepreneuse", "individuelle"],
    &["entreprise", "en", "nom", "propre"],
    &["autonomo"],
    &["autonoma"],
    &["libero", "professionista"],
    &["libera", "professionista"],
    &["ditta", "individuale"],
    &["impresa", "individuale"],
    &["albo"],
    &["eenmanszaak"],
    &["zzper"],
    &["trabalhador", "independente"],
    &["trabalhadora", "independente"],
    &["por", "conta", "propria"],
    &["empresario", "em", "nome", "individual"],
    &["empresaria", "em", "nome", "individual"],
];
/// Words behind an English mark that is whole.
const BEHIND_ENGLISH: [&str; 9] = ["is", "in", "and", "at", "based", "from", "of", "registered", "trading"];
/// What joins a name and that of its trade.
const TRADING: [&[&str]; 5] =
    [&["hodn"], &["handelend", "onder", "de", "naam"], &["trading", "as"], &["ta"], &["handelnd", "als"]];
/// A firm that is somebody's alone, before the name.
const BEFORE: [&[&str]; 4] = [
    &["ditta", "individuale"],
    &["impresa", "individuale"],
    &["entreprise", "individuelle"],
    &["einzelunternehmen"],
];

/// The words that marks begin with: most words of most pages are looked up here and no further.
static FIRST_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let marks = MARKS.iter().chain(&TRADING).map(|mark| mark[0]);
    marks.chain(["nif", "dni", "oa"]).collect()
});

/// A mark among the words of a line.
struct Mark {
    at: usize,
    end: usize,
    is_trading: bool,
}

/// Adds them to the people and to the names of the firm.
pub(super) fn add(lines: &[Line], owner: &mut Organisation) {
    let (mut found, mut looked_at) = (0, 0);
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_quoted) {
        let tokens: Vec<&str> = head(line.text, MAX_LINE).split_whitespace().collect();
        for mark in (0..tokens.len()).filter_map(|at| mark_at(&tokens, at)) {
            looked_at += 1;
            if found == MAX_FOUND || looked_at > MAX_MARKS {
                return;
            }
            let above = || {
                let above = lines.get(at.checked_sub(1)?).filter(|line| mark.at == 0 && !line.is_quoted)?;
                name_alone(above.text, Trust::Given)
            };
            let Some(name) = before(&tokens, &mark).or_else(|| behind(&tokens, &mark)).or_else(above) else {
                continue;
            };
            found += 1;
            owner.names.push(trade_name(&name, &tokens, &mark));
            owner.people.push(name);
        }
    }
}

fn mark_at(tokens: &[&str], at: usize) -> Option<Mark> {
    let first = plain(tokens[at]);
    if !FIRST_WORDS.contains(first.as_ref()) {
        return None;
    }
    // `t/a`, and no word of another language; `NIF 12345678Z` is a person's.
    let is_trading = TRADING.iter().find(|mark| stands(mark, tokens, at, &first));
    let is_trading = is_trading.filter(|mark| mark[0] != "ta" || tokens[at] == "t/a");
    let mark = is_trading.or_else(|| {
        let mark = MARKS.iter().find(|mark| stands(mark, tokens, at, &first))?;
        // `sole trader tariff`.
        let next = tokens
            .get(at + mark.len())
            .filter(|_| tokens[at + mark.len() - 1].ends_with(char::is_alphabetic));
        let goes_on =
            next.is_some_and(|next| next.starts_with(char::is_lowercase) && !BEHIND_ENGLISH.contains(next));
        (mark[0] != "sole" || !goes_on).then_some(mark)
    });
    if let Some(mark) = mark {
        return Some(Mark { at, end: at + mark.len(), is_trading: is_trading.is_some() });
    }
    let is_persons = matches!(first.as_ref(), "nif" | "dni" | "oa")
        && tokens.get(at + 1).is_some_and(|number| first == "oa" || is_persons_number(number));
    is_persons.then_some(Mark { at, end: at + 2, is_trading: false })
}

fn stands(mark: &[&str], tokens: &[&str], at: usize, first: &str) -> bool {
    mark[0] == first
        && mark[1..]
            .iter()
            .zip(1..)
            .all(|(word, next)| tokens.get(at + next).is_some_and(|t| plain(t) == *word))
}

/// Eight digits and a letter in Spain, nine digits that begin with one, two or three in Portugal.
fn is_persons_number(text: &str) -> bool {
    let number: String = text.chars().filter(char::is_ascii_alphanumeric).collect();
    let (digits, last) = number.split_at(number.len().min(8));
    let is_digits = digits.len() == 8 && digits.bytes().all(|byte| byte.is_ascii_digit());
    is_digits
        && (last.len() == 1 && last.bytes().all(|byte| byte.is_ascii_uppercase())
            || last.len() == 1
                && last.bytes().all(|byte| byte.is_ascii_digit())
                && digits.starts_with(['1', '2', '3']))
}

/// The name before a mark, where nothing but small words, degrees and signs lead from it to the mark.
fn before(tokens: &[&str], mark: &Mark) -> Option<String> {
    let begins = mark.at.saturating_sub(MAX_WORDS)..mark.at;
    begins.filter(|first| stands_apart(tokens, *first)).find_map(|first| {
        let part = &tokens[first..mark.at];
        let rest = without_titles(part);
        let is_academic = rest.len() < part.len() && (is_titled(part) || part[0].ends_with('.'));
        let named = name_of(rest, if is_academic { Trust::Beside } else { Trust::Given })?;
        leads_to_mark(&named, rest).then_some(named.name)
    })
}

/// The name behind a mark that may come first.
fn behind(tokens: &[&str], mark: &Mark) -> Option<String> {
    let first = plain(tokens[mark.at]);
    if !BEFORE.iter().any(|before| stands(before, tokens, mark.at, &first)) {
        return None;
    }
    let tokens = without_fillers(&tokens[mark.end..]);
    let named = name_of(tokens, Trust::Given)?;
    super::several::stands_for_somebody(&named, tokens).then_some(named.name)
}

/// Whether a name may begin here: the line does, or the word before ends something, or is small.
fn stands_apart(tokens: &[&str], first: usize) -> bool {
    let Some(before) = first.checked_sub(1).map(|before| tokens[before]) else { return true };
    before.ends_with([':', '.', ',', ';', ')', '!', '?'])
        || before.starts_with(char::is_lowercase)
        || !before.chars().any(char::is_alphanumeric)
}

fn leads_to_mark(named: &Named, tokens: &[&str]) -> bool {
    let between = &tokens[named.taken..];
    // `iscritta all'Albo`, `arq. (OA`; a word with a capital is somebody else's or a place.
    let is_small = |token: &&str| {
        !token.trim_start_matches('(').starts_with(char::is_uppercase) || super::roles::is_degree(token)
    };
    between.len() <= MAX_BETWEEN
        && between.iter().all(is_small)
        && !between.iter().any(|token| token.ends_with(['!', '?']))
}

/// The name, with what somebody trades as behind it.
fn trade_name(name: &str, tokens: &[&str], mark: &Mark) -> String {
    if !mark.is_trading {
        return name.to_owned();
    }
    let mut words = vec![name];
    words.extend(&tokens[mark.at..mark.end]);
    for token in tokens[mark.end..].iter().take(MAX_TRADE_NAME) {
        let bare = token.trim_end_matches([',', ';', '.', ')']);
        words.push(bare);
        if bare.len() < token.len() {
            break;
        }
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::{Effort, read_page};

    fn read(body: &str) -> (String, String) {
        let url = "https://birch-mill.com/";
        let owner = read_page(url, 200, None, body, false, &mut Effort::of_a_lead()).0.owner;
        (owner.people.join("|"), owner.names.join("|"))
    }

    #[test]
    fn a_name_and_what_makes_it_a_traders_are_a_person_and_a_firm() {
        for (body, person, firm) in [
            ("<p>Margaret Bennett CTA, sole practitioner", "Margaret Bennett", "Margaret Bennett"),
            ("<p>Dr. Ruprecht Eversmann (Einzelunternehmen)", "Ruprecht Eversmann", "Ruprecht Eversmann"),
            ("<p>Geom. Ilaria Bonetti – Albo di Lodi n. 9", "Ilaria Bonetti", "Ilaria Bonetti"),
            ("<p>Ditta individuale Ugo Neri, Via Po 1", "Ugo Neri", "Ugo Neri"),
            ("<p>Eva Bakker h.o.d.n. Linde & Lis, Sneek", "Eva Bakker", "Eva Bakker h.o.d.n. Linde & Lis"),
            ("<p>Titular: Iker Rueda Ugarte. NIF 99999018D", "Iker Rueda Ugarte", "Iker Rueda Ugarte"),
            ("<p>Mentions : Claire Dubois, micro-entreprise", "Claire Dubois", "Claire Dubois"),
            ("<p>Geom. Ivo Neri<p>Libero professionista", "Ivo Neri", "Ivo Neri"),
        ] {
            assert_eq!(read(body), (person.to_owned(), firm.to_owned()), "{body}");
        }
    }

    #[test]
    fn a_firm_and_advice_for_sole_traders_name_nobody() {
        for body in [
            "<p>Tax returns for sole traders. Are you a sole trader?",
            "<p>Mario Neri S.r.l. – Albo dei gestori ambientali",
            "<p>Wir beraten jedes Einzelunternehmen in Berlin Mitte",
            "<p>Conseils pour la micro-entreprise",
            "<p>Villa Teresa Moroni, libero professionista",
        ] {
            assert_eq!(read(body).0, "", "{body}");
        }
    }
}
