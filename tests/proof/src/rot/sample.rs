//! Libraries with everything in them that people see: journeys, shared records, pictures, versions, history, the trash.

use waymark_library::{Library, LibraryError, Seams};
use waymark_model::{Author, Id};

use super::seen::{Questions, Seen};
use crate::place::Place;
use crate::world::World;

/// A library to be ruined, and what people see in it.
pub(super) struct Sample {
    pub(super) name: &'static str,
    pub(super) place: Place,
    pub(super) questions: Questions,
    pub(super) seen: Seen,
    /// Write-ahead logs of other libraries, and older ones of this.
    pub(super) logs: Vec<Vec<u8>>,
}

impl Sample {
    /// One closed, one with a live write-ahead log.
    pub(super) fn all(seed: u64) -> Result<Vec<Sample>, LibraryError> {
        let closed = made("closed", seed, false, Vec::new())?;
        let foreign = made("live", seed ^ 0xF0, true, Vec::new())?;
        let mut logs = vec![std::fs::read(foreign.place.path(LOG)).unwrap_or_default()];
        logs.extend(foreign.logs);
        Ok(vec![closed, made("live", seed, true, logs)?])
    }
}

/// The write-ahead log's name.
pub(super) const LOG: &str = "library.waymark-wal";

fn made(name: &'static str, seed: u64, live: bool, mut logs: Vec<Vec<u8>>) -> Result<Sample, LibraryError> {
    let (place, running) = (Place::new(), Place::new());
    let mut world = World::new(seed);
    let library = Library::open(&running.library(), Seams::default())?;
    for edits in [40, 15, 6] {
        world.create(&library, edits)?;
    }
    let journeys: Vec<Id> = world.open.iter().map(|open| open.document.journey().id()).collect();
    let picture = library.put_image(&vec![7; 6_000], "image/png", 30, 20)?;
    edit(&mut world, &library, 20)?;
    library.name_version(journeys[0], Id::from_number(70), None, "Before", &Author("ann".into()))?;
    library.put_thumbnail(journeys[0], world.acknowledged, "{\"a\":1}")?;
    library.trash(&journeys[2..], true)?;
    let library = if live {
        // What stands in the file itself and what only in the log: some of both.
        drop(library);
        let library = Library::open(&running.library(), Seams::default())?;
        edit(&mut world, &library, 6)?;
        logs.push(std::fs::read(running.path(LOG)).unwrap_or_default());
        library
    } else {
        library
    };
    edit(&mut world, &library, 10)?;
    library.name_version(journeys[1], Id::from_number(71), None, "After", &Author("bob".into()))?;
    let questions = Questions { journeys, pictures: vec![picture] };
    let seen = Seen::of(&library, &questions);
    if live {
        place.fill_from(running.folder());
        drop(library);
    } else {
        drop(library);
        place.fill_from(running.folder());
    }
    let _ = std::fs::remove_file(place.path("library.waymark-shm"));
    Ok(Sample { name, place, questions, seen, logs })
}

fn edit(world: &mut World, library: &Library, edits: usize) -> Result<(), LibraryError> {
    (0..edits).try_for_each(|_| world.step_surely(library).map(drop))
}
