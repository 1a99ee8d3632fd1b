//! The open map as it would be with what a file brings, drawn with what is new marked. Nothing here writes.

use std::collections::BTreeSet;

use waymark_exchange::Imported;
use waymark_layout::{BoxItem, Group, Item, Paint, Rgba, Role, Scene, Stroke, Theme};
use waymark_model::{Id, Journey, Node, NodeKind};
use waymark_picture::{Images, SvgOptions, svg};

use super::CARDS;
use crate::border::{ExportOptions, Fault, JoinedPreview, LaneFate, Target, View};
use crate::core::Core;
use crate::joining::{self, Fate};
use crate::picture;

/// How far a mark stands off what it marks.
const OFF: f32 = 2.0;
/// How much of the tint is seen, of 255.
const TINT: u32 = 0x1c;

/// What would come of joining these maps to the open one.
///
/// Fails when they do not fit into it.
pub(crate) fn preview(core: &Core, maps: &[&Imported], target: &Target, view: &View) -> Result<JoinedPreview, Fault> {
    let here = core.read(target.journey, |session| Ok(session.journey().clone()))?;
    let journeys: Vec<&Journey> = maps.iter().map(|imported| &imported.journey).collect();
    let joined = joining::preview(core, &here, &journeys, target)?;
    let new = new_in(&here, &joined.journey);
    let (stages, partial) = shown(&joined.journey, &new);
    let view = View { lanes: None, stages, persona: None, ..view.clone() };
    let find = |hash: &str| {
        let own = maps.iter().flat_map(|imported| &imported.images).find(|(known, ..)| known == hash);
        own.map(|(_, media, bytes)| (media.clone(), bytes.clone())).or_else(|| {
            let image = core.library().ok()?.image(hash).ok()??;
            Some((image.media, image.bytes))
        })
    };
    let count = |kind: NodeKind| {
        let nodes = joined.journey.nodes().filter(|node| node.kind() == kind && new.contains(&node.id()));
        u32::try_from(nodes.count()).unwrap_or(u32::MAX)
    };
    let options = ExportOptions { view, ..ExportOptions::default() };
    let mut scene = picture::export(&joined.journey, &options, None);
    mark(&mut scene, &new, &picture::theme(options.view.theme));
    Ok(JoinedPreview {
        svg: svg(&scene, picture::fonts(), Images(&find), SvgOptions::default()),
        stages: count(NodeKind::Stage),
        steps: count(NodeKind::Step),
        lanes: count(NodeKind::Lane),
        cards: count(NodeKind::Card),
        personas: count(NodeKind::Persona),
        same: u32::try_from(joined.same).unwrap_or(u32::MAX),
        partial,
        ways: joined.lanes.into_iter().map(fate).collect(),
    })
}

fn fate(fate: Fate) -> LaneFate {
    let Fate { name, kind, cards, meets, joins } = fate;
    LaneFate { name, kind, cards: u32::try_from(cards).unwrap_or(u32::MAX), meets, joins }
}

fn new_in(here: &Journey, joined: &Journey) -> BTreeSet<Id> {
    joined.nodes().map(Node::id).filter(|id| here.node(*id).is_none()).collect()
}

/// The stages to draw: all of a map of usual size; of a large one those that get something, as many as hold a few hundred
/// cards.
fn shown(joined: &Journey, new: &BTreeSet<Id>) -> (Option<Vec<Id>>, bool) {
    if joined.summary().cards <= CARDS {
        return (None, false);
    }
    let lanes: Vec<Id> = joined.lanes().map(|lane| lane.id).collect();
    let (mut list, mut drawn) = (Vec::new(), 0);
    for stage in joined.stages() {
        let (mut cards, mut gets) = (0, new.contains(&stage.id));
        for step in joined.steps_of(stage.id) {
            gets |= new.contains(&step.id);
            for card in lanes.iter().flat_map(|lane| joined.cards_in(*lane, step.id)) {
                cards += 1;
                gets |= new.contains(&card.id);
            }
        }
        if gets && drawn < CARDS {
            list.push(stage.id);
            drawn += cards;
        }
    }
    if list.is_empty() {
        list.extend(joined.stages().next().map(|stage| stage.id));
    }
    (Some(list), true)
}

/// Frames what is new. A map of new things only would be nothing but frames, but there is always something that was here.
fn mark(scene: &mut Scene, new: &BTreeSet<Id>, theme: &Theme) {
    let is_marked = |group: &&mut Group| {
        let shows = matches!(group.role, Role::Card | Role::Stage | Role::Step | Role::Lane);
        shows && group.id.is_some_and(|id| new.contains(&id))
    };
    for group in scene.groups.values_mut().filter(is_marked) {
        group.items.push(Item::Box(frame(group.width, group.height, theme)));
    }
}

fn frame(width: f32, height: f32, theme: &Theme) -> BoxItem {
    let solid = |colour: Rgba| Paint::Solid { colour };
    BoxItem {
        x: -OFF,
        y: -OFF,
        width: width + 2.0 * OFF,
        height: height + 2.0 * OFF,
        radius: 8.0,
        fill: Some(solid(Rgba((theme.accent.0 & 0xffff_ff00) | TINT))),
        stroke: Some(Stroke { paint: solid(theme.accent), width: 2.0, dash: Vec::new() }),
    }
}
