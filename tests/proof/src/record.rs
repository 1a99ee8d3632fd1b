//! Writes down every operation on files as it succeeds, with the bytes, and what was acknowledged in between.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::layer::{Op, Verdict, Watch};

/// One thing that happened.
#[derive(Clone, Debug)]
pub(crate) enum Event {
    /// A new empty file.
    Created(PathBuf),
    /// The next sync of this file makes its name last.
    Lasting(PathBuf),
    /// Bytes at a place.
    Wrote(PathBuf, u64, Arc<[u8]>),
    /// A file was cut.
    Cut(PathBuf, u64),
    /// A file's bytes last.
    Synced(PathBuf),
    /// A name went.
    Gone(PathBuf),
    /// A file got another name.
    Renamed(PathBuf, PathBuf),
    /// A file got a second name.
    Linked(PathBuf, PathBuf),
    /// The names in a folder last.
    FolderSynced(PathBuf),
    /// Something was acknowledged to the user.
    Said(Promise),
}

/// What was acknowledged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Promise {
    /// The library is there.
    Made,
    /// Commits up to this sequence are saved.
    Saved(u64),
    /// A backup of this sequence or a later one stands at this path.
    BackedUp(PathBuf, u64),
}

/// The list of what happened.
#[derive(Default)]
pub(crate) struct Recorder(Mutex<Vec<Event>>);

impl Recorder {
    /// Notes something acknowledged.
    pub(crate) fn say(&self, promise: Promise) {
        self.add(Event::Said(promise));
    }

    /// Everything so far, in order.
    pub(crate) fn take(&self) -> Vec<Event> {
        std::mem::take(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn add(&self, event: Event) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(event);
    }
}

impl Watch for Recorder {
    fn before(&self, op: &Op<'_>) -> Verdict {
        // Told before it is done, because a file that is there already is not created.
        match op {
            Op::Open { path, creates: true, .. } => self.add(Event::Created(path.to_path_buf())),
            Op::Overwrite { path, .. } if !path.exists() => self.add(Event::Created(path.to_path_buf())),
            _ => {}
        }
        Verdict::Go
    }

    fn after(&self, op: &Op<'_>) {
        let own = Path::to_path_buf;
        match op {
            Op::Open { path, lasting: true, .. } => self.add(Event::Lasting(own(path))),
            Op::Overwrite { path, bytes } => self.add(Event::Wrote(own(path), 0, Arc::from(*bytes))),
            Op::Write { path, at, bytes } => self.add(Event::Wrote(own(path), *at, Arc::from(*bytes))),
            Op::Truncate { path, size } => self.add(Event::Cut(own(path), *size)),
            Op::Sync { path } | Op::SyncFile { path } => self.add(Event::Synced(own(path))),
            Op::Delete { path, lasting } => {
                self.add(Event::Gone(own(path)));
                if let (true, Some(folder)) = (*lasting, path.parent()) {
                    self.add(Event::FolderSynced(own(folder)));
                }
            }
            Op::WriteNew { path, bytes } => {
                self.add(Event::Created(own(path)));
                self.add(Event::Wrote(own(path), 0, Arc::from(*bytes)));
                self.add(Event::Synced(own(path)));
            }
            Op::Rename { from, to } => self.add(Event::Renamed(own(from), own(to))),
            Op::Link { from, to } => self.add(Event::Linked(own(from), own(to))),
            Op::Remove { path } => self.add(Event::Gone(own(path))),
            Op::SyncFolder { folder } => self.add(Event::FolderSynced(own(folder))),
            _ => {}
        }
    }
}
