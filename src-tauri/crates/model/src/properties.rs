//! What is said of a journey as a whole.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Extra, Id, SavedView};

/// Whether the map shows what is or what should be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum JourneyKind {
    /// The current experience.
    #[default]
    AsIs,
    /// The future experience.
    ToBe,
}

/// How far the map has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    /// Being drawn.
    #[default]
    Draft,
    /// Others look at it.
    InReview,
    /// In use.
    Published,
    /// Kept, no longer in use.
    Archived,
}

/// The properties of a journey.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Properties {
    /// Title of the map.
    #[serde(default)]
    pub title: String,
    /// What it is about.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// As-is or to-be.
    #[serde(default)]
    pub kind: JourneyKind,
    /// What the persona wants to reach on this journey.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub goal: String,
    /// Personas who travel, the main one first; each is a node of the graph.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Id>,
    /// How far the map has come.
    #[serde(default)]
    pub status: Status,
    /// Who answers for the map.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub owner: String,
    /// When it wants to be looked at again, as YYYY-MM-DD.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_on: Option<String>,
    /// Folder in the library, levels parted by "/".
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub folder: String,
    /// Tags of the map.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Language of the texts as a BCP 47 tag ("en", "zh-Hans"); empty when unknown.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub language: String,
    /// Sets of visible lanes under names, in the author's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub views: Vec<SavedView>,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
