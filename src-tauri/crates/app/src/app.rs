//! The open app: one library, its open journeys and windows, and the watch for what other processes change.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Weak};
use std::time::Duration;

use serde::Serialize;
use waymark_exchange::Wishes;
use waymark_library::{Library, LibraryError, Reason, Report, Seams};
use waymark_model::Id;

use crate::bare::Bare;
use crate::border::{BackedUp, BackupsView, Created, Fault, Notice, SalvageView, Target};
use crate::core::Core;
use crate::import::How;
use crate::incoming::Stop;
use crate::settings::Settings;
use crate::window::Window;
use crate::{backups, bundle, faults, files, import, keeping, rescue, select, shelf, told};

/// One open library with its open journeys, shared by all windows of this process. Clones are the same app.
#[derive(Clone)]
pub struct App(Arc<Core>);

/// What a check of the library found.
#[derive(Clone, Debug, Serialize)]
pub struct CheckReport {
    /// Journeys, records, commits and pictures looked at.
    pub records: usize,
    /// What is not as it was written, one sentence each; empty when all is well.
    pub damage: Vec<String>,
}

impl App {
    /// Opens the library at `path`; a new one is made, with the samples, when nothing is there.
    pub fn open(path: &Path, settings: Settings) -> Result<App, Fault> {
        make_folder(path, &settings)?;
        let (is_new, core) = (is_new(path), App::start(path, settings));
        App::begin(core.open_library()?, core, is_new)
    }

    /// The same, but a library that is damaged gives an app too: its windows get the fault for every question about maps
    /// and can restore a backup or salvage what is left.
    pub fn open_or_rescue(path: &Path, settings: Settings) -> Result<App, Fault> {
        make_folder(path, &settings)?;
        let (is_new, core) = (is_new(path), App::start(path, settings));
        match core.open_library() {
            Err(error) if rescue::is_rescuable(&error, path, &core.settings.disk) => {
                core.slot.put(Err(error));
                App::watched(core)
            }
            opened => App::begin(opened?, core, is_new),
        }
    }

    /// Why there is no open library; none when there is one.
    pub fn trouble(&self) -> Option<Fault> {
        self.0.library().err().map(Fault::from)
    }

    /// What the person should know of the place where the library lies.
    pub fn warning(&self) -> Option<Fault> {
        self.0.library().ok().and_then(|library| backups::ground(&library))
    }

    /// Makes the last backup, folds the write-ahead log into the file and closes it. Nothing can be asked after this.
    pub fn close(&self) {
        self.0.close();
    }

    fn start(path: &Path, settings: Settings) -> Arc<Core> {
        Arc::new_cyclic(|core| {
            let mut settings = settings;
            settings.disk = seams(&settings, core.clone());
            Core::new(path.to_owned(), settings)
        })
    }

    fn begin(library: Library, core: Arc<Core>, is_new: bool) -> Result<App, Fault> {
        core.slot.put(Ok(library));
        if is_new && core.settings.samples {
            for sample in shelf::samples() {
                import::seed(&core, &sample)?;
            }
        }
        App::watched(core)
    }

    fn watched(core: Arc<Core>) -> Result<App, Fault> {
        let (watch, backups) = (core.settings.watch, core.settings.backups);
        if let Some(every) = watch {
            let weak = Arc::downgrade(&core);
            start_thread("watch", move || self::watch(&weak, every))?;
        }
        if backups.every.is_some() {
            let weak = Arc::downgrade(&core);
            start_thread("backups", move || keeping::keep(&weak, backups))?;
        }
        Ok(App(core))
    }

    /// A new window, and what it is told unasked. Ask from a thread that may wait.
    pub fn window(&self) -> (Window, Receiver<Notice>) {
        let (listener, heard) = self.0.listen();
        (Window::new(self.0.clone(), listener), heard)
    }

    /// Media type and bytes of a picture by its hash; none when the library has none.
    pub fn image(&self, hash: &str) -> Result<Option<(String, Vec<u8>)>, Fault> {
        Ok(self.0.library()?.image(hash)?.map(|image| (image.media, image.bytes)))
    }

    /// A web page that a window looks at before it is a file; none when the key is unknown or too old.
    pub fn live_page(&self, key: &str) -> Option<Vec<u8>> {
        self.0.live.find(key).map(|page| page.to_vec())
    }

    /// The journey that a word names: its id, its title, or how one title begins.
    pub fn find(&self, what: &str) -> Result<Id, Fault> {
        select::journey(what, &self.0.library()?.journeys()?)
    }

    /// A read-only copy of a journey, as it is on the disk.
    pub fn bare(&self, journey: Id) -> Result<Bare, Fault> {
        self.0.bare(journey)
    }

    /// Every journey that is not in the trash, last changed first.
    pub fn live(&self) -> Result<Vec<Id>, Fault> {
        bundle::live(&self.0)
    }

    /// Imports a file, or a folder that an export wrote, as it looks.
    pub fn import_file(&self, path: &Path) -> Result<Created, Fault> {
        self.import_as(path, &Wishes::default(), None, None)
    }

    /// The same, read as wished, or into an open map. Imports of one row in a row have one backup.
    pub fn import_as(
        &self,
        path: &Path,
        wishes: &Wishes,
        into: Option<&Target>,
        row: Option<&str>,
    ) -> Result<Created, Fault> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let how = How { wishes, into, row };
        if path.is_dir() {
            return import::import_folder(&self.0, &name, &files::read_folder(path)?, how);
        }
        import::import(&self.0, &name, &files::read_file(path)?, how, &Stop::default())
    }

    /// Looks over the whole library: structure, references, and the hash of every record. Changes nothing.
    pub fn check(&self) -> Result<CheckReport, Fault> {
        let report = self.0.library()?.check()?;
        let Report { structure, dangling, damage, journeys, records, commits, images } = report;
        let broken = dangling.into_iter().map(|rows| format!("A row points nowhere: {rows}."));
        let torn = structure.into_iter().map(|line| format!("The file's structure is damaged: {line}."));
        let changed = damage.iter().map(|damage| faults::warning(damage).message);
        Ok(CheckReport {
            records: journeys + records + commits + images,
            damage: torn.chain(broken).chain(changed).collect(),
        })
    }

    /// Writes a checked copy of the library; others may go on working meanwhile.
    pub fn backup(&self, to: &Path) -> Result<(), Fault> {
        Ok(self.0.library()?.backup(to)?)
    }

    /// Puts a checked copy of a backup at `library`. What stood there is kept beside it; answers where.
    pub fn restore(library: &Path, backup: &Path) -> Result<Option<PathBuf>, Fault> {
        let seams = Seams::default();
        // What is there now is kept beside it anyway, so this backup is a wish.
        if library.exists()
            && let Ok(open) = Library::open(library, seams.clone())
        {
            let _ = open.back_up(Reason::Restore);
        }
        Ok(Library::restore(backup, library, &seams)?)
    }

    /// The backups of the library at `path`, which is not opened.
    pub fn backups(path: &Path) -> Result<BackupsView, Fault> {
        backups::list(path, &Seams::default())
    }

    /// Makes a backup in the library's folder of backups; answers the newest one and whether it was made now.
    pub fn back_up(&self) -> Result<BackedUp, Fault> {
        backups::back_up(&self.0)
    }

    /// Whether the newest backup holds everything.
    pub fn is_backed_up(&self) -> Result<bool, Fault> {
        Ok(self.0.library()?.is_backed_up()?)
    }

    /// Reads everything that can be read of a damaged library into a new one.
    pub fn salvage(damaged: &Path, to: &Path) -> Result<SalvageView, Fault> {
        Ok(rescue::view(Library::salvage(damaged, to, &Seams::default())?, to))
    }
}

impl Core {
    /// A read-only copy of a journey, as it is on the disk.
    pub(crate) fn bare(&self, journey: Id) -> Result<Bare, Fault> {
        let bare = Bare::of_library(&self.library()?, journey)?;
        let told = told::of(self, bare.journey());
        Ok(bare.telling(told))
    }

    /// Opens the library's file.
    pub(crate) fn open_library(&self) -> Result<Library, LibraryError> {
        Library::open(&self.path, self.settings.disk.clone())
    }
}

fn is_new(path: &Path) -> bool {
    std::fs::metadata(path).map_or(true, |found| found.len() == 0)
}

/// Makes the folder in which a library is to lie.
fn make_folder(path: &Path, settings: &Settings) -> Result<(), Fault> {
    let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) else { return Ok(()) };
    settings.disk.files.create_folder(folder).map_err(|error| {
        let message = format!("The library's folder “{}” could not be made: {error}.", folder.display());
        Fault::new("io", message, "Check the disk and your permissions, or choose another place.")
    })
}

/// The library's seams: the app's clock, and news of a wait for every window.
fn seams(settings: &Settings, core: Weak<Core>) -> Seams {
    let before = settings.disk.on_wait.clone();
    let on_wait = move |waiting: bool| {
        before.iter().for_each(|told| told(waiting));
        if let Some(core) = core.upgrade() {
            core.tell(|| Notice::Waiting { waiting });
        }
    };
    Seams { clock: settings.clock.clone(), on_wait: Some(Arc::new(on_wait)), ..settings.disk.clone() }
}

fn start_thread(name: &str, work: impl FnOnce() + Send + 'static) -> Result<(), Fault> {
    let started = std::thread::Builder::new().name(name.to_owned()).spawn(work);
    started.map(drop).map_err(|error| Fault::new("failed", format!("A thread could not start: {error}."), ""))
}

/// Looks again and again for what other processes committed, until the app is gone.
fn watch(core: &Weak<Core>, every: Duration) {
    let mut trouble = None;
    loop {
        std::thread::sleep(every);
        let Some(core) = core.upgrade() else { return };
        let looked = core.library().and_then(|library| library.changed_elsewhere());
        if matches!(looked, Ok(true)) {
            core.refresh(None);
            core.tell_home();
        }
        let now = looked.err().map(|error| error.code());
        if now != trouble {
            // The home says what is the matter (the file was moved away), or that it is over.
            tracing::debug!(code = now, "the watch sees another state of the library");
            core.tell_all();
            trouble = now;
        }
        core.remind();
    }
}

/// What a template list shows without any library.
pub fn templates() -> Vec<crate::border::TemplateCard> {
    shelf::templates()
}

/// The JSON Schema of the open format.
pub fn schema() -> String {
    format!("{:#}\n", waymark_exchange::schema())
}

#[cfg(test)]
mod tests;
