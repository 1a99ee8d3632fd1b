//! Two handles and two processes on one file: nothing is lost, and each sees what the other did.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use waymark_model::Id;

use super::{add_card, created, id, open, place};
use crate::{Library, LibraryError};

/// Adds a card, taking in what others did as often as needed.
pub(super) fn add_insisting(library: &Library, journey: Id, sequence: &mut u64, number: u64) {
    loop {
        match add_card(library, journey, *sequence, number, &format!("Card {number}")) {
            Ok(receipt) => {
                *sequence = receipt.sequence;
                return;
            }
            Err(LibraryError::Behind { missed, .. }) => {
                *sequence = missed.last().expect("someone committed").sequence;
            }
            Err(LibraryError::Busy { .. }) => {}
            Err(other) => panic!("{other}"),
        }
    }
}

#[test]
fn a_late_commit_is_refused_with_what_it_missed() {
    let (_folder, path) = place();
    let (one, two) = (open(&path), open(&path));
    let (journey, start) = created(&one, 9, "Renewal");
    let first = add_card(&one, journey, start, 20, "One").unwrap().sequence;
    let Err(LibraryError::Behind { expected, missed }) = add_card(&two, journey, start, 21, "Two") else {
        panic!("must be refused");
    };
    assert_eq!((expected, missed.len(), missed[0].sequence), (start, 1, first));
    assert_eq!((missed[0].journey, missed[0].commit.id), (journey, id(20)));
    assert_eq!(two.load(journey).unwrap().journey.cards().count(), 1);
    add_card(&two, journey, first, 21, "Two").unwrap();
    assert_eq!(one.load(journey).unwrap().journey.cards().count(), 2);
    assert_eq!(add_card(&one, id(404), 0, 22, "x").unwrap_err().code(), "not_found");
}

#[test]
fn each_handle_sees_what_the_other_changed_and_not_its_own() {
    let (_folder, path) = place();
    let (one, two) = (open(&path), open(&path));
    assert!(!one.changed_elsewhere().unwrap());
    let (journey, start) = created(&one, 9, "Renewal");
    assert!(!one.changed_elsewhere().unwrap());
    assert!(two.changed_elsewhere().unwrap());
    assert!(!two.changed_elsewhere().unwrap());
    let before = Instant::now();
    add_card(&two, journey, start, 20, "Two").unwrap();
    assert!(one.changed_elsewhere().unwrap());
    assert!(before.elapsed() < Duration::from_secs(1));
    assert_eq!(one.commits_since(journey, start).unwrap().len(), 1);
}

#[test]
fn threads_with_their_own_handles_lose_nothing() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    std::thread::scope(|scope| {
        for thread in 0..4_u64 {
            let path = &path;
            scope.spawn(move || {
                let (own, mut sequence) = (open(path), start);
                for number in 0..25 {
                    add_insisting(&own, journey, &mut sequence, 100 + thread * 100 + number);
                }
            });
        }
    });
    all_there(&library, journey, 100);
}

#[test]
fn two_processes_lose_nothing() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, mut sequence) = created(&library, 9, "Renewal");
    let mut child = child("tests::two::child_commits", &path).spawn().unwrap();
    for number in 0..60 {
        add_insisting(&library, journey, &mut sequence, 100 + number);
    }
    assert!(child.wait().unwrap().success());
    assert!(library.changed_elsewhere().unwrap());
    all_there(&library, journey, 120);
}

fn all_there(library: &Library, journey: Id, cards: usize) {
    assert_eq!(library.load(journey).unwrap().journey.cards().count(), cards);
    assert_eq!(library.commits_since(journey, 0).unwrap().len(), cards + 1);
    let row = library.journeys().unwrap().remove(0);
    assert_eq!((row.cards as usize, row.version as usize), (cards, cards + 1));
    let report = library.check().unwrap();
    assert!(report.is_sound(), "{report:?}");
}

#[test]
#[ignore = "the other process of two_processes_lose_nothing"]
fn child_commits() {
    let path = std::env::var_os("WAYMARK_TEST_LIBRARY").expect("started by its parent");
    let library = open(Path::new(&path));
    let mut sequence = library.load(id(9)).unwrap().sequence;
    for number in 0..60 {
        add_insisting(&library, id(9), &mut sequence, 500 + number);
    }
    assert!(sequence >= 60);
}

/// This test program again, running one ignored test on a library.
pub(super) fn child(test: &str, path: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args(["--exact", test, "--ignored", "--nocapture", "--test-threads=1"]);
    command.env("WAYMARK_TEST_LIBRARY", path).stdout(Stdio::null()).stderr(Stdio::null());
    command
}
