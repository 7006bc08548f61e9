//! Mail: rendered when it is enqueued, stored in the outbox with the change that causes it, sent once.

mod compose;
mod deliver;
pub mod pages;
mod store;
mod transport;

pub use deliver::{deliver_due, run};
pub use store::{Stored, built_statements, list_newest, release_leases};
pub use transport::{Sent, Transport};

use askama::Template;
use jiff::Timestamp;

use crate::db::{DbError, Statement, Tx};
use crate::web::Locale;

/// A mail to be sent. The words come from its template, whose first line is the subject, whose second line is
/// the preview that inboxes show, and in which a line `=> label` becomes the one button.
pub struct Letter<'a> {
    /// The mail's id, which is its Message-ID and its file's name too.
    pub id: String,
    /// Which mail this is: the name of its template.
    pub kind: &'static str,
    pub to: &'a str,
    pub locale: Locale,
    pub link: Link,
    /// The row it is about (a referral, a partner), so that the console can show it there.
    pub about: Option<&'a str>,
}

/// Where the button of a mail leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Link {
    Nowhere,
    /// A page of the house, by path.
    Page(String),
    /// A door opened by a secret which is made when the mail is sent: a path whose last part is the id of the
    /// row that it is about (of `access_links`, where it lets somebody in). There `[code]` stands for
    /// the six digits that open the same door.
    Door(String),
    /// A page, and doors beside it: a line `=| name label` of the words is one. Each is opened by a secret
    /// that is made when the mail is sent, of its name, the mail's id, when it closes, and the last part of
    /// `doors`.
    Doors {
        page: String,
        doors: String,
    },
}

/// Puts a mail into the outbox, in the caller's transaction.
///
/// # Errors
/// A template that cannot be rendered, or database faults.
pub async fn enqueue(
    tx: &Tx,
    letter: Letter<'_>,
    words: &impl Template,
    now: Timestamp,
) -> Result<(), DbError> {
    tx.send(written(&letter, words, now)?).await
}

/// A mail as the statement that puts it into the outbox, for a batch.
///
/// # Errors
/// A template that cannot be rendered.
pub fn written(letter: &Letter<'_>, words: &impl Template, now: Timestamp) -> Result<Statement, DbError> {
    let rendered = words.render().map_err(|why| DbError::fault(&format!("mail {}: {why}", letter.kind)))?;
    let mut lines = rendered.trim_start().splitn(3, '\n');
    let subject = lines.next().unwrap_or_default().trim().to_owned();
    let preheader = lines.next().unwrap_or_default().trim().to_owned();
    let body = compose::tidy_paragraphs(lines.next().unwrap_or_default());
    Ok(store::insert(letter, &subject, &preheader, &body, now))
}
