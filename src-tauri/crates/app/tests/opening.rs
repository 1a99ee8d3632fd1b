//! The law of opening: what a window has that entered a map, read its records and drew groups as they came near, is what a
//! fresh snapshot says of the same records and groups, after any edits. And the page's samples of both answers are current.
#![allow(clippy::unwrap_used, reason = "a test may fail")]

mod common;

use std::collections::BTreeMap;
use std::{fs, path::PathBuf};

use common::{Desk, Desktop};
use serde_json::Value;
use waymark_app::{Answer, Area, Drawn, Id, Packed, Request, Snapshot, View};
use waymark_model::testing::{Random, random_edit};

const NEAR: Area = Area { x: 0.0, y: 0.0, width: 700.0, height: 500.0 };

fn enter(window: &Desktop, journey: Id, near: Option<Area>) -> Packed {
    match window.window.ask(Request::Enter { journey, view: View::default(), near }).unwrap() {
        Answer::Enter(packed) => packed,
        other => panic!("{other:?}"),
    }
}

fn records(window: &Desktop, journey: Id) -> Packed {
    match window.window.ask(Request::Records { journey }).unwrap() {
        Answer::Records(packed) => packed,
        other => panic!("{other:?}"),
    }
}

fn draw(window: &Desktop, journey: Id, keys: Vec<String>) -> Drawn {
    match window.window.ask(Request::Draw { journey, keys }).unwrap() {
        Answer::Draw(drawn) => drawn,
        other => panic!("{other:?}"),
    }
}

/// As it crosses the border: a number in JSON has another last digit than the same number in memory.
fn value(answer: &impl serde::Serialize) -> Value {
    serde_json::from_slice(&serde_json::to_vec(answer).unwrap()).unwrap()
}

fn head(packed: &Packed) -> Value {
    serde_json::from_slice(packed.sections().unwrap()[0]).unwrap()
}

/// JSON texts of a section, cut at the ends that another says.
fn texts(ends: &[u8], texts: &[u8]) -> Vec<Value> {
    let ends = ends.chunks_exact(4).map(|end| u32::from_le_bytes(end.try_into().unwrap()) as usize);
    let mut from = 0;
    ends.map(|end| serde_json::from_slice(&texts[std::mem::replace(&mut from, end)..end]).unwrap()).collect()
}

fn by_id(values: Vec<Value>) -> BTreeMap<String, Value> {
    values.into_iter().map(|value| (value["id"].as_str().unwrap().to_owned(), value)).collect()
}

#[test]
fn what_was_entered_and_drawn_is_what_a_fresh_snapshot_says() {
    let desk = Desk::new();
    let app = desk.app("ann");
    let (window, other) = (Desktop::new(&app), Desktop::new(&app));
    let mut random = Random::new(3);
    let journey = window.create("blank", "Random");
    for round in 0..60 {
        let packed = enter(&window, journey, Some(NEAR));
        let edit = random_edit(app.bare(journey).unwrap().journey(), &mut random);
        let before = head(&packed);
        let edited = window.try_edit(journey, edit);
        let fresh = value(&other.open(journey));
        let keys: Vec<String> = fresh["scene"]["groups"].as_object().unwrap().keys().cloned().collect();
        let drawn = value(&draw(&window, journey, keys));
        assert_eq!(drawn["groups"], fresh["scene"]["groups"], "round {round}");
        let moved = u64::from(edited.is_ok());
        assert_eq!(drawn["number"], before["number"].as_u64().unwrap() + moved, "round {round}");
        check_records(&records(&window, journey), &fresh);
        check_head(&head(&enter(&window, journey, Some(NEAR))), &fresh);
        other.window.ask(Request::Close { journey }).unwrap();
    }
}

fn check_head(head: &Value, fresh: &Value) {
    for (key, group) in head["whole"].as_object().unwrap() {
        assert_eq!(*group, fresh["scene"]["groups"][key], "{key}");
    }
    assert_eq!(head["frame"], fresh["scene"]["frame"]);
    assert_eq!(head["properties"], fresh["properties"]);
    let nodes = by_id(fresh["nodes"].as_array().unwrap().clone());
    head["nodes"].as_array().unwrap().iter().for_each(|node| assert_eq!(*node, nodes[node["id"].as_str().unwrap()]));
    let cards = nodes.values().filter(|node| node["node"] == "card").count() as u64;
    let counted: u64 = head["cards"].as_object().unwrap().values().map(|count| count.as_u64().unwrap()).sum();
    assert_eq!(counted, cards);
}

fn check_records(packed: &Packed, fresh: &Value) {
    let sections = packed.sections().unwrap();
    let nodes = by_id(texts(sections[3], sections[4]));
    assert_eq!(nodes, by_id(fresh["nodes"].as_array().unwrap().clone()));
    let links = by_id(texts(sections[6], sections[7]));
    assert_eq!(links, by_id(fresh["links"].as_array().unwrap().clone()));
}

#[test]
fn who_has_not_opened_a_map_is_drawn_nothing() {
    let desk = Desk::new();
    let app = desk.app("ann");
    let window = Desktop::new(&app);
    let journey = window.create("blank", "Closed");
    let fault = window.window.ask(Request::Draw { journey, keys: Vec::new() }).unwrap_err();
    assert_eq!(fault.code, "not_open");
    enter(&window, journey, None);
    assert!(draw(&window, journey, vec!["card:none".into()]).groups.is_empty());
    let many = vec!["title".to_owned(); 4_001];
    assert_eq!(window.window.ask(Request::Draw { journey, keys: many }).unwrap_err().code, "too_many");
}

/// The page's tests read these; `WAYMARK_BLESS=1` writes them again.
#[test]
fn the_samples_that_the_page_reads_are_current() {
    let desk = Desk::new();
    let app = desk.app("ann");
    let window = Desktop::new(&app);
    let text = include_bytes!("../../../../assets/samples/coffee-service.json");
    let path = desk.path("coffee.json");
    fs::write(&path, text).unwrap();
    let journey = app.import_file(&path).unwrap().journeys[0];
    let opening = enter(&window, journey, Some(NEAR));
    let records = records(&window, journey);
    let snapshot: Snapshot = window.open(journey);
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../ui/src/host/testing");
    let samples = [
        ("opening.bin", opening.0),
        ("records.bin", records.0),
        ("snapshot.json", serde_json::to_vec(&snapshot).unwrap()),
    ];
    for (name, current) in samples {
        let path = folder.join(name);
        if std::env::var_os("WAYMARK_BLESS").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &current).unwrap();
        }
        let committed = fs::read(&path).unwrap_or_default();
        assert!(committed == current, "ui/src/host/testing/{name} is not current: run this test with WAYMARK_BLESS=1");
    }
}
