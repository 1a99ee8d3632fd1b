//! The columns of a map: stages, each with one or more steps.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Extra, Id, Rank};

/// A chapter of the journey ("Book"). Always has at least one step.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Stage {
    /// Identity.
    pub id: Id,
    /// Place among the stages.
    #[serde(default)]
    pub rank: Rank,
    /// Title on the band.
    #[serde(default)]
    pub name: String,
    /// A second, smaller line on the band ("Get a slot online").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub description: String,
    /// When it happens, in the author's words ("Day 1-3").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub period: String,
    /// Notes, not drawn on the map.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub notes: String,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// A column inside a stage ("Look for a slot"). A lone step without a name shows no header.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Step {
    /// Identity.
    pub id: Id,
    /// The stage it belongs to.
    pub stage: Id,
    /// Place among the steps of its stage.
    #[serde(default)]
    pub rank: Rank,
    /// Header; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub name: String,
    /// Width in scene units (CSS pixels at 100 %), when the user set one: 120 to 800.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub width: Option<u16>,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
