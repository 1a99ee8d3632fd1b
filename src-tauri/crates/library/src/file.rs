//! Writes files so that their name always shows a whole file: a neighbour is written, synced and renamed into place.

use std::ffi::OsString;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

use crate::disk::{Disk, Files};

static COUNT: AtomicU64 = AtomicU64::new(0);

/// Writes `bytes` to `path`, replacing what stood there only when everything is on the disk. After an error the name
/// shows what stood there before, or, when only the last sync failed, the new bytes: never a part.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    write_file_on(&Disk, path, bytes)
}

/// The same on another disk than the real one.
pub fn write_file_on(files: &dyn Files, path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link keeps pointing at its file, so the file itself is replaced.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let fresh = neighbour(path);
    let permissions = fs::metadata(path).ok().map(|old| old.permissions());
    let written = files.write_new(&fresh, bytes, permissions).and_then(|()| files.rename(&fresh, path));
    if let Err(error) = written {
        let _ = files.remove(&fresh);
        return Err(error);
    }
    sync_folder(files, path)
}

/// A fresh name in the same folder, hidden where dots hide.
pub(crate) fn neighbour(path: &Path) -> PathBuf {
    let mut name = OsString::from(".");
    // A long name must not become too long for the file system.
    let stem: String = path.file_name().unwrap_or_default().to_string_lossy().chars().take(40).collect();
    name.push(stem);
    name.push(format!(".{}-{}.part", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed)));
    path.with_file_name(name)
}

/// Makes a rename in the folder of `path` last.
pub(crate) fn sync_folder(files: &dyn Files, path: &Path) -> io::Result<()> {
    files.sync_folder(path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new(".")))
}
