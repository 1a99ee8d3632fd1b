//! What the write-ahead log must hold at least, kept in a small file beside it while it lives. SQLite takes a log that
//! was cut, exchanged or has rotted for one that a crash cut short, and forgets what stood behind that place in silence.
//! A mark never says more than what a commit has synced already, so it can be believed after any crash.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use rusqlite::Connection;

use crate::disk::Files;
use crate::error::{LibraryError, Result};
use crate::record::hash;
use crate::wal;

/// The ending of its name.
pub(crate) const ENDING: &str = "-mark";
const MAGIC: &[u8; 8] = b"WMKmark1";
const SIZE: usize = 8 + wal::HEADER + 4 + 8 + 16;

/// A mark as it is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Mark {
    /// The log's own header: it changes when the log begins anew.
    header: [u8; wal::HEADER],
    /// Frames that it held.
    frames: u32,
    /// The library's sequence then.
    sequence: u64,
}

/// Keeps the mark of one library up to date.
pub(crate) struct Marker {
    path: PathBuf,
    files: Arc<dyn Files>,
    last: Option<Mark>,
}

impl Marker {
    pub(crate) fn new(library: &Path, files: Arc<dyn Files>) -> Marker {
        // SQLite keeps the log beside the file itself, not beside a link to it.
        let path = std::fs::canonicalize(library).unwrap_or_else(|_| library.to_owned());
        Marker { path, files, last: None }
    }

    /// Notes what the log holds now. A mark that cannot be written is an older one: it asks for less.
    pub(crate) fn note(&mut self, conn: &Connection) {
        let Some(mark) = self.now(conn) else { return };
        if self.last != Some(mark) && self.files.overwrite(&beside(&self.path, ENDING), &mark.bytes()).is_ok() {
            self.last = Some(mark);
        }
    }

    /// Takes the mark away once everything in the log is in the file, too: before the log is cut.
    pub(crate) fn lift(&mut self, conn: &Connection) {
        let counts = "PRAGMA wal_checkpoint(FULL)";
        let folded = conn.query_row(counts, [], |row| Ok(row.get::<_, i64>(1)? == row.get::<_, i64>(2)?));
        if folded.unwrap_or(false) {
            remove(&self.path, self.files.as_ref());
            self.last = None;
        }
    }

    fn now(&self, conn: &Connection) -> Option<Mark> {
        let log = beside(&self.path, "-wal");
        let header = wal::header(&log)?;
        let frames = conn.query_row("PRAGMA wal_checkpoint(NOOP)", [], |row| row.get::<_, i64>(1)).ok()?;
        let sequence = conn.query_row("SELECT sequence FROM library WHERE one = 1", [], |row| row.get(0)).ok()?;
        // The count belongs to this header only when the log did not begin anew meanwhile.
        let same = wal::header(&log)? == header;
        let frames = u32::try_from(frames).ok().filter(|frames| same && *frames > 0)?;
        Some(Mark { header, frames, sequence })
    }
}

/// Refuses a library whose log lacks what its mark says, before SQLite folds or forgets any of it.
pub(crate) fn check_log(library: &Path) -> Result<()> {
    let library = &std::fs::canonicalize(library).unwrap_or_else(|_| library.to_owned());
    let mut tries = 0;
    loop {
        let Some(mark) = read(library) else { return Ok(()) };
        match mark.judge(library) {
            Ok(()) => return Ok(()),
            // Another program may have begun the log anew between two looks.
            Err(_) if tries < 3 || read(library) != Some(mark) && tries < 50 => tries += 1,
            Err(error) => return Err(error),
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
}

/// Refuses a library that is older than its mark, now that SQLite has read what there is.
pub(crate) fn check_age(library: &Path, conn: &Connection) -> Result<()> {
    let Some(mark) = read(library) else { return Ok(()) };
    let sequence = conn.query_row("SELECT sequence FROM library WHERE one = 1", [], |row| row.get::<_, u64>(0));
    match sequence {
        Ok(sequence) if sequence < mark.sequence => Err(missing()),
        _ => Ok(()),
    }
}

/// Takes away the mark of a library that is replaced on purpose.
pub(crate) fn remove(library: &Path, files: &dyn Files) {
    let path = beside(library, ENDING);
    if path.exists() && files.remove(&path).is_ok() {
        // A mark that comes back after a power cut would miss a log that was cut on purpose.
        let _ = crate::file::sync_folder(files, &path);
    }
}

impl Mark {
    fn judge(&self, library: &Path) -> Result<()> {
        let log = beside(library, "-wal");
        match wal::header(&log) {
            // Folded into the file and cut: then the file's own sequence is looked at.
            None => Ok(()),
            Some(header) if header == self.header => {
                if wal::whole_frames(&log, self.frames) >= self.frames {
                    Ok(())
                } else {
                    Err(missing())
                }
            }
            Some(header) if wal::follows(&self.header, &header) => Ok(()),
            Some(_) => Err(missing()),
        }
    }

    fn bytes(&self) -> Vec<u8> {
        let mut bytes = MAGIC.to_vec();
        bytes.extend_from_slice(&self.header);
        bytes.extend_from_slice(&self.frames.to_le_bytes());
        bytes.extend_from_slice(&self.sequence.to_le_bytes());
        let own = hash("mark", &[&bytes]);
        bytes.extend_from_slice(&own);
        bytes
    }

    fn from_bytes(bytes: &[u8; SIZE]) -> Option<Mark> {
        let (said, own) = bytes.split_at(SIZE - 16);
        if own != hash("mark", &[said]) || !said.starts_with(MAGIC) {
            return None;
        }
        let (header, rest) = said[8..].split_at(wal::HEADER);
        let (frames, sequence) = rest.split_at(4);
        Some(Mark {
            header: header.try_into().ok()?,
            frames: u32::from_le_bytes(frames.try_into().ok()?),
            sequence: u64::from_le_bytes(sequence.try_into().ok()?),
        })
    }
}

/// The mark beside a library; none when there is none, or one that cannot be believed.
fn read(library: &Path) -> Option<Mark> {
    let mut bytes = [0; SIZE];
    File::open(beside(library, ENDING)).ok()?.read_exact(&mut bytes).ok()?;
    Mark::from_bytes(&bytes)
}

fn missing() -> LibraryError {
    let detail = "that its newest changes, which stand in the file with the ending “-wal”, are missing or not what was \
                  written";
    LibraryError::Damaged { doing: "opening the library".into(), detail: detail.into() }
}

/// A file beside the library.
fn beside(library: &Path, ending: &str) -> PathBuf {
    let mut path = library.as_os_str().to_owned();
    path.push(ending);
    path.into()
}
