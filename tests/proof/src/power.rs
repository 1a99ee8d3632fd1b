//! Power cuts: real edits are recorded byte by byte, then replayed up to any moment onto a disk that forgets what was
//! not synced. Whatever it holds then, the real library must open it with everything acknowledged and nothing by half.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use waymark_library::{Library, LibraryError, Loaded, Seams};
use waymark_model::testing::{Random, stamp};
use waymark_model::{Author, Document};

use crate::layer::Layer;
use crate::place::Place;
use crate::platter::Platter;
use crate::record::{Event, Promise, Recorder};
use crate::world::World;
use crate::{Budget, Tally};

/// Checkpoints happen every few edits, so that cuts fall into them, too.
const SMALL_LOG: &str = "PRAGMA wal_autocheckpoint = 24;";
/// Moments of one recording at which the power is cut.
const CUTS: usize = 250;

/// What a control leaves out, to show that the proof sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lacking {
    /// Nothing: Waymark as it is.
    Nothing,
    /// The sync of every commit (`synchronous=NORMAL`).
    FullSync,
    /// The syncs of folders, which make names last.
    FolderSync,
}

/// Cuts the power once a round.
pub fn run(budget: Budget, seed: u64) -> Tally {
    run_lacking(budget, seed, Lacking::Nothing)
}

/// The same without something that Waymark does, for the controls.
pub fn run_lacking(budget: Budget, seed: u64, lacking: Lacking) -> Tally {
    let settings = if lacking == Lacking::FullSync { "PRAGMA synchronous = NORMAL;" } else { "" };
    let mut tally = Tally::new("power cuts");
    let mut recording = 0;
    while budget.allows(tally.of("power-cut states")) {
        let seed = seed.wrapping_add(recording);
        match record(seed, settings) {
            Ok(mut recorded) => {
                if lacking == Lacking::FolderSync {
                    recorded.events.retain(|event| !matches!(event, Event::FolderSynced(_) | Event::Lasting(_)));
                }
                recorded.cut(budget, seed, &mut tally);
            }
            Err(error) => tally.lose(format!("seed {seed}: without any cut: {error}")),
        }
        tally.count("recordings", 1);
        recording += 1;
    }
    tally
}

/// What was done, and how the journeys looked.
struct Recorded {
    world: World,
    events: Vec<Event>,
}

/// What has been acknowledged at a moment.
#[derive(Default)]
struct Known {
    made: bool,
    saved: u64,
    backups: BTreeMap<PathBuf, u64>,
}

fn record(seed: u64, settings: &str) -> Result<Recorded, LibraryError> {
    let (place, layer, recorder) = (Place::new(), Layer::new(), Arc::new(Recorder::default()));
    layer.watch(Arc::clone(&recorder) as Arc<_>);
    let mut world = World::new(seed);
    let seams = || Seams { test_settings: format!("{SMALL_LOG}{settings}"), ..layer.seams() };
    let library = Library::open(&place.library(), seams())?;
    recorder.say(Promise::Made);
    for edits in [25, 10] {
        recorder.say(Promise::Saved(world.create(&library, edits)?));
    }
    edit(&mut world, &library, &recorder, 25)?;
    back_up(&world, &library, &recorder, &place)?;
    edit(&mut world, &library, &recorder, 10)?;
    drop(library);
    let library = Library::open(&place.library(), seams())?;
    recorder.say(Promise::Saved(world.create(&library, 6)?));
    edit(&mut world, &library, &recorder, 20)?;
    back_up(&world, &library, &recorder, &place)?;
    edit(&mut world, &library, &recorder, 5)?;
    drop(library);
    Ok(Recorded { world, events: recorder.take() })
}

fn edit(world: &mut World, library: &Library, recorder: &Recorder, edits: usize) -> Result<(), LibraryError> {
    for number in 0..edits {
        recorder.say(Promise::Saved(world.step_surely(library)?));
        if number % 10 == 9 {
            let picture = vec![u8::try_from(number % 250).unwrap_or(0); 9_000];
            library.put_image(&picture, "image/png", 1, 1)?;
        }
    }
    Ok(())
}

fn back_up(world: &World, library: &Library, recorder: &Recorder, place: &Place) -> Result<(), LibraryError> {
    let copy = place.path("copy.waymark");
    library.backup(&copy)?;
    recorder.say(Promise::BackedUp(copy, world.acknowledged));
    Ok(())
}

impl Recorded {
    fn cut(&self, budget: Budget, seed: u64, tally: &mut Tally) {
        let (mut platter, mut known, mut random) = (Platter::default(), Known::default(), Random::new(seed ^ 0xC07));
        let share = (CUTS * 100).div_ceil(self.events.len().max(1));
        for (moment, event) in self.events.iter().enumerate() {
            platter.apply(event);
            if let Event::Said(promise) = event {
                known.hear(promise);
            }
            if !random.chance(share) {
                continue;
            }
            if !budget.allows(tally.of("power-cut states")) {
                return;
            }
            tally.count("power-cut states", 1);
            let state = platter.cut(&mut random);
            match look(&self.world, &known, &state) {
                Ok(found) => tally.count("acknowledged commits found", found),
                Err(what) => tally.lose(format!("seed {seed}, cut after event {moment} ({event:.60?}): {what}")),
            }
        }
    }
}

impl Known {
    fn hear(&mut self, promise: &Promise) {
        match promise {
            Promise::Made => self.made = true,
            Promise::Saved(sequence) => self.saved = *sequence,
            Promise::BackedUp(path, sequence) => drop(self.backups.insert(path.clone(), *sequence)),
        }
    }
}

/// Puts the files of a state into a folder and looks at them as Waymark does after the power is back.
fn look(world: &World, known: &Known, state: &BTreeMap<PathBuf, Vec<u8>>) -> Result<u64, String> {
    let place = Place::new();
    for (path, bytes) in state {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        std::fs::write(place.path(&name), bytes).map_err(|error| error.to_string())?;
    }
    for (path, sequence) in &known.backups {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        is_whole(world, &place.path(&name), *sequence).map_err(|what| format!("the backup: {what}"))?;
    }
    let path = place.library();
    if !known.made && std::fs::metadata(&path).map_or(0, |found| found.len()) == 0 {
        return Ok(0);
    }
    is_whole(world, &path, known.saved)?;
    undoes(&path).map_err(|what| format!("undo: {what}"))?;
    Ok(known.saved)
}

/// Opens a file and finds everything up to a sequence in it.
fn is_whole(world: &World, path: &Path, sequence: u64) -> Result<(), String> {
    if !path.exists() {
        return Err("the file is not there".into());
    }
    let library = open(path)?;
    world.compare_from(&library, sequence)?;
    let report = library.check().map_err(|error| format!("checking: {error}"))?;
    if report.is_sound() { Ok(()) } else { Err(format!("{report:?}")) }
}

/// Undoes the last edit of someone and finds it undone.
fn undoes(path: &Path) -> Result<(), String> {
    let library = open(path)?;
    let rows = library.journeys().map_err(|error| error.to_string())?;
    let Some(row) = rows.first() else { return Ok(()) };
    let Loaded { journey, commits, sequence, version, .. } = library.load(row.id).map_err(|error| error.to_string())?;
    let Some(author) = commits.last().map(|commit| commit.author.clone()) else { return Ok(()) };
    let earlier = version.saturating_sub(commits.len() as u64);
    let mut document = Document::with_earlier(journey, earlier, commits);
    let Author(name) = author;
    // What is undone last may have been overtaken by others; then there is nothing to undo, which is right.
    let Ok(pending) = document.undo(stamp(&mut Random::new(sequence), &name, i64::MAX / 2)) else { return Ok(()) };
    library.commit(row.id, sequence, pending.commit()).map_err(|error| error.to_string())?;
    pending.keep();
    let again = library.load(row.id).map_err(|error| error.to_string())?;
    if &again.journey == document.journey() { Ok(()) } else { Err("the journey is not what undo made of it".into()) }
}

fn open(path: &Path) -> Result<Library, String> {
    let seams = Seams { patience: Duration::from_secs(2), ..Seams::default() };
    let library = Library::open(path, seams).map_err(|error| format!("opening: {error}"))?;
    match library.read_only() {
        None => Ok(library),
        Some(reason) => Err(format!("it opens for reading only: {reason}")),
    }
}
