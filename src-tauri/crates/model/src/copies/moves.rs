//! Which records stand elsewhere in another state of the journey. A new key at the same place among the neighbours is no
//! move: keys may be made anew for a whole row.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::order::Place;
use crate::{Id, Journey, Node, Rank};

/// What moved between two states.
#[derive(Debug, Default)]
pub(super) struct Moves {
    pub(super) moved: HashSet<Id>,
    /// Rows in which records got other keys without being moved.
    pub(super) renumbered: BTreeSet<Place>,
}

/// What moved from one state to another.
pub(super) fn moves(from: &Journey, to: &Journey) -> Moves {
    let mut moves = Moves::default();
    let mut rows: BTreeSet<Place> = BTreeSet::new();
    for node in to.nodes() {
        let Some(was) = from.node(node.id()).filter(|was| was.kind() == node.kind()) else { continue };
        if was.place() != node.place() {
            moves.moved.insert(node.id());
        } else if was.rank() != node.rank() {
            rows.extend(node.place());
        }
    }
    rows.into_iter().for_each(|place| moves.look_at(from, to, place));
    moves
}

impl Moves {
    /// Records of one row that kept their key say where the others were and are.
    fn look_at(&mut self, from: &Journey, to: &Journey, place: Place) {
        let stays = |id: &Id| {
            let both = (from.node(*id), to.node(*id));
            matches!(both, (Some(was), Some(now)) if was.place() == Some(place) && now.place() == Some(place))
        };
        let is_fixed = |id: &Id| from.node(*id).and_then(Node::rank) == to.node(*id).and_then(Node::rank);
        let before = slots(&row(from, place), stays, is_fixed);
        let after = slots(&row(to, place), stays, is_fixed);
        let index: HashMap<Id, usize> = before.iter().enumerate().map(|(index, (id, _))| (*id, index)).collect();
        let slot: HashMap<Id, usize> = before.into_iter().collect();
        let mut same: BTreeMap<usize, Vec<(usize, Id)>> = BTreeMap::new();
        for (id, now) in after {
            if slot.get(&id) == Some(&now) {
                same.entry(now).or_default().push((index.get(&id).copied().unwrap_or(0), id));
            } else {
                self.moved.insert(id);
            }
        }
        for group in same.into_values() {
            let kept = longest_ascent(&group);
            self.moved.extend(group.iter().map(|(_, id)| *id).filter(|id| !kept.contains(id)));
            if !kept.is_empty() {
                self.renumbered.insert(place);
            }
        }
    }
}

/// Ids of a row in its order.
pub(super) fn row(journey: &Journey, place: Place) -> Vec<Id> {
    journey.order().siblings(place).into_iter().flatten().map(|(_, id)| *id).collect()
}

/// The row as it is kept: keys and ids.
pub(super) fn keyed_row(journey: &Journey, place: Place) -> Vec<(Rank, Id)> {
    journey.order().siblings(place).into_iter().flatten().cloned().collect()
}

/// Records with a new key, and how many that kept theirs stand before each.
fn slots(row: &[Id], stays: impl Fn(&Id) -> bool, is_fixed: impl Fn(&Id) -> bool) -> Vec<(Id, usize)> {
    let (mut fixed, mut slots) = (0, Vec::new());
    for id in row.iter().filter(|id| stays(id)) {
        if is_fixed(id) {
            fixed += 1;
        } else {
            slots.push((*id, fixed));
        }
    }
    slots
}

/// The most records whose old places ascend.
fn longest_ascent(group: &[(usize, Id)]) -> HashSet<Id> {
    // ends[n]: where the ascent of length n + 1 with the lowest end ends; before: what stands before each in its ascent.
    let (mut ends, mut before): (Vec<usize>, Vec<Option<usize>>) = (Vec::new(), Vec::with_capacity(group.len()));
    for (place, (old, _)) in group.iter().enumerate() {
        let length = ends.partition_point(|end| group[*end].0 < *old);
        before.push(length.checked_sub(1).map(|shorter| ends[shorter]));
        if length == ends.len() {
            ends.push(place);
        } else {
            ends[length] = place;
        }
    }
    let mut kept = HashSet::new();
    let mut at = ends.last().copied();
    while let Some(place) = at {
        kept.insert(group[place].1);
        at = before[place];
    }
    kept
}
