//! How many records an import may still make: counted as they are made, so that a small file cannot ask for much memory.

use crate::error::ImportError;
use crate::limits;

/// Counts the records of one journey.
#[derive(Debug, Default)]
pub(crate) struct Room {
    taken: Vec<(&'static str, usize)>,
}

impl Room {
    /// Takes the place of one more record of a list ("cards"); an error when the list is full.
    pub(crate) fn take(&mut self, list: &'static str) -> Result<(), ImportError> {
        let taken = match self.taken.iter_mut().find(|(name, _)| *name == list) {
            Some((_, taken)) => taken,
            None => {
                self.taken.push((list, 0));
                let last = self.taken.len() - 1;
                &mut self.taken[last].1
            }
        };
        *taken += 1;
        let most = limits::records(list).unwrap_or(limits::ENTRIES);
        if *taken <= most {
            return Ok(());
        }
        let (expected, found) = (format!("at most {most} {list} in one map"), format!("more than {most}"));
        Err(ImportError::expected("", &expected, &found, "Split the file in two. Nothing was changed."))
    }
}
