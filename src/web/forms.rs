//! Forms: fields as they were typed, and errors beside them in the reader's language.

use axum::body::{Bytes, to_bytes};
use axum::extract::{FromRequest, Request};
use axum::http::header;
use leadwire_domain::lead::{self, FieldError};
use leadwire_domain::sheet::shortened;
use serde::Serialize;

use super::patience::is_slow;
use super::{Problem, Words};

/// The largest form or JSON body, in bytes (interface.md, Limits).
pub const BODY_LIMIT: usize = 256 * 1024;

/// How long the bodies of a route may be, in bytes, where one of its fields may be longer than other forms.
#[derive(Debug, Clone, Copy)]
pub struct BodyLimit(pub usize);

/// The fields of a posted form, as typed. A field that was not sent reads as empty.
#[derive(Debug, Clone, Default)]
pub struct Fields {
    pairs: Vec<(String, String)>,
    corrects: bool,
}

/// Arguments of errors that repeat what was written.
const REPEATED: [&str; 6] = ["value", "website", "host", "account", "domain", "meant"];

/// The button of an offered correction: its value is `field=text`.
const CORRECTION: &str = "use";

impl Fields {
    fn new(mut pairs: Vec<(String, String)>) -> Self {
        let button = pairs.iter().find(|(key, value)| key == CORRECTION && !value.is_empty()).cloned();
        let correction =
            button.and_then(|(_, said)| said.split_once('=').map(|(f, v)| (f.to_owned(), v.to_owned())));
        if let Some((field, meant)) = &correction {
            for (_, value) in pairs.iter_mut().filter(|(key, _)| key == field) {
                meant.clone_into(value);
            }
        }
        Self { pairs, corrects: correction.is_some() }
    }

    /// Whether an offered correction was taken: it is set in, and the form comes back with nothing done.
    /// Browsers with JavaScript set it in by themselves.
    pub fn only_corrects(&self) -> bool {
        self.corrects
    }

    /// What was typed into a field, with white space at both ends taken off.
    pub fn text(&self, name: &str) -> String {
        self.pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.trim().to_owned())
            .unwrap_or_default()
    }

    /// What was typed into a field, white space and all: where lines are counted.
    pub fn whole(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Whether the field was sent at all.
    pub fn has(&self, name: &str) -> bool {
        self.pairs.iter().any(|(key, _)| key == name)
    }

    /// Whether a box was ticked.
    pub fn ticked(&self, name: &str) -> bool {
        !self.text(name).is_empty()
    }

    /// Every value given under a name (a group of boxes).
    pub fn all(&self, name: &str) -> Vec<String> {
        self.pairs.iter().filter(|(key, _)| key == name).map(|(_, value)| value.trim().to_owned()).collect()
    }

    /// Errors for fields whose bytes are no UTF-8: the decoder left its mark in them.
    pub fn encoding_errors(&self) -> Vec<FieldError> {
        let broken = self.pairs.iter().filter(|(_, value)| value.contains(char::REPLACEMENT_CHARACTER));
        broken.map(|(field, _)| error(field, "ENCODING", &[])).collect()
    }
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Problem;

    async fn from_request(request: Request, state: &S) -> Result<Self, Problem> {
        let kind =
            request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or("");
        if !kind.starts_with("application/x-www-form-urlencoded") {
            return Err(Problem::unsupported());
        }
        let Payload(body) = Payload::from_request(request, state).await?;
        // A NUL is text to nobody, and no database keeps it: it is marked like any other broken byte.
        let text = |text: std::borrow::Cow<'_, str>| text.replace('\0', "\u{FFFD}");
        let pairs = url::form_urlencoded::parse(&body).map(|(name, value)| (text(name), text(value)));
        Ok(Self::new(pairs.collect()))
    }
}

/// A body in memory: a form's, or the JSON of a program.
#[derive(Debug, Clone)]
pub struct Payload(pub Bytes);

impl<S: Send + Sync> FromRequest<S> for Payload {
    type Rejection = Problem;

    async fn from_request(request: Request, _: &S) -> Result<Self, Problem> {
        let limit = request.extensions().get().map_or(BODY_LIMIT, |BodyLimit(limit)| *limit);
        let body = to_bytes(request.into_body(), limit).await;
        // A sender that went away hears no answer, so what is not slow is too long.
        body.map(Self).map_err(|why| if is_slow(&why) { Problem::slow() } else { Problem::too_large(limit) })
    }
}

/// One line of text by the house's one rule for it: no controls, nothing that turns the reading direction.
/// What is wrong goes beside the field.
pub fn line(field: &str, typed: &str, max: usize, is_required: bool, errors: &mut Vec<FieldError>) -> String {
    taken(lead::required(field, typed, max), is_required, errors)
}

/// The same for text of several lines.
pub fn lines(
    field: &str,
    typed: &str,
    max: usize,
    is_required: bool,
    errors: &mut Vec<FieldError>,
) -> String {
    taken(lead::paragraphs(field, typed, max), is_required, errors)
}

fn taken(parsed: Result<String, FieldError>, is_required: bool, errors: &mut Vec<FieldError>) -> String {
    parsed.unwrap_or_else(|why| {
        if is_required || why.code != "REQUIRED" {
            errors.push(why);
        }
        String::new()
    })
}

/// Makes a field error; see `FieldError` for what the parts mean.
pub fn error(field: &str, code: &str, args: &[(&str, String)]) -> FieldError {
    let args = args.iter().map(|(name, value)| ((*name).to_owned(), value.clone())).collect();
    FieldError { field: field.to_owned(), code: code.to_owned(), args, suggestion: None }
}

/// An error beside a field, in words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct FieldMessage {
    pub field: String,
    /// The field's name as people read it, for lists that stand apart from the fields; may be empty.
    #[serde(skip)]
    pub label: String,
    pub code: String,
    pub message: String,
    /// What to do.
    pub fix: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

/// All errors of a form, for its template.
#[derive(Debug, Clone, Default)]
pub struct FormErrors(pub Vec<FieldMessage>);

impl FormErrors {
    /// Puts errors into the reader's language.
    pub fn new(errors: &[FieldError], words: Words) -> Self {
        Self(errors.iter().map(|error| in_words(error, words)).collect())
    }

    /// The first error of a field.
    pub fn of(&self, field: &str) -> Option<&FieldMessage> {
        self.0.iter().find(|error| error.field == field)
    }

    /// Whether the form can be taken.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

/// One field error in words: `error-CODE` says the problem, its `.fix` what to do.
pub fn in_words(error: &FieldError, words: Words) -> FieldMessage {
    let mut args = error.args.clone();
    // What somebody wrote is repeated so that it is found again, not so that it is read.
    for (_, written) in args.iter_mut().filter(|(name, _)| REPEATED.contains(&name.as_str())) {
        *written = shortened(written).into_owned();
    }
    args.push(("field".to_owned(), error.field.clone()));
    args.push(("suggestion".to_owned(), error.suggestion.clone().unwrap_or_default()));
    let key = format!("error-{}", error.code);
    FieldMessage {
        field: error.field.clone(),
        label: words.find_pairs(&format!("field-name-{}", error.field), &[]).unwrap_or_default(),
        code: error.code.clone(),
        message: words.say_pairs(&key, &args),
        fix: words.say_pairs(&format!("{key}.fix"), &args),
        suggestion: error.suggestion.clone(),
    }
}
