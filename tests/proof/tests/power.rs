//! Power cuts, and that the proof can see: with a weaker setting it must find losses.

use waymark_proof::Budget;
use waymark_proof::power::{self, Lacking};

fn nothing_is_lost(seed: u64) {
    let tally = power::run(Budget::Rounds(1_100), seed);
    println!("{tally}");
    assert!(tally.losses.is_empty(), "{:#?}", &tally.losses[..tally.losses.len().min(10)]);
    assert!(tally.of("power-cut states") >= 1_100);
}

#[test]
fn a_power_cut_loses_nothing_acknowledged() {
    nothing_is_lost(1);
}

#[test]
fn another_power_cut_loses_nothing_acknowledged() {
    nothing_is_lost(1_000);
}

#[test]
fn without_full_syncs_a_power_cut_loses_edits() {
    let tally = power::run_lacking(Budget::Rounds(200), 7, Lacking::FullSync);
    let lost = tally.losses.iter().filter(|loss| loss.contains("was acknowledged")).count();
    println!("{tally}; {lost} of them acknowledged commits");
    assert!(lost > 40, "the control must lose acknowledged commits: {tally}");
}

#[test]
fn without_syncs_of_the_folder_a_power_cut_loses_files() {
    let tally = power::run_lacking(Budget::Rounds(200), 7, Lacking::FolderSync);
    let lost = tally.losses.iter().filter(|loss| loss.contains("not there")).count();
    println!("{tally}; {lost} of them whole files");
    assert!(lost > 10, "the control must lose files: {tally}");
}
