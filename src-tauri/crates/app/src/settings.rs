//! What the app takes from its surroundings: who edits, what time it is, where new ids come from, where the library
//! lies. Everything else in this crate gets these from here, so that tests can set them.

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use uuid::Uuid;
use waymark_library::Seams;
use waymark_model::{Author, Id};

use crate::keeping::Backups;
use crate::reading::Reader;

/// Gives the time in milliseconds since 1970 UTC.
pub type Clock = Arc<dyn Fn() -> i64 + Send + Sync>;

/// Gives a new id at each call; later ids should sort after earlier ones.
pub type Ids = Arc<dyn Fn() -> Id + Send + Sync>;

/// How to open an app. The default is the person at this computer, the system's clock and random ids.
#[derive(Clone)]
pub struct Settings {
    /// Who makes the edits of this process; undo is per author.
    pub author: Author,
    /// The clock.
    pub clock: Clock,
    /// The source of ids.
    pub ids: Ids,
    /// How often to look for what other processes changed; none for never.
    pub watch: Option<Duration>,
    /// Whether a new library gets the sample journeys.
    pub samples: bool,
    /// When backups are made by themselves.
    pub backups: Backups,
    /// The program that reads strangers' files in a process of its own; none to read them in this one.
    pub reader: Option<Reader>,
    /// The library's file layer and patience; its clock is the one above.
    pub disk: Seams,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            author: Author(user_name()),
            clock: Arc::new(system_time),
            ids: Arc::new(|| Id::from(Uuid::now_v7())),
            watch: Some(Duration::from_millis(250)),
            samples: true,
            backups: Backups::default(),
            reader: None,
            disk: Seams::default(),
        }
    }
}

impl fmt::Debug for Settings {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings").field("author", &self.author).field("watch", &self.watch).finish_non_exhaustive()
    }
}

/// Where the user's own library lies: `waymark/library.waymark` in the user's data folder.
pub fn default_library_path() -> PathBuf {
    data_folder().join("waymark").join("library.waymark")
}

fn data_folder() -> PathBuf {
    let set = |name: &str| std::env::var_os(name).map(PathBuf::from).filter(|path| path.is_absolute());
    let home = || set("HOME").unwrap_or_else(std::env::temp_dir);
    if cfg!(target_os = "windows") {
        set("APPDATA").unwrap_or_else(std::env::temp_dir)
    } else if cfg!(target_os = "macos") {
        home().join("Library").join("Application Support")
    } else {
        set("XDG_DATA_HOME").unwrap_or_else(|| home().join(".local").join("share"))
    }
}

fn user_name() -> String {
    let named = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    named.map(|name| name.trim().to_owned()).filter(|name| !name.is_empty()).unwrap_or_else(|| "me".to_owned())
}

fn system_time() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
