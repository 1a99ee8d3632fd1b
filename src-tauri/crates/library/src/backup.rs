//! Copies of a library that were opened and checked before they got their name. A live file is never copied as bytes,
//! and a backup never replaces anything before it is whole.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::{Backup, StepResult};

use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::probe::{Desk, Finding, name};
use crate::{Seams, check, connection, file, migration};

const DOING: &str = "backing up the library";
const RESTORING: &str = "restoring the library";

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

    /// Puts a verified copy of `backup` at `to`. What stood there is kept beside it; answers where. Fails as busy
    /// while any program has `to` open.
    pub fn restore(backup: &Path, to: &Path, seams: &Seams) -> Result<Option<PathBuf>> {
        connection::check_sqlite()?;
        // Held to the end, so that this process does not open what is being replaced.
        let desk = Desk::take();
        if desk.look(backup)? == Finding::Nothing {
            return Err(LibraryError::NotFound { what: format!("The backup “{}”", name(backup)) });
        }
        if desk.holds(to) {
            return Err(LibraryError::Busy { doing: RESTORING.into() });
        }
        let source = connection::reading(backup, seams)?;
        migration::check_schema(&source, backup, migration::STEPS)?;
        let fresh = file::neighbour(to);
        copy(&source, &fresh, seams, Depth::Content)?;
        let kept = set_aside(to, seams).inspect_err(|_| drop(seams.files.remove(&fresh)))?;
        seams.files.rename(&fresh, to).doing(RESTORING)?;
        file::sync_folder(seams.files.as_ref(), to).doing(RESTORING)?;
        Ok(kept)
    }
}

/// A name beside a library that says why the file is there; never one that is taken.
pub(crate) fn beside(path: &Path, why: &str, time: i64) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().map_or_else(String::new, |ending| format!(".{}", ending.to_string_lossy()));
    let plain = path.with_file_name(format!("{stem}.{why}{ending}"));
    if !plain.exists() { plain } else { path.with_file_name(format!("{stem}.{why}-{time}{ending}")) }
}

/// Copies one moment of `source` to `to` by way of a neighbour file that is opened and checked first.
pub(crate) fn copy(source: &Connection, to: &Path, seams: &Seams, depth: Depth) -> Result<()> {
    let fresh = file::neighbour(to);
    let made = fill(source, &fresh, seams, depth)
        .and_then(|()| seams.files.sync(&fresh).doing(DOING))
        .and_then(|()| seams.files.rename(&fresh, to).doing(DOING));
    if made.is_err() {
        for ending in ["", "-journal", "-wal", "-shm"] {
            let mut leftover = fresh.clone().into_os_string();
            leftover.push(ending);
            let _ = seams.files.remove(Path::new(&leftover));
        }
    }
    made?;
    file::sync_folder(seams.files.as_ref(), to).doing(DOING)
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

fn verify(copy: &Connection, depth: Depth) -> Result<()> {
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

/// Moves a library that nobody has open out of the way, side files and all.
fn set_aside(path: &Path, seams: &Seams) -> Result<Option<PathBuf>> {
    if !path.exists() {
        return Ok(None);
    }
    close_log(path, seams)?;
    let kept = beside(path, "replaced", (seams.clock)());
    for ending in ["-wal", "-shm", ""] {
        let (mut from, mut to) = (path.as_os_str().to_owned(), kept.as_os_str().to_owned());
        from.push(ending);
        to.push(ending);
        match seams.files.rename(Path::new(&from), Path::new(&to)) {
            Err(error) if !ending.is_empty() && error.kind() == std::io::ErrorKind::NotFound => {}
            other => other.doing(RESTORING)?,
        }
    }
    Ok(Some(kept))
}

/// Folds the write-ahead log into the file and makes sure that nobody else is there. A damaged file is left as it is.
fn close_log(path: &Path, seams: &Seams) -> Result<()> {
    let alone = connection::writing(path, seams).and_then(|conn| {
        conn.busy_handler(None).doing(RESTORING)?;
        conn.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(())).doing(RESTORING)?;
        conn.execute_batch("BEGIN EXCLUSIVE; COMMIT; PRAGMA wal_checkpoint(TRUNCATE);").doing(RESTORING)
    });
    match alone {
        Err(LibraryError::Busy { doing }) => Err(LibraryError::Busy { doing }),
        _ => Ok(()),
    }
}
