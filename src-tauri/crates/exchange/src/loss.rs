//! The loss report of an export: what of the journey the format could not carry.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One kind of thing that is not in the file, or not as it is on the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Loss {
    /// Stable word for the page's own sentence ("links", "pains_lane", "notes").
    pub code: String,
    /// How many.
    pub count: u32,
    /// One sentence ("3 flows between cards are not in the file: Mermaid has none.").
    pub message: String,
}

impl Loss {
    /// A loss of this many.
    pub fn new(code: &str, count: usize, message: impl Into<String>) -> Self {
        Loss { code: code.to_owned(), count: u32::try_from(count).unwrap_or(u32::MAX), message: message.into() }
    }
}

/// A file in memory and what it could not carry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The file's bytes.
    pub bytes: Vec<u8>,
    /// What is not in it; empty when everything is.
    pub losses: Vec<Loss>,
}
