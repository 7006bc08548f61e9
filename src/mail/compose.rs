//! From a stored mail to the message that leaves the house: plain text and the same as HTML.

use askama::Template;
use jiff::SignedDuration;
use lettre::Message;
use lettre::message::header::{HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart};

use super::{Link, Stored};
use crate::app::App;
use crate::web::Words;

/// One paragraph of a mail.
pub(super) enum Part {
    Words(String),
    /// Begins with `* `: a line that stands out, and those that belong to it.
    Card {
        head: String,
        lines: Vec<String>,
    },
    /// Begins with `# `: a title, and a line for each thing under it.
    List {
        title: String,
        lines: Vec<String>,
    },
    Button {
        label: String,
        address: String,
    },
    /// A line `=| name label`: one of several doors beside the button.
    Choice {
        label: String,
        address: String,
    },
}

impl Part {
    fn read(text: &str, address: Option<&str>, doors: Option<&Doors<'_>>) -> Self {
        let (first, rest) = text.split_once('\n').unwrap_or((text, ""));
        let lines = || rest.lines().map(|line| line.trim_start_matches("- ").to_owned()).collect();
        if let (Some(label), Some(address)) = (text.strip_prefix("=> "), address) {
            Self::Button { label: label.to_owned(), address: address.to_owned() }
        } else if let Some((name, label)) = text.strip_prefix("=| ").and_then(|said| said.split_once(' '))
            && let Some(doors) = doors
        {
            Self::Choice { label: label.to_owned(), address: doors.address(name) }
        } else if let Some(head) = first.strip_prefix("* ") {
            Self::Card { head: head.to_owned(), lines: lines() }
        } else if let Some(title) = first.strip_prefix("# ") {
            Self::List { title: title.to_owned(), lines: lines() }
        } else {
            Self::Words(text.to_owned())
        }
    }

    /// As people read it who read no HTML.
    fn plain(&self, t: Words) -> String {
        let below = |first: String, mark: &str, lines: &[String]| {
            lines.iter().fold(first, |text, line| format!("{text}\n{mark}{line}"))
        };
        match self {
            Self::Words(text) => text.clone(),
            Self::Card { head, lines } => below(format!("• {head}"), "  ", lines),
            Self::List { title, lines } => below(title.clone(), "- ", lines),
            Self::Button { label, address } | Self::Choice { label, address } => {
                format!("{}\n{address}", t.say_with("mail-button", &[("label", label.as_str().into())]))
            }
        }
    }
}

#[derive(Template)]
#[template(path = "mail/layout.html")]
struct Html<'a> {
    lang: &'static str,
    subject: &'a str,
    preheader: &'a str,
    parts: &'a [Part],
}

/// Joins the lines of each paragraph and takes out what the template left empty.
pub(super) fn tidy_paragraphs(body: &str) -> String {
    let paragraphs = body.split("\n\n").map(|part| {
        let lines: Vec<_> = part.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
        lines.join("\n")
    });
    paragraphs.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n")
}

/// The address behind the button; a door's secret is made here, at the moment of sending.
pub(super) fn address_of(app: &App, link: &Link) -> Option<String> {
    let base = app.config.public_url();
    match link {
        Link::Nowhere => None,
        Link::Page(path) | Link::Doors { page: path, .. } => Some(format!("{base}{path}")),
        Link::Door(path) => Some(format!("{base}{}", app.secrets.seal_path(path))),
    }
}

/// The body with the six digits of its door set in.
pub(super) fn with_code(app: &App, mail: &Stored) -> String {
    match &mail.link {
        Link::Door(path) => {
            mail.body.replace("[code]", &app.secrets.six_digits(path.rsplit('/').next().unwrap_or(path)))
        }
        Link::Nowhere | Link::Page(_) | Link::Doors { .. } => mail.body.clone(),
    }
}

/// The doors of a mail; their secrets are made here, at the moment of sending.
pub(super) struct Doors<'a> {
    app: &'a App,
    mail: &'a Stored,
    folder: &'a str,
    subject: &'a str,
}

impl<'a> Doors<'a> {
    /// Those that a mail has.
    pub fn of(app: &'a App, mail: &'a Stored) -> Option<Self> {
        let Link::Doors { doors, .. } = &mail.link else { return None };
        let (folder, subject) = doors.rsplit_once('/')?;
        Some(Self { app, mail, folder, subject })
    }

    /// Reckoned from when the mail was written: one that is sent twice is the same.
    fn address(&self, name: &str) -> String {
        let days = i64::from(self.app.config.access.outcome_link_days);
        let closes = (self.mail.created_at + SignedDuration::from_hours(24 * days)).as_second();
        let path = format!("{}/{name}.{}.{closes}.{}", self.folder, self.mail.id, self.subject);
        format!("{}{}", self.app.config.public_url(), self.app.secrets.seal_path(&path))
    }
}

/// The paragraphs of a body.
pub(super) fn parts(body: &str, address: Option<&str>, doors: Option<&Doors<'_>>) -> Vec<Part> {
    let texts = body.split("\n\n").filter(|text| !text.is_empty());
    texts.map(|text| Part::read(text, address, doors)).collect()
}

fn plain(parts: &[Part], t: Words) -> String {
    let mut text = parts.iter().map(|part| part.plain(t)).collect::<Vec<_>>().join("\n\n");
    text.push('\n');
    text
}

/// A mail that can go out.
pub(super) struct Ready {
    pub message: Message,
    pub text: String,
    pub html: String,
}

/// Builds the message.
///
/// # Errors
/// An address that cannot stand in a header: this mail can never be sent, and is given up at once.
pub(super) fn compose(app: &App, mail: &Stored) -> Result<Ready, String> {
    let address = address_of(app, &mail.link);
    let parts = parts(&with_code(app, mail), address.as_deref(), Doors::of(app, mail).as_ref());
    let text = plain(&parts, Words::of(mail.locale));
    let html =
        Html { lang: mail.locale.tag(), subject: &mail.subject, preheader: &mail.preheader, parts: &parts };
    let html = html.render().map_err(|why| why.to_string())?;
    let from: Mailbox = app.config.mail.from.parse().map_err(|why| format!("sender: {why}"))?;
    let to = mail.to.parse().map_err(|why| format!("receiver: {why}"))?;
    let message = Message::builder()
        .message_id(Some(format!("<{}@{}>", mail.id, from.email.domain())))
        .date(std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_micros(micros(mail)))
        .from(from)
        .to(Mailbox::new(None, to))
        .subject(&mail.subject)
        // No robot answers a mail of a machine (RFC 3834).
        .raw_header(HeaderValue::new(
            HeaderName::new_from_ascii_str("Auto-Submitted"),
            "auto-generated".to_owned(),
        ))
        .multipart(MultiPart::alternative_plain_html(text.clone(), html.clone()))
        .map_err(|why| why.to_string())?;
    Ok(Ready { message, text, html })
}

fn micros(mail: &Stored) -> u64 {
    u64::try_from(mail.created_at.as_microsecond()).unwrap_or(0)
}
