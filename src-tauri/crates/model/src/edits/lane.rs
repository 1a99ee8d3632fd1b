//! Lanes: added, moved, and removed with their cards. A journey may have none.

use super::{bounds, check_new, missing, place};
use crate::draft::Draft;
use crate::order::Place;
use crate::{Id, Lane, LaneKind, Node, Rejection};

pub(super) fn add(
    draft: &mut Draft<'_>,
    id: Id,
    kind: LaneKind,
    name: &str,
    after: Option<Id>,
) -> Result<(), Rejection> {
    check_new(draft, id)?;
    bounds::check_room_for_lane(draft.journey())?;
    let rank = place::rank_at(draft, Place::Lanes, id, after)?;
    let lane = Node::Lane(Lane { rank, name: name.into(), ..Lane::new(id, kind) });
    bounds::check_node(&lane)?;
    draft.put_node(lane);
    Ok(())
}

pub(super) fn shift(draft: &mut Draft<'_>, id: Id, after: Option<Id>) -> Result<(), Rejection> {
    let lane = draft.journey().lane(id).cloned().ok_or_else(|| missing("lane", id))?;
    let rank = place::rank_at(draft, Place::Lanes, id, after)?;
    draft.put_node(Node::Lane(Lane { rank, ..lane }));
    Ok(())
}

pub(super) fn remove(draft: &mut Draft<'_>, id: Id) -> Result<(), Rejection> {
    let cards: Vec<Id> = draft.journey().cards_of_lane(id).map(|card| card.id).collect();
    cards.into_iter().for_each(|card| draft.take_node(card));
    draft.take_node(id);
    Ok(())
}
