//! The figures of one size: disk, open, edit, undo, search, pictures, JSON. Each asks the real core, as a window would.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;
use waymark_app::{App, Reply, Settings, Window};
use waymark_exchange::{read_json, write_json};
use waymark_layout::{Fonts, Frame, Layout, Scene, Theme, ViewOptions, layout};
use waymark_library::{Library, Seams};
use waymark_model::testing::{Random, large_journey, stamp};
use waymark_model::{Document, Draft, Edit, Id, Journey, LaneKind, merge};
use waymark_picture::{Images, Page, SvgOptions, pdf, png, svg};

use crate::measure::runs;
use crate::table::Rows;
use crate::{floors, graph, whole};

const KB: f64 = 1_024.0;
/// How the page's figures find the map on the home.
const TITLE: &str = "Measured map";

/// All figures at this many cards; the library is made at `path` and left there.
pub(crate) fn of(cards: usize, path: &Path) -> Rows {
    let mut rows = Rows::default();
    let mut journey = large_journey(7, cards);
    let title = Edit::SetJourney { fields: BTreeMap::from([("title".into(), json!(TITLE))]) };
    let mut draft = Draft::new(&mut journey);
    draft.apply(&title).expect("a title is allowed");
    draft.keep();
    exchange(&mut rows, &journey);
    let id = import(&journey, path);
    disk(&mut rows, path, id);
    floors::commit(&mut rows, path.parent().expect("a folder"), cards);
    window(&mut rows, path, id);
    parts(&mut rows, &journey);
    graph::figures(&mut rows, &journey);
    let frame = pictures(&mut rows, &journey);
    whole::figures(&mut rows, &path.with_extension("json"), cards, &frame);
    rows
}

fn exchange(rows: &mut Rows, journey: &Journey) {
    let text = write_json(journey, &|_| None, true);
    rows.both("JSON write", runs(|| (), |()| write_json(journey, &|_| None, true)));
    rows.both("JSON read, checked", runs(|| (), |()| read_json(text.as_bytes()).expect("our own format")));
    rows.number("JSON size", "KB", Some(text.len() as f64 / KB));
    copies(rows, journey);
}

/// Two copies of which every hundredth card was edited in each.
fn copies(rows: &mut Rows, journey: &Journey) {
    let cards = writable(journey);
    let edited = |first: usize, text: &str| {
        let mut copy = journey.clone();
        let mut draft = Draft::new(&mut copy);
        for card in cards.iter().skip(first).step_by(100) {
            let edit = Edit::Set { id: *card, fields: BTreeMap::from([("text".into(), json!(text))]) };
            draft.apply(&edit).expect("a text is allowed");
        }
        draft.keep();
        copy
    };
    let (mine, theirs) = (edited(0, "mine"), edited(50, "theirs"));
    rows.both("merge of two copies", runs(|| (), |()| merge(Some(journey), &mine, &theirs, &|_| None)));
}

fn import(journey: &Journey, path: &Path) -> Id {
    let file = path.with_extension("json");
    std::fs::write(&file, write_json(journey, &|_| None, true)).expect("the target folder can be written");
    let created = app(path).import_file(&file).expect("our own format");
    created.journeys[0]
}

fn app(path: &Path) -> App {
    App::open(path, Settings { watch: None, samples: false, ..Settings::default() }).expect("a library of our own")
}

/// The library file alone.
fn disk(rows: &mut Rows, path: &Path, id: Id) {
    let library = Library::open(path, Seams::default()).expect("a library of our own");
    rows.both("load from the library", runs(|| (), |()| library.load(id).expect("a journey of our own")));
    let loaded = library.load(id).expect("a journey of our own");
    let (mut document, mut sequence, mut random) =
        (Document::new(loaded.journey, loaded.commits), loaded.sequence, Random::new(1));
    let cards = writable(document.journey());
    let mut run = 10_000;
    let prepare = || {
        run += 1;
        let pending = document.edit(stamp(&mut random, "ann", run as i64), &write(&cards, run)).expect("allowed");
        pending.keep()
    };
    let commit = |commit| sequence = library.commit(id, sequence, &commit).expect("it can be saved").sequence;
    rows.late("durable commit alone (FULL)", runs(prepare, commit));
}

/// What a window asks, answered as JSON, as it crosses the border.
fn window(rows: &mut Rows, path: &Path, id: Id) {
    let app = app(path);
    let view = json!({ "theme": "light", "lanes": null, "stages": null, "persona": null });
    let open = json!({ "ask": "open", "journey": id, "view": view }).to_string();
    let fresh = || app.window().0;
    rows.both("open: load, layout, JSON (texts known)", runs(fresh, |window| ask(&window, &open)));
    // Before any window keeps the map open: what is open already opens for nothing.
    first_view(rows, &app, id);
    let window = fresh();
    rows.number("open: answer", "KB", Some(ask(&window, &open).len() as f64 / KB));
    let journey = read(&app, id);
    let cards = writable(&journey);
    let mut run = 20_000;
    let mut texts = || {
        run += 1;
        json!({ "ask": "edit", "journey": id, "edit": write(&cards, run), "joins": null }).to_string()
    };
    let mut size = 0;
    let edit = |text: String| size = ask(&window, &text).len();
    let timing = runs(&mut texts, edit);
    rows.late("edit a card", timing);
    rows.number("edit a card: answer", "KB", Some(size as f64 / KB));
    let undo = json!({ "ask": "undo", "journey": id }).to_string();
    rows.both("undo", runs(|| ask(&window, &texts()), |_| ask(&window, &undo)));
    insert(rows, &window, &journey, &undo);
    let search = json!({ "ask": "search", "text": "queue letter" }).to_string();
    rows.both("search the library", runs(|| (), |()| ask(&window, &search)));
}

/// What the page asks to open a map: where all stands with what is near, then the records.
fn first_view(rows: &mut Rows, app: &App, id: Id) {
    let view = json!({ "theme": "light", "lanes": null, "stages": null, "persona": null });
    let near = json!({ "x": 0, "y": 0, "width": 1_707, "height": 1_067 });
    let enter = json!({ "ask": "enter", "journey": id, "view": view, "near": near }).to_string();
    let records = json!({ "ask": "records", "journey": id }).to_string();
    let fresh = || app.window().0;
    rows.both("open: first view in bytes (texts known)", runs(fresh, |window| reply(&window, &enter)));
    let window = fresh();
    rows.number("open: first view", "KB", Some(reply(&window, &enter) as f64 / KB));
    rows.both("open: records in bytes", runs(|| (), |()| reply(&window, &records)));
    rows.number("open: records", "KB", Some(reply(&window, &records) as f64 / KB));
}

/// Asks as the page does; how many bytes come back.
fn reply(window: &Window, text: &str) -> usize {
    match window.reply_json(text).expect("the core answers") {
        Reply::Json(text) => text.len(),
        Reply::Bytes(bytes) => bytes.len(),
    }
}

/// An edit that moves nearly everything: what it costs at most.
fn insert(rows: &mut Rows, window: &Window, journey: &Journey, undo: &str) {
    let (first, mut random) = (journey.stages().next().map(|stage| stage.id), Random::new(2));
    let mut inserted = false;
    let mut prepare = || {
        if std::mem::replace(&mut inserted, true) {
            ask(window, undo);
        }
        let edit = Edit::AddStage { id: random.id(), step: random.id(), name: "New".into(), after: first };
        json!({ "ask": "edit", "journey": journey.id(), "edit": edit, "joins": null }).to_string()
    };
    let mut size = 0;
    rows.both("insert a stage after the first", runs(&mut prepare, |text| size = ask(window, &text).len()));
    rows.number("insert a stage: answer", "KB", Some(size as f64 / KB));
    ask(window, undo);
}

fn ask(window: &Window, text: &str) -> String {
    window.ask_json(text).expect("the core answers")
}

fn read(app: &App, id: Id) -> Journey {
    app.bare(id).expect("a journey of our own").journey().clone()
}

/// Layout and drafting alone, to tell where the time of an edit and of an open goes.
fn parts(rows: &mut Rows, journey: &Journey) {
    let (theme, options, fonts) = (Theme::light(), ViewOptions::default(), Fonts::bundled());
    let lay = |fonts: &Fonts| Layout::new(journey, &theme, fonts, &options);
    rows.both("layout, every text new", runs(Fonts::bundled, |fonts| lay(&fonts)));
    rows.both("layout, texts known", runs(|| (), |()| lay(&fonts)));
    let (mut document, mut random) = (Document::new(journey.clone(), Vec::new()), Random::new(3));
    let cards = writable(journey);
    let mut run = 30_000;
    let mut draft = |document: &mut Document| {
        run += 1;
        let pending = document.edit(stamp(&mut random, "ann", run as i64), &write(&cards, run)).expect("allowed");
        pending.keep().changes
    };
    rows.both("draft of an edit alone", runs(|| (), |()| draft(&mut document)));
    let mut layout = Layout::new(document.journey(), &theme, &fonts, &options);
    let step = |()| {
        let changes = draft(&mut document);
        layout.update(document.journey(), &changes)
    };
    rows.both("draft and layout of an edit", runs(|| (), step));
}

fn pictures(rows: &mut Rows, journey: &Journey) -> Frame {
    let (theme, fonts) = (Theme::light(), Fonts::bundled());
    let draw = || layout(journey, &theme, &fonts, &ViewOptions::export());
    let scene: Scene = draw();
    let (width, height) = (f64::from(scene.frame.width), f64::from(scene.frame.height));
    rows.number("picture: megapixels at scale 1", "MP", Some(width * height / 1e6));
    let options = SvgOptions::default();
    rows.both("SVG", runs(|| (), |()| svg(&scene, &fonts, Images::none(), options)));
    let size = svg(&scene, &fonts, Images::none(), options).len() as f64;
    rows.number("SVG: size", "KB", Some(size / KB));
    let pixels = || png(&scene, &fonts, Images::none(), 1.0, false);
    match pixels() {
        Ok(bytes) => {
            rows.both("PNG at scale 1", runs(|| (), |()| pixels()));
            rows.number("PNG: size", "KB", Some(bytes.len() as f64 / KB));
        }
        Err(error) => {
            eprintln!("  PNG: {error}");
            for (name, unit) in [("PNG at scale 1", "ms"), ("PNG at scale 1, processor", "ms"), ("PNG: size", "KB")] {
                rows.number(name, unit, None);
            }
        }
    }
    let pages = || pdf(&scene, &fonts, Images::none(), Page::Fit).expect("a map has a page");
    rows.both("PDF", runs(|| (), |()| pages()));
    rows.number("PDF: size", "KB", Some(pages().len() as f64 / KB));
    scene.frame
}

/// Cards of plain text, from all over the map.
fn writable(journey: &Journey) -> Vec<Id> {
    let plain =
        |id: Id| journey.lane(id).is_some_and(|lane| matches!(lane.kind, LaneKind::Actions | LaneKind::Thoughts));
    let mut cards: Vec<Id> = journey.cards().filter(|card| plain(card.lane)).map(|card| card.id).collect();
    if cards.is_empty() {
        cards = journey.cards().map(|card| card.id).collect();
    }
    cards
}

/// An edit that gives one of the cards a text that no card had before.
fn write(cards: &[Id], run: usize) -> Edit {
    let id = cards[run * 7_919 % cards.len()];
    Edit::Set { id, fields: BTreeMap::from([("text".into(), json!(format!("Waits at the counter {run}")))]) }
}
