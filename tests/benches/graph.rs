//! What the model answers about the graph of a map, beside petgraph's own walks over the same links.

use std::collections::HashMap;

use petgraph::algo::{dijkstra, toposort};
use petgraph::graph::{DiGraph, NodeIndex};
use waymark_model::{Id, Journey};

use crate::measure::runs;
use crate::table::Rows;

/// Answers of the model, and the floor: a bare graph of the same nodes and links.
pub(crate) fn figures(rows: &mut Rows, journey: &Journey) {
    rows.cost("graph: share of customers at every card", runs(|| (), |()| journey.reach()));
    rows.cost("graph: all cards in the order of the map", runs(|| (), |()| in_order(journey)));
    rows.cost("graph: links of every card", runs(|| (), |()| links(journey)));
    let (graph, first) = bare(journey);
    rows.cost("floor: petgraph, topological order", runs(|| (), |()| toposort(&graph, None).is_ok()));
    rows.cost("floor: petgraph, Dijkstra", runs(|| (), |()| dijkstra(&graph, first, None, |edge| *edge.weight())));
}

fn in_order(journey: &Journey) -> usize {
    let steps: Vec<Id> = journey.steps().map(|step| step.id).collect();
    let cards = |lane| steps.iter().map(move |step| journey.cards_in(lane, *step).count());
    journey.lanes().flat_map(|lane| cards(lane.id)).sum()
}

fn links(journey: &Journey) -> usize {
    journey.cards().map(|card| journey.links_from(card.id).len() + journey.links_to(card.id).len()).sum()
}

/// The same nodes and links with nothing on them; links from later to earlier cards left out, so that there is an order.
fn bare(journey: &Journey) -> (DiGraph<Id, u32>, NodeIndex) {
    let mut graph = DiGraph::new();
    let places: HashMap<Id, NodeIndex> = journey.nodes().map(|node| (node.id(), graph.add_node(node.id()))).collect();
    for link in journey.links() {
        graph.add_edge(places[&link.from], places[&link.to], 1);
    }
    let first = journey.links().map(|link| places[&link.from]).min().unwrap_or_default();
    (graph, first)
}
