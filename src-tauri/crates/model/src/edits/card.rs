//! Cards: where they stand, how far they reach, and what they may name. A card never stands outside a cell.

use super::{bounds, check_new, missing, place, span};
use crate::draft::Draft;
use crate::order::Place;
use crate::{Card, Id, Journey, LaneKind, LinkKind, Node, Rejection};

pub(super) fn add(draft: &mut Draft<'_>, card: &Card, after: Option<Id>) -> Result<(), Rejection> {
    check_new(draft, card.id)?;
    bounds::check_room_for_card(draft.journey())?;
    check_cell(draft.journey(), card.lane, card.step)?;
    check(draft.journey(), card)?;
    let rank = place::rank_at(draft, Place::Cell(card.lane, card.step), card.id, after)?;
    draft.put_node(Node::Card(Card { rank, ..card.clone() }));
    Ok(())
}

pub(super) fn shift(draft: &mut Draft<'_>, id: Id, lane: Id, step: Id, after: Option<Id>) -> Result<(), Rejection> {
    let card = draft.journey().card(id).cloned().ok_or_else(|| missing("card", id))?;
    check_cell(draft.journey(), lane, step)?;
    if card.lane != lane {
        check_flows(draft.journey(), id, lane)?;
    }
    let rank = place::rank_at(draft, Place::Cell(lane, step), id, after)?;
    let room = u16::try_from(span::room_from(draft.journey(), step)).unwrap_or(u16::MAX);
    draft.put_node(Node::Card(Card { lane, step, rank, span: card.span.min(room), ..card }));
    Ok(())
}

/// Refuses values out of bounds, a span beyond the last step, and names of records that are not there.
pub(super) fn check(journey: &Journey, card: &Card) -> Result<(), Rejection> {
    if usize::from(card.span) > span::room_from(journey, card.step) {
        return Err(Rejection::new(
            "span_too_long",
            "The card would reach beyond the last step.",
            "Let it cover fewer steps, or add steps first.",
        )
        .about(card.id));
    }
    if let Some(persona) = card.feelings.keys().find(|id| **id != Id::NIL && journey.persona(**id).is_none()) {
        return Err(missing("persona", *persona));
    }
    if let Some(metric) = card.metric.filter(|id| journey.metric(*id).is_none()) {
        return Err(missing("metric", metric));
    }
    if card.drills_down_to == Some(journey.id()) {
        return Err(Rejection::new(
            "drills_into_itself",
            "A card cannot drill down to the journey it stands in.",
            "Choose another journey.",
        )
        .about(card.id));
    }
    Ok(())
}

fn check_cell(journey: &Journey, lane: Id, step: Id) -> Result<(), Rejection> {
    journey.lane(lane).ok_or_else(|| missing("lane", lane))?;
    journey.step(step).ok_or_else(|| missing("step", step))?;
    Ok(())
}

fn check_flows(journey: &Journey, card: Id, lane: Id) -> Result<(), Rejection> {
    let touchpoints = journey.lane(lane).is_some_and(|lane| lane.kind == LaneKind::Touchpoints);
    let flows = journey.links_of(card).into_iter().filter_map(|id| journey.link(id));
    if touchpoints || !flows.into_iter().any(|link| link.kind == LinkKind::LeadsTo) {
        return Ok(());
    }
    Err(Rejection::new(
        "flow_needs_touchpoints",
        "This card has flows, and flows connect touchpoints only.",
        "Keep it in a touchpoints lane, or remove its flows first.",
    )
    .about(card))
}
