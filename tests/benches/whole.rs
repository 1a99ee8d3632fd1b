//! What exports cost as whole processes: the real program on a JSON file, beside the least that anyone could do and beside other
//! programs where they are on this machine.

use std::path::{Path, PathBuf};

use waymark_layout::Frame;

use crate::floors;
use crate::process::{self, Cost};
use crate::table::Rows;

/// Megapixels of the PNG that is compared with others.
const PIXELS: f64 = 21e6;
/// Other programs need minutes beyond this many cards.
const PATIENT: usize = 1_000;

/// Exports of the map in this JSON file.
pub(crate) fn figures(rows: &mut Rows, map: &Path, cards: usize, frame: &Frame) {
    let out = |name: &str| map.with_file_name(name).display().to_string();
    let (program, from) = (process::waymark(), map.display().to_string());
    let export = |ending: &str, more: &[&str]| {
        let to = out(&format!("whole.{ending}"));
        process::cost(&program, &[&["export", &from, "-o", &to], more].concat())
    };
    put(rows, "nothing, whole process", process::cost(&program, &["--version"]));
    put(rows, "SVG, whole process", export("svg", &[]));
    put(
        rows,
        "floor: SVG straight from data, whole process",
        process::own(&["straight-svg", &from, &out("straight.svg")]),
    );
    put(rows, "floor: Graphviz, whole process", graphviz(map, cards));
    let (width, height) = (f64::from(frame.width), f64::from(frame.height));
    let scale = (PIXELS / (width * height)).sqrt();
    let (across, down) = ((width * scale).round(), (height * scale).round());
    let fits = across.max(down) <= waymark_picture::MOST_SIDE as f64;
    put(
        rows,
        "PNG of 21 megapixels, whole process",
        fits.then(|| export("png", &["--scale", &scale.to_string()])).flatten(),
    );
    // What cannot be drawn must fail, and not write something else.
    assert!(fits || export("png", &["--scale", "1"]).is_none(), "a PNG of {cards} cards cannot be, and was written");
    let empty = ["empty-png", &across.to_string(), &down.to_string(), &out("empty.png")];
    put(rows, "floor: empty PNG of 21 megapixels, whole process", fits.then(|| process::own(&empty)).flatten());
    put(rows, "floor: rsvg-convert of our SVG, whole process", fits.then(|| rsvg(map, cards, across)).flatten());
    put(rows, "PDF, whole process", export("pdf", &[]));
    put(rows, "JSON, whole process", export("json", &[]));
}

fn put(rows: &mut Rows, name: &str, cost: Option<Cost>) {
    rows.told(name, "ms", cost.map(|cost| cost.processor));
    rows.told(&format!("{name}: memory"), "MB", cost.map(|cost| cost.memory));
}

fn graphviz(map: &Path, cards: usize) -> Option<Cost> {
    if cards > PATIENT || !process::is_here("dot") {
        return None;
    }
    let file = map.with_file_name("graph.dot");
    std::fs::write(&file, floors::dot(map)).expect("the folder can be written");
    let to = map.with_file_name("graph.svg");
    process::cost(&PathBuf::from("dot"), &["-Tsvg", &file.display().to_string(), "-o", &to.display().to_string()])
}

fn rsvg(map: &Path, cards: usize, across: f64) -> Option<Cost> {
    if cards > PATIENT || !process::is_here("rsvg-convert") {
        return None;
    }
    let [from, to] = ["whole.svg", "rsvg.png"].map(|name| map.with_file_name(name).display().to_string());
    process::cost(&PathBuf::from("rsvg-convert"), &["--unlimited", "-w", &across.to_string(), "-o", &to, &from])
}
