//! A zip of maps -> its files, those that may be read.

use std::io::Read;

use super::ZIP;
use super::names::{is_hidden, parts};
use crate::error::{ImportError, shown};
use crate::limits;
use crate::remark::Remark;
use crate::zipped::{BOMB, Counted, Refused, Zipped};

const HINT: &str = "Export the journeys again, fewer at once. Nothing was changed.";

/// An open zip.
pub(crate) struct Unpacking<'a>(Zipped<'a>);

impl<'a> Unpacking<'a> {
    /// Opens a zip whose size and number of entries are within bounds.
    pub(crate) fn open(bytes: &'a [u8]) -> Result<Self, ImportError> {
        let zipped = Zipped::open(bytes, &ZIP).map_err(|refused| match refused {
            Refused::Large(size) => ImportError::expected("", "a zip of at most 256 MB", &format!("{size} MB"), HINT),
            Refused::Many(count) => {
                ImportError::expected("", "a zip of at most 20,000 files", &count.to_string(), HINT)
            }
            Refused::Broken(trouble) => ImportError::new(
                "",
                format!("expected a whole zip, found trouble: {trouble}"),
                "Copy or send the file again. Nothing was changed.",
            ),
        })?;
        Ok(Unpacking(zipped))
    }

    /// Names of the files that may be read, with their places; the others are remarked on.
    pub(crate) fn names(&mut self, remarks: &mut Vec<Remark>) -> Vec<(usize, String)> {
        let mut names = Vec::new();
        let mut outside = Vec::new();
        for place in 0..self.0.archive.len() {
            let Ok(file) = self.0.archive.by_index_raw(place) else { continue };
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
        if self.0.archive.has_duplicate_names() {
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
        let left = self.0.left.clone();
        let file = self.0.archive.by_index(place).map_err(|error| trouble(&error))?;
        let mut bytes = Vec::new();
        let read = Counted::new(file, left).take(limits::FILE as u64 + 1).read_to_end(&mut bytes);
        if read.as_ref().is_err_and(|error| error.to_string().contains(BOMB)) {
            return Err(ImportError::expected("", "a zip that unpacks to less than that", "more", HINT));
        }
        read.map_err(|error| trouble(&error))?;
        if bytes.len() > limits::FILE {
            return Err(ImportError::expected("", "a file of at most 64 MB", "more", HINT));
        }
        Ok(bytes)
    }
}
