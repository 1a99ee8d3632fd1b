//! Two copies of one journey: how they differ, and one journey of both. Nothing that one copy alone changed is lost, what
//! both changed otherwise is told, and the outcome is a lawful journey.

mod difference;
mod fields;
mod links;
mod lists;
mod merge;
mod moves;
mod needs;
mod records;
mod rows;
mod spans;
mod stages;
mod verdicts;

pub use difference::{Became, Difference, difference};
pub use merge::{Merged, merge};
pub use verdicts::Clash;

/// Name of the field that a place goes by: lane, step, stage and rank are one thing.
pub const PLACE: &str = "place";
