//! Puts a journey back to what it was, record by record, in an order that an undo can go backwards: at no moment stands a
//! card whose step or lane is not there. What is the same stays untouched.

use crate::draft::Draft;
use crate::{Id, Journey, Link, Node, NodeKind};

/// Kinds in the order in which they come; they go the other way round.
const ORDER: [NodeKind; 7] = [
    NodeKind::Persona,
    NodeKind::Metric,
    NodeKind::Stage,
    NodeKind::Lane,
    NodeKind::Step,
    NodeKind::Evidence,
    NodeKind::Card,
];

/// Makes a draft's journey equal to what it was. A shared record that comes back enters as the `library` has it and is
/// changed then, so that other journeys that use it learn of the change.
pub(crate) fn restore(draft: &mut Draft<'_>, was: &Journey, library: &[Node]) {
    let stale = |link: &&Link| was.link(link.id) != Some(link);
    let links: Vec<Id> = draft.journey().links().filter(stale).map(|link| link.id).collect();
    links.into_iter().for_each(|link| draft.take_link(link));
    for kind in ORDER {
        for node in was.nodes().filter(|node| node.kind() == kind) {
            if draft.journey().node(node.id()).is_none() {
                library.iter().filter(|known| known.id() == node.id()).for_each(|known| draft.put_node(known.clone()));
                draft.put_node(node.clone());
            }
        }
    }
    was.nodes().for_each(|node| draft.put_node(node.clone()));
    for kind in ORDER.into_iter().rev() {
        let is_new = |node: &&Node| node.kind() == kind && was.node(node.id()).is_none();
        let gone: Vec<Id> = draft.journey().nodes().filter(is_new).map(Node::id).collect();
        gone.into_iter().for_each(|node| draft.take_node(node));
    }
    was.links().for_each(|link| draft.put_link(link.clone()));
    draft.set_properties(was.properties().clone());
}
