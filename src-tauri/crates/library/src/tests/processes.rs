//! Real processes at one library: under a link, under a second name, killed in the middle of a write, a backup, a restore.
#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader, Lines, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, ChildStdout, Command, Stdio};
use std::time::{Duration, Instant};

use super::two::child;
use super::{Dice, add_card, created, id, open, place};
use crate::{Library, LibraryError, Reason, Seams};

/// More with WAYMARK_TEST_KILLS.
fn rounds() -> usize {
    std::env::var("WAYMARK_TEST_KILLS").ok().and_then(|kills| kills.parse().ok()).unwrap_or(12)
}

/// Another process that has said that it is ready.
struct Other {
    process: Child,
    lines: Lines<BufReader<ChildStdout>>,
}

impl Other {
    fn start(name: &str, path: &Path) -> Other {
        let mut command = child(&format!("tests::processes::{name}"), path);
        let mut process = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut lines = BufReader::new(process.stdout.take().unwrap()).lines();
        assert!(lines.by_ref().map_while(Result::ok).any(|line| line.ends_with("ready")), "{name} never was ready");
        Other { process, lines }
    }

    /// Kills it; answers the last number that it had said.
    fn kill(mut self) -> u64 {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
        let said = self.lines.map_while(Result::ok).filter_map(|line| line.strip_prefix("done ")?.parse().ok());
        said.last().unwrap_or(0)
    }
}

fn say(word: &str) {
    let mut out = std::io::stdout();
    writeln!(out, "\n{word}").and_then(|()| out.flush()).unwrap();
}

fn told() -> PathBuf {
    std::env::var_os("WAYMARK_TEST_LIBRARY").expect("started by its parent").into()
}

#[test]
fn a_link_in_another_process_is_the_same_library() {
    let (folder, path) = place();
    let library = open(&path);
    let (journey, mut sequence) = created(&library, 9, "Renewal");
    let link = folder.path().join("link.waymark");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let mut other = child("tests::two::child_commits", &link).spawn().unwrap();
    for number in 0..60 {
        super::two::add_insisting(&library, journey, &mut sequence, 100 + number);
    }
    assert!(other.wait().unwrap().success());
    assert_eq!(library.load(journey).unwrap().journey.cards().count(), 120);
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn a_second_name_is_refused_while_another_process_holds_the_first() {
    let (folder, path) = place();
    created(&open(&path), 9, "Renewal");
    let other = Other::start("child_holds", &path);
    let second = folder.path().join("second.waymark");
    fs::hard_link(&path, &second).unwrap();
    assert_eq!(Library::open(&second, Seams::default()).unwrap_err().code(), "two_names");
    for (what, refused) in [
        ("restore", Library::restore(&second, &path, &Seams::default()).map(|_| ())),
        ("salvage", Library::salvage(&path, &folder.path().join("saved"), &Seams::default()).map(|_| ())),
    ] {
        assert_eq!(refused.unwrap_err().code(), "busy", "{what}");
    }
    other.kill();
}

#[test]
fn a_killed_process_leaves_no_lock() {
    let (_folder, path) = place();
    let (journey, start) = created(&open(&path), 9, "Renewal");
    Other::start("child_is_in_the_middle", &path).kill();
    let before = Instant::now();
    let library = open(&path);
    add_card(&library, journey, start, 20, "card").unwrap();
    assert!(before.elapsed() < Duration::from_secs(3), "{:?}", before.elapsed());
    assert_eq!(library.load(journey).unwrap().journey.cards().count(), 1, "nothing of what was not committed");
}

#[test]
fn a_file_that_another_process_moves_takes_no_more_edits() {
    let (folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let away = folder.path().join("away.waymark");
    assert!(Command::new("mv").arg(&path).arg(&away).status().unwrap().success());
    assert!(matches!(add_card(&library, journey, start, 20, "lost").unwrap_err(), LibraryError::Moved { .. }));
    // Another process makes a new library at the old name: still nothing is written into either by the wrong one.
    Other::start("child_holds", &path).kill();
    assert!(add_card(&library, journey, start, 21, "lost").is_err());
    drop(library);
    assert_eq!(open(&path).journeys().unwrap(), vec![]);
    assert_eq!(open(&away).load(journey).unwrap().journey.cards().count(), 0);
    assert!(open(&away).check().unwrap().is_sound());
}

#[test]
fn a_process_killed_while_backing_up_leaves_whole_backups() {
    let (_folder, path) = place();
    created(&open(&path), 9, "Renewal");
    let mut dice = Dice(77);
    for round in 0..rounds() {
        let other = Other::start("child_backs_up", &path);
        std::thread::sleep(Duration::from_millis(30 + dice.roll(250) as u64));
        let acknowledged = other.kill();
        let listed = Library::backups(&path, &Seams::default()).unwrap();
        let mut most = 0;
        for kept in &listed {
            assert!(kept.journeys.is_some(), "round {round}: {}", kept.name);
            let inside = Library::look_into(&kept.path, Seams::default()).unwrap();
            assert!(inside.check().unwrap().is_sound(), "round {round}: {}", kept.name);
            most = most.max(inside.load(id(9)).unwrap().journey.cards().count() as u64);
        }
        assert!(most >= acknowledged, "round {round}: {most} cards in the newest, {acknowledged} said to be safe");
        assert!(open(&path).check().unwrap().is_sound());
    }
}

#[test]
fn a_process_killed_while_restoring_leaves_a_whole_library() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    library.back_up(Reason::ByHand).unwrap();
    add_card(&library, journey, start, 20, "card").unwrap();
    drop(library);
    let mut dice = Dice(78);
    for round in 0..rounds() {
        let other = Other::start("child_restores", &path);
        std::thread::sleep(Duration::from_micros(dice.roll(60_000) as u64));
        other.kill();
        let library = Library::open(&path, Seams::default()).unwrap_or_else(|error| panic!("round {round}: {error}"));
        assert!(library.check().unwrap().is_sound(), "round {round}");
        assert!(library.load(journey).unwrap().journey.cards().count() <= 1);
    }
}

#[test]
#[ignore = "the other process"]
fn child_holds() {
    let library = open(&told());
    say("ready");
    std::thread::sleep(Duration::from_secs(60));
    drop(library);
}

#[test]
#[ignore = "the other process"]
fn child_is_in_the_middle() {
    let library = open(&told());
    let never: crate::Result<()> = library.write("test", |conn| {
        conn.execute_batch("BEGIN IMMEDIATE; DELETE FROM node;").unwrap();
        say("ready");
        std::thread::sleep(Duration::from_secs(60));
        Ok(())
    });
    never.unwrap();
}

#[test]
#[ignore = "the other process"]
fn child_backs_up() {
    let library = open(&told());
    let loaded = library.load(id(9)).unwrap();
    let (mut sequence, mut cards) = (loaded.sequence, loaded.journey.cards().count() as u64);
    say("ready");
    loop {
        sequence = add_card(&library, id(9), sequence, 1000 + cards, "card").unwrap().sequence;
        cards += 1;
        library.back_up(Reason::Editing).unwrap();
        say(&format!("done {cards}"));
    }
}

#[test]
#[ignore = "the other process"]
fn child_restores() {
    let (path, seams) = (told(), Seams::default());
    let backup = Library::backups(&path, &seams).unwrap().remove(0).path;
    say("ready");
    loop {
        Library::restore(&backup, &path, &seams).unwrap();
    }
}
