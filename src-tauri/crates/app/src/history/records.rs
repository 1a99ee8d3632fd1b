//! Records before and after some commits, without what only follows from the rest: the cards of a lane that went, the
//! links of a card that came.

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value};
use waymark_model::{Change, Id, Link, Node, Properties};

use crate::border::About;

/// One record before the first and after the last of some changes.
pub(super) struct Told<'a> {
    pub(super) about: About,
    pub(super) id: Id,
    pub(super) before: Option<Record<'a>>,
    pub(super) after: Option<Record<'a>>,
}

#[derive(Clone, Copy, PartialEq)]
pub(super) enum Record<'a> {
    Node(&'a Node),
    Link(&'a Link),
    Journey(&'a Properties),
}

impl<'a> Record<'a> {
    pub(super) fn about(self) -> About {
        match self {
            Record::Node(Node::Stage(_)) => About::Stage,
            Record::Node(Node::Step(_)) => About::Step,
            Record::Node(Node::Lane(_)) => About::Lane,
            Record::Node(Node::Card(_)) => About::Card,
            Record::Node(Node::Evidence(_)) => About::Evidence,
            Record::Node(Node::Persona(_)) => About::Persona,
            Record::Node(Node::Metric(_)) => About::Metric,
            Record::Link(_) => About::Link,
            Record::Journey(_) => About::Journey,
        }
    }

    pub(super) fn title(self) -> &'a str {
        match self {
            Record::Node(node) => node.title(),
            Record::Journey(properties) => &properties.title,
            Record::Link(_) => "",
        }
    }

    /// What it cannot stand without, or stands in.
    pub(super) fn rests_on(self) -> Vec<Id> {
        match self {
            Record::Node(Node::Card(card)) => vec![card.lane, card.step],
            Record::Node(Node::Step(step)) => vec![step.stage],
            Record::Link(link) => vec![link.from, link.to],
            _ => Vec::new(),
        }
    }

    pub(super) fn fields(self) -> Map<String, Value> {
        let value = match self {
            Record::Node(node) => serde_json::to_value(node),
            Record::Link(link) => serde_json::to_value(link),
            Record::Journey(properties) => serde_json::to_value(properties),
        };
        match value {
            Ok(Value::Object(fields)) => fields,
            _ => Map::new(),
        }
    }
}

/// Records in the order in which changes met them first.
#[derive(Default)]
pub(super) struct Records<'a> {
    order: Vec<Id>,
    ends: HashMap<Id, (Option<Record<'a>>, Option<Record<'a>>)>,
}

impl<'a> Records<'a> {
    pub(super) fn meet(&mut self, change: &'a Change) {
        let (before, after) = match change {
            Change::Node { before, after, .. } => {
                (before.as_deref().map(Record::Node), after.as_deref().map(Record::Node))
            }
            Change::Link { before, after, .. } => {
                (before.as_deref().map(Record::Link), after.as_deref().map(Record::Link))
            }
            Change::Journey { before, after } => (Some(Record::Journey(before)), Some(Record::Journey(after))),
        };
        self.ends.entry(change.id()).and_modify(|(_, last)| *last = after).or_insert_with(|| {
            self.order.push(change.id());
            (before, after)
        });
    }

    /// What is worth telling.
    pub(super) fn told(&self, undone: bool) -> Vec<Told<'a>> {
        let all = self.order.iter().filter_map(|id| {
            let (mut before, mut after) = *self.ends.get(id)?;
            if undone {
                std::mem::swap(&mut before, &mut after);
            }
            let about = after.or(before)?.about();
            (before != after).then_some(Told { about, id: *id, before, after })
        });
        let all: Vec<Told<'a>> = all.collect();
        let came_or_went: BTreeSet<Id> =
            all.iter().filter(|told| told.before.is_none() || told.after.is_none()).map(|told| told.id).collect();
        let personas = all.iter().any(|told| told.about == About::Persona && came_or_went.contains(&told.id));
        let follows = |told: &Told<'_>| {
            let rests = told.before.or(told.after).map(Record::rests_on).unwrap_or_default();
            let within = came_or_went.contains(&told.id) && rests.iter().any(|id| came_or_went.contains(id));
            within || (personas && told.about == About::Journey)
        };
        all.into_iter().filter(|told| !follows(told)).collect()
    }
}
