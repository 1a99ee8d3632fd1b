//! The proofs: faults, power cuts, rot, kills, undo and attacks against the real file, the real core and the real server.
//! Each proof runs for a budget and answers a tally; `make test` gives each a bounded share, `make soak` as long as wanted.
//! Never part of the program, and the only place in the workspace where a file layer may lie.

pub mod attacks;
mod budget;
pub mod faults;
pub mod kills;
mod layer;
mod list;
mod place;
mod platter;
pub mod power;
pub mod quota;
mod record;
pub mod rot;
mod tally;
pub mod undo;
mod world;

pub use budget::Budget;
pub use list::{PROOFS, Proof};
pub use tally::Tally;
