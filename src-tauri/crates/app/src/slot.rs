//! The place of the open library: it can be taken out and another one put in while windows are open. Whoever asks gets
//! a clone, or the reason why there is none.

use std::sync::{PoisonError, RwLock};

use waymark_library::{Library, LibraryError};

/// The open library, or why there is none.
pub(crate) struct Slot(RwLock<Result<Library, LibraryError>>);

impl Slot {
    pub(crate) fn new(library: Result<Library, LibraryError>) -> Self {
        Slot(RwLock::new(library))
    }

    /// The library as it is open now.
    pub(crate) fn get(&self) -> Result<Library, LibraryError> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes the library out; who asks meanwhile is told why.
    pub(crate) fn take(&self, why: LibraryError) -> Result<Library, LibraryError> {
        std::mem::replace(&mut *self.0.write().unwrap_or_else(PoisonError::into_inner), Err(why))
    }

    /// Puts a library, or the reason why there is none, in.
    pub(crate) fn put(&self, library: Result<Library, LibraryError>) {
        *self.0.write().unwrap_or_else(PoisonError::into_inner) = library;
    }
}
