//! Cards in their cells. In a cell that has cards, those that come in stand below them.

use std::collections::{HashMap, HashSet};

use waymark_model::{Card, Id, Node, Rank};

use super::{Joiner, columns, next};

/// Joins cards; answers how many were there already.
pub(super) fn join(joiner: &mut Joiner<'_>) -> usize {
    let steps: Vec<Id> = joiner.fresh.steps().map(|step| step.id).collect();
    let places: HashMap<Id, usize> =
        columns::columns(joiner).into_iter().enumerate().map(|(place, step)| (step, place)).collect();
    let mut last: HashMap<(Id, Id), Option<Rank>> = HashMap::new();
    let mut met = HashSet::new();
    for lane in joiner.fresh.lanes() {
        for (column, step) in steps.iter().enumerate() {
            for card in joiner.fresh.cards_in(lane.id, *step) {
                let covered = &steps[column..steps.len().min(column + usize::from(card.span.max(1)))];
                let card = placed(joiner, card, covered, &places);
                let twin = twin(joiner, &card, &met);
                if let Some(twin) = twin {
                    met.insert(twin);
                    joiner.places.insert(card.id, twin);
                    continue;
                }
                let cell = joiner.target.cards_in(card.lane, card.step);
                let last = last
                    .entry((card.lane, card.step))
                    .or_insert_with(|| cell.map(|card| card.rank.clone()).next_back());
                let rank = next(last);
                joiner.put(Node::Card(Card { rank, ..card }));
            }
        }
    }
    met.len()
}

/// The card as it stands in the target: under the first of the steps that it covers, up to the last.
fn placed(joiner: &Joiner<'_>, card: &Card, covered: &[Id], places: &HashMap<Id, usize>) -> Card {
    let columns: Vec<(usize, Id)> =
        covered.iter().map(|step| joiner.of(*step)).filter_map(|step| Some((*places.get(&step)?, step))).collect();
    let first = columns.iter().min().copied().unwrap_or((0, joiner.of(card.step)));
    let end = columns.iter().max().map_or(first.0, |(place, _)| *place);
    Card {
        lane: joiner.of(card.lane),
        step: first.1,
        span: u16::try_from(end - first.0 + 1).unwrap_or(u16::MAX),
        feelings: card.feelings.iter().map(|(persona, feeling)| (joiner.of(*persona), feeling.clone())).collect(),
        metric: card.metric.map(|metric| joiner.of(metric)),
        drills_down_to: card.drills_down_to.filter(|journey| *journey != joiner.target.id()),
        ..card.clone()
    }
}

/// A card of the target that is this one letter for letter, and that no other one is.
fn twin(joiner: &Joiner<'_>, card: &Card, met: &HashSet<Id>) -> Option<Id> {
    let mut cell = joiner.target.cards_in(card.lane, card.step).filter(|other| !met.contains(&other.id));
    let is_same = |other: &&Card| Card { id: other.id, rank: other.rank.clone(), ..card.clone() } == **other;
    cell.find(is_same).map(|card| card.id)
}
