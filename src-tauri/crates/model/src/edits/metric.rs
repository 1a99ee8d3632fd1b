//! Metrics enter and leave a journey; the library keeps the record itself. No card shows a metric that is not here.

use super::{bounds, check_new};
use crate::draft::Draft;
use crate::{Card, Id, Metric, Node, Rejection};

pub(super) fn add(draft: &mut Draft<'_>, metric: &Metric) -> Result<(), Rejection> {
    check_new(draft, metric.id)?;
    bounds::check_room_for_record(draft.journey())?;
    let node = Node::Metric(metric.clone());
    bounds::check_node(&node)?;
    draft.put_node(node);
    Ok(())
}

pub(super) fn remove(draft: &mut Draft<'_>, id: Id) -> Result<(), Rejection> {
    let shown: Vec<Card> = draft.journey().cards().filter(|card| card.metric == Some(id)).cloned().collect();
    for card in shown {
        draft.put_node(Node::Card(Card { metric: None, ..card }));
    }
    draft.take_node(id);
    Ok(())
}
