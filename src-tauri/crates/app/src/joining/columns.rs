//! Stages of the same name become one, with their steps; the others come last. A card that covers several steps covers
//! what comes between them too.

use std::collections::{HashMap, HashSet};

use waymark_model::{Card, Id, Journey, Node, Rank, Stage, Step};

use super::{Joiner, folded, next};

/// Joins stages and steps.
pub(super) fn join(joiner: &mut Joiner<'_>) {
    let mut last = joiner.target.stages().next_back().map(|stage| stage.rank.clone());
    let mut taken = HashSet::new();
    for stage in joiner.fresh.stages() {
        let name = folded(&stage.name);
        let mut stages = joiner.target.stages().filter(|other| !taken.contains(&other.id));
        match stages.find(|other| !name.is_empty() && folded(&other.name) == name) {
            Some(same) => {
                taken.insert(same.id);
                joiner.places.insert(stage.id, same.id);
                join_steps(joiner, stage.id, same.id);
            }
            None => {
                joiner.put(Node::Stage(Stage { rank: next(&mut last), ..stage.clone() }));
                joiner.fresh.steps_of(stage.id).for_each(|step| joiner.put(Node::Step(step.clone())));
            }
        }
    }
    reach_over_new_steps(joiner);
}

fn join_steps(joiner: &mut Joiner<'_>, stage: Id, same: Id) {
    let is_alone = joiner.fresh.steps_of(stage).nth(1).is_none();
    let mut last: Option<Rank> = joiner.target.steps_of(same).next_back().map(|step| step.rank.clone());
    let mut taken = HashSet::new();
    for step in joiner.fresh.steps_of(stage) {
        let name = folded(&step.name);
        let free: Vec<&Step> = joiner.target.steps_of(same).filter(|other| !taken.contains(&other.id)).collect();
        let found = free.iter().find(|other| folded(&other.name) == name);
        // A lone step without a name is the stage itself: its cards go under the first step there.
        let found = found.or_else(|| free.first().filter(|_| is_alone && name.is_empty()));
        match found.map(|step| step.id) {
            Some(id) => {
                taken.insert(id);
                joiner.places.insert(step.id, id);
            }
            None => joiner.put(Node::Step(Step { stage: same, rank: next(&mut last), ..step.clone() })),
        }
    }
}

/// The steps of all columns, from left to right.
pub(super) fn columns(joiner: &Joiner<'_>) -> Vec<Id> {
    let is_column = |node: &&Node| matches!(node, Node::Stage(_) | Node::Step(_));
    let nodes: Vec<Node> = joiner.nodes.values().filter(is_column).cloned().collect();
    let journey = Journey::from_records(joiner.target.id(), Default::default(), nodes, []);
    journey.steps().map(|step| step.id).collect()
}

/// Cards of the target that cover several steps keep the last one, also where a new step came in between.
fn reach_over_new_steps(joiner: &mut Joiner<'_>) {
    let before: Vec<Id> = joiner.target.steps().map(|step| step.id).collect();
    let places: HashMap<Id, usize> =
        columns(joiner).into_iter().enumerate().map(|(place, step)| (step, place)).collect();
    for card in joiner.target.spanning_cards() {
        let first = before.iter().position(|step| *step == card.step);
        let end = first.and_then(|first| before.get(first + usize::from(card.span) - 1));
        if let (Some(from), Some(to)) = (places.get(&card.step), end.and_then(|end| places.get(end))) {
            let span = u16::try_from(to.saturating_sub(*from) + 1).unwrap_or(u16::MAX);
            joiner.nodes.insert(card.id, Node::Card(Card { span, ..card.clone() }));
        }
    }
}
