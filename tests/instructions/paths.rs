//! The hot paths themselves, on one small map that is always the same. Whatever is prepared is not counted.

use std::collections::BTreeMap;
use std::hint::black_box;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use serde_json::json;
use waymark_app::{App, Settings};
use waymark_exchange::{read_json, write_json};
use waymark_layout::{Fonts, Layout, Theme, ViewOptions};
use waymark_library::{Library, Seams};
use waymark_model::testing::{Random, large_journey, stamp};
use waymark_model::{Document, Edit, Id, Journey};
use waymark_picture::{Images, Page, SvgOptions, pdf, png, svg};

/// What is counted, in this order.
pub(crate) const NAMES: [&str; 22] = [
    "control: four writes",
    "control: five writes",
    "control: four writes again",
    "JSON write",
    "JSON read, checked",
    "layout, every text new",
    "layout, texts known",
    "edit: draft and layout",
    "undo: draft and layout",
    "insert a stage",
    "shares of all customers",
    "SVG",
    "PNG",
    "PDF",
    "load from the library",
    "open: snapshot as JSON",
    "open: first view in bytes",
    "open: records in bytes",
    "edit: to the disk and back",
    "undo: to the disk and back",
    "search the library",
    "start of the fonts",
];
const CARDS: usize = 200;

/// Runs every path once, each after a first time that warms what is warm in life.
pub(crate) fn walk() {
    let journey = large_journey(7, CARDS);
    let text = write_json(&journey, &|_| None, true);
    for times in [4, 5, 4] {
        count(&mut || (0..times).for_each(|_| drop(black_box(write_json(&journey, &|_| None, true)))));
    }
    count(&mut || drop(black_box(write_json(&journey, &|_| None, true))));
    count(&mut || drop(black_box(read_json(text.as_bytes()).expect("our own format"))));
    layouts(&journey);
    pictures(&journey);
    windows(&text);
    count(&mut || drop(black_box(Fonts::bundled())));
}

/// The only function inside which instructions count. Never generic, never nested.
#[inline(never)]
fn counted_work(work: &mut dyn FnMut()) {
    work();
}

/// One path: its counts begin at nothing here, and are written down when this ends.
#[inline(never)]
fn count(work: &mut dyn FnMut()) {
    counted_work(work);
}

fn layouts(journey: &Journey) {
    let (theme, options, fonts) = (Theme::light(), ViewOptions::default(), Fonts::bundled());
    count(&mut || drop(black_box(Layout::new(journey, &theme, &fonts, &options))));
    count(&mut || drop(black_box(Layout::new(journey, &theme, &fonts, &options))));
    let mut document = Document::new(journey.clone(), Vec::new());
    let mut layout = Layout::new(document.journey(), &theme, &fonts, &options);
    let mut random = Random::new(3);
    let card = document.journey().cards().nth(CARDS / 2).map(|card| card.id).expect("a map with cards");
    for run in 0..2 {
        let stamp = stamp(&mut random, "ann", run * 60_000);
        let mut work = || {
            let pending = document.edit(stamp.clone(), &write(card, run)).expect("allowed");
            let changes = pending.keep().changes;
            drop(black_box(layout.update(document.journey(), &changes)));
        };
        if run == 0 { work() } else { count(&mut work) }
    }
    let back = stamp(&mut random, "ann", 200_000);
    count(&mut || {
        let changes = document.undo(back.clone()).expect("there is an edit").keep().changes;
        drop(black_box(layout.update(document.journey(), &changes)));
    });
    let first = document.journey().stages().next().map(|stage| stage.id);
    let stage = Edit::AddStage { id: random.id(), step: random.id(), name: "New".into(), after: first };
    let new = stamp(&mut random, "ann", 300_000);
    count(&mut || {
        let changes = document.edit(new.clone(), &stage).expect("allowed").keep().changes;
        drop(black_box(layout.update(document.journey(), &changes)));
    });
    count(&mut || drop(black_box(document.journey().reach())));
}

fn pictures(journey: &Journey) {
    let fonts = Fonts::bundled();
    let scene = Layout::new(journey, &Theme::light(), &fonts, &ViewOptions::export()).scene(journey);
    count(&mut || drop(black_box(svg(&scene, &fonts, Images::none(), SvgOptions::default()))));
    count(&mut || drop(black_box(png(&scene, &fonts, Images::none(), 0.2, false))));
    count(&mut || drop(black_box(pdf(&scene, &fonts, Images::none(), Page::Fit))));
}

/// What a window asks, on a real file.
fn windows(text: &str) {
    let folder = tempfile::tempdir().expect("a folder for the library");
    let path = folder.path().join("counted.waymark");
    let app = App::open(&path, settings()).expect("a library of our own");
    let file = folder.path().join("map.json");
    std::fs::write(&file, text).expect("the folder can be written");
    let id = app.import_file(&file).expect("our own format").journeys[0];
    let library = Library::open(&path, Seams::default()).expect("a library of our own");
    drop(library.load(id));
    count(&mut || drop(black_box(library.load(id).expect("a journey of our own"))));
    drop(library);
    let view = json!({ "theme": "light", "lanes": null, "stages": null, "persona": null });
    let open = json!({ "ask": "open", "journey": id, "view": view }).to_string();
    let (window, heard) = app.window();
    let ask = |text: &str| drop(black_box(window.ask_json(text).expect("the core answers")));
    ask(&open);
    ask(&json!({ "ask": "close", "journey": id }).to_string());
    count(&mut || ask(&open));
    ask(&json!({ "ask": "close", "journey": id }).to_string());
    let near = json!({ "x": 0, "y": 0, "width": 1700, "height": 1000 });
    let enter = json!({ "ask": "enter", "journey": id, "view": view, "near": near }).to_string();
    let reply = |text: &str| drop(black_box(window.reply_json(text).expect("the core answers")));
    count(&mut || reply(&enter));
    let records = json!({ "ask": "records", "journey": id }).to_string();
    count(&mut || reply(&records));
    let card = app.bare(id).expect("a journey of our own").journey().cards().nth(9).map(|card| card.id);
    let edit = |run| json!({ "ask": "edit", "journey": id, "edit": write(card.expect("a card"), run), "joins": null });
    let undo = json!({ "ask": "undo", "journey": id }).to_string();
    ask(&edit(1).to_string());
    ask(&undo);
    let question = edit(2).to_string();
    count(&mut || ask(&question));
    count(&mut || ask(&undo));
    let search = json!({ "ask": "search", "text": "queue letter" }).to_string();
    ask(&search);
    count(&mut || ask(&search));
    drop(heard);
}

/// Ids and times that are the same in every run.
fn settings() -> Settings {
    let (ids, clock) = (AtomicU64::new(1), AtomicU64::new(1_700_000_000_000));
    Settings {
        watch: None,
        samples: false,
        ids: Arc::new(move || Id::from_number(ids.fetch_add(1, Ordering::Relaxed) + (1 << 40))),
        clock: Arc::new(move || clock.fetch_add(60_000, Ordering::Relaxed) as i64),
        ..Settings::default()
    }
}

fn write(card: Id, run: i64) -> Edit {
    let text = json!(format!("Waits at the counter {run}"));
    Edit::Set { id: card, fields: BTreeMap::from([("text".into(), text)]) }
}
