//! Backups by themselves: every few minutes while something changes, before what cannot be taken back, on closing. One
//! that fails is told to every window and noted beside the backups, and is never an edit's fault.

use std::sync::Weak;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use waymark_library::{Kept, Library, LibraryError, Reason};

use crate::border::{Fault, Notice};
use crate::core::{Core, lock};

/// When backups are made by themselves.
#[derive(Clone, Copy, Debug)]
pub struct Backups {
    /// How far apart while editing; none for never.
    pub every: Option<Duration>,
    /// How often to look whether it is time.
    pub look: Duration,
    /// Whether to make one on closing when anything changed.
    pub on_close: bool,
    /// Whether to make one before what cannot be taken back.
    pub before: bool,
}

impl Default for Backups {
    fn default() -> Self {
        let (every, look) = (Some(Duration::from_secs(600)), Duration::from_secs(5));
        Backups { every, look, on_close: true, before: true }
    }
}

/// A backup that could not be made, as it is noted beside the others.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Failure {
    /// When, in milliseconds since 1970 UTC.
    pub(crate) time: i64,
    pub(crate) fault: Fault,
}

/// Whether it is time for another look. A clock that was set back does not stop the backups.
pub(crate) fn is_due(now: i64, last: i64, every: Duration) -> bool {
    now < last || now - last >= i64::try_from(every.as_millis()).unwrap_or(i64::MAX)
}

/// Looks again and again whether it is time, until the app is gone.
pub(crate) fn keep(core: &Weak<Core>, backups: Backups) {
    loop {
        std::thread::sleep(backups.look);
        let Some(core) = core.upgrade() else { return };
        core.keep();
    }
}

impl Core {
    /// Makes a backup when it is time and something changed.
    pub(crate) fn keep(&self) {
        let (Some(every), now) = (self.settings.backups.every, (self.settings.clock)()) else { return };
        let mut last = lock(&self.kept_at);
        if !is_due(now, *last, every) {
            return;
        }
        *last = now;
        drop(last);
        if self.library().is_ok_and(|library| library.read_only().is_none()) {
            let _ = self.back_up(Reason::Editing);
        }
    }

    /// Makes a backup now, unless the newest one holds everything; tells the windows when it could not be made.
    pub(crate) fn back_up(&self, reason: Reason) -> Result<(Kept, bool), Fault> {
        let made = self.library().and_then(|library| library.back_up(reason)).map_err(Fault::from);
        self.note(made.as_ref().err());
        made
    }

    /// Makes a backup before something that cannot be taken back. A library without a map needs none.
    pub(crate) fn back_up_before(&self, reason: Reason) -> Result<(), Fault> {
        let library = self.library()?;
        if !self.settings.backups.before || library.read_only().is_some() || library.journeys()?.is_empty() {
            return Ok(());
        }
        self.back_up(reason).map(|_| ())
    }

    /// Makes the last backup and closes the file; waits a moment for what still uses it.
    pub(crate) fn close(&self) {
        let Ok(library) = self.slot.take(LibraryError::Closed { why: "Waymark is closing".into() }) else { return };
        if self.settings.backups.on_close
            && library.read_only().is_none()
            && let Err(error) = library.back_up(Reason::Closing)
        {
            tracing::error!("the backup on closing could not be made: {error} {}", error.hint());
            self.note(Some(&error.into()));
        }
        if library.close(Duration::from_secs(2)).is_err() {
            tracing::debug!("the library is still in use while the program ends");
        }
    }

    /// Remembers and tells a failure, or that the last one is over.
    fn note(&self, fault: Option<&Fault>) {
        let place = note_place(&self.path);
        let Some(fault) = fault else {
            if place.exists() {
                let _ = self.settings.disk.files.remove(&place);
            }
            return;
        };
        tracing::warn!(code = fault.code, "a backup could not be made: {}", fault.message);
        let failure = Failure { time: (self.settings.clock)(), fault: fault.clone() };
        if let Ok(text) = serde_json::to_vec_pretty(&failure) {
            // Where no backup can be written, often no note can be; the windows are told all the same.
            let _ = waymark_library::write_file_on(self.settings.disk.files.as_ref(), &place, &text);
        }
        self.tell(|| Notice::BackupFailed { fault: fault.clone() });
    }
}

fn note_place(library: &std::path::Path) -> std::path::PathBuf {
    Library::backup_folder(library).join("last failure.json")
}

/// The note beside the backups of a library.
pub(crate) fn failure(library: &std::path::Path) -> Option<Failure> {
    serde_json::from_slice(&std::fs::read(note_place(library)).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_times() {
        let every = Duration::from_secs(600);
        for (now, last, due) in [(0, 0, false), (599_999, 0, false), (600_000, 0, true), (5, 10, true)] {
            assert_eq!(is_due(now, last, every), due, "{now} after {last}");
        }
    }
}
