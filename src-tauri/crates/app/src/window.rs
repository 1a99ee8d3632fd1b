//! A window: who asks. Every command of the border is answered here, or handed on to where it is done.

use std::sync::Arc;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use waymark_exchange::Wishes;
use waymark_model::{Edit, Id};

use crate::border::{
    Answer, Answers, Area, At, BackedUp, BackupMap, BackupsView, Choice, Created, Drawn, ExportOptions, ExportPreview,
    Exported, Fault, FilePreview, Format, HistoryPage, Hit, LibraryView, MergeView, Packed, PastView, Picture, Request,
    Restored, SalvageView, Snapshot, Source, Target, Update, VersionLine, View,
};
use crate::core::Core;
use crate::errand::Errand;
use crate::export::File;
use crate::import::How;
use crate::incoming::Question;
use crate::listener::Listener;
use crate::{backups, history, home, image, import, incoming, rescue};

/// One window on the app; clones are the same window. When the last one is dropped, its journeys are left.
#[derive(Clone)]
pub struct Window(Arc<Place>);

struct Place {
    core: Arc<Core>,
    listener: Arc<Listener>,
}

impl Drop for Place {
    fn drop(&mut self) {
        self.core.leave(self.listener.window, None);
    }
}

impl Window {
    pub(crate) fn new(core: Arc<Core>, listener: Arc<Listener>) -> Self {
        Window(Arc::new(Place { core, listener }))
    }

    /// Asks the core. Takes as long as the answer takes: ask from a thread that may wait.
    pub fn ask(&self, request: Request) -> Result<Answer, Fault> {
        let name = request.name();
        // A fault of ours must not take the whole program with it; a journey that it hit is loaded anew from the disk.
        let asked = std::panic::AssertUnwindSafe(|| request.dispatch(&*self.0));
        let answer = std::panic::catch_unwind(asked).unwrap_or_else(|_| Err(core_failed()));
        if let Err(fault) = &answer {
            tracing::debug!(command = name, code = fault.code, "{}", fault.message);
        }
        answer
    }

    /// Asks with a [`Request`] as JSON; the answer, or the [`Fault`] as the error, is JSON too.
    pub fn ask_json(&self, text: &str) -> Result<String, String> {
        let answer = read(text).and_then(|request| self.ask(request)).and_then(|answer| to_json(&answer));
        answer.map_err(|fault| to_json(&fault).unwrap_or_default())
    }

    /// Asks with a [`Request`]; the answer is as it crosses the border.
    pub fn reply(&self, request: Request) -> Result<Reply, Fault> {
        match self.ask(request)? {
            Answer::Enter(packed) | Answer::Records(packed) => Ok(Reply::Bytes(packed.0)),
            answer => to_json(&answer).map(Reply::Json),
        }
    }

    /// Asks with a [`Request`] as JSON; the answer is as it crosses the border, the [`Fault`] as the error is JSON.
    pub fn reply_json(&self, text: &str) -> Result<Reply, String> {
        let reply = read(text).and_then(|request| self.reply(request));
        reply.map_err(|fault| to_json(&fault).unwrap_or_default())
    }

    /// Makes a file of a journey, for those who write it themselves; `errand` names it for who may stop it.
    pub fn export_file(&self, journey: Id, options: &ExportOptions, errand: Option<String>) -> Result<File, Fault> {
        self.0.run(errand, |errand| self.0.core.bare(journey)?.export_on(options, errand))
    }

    /// Makes one zip of many journeys (none for all that are not in the trash), for those who write it themselves.
    pub fn export_files(
        &self,
        journeys: Option<Vec<Id>>,
        options: &ExportOptions,
        errand: Option<String>,
    ) -> Result<File, Fault> {
        self.0.run(errand, |errand| crate::bundle::export_many(&self.0.core, journeys, options, errand))
    }

    /// An example of a table that can be imported, for those who write it themselves.
    pub fn example_file(&self, format: Format) -> Result<File, Fault> {
        incoming::example(format)
    }
}

/// An answer as it crosses the border.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reply {
    /// JSON.
    Json(String),
    /// Bytes of a [`Packed`].
    Bytes(Vec<u8>),
}

fn read(text: &str) -> Result<Request, Fault> {
    serde_json::from_str(text).map_err(|error| {
        let hint = "The page and the core may be of different versions: reload.";
        Fault::new("request_unreadable", format!("The question could not be read: {error}."), hint)
    })
}

/// Something panicked; the log has its words.
pub(crate) fn core_failed() -> Fault {
    let message = "Something went wrong inside Waymark. What was saved is safe.";
    Fault::new("core_failed", message, "Open the journey again; if it happens again, please tell us what you did.")
}

fn to_json(value: &impl serde::Serialize) -> Result<String, Fault> {
    serde_json::to_string(value)
        .map_err(|error| Fault::new("answer_unwritable", format!("The answer could not be written: {error}."), ""))
}

impl Place {
    /// Does something that this window may stop.
    fn run<T>(&self, name: Option<String>, act: impl FnOnce(&Errand) -> Result<T, Fault>) -> Result<T, Fault> {
        self.core.errands.run(name, &self.listener, act)
    }
}

impl Answers for Place {
    fn library(&self) -> Result<LibraryView, Fault> {
        home::view(&self.core)
    }

    fn open(&self, journey: Id, view: View) -> Result<Snapshot, Fault> {
        self.core.open(journey, view, &self.listener)
    }

    fn enter(&self, journey: Id, view: View, near: Option<Area>) -> Result<Packed, Fault> {
        self.core.enter(journey, &view, near, &self.listener)
    }

    fn draw(&self, journey: Id, keys: Vec<String>) -> Result<Drawn, Fault> {
        self.core.read(journey, |session| session.draw(self.listener.window, &keys))
    }

    fn records(&self, journey: Id) -> Result<Packed, Fault> {
        self.core.read(journey, |session| session.records(self.listener.window))
    }

    fn close(&self, journey: Id) -> Result<(), Fault> {
        self.core.leave(self.listener.window, Some(journey));
        Ok(())
    }

    fn edit(&self, journey: Id, edit: Edit, joins: Option<String>) -> Result<Update, Fault> {
        self.core.change(journey, self.listener.window, joins, |document, stamp| document.edit(stamp, &edit))
    }

    fn undo(&self, journey: Id) -> Result<Update, Fault> {
        self.core.change(journey, self.listener.window, None, |document, stamp| document.undo(stamp))
    }

    fn redo(&self, journey: Id) -> Result<Update, Fault> {
        self.core.change(journey, self.listener.window, None, |document, stamp| document.redo(stamp))
    }

    fn look(&self, journey: Id, view: View) -> Result<Snapshot, Fault> {
        self.core.open(journey, view, &self.listener)
    }

    fn create(&self, from: Source, title: String) -> Result<Created, Fault> {
        home::create(&self.core, from, title)
    }

    fn trash(&self, journeys: Vec<Id>, restore: bool) -> Result<LibraryView, Fault> {
        home::trash(&self.core, &journeys, restore)
    }

    fn purge(&self, journeys: Vec<Id>) -> Result<LibraryView, Fault> {
        home::purge(&self.core, &journeys)
    }

    fn bookmark(&self, journeys: Vec<Id>, favourite: Option<bool>, opened: bool) -> Result<(), Fault> {
        home::bookmark(&self.core, &journeys, favourite, opened)
    }

    fn search(&self, text: String) -> Result<Vec<Hit>, Fault> {
        home::search(&self.core, &text)
    }

    fn look_into(
        &self,
        name: String,
        content: String,
        wishes: Wishes,
        view: View,
        into: Option<Target>,
        ticket: Option<String>,
    ) -> Result<FilePreview, Fault> {
        self.core.asked.answer(ticket, |stop| {
            let bytes = decode(&content)?;
            let (name, wishes, view, into) = (&*name, &wishes, &view, into.as_ref());
            incoming::look_into(&self.core, &Question { name, bytes: &bytes, wishes, view, into }, stop)
        })
    }

    fn give_up(&self, ticket: String) -> Result<(), Fault> {
        self.core.asked.give_up(ticket);
        Ok(())
    }

    fn example(&self, format: Format) -> Result<Exported, Fault> {
        Ok(exported(incoming::example(format)?))
    }

    fn import(
        &self,
        name: String,
        content: String,
        wishes: Option<Wishes>,
        into: Option<Target>,
        row: Option<String>,
        ticket: Option<String>,
    ) -> Result<Created, Fault> {
        self.core.asked.answer(ticket, |stop| {
            let bytes = decode(&content)?;
            let wishes = wishes.unwrap_or_default();
            let how = How { wishes: &wishes, into: into.as_ref(), row: row.as_deref() };
            import::import(&self.core, &name, &bytes, how, stop)
        })
    }

    fn compare(&self, journey: Id, name: String, content: String) -> Result<MergeView, Fault> {
        crate::merging::compare(&self.core, journey, &name, &decode(&content)?)
    }

    fn merge(&self, journey: Id, name: String, content: String, choices: Vec<Choice>) -> Result<Update, Fault> {
        crate::merging::merge(&self.core, journey, &name, &decode(&content)?, &choices, self.listener.window)
    }

    fn export(&self, journey: Id, options: ExportOptions, errand: Option<String>) -> Result<Exported, Fault> {
        self.run(errand, |errand| self.core.bare(journey)?.export_on(&options, errand)).map(exported)
    }

    fn preview_export(
        &self,
        journey: Id,
        options: ExportOptions,
        errand: Option<String>,
    ) -> Result<ExportPreview, Fault> {
        let keep = |page| self.core.live.put(page);
        self.run(errand, |errand| crate::preview::preview(&self.core.bare(journey)?, &options, errand, &keep))
    }

    fn export_many(
        &self,
        journeys: Option<Vec<Id>>,
        options: ExportOptions,
        errand: Option<String>,
    ) -> Result<Exported, Fault> {
        self.run(errand, |errand| crate::bundle::export_many(&self.core, journeys, &options, errand)).map(exported)
    }

    fn stop(&self, errand: String) -> Result<(), Fault> {
        self.core.errands.stop(self.listener.window, errand);
        Ok(())
    }

    fn put_image(&self, content: String) -> Result<Picture, Fault> {
        image::put(&self.core, &decode(&content)?)
    }

    fn history(&self, journey: Id, before: Option<u64>, limit: u32) -> Result<HistoryPage, Fault> {
        history::page(&self.core, journey, before, limit)
    }

    fn past(&self, journey: Id, at: At, view: View) -> Result<PastView, Fault> {
        history::open(&self.core, journey, at, &view, &self.listener)
    }

    fn restore(&self, journey: Id, at: At) -> Result<Update, Fault> {
        history::restore(&self.core, journey, at, self.listener.window)
    }

    fn versions(&self, journey: Id) -> Result<Vec<VersionLine>, Fault> {
        history::versions(&self.core, journey)
    }

    fn name_version(&self, journey: Id, commit: Option<u64>, name: String) -> Result<Vec<VersionLine>, Fault> {
        history::name_version(&self.core, journey, commit, &name)
    }

    fn rename_version(&self, journey: Id, version: Id, name: String) -> Result<Vec<VersionLine>, Fault> {
        history::rename_version(&self.core, journey, version, &name)
    }

    fn drop_version(&self, journey: Id, version: Id) -> Result<Vec<VersionLine>, Fault> {
        history::drop_version(&self.core, journey, version)
    }

    fn backups(&self) -> Result<BackupsView, Fault> {
        backups::view(&self.core)
    }

    fn back_up(&self) -> Result<BackedUp, Fault> {
        backups::back_up(&self.core)
    }

    fn restore_backup(&self, name: String) -> Result<Restored, Fault> {
        backups::restore(&self.core, &name)
    }

    fn backup_maps(&self, name: String) -> Result<Vec<BackupMap>, Fault> {
        backups::look_into(&self.core, &name)
    }

    fn take_map(&self, name: String, journey: Id) -> Result<Created, Fault> {
        backups::take_map(&self.core, &name, journey)
    }

    fn salvage(&self) -> Result<SalvageView, Fault> {
        rescue::salvage(&self.core)
    }

    fn adopt_salvaged(&self) -> Result<Restored, Fault> {
        rescue::adopt(&self.core)
    }
}

fn exported(file: File) -> Exported {
    let File { name, media, bytes, warnings, losses } = file;
    Exported { name, media, content: STANDARD.encode(bytes), warnings, losses }
}

fn decode(content: &str) -> Result<Vec<u8>, Fault> {
    STANDARD
        .decode(content)
        .map_err(|error| Fault::new("not_base64", format!("The content did not arrive whole: {error}."), "Try again."))
}
