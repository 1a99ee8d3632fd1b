//! Backups and what is saved of a damaged library, as they cross the border. Paths are shown to the person; none is ever
//! taken from a window.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_library::Reason;
use waymark_model::Id;

use super::Fault;

/// The backups of the library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BackupsView {
    /// Where the library is.
    pub library: String,
    /// Where its backups are.
    pub folder: String,
    /// The backups, newest first.
    pub backups: Vec<BackupLine>,
    /// Whether the newest one holds everything there is now.
    pub current: bool,
    /// The last one that could not be made; none when the last one was.
    pub failure: Option<BackupFailure>,
}

/// A backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupLine {
    /// Its name; restoring asks for it.
    pub name: String,
    /// When it was made, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Why it was made.
    pub reason: BackupReason,
    /// Its size.
    #[ts(type = "number")]
    pub bytes: u64,
    /// Maps in it; none when it cannot be opened any more.
    pub maps: Option<u32>,
}

/// Why a backup was made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum BackupReason {
    Editing,
    Closing,
    ByHand,
    Import,
    Migration,
    Purge,
    Restore,
    Trash,
}

impl From<Reason> for BackupReason {
    fn from(reason: Reason) -> Self {
        match reason {
            Reason::Editing => BackupReason::Editing,
            Reason::Closing => BackupReason::Closing,
            Reason::ByHand => BackupReason::ByHand,
            Reason::Import => BackupReason::Import,
            Reason::Migration => BackupReason::Migration,
            Reason::Purge => BackupReason::Purge,
            Reason::Restore => BackupReason::Restore,
            Reason::Trash => BackupReason::Trash,
        }
    }
}

/// A backup that could not be made.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupFailure {
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Why.
    pub fault: Fault,
}

/// A backup that was asked for.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct BackedUp {
    /// The newest backup.
    pub backup: BackupLine,
    /// Whether it was made now; false when nothing had changed since it was made.
    pub made: bool,
}

/// A library in whose place another one was put.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Restored {
    /// Name of the file, beside the library, that holds what stood there before.
    pub kept: Option<String>,
    /// Maps that there are now.
    pub maps: u32,
}

/// A map in a backup.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct BackupMap {
    /// The journey.
    pub id: Id,
    /// Its title.
    pub title: String,
    /// Cards in it.
    pub cards: u32,
    /// When it was last changed, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub changed: i64,
}

/// What was saved of a damaged library.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SalvageView {
    /// Name of the new file, beside the damaged one.
    pub file: String,
    /// Whether surely everything is as it was.
    pub whole: bool,
    /// Whether these are surely all maps.
    pub complete: bool,
    /// The maps.
    pub maps: Vec<SalvagedMap>,
    /// What belongs to no single map and did not come as it was.
    pub lost: Vec<LostRecord>,
    /// Commits of the history that came.
    pub commits: u32,
    /// Pictures that came.
    pub images: u32,
    /// When the backup was made that gaps were filled from, milliseconds since 1970 UTC.
    #[ts(type = "number | null")]
    pub backup: Option<i64>,
}

/// A map that came back.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SalvagedMap {
    /// The journey.
    pub id: Id,
    /// Its title; empty when nothing tells it.
    pub title: String,
    /// Records in it.
    pub records: u32,
    /// Whether it is surely all that it was.
    pub exact: bool,
    /// What did not come as it was.
    pub lost: Vec<LostRecord>,
}

/// A record that did not come as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LostRecord {
    /// What it is ("card", "link").
    pub kind: String,
    /// Its name or text, as far as anything tells.
    pub name: String,
    /// What became of it.
    pub fate: LostFate,
}

/// What became of a record that was damaged.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LostFate {
    /// Put together again; it is what it was.
    Rebuilt,
    /// From an older state.
    Older,
    /// Not there.
    Missing,
}
