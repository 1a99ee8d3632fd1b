//! What the reader of a file should know of what was read: a stable word, a sentence, the line, and the repair that can be had.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Something in a file that was not as its author may have meant it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Remark {
    /// Stable word ("mermaid_colon", "score_out_of_range").
    pub code: String,
    /// One sentence: what stands there and how it was read.
    pub message: String,
    /// Line in the file (or row of the table), from 1, when known.
    pub line: Option<u32>,
    /// What would mend it; none when nothing is to be done.
    pub repair: Option<Repair>,
}

/// A mending that is made when its key is among the wishes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Repair {
    /// Names it in `Wishes::repairs`; the same file gives the same key.
    pub key: String,
    /// What would be read then, one short sentence.
    pub says: String,
    /// Whether it is made in this reading.
    pub made: bool,
}

impl Remark {
    /// A remark without a place and a repair.
    pub fn new(code: &str, message: impl Into<String>) -> Self {
        Remark { code: code.to_owned(), message: message.into(), line: None, repair: None }
    }

    /// Names the line of the file, from 1.
    pub fn on_line(mut self, line: usize) -> Self {
        self.line = u32::try_from(line).ok();
        self
    }

    /// Offers a repair.
    pub fn with_repair(mut self, key: impl Into<String>, says: impl Into<String>, made: bool) -> Self {
        self.repair = Some(Repair { key: key.into(), says: says.into(), made });
        self
    }
}
