//! The document as it stands in a file. Its fields are the format: their order is the order of writing.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Deserializer, Serialize};
use waymark_model::{Card, Evidence, Extra, Id, Lane, Link, Metric, Persona, Properties, Stage, Step};

/// Where fields of the whole document that this build does not know are kept among the journey's own.
pub(crate) const DOCUMENT_FIELDS: &str = "$document";

/// A journey in Waymark's open format.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(title = "Waymark journey", rename = "Document")]
pub(crate) struct Document {
    /// Version of the format: major, dot, minor. A reader refuses another major and accepts any minor.
    pub(crate) waymark: String,
    /// The journey's id and properties.
    pub(crate) journey: Head,
    /// Stages from first to last; at least one.
    pub(crate) stages: Vec<Stage>,
    /// Steps, stage by stage; each stage has at least one.
    pub(crate) steps: Vec<Step>,
    /// Lanes from top to bottom.
    #[serde(default)]
    pub(crate) lanes: Vec<Lane>,
    /// Cards, lane by lane, from left to right and from top to bottom.
    #[serde(default)]
    pub(crate) cards: Vec<Card>,
    /// Evidence that cards rest on.
    #[serde(default)]
    pub(crate) evidence: Vec<Evidence>,
    /// Personas, the main one first.
    #[serde(default)]
    pub(crate) personas: Vec<Persona>,
    /// Metrics that cards show.
    #[serde(default)]
    pub(crate) metrics: Vec<Metric>,
    /// Links between cards, and from cards to evidence.
    #[serde(default)]
    pub(crate) links: Vec<Link>,
    /// Commits that this copy of the map holds, the newest first, sparser further back: the newest one that another copy
    /// holds too is what both were last together. Since 1.1.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub(crate) commits: Vec<Id>,
    /// Pictures by the BLAKE3 hash of their bytes (64 hexadecimal digits); may be left out.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) images: BTreeMap<String, EmbeddedImage>,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    pub(crate) extra: Extra,
}

/// The journey's id and properties, in one object.
#[derive(Debug, Serialize, JsonSchema)]
#[schemars(rename = "Journey")]
pub(crate) struct Head {
    /// Identity of the journey.
    pub(crate) id: Id,
    #[serde(flatten)]
    pub(crate) properties: Properties,
}

/// A picture inside the file.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
#[schemars(rename = "Image")]
pub(crate) struct EmbeddedImage {
    /// "image/png", "image/jpeg" or "image/webp".
    pub(crate) media: String,
    /// The bytes in base64 (standard alphabet, padded).
    pub(crate) data: String,
}

/// Start of a message about the journey's id, which the properties' reader does not see as a field.
pub(crate) const ID_TROUBLE: &str = "journey id: ";

// Not derived: a flattened struct would hide the place of an error among the properties.
impl<'de> Deserialize<'de> for Head {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        use serde::de::Error;
        let mut properties = Properties::deserialize(deserializer)?;
        let Some(id) = properties.extra.remove("id") else { return Err(D::Error::missing_field("id")) };
        let id = Id::deserialize(&id).map_err(|error| D::Error::custom(format!("{ID_TROUBLE}{error}")))?;
        Ok(Head { id, properties })
    }
}
