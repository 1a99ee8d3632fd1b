//! The records of the graph: one closed set of kinds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::order::Place;
use crate::{Card, Evidence, Id, ImageUse, Lane, Metric, Persona, Rank, Stage, Step};

// Nearly every node is a card, the largest kind: a box around it would cost more than it saves.
#[allow(clippy::large_enum_variant)]
/// A record of the graph. Personas and metrics are shared by all journeys of a library.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(tag = "node", rename_all = "snake_case")]
pub enum Node {
    /// A stage.
    Stage(Stage),
    /// A step.
    Step(Step),
    /// A lane.
    Lane(Lane),
    /// A card.
    Card(Card),
    /// A piece of evidence.
    Evidence(Evidence),
    /// A persona (shared).
    Persona(Persona),
    /// A metric (shared).
    Metric(Metric),
}

/// The kind of a node.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum NodeKind {
    Stage,
    Step,
    Lane,
    Card,
    Evidence,
    Persona,
    Metric,
}

impl NodeKind {
    /// The kind in the words of the glossary ("card").
    pub fn noun(self) -> &'static str {
        match self {
            NodeKind::Stage => "stage",
            NodeKind::Step => "step",
            NodeKind::Lane => "lane",
            NodeKind::Card => "card",
            NodeKind::Evidence => "evidence",
            NodeKind::Persona => "persona",
            NodeKind::Metric => "metric",
        }
    }

    /// Whether one record serves all journeys of a library.
    pub fn is_shared(self) -> bool {
        matches!(self, NodeKind::Persona | NodeKind::Metric)
    }
}

impl Node {
    /// Identity.
    pub fn id(&self) -> Id {
        match self {
            Node::Stage(node) => node.id,
            Node::Step(node) => node.id,
            Node::Lane(node) => node.id,
            Node::Card(node) => node.id,
            Node::Evidence(node) => node.id,
            Node::Persona(node) => node.id,
            Node::Metric(node) => node.id,
        }
    }

    /// Name or text that people know it by; may be empty.
    pub fn title(&self) -> &str {
        match self {
            Node::Stage(node) => &node.name,
            Node::Step(node) => &node.name,
            Node::Lane(node) if node.name.is_empty() => node.kind.default_name(),
            Node::Lane(node) => &node.name,
            Node::Card(node) => &node.text,
            Node::Evidence(node) => &node.name,
            Node::Persona(node) => &node.name,
            Node::Metric(node) => &node.name,
        }
    }

    /// Place among its siblings; none for records without a place on the map.
    pub fn rank(&self) -> Option<&Rank> {
        match self {
            Node::Stage(node) => Some(&node.rank),
            Node::Step(node) => Some(&node.rank),
            Node::Lane(node) => Some(&node.rank),
            Node::Card(node) => Some(&node.rank),
            Node::Evidence(_) | Node::Persona(_) | Node::Metric(_) => None,
        }
    }

    /// The picture it shows, which lies in the library by its hash.
    pub fn picture(&self) -> Option<&ImageUse> {
        match self {
            Node::Card(node) => node.image.as_ref(),
            Node::Persona(node) => node.picture.as_ref(),
            _ => None,
        }
    }

    /// The row of siblings it stands in.
    pub(crate) fn place(&self) -> Option<Place> {
        match self {
            Node::Stage(_) => Some(Place::Stages),
            Node::Lane(_) => Some(Place::Lanes),
            Node::Step(node) => Some(Place::Steps(node.stage)),
            Node::Card(node) => Some(Place::Cell(node.lane, node.step)),
            Node::Evidence(_) | Node::Persona(_) | Node::Metric(_) => None,
        }
    }

    /// The same record with another rank.
    pub(crate) fn with_rank(mut self, rank: Rank) -> Node {
        match &mut self {
            Node::Stage(node) => node.rank = rank,
            Node::Step(node) => node.rank = rank,
            Node::Lane(node) => node.rank = rank,
            Node::Card(node) => node.rank = rank,
            Node::Evidence(_) | Node::Persona(_) | Node::Metric(_) => {}
        }
        self
    }

    /// Which kind of record this is.
    pub fn kind(&self) -> NodeKind {
        match self {
            Node::Stage(_) => NodeKind::Stage,
            Node::Step(_) => NodeKind::Step,
            Node::Lane(_) => NodeKind::Lane,
            Node::Card(_) => NodeKind::Card,
            Node::Evidence(_) => NodeKind::Evidence,
            Node::Persona(_) => NodeKind::Persona,
            Node::Metric(_) => NodeKind::Metric,
        }
    }
}
