//! A folder for one round of a proof: in memory where the system has such a place, because what a sync is worth is
//! simulated or recorded here, never measured.

use std::path::{Path, PathBuf};

use tempfile::TempDir;

/// A fresh folder; it goes when this is dropped.
pub(crate) struct Place(TempDir);

impl Place {
    /// A new one.
    pub(crate) fn new() -> Place {
        let memory = Path::new("/dev/shm");
        let made = if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() };
        Place(made.expect("a folder for temporary files"))
    }

    /// The folder.
    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }

    /// A path in it.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    /// Where the library of the round is.
    pub(crate) fn library(&self) -> PathBuf {
        self.path("library.waymark")
    }

    /// Puts copies of all files of a folder here; folders in it too.
    pub(crate) fn fill_from(&self, other: &Path) {
        copy_folder(other, self.folder());
    }
}

impl Default for Place {
    fn default() -> Self {
        Place::new()
    }
}

fn copy_folder(from: &Path, to: &Path) {
    for entry in std::fs::read_dir(from).expect("a readable folder").flatten() {
        let (source, target) = (entry.path(), to.join(entry.file_name()));
        if source.is_dir() {
            std::fs::create_dir_all(&target).expect("a folder for temporary files");
            copy_folder(&source, &target);
        } else {
            std::fs::copy(&source, &target).expect("a copy of a file");
        }
    }
}
