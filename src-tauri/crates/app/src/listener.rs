//! The ear of one window: a bounded queue of notices. The core never waits for a window; one that does not listen is
//! told later that it missed something.

use std::collections::BTreeSet;
use std::sync::mpsc::{Receiver, SyncSender, TrySendError, sync_channel};
use std::sync::{Mutex, PoisonError};

use waymark_model::Id;

use crate::border::{Fault, Notice};

/// Notices that may wait for one window.
const QUEUE: usize = 256;

/// The sending end of a window's notices.
pub(crate) struct Listener {
    /// Number of the window within this app.
    pub(crate) window: u64,
    notices: SyncSender<Notice>,
    missed: Mutex<Missed>,
}

#[derive(Default)]
struct Missed {
    journeys: BTreeSet<Id>,
    library: bool,
    restored: bool,
    failed: Option<Fault>,
}

impl Listener {
    pub(crate) fn new(window: u64) -> (Listener, Receiver<Notice>) {
        let (notices, heard) = sync_channel(QUEUE);
        (Listener { window, notices, missed: Mutex::default() }, heard)
    }

    /// Tells the window, or remembers that it must be told to ask again.
    pub(crate) fn tell(&self, notice: Notice) {
        let mut missed = self.missed.lock().unwrap_or_else(PoisonError::into_inner);
        if self.catch_up(&mut missed) {
            if let Err(TrySendError::Full(notice)) = self.notices.try_send(notice) {
                missed.remember(&notice);
            }
        } else {
            missed.remember(&notice);
        }
    }

    /// Tells what was missed, as far as there is room now.
    pub(crate) fn remind(&self) {
        self.catch_up(&mut self.missed.lock().unwrap_or_else(PoisonError::into_inner));
    }

    /// Whether the window now knows of everything that it missed.
    fn catch_up(&self, missed: &mut Missed) -> bool {
        if missed.restored && !matches!(self.notices.try_send(Notice::Restored {}), Err(TrySendError::Full(_))) {
            missed.restored = false;
        }
        if let Some(fault) = missed.failed.clone()
            && !matches!(self.notices.try_send(Notice::BackupFailed { fault }), Err(TrySendError::Full(_)))
        {
            missed.failed = None;
        }
        while let Some(journey) = missed.journeys.first().copied() {
            if let Err(TrySendError::Full(_)) = self.notices.try_send(Notice::Stale { journey }) {
                return false;
            }
            missed.journeys.remove(&journey);
        }
        if missed.library && !matches!(self.notices.try_send(Notice::Library {}), Err(TrySendError::Full(_))) {
            missed.library = false;
        }
        !missed.library && !missed.restored
    }
}

impl Missed {
    fn remember(&mut self, notice: &Notice) {
        match notice {
            Notice::Updated { update } => drop(self.journeys.insert(update.journey)),
            Notice::Stale { journey } => drop(self.journeys.insert(*journey)),
            Notice::Library {} => self.library = true,
            Notice::Restored {} => self.restored = true,
            Notice::BackupFailed { fault } => self.failed = Some(fault.clone()),
            // Over soon, one way or the other.
            Notice::Versions { .. } | Notice::Waiting { .. } | Notice::Progress { .. } => {}
        }
    }
}
