//! The order of siblings where both copies put records into one row: keys of two scales, or equal ones, are made one order.
//! A row that one copy alone touched stays key by key what it was there.

use std::collections::{BTreeMap, HashSet};

use super::merge::Merging;
use super::moves::{keyed_row, row};
use crate::order::Place;
use crate::{Id, Rank};

/// Puts every row that both copies touched in order.
pub(super) fn settle(merging: &mut Merging<'_>) {
    let mut rows: BTreeMap<Place, Vec<(Rank, Id)>> = BTreeMap::new();
    for node in merging.nodes.values() {
        if let (Some(place), Some(rank)) = (node.place(), node.rank()) {
            rows.entry(place).or_default().push((rank.clone(), node.id()));
        }
    }
    for (place, mut members) in rows {
        members.sort_unstable();
        if keyed_row(merging.mine, place) == members || keyed_row(merging.theirs, place) == members {
            continue;
        }
        let renumbered = [&merging.moves_of_mine, &merging.moves_of_theirs];
        if renumbered.into_iter().any(|moves| moves.renumbered.contains(&place)) {
            let order = one_order(merging, place, &members);
            rank(merging, order.iter().copied().zip(Rank::series(order.len())));
        } else {
            part_equals(merging, &members);
        }
    }
}

fn rank(merging: &mut Merging<'_>, ranks: impl Iterator<Item = (Id, Rank)>) {
    for (id, rank) in ranks {
        if let Some(node) = merging.nodes.get_mut(&id) {
            *node = node.clone().with_rank(rank);
        }
    }
}

/// My order, and what the other copy put into the row after the neighbour it has there.
fn one_order(merging: &Merging<'_>, place: Place, members: &[(Rank, Id)]) -> Vec<Id> {
    let member: HashSet<Id> = members.iter().map(|(_, id)| *id).collect();
    let (mine, theirs) = (row(merging.mine, place), row(merging.theirs, place));
    let here: HashSet<Id> = mine.iter().copied().collect();
    let moved = &merging.moves_of_theirs.moved;
    let comes = |id: &Id| !here.contains(id) || merging.placed_by_theirs.contains(id) && moved.contains(id);
    let mut order: Vec<Id> = mine.into_iter().filter(|id| member.contains(id) && !comes(id)).collect();
    for (index, id) in theirs.iter().enumerate().filter(|(_, id)| member.contains(id) && comes(id)) {
        let left = theirs[..index].iter().rev().find_map(|left| order.iter().position(|other| other == left));
        order.insert(left.map_or(0, |left| left + 1), *id);
    }
    let placed: HashSet<Id> = order.iter().copied().collect();
    order.extend(members.iter().map(|(_, id)| *id).filter(|id| !placed.contains(id)));
    order
}

/// Gives records with equal keys different ones, in the order of their ids.
fn part_equals(merging: &mut Merging<'_>, members: &[(Rank, Id)]) {
    let mut last: Option<Rank> = None;
    let mut fresh = Vec::new();
    for (index, (own, id)) in members.iter().enumerate() {
        let mut own = own.clone();
        if last.as_ref().is_some_and(|last| own <= *last) {
            let next = members[index..].iter().map(|(rank, _)| rank).find(|rank| Some(*rank) > last.as_ref());
            let Some(between) = Rank::between(last.as_ref(), next) else {
                let ids: Vec<Id> = members.iter().map(|(_, id)| *id).collect();
                return rank(merging, ids.iter().copied().zip(Rank::series(ids.len())));
            };
            own = between;
            fresh.push((*id, own.clone()));
        }
        last = Some(own);
    }
    rank(merging, fresh.into_iter());
}
