//! The map in its size on as many sheets as it takes. Every sheet is a window onto the same drawing; neighbours share the
//! overlap, so that they can be glued. What lies outside a window is never on its sheet.

use std::collections::BTreeMap;

use super::paper::{Page, UNITS_PER_MM};
use super::place::{bounds, placed};
use super::reading::{self, Mark, Part, Piece};
use super::sheet::{Desk, Sheet};
use super::{MOST_PAGES, Maker, PageScene, TooManyPages};
use crate::draw::{CHIP, NAME, Pen, SMALL, TINY, TITLE, solid};
use crate::path::polyline;
use crate::{Group, Paint, Role, Scene, Stroke, layout};

/// Border of a sheet in which printers may not print: marks and names stand in it.
const MARGIN: f32 = 12.0 * UNITS_PER_MM;
/// Length of a crop mark, and its distance from the corner.
const MARK: (f32, f32) = (18.0, 4.0);
/// Layer of what covers the map, and of what stands on that.
const COVER: i16 = 900;

/// How a map of some size is cut.
#[derive(Clone, Copy, Debug)]
struct Cut {
    paper: (f32, f32),
    window: (f32, f32),
    overlap: f32,
    columns: usize,
    rows: usize,
    /// Where the map stands in all windows together.
    at: (f32, f32),
}

impl Cut {
    fn new(map: (f32, f32), paper: (f32, f32), overlap: f32) -> Self {
        let window = (paper.0 - 2.0 * MARGIN, paper.1 - 2.0 * MARGIN);
        let overlap = overlap.clamp(0.0, window.0.min(window.1) * 0.4);
        let count = |map: f32, window: f32| ((map - overlap) / (window - overlap)).ceil().max(1.0) as usize;
        let (columns, rows) = (count(map.0, window.0), count(map.1, window.1));
        let all = |count: usize, window: f32| count as f32 * (window - overlap) + overlap;
        let at = ((all(columns, window.0) - map.0) / 2.0, (all(rows, window.1) - map.1) / 2.0);
        Cut { paper, window, overlap, columns, rows, at }
    }

    /// The way of laying the paper that needs fewer sheets.
    fn best(map: (f32, f32), page: Page, overlap: f32) -> Self {
        let page = if page == Page::Fit { Page::A4 } else { page };
        let cut = |wide: bool| Cut::new(map, page.size(wide).unwrap_or((794.0, 1_123.0)), overlap);
        let (across, upright) = (cut(true), cut(false));
        if across.count() <= upright.count() { across } else { upright }
    }

    fn count(self) -> usize {
        self.columns.saturating_mul(self.rows)
    }

    /// The corner of a window, counted from the map's.
    fn corner(self, column: usize, row: usize) -> (f32, f32) {
        let (across, down) = (self.window.0 - self.overlap, self.window.1 - self.overlap);
        (column as f32 * across - self.at.0, row as f32 * down - self.at.1)
    }
}

/// How many sheets a map of this size takes.
pub(crate) fn count(size: (f32, f32), page: Page, overlap: f32) -> usize {
    Cut::best(size, page, overlap.max(0.0) * UNITS_PER_MM).count()
}

/// The name of a tile: a letter for the column, a number for the row.
fn name(column: usize, row: usize) -> String {
    let mut letters = String::new();
    let mut rest = column + 1;
    while rest > 0 {
        letters.insert(0, char::from(b'A' + ((rest - 1) % 26) as u8));
        rest = (rest - 1) / 26;
    }
    format!("{letters}{}", row + 1)
}

/// All sheets, the overview first when there is more than one.
pub(crate) fn pages(maker: Maker<'_>) -> Result<Vec<PageScene>, TooManyPages> {
    let scene = layout(maker.journey, maker.theme, maker.fonts, maker.view);
    let enlarged = if maker.spread.enlarged.is_finite() { maker.spread.enlarged.clamp(0.1, 20.0) } else { 1.0 };
    let size = (scene.frame.width * enlarged, scene.frame.height * enlarged);
    let overlap = maker.spread.overlap.max(0.0) * UNITS_PER_MM;
    let cut = Cut::best(size, maker.spread.page, overlap);
    let extra = usize::from(cut.count() > 1);
    if cut.count() + extra > MOST_PAGES {
        let largest = largest((scene.frame.width, scene.frame.height), maker.spread.page, overlap);
        return Err(TooManyPages { pages: cut.count() + extra, enlarged: largest });
    }
    let desk = Desk::new(maker);
    let mut pages = Vec::with_capacity(cut.count() + extra);
    if extra > 0 {
        pages.push(overview(&desk, &scene, cut, size));
    }
    let order = Order::of(&scene);
    let groups = placed(scene, enlarged, (0.0, 0.0));
    let areas = areas(&groups);
    for row in 0..cut.rows {
        for column in 0..cut.columns {
            pages.push(tile(&desk, &groups, &areas, &order, (cut, column, row), maker.spread.marks));
        }
    }
    Ok(pages)
}

/// The largest enlargement that stays within the limit, in hundredths.
fn largest(map: (f32, f32), page: Page, overlap: f32) -> u32 {
    let fits = |hundredths: u32| {
        let scale = hundredths as f32 / 100.0;
        Cut::best((map.0 * scale, map.1 * scale), page, overlap).count() < MOST_PAGES
    };
    let all: Vec<u32> = (10..=2_000).collect();
    let fitting = all.partition_point(|hundredths| fits(*hundredths));
    fitting.checked_sub(1).map_or(0, |last| all[last])
}

/// Where each item of each group reaches: left, top, right, bottom on the whole map; none for what is not drawn.
type Areas = BTreeMap<String, Vec<Option<[f32; 4]>>>;

fn areas(groups: &BTreeMap<String, Group>) -> Areas {
    let of = |group: &Group| {
        let moved = |[a, b, c, d]: [f32; 4]| [a + group.x, b + group.y, c + group.x, d + group.y];
        group.items.iter().map(|item| bounds(item).map(moved)).collect()
    };
    groups.iter().map(|(key, group)| (key.clone(), of(group))).collect()
}

/// The groups that are read, in the order of the whole map.
struct Order(Vec<(String, Option<String>)>);

impl Order {
    fn of(scene: &Scene) -> Self {
        let mut order = Vec::new();
        gather(&reading::of_map(scene), &mut order);
        Order(order)
    }
}

fn gather(parts: &[Part], order: &mut Vec<(String, Option<String>)>) {
    for part in parts {
        match part {
            Part::Heading(_, piece) | Part::Text(piece) => order.push((piece.key.clone(), None)),
            Part::Figure(pieces, said) => {
                order.extend(pieces.iter().map(|piece| (piece.key.clone(), Some(said.clone()))))
            }
            Part::List(entries) => entries.iter().for_each(|entry| gather(entry, order)),
            Part::Table(rows) => rows.iter().flatten().for_each(|cell| gather(&cell.parts, order)),
            Part::Section(parts) => gather(parts, order),
            Part::Link(..) => {}
        }
    }
    order.dedup();
}

fn tile(
    desk: &Desk<'_>,
    groups: &BTreeMap<String, Group>,
    areas: &Areas,
    order: &Order,
    (cut, column, row): (Cut, usize, usize),
    marks: bool,
) -> PageScene {
    let (left, top) = cut.corner(column, row);
    let window = [left, top, left + cut.window.0, top + cut.window.1];
    let mut sheet = Sheet::new(desk.context(), cut.paper);
    let seen =
        |area: &[f32; 4]| area[0] < window[2] && area[2] > window[0] && area[1] < window[3] && area[3] > window[1];
    let mut shown = BTreeMap::new();
    for (key, group) in groups {
        let keeps = |(item, area): (&crate::Item, &Option<[f32; 4]>)| {
            area.as_ref().filter(|area| seen(area)).map(|_| item.clone())
        };
        let items: Vec<crate::Item> = group.items.iter().zip(&areas[key]).filter_map(keeps).collect();
        if !items.is_empty() {
            let (x, y) = (group.x - left + MARGIN, group.y - top + MARGIN);
            let label = group.label.clone();
            shown.insert(key.clone(), Group { x, y, items, label, ..without_items(group) });
        }
    }
    let name = name(column, row);
    let title = furniture(&mut sheet, cut, (column, row), &name, marks);
    sheet.reading.push(Part::Heading(1, title));
    sheet.marks.push(Mark { level: 2, title: name.clone(), at: (0.0, 0.0) });
    for (key, said) in &order.0 {
        let Some(group) = shown.get(key) else { continue };
        let piece = Piece::whole(key);
        let speaks = group.items.iter().any(|item| matches!(item, crate::Item::Text(_)));
        match said {
            Some(said) => sheet.reading.push(Part::Figure(vec![piece], said.clone())),
            None if speaks => sheet.reading.push(Part::Text(piece)),
            None => {}
        }
    }
    sheet.map(shown, Vec::new());
    sheet.finish(name)
}

fn without_items(group: &Group) -> Group {
    let Group { role, pane, layer, id, row, x, y, width, height, .. } = *group;
    Group { role, pane, layer, id, row, x, y, width, height, label: String::new(), items: Vec::new() }
}

/// White around the window, and in it the name, the place among the tiles and the marks; answers the name's piece.
fn furniture(sheet: &mut Sheet<'_>, cut: Cut, place: (usize, usize), name: &str, marks: bool) -> Piece {
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

/// The whole map small, with the tiles drawn over it.
fn overview(desk: &Desk<'_>, scene: &Scene, cut: Cut, size: (f32, f32)) -> PageScene {
    let context = desk.context();
    let (theme, words) = (context.theme, context.words);
    let mut sheet = Sheet::new(context, cut.paper);
    let width = cut.paper.0 - 2.0 * MARGIN;
    let title = match context.journey.properties().title.trim() {
        "" => words.drawn.untitled_journey.to_owned(),
        title => title.to_owned(),
    };
    let (piece, mut y) = sheet.text(&title, TITLE, theme.ink, (MARGIN, MARGIN), width);
    sheet.reading.push(Part::Heading(1, piece));
    let centimetres = |units: f32| words.number(f64::from((units / UNITS_PER_MM / 10.0).round()), false);
    let said = (words.report.tiled)(cut.count(), &centimetres(size.0), &centimetres(size.1));
    y += MARGIN + 6.0;
    let (piece, height) = sheet.text(&said, SMALL, theme.second, (MARGIN, y), width);
    sheet.reading.push(Part::Text(piece));
    y += height + 16.0;
    let all = (
        cut.columns as f32 * (cut.window.0 - cut.overlap) + cut.overlap,
        cut.rows as f32 * (cut.window.1 - cut.overlap) + cut.overlap,
    );
    let unit = (width / all.0).min((cut.paper.1 - MARGIN - y) / all.1);
    let scale = unit * size.0 / scene.frame.width;
    let origin = (MARGIN + (width - all.0 * unit) / 2.0, y);
    let at = (origin.0 + cut.at.0 * unit, origin.1 + cut.at.1 * unit);
    let mut groups = placed(scene.clone(), scale, at);
    groups.retain(|_, group| group.role != Role::Share);
    sheet.map(groups, scene.warnings.clone());
    windows(&mut sheet, cut, origin, unit);
    sheet.marks.push(Mark { level: 1, title: title.clone(), at: (0.0, 0.0) });
    PageScene { guide: true, ..sheet.finish(words.report.overview.to_owned()) }
}

fn windows(sheet: &mut Sheet<'_>, cut: Cut, origin: (f32, f32), unit: f32) {
    let (context, theme) = (sheet.context, sheet.context.theme);
    let mut pen = Pen::new(context, None);
    for row in 0..cut.rows {
        for column in 0..cut.columns {
            let (x, y) = cut.corner(column, row);
            let (x, y) = ((x + cut.at.0) * unit, (y + cut.at.1) * unit);
            let (wide, high) = (cut.window.0 * unit, cut.window.1 * unit);
            pen.rect([x, y, wide, high], 0.0, None, Some((theme.accent, 0.75)));
            let name = name(column, row);
            let letters = pen.measure(&name, CHIP, None).width + 14.0;
            if letters < wide && crate::draw::CHIP_HEIGHT < high {
                pen.chip(
                    &name,
                    (x + (wide - letters) / 2.0, y + high / 2.0 - 8.5),
                    theme.accent_tint,
                    theme.accent_ink,
                );
            }
        }
    }
    let size = (cut.paper.0 - 2.0 * MARGIN, cut.paper.1 - origin.1);
    sheet.put(pen, [origin.0, origin.1, size.0, size.1], COVER);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_cover_the_whole_map_and_share_the_overlap() {
        for (map, overlap) in
            [((2_000.0, 900.0), 38.0), ((10.0, 10.0), 0.0), ((9_999.0, 40_000.0), 75.0), ((718.0, 1_000.0), 500.0)]
        {
            let cut = Cut::best(map, Page::A4, overlap);
            let (first, last) = (cut.corner(0, 0), cut.corner(cut.columns - 1, cut.rows - 1));
            assert!(first.0 <= 0.0 && first.1 <= 0.0, "{cut:?}");
            assert!(last.0 + cut.window.0 >= map.0 - 0.01 && last.1 + cut.window.1 >= map.1 - 0.01, "{cut:?}");
            let across = (last.0 + cut.window.0 - first.0, last.1 + cut.window.1 - first.1);
            let (joints, stripes) = ((cut.columns - 1) as f32, (cut.rows - 1) as f32);
            let widths = cut.columns as f32 * cut.window.0 - joints * cut.overlap;
            let heights = cut.rows as f32 * cut.window.1 - stripes * cut.overlap;
            assert!((widths - across.0).abs() < 0.5 && (heights - across.1).abs() < 0.5, "{cut:?}");
        }
        assert_eq!([name(0, 0), name(1, 2), name(25, 0), name(26, 9)], ["A1", "B3", "Z1", "AA10"]);
    }
}
