//! One sheet as it looks: widths, heights, cells in their colours, what is merged, as far as there is room.

use std::collections::HashMap;

use super::super::container::Container;
use super::super::part::{Piece, attribute, local, read};
use super::styles::{Number, Styles};
use super::texts::Text;
use super::{EVENTS, SheetCell, SheetRow, SheetView};
use crate::error::ImportError;
use crate::tables::day::from_serial;

/// Most columns that are shown.
const COLUMNS: u32 = 80;
/// Height of a row of which nothing is said, in points; pixels of a point, and of a digit of width.
const ROW: f32 = 15.0;
const POINT: f32 = 4.0 / 3.0;
const DIGIT: f32 = 7.0;

/// Where one is in a sheet.
#[derive(Default)]
struct Place {
    view: SheetView,
    /// The first cell of each merged range: how many columns and rows it covers.
    merged: HashMap<(u32, u32), (u32, u32)>,
    count: usize,
    /// The cell whose value comes: its style and kind.
    cell: Option<(SheetCell, usize, String)>,
    value: String,
    reads: bool,
}

/// Reads a sheet, at most so many cells of it; answers how many.
pub(super) fn sheet(
    container: &mut Container<'_>,
    part: &str,
    known: (&Styles, &[Text]),
    most: usize,
) -> Result<(SheetView, usize), ImportError> {
    let mut place = Place::default();
    read(container.file(part)?, EVENTS, &mut |piece| {
        match piece {
            Piece::Start(start) => {
                let name = start.name();
                place.begin(local(name.as_ref()), &|what| attribute(start, what).unwrap_or_default(), known.0, most);
            }
            Piece::Text(text) if place.reads => place.value.push_str(text),
            Piece::Text(_) => {}
            Piece::End("v" | "t") => place.reads = false,
            Piece::End("c") => place.end(known),
            Piece::End(_) => {}
        }
        Ok(())
    })?;
    place.cover();
    Ok((place.view, place.count))
}

impl Place {
    fn begin(&mut self, name: &str, get: &dyn Fn(&str) -> String, styles: &Styles, most: usize) {
        let number = |what: &str| get(what).parse::<f32>().ok();
        match name {
            "sheetView" => self.view.right_to_left = get("rightToLeft") == "1",
            "pane" => self.view.frozen = number("ySplit").unwrap_or(0.0) as u32,
            "col" => self.column(number("min"), number("max"), number("width"), get("hidden") == "1"),
            "row" if self.count >= most => self.view.more = true,
            "row" => {
                // Rows of which nothing is said are not written.
                let before = number("r").map_or(0, |row| row as usize).saturating_sub(1).min(most);
                while self.view.rows.len() < before {
                    self.view.rows.push(SheetRow { height: ROW * POINT, cells: Vec::new() });
                }
                let height = number("ht").unwrap_or(ROW) * POINT;
                self.view.rows.push(SheetRow { height, cells: Vec::new() });
            }
            "c" if !self.view.more => {
                let (column, _) = position(&get("r"));
                let style = get("s").parse().unwrap_or(0);
                self.cell = Some((SheetCell { column, columns: 1, rows: 1, ..styles.cell(style) }, style, get("t")));
                self.value.clear();
            }
            "v" | "t" => self.reads = self.cell.is_some(),
            "mergeCell" => {
                let range = get("ref");
                let Some((from, to)) = range.split_once(':') else { return };
                let ((left, top), (right, bottom)) = (position(from), position(to));
                self.merged.insert((left, top), (right.saturating_sub(left) + 1, bottom.saturating_sub(top) + 1));
            }
            _ => {}
        }
    }

    fn column(&mut self, from: Option<f32>, to: Option<f32>, width: Option<f32>, hidden: bool) {
        let (Some(from), Some(to)) = (from, to) else { return };
        let pixels = if hidden { 0.0 } else { (width.unwrap_or(9.0) * DIGIT).round() };
        for column in from as u32..=(to as u32).min(COLUMNS) {
            let at = column.saturating_sub(1) as usize;
            if self.view.columns.len() <= at {
                self.view.columns.resize(at + 1, 9.0 * DIGIT);
            }
            self.view.columns[at] = pixels;
        }
    }

    /// A cell is whole: it gets its text, and its place when it is within what is shown.
    fn end(&mut self, (styles, texts): (&Styles, &[Text])) {
        let Some((mut cell, style, kind)) = self.cell.take() else { return };
        if cell.column >= COLUMNS {
            self.view.more = true;
            return;
        }
        match (kind.as_str(), self.value.as_str()) {
            (_, "") => {}
            ("s", at) => {
                if let Some(text) = at.parse::<usize>().ok().and_then(|at| texts.get(at)) {
                    let hand = |run: &super::SheetRun| styles.run(style, run.text.clone());
                    cell.runs = if text.own { text.runs.clone() } else { text.runs.iter().map(hand).collect() };
                }
            }
            ("b", yes) => cell.runs = vec![styles.run(style, if yes == "1" { "TRUE" } else { "FALSE" }.to_owned())],
            (_, value) => cell.runs = vec![styles.run(style, written(value, styles.number(style)))],
        }
        self.count += 1;
        if let Some(row) = self.view.rows.last_mut() {
            row.cells.push(cell);
        }
    }

    /// Widens what is merged, and takes away what lies below it.
    fn cover(&mut self) {
        let rows = u32::try_from(self.view.rows.len()).unwrap_or(u32::MAX);
        let mut covered: std::collections::HashSet<(u32, u32)> = std::collections::HashSet::new();
        for (&(left, top), &(columns, down)) in &self.merged {
            for row in top..(top + down).min(rows) {
                covered.extend((left..(left + columns).min(COLUMNS)).map(|column| (column, row)));
            }
            covered.remove(&(left, top));
        }
        for (at, row) in self.view.rows.iter_mut().enumerate() {
            let at = u32::try_from(at).unwrap_or(u32::MAX);
            row.cells.retain(|cell| !covered.contains(&(cell.column, at)));
            for cell in &mut row.cells {
                if let Some((columns, down)) = self.merged.get(&(cell.column, at)) {
                    cell.columns = (*columns).min(COLUMNS - cell.column);
                    cell.rows = (*down).min(rows - at);
                }
            }
        }
    }
}

/// "B12" as its column and row, both from 0.
fn position(name: &str) -> (u32, u32) {
    let letters = name.bytes().take_while(u8::is_ascii_uppercase).take(3);
    let column = letters.fold(0_u32, |sum, letter| sum * 26 + u32::from(letter - b'A') + 1);
    let row = name.trim_start_matches(|letter: char| letter.is_ascii_uppercase()).parse::<u32>().unwrap_or(1);
    (column.saturating_sub(1), row.saturating_sub(1))
}

/// A number as a spreadsheet writes it.
fn written(value: &str, number: Number) -> String {
    let Ok(parsed) = value.parse::<f64>() else { return value.to_owned() };
    match number {
        Number::Plain => value.to_owned(),
        Number::Share => format!("{}%", (parsed * 100.0).round()),
        Number::Day => from_serial(parsed).unwrap_or_else(|| value.to_owned()),
    }
}
