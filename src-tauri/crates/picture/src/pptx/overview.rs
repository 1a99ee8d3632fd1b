//! The whole map on one slide. Where its letters would be too small to read, stages and feelings stand alone, on as many slides as
//! they need; the cards are then on the slides of their stages.

use waymark_layout::{Group, Role, Scene, Warning};
use waymark_model::{Id, LaneKind, Stage};

use super::deck::{Sheet, title};
use super::scene::{Drawing, tops};
use super::shape::{Area, Slide};

/// Where the map stands.
const ROOM: Area = [36.0, 62.0, 888.0, 448.0];
/// Points for a scene unit below which letters cannot be read: cards' text is 12.5 units.
const LEAST: f32 = 0.48;
/// Beyond this, a map of few cards would look blown up.
const MOST: f32 = 1.1;

pub(crate) fn slides(sheet: &Sheet<'_>, warnings: &mut Vec<Warning>) -> Vec<Slide> {
    let stages = shown(sheet);
    if stages.is_empty() {
        let shapes = vec![super::stage::empty(sheet, ROOM)];
        return vec![Slide { title: sheet.heading(&title(sheet), ""), shapes, notes: Vec::new() }];
    }
    let lanes: Vec<Id> = sheet.lanes().iter().map(|lane| lane.id).collect();
    let all: Vec<Id> = stages.iter().map(|stage| stage.id).collect();
    let (scene, scale) = fitted(sheet, &lanes, &all);
    if scale >= LEAST {
        warnings.extend(small(scale));
        return vec![slide(sheet, &scene, scale, "")];
    }
    // Letters of cards are 12.5 units high.
    let size = (scale * 12.5 * 10.0).round() / 10.0;
    let message = format!(
        "The overview shows stages and feelings only: with all cards its letters would be {size} points high. The cards are on the slides of their stages."
    );
    warnings.push(Warning::new("slides_overview_reduced", message));
    let feelings: Vec<Id> =
        sheet.lanes().iter().filter(|lane| lane.kind == LaneKind::Feelings).take(1).map(|lane| lane.id).collect();
    let parts = parted(sheet, &stages);
    let count = parts.len();
    let one = |(index, part): (usize, Vec<Id>)| {
        let (scene, scale) = fitted(sheet, &feelings, &part);
        let place = if count > 1 { format!("{}/{count}", index + 1) } else { String::new() };
        slide(sheet, &scene, scale, &place)
    };
    parts.into_iter().enumerate().map(one).collect()
}

/// Letters below 6 points are for looking, not for reading: the least ones of a map are 10.5 units high.
fn small(scale: f32) -> Option<Warning> {
    let size = scale * 10.5;
    let message = format!(
        "The smallest letters of the overview are {size:.1} points high; those of the stages' slides are larger."
    );
    (size < 6.0).then(|| Warning::new("slides_small_letters", message))
}

/// The stages that the options name, parts of parted ones among them.
pub(crate) fn shown<'a>(sheet: &Sheet<'a>) -> Vec<&'a Stage> {
    let Some(chosen) = &sheet.options.stages else { return sheet.stages() };
    let mut last = false;
    let mut shown = Vec::new();
    for stage in sheet.stages() {
        last = chosen.contains(&stage.id) || (last && sheet.is_part(stage.id));
        if last {
            shown.push(stage);
        }
    }
    shown
}

/// Stages in runs that can be read side by side.
fn parted(sheet: &Sheet<'_>, stages: &[&Stage]) -> Vec<Vec<Id>> {
    const SIDE_BY_SIDE: usize = 12;
    let mut parts: Vec<Vec<Id>> = Vec::new();
    let mut used = usize::MAX / 2;
    for stage in stages {
        let steps = sheet.journey.steps_of(stage.id).count().max(1);
        if used + steps > SIDE_BY_SIDE {
            parts.push(Vec::new());
            used = 0;
        }
        used += steps;
        if let Some(part) = parts.last_mut() {
            part.push(stage.id);
        }
    }
    parts
}

/// The scene whose shape comes closest to the room's, and points for its unit.
fn fitted(sheet: &Sheet<'_>, lanes: &[Id], stages: &[Id]) -> (Scene, f32) {
    let (mut narrow, mut wide) = (120.0_f32, 560.0_f32);
    let at = |width: f32| {
        let scene = sheet.scene(lanes.to_vec(), stages.to_vec(), false, &|_| width.round() as u16);
        let scale = (ROOM[2] / scene.frame.width).min(ROOM[3] / high(&scene)).min(MOST);
        (scene, scale)
    };
    let mut best = at(190.0);
    for _ in 0..5 {
        let width = (narrow + wide) / 2.0;
        let next = at(width);
        // Too high: wider columns make it lower.
        if ROOM[3] / high(&next.0) < ROOM[2] / next.0.frame.width {
            narrow = width
        } else {
            wide = width
        }
        if next.1 > best.1 {
            best = next;
        }
    }
    best
}

/// Height of a scene without the block of persona and goal, which the title names and the personas' slides tell.
fn high(scene: &Scene) -> f32 {
    scene.frame.height - scene.frame.title_bottom
}

fn slide(sheet: &Sheet<'_>, scene: &Scene, scale: f32, part: &str) -> Slide {
    let tops = tops(scene);
    let left = ROOM[0] + (ROOM[2] - scene.frame.width * scale) / 2.0;
    let top = ROOM[1] + ((ROOM[3] - high(scene) * scale) / 3.0).clamp(0.0, 40.0) - scene.frame.title_bottom * scale;
    let place = |group: &Group| {
        if group.role == Role::Title {
            return None;
        }
        let row = group.row.map_or(Some(0.0), |row| tops.get(&row).copied())?;
        Some((left + group.x * scale, top + (group.y + row) * scale))
    };
    let shapes = Drawing { journey: sheet.journey, scene, theme: sheet.theme, scale, place: &place }.shapes();
    let main = sheet.persona().and_then(|id| sheet.journey.persona(id));
    let mut after: Vec<String> = main.into_iter().map(|persona| super::scene::cut(persona.name.trim(), 40)).collect();
    after.extend(Some(part.to_owned()).filter(|part| !part.is_empty()));
    Slide { title: sheet.heading(&title(sheet), &after.join("  ·  ")), shapes, notes: Vec::new() }
}
