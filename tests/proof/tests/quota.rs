//! Full disks.

use waymark_proof::{Budget, quota};

#[test]
fn a_full_disk_refuses_edits_and_damages_nothing() {
    let tally = quota::run(Budget::Rounds(60), 11);
    println!("{tally}");
    assert!(tally.losses.is_empty(), "{:#?}", tally.losses);
    assert!(tally.of("edits refused") >= 60);
}
