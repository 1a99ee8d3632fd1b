//! The zip around a workbook: what is no workbook is told.

use std::io::Read;

use super::bounds::{self, too_large};
use crate::error::ImportError;
use crate::zipped::{Counted, Refused, Zipped};

/// A workbook's files.
pub(super) struct Container<'b>(Zipped<'b>);

impl<'b> Container<'b> {
    /// Opens a container; says what the bytes are when they are no workbook.
    pub(super) fn open(bytes: &'b [u8]) -> Result<Self, ImportError> {
        if !bytes.starts_with(b"PK") {
            return Err(no_workbook("bytes of something else"));
        }
        let zipped = Zipped::open(bytes, &bounds::ZIP).map_err(|refused| match refused {
            Refused::Large(size) => too_large("", "a workbook of at most 32 MB", &format!("{size} MB")),
            Refused::Many(_) => no_workbook("a zip of more than 1,000 files"),
            Refused::Broken(_) => no_workbook("a broken zip"),
        })?;
        let container = Container(zipped);
        container.check_kind()?;
        Ok(container)
    }

    fn check_kind(&self) -> Result<(), ImportError> {
        let has = |name: &str| self.0.archive.index_for_name(name).is_some();
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
        self.0.archive.index_for_name(name).is_some()
    }

    /// A file as it unpacks. Nothing is believed of its size.
    pub(super) fn file(&mut self, name: &str) -> Result<Counted<impl Read + '_>, ImportError> {
        let left = self.0.left.clone();
        match self.0.archive.by_name(name) {
            Ok(file) if file.encrypted() => Err(locked()),
            Ok(file) => Ok(Counted::new(file, left)),
            Err(_) => Err(no_workbook(&format!("one whose part {} cannot be unpacked", crate::error::shown(name)))),
        }
    }
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
