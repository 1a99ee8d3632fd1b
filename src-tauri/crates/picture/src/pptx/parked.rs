//! A lane in portions: cards that stand on another slide are parked in a lane that is not drawn, so that links, and with them what
//! reaches whom, stay those of the whole map.

use std::collections::BTreeSet;

use waymark_model::{Id, Journey, Lane, LaneKind, Node};

/// Where parked cards stand.
const PARK: Id = Id::from_number(0xffff_ffff_ffff_fff0);

/// The journey with only these cards of a lane left in it.
pub(crate) fn parked(journey: &Journey, lane: Id, keep: &BTreeSet<Id>) -> Journey {
    let nodes = journey.nodes().map(|node| match node {
        Node::Card(card) if card.lane == lane && !keep.contains(&card.id) => {
            let mut card = card.clone();
            card.lane = PARK;
            Node::Card(card)
        }
        node => node.clone(),
    });
    let mut park = Lane::new(PARK, LaneKind::Text);
    park.hidden = true;
    let all = nodes.chain(std::iter::once(Node::Lane(park)));
    Journey::from_records(journey.id(), journey.properties().clone(), all, journey.links().cloned())
}

/// The cards of a lane in a stage, in portions that fit: from each cell the next few.
pub(crate) fn portions(journey: &Journey, stage: Id, lane: Id, fits: &dyn Fn(&Journey) -> bool) -> Vec<BTreeSet<Id>> {
    let cells: Vec<Vec<Id>> =
        journey.steps_of(stage).map(|step| journey.cards_in(lane, step.id).map(|card| card.id).collect()).collect();
    let deepest = cells.iter().map(Vec::len).max().unwrap_or_default();
    let mut portions = Vec::new();
    let (mut start, mut size) = (0, deepest.min(12));
    while start < deepest {
        let keep: BTreeSet<Id> = cells.iter().flat_map(|cell| cell.iter().skip(start).take(size)).copied().collect();
        if size > 1 && !fits(&parked(journey, lane, &keep)) {
            size -= size.div_ceil(4);
            continue;
        }
        portions.push(keep);
        start += size;
    }
    portions
}
