//! Who reaches which touchpoint: shares multiply on the way, ways that meet add up, ways back are no way in.

use crate::testing::{find, parse};

/// Compares the shares of all cards in the flow, in whole percent.
#[track_caller]
fn check(map: &str, expected: &[(&str, i64)]) {
    let journey = parse(map);
    let reach = journey.reach();
    let found: Vec<(&str, i64)> =
        expected.iter().map(|(name, _)| (*name, (reach[&find(&journey, name)] * 100.0).round() as i64)).collect();
    assert_eq!(found, expected);
    assert_eq!(reach.len(), expected.len());
}

#[test]
fn shares_multiply_and_meet() {
    check(
        "A[a] B[b] C[c]\ntouchpoints: letter | site, phone | desk\n\
         leads_to: letter > site 0.7\nleads_to: letter > phone\nleads_to: site > desk 0.5\nleads_to: phone > desk 0.5",
        &[("letter", 100), ("site", 70), ("phone", 30), ("desk", 50)],
    );
}

#[test]
fn a_way_back_is_no_way_in() {
    // The stage before "site" is gone: only the loop from "desk" leads there.
    check(
        "B[b] C[c]\ntouchpoints: site | desk\nleads_to: site > desk 0.9\nleads_to: desk > site 0.1",
        &[("site", 100), ("desk", 99)],
    );
    // In one column the rank tells which comes first.
    check(
        "B[b]\ntouchpoints: site, desk\nleads_to: site > desk 0.5\nleads_to: desk > site 0.1",
        &[("site", 100), ("desk", 53)],
    );
    // Steps count in the order of the map, over stages.
    check("A[a|b] B[c]\ntouchpoints: | site | desk\nleads_to: desk > site 0.2", &[("site", 100), ("desk", 100)]);
}

#[test]
fn a_way_in_from_before_counts_with_a_loop_too() {
    check(
        "A[a] B[b] C[c]\ntouchpoints: letter | site | desk\n\
         leads_to: letter > site 0.5\nleads_to: site > desk 0.5\nleads_to: desk > site 0.1",
        &[("letter", 100), ("site", 53), ("desk", 26)],
    );
}
