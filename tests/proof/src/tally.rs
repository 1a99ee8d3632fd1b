//! What a proof counted. A loss is always told with how to see it again.

use std::fmt;

/// Counts of one proof, and what was lost; nothing may be.
#[derive(Clone, Debug, Default)]
pub struct Tally {
    /// What was proven ("kills", "power cuts").
    pub name: &'static str,
    /// What was counted, in the order it is printed ("states" 2000, "acknowledged edits" 5120).
    pub counts: Vec<(&'static str, u64)>,
    /// One sentence for each loss, with the seed that brings it back.
    pub losses: Vec<String>,
}

impl Tally {
    /// An empty tally.
    pub fn new(name: &'static str) -> Tally {
        Tally { name, ..Tally::default() }
    }

    /// Adds to a count; a new one starts at zero.
    pub fn count(&mut self, what: &'static str, by: u64) {
        match self.counts.iter_mut().find(|(name, _)| *name == what) {
            Some((_, count)) => *count += by,
            None => self.counts.push((what, by)),
        }
    }

    /// What was counted under a name; zero when nothing was.
    pub fn of(&self, what: &str) -> u64 {
        self.counts.iter().find(|(name, _)| *name == what).map_or(0, |(_, count)| *count)
    }

    /// Takes in what another run of the same proof counted.
    pub fn add(&mut self, other: Tally) {
        for (what, by) in other.counts {
            self.count(what, by);
        }
        self.losses.extend(other.losses);
    }

    /// Notes a loss.
    pub fn lose(&mut self, what: String) {
        self.losses.push(what);
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:", self.name)?;
        for (name, count) in &self.counts {
            write!(f, " {count} {name},")?;
        }
        write!(f, " {} lost", self.losses.len())
    }
}
