//! The SQLite file that holds journeys, personas, metrics, images and their history: the only crate that speaks SQL.
//!
//! What must never be true here: an answer "saved" before COMMIT returned; a row whose bytes changed shown as truth;
//! a file that is not a library touched; a commit lost because two windows or programs wrote at once.

mod backup;
mod bookmark;
mod check;
mod commit;
mod connection;
mod create;
mod disk;
mod disk_space;
mod error;
mod file;
mod fold;
mod foreign;
mod ground;
mod identity;
mod image;
mod journeys;
mod library;
mod line;
mod lineage;
mod load;
mod locks;
mod log;
mod mark;
mod migration;
mod opening;
mod past;
mod probe;
mod record;
mod salvage;
mod seal;
mod seams;
mod search;
mod shared;
#[cfg(test)]
mod tests;
mod version;
mod wal;
mod words;
mod writer;

pub use backup::{Kept, Reason};
pub use bookmark::Bookmark;
pub use check::{Damage, Report};
pub use commit::Receipt;
pub use disk::{Disk, Files};
pub use error::{LibraryError, Result};
pub use file::{write_file, write_file_on};
pub use foreign::Foreign;
pub use ground::Ground;
pub use image::Image;
pub use journeys::JourneyRow;
pub use library::Library;
pub use load::Loaded;
pub use log::{CommitLine, HistoryPage, Logged};
pub use past::Past;
pub use salvage::{Fate, Lost, Salvaged, SalvagedMap};
pub use seams::Seams;
pub use search::Found;
pub use shared::SharedRecord;
pub use version::NamedVersion;
