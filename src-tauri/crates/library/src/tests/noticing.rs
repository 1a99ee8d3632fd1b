//! What SQLite would pass over in silence: a log that was cut or exchanged, values of the list, lines of the history, an
//! index that misses text, a library that was emptied.

use std::fs;
use std::path::{Path, PathBuf};

use super::{add_card, created, id, open, place, stranger};
use crate::{Library, Seams};

fn beside(path: &Path, ending: &str) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

/// The library as a killed program leaves it, in a folder of its own.
fn crashed(path: &Path) -> (tempfile::TempDir, PathBuf) {
    let (folder, copy) = place();
    for ending in ["", "-wal", "-mark"] {
        fs::copy(beside(path, ending), beside(&copy, ending)).unwrap();
    }
    (folder, copy)
}

fn refused(path: &Path) {
    let error = Library::open(path, Seams::default()).unwrap_err();
    assert_eq!(error.code(), "damaged");
    assert!(error.to_string().contains("newest changes"), "{error}");
}

#[test]
fn a_log_that_lacks_saved_changes_is_refused_untouched() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let next = add_card(&library, journey, start, 20, "One").unwrap().sequence;
    add_card(&library, journey, next, 21, "Two").unwrap();
    let whole = fs::read(beside(&path, "-wal")).unwrap();

    let (_kept, copy) = crashed(&path);
    assert_eq!(open(&copy).load(journey).unwrap().journey.cards().count(), 2);

    let mut flipped = whole.clone();
    flipped[whole.len() - 100] ^= 4;
    for log in [&whole[..whole.len() - 4096], &whole[..40], &flipped, &vec![7; 9_000]] {
        let (_kept, copy) = crashed(&path);
        fs::write(beside(&copy, "-wal"), log).unwrap();
        refused(&copy);
        assert_eq!(&fs::read(beside(&copy, "-wal")).unwrap(), log, "the log is left as it was found");
    }
    for gone in [true, false] {
        let (_kept, copy) = crashed(&path);
        if gone {
            fs::remove_file(beside(&copy, "-wal")).unwrap();
        } else {
            fs::write(beside(&copy, "-wal"), b"").unwrap();
        }
        refused(&copy);
    }
}

#[test]
fn the_log_of_another_library_is_refused() {
    let ((_one, path), (_two, other)) = (place(), place());
    let (library, stranger) = (open(&path), open(&other));
    created(&library, 9, "Renewal");
    created(&stranger, 10, "Coffee");
    let (_kept, copy) = crashed(&path);
    fs::copy(beside(&other, "-wal"), beside(&copy, "-wal")).unwrap();
    refused(&copy);
}

#[test]
fn a_log_that_began_anew_is_believed() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let mark = fs::read(beside(&path, "-mark")).unwrap();
    library
        .write("test", |conn| {
            conn.query_row("PRAGMA wal_checkpoint(RESTART)", [], |_| Ok(())).unwrap();
            Ok(())
        })
        .unwrap();
    add_card(&library, journey, start, 20, "One").unwrap();
    let (_kept, copy) = crashed(&path);
    fs::write(beside(&copy, "-mark"), mark).unwrap();
    assert_eq!(open(&copy).load(journey).unwrap().journey.cards().count(), 1);
}

#[test]
fn a_mark_stays_no_longer_than_its_log() {
    let (folder, path) = place();
    let library = open(&path);
    created(&library, 9, "Renewal");
    assert!(beside(&path, "-mark").exists());
    drop(library);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn what_the_list_shows_is_sealed_for_good() {
    for change in
        ["trashed = 7", "changed = changed + 1", "cards = 40", "evidenced = 3", "thumbnail = 'x'", "version = 9"]
    {
        let (_folder, path) = place();
        let library = open(&path);
        let (journey, start) = created(&library, 9, "Renewal");
        library.put_thumbnail(journey, start, "small").unwrap();
        library.name_version(journey, id(70), None, "Before", &waymark_model::Author("Ada".into())).unwrap();
        library.trash(&[journey], true).unwrap();
        library.trash(&[journey], false).unwrap();
        assert!(library.journeys().unwrap()[0].damage.is_none() && library.take_noticed().is_empty());
        stranger(&path).execute(&format!("UPDATE journey SET {change}"), []).unwrap();
        assert!(library.journeys().unwrap()[0].damage.is_some(), "{change}");
        assert!(!library.take_noticed().is_empty() && !library.check().unwrap().is_sound(), "{change}");
        add_card(&library, journey, start, 20, "Later").unwrap();
        assert!(library.journeys().unwrap()[0].damage.is_some(), "{change}: a later edit must not bless it");
    }
}

#[test]
fn missing_lines_and_versions_are_noticed() {
    for (sql, kind) in [
        ("DELETE FROM log WHERE sequence = 2", "history"),
        ("UPDATE log SET label = 'x' WHERE sequence = 2", "commit"),
        ("DELETE FROM named_version", "journey"),
        ("UPDATE named_version SET name = 'x'", "version"),
    ] {
        let (_folder, path) = place();
        let library = open(&path);
        let (journey, start) = created(&library, 9, "Renewal");
        let next = add_card(&library, journey, start, 20, "One").unwrap().sequence;
        add_card(&library, journey, next, 21, "Two").unwrap();
        library.name_version(journey, id(70), None, "Before", &waymark_model::Author("Ada".into())).unwrap();
        stranger(&path).execute_batch(&format!("PRAGMA foreign_keys = OFF; {sql}")).unwrap();
        library.history(journey, None, 100).unwrap();
        library.versions(journey).unwrap();
        let noticed = library.take_noticed();
        assert!(noticed.iter().any(|damage| damage.kind == kind), "{sql}: {noticed:?}");
    }
}

#[test]
fn an_index_that_misses_text_is_found_by_a_check() {
    for sql in
        ["DELETE FROM words WHERE weight = 2", "DELETE FROM find", "UPDATE words SET folded = 'x' WHERE weight = 2"]
    {
        let (_folder, path) = place();
        let library = open(&path);
        let (journey, start) = created(&library, 9, "Renewal");
        add_card(&library, journey, start, 20, "Wait \u{0} here").unwrap();
        assert!(library.check().unwrap().is_sound());
        assert_eq!(library.search("here", 9).unwrap().len(), 1, "text after a zero is found, too");
        stranger(&path).execute(sql, []).unwrap();
        let report = library.check().unwrap();
        assert!(report.damage.iter().any(|damage| damage.kind == "search index"), "{sql}: {report:?}");
    }
}

#[test]
fn an_emptied_library_does_not_become_a_new_one() {
    let (_folder, path) = place();
    let library = open(&path);
    created(&library, 9, "Renewal");
    library.back_up(crate::Reason::ByHand).unwrap();
    drop(library);
    fs::write(&path, b"").unwrap();
    assert_eq!(Library::open(&path, Seams::default()).unwrap_err().code(), "damaged");
    assert_eq!(fs::read(&path).unwrap(), b"");
}

#[test]
fn the_log_of_a_library_that_is_gone_is_not_the_new_ones() {
    let (folder, path) = place();
    let library = open(&path);
    created(&library, 9, "Renewal");
    let (log, mark) = (fs::read(beside(&path, "-wal")).unwrap(), fs::read(beside(&path, "-mark")).unwrap());
    drop(library);
    fs::remove_file(&path).unwrap();
    fs::write(beside(&path, "-wal"), &log).unwrap();
    fs::write(beside(&path, "-mark"), mark).unwrap();
    let library = open(&path);
    assert_eq!(library.journeys().unwrap(), vec![]);
    drop(library);
    assert_eq!(fs::read(beside(&path, "-wal-left")).unwrap(), log);
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}
