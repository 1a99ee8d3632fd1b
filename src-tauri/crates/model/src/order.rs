//! Siblings in the order of their ranks. Kept in step with the graph by `Journey::apply` alone.

use std::collections::{BTreeMap, BTreeSet};

use crate::siblings::Siblings;
use crate::{Card, Id, Node, Rank};

/// A row of siblings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Place {
    /// All stages.
    Stages,
    /// All lanes.
    Lanes,
    /// The steps of a stage.
    Steps(Id),
    /// The cards that start in a cell: lane and step.
    Cell(Id, Id),
}

/// Ordered siblings: stages, steps of a stage, lanes, cards of a cell.
#[derive(Clone, Debug, Default)]
pub(crate) struct Order {
    pub(crate) stages: Siblings,
    pub(crate) lanes: Siblings,
    /// Cards that cover more than one step: what a change of columns has to look at.
    pub(crate) spanning: BTreeSet<Id>,
    /// How many cards there are.
    pub(crate) cards: usize,
    /// How many steps there are.
    pub(crate) columns: usize,
    steps: BTreeMap<Id, Siblings>,
    cells: BTreeMap<(Id, Id), Siblings>,
}

impl Order {
    /// The siblings of a place; none where nothing stands.
    pub(crate) fn siblings(&self, place: Place) -> Option<&Siblings> {
        match place {
            Place::Stages => Some(&self.stages),
            Place::Lanes => Some(&self.lanes),
            Place::Steps(stage) => self.steps.get(&stage),
            Place::Cell(lane, step) => self.cells.get(&(lane, step)),
        }
    }

    /// Steps of a stage.
    pub(crate) fn steps(&self, stage: Id) -> impl DoubleEndedIterator<Item = &(Rank, Id)> {
        self.steps.get(&stage).into_iter().flatten()
    }

    /// Cards that start in a cell (lane, step).
    pub(crate) fn cell(&self, lane: Id, step: Id) -> impl DoubleEndedIterator<Item = &(Rank, Id)> {
        self.cells.get(&(lane, step)).into_iter().flatten()
    }

    /// Steps of a lane that have cards, with those cards; in the order of step ids, not of the map.
    pub(crate) fn cells_of_lane(&self, lane: Id) -> impl Iterator<Item = (Id, &Siblings)> {
        self.cells
            .range((lane, Id::NIL)..)
            .take_while(move |((of, _), _)| *of == lane)
            .map(|((_, step), cards)| (*step, cards))
    }

    pub(crate) fn insert(&mut self, node: &Node) {
        match node {
            Node::Stage(stage) => {
                self.stages.insert((stage.rank.clone(), stage.id));
            }
            Node::Lane(lane) => {
                self.lanes.insert((lane.rank.clone(), lane.id));
            }
            Node::Step(step) => {
                self.columns += 1;
                self.steps.entry(step.stage).or_default().insert((step.rank.clone(), step.id));
            }
            Node::Card(card) => {
                self.cards += 1;
                if card.span > 1 {
                    self.spanning.insert(card.id);
                }
                self.cells.entry(cell(card)).or_default().insert((card.rank.clone(), card.id));
            }
            Node::Evidence(_) | Node::Persona(_) | Node::Metric(_) => {}
        }
    }

    /// Takes out a node that was inserted before.
    pub(crate) fn remove(&mut self, node: &Node) {
        match node {
            Node::Stage(stage) => {
                self.stages.remove(&(stage.rank.clone(), stage.id));
            }
            Node::Lane(lane) => {
                self.lanes.remove(&(lane.rank.clone(), lane.id));
            }
            Node::Step(step) => {
                self.columns -= 1;
                take(&mut self.steps, &step.stage, &(step.rank.clone(), step.id));
            }
            Node::Card(card) => {
                self.cards -= 1;
                self.spanning.remove(&card.id);
                take(&mut self.cells, &cell(card), &(card.rank.clone(), card.id));
            }
            Node::Evidence(_) | Node::Persona(_) | Node::Metric(_) => {}
        }
    }
}

fn cell(card: &Card) -> (Id, Id) {
    (card.lane, card.step)
}

fn take<K: Ord>(groups: &mut BTreeMap<K, Siblings>, key: &K, entry: &(Rank, Id)) {
    if let Some(group) = groups.get_mut(key) {
        group.remove(entry);
        if group.is_empty() {
            groups.remove(key);
        }
    }
}
