//! Writes files so that their name always shows a whole file: a neighbour is written, synced and renamed into place.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};

static COUNT: AtomicU64 = AtomicU64::new(0);

/// Writes `bytes` to `path`, replacing what stood there only when everything is on the disk; on error nothing changed.
pub fn write_file(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link keeps pointing at its file, so the file itself is replaced.
    let path = &fs::canonicalize(path).unwrap_or_else(|_| path.to_path_buf());
    let fresh = neighbour(path);
    let written = fill(&fresh, bytes, path).and_then(|()| fs::rename(&fresh, path));
    if let Err(error) = written {
        let _ = fs::remove_file(&fresh);
        return Err(error);
    }
    sync_folder(path)
}

fn fill(fresh: &Path, bytes: &[u8], old: &Path) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(fresh)?;
    file.write_all(bytes)?;
    if let Ok(old) = fs::metadata(old) {
        file.set_permissions(old.permissions())?;
    }
    file.sync_all()
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

/// Makes a rename in the folder of `path` last; folders can be synced on Unix only.
pub(crate) fn sync_folder(path: &Path) -> io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}
