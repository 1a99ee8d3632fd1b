//! A record as its fields by name, its place apart: two people may write on a card and move it.

use serde_json::{Map, Value};

use super::PLACE;
use crate::{Id, Link, Node, Properties};

/// Which record something is about.
#[derive(Clone, Copy, PartialEq)]
pub(super) struct Subject {
    pub(super) kind: &'static str,
    pub(super) id: Option<Id>,
}

impl Subject {
    pub(super) const JOURNEY: Subject = Subject { kind: "journey", id: None };

    pub(super) fn node(node: &Node) -> Self {
        Subject { kind: node.kind().noun(), id: Some(node.id()) }
    }

    pub(super) fn link(id: Id) -> Self {
        Subject { kind: "link", id: Some(id) }
    }

    /// Names one field of it.
    pub(super) fn key(&self, path: &[String]) -> String {
        let mut key = self.id.map_or_else(|| self.kind.to_owned(), |id| id.to_string());
        for part in path {
            key.push('/');
            key.push_str(part);
        }
        key
    }
}

pub(super) fn object(value: &impl serde::Serialize) -> Map<String, Value> {
    match serde_json::to_value(value) {
        Ok(Value::Object(object)) => object,
        _ => Map::new(),
    }
}

/// Fields of a node without what it is, where it stands and how far it reaches.
pub(super) fn fields(node: &Node) -> Map<String, Value> {
    let mut fields = object(node);
    ["node", "id"].iter().chain(places(node)).for_each(|name| drop(fields.remove(*name)));
    if matches!(node, Node::Card(_)) {
        fields.remove("span");
    }
    fields
}

/// Fields that together say where a node stands.
fn places(node: &Node) -> &'static [&'static str] {
    match node {
        Node::Card(_) => &["lane", "step", "rank"],
        Node::Step(_) => &["stage", "rank"],
        Node::Stage(_) | Node::Lane(_) => &["rank"],
        Node::Evidence(_) | Node::Persona(_) | Node::Metric(_) => &[],
    }
}

/// Where a node stands, as one value; none for what has no place.
pub(super) fn place(node: &Node) -> Option<Value> {
    let mut fields = object(node);
    let names = places(node);
    let place: Map<String, Value> =
        names.iter().filter_map(|name| Some(((*name).to_owned(), fields.remove(*name)?))).collect();
    (!place.is_empty()).then_some(Value::Object(place))
}

/// The node of these fields, with the identity and reach of one and the place of another.
pub(super) fn compose(mut fields: Map<String, Value>, like: &Node, stands: &Node) -> Node {
    let own = object(like);
    for name in ["node", "id", "span"] {
        if let Some(value) = own.get(name) {
            fields.insert(name.to_owned(), value.clone());
        }
    }
    if let Some(Value::Object(place)) = place(stands) {
        fields.extend(place);
    }
    serde_json::from_value(Value::Object(fields)).unwrap_or_else(|_| like.clone())
}

/// The way to a record's place.
pub(super) fn place_path() -> Vec<String> {
    vec![PLACE.to_owned()]
}

pub(super) fn link_fields(link: &Link) -> Map<String, Value> {
    let mut fields = object(link);
    fields.remove("id");
    fields
}

pub(super) fn compose_link(mut fields: Map<String, Value>, like: &Link) -> Link {
    fields.insert("id".to_owned(), like.id.to_string().into());
    serde_json::from_value(Value::Object(fields)).unwrap_or_else(|_| like.clone())
}

pub(super) fn compose_properties(fields: Map<String, Value>, like: &Properties) -> Properties {
    serde_json::from_value(Value::Object(fields)).unwrap_or_else(|_| like.clone())
}
