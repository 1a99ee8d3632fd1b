//! Kills: a process that edits, undoes, backs up and checkpoints is killed at random moments. Every edit it acknowledged
//! is there afterwards, none by half, and the lock it left behind holds nobody up.

mod child;
mod memory;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use waymark_library::{Library, Seams};
use waymark_model::Id;
use waymark_model::testing::Random;

use crate::place::Place;
use crate::{Budget, Tally};
use memory::{Acknowledged, Memory};

pub use child::{child, is_child};

/// Kills of one library before a new one is begun, so that looking it over stays quick.
const KILLS_A_LIBRARY: u64 = 25;
/// A lock that a dead process left must not hold up the next for longer.
const OPENS_WITHIN: Duration = Duration::from_secs(3);

/// Kills once a round, on two libraries at a time.
pub fn run(budget: Budget, seed: u64) -> Tally {
    let tally = Mutex::new(Tally::new("kills"));
    std::thread::scope(|scope| {
        for thread in 0..2 {
            let tally = &tally;
            scope.spawn(move || {
                let mut libraries = 0;
                while taken(tally, budget, false) {
                    let seed = seed.wrapping_mul(1_000).wrapping_add(thread * 500 + libraries);
                    kill_one_library(budget, seed, tally);
                    libraries += 1;
                }
            });
        }
    });
    tally.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Whether a round may begin; it is counted when it is taken.
fn taken(tally: &Mutex<Tally>, budget: Budget, take: bool) -> bool {
    let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
    let allowed = budget.allows(tally.of("kills"));
    if allowed && take {
        tally.count("kills", 1);
    }
    allowed
}

fn kill_one_library(budget: Budget, seed: u64, tally: &Mutex<Tally>) {
    let (place, mut random, mut memory) = (Place::new(), Random::new(seed), Memory::default());
    for round in 0..KILLS_A_LIBRARY {
        if !taken(tally, budget, true) {
            return;
        }
        let outcome = kill_once(&place, &mut random, &mut memory, tally);
        if let Err(what) = outcome {
            let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
            return tally.lose(format!("seed {seed}, kill {round}: {what}"));
        }
    }
}

fn kill_once(place: &Place, random: &mut Random, memory: &mut Memory, tally: &Mutex<Tally>) -> Result<(), String> {
    let said = run_and_kill(&place.library(), random)?;
    let before = Instant::now();
    let library = Library::open(&place.library(), Seams::default()).map_err(|error| format!("opening: {error}"))?;
    if before.elapsed() > OPENS_WITHIN {
        return Err(format!("it opened only after {:?}", before.elapsed()));
    }
    let found = memory.compare(&library, &said.acknowledged)?;
    let report = library.check().map_err(|error| format!("checking: {error}"))?;
    if !report.is_sound() {
        return Err(format!("{report:?}"));
    }
    let copy = place.path("copy.waymark");
    if said.backed_up || copy.exists() {
        let backup = Library::open(&copy, Seams::default()).map_err(|error| format!("the backup: {error}"))?;
        let report = backup.check().map_err(|error| format!("checking the backup: {error}"))?;
        if !report.is_sound() {
            return Err(format!("the backup: {report:?}"));
        }
    }
    let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
    tally.count("acknowledged edits", found);
    tally.count("killed while opening", u64::from(!said.ready));
    Ok(())
}

/// What the process had said when it was killed.
#[derive(Default)]
struct Said {
    ready: bool,
    acknowledged: Acknowledged,
    backed_up: bool,
}

fn run_and_kill(path: &Path, random: &mut Random) -> Result<Said, String> {
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    let mut child = Command::new(program)
        // The names that a test program needs to run just this; others pass them over.
        .args(["--exact", "child_that_is_killed", "--ignored", "--nocapture", "--test-threads=1"])
        .envs(child::surroundings(path, random))
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| error.to_string())?;
    let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines().map_while(Result::ok);
    let mut said = Said::default();
    // One in five is killed at once, while it opens the library.
    if !random.chance(20) {
        said.ready = lines.by_ref().any(|line| line.ends_with("ready"));
        if !said.ready {
            let _ = child.wait();
            return Err("the process ended before it was killed".into());
        }
    }
    std::thread::sleep(Duration::from_micros(random.below(60_000) as u64));
    child.kill().and_then(|()| child.wait()).map_err(|error| error.to_string())?;
    for line in lines {
        match line.split_once(' ') {
            Some(("saved", number)) => said.acknowledged.sequence = number.parse().map_err(|_| line.clone())?,
            Some(("version", rest)) => said.acknowledged.versions.extend(version(rest)),
            Some(("backed", "up")) => said.backed_up = true,
            Some(("failed", why)) => return Err(format!("the process failed by itself: {why}")),
            _ => {}
        }
    }
    Ok(said)
}

fn version(line: &str) -> Option<(Id, u64)> {
    let (id, version) = line.split_once(' ')?;
    Some((id.parse().ok()?, version.parse().ok()?))
}
