//! How two states of a journey differ, field by field. Keys among neighbours that say the same order are no difference.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::fields::{Shape, shape};
use super::moves::{Moves, moves};
use super::records::{self, Subject};
use crate::{Id, Journey, Link, Node};

/// What became of a record or a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Became {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It is another.
    Changed,
    /// It stands elsewhere.
    Moved,
}

/// One difference between two states of a journey.
#[derive(Clone, Debug, PartialEq)]
pub struct Difference {
    /// What became of it.
    pub verb: Became,
    /// Kind of the record in the glossary ("card", "link", "journey").
    pub kind: &'static str,
    /// The record; none for the journey's own properties.
    pub record: Option<Id>,
    /// The way to the field by names of the open format; empty for the whole record.
    pub path: Vec<String>,
    /// What it was; none for nothing, and for a whole record.
    pub before: Option<Value>,
    /// What it is.
    pub after: Option<Value>,
}

impl Difference {
    pub(super) fn of_record(verb: Became, kind: &'static str, id: Id) -> Self {
        Difference { verb, kind, record: Some(id), path: Vec::new(), before: None, after: None }
    }
}

/// Everything that differs from one state to another: the journey's properties, its records, its links, each by id.
pub fn difference(from: &Journey, to: &Journey) -> Vec<Difference> {
    let mut found = Vec::new();
    if from.properties() != to.properties() {
        let (before, after) = (records::object(from.properties()), records::object(to.properties()));
        fields(&mut found, Subject::JOURNEY, &[], &before, &after);
    }
    let moves = moves(from, to);
    let ids: BTreeSet<Id> = from.nodes().chain(to.nodes()).map(Node::id).collect();
    ids.into_iter().for_each(|id| node(&mut found, &moves, from.node(id), to.node(id)));
    let ids: BTreeSet<Id> = from.links().chain(to.links()).map(|link| link.id).collect();
    ids.into_iter().for_each(|id| link(&mut found, id, from.link(id), to.link(id)));
    found
}

fn node(found: &mut Vec<Difference>, moves: &Moves, before: Option<&Node>, after: Option<&Node>) {
    match (before, after) {
        (Some(before), Some(after)) if before.kind() == after.kind() => {
            if before != after {
                both(found, moves, before, after);
            }
        }
        (before, after) => {
            let gone = before.map(|node| (Became::Removed, node));
            let came = after.map(|node| (Became::Added, node));
            let whole = gone.into_iter().chain(came);
            found.extend(whole.map(|(verb, node)| Difference::of_record(verb, node.kind().noun(), node.id())));
        }
    }
}

fn both(found: &mut Vec<Difference>, moves: &Moves, before: &Node, after: &Node) {
    let on = Subject::node(after);
    if moves.moved.contains(&after.id()) {
        found.push(Difference {
            verb: Became::Moved,
            kind: on.kind,
            record: on.id,
            path: records::place_path(),
            before: records::place(before),
            after: records::place(after),
        });
    }
    fields(found, on, &[], &records::fields(before), &records::fields(after));
    if let (Node::Card(before), Node::Card(after)) = (before, after)
        && before.span != after.span
    {
        changed(found, on, vec!["span".to_owned()], Some(&before.span.into()), Some(&after.span.into()));
    }
}

fn link(found: &mut Vec<Difference>, id: Id, before: Option<&Link>, after: Option<&Link>) {
    match (before, after) {
        (Some(before), Some(after)) if before == after => {}
        (Some(before), Some(after)) => {
            let (before, after) = (records::link_fields(before), records::link_fields(after));
            fields(found, Subject::link(id), &[], &before, &after);
        }
        (Some(_), None) => found.push(Difference::of_record(Became::Removed, "link", id)),
        (None, _) => found.push(Difference::of_record(Became::Added, "link", id)),
    }
}

fn fields(
    found: &mut Vec<Difference>,
    on: Subject,
    path: &[String],
    before: &Map<String, Value>,
    after: &Map<String, Value>,
) {
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    for name in names {
        let (old, new) = (before.get(name), after.get(name));
        if old == new {
            continue;
        }
        let path = [path, std::slice::from_ref(name)].concat();
        let empty = Map::new();
        let part = |value: Option<&'_ Value>| match value {
            Some(Value::Object(part)) => Some(part.clone()),
            None => Some(empty.clone()),
            _ => None,
        };
        match (shape(&path), part(old), part(new)) {
            (Shape::Hidden, _, _) => {}
            (Shape::Part, Some(old), Some(new)) => fields(found, on, &path, &old, &new),
            _ => changed(found, on, path, old, new),
        }
    }
}

fn changed(found: &mut Vec<Difference>, on: Subject, path: Vec<String>, before: Option<&Value>, after: Option<&Value>) {
    let (before, after) = (before.cloned(), after.cloned());
    found.push(Difference { verb: Became::Changed, kind: on.kind, record: on.id, path, before, after });
}
