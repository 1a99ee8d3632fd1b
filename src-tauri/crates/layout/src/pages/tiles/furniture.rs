//! What stands around a tile: white, its name and place, crop marks, and all tiles in little.

use super::super::reading::Piece;
use super::super::sheet::Sheet;
use super::cut::Cut;
use super::{COVER, MARGIN};
use crate::draw::{NAME, Pen, TINY, solid};
use crate::path::polyline;
use crate::{Paint, Stroke};

/// Length of a crop mark, and its distance from the corner.
const MARK: (f32, f32) = (18.0, 4.0);
/// White around the window, and in it the name, the place among the tiles and the marks; answers the name's piece.
pub(super) fn furniture(sheet: &mut Sheet<'_>, cut: Cut, place: (usize, usize), name: &str, marks: bool) -> Piece {
    let (context, theme) = (sheet.context, sheet.context.theme);
    let (width, height) = cut.paper;
    let mut pen = Pen::new(context, None);
    let (right, bottom) = (width - MARGIN, height - MARGIN);
    // A little beyond the paper: no hairline of the map may shine through at an edge.
    for area in [
        [-9.0, -9.0, width + 18.0, MARGIN + 9.0],
        [-9.0, bottom, width + 18.0, MARGIN + 9.0],
        [-9.0, -9.0, MARGIN + 9.0, height + 18.0],
        [right, -9.0, MARGIN + 9.0, height + 18.0],
    ] {
        pen.rect(area, 0.0, Some(theme.paper), None);
    }
    if marks {
        crop_marks(&mut pen, cut, place);
    }
    sheet.put(pen, [0.0, 0.0, width, height], COVER);
    let mut pen = Pen::new(context, None);
    let across = pen.line(name, NAME, theme.ink, (0.0, 0.0));
    let piece = sheet.put(pen, [MARGIN + 30.0, bottom + 12.0, across, NAME.line], COVER + 1);
    let number = place.1 * cut.columns + place.0 + 1;
    let about = format!("{number} / {}  \u{b7}  {}", cut.count(), context.journey.properties().title.trim());
    let x = MARGIN + 30.0 + across + 12.0;
    let about = sheet.cut(&about, TINY, right - x - 130.0);
    let mut pen = Pen::new(context, None);
    let wide = pen.line(&about, TINY, theme.second, (0.0, 0.0));
    sheet.put(pen, [x, bottom + 14.0, wide, TINY.line], COVER + 1);
    if cut.count() > 1 {
        corner_map(sheet, cut, place);
    }
    piece
}

/// Lines at the four corners of the window, and short ones where the overlap of the next tile begins.
fn crop_marks(pen: &mut Pen<'_>, cut: Cut, (column, row): (usize, usize)) {
    let ink = pen.context.theme.second;
    let (left, top, right, bottom) = (MARGIN, MARGIN, cut.paper.0 - MARGIN, cut.paper.1 - MARGIN);
    let (length, gap) = MARK;
    let mut lines = kurbo::BezPath::new();
    for (x, out) in [(left, -1.0), (right, 1.0)] {
        for (y, away) in [(top, -1.0), (bottom, 1.0)] {
            lines.extend(polyline(&[(x, y + away * gap), (x, y + away * (gap + length))]));
            lines.extend(polyline(&[(x + out * gap, y), (x + out * (gap + length), y)]));
        }
    }
    pen.stroke(&lines, solid(ink, 0.75));
    let mut folds = kurbo::BezPath::new();
    if column + 1 < cut.columns {
        let x = right - cut.overlap;
        folds.extend(polyline(&[(x, top - gap), (x, top - gap - length * 0.6)]));
        folds.extend(polyline(&[(x, bottom + gap), (x, bottom + gap + length * 0.6)]));
    }
    if row + 1 < cut.rows {
        let y = bottom - cut.overlap;
        folds.extend(polyline(&[(left - gap, y), (left - gap - length * 0.6, y)]));
        folds.extend(polyline(&[(right + gap, y), (right + gap + length * 0.6, y)]));
    }
    if !folds.is_empty() && cut.overlap > 0.0 {
        pen.stroke(&folds, Stroke { paint: Paint::Solid { colour: ink }, width: 0.75, dash: vec![2.0, 2.0] });
    }
}

/// All tiles in little, this one filled.
fn corner_map(sheet: &mut Sheet<'_>, cut: Cut, place: (usize, usize)) {
    let theme = sheet.context.theme;
    let room = (90.0, 22.0);
    let unit = (room.0 / (cut.columns as f32 * cut.window.0)).min(room.1 / (cut.rows as f32 * cut.window.1));
    let (wide, high) = (cut.window.0 * unit, cut.window.1 * unit);
    let (left, top) = (cut.paper.0 - MARGIN - 30.0 - wide * cut.columns as f32, cut.paper.1 - MARGIN + 11.0);
    let mut pen = Pen::new(sheet.context, None);
    let gap = if wide.min(high) > 3.0 { 0.75 } else { 0.2 };
    for row in 0..cut.rows {
        for column in 0..cut.columns {
            let area = [column as f32 * wide, row as f32 * high, wide - gap, high - gap];
            let fill = if (column, row) == place { theme.accent } else { theme.hairline };
            pen.rect(area, 0.0, Some(fill), None);
        }
    }
    sheet.put(pen, [left, top, wide * cut.columns as f32, high * cut.rows as f32], COVER + 1);
}
