//! A commit that fails leaves everything as it was, says why, and the next one works.

use std::fs;

use super::{add_card, created, open, place, stranger};
use crate::{Library, Seams, write_file};

/// Everything a user could see of the library.
fn seen(library: &Library) -> String {
    let rows = library.journeys().unwrap();
    let maps: Vec<_> = rows.iter().map(|row| format!("{:?}", library.load(row.id).unwrap())).collect();
    format!("{rows:?}{maps:?}{:?}", library.search("card", 9).unwrap())
}

#[test]
fn a_refused_commit_changes_nothing() {
    for table in ["log", "words", "touched", "node"] {
        let (_folder, path) = place();
        let library = open(&path);
        let (journey, start) = created(&library, 9, "Renewal");
        let start = add_card(&library, journey, start, 20, "card").unwrap().sequence;
        let before = seen(&library);
        let conn = stranger(&path);
        let when = if table == "words" { "BEFORE" } else { "AFTER" };
        let trigger = format!("CREATE TRIGGER no {when} INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'not today'); END");
        conn.execute_batch(&trigger).unwrap();
        let error = add_card(&library, journey, start, 21, "card two").unwrap_err();
        assert_eq!(error.code(), "failed", "{table}");
        assert!(error.to_string().contains("not today"), "{error}");
        assert_eq!(seen(&library), before, "{table}");
        conn.execute_batch("DROP TRIGGER no").unwrap();
        add_card(&library, journey, start, 21, "card two").unwrap();
        assert!(library.check().unwrap().is_sound());
    }
}

#[test]
fn a_full_disk_is_named_and_reading_goes_on() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let before = seen(&library);
    library
        .write("test", |conn| {
            let pages: i64 = conn.query_row("PRAGMA page_count", [], |row| row.get(0)).unwrap();
            conn.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |_| Ok(())).unwrap();
            Ok(())
        })
        .unwrap();
    let error = add_card(&library, journey, start, 20, &"card ".repeat(9000)).unwrap_err();
    assert_eq!(error.code(), "disk_full");
    assert!(error.to_string().contains("saving the change"), "{error}");
    assert_eq!(seen(&library), before);
    // The connection was opened anew, as after any fault of the disk, and has no limit any more.
    add_card(&library, journey, start, 20, &"card ".repeat(9000)).unwrap();
    assert!(library.check().unwrap().is_sound());
}

#[test]
fn a_job_that_panics_does_not_end_the_library() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let error = library.write::<()>("test", |_| panic!("on purpose")).unwrap_err();
    assert_eq!(error.code(), "io");
    add_card(&library, journey, start, 20, "card").unwrap();
}

#[test]
fn a_disk_nobody_may_write_opens_for_reading() {
    let (folder, path) = place();
    let (journey, start) = created(&open(&path), 9, "Renewal");
    let allow = |folder_mode: bool| {
        let mut permissions = fs::metadata(folder.path()).unwrap().permissions();
        permissions.set_readonly(!folder_mode);
        fs::set_permissions(folder.path(), permissions).unwrap();
    };
    let mut permissions = fs::metadata(&path).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&path, permissions).unwrap();
    allow(false);
    let opened = Library::open(&path, Seams::default());
    // An administrator may write everything; then there is nothing to refuse.
    let forbidden = fs::OpenOptions::new().append(true).open(&path).is_err();
    allow(true);
    let library = opened.unwrap();
    assert_eq!(library.read_only().map(|reason| reason.code()), forbidden.then_some("read_only"));
    assert_eq!(add_card(&library, journey, start, 20, "card").is_err(), forbidden);
}

#[test]
fn a_written_file_is_whole_or_not_there() {
    let (folder, path) = place();
    write_file(&path, b"first").unwrap();
    write_file(&path, b"second, longer").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"second, longer");
    assert!(write_file(&folder.path().join("no folder").join("x"), b"x").is_err());
    fs::create_dir(folder.path().join("taken")).unwrap();
    assert!(write_file(&folder.path().join("taken"), b"x").is_err());
    let long = folder.path().join(format!("{}.png", "地".repeat(80)));
    write_file(&long, b"long name").unwrap();
    let names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names.len(), 3, "{names:?}");
}

#[cfg(unix)]
#[test]
fn a_link_keeps_pointing_at_its_file() {
    let (folder, path) = place();
    let link = folder.path().join("link");
    fs::write(&path, b"old").unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    write_file(&link, b"new").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
}
