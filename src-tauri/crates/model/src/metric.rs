//! A measured figure with its formula named. Shared by all journeys of a library.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::{Extra, Id};

/// How the value is computed from answers; see the formula table in the guide.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Formula {
    /// Net promoter score: % of 9-10 minus % of 0-6; -100 to +100.
    Nps,
    /// Customer satisfaction, top two boxes: answers 4-5 of 5, in %.
    CsatTopTwo,
    /// Customer satisfaction, mean of 1-5.
    CsatMean,
    /// Customer effort score 2.0, mean of 1-7 (7 = easy).
    CesMean,
    /// Customer effort score 2.0, % of answers 5-7.
    CesTopThree,
    /// Customer lifetime value: order value x orders a year x years x margin.
    Clv,
    /// The user's own figure.
    #[default]
    Own,
}

/// A figure that is followed over time and against a target.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Metric {
    /// Identity.
    pub id: Id,
    /// What it is called ("CSAT, booking").
    #[serde(default)]
    pub name: String,
    /// How the value is computed.
    #[serde(default)]
    pub formula: Formula,
    /// Unit as shown after the value ("%", "of 7", "min").
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub unit: String,
    /// The value aimed at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target: Option<f64>,
    /// Whether less is better.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub lower_is_better: bool,
    /// Values over time, oldest first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub readings: Vec<Reading>,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}

/// One value of a metric.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Reading {
    /// The value, in the metric's unit; finite.
    pub value: f64,
    /// How many answers it rests on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub n: Option<u32>,
    /// Count of each answer, lowest answer first, when known.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub counts: Vec<u32>,
    /// What time it covers ("2026-Q3" or a date).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub period: String,
    /// Where it comes from.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub source: String,
    /// Unknown fields of a newer version.
    #[serde(flatten)]
    #[ts(skip)]
    pub extra: Extra,
}
