//! A zip from anywhere -> its files, bounded while they are unpacked: what a header claims is not believed.

use std::io::{Cursor, Read};

use zip::ZipArchive;

use super::names::{is_hidden, parts};
use super::{ENTRIES, PACKED, UNPACKED};
use crate::error::{ImportError, shown};
use crate::limits;
use crate::remark::Remark;

const HINT: &str = "Export the journeys again, fewer at once. Nothing was changed.";

/// An open zip and what is left of its bounds.
pub(crate) struct Unpacking<'a> {
    archive: ZipArchive<Cursor<&'a [u8]>>,
    left: usize,
}

impl<'a> Unpacking<'a> {
    /// Opens a zip whose size and number of entries are within bounds.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        if bytes.len() > PACKED {
            let found = format!("{} MB", bytes.len() >> 20);
            return Err(ImportError::expected("", "a zip of at most 256 MB", &found, HINT));
        }
        // Counted before any library allocates for them.
        let entries = bytes.windows(4).filter(|four| four == b"PK\x01\x02").count();
        if entries > ENTRIES {
            return Err(ImportError::expected("", "a zip of at most 20,000 files", &entries.to_string(), HINT));
        }
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|error| {
            ImportError::new(
                "",
                format!("expected a whole zip, found trouble: {error}"),
                "Copy or send the file again. Nothing was changed.",
            )
        })?;
        // Twice: once for journeys, once for pictures; text packs well, but not without end.
        let left = UNPACKED.min((64 << 20) + bytes.len().saturating_mul(100));
        Ok(Unpacking { archive, left })
    }

    /// Names of the files that may be read, with their places; the others are remarked on.
    pub(crate) fn names(&mut self, remarks: &mut Vec<Remark>) -> Vec<(usize, String)> {
        let mut names = Vec::new();
        let mut outside = Vec::new();
        for place in 0..self.archive.len() {
            let Ok(file) = self.archive.by_index_raw(place) else { continue };
            let Ok(name) = file.name() else { continue };
            if file.is_dir() {
                continue;
            }
            match parts(&name) {
                Some(parts) if is_hidden(&parts) => {}
                Some(_) if !file.is_symlink() => names.push((place, name.into_owned())),
                _ => outside.push(shown(&name)),
            }
        }
        if !outside.is_empty() {
            let said = outside.iter().take(5).cloned().collect::<Vec<_>>().join(", ");
            remarks.push(Remark::new(
                "paths_outside",
                format!("{} entries point out of the bundle and were not read: {said}.", outside.len()),
            ));
        }
        if self.archive.has_duplicate_names() {
            remarks
                .push(Remark::new("names_twice", "The zip holds a name twice; the last file of each name was read."));
        }
        names
    }

    /// One file's bytes.
    pub(crate) fn file(&mut self, place: usize) -> Result<Vec<u8>, ImportError> {
        let trouble = |error: &dyn std::fmt::Display| {
            ImportError::new("", format!("expected a whole file in the zip, found trouble: {error}"), HINT)
        };
        let file = self.archive.by_index(place).map_err(|error| trouble(&error))?;
        let most = self.left.min(limits::FILE);
        let mut bytes = Vec::new();
        file.take(most as u64 + 1).read_to_end(&mut bytes).map_err(|error| trouble(&error))?;
        if bytes.len() > most {
            let expected =
                if most == limits::FILE { "a file of at most 64 MB" } else { "a zip that unpacks to less than that" };
            return Err(ImportError::expected("", expected, "more", HINT));
        }
        self.left -= bytes.len();
        Ok(bytes)
    }
}
