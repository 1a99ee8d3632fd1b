//! A stage of several steps: lanes as rows, steps as columns, as on the map but larger; rows that do not fit go on to the next slide.

use waymark_layout::{Group, Role, Scene};
use waymark_model::{Id, Lane, Stage};

use super::deck::Sheet;
use super::parked::{parked, portions};
use super::scene::{Drawing, tops};
use super::shape::{Area, Shape};

/// Points for a scene unit: what is liked, from the largest; letters of cards are 12.5 units. A scene is 776 units wide at least.
const SCALES: [f32; 6] = [1.14, 1.05, 0.92, 0.8, 0.7, 0.6];
/// Left edge of what is drawn in a scene, and what of its width is no column.
const MARGIN: f32 = 20.0;
const BESIDE: f32 = 168.0;

/// The slides' shapes below the strip.
pub(crate) fn pages(
    sheet: &Sheet<'_>,
    stage: &Stage,
    steps: &[Id],
    lanes: &[&Lane],
    rooms: [Area; 2],
) -> Vec<Vec<Shape>> {
    let ids: Vec<Id> = lanes.iter().map(|lane| lane.id).collect();
    let mut best: Option<(usize, f32, Scene)> = None;
    for scale in SCALES {
        let wide = (rooms[0][2] / scale - BESIDE) / steps.len() as f32;
        if wide < 118.0 {
            continue;
        }
        let scene = sheet.scene(ids.clone(), vec![stage.id], false, &|_| wide.clamp(120.0, 800.0) as u16);
        let count = broken(&scene, scale, rooms).len();
        // A smaller letter must save a whole slide.
        if best.as_ref().is_none_or(|known| count < known.0 && scale >= 0.8) {
            best = Some((count, scale, scene));
        }
        if best.as_ref().is_some_and(|known| known.0 == 1 || scale <= 0.8) {
            break;
        }
    }
    let Some((_, scale, scene)) = best else { return Vec::new() };
    let mut pages = Vec::new();
    for rows in broken(&scene, scale, rooms) {
        let room = rooms[usize::from(!pages.is_empty())];
        match rows.as_slice() {
            [row] if high(&scene, *row) > room[3] / scale - head(&scene) => {
                pages.extend(portioned(sheet, stage, *row, &scene, scale, room));
            }
            _ => pages.push(drawn(sheet, &scene, &rows, scale, room)),
        }
    }
    pages
}

/// Rows by slide: as many as fit.
fn broken(scene: &Scene, scale: f32, rooms: [Area; 2]) -> Vec<Vec<Id>> {
    let mut pages: Vec<Vec<Id>> = vec![Vec::new()];
    let mut left = rooms[0][3] / scale - head(scene);
    for row in &scene.frame.rows {
        // A row that is too high for any slide stands alone, in portions.
        if row.height > left && pages.last().is_some_and(|page| !page.is_empty()) {
            pages.push(Vec::new());
            left = rooms[1][3] / scale - head(scene);
        }
        left = if row.height > left { 0.0 } else { left - row.height };
        if let Some(page) = pages.last_mut() {
            page.push(row.id);
        }
    }
    pages
}

/// Height of the step names.
fn head(scene: &Scene) -> f32 {
    let step = scene.groups.values().find(|group| group.role == Role::Step);
    step.map_or(4.0, |group| group.height + 8.0)
}

fn high(scene: &Scene, row: Id) -> f32 {
    scene.frame.rows.iter().find(|known| known.id == row).map_or(0.0, |row| row.height)
}

/// Some rows of a scene below its step names.
fn drawn(sheet: &Sheet<'_>, scene: &Scene, rows: &[Id], scale: f32, room: Area) -> Vec<Shape> {
    let tops = tops(scene);
    let start = rows.first().and_then(|row| tops.get(row)).copied().unwrap_or_default();
    let (left, top) = (room[0] - MARGIN * scale, room[1] + head(scene) * scale);
    let place = |group: &Group| {
        let x = left + group.x * scale;
        match (group.role, group.row) {
            (Role::Title | Role::Stage | Role::Legend, _) => None,
            (Role::Step, _) => Some((x, room[1])),
            (_, Some(row)) => {
                let above = tops.get(&row).filter(|_| rows.contains(&row))?;
                Some((x, top + (group.y + above - start) * scale))
            }
            _ => None,
        }
    };
    Drawing { journey: sheet.journey, scene, theme: sheet.theme, scale, place: &place }.shapes()
}

/// A row that is higher than a slide, in portions of its cells.
fn portioned(sheet: &Sheet<'_>, stage: &Stage, row: Id, scene: &Scene, scale: f32, room: Area) -> Vec<Vec<Shape>> {
    let wide = scene.frame.steps.first().map_or(216.0, |step| step.width);
    let least = room[3] / scale - head(scene);
    let lay = |journey: &waymark_model::Journey| {
        let sheet = Sheet { journey, ..*sheet };
        sheet.scene(vec![row], vec![stage.id], false, &|_| wide as u16)
    };
    let fits = |journey: &waymark_model::Journey| high(&lay(journey), row) <= least;
    portions(sheet.journey, stage.id, row, &fits)
        .into_iter()
        .map(|keep| {
            let journey = parked(sheet.journey, row, &keep);
            let scene = lay(&journey);
            let smaller = (room[3] / (high(&scene, row) + head(&scene))).min(scale);
            drawn(&Sheet { journey: &journey, ..*sheet }, &scene, &[row], smaller, room)
        })
        .collect()
}
