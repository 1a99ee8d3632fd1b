//! What a mirror must now show: numbered, by id, without a rule of the domain.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Change, Id, Link, Node, Properties};

/// One record as it now is, or gone.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
#[serde(tag = "item", rename_all = "snake_case")]
#[allow(missing_docs)]
pub enum PatchItem {
    /// Put or replace this node.
    Node { node: Box<Node> },
    /// The node is gone.
    NodeGone { id: Id },
    /// Put or replace this link.
    Link { link: Box<Link> },
    /// The link is gone.
    LinkGone { id: Id },
    /// Replace the properties.
    Properties { properties: Box<Properties> },
}

/// A numbered group of items; the number is one more than the last one's.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Patch {
    /// Number within the session.
    #[ts(type = "number")]
    pub number: u64,
    /// What to put and what to drop, in order.
    pub items: Vec<PatchItem>,
}

impl Patch {
    /// The patch that a mirror needs after these changes.
    pub fn from_changes(number: u64, changes: &[Change]) -> Patch {
        Patch { number, items: changes.iter().map(item).collect() }
    }
}

fn item(change: &Change) -> PatchItem {
    match change {
        Change::Node { after: Some(node), .. } => PatchItem::Node { node: node.clone() },
        Change::Node { id, after: None, .. } => PatchItem::NodeGone { id: *id },
        Change::Link { after: Some(link), .. } => PatchItem::Link { link: link.clone() },
        Change::Link { id, after: None, .. } => PatchItem::LinkGone { id: *id },
        Change::Journey { after, .. } => PatchItem::Properties { properties: after.clone() },
    }
}
