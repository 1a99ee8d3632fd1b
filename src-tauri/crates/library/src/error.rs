//! What can go wrong with a library, in words: what was being done, a stable code and what to do.

use rusqlite::ErrorCode;

use crate::Logged;

/// Short for a result of this crate.
pub type Result<T> = std::result::Result<T, LibraryError>;

/// Why the library could not do something. Nothing was changed, unless the sentence says otherwise.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum LibraryError {
    /// No space left.
    #[error("The disk is full: {doing} did not succeed.")]
    DiskFull {
        /// What was being done.
        doing: String,
    },
    /// Another program held the library for too long.
    #[error("Another program is using the library: {doing} waited too long.")]
    Busy {
        /// What was being done.
        doing: String,
    },
    /// The file or its folder cannot be written.
    #[error("The library can only be read: {doing} is not possible.")]
    ReadOnly {
        /// What was being done.
        doing: String,
    },
    /// The file is something else. It was not touched.
    #[error("“{name}” is not a Waymark library: {why}.")]
    NotALibrary {
        /// Name of the file.
        name: String,
        /// What was found instead.
        why: String,
    },
    /// The file was written by a newer Waymark; it can be read.
    #[error(
        "“{name}” was written by a newer Waymark (format {theirs}; this one knows {ours}), so it is open for reading only."
    )]
    NewerLibrary {
        /// Name of the file.
        name: String,
        /// Format number of the file.
        theirs: i64,
        /// Newest format number this build knows.
        ours: i64,
    },
    /// Content is not what was written.
    #[error("The library is damaged: {doing} found {detail}.")]
    Damaged {
        /// What was being done.
        doing: String,
        /// What was found.
        detail: String,
    },
    /// The file system or device failed.
    #[error("The file could not be used: {doing} failed ({detail}).")]
    Io {
        /// What was being done.
        doing: String,
        /// What the system said.
        detail: String,
    },
    /// Others committed first: absorb `missed`, draft again, commit with the last one's sequence.
    #[error("The journey changed elsewhere since sequence {expected}.")]
    Behind {
        /// The sequence the caller knew.
        expected: u64,
        /// What was committed since, oldest first; empty when the log no longer tells, then load the journey again.
        missed: Vec<Logged>,
    },
    /// The file is no longer where it was opened.
    #[error("The library's file was {fate} while it was open: {doing} is not possible.")]
    Moved {
        /// What was being done.
        doing: String,
        /// What became of the file.
        fate: String,
    },
    /// The library is not open at the moment.
    #[error("The library is not open now: {why}.")]
    Closed {
        /// What is going on.
        why: String,
    },
    /// The file has a second name, and each name would get a log of its own.
    #[error("“{name}” has a second name ({other}); opened under both, changes would be lost.")]
    TwoNames {
        /// Name of the file.
        name: String,
        /// The other name, as far as it is known.
        other: String,
    },
    /// There is no such record.
    #[error("{what} is not in this library.")]
    NotFound {
        /// What was asked for.
        what: String,
    },
    /// A journey with this id is there already.
    #[error("The library already holds this journey.")]
    Exists,
    /// The log no longer reaches back that far: load the journey again.
    #[error("The history of this journey is not complete.")]
    HistoryGone,
    /// The linked SQLite has a known fault that can damage files.
    #[error("SQLite {found} is too old; Waymark needs 3.51.3 or newer.")]
    SqliteTooOld {
        /// The version found.
        found: String,
    },
    /// Anything else SQLite refused.
    #[error("{doing} failed: {detail}.")]
    Failed {
        /// What was being done.
        doing: String,
        /// What SQLite said.
        detail: String,
    },
}

impl LibraryError {
    /// Stable word for programs.
    pub fn code(&self) -> &'static str {
        match self {
            LibraryError::DiskFull { .. } => "disk_full",
            LibraryError::Busy { .. } => "busy",
            LibraryError::ReadOnly { .. } => "read_only",
            LibraryError::NotALibrary { .. } => "not_a_library",
            LibraryError::NewerLibrary { .. } => "newer_library",
            LibraryError::Damaged { .. } => "damaged",
            LibraryError::Io { .. } => "io",
            LibraryError::Behind { .. } => "behind",
            LibraryError::Moved { .. } => "moved",
            LibraryError::Closed { .. } => "closed",
            LibraryError::TwoNames { .. } => "two_names",
            LibraryError::NotFound { .. } => "not_found",
            LibraryError::Exists => "exists",
            LibraryError::HistoryGone => "history_gone",
            LibraryError::SqliteTooOld { .. } => "sqlite_too_old",
            LibraryError::Failed { .. } => "failed",
        }
    }

    /// What to do, one or two sentences.
    pub fn hint(&self) -> &'static str {
        match self {
            LibraryError::DiskFull { .. } => "Free some space, then try again. What was saved before is safe.",
            LibraryError::Busy { .. } => "Close the other window or program, or try again in a moment.",
            LibraryError::ReadOnly { .. } => {
                "Check the permissions of the file and its folder, or save a copy elsewhere."
            }
            LibraryError::NotALibrary { .. } => "Choose another file; this one was not touched.",
            LibraryError::NewerLibrary { .. } => "Update Waymark to change this library.",
            LibraryError::Damaged { .. } => {
                "Nothing was overwritten. Restore a backup, or export what can still be read."
            }
            LibraryError::Io { .. } => "Check that the disk is connected and healthy, then try again.",
            LibraryError::Behind { .. } => "Take in what changed, then try again.",
            LibraryError::Moved { .. } => {
                "What was saved before is safe in that file. Save a copy (“Back up now”), then put the file back."
            }
            LibraryError::Closed { .. } => "Try again in a moment.",
            LibraryError::TwoNames { .. } => "Remove one of the two names (the content stays), or make a real copy.",
            LibraryError::NotFound { .. } => "It may have been deleted elsewhere; look at the library again.",
            LibraryError::Exists => "Import it as a copy.",
            LibraryError::HistoryGone => "Open the journey again.",
            LibraryError::SqliteTooOld { .. } => "Install a current build of Waymark.",
            LibraryError::Failed { .. } => "Nothing was changed. Check the library; restore a backup if this stays.",
        }
    }

    /// Whether the connection that met this error must be opened anew before it may acknowledge anything.
    pub(crate) fn is_distrust(&self) -> bool {
        matches!(self, LibraryError::Io { .. } | LibraryError::Damaged { .. } | LibraryError::DiskFull { .. })
    }

    pub(crate) fn io(doing: &str, error: &std::io::Error) -> Self {
        let doing = doing.to_owned();
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => LibraryError::DiskFull { doing },
            std::io::ErrorKind::NotFound => LibraryError::NotFound { what: format!("The file for {doing}") },
            _ => LibraryError::Io { doing, detail: error.to_string() },
        }
    }

    pub(crate) fn sqlite(doing: &str, error: &rusqlite::Error) -> Self {
        let doing = doing.to_owned();
        let detail = error.to_string();
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => LibraryError::DiskFull { doing },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => LibraryError::Busy { doing },
            Some(ErrorCode::ReadOnly | ErrorCode::PermissionDenied) => LibraryError::ReadOnly { doing },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => LibraryError::Damaged { doing, detail },
            Some(ErrorCode::SystemIoFailure | ErrorCode::CannotOpen | ErrorCode::NoLargeFileSupport) => {
                LibraryError::Io { doing, detail }
            }
            _ => LibraryError::Failed { doing, detail },
        }
    }
}

/// Gives an error of SQLite or the file system the words of what was being done.
pub(crate) trait Doing<T> {
    fn doing(self, doing: &str) -> Result<T>;
}

impl<T> Doing<T> for rusqlite::Result<T> {
    fn doing(self, doing: &str) -> Result<T> {
        self.map_err(|error| LibraryError::sqlite(doing, &error))
    }
}

impl<T> Doing<T> for std::io::Result<T> {
    fn doing(self, doing: &str) -> Result<T> {
        self.map_err(|error| LibraryError::io(doing, &error))
    }
}

impl<T> Doing<T> for serde_json::Result<T> {
    fn doing(self, doing: &str) -> Result<T> {
        self.map_err(|error| LibraryError::Failed { doing: doing.to_owned(), detail: error.to_string() })
    }
}
