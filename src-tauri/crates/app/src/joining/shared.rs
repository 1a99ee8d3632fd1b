//! Personas, metrics and evidence: one of the same id or name is the same. What the library has stays as it is there.

use std::collections::HashSet;

use waymark_model::{Id, Node};

use super::{Joiner, folded};

/// Joins what has no place on the map.
pub(super) fn join(joiner: &mut Joiner<'_>, known: &[Node]) {
    let mut taken: HashSet<Id> = HashSet::new();
    for node in joiner.fresh.nodes().filter(|node| node.rank().is_none()) {
        let same = joiner.target.node(node.id()).or_else(|| alike(joiner, node, &taken)).map(Node::id);
        if let Some(same) = same {
            taken.insert(same);
            joiner.places.insert(node.id(), same);
            continue;
        }
        let library = known.iter().find(|known| known.id() == node.id() && known.kind() == node.kind());
        joiner.put(library.unwrap_or(node).clone());
    }
    for persona in &joiner.fresh.properties().personas {
        let persona = joiner.of(*persona);
        if !joiner.properties.personas.contains(&persona) {
            joiner.properties.personas.push(persona);
        }
    }
}

/// A record of the target of the same kind and name that stands for no other one yet.
fn alike<'a>(joiner: &Joiner<'a>, node: &Node, taken: &HashSet<Id>) -> Option<&'a Node> {
    let name = folded(node.title());
    let is_same_kind = |other: &Node| match (node, other) {
        (Node::Evidence(one), Node::Evidence(other)) => one.kind == other.kind,
        _ => other.kind() == node.kind(),
    };
    let mut nodes = joiner.target.nodes().filter(|other| is_same_kind(other) && !taken.contains(&other.id()));
    nodes.find(|other| !name.is_empty() && folded(other.title()) == name)
}
