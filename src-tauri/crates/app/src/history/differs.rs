//! How a past state differs from what stands now, counted in records that a person sees: links between them and the
//! order among neighbours are told by the cards.

use waymark_model::{Id, Journey, Node};

use crate::border::Differs;

/// Ids that are named, at most.
const NAMED: usize = 2_000;

/// Compares a journey as it was with the journey now.
pub(crate) fn differs(was: &Journey, now: &Journey) -> Differs {
    let mut differs = Differs::default();
    for node in was.nodes() {
        match now.node(node.id()) {
            None => note(&mut differs.removed, &mut differs.removed_ids, node.id()),
            Some(current) if is_other(node, current) => {
                note(&mut differs.changed, &mut differs.changed_ids, node.id());
            }
            Some(_) => {}
        }
    }
    differs.added = now.nodes().filter(|node| was.node(node.id()).is_none()).count() as u32;
    if was.properties() != now.properties() {
        differs.changed += 1;
    }
    differs
}

fn note(count: &mut u32, ids: &mut Vec<Id>, id: Id) {
    *count += 1;
    if ids.len() < NAMED {
        ids.push(id);
    }
}

/// A record is another when anything but its key among neighbours is; that key alone may be made anew.
fn is_other(was: &Node, now: &Node) -> bool {
    let mut like = was.clone();
    match (&mut like, now) {
        (Node::Card(like), Node::Card(now)) => like.rank = now.rank.clone(),
        (Node::Step(like), Node::Step(now)) => like.rank = now.rank.clone(),
        _ => {}
    }
    like != *now
}
