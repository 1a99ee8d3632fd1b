//! A file into an open map, as it crosses the border: where it goes, what becomes of each lane, and the map as it would be.

use serde::{Deserialize, Serialize};
use ts_rs::TS;
use waymark_model::{Id, LaneKind};

/// Into which open map a file is imported.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, TS)]
pub struct Target {
    /// The map.
    pub journey: Id,
    /// How.
    pub how: Joining,
    /// Lanes for which a person chose; the others go as proposed.
    #[serde(default)]
    pub lanes: Vec<LaneChoice>,
}

/// How an imported map joins an open one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Joining {
    /// Its lanes come below as new lanes; its stages join those of the same name, others come last.
    Lanes,
    /// Its stages join those of the same name and its lanes those of the same kind that mean the same; the rest is new.
    Stages,
}

/// Whether a lane of the file joins the one that it meets.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LaneChoice {
    /// The lane's place among all lanes of the maps that come in, from 0.
    pub lane: u32,
    /// Whether it joins; else it stands by itself.
    pub joins: bool,
}

/// The open map as it would be.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct JoinedPreview {
    /// It as SVG text, with what is new framed; of a very large one the stages that get something.
    pub svg: String,
    /// How many stages, steps, lanes, cards and personas are new.
    pub stages: u32,
    #[allow(missing_docs)]
    pub steps: u32,
    #[allow(missing_docs)]
    pub lanes: u32,
    #[allow(missing_docs)]
    pub cards: u32,
    #[allow(missing_docs)]
    pub personas: u32,
    /// Cards of the file that stand in the map already, letter for letter, and do not come twice.
    pub same: u32,
    /// Whether only some stages are drawn.
    pub partial: bool,
    /// What becomes of each lane of the maps that come in, in their order.
    pub ways: Vec<LaneFate>,
}

/// What becomes of a lane that comes in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct LaneFate {
    /// Its name; empty for the kind's own.
    pub name: String,
    /// Its kind.
    pub kind: LaneKind,
    /// How many cards stand in it.
    pub cards: u32,
    /// Name of the lane here that it can join, empty for the kind's own; none when there is none.
    pub meets: Option<String>,
    /// Whether it joins that lane.
    pub joins: bool,
}
