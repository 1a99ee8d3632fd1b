//! What a journey is, how it may change, and how a change is undone.
//!
//! Nothing in this crate does I/O, reads a clock or makes a random number: ids, time and author come in.

mod card;
mod change;
mod check;
mod colour;
mod copies;
mod document;
mod draft;
mod edit;
mod edits;
mod evidence;
mod graph;
mod history;
mod icon;
mod id;
mod journey;
mod label;
mod lane;
mod link;
mod merge;
mod metric;
mod node;
mod order;
mod patch;
mod persona;
mod properties;
mod rank;
mod rejection;
mod repair;
mod restore;
mod saved_view;
mod siblings;
mod stage;
mod theirs;
mod touchpoint;
mod undo;

pub use card::{Card, Feeling, ImageUse, Opportunity, OpportunityStatus};
pub use change::{Author, Change, Commit, CommitKind};
pub use check::Problem;
pub use colour::Colour;
pub use copies::{Became, Clash, Difference, Merged, PLACE, difference, merge};
pub use document::{Document, Pending, Stamp};
pub use draft::Draft;
pub use edit::{Edit, Fields};
pub use evidence::{Evidence, EvidenceKind};
pub use history::History;
pub use icon::CardIcon;
pub use id::Id;
pub use journey::{Journey, Summary};
pub use label::label;
pub use lane::{Lane, LaneKind};
pub use link::{Link, LinkKind};
pub use metric::{Formula, Metric, Reading};
pub use node::{Node, NodeKind};
pub use patch::{Patch, PatchItem};
pub use persona::Persona;
pub use properties::{JourneyKind, Properties, Status};
pub use rank::Rank;
pub use rejection::Rejection;
pub use saved_view::{Filter, SavedView};
pub use stage::{Stage, Step};
pub use touchpoint::{Channel, Mode, Side, Touchpoint};

/// Fields of a newer minor version that this build does not know; kept so that they survive a round trip.
pub type Extra = std::collections::BTreeMap<String, serde_json::Value>;

#[cfg(any(test, feature = "testing"))]
pub mod testing;

#[cfg(test)]
mod tests;
