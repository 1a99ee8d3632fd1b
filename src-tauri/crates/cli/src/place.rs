//! Where a command works: in a library, or on one bare file.

use std::path::{Path, PathBuf};

use waymark_app::{App, Author, Backups, Bare, Fault, Id, Reader, Settings, Window};

/// The library and who edits it.
pub(crate) struct Place {
    pub(crate) library: Option<PathBuf>,
    pub(crate) author: String,
}

/// What a word on the command line names.
pub(crate) enum Named {
    /// A file that holds a map.
    File(PathBuf, Box<Bare>),
    /// A map of the library.
    Map(App, Id),
}

impl Place {
    /// The library's path.
    pub(crate) fn path(&self) -> PathBuf {
        self.library.clone().unwrap_or_else(waymark_app::default_library_path)
    }

    /// How to open it: nothing else is watched for, because a command ends soon.
    pub(crate) fn settings(&self) -> Settings {
        // And only what cannot be taken back is worth a backup: a script may run a thousand commands.
        let backups = Backups { every: None, on_close: false, ..Backups::default() };
        Settings { author: Author(self.author.clone()), watch: None, backups, reader: reader(), ..Settings::default() }
    }

    /// Opens the library.
    pub(crate) fn app(&self) -> Result<App, Fault> {
        let app = App::open(&self.path(), self.settings())?;
        if let Some(warning) = app.warning() {
            eprintln!("waymark: {} {}", warning.message, warning.hint);
        }
        Ok(app)
    }

    /// Opens the library for one command.
    pub(crate) fn window(&self) -> Result<(App, Window), Fault> {
        let app = self.app()?;
        let (window, _) = app.window();
        Ok((app, window))
    }

    /// What a word names: a file that is there, else a map.
    pub(crate) fn name(&self, word: &str) -> Result<Named, Fault> {
        let path = Path::new(word);
        if looks_like_file(path) {
            return Ok(Named::File(path.to_owned(), Box::new(Bare::read_any(path, &self.settings())?)));
        }
        let app = self.app()?;
        let id = app.find(word)?;
        Ok(Named::Map(app, id))
    }
}

/// This program itself reads strangers' files, in a process of its own.
pub(crate) fn reader() -> Option<Reader> {
    Reader::this_program(crate::READ)
}

/// A name with a JSON ending is a file; any other only when it is there and has an ending at all.
fn looks_like_file(path: &Path) -> bool {
    match path.extension().and_then(|ending| ending.to_str()) {
        Some(ending) if ending.eq_ignore_ascii_case("json") => true,
        Some(_) => path.is_file(),
        None => false,
    }
}
