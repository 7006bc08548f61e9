//! `Ed Hunt t/a Hunt Plumbing`: a person who trades under another name is a sole trader, unless a company's
//! form stands beside it.

use super::legal_form::{SoleForm, Token, is_incorporated, tokens};
use super::{lists, person};
use crate::lead::Lead;

/// What stands between the two names, as tokens have it: `t/a` is one, and so is `d/b/a`.
const SIGNS: [&[&str]; 4] = [&["ta"], &["dba"], &["trading", "as"], &["doing", "business", "as"]];

/// The person, as written, with the sign. It may be a house with such a name: for a person to decide.
pub(super) fn person(tokens: &[Token]) -> Option<String> {
    let (at, length) = sign(tokens)?;
    let names = &tokens[..at];
    let is_given = |token: &Token| lists::GIVEN_NAMES.contains(&token.word);
    let is_borne = |token: &Token| lists::NAMES_EVERYWHERE.contains(&token.word) || is_given(token);
    let is_person = (2..=3).contains(&at) && names.iter().all(is_borne) && names.iter().any(is_given);
    let written = tokens[..at + length].iter().map(|token| token.raw.as_str());
    is_person.then(|| written.collect::<Vec<_>>().join(" "))
}

/// The lead's own name with the sign: then nothing is left to ask.
pub(super) fn of_lead(lead: &Lead) -> Option<SoleForm> {
    let tokens = tokens(&lead.company);
    let (at, length) = sign(&tokens)?;
    let raw: Vec<&str> = tokens[..at + length].iter().map(|token| token.raw.as_str()).collect();
    let is_lead = person::is_own_name(&raw[..at].join(" "), &lead.first_name, &lead.last_name);
    let business = tokens[at + length..].iter().map(|token| token.raw.as_str());
    (is_lead && !is_incorporated(&business.collect::<Vec<_>>().join(" ")))
        .then(|| SoleForm { as_written: raw.join(" "), is_certain: true })
}

/// The words without the sign: the `as` of "trading as" is no company's form.
pub(super) fn without_sign(mut tokens: Vec<Token>) -> Vec<Token> {
    if let Some((at, length)) = sign(&tokens) {
        tokens.drain(at..at + length);
    }
    tokens
}

/// Where the sign stands and how many words it has; something is named behind it. `TA` without a stroke is
/// anything.
fn sign(tokens: &[Token]) -> Option<(usize, usize)> {
    let stands = |at: usize, sign: &[&str]| {
        let here = tokens.get(at..at + sign.len());
        let is_it = here.is_some_and(|here| here.iter().zip(sign).all(|(token, word)| token.word == *word));
        is_it && tokens.len() > at + sign.len() && (sign != ["ta"] || tokens[at].raw.contains('.'))
    };
    let places = (1..tokens.len()).flat_map(|at| SIGNS.iter().map(move |sign| (at, *sign)));
    places.into_iter().find(|(at, sign)| stands(*at, sign)).map(|(at, sign)| (at, sign.len()))
}
