//! Some stages of a journey as a small journey, so that a slide costs what stands on it and not what the map holds. Cards at the other
//! ends of links come with it, undrawn: shares of flows stay those of the whole map.

use std::collections::BTreeSet;

use waymark_model::{Id, Journey, Link, Node, Stage};

/// The stages with their cards, all lanes and personas, and what the cards name.
pub(crate) fn excerpt(journey: &Journey, stages: &[&Stage]) -> Journey {
    let mut inside: BTreeSet<Id> = BTreeSet::new();
    let mut nodes: Vec<Node> = journey.lanes().cloned().map(Node::Lane).collect();
    let lanes: Vec<Id> = journey.lanes().map(|lane| lane.id).collect();
    for stage in stages {
        nodes.push(Node::Stage((*stage).clone()));
        for step in journey.steps_of(stage.id) {
            nodes.push(Node::Step(step.clone()));
            let cards = lanes.iter().flat_map(|lane| journey.cards_in(*lane, step.id));
            inside.extend(cards.map(|card| card.id));
        }
    }
    let mut links: Vec<Link> = Vec::new();
    let mut around: BTreeSet<Id> = journey.properties().personas.iter().copied().collect();
    for card in inside.iter().filter_map(|id| journey.card(*id)) {
        around.extend(card.metric);
        around.extend(card.feelings.keys().copied());
        for link in journey.links_from(card.id) {
            around.insert(link.to);
            links.push(link.clone());
        }
        for link in journey.links_to(card.id) {
            if !inside.contains(&link.from) {
                around.insert(link.from);
                links.push(link.clone());
            }
        }
    }
    nodes.extend(inside.union(&around).filter_map(|id| journey.node(*id)).cloned());
    Journey::from_records(journey.id(), journey.properties().clone(), nodes, links)
}
