//! What others have written since a commit, by record: an undo leaves it alone even where it looks like what the commit
//! wrote, because someone may have chosen the same value.

use std::collections::HashMap;

use serde_json::Value;

use crate::{Change, Id};

/// Others' changes that stand.
#[derive(Debug, Default)]
pub(crate) struct Theirs<'a>(HashMap<Id, Vec<&'a Change>>);

/// A record before and after a change, as JSON; null for none.
pub(crate) type Written = (Value, Value);

impl<'a> Theirs<'a> {
    /// These changes.
    pub(crate) fn of(changes: impl Iterator<Item = &'a Change>) -> Self {
        let mut theirs = Theirs::default();
        for change in changes {
            theirs.0.entry(change.id()).or_default().push(change);
        }
        theirs
    }

    /// What they wrote of one record.
    pub(crate) fn on(&self, id: Id) -> Vec<Written> {
        self.0.get(&id).into_iter().flatten().map(|change| written(change)).collect()
    }
}

fn written(change: &Change) -> Written {
    let pair = match change {
        Change::Node { before, after, .. } => (serde_json::to_value(before), serde_json::to_value(after)),
        Change::Link { before, after, .. } => (serde_json::to_value(before), serde_json::to_value(after)),
        Change::Journey { before, after } => (serde_json::to_value(before), serde_json::to_value(after)),
    };
    (pair.0.unwrap_or_default(), pair.1.unwrap_or_default())
}
