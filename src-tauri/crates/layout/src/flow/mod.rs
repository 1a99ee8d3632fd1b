//! Touchpoint flow: how many customers reach what, and the links between touchpoints as routes around cards.

mod link;
mod reach;
mod route;
mod search;

pub(crate) use link::{Way, draw, label};
pub(crate) use reach::Reach;
pub use reach::Reached;
pub(crate) use route::{Obstacle, Plan};
