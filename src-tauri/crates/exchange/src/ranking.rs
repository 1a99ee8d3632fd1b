//! Ranks for what has none: in a file written by hand the order of the list is the order of the map.
//! Ranks that are in order are never touched, so that a file read and written again is the same.

use std::collections::{BTreeMap, BTreeSet};

use waymark_model::Rank;

use crate::document::Document;

/// Gives ranks where they are missing or of no use; answers with a warning when ranks had to be replaced.
pub(crate) fn settle(document: &mut Document, unranked: &BTreeMap<String, BTreeSet<usize>>) -> Vec<String> {
    let none = BTreeSet::new();
    let missing = |list: &str| unranked.get(list).unwrap_or(&none);
    let mut replaced = Vec::new();
    replaced.push(("stages", settle_list(&mut document.stages, missing("stages"), |_| (), |stage| &mut stage.rank)));
    replaced.push(("lanes", settle_list(&mut document.lanes, missing("lanes"), |_| (), |lane| &mut lane.rank)));
    let steps = settle_list(&mut document.steps, missing("steps"), |step| step.stage, |step| &mut step.rank);
    replaced.push(("steps", steps));
    let cards = &mut document.cards;
    replaced
        .push(("cards", settle_list(cards, missing("cards"), |card| (card.lane, card.step), |card| &mut card.rank)));
    let said = |(list, _): (&str, bool)| {
        format!("Some ranks among the {list} were equal or not of Waymark's form: new ones keep their order.")
    };
    replaced.into_iter().filter(|(_, replaced)| *replaced).map(said).collect()
}

/// Settles every group of siblings; answers whether ranks that stood in the file were replaced.
fn settle_list<T, G: Ord>(
    records: &mut [T],
    missing: &BTreeSet<usize>,
    group_of: impl Fn(&T) -> G,
    rank_of: impl Fn(&mut T) -> &mut Rank,
) -> bool {
    let mut groups: BTreeMap<G, Vec<usize>> = BTreeMap::new();
    for (index, record) in records.iter().enumerate() {
        groups.entry(group_of(record)).or_default().push(index);
    }
    let mut replaced = false;
    for mut members in groups.into_values() {
        let by_hand = members.iter().any(|index| missing.contains(index));
        if !by_hand {
            members.sort_by_cached_key(|index| rank_of(&mut records[*index]).clone());
            let ranks: Vec<Rank> = members.iter().map(|index| rank_of(&mut records[*index]).clone()).collect();
            if in_order(&ranks) {
                continue;
            }
            replaced = true;
        }
        for (index, rank) in members.iter().zip(Rank::series(members.len())) {
            *rank_of(&mut records[*index]) = rank;
        }
    }
    replaced
}

/// Whether the ranks ascend strictly and new ones can be made beside each.
fn in_order(ranks: &[Rank]) -> bool {
    ranks.windows(2).all(|pair| pair[0] < pair[1]) && ranks.iter().all(|rank| Rank::between(Some(rank), None).is_some())
}
