//! How a workbook of ours looks, read from the finished file: what is shown before it is saved is what is in it. Only the
//! beginning of each sheet is read, and nothing is shown that the file does not say.

mod cells;
mod styles;
mod texts;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_model::Journey;

use super::container::Container;
use super::part::{Piece, attribute, local, read};
use crate::error::ImportError;
use crate::tables::language::Language;
use crate::tables::out::{Felt, Look};

/// Most events of one part.
const EVENTS: u64 = 40_000_000;
/// Most cells of all sheets together, and of one.
const CELLS: (usize, usize) = (9_000, 4_000);

/// A sheet as it looks.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetView {
    /// Its name.
    pub name: String,
    /// Whether its columns run from right to left.
    pub right_to_left: bool,
    /// Rows from the top that are always seen.
    pub frozen: u32,
    /// Width of each column in pixels; 0 for a hidden one.
    pub columns: Vec<f32>,
    /// Its first rows.
    pub rows: Vec<SheetRow>,
    /// Whether there is more than is shown.
    pub more: bool,
    /// The chart of feelings on it.
    pub curve: Option<SheetCurve>,
}

/// A row of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetRow {
    /// Height in pixels.
    pub height: f32,
    /// Its cells from the first column on; those that another one covers are left out.
    pub cells: Vec<SheetCell>,
}

/// A cell of a sheet.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetCell {
    /// Its column, from 0.
    pub column: u32,
    /// How many columns it covers.
    pub columns: u32,
    /// How many rows it covers.
    pub rows: u32,
    /// What it says.
    pub runs: Vec<SheetRun>,
    /// Its ground as "#rrggbb"; empty for none.
    pub fill: String,
    /// The line at its beginning, where it has a thick one.
    pub line: String,
    /// Where its text stands: "start", "center" or "end".
    pub align: String,
    /// Whether it stands in the middle of its height.
    pub middle: bool,
}

/// Text of one look.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetRun {
    /// The text.
    pub text: String,
    /// Its colour as "#rrggbb".
    pub ink: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Its size in points.
    pub size: f32,
}

/// The chart of feelings: where it lies and its lines.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetCurve {
    /// The row over which it lies.
    pub row: u32,
    /// Its first column.
    pub column: u32,
    /// How many columns it covers.
    pub columns: u32,
    /// One for each persona.
    pub lines: Vec<SheetLine>,
}

/// A line of a chart.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct SheetLine {
    /// Its colour as "#rrggbb".
    pub colour: String,
    /// A value from -2 to 2 for each column; none where nothing was felt.
    pub points: Vec<Option<f32>>,
}

/// The sheets of a workbook that was written of this journey, as they look.
pub fn workbook_looks(journey: &Journey, bytes: &[u8]) -> Result<Vec<SheetView>, ImportError> {
    let mut container = Container::open(bytes)?;
    let names = names(&mut container)?;
    let styles = styles::styles(&mut container)?;
    let texts = texts::texts(&mut container)?;
    let (mut sheets, mut left) = (Vec::new(), CELLS.0);
    for (at, name) in names.into_iter().enumerate() {
        let part = format!("xl/worksheets/sheet{}.xml", at + 1);
        // Each sheet shows at least its beginning.
        let most = left.clamp(400, CELLS.1);
        let (sheet, count) = cells::sheet(&mut container, &part, (&styles, &texts), most)?;
        left = left.saturating_sub(count);
        sheets.push(SheetView { name, ..sheet });
    }
    if let Some(map) = sheets.first_mut() {
        map.curve = curve(journey, &mut container)?;
    }
    Ok(sheets)
}

fn names(container: &mut Container<'_>) -> Result<Vec<String>, ImportError> {
    let mut names = Vec::new();
    read(container.file("xl/workbook.xml")?, EVENTS, &mut |piece| {
        if let Piece::Start(start) = piece
            && local(start.name().as_ref()) == "sheet"
        {
            names.push(attribute(start, "name").unwrap_or_default());
        }
        Ok(())
    })?;
    Ok(names)
}

/// The chart on the first sheet: its place as the file says it, its lines as they were written into it.
fn curve(journey: &Journey, container: &mut Container<'_>) -> Result<Option<SheetCurve>, ImportError> {
    const DRAWING: &str = "xl/drawings/drawing1.xml";
    if !container.has(DRAWING) {
        return Ok(None);
    }
    let (mut places, mut reads) = (Vec::new(), false);
    read(container.file(DRAWING)?, EVENTS, &mut |piece| {
        match piece {
            Piece::Start(start) => reads = matches!(local(start.name().as_ref()), "col" | "row"),
            Piece::Text(text) if reads => places.extend(text.trim().parse::<u32>().ok()),
            Piece::Text(_) => {}
            Piece::End(_) => reads = false,
        }
        Ok(())
    })?;
    let [column, row, last, ..] = places.as_slice() else { return Ok(None) };
    let felt = Felt::of(journey, &Look::of(journey, Language::default()));
    // A line has one point a column here: the mean, where the file has a point for each card.
    let lines = felt.curves.iter().map(|curve| SheetLine {
        colour: colour_of(curve.colour),
        points: felt.means(journey, curve).into_iter().map(|point| point.map(|point| point as f32)).collect(),
    });
    Ok(Some(SheetCurve {
        row: *row,
        column: *column,
        columns: last.saturating_sub(*column).max(1),
        lines: lines.collect(),
    }))
}

fn colour_of(rgb: u32) -> String {
    format!("#{rgb:06x}")
}

#[cfg(test)]
mod tests;
