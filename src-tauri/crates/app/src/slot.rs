//! The place of the open library: it can be taken out and another one put in while windows are open. Whoever asks
//! meanwhile waits for that; then they get a clone, or the reason why there is none.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use waymark_library::{Library, LibraryError};

/// How long a question waits while another file is put in the library's place.
const PATIENCE: Duration = Duration::from_secs(20);

/// The open library, or why there is none.
pub(crate) struct Slot {
    held: Mutex<Held>,
    settled: Condvar,
}

struct Held {
    library: Result<Library, LibraryError>,
    /// Another one is on its way.
    moving: bool,
}

impl Slot {
    pub(crate) fn new(library: Result<Library, LibraryError>) -> Self {
        Slot { held: Mutex::new(Held { library, moving: false }), settled: Condvar::new() }
    }

    /// The library as it is open now.
    pub(crate) fn get(&self) -> Result<Library, LibraryError> {
        let waited = self.settled.wait_timeout_while(self.lock(), PATIENCE, |held| held.moving);
        waited.unwrap_or_else(PoisonError::into_inner).0.library.clone()
    }

    /// Takes the library out for good; who asks afterwards is told why.
    pub(crate) fn take(&self, why: LibraryError) -> Result<Library, LibraryError> {
        std::mem::replace(&mut self.lock().library, Err(why))
    }

    /// Takes the library out for a moment; who asks waits until one is put in.
    pub(crate) fn lift(&self, why: LibraryError) -> Result<Library, LibraryError> {
        let mut held = self.lock();
        held.moving = true;
        std::mem::replace(&mut held.library, Err(why))
    }

    /// Puts a library, or the reason why there is none, in.
    pub(crate) fn put(&self, library: Result<Library, LibraryError>) {
        let mut held = self.lock();
        (held.library, held.moving) = (library, false);
        self.settled.notify_all();
    }

    fn lock(&self) -> MutexGuard<'_, Held> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn closed(why: &str) -> LibraryError {
        LibraryError::Closed { why: why.into() }
    }

    #[test]
    fn who_asks_while_it_is_away_waits() {
        let slot = Slot::new(Err(closed("starting")));
        assert_eq!(slot.lift(closed("moving")).map(|_| ()), Err(closed("starting")));
        std::thread::scope(|scope| {
            let asked = scope.spawn(|| slot.get().map(|_| ()));
            std::thread::sleep(Duration::from_millis(30));
            assert!(!asked.is_finished());
            slot.put(Err(closed("done")));
            assert_eq!(asked.join().unwrap(), Err(closed("done")));
        });
        let _ = slot.take(closed("ending"));
        assert_eq!(slot.get().map(|_| ()), Err(closed("ending")));
    }
}
