//! The map in its size on as many sheets as it takes. Every sheet is a window onto the same drawing; neighbours share the
//! overlap, so that they can be glued. What lies outside a window is never on its sheet.

use std::collections::BTreeMap;

mod cut;
mod furniture;
mod overview;

use super::paper::{Page, UNITS_PER_MM};
use super::place::{bounds, placed};
use super::reading::{self, Mark, Part, Piece};
use super::sheet::{Desk, Sheet};
use super::{MOST_PAGES, Maker, PageScene, TooManyPages};
use crate::{Group, Scene, layout};
use cut::{Cut, largest, name};
use furniture::furniture;
use overview::overview;

/// Border of a sheet in which printers may not print: marks and names stand in it.
const MARGIN: f32 = 12.0 * UNITS_PER_MM;
/// Layer of what covers the map, and of what stands on that.
const COVER: i16 = 900;

/// How many sheets a map of this size takes.
pub(crate) fn count(size: (f32, f32), page: Page, overlap: f32) -> usize {
    Cut::best(size, page, overlap.max(0.0) * UNITS_PER_MM).count()
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
