//! Copies of a library that were opened and checked before they got their name. A live file is never copied as bytes,
//! and a backup never replaces anything before it is whole.

mod folder;
mod making;
mod names;
mod restoring;
mod thinning;

pub use folder::Kept;
pub(crate) use folder::folder_of;
pub(crate) use making::{Depth, copy, remove_all, with_side};
pub use names::Reason;
pub(crate) use names::place as named_place;

/// A connection's copy of one moment, for what is done with any backup.
pub(crate) const DOING: &str = "backing up the library";

pub(crate) use thinning::{CAP, Dated, thin};
