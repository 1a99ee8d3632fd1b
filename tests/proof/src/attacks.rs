//! Hostile clients against the real server on a real loopback port, while an honest one works. Each must be cut off within
//! five seconds; the honest one must not notice; nothing a stranger does may have an effect. Every attack is bounded.

mod crowds;
mod heads;
mod honest;
mod sockets;
mod target;

use std::thread;
use std::time::Duration;

use crate::attacks::honest::Honest;
use crate::attacks::target::{Outcome, Target, memory};
use crate::{Budget, Tally};

/// Longest round trip of the honest client that nineteen of twenty may take.
const WORKABLE: Duration = Duration::from_millis(500);
/// How much the process may grow, in bytes.
const GROWTH: u64 = 64 << 20;

/// One hostile client, or a crowd of them; answers how many connections it opened.
type Attack = (&'static str, fn(&Target) -> Outcome);

/// Attacks that may run at the same time: they try the server's patience, not its room.
const PATIENT: &[&[Attack]] = &[heads::ATTACKS, sockets::ATTACKS];

/// All attacks, as often as the budget allows. They are the same each time; the seed moves only guesses.
pub fn run(budget: Budget, seed: u64) -> Tally {
    let mut tally = Tally::new("attacks");
    let mut round = 0;
    while budget.allows(round) {
        match Target::start(seed.wrapping_add(round)) {
            Ok(target) => besiege(&target, &mut tally),
            Err(failure) => tally.lose(format!("attacks: the server did not start: {failure}")),
        }
        round += 1;
    }
    tally
}

fn besiege(target: &Target, tally: &mut Tally) {
    let before = target.library();
    let honest = Honest::begin(target);
    // What the program needs anyway once it works is no growth.
    thread::sleep(Duration::from_millis(500));
    let start = memory();
    thread::scope(|scope| {
        let attacks = PATIENT.iter().flat_map(|attacks| attacks.iter());
        let running: Vec<_> = attacks.map(|(name, attack)| (*name, scope.spawn(|| attack(target)))).collect();
        for (name, attack) in running {
            note(name, attack.join().unwrap_or_else(|_| Err("it broke down".into())), tally);
        }
    });
    for (name, attack) in crowds::ATTACKS {
        note(name, attack(target), tally);
    }
    let grown = memory().saturating_sub(start);
    let edits = match honest.end() {
        Ok(trips) => tell(trips, tally),
        Err(failure) => {
            tally.lose(format!("attacks: the honest client: {failure}"));
            return;
        }
    };
    tally.count("megabytes grown", grown >> 20);
    if grown > GROWTH {
        tally.lose(format!("attacks: the server grew by {} MB", grown >> 20));
    }
    if let Err(effect) = target.is_as_before(before, edits) {
        tally.lose(format!("attacks: {effect}"));
    }
}

fn note(name: &'static str, outcome: Outcome, tally: &mut Tally) {
    tally.count("attacks", 1);
    match outcome {
        Ok(connections) => tally.count("hostile connections", connections),
        Err(failure) => tally.lose(format!("attacks: {name}: {failure}")),
    }
}

/// Counts the honest client's round trips; answers how many edits it made.
fn tell(mut trips: Vec<Duration>, tally: &mut Tally) -> u64 {
    trips.sort_unstable();
    let at = |share: usize| trips.get((trips.len() * share / 100).min(trips.len().saturating_sub(1))).copied();
    let (median, most) = (at(50).unwrap_or_default(), at(95).unwrap_or_default());
    tally.count("honest round trips", trips.len() as u64);
    tally.count("ms median", median.as_millis() as u64);
    tally.count("ms at the 95th", most.as_millis() as u64);
    if most > WORKABLE || trips.len() < 20 {
        tally.lose(format!("attacks: {} honest round trips, the 95th of 100 took {most:?}", trips.len()));
    }
    trips.len() as u64
}
