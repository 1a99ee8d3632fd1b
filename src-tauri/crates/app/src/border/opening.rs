//! How a window opens a map without waiting for all of it: first where everything stands and what is near the view, then
//! the records, then what is drawn of the rest as it comes near.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_layout::{Frame, Group};
use waymark_layout::{Head, Warning};
use waymark_model::{Id, Node, Properties};

use super::State;

/// A part of the picture, in scene units.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Top edge.
    pub y: f32,
    /// Width.
    pub width: f32,
    /// Height.
    pub height: f32,
}

/// The head of an opened map. Behind it, packed: the index of all groups.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Opening {
    /// The journey.
    pub journey: Id,
    /// Number of the last patch in it; the next has one more.
    #[ts(type = "number")]
    pub number: u64,
    /// Properties.
    pub properties: Properties,
    /// Every node that is neither card nor evidence, and the cards that come whole; the rest comes with the records.
    pub nodes: Vec<Node>,
    /// How many cards each lane has.
    pub cards: BTreeMap<Id, usize>,
    /// Title, description and language of the picture.
    pub head: Head,
    /// Columns, rows and sizes.
    pub frame: Frame,
    /// The groups near the view, by key.
    pub whole: BTreeMap<String, Group>,
    /// What can be undone and redone, and whether it is on disk.
    pub state: State,
    /// Records whose stored content was changed from outside; they are not shown as truth. Empty when all is well.
    pub damage: Vec<Warning>,
}

/// Groups of the picture, whole.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct Drawn {
    /// Number of the last patch in them.
    #[ts(type = "number")]
    pub number: u64,
    /// The groups that are there, by key.
    pub groups: BTreeMap<String, Group>,
}
