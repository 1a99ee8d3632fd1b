//! The state of a map's past that a copy is most like, found by going back through the log and counting at each commit how
//! many records differ. The search is bounded; a copy that is like no state has none.

use std::collections::{HashMap, HashSet};

use waymark_library::{Library, LibraryError};
use waymark_model::{Change, Id, Journey, Link, Node, Properties};

/// Commits that are looked at, at most.
const COMMITS: usize = 2_000;
/// Commits that are read at once.
const PAGE: usize = 200;

/// The sequence of the commit after which the map was most like the copy; of several the newest.
pub(super) fn nearest(library: &Library, journey: Id, theirs: &Journey) -> Result<Option<u64>, LibraryError> {
    let loaded = library.load(journey)?;
    let mut distance = Distance::of(&loaded.journey, theirs);
    let mut best: Option<(usize, u64)> = None;
    let (mut before, mut met) = (None, 0);
    while met < COMMITS {
        let page = library.history(journey, before, PAGE)?;
        let Some(last) = page.commits.last().map(|logged| logged.sequence) else { break };
        met += page.commits.len();
        for logged in &page.commits {
            if best.is_none_or(|(least, _)| distance.differ.len() < least) {
                best = Some((distance.differ.len(), logged.sequence));
            }
            // The log shows a commit that is too large without its changes, and the first one has none: no way further.
            if logged.commit.changes.is_empty() {
                return Ok(distance.judged(best));
            }
            logged.commit.changes.iter().rev().for_each(|change| distance.take_back(change));
        }
        if !page.more {
            break;
        }
        before = Some(last);
    }
    Ok(distance.judged(best))
}

/// Which records of a state differ from the copy's. The nil id stands for the properties.
struct Distance<'a> {
    theirs: &'a Journey,
    differ: HashSet<Id>,
}

impl<'a> Distance<'a> {
    fn of(state: &Journey, theirs: &'a Journey) -> Self {
        let mut distance = Distance { theirs, differ: HashSet::new() };
        let nodes: HashMap<Id, &Node> = state.nodes().map(|node| (node.id(), node)).collect();
        let ids: HashSet<Id> = nodes.keys().copied().chain(theirs.nodes().map(Node::id)).collect();
        ids.into_iter().for_each(|id| distance.node(id, nodes.get(&id).copied()));
        let ids: HashSet<Id> = state.links().chain(theirs.links()).map(|link| link.id).collect();
        ids.into_iter().for_each(|id| distance.link(id, state.link(id)));
        distance.properties(state.properties());
        distance
    }

    fn take_back(&mut self, change: &Change) {
        match change {
            Change::Node { id, before, .. } => self.node(*id, before.as_deref()),
            Change::Link { id, before, .. } => self.link(*id, before.as_deref()),
            Change::Journey { before, .. } => self.properties(before),
        }
    }

    fn node(&mut self, id: Id, node: Option<&Node>) {
        self.note(id, self.theirs.node(id) != node);
    }

    fn link(&mut self, id: Id, link: Option<&Link>) {
        self.note(id, self.theirs.link(id) != link);
    }

    fn properties(&mut self, properties: &Properties) {
        let plain = |properties: &Properties| Properties { extra: Default::default(), ..properties.clone() };
        self.note(Id::NIL, plain(self.theirs.properties()) != plain(properties));
    }

    fn note(&mut self, id: Id, differs: bool) {
        if differs {
            self.differ.insert(id);
        } else {
            self.differ.remove(&id);
        }
    }

    /// The best state, unless more than half of the copy is otherwise there.
    fn judged(&self, best: Option<(usize, u64)>) -> Option<u64> {
        let size = self.theirs.summary().nodes + self.theirs.summary().links;
        best.filter(|(least, _)| *least <= size / 2).map(|(_, sequence)| sequence)
    }
}
