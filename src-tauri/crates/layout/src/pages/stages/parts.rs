//! How a stage is spread over pages: on one where it can be read, else some steps on each, else some lanes on each. Every
//! card stands on exactly one of them.

use std::collections::BTreeSet;

use waymark_model::{Id, Stage};

use super::super::Maker;
use super::super::paper::Page;
use super::{EDGE, FOOT, MARGIN, heading_height};
use crate::columns::NAMES_RIGHT;
use crate::{Scene, ViewOptions, layout};

/// Sizes that are tried, from the largest; the last is the least that goes on one page.
const SCALES: [f32; 8] = [1.5, 1.3, 1.15, 1.0, 0.9, 0.8, 0.7, 0.62];
/// Size of a stage that goes on over several pages.
const SPLIT: f32 = 0.8;
/// Width of a step that has none of its own.
const STEP: f32 = 216.0;

/// Some steps and lanes of a stage.
#[derive(Clone, Debug)]
struct Share {
    stage: Id,
    steps: Vec<Id>,
    lanes: Vec<Id>,
}

/// Room for the map of a stage on a page.
fn room(maker: Maker<'_>, stage: &Stage, wide: bool) -> (f32, f32) {
    let (width, height) = maker.spread.page.size(wide).unwrap_or((1_400.0, 1_400.0));
    let across = width - 2.0 * MARGIN;
    let down = height - 2.0 * MARGIN - FOOT - heading_height(maker, stage, across);
    (across, down.max(height * 0.3))
}

/// Whether the pages lie across: the way in which letters become larger, over all stages.
pub(super) fn lies_across(maker: Maker<'_>, stages: &[&Stage]) -> bool {
    let size = |wide: bool| -> f32 {
        let of = |stage: &&Stage| {
            let room = room(maker, stage, wide);
            let (scale, scene) = best(maker, &whole(maker, stage.id), room);
            scale.min(room.0 / width(&scene)).min(room.1 / body(&scene))
        };
        stages.iter().take(12).map(of).sum()
    };
    maker.spread.page != Page::Fit && size(true) > size(false) * 1.05
}

/// The scenes of a stage, each with its size.
pub(super) fn parts(maker: Maker<'_>, stage: &Stage, wide: bool) -> Vec<(f32, Scene)> {
    let (room, whole) = (room(maker, stage, wide), whole(maker, stage.id));
    if maker.spread.page == Page::Fit {
        return vec![(1.25, draw(maker, &whole, room.0 / 1.25))];
    }
    let shares = by_steps(maker, whole, room.0 / SCALES[SCALES.len() - 1]);
    shares.into_iter().flat_map(|share| by_lanes(maker, share, room)).collect()
}

/// All of a stage that is drawn: lanes that say something in it, or all where none does.
fn whole(maker: Maker<'_>, stage: Id) -> Share {
    let covered = maker.view.covered(maker.journey);
    let steps = maker.journey.steps_of(stage).map(|step| step.id);
    let steps: Vec<Id> = steps.filter(|step| covered.as_ref().is_none_or(|covered| covered.contains(step))).collect();
    let named =
        |lane: &&waymark_model::Lane| maker.view.lanes.as_ref().map_or(!lane.hidden, |lanes| lanes.contains(&lane.id));
    let lanes: Vec<Id> = maker.journey.lanes().filter(named).map(|lane| lane.id).collect();
    let share = Share { stage, steps, lanes };
    let used = used(maker, &share);
    if used.is_empty() { share } else { Share { lanes: used, ..share } }
}

/// Lanes of a share that say something in its steps.
fn used(maker: Maker<'_>, share: &Share) -> Vec<Id> {
    let speaks = |lane: &Id| {
        let mut cards = maker.journey.cards_of_lane(*lane);
        cards.any(|card| share.steps.contains(&card.step) && maker.view.shows(card.id))
    };
    share.lanes.iter().copied().filter(speaks).collect()
}

/// As many steps on each page as are wide enough to read within a width.
fn by_steps(maker: Maker<'_>, whole: Share, width: f32) -> Vec<Share> {
    let own = |step: Id| maker.journey.step(step).and_then(|step| step.width).map_or(STEP, f32::from);
    let room = (width - NAMES_RIGHT).max(STEP);
    let all: f32 = whole.steps.iter().map(|step| own(*step)).sum();
    // Pages as full as each other look better than a last one with a single step.
    let even = all / (all / room).ceil().max(1.0);
    let mut shares: Vec<(f32, Vec<Id>)> = Vec::new();
    for step in &whole.steps {
        let wide = own(*step);
        match shares.last_mut() {
            Some((used, steps)) if *used + wide <= room && (all <= room || *used + wide / 2.0 <= even) => {
                *used += wide;
                steps.push(*step);
            }
            _ => shares.push((wide, vec![*step])),
        }
    }
    if shares.len() <= 1 {
        return vec![whole];
    }
    let share = |(_, steps): (f32, Vec<Id>)| {
        let share = Share { steps, ..whole.clone() };
        let used = used(maker, &share);
        if used.is_empty() { share } else { Share { lanes: used, ..share } }
    };
    shares.into_iter().map(share).collect()
}

/// One scene where it fits, else several, lane by lane.
fn by_lanes(maker: Maker<'_>, share: Share, room: (f32, f32)) -> Vec<(f32, Scene)> {
    let (scale, scene) = best(maker, &share, room);
    if body(&scene) * scale <= room.1 + 0.5 {
        return vec![(scale.min(room.0 / width(&scene)), scene)];
    }
    let scene = draw(maker, &share, room.0 / SPLIT);
    let scale = SPLIT.min(room.0 / width(&scene));
    let head = scene.frame.header_bottom - top(&scene) + EDGE;
    let mut pages: Vec<(f32, Vec<Id>)> = Vec::new();
    for row in &scene.frame.rows {
        match pages.last_mut() {
            Some((used, lanes)) if (*used + row.height) * scale <= room.1 => {
                *used += row.height;
                lanes.push(row.id);
            }
            _ => pages.push((head + row.height, vec![row.id])),
        }
    }
    let part = |(_, lanes): (f32, Vec<Id>)| {
        let scene = draw(maker, &Share { lanes, ..share.clone() }, room.0 / scale);
        // One lane may be higher than a page by itself.
        (scale.min(room.0 / width(&scene)).min(room.1 / body(&scene)), scene)
    };
    pages.into_iter().map(part).collect()
}

/// The largest size at which a share fits, and its scene; 0.62 where none does.
fn best(maker: Maker<'_>, share: &Share, room: (f32, f32)) -> (f32, Scene) {
    let mut last = None;
    for scale in SCALES {
        let scene = draw(maker, share, room.0 / scale);
        if width(&scene) * scale <= room.0 + 0.5 && body(&scene) * scale <= room.1 + 0.5 {
            return (scale, scene);
        }
        last = Some((scale, scene));
    }
    last.unwrap_or_else(|| (1.0, draw(maker, share, room.0)))
}

/// A share alone, its columns widened to the room.
fn draw(maker: Maker<'_>, share: &Share, width: f32) -> Scene {
    let view = ViewOptions {
        stages: Some(vec![share.stage]),
        steps: Some(share.steps.iter().copied().collect::<BTreeSet<Id>>()),
        lanes: Some(share.lanes.clone()),
        title_block: false,
        legend: false,
        date: String::new(),
        version: String::new(),
        evidence: false,
        fill: Some(width + 2.0 * EDGE),
        ..maker.view.clone()
    };
    layout(maker.journey, maker.theme, maker.fonts, &view)
}

/// Width of a map without its own white edges.
pub(super) fn width(scene: &Scene) -> f32 {
    scene.frame.width - 2.0 * EDGE
}

/// Height of the part below the stage's band.
pub(super) fn body(scene: &Scene) -> f32 {
    scene.frame.height - top(scene)
}

/// Where step names, or else the lanes, begin.
pub(super) fn top(scene: &Scene) -> f32 {
    let steps = scene.groups.iter().filter(|(key, _)| key.starts_with("step:")).map(|(_, group)| group.y);
    steps.fold(scene.frame.header_bottom, f32::min)
}
