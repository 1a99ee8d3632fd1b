//! When the disk says no, nothing in memory has changed, and the fault says what to do.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use std::time::Duration;

use common::{Desk, Desktop, Mirror, add_card, settings};
use waymark_app::{Answer, App, Request, Seams, Settings};

#[test]
fn a_commit_that_fails_leaves_memory_as_it_was() {
    let desk = Desk::new();
    let disk = Seams { patience: Duration::from_millis(150), ..Seams::default() };
    let app = App::open(&desk.path("library.waymark"), Settings { disk, watch: None, ..settings("ada") }).unwrap();
    let desktop = Desktop::new(&app);
    let journey = desktop.create("blank", "A visit");
    let snapshot = desktop.open(journey);
    let mut mirror = Mirror::of(desktop.open(journey));
    mirror.follow(desktop.edit(journey, add_card(&snapshot, "Kept")));
    let before = desktop.open(journey);

    // Another program that holds the library makes every commit fail.
    let other = rusqlite::Connection::open(desk.path("library.waymark")).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    let fault = desktop.try_edit(journey, add_card(&snapshot, "Refused")).unwrap_err();
    assert_eq!(fault.code, "busy");
    assert!(!fault.hint.is_empty());
    assert_eq!(desktop.undo(journey).unwrap_err().code, "busy");
    mirror.assert_shows(desktop.open(journey));
    assert_eq!(desktop.open(journey).state, before.state);

    other.execute_batch("ROLLBACK").unwrap();
    mirror.follow(desktop.edit(journey, add_card(&snapshot, "Kept too")));
    mirror.assert_shows(desktop.open(journey));
}

#[test]
fn a_file_that_is_not_a_library_is_refused_and_left_alone() {
    let desk = Desk::new();
    let path = desk.path("notes.txt");
    std::fs::write(&path, "my notes, not yours").unwrap();
    let fault = App::open(&path, settings("ada")).map(|_| ()).unwrap_err();
    assert_eq!(fault.code, "not_a_library");
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "my notes, not yours");
}

#[test]
fn questions_and_faults_cross_as_json() {
    let desk = Desk::new();
    let app = desk.app("ada");
    let desktop = Desktop::new(&app);
    let journey = desktop.create("blank", "A visit");
    let asked = format!(r#"{{"ask":"open","journey":"{journey}","view":{{"theme":"dark"}}}}"#);
    let answer: serde_json::Value = serde_json::from_str(&desktop.window.ask_json(&asked).unwrap()).unwrap();
    assert_eq!(answer["properties"]["title"], "A visit");
    assert_eq!(answer["state"]["version"], 1);

    let fault = |text: &str| -> waymark_app::Fault {
        serde_json::from_str(&desktop.window.ask_json(text).unwrap_err()).unwrap()
    };
    assert_eq!(fault("{").code, "request_unreadable");
    assert_eq!(fault(r#"{"ask":"format_disk"}"#).code, "request_unreadable");
    assert_eq!(fault(r#"{"ask":"open","journey":"x","view":{"theme":"dark"}}"#).code, "request_unreadable");
    assert_eq!(fault(r#"{"ask":"library","more":1}"#).code, "request_unreadable");
    let gone = format!(r#"{{"ask":"undo","journey":"{}"}}"#, common::id());
    assert_eq!(fault(&gone).code, "not_found");
    assert_eq!(
        fault(r#"{"ask":"create","from":{"from":"template","key":"none"},"title":""}"#).code,
        "template_unknown"
    );
}

#[test]
fn every_request_survives_its_own_json() {
    let texts = [
        r#"{"ask":"library"}"#,
        r#"{"ask":"undo","journey":"00000000-0000-0000-0000-000000000001"}"#,
        r#"{"ask":"search","text":"queue"}"#,
        r#"{"ask":"trash","journeys":[],"restore":true}"#,
    ];
    for text in texts {
        let request: Request = serde_json::from_str(text).unwrap();
        assert_eq!(serde_json::to_string(&request).unwrap(), text);
        assert!(text.contains(&format!("\"{}\"", request.name())));
    }
    assert_eq!(serde_json::to_string(&Answer::Search(vec![])).unwrap(), "[]");
}
