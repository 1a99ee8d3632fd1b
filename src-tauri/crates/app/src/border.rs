//! What crosses the border: every command once, with its question and answer. From here come the shell's handler, the
//! server's route and the TypeScript signatures.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_layout::{Scene, SceneDelta, Warning};
use waymark_model::{Edit, Id, Link, Node, Patch, Properties};

/// A question to the core. One per command; the answer's type is named beside it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "ask", rename_all = "snake_case", deny_unknown_fields)]
pub enum Request {
    /// What the library home shows -> [`LibraryView`].
    Library {},
    /// Opens a journey in this window -> [`Snapshot`]. Opening it again gives a fresh snapshot.
    Open {
        /// The journey.
        journey: Id,
        /// What to draw.
        view: View,
    },
    /// Makes an edit -> [`Update`].
    Edit {
        /// The journey.
        journey: Id,
        /// What to do.
        edit: Edit,
        /// Commits with the same key in a row are undone together (typing in one field).
        joins: Option<String>,
    },
    /// Takes back this author's last edit -> [`Update`].
    Undo {
        /// The journey.
        journey: Id,
    },
    /// Makes the last undone edit again -> [`Update`].
    Redo {
        /// The journey.
        journey: Id,
    },
    /// Draws with other options -> [`Snapshot`].
    Look {
        /// The journey.
        journey: Id,
        /// What to draw.
        view: View,
    },
    /// A new journey from a template, or a copy of a journey -> [`Created`].
    Create {
        /// From what.
        from: Source,
        /// Title; empty takes the template's.
        title: String,
    },
    /// Moves journeys to the trash, or back -> [`LibraryView`].
    Trash {
        /// The journeys.
        journeys: Vec<Id>,
        /// True to restore.
        restore: bool,
    },
    /// Search over all text of all journeys -> [`Vec<Hit>`].
    Search {
        /// What to find.
        text: String,
    },
    /// Imports bytes -> [`Created`].
    Import {
        /// Name of the file, for messages and to tell the format.
        name: String,
        /// Content as base64.
        content: String,
    },
    /// Makes a file of a journey -> [`Exported`]. The shell writes it where a dialog says, the browser downloads it.
    Export {
        /// The journey.
        journey: Id,
        /// How.
        options: ExportOptions,
    },
    /// Puts a picture into the library -> [`Picture`].
    PutImage {
        /// Encoded PNG, JPEG or WebP as base64.
        content: String,
    },
    /// The newest commits of a journey, newest first -> [`Vec<CommitLine>`].
    History {
        /// The journey.
        journey: Id,
        /// How many at most.
        limit: u32,
    },
}

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

/// What the library home shows.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct LibraryView {
    /// Name of the library file, without its folder.
    pub name: String,
    /// Journeys, last changed first; trashed ones among them.
    pub journeys: Vec<JourneyCard>,
    /// Templates a journey can be made from.
    pub templates: Vec<TemplateCard>,
    /// Set when the library cannot be written, with the reason.
    pub read_only: Option<Fault>,
}

/// A journey as the home's grid shows it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct JourneyCard {
    /// The journey.
    pub id: Id,
    /// Its properties.
    pub properties: Properties,
    /// Name of its main persona; empty without one.
    pub persona: String,
    /// When it was last changed, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub changed: i64,
    /// When it was moved to the trash.
    #[ts(type = "number | null")]
    pub trashed: Option<i64>,
    /// Cards in it.
    pub cards: u32,
    /// Cards that rest on evidence other than an assumption.
    pub evidenced: u32,
    /// What the thumbnail draws.
    pub thumbnail: Thumbnail,
}

/// A journey in miniature: what there is where, in units of columns and lanes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct Thumbnail {
    /// Steps in each stage.
    pub stages: Vec<u16>,
    /// For each visible lane (at most eight): its kind and the steps (counted over the map) that have cards.
    pub lanes: Vec<(waymark_model::LaneKind, Vec<u16>)>,
    /// Feelings of the main persona: step (counted over the map) and valence.
    pub curve: Vec<(u16, i8)>,
}

/// A template as the home shows it.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct TemplateCard {
    /// Its name in requests ("service-blueprint").
    pub key: String,
    /// Title.
    pub title: String,
    /// What it is for, one line.
    pub description: String,
    /// What the thumbnail draws.
    pub thumbnail: Thumbnail,
}

/// What a new journey is made from.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "from", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Source {
    /// A template by its key; "blank" is one.
    Template { key: String },
    /// A copy of a journey.
    Journey { id: Id },
}

/// What to draw of a journey: view state, never an edit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct View {
    /// Colours.
    pub theme: ThemeName,
    /// Lanes to draw; none for all that are not hidden.
    pub lanes: Option<Vec<Id>>,
    /// Stages to draw; none for all.
    pub stages: Option<Vec<Id>>,
    /// Whose curve to draw; none for all personas of the journey.
    pub persona: Option<Id>,
}

/// Colours by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum ThemeName {
    #[default]
    Light,
    Dark,
    Print,
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
    /// Commits so far: the version shown beside "saved".
    #[ts(type = "number")]
    pub version: u64,
}

/// A journey was made.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Created {
    /// The new journeys; one but for a library file.
    pub journeys: Vec<Id>,
    /// What could not be taken over, one sentence each.
    pub warnings: Vec<String>,
}

/// A place where a text was found.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Hit {
    /// The journey.
    pub journey: Id,
    /// Its title.
    pub title: String,
    /// The record that holds the text; none for the journey's own properties.
    pub record: Option<Id>,
    /// The text around the hit.
    pub excerpt: String,
}

/// How to make a file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct ExportOptions {
    /// The format.
    pub format: Format,
    /// What to draw.
    pub view: View,
    /// Pixels per scene unit for PNG, 1 to 4.
    pub scale: f32,
    /// Dots per inch for PNG; wins over `scale` (96 is scale 1).
    pub dpi: Option<f32>,
    /// Page for PDF: "fit" (one page as large as the map), "A4", "A3", "Letter".
    pub page: String,
}

/// File formats.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Format {
    Png,
    Svg,
    Pdf,
    Json,
}

/// A file in memory.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Exported {
    /// Proposed name with its ending.
    pub name: String,
    /// Media type.
    pub media: String,
    /// Content; crosses borders as base64.
    pub content: String,
    /// What could not be done as wished.
    pub warnings: Vec<Warning>,
}

/// A picture in the library.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Picture {
    /// Content hash; `/image/<hash>` or the shell's image protocol gives the bytes.
    pub hash: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CommitLine {
    /// The commit.
    pub id: Id,
    /// Who.
    pub author: String,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// What, for people.
    pub label: String,
}

/// What the core tells a window unasked.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
#[serde(tag = "notice", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Notice {
    /// Someone else (another window, the command line) changed a journey that is open.
    Updated { update: Update },
    /// Patches were missed: ask for a snapshot.
    Stale { journey: Id },
    /// The list of journeys changed.
    Library {},
}
