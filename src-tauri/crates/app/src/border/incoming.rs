//! What comes in, as it crosses the border: a look at a file before it is taken, where it goes, and two copies of one map.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_exchange::{FileKind, Remark, TableGuess};
use waymark_model::Id;

use super::joining::JoinedPreview;

/// What is in a file, before anything is imported.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FilePreview {
    /// How it was read.
    pub kind: FileKind,
    /// The maps in it.
    pub maps: Vec<IncomingMap>,
    /// What the reader should know.
    pub remarks: Vec<Remark>,
    /// What was found, for tables.
    pub table: Option<TableGuess>,
    /// The open map as it would be, when that was asked.
    pub joined: Option<JoinedPreview>,
}

/// A map that would be imported.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct IncomingMap {
    /// Its title.
    pub title: String,
    /// How many stages, steps, lanes, cards and personas.
    pub stages: u32,
    #[allow(missing_docs)]
    pub steps: u32,
    #[allow(missing_docs)]
    pub lanes: u32,
    #[allow(missing_docs)]
    pub cards: u32,
    #[allow(missing_docs)]
    pub personas: u32,
    /// The map as SVG text; for very large ones its first stages.
    pub svg: String,
    /// The journey of the library that this is a copy of; none when there is none.
    pub known: Option<Id>,
    /// How it stands to that journey; none when there is none, or there are too many of them to be compared at once.
    pub copy: Option<CopyState>,
}

/// How a copy of a map stands to the map here.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CopyState {
    /// Changes that only the copy has.
    pub brings: u32,
    /// Changes that only the map here has.
    pub keeps: u32,
    /// What both changed otherwise and nobody decided yet.
    pub conflicts: u32,
    /// Whether they have a state in common.
    pub shares: bool,
}

/// Two copies of one map: what came of each since they were one.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct MergeView {
    /// What they were last together: a commit of the history in words, or none when it was not found.
    pub base: Option<String>,
    /// When that was, milliseconds since 1970 UTC.
    #[ts(type = "number | null")]
    pub base_time: Option<i64>,
    /// Whether the file did not name it: it is the state here that the file is most like.
    pub guessed: bool,
    /// What the other copy changed and would be taken over.
    pub theirs: Vec<Difference>,
    /// What was changed here since, and stays.
    pub mine: Vec<Difference>,
    /// What both changed otherwise.
    pub conflicts: Vec<Conflict>,
    /// What both changed otherwise and a person decided for what is here, in a merge before; it stays so without a choice.
    pub settled: Vec<Conflict>,
    /// What has to be put right besides, so that the map stays whole: a step that comes back for a card that the other copy
    /// put under it, a link whose end is gone.
    pub mended: Vec<Difference>,
}

/// One difference between two states of a map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Difference {
    /// What became of it.
    pub verb: DifferenceVerb,
    /// Kind of the record in the glossary ("card", "stage", "link", "journey").
    pub kind: String,
    /// The record; none for the journey's own properties.
    pub record: Option<Id>,
    /// What it is called: its name or the beginning of its text.
    pub name: String,
    /// The stage and lane in which it stands; empty for what stands in none.
    pub place: String,
    /// The field by its name in the open format, as the history names it ("text", "feeling", "touchpoint.channel"); "place"
    /// for where it stands, empty for the whole record.
    pub field: String,
    /// What it was, as people read it; empty for nothing.
    pub before: String,
    /// What it is.
    pub after: String,
}

/// What became of a record or a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum DifferenceVerb {
    Added,
    Removed,
    Changed,
    Moved,
}

/// What both copies changed otherwise.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Conflict {
    /// Names it in the choices.
    pub key: String,
    /// Kind of the record in the glossary.
    pub kind: String,
    /// The record; none for the journey's own properties.
    pub record: Option<Id>,
    /// What it is called.
    pub name: String,
    /// The stage and lane in which it stands; empty for what stands in none.
    pub place: String,
    /// The field as differences name it; empty when one copy removed the record.
    pub field: String,
    /// What it was, as people read it; empty for nothing.
    pub base: String,
    /// What it is here.
    pub mine: String,
    /// What it is in the other copy.
    pub theirs: String,
    /// Whether the other copy's holds without a choice: what was changed does where the other removed it.
    pub takes_theirs: bool,
}

/// Whose word holds in a conflict.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Choice {
    /// The conflict's key.
    pub key: String,
    /// True to take the other copy's, false for mine.
    pub theirs: bool,
}
