//! What the hot paths of the core cost in instructions, whatever else the machine is doing: counted by valgrind's callgrind
//! and compared with the committed counts. `WAYMARK_BLESS=1` writes the counts anew; look at the difference first.
#![cfg(target_os = "linux")]

mod counts;
mod paths;
mod valgrind;

use counts::{Counts, Verdict};

/// The program under valgrind: this same test binary, asked for this one test.
const WALK: &str = "every_path_once";
/// Pairs of controls: the second does a quarter more work than the first, and must be noticed.
const FOUR: &str = "control: four writes";
const FIVE: &str = "control: five writes";
const AGAIN: &str = "control: four writes again";

#[test]
#[ignore = "started by the test below, under valgrind"]
fn every_path_once() {
    paths::walk();
}

#[test]
fn hot_paths_cost_what_they_did() {
    let counted = valgrind::count(WALK, &paths::NAMES);
    can_see(&counted);
    if std::env::var_os("WAYMARK_BLESS").is_some() {
        return counted.without(&[FOUR, FIVE, AGAIN]).keep();
    }
    let known = Counts::committed();
    let slower: Vec<String> = counted.against(&known).into_iter().filter_map(Verdict::complaint).collect();
    println!("{}", counted.table(&known));
    assert!(
        slower.is_empty(),
        "{}\n\n{}\n\nMake it as cheap as before, or say why it costs more and run this test with WAYMARK_BLESS=1.",
        slower.join("\n"),
        counted.table(&known)
    );
}

/// A count that cannot tell a quarter more work from none proves nothing.
fn can_see(counted: &Counts) {
    let of = |name: &str| counted.of(name).expect("the controls are counted");
    let more = Verdict::judge("control", of(FIVE), Some(of(FOUR)));
    assert!(matches!(more, Verdict::Slower { .. }), "a quarter more work was not noticed: {more:?}");
    let same = Verdict::judge("control", of(AGAIN), Some(of(FOUR)));
    assert!(matches!(same, Verdict::Same), "the same work twice was called different: {same:?}");
    let apart = of(AGAIN).abs_diff(of(FOUR)) as f64 / of(FOUR) as f64;
    assert!(apart < 0.01, "the same work twice differs by {:.1} %", apart * 100.0);
}
