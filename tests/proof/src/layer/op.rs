//! The operations on files, and how one can fail.

use std::path::Path;

use rusqlite::ffi;

/// One operation. The first group is SQLite's, the second Waymark's own.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Op<'a> {
    /// A file is opened. `lasting`: its first sync makes its name last, too.
    Open { path: &'a Path, creates: bool, lasting: bool },
    /// Bytes are read.
    Read,
    /// Bytes are written.
    Write { path: &'a Path, at: u64, bytes: &'a [u8] },
    /// A file is cut.
    Truncate { path: &'a Path, size: u64 },
    /// What was written must last.
    Sync { path: &'a Path },
    /// A name goes; when `lasting`, for good.
    Delete { path: &'a Path, lasting: bool },
    /// A file's size is asked.
    Size,
    /// Whether a file is there is asked.
    Access,
    /// The shared memory beside the file is made or grown.
    Map { path: &'a Path, grows: bool },

    /// A new file is written whole and synced.
    WriteNew { path: &'a Path, bytes: &'a [u8] },
    /// The beginning of a small file is written over.
    Overwrite { path: &'a Path, bytes: &'a [u8] },
    /// A file is synced.
    SyncFile { path: &'a Path },
    /// A file gets another name.
    Rename { from: &'a Path, to: &'a Path },
    /// A file gets a second name.
    Link { from: &'a Path, to: &'a Path },
    /// A name goes.
    Remove { path: &'a Path },
    /// A folder is made.
    CreateFolder,
    /// Names in a folder must last.
    SyncFolder { folder: &'a Path },
}

/// How an operation fails.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    /// No space is left.
    NoSpace,
    /// The device fails.
    Broken,
    /// The system says no.
    Forbidden,
    /// Half is written, then the device fails.
    Half,
    /// A sync fails; what became of the bytes is unknown.
    NotSynced,
}

/// What becomes of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// It is done.
    Go,
    /// It fails.
    Fail(Kind),
}

impl Op<'_> {
    /// Whether it is one of Waymark's own.
    pub(crate) fn is_own(&self) -> bool {
        matches!(
            self,
            Op::WriteNew { .. }
                | Op::Overwrite { .. }
                | Op::SyncFile { .. }
                | Op::Rename { .. }
                | Op::Link { .. }
                | Op::Remove { .. }
                | Op::CreateFolder
                | Op::SyncFolder { .. }
        )
    }
}

impl Kind {
    /// Every kind.
    pub(crate) const ALL: [Kind; 5] = [Kind::NoSpace, Kind::Broken, Kind::Forbidden, Kind::Half, Kind::NotSynced];

    /// Whether an operation can fail so on a real disk.
    pub(crate) fn can_hit(self, op: &Op<'_>) -> bool {
        match self {
            Kind::NoSpace => matches!(
                op,
                Op::Open { creates: true, .. }
                    | Op::Write { .. }
                    | Op::Map { grows: true, .. }
                    | Op::WriteNew { .. }
                    | Op::Overwrite { .. }
                    | Op::Rename { .. }
                    | Op::Link { .. }
                    | Op::CreateFolder
            ),
            Kind::Broken => true,
            Kind::Forbidden => matches!(
                op,
                Op::Open { .. }
                    | Op::Delete { .. }
                    | Op::WriteNew { .. }
                    | Op::Overwrite { .. }
                    | Op::Rename { .. }
                    | Op::Link { .. }
                    | Op::Remove { .. }
                    | Op::CreateFolder
                    | Op::SyncFolder { .. }
            ),
            Kind::Half => matches!(op, Op::Write { .. } | Op::WriteNew { .. } | Op::Overwrite { .. }),
            Kind::NotSynced => {
                matches!(op, Op::Sync { .. } | Op::SyncFile { .. } | Op::SyncFolder { .. } | Op::WriteNew { .. })
            }
        }
    }

    /// What SQLite's own layer answers then.
    pub(crate) fn code(self, op: &Op<'_>) -> i32 {
        match op {
            Op::Write { .. } if self == Kind::NoSpace => ffi::SQLITE_FULL,
            Op::Map { .. } if self == Kind::NoSpace => ffi::SQLITE_IOERR_SHMSIZE,
            Op::Read => ffi::SQLITE_IOERR_READ,
            Op::Write { .. } => ffi::SQLITE_IOERR_WRITE,
            Op::Truncate { .. } => ffi::SQLITE_IOERR_TRUNCATE,
            Op::Sync { .. } => ffi::SQLITE_IOERR_FSYNC,
            Op::Delete { .. } => ffi::SQLITE_IOERR_DELETE,
            Op::Size => ffi::SQLITE_IOERR_FSTAT,
            Op::Access => ffi::SQLITE_IOERR_ACCESS,
            Op::Map { .. } => ffi::SQLITE_IOERR_SHMMAP,
            _ => ffi::SQLITE_CANTOPEN,
        }
    }

    /// What the system answers to Waymark's own operations then (numbers of POSIX).
    pub(crate) fn error(self) -> std::io::Error {
        std::io::Error::from_raw_os_error(match self {
            Kind::NoSpace => 28,
            Kind::Forbidden => 13,
            Kind::Broken | Kind::Half | Kind::NotSynced => 5,
        })
    }
}
