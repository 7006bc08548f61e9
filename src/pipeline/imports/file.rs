//! The file of an import as it lies in the database: UTF-8 text in pieces, each under the place where it
//! begins.

use std::io::{self, Cursor, Read};

use leadwire_domain::sheet::as_text;
use tokio::runtime::Handle;

use super::super::store;
use crate::app::App;
use crate::db::DbError;

/// A piece is written in one transaction: small enough to keep nobody waiting.
const PIECE_BYTES: usize = 512 * 1024;
/// Every row, and so the header, ends within so many bytes. They stay until the end, to be read again.
pub(super) const HEAD_BYTES: usize = 2 * 1024 * 1024;

/// A file as it comes in, piece by piece.
pub(super) struct Arriving {
    text: Box<dyn Read + Send>,
}

impl Arriving {
    /// A file in any encoding.
    pub(super) fn new(file: impl Read + Send + 'static) -> Self {
        Self { text: Box::new(as_text(file)) }
    }

    /// Its beginning, which comes again with the pieces.
    pub(super) fn head(&mut self) -> io::Result<Vec<u8>> {
        let mut head = Vec::new();
        self.text.by_ref().take(HEAD_BYTES as u64).read_to_end(&mut head)?;
        let rest = std::mem::replace(&mut self.text, Box::new(io::empty()));
        self.text = Box::new(Cursor::new(head.clone()).chain(rest));
        Ok(head)
    }

    /// The next piece; empty behind the last.
    pub(super) fn piece(&mut self) -> io::Result<Vec<u8>> {
        let mut piece = Vec::with_capacity(PIECE_BYTES);
        self.text.by_ref().take(PIECE_BYTES as u64).read_to_end(&mut piece)?;
        Ok(piece)
    }
}

/// The file of an import, read on a thread of its own from one place on.
pub(super) struct Stored {
    app: App,
    runtime: Handle,
    import: i64,
    /// Where the next piece begins.
    next: u64,
    bytes: u64,
    piece: Vec<u8>,
    read: usize,
}

impl Stored {
    pub(super) fn new(app: &App, runtime: &Handle, import: i64, bytes: u64, from: u64) -> Self {
        let (app, runtime) = (app.clone(), runtime.clone());
        Self { app, runtime, import, next: from.min(bytes), bytes, piece: Vec::new(), read: 0 }
    }

    fn fetch(&mut self) -> io::Result<()> {
        let (import, place) = (self.import, i64::try_from(self.next).unwrap_or(i64::MAX));
        let asked = self.app.db.read(move |tx| async move { store::find_piece(&tx, import, place).await });
        let found = self.runtime.block_on(asked).map_err(|why: DbError| io::Error::other(why.to_string()))?;
        let within = |begins: i64| usize::try_from(place - begins).unwrap_or(usize::MAX);
        match found {
            Some((begins, piece)) if within(begins) < piece.len() => {
                self.read = within(begins);
                self.next += (piece.len() - self.read) as u64;
                self.piece = piece;
                Ok(())
            }
            _ => Err(io::Error::other("a piece of the file is missing")),
        }
    }
}

impl Read for Stored {
    fn read(&mut self, out: &mut [u8]) -> io::Result<usize> {
        if self.read == self.piece.len() {
            if self.next >= self.bytes {
                return Ok(0);
            }
            self.fetch()?;
        }
        let count = out.len().min(self.piece.len() - self.read);
        out[..count].copy_from_slice(&self.piece[self.read..self.read + count]);
        self.read += count;
        Ok(count)
    }
}
