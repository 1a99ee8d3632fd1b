//! Kills; more with WAYMARK_KILLS.

use waymark_proof::{Budget, kills};

#[test]
fn what_was_acknowledged_survives_a_kill() {
    let rounds = std::env::var("WAYMARK_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(320);
    let tally = kills::run(Budget::Rounds(rounds), 3);
    println!("{tally}");
    assert!(tally.losses.is_empty(), "{:#?}", &tally.losses[..tally.losses.len().min(10)]);
    assert!(tally.of("kills") >= rounds && tally.of("acknowledged edits") > rounds, "{tally}");
}

#[test]
#[ignore = "the process that is killed"]
fn child_that_is_killed() {
    kills::child();
}
