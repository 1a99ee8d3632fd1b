//! A journey with its pictures, read-only and in memory: what exports, and what works on a JSON file without a library.

use std::collections::BTreeMap;
use std::path::Path;

use waymark_exchange::{ImageBytes, Imported, read_json, write_json};
use waymark_library::Library;
use waymark_model::{Document, Edit, Id, Journey, Stamp};

use crate::border::{ExportOptions, Fault};
use crate::export::{File, export_journey};
use crate::files::read_file;
use crate::settings::Settings;

/// A journey outside of any library, or a copy of one that is in it.
#[derive(Clone)]
pub struct Bare {
    journey: Journey,
    images: BTreeMap<String, ImageBytes>,
    library: Option<Library>,
    warnings: Vec<String>,
}

impl Bare {
    /// Reads a JSON file in the open format.
    pub fn read(path: &Path) -> Result<Bare, Fault> {
        Bare::from_bytes(&read_file(path)?)
    }

    /// Reads bytes in the open format.
    pub fn from_bytes(bytes: &[u8]) -> Result<Bare, Fault> {
        let Imported { journey, images, warnings } = read_json(bytes)?;
        let images = images.into_iter().map(|(hash, media, bytes)| (hash, ImageBytes { media, bytes })).collect();
        Ok(Bare { journey, images, library: None, warnings })
    }

    /// A copy of a library's journey as it is on the disk.
    pub(crate) fn of_library(library: &Library, id: Id) -> Result<Bare, Fault> {
        let loaded = library.load(id)?;
        let warnings = loaded.damage.iter().map(|damage| crate::faults::warning(damage).message).collect();
        Ok(Bare { journey: loaded.journey, images: BTreeMap::new(), library: Some(library.clone()), warnings })
    }

    /// The journey.
    pub fn journey(&self) -> &Journey {
        &self.journey
    }

    /// What the reader of the file should know, one sentence each.
    pub fn warnings(&self) -> &[String] {
        &self.warnings
    }

    /// The journey in the open format.
    pub fn json(&self, embed: bool) -> String {
        write_json(&self.journey, &|hash| self.image(hash), embed)
    }

    /// Makes a file of it.
    pub fn export(&self, options: &ExportOptions) -> Result<File, Fault> {
        let mut file = export_journey(&self.journey, &|hash| self.image(hash), options)?;
        file.warnings.extend(self.warnings.iter().map(|message| waymark_layout::Warning {
            code: "file".into(),
            message: message.clone(),
            about: None,
        }));
        Ok(file)
    }

    /// Makes an edit; answers how many records changed. Nothing is written to any disk.
    pub fn edit(&mut self, edit: &Edit, settings: &Settings) -> Result<usize, Fault> {
        let stamp =
            Stamp { id: (settings.ids)(), author: settings.author.clone(), time: (settings.clock)(), joins: None };
        let mut document = Document::new(self.journey.clone(), Vec::new());
        let commit = document.edit(stamp, edit)?.keep();
        self.journey = document.journey().clone();
        Ok(commit.changes.len())
    }

    fn image(&self, hash: &str) -> Option<ImageBytes> {
        if let Some(image) = self.images.get(hash) {
            return Some(image.clone());
        }
        match self.library.as_ref()?.image(hash) {
            Ok(found) => found.map(|image| ImageBytes { media: image.media, bytes: image.bytes }),
            Err(error) => {
                tracing::warn!("a picture cannot be shown: {error}");
                None
            }
        }
    }
}
