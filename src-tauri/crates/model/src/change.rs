//! What became true: records before and after. Undo, the log and live sync read nothing else.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Id, Link, Node, Properties};

/// One record before and after. Swapping the two inverts it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "change", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Change {
    /// A node appeared, changed or went.
    Node { id: Id, before: Option<Box<Node>>, after: Option<Box<Node>> },
    /// A link appeared, changed or went.
    Link { id: Id, before: Option<Box<Link>>, after: Option<Box<Link>> },
    /// The journey's properties changed.
    Journey { before: Box<Properties>, after: Box<Properties> },
}

impl Change {
    /// The record it is about; the nil id stands for the journey's properties.
    #[must_use]
    pub fn id(&self) -> Id {
        match self {
            Change::Node { id, .. } | Change::Link { id, .. } => *id,
            Change::Journey { .. } => Id::NIL,
        }
    }

    /// The change that takes this one back.
    #[must_use]
    pub fn inverse(&self) -> Change {
        match self.clone() {
            Change::Node { id, before, after } => Change::Node { id, before: after, after: before },
            Change::Link { id, before, after } => Change::Link { id, before: after, after: before },
            Change::Journey { before, after } => Change::Journey { before: after, after: before },
        }
    }
}

/// Who made a commit: a short stable name (the user of this computer, "command line", a guest's id).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Author(pub String);

/// What a commit is to the history of its author.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum CommitKind {
    /// An edit.
    Edit,
    /// Took back the edits `of`, oldest first: one, or several that were joined.
    Undo { of: Vec<Id> },
    /// Made the undone edits `of` again, oldest first.
    Redo { of: Vec<Id> },
    /// An edit that put the journey back to what it was at a time, in milliseconds since 1970 UTC; to a named version
    /// when it has a name.
    Restore {
        #[ts(type = "number")]
        time: i64,
        #[serde(default, skip_serializing_if = "String::is_empty")]
        name: String,
    },
}

/// One committed group of changes: the unit of undo, of the log and of live sync.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Commit {
    /// Identity.
    pub id: Id,
    /// Who made it.
    pub author: Author,
    /// When, in milliseconds since 1970 UTC; given by the caller.
    #[ts(type = "number")]
    pub time: i64,
    /// What was done, for people ("Move card").
    pub label: String,
    /// Edit, undo or redo.
    pub kind: CommitKind,
    /// Commits of one author with the same key in a row, close in time, are undone together (typing in one field).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub joins: Option<String>,
    /// The changes, in the order in which they were made.
    pub changes: Vec<Change>,
}
