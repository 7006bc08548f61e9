//! The data folder: made for its owner alone, and held by one server at a time.

use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::{Read as _, Seek as _, Write as _};
use std::os::unix::fs::{DirBuilderExt as _, OpenOptionsExt as _};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::OpenError;

/// The file by whose lock a server holds its data folder.
const LOCK_FILE: &str = "serve.lock";

/// The file in which a demo house says what time it is there, for commands that run beside it.
const CLOCK_FILE: &str = "demo-clock";

fn at(path: &Path) -> impl Fn(std::io::Error) -> OpenError + '_ {
    |why| OpenError::Folder { path: path.display().to_string(), why }
}

/// Makes a folder that only its owner may enter; one that is there keeps its mode.
///
/// # Errors
/// When it cannot be made.
pub(super) fn make_folder(path: &Path) -> Result<(), OpenError> {
    DirBuilder::new().recursive(true).mode(0o700).create(path).map_err(at(path))
}

/// A folder for one house that is not meant to stay; it goes with this handle unless it is kept.
#[derive(Debug)]
pub struct TemporaryFolder(PathBuf);

impl TemporaryFolder {
    /// Makes it among the machine's temporary files, by nobody else and for nobody else: where something
    /// stands under this name already, it is not ours.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make(name: &str, now: Timestamp) -> Result<Self, OpenError> {
        let path = std::env::temp_dir().join(format!("{name}-{}", now.as_microsecond()));
        DirBuilder::new().mode(0o700).create(&path).map_err(at(&path))?;
        Ok(Self(path))
    }

    pub fn path(&self) -> &Path {
        &self.0
    }

    /// It stays, for people to look at.
    pub fn keep(mut self) {
        self.0.clear();
    }
}

impl Drop for TemporaryFolder {
    fn drop(&mut self) {
        if !self.0.as_os_str().is_empty() {
            // What cannot be removed is left to the machine: nothing depends on it.
            let _ = std::fs::remove_dir_all(&self.0);
        }
    }
}

/// Makes the file of a new database, so that it (and with it SQLite's log beside it) is its owner's alone.
///
/// # Errors
/// When it cannot be made.
pub(super) fn make_database_file(path: &Path) -> Result<(), OpenError> {
    let options = OpenOptions::new().append(true).create(true).mode(0o600).open(path);
    options.map(drop).map_err(at(path))
}

/// Notes what time it is in a house whose clock is wound. Whoever reads meanwhile reads the time before.
///
/// # Errors
/// When it cannot be written.
pub(super) fn note_clock(data_dir: &Path, now: Timestamp) -> Result<(), OpenError> {
    let (path, next) = (data_dir.join(CLOCK_FILE), data_dir.join(format!("{CLOCK_FILE}.next")));
    std::fs::write(&next, now.to_string()).and_then(|()| std::fs::rename(&next, &path)).map_err(at(&path))
}

/// What time it is in such a house; nothing where the clock is the machine's.
pub(super) fn noted_clock(data_dir: &Path) -> Option<Timestamp> {
    std::fs::read_to_string(data_dir.join(CLOCK_FILE)).ok()?.parse().ok()
}

/// From here on the clock is the machine's.
///
/// # Errors
/// When the note is there and stays.
pub(super) fn forget_clock(data_dir: &Path) -> Result<(), OpenError> {
    let path = data_dir.join(CLOCK_FILE);
    match std::fs::remove_file(&path) {
        Err(why) if why.kind() != std::io::ErrorKind::NotFound => Err(at(&path)(why)),
        _ => Ok(()),
    }
}

/// Takes the folder for this server. The lock is the kernel's: it is gone when the process is, however it
/// ended.
///
/// # Errors
/// When another server holds it.
pub(super) fn hold(data_dir: &Path) -> Result<File, OpenError> {
    let path = data_dir.join(LOCK_FILE);
    let options =
        OpenOptions::new().read(true).write(true).create(true).truncate(false).mode(0o600).open(&path);
    let mut file = options.map_err(at(&path))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            let mut holder = String::new();
            // Only for the sentence: it says what it can.
            let _ = file.read_to_string(&mut holder);
            let holder = holder.trim().to_owned();
            return Err(OpenError::Held { data_dir: data_dir.display().to_string(), holder });
        }
        Err(TryLockError::Error(why)) => return Err(at(&path)(why)),
    }
    let note = format!("{}\n", std::process::id());
    file.set_len(0)
        .and_then(|()| file.rewind())
        .and_then(|()| file.write_all(note.as_bytes()))
        .map_err(at(&path))?;
    Ok(file)
}
