//! Whether another process has a library open, asked without SQLite: that would write into a damaged file's log on closing.

use std::path::Path;

/// The bytes that SQLite locks, far behind the content: pending, reserved, and 510 shared ones.
#[cfg(unix)]
const START: u64 = 0x4000_0000;
#[cfg(unix)]
const LENGTH: u64 = 512;

/// Whether another process holds a lock on the file; false where that cannot be asked, and when nothing is there. Ask only
/// of files that this process has not open: closing a file drops this process's own locks on it.
#[cfg(unix)]
pub(crate) fn held_elsewhere(path: &Path) -> bool {
    use rustix::process::{Flock, FlockOffsetType, FlockType, fcntl_getlk};
    let Ok(file) = std::fs::File::open(path) else { return false };
    let wanted =
        Flock { start: START, length: LENGTH, pid: None, typ: FlockType::WriteLock, offset_type: FlockOffsetType::Set };
    fcntl_getlk(&file, &wanted).is_ok_and(|held| held.is_some())
}

/// Whether another process holds a lock on the file: cannot be asked here.
#[cfg(not(unix))]
pub(crate) fn held_elsewhere(_path: &Path) -> bool {
    false
}
