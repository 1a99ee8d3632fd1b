//! One map as a graph, and how to read it. It changes only by `apply`, which `Draft` and loading alone call.

use std::collections::BTreeMap;

use crate::graph::Graph;
use crate::order::Order;
use crate::{Card, Change, Evidence, Id, Lane, Link, LinkKind, Metric, Node, Persona, Properties, Stage, Step};

/// One journey in memory.
#[derive(Clone, Debug)]
pub struct Journey {
    id: Id,
    properties: Properties,
    graph: Graph,
    order: Order,
}

/// How much a journey holds.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Stages.
    pub stages: usize,
    /// Steps of all stages: the columns.
    pub steps: usize,
    /// Lanes, hidden ones among them.
    pub lanes: usize,
    /// Cards.
    pub cards: usize,
    /// Links of every kind.
    pub links: usize,
    /// Nodes of every kind, evidence, personas and metrics among them.
    pub nodes: usize,
}

/// Equal when id, properties, nodes and links are equal.
impl PartialEq for Journey {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
            && self.properties == other.properties
            && self.nodes().eq(other.nodes())
            && self.links().eq(other.links())
    }
}

macro_rules! typed_getter {
    ($(#[$doc:meta])* $name:ident, $kind:ident) => {
        $(#[$doc])*
        pub fn $name(&self, id: Id) -> Option<&$kind> {
            match self.graph.node(id) {
                Some(Node::$kind(node)) => Some(node),
                _ => None,
            }
        }
    };
}

impl Journey {
    /// A journey without any record: no stage, no lane.
    pub fn new(id: Id) -> Self {
        Journey { id, properties: Properties::default(), graph: Graph::default(), order: Order::default() }
    }

    /// A journey from its records, taken as they are. Links whose ends are missing are left out.
    pub fn from_records(
        id: Id,
        properties: Properties,
        nodes: impl IntoIterator<Item = Node>,
        links: impl IntoIterator<Item = Link>,
    ) -> Self {
        let (nodes, links) = (nodes.into_iter(), links.into_iter());
        let mut journey = Journey::new(id);
        journey.properties = properties;
        journey.graph = Graph::with_room(nodes.size_hint().0, links.size_hint().0);
        for node in nodes {
            journey.put_node(node);
        }
        for link in links {
            journey.graph.put_link(link);
        }
        journey
    }

    /// The same journey with other properties.
    #[must_use]
    pub fn with_properties(self, properties: Properties) -> Self {
        Journey { properties, ..self }
    }

    /// Identity.
    pub fn id(&self) -> Id {
        self.id
    }

    /// Title, kind, status and the rest.
    pub fn properties(&self) -> &Properties {
        &self.properties
    }

    /// A record by id.
    pub fn node(&self, id: Id) -> Option<&Node> {
        self.graph.node(id)
    }

    typed_getter!(/** A stage by id. */ stage, Stage);
    typed_getter!(/** A step by id. */ step, Step);
    typed_getter!(/** A lane by id. */ lane, Lane);
    typed_getter!(/** A card by id. */ card, Card);
    typed_getter!(/** Evidence by id. */ evidence, Evidence);
    typed_getter!(/** A persona by id. */ persona, Persona);
    typed_getter!(/** A metric by id. */ metric, Metric);

    /// A link by id.
    pub fn link(&self, id: Id) -> Option<&Link> {
        self.graph.link(id)
    }

    /// Every node, in the order of ids.
    pub fn nodes(&self) -> impl Iterator<Item = &Node> {
        self.graph.nodes()
    }

    /// Every link, in the order of ids.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.graph.links()
    }

    /// Links that start at a node, in the order of ids.
    pub fn links_from(&self, id: Id) -> Vec<&Link> {
        self.graph.links_from(id)
    }

    /// Links that end at a node, in the order of ids.
    pub fn links_to(&self, id: Id) -> Vec<&Link> {
        self.graph.links_to(id)
    }

    /// Stages from first to last.
    pub fn stages(&self) -> impl DoubleEndedIterator<Item = &Stage> {
        self.order.stages.into_iter().filter_map(|(_, id)| self.stage(*id))
    }

    /// Steps of a stage from first to last.
    pub fn steps_of(&self, stage: Id) -> impl DoubleEndedIterator<Item = &Step> {
        self.order.steps(stage).filter_map(|(_, id)| self.step(*id))
    }

    /// All steps of the map from left to right.
    pub fn steps(&self) -> impl Iterator<Item = &Step> {
        self.stages().flat_map(|stage| self.steps_of(stage.id))
    }

    /// Lanes from top to bottom, hidden ones among them.
    pub fn lanes(&self) -> impl DoubleEndedIterator<Item = &Lane> {
        self.order.lanes.into_iter().filter_map(|(_, id)| self.lane(*id))
    }

    /// Cards that start in one cell, from top to bottom.
    pub fn cards_in(&self, lane: Id, step: Id) -> impl DoubleEndedIterator<Item = &Card> {
        self.order.cell(lane, step).filter_map(|(_, id)| self.card(*id))
    }

    /// Cards of a lane, cell by cell; the cells are in the order of step ids, not of the map.
    pub fn cards_of_lane(&self, lane: Id) -> impl Iterator<Item = &Card> {
        self.order.cells_of_lane(lane).flat_map(|(_, cards)| cards).filter_map(|(_, id)| self.card(*id))
    }

    /// How many cards a lane has; looks at none of them.
    pub fn card_count(&self, lane: Id) -> usize {
        self.order.cells_of_lane(lane).map(|(_, cards)| cards.len()).sum()
    }

    /// Every card, in the order of ids.
    pub fn cards(&self) -> impl Iterator<Item = &Card> {
        self.nodes().filter_map(|node| match node {
            Node::Card(card) => Some(card),
            _ => None,
        })
    }

    /// Cards that cover more than one step, in the order of ids.
    pub fn spanning_cards(&self) -> impl Iterator<Item = &Card> {
        self.order.spanning.iter().filter_map(|id| self.card(*id))
    }

    /// How much there is; cheap at any size.
    pub fn summary(&self) -> Summary {
        Summary {
            stages: self.order.stages.len(),
            steps: self.order.columns,
            lanes: self.order.lanes.len(),
            cards: self.order.cards,
            links: self.graph.link_count(),
            nodes: self.graph.node_count(),
        }
    }

    /// Evidence that a card rests on.
    pub fn evidence_of(&self, card: Id) -> Vec<&Evidence> {
        let links = self.links_from(card).into_iter();
        links.filter(|link| link.kind == LinkKind::EvidencedBy).filter_map(|link| self.evidence(link.to)).collect()
    }

    /// Share of customers, 0 to 1, who reach each touchpoint over *leads to* links. A link without a share takes an
    /// equal part of what the others that leave its card do not say. Everyone enters at a touchpoint to which links
    /// lead only from later in the map, or none: a way back is no way in.
    pub fn reach(&self) -> BTreeMap<Id, f64> {
        let columns: BTreeMap<Id, usize> = self.steps().enumerate().map(|(column, step)| (step.id, column)).collect();
        let place = |id| self.card(id).map(|card| (columns.get(&card.step), &card.rank, card.id));
        let back = |link: &Link| place(link.from) >= place(link.to);
        self.graph.reach(|link| self.flow_share(link), back, 64)
    }

    /// The share that flows over one link, said or by default; none for links of another kind.
    pub fn flow_share(&self, link: &Link) -> Option<f64> {
        if link.kind != LinkKind::LeadsTo {
            return None;
        }
        if let Some(share) = link.share {
            return Some(share.clamp(0.0, 1.0));
        }
        let siblings: Vec<&Link> =
            self.links_from(link.from).into_iter().filter(|other| other.kind == LinkKind::LeadsTo).collect();
        let said: f64 = siblings.iter().filter_map(|other| other.share).sum();
        let silent = siblings.iter().filter(|other| other.share.is_none()).count().max(1);
        Some(((1.0 - said) / silent as f64).clamp(0.0, 1.0))
    }

    /// The order of siblings.
    pub(crate) fn order(&self) -> &Order {
        &self.order
    }

    /// Ids of all links that start or end at a node, each once, in order.
    pub(crate) fn links_of(&self, id: Id) -> Vec<Id> {
        self.graph.links_of(id)
    }

    /// Makes a change true, whatever was there. A link whose end is missing is not put.
    pub(crate) fn apply(&mut self, change: &Change) {
        match change {
            Change::Node { after: Some(node), .. } => self.put_node((**node).clone()),
            Change::Node { id, after: None, .. } => {
                if let Some(node) = self.graph.take_node(*id) {
                    self.order.remove(&node);
                }
            }
            Change::Link { after: Some(link), .. } => {
                self.graph.put_link((**link).clone());
            }
            Change::Link { id, after: None, .. } => {
                self.graph.take_link(*id);
            }
            Change::Journey { after, .. } => self.properties = (**after).clone(),
        }
    }

    fn put_node(&mut self, node: Node) {
        if let Some(old) = self.graph.node(node.id()) {
            self.order.remove(old);
        }
        self.order.insert(&node);
        self.graph.put_node(node);
    }
}
