//! Open journeys and what may be asked of them. Knows neither Tauri nor HTTP.
//!
//! What must never be true here: an edit that is shown before it is on the disk, or that is in memory but not on it.

mod app;
mod backups;
mod bare;
mod border;
mod bundle;
mod core;
mod dates;
mod declare;
mod drawing;
mod errand;
mod export;
mod faults;
mod files;
mod history;
mod home;
mod image;
mod import;
mod incoming;
mod joining;
mod keeping;
mod listener;
mod live;
mod merging;
mod naming;
mod opening;
mod outline;
mod pack;
mod picture;
mod preview;
mod reading;
mod renew;
mod rescue;
mod script;
mod select;
mod session;
mod settings;
mod shelf;
mod slot;
mod thumbnail;
mod told;
mod typescript;
mod window;
mod written;

pub use app::{App, CheckReport, schema, templates};
pub use bare::Bare;
pub use border::{
    About, Answer, Area, At, BackedUp, BackupFailure, BackupLine, BackupMap, BackupReason, BackupsView, Choice,
    CommitLine, Conflict, CopyState, Created, Deed, Difference, DifferenceVerb, Differs, Drawn, ExportOptions,
    ExportPreview, Exported, Fault, FilePreview, Format, Furniture, HistoryPage, Hit, IncomingMap, JoinedPreview,
    Joining, JourneyCard, LaneChoice, LaneFate, LibraryView, LostFate, LostRecord, MergeView, Notice, Opening, Packed,
    Paper, PaperKind, PastView, Picture, PreviewPage, Request, Restored, SalvageView, SalvagedMap, Snapshot, Source,
    State, Target, TemplateCard, ThemeName, Thumbnail, Turn, Update, Verb, VersionLine, View,
};
pub use bundle::export_together;
pub use dates::{date, date_time};
pub use errand::Errand;
pub use export::{File, Images, export_journey};
pub use files::{read_file, read_text, write_beside, write_file, write_into};
pub use keeping::Backups;
pub use live::live_policy;
pub use merging::MergedFile;
pub use outline::outline;
pub use reading::{Reader, read_for_parent};
pub use script::read_script;
pub use select::Selection;
pub use settings::{Clock, Ids, Settings, default_library_path};
pub use typescript::typescript;
pub use waymark_exchange::{FileKind, Loss, Remark, Wishes};
pub use waymark_layout::Warning;
pub use waymark_library::Seams;
pub use waymark_model::{Author, Id};
pub use window::{Reply, Window};
