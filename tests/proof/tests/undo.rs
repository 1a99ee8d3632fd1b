//! Ten thousand random sequences against the plain reference, in four parts so that all cores help.
//! `WAYMARK_SEQUENCES=1000000` asks for as many; `WAYMARK_SEED=7` begins elsewhere, or shows one sequence again.

use waymark_proof::{Budget, undo};

const PARTS: u64 = 4;

fn number(name: &str) -> Option<u64> {
    std::env::var(name).ok().and_then(|text| text.parse().ok())
}

fn holds(part: u64) {
    let sequences = number("WAYMARK_SEQUENCES").unwrap_or(10_000).div_ceil(PARTS);
    let first = number("WAYMARK_SEED").unwrap_or(1) + part * sequences;
    let tally = undo::run(Budget::Rounds(sequences), first);
    println!("{tally}");
    assert!(tally.losses.is_empty(), "{}", tally.losses.join("\n"));
    assert_eq!(tally.of("sequences"), sequences);
    assert!(tally.of("turns foretold") > sequences, "too few turns were held against the whole reference");
}

#[test]
fn undo_is_what_the_reference_says_part_one() {
    holds(0);
}

#[test]
fn undo_is_what_the_reference_says_part_two() {
    holds(1);
}

#[test]
fn undo_is_what_the_reference_says_part_three() {
    holds(2);
}

#[test]
fn undo_is_what_the_reference_says_part_four() {
    holds(3);
}
