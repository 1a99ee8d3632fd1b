//! The only way to change a journey: writes in place, remembers every record before and after, and takes everything
//! back unless it is kept. A rejected or forgotten edit must never leave a trace.

use std::collections::HashMap;

use crate::{Change, Edit, Id, Journey, Link, Node, Properties, Rejection, edits};

/// Changes in the making. Dropped without `keep`, the journey is exactly as it was before.
#[derive(Debug)]
pub struct Draft<'a> {
    journey: &'a mut Journey,
    changes: Vec<Change>,
    kept: bool,
}

impl<'a> Draft<'a> {
    /// Starts without a change.
    pub fn new(journey: &'a mut Journey) -> Self {
        Draft { journey, changes: Vec::new(), kept: false }
    }

    /// The journey with all changes so far.
    pub fn journey(&self) -> &Journey {
        self.journey
    }

    /// Makes an edit, or answers why not and takes back what that edit had begun.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Rejection> {
        let mark = self.changes.len();
        let made = edits::apply(self, edit, 0);
        if made.is_err() {
            self.take_back_to(mark);
        }
        made
    }

    /// The changes so far, in the order in which they were made.
    pub fn changes(&self) -> &[Change] {
        &self.changes
    }

    /// Whether every record is again, or still, what it was.
    pub(crate) fn changes_nothing(&self) -> bool {
        let mut first: HashMap<Id, &Change> = HashMap::new();
        for change in &self.changes {
            first.entry(change.id()).or_insert(change);
        }
        first.into_values().all(|change| match change {
            Change::Node { id, before, .. } => self.journey.node(*id) == before.as_deref(),
            Change::Link { id, before, .. } => self.journey.link(*id) == before.as_deref(),
            Change::Journey { before, .. } => *self.journey.properties() == **before,
        })
    }

    /// Makes the changes stay and hands them out.
    pub fn keep(mut self) -> Vec<Change> {
        self.kept = true;
        std::mem::take(&mut self.changes)
    }

    pub(crate) fn put_node(&mut self, node: Node) {
        let id = node.id();
        let before = self.journey.node(id).cloned().map(Box::new);
        if before.as_deref() != Some(&node) {
            self.record(Change::Node { id, before, after: Some(Box::new(node)) });
        }
    }

    /// Takes a node out, its links first, so that undo brings them back.
    pub(crate) fn take_node(&mut self, id: Id) {
        for link in self.journey.links_of(id) {
            self.take_link(link);
        }
        if let Some(node) = self.journey.node(id).cloned() {
            self.record(Change::Node { id, before: Some(Box::new(node)), after: None });
        }
    }

    pub(crate) fn put_link(&mut self, link: Link) {
        let id = link.id;
        let before = self.journey.link(id).cloned().map(Box::new);
        if before.as_deref() != Some(&link) {
            self.record(Change::Link { id, before, after: Some(Box::new(link)) });
        }
    }

    pub(crate) fn take_link(&mut self, id: Id) {
        if let Some(link) = self.journey.link(id).cloned() {
            self.record(Change::Link { id, before: Some(Box::new(link)), after: None });
        }
    }

    pub(crate) fn set_properties(&mut self, properties: Properties) {
        if *self.journey.properties() != properties {
            let before = Box::new(self.journey.properties().clone());
            self.record(Change::Journey { before, after: Box::new(properties) });
        }
    }

    fn record(&mut self, change: Change) {
        self.journey.apply(&change);
        self.changes.push(change);
    }

    fn take_back_to(&mut self, mark: usize) {
        for change in self.changes.drain(mark..).rev() {
            self.journey.apply(&change.inverse());
        }
    }
}

impl Drop for Draft<'_> {
    fn drop(&mut self) {
        if !self.kept {
            self.take_back_to(0);
        }
    }
}
