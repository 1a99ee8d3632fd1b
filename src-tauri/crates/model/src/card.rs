//! A card: what stands in a lane under a step; a node of the graph.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{CardIcon, Colour, Extra, Id, Rank, Touchpoint};

/// What stands in one lane under a step, or under several steps in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Card {
    /// Identity.
    pub id: Id,
    /// The lane it stands in.
    pub lane: Id,
    /// The (first) step it stands under.
    pub step: Id,
    /// How many steps it covers, counted over the whole map; at least 1.
    #[serde(default = "one", skip_serializing_if = "is_one")]
    pub span: u16,
    /// Place within its cell, from the top.
    #[serde(default)]
    pub rank: Rank,
    /// What it says.
    #[serde(default)]
    pub text: String,
    /// Notes, not drawn on the map.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Tags, each once, in the author's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Marked as deciding the experience.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moment_of_truth: bool,
    /// Feelings by persona; the nil id stands for everyone.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    #[ts(as = "BTreeMap<String, Feeling>")]
    pub feelings: BTreeMap<Id, Feeling>,
    /// Fields of a touchpoint.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub touchpoint: Option<Touchpoint>,
    /// Fields of an opportunity.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opportunity: Option<Opportunity>,
    /// The metric whose readings it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metric: Option<Id>,
    /// The picture it shows.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub image: Option<ImageUse>,
    /// Another journey that tells this card in detail.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drills_down_to: Option<Id>,
    /// Its colour; none for that of its lane.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// An icon before its text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub icon: Option<CardIcon>,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

fn one() -> u16 {
    1
}

fn is_one(span: &u16) -> bool {
    *span == 1
}

impl Card {
    /// An empty card in a cell.
    pub fn new(id: Id, lane: Id, step: Id) -> Self {
        Card {
            id,
            lane,
            step,
            span: 1,
            rank: Rank::default(),
            text: String::new(),
            notes: String::new(),
            tags: Vec::new(),
            moment_of_truth: false,
            feelings: BTreeMap::new(),
            touchpoint: None,
            opportunity: None,
            metric: None,
            image: None,
            drills_down_to: None,
            colour: None,
            icon: None,
            extra: Extra::new(),
        }
    }
}

/// How a persona feels here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Feeling {
    /// From -2 (very negative) to +2 (very positive).
    pub valence: i8,
    /// The customer's own word.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub word: String,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// How far an opportunity has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum OpportunityStatus {
    /// Named, not weighed.
    #[default]
    Idea,
    /// Chosen.
    Planned,
    /// Being worked on.
    Doing,
    /// Done.
    Done,
    /// Decided against.
    Dropped,
}

/// The opportunity fields of a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Opportunity {
    /// Worth to customer and organisation: 1 (low) to 5 (high).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub impact: Option<u8>,
    /// Cost to get there: 1 (low) to 5 (high).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub effort: Option<u8>,
    /// How far it has come.
    #[serde(default)]
    pub status: OpportunityStatus,
    /// Who drives it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// When it is due, as YYYY-MM-DD.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<String>,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// A picture on a card, held by the hash of its bytes.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct ImageUse {
    /// BLAKE3 of the encoded bytes, 64 hexadecimal digits.
    pub hash: String,
    /// Width in pixels.
    pub width: u32,
    /// Height in pixels.
    pub height: u32,
    /// What the picture shows, for those who cannot see it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub alt: String,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
