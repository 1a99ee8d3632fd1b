//! An edge of the graph, with its meaning.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Extra, Id};

/// What a link says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum LinkKind {
    /// Customers go on from one touchpoint to another.
    LeadsTo,
    /// A card rests on evidence.
    EvidencedBy,
    /// One card brings about another.
    Causes,
    /// An opportunity or solution takes up a pain or insight.
    Addresses,
    /// A backstage card or a system makes a touchpoint possible.
    Supports,
}

/// A directed edge between two nodes of one journey. Never points at a node that is not there.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Link {
    /// Identity.
    pub id: Id,
    /// What it says.
    pub kind: LinkKind,
    /// The node it starts at.
    pub from: Id,
    /// The node it ends at.
    pub to: Id,
    /// Share of customers who go this way, 0 to 1, for *leads to*.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// A word on the link ("calls instead").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
