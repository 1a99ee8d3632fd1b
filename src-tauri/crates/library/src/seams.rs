//! Where tests put faults and time: the two file layers, the clock and the news of a wait. The default is the real
//! world; what is only for tests says so and is empty there.

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use crate::disk::{Disk, Files};
use crate::ground::Ground;

/// What the library takes from outside.
#[derive(Clone)]
pub struct Seams {
    /// Name of a registered SQLite file layer (VFS); none for the system's own.
    pub vfs: Option<String>,
    /// What this crate does to files itself, beside SQLite.
    pub files: Arc<dyn Files>,
    /// What a path stands on: this computer's disk, a network drive, a folder that is carried away.
    pub ground: Arc<dyn Fn(&Path) -> Ground + Send + Sync>,
    /// Milliseconds since 1970 UTC.
    pub clock: Arc<dyn Fn() -> i64 + Send + Sync>,
    /// Told `true` when a write has waited `visible_after` for another program, `false` when that wait is over.
    pub on_wait: Option<Arc<dyn Fn(bool) + Send + Sync>>,
    /// How long a write waits before the wait is told.
    pub visible_after: Duration,
    /// How long a write waits before it is given up as busy.
    pub patience: Duration,
    /// Only for tests: SQL that the writer runs after its own settings, so that a proof can show what a weaker setting
    /// would lose.
    pub test_settings: String,
    /// Only for tests: steps of the schema after the newest of this build, so that migrating can be put under faults.
    pub later_steps: Vec<&'static str>,
}

impl Default for Seams {
    fn default() -> Self {
        Seams {
            vfs: None,
            files: Arc::new(Disk),
            ground: Arc::new(Ground::of),
            clock: Arc::new(system_time),
            on_wait: None,
            visible_after: Duration::from_secs(1),
            patience: Duration::from_secs(5),
            test_settings: String::new(),
            later_steps: Vec::new(),
        }
    }
}

impl fmt::Debug for Seams {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Seams").field("vfs", &self.vfs).field("patience", &self.patience).finish_non_exhaustive()
    }
}

fn system_time() -> i64 {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    i64::try_from(since.as_millis()).unwrap_or(i64::MAX)
}
