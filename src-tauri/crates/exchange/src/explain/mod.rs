//! What is wrong with JSON, in a reader's words: which part of the map, by the name that people gave it; at which line; what
//! it is; what to do.

mod part;
mod syntax;
mod types;
mod walk;

use crate::error::ImportError;
pub(crate) use syntax::in_words;
pub(crate) use types::explain as of_types;

/// The error with the part of the map that it speaks of, and with its line.
pub(crate) fn placed(mut error: ImportError, text: &str) -> ImportError {
    error.part = part::part(text, &error.pointer);
    if error.line.is_none() && !error.pointer.is_empty() {
        error.line = walk::find(text, &error.pointer).map(|at| line_of(text, at));
    }
    error
}

/// The line of a place, from 1.
pub(crate) fn line_of(text: &str, at: usize) -> usize {
    text.as_bytes()[..at.min(text.len())].iter().filter(|byte| **byte == b'\n').count() + 1
}
