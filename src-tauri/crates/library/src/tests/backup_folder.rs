//! The folder of backups: when one is made, when not, what is taken away, and what it costs those who edit.

use std::fs;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Duration, Instant};

use super::{add_card, created, id, open, place, stranger};
use crate::{Library, Reason, Seams};

const MINUTE: i64 = 60_000;

/// Seams with a clock that a test sets.
fn clocked() -> (Seams, Arc<AtomicI64>) {
    let time = Arc::new(AtomicI64::new(1_800_000_000_000));
    let clock = Arc::clone(&time);
    (Seams { clock: Arc::new(move || clock.load(Ordering::Relaxed)), ..Seams::default() }, time)
}

fn names(path: &Path) -> Vec<String> {
    Library::backups(path, &Seams::default()).unwrap().into_iter().map(|kept| kept.name).collect()
}

/// A change of the library that a backup must take in.
type Change<'a> = (&'static str, Box<dyn Fn() + 'a>);

#[test]
fn a_backup_is_made_only_when_something_changed() {
    let (_folder, path) = place();
    let (seams, time) = clocked();
    let library = Library::open(&path, seams.clone()).unwrap();
    let (journey, start) = created(&library, 9, "Renewal");
    assert!(!library.is_backed_up().unwrap());
    let (first, made) = library.back_up(Reason::Editing).unwrap();
    assert!(made && library.is_backed_up().unwrap());
    assert_eq!((first.time, first.reason, first.journeys), (1_800_000_000_000, Reason::Editing, Some(1)));
    time.fetch_add(10 * MINUTE, Ordering::Relaxed);
    for reason in [Reason::Editing, Reason::ByHand, Reason::Import] {
        assert_eq!(library.back_up(reason).unwrap(), (first.clone(), false), "{reason:?}");
    }
    let sequence = add_card(&library, journey, start, 20, "card").unwrap().sequence;
    let changes: Vec<Change<'_>> = vec![
        ("a card", Box::new(|| {})),
        ("the trash", Box::new(|| library.trash(&[journey], true).unwrap())),
        ("back", Box::new(|| library.trash(&[journey], false).unwrap())),
        ("a picture", Box::new(|| drop(library.put_image(b"picture", "image/png", 1, 1).unwrap()))),
        (
            "a version",
            Box::new(|| {
                drop(library.name_version(journey, id(70), None, "Before", &waymark_model::Author("A".into())))
            }),
        ),
        ("a map gone", Box::new(|| library.purge(journey).unwrap())),
    ];
    for (what, change) in &changes {
        time.fetch_add(10 * MINUTE, Ordering::Relaxed);
        change();
        assert!(library.back_up(Reason::Editing).unwrap().1, "{what}");
        assert!(!library.back_up(Reason::Editing).unwrap().1, "{what}");
    }
    assert_eq!(names(&path).len(), 7);
    assert!(sequence > start);
}

#[test]
fn a_backup_that_rotted_stands_for_nothing() {
    let (_folder, path) = place();
    let library = open(&path);
    created(&library, 9, "Renewal");
    let (first, _) = library.back_up(Reason::Editing).unwrap();
    stranger(&first.path).execute("UPDATE node SET body = '{}'", []).unwrap();
    let (second, made) = library.back_up(Reason::Import).unwrap();
    assert!(made && second.journeys == Some(1) && second.name != first.name);
    fs::write(&second.path, b"rubbish").unwrap();
    assert_eq!(Library::backups(&path, &Seams::default()).unwrap()[0].journeys, None);
    assert!(library.back_up(Reason::Editing).unwrap().1);
}

#[test]
fn old_ones_go_but_not_while_damage_is_known() {
    let (_folder, path) = place();
    let (seams, time) = clocked();
    let library = Library::open(&path, seams).unwrap();
    let (journey, mut sequence) = created(&library, 9, "Renewal");
    let mut more = |count: u64, from: u64| {
        for number in from..from + count {
            time.fetch_add(MINUTE, Ordering::Relaxed);
            sequence = add_card(&library, journey, sequence, number, "card").unwrap().sequence;
            library.back_up(Reason::Editing).unwrap();
        }
    };
    more(20, 100);
    assert!(names(&path).len() <= 4, "twenty minutes need no more: {:?}", names(&path));
    library.suspect();
    more(5, 200);
    assert!(names(&path).len() >= 6);
    // A file that is not a backup is never taken away.
    let note = Library::backup_folder(&path).join("read me.txt");
    fs::write(&note, b"mine").unwrap();
    assert!(!names(&path).contains(&"read me.txt".to_owned()) && note.exists());
}

#[test]
fn a_damaged_library_is_refused_and_takes_nothing_away() {
    let (_folder, path) = place();
    let library = open(&path);
    created(&library, 9, "Renewal");
    library.back_up(Reason::Editing).unwrap();
    stranger(&path).execute("UPDATE node SET body = replace(body, 'Book', 'Look')", []).unwrap();
    library.put_image(b"picture", "image/png", 1, 1).unwrap();
    assert_eq!(library.back_up(Reason::Editing).unwrap_err().code(), "damaged");
    assert!(library.is_suspect());
    assert_eq!(names(&path).len(), 1);
    let left = fs::read_dir(Library::backup_folder(&path)).unwrap().count();
    assert_eq!(left, 1, "no half-made file");
}

#[cfg(unix)]
#[test]
fn the_backups_of_a_link_stand_beside_the_file() {
    let (folder, path) = place();
    let links = tempfile::tempdir().unwrap();
    created(&open(&path), 9, "Renewal");
    let link = links.path().join("other name.waymark");
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let made = open(&link).back_up(Reason::ByHand).unwrap().0;
    assert!(made.path.starts_with(folder.path().canonicalize().unwrap()));
}

#[test]
fn a_backup_can_be_looked_into_and_stays_as_it_is() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, _) = created(&library, 9, "Renewal");
    let made = library.back_up(Reason::ByHand).unwrap().0;
    let before = fs::read(&made.path).unwrap();
    let inside = Library::look_into(&made.path, Seams::default()).unwrap();
    assert_eq!(inside.load(journey).unwrap().journey.properties().title, "Renewal");
    assert!(inside.trash(&[journey], true).is_err());
    drop(inside);
    assert_eq!(fs::read(&made.path).unwrap(), before);
    assert_eq!(fs::read_dir(Library::backup_folder(&path)).unwrap().count(), 1);
}

#[test]
#[ignore = "a measurement: cargo test -p waymark-library -- --ignored --nocapture edits_go_on"]
fn edits_go_on_while_a_backup_is_made() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, mut sequence) = created(&library, 9, "Renewal");
    for number in 0..60 {
        let cards = (0..500).map(|card| {
            super::node_change(
                None,
                Some(waymark_model::Node::Card(super::card(
                    1_000_000 + number * 1000 + card,
                    &"Waits in a long queue ".repeat(12),
                ))),
            )
        });
        sequence =
            library.commit(journey, sequence, &super::commit(5_000_000 + number, cards.collect())).unwrap().sequence;
    }
    let mut edit = |number: u64| {
        let before = Instant::now();
        sequence = add_card(&library, journey, sequence, number, "card").unwrap().sequence;
        before.elapsed()
    };
    let alone: Vec<Duration> = (0..200).map(|number| edit(100 + number)).collect();
    let done = Arc::new(std::sync::atomic::AtomicBool::new(false));
    let (backing, end) = (library.clone(), Arc::clone(&done));
    let thread = std::thread::spawn(move || {
        let (before, mut count) = (Instant::now(), 0);
        while !end.load(Ordering::Acquire) {
            backing.back_up(Reason::Import).unwrap();
            count += 1;
        }
        before.elapsed() / count
    });
    let beside: Vec<Duration> = (0..400).map(|number| edit(1000 + number)).collect();
    done.store(true, Ordering::Release);
    let each = thread.join().unwrap();
    let at = |mut list: Vec<Duration>, share: f64| {
        list.sort();
        list[((list.len() - 1) as f64 * share) as usize]
    };
    eprintln!("alone: median {:?}, p95 {:?}", at(alone.clone(), 0.5), at(alone, 0.95));
    eprintln!("beside a backup: median {:?}, p95 {:?}", at(beside.clone(), 0.5), at(beside, 0.95));
    eprintln!("a backup took {each:?} for {} KB", fs::metadata(&path).unwrap().len() / 1024);
}
