//! The rows of a map. A lane has one kind for all its life; what its cards may hold follows from it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Colour, Extra, Id, Rank};

/// What stands in a lane.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum LaneKind {
    /// What the customer does.
    Actions,
    /// Contacts between customer and organisation, with flows.
    Touchpoints,
    /// The feelings curve.
    Feelings,
    /// What the customer thinks, in their words.
    Thoughts,
    /// What the customer needs.
    Needs,
    /// What hurts.
    Pains,
    /// What delights.
    Gains,
    /// What was learnt.
    Insights,
    /// What could be better.
    Opportunities,
    /// What will be done.
    Solutions,
    /// Measured figures.
    Metrics,
    /// Pictures or a storyboard.
    Images,
    /// Channels in use.
    Channels,
    /// What staff do out of sight.
    Backstage,
    /// Systems that support.
    Systems,
    /// Anything else.
    Text,
}

impl LaneKind {
    /// Every kind, in the order in which menus offer them.
    pub const ALL: [LaneKind; 16] = [
        LaneKind::Actions,
        LaneKind::Touchpoints,
        LaneKind::Feelings,
        LaneKind::Thoughts,
        LaneKind::Needs,
        LaneKind::Pains,
        LaneKind::Gains,
        LaneKind::Insights,
        LaneKind::Opportunities,
        LaneKind::Solutions,
        LaneKind::Metrics,
        LaneKind::Images,
        LaneKind::Channels,
        LaneKind::Backstage,
        LaneKind::Systems,
        LaneKind::Text,
    ];

    /// The lane's name when the user has not chosen one (English; the UI translates).
    pub fn default_name(self) -> &'static str {
        match self {
            LaneKind::Actions => "Actions",
            LaneKind::Touchpoints => "Touchpoints",
            LaneKind::Feelings => "Feelings",
            LaneKind::Thoughts => "Thoughts",
            LaneKind::Needs => "Needs",
            LaneKind::Pains => "Pain points",
            LaneKind::Gains => "Gains",
            LaneKind::Insights => "Insights",
            LaneKind::Opportunities => "Opportunities",
            LaneKind::Solutions => "Solutions",
            LaneKind::Metrics => "Metrics",
            LaneKind::Images => "Images",
            LaneKind::Channels => "Channels",
            LaneKind::Backstage => "Backstage",
            LaneKind::Systems => "Systems",
            LaneKind::Text => "Text",
        }
    }
}

impl Lane {
    /// A lane that nothing is said of yet.
    pub fn new(id: Id, kind: LaneKind) -> Self {
        Lane {
            id,
            kind,
            rank: Rank::default(),
            name: String::new(),
            height: None,
            hidden: false,
            colour: None,
            collapsed: false,
            pinned: false,
            extra: Extra::new(),
        }
    }
}

/// A row of the map.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Lane {
    /// Identity.
    pub id: Id,
    /// What stands in it.
    pub kind: LaneKind,
    /// Place among the lanes.
    #[serde(default)]
    pub rank: Rank,
    /// Name; empty means the kind's own name.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Least height in scene units when the user set one: 40 to 2000.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub height: Option<u16>,
    /// Not drawn, still there.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Its colour; none for that of its kind.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// Drawn as a thin row that only tells how much stands in it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub collapsed: bool,
    /// Stays in view below the stages while the map is scrolled down.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub pinned: bool,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
