//! Evidence: sources that cards rest on. It has no place on the map.

use super::{bounds, check_new};
use crate::draft::Draft;
use crate::{Evidence, Node, Rejection};

pub(super) fn add(draft: &mut Draft<'_>, evidence: &Evidence) -> Result<(), Rejection> {
    check_new(draft, evidence.id)?;
    bounds::check_room_for_record(draft.journey())?;
    let node = Node::Evidence(evidence.clone());
    bounds::check_node(&node)?;
    draft.put_node(node);
    Ok(())
}
