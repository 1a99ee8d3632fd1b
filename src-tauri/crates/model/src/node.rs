//! The records of the graph: one closed set of kinds.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Card, Evidence, Id, Lane, Metric, Persona, Stage, Step};

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
