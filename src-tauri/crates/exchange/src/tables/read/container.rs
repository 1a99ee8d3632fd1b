//! The zip around a workbook: what is no workbook is told by its first bytes; content is counted while it unpacks.

use std::cell::Cell;
use std::io::{Cursor, Read};
use std::rc::Rc;

use zip::ZipArchive;

use super::bounds::{self, too_large};
use crate::error::ImportError;

/// A workbook's files.
pub(super) struct Container<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    unpacked: Rc<Cell<u64>>,
    packed: u64,
}

impl<'b> Container<'b> {
    /// Opens a container; says what the bytes are when they are no workbook.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ImportError> {
        if bytes.len() > bounds::PACKED {
            return Err(too_large("", "a workbook of at most 32 MB", &format!("{} MB", bytes.len() >> 20)));
        }
        if !bytes.starts_with(b"PK") {
            return Err(no_workbook("bytes of something else"));
        }
        if entries(bytes).is_none_or(|count| count > bounds::ENTRIES) {
            return Err(no_workbook("a broken zip, or one of more than 1,000 files"));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| no_workbook("a broken zip"))?;
        let container = Container { archive, unpacked: Rc::default(), packed: bytes.len() as u64 };
        container.check_kind()?;
        Ok(container)
    }

    fn check_kind(&self) -> Result<(), ImportError> {
        let has = |name: &str| self.archive.index_for_name(name).is_some();
        if has("[Content_Types].xml") && !has("xl/workbook.bin") {
            return Ok(());
        }
        let (expected, hint) = ("an Excel workbook (.xlsx)", "Save the table as .xlsx or .csv, and import that.");
        let found = match () {
            () if has("xl/workbook.bin") => "a binary workbook (.xlsb)",
            () if has("mimetype") && has("content.xml") => "an OpenDocument file",
            () => "a zip of other files",
        };
        Err(ImportError::expected("", expected, found, hint))
    }

    /// Whether there is a file of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.archive.index_for_name(name).is_some()
    }

    /// A file as it unpacks. Nothing is believed of its size.
    pub(super) fn file(&mut self, name: &str) -> Result<Counted<impl Read + '_>, ImportError> {
        let (unpacked, packed) = (self.unpacked.clone(), self.packed);
        match self.archive.by_name(name) {
            Ok(file) if file.encrypted() => Err(locked()),
            Ok(file) => Ok(Counted { file, unpacked, packed }),
            Err(_) => Err(no_workbook(&format!("one whose part {} cannot be unpacked", crate::error::shown(name)))),
        }
    }
}

/// Counts what is unpacked from all files of a container, and stops at the bounds.
pub(super) struct Counted<R> {
    file: R,
    unpacked: Rc<Cell<u64>>,
    packed: u64,
}

/// What the error of a bomb says, to be known again behind the reader of XML.
pub(super) const BOMB: &str = "unpacks to more than is read";

impl<R: Read> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let read = self.file.read(buffer)?;
        let unpacked = self.unpacked.get() + read as u64;
        self.unpacked.set(unpacked);
        let (times, free) = bounds::RATIO;
        if unpacked > bounds::UNPACKED || unpacked > free.max(self.packed.saturating_mul(times)) {
            return Err(std::io::Error::other(BOMB));
        }
        Ok(read)
    }
}

/// Files that the end of a zip says it has.
fn entries(bytes: &[u8]) -> Option<usize> {
    let tail = bytes.len().saturating_sub(66_000);
    let at = bytes[tail..].windows(4).rposition(|window| window == b"PK\x05\x06")? + tail;
    let count = bytes.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

fn locked() -> ImportError {
    let hint = "Open it, save it without a password, and import that. Nothing was changed.";
    ImportError::expected("", "a workbook that can be read", "one that is locked with a password", hint)
}

/// What is no workbook.
pub(super) fn no_workbook(found: &str) -> ImportError {
    let hint = "Open it in a spreadsheet program, save it as .xlsx, and import that. Nothing was changed.";
    ImportError::expected("", "an Excel workbook (.xlsx)", found, hint)
}
