//! Where a card's claim comes from. A node of the graph; cards point at it with *evidenced by*.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::Extra;
use crate::Id;

/// How the evidence was found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum EvidenceKind {
    /// Talks with customers.
    Interview,
    /// A questionnaire.
    Survey,
    /// Watching customers.
    Observation,
    /// Usage figures.
    Analytics,
    /// Support tickets.
    SupportTickets,
    /// A plain assumption: nobody has checked.
    #[default]
    Assumption,
}

/// One source that cards can rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Evidence {
    /// Identity.
    pub id: Id,
    /// How it was found.
    #[serde(default)]
    pub kind: EvidenceKind,
    /// What it is called ("Survey Q3").
    #[serde(default)]
    pub name: String,
    /// How many people or cases.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    /// When it was gathered, as YYYY-MM-DD.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<String>,
    /// Where to find it (a link or a place).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
