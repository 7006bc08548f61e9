//! People that a page names as working there. Rather nobody than a word that is no name: somebody is only
//! taken for one whom a label, a team page, a card or an address of the company introduces.

use std::collections::HashSet;

use url::Url;

use super::cards::{self, name_alone};
use super::labels::{Kind, Label, colon_behind, next_label};
use super::line::Line;
use super::markup::Markup;
use super::person::{Trust, name_of, unknown_name, without_titles};
use super::plain::plain;
use super::several::{Before, Several, names_in};
use super::side_by_side::side_by_side;
use super::{addresses, family, head, sole};
use crate::checks::is_anybodys_name;
use crate::company::words;
use crate::outside::Organisation;
use crate::web;

/// Words of an address or title of a page that introduces people.
const OF_TEAMS: [&str; 22] = [
    "team",
    "equipe",
    "equipo",
    "equipa",
    "people",
    "staff",
    "mitarbeiter",
    "ansprechpartner",
    "about",
    "medewerkers",
    "unternehmen",
    "leadership",
    "management",
    "founders",
    "nous",
    "uns",
    "nosotros",
    "siamo",
    "ons",
    "somos",
    "propos",
    "who",
];

const MAX_FOUND: usize = 100;
/// A line longer than this is no name, and its beginning is enough to introduce one.
const MAX_LINE: usize = 400;
/// Labels in one line that are followed.
const MAX_LABELS: usize = 10;
/// Companies, and words of a title, that are looked at.
const MAX_NAMES: usize = 20;
const MAX_TITLE: usize = 40;

/// Adds who is introduced by a label, who has a card, and whose address stands beside the name.
pub(super) fn add(markup: &Markup, address: Option<&Url>, owner: &mut Organisation) {
    let lines = Line::all(markup);
    let (of_companies, own) = (words_of_companies(markup, owner), domain_words(address));
    let is_template = cards::is_template(&lines);
    let is_of_company = |word: &str| of_companies.contains(plain(word).as_ref());
    for (at, line) in lines.iter().enumerate().filter(|(_, line)| !line.is_quoted) {
        if owner.people.len() >= MAX_FOUND {
            return;
        }
        let below = if is_template { &[] } else { &lines[at + 1..] };
        let names = introduced(line.text, below);
        let unknown = if names.is_empty() { in_office(line.text, &own) } else { None };
        let unknown = unknown
            .filter(|name| bears(name, &own) > 1 || !name.split(' ').next().is_some_and(is_of_company));
        owner.people.extend(names.into_iter().chain(unknown));
        owner.people.extend(side_by_side(line.text));
    }
    if !is_template {
        let cards = cards::people(&lines, &markup.captions, is_about_people(markup, address));
        owner.people.extend(cards.into_iter().take(MAX_FOUND));
    }
    owner.people.extend(in_title(markup, address));
    sole::add(&lines, owner);
    owner.people.extend(family::people(markup, &lines, address));
    owner.people.extend(addresses::people(markup, &lines, address));
}

/// Who works under their own name: the page's first heading is it, or its author bears it, and so does the
/// title or the domain.
fn in_title(markup: &Markup, address: Option<&Url>) -> Option<String> {
    let domain = domain_words(address);
    let title: Vec<_> = markup.title.split_whitespace().take(MAX_TITLE).map(plain).collect();
    let bears = |word: &str| title.contains(&plain(word)) || domain.contains(plain(word).as_ref());
    let heading = markup.headings.first().and_then(|heading| name_alone(heading.trim(), Trust::Given));
    let heading = heading.filter(|name| name.split(' ').all(bears));
    heading.or_else(|| {
        let author = name_alone(markup.author.trim(), Trust::Given)?;
        author.rsplit(' ').next().is_some_and(bears).then_some(author)
    })
}

/// The words of the site's domain, without its end.
fn domain_words(address: Option<&Url>) -> HashSet<String> {
    let domain = address.and_then(Url::host_str).and_then(web::registrable).unwrap_or_default();
    web::label(&domain).split('-').map(str::to_owned).collect()
}

fn is_about_people(markup: &Markup, address: Option<&Url>) -> bool {
    let path = address.map(Url::path).unwrap_or_default();
    words(&format!("{} {path}", markup.title.chars().take(200).collect::<String>()))
        .iter()
        .any(|word| OF_TEAMS.contains(&word.as_str()))
}

/// Names behind the labels of a line, or in the lines below one that is nothing but a label.
fn introduced(line: &str, below: &[Line]) -> Vec<String> {
    let tokens: Vec<&str> = head(line, MAX_LINE).split_whitespace().collect();
    let Some(first) = next_label(&tokens, 0) else { return Vec::new() };
    let mut told: Vec<(Label, Several)> = Vec::new();
    let (mut label, mut last) = (Some(first), first);
    for _ in 0..MAX_LABELS {
        let Some(this) = label else { break };
        told.push((this, names_in(&tokens[this.end..], this.before())));
        last = this;
        label = next_label(&tokens, this.end);
    }
    let mut found = believed(told);
    if found.is_empty()
        && matches!(first.kind, Kind::Office | Kind::Colon)
        && let Some(behind) = colon_behind(&tokens, first)
    {
        let several = names_in(&tokens[behind..], Before::Colon);
        found = several.names;
        found.retain(|_| several.is_believed);
    }
    // "Jane Roe, founder" is followed by somebody else's words.
    let may_be_alone = matches!(last.kind, Kind::Office | Kind::Colon | Kind::Signature);
    let is_label_alone =
        may_be_alone && last.end == tokens.len() && name_of(&tokens, Trust::Listed).is_none();
    if found.is_empty() && is_label_alone {
        // A colon says that a name follows, and the first one vouches for the next.
        let trust = if last.is_list { Trust::Beside } else { Trust::Given };
        found = below.iter().take(3).map_while(|line| name_alone(line.text, trust)).collect();
    }
    found
}

/// Of the names behind the labels of a line, those that are believed: of the parts of a company in one line,
/// each vouches for the others.
fn believed(told: Vec<(Label, Several)>) -> Vec<String> {
    let of_department = |label: &Label| label.kind == Kind::Department;
    let vouches = told.iter().any(|(label, several)| of_department(label) && several.is_sure);
    let is_believed = |(label, several): &(Label, Several)| match label.kind {
        Kind::Department => vouches,
        Kind::PhraseOfSeveral => several.is_believed && several.names.len() > 1,
        _ => several.is_believed,
    };
    let told = told.into_iter().filter(is_believed);
    let names = told.flat_map(|(label, several)| {
        several.names.into_iter().filter(move |name| label.is_of_office() || !begins_with_initial(name))
    });
    names.collect()
}

/// Whoever stands behind an office and its colon, known or not: nothing else stands there but companies.
/// Behind other labels, whoever bears the name of the site.
fn in_office(line: &str, own: &HashSet<String>) -> Option<String> {
    let tokens: Vec<&str> = head(line, MAX_LINE).split_whitespace().collect();
    let label = next_label(&tokens, 0)?;
    if label.kind == Kind::Phrase {
        let name = unknown_name(&tokens[label.end..]).filter(|name| bears(name, own) > 0)?;
        return name.split(' ').all(|word| is_anybodys_name(&plain(word))).then_some(name);
    }
    if !label.is_list || label.kind == Kind::Department {
        return None;
    }
    let is_half_known = || name_of(without_titles(&tokens[label.end..]), Trust::Beside).is_some();
    unknown_name(&tokens[label.end..]).filter(|name| {
        label.is_of_office() || bears(name, own) > 1 || bears(name, own) == 1 && is_half_known()
    })
}

/// How many words of a name stand in the domain.
fn bears(name: &str, own: &HashSet<String>) -> usize {
    name.split(' ').filter(|word| own.contains(plain(word).as_ref())).count()
}

/// The words of the title and of the companies that the page names.
fn words_of_companies(markup: &Markup, owner: &Organisation) -> HashSet<String> {
    let texts = owner.names.iter().take(MAX_NAMES).chain([&markup.title]);
    let words = texts.flat_map(|text| text.split_whitespace().take(MAX_TITLE));
    words.map(|word| plain(word).into_owned()).collect()
}

/// `K. Hesse`: too little to know somebody by, unless it is said who that is.
fn begins_with_initial(name: &str) -> bool {
    name.chars().nth(1) == Some(' ')
}

#[cfg(test)]
mod tests {
    use super::super::{Effort, read_page};

    fn read(body: &str) -> Vec<String> {
        let url = "https://psicologia-itziar-rueda.com/";
        read_page(url, 200, None, body, false, &mut Effort::of_a_lead()).0.owner.people
    }

    #[test]
    fn people_are_read_in_whatever_shape_a_page_gives_them() {
        for (body, names) in [
            (
                "<p><span class=fn>Geom. Ettore Parodi Delfino</span> <b class=role>titolare</b> 010",
                &["Ettore Parodi Delfino"][..],
            ),
            ("<h2>L'équipe</h2><p>Marie-Ange d'Hauterive, textes et SEO", &["Marie-Ange d'Hauterive"]),
            ("<h2>Quiénes somos</h2><ul><li>Vicent Alapont i Ferrer (código)", &["Vicent Alapont i Ferrer"]),
            ("<p>Dr. iur. Theda Ahlers<br>Fachanwältin für Familienrecht, Tel. 04921", &["Theda Ahlers"]),
            (
                "<p>Avv. Prof. Leonida Morandini<p>Avv. Giusi Lo Presti",
                &["Leonida Morandini", "Giusi Lo Presti"],
            ),
            (
                "<p>Am Telefon sitzen Menschen: Thies Lüders, Aynur Karadeniz und Jens-Peter Ohlsen, 04131",
                &["Thies Lüders", "Aynur Karadeniz", "Jens-Peter Ohlsen"],
            ),
            (
                "<p>Hans Maier (taxaties), Gwendolyn van 't Hoff (juridisch) en Eva Beck (verkoop).",
                &["Hans Maier", "Gwendolyn van 't Hoff", "Eva Beck"],
            ),
            (
                "<p>Geschäftsführer: Dachdeckermeister Hans Hollerbusch, Dipl.-Ing. (FH) Veronika Zierl",
                &["Hans Hollerbusch", "Veronika Zierl"],
            ),
            ("<p>Atenciosamente,<br>Paulo Ribeiro<br>Coordenador", &["Paulo Ribeiro"]),
            ("<p>Responsable: Itziar Rueda Ezquerro, NIF 1", &["Itziar Rueda Ezquerro"]),
        ] {
            assert_eq!(read(body), names, "{body}");
        }
    }

    #[test]
    fn whom_a_page_only_speaks_of_works_elsewhere() {
        for body in [
            "<p>Lesung mit: Hans Müller, Eva Maier und Uwe Beck",
            "<p>Bekannt aus Filmen von Hans Müller, Eva Maier",
            "<p>Hans Müller (Berlin), Eva Maier (Köln) und Uwe Beck (Bonn) kaufen bei uns",
            "<h2>Kundenstimmen</h2><p>Hans Müller, Berlin",
            "<blockquote><p>Great.</p><cite class=name>Annie Steiner</cite> CEO, Greenprint</blockquote>",
            "<p>Melden Sie sich an und richten Sie Ihre Website ein.",
        ] {
            assert_eq!(read(body), [""; 0], "{body}");
        }
    }
}
