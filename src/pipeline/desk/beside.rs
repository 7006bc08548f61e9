//! Accounts side by side, in words: what agrees is marked, and so is a field in which they differ; and by
//! what the ladder finds them alike.

use leadwire_domain::checks::code_of;
use leadwire_domain::company::words;
use leadwire_domain::matching::{Alike, Rung, name_compared, same_phone};
use leadwire_domain::web::Website;

use super::super::store::Beside;
use crate::web::Words;
use crate::web::countries::country_name;

/// One field of all accounts.
pub(super) struct Field {
    pub(super) label: String,
    /// One cell for each account.
    pub(super) cells: Vec<Vec<Part>>,
    pub(super) standing: Standing,
    /// The parts of a cell are words of one value.
    pub(super) is_words: bool,
}

/// Whether accounts agree in a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Agrees,
    Differs,
    /// Only one says anything, or it tells nothing of whether they are one.
    Open,
}

/// A value, or a word of it; the same in another account, or not.
pub(super) struct Part {
    pub(super) text: String,
    pub(super) is_same: bool,
}

/// The fields in which any of the accounts says anything.
pub(super) fn fields(accounts: &[Beside], t: Words) -> Vec<Field> {
    let equal = |a: &str, b: &str| a.eq_ignore_ascii_case(b);
    let one = |said: Option<&String>| said.cloned().into_iter().collect::<Vec<_>>();
    let country = |of: &Beside| of.candidate.country.iter().map(|code| country_name(code, t)).collect();
    let stage = |of: &Beside| of.account.stage.iter().map(|stage| t.name("stage", stage)).collect();
    let id = |of: &Beside| {
        let id = of.account.external_id.strip_prefix(super::super::ID);
        id.map(str::to_owned).into_iter().collect()
    };
    let own = |label: &str, said: &dyn Fn(&Beside) -> Vec<String>, same: &dyn Fn(&str, &str) -> bool| {
        field(t.say(label), accounts.iter().map(said).collect(), same)
    };
    let mut fields = vec![
        name(accounts, t),
        own("desk-other-names", &|of| of.candidate.names[1..].to_vec(), &is_one_name),
        own("field-name-website", &|of| one(Some(&of.account.website)), &is_one_site),
        own("desk-domains", &|of| of.candidate.domains.clone(), &equal),
        own("field-name-country", &country, &equal),
        own("field-name-phone", &|of| of.candidate.phones.clone(), &same_phone),
        own("field-name-email", &|of| of.candidate.emails.clone(), &equal),
        own("refer-linkedin", &|of| one(of.account.linkedin.as_ref()), &equal),
        own("desk-numbers", &|of| of.account.numbers.clone(), &equal),
        own("desk-parent", &|of| one(of.account.parent_id().map(str::to_owned).as_ref()), &equal),
        own("accounts-stage", &stage, &equal).told_only(),
        own("desk-last-activity", &|of| one(of.account.last_activity.as_ref()), &equal).told_only(),
        own("desk-owner", &|of| one(of.owner.as_ref()), &equal).told_only(),
        own("desk-id", &id, &equal).told_only(),
    ];
    fields.retain(|field| field.cells.iter().flatten().any(|part| !part.text.is_empty()));
    fields
}

impl Field {
    /// The same where it says nothing of whether they are one company.
    fn told_only(self) -> Field {
        Field { standing: Standing::Open, ..self }
    }
}

fn field(label: String, mut said: Vec<Vec<String>>, same: &dyn Fn(&str, &str) -> bool) -> Field {
    said.iter_mut().for_each(|values| values.retain(|value| !value.is_empty()));
    let is_same = |at: usize, value: &str| {
        let mut others = said.iter().enumerate().filter(|(other, _)| *other != at);
        others.any(|(_, values)| values.iter().any(|other| same(value, other)))
    };
    let cell = |(at, values): (usize, &Vec<String>)| {
        let part = |value: &String| Part { is_same: is_same(at, value), text: value.clone() };
        values.iter().map(part).collect::<Vec<_>>()
    };
    let cells: Vec<Vec<Part>> = said.iter().enumerate().map(cell).collect();
    let many = said.iter().filter(|values| !values.is_empty()).count() > 1;
    let standing = match cells.iter().flatten().any(|part| part.is_same) {
        true => Standing::Agrees,
        false if many => Standing::Differs,
        false => Standing::Open,
    };
    Field { label, cells, standing, is_words: false }
}

/// The names, word by word.
fn name(accounts: &[Beside], t: Words) -> Field {
    let names: Vec<&str> = accounts.iter().map(|one| one.account.name.as_str()).collect();
    let cell = |(at, name): (usize, &&str)| {
        let others = names.iter().enumerate().filter(|(other, _)| *other != at);
        let theirs: Vec<String> = others.flat_map(|(_, other)| words(other)).collect();
        let part = |word: &str| {
            let plain = words(word);
            let is_same = !plain.is_empty() && plain.iter().all(|word| theirs.contains(word));
            Part { text: word.to_owned(), is_same }
        };
        name.split_whitespace().map(part).collect::<Vec<_>>()
    };
    let cells = names.iter().enumerate().map(cell).collect();
    let is_one = names.windows(2).all(|two| is_one_name(two[0], two[1]));
    let standing = match names.len() {
        0 | 1 => Standing::Open,
        _ if is_one => Standing::Agrees,
        _ => Standing::Differs,
    };
    Field { label: t.say("field-name-name"), cells, standing, is_words: true }
}

fn is_one_name(a: &str, b: &str) -> bool {
    name_compared(a).is_some_and(|name| name_compared(b) == Some(name))
}

fn is_one_site(a: &str, b: &str) -> bool {
    let domain = |site: &str| Website::parse(site).ok().map(|site| site.registrable().to_owned());
    domain(a).is_some_and(|ours| domain(b) == Some(ours))
}

/// By what two accounts are alike, as people would say it, with how much.
pub(super) fn how(alike: &Alike, t: Words) -> String {
    let is_phone = !alike.ours.chars().any(char::is_alphabetic);
    let key = match alike.score {
        _ if alike.rung != Rung::Maybe => return t.name("candidate", code_of(alike.rung).as_str()),
        _ if is_phone && !same_phone(&alike.ours, &alike.theirs) => "candidate-switchboard",
        _ if is_phone => "candidate-phone-alone",
        score if score >= 0.9 => "candidate-name-same",
        score if score >= 0.75 => "candidate-name-close",
        _ => "candidate-name-alike",
    };
    t.say(key)
}

/// The values that met.
pub(super) fn met(alike: &Alike, t: Words) -> String {
    if alike.ours == alike.theirs {
        return alike.ours.clone();
    }
    let said = [("ours", alike.ours.as_str().into()), ("theirs", alike.theirs.as_str().into())];
    t.say_with("candidate-compared", &said)
}
