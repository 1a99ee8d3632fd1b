//! Every proof by name. `make soak` runs them in turn; a new proof gets its line here.

use crate::{Budget, Tally, attacks, faults, kills, power, quota, rot, undo};

/// A proof.
#[derive(Clone, Copy)]
pub struct Proof {
    /// Its name, for people.
    pub name: &'static str,
    /// Runs it for a budget from a seed.
    pub run: fn(Budget, u64) -> Tally,
}

/// All of them, in the order in which they take turns.
pub const PROOFS: &[Proof] = &[
    Proof { name: "kills", run: kills::run },
    Proof { name: "power cuts", run: power::run },
    Proof { name: "faults", run: faults::run },
    Proof { name: "full disks", run: quota::run },
    Proof { name: "rot", run: rot::run },
    Proof { name: "undo", run: undo::run },
    Proof { name: "attacks", run: attacks::run },
];
