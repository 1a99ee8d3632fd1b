//! A full disk: edits go on until the files have reached a random quota. Then reading goes on, an edit is refused in
//! words, the library opens again, and with more space everything works.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use waymark_library::{Library, LibraryError, Seams};

use crate::layer::{Kind, Layer, Op, Verdict, Watch};
use crate::place::Place;
use crate::world::World;
use crate::{Budget, Tally};

/// Bytes that the shared memory beside a library takes at least.
const SHARED_MEMORY: u64 = 32 << 10;
/// Edits after which a quota must have been reached.
const MOST: usize = 3_000;

/// Fills a disk once a round.
pub fn run(budget: Budget, seed: u64) -> Tally {
    let mut tally = Tally::new("full disks");
    while budget.allows(tally.of("full disks")) {
        let seed = seed.wrapping_add(tally.of("full disks"));
        tally.count("full disks", 1);
        if let Err(what) = fill_once(seed, &mut tally) {
            tally.lose(format!("seed {seed}: {what}"));
        }
    }
    tally
}

/// A disk of so many bytes.
#[derive(Default)]
struct Quota(Mutex<Used>);

#[derive(Default)]
struct Used {
    sizes: BTreeMap<PathBuf, u64>,
    limit: Option<u64>,
}

impl Quota {
    fn set(&self, limit: Option<u64>) {
        self.used().limit = limit;
    }

    /// So many bytes more than there are now.
    fn leave(&self, bytes: u64) {
        let mut used = self.used();
        used.limit = Some(used.total() + bytes);
    }

    fn used(&self) -> std::sync::MutexGuard<'_, Used> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Used {
    fn total(&self) -> u64 {
        self.sizes.values().sum()
    }

    fn size(&mut self, path: &Path) -> &mut u64 {
        self.sizes.entry(path.to_owned()).or_insert_with(|| std::fs::metadata(path).map_or(0, |found| found.len()))
    }

    fn grow(&mut self, path: &Path, to: u64) -> Verdict {
        let (before, total) = (*self.size(path), self.total());
        let grown = to.saturating_sub(before);
        if grown > 0 && self.limit.is_some_and(|limit| total + grown > limit) {
            return Verdict::Fail(Kind::NoSpace);
        }
        *self.size(path) = before.max(to);
        Verdict::Go
    }
}

impl Watch for Quota {
    fn before(&self, op: &Op<'_>) -> Verdict {
        let mut used = self.used();
        match op {
            Op::Write { path, at, bytes } => used.grow(path, at + bytes.len() as u64),
            Op::WriteNew { path, bytes } | Op::Overwrite { path, bytes } => used.grow(path, bytes.len() as u64),
            Op::Map { path, grows: true } => {
                let mut memory = path.as_os_str().to_owned();
                memory.push("-shm");
                used.grow(Path::new(&memory), SHARED_MEMORY)
            }
            _ => Verdict::Go,
        }
    }

    fn after(&self, op: &Op<'_>) {
        let mut used = self.used();
        match op {
            Op::Truncate { path, size } => *used.size(path) = *size,
            Op::Delete { path, .. } | Op::Remove { path } => {
                used.sizes.remove(*path);
            }
            Op::Rename { from, to } => {
                let size = used.sizes.remove(*from).unwrap_or(0);
                used.sizes.insert(to.to_path_buf(), size);
            }
            _ => {}
        }
    }
}

fn fill_once(seed: u64, tally: &mut Tally) -> Result<(), String> {
    let (place, layer, quota) = (Place::new(), Layer::new(), Arc::new(Quota::default()));
    layer.watch(Arc::clone(&quota) as Arc<_>);
    let mut world = World::new(seed);
    let seams = || Seams { test_settings: "PRAGMA wal_autocheckpoint = 60;".into(), ..layer.seams() };
    let mut library = Library::open(&place.library(), seams()).map_err(|error| error.to_string())?;
    for edits in [20, 8] {
        world.create(&library, edits).map_err(|error| error.to_string())?;
    }
    for _ in 0..2 {
        let room = world.random.below(120_000) as u64;
        quota.leave(room);
        edit_until_full(&mut world, &library, tally)?;
        world.compare(&library).map_err(|what| format!("reading while full: {what}"))?;
        if world.random.chance(50) {
            // Closed and opened on the full disk: at least reading must work.
            drop(library);
            library =
                Library::open(&place.library(), seams()).map_err(|error| format!("opening while full: {error}"))?;
            world.compare(&library).map_err(|what| format!("opened while full: {what}"))?;
            if library.read_only().is_some() {
                tally.count("opened for reading", 1);
                drop(library);
                quota.set(None);
                library = Library::open(&place.library(), seams()).map_err(|error| error.to_string())?;
            }
        }
        quota.set(None);
        world.step_surely(&library).map_err(|error| format!("with space again: {error}"))?;
        world.compare(&library)?;
    }
    let report = library.check().map_err(|error| error.to_string())?;
    if report.is_sound() { Ok(()) } else { Err(format!("{report:?}")) }
}

fn edit_until_full(world: &mut World, library: &Library, tally: &mut Tally) -> Result<(), String> {
    for _ in 0..MOST {
        match world.step(library) {
            Ok(saved) => tally.count("edits before", u64::from(saved.is_some())),
            Err(error @ LibraryError::DiskFull { .. }) => {
                let sentence = error.to_string();
                tally.count("edits refused", 1);
                return if sentence.contains("disk is full") && error.code() == "disk_full" {
                    Ok(())
                } else {
                    Err(format!("refused without saying that the disk is full: {sentence}"))
                };
            }
            Err(other) => return Err(format!("an edit on a full disk: {other}")),
        }
    }
    Err("the quota was never reached".into())
}
