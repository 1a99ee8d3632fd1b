//! Makes a journey lawful again after an undo among other people's changes, by explicit changes in the same draft.
//! Where nobody else changed anything there is nothing to repair.

use crate::draft::Draft;
use crate::edits::{check_ends, clamp_span, clamp_spans};
use crate::{Change, Id, Journey, LaneKind, LinkKind, Node, Step};

/// Repairs what taking back may have broken. `had_stage` answers whether the journey must keep a stage.
pub(crate) fn after_turn(draft: &mut Draft<'_>, had_stage: impl Fn() -> bool) {
    if draft.changes().is_empty() {
        return;
    }
    keep_a_stage(draft, had_stage);
    fill_stages(draft);
    keep_flows_between_touchpoints(draft);
    keep_spans_on_the_map(draft);
    forget_absent_personas(draft);
}

/// Whether a stage or step came, went or changed: only then the columns of cards that stayed may be others.
fn touches_columns(draft: &Draft<'_>) -> bool {
    let is_column = |node: &Node| matches!(node, Node::Stage(_) | Node::Step(_));
    draft.changes().iter().any(|change| match change {
        Change::Node { before, after, .. } => before.iter().chain(after).any(|node| is_column(node)),
        _ => false,
    })
}

/// Looks at every spanning card only where columns changed, so that an undo on a large map costs what it touches.
fn keep_spans_on_the_map(draft: &mut Draft<'_>) {
    if touches_columns(draft) {
        return clamp_spans(draft);
    }
    let touched: Vec<Id> = draft
        .changes()
        .iter()
        .filter_map(|change| match change {
            Change::Node { id, after: Some(after), .. } if matches!(**after, Node::Card(_)) => Some(*id),
            _ => None,
        })
        .collect();
    for card in touched {
        clamp_span(draft, card);
    }
}

fn keep_a_stage(draft: &mut Draft<'_>, had_stage: impl Fn() -> bool) {
    let stands_on_nothing = draft.journey().summary().stages == 0;
    let gone = draft.changes().iter().rev().find_map(|change| match change {
        Change::Node { before: Some(before), after: None, .. } if matches!(**before, Node::Stage(_)) => Some(before),
        _ => None,
    });
    if let Some(stage) = gone.cloned()
        && stands_on_nothing
        && had_stage()
    {
        draft.put_node(*stage);
    }
}

/// A stage that lost its last step gets back the step that this draft took from it, or goes.
fn fill_stages(draft: &mut Draft<'_>) {
    if !touches_columns(draft) {
        return;
    }
    let journey = draft.journey();
    let is_empty = |id: &Id| journey.steps_of(*id).next().is_none();
    let empty: Vec<Id> = journey.stages().map(|stage| stage.id).filter(is_empty).collect();
    for stage in empty {
        match lost_step(draft, stage) {
            Some(step) => draft.put_node(Node::Step(step)),
            None => draft.take_node(stage),
        }
    }
}

fn lost_step(draft: &Draft<'_>, stage: Id) -> Option<Step> {
    draft.changes().iter().rev().find_map(|change| {
        let Change::Node { before: Some(before), .. } = change else { return None };
        let Node::Step(step) = &**before else { return None };
        let leaves_other = |other: &Step| draft.journey().steps_of(other.stage).nth(1).is_some();
        let movable = draft.journey().step(step.id).is_none_or(leaves_other);
        (step.stage == stage && movable).then(|| step.clone())
    })
}

/// Flows that came back between cards that are no touchpoints any more go; a card that came back to another lane while
/// someone gave it a flow stays where it was.
fn keep_flows_between_touchpoints(draft: &mut Draft<'_>) {
    let moved: Vec<Node> = draft.changes().iter().filter_map(first_state).collect();
    for node in moved {
        let id = node.id();
        if has_wrong_flow(draft.journey(), id)
            && let (Node::Card(was), Some(now)) = (node, draft.journey().card(id).cloned())
            && draft.journey().step(was.step).is_some()
            && is_touchpoints(draft.journey(), was.lane)
        {
            let card = crate::Card { lane: was.lane, step: was.step, rank: was.rank, ..now };
            draft.put_node(Node::Card(card));
        }
    }
    let links: Vec<Id> = draft.changes().iter().flat_map(|change| touched_links(draft.journey(), change)).collect();
    for id in links {
        if draft.journey().link(id).is_some_and(|link| check_ends(draft.journey(), link).is_err()) {
            draft.take_link(id);
        }
    }
}

fn first_state(change: &Change) -> Option<Node> {
    match change {
        Change::Node { before: Some(before), after: Some(_), .. } if matches!(**before, Node::Card(_)) => {
            Some((**before).clone())
        }
        _ => None,
    }
}

fn touched_links(journey: &Journey, change: &Change) -> Vec<Id> {
    match change {
        Change::Node { id, after: Some(after), .. } if matches!(**after, Node::Card(_)) => journey.links_of(*id),
        Change::Link { id, .. } => vec![*id],
        _ => Vec::new(),
    }
}

fn has_wrong_flow(journey: &Journey, card: Id) -> bool {
    let stands_right = journey.card(card).is_none_or(|card| is_touchpoints(journey, card.lane));
    let links = journey.links_of(card).into_iter().filter_map(|id| journey.link(id));
    !stands_right && links.into_iter().any(|link| link.kind == LinkKind::LeadsTo)
}

fn is_touchpoints(journey: &Journey, lane: Id) -> bool {
    journey.lane(lane).is_some_and(|lane| lane.kind == LaneKind::Touchpoints)
}

fn forget_absent_personas(draft: &mut Draft<'_>) {
    let mut properties = draft.journey().properties().clone();
    properties.personas.retain(|id| draft.journey().persona(*id).is_some());
    draft.set_properties(properties);
}
