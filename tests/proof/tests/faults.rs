//! Fault indices, one flow a test, so that they run beside each other.

use waymark_proof::faults::{FLOWS, run_flow};
use waymark_proof::{Budget, Tally};

/// More than any flow has.
const ALL: Budget = Budget::Rounds(1_000_000);

fn nothing_is_lost(name: &str) {
    let flow = FLOWS.iter().find(|flow| flow.name == name).expect("a flow of this name");
    let mut tally = Tally::new("faults");
    run_flow(flow, ALL, 5, &mut tally);
    println!("{name}: {tally}");
    assert!(
        tally.losses.is_empty(),
        "{} losses: {:#?}",
        tally.losses.len(),
        &tally.losses[..tally.losses.len().min(12)]
    );
    assert!(tally.of("fault indices") > 20, "{tally}");
}

macro_rules! flows {
    ($($(#[$how:meta])* $test:ident: $name:literal,)*) => {
        $(#[test]
        $(#[$how])*
        fn $test() {
            nothing_is_lost($name);
        })*

        #[test]
        fn every_flow_is_tested() {
            let tested = [$($name),*];
            assert_eq!(FLOWS.iter().map(|flow| flow.name).collect::<Vec<_>>(), tested);
        }
    };
}

flows! {
    opening_a_new_library: "open a new library",
    opening_a_library: "open a library",
    opening_after_a_crash: "open after a crash",
    editing: "edit",
    closing: "close",
    migrating: "migrate",
    backing_up: "back up",
    restoring: "restore",
    exporting: "export",
}
