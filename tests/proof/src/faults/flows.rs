//! The flows that faults are put under, and what must hold after each.

use std::path::Path;
use std::sync::Arc;

use waymark_library::{Library, LibraryError, Seams, write_file_on};

use super::{Aim, has_words};
use crate::layer::{Layer, Nobody};
use crate::place::Place;
use crate::world::World;

/// Steps of a later format, for migrating.
const LATER: &str = "CREATE TABLE later (x INTEGER NOT NULL) STRICT; INSERT INTO later VALUES (7);";
/// So small that checkpoints fall into the flow.
const SMALL_LOG: &str = "PRAGMA wal_autocheckpoint = 6;";

/// A flow with its name and what it does.
#[derive(Clone, Copy)]
pub struct Flow {
    /// Its name, for people.
    pub name: &'static str,
    run: fn(&Round<'_>) -> Result<(), String>,
}

/// All flows.
pub const FLOWS: &[Flow] = &[
    Flow { name: "open a new library", run: open_new },
    Flow { name: "open a library", run: open_existing },
    Flow { name: "open after a crash", run: open_crashed },
    Flow { name: "edit", run: edit },
    Flow { name: "close", run: close },
    Flow { name: "migrate", run: migrate },
    Flow { name: "back up", run: back_up },
    Flow { name: "restore", run: restore },
    Flow { name: "export", run: export },
];

/// Files and journeys that every round of a flow starts from.
pub(crate) struct Ready {
    seed: u64,
    closed: Place,
    crashed: Place,
}

/// One round.
struct Round<'a> {
    ready: &'a Ready,
    place: Place,
    layer: Layer,
    aim: &'a Arc<Aim>,
}

impl Ready {
    /// A library with an older backup beside it, closed, and the same as a crash leaves it.
    pub(crate) fn new(_flow: &Flow, seed: u64) -> Result<Ready, LibraryError> {
        let (closed, crashed) = (Place::new(), Place::new());
        let mut world = World::new(seed);
        let library = Library::open(&closed.library(), Seams::default())?;
        world.create(&library, 12)?;
        library.backup(&closed.path("copy.waymark"))?;
        drop(library);
        let running = Place::new();
        running.fill_from(closed.folder());
        let library = Library::open(&running.library(), Seams::default())?;
        for _ in 0..4 {
            world.step_surely(&library)?;
        }
        crashed.fill_from(running.folder());
        drop(library);
        let _ = std::fs::remove_file(crashed.path("library.waymark-shm"));
        Ok(Ready { seed, closed, crashed })
    }

    /// Runs a flow with one fault.
    pub(crate) fn run(&self, flow: &Flow, aim: &Arc<Aim>) -> Result<(), String> {
        let round = Round { ready: self, place: Place::new(), layer: Layer::new(), aim };
        round.layer.watch(Arc::clone(aim) as Arc<_>);
        (flow.run)(&round)
    }
}

impl Round<'_> {
    fn seams(&self) -> Seams {
        Seams { test_settings: SMALL_LOG.into(), ..self.layer.seams() }
    }

    /// Runs what the fault may hit; a refusal must have words.
    fn under_fault<T>(&self, run: impl FnOnce() -> Result<T, LibraryError>) -> Result<Option<T>, String> {
        self.aim.arm(true);
        let answer = run();
        self.aim.arm(false);
        match answer {
            Ok(done) => Ok(Some(done)),
            Err(error) => has_words(&error).map(|()| None),
        }
    }

    fn open(&self) -> Result<Library, String> {
        open(&self.place.library(), self.seams())
    }

    /// The journeys as a library without faults has them.
    fn world(&self, library: &Library) -> Result<World, String> {
        let mut world = World::new(self.ready.seed ^ 0xED17);
        world.reload(library).map_err(|error| error.to_string())?;
        Ok(world)
    }

    /// The last look at a round: opened anew on the real disk, everything is there, whole, and can be edited.
    fn conclude(&self, world: &mut World) -> Result<(), String> {
        self.layer.watch(Arc::new(Nobody));
        let library = open(&self.place.library(), Seams::default())?;
        world.compare(&library)?;
        world.reload(&library).map_err(|error| error.to_string())?;
        if world.open.is_empty() {
            world.create(&library, 3).map_err(|error| format!("the next journey: {error}"))?;
        }
        world.step_surely(&library).map_err(|error| format!("the next edit: {error}"))?;
        world.compare(&library)?;
        is_sound(&library)?;
        no_half_file(self.place.folder())
    }
}

fn open(path: &Path, seams: Seams) -> Result<Library, String> {
    let library = Library::open(path, seams).map_err(|error| format!("opening: {error}"))?;
    match library.read_only() {
        None => Ok(library),
        Some(reason) => Err(format!("it opens for reading only: {reason}")),
    }
}

fn is_sound(library: &Library) -> Result<(), String> {
    let report = library.check().map_err(|error| format!("checking: {error}"))?;
    if report.is_sound() { Ok(()) } else { Err(format!("{report:?}")) }
}

/// Every file that shows itself as a library is one.
fn no_half_file(folder: &Path) -> Result<(), String> {
    for entry in std::fs::read_dir(folder).map_err(|error| error.to_string())?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if name.ends_with(".waymark") && !name.starts_with('.') {
            let library = Library::open(&entry.path(), Seams { later_steps: vec![LATER], ..Seams::default() })
                .map_err(|error| format!("“{name}” is half: {error}"))?;
            is_sound(&library).map_err(|what| format!("“{name}”: {what}"))?;
        }
    }
    Ok(())
}

fn open_new(round: &Round<'_>) -> Result<(), String> {
    let opened = round.under_fault(|| Library::open(&round.place.library(), round.seams()))?;
    drop(opened);
    drop(round.open()?);
    round.conclude(&mut World::new(round.ready.seed))
}

fn open_existing(round: &Round<'_>) -> Result<(), String> {
    round.place.fill_from(round.ready.closed.folder());
    opens(round)
}

fn open_crashed(round: &Round<'_>) -> Result<(), String> {
    round.place.fill_from(round.ready.crashed.folder());
    opens(round)
}

fn opens(round: &Round<'_>) -> Result<(), String> {
    let known = Place::new();
    known.fill_from(round.place.folder());
    let mut world = round.world(&open(&known.library(), Seams::default())?)?;
    let opened = round.under_fault(|| {
        let library = Library::open(&round.place.library(), round.seams())?;
        let rows = library.journeys()?;
        rows.iter().try_for_each(|row| library.load(row.id).map(drop))?;
        Ok(library)
    })?;
    drop(opened);
    world.compare(&round.open()?)?;
    round.conclude(&mut world)
}

fn edit(round: &Round<'_>) -> Result<(), String> {
    round.place.fill_from(round.ready.crashed.folder());
    let library = round.open()?;
    let mut world = round.world(&library)?;
    for _ in 0..3 {
        let shown = world.open[0].document.journey().clone();
        let saved = round.under_fault(|| world.step(&library))?;
        if saved.is_none() && world.open[0].document.journey() != &shown {
            return Err("a refused edit changed what is shown".into());
        }
    }
    world.step_surely(&library).map_err(|error| format!("the edit after the fault: {error}"))?;
    world.compare(&library)?;
    drop(library);
    round.conclude(&mut world)
}

fn close(round: &Round<'_>) -> Result<(), String> {
    round.place.fill_from(round.ready.crashed.folder());
    // With the usual log, so that closing has something to fold into the file.
    let library = open(&round.place.library(), round.layer.seams())?;
    let mut world = round.world(&library)?;
    world.step_surely(&library).map_err(|error| error.to_string())?;
    round.under_fault(|| {
        drop(library);
        Ok(())
    })?;
    round.conclude(&mut world)
}

fn migrate(round: &Round<'_>) -> Result<(), String> {
    round.place.fill_from(round.ready.closed.folder());
    let mut world = round.world(&round.open()?)?;
    let later = || Seams { later_steps: vec![LATER], ..round.seams() };
    let opened = round.under_fault(|| Library::open(&round.place.library(), later()))?;
    let migrated = opened.as_ref().is_some_and(|library| library.read_only().is_none());
    drop(opened);
    round.layer.watch(Arc::new(Nobody));
    let library = open(&round.place.library(), later())?;
    world.compare(&library)?;
    is_sound(&library)?;
    world.step_surely(&library).map_err(|error| format!("the edit after migrating: {error}"))?;
    world.compare(&library)?;
    drop(library);
    let kept = Library::backups(&round.place.library(), &Seams::default()).map_or(0, |kept| kept.len());
    if migrated && kept == 0 {
        return Err("it was migrated without a backup".into());
    }
    no_half_file(round.place.folder())
}

fn back_up(round: &Round<'_>) -> Result<(), String> {
    round.place.fill_from(round.ready.crashed.folder());
    let copy = round.place.path("copy.waymark");
    let library = round.open()?;
    let mut world = round.world(&library)?;
    let before = std::fs::read(&copy).map_err(|error| error.to_string())?;
    let done = round.under_fault(|| library.backup(&copy))?;
    world.compare(&library).map_err(|what| format!("the library: {what}"))?;
    // A failed last sync may leave the new backup; it must be whole then.
    let changed = std::fs::read(&copy).map_err(|error| format!("the old backup is gone: {error}"))? != before;
    let backup = open(&copy, Seams::default()).map_err(|what| format!("the backup: {what}"))?;
    is_sound(&backup)?;
    match (done, changed) {
        (Some(()), false) => return Err("the backup was acknowledged, but the old one stands".into()),
        (_, true) => drop(world.compare(&backup).map_err(|what| format!("the new backup: {what}"))?),
        (None, false) => {}
    }
    drop((backup, library));
    round.conclude(&mut world)
}

fn restore(round: &Round<'_>) -> Result<(), String> {
    round.place.fill_from(round.ready.crashed.folder());
    let copy = round.place.path("copy.waymark");
    let old = round.world(&round.open()?)?;
    let known = Place::new();
    known.fill_from(round.place.folder());
    let new = round.world(&open(&known.path("copy.waymark"), Seams::default())?)?;
    let done = round.under_fault(|| Library::restore(&copy, &round.place.library(), &round.seams()))?;
    if !round.place.library().exists() {
        return Err("no library stands where it was".into());
    }
    let library = round.open()?;
    let restored = new.compare(&library);
    let (kept, mut world) = match (done, restored, old.compare(&library)) {
        (Some(kept), Ok(_), _) => (kept, new),
        (Some(_), Err(what), _) => return Err(format!("restored, but: {what}")),
        (None, _, Ok(_)) => (None, old),
        (None, Ok(_), Err(_)) => (None, new),
        (None, Err(_), Err(what)) => return Err(format!("neither what stood there nor the backup: {what}")),
    };
    drop(library);
    if let Some(kept) = kept {
        let kept = open(&kept, Seams::default())?;
        round.world(&round.open()?)?;
        is_sound(&kept)?;
    }
    round.conclude(&mut world)
}

fn export(round: &Round<'_>) -> Result<(), String> {
    let (path, old, new) = (round.place.path("map.json"), vec![b'a'; 5_000], vec![b'b'; 9_000]);
    std::fs::write(&path, &old).map_err(|error| error.to_string())?;
    let files = round.seams().files;
    round.aim.arm(true);
    let done = write_file_on(files.as_ref(), &path, &new);
    round.aim.arm(false);
    let found = std::fs::read(&path).map_err(|error| format!("the file is gone: {error}"))?;
    if done.is_ok() && found != new {
        return Err("written, but the old file stands".into());
    }
    if found != old && found != new {
        return Err("half a file stands under the name".into());
    }
    write_file_on(files.as_ref(), &path, &new).map_err(|error| format!("the next try: {error}"))
}
