//! How a stage is spread over pages: on one where it can be read, else some steps on each, else some lanes on each. Every
//! card stands on exactly one of them.

use waymark_model::{Id, Stage};

use super::super::Maker;
use super::super::paper::Page;
use super::EDGE;
use super::fitting::{Fitting, SCALES, Share};
use crate::Scene;
use crate::columns::NAMES_RIGHT;

/// Size of a stage that goes on over several pages.
const SPLIT: f32 = 0.8;
/// Largest size of such a stage.
const LARGEST: f32 = 1.0;
/// Width of a step that has none of its own.
const STEP: f32 = 216.0;

/// The scenes of a stage, each with its size.
pub(super) fn parts(fitting: &Fitting<'_>, maker: Maker<'_>, stage: &Stage, wide: bool) -> Vec<(f32, Scene)> {
    let (room, whole) = (fitting.room(stage, wide), whole(maker, stage.id));
    if maker.spread.page == Page::Fit {
        return vec![(1.25, fitting.measure(&whole, room, 1.25).scene(maker))];
    }
    let shares = by_steps(maker, whole, room.0 / SCALES[SCALES.len() - 1]);
    let alone = shares.len() == 1;
    let parts = |share: Share| {
        let fitted = if alone { fitting.whole(share.clone(), room, wide) } else { fitting.best(&share, room) };
        if fitted.body() * fitted.scale <= room.1 + 0.5 {
            return vec![(fitted.scale.min(room.0 / fitted.width()), fitted.scene(maker))];
        }
        by_lanes(fitting, maker, &share, room)
    };
    shares.into_iter().flat_map(parts).collect()
}

/// All of a stage that is drawn: lanes that say something in it, or all where none does.
pub(super) fn whole(maker: Maker<'_>, stage: Id) -> Share {
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
        let mut cards = share.steps.iter().flat_map(|step| maker.journey.cards_in(*lane, *step));
        cards.any(|card| maker.view.shows(card.id))
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

/// Several scenes, lane by lane, of a share that is too high for one page.
fn by_lanes(fitting: &Fitting<'_>, maker: Maker<'_>, share: &Share, room: (f32, f32)) -> Vec<(f32, Scene)> {
    let fitted = fitting.measure(share, room, SPLIT);
    let scale = SPLIT.min(room.0 / fitted.width());
    let head = fitted.frame().header_bottom - fitted.top() + EDGE;
    let rows: Vec<(Id, f32)> = fitted.frame().rows.iter().map(|row| (row.id, row.height)).collect();
    let parts = stacked(&rows, room.1 / scale - head).into_iter().map(|lanes| Share { lanes, ..share.clone() });
    let parts: Vec<Share> = parts.collect();
    // Where the pages are less than full the letters may be larger, alike on all of them.
    let largest = parts.iter().map(|part| fitting.best(part, room).scale).fold(LARGEST, f32::min);
    let scale = scale.max(largest);
    let part = |part: &Share| {
        let part = fitting.measure(part, room, scale);
        // One lane may be higher than a page by itself.
        (scale.min(room.0 / part.width()).min(room.1 / part.body()), part.scene(maker))
    };
    parts.iter().map(part).collect()
}

/// Lanes in their order on as few pages as hold them, which are as full as each other: a last page with a single lane
/// would be left empty.
fn stacked(rows: &[(Id, f32)], room: f32) -> Vec<Vec<Id>> {
    let pages = |most: f32| {
        let mut pages: Vec<(f32, Vec<Id>)> = Vec::new();
        for (id, height) in rows {
            match pages.last_mut() {
                Some((used, lanes)) if *used + height <= most => {
                    *used += height;
                    lanes.push(*id);
                }
                _ => pages.push((*height, vec![*id])),
            }
        }
        pages
    };
    let least = pages(room).len();
    let (mut low, mut high) = (0.0, room);
    // The lowest height that needs no more pages, to within a unit.
    while high - low > 1.0 {
        let middle = f32::midpoint(low, high);
        if pages(middle).len() > least { low = middle } else { high = middle }
    }
    pages(high).into_iter().map(|(_, lanes)| lanes).collect()
}

/// Height of the part below the stage's band.
pub(super) fn body(scene: &Scene) -> f32 {
    scene.frame.height - top(scene)
}

/// Width of a map without its own white edges.
pub(super) fn width(scene: &Scene) -> f32 {
    scene.frame.width - 2.0 * EDGE
}

/// Where step names, or else the lanes, begin.
pub(super) fn top(scene: &Scene) -> f32 {
    let steps = scene.groups.iter().filter(|(key, _)| key.starts_with("step:")).map(|(_, group)| group.y);
    steps.fold(scene.frame.header_bottom, f32::min)
}
