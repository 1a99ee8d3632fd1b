//! Tables out and in: the laws of the round trip, what strangers' tables become, and files that were made to do harm.
#![allow(clippy::unwrap_used)]

mod asides;
mod bombs;
mod encodings;
mod laws;
#[path = "../random/mod.rs"]
mod random;
mod shapes;
#[path = "../shared/mod.rs"]
mod shared;
