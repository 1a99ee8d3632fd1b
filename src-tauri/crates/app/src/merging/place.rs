//! Where records stand, in words: lane, stage, step and the place among the neighbours.

use std::collections::HashMap;

use waymark_model::{Id, Journey, Node};

/// Parts of a place.
const BETWEEN: &str = " · ";

/// Where a record stands among all of a journey, for lists in the map's own order: column, row, place in the cell.
pub(super) fn order(journey: &Journey) -> HashMap<Id, (usize, usize, usize)> {
    let mut order = HashMap::new();
    let mut column = 0;
    for stage in journey.stages() {
        order.insert(stage.id, (column, 0, 0));
        for step in journey.steps_of(stage.id) {
            order.insert(step.id, (column, 0, 1));
            for (row, lane) in journey.lanes().enumerate() {
                let cards = journey.cards_in(lane.id, step.id).enumerate();
                order.extend(cards.map(|(place, card)| (card.id, (column, row + 1, place))));
            }
            column += 1;
        }
    }
    order.extend(journey.lanes().enumerate().map(|(row, lane)| (lane.id, (column, row, 0))));
    order
}

/// The stage and the lane in which a record stands ("Book · Actions"); empty for what stands in none.
pub(super) fn context(journey: &Journey, id: Id) -> String {
    let title = |id: Id| journey.node(id).map(Node::title).filter(|title| !title.is_empty());
    let parts = match journey.node(id) {
        Some(Node::Card(card)) => {
            let stage = journey.step(card.step).and_then(|step| title(step.stage));
            [stage, title(card.lane)]
        }
        Some(Node::Step(step)) => [title(step.stage), None],
        _ => [None, None],
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join(BETWEEN)
}

/// Where a record stands, to its number among the neighbours ("Book · Look · Actions · 2").
pub(super) fn words(journey: &Journey, id: Id) -> String {
    let title = |id: Id| journey.node(id).map(|node| node.title().to_owned()).filter(|title| !title.is_empty());
    let number = |mut ids: Box<dyn Iterator<Item = Id> + '_>| ids.position(|other| other == id).map_or(0, |at| at + 1);
    let parts = match journey.node(id) {
        Some(Node::Card(card)) => {
            let stage = journey.step(card.step).and_then(|step| title(step.stage));
            let place = number(Box::new(journey.cards_in(card.lane, card.step).map(|card| card.id)));
            vec![stage, title(card.step), title(card.lane), Some(place.to_string())]
        }
        Some(Node::Step(step)) => {
            let place = number(Box::new(journey.steps_of(step.stage).map(|step| step.id)));
            vec![title(step.stage), Some(place.to_string())]
        }
        Some(Node::Stage(_)) => vec![Some(number(Box::new(journey.stages().map(|stage| stage.id))).to_string())],
        Some(Node::Lane(_)) => vec![Some(number(Box::new(journey.lanes().map(|lane| lane.id))).to_string())],
        _ => Vec::new(),
    };
    parts.into_iter().flatten().collect::<Vec<_>>().join(BETWEEN)
}
