//! Collects the losses of one export, and says numbers of things in English.

use crate::loss::Loss;

/// The losses so far; what is not there is not a loss.
#[derive(Debug, Default)]
pub(crate) struct Tally(Vec<Loss>);

impl Tally {
    /// Adds a loss when there is any of it.
    pub(crate) fn add(&mut self, code: &str, count: usize, message: impl FnOnce() -> String) {
        if count > 0 {
            self.0.push(Loss::new(code, count, message()));
        }
    }

    /// All of them, in the order in which they were added.
    pub(crate) fn losses(self) -> Vec<Loss> {
        self.0
    }
}

/// "1 card", "3 cards".
pub(crate) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// "is" or "are".
pub(crate) fn are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}
