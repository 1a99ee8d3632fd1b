//! The least that anyone could do for the same file: markup written straight from the data, and an empty raster. Each runs as a
//! process of its own. A row of SQLite is committed as plainly as can be.

use std::fmt::Write as _;
use std::path::Path;

use rusqlite::Connection;
use serde_json::Value;

use crate::measure::runs;
use crate::table::Rows;

/// Reads a map's JSON and writes each card as a box with its text, in columns: no measuring, no wrapping, no links.
pub(crate) fn straight_svg(from: &str, to: &str) {
    let map: Value = serde_json::from_slice(&std::fs::read(from).expect("a map")).expect("JSON");
    let mut out = String::from("<svg xmlns=\"http://www.w3.org/2000/svg\">\n");
    for (at, card) in map["cards"].as_array().expect("cards").iter().enumerate() {
        let (x, y) = (at % 32 * 184, at / 32 * 80);
        let text = card["text"].as_str().unwrap_or_default();
        let written = writeln!(
            out,
            "<g><rect x=\"{x}\" y=\"{y}\" width=\"160\" height=\"64\" rx=\"7\" fill=\"#fff\"/>\
             <text x=\"{}\" y=\"{}\">{text}</text></g>",
            x + 8,
            y + 22
        );
        written.expect("a string takes everything");
    }
    out.push_str("</svg>\n");
    std::fs::write(to, out).expect("the folder can be written");
}

/// Writes a white PNG of this size.
pub(crate) fn empty_png(width: u32, height: u32, to: &str) {
    let file = std::io::BufWriter::new(std::fs::File::create(to).expect("the folder can be written"));
    let mut encoder = png::Encoder::new(file, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.set_compression(png::Compression::Fast);
    let mut writer = encoder.write_header().expect("a header");
    let pixels = vec![255; width as usize * height as usize * 3];
    writer.write_image_data(&pixels).expect("the folder can be written");
}

/// The cards and links of a map as Graphviz reads them.
pub(crate) fn dot(map: &Path) -> String {
    let map: Value = serde_json::from_slice(&std::fs::read(map).expect("a map")).expect("JSON");
    let mut out = String::from("digraph {\nrankdir=LR; node [shape=box];\n");
    for card in map["cards"].as_array().expect("cards") {
        let _ = writeln!(out, "{} [label={}];", card["id"], card["text"]);
    }
    for link in map["links"].as_array().expect("links") {
        let _ = writeln!(out, "{} -> {};", link["from"], link["to"]);
    }
    out.push_str("}\n");
    out
}

/// A bare commit of one row and one line of a log, synced (FULL), beside our library.
pub(crate) fn commit(rows: &mut Rows, folder: &Path, rows_before: usize) {
    let path = folder.join(format!("bare-{rows_before}.sqlite"));
    let _ = std::fs::remove_file(&path);
    let conn = Connection::open(&path).expect("a file of our own");
    conn.execute_batch(
        "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;
         CREATE TABLE card (id INTEGER PRIMARY KEY, text TEXT); CREATE TABLE log (id INTEGER PRIMARY KEY, text TEXT);",
    )
    .expect("two tables");
    let text = "Waits at the counter".repeat(20);
    let fill = conn.unchecked_transaction().expect("a transaction");
    for id in 0..rows_before {
        fill.execute("INSERT INTO card VALUES (?, ?)", (id, &text)).expect("a row");
    }
    fill.commit().expect("saved");
    let mut run = 0;
    let one = |()| {
        run += 1;
        let tx = conn.unchecked_transaction().expect("a transaction");
        tx.execute("UPDATE card SET text = ?2 WHERE id = ?1", (run * 7_919 % rows_before, &text)).expect("a row");
        tx.execute("INSERT INTO log (text) VALUES (?)", [&text]).expect("a line");
        tx.commit().expect("saved");
    };
    rows.late("floor: bare SQLite commit (FULL)", runs(|| (), one));
}
