//! An hour of work on one open map, as fast as it goes: edits, undo, redo and other views must not make the program grow by
//! more than a tenth. `WAYMARK_EDITS=9000 WAYMARK_WARM=1000 WAYMARK_CARDS=10000` is the whole hour, as `make bench` runs it.
#![cfg(target_os = "linux")]

mod hour;

use hour::Hour;

/// Most growth from the end of the first part to the end.
const MOST: f64 = 1.10;

#[test]
fn an_hour_of_edits_does_not_grow() {
    let (edits, cards) = (asked("WAYMARK_EDITS", 1_500), asked("WAYMARK_CARDS", 1_000));
    let mut hour = Hour::begin(cards);
    // What may be taken back is kept up to a bound, which a short run must reach before it can tell growth from filling.
    hour.work(asked("WAYMARK_WARM", 2_000));
    let mut sizes = vec![resident()];
    for _ in 0..20 {
        hour.work(edits / 20);
        sizes.push(resident());
        println!("{:>6} edits, {:>6} looks: {:.1} MB", hour.edits, hour.looks, resident());
    }
    let (early, late) = (middle(&sizes[..3]), middle(&sizes[18..]));
    println!("{cards} cards, {edits} edits: {early:.1} MB, then {late:.1} MB, {:+.1} %", (late / early - 1.0) * 100.0);
    assert!(late <= early * MOST, "{early:.1} MB grew to {late:.1} MB in {edits} edits: {sizes:.1?}");
}

#[test]
fn what_is_kept_is_seen() {
    let before = resident();
    // Or the optimiser finds that nobody reads it.
    let kept = std::hint::black_box(vec![1_u8; 32 << 20]);
    let after = resident();
    assert!(after - before > 24.0, "32 MB were kept, and {:.1} MB were seen", after - before);
    drop(kept);
}

/// Memory of this process in MB, as the system counts it.
fn resident() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells of this process");
    let line = status.lines().find_map(|line| line.strip_prefix("VmRSS:")).expect("the line on resident memory");
    let kilobytes: f64 = line.trim().trim_end_matches(" kB").parse().expect("a number of kilobytes");
    kilobytes / 1024.0
}

fn middle(sizes: &[f64]) -> f64 {
    let mut sorted = sizes.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

fn asked(name: &str, otherwise: usize) -> usize {
    std::env::var(name).map_or(otherwise, |text| text.parse().expect("a number"))
}
