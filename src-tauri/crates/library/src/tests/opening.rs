//! What may be opened, what is refused, and that a refused file keeps every byte.

use std::fs;
use std::path::Path;

use super::{created, id, open, place, stranger};
use crate::{Library, LibraryError, Seams, migration};

const LATER: &str = "CREATE TABLE later (x INTEGER NOT NULL) STRICT; INSERT INTO later VALUES (7);";

fn later_steps() -> Vec<&'static str> {
    [migration::STEPS, &[LATER]].concat()
}

fn refused(path: &Path) -> LibraryError {
    let before = (fs::read(path).unwrap(), names(path));
    let error = Library::open(path, Seams::default()).unwrap_err();
    assert_eq!((fs::read(path).unwrap(), names(path)), before, "the file was touched");
    assert_eq!(error.code(), "not_a_library", "{error}");
    error
}

fn names(path: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(path.parent().unwrap())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

fn backups(path: &Path) -> Vec<std::path::PathBuf> {
    let entries = fs::read_dir(Library::backup_folder(path)).unwrap();
    entries.map(|entry| entry.unwrap().path()).collect()
}

#[test]
fn what_is_not_a_library_is_refused_untouched() {
    let (_folder, path) = place();
    for bytes in [b"hello".to_vec(), vec![0; 5000], b"SQLite format 3\0".to_vec(), b"{\"waymark\":1}".to_vec()] {
        fs::write(&path, bytes).unwrap();
        refused(&path);
    }
    fs::remove_file(&path).unwrap();
    stranger(&path)
        .execute_batch("PRAGMA journal_mode = WAL; CREATE TABLE notes (x); PRAGMA application_id = 5")
        .unwrap();
    refused(&path);
    assert!(Library::open(path.parent().unwrap(), Seams::default()).is_err());
}

#[test]
fn a_library_with_strange_tables_is_refused() {
    let (_folder, path) = place();
    drop(open(&path));
    for sql in ["CREATE TABLE more (x)", "CREATE TRIGGER t AFTER DELETE ON node BEGIN SELECT 1; END"] {
        let copy = path.with_extension("copy");
        fs::copy(&path, &copy).unwrap();
        let conn = stranger(&copy);
        conn.execute_batch(&format!("PRAGMA journal_mode = DELETE; {sql}")).unwrap();
        drop(conn);
        let before = fs::read(&copy).unwrap();
        assert_eq!(Library::open(&copy, Seams::default()).unwrap_err().code(), "not_a_library");
        assert_eq!(fs::read(&copy).unwrap(), before);
    }
}

#[test]
fn nothing_and_an_empty_file_become_a_library() {
    let (_folder, path) = place();
    fs::write(&path, b"").unwrap();
    assert_eq!(open(&path).journeys().unwrap(), vec![]);
    fs::remove_file(&path).unwrap();
    let library = open(&path);
    assert_eq!((library.name().as_str(), library.path()), ("Täglich 100% #1", path.as_path()));
    assert_eq!(library.read_only(), None);
    let missing = path.parent().unwrap().join("no folder").join("a.waymark");
    assert_eq!(Library::open(&missing, Seams::default()).unwrap_err().code(), "io");
}

#[test]
fn an_unknown_file_layer_leaves_nothing_behind() {
    let (_folder, path) = place();
    let seams = Seams { vfs: Some("no-such-layer".into()), ..Seams::default() };
    assert!(Library::open(&path, seams).is_err());
    assert_eq!(names(&path), Vec::<String>::new());
    if cfg!(unix) {
        let seams = Seams { vfs: Some("unix".into()), ..Seams::default() };
        created(&Library::open(&path, seams).unwrap(), 9, "Renewal");
    }
}

#[test]
fn a_newer_library_opens_for_reading() {
    let (_folder, path) = place();
    let newer = Library::open_with(&path, Seams::default(), &later_steps()).unwrap();
    let (journey, start) = created(&newer, 9, "Renewal");
    drop(newer);
    let before = fs::read(&path).unwrap();
    let library = open(&path);
    let reason = library.read_only().unwrap();
    assert_eq!(reason.code(), "newer_library");
    assert!(reason.to_string().contains("format 3"), "{reason}");
    assert_eq!(library.load(journey).unwrap().journey.properties().title, "Renewal");
    assert_eq!(super::add_card(&library, journey, start, 20, "No").unwrap_err(), reason);
    assert!(!library.changed_elsewhere().unwrap());
    drop(library);
    assert_eq!(fs::read(&path).unwrap(), before);
}

#[test]
fn an_older_library_is_backed_up_and_migrated() {
    let (_folder, path) = place();
    let (journey, _) = created(&open(&path), 9, "Renewal");
    let seams = Seams { clock: std::sync::Arc::new(|| 77), ..Seams::default() };
    let newer = Library::open_with(&path, seams.clone(), &later_steps()).unwrap();
    let seven: i64 = stranger(&path).query_row("SELECT x FROM later", [], |row| row.get(0)).unwrap();
    assert_eq!((seven, newer.load(journey).unwrap().journey.id()), (7, id(9)));
    let kept = backups(&path).remove(0);
    let version: i64 = stranger(&kept).query_row("PRAGMA user_version", [], |row| row.get(0)).unwrap();
    assert_eq!(version, 2);
    drop(newer);
    assert_eq!(open(&kept).load(journey).unwrap().journey.properties().title, "Renewal");
    drop(Library::open_with(&path, seams, &later_steps()).unwrap());
    assert_eq!(backups(&path).len(), 1, "no second backup without a migration");
}

#[test]
fn a_migration_that_fails_changes_nothing() {
    let (_folder, path) = place();
    let (journey, _) = created(&open(&path), 9, "Renewal");
    let broken = [migration::STEPS, &["CREATE TABLE later (x); INSERT INTO nowhere VALUES (1);"]].concat();
    let error = Library::open_with(&path, Seams::default(), &broken).unwrap_err();
    assert_eq!(error.code(), "failed", "{error}");
    let library = open(&path);
    assert_eq!((library.read_only(), library.load(journey).unwrap().damage), (None, vec![]));
}

#[test]
fn many_open_a_new_library_at_once() {
    let (_folder, path) = place();
    std::thread::scope(|scope| {
        for number in 0..6 {
            let path = &path;
            scope.spawn(move || created(&open(path), 100 + number, "One of many"));
        }
    });
    assert_eq!(open(&path).journeys().unwrap().len(), 6);
}
