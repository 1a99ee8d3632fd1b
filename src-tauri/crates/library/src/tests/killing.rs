//! A process that is killed while it saves: everything it acknowledged is there, nothing is half there.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use super::{Dice, card, commit, created, id, node_change, open, place};

/// More with WAYMARK_TEST_KILLS.
fn kills() -> usize {
    std::env::var("WAYMARK_TEST_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(36)
}

#[test]
fn what_was_acknowledged_survives() {
    let (_folder, path) = place();
    created(&open(&path), 9, "Renewal");
    let (mut dice, mut acknowledged) = (Dice(4242), 0);
    for round in 0..kills() {
        let mut child = super::two::child("tests::killing::child_saves_until_killed", &path)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let ready = lines.by_ref().map_while(Result::ok).any(|line| line.ends_with("ready"));
        assert!(ready, "round {round}");
        std::thread::sleep(Duration::from_micros(dice.roll(40_000) as u64));
        child.kill().unwrap();
        child.wait().unwrap();
        for line in lines.map_while(Result::ok) {
            acknowledged = line.strip_prefix("saved ").and_then(|number| number.parse().ok()).unwrap_or(acknowledged);
        }
        let library = open(&path);
        let loaded = library.load(id(9)).unwrap();
        let cards = loaded.journey.cards().count() as u64;
        assert!(cards == acknowledged * 2 || cards == acknowledged * 2 + 2, "{cards} cards, {acknowledged} saved");
        assert_eq!((cards % 2, library.commits_since(id(9), 0).unwrap().len() as u64), (0, cards / 2 + 1));
        acknowledged = cards / 2;
        let report = library.check().unwrap();
        assert!(report.is_sound(), "round {round}: {report:?}");
    }
    assert!(acknowledged > 0);
}

#[test]
#[ignore = "the process that is killed"]
fn child_saves_until_killed() {
    let path = std::env::var_os("WAYMARK_TEST_LIBRARY").expect("started by its parent");
    let library = open(Path::new(&path));
    let loaded = library.load(id(9)).unwrap();
    let (mut sequence, mut number) = (loaded.sequence, loaded.journey.cards().count() as u64 / 2);
    let mut out = std::io::stdout();
    writeln!(out, "\nready").and_then(|()| out.flush()).unwrap();
    loop {
        number += 1;
        // Two cards a commit: one without the other would be half a commit.
        let cards =
            [1000 + number * 2, 1001 + number * 2].map(|number| waymark_model::Node::Card(card(number, "Wait")));
        let changes = cards.into_iter().map(|card| node_change(None, Some(card))).collect();
        sequence = library.commit(id(9), sequence, &commit(1_000_000 + number, changes)).unwrap().sequence;
        writeln!(out, "saved {number}").and_then(|()| out.flush()).unwrap();
    }
}
