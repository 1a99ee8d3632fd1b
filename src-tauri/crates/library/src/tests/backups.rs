//! A backup is a library that was opened and checked; restoring keeps what stood there.

use std::fs;

use super::{add_card, created, open, place, stranger};
use crate::{Library, Seams};

#[test]
fn a_backup_is_the_library_of_one_moment() {
    let (folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    library.put_image(b"picture", "image/png", 1, 1).unwrap();
    let copy = folder.path().join("copy.waymark");
    library.backup(&copy).unwrap();
    add_card(&library, journey, start, 20, "Later").unwrap();
    let loaded = open(&copy).load(journey).unwrap();
    assert_eq!((loaded.journey.cards().count(), loaded.sequence), (0, start));
    library.backup(&copy).unwrap();
    assert_eq!(open(&copy).load(journey).unwrap().journey.cards().count(), 1);
    assert_eq!(open(&copy).search("later", 5).unwrap().len(), 1);
    assert!(library.backup(&path).is_err());
    drop(library);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

#[test]
fn backups_while_others_write_are_whole() {
    let (folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let writing = library.clone();
    let writer = std::thread::spawn(move || {
        let mut sequence = start;
        for number in 20..120 {
            sequence = add_card(&writing, journey, sequence, number, "card").unwrap().sequence;
        }
    });
    let mut last = 0;
    for number in 0..8 {
        let copy = folder.path().join(format!("copy {number}.waymark"));
        library.backup(&copy).unwrap();
        let cards = open(&copy).load(journey).unwrap().journey.cards().count();
        assert!(cards >= last);
        last = cards;
    }
    writer.join().unwrap();
    assert_eq!(library.load(journey).unwrap().journey.cards().count(), 100);
}

#[test]
fn restoring_keeps_what_stood_there() {
    let (folder, path) = place();
    let copy = folder.path().join("copy.waymark");
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    library.backup(&copy).unwrap();
    add_card(&library, journey, start, 20, "Later").unwrap();
    assert_eq!(Library::restore(&copy, &path, &Seams::default()).unwrap_err().code(), "busy");
    drop(library);
    let other = stranger(&path);
    other.query_row("SELECT count(*) FROM node", [], |_| Ok(())).unwrap();
    assert_eq!(Library::restore(&copy, &path, &Seams::default()).unwrap_err().code(), "busy");
    drop(other);
    let kept = Library::restore(&copy, &path, &Seams::default()).unwrap().unwrap();
    assert_eq!(open(&path).load(journey).unwrap().journey.cards().count(), 0);
    assert_eq!(open(&kept).load(journey).unwrap().journey.cards().count(), 1);
    let fresh = folder.path().join("fresh.waymark");
    assert_eq!(Library::restore(&copy, &fresh, &Seams::default()).unwrap(), None);
    assert_eq!(open(&fresh).journeys().unwrap().len(), 1);
}

#[test]
fn a_damaged_library_gives_way_and_a_damaged_backup_does_not_come_in() {
    let (folder, path) = place();
    let copy = folder.path().join("copy.waymark");
    let library = open(&path);
    let (journey, _) = created(&library, 9, "Renewal");
    library.backup(&copy).unwrap();
    drop(library);
    fs::write(&path, b"rubbish").unwrap();
    let kept = Library::restore(&copy, &path, &Seams::default()).unwrap().unwrap();
    assert_eq!(fs::read(kept).unwrap(), b"rubbish");
    assert_eq!(open(&path).load(journey).unwrap().journey.properties().title, "Renewal");
    stranger(&copy).execute("UPDATE node SET body = '{}'", []).unwrap();
    let before = fs::read(&path).unwrap();
    assert_eq!(Library::restore(&copy, &path, &Seams::default()).unwrap_err().code(), "damaged");
    assert_eq!(fs::read(&path).unwrap(), before);
    assert_eq!(
        Library::restore(&folder.path().join("none"), &path, &Seams::default()).unwrap_err().code(),
        "not_found"
    );
    assert!(fs::read_dir(folder.path()).unwrap().all(|entry| !entry.unwrap().path().ends_with(".part")));
}
