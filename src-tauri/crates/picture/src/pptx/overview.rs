//! The whole map on one slide. Where its letters would be too small to read before a board, what is seen at a glance stands in its
//! place, and the map, if it can be made out at all, goes to the end; the cards are on the slides of their stages.

use waymark_layout::{Group, Role, Scene, Warning};
use waymark_model::{Id, Stage};

use super::deck::{Sheet, title};
use super::glance;
use super::scene::{Drawing, tops};
use super::shape::{Area, Slide};

/// Where the map stands.
const ROOM: Area = [36.0, 62.0, 888.0, 448.0];
/// Points for a scene unit from which the map is read on a wall: its least letters are 7 points high.
const READABLE: f32 = 0.667;
/// Points for a scene unit below which letters cannot be read at all: cards' text is 12.5 units.
const LEAST: f32 = 0.48;
/// Beyond this, a map of few cards would look blown up.
const MOST: f32 = 1.1;

/// The overview, and the whole map where that is not it but can still be made out.
pub(crate) fn slides(sheet: &Sheet<'_>, stages: &[&Stage], warnings: &mut Vec<Warning>) -> (Vec<Slide>, Option<Slide>) {
    if stages.is_empty() {
        let shapes = vec![super::stage::empty(sheet, ROOM)];
        return (vec![Slide { title: sheet.heading(&title(sheet), ""), shapes, notes: Vec::new() }], None);
    }
    let lanes: Vec<Id> = sheet.lanes().iter().map(|lane| lane.id).collect();
    let all: Vec<Id> = stages.iter().map(|stage| stage.id).collect();
    let narrowest = widest_scale(sheet, stages);
    let fitted = (narrowest >= LEAST).then(|| fitted(sheet, &lanes, &all)).filter(|(_, scale)| *scale >= LEAST);
    let Some((scene, scale)) = fitted else {
        warnings.push(reduced());
        return (glance::slides(sheet, stages), None);
    };
    if scale >= READABLE {
        return (vec![slide(sheet, &scene, scale, "")], None);
    }
    warnings.extend(small(scale));
    (glance::slides(sheet, stages), Some(slide(sheet, &scene, scale, sheet.words().whole)))
}

/// The largest scale that the narrowest columns allow.
fn widest_scale(sheet: &Sheet<'_>, stages: &[&Stage]) -> f32 {
    let steps: usize = stages.iter().map(|stage| sheet.journey.steps_of(stage.id).count()).sum();
    // The names of lanes and the borders are 208 units, a column at least 120.
    ROOM[2] / (208.0 + 120.0 * steps as f32)
}

fn reduced() -> Warning {
    let message = "The overview shows stages, feelings and how many cards there are: all cards on one slide could not be read. \
                   They are on the slides of their stages.";
    Warning::new("slides_overview_reduced", message)
}

/// Letters below 6 points are for looking, not for reading: the least ones of a map are 10.5 units high.
fn small(scale: f32) -> Option<Warning> {
    let size = scale * 10.5;
    let message = format!(
        "The smallest letters of the last slide, the whole map, are {size:.1} points high; those of all other slides are larger."
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
    Slide { title: heading(sheet, part), shapes, notes: Vec::new() }
}

/// The map's title with its main persona, and which part of several this is.
pub(crate) fn heading(sheet: &Sheet<'_>, part: &str) -> super::shape::Text {
    let main = sheet.persona().and_then(|id| sheet.journey.persona(id));
    let mut after: Vec<String> = main.into_iter().map(|persona| super::scene::cut(persona.name.trim(), 40)).collect();
    after.extend(Some(part.to_owned()).filter(|part| !part.is_empty()));
    sheet.heading(&title(sheet), &after.join("  ·  "))
}
