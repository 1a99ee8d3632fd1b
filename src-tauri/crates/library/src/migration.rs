//! The schema by version, and the way from an older one. A file is never migrated without a verified backup.

use std::path::{Path, PathBuf};

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

use crate::backup;
use crate::error::{Doing, LibraryError, Result};
use crate::probe::not_a_library;
use crate::{Reason, Seams, file};

const DOING: &str = "bringing the library to the current format";

/// Every step of the schema, oldest first; the number of steps is the format number (`user_version`).
pub(crate) const STEPS: &[&str] = &[include_str!("sql/0001_library.sql"), include_str!("sql/0002_bookmark.sql")];

/// The format number of a file.
pub(crate) fn version(conn: &Connection) -> Result<i64> {
    conn.query_row("PRAGMA user_version", [], |row| row.get(0)).doing("reading the library's format number")
}

/// Applies the steps that the file lacks, in one transaction each.
pub(crate) fn apply(conn: &mut Connection, steps: &[&'static str]) -> Result<()> {
    let migrations = Migrations::new(steps.iter().map(|sql| M::up(sql)).collect());
    migrations.to_latest(conn).map_err(|error| match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => LibraryError::sqlite(DOING, &err),
        other => LibraryError::Failed { doing: DOING.into(), detail: other.to_string() },
    })
}

/// Refuses a file whose tables are not those of its format number.
pub(crate) fn check_schema(conn: &Connection, path: &Path, steps: &[&'static str]) -> Result<()> {
    let version = usize::try_from(version(conn)?).unwrap_or(0).min(steps.len());
    if version == 0 {
        return Err(not_a_library(path, "it has no format number"));
    }
    let mut model = Connection::open_in_memory().doing(DOING)?;
    apply(&mut model, &steps[..version])?;
    if schema(conn)? != schema(&model)? {
        return Err(not_a_library(path, "it holds tables that are not a library's"));
    }
    Ok(())
}

/// Brings an older file to the current format, after a verified backup; answers where the backup is.
pub(crate) fn migrate(
    conn: &mut Connection,
    path: &Path,
    seams: &Seams,
    steps: &[&'static str],
) -> Result<Option<PathBuf>> {
    let from = version(conn)?;
    if from >= i64::try_from(steps.len()).unwrap_or(i64::MAX) {
        return Ok(None);
    }
    let folder = backup::folder_of(path);
    let files = seams.files.as_ref();
    files.create_folder(&folder).and_then(|()| file::sync_folder(files, &folder)).doing(DOING)?;
    let kept = backup::named_place(&folder, (seams.clock)(), Reason::Migration);
    backup::copy(conn, &kept, seams, backup::Depth::Structure)?;
    tracing::info!(from, to = steps.len(), "migrating the library; its backup is whole");
    apply(conn, steps)?;
    let broken = conn.prepare("PRAGMA foreign_key_check").and_then(|mut check| check.exists([])).doing(DOING)?;
    if broken {
        return Err(LibraryError::Damaged { doing: DOING.into(), detail: "rows that point nowhere".into() });
    }
    Ok(Some(kept))
}

fn schema(conn: &Connection) -> Result<Vec<(String, String, Option<String>)>> {
    const READ: &str =
        "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY 1, 2";
    let mut rows = conn.prepare(READ).doing(DOING)?;
    let rows = rows.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).doing(DOING)?;
    rows.collect::<rusqlite::Result<_>>().doing(DOING)
}
