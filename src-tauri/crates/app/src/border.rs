//! What crosses the border: every command declared once, with its question and answer. From here come the dispatch that
//! the shell and the server share, and the TypeScript signatures. Nothing else may be asked of the core from outside.

mod backups;
mod editor;
mod fault;
mod files;
mod history;
mod home;
mod incoming;
mod joining;
mod opening;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_exchange::Wishes;
use waymark_model::{Edit, Id};

pub use backups::{
    BackedUp, BackupFailure, BackupLine, BackupMap, BackupReason, BackupsView, LostFate, LostRecord, Restored,
    SalvageView, SalvagedMap,
};
pub use editor::{Notice, Snapshot, State, ThemeName, Update, View};
pub use fault::Fault;
pub use files::{ExportOptions, ExportPreview, Exported, Format, Furniture, Paper, PaperKind, Picture, PreviewPage};
pub use history::{About, At, CommitLine, Deed, Differs, HistoryPage, PastView, Turn, Verb, VersionLine};
pub use opening::{Area, Drawn, Opening};

pub use crate::pack::Packed;
pub use home::{Created, Hit, JourneyCard, LibraryView, Source, TemplateCard, Thumbnail};
pub use incoming::{Choice, Conflict, CopyState, Difference, DifferenceVerb, FilePreview, IncomingMap, MergeView};
pub use joining::{JoinedPreview, Joining, LaneChoice, LaneFate, Target};

crate::declare::commands! {
    /// What the library home shows.
    library: Library {} -> LibraryView;

    /// Opens a journey in this window. Opening it again gives a fresh snapshot.
    open: Open {
        /// The journey.
        journey: Id,
        /// What to draw.
        view: View,
    } -> Snapshot;

    /// Opens a journey in this window as `open` does, but in bytes and only as far as a first view needs: the head
    /// (`Opening`) and the index of all groups.
    enter: Enter {
        /// The journey.
        journey: Id,
        /// What to draw.
        view: View,
        /// What will be in view; none for no group at all.
        near: Option<Area>,
    } -> Packed;

    /// Groups of the picture of an open journey, whole.
    draw: Draw {
        /// The journey.
        journey: Id,
        /// Their keys; those that no group has any more are left out.
        keys: Vec<String>,
    } -> Drawn;

    /// All records of an open journey, in bytes.
    records: Records {
        /// The journey.
        journey: Id,
    } -> Packed;

    /// Leaves a journey: this window gets no more notices about it.
    close: Close {
        /// The journey.
        journey: Id,
    } -> ();

    /// Makes an edit. In a window that has not opened the journey the patch has number 0 and the scene is empty.
    edit: Edit {
        /// The journey.
        journey: Id,
        /// What to do.
        edit: Edit,
        /// Commits with the same key in a row are undone together (typing in one field).
        joins: Option<String>,
    } -> Update;

    /// Takes back this author's last edit.
    undo: Undo {
        /// The journey.
        journey: Id,
    } -> Update;

    /// Makes the last undone edit again.
    redo: Redo {
        /// The journey.
        journey: Id,
    } -> Update;

    /// Draws with other options.
    look: Look {
        /// The journey.
        journey: Id,
        /// What to draw.
        view: View,
    } -> Snapshot;

    /// A new journey from a template or a sample, or a copy of a journey.
    create: Create {
        /// From what.
        from: Source,
        /// Title; empty takes the template's.
        title: String,
    } -> Created;

    /// Moves journeys to the trash, or back.
    trash: Trash {
        /// The journeys.
        journeys: Vec<Id>,
        /// True to restore.
        restore: bool,
    } -> LibraryView;

    /// Removes trashed journeys for good; those that are not in the trash stay.
    purge: Purge {
        /// The journeys.
        journeys: Vec<Id>,
    } -> LibraryView;

    /// Notes of journeys what a person keeps for themselves: favourites, and that they were opened now. Never an edit.
    bookmark: Bookmark {
        /// The journeys.
        journeys: Vec<Id>,
        /// Whether they are favourites; none leaves that as it is.
        favourite: Option<bool>,
        /// Whether they were opened now.
        opened: bool,
    } -> ();

    /// Search over all text of all journeys.
    search: Search {
        /// What to find.
        text: String,
    } -> Vec<Hit>;

    /// Reads a file without importing anything.
    look_into: LookInto {
        /// Name of the file, for messages and to tell the format.
        name: String,
        /// Content as base64.
        content: String,
        /// How to read it.
        wishes: Wishes,
        /// How to draw it; its lanes, stages and persona are not looked at.
        view: View,
        /// Into which open map, to see that one as it would be; none to see the maps of the file.
        into: Option<Target>,
        /// By which the question can be given up; none for one that is waited for.
        ticket: Option<String>,
    } -> FilePreview;

    /// Nobody waits for a question about a file any more: what reads for it is ended.
    give_up: GiveUp {
        /// The question's ticket.
        ticket: String,
    } -> ();

    /// An example of a table that can be imported, as CSV or XLSX, to fill in.
    example: Example {
        /// Which of the two.
        format: Format,
    } -> Exported;

    /// Imports a file: its maps as new ones, or into an open one as one step that can be undone.
    import: Import {
        /// Name of the file, for messages and to tell the format.
        name: String,
        /// Content as base64.
        content: String,
        /// How to read it; none for guessing.
        wishes: Option<Wishes>,
        /// Into which map; none for new ones.
        into: Option<Target>,
        /// The row of imports that it belongs to, which has one backup; none for one by itself.
        row: Option<String>,
        /// By which the question can be given up while the file is read.
        ticket: Option<String>,
    } -> Created;

    /// Compares a copy of a map that was changed elsewhere with the map here and with what they were last together.
    compare: Compare {
        /// The map here.
        journey: Id,
        /// Name of the file.
        name: String,
        /// Content as base64: the open format.
        content: String,
    } -> MergeView;

    /// Takes over what such a copy changed, as one step that can be undone.
    merge: Merge {
        /// The map here.
        journey: Id,
        /// Name of the file.
        name: String,
        /// Content as base64: the open format.
        content: String,
        /// Whose word holds in which conflict.
        choices: Vec<Choice>,
    } -> Update;

    /// Makes a file of a journey. The shell writes it where a dialog says, the browser downloads it.
    export: Export {
        /// The journey.
        journey: Id,
        /// How.
        options: ExportOptions,
        /// A name by which it can be stopped.
        #[ts(optional)]
        errand: Option<String>,
    } -> Exported;

    /// The file that `export` would make, to look at.
    preview_export: PreviewExport {
        /// The journey.
        journey: Id,
        /// How.
        options: ExportOptions,
        /// A name by which it can be stopped.
        #[ts(optional)]
        errand: Option<String>,
    } -> ExportPreview;

    /// Files of many journeys as one zip.
    export_many: ExportMany {
        /// The journeys; none for all that are not in the trash.
        journeys: Option<Vec<Id>>,
        /// How.
        options: ExportOptions,
        /// A name by which it can be stopped.
        #[ts(optional)]
        errand: Option<String>,
    } -> Exported;

    /// Stops an export of this window; no file comes of it. One that is over, or was never begun, is let be.
    stop: Stop {
        /// The name that it was given.
        errand: String,
    } -> ();

    /// Puts a picture into the library.
    put_image: PutImage {
        /// Encoded PNG, JPEG or WebP as base64.
        content: String,
    } -> Picture;

    /// What was done to a journey, newest first.
    history: History {
        /// The journey.
        journey: Id,
        /// Only what is older than the commit with this sequence; none for the newest.
        #[ts(type = "number | null")]
        before: Option<u64>,
        /// How many at most.
        limit: u32,
    } -> HistoryPage;

    /// Opens a journey as it was in this window, for reading, under an id of its own: enter, draw, read and close that.
    past: Past {
        /// The journey.
        journey: Id,
        /// Which state.
        at: At,
        /// What to draw.
        view: View,
    } -> PastView;

    /// Puts a journey back to what it was, as one commit that can be undone.
    restore: Restore {
        /// The journey.
        journey: Id,
        /// Which state.
        at: At,
    } -> Update;

    /// The named versions of a journey, newest first.
    versions: Versions {
        /// The journey.
        journey: Id,
    } -> Vec<VersionLine>;

    /// Gives a state of a journey a name.
    name_version: NameVersion {
        /// The journey.
        journey: Id,
        /// The commit after which it was so, by its sequence; none for now.
        #[ts(type = "number | null")]
        commit: Option<u64>,
        /// The name.
        name: String,
    } -> Vec<VersionLine>;

    /// Gives a named version another name.
    rename_version: RenameVersion {
        /// The journey.
        journey: Id,
        /// The version.
        version: Id,
        /// The new name.
        name: String,
    } -> Vec<VersionLine>;

    /// Takes the name of a version away; the history stays as it is.
    drop_version: DropVersion {
        /// The journey.
        journey: Id,
        /// The version.
        version: Id,
    } -> Vec<VersionLine>;

    /// The backups of the library, newest first.
    backups: Backups {} -> BackupsView;

    /// Makes a backup now, unless the newest one holds everything.
    back_up: BackUp {} -> BackedUp;

    /// Puts a backup in the library's place; what stood there is kept beside it. Every window is told `restored`.
    restore_backup: RestoreBackup {
        /// Its name.
        name: String,
    } -> Restored;

    /// The maps in a backup.
    backup_maps: BackupMaps {
        /// Its name.
        name: String,
    } -> Vec<BackupMap>;

    /// Puts a copy of one map of a backup into the library.
    take_map: TakeMap {
        /// The backup's name.
        name: String,
        /// The map.
        journey: Id,
    } -> Created;

    /// Reads everything that can be read of a damaged library into a new file beside it.
    salvage: Salvage {} -> SalvageView;

    /// Puts what was salvaged last in the library's place; the damaged file is kept beside it.
    adopt_salvaged: AdoptSalvaged {} -> Restored;
}
