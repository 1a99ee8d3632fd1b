//! `make soak`: every proof in turn, for WAYMARK_SOAK_MINUTES (30) minutes, with other random choices each time. Says every
//! half minute how far it is, ends with a table of counts, and fails when anything was lost.

use std::panic::catch_unwind;
use std::process::ExitCode;
use std::time::{Duration, Instant, SystemTime};

use waymark_proof::{Budget, PROOFS, Tally, kills};

/// How long a proof goes on before the next has its turn.
const TURN: Duration = Duration::from_secs(15);
const NEWS_EVERY: Duration = Duration::from_secs(30);

fn main() -> ExitCode {
    if kills::is_child() {
        kills::child();
        return ExitCode::SUCCESS;
    }
    let minutes = number("WAYMARK_SOAK_MINUTES").unwrap_or(30.0);
    let (begun, mut told) = (Instant::now(), Instant::now());
    let end = begun + Duration::from_secs_f64(minutes * 60.0);
    let mut seed = number("WAYMARK_SOAK_SEED").map_or_else(now, |seed| seed as u64);
    println!("Soaking for {minutes} minutes from seed {seed}.");
    let mut tallies: Vec<Tally> = PROOFS.iter().map(|proof| Tally::new(proof.name)).collect();
    while Instant::now() < end {
        for (number, proof) in PROOFS.iter().enumerate() {
            let turn = Budget::Until(end.min(Instant::now() + TURN));
            match catch_unwind(|| (proof.run)(turn, seed)) {
                Ok(more) => tallies[number].add(more),
                Err(_) => tallies[number].lose(format!("seed {seed}: {} panicked", proof.name)),
            }
            if told.elapsed() >= NEWS_EVERY {
                told = Instant::now();
                println!("{:5} s: {}", begun.elapsed().as_secs(), short(&tallies));
            }
        }
        seed = seed.wrapping_add(1);
    }
    table(&tallies, begun.elapsed());
    if tallies.iter().all(|tally| tally.losses.is_empty()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn number(name: &str) -> Option<f64> {
    std::env::var(name).ok()?.parse().ok()
}

fn now() -> u64 {
    SystemTime::UNIX_EPOCH.elapsed().map_or(1, |since| since.as_secs())
}

fn short(tallies: &[Tally]) -> String {
    let firsts = tallies.iter().filter_map(|tally| tally.counts.first()).map(|(name, count)| format!("{count} {name}"));
    let lost: usize = tallies.iter().map(|tally| tally.losses.len()).sum();
    format!("{}, {lost} lost", firsts.collect::<Vec<_>>().join(", "))
}

fn table(tallies: &[Tally], took: Duration) {
    println!("\n{:14} {:30} {:>12} {:>10}", "proof", "what", "count", "a second");
    for tally in tallies {
        for (name, count) in &tally.counts {
            let turn = took.as_secs_f64() / tallies.len() as f64;
            println!("{:14} {:30} {:>12} {:>10.1}", tally.name, name, count, *count as f64 / turn);
        }
    }
    let lost: Vec<&String> = tallies.iter().flat_map(|tally| &tally.losses).collect();
    println!("{:14} {:30} {:>12}", "all", "losses", lost.len());
    for loss in lost.iter().take(50) {
        println!("LOST {loss}");
    }
}
