//! One verified copy of one moment: written to a neighbour, opened, checked, and only then given its name.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use super::DOING;
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::probe::Desk;
use crate::{Seams, check, connection, file};

/// What stands beside a database file while it is written or after a program was stopped.
pub(crate) const SIDES: [&str; 4] = ["-journal", "-wal", "-shm", ""];

/// How much of a copy is checked before it counts.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// SQLite's own checks: for files of an older format.
    Structure,
    /// The hash of every record too.
    Content,
}

impl Library {
    /// Writes a verified copy to `to`, replacing what stood there only when the copy is whole. Others may go on
    /// working meanwhile; the copy is of one moment.
    pub fn backup(&self, to: &Path) -> Result<()> {
        if Desk::take().holds(to) {
            return Err(LibraryError::Failed { doing: DOING.into(), detail: "that library is open".into() });
        }
        self.read(DOING, |conn| copy(conn, to, self.seams(), Depth::Content))
    }
}

/// Copies one moment of `source` to `to` by way of a neighbour file that is opened and checked first.
pub(crate) fn copy(source: &Connection, to: &Path, seams: &Seams, depth: Depth) -> Result<()> {
    let fresh = file::neighbour(to);
    let made = fill(source, &fresh, seams, depth)
        .and_then(|()| seams.files.sync(&fresh).doing(DOING))
        .and_then(|()| seams.files.rename(&fresh, to).doing(DOING));
    if made.is_err() {
        remove_all(&fresh, seams);
    }
    made?;
    file::sync_folder(seams.files.as_ref(), to).doing(DOING)
}

/// Removes a database that was half made, and what stands beside it.
pub(crate) fn remove_all(path: &Path, seams: &Seams) {
    for side in SIDES {
        let _ = seams.files.remove(&with_side(path, side));
    }
}

/// The name of a file that SQLite keeps beside a database.
pub(crate) fn with_side(path: &Path, side: &str) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(side);
    name.into()
}

fn fill(source: &Connection, fresh: &Path, seams: &Seams, depth: Depth) -> Result<()> {
    let mut target = connection::creating(fresh, seams)?;
    {
        let backup = Backup::new(source, &mut target).doing(DOING)?;
        // All pages in one step are one moment; in WAL mode nobody waits for it.
        let mut tries = 0;
        while backup.step(-1).doing(DOING)? != StepResult::Done {
            tries += 1;
            if tries > 100 {
                return Err(LibraryError::Busy { doing: DOING.into() });
            }
            std::thread::sleep(Duration::from_millis(20));
        }
    }
    // A file that people mail around does without side files.
    target.query_row("PRAGMA journal_mode = DELETE", [], |_| Ok(())).doing(DOING)?;
    target.close().map_err(|(_, error)| error).doing(DOING)?;
    verify(&connection::reading(fresh, seams)?, depth)
}

/// Fails when a copy is not what was written.
pub(crate) fn verify(copy: &Connection, depth: Depth) -> Result<()> {
    let mut report = check::structure(copy)?;
    if depth == Depth::Content && report.structure.is_empty() {
        check::content(copy, &mut report)?;
    }
    if report.is_sound() {
        return Ok(());
    }
    let first = report.structure.first().or(report.dangling.first()).cloned();
    let detail = first.or(report.damage.first().map(|damage| format!("a {}: {}", damage.kind, damage.why)));
    Err(LibraryError::Damaged { doing: DOING.into(), detail: detail.unwrap_or_default() })
}
