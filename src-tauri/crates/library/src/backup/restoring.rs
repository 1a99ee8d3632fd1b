//! A backup in the library's place. At every moment a whole library stands there, and what stood there is kept beside
//! it with its log, byte for byte.

use std::path::{Path, PathBuf};

use rusqlite::Connection;

use super::making::{remove_all, with_side};
use super::{Depth, copy};
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::probe::{Desk, Finding, name};
use crate::{Files, Seams, connection, file, locks, mark, migration};

const RESTORING: &str = "restoring the library";
/// What belongs to a library: its log, then the file.
const KEPT: [&str; 2] = ["-wal", ""];
/// What must not stand beside another file.
const LOGS: [&str; 3] = ["-wal", "-shm", mark::ENDING];

impl Library {
    /// Puts a verified copy of `backup` at `to`. What stood there is kept beside it; answers where. Fails as busy
    /// while any program has `to` open.
    pub fn restore(backup: &Path, to: &Path, seams: &Seams) -> Result<Option<PathBuf>> {
        connection::check_sqlite()?;
        // A link keeps pointing at its file, so the file itself is replaced.
        let to = &std::fs::canonicalize(to).or_else(|_| std::path::absolute(to)).doing(RESTORING)?;
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
        let placed =
            if to.exists() { swap(&fresh, to, seams).map(Some) } else { place(&fresh, to, seams).map(|()| None) };
        if placed.is_err() {
            remove_all(&fresh, seams);
        }
        placed
    }
}

fn place(fresh: &Path, to: &Path, seams: &Seams) -> Result<()> {
    mark::remove(to, seams.files.as_ref());
    seams.files.rename(fresh, to).doing(RESTORING)?;
    file::sync_folder(seams.files.as_ref(), to).doing(RESTORING)
}

/// Puts a whole file in the place of another one, which is kept under a name that says so.
fn swap(fresh: &Path, to: &Path, seams: &Seams) -> Result<PathBuf> {
    let files = seams.files.as_ref();
    let alone = claim(to, seams)?;
    // Until it has its own name the old file has a hidden one: whoever opens the library meanwhile may remove that.
    let hidden = file::neighbour(to);
    let set_aside = second_names(files, to, &hidden).and_then(|()| {
        LOGS.iter().try_for_each(|log| remove(files, &with_side(to, log)))?;
        file::sync_folder(files, to)?;
        files.rename(fresh, to)
    });
    if let Err(error) = set_aside {
        put_back(files, to, &hidden);
        return Err(error).doing(RESTORING);
    }
    drop(alone);
    // The restored library stands from here on; what follows can only fail to give the old one its name.
    let kept = free_name(to, "replaced", (seams.clock)());
    let named = KEPT
        .iter()
        .filter(|side| with_side(&hidden, side).exists())
        .try_for_each(|side| files.rename(&with_side(&hidden, side), &with_side(&kept, side)));
    Ok(if named.and_then(|()| file::sync_folder(files, to)).is_ok() { kept } else { hidden })
}

/// Second names for a file and its log; where a disk knows none, the file itself gets the other name.
fn second_names(files: &dyn Files, to: &Path, hidden: &Path) -> std::io::Result<()> {
    for side in KEPT {
        let (from, second) = (with_side(to, side), with_side(hidden, side));
        if std::fs::metadata(&from).is_ok_and(|found| found.len() > 0) && files.hard_link(&from, &second).is_err() {
            files.rename(&from, &second)?;
        }
    }
    Ok(())
}

fn put_back(files: &dyn Files, to: &Path, hidden: &Path) {
    for side in KEPT {
        let (place, second) = (with_side(to, side), with_side(hidden, side));
        if second.exists() && !place.exists() {
            let _ = files.rename(&second, &place);
        } else {
            let _ = files.remove(&second);
        }
    }
}

fn remove(files: &dyn Files, path: &Path) -> std::io::Result<()> {
    if path.exists() { files.remove(path) } else { Ok(()) }
}

/// A name beside a library that says why the file is there; never one that is taken.
fn free_name(path: &Path, why: &str, time: i64) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let ending = path.extension().map_or_else(String::new, |ending| format!(".{}", ending.to_string_lossy()));
    let named = |more: String| path.with_file_name(format!("{stem}.{why}{more}{ending}"));
    let more = (0..).map(|number| if number == 0 { format!("-{time}") } else { format!("-{time}-{number}") });
    std::iter::once(String::new()).chain(more).map(named).find(|path| !path.exists()).unwrap_or_default()
}

/// Makes sure that nobody else has the file open, and keeps it so while the connection lives. The log of a whole library
/// is folded into it; a damaged one is left as it is.
fn claim(path: &Path, seams: &Seams) -> Result<Option<Connection>> {
    if locks::held_elsewhere(path) {
        return Err(LibraryError::Busy { doing: RESTORING.into() });
    }
    let conn = match connection::quiet(path, seams) {
        Ok(conn) => conn,
        Err(LibraryError::Busy { doing }) => return Err(LibraryError::Busy { doing }),
        Err(_) => return Ok(None),
    };
    let alone = conn
        .busy_handler(None)
        .and_then(|()| conn.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(())))
        .and_then(|()| conn.execute_batch("BEGIN EXCLUSIVE; COMMIT;"))
        .doing(RESTORING);
    match alone {
        Err(LibraryError::Busy { doing }) => return Err(LibraryError::Busy { doing }),
        Err(_) => return Ok(Some(conn)),
        Ok(()) => {}
    }
    let whole =
        conn.query_row("PRAGMA quick_check(1)", [], |row| row.get::<_, String>(0)).is_ok_and(|said| said == "ok");
    if whole {
        // Best effort: without it the log is kept beside the file.
        let _ = conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |_| Ok(()));
    }
    Ok(Some(conn))
}
