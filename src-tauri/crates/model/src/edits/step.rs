//! Steps: the columns. A stage keeps at least one; cards that cover a removed step shrink, the others go with it.

use super::{bounds, check_new, missing, place, span};
use crate::draft::Draft;
use crate::order::Place;
use crate::{Card, Extra, Id, Node, Rejection, Step};

pub(super) fn add(draft: &mut Draft<'_>, id: Id, stage: Id, name: &str, after: Option<Id>) -> Result<(), Rejection> {
    check_new(draft, id)?;
    bounds::check_room_for_step(draft.journey())?;
    draft.journey().stage(stage).ok_or_else(|| missing("stage", stage))?;
    let covers = span::Covers::of(draft.journey());
    put_new(draft, id, stage, name, after)?;
    covers.grow(draft);
    Ok(())
}

/// Puts a step whose id and stage were checked; spans are the caller's.
pub(super) fn put_new(
    draft: &mut Draft<'_>,
    id: Id,
    stage: Id,
    name: &str,
    after: Option<Id>,
) -> Result<(), Rejection> {
    let rank = place::rank_at(draft, Place::Steps(stage), id, after)?;
    let step = Node::Step(Step { id, stage, rank, name: name.into(), width: None, extra: Extra::new() });
    bounds::check_node(&step)?;
    draft.put_node(step);
    Ok(())
}

pub(super) fn shift(draft: &mut Draft<'_>, id: Id, stage: Id, after: Option<Id>) -> Result<(), Rejection> {
    let step = draft.journey().step(id).cloned().ok_or_else(|| missing("step", id))?;
    draft.journey().stage(stage).ok_or_else(|| missing("stage", stage))?;
    if step.stage != stage {
        check_not_last(draft, &step)?;
    }
    let rank = place::rank_at(draft, Place::Steps(stage), id, after)?;
    draft.put_node(Node::Step(Step { stage, rank, ..step }));
    span::clamp(draft);
    Ok(())
}

pub(super) fn remove(draft: &mut Draft<'_>, id: Id) -> Result<(), Rejection> {
    let step = draft.journey().step(id).cloned().ok_or_else(|| missing("step", id))?;
    check_not_last(draft, &step)?;
    take(draft, id)
}

/// Takes a step out with the cards that stand under it alone; whether its stage keeps one is the caller's.
pub(super) fn take(draft: &mut Draft<'_>, id: Id) -> Result<(), Rejection> {
    let next = draft.journey().steps().skip_while(|step| step.id != id).nth(1).map(|step| step.id);
    for card in span::covering(draft.journey(), id) {
        shrink(draft, card, id, next)?;
    }
    let lanes: Vec<Id> = draft.journey().lanes().map(|lane| lane.id).collect();
    for lane in lanes {
        let cards: Vec<Id> = draft.journey().cards_in(lane, id).map(|card| card.id).collect();
        cards.into_iter().for_each(|card| draft.take_node(card));
    }
    draft.take_node(id);
    Ok(())
}

fn shrink(draft: &mut Draft<'_>, card: Card, gone: Id, next: Option<Id>) -> Result<(), Rejection> {
    let mut card = Card { span: card.span - 1, ..card };
    if card.step == gone {
        // A span never reaches beyond the last step, so a card that covers more than this one has a next step.
        let Some(next) = next else { return Ok(()) };
        let cell = Place::Cell(card.lane, next);
        let last = place::last_of(draft, cell);
        card.rank = place::rank_at(draft, cell, card.id, last)?;
        card.step = next;
    }
    draft.put_node(Node::Card(card));
    Ok(())
}

fn check_not_last(draft: &Draft<'_>, step: &Step) -> Result<(), Rejection> {
    if draft.journey().steps_of(step.stage).nth(1).is_some() {
        return Ok(());
    }
    Err(Rejection::new(
        "last_step",
        "A stage keeps at least one step.",
        "Remove or move the whole stage, or add another step first.",
    )
    .about(step.id))
}
