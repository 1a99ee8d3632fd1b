//! What a file is, told before SQLite touches it, and which files this process has open.
//! A file that is open here is never read beside SQLite: closing it would drop SQLite's locks.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::connection::APPLICATION_ID;
use crate::error::{Doing, LibraryError, Result};

const DOING: &str = "looking at the file";
const HEADER: usize = 100;

static OPEN: Mutex<BTreeMap<PathBuf, usize>> = Mutex::new(BTreeMap::new());

/// Keeps a file marked as open in this process.
#[derive(Debug)]
pub(crate) struct Claim(PathBuf);

/// The list of open files, held while a file is looked at and claimed.
pub(crate) struct Desk(MutexGuard<'static, BTreeMap<PathBuf, usize>>);

/// What stands at a path.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Finding {
    /// Nothing, or a file without a byte.
    Nothing,
    /// A library by its header.
    Library,
}

impl Desk {
    pub(crate) fn take() -> Desk {
        Desk(OPEN.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// Looks at the path; an error when something stands there that is not a library.
    pub(crate) fn look(&self, path: &Path) -> Result<Finding> {
        if self.0.contains_key(&real(path)) {
            return Ok(Finding::Library);
        }
        let metadata = match fs::metadata(path) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Finding::Nothing),
            other => other.doing(DOING)?,
        };
        if !metadata.is_file() {
            return Err(not_a_library(path, "it is not a file"));
        }
        if metadata.len() == 0 {
            return Ok(Finding::Nothing);
        }
        let mut header = Vec::with_capacity(HEADER);
        File::open(path).doing(DOING)?.take(HEADER as u64).read_to_end(&mut header).doing(DOING)?;
        judge(path, &header)
    }

    /// Marks an existing file as open.
    pub(crate) fn claim(&mut self, path: &Path) -> Claim {
        let path = real(path);
        *self.0.entry(path.clone()).or_default() += 1;
        Claim(path)
    }

    /// Whether this process has the file open.
    pub(crate) fn holds(&self, path: &Path) -> bool {
        self.0.contains_key(&real(path))
    }
}

impl Drop for Claim {
    fn drop(&mut self) {
        let mut open = OPEN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = open.get_mut(&self.0) {
            *count -= 1;
            if *count == 0 {
                open.remove(&self.0);
            }
        }
    }
}

pub(crate) fn not_a_library(path: &Path, why: &str) -> LibraryError {
    LibraryError::NotALibrary { name: name(path), why: why.to_owned() }
}

/// The file's name without its folder.
pub(crate) fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn judge(path: &Path, header: &[u8]) -> Result<Finding> {
    if header.len() < HEADER || !header.starts_with(b"SQLite format 3\0") {
        return Err(not_a_library(path, "it has another format"));
    }
    if header.get(68..72) != Some(&APPLICATION_ID.to_be_bytes()) {
        return Err(not_a_library(path, "it is the database of another program"));
    }
    Ok(Finding::Library)
}

fn real(path: &Path) -> PathBuf {
    fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf())
}
