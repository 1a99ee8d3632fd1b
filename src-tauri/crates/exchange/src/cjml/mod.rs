//! CJML, the Customer Journey Modelling Language, as XML 2.0: a journey out and in.
//!
//! CJML knows phases, actors, and two kinds of touchpoints: communication points and actions. An as-is map goes out as
//! an actual journey (only there CJML allows experiences), a to-be map as a planned one. The rest is named as lost.

mod details;
mod losses;
mod names;
mod point;
mod read;
mod scale;
mod shape;
mod tree;
mod write;
mod xml;

pub(crate) use read::read;
pub use write::cjml;
