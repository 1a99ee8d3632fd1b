//! Rot: bits of a library are flipped, pages zeroed or swapped, files cut, write-ahead logs exchanged. Whatever changes
//! what people would see must be told by the very answer that shows it, and must not get into a backup.

mod blind;
mod ruin;
mod sample;
mod seen;

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, Instant};

use waymark_library::{Library, Seams};
use waymark_model::testing::Random;

use crate::place::Place;
use crate::{Budget, Tally};
use sample::Sample;
use seen::{Part, Seen};

pub use blind::{Blind, read_blindly};

/// How the name of a part that is a search begins.
const SEARCH: &str = "the search";
/// No mutation may keep anyone waiting longer.
const AT_MOST: Duration = Duration::from_secs(5);
/// One of so many mutations is backed up, too.
const BACK_UP_EVERY: u64 = 4;

/// Ruins a library once a round, on two threads.
pub fn run(budget: Budget, seed: u64) -> Tally {
    let tally = Mutex::new(Tally::new("rot"));
    let taken = Mutex::new(0);
    std::thread::scope(|scope| {
        for thread in 0..2 {
            let (tally, taken) = (&tally, &taken);
            scope.spawn(move || ruin_many(budget, seed.wrapping_mul(2).wrapping_add(thread), taken, tally));
        }
    });
    tally.into_inner().unwrap_or_else(PoisonError::into_inner)
}

fn ruin_many(budget: Budget, seed: u64, taken: &Mutex<u64>, tally: &Mutex<Tally>) {
    let samples = match Sample::all(seed) {
        Ok(samples) => samples,
        Err(error) => return lock(tally).lose(format!("seed {seed}: without any rot: {error}")),
    };
    let (mut random, mut own) = (Random::new(seed), 0);
    loop {
        {
            let mut taken = lock(taken);
            if !budget.allows(*taken) {
                return;
            }
            *taken += 1;
        }
        let sample = &samples[random.below(samples.len())];
        let mut counts = Tally::new("rot");
        counts.count("corruptions", 1);
        ruin_once(sample, &mut random, own % BACK_UP_EVERY == 0, &mut counts);
        own += 1;
        let named = counts.losses.iter().map(|what| format!("seed {seed}, ruin {own}: {what}")).collect();
        lock(tally).add(Tally { losses: named, ..counts });
    }
}

fn lock<T>(mutex: &Mutex<T>) -> std::sync::MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn ruin_once(sample: &Sample, random: &mut Random, back_up: bool, tally: &mut Tally) {
    let place = Place::new();
    place.fill_from(sample.place.folder());
    let ruin = ruin::ruin(&place, sample, random);
    let begun = Instant::now();
    let looked = catch_unwind(AssertUnwindSafe(|| look(sample, &place, back_up, tally)));
    match looked {
        Ok(Ok(())) => {}
        Ok(Err(what)) => tally.lose(format!("{} {ruin}: {what}", sample.name)),
        Err(_) => tally.lose(format!("{} {ruin}: it panicked", sample.name)),
    }
    if begun.elapsed() > AT_MOST {
        tally.lose(format!("{} {ruin}: it took {:?}", sample.name, begun.elapsed()));
    }
}

fn look(sample: &Sample, place: &Place, back_up: bool, tally: &mut Tally) -> Result<(), String> {
    let seams = Seams { patience: Duration::ZERO, ..Seams::default() };
    let library = match Library::open(&place.library(), seams) {
        Ok(library) => library,
        Err(_) => {
            tally.count("refused when opened", 1);
            return Ok(());
        }
    };
    let (mut reported, mut changed) = (false, false);
    let seen = Seen::of(&library, &sample.questions);
    for (part, (before, now)) in sample.questions.parts().zip(sample.seen.parts.iter().zip(&seen.parts)) {
        match (before, now) {
            (_, Part::Refused) => reported = true,
            (Part::Shown { what: before, .. }, Part::Shown { what, told }) => {
                reported |= told;
                changed |= before != what;
                if before == what || *told {
                    continue;
                }
                if part.starts_with(SEARCH) {
                    is_only_missing(before, what, &library).map_err(|why| format!("{part}: {why}"))?;
                    tally.count("searches that missed, found by a check", 1);
                } else {
                    return Err(format!("{part} changed unseen: {}", difference(before, what)));
                }
            }
            (Part::Refused, Part::Shown { .. }) => return Err(format!("{part} could not be seen before")),
        }
    }
    tally.count("reported", u64::from(reported));
    tally.count("harmless", u64::from(!reported && !changed));
    if back_up {
        tally.count("backups tried", 1);
        backs_up_only_truth(sample, &library, place, tally)?;
    }
    Ok(())
}

/// A backup is refused, or holds exactly what there was.
fn backs_up_only_truth(sample: &Sample, library: &Library, place: &Place, tally: &mut Tally) -> Result<(), String> {
    let copy = place.path("copy.waymark");
    if library.backup(&copy).is_err() {
        tally.count("backups refused", 1);
        return if copy.exists() { Err("a refused backup stands under its name".into()) } else { Ok(()) };
    }
    let backup = Library::open(&copy, Seams::default()).map_err(|error| format!("the backup: {error}"))?;
    let seen = Seen::of(&backup, &sample.questions);
    for (part, (before, now)) in sample.questions.parts().zip(sample.seen.parts.iter().zip(&seen.parts)) {
        // A refusal is told; a search may miss what a check finds.
        if before != now && *now != Part::Refused && !part.starts_with(SEARCH) {
            return Err(format!("the backup took in a changed {part}"));
        }
    }
    Ok(())
}

/// The search index is made from the records and no truth: it may miss a hit when it is damaged, if a check says so, but
/// never show what is not there.
fn is_only_missing(before: &str, now: &str, library: &Library) -> Result<(), String> {
    if let Some(wrong) = now.lines().find(|hit| !before.lines().any(|known| known == *hit)) {
        return Err(format!("it shows what was not there: {wrong}"));
    }
    match library.check() {
        Ok(report) if report.is_sound() => Err("it misses hits, and the check finds nothing".into()),
        _ => Ok(()),
    }
}

fn difference(before: &str, now: &str) -> String {
    let at = before.bytes().zip(now.bytes()).take_while(|(one, other)| one == other).count();
    let around = |text: &str| {
        let bytes = text.as_bytes();
        String::from_utf8_lossy(&bytes[at.saturating_sub(60).min(bytes.len())..(at + 60).min(bytes.len())]).into_owned()
    };
    format!("…{}… became …{}…", around(before), around(now))
}
