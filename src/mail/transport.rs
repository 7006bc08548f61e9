//! Three ways out of the house.

use std::path::{Path, PathBuf};
use std::sync::Mutex;

use lettre::{AsyncSmtpTransport, AsyncTransport as _, Tokio1Executor};

use super::Stored;
use super::compose::Ready;

/// How mail leaves.
pub enum Transport {
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
    /// One file `<id>.eml` a mail: sending it again writes the same file.
    Folder(PathBuf),
    /// Kept for a test to read.
    Memory(Mutex<Vec<Sent>>),
}

/// A mail that was sent into memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sent {
    pub id: String,
    pub kind: String,
    pub to: String,
    pub subject: String,
    pub text: String,
    pub html: String,
}

impl Transport {
    /// Mails per lease. By SMTP one: a crash may repeat only the one in flight. A folder forgets repeats.
    pub(super) fn batch(&self) -> usize {
        match self {
            Transport::Smtp(_) => 1,
            Transport::Folder(_) | Transport::Memory(_) => super::store::MOST_AT_ONCE,
        }
    }

    /// Sends one mail.
    ///
    /// # Errors
    /// The transport's own words; the mail is tried again later.
    pub(super) async fn send(&self, mail: &Stored, ready: Ready) -> Result<(), String> {
        match self {
            Transport::Smtp(smtp) => {
                smtp.send(ready.message).await.map(|_| ()).map_err(|why| why.to_string())
            }
            Transport::Folder(folder) => {
                // Written beside and renamed, so that nobody ever reads half a mail.
                let part = folder.join(format!(".{}.part", mail.id));
                let whole = folder.join(format!("{}.eml", mail.id));
                write_private(&part, &ready.message.formatted())
                    .and_then(|()| std::fs::rename(&part, &whole))
                    .map_err(|why| format!("{}: {why}", whole.display()))
            }
            Transport::Memory(sent) => {
                let mut sent = sent.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
                sent.retain(|earlier| earlier.id != mail.id);
                sent.push(Sent {
                    id: mail.id.clone(),
                    kind: mail.kind.clone(),
                    to: mail.to.clone(),
                    subject: mail.subject.clone(),
                    text: ready.text,
                    html: ready.html,
                });
                Ok(())
            }
        }
    }
}

/// Mails hold links that let somebody in: nobody but the owner of the house reads their files.
fn write_private(path: &Path, bytes: &[u8]) -> std::io::Result<()> {
    use std::io::Write as _;
    use std::os::unix::fs::OpenOptionsExt as _;
    let mut options = std::fs::OpenOptions::new();
    options.write(true).create(true).truncate(true).mode(0o600).open(path)?.write_all(bytes)
}
