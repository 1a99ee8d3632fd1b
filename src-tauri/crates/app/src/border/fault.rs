//! Errors as they cross the border: a stable code, a sentence, what to do. No path of a stranger's choice, no stack.

use std::fmt;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A fault with a stable code, a sentence and what to do.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Fault {
    /// Stable word ("last_stage", "disk_full").
    pub code: String,
    /// One sentence: what happened and where.
    pub message: String,
    /// What to do.
    pub hint: String,
}

impl Fault {
    /// A fault from its three parts.
    pub fn new(code: &str, message: impl Into<String>, hint: impl Into<String>) -> Self {
        Fault { code: code.into(), message: message.into(), hint: hint.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}

impl std::error::Error for Fault {}
