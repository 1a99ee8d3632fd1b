//! The settings that keep the file whole are really in force, on the writer and on readers.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::config::DbConfig;

use super::{add_card, created, open, place, stranger};
use crate::connection::APPLICATION_ID;
use crate::{Library, Seams};

fn pragma(conn: &Connection, name: &str) -> String {
    let value = conn.query_row(&format!("PRAGMA {name}"), [], |row| row.get::<_, rusqlite::types::Value>(0)).unwrap();
    match value {
        rusqlite::types::Value::Integer(number) => number.to_string(),
        rusqlite::types::Value::Text(text) => text,
        other => format!("{other:?}"),
    }
}

fn hardened(conn: &Connection) {
    let application = APPLICATION_ID.to_string();
    for (name, value) in [
        ("journal_mode", "wal"),
        ("synchronous", "2"),
        ("fullfsync", "1"),
        ("checkpoint_fullfsync", "1"),
        ("foreign_keys", "1"),
        ("trusted_schema", "0"),
        ("cell_size_check", "1"),
        ("mmap_size", "0"),
        ("application_id", application.as_str()),
        ("user_version", "2"),
    ] {
        assert_eq!(pragma(conn, name), value, "{name}");
    }
    assert!(conn.db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE).unwrap());
    assert!(!conn.db_config(DbConfig::SQLITE_DBCONFIG_DQS_DML).unwrap());
}

#[test]
fn are_in_force() {
    assert!(rusqlite::version_number() >= 3_051_003);
    let (_folder, path) = place();
    let library = open(&path);
    library
        .write("test", |conn| {
            hardened(conn);
            assert_eq!(pragma(conn, "journal_size_limit"), "67108864");
            assert_eq!(pragma(conn, "secure_delete"), "2");
            Ok(())
        })
        .unwrap();
    library
        .read("test", |conn| {
            hardened(conn);
            assert!(conn.execute("DELETE FROM journey", []).is_err());
            Ok(())
        })
        .unwrap();
}

#[test]
fn a_closed_library_is_one_file() {
    let (folder, path) = place();
    let library = open(&path);
    created(&library, 9, "Renewal");
    drop(library);
    let names: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(names, vec![path]);
}

#[test]
fn a_wait_is_told_and_ends_as_busy() {
    let (_folder, path) = place();
    let (begun, over) = (Arc::new(AtomicUsize::new(0)), Arc::new(AtomicUsize::new(0)));
    let (tell_begun, tell_over) = (Arc::clone(&begun), Arc::clone(&over));
    let seams = Seams {
        visible_after: Duration::from_millis(30),
        patience: Duration::from_millis(200),
        on_wait: Some(Arc::new(move |waiting| {
            if waiting { &tell_begun } else { &tell_over }.fetch_add(1, Ordering::SeqCst);
        })),
        ..Seams::default()
    };
    let library = Library::open(&path, seams).unwrap();
    let (journey, start) = created(&library, 9, "Renewal");
    let other = stranger(&path);
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let error = add_card(&library, journey, start, 20, "Wait").unwrap_err();
    assert_eq!(error.code(), "busy");
    other.execute_batch("ROLLBACK").unwrap();
    add_card(&library, journey, start, 20, "Wait").unwrap();
    assert_eq!((begun.load(Ordering::SeqCst), over.load(Ordering::SeqCst)), (1, 1));
    assert_eq!(library.load(journey).unwrap().journey.cards().count(), 1);
}

#[test]
fn one_card_writes_few_pages() {
    let (_folder, path) = place();
    let library = open(&path);
    let (journey, start) = created(&library, 9, "Renewal");
    let many = (0..2000)
        .map(|number| super::node_change(None, Some(waymark_model::Node::Card(super::card(1000 + number, "A card")))))
        .collect();
    let next = library.commit(journey, start, &super::commit(50, many)).unwrap().sequence;
    let fold = |conn: &mut Connection| {
        conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get::<_, i64>(1)).map_err(|_| unreachable!())
    };
    library.write("test", move |conn| fold(conn)).unwrap();
    add_card(&library, journey, next, 20, "One more card with some words").unwrap();
    let mut log = path.into_os_string();
    log.push("-wal");
    let pages = std::fs::metadata(log).unwrap().len() / 4096;
    assert!(pages < 40, "{pages} pages for one card");
}
