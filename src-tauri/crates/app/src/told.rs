//! What a map is told of other journeys: title and curve of those that its cards drill down to. One in the trash, or gone, is
//! not among them.

use std::collections::BTreeSet;
use std::time::Instant;

use waymark_layout::{Miniature, Miniatures};
use waymark_model::{Change, Id, Journey, Node};

use crate::core::Core;
use crate::home;

/// What is known of the journeys that a journey's cards drill down to. What cannot be read is not known.
pub(crate) fn of(core: &Core, journey: &Journey) -> Miniatures {
    let wanted: BTreeSet<Id> = journey.cards().filter_map(|card| card.drills_down_to).collect();
    if wanted.is_empty() {
        return Miniatures::new();
    }
    let rows = core.library().and_then(|library| library.journeys()).unwrap_or_default();
    let rows = rows.into_iter().filter(|row| row.trashed.is_none() && wanted.contains(&row.id));
    let tell = |row| {
        let curve = home::thumbnail(core, &row, Instant::now()).curve;
        (row.id, Miniature { title: row.properties.title, curve })
    };
    rows.map(tell).collect()
}

/// Whether changes name a journey of which nothing is known yet.
pub(crate) fn names_more(changes: &[Change], known: &Miniatures) -> bool {
    changes.iter().any(|change| match change {
        Change::Node { after: Some(after), .. } => match after.as_ref() {
            Node::Card(card) => card.drills_down_to.is_some_and(|id| !known.contains_key(&id)),
            _ => false,
        },
        _ => false,
    })
}
