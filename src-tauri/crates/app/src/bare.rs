//! A journey with its pictures, read-only and in memory: what exports, and what works on a JSON file without a library.

use std::borrow::Cow;
use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use waymark_exchange::{ImageBytes, Imported, Wishes, folder, read_json, with_commits, write_json};
use waymark_layout::{Miniatures, Warning};
use waymark_library::{Library, LibraryError};
use waymark_model::{Document, Edit, Id, Journey, Stamp};

use crate::border::{ExportOptions, Fault, Format};
use crate::errand::Errand;
use crate::export::{File, Images, export_telling};
use crate::files::read_file;
use crate::incoming::Stop;
use crate::settings::Settings;
use crate::{import, merging, naming, reading};

/// Code of the warning that something is not in the file because it is damaged.
const DAMAGED: &str = "damaged";

/// A journey outside of any library, or a copy of one that is in it.
#[derive(Clone)]
pub struct Bare {
    journey: Journey,
    images: BTreeMap<String, ImageBytes>,
    library: Option<Library>,
    warnings: Vec<String>,
    /// Records of the library's journey that are not in it because they are damaged.
    damaged: usize,
    /// What is known of other journeys that its cards drill down to.
    told: Option<Miniatures>,
    /// Commits of the library that it holds, the newest first.
    commits: Vec<Id>,
}

impl Bare {
    /// Reads a JSON file in the open format.
    pub fn read(path: &Path) -> Result<Bare, Fault> {
        Bare::from_bytes(&read_file(path)?)
    }

    /// Reads a file of any kind that can be imported; of several maps in it the first.
    pub fn read_any(path: &Path, settings: &Settings) -> Result<Bare, Fault> {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let reading = reading::read(settings, &name, &read_file(path)?, &Wishes::default(), &Stop::default())?;
        let count = reading.journeys.len();
        let mut warnings: Vec<String> = reading.remarks.iter().map(import::sentence).collect();
        if count > 1 {
            warnings.push(format!("“{name}” holds {count} maps; this is the first of them."));
        }
        let first = reading.journeys.into_iter().next();
        let mut bare =
            first.map(Bare::of).ok_or_else(|| Fault::new("nothing_to_import", "There is no map in it.", ""))?;
        bare.warnings.extend(warnings);
        Ok(bare)
    }

    /// Reads bytes in the open format.
    pub fn from_bytes(bytes: &[u8]) -> Result<Bare, Fault> {
        Ok(Bare::of(read_json(bytes)?))
    }

    fn of(imported: Imported) -> Bare {
        let Imported { journey, images, warnings } = imported;
        let images = images.into_iter().map(|(hash, media, bytes)| (hash, ImageBytes { media, bytes })).collect();
        Bare { journey, images, library: None, warnings, damaged: 0, told: None, commits: Vec::new() }
    }

    /// A copy of a library's journey as it is on the disk.
    pub(crate) fn of_library(library: &Library, id: Id) -> Result<Bare, Fault> {
        // Asked before the map is read: what others commit meanwhile may be in it, but must not be said to be.
        let commits = library.lineage(id).unwrap_or_default();
        let loaded = library.load(id)?;
        let warnings = loaded.damage.iter().map(|damage| crate::faults::warning(damage).message).collect();
        let (journey, damaged) = (merging::forgetting(loaded.journey), loaded.damage.len());
        let (images, library, told) = (BTreeMap::new(), Some(library.clone()), None);
        Ok(Bare { journey, images, library, warnings, damaged, told, commits })
    }

    /// The same, drawn with what is known of other journeys.
    pub(crate) fn telling(self, told: Miniatures) -> Bare {
        Bare { told: Some(told), ..self }
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
        write_json(&self.signed(), &|hash| self.image(hash), embed)
    }

    /// The journey with the list of commits that it holds, as it goes out to come back. One with damage names none: what is
    /// missing in it was not removed.
    pub(crate) fn signed(&self) -> Cow<'_, Journey> {
        if self.commits.is_empty() || self.damaged > 0 {
            return Cow::Borrowed(&self.journey);
        }
        let own = Journey::new(self.journey.id()).with_properties(self.journey.properties().clone());
        Cow::Owned(merging::holding(self.journey.clone(), &[&with_commits(own.clone(), &self.commits), &own]))
    }

    /// Another journey with the pictures of this one and of another.
    pub(crate) fn and(&self, other: &Bare, journey: Journey) -> Bare {
        let images = other.images.clone().into_iter().chain(self.images.clone()).collect();
        Bare { journey, images, ..self.clone() }
    }

    /// Its name for files: the title without what a file system refuses.
    pub(crate) fn name(&self) -> String {
        naming::file_name(&self.journey.properties().title)
    }

    /// The open format as the files of a folder, by their names in it: the journey, and its pictures beside it.
    pub fn folder(&self) -> Vec<(String, Vec<u8>)> {
        folder(&[(self.name(), &*self.signed())], &|hash| self.image(hash)).0
    }

    /// What the reader of a file of it should know.
    pub(crate) fn said(&self) -> impl Iterator<Item = Warning> + '_ {
        let code = if self.damaged > 0 { DAMAGED } else { "file" };
        self.warnings.iter().map(move |message| Warning::new(code, message.clone()))
    }

    /// Makes a file of it.
    pub fn export(&self, options: &ExportOptions) -> Result<File, Fault> {
        self.export_on(options, &Errand::quiet())
    }

    /// The same, unless the errand is told to stop.
    pub(crate) fn export_on(&self, options: &ExportOptions, errand: &Errand) -> Result<File, Fault> {
        let journey = self.leaving(options.format);
        let (file, warnings) =
            self.reporting(|find| export_telling(&journey, find, options, self.told.as_ref(), errand));
        let mut file = file?;
        file.warnings.extend(warnings);
        Ok(file)
    }

    /// The journey as a file of a format carries it.
    pub(crate) fn leaving(&self, format: Format) -> Cow<'_, Journey> {
        let comes_back = matches!(format, Format::Json | Format::Bundle);
        if comes_back { self.signed() } else { Cow::Borrowed(&self.journey) }
    }

    /// What is known of other journeys.
    pub(crate) fn told(&self) -> Option<&Miniatures> {
        self.told.as_ref()
    }

    /// Makes something of the pictures; answers with it what the reader of the file should know besides.
    pub(crate) fn reporting<T>(&self, make: impl FnOnce(Images<'_>) -> T) -> (T, Vec<Warning>) {
        let lost = RefCell::new(BTreeSet::new());
        let find = |hash: &str| {
            self.find(hash).unwrap_or_else(|error| {
                lost.borrow_mut().insert(error.to_string());
                None
            })
        };
        let made = make(&find);
        let code = if self.damaged > 0 { DAMAGED } else { "file" };
        let said = self.warnings.iter().map(|message| (code, message.clone()));
        let pictures = lost.into_inner().into_iter().map(|message| (DAMAGED, message));
        let warning = |(code, message): (&str, String)| Warning::new(code, message);
        (made, said.chain(pictures).map(warning).collect())
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

    pub(crate) fn image(&self, hash: &str) -> Option<ImageBytes> {
        self.find(hash).unwrap_or_else(|error| {
            tracing::warn!("a picture cannot be shown: {error}");
            None
        })
    }

    /// A picture; fails when the library's copy is damaged.
    fn find(&self, hash: &str) -> Result<Option<ImageBytes>, LibraryError> {
        if let Some(image) = self.images.get(hash) {
            return Ok(Some(image.clone()));
        }
        let Some(library) = &self.library else { return Ok(None) };
        Ok(library.image(hash)?.map(|image| ImageBytes { media: image.media, bytes: image.bytes }))
    }
}
