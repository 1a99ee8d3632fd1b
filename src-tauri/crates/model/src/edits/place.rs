//! Where a record goes among its siblings. Equal or worn-out ranks are put right here, by explicit changes.

use crate::draft::Draft;
use crate::order::Place;
use crate::{Id, Node, Rank, Rejection};

/// The rank for `id` in `place` after the sibling `after`; none means first.
pub(super) fn rank_at(draft: &mut Draft<'_>, place: Place, id: Id, after: Option<Id>) -> Result<Rank, Rejection> {
    let left = match after {
        Some(after) => Some((sibling_rank(draft, place, id, after)?, after)),
        None => None,
    };
    let current = draft.journey().node(id).filter(|node| node.place() == Some(place)).and_then(Node::rank).cloned();
    if let Some(current) = current
        && stands_after(draft, place, (&current, id), after)
    {
        return Ok(current);
    }
    let right = following(draft, place, left.as_ref()).find(|(_, other)| *other != id).map(|(rank, _)| rank.clone());
    match Rank::between(left.as_ref().map(|(rank, _)| rank), right.as_ref()) {
        Some(rank) => Ok(rank),
        None => Ok(fresh_ranks(draft, place, id, after)),
    }
}

/// The last of the siblings, to stand after it.
pub(super) fn last_of(draft: &Draft<'_>, place: Place) -> Option<Id> {
    draft.journey().order().siblings(place).and_then(|siblings| siblings.last()).map(|(_, id)| *id)
}

fn sibling_rank(draft: &Draft<'_>, place: Place, id: Id, after: Id) -> Result<Rank, Rejection> {
    let sibling = draft.journey().node(after).filter(|node| after != id && node.place() == Some(place));
    sibling.and_then(Node::rank).cloned().ok_or_else(|| {
        Rejection::new(
            "not_a_neighbour",
            "What it should stand after is not there.",
            "Name a neighbour from the same place, or none to stand first.",
        )
        .about(after)
    })
}

fn following<'d>(
    draft: &'d Draft<'_>,
    place: Place,
    left: Option<&'d (Rank, Id)>,
) -> impl Iterator<Item = &'d (Rank, Id)> {
    let siblings = draft.journey().order().siblings(place);
    siblings.into_iter().flat_map(move |siblings| siblings.after(left))
}

fn stands_after(draft: &Draft<'_>, place: Place, own: (&Rank, Id), after: Option<Id>) -> bool {
    let key = (own.0.clone(), own.1);
    let siblings = draft.journey().order().siblings(place);
    let before = siblings.and_then(|siblings| siblings.before(&key));
    before.map(|(_, id)| *id) == after
}

/// Gives every sibling a fresh rank and answers the one that is left free for `id`.
fn fresh_ranks(draft: &mut Draft<'_>, place: Place, id: Id, after: Option<Id>) -> Rank {
    let siblings = draft.journey().order().siblings(place).into_iter().flatten();
    let mut order: Vec<Id> = siblings.map(|(_, other)| *other).filter(|other| *other != id).collect();
    let own = after.and_then(|after| order.iter().position(|other| *other == after)).map_or(0, |index| index + 1);
    order.insert(own, id);
    let mut free = Rank::default();
    let ranks = Rank::series(order.len());
    for (sibling, rank) in order.into_iter().zip(ranks) {
        if sibling == id {
            free = rank;
        } else if let Some(node) = draft.journey().node(sibling).cloned() {
            draft.put_node(node.with_rank(rank));
        }
    }
    free
}
