//! From a path to an open library: nothing becomes a new library, a library is checked and migrated, anything else is
//! refused untouched. A new library appears at its path whole or not at all.

use std::fs;
use std::path::{Path, PathBuf};

use rusqlite::Connection;

use crate::connection::{self, APPLICATION_ID};
use crate::error::{Doing, LibraryError, Result};
use crate::file;
use crate::probe::{Claim, Desk, Finding, name};
use crate::{Files, Seams, backup, identity, mark, migration};

const DOING: &str = "creating the library";

/// What may be done with a file that was opened.
#[derive(Debug)]
pub(crate) enum Access {
    /// Read and written.
    Full,
    /// Only read, with the reason.
    Reading(LibraryError),
    /// Only read, on a medium nobody can write.
    Frozen(LibraryError),
}

/// Makes or checks the file at `path` and claims it for this process.
pub(crate) fn prepare(path: &Path, seams: &Seams, steps: &[&'static str]) -> Result<(Access, Claim)> {
    connection::check_sqlite()?;
    let mut desk = Desk::take();
    if desk.look(path)? == Finding::Nothing {
        refuse_emptied(path)?;
        create(path, seams, steps)?;
    }
    identity::refuse_two_names(path, seams.files.as_ref())?;
    if !desk.holds(path) {
        mark::check_log(path)?;
    }
    let claim = desk.claim(path);
    // The claim's own drop takes the desk; on failure it must be free by then.
    drop(desk);
    Ok((inspect(path, seams, steps)?, claim))
}

/// Claims a file that must be there, only to read it.
pub(crate) fn claim(path: &Path) -> Result<Claim> {
    connection::check_sqlite()?;
    let mut desk = Desk::take();
    match desk.look(path)? {
        Finding::Nothing => Err(LibraryError::NotFound { what: format!("“{}”", name(path)) }),
        Finding::Library => Ok(desk.claim(path)),
    }
}

fn create(path: &Path, seams: &Seams, steps: &[&'static str]) -> Result<()> {
    set_leftovers_aside(path, seams)?;
    let fresh = file::neighbour(path);
    let made = fill(&fresh, seams, steps).and_then(|()| place(seams.files.as_ref(), &fresh, path));
    for ending in ["", "-journal"] {
        let mut leftover = fresh.clone().into_os_string();
        leftover.push(ending);
        let _ = seams.files.remove(Path::new(&leftover));
    }
    made?;
    file::sync_folder(seams.files.as_ref(), path).doing(DOING)
}

/// An empty file with backups or a log beside it is a library that was emptied: it must not become a new one in silence.
fn refuse_emptied(path: &Path) -> Result<()> {
    let backed_up = fs::read_dir(backup::folder_of(path)).is_ok_and(|mut folder| folder.next().is_some());
    if path.exists() && (backed_up || has_log(path)) {
        let detail = "an empty file where a library was; its backups are in the folder beside it".to_owned();
        return Err(LibraryError::Damaged { doing: "opening the library".into(), detail });
    }
    Ok(())
}

/// The log of a library that is gone must not be taken for the new one's; it is kept under another name.
fn set_leftovers_aside(path: &Path, seams: &Seams) -> Result<()> {
    mark::remove(path, seams.files.as_ref());
    if !has_log(path) {
        return Ok(());
    }
    let (log, mut kept) = (beside(path, "-wal"), beside(path, "-wal-left"));
    if kept.exists() {
        kept = beside(path, &format!("-wal-left-{}", (seams.clock)()));
    }
    seams.files.rename(&log, &kept).doing(DOING)?;
    file::sync_folder(seams.files.as_ref(), path).doing(DOING)
}

fn fill(fresh: &Path, seams: &Seams, steps: &[&'static str]) -> Result<()> {
    let mut conn = connection::creating(fresh, seams)?;
    conn.pragma_update(None, "application_id", APPLICATION_ID).doing(DOING)?;
    migration::apply(&mut conn, steps)?;
    conn.close().map_err(|(_, error)| error).doing(DOING)?;
    seams.files.sync(fresh).doing(DOING)
}

/// Gives the new file its name without ever replacing a library that another program has made meanwhile.
fn place(files: &dyn Files, fresh: &Path, path: &Path) -> Result<()> {
    if fs::metadata(path).is_ok_and(|found| found.len() == 0) {
        return files.rename(fresh, path).doing(DOING);
    }
    match files.hard_link(fresh, path) {
        Ok(()) => Ok(()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        // Some file systems know no second name for a file.
        Err(_) if !path.exists() => files.rename(fresh, path).doing(DOING),
        Err(error) => Err(error).doing(DOING),
    }
}

fn inspect(path: &Path, seams: &Seams, steps: &[&'static str]) -> Result<Access> {
    let reason = || LibraryError::ReadOnly { doing: format!("changing “{}”", name(path)) };
    let conn = match openable(connection::writing(path, seams)) {
        Ok(conn) => {
            mark::check_age(path, &conn)?;
            conn
        }
        Err(first) => match openable(connection::reading(path, seams)) {
            Ok(conn) => return looked_over(&conn, path, steps, Access::Reading(reason())),
            Err(_) if matches!(first, LibraryError::Io { .. } | LibraryError::ReadOnly { .. }) && !has_log(path) => {
                let conn = openable(connection::frozen(path, seams)).map_err(|_| first)?;
                return looked_over(&conn, path, steps, Access::Frozen(reason()));
            }
            Err(_) => return Err(first),
        },
    };
    if conn.is_readonly("main").doing("opening the library")? {
        return looked_over(&conn, path, steps, Access::Reading(reason()));
    }
    match looked_over(&conn, path, steps, Access::Full)? {
        Access::Full => {
            let mut conn = conn;
            migration::migrate(&mut conn, path, seams, steps)?;
            Ok(Access::Full)
        }
        other => Ok(other),
    }
}

/// Reads once, because SQLite opens lazily.
fn openable(conn: Result<Connection>) -> Result<Connection> {
    let conn = conn?;
    migration::version(&conn)?;
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())).doing("opening the library")?;
    Ok(conn)
}

fn looked_over(conn: &Connection, path: &Path, steps: &[&'static str], access: Access) -> Result<Access> {
    let theirs = migration::version(conn)?;
    let ours = i64::try_from(steps.len()).unwrap_or(i64::MAX);
    if theirs > ours {
        let newer = LibraryError::NewerLibrary { name: name(path), theirs, ours };
        return Ok(if matches!(access, Access::Frozen(_)) { Access::Frozen(newer) } else { Access::Reading(newer) });
    }
    migration::check_schema(conn, path, steps)?;
    Ok(access)
}

fn has_log(path: &Path) -> bool {
    fs::metadata(beside(path, "-wal")).is_ok_and(|found| found.len() > 0)
}

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut beside = path.as_os_str().to_owned();
    beside.push(ending);
    beside.into()
}
