//! What of a map is shown to whom, kept under a name. What it names may vanish from the map; it is passed over then.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Channel, EvidenceKind, Extra, Id};

/// A set of visible lanes under a name, for presenting to different people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SavedView {
    /// Identity, among the views of this journey.
    pub id: Id,
    /// What it is called ("For the board").
    #[serde(default)]
    pub name: String,
    /// Lanes that it shows; those that are no longer there are passed over.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lanes: Vec<Id>,
    /// Whose curve it shows; none for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub persona: Option<Id>,
    /// Which cards stand out; none for all.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub filter: Option<Filter>,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// What cards are looked for. An empty list asks nothing; of a list that is not, a card must fit one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Filter {
    /// Tags.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub tags: Vec<String>,
    /// Channels of touchpoints.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub channels: Vec<Channel>,
    /// Teams that own touchpoints, and people who drive opportunities.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owners: Vec<String>,
    /// Kinds of evidence that cards rest on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub evidence: Vec<EvidenceKind>,
    /// Personas who feel something there.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub personas: Vec<Id>,
    /// Only moments of truth.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub moments: bool,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
