//! Opens connections with the settings that keep the file whole, and waits for other programs in the open.
//! No connection is ever made without these settings.

use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};

use crate::error::{Doing, LibraryError, Result};
use crate::{Ground, Seams};

/// Marks a file as a library ("WMK1"), at offset 68 of the file.
pub(crate) const APPLICATION_ID: i32 = 0x574D_4B31;

/// The first SQLite without the race that can damage a file in WAL mode.
const OLDEST_SQLITE: i32 = 3_051_003;

/// Refuses to go on with a SQLite that can damage files.
pub(crate) fn check_sqlite() -> Result<()> {
    if rusqlite::version_number() < OLDEST_SQLITE {
        return Err(LibraryError::SqliteTooOld { found: rusqlite::version().to_owned() });
    }
    Ok(())
}

/// A connection that may write. It does not create the file and changes nothing in it yet.
pub(crate) fn writing(path: &Path, seams: &Seams) -> Result<Connection> {
    let conn = raw(path, seams, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.busy_handler(Some(wait)).doing("opening the library")?;
    Ok(conn)
}

/// A connection to a file that may be damaged: closing it leaves file and log as they are.
pub(crate) fn quiet(path: &Path, seams: &Seams) -> Result<Connection> {
    let conn = opened(path, seams, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true).doing("opening the library")?;
    ready(conn, path, seams)
}

/// A connection that may create the file.
pub(crate) fn creating(path: &Path, seams: &Seams) -> Result<Connection> {
    raw(path, seams, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)
}

/// A connection that only reads.
pub(crate) fn reading(path: &Path, seams: &Seams) -> Result<Connection> {
    let conn = raw(path, seams, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    conn.busy_timeout(seams.patience).doing("opening the library")?;
    Ok(conn)
}

/// A connection to a file on a medium that nobody can write, where even the side files of WAL cannot be made.
pub(crate) fn frozen(path: &Path, seams: &Seams) -> Result<Connection> {
    let mut address = String::from("file:");
    for byte in path.to_string_lossy().bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'/' | b'-' | b'_' | b'.' | b'~' => address.push(byte as char),
            _ => address.push_str(&format!("%{byte:02X}")),
        }
    }
    address.push_str("?immutable=1");
    raw(Path::new(&address), seams, OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_URI)
}

/// Write-ahead log and full syncs; the writer alone checkpoints. On a network drive a rollback journal, one more sync,
/// and nobody else at the file.
pub(crate) fn make_durable(conn: &Connection, ground: &Ground) -> Result<()> {
    const DOING: &str = "preparing the library for writing";
    let (wanted, settings) = if ground.is_network() {
        ("delete", "PRAGMA synchronous = EXTRA; BEGIN EXCLUSIVE; COMMIT;")
    } else {
        ("wal", "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 1000; PRAGMA journal_size_limit = 67108864;")
    };
    let mode: String = conn.query_row(&format!("PRAGMA journal_mode = {wanted}"), [], |row| row.get(0)).doing(DOING)?;
    if !mode.eq_ignore_ascii_case(wanted) {
        tracing::warn!(mode, wanted, "the library's disk cannot hold this kind of journal");
    }
    conn.execute_batch(settings).and_then(|()| conn.execute_batch("PRAGMA secure_delete = FAST;")).doing(DOING)
}

fn raw(path: &Path, seams: &Seams, flags: OpenFlags) -> Result<Connection> {
    ready(opened(path, seams, flags)?, path, seams)
}

/// SQLite has not looked at the file yet.
fn opened(path: &Path, seams: &Seams, flags: OpenFlags) -> Result<Connection> {
    let flags = flags | OpenFlags::SQLITE_OPEN_NO_MUTEX | OpenFlags::SQLITE_OPEN_EXRESCODE;
    match &seams.vfs {
        Some(vfs) => Connection::open_with_flags_and_vfs(path, flags, vfs.as_str()),
        None => Connection::open_with_flags(path, flags),
    }
    .doing("opening the library")
}

fn ready(conn: Connection, path: &Path, seams: &Seams) -> Result<Connection> {
    const DOING: &str = "opening the library";
    if (seams.ground)(path).is_network() {
        // Before the first look at the file, so that no memory is shared over the network.
        conn.query_row("PRAGMA locking_mode = EXCLUSIVE", [], |_| Ok(())).doing(DOING)?;
    }
    harden(&conn).doing(DOING)?;
    Ok(conn)
}

fn harden(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DQS_DDL, false)?;
    conn.execute_batch(
        "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON; PRAGMA mmap_size = 0;
         PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON; PRAGMA synchronous = FULL;",
    )?;
    conn.set_prepared_statement_cache_capacity(96);
    Ok(())
}

struct Wait {
    visible_after: Duration,
    patience: Duration,
    on_wait: Option<Arc<dyn Fn(bool) + Send + Sync>>,
    since: Instant,
    told: bool,
}

thread_local! {
    static WAIT: RefCell<Option<Wait>> = const { RefCell::new(None) };
}

/// Takes the rules of waiting for this thread; SQLite's callback can carry no data of its own.
pub(crate) fn wait_by(seams: &Seams) {
    let wait = Wait {
        visible_after: seams.visible_after,
        patience: seams.patience,
        on_wait: seams.on_wait.clone(),
        since: Instant::now(),
        told: false,
    };
    WAIT.with(|cell| *cell.borrow_mut() = Some(wait));
}

/// Tells that a wait, if one was told, is over.
pub(crate) fn wait_is_over() {
    let told = WAIT.with(|cell| {
        let mut wait = cell.borrow_mut();
        let wait = wait.as_mut().filter(|wait| wait.told)?;
        wait.told = false;
        wait.on_wait.clone()
    });
    if let Some(on_wait) = told {
        on_wait(false);
    }
}

/// Called by SQLite while another connection holds a lock; answers whether to try again.
fn wait(tries: i32) -> bool {
    let (patient, news) = WAIT.with(|cell| {
        let mut wait = cell.borrow_mut();
        let Some(wait) = wait.as_mut() else { return (tries < 1000, None) };
        if tries == 0 {
            wait.since = Instant::now();
        }
        let waited = wait.since.elapsed();
        let tell = !wait.told && waited >= wait.visible_after;
        wait.told |= tell;
        (waited < wait.patience, wait.on_wait.clone().filter(|_| tell))
    });
    if let Some(on_wait) = news {
        on_wait(true);
    }
    if patient {
        std::thread::sleep(Duration::from_millis(u64::try_from(tries).unwrap_or(0).clamp(1, 5)));
    }
    patient
}
