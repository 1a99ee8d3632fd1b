//! Someone else's library file, read row by row from a private copy. It is opened as a stranger: its tables must be exactly
//! ours, nothing in it runs, and the file itself is never touched or adopted.

use std::path::Path;

use tempfile::TempDir;

use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::migration::{self, STEPS};
use crate::{Seams, connection};

const DOING: &str = "looking into the library file";
const NAME: &str = "strangers.waymark";

/// A library that was given as bytes; the copy goes when this is dropped.
pub struct Foreign {
    library: Library,
    _folder: TempDir,
}

impl Foreign {
    /// Reads the bytes of a library file of any format that was ever released.
    ///
    /// Fails when the file is not a library, holds tables, triggers or views of its own, or is damaged in its structure.
    pub fn read(bytes: &[u8], seams: &Seams) -> Result<Foreign> {
        let folder = tempfile::Builder::new().prefix("waymark-").tempdir().doing(DOING)?;
        let path = folder.path().join(NAME);
        seams.files.write_new(&path, bytes, None).doing(DOING)?;
        let library = open(&path, seams)?;
        if let Some(line) = library.check()?.structure.first() {
            return Err(LibraryError::Damaged { doing: DOING.into(), detail: line.clone() });
        }
        Ok(Foreign { library, _folder: folder })
    }

    /// The copy, open for reading.
    pub fn library(&self) -> &Library {
        &self.library
    }
}

/// Only tables that are exactly ours are brought to the current format, and only in the copy.
fn open(path: &Path, seams: &Seams) -> Result<Library> {
    let old = {
        let looked = Library::look_into(path, seams.clone())?;
        let version = migration::version(&connection::reading(looked.path(), seams)?)?;
        usize::try_from(version).is_ok_and(|version| version < STEPS.len())
    };
    if !old {
        return Library::look_into(path, seams.clone());
    }
    Library::open(path, seams.clone())?
        .close(seams.patience)
        .map_err(|_| LibraryError::Busy { doing: DOING.into() })?;
    Library::look_into(path, seams.clone())
}
