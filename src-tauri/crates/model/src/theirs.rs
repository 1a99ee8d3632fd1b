//! What others have written since a commit, by record: an undo leaves it alone even where it looks like what the commit
//! wrote, because someone may have chosen the same value. A state that the commit only passed through is not its own.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::{Change, Id, Journey};

/// Others' changes that stand.
#[derive(Debug, Default)]
pub(crate) struct Theirs<'a> {
    standing: HashMap<Id, Vec<&'a Change>>,
    /// Records as a commit left them and as they are now, where that differs.
    moved: HashMap<Id, Written>,
}

/// A record before and after a change, as JSON; null for none.
pub(crate) type Written = (Value, Value);

impl<'a> Theirs<'a> {
    /// These changes.
    pub(crate) fn of(changes: impl Iterator<Item = &'a Change>) -> Self {
        let mut theirs = Theirs::default();
        for change in changes {
            theirs.standing.entry(change.id()).or_default().push(change);
        }
        theirs
    }

    /// Counts as theirs also what no longer is what these changes left in the end, of records that they changed more
    /// than once: another may have chosen what they only passed through.
    pub(crate) fn and_moved(mut self, changes: &[Change], journey: &Journey) -> Self {
        let (mut seen, mut told) = (HashSet::new(), HashSet::new());
        let several: HashSet<Id> = changes.iter().map(Change::id).filter(|id| !seen.insert(*id)).collect();
        for change in changes.iter().rev().filter(|change| several.contains(&change.id())) {
            if told.insert(change.id()) {
                let (left, now) = left_and_now(change, journey);
                if left != now {
                    self.moved.insert(change.id(), (left, now));
                }
            }
        }
        self
    }

    /// What they wrote of one record.
    pub(crate) fn on(&self, id: Id) -> Vec<Written> {
        let standing = self.standing.get(&id).into_iter().flatten().map(|change| written(change));
        standing.chain(self.moved.get(&id).cloned()).collect()
    }

    /// Whether a record has gone, or is back, since the changes left it.
    pub(crate) fn came_or_went(&self, id: Id) -> bool {
        self.moved.get(&id).is_some_and(|(left, now)| left.is_null() != now.is_null())
    }
}

fn left_and_now(change: &Change, journey: &Journey) -> Written {
    let (_, left) = written(change);
    let now = match change {
        Change::Node { id, .. } => serde_json::to_value(journey.node(*id)),
        Change::Link { id, .. } => serde_json::to_value(journey.link(*id)),
        Change::Journey { .. } => serde_json::to_value(journey.properties()),
    };
    (left, now.unwrap_or_default())
}

fn written(change: &Change) -> Written {
    let pair = match change {
        Change::Node { before, after, .. } => (serde_json::to_value(before), serde_json::to_value(after)),
        Change::Link { before, after, .. } => (serde_json::to_value(before), serde_json::to_value(after)),
        Change::Journey { before, after } => (serde_json::to_value(before), serde_json::to_value(after)),
    };
    (pair.0.unwrap_or_default(), pair.1.unwrap_or_default())
}
