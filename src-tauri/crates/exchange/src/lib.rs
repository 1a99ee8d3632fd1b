//! A journey as bytes that others can read: the open JSON format, documented in `assets/schema/FORMAT.md`.
//!
//! Pure over bytes: no file is opened here, and nothing read here touches a row of the library.

mod bounds;
mod document;
mod error;
mod images;
mod keys;
mod limits;
mod ranking;
mod read;
mod references;
mod rules;
mod scan;
mod schema;
mod token;
mod words;
mod write;

pub use error::ImportError;
pub use images::ImageBytes;
pub use read::{Imported, read_json};
pub use schema::schema;
pub use write::write_json;

/// The version of the format that this build writes: major, then minor.
pub const VERSION: (u32, u32) = (1, 0);
