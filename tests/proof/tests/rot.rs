//! Rot, and that the proof can see: without hashes, changed text passes in silence.

use waymark_proof::{Budget, rot};

#[test]
fn what_rotted_is_told_before_it_is_shown() {
    let tally = rot::run(Budget::Rounds(2_000), 21);
    println!("{tally}");
    assert!(
        tally.losses.is_empty(),
        "{} losses: {:#?}",
        tally.losses.len(),
        &tally.losses[..tally.losses.len().min(40)]
    );
    assert!(tally.of("corruptions") >= 2_000);
}

#[test]
fn without_hashes_changed_text_passes_in_silence() {
    let blind = rot::read_blindly(600, 4).expect("a library of our own");
    println!("{blind:?}");
    assert!(blind.changed * 6 > blind.flips, "{blind:?}");
    assert!(blind.missed * 2 > blind.changed, "{blind:?}");
}
