//! What a window holds: records by id, changed by numbered patches and nothing else. It knows no rule of the domain.

use std::collections::BTreeMap;

use crate::{Id, Journey, Link, Node, Patch, PatchItem, Properties};

/// The read-only copy of a journey that patches keep up to date.
#[derive(Clone, Debug, PartialEq)]
pub struct Mirror {
    /// Number of the last patch.
    pub number: u64,
    /// Properties of the journey.
    pub properties: Properties,
    /// Nodes by id.
    pub nodes: BTreeMap<Id, Node>,
    /// Links by id.
    pub links: BTreeMap<Id, Link>,
}

impl Mirror {
    /// A fresh snapshot of a journey.
    pub fn of(journey: &Journey, number: u64) -> Self {
        Mirror {
            number,
            properties: journey.properties().clone(),
            nodes: journey.nodes().map(|node| (node.id(), node.clone())).collect(),
            links: journey.links().map(|link| (link.id, link.clone())).collect(),
        }
    }

    /// Applies the next patch; answers false, and does nothing, when a patch was missed.
    #[must_use]
    pub fn apply(&mut self, patch: &Patch) -> bool {
        if patch.number != self.number + 1 {
            return false;
        }
        self.number = patch.number;
        for item in &patch.items {
            match item {
                PatchItem::Node { node } => drop(self.nodes.insert(node.id(), (**node).clone())),
                PatchItem::NodeGone { id } => drop(self.nodes.remove(id)),
                PatchItem::Link { link } => drop(self.links.insert(link.id, (**link).clone())),
                PatchItem::LinkGone { id } => drop(self.links.remove(id)),
                PatchItem::Properties { properties } => self.properties = (**properties).clone(),
            }
        }
        true
    }
}
