//! What an open journey asks and gets: snapshots, numbered updates, notices. View state is never an edit.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_layout::{Scene, SceneDelta, Warning};
use waymark_model::{Id, Link, Node, Patch, Properties};

use super::{Deed, Fault};

/// What to draw of a journey: view state, never an edit.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct View {
    /// Colours.
    pub theme: ThemeName,
    /// Lanes to draw; none for all that are not hidden.
    pub lanes: Option<Vec<Id>>,
    /// Stages to draw; none for all.
    pub stages: Option<Vec<Id>>,
    /// Whose curve to draw; none for all personas of the journey.
    pub persona: Option<Id>,
    /// Language of the words that the picture itself writes, as a BCP 47 tag; the journey's own language goes before it, and
    /// English is what is left.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub language: Option<String>,
}

/// Colours by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ThemeName {
    #[default]
    Light,
    Dark,
    Print,
    /// As much contrast as there is, by day.
    Contrast,
    /// As much contrast as there is, at night.
    ContrastDark,
}

/// Everything a window needs to show a journey.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Snapshot {
    /// The journey.
    pub journey: Id,
    /// Number of the last patch in it; the next has one more.
    #[ts(type = "number")]
    pub number: u64,
    /// Properties.
    pub properties: Properties,
    /// Every node.
    pub nodes: Vec<Node>,
    /// Every link.
    pub links: Vec<Link>,
    /// The picture.
    pub scene: Scene,
    /// What can be undone and redone, and whether it is on disk.
    pub state: State,
    /// Records whose stored content was changed from outside; they are not shown as truth. Empty when all is well.
    pub damage: Vec<Warning>,
}

/// What a window needs after a change.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Update {
    /// The journey.
    pub journey: Id,
    /// Records that changed.
    pub patch: Patch,
    /// What changed in the picture.
    pub scene: SceneDelta,
    /// What can be undone and redone, and whether it is on disk.
    pub state: State,
}

/// Undo, redo and saving as they are now.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct State {
    /// Label of what undo would take back.
    pub undo: Option<String>,
    /// Label of what redo would make again.
    pub redo: Option<String>,
    /// What undo would take back, as data.
    pub undo_deed: Option<Deed>,
    /// What redo would make again, as data.
    pub redo_deed: Option<Deed>,
    /// Commits so far: the version shown beside "saved".
    #[ts(type = "number")]
    pub version: u64,
}

/// What the core tells a window unasked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "notice", rename_all = "snake_case")]
#[allow(missing_docs)]
#[allow(clippy::large_enum_variant, reason = "a notice is moved once, into its JSON")]
pub enum Notice {
    /// Someone else (another window, the command line) changed a journey that is open.
    Updated { update: Update },
    /// Patches were missed: ask for a snapshot.
    Stale { journey: Id },
    /// The list of journeys changed.
    Library {},
    /// A state of this journey got a name, another name, or lost it.
    Versions { journey: Id },
    /// Another file stands in the library's place: everything must be asked for anew.
    Restored {},
    /// A backup that is made by itself could not be made.
    BackupFailed { fault: Fault },
    /// Another program holds the library, and a change waits for it; or that wait is over.
    Waiting { waiting: bool },
    /// How far an export is that this window asked for: how many are done of how many, and which one is being made.
    Progress { errand: String, done: u32, of: u32, name: String },
}
