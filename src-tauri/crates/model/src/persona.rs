//! Who travels. Shared by all journeys of a library.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Colour, Extra, Id, ImageUse};

/// A person who stands for a group of customers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Persona {
    /// Identity.
    pub id: Id,
    /// First name or short name ("Rosa, 41").
    #[serde(default)]
    pub name: String,
    /// What they are ("works shifts, second-language speaker").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub role: String,
    /// A sentence in their words, without quotation marks.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub quote: String,
    /// What they want to reach.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// What they need on the way.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub needs: Vec<String>,
    /// Their picture.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub picture: Option<ImageUse>,
    /// Colour of their curve; none for one by their place among the personas.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub colour: Option<Colour>,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
