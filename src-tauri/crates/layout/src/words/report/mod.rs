//! The words of paper: what a report, stages and tiles write besides the map, and what the terms of the map mean.

mod ar;
mod de;
mod en;
mod es;
mod fr;
mod ja;
mod zh_hans;

use super::table::Lanes;

pub(crate) use {ar::AR, de::DE, en::EN, es::ES, fr::FR, ja::JA, zh_hans::ZH_HANS};

/// What paper writes.
#[derive(Debug)]
pub(crate) struct Report {
    /// Whether the language runs from right to left.
    pub(crate) rtl: bool,
    pub(crate) contents: &'static str,
    pub(crate) map: &'static str,
    pub(crate) stages: &'static str,
    pub(crate) personas: &'static str,
    pub(crate) glossary: &'static str,
    pub(crate) overview: &'static str,
    /// How many sheets, width and height of the whole in centimetres.
    pub(crate) tiled: fn(usize, &str, &str) -> String,
    pub(crate) stage_of: fn(usize, usize) -> String,
    pub(crate) continued: &'static str,
    pub(crate) status: &'static str,
    /// Draft, in review, published, archived.
    pub(crate) statuses: [&'static str; 4],
    pub(crate) owner: &'static str,
    pub(crate) date: &'static str,
    pub(crate) version: &'static str,
    pub(crate) review_on: &'static str,
    pub(crate) persona: &'static str,
    pub(crate) impact: &'static str,
    pub(crate) effort: &'static str,
    pub(crate) stage: &'static str,
    pub(crate) addresses: &'static str,
    pub(crate) due: &'static str,
    pub(crate) source: &'static str,
    pub(crate) answers: &'static str,
    pub(crate) rests: &'static str,
    pub(crate) value: &'static str,
    pub(crate) period: &'static str,
    pub(crate) target: &'static str,
    pub(crate) assumed: &'static str,
    pub(crate) unproven: fn(usize) -> String,
    pub(crate) goals: &'static str,
    pub(crate) lower_is_better: &'static str,
    pub(crate) means: Meanings,
}

/// What the terms of a map mean.
#[derive(Debug)]
pub(crate) struct Meanings {
    pub(crate) lanes: Lanes,
    pub(crate) as_is: &'static str,
    pub(crate) to_be: &'static str,
    pub(crate) persona: &'static str,
    pub(crate) stage: &'static str,
    pub(crate) moment_of_truth: &'static str,
    pub(crate) service: &'static str,
    pub(crate) evidence: &'static str,
    pub(crate) assumption: &'static str,
    pub(crate) share: &'static str,
    /// What a share of customers at a flow is called.
    pub(crate) flow: &'static str,
    pub(crate) weighing: &'static str,
    pub(crate) nps: &'static str,
    pub(crate) csat: &'static str,
    pub(crate) ces: &'static str,
    pub(crate) clv: &'static str,
}
