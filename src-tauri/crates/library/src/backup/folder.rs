//! The folder of backups beside a library: making one when something changed, listing them, taking away what is old.
//! While damage is known nothing is taken away.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use rusqlite::Connection;

use super::making::verify;
use super::{CAP, DOING, Dated, Depth, names, thin};
use crate::error::{Doing, LibraryError, Result};
use crate::library::Library;
use crate::{Reason, Seams, connection, disk_space, file, migration};

const LISTING: &str = "listing the backups";
/// After this long, what a stopped program left half made is taken away.
const LEFTOVER: Duration = Duration::from_secs(3600);

/// A backup in the folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// Its name; no other backup of the folder has it.
    pub name: String,
    /// Where it is.
    pub path: PathBuf,
    /// When it was made, in milliseconds since 1970 UTC.
    pub time: i64,
    /// Why it was made.
    pub reason: Reason,
    /// Its size.
    pub bytes: u64,
    /// Journeys in it that are not in the trash; none when it cannot be opened (any more).
    pub journeys: Option<u32>,
}

/// Where the backups of the library at a path are kept.
pub(crate) fn folder_of(library: &Path) -> PathBuf {
    // A link's backups stand beside the file itself.
    let library = std::fs::canonicalize(library).or_else(|_| std::path::absolute(library));
    let library = library.unwrap_or_default();
    let stem = library.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    library.with_file_name(format!("{stem} backups"))
}

impl Library {
    /// Where the backups of the library at `path` are kept.
    pub fn backup_folder(path: &Path) -> PathBuf {
        folder_of(path)
    }

    /// The backups of the library at `path`, newest first. The library itself is not touched.
    pub fn backups(path: &Path, seams: &Seams) -> Result<Vec<Kept>> {
        let mut found = list(&folder_of(path))?;
        for kept in &mut found {
            kept.journeys = count(&kept.path, seams).ok();
        }
        Ok(found)
    }

    /// Makes a verified backup in the library's folder of backups and takes away what is too old or too much. Answers
    /// the newest backup, and whether it was made now: none is made when nothing changed since.
    pub fn back_up(&self, reason: Reason) -> Result<(Kept, bool)> {
        let folder = folder_of(self.path());
        let before = list(&folder)?;
        if let Some(newest) = self.unchanged_since(&before, reason)? {
            return Ok((newest, false));
        }
        let files = self.seams().files.as_ref();
        files.create_folder(&folder).and_then(|()| file::sync_folder(files, &folder)).doing(DOING)?;
        let place = names::place(&folder, self.now(), reason);
        self.backup(&place)?;
        tidy(&folder, self.seams());
        let after = list(&folder)?;
        let made = after.iter().find(|kept| kept.path == place).cloned();
        let mut made = made.ok_or_else(|| LibraryError::NotFound { what: "The new backup".into() })?;
        made.journeys = count(&place, self.seams()).ok();
        // Before restoring nothing goes: it may be the very one that is to be restored.
        if reason != Reason::Restore {
            self.thin_out(&after, &made);
        }
        Ok((made, true))
    }

    /// Whether anything changed since the newest backup.
    pub fn is_backed_up(&self) -> Result<bool> {
        Ok(self.unchanged_since(&list(&folder_of(self.path()))?, Reason::Editing)?.is_some())
    }

    fn unchanged_since(&self, backups: &[Kept], reason: Reason) -> Result<Option<Kept>> {
        let Some(newest) = backups.first() else { return Ok(None) };
        let ours = self.read(DOING, mark)?;
        let looked = connection::reading(&newest.path, self.seams()).and_then(|conn| {
            let same = mark(&conn)? == ours;
            if same && !reason.is_routine() {
                verify(&conn, Depth::Content)?;
            }
            let journeys = same.then(|| journeys(&conn)).transpose()?;
            Ok(journeys.map(|journeys| Kept { journeys: Some(journeys), ..newest.clone() }))
        });
        // A backup that cannot be read any more stands for nothing.
        Ok(looked.unwrap_or_default())
    }

    fn thin_out(&self, list: &[Kept], made: &Kept) {
        if self.is_suspect() {
            return;
        }
        let dated: Vec<Dated> = list
            .iter()
            .map(|kept| Dated { time: kept.time, bytes: kept.bytes, special: !kept.reason.is_routine() })
            .collect();
        let free = disk_space::free(made.path.parent().unwrap_or(Path::new("."))).unwrap_or(u64::MAX);
        for place in thin(&dated, self.now(), CAP.min(free / 10)) {
            if list[place].path != made.path
                && let Err(error) = self.seams().files.remove(&list[place].path)
            {
                tracing::warn!("an old backup could not be removed: {error}");
            }
        }
    }
}

/// What a change of any kind moves.
fn mark(conn: &Connection) -> Result<String> {
    conn.query_row(include_str!("../sql/mark.sql"), [], |row| row.get(0)).doing(DOING)
}

/// Backups by their names, newest first; none when there is no folder.
fn list(folder: &Path) -> Result<Vec<Kept>> {
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        other => other.doing(LISTING)?,
    };
    let mut found = Vec::new();
    for entry in entries {
        let entry = entry.doing(LISTING)?;
        let name = entry.file_name().to_string_lossy().into_owned();
        let (Some((time, reason)), Ok(about)) = (names::read(&name), entry.metadata()) else { continue };
        if about.is_file() {
            let (path, bytes) = (entry.path(), about.len());
            // A name tells the second only.
            let written = about.modified().unwrap_or(SystemTime::UNIX_EPOCH);
            found.push((time, written, Kept { name, path, time, reason, bytes, journeys: None }));
        }
    }
    found.sort_by_key(|(time, written, _)| std::cmp::Reverse((*time, *written)));
    Ok(found.into_iter().map(|(.., kept)| kept).collect())
}

fn count(backup: &Path, seams: &Seams) -> Result<u32> {
    let conn = connection::reading(backup, seams)?;
    migration::check_schema(&conn, backup, migration::STEPS)?;
    journeys(&conn)
}

fn journeys(conn: &Connection) -> Result<u32> {
    conn.query_row("SELECT count(*) FROM journey WHERE trashed IS NULL", [], |row| row.get(0)).doing(LISTING)
}

/// Takes away what a program that was stopped while backing up left half made.
fn tidy(folder: &Path, seams: &Seams) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        let age =
            entry.metadata().and_then(|about| about.modified()).map(|then| SystemTime::now().duration_since(then));
        if name.starts_with('.') && name.contains(".part") && age.is_ok_and(|age| age.is_ok_and(|age| age > LEFTOVER)) {
            let _ = seams.files.remove(&entry.path());
        }
    }
}
