//! The open app: one library, its open journeys and windows, and the watch for what other processes change.

use std::path::{Path, PathBuf};
use std::sync::mpsc::Receiver;
use std::sync::{Arc, Weak};
use std::time::Duration;

use serde::Serialize;
use waymark_library::{Library, Report, Seams};
use waymark_model::Id;

use crate::bare::Bare;
use crate::border::{Created, Fault, Notice};
use crate::core::Core;
use crate::settings::Settings;
use crate::window::Window;
use crate::{faults, files, import, select, shelf};

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
        if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
            settings.disk.files.create_folder(folder).map_err(|error| {
                let message = format!("The library's folder “{}” could not be made: {error}.", folder.display());
                Fault::new("io", message, "Check the disk and your permissions, or choose another place.")
            })?;
        }
        let is_new = std::fs::metadata(path).map_or(true, |found| found.len() == 0);
        let library = Library::open(path, seams(&settings))?;
        let watch = settings.watch;
        let core = Arc::new(Core::new(library, settings));
        if is_new && core.settings.samples {
            for sample in shelf::samples() {
                import::seed(&core, &sample)?;
            }
        }
        if let Some(every) = watch {
            let weak = Arc::downgrade(&core);
            let watching = std::thread::Builder::new().name("watch".into()).spawn(move || self::watch(&weak, every));
            watching.map_err(|error| Fault::new("failed", format!("The watch could not start: {error}."), ""))?;
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
        Ok(self.0.library.image(hash)?.map(|image| (image.media, image.bytes)))
    }

    /// The journey that a word names: its id, its title, or how one title begins.
    pub fn find(&self, what: &str) -> Result<Id, Fault> {
        select::journey(what, &self.0.library.journeys()?)
    }

    /// A read-only copy of a journey, as it is on the disk.
    pub fn bare(&self, journey: Id) -> Result<Bare, Fault> {
        self.0.bare(journey)
    }

    /// Imports a file.
    pub fn import_file(&self, path: &Path) -> Result<Created, Fault> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        import::import(&self.0, &name, &files::read_file(path)?)
    }

    /// Looks over the whole library: structure, references, and the hash of every record. Changes nothing.
    pub fn check(&self) -> Result<CheckReport, Fault> {
        let report = self.0.library.check()?;
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
        Ok(self.0.library.backup(to)?)
    }

    /// Puts a checked copy of a backup at `library`. What stood there is kept beside it; answers where.
    pub fn restore(library: &Path, backup: &Path) -> Result<Option<PathBuf>, Fault> {
        Ok(Library::restore(backup, library, &Seams::default())?)
    }
}

impl Core {
    /// A read-only copy of a journey, as it is on the disk.
    pub(crate) fn bare(&self, journey: Id) -> Result<Bare, Fault> {
        Bare::of_library(&self.library, journey)
    }
}

fn seams(settings: &Settings) -> Seams {
    Seams { clock: settings.clock.clone(), ..settings.disk.clone() }
}

/// Looks again and again for what other processes committed, until the app is gone.
fn watch(core: &Weak<Core>, every: Duration) {
    loop {
        std::thread::sleep(every);
        let Some(core) = core.upgrade() else { return };
        match core.library.changed_elsewhere() {
            Ok(true) => {
                core.refresh(None);
                core.tell_home();
            }
            Ok(false) => {}
            Err(error) => tracing::debug!("the watch could not look: {error}"),
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
