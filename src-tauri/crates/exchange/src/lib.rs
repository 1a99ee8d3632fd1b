//! A journey as bytes that others can read, and anyone's bytes as journeys: the open JSON format (`assets/schema/FORMAT.md`),
//! tables (`TABLES.md`), Mermaid, CJML, Markdown, lists, stories (`TEXTS.md`), bundles. Every way in bounds what it reads before it
//! parses, says with remarks what it made of it, and every way out says with losses what it could not carry.
//!
//! Pure over bytes: no file is opened here, and nothing read here touches a row of the library.

mod bounds;
mod build;
mod bundle;
mod cjml;
mod commits;
mod document;
mod error;
mod explain;
mod feeling;
mod images;
mod incoming;
mod keys;
mod kinds;
mod letters;
mod limits;
mod loss;
mod markdown;
mod mermaid;
mod outline;
mod ranking;
mod read;
mod recognise;
mod references;
mod remark;
mod room;
mod rules;
mod scan;
mod schema;
mod story;
mod strange;
mod tables;
mod tally;
mod titled;
mod token;
mod tongue;
mod wishes;
mod write;
mod zipped;

pub use build::{Builder, NewId};
pub use bundle::{bundle, folder, read_folder, zip_of};
pub use cjml::cjml;
pub use commits::{MOST_COMMITS, commits_of, with_commits};
pub use error::ImportError;
pub use images::ImageBytes;
pub use incoming::{Reading, read};
pub use kinds::is_word_for;
pub use loss::{Loss, Written};
pub use markdown::markdown;
pub use mermaid::mermaid;
pub use read::{Imported, read_json};
pub use recognise::recognise;
pub use remark::{Remark, Repair};
pub use schema::schema;
pub use story::{story, summary};
pub use strange::refusal;
pub use tables::{
    EXAMPLE_CSV, EXAMPLE_XLSX, SheetCell, SheetCurve, SheetLine, SheetRow, SheetRun, SheetView, csv,
    read as read_table, workbook_looks, xlsx,
};
pub use wishes::{Column, FeelingWord, FileKind, Scale, TableGuess, TableShape, TableWishes, UnknownWord, Wishes};
pub use write::write_json;

/// The newest version of the format that this build knows: major, then minor. A file says the least version that knows all
/// of its fields.
pub const VERSION: (u32, u32) = (1, 1);
