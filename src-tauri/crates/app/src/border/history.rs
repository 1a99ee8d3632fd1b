//! What the history asks and gets: pages of commits with what each did, the map as it was, named versions. A deed is
//! data, never a sentence: the page says it in the person's language.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_model::Id;

/// What a commit did.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Verb {
    /// Made the map.
    Began,
    /// Made the map from a file, whose name is the deed's name.
    Imported,
    /// Put what a file holds into the map; the file's name is the deed's name, the count is of records.
    Joined,
    /// Took over what a copy of the map in a file changed; name and count as for what joined.
    Merged,
    /// Put records in.
    Added,
    /// Took records out.
    Removed,
    /// Gave records another place; `place` is where to, when it is another stage, step or lane.
    Moved,
    /// Gave a record a name or text (`from` is what it was, empty when it had none; `to` what it became).
    Renamed,
    /// Set one field (`field`) to a value (`to`; none when it was emptied).
    Set,
    /// Changed several fields of records.
    Changed,
    /// Put the map back to what it was at `time`, or to the version that is called `name`.
    Restored,
    /// Several things at once.
    Several,
}

/// The kind of record that a deed is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum About {
    Stage,
    Step,
    Lane,
    Card,
    Evidence,
    Persona,
    Metric,
    Link,
    Journey,
}

/// What a commit did, as data.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Deed {
    /// What was done.
    pub verb: Verb,
    /// To what kind of record; to the map when several kinds were touched.
    pub about: About,
    /// How many records of that kind; how many records in all for several things.
    pub count: u32,
    /// The one record that it is about; none for several.
    pub record: Option<Id>,
    /// The one record's name as it was; empty when it had none, or for several. For a link the name where it starts.
    pub name: String,
    /// For a link the name where it ends.
    pub end: String,
    /// Name of the stage, step or lane that things came to stand in; empty when it is one place no more.
    pub place: String,
    /// Name of the one field that was set ("touchpoint.channel", "feeling").
    pub field: String,
    /// What a name or text was.
    pub from: String,
    /// What a name, a text or a field became; none when it was emptied, or is no plain value.
    pub to: Option<String>,
    /// The time of the state that was restored, in milliseconds since 1970 UTC.
    #[ts(type = "number | null")]
    pub time: Option<i64>,
}

/// What a commit is to the history of its author.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum Turn {
    Edit,
    Undo,
    Redo,
    Restore,
}

/// One line of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CommitLine {
    /// The commit.
    pub id: Id,
    /// Its place in the order of all commits of the library; names the state after it.
    #[ts(type = "number")]
    pub sequence: u64,
    /// Who.
    pub author: String,
    /// Whether that is who asks.
    pub mine: bool,
    /// When, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// What, for scripts, in English.
    pub label: String,
    /// What, as data; for an undo or a redo, what it took back or made again.
    pub deed: Deed,
    /// Edit, undo, redo or restore.
    pub turn: Turn,
    /// The commits that an undo or a redo is about.
    pub of: Vec<Id>,
    /// Key by which it is undone together with its neighbours.
    pub joins: Option<String>,
    /// Whether it was made in another map and changed a persona or metric that this one uses.
    pub elsewhere: bool,
}

/// A stretch of the history.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct HistoryPage {
    /// Newest first.
    pub lines: Vec<CommitLine>,
    /// Whether there are older ones.
    pub more: bool,
}

/// A state of a journey.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "at", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum At {
    /// After the commit with this sequence.
    Commit {
        #[ts(type = "number")]
        sequence: u64,
    },
    /// As a named version keeps it.
    Version { id: Id },
}

/// A journey as it was, open in this window for reading under an id of its own until it is closed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct PastView {
    /// The id under which it can be entered, drawn and read. It is no journey of the library.
    pub id: Id,
    /// When it was so, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// Name of the version; empty for a commit.
    pub name: String,
    /// How it differs from now.
    pub differs: Differs,
}

/// How a past state differs from now.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Differs {
    /// Records that came since.
    pub added: u32,
    /// Records that are otherwise now.
    pub changed: u32,
    /// Records that are gone now.
    pub removed: u32,
    /// What stands on the map as it was and is otherwise now; the first of very many.
    pub changed_ids: Vec<Id>,
    /// What stands on the map as it was and is gone now; the first of very many.
    pub removed_ids: Vec<Id>,
}

/// A state that someone gave a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct VersionLine {
    /// The version.
    pub id: Id,
    /// Its name.
    pub name: String,
    /// Who named it.
    pub author: String,
    /// Whether that is who asks.
    pub mine: bool,
    /// When it was named, milliseconds since 1970 UTC.
    #[ts(type = "number")]
    pub time: i64,
    /// The commit after which it was so.
    #[ts(type = "number")]
    pub sequence: u64,
}
