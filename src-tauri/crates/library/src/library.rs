//! The open library: one writing thread and a few reading connections on one file. Clones are the same library.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::error::{Doing, LibraryError, Result};
use crate::identity::Identity;
use crate::mark::Marker;
use crate::migration::STEPS;
use crate::opening::{self, Access};
use crate::probe::{Claim, name};
use crate::writer::Writer;
use crate::{Damage, Ground, Seams, connection, migration};

const CHANGING: &str = "changing the library";

/// Damage that is kept until someone asks; the rest is found by a check.
const MOST_NOTICED: usize = 100;
/// Reading connections that are kept open.
const READERS: usize = 4;

/// An open library file. Cheap to clone; the file is closed with the last clone.
#[derive(Clone)]
pub struct Library {
    inner: Arc<Inner>,
}

// Dropped from top to bottom: readers first, so that the writer closes last and can fold the log into the file.
struct Inner {
    path: PathBuf,
    seams: Seams,
    access: Access,
    readers: Mutex<Vec<Connection>>,
    watch: Mutex<Watch>,
    ground: Ground,
    /// The file that was opened, whatever stands at its path now.
    identity: Option<Identity>,
    /// Damage was met: no old backup goes until the library is whole again.
    suspect: AtomicBool,
    /// Damage that answers met since someone last asked.
    noticed: Mutex<Vec<Damage>>,
    writer: Option<Writer>,
    _claim: Claim,
}

/// What was last known of other programs' commits.
#[derive(Default)]
struct Watch {
    conn: Option<Connection>,
    seen: Option<(u64, i64)>,
}

impl Library {
    /// Opens the library at `path`, or makes a new one when nothing stands there. A file of an older format is backed
    /// up beside itself and migrated; one of a newer format, or one that cannot be written, opens for reading (see
    /// [`Library::read_only`]); anything that is not a library is refused untouched.
    pub fn open(path: &Path, seams: Seams) -> Result<Library> {
        let steps = [STEPS, &seams.later_steps].concat();
        Library::open_with(path, seams, &steps)
    }

    pub(crate) fn open_with(path: &Path, seams: Seams, steps: &[&'static str]) -> Result<Library> {
        // SQLite must not look for the file anew when the program changes its folder.
        let path = std::path::absolute(path).doing("opening the library")?;
        let (access, claim) = opening::prepare(&path, &seams, steps)?;
        let (identity, ground) = (Identity::of(&path), (seams.ground)(&path));
        let writer = match &access {
            Access::Full => Some(start_writer(&path, &seams, &ground, identity)?),
            Access::Reading(_) | Access::Frozen(_) => None,
        };
        Library::from_parts(path, seams, access, claim, (identity, ground), writer)
    }

    /// Opens a library only to read it; nothing is written beside it. For backups.
    pub fn look_into(path: &Path, seams: Seams) -> Result<Library> {
        let path = std::path::absolute(path).doing("opening the library")?;
        let claim = opening::claim(&path)?;
        migration::check_schema(&connection::reading(&path, &seams)?, &path, STEPS)?;
        let access = Access::Reading(LibraryError::ReadOnly { doing: format!("changing “{}”", name(&path)) });
        let known = (Identity::of(&path), Ground::Local);
        Library::from_parts(path, seams, access, claim, known, None)
    }

    fn from_parts(
        path: PathBuf,
        seams: Seams,
        access: Access,
        claim: Claim,
        (identity, ground): (Option<Identity>, Ground),
        writer: Option<Writer>,
    ) -> Result<Library> {
        let (readers, watch, suspect) = (Mutex::default(), Mutex::default(), AtomicBool::new(false));
        let noticed = Mutex::default();
        let inner =
            Inner { path, seams, access, readers, watch, ground, identity, suspect, noticed, writer, _claim: claim };
        let library = Library { inner: Arc::new(inner) };
        library.changed_elsewhere()?;
        Ok(library)
    }

    /// Closes the file, once nobody else in this process uses it any more; waits for that at most this long.
    ///
    /// The write-ahead log is folded into the file. Answers the library itself when it is still in use.
    pub fn close(self, patience: Duration) -> std::result::Result<(), Library> {
        let until = Instant::now() + patience;
        let mut inner = self.inner;
        loop {
            match Arc::try_unwrap(inner) {
                Ok(_) => return Ok(()),
                Err(shared) if Instant::now() > until => return Err(Library { inner: shared }),
                Err(shared) => inner = shared,
            }
            std::thread::sleep(Duration::from_millis(5));
        }
    }

    /// What the file's folder stands on.
    pub fn ground(&self) -> &Ground {
        &self.inner.ground
    }

    /// Fails when the file is no longer where it was opened; then nothing more may be written.
    pub fn in_place(&self, doing: &str) -> Result<()> {
        match self.inner.identity.and_then(|identity| identity.fate(&self.inner.path)) {
            Some(fate) => Err(LibraryError::Moved { doing: doing.to_owned(), fate }),
            None => Ok(()),
        }
    }

    /// Name of the file without folder and ending.
    pub fn name(&self) -> String {
        self.inner.path.file_stem().map_or_else(|| name(&self.inner.path), |stem| stem.to_string_lossy().into_owned())
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        &self.inner.path
    }

    /// Why the library can only be read; none when it can be written.
    pub fn read_only(&self) -> Option<LibraryError> {
        match &self.inner.access {
            Access::Full => self.in_place(CHANGING).err(),
            Access::Reading(reason) | Access::Frozen(reason) => Some(reason.clone()),
        }
    }

    /// Whether another program, or another [`Library`] on the same file, committed anything since this was last asked.
    /// Cheap; meant to be asked a few times a second. What this library committed itself does not count.
    pub fn changed_elsewhere(&self) -> Result<bool> {
        const DOING: &str = "looking for changes";
        self.in_place(CHANGING)?;
        let version = |conn: &Connection| conn.query_row("PRAGMA data_version", [], |row| row.get(0)).doing(DOING);
        let mut watch = lock(&self.inner.watch);
        let now = match &self.inner.writer {
            // SQLite leaves this number alone for commits of the connection that asks, so the writer asks.
            Some(writer) => {
                let version = writer.run(DOING, move |conn| version(conn))?;
                (writer.openings(), version)
            }
            None => {
                if watch.conn.is_none() {
                    watch.conn = Some(self.reader()?);
                }
                let conn = watch.conn.as_ref().ok_or(LibraryError::HistoryGone)?;
                (0, version(conn)?)
            }
        };
        Ok(watch.seen.replace(now).is_some_and(|seen| seen != now))
    }

    /// The same without forgetting it.
    pub fn noticed(&self) -> Vec<Damage> {
        lock(&self.inner.noticed).clone()
    }

    /// Damage that answers met since this was last asked: an answer that has no place of its own for damage leaves out
    /// what it cannot trust, and tells it here before it is given.
    pub fn take_noticed(&self) -> Vec<Damage> {
        std::mem::take(&mut lock(&self.inner.noticed))
    }

    /// Keeps damage for whoever asks next.
    pub(crate) fn notice(&self, damage: impl IntoIterator<Item = Damage>) {
        for damage in damage {
            self.suspect();
            self.miss(damage);
        }
    }

    /// The same for what is missing, but may never have been there.
    pub(crate) fn miss(&self, damage: Damage) {
        let mut noticed = lock(&self.inner.noticed);
        if noticed.len() < MOST_NOTICED && !noticed.contains(&damage) {
            noticed.push(damage);
        }
    }

    /// Remembers that damage was met.
    pub(crate) fn suspect(&self) {
        self.inner.suspect.store(true, Ordering::Release);
    }

    /// Whether damage was met since the library was opened.
    pub fn is_suspect(&self) -> bool {
        self.inner.suspect.load(Ordering::Acquire)
    }

    pub(crate) fn seams(&self) -> &Seams {
        &self.inner.seams
    }

    /// Milliseconds since 1970 UTC by the library's clock.
    pub(crate) fn now(&self) -> i64 {
        (self.inner.seams.clock)()
    }

    /// Runs a job on the writing thread and waits for it; refused when the library can only be read.
    pub(crate) fn write<T: Send + 'static>(
        &self,
        doing: &'static str,
        job: impl FnOnce(&mut Connection) -> Result<T> + Send + 'static,
    ) -> Result<T> {
        let Some(writer) = &self.inner.writer else {
            return Err(self.read_only().unwrap_or(LibraryError::ReadOnly { doing: doing.to_owned() }));
        };
        self.in_place(doing)?;
        let answer = writer.run(doing, job)?;
        // What went into a file that is no longer the library must not be called saved.
        self.in_place(doing)?;
        Ok(answer)
    }

    /// Runs a question on a reading connection of its own.
    pub(crate) fn read<T>(&self, doing: &'static str, question: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        let kept = lock(&self.inner.readers).pop();
        // Nobody else may be at a file on a network drive, and no path leads to a file that was moved.
        if let (None, Some(writer)) = (&kept, &self.inner.writer)
            && (self.inner.ground.is_network() || self.in_place(doing).is_err())
        {
            return writer.lend(doing, question);
        }
        let conn = match kept {
            Some(conn) => conn,
            None => self.reader()?,
        };
        let answer = question(&conn);
        if let Err(error) = &answer {
            if matches!(error, LibraryError::Damaged { .. }) {
                self.suspect();
            }
            tracing::debug!(doing, code = error.code(), "a question to the library failed");
        }
        let mut readers = lock(&self.inner.readers);
        if readers.len() < READERS && !answer.as_ref().is_err_and(LibraryError::is_distrust) {
            readers.push(conn);
        }
        answer
    }

    fn reader(&self) -> Result<Connection> {
        match self.inner.access {
            Access::Frozen(_) => connection::frozen(&self.inner.path, &self.inner.seams),
            Access::Full | Access::Reading(_) => connection::reading(&self.inner.path, &self.inner.seams),
        }
    }
}

impl std::fmt::Debug for Library {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Library").field("path", &self.inner.path).field("access", &self.inner.access).finish()
    }
}

fn start_writer(path: &Path, seams: &Seams, ground: &Ground, identity: Option<Identity>) -> Result<Writer> {
    let (path, opening_seams, ground) = (path.to_path_buf(), seams.clone(), ground.clone());
    let in_place = move |path: &Path| match identity.and_then(|identity| identity.fate(path)) {
        Some(fate) => Err(LibraryError::Moved { doing: CHANGING.into(), fate }),
        None => Ok(()),
    };
    Writer::start(
        seams,
        Marker::new(&path, Arc::clone(&seams.files)),
        Box::new(move || {
            in_place(&path)?;
            let conn = connection::writing(&path, &opening_seams)?;
            connection::make_durable(&conn, &ground)?;
            conn.execute_batch(&opening_seams.test_settings).doing("preparing the library for writing")?;
            migration::version(&conn)?;
            // Before and after, so that the connection is surely one to this file.
            in_place(&path)?;
            Ok(conn)
        }),
    )
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
