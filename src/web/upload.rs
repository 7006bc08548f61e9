//! An uploaded file, spooled to disk as it arrives, so that a slow sender holds no transaction and a large
//! file no memory.

use std::io::Write as _;
use std::os::unix::fs::OpenOptionsExt as _;
use std::path::{Path, PathBuf};

use axum::extract::Multipart;
use axum::extract::multipart::MultipartError;
use axum::http::{HeaderMap, StatusCode, header};

use super::Problem;
use super::forms::BODY_LIMIT;
use super::patience::is_slow;
use crate::app::App;

/// The largest upload of a sheet, in bytes (interface.md, Limits).
pub const LIMIT: usize = 200 * 1024 * 1024;

/// A file that was uploaded. It is gone from disk when this is dropped.
#[derive(Debug)]
pub struct Upload {
    path: PathBuf,
    /// What the sender calls it, without folders.
    file_name: String,
    /// The boxes that were ticked in the form before the file.
    ticked: Vec<String>,
}

/// Boxes beside a file; more are no form of ours.
const MOST_BOXES: usize = 16;
/// The most characters of a file's name that are kept.
const MOST_NAME: usize = 120;

impl Upload {
    /// Where it lies.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What the sender calls it.
    pub fn file_name(&self) -> &str {
        &self.file_name
    }

    /// Whether a box of the form was ticked: one that stands before the file.
    pub fn ticked(&self, name: &str) -> bool {
        self.ticked.iter().any(|ticked| ticked == name)
    }
}

impl Drop for Upload {
    fn drop(&mut self) {
        let _ = std::fs::remove_file(&self.path);
    }
}

/// Whether a request says of itself that it holds more than a file of `limit` bytes and the form around it.
pub fn announces_more(headers: &HeaderMap, limit: usize) -> bool {
    let length = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    length.is_some_and(|length: usize| length > limit + BODY_LIMIT)
}

/// A file's name as it is shown: its last part, without signs that nobody sees.
fn named(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    last.chars().filter(|c| !c.is_control()).take(MOST_NAME).collect()
}

/// Writes the part named `file`, of at most `limit` bytes, to disk; nothing when there was none, or it was
/// empty.
///
/// # Errors
/// A form that is too large, too slow or broken; a disk that does not take it.
pub async fn spool(app: &App, mut form: Multipart, limit: usize) -> Result<Option<Upload>, Problem> {
    let broken = |why: MultipartError| match why.status() {
        StatusCode::PAYLOAD_TOO_LARGE => Problem::too_large(limit),
        _ if is_slow(&why) => Problem::slow(),
        _ => Problem::new(StatusCode::BAD_REQUEST, "UPLOAD_BROKEN"),
    };
    let mut ticked: Vec<String> = Vec::new();
    while let Some(mut part) = form.next_field().await.map_err(broken)? {
        if part.name() != Some("file") {
            // A box that is not ticked is not sent.
            ticked.extend(part.name().filter(|_| ticked.len() < MOST_BOXES).map(str::to_owned));
            continue;
        }
        let file_name = named(part.file_name().unwrap_or_default());
        let path = app.config.data_dir.join(format!("upload-{}.csv", app.new_id()));
        let upload = Upload { path, file_name, ticked };
        let mut options = std::fs::OpenOptions::new();
        options.write(true).create_new(true).mode(0o600);
        let mut file = options.open(&upload.path).map_err(|why| Problem::fault(&why))?;
        let mut bytes = 0;
        while let Some(chunk) = part.chunk().await.map_err(broken)? {
            bytes += chunk.len();
            if bytes > limit {
                return Err(Problem::too_large(limit));
            }
            file.write_all(&chunk).map_err(|why| Problem::fault(&why))?;
        }
        return Ok((bytes > 0).then_some(upload));
    }
    Ok(None)
}
