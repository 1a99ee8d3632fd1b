//! The order of drawing and the place of every group: by layer, then by key; a group in a row counts from the row's top.

use std::collections::BTreeMap;

use waymark_layout::{Group, Scene};
use waymark_model::Id;

/// A group with its place in the whole picture.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed<'a> {
    pub(crate) key: &'a str,
    pub(crate) group: &'a Group,
    pub(crate) x: f32,
    pub(crate) y: f32,
}

/// All groups of a scene, first drawn first. A group whose row is gone is not drawn.
pub(crate) fn placed(scene: &Scene) -> Vec<Placed<'_>> {
    let rows: BTreeMap<Id, f32> = scene.frame.rows.iter().map(|row| (row.id, row.y)).collect();
    let top = |group: &Group| match group.row {
        Some(row) => rows.get(&row).copied(),
        None => Some(0.0),
    };
    let mut groups: Vec<Placed<'_>> = scene
        .groups
        .iter()
        .filter_map(|(key, group)| Some(Placed { key, group, x: group.x, y: group.y + top(group)? }))
        .collect();
    // Stable, and the map is in the order of keys.
    groups.sort_by_key(|placed| placed.group.layer);
    groups
}
