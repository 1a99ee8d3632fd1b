//! A stage of one step: its lanes as blocks with a heading, in columns that are read from top to bottom, then from left to right.

use waymark_layout::{Group, Item, Role, Scene};
use waymark_model::{Id, Lane, Stage};

use super::deck::Sheet;
use super::parked::{parked, portions};
use super::scene::{At, Drawing, bounds, plain, together};
use super::shape::{Anchor, Area, Form, Named, Shape, Text};
use super::strip::fitting;
use super::write::is_rtl;
use crate::shape::parse;

/// Points for a scene unit, the largest first: a few cards are set large, so that they fill the slide.
const SCALES: [f32; 9] = [2.0, 1.75, 1.5, 1.3, 1.15, 1.0, 0.9, 0.8, 0.72];
const GAP: f32 = 24.0;
/// Height of a heading, and room below a block, in points.
const HEADING: f32 = 26.0;
const BELOW: f32 = 14.0;
/// Most that a slide's blocks are moved down where they leave room below them.
const DOWN: f32 = 28.0;
/// Room that a column keeps at both sides of its cards in a scene.
const INSET: f32 = 7.0;

/// One lane, or a portion of one, on the board.
struct Block {
    scene: Scene,
    /// The journey with only these cards of the lane, where it is a portion.
    journey: Option<waymark_model::Journey>,
    lane: Id,
    high: f32,
    /// Points for a scene unit: less than the others' where one card alone is higher than a slide.
    scale: f32,
}

/// The slides' shapes below the strip.
pub(crate) fn pages(sheet: &Sheet<'_>, stage: &Stage, lanes: &[&Lane], rooms: [Area; 2]) -> Vec<Vec<Shape>> {
    let columns = lanes.len().clamp(1, 3);
    let mut best: Option<(usize, Vec<Block>)> = None;
    // Words of touchpoints need this much of a column.
    let mut scales = SCALES.into_iter().filter(|scale| wide(rooms[0], columns) / scale > 180.0 || *scale < 1.2);
    while let Some(scale) = scales.next() {
        let blocks = blocks(sheet, stage, lanes, scale, columns, rooms[0]);
        // What is twice too high at this scale is not tried at the next ones.
        let over = blocks.iter().map(|block| block.high).sum::<f32>() / (columns as f32 * rooms[0][3]);
        for _ in 0..((over - 1.0) * 2.0).clamp(0.0, 3.0) as usize {
            scales.next();
        }
        let count = spread(&blocks, columns, rooms).len();
        if best.as_ref().is_none_or(|known| count < known.0) {
            best = Some((count, blocks));
        }
        if best.as_ref().is_some_and(|known| known.0 == 1) {
            break;
        }
    }
    let Some((_, blocks)) = best else { return Vec::new() };
    let spread = spread(&blocks, columns, rooms);
    let mut pages = Vec::new();
    for page in spread {
        let room = rooms[usize::from(!pages.is_empty())];
        let mut shapes = Vec::new();
        let high = |members: &Vec<usize>| members.iter().map(|index| blocks[*index].high).sum::<f32>();
        let spare = room[3] - page.iter().map(high).fold(0.0, f32::max);
        for (column, members) in page.iter().enumerate() {
            let mut y = room[1] + (spare / 4.0).clamp(0.0, DOWN);
            for index in members {
                shapes.extend(drawn(sheet, &blocks[*index], (left(room, columns, column), y)));
                y += blocks[*index].high;
            }
        }
        pages.push(shapes);
    }
    pages
}

fn wide(room: Area, columns: usize) -> f32 {
    (room[2] - GAP * (columns - 1) as f32) / columns as f32
}

fn left(room: Area, columns: usize, column: usize) -> f32 {
    room[0] + column as f32 * (wide(room, columns) + GAP)
}

/// All lanes as blocks; a lane that is higher than a slide becomes several.
fn blocks(sheet: &Sheet<'_>, stage: &Stage, lanes: &[&Lane], scale: f32, columns: usize, room: Area) -> Vec<Block> {
    let width = (wide(room, columns) / scale + 2.0 * INSET).clamp(120.0, 800.0) as u16;
    let lay = |journey: &waymark_model::Journey, lane: Id| {
        Sheet { journey, ..*sheet }.scene(vec![lane], vec![stage.id], false, &|_| width)
    };
    let high =
        |scene: &Scene| scene.frame.rows.first().map_or(0.0, |row| depth(scene, row.id)) * scale + HEADING + BELOW;
    let mut blocks = Vec::new();
    for lane in lanes {
        let scene = lay(sheet.journey, lane.id);
        let whole = high(&scene);
        if whole <= room[3] {
            blocks.push(Block { scene, journey: None, lane: lane.id, high: whole, scale });
            continue;
        }
        let fits = |journey: &waymark_model::Journey| high(&lay(journey, lane.id)) <= room[3];
        for keep in portions(sheet.journey, stage.id, lane.id, &fits) {
            let journey = parked(sheet.journey, lane.id, &keep);
            let scene = lay(&journey, lane.id);
            let high = high(&scene);
            let scale = scale * (room[3] / high).min(1.0);
            blocks.push(Block { scene, journey: Some(journey), lane: lane.id, high: high.min(room[3]), scale });
        }
    }
    blocks
}

/// Lowest edge of what stands in a row.
fn depth(scene: &Scene, row: Id) -> f32 {
    let members = scene.groups.values().filter(|group| group.row == Some(row) && is_content(group.role));
    members.map(|group| group.y + group.height).fold(20.0, f32::max)
}

fn is_content(role: Role) -> bool {
    matches!(role, Role::Card | Role::Feeling | Role::Curve | Role::Link | Role::Share)
}

/// Places of blocks by slide and column: all on the first slide when they fit, evenly; else filled up one by one.
fn spread(blocks: &[Block], columns: usize, rooms: [Area; 2]) -> Vec<Vec<Vec<usize>>> {
    let heights: Vec<f32> = blocks.iter().map(|block| block.high).collect();
    if let Some(page) = even(&heights, columns, rooms[0][3]) {
        return vec![page];
    }
    let mut pages: Vec<Vec<Vec<usize>>> = Vec::new();
    let mut start = 0;
    while start < heights.len() {
        let room = rooms[usize::from(!pages.is_empty())][3];
        let most = (start + 1..=heights.len()).rev().find(|end| even(&heights[start..*end], columns, room).is_some());
        let end = most.unwrap_or(start + 1);
        let mut page = even(&heights[start..end], columns, room).unwrap_or_else(|| vec![(0..end - start).collect()]);
        page.iter_mut().flatten().for_each(|index| *index += start);
        pages.push(page);
        start = end;
    }
    pages
}

/// Blocks in order over columns so that the highest column is as low as can be; none when that is too high.
fn even(heights: &[f32], columns: usize, room: f32) -> Option<Vec<Vec<usize>>> {
    let mut limits: Vec<f32> = Vec::new();
    for start in 0..heights.len() {
        let mut sum = 0.0;
        for height in &heights[start..] {
            sum += height;
            limits.push(sum);
        }
    }
    limits.retain(|limit| *limit <= room + 0.01);
    limits.sort_by(f32::total_cmp);
    limits.into_iter().find_map(|limit| filled(heights, columns, limit + 0.01))
}

fn filled(heights: &[f32], columns: usize, limit: f32) -> Option<Vec<Vec<usize>>> {
    let mut page: Vec<Vec<usize>> = vec![Vec::new()];
    let mut used = 0.0;
    for (index, height) in heights.iter().enumerate() {
        if used + height > limit {
            page.push(Vec::new());
            used = 0.0;
        }
        used += height;
        page.last_mut()?.push(index);
    }
    (page.len() <= columns && heights.iter().all(|height| *height <= limit)).then_some(page)
}

/// A block: the lane's icon and name, its cards below.
fn drawn(sheet: &Sheet<'_>, block: &Block, at: (f32, f32)) -> Option<Shape> {
    let scale = block.scale;
    let scene = &block.scene;
    let column = scene.frame.steps.first()?;
    let place = |group: &Group| match (group.role, group.row) {
        (role, Some(_)) if is_content(role) => {
            Some((at.0 + (group.x - column.x - INSET) * scale, at.1 + HEADING + group.y * scale))
        }
        _ => None,
    };
    let drawing = Drawing {
        journey: block.journey.as_ref().unwrap_or(sheet.journey),
        scene,
        theme: sheet.theme,
        scale,
        place: &place,
    };
    let mut shapes: Vec<Shape> = heading(sheet, block, at);
    let mut members: Vec<At<'_>> = scene.groups.values().filter_map(|group| drawing.at(group)).collect();
    members.sort_by(|a, b| a.group.layer.cmp(&b.group.layer).then(a.y.total_cmp(&b.y)).then(a.x.total_cmp(&b.x)));
    shapes.extend(members.into_iter().filter_map(|at| drawing.one(at)));
    let name = sheet.journey.lane(block.lane).map(|lane| sheet.lane_name(scene, lane)).unwrap_or_default();
    together(Named::new(name, ""), shapes)
}

/// Icon and name of a lane on one line.
fn heading(sheet: &Sheet<'_>, block: &Block, at: (f32, f32)) -> Vec<Shape> {
    let scene = &block.scene;
    let Some(lane) = sheet.journey.lane(block.lane) else { return Vec::new() };
    let Some(group) = scene.groups.values().find(|group| group.role == Role::Lane) else { return Vec::new() };
    let icon = icon(group);
    let place = At { group, x: at.0 - 20.0, y: at.1 - 17.0, scale: 1.0 };
    let mut shapes: Vec<Shape> = icon.and_then(|icon| plain(place, icon)).into_iter().collect();
    let size = if block.scale > 1.4 { 14.5 } else { 13.0 };
    let name = fitting(sheet.fonts, &sheet.lane_name(scene, lane), 240.0, (size, 700));
    let wide = sheet.fonts.extent(&name, size, 700, None).0 + 4.0;
    // Letters that run from right to left grow towards the icon where the reader's font is wider than ours.
    let wide = if is_rtl(std::iter::once(name.as_str())) { 1.35 * wide } else { wide };
    let text = Text { anchor: Anchor::Middle, ..Text::of(sheet.run(name, size, true)) };
    let area = [at.0 + 22.0, at.1, wide, 18.0];
    shapes.push(Shape::Form(Form { named: Named::new("Lane", ""), area, text: Some(text), ..Form::default() }));
    shapes
}

/// The icon of a lane: what stands in a square; the rule above the row is as flat as a rule.
pub(crate) fn icon(group: &Group) -> Option<&Item> {
    group.items.iter().find(|item| match item {
        Item::Path(path) => bounds(&parse(&path.d)).is_some_and(|area| area[3] > 4.0 && area[2] < 20.0),
        _ => false,
    })
}
