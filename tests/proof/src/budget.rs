//! How long a proof may go on: a number of rounds, or until a moment. Rounds in a budget of time never start after it.

use std::time::{Duration, Instant};

/// Asked before each round.
#[derive(Clone, Copy, Debug)]
pub enum Budget {
    /// This many rounds.
    Rounds(u64),
    /// As many rounds as begin before this moment.
    Until(Instant),
}

impl Budget {
    /// As many rounds as begin within this time from now.
    pub fn lasting(time: Duration) -> Budget {
        Budget::Until(Instant::now() + time)
    }

    /// Whether the round with this number, counted from 0, may begin.
    pub fn allows(&self, round: u64) -> bool {
        match self {
            Budget::Rounds(rounds) => round < *rounds,
            Budget::Until(moment) => Instant::now() < *moment,
        }
    }
}
