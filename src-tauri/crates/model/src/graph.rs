//! The graph of nodes and links: the only file that touches petgraph. No index of it leaves this file.

use std::collections::{BTreeMap, HashMap};

use petgraph::Direction;
use petgraph::stable_graph::{EdgeIndex, NodeIndex, StableDiGraph};

use crate::{Id, Link, Node};

/// Nodes and links by id.
#[derive(Clone, Debug, Default)]
pub(crate) struct Graph {
    graph: StableDiGraph<Node, Link>,
    nodes: BTreeMap<Id, NodeIndex>,
    links: BTreeMap<Id, EdgeIndex>,
}

impl Graph {
    /// An empty graph with room for so many nodes and links.
    pub(crate) fn with_room(nodes: usize, links: usize) -> Self {
        Graph { graph: StableDiGraph::with_capacity(nodes, links), ..Graph::default() }
    }

    pub(crate) fn node(&self, id: Id) -> Option<&Node> {
        self.nodes.get(&id).and_then(|index| self.graph.node_weight(*index))
    }

    pub(crate) fn link(&self, id: Id) -> Option<&Link> {
        self.links.get(&id).and_then(|index| self.graph.edge_weight(*index))
    }

    /// Every node, in the order of ids.
    pub(crate) fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.nodes.values().filter_map(|index| self.graph.node_weight(*index))
    }

    /// Every link, in the order of ids.
    pub(crate) fn links(&self) -> impl Iterator<Item = &Link> {
        self.links.values().filter_map(|index| self.graph.edge_weight(*index))
    }

    /// How many nodes there are.
    pub(crate) fn node_count(&self) -> usize {
        self.nodes.len()
    }

    /// How many links there are.
    pub(crate) fn link_count(&self) -> usize {
        self.links.len()
    }

    /// Puts or replaces a node and gives back what stood there.
    pub(crate) fn put_node(&mut self, node: Node) -> Option<Node> {
        let id = node.id();
        if let Some(weight) = self.nodes.get(&id).and_then(|index| self.graph.node_weight_mut(*index)) {
            return Some(std::mem::replace(weight, node));
        }
        self.nodes.insert(id, self.graph.add_node(node));
        None
    }

    /// Takes a node out. Its links must have been taken out before; any left are dropped with it.
    pub(crate) fn take_node(&mut self, id: Id) -> Option<Node> {
        for link in self.links_of(id) {
            self.take_link(link);
        }
        self.nodes.remove(&id).and_then(|index| self.graph.remove_node(index))
    }

    /// Puts or replaces a link; answers false, and does nothing, when an end is missing.
    pub(crate) fn put_link(&mut self, link: Link) -> bool {
        let (Some(from), Some(to)) = (self.nodes.get(&link.from), self.nodes.get(&link.to)) else {
            return false;
        };
        let (from, to, id) = (*from, *to, link.id);
        self.take_link(id);
        self.links.insert(id, self.graph.add_edge(from, to, link));
        true
    }

    pub(crate) fn take_link(&mut self, id: Id) -> Option<Link> {
        self.links.remove(&id).and_then(|index| self.graph.remove_edge(index))
    }

    /// Links that start at a node, in the order of ids.
    pub(crate) fn links_from(&self, id: Id) -> Vec<&Link> {
        self.touching(id, Direction::Outgoing)
    }

    /// Links that end at a node, in the order of ids.
    pub(crate) fn links_to(&self, id: Id) -> Vec<&Link> {
        self.touching(id, Direction::Incoming)
    }

    /// Ids of all links that start or end at a node, each once, in order.
    pub(crate) fn links_of(&self, id: Id) -> Vec<Id> {
        let mut ids: Vec<Id> = self.links_from(id).into_iter().chain(self.links_to(id)).map(|link| link.id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    fn touching(&self, id: Id, direction: Direction) -> Vec<&Link> {
        let Some(index) = self.nodes.get(&id) else { return Vec::new() };
        let mut links: Vec<&Link> = self.graph.edges_directed(*index, direction).map(|edge| edge.weight()).collect();
        links.sort_unstable_by_key(|link| link.id);
        links
    }

    /// Share of customers that reach each node by links that `share` gives a value for. Nodes count 1 to which no such
    /// link leads but those that lead `back`; loops are followed up to `rounds` times. Keys are nodes that such a link
    /// touches.
    pub(crate) fn reach(
        &self,
        share: impl Fn(&Link) -> Option<f64>,
        back: impl Fn(&Link) -> bool,
        rounds: usize,
    ) -> BTreeMap<Id, f64> {
        let mut flows: HashMap<NodeIndex, Vec<(NodeIndex, f64)>> = HashMap::new();
        let mut incoming: BTreeMap<NodeIndex, usize> = BTreeMap::new();
        for edge in self.graph.edge_indices() {
            let (Some((from, to)), Some(link)) = (self.graph.edge_endpoints(edge), self.graph.edge_weight(edge)) else {
                continue;
            };
            if let Some(part) = share(link) {
                flows.entry(from).or_default().push((to, part));
                incoming.entry(from).or_default();
                *incoming.entry(to).or_default() += usize::from(!back(link));
            }
        }
        let mut reach: BTreeMap<NodeIndex, f64> = incoming.keys().map(|node| (*node, 0.0)).collect();
        let mut wave: BTreeMap<NodeIndex, f64> =
            incoming.iter().filter(|(_, count)| **count == 0).map(|(node, _)| (*node, 1.0)).collect();
        for _ in 0..rounds.max(1) {
            let mut next: BTreeMap<NodeIndex, f64> = BTreeMap::new();
            for (node, amount) in &wave {
                *reach.entry(*node).or_default() += amount;
                for (to, part) in flows.get(node).into_iter().flatten() {
                    *next.entry(*to).or_default() += amount * part;
                }
            }
            next.retain(|_, amount| *amount > 1e-9);
            if next.is_empty() {
                break;
            }
            wave = next;
        }
        reach
            .into_iter()
            .filter_map(|(index, amount)| Some((self.graph.node_weight(index)?.id(), amount.min(1.0))))
            .collect()
    }
}
