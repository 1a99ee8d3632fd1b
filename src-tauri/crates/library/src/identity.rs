//! Which file it is, whatever its name: noticed are a second name of the library, and that another file, or none, stands
//! where the library was opened. Only Unix tells; elsewhere an open file cannot be replaced.

use std::fs;
use std::path::{Path, PathBuf};

use crate::Files;
use crate::error::{Doing, LibraryError, Result};
use crate::probe::name;

/// A file's device and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Identity {
    device: u64,
    number: u64,
}

impl Identity {
    /// The file that a path names; none where files have no such number, or when nothing is there.
    #[cfg(unix)]
    pub(crate) fn of(path: &Path) -> Option<Identity> {
        use std::os::unix::fs::MetadataExt;
        fs::metadata(path).ok().map(|found| Identity { device: found.dev(), number: found.ino() })
    }

    /// The file that a path names; none here, where files have no such number.
    #[cfg(not(unix))]
    pub(crate) fn of(_path: &Path) -> Option<Identity> {
        None
    }

    /// What became of the file that was at `path`; none while it is there.
    pub(crate) fn fate(self, path: &Path) -> Option<String> {
        match Identity::of(path) {
            Some(now) if now == self => None,
            Some(_) => Some(match self.new_name(path) {
                Some(now) => format!("renamed to “{}”, and another file put in its place", name(&now)),
                None => "replaced by another file".to_owned(),
            }),
            None => Some(match self.new_name(path) {
                Some(now) => format!("renamed to “{}”", name(&now)),
                None => "moved away or deleted".to_owned(),
            }),
        }
    }

    /// Another name of this file in the folder of `path`.
    fn new_name(self, path: &Path) -> Option<PathBuf> {
        let others = fs::read_dir(path.parent()?).ok()?.flatten().map(|entry| entry.path());
        others.filter(|other| other.file_name() != path.file_name()).find(|other| Identity::of(other) == Some(self))
    }
}

/// Refuses a file that has two names: each name would get a log of its own, and changes would be lost. What a program
/// that was killed left half-made is tidied away.
pub(crate) fn refuse_two_names(path: &Path, files: &dyn Files) -> Result<()> {
    if names(path) < 2 {
        return Ok(());
    }
    let path = &fs::canonicalize(path).doing("looking at the file")?;
    let Some(own) = Identity::of(path) else { return Ok(()) };
    let mut other = own.new_name(path);
    while let Some(leftover) = other.take_if(|other| is_leftover(other)) {
        // Only the second name goes; the file stays.
        files.remove(&leftover).doing("tidying away what a stopped program left")?;
        other = own.new_name(path);
    }
    if names(path) < 2 {
        return Ok(());
    }
    let other = other.map_or_else(|| "in another folder".to_owned(), |other| format!("“{}”", name(&other)));
    Err(LibraryError::TwoNames { name: name(path), other })
}

fn is_leftover(path: &Path) -> bool {
    let name = name(path);
    name.starts_with('.') && name.ends_with(".part")
}

#[cfg(unix)]
fn names(path: &Path) -> u64 {
    use std::os::unix::fs::MetadataExt;
    fs::metadata(path).map_or(0, |found| found.nlink())
}

#[cfg(not(unix))]
fn names(_path: &Path) -> u64 {
    1
}
