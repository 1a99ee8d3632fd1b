//! Ranks of siblings that come from a table: kept where they are of use, so that a sorted sheet is the same map; a row
//! without one stands after the row above it.

use std::collections::HashMap;
use std::hash::Hash;

use waymark_model::{Id, Rank};

/// Settles every group of siblings. `places` are what a table says of an order (a step's number); they decide where no
/// rank does.
pub(super) fn settle<T, G: Hash + Eq + Ord>(
    records: &mut [T],
    ranked: impl Fn(&T) -> bool,
    place: impl Fn(&T) -> Option<i64>,
    group_of: impl Fn(&T) -> G,
    rank_of: impl Fn(&mut T) -> &mut Rank,
) {
    let mut groups: HashMap<G, Vec<usize>> = HashMap::new();
    for (index, record) in records.iter().enumerate() {
        groups.entry(group_of(record)).or_default().push(index);
    }
    for mut members in groups.into_values() {
        let ranks: Vec<Option<Rank>> = members
            .iter()
            .map(|index| ranked(&records[*index]).then(|| rank_of(&mut records[*index]).clone()))
            .collect();
        if is_settled(&ranks) {
            continue;
        }
        order(&mut members, &ranks, |index| place(&records[index]));
        for (index, rank) in members.iter().zip(Rank::series(members.len())) {
            *rank_of(&mut records[*index]) = rank;
        }
    }
}

/// Whether every rank is there, sound, and unlike the others.
fn is_settled(ranks: &[Option<Rank>]) -> bool {
    let mut seen: Vec<&Rank> = ranks.iter().flatten().filter(|rank| rank.is_sound()).collect();
    seen.sort_unstable();
    seen.len() == ranks.len() && seen.windows(2).all(|pair| pair[0] < pair[1])
}

/// Orders members by rank, then by the place that was said, then as they came.
fn order(members: &mut [usize], ranks: &[Option<Rank>], place: impl Fn(usize) -> Option<i64>) {
    let mut above: (Option<Rank>, Option<i64>) = (None, None);
    let mut keys = HashMap::new();
    for (member, rank) in members.iter().zip(ranks) {
        let said = place(*member);
        if rank.is_some() {
            above.0 = rank.clone();
        }
        if said.is_some() {
            above.1 = said;
        }
        keys.insert(*member, (above.clone(), *member));
    }
    members.sort_by(|one, other| keys[one].cmp(&keys[other]));
}

/// Records by id, which of them came with a rank, and what was said of their order.
#[derive(Debug, Default)]
pub(super) struct Said {
    /// Records that came with a rank.
    pub(super) ranked: std::collections::HashSet<Id>,
    /// Numbers that a table gives to steps and lanes.
    pub(super) places: HashMap<Id, i64>,
}
