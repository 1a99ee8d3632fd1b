//! Undo against a plain reference: random sequences of edits, undo and redo by three people on the real document and the
//! real file, across reading it anew, a crash, a migration, and a way out and in as JSON. Nobody's undo may revert
//! another's work; nothing may stand in memory that is not on the disk.

mod laws;
mod leaves;
mod reference;
#[cfg(test)]
mod tests;
mod trip;

use std::path::{Path, PathBuf};

use waymark_library::{Library, Seams};

use crate::place::Place;
use crate::undo::trip::Trip;
use crate::{Budget, Tally};

/// Sequences that share a library, and so its crash and its migration.
const TOGETHER: u64 = 40;

/// As many random sequences as the budget allows; the seeds count up from `seed`.
pub fn run(budget: Budget, seed: u64) -> Tally {
    let mut tally = Tally::new("undo");
    let mut round = 0;
    while budget.allows(round) {
        let seeds: Vec<u64> = (round..round + TOGETHER)
            .filter(|round| budget.allows(*round))
            .map(|round| seed.wrapping_add(round))
            .collect();
        round += seeds.len() as u64;
        if let Err(failure) = together(&seeds, &mut tally) {
            tally.lose(format!("undo, sequences {seeds:?}: {failure}"));
        }
    }
    tally
}

/// Takes these sequences through one library's life.
fn together(seeds: &[u64], tally: &mut Tally) -> Result<(), String> {
    let place = Place::new();
    let mut party = Party { trips: Vec::new() };
    let library = open(&place.library(), Seams::default())?;
    for seed in seeds {
        party.trips.push(Trip::begin(&library, *seed)?);
    }
    party.each(tally, |trip| trip.go(&library, 3, 8));
    let library = crashed(library, &place)?;
    party.each(tally, |trip| trip.reload(&library));
    party.each(tally, |trip| trip.go(&library, 1, 4));
    let library = migrated(library)?;
    party.each(tally, |trip| trip.reload(&library));
    party.each(tally, |trip| trip.finish(&library));
    let other = open(&place.path("other.waymark"), Seams::default())?;
    party.each(tally, |trip| trip.move_to(&other));
    for library in [&library, &other] {
        let report = library.check().map_err(|error| format!("checking: {error}"))?;
        if !report.is_sound() {
            return Err(format!("a library is not sound: {report:?}"));
        }
    }
    party.count(tally);
    Ok(())
}

/// Sequences under way together.
struct Party {
    trips: Vec<Trip>,
}

impl Party {
    /// Lets each go on; one that broke a law is told and goes no further.
    fn each(&mut self, tally: &mut Tally, mut go: impl FnMut(&mut Trip) -> Result<(), String>) {
        self.trips.retain_mut(|trip| match go(trip) {
            Ok(()) => true,
            Err(law) => {
                tally.count("sequences", 1);
                tally.lose(format!("undo, sequence {}: {law}", trip.seed));
                false
            }
        });
    }

    fn count(&self, tally: &mut Tally) {
        for trip in &self.trips {
            tally.count("sequences", 1);
            tally.count("commits", trip.commits);
            tally.count("turns foretold", trip.reference.foretold);
        }
    }
}

/// What a killed program leaves: the file and its log as they are at this moment, without any farewell.
fn crashed(library: Library, place: &Place) -> Result<Library, String> {
    let left = place.path("left.waymark");
    for ending in ["", "-wal"] {
        let [from, to] = [library.path(), &left].map(|path| with_ending(path, ending));
        if from.exists() {
            std::fs::copy(&from, &to).map_err(|error| format!("copying what a crash leaves: {error}"))?;
        }
    }
    drop(library);
    open(&left, Seams::default())
}

/// The library as a later version of the program opens it, whose format has one step more.
fn migrated(library: Library) -> Result<Library, String> {
    let path = library.path().to_owned();
    drop(library);
    let later_steps = vec!["ALTER TABLE journey ADD COLUMN later TEXT;"];
    open(&path, Seams { later_steps, ..Seams::default() })
}

fn open(path: &Path, seams: Seams) -> Result<Library, String> {
    Library::open(path, seams).map_err(|error| format!("opening {}: {error}", path.display()))
}

fn with_ending(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}
