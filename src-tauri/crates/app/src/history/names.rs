//! Names of records that a change only points at. A place is called by its name of today, so that people find it.

use std::collections::HashMap;

use waymark_library::Logged;
use waymark_model::{Change, Id, Journey, Node};

use super::deed::excerpt;

/// Names of records that changes only point at: as they are now, or as the given commits last knew them.
pub(crate) struct Names<'a> {
    journey: &'a Journey,
    gone: HashMap<Id, &'a Node>,
}

impl<'a> Names<'a> {
    /// From a journey as it is now, and commits, newest first.
    pub(crate) fn of(journey: &'a Journey, commits: &'a [Logged]) -> Self {
        let mut gone = HashMap::new();
        for change in commits.iter().flat_map(|logged| logged.commit.changes.iter().rev()) {
            if let Change::Node { id, before: Some(node), after: None } = change {
                gone.entry(*id).or_insert(&**node);
            }
        }
        Names { journey, gone }
    }

    pub(super) fn node(&self, id: Id) -> Option<&Node> {
        self.journey.node(id).or_else(|| self.gone.get(&id).copied())
    }

    pub(super) fn title(&self, id: Id) -> String {
        self.node(id).map(|node| excerpt(node.title())).unwrap_or_default()
    }

    pub(super) fn stage_of(&self, step: Id) -> Option<Id> {
        match self.node(step) {
            Some(Node::Step(step)) => Some(step.stage),
            _ => None,
        }
    }
}
